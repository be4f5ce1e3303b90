"""What the tour sees of who keeps the centre: its settings, its people, its record, its board."""

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from samad_desktop.app import Program
from samad_desktop.domain.sample import SAMPLE_PASSWORD
from samad_desktop.tour.hands import ALT, CTRL, NONE, SHIFT, Hands

Key = Qt.Key

_SECTIONS = (
    ("calendar", Key.Key_F6, NONE),
    ("decrees", Key.Key_F7, NONE),
    ("policies", Key.Key_F8, NONE),
    ("levels", Key.Key_F9, NONE),
    ("liaisons", Key.Key_F10, NONE),
    ("texts", Key.Key_F11, NONE),
    ("bases", Key.Key_F12, Qt.KeyboardModifier.AltModifier),
    ("subjects", Key.Key_F7, SHIFT),
    ("agencies", Key.Key_F8, SHIFT),
    ("routes", Key.Key_F9, SHIFT),
    ("retention", Key.Key_F10, SHIFT),
    ("events", Key.Key_F11, SHIFT),
)
_REGISTER = """ردیف;تاریخ;موضوع;شهرستان;نام متقاضی;تلفن;شرح;وضعیت;تاریخ پاسخ
1;۱۴۰۱/۲/۳;قطع و افت فشار آب شهری;تبریز;محمد رضایی;09141112233;فشار آب کوچه کم است;مختومه;1401/2/9
2;1401-02-05;آب شهر;مراغه;زهرا محمدی;09142223344;آب از دیروز قطع است;در حال بررسی;
3;۱۴۰۱/۱۲/۳۰;قطع و افت فشار آب شهری;تبریز;علی احمدی;0914;شیر آب پارک شکسته است;بسته;
4;1401/3/7;قطع و افت فشار آب شهری;مرند;مریم کریمی;09143334455;کنتور آب کند است;مختومه;1401/3/9
"""
_SEEN_IN_THE_SAMPLE = ("surges", "gaps")
_BOARD_SIZE = (1920, 1080)


class Overseeing:
    """Each method leaves the program as it found it, and its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands

    def see_the_settings(self) -> None:
        """Walk through the settings of the centre, its people, and what each of them may do."""
        hands, both = self._hands, CTRL | SHIFT
        ways = {
            f"centre-{name}": partial(self._turn_to, key, held) for name, key, held in _SECTIONS
        }
        ways["people"] = partial(hands.press, Key.Key_M, both)
        ways["access"] = partial(hands.press, Key.Key_H, both)
        hands.pictures_of(ways)
        self._see_what_would_go()

    def _see_what_would_go(self) -> None:
        """Count what a run would erase now, and erase nothing."""
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        self._turn_to(Key.Key_F10, SHIFT)
        section = desk.centre.page.ui.retention
        hands.wait_for(section.previewed, lambda: hands.press(Key.Key_L, CTRL))
        hands.picture("centre-retention-preview")

    def see_past_cases(self) -> None:
        """Look at an old register, at what is wrong with it, and bring the rest in."""
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        page = desk.importing.page
        hands.press(Key.Key_B, CTRL | SHIFT)
        hands.picture("import")
        with tempfile.TemporaryDirectory(prefix="samad-tour-") as folder:
            path = Path(folder) / "بایگانی.csv"
            path.write_text(_REGISTER, encoding="utf-8")
            hands.wait_for(page.importer.looked, lambda: page.choose(path))
            hands.wait_for(page.importer.previewed, lambda: hands.press(Key.Key_L, CTRL))
            hands.picture("import-preview")
            hands.press(Key.Key_Down)
            hands.press(Key.Key_Return)
            hands.picture("import-meaning")
            hands.press(Key.Key_Escape)
            hands.wait_for(page.importer.ended, lambda: hands.press(Key.Key_Return, CTRL))
        hands.wait_until(lambda: not self._program.tasks.busy)
        hands.picture("imported")
        hands.picture("imported-text-150", percent=150)

    def _turn_to(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        self._hands.press(Key.Key_F12, CTRL | SHIFT)
        self._hands.press(key, held)

    def see_the_record(self) -> None:
        """Read who looked at what, and lock the screen and open it again."""
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        hands.press(Key.Key_A, CTRL | SHIFT)
        hands.picture("audit")
        hands.wait_for(desk.audit.page.counted, lambda: hands.press(Key.Key_F10))
        hands.picture("audit-outgoings")
        hands.press(Key.Key_L, CTRL | SHIFT)
        hands.picture("locked")
        hands.write(SAMPLE_PASSWORD)
        hands.wait_for(desk.lock.model.unlocked, lambda: hands.press(Key.Key_Return))

    def see_the_radar(self) -> None:
        """Look at what is called about too often, and at how agencies keep their terms."""
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        hands.press(Key.Key_F4, ALT | SHIFT)
        for part in ("surges", "gaps", "ranking", "signs"):
            hands.wait_until(lambda: not self._program.tasks.busy)
            hands.settle()
            if part in _SEEN_IN_THE_SAMPLE:
                hands.wait_until(desk.radar.page.ui.found_list.rows)
            hands.picture(f"radar-{part}")
            if part == "surges":
                hands.picture("radar-text-150", percent=150)
            elif part == "gaps":
                self._see_gaps_by_county()
            elif part == "ranking":
                self._rank_by_the_year()
            hands.press(Key.Key_F6)

    def _see_gaps_by_county(self) -> None:
        """Open a square of the grid, and let its columns be subjects."""
        hands = self._hands
        hands.press(Key.Key_G, CTRL)
        hands.press(Key.Key_Return)
        hands.wait_until(lambda: not self._program.tasks.busy)
        hands.picture("radar-gaps-square")
        hands.press(Key.Key_F10)
        hands.picture("radar-gaps-by-subject")
        hands.picture("radar-gaps-text-150", percent=150)
        hands.press(Key.Key_Escape)

    def _rank_by_the_year(self) -> None:
        """Turn to this year: in a month hardly any agency of the sample answers enough."""
        hands = self._hands
        for _ in range(2):
            hands.press(Key.Key_F7)
        hands.wait_until(lambda: not self._program.tasks.busy)
        hands.settle()
        hands.picture("radar-ranking-year")

    def see_the_forecast(self) -> None:
        """See what is due soon and how likely each answer still comes in time."""
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        assert desk.lists.forecast is not None
        hands.press(Key.Key_F5, CTRL | SHIFT)
        hands.wait_until(lambda: not self._program.tasks.busy)
        hands.picture("list-due-soon")
        shown = desk.lists.forecast.model.shown
        hands.wait_for(shown, lambda: hands.press(Key.Key_F, CTRL | SHIFT))
        hands.picture("forecast")
        hands.picture("forecast-text-150", percent=150)
        hands.press(Key.Key_Escape)

    def see_the_wall_board(self) -> None:
        """Open the board, as on a large screen."""
        hands = self._hands
        hands.press(Key.Key_F10, CTRL | SHIFT)
        desk = self._program.workplace
        assert desk is not None
        assert desk.wall_board is not None
        board = desk.wall_board.view
        board.showNormal()  # Without a screen, nothing has the size of one.
        hands.picture("wall-board", size=_BOARD_SIZE, of=board)
        board.close()
        window = self._program.window
        window.activateWindow()
        hands.wait_until(window.isActiveWindow)
