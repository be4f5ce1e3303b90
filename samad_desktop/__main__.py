"""Starts the window program: `python -m samad_desktop`, and the installed `samad-desktop`."""

import gc
import sys


def main() -> int:
    """Load the program, and run it; return its exit status.

    What is only being loaded is no garbage, and going over it again and again was a tenth of
    the start. The program collects by itself once it has a window: `qtkit.collector`.
    """
    gc.disable()
    from samad_desktop.app import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
