"""`python -m samad_desktop.tour DIR`: the main job by itself, no screen needed.

The sample centre is made anew in a folder that goes afterwards, and its clock stands at
the same day each time, so that two tours can be compared.
"""

import argparse
import faulthandler
import os
import sys
import tempfile
import traceback
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from samad_desktop.app import Program
from samad_desktop.bootstrap import Workstation
from samad_desktop.qtkit.persian import speak_persian
from samad_desktop.qtkit.theme import Appearance
from samad_desktop.tour.clock import TourClock
from samad_desktop.tour.hands import Hands, Stuck
from samad_desktop.tour.route import Route

STARTS_AT = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)


def main() -> int:
    """Make the tour; return its exit status."""
    parser = argparse.ArgumentParser("samad_desktop.tour", description=__doc__)
    parser.add_argument("folder", metavar="DIR", type=Path, help="where the pictures go")
    parser.add_argument(
        "--light", action="store_true", help="the light pictures in usual letters: sooner"
    )
    asked = parser.parse_args()
    folder: Path = asked.folder
    shades = (Appearance.LIGHT,) if asked.light else (Appearance.LIGHT, Appearance.DARK)
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="samad-tour-") as home:
        try:
            pictures = tour(Path(home), folder, shades)
        except Stuck as stuck:
            print(f"The tour could not go on after {stuck}.", file=sys.stderr)
            return 1
    print(f"{len(pictures)} pictures in {folder}")
    return 0


def tour(home: Path, folder: Path, shades: Collection[Appearance]) -> list[Path]:
    """Do the main job with data in `home`; return the pictures that lie in `folder` now.

    Raises:
        Stuck: a step did not lead where it should.
    """
    app = QApplication(["samad-desktop"])
    app.setCursorFlashTime(0)
    speak_persian(app)
    files = (home / "profiles.toml", home / "preferences.toml")
    clock = TourClock(STARTS_AT)
    program = Program(app, Workstation(home / "data", *files, clock))
    sys.excepthook = program.excepthook
    hands = Hands(app, program, folder, shades)
    try:
        Route(program, hands).go()
    except Stuck:
        # Where the tour waited, and for what every worker does.
        traceback.print_exc()
        faulthandler.dump_traceback()
        raise
    finally:
        program.window.ask_first(None)
        program.window.close()
    return hands.pictures


if __name__ == "__main__":
    sys.exit(main())
