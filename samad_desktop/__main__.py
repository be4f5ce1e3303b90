"""Lets `python -m samad_desktop` start the window program."""

import sys

from samad_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
