"""The tour walks its way without a screen and leaves its pictures.

Every day the real hands go to the first case and back, in a small sample centre; the whole way,
as a process of its own, is for a long run.
"""

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from samad_desktop.demo import centre as sample
from samad_desktop.qtkit.theme import Appearance
from samad_desktop.tour.hands import Hands
from samad_desktop.tour.route import Route
from tests.db.demo_centre import FEW

ROOT = Path(__file__).resolve().parents[2]
SIZES = {
    "call-1366": (1366, 768),
    "call-1920": (1920, 1080),
    "wall-board": (1920, 1080),
    "timetable-poster": (920, 1040),
    "timetable-poster-a3": (1240, 1800),
    "session-letter": (920, 1360),
    "directive-letter": (920, 1360),
    "minutes": (920, 1040),
    "report-paper": (920, 1040),
    "advocacy-paper": (920, 1040),
}
LARGER = {
    "call-text-150": (1280, 720),
    "call-1920-text-150": (1920, 1080),
    "redaction-text-150": (1920, 1080),
    "identity-asked-text-150": (1920, 1080),
    "search-narrowed-text-150": (1920, 1080),
    "sessions-text-150": (1920, 1080),
    "session-refused-text-150": (1920, 1080),
    "officials-text-150": (1920, 1080),
    "cockpit-text-150": (1920, 1080),
    "queue-text-150": (1920, 1080),
    "forecast-text-150": (1280, 720),
    "imported-text-150": (1280, 720),
    "report-compared-text-150": (1280, 720),
    "radar-text-150": (1280, 720),
    "radar-gaps-text-150": (1280, 720),
}
SCREENS = {
    "start",
    "new-centre",
    "shared-database",
    "log-in",
    "call-empty",
    "caller-recognised",
    "call-similar",
    "parked-calls",
    "tracking-code",
    "search",
    "search-narrowed",
    "search-narrowed-to-nothing",
    "saved-searches",
    "case",
    "correct-case",
    "note",
    "list-open",
    "keys",
    "settings",
    "call-refused",
    "join-by-code",
    "ringing",
    "nothing-found",
    "correct-person",
    "join-people",
    "person",
    "duplicates",
    "conflict",
    "protected-case",
    "all-deeds",
    "password-refused",
    "sample-reset",
    "role-lists",
    "sessions",
    "sessions-list",
    "session-refused",
    "session-rule",
    "session-papers",
    "session-attendance",
    "timetable-poster",
    "officials",
    "queue",
    "queue-place-refused",
    "queue-move",
    "queue-pick",
    "queue-confirm",
    "queue-untold",
    "role-liaison",
    "send-on",
    "worklists",
    "bell",
    "why-liaison",
    "bell-two-pages",
    "liaison-search",
    "step-half-written",
    "identity-reason-missing",
    "identity-asked",
    "identity-shown",
    "redaction",
    "refer-protected",
    "letters",
    "letter",
    "link-card",
    "link-many",
    "hold-reason-missing",
    "hold-asked",
    "role-admin",
    "people",
    "access",
    "audit",
    "locked",
    *("reports", "report-bulletin", "report-full_list", "report-drawn", "report-compared"),
    *("report-behind", "report-paper"),
    *("radar-surges", "radar-gaps", "radar-ranking", "radar-ranking-year", "radar-signs"),
    *("radar-gaps-square", "radar-gaps-by-subject"),
    "list-due-soon",
    "forecast",
    "centre-calendar",
    "centre-decrees",
    "centre-policies",
    "centre-levels",
    "centre-liaisons",
    "centre-texts",
    "centre-subjects",
    "centre-agencies",
    "centre-routes",
    "centre-events",
    "import",
    "import-preview",
    "import-meaning",
    "imported",
    "change-password",
    "cockpit",
    "cockpit-promises",
    "cockpit-alone",
    *("dictation", "dictation-refused"),
    "cockpit-director",
}


FIRST_SCENES = {
    *("start", "new-centre", "shared-database", "log-in"),
    *("call-empty", "call-refused", "caller-recognised", "call-similar", "call-1366", "call-1920"),
    *("join-by-code", "ringing", "parked-calls", "tracking-code"),
    *("search", "case", "correct-case", "note", "case-with-note"),
}
LAST = "case-with-note"


class _Arrived(Exception):
    """The last picture that is wanted has been taken."""


class _Few(Hands):
    """Hands that have enough after a few pictures."""

    def picture(self, name, **how):
        super().picture(name, **how)
        if name == LAST:
            raise _Arrived


@pytest.fixture
def is_painted():
    return True


def test_the_first_scenes_are_shown(program, theme, qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(sample, "SAMPLE_CASES", FEW)
    hands = _Few(qapp, program, tmp_path, (Appearance.LIGHT,))
    with pytest.raises(_Arrived):
        Route(program, hands).go()
    hands.deleteLater()

    assert looks_in(tmp_path) == {scene: {"light"} for scene in FIRST_SCENES}


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.parametrize(("options", "shades"), [(["--light"], {"light"}), ([], {"light", "dark"})])
def test_every_screen_is_shown(options, shades, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "samad_desktop.tour", str(tmp_path), *options],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr

    looks = looks_in(tmp_path)
    # For letters of another size the whole program is dressed anew: only where all is wanted.
    wanted = SCREENS | SIZES.keys() | (LARGER.keys() if len(shades) > 1 else set())
    assert looks.keys() >= wanted
    assert all(seen == shades for seen in looks.values())


def looks_in(folder):
    """Tell in which shades each scene was taken; each picture has its size."""
    looks = defaultdict(set)
    for picture in folder.glob("*.png"):
        _number, _, rest = picture.stem.partition("-")
        name, _, look = rest.rpartition("-")
        image = QImage(str(picture))
        assert image.size().toTuple() == (SIZES | LARGER).get(name, (1280, 720)), picture.name
        looks[name].add(look)
    return looks
