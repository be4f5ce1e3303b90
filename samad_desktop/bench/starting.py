"""`python -m samad_desktop.bench.starting`: starts the program once, and tells when it was there.

It imports no more than the program itself does before its first picture, and as it does.
"""

import gc
import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samad_desktop.bench.pane import Pane, Times


def main() -> int:
    """Start on the database that is asked for."""
    gc.disable()
    from samad_desktop.bench.pane import in_a_pane

    return in_a_pane(json.load(sys.stdin)["url"], start)


def start(pane: "Pane") -> "Times":
    """Tell when the log-in page was painted, when it let people in, and when the desk was there."""
    painted = pane.painted()
    pane.wait_for_entrance()
    usable = pane.painted()
    pane.come_in()
    tile = pane.workplace.view.ui.open_tile
    pane.wait_until(lambda: tile.count() not in ("", "…"))
    return {"painted": [painted], "usable": [usable], "desk": [pane.painted()]}


if __name__ == "__main__":
    sys.exit(main())
