"""People at windows of their own before one centre: what they press, read and wait for."""

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from samad_desktop.app import Program
from samad_desktop.domain.bell import BellRow
from samad_desktop.domain.calendar import day_text
from samad_desktop.domain.cases import Case, CaseState, EventKind
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.text import latin_digits
from samad_desktop.domain.worklists import Worklist
from samad_desktop.labels import label
from samad_desktop.persistence.database import Database
from samad_desktop.views.counter_strip import DOOR_KEYS
from samad_desktop.views.page import Page
from samad_desktop.workplace import Workplace
from samad_desktop.workplace.raising import EVERY_TICKS
from tests.e2e.telephonist import Operator
from tests.gui.clipping import settle
from tests.gui.keyboard import screenshot, type_text
from tests.gui.screens import labels
from tests.moments import HandClock, let_it_be

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PATIENCE_MS = 10_000
# Where pictures are wanted, to be looked at; they take longer than the stories.
PICTURES = os.environ.get("SAMAD_PICTURES")
_HELD = {"Ctrl": CTRL, "Shift": SHIFT}
CALL = {
    "nr": "1",
    "phone_as_given": "09143471821",
    "name_as_given": "منصور جباری",
    "national_id_as_given": "",
    "kind": "complaint",
    "subject_code": "0101",
    "county_code": "0311",
    "place": "هشترود",
    "text_as_typed": "آب کوی فرهنگیان از دیروز صبح قطع است",
    "outcome": "new_case",
}


class Person:
    """Somebody at the window of her workstation; she has nothing but its keys."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        assert program.workplace is not None
        self.program, self.work, self.qtbot = program, program.workplace, qtbot
        program.window.resize(1280, 800)
        self.come_forward()

    @property
    def page(self) -> Page | None:
        """The page that she sees."""
        return self.work.view.page()

    def come_forward(self) -> None:
        """Have the keyboard: several windows stand on one screen here."""
        self.program.window.show()
        self.program.window.activateWindow()
        self.qtbot.waitUntil(self.program.window.isActiveWindow, timeout=PATIENCE_MS)

    def press(self, keys: str | Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key, or keys by their names, where the cursor is."""
        *held, last = keys.split("+") if isinstance(keys, str) else (keys,)
        for each in held:
            modifiers |= _HELD[each]
        key = last if isinstance(last, Key) else getattr(Key, f"Key_{last}")
        self.come_forward()
        QTest.keyClick(self._here(), key, modifiers)

    def type(self, text: str) -> None:
        """Type where the cursor is."""
        self.come_forward()
        type_text(self._here(), text)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something is seen."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def sees(self, counter: Counter, count: int) -> None:
        """Wait until a counter of the strip says so; nobody presses anything meanwhile."""
        self.wait(lambda: self.count(counter) == count)

    def count(self, counter: Counter) -> int:
        """Read a counter of the strip; -1 while it is not counted yet."""
        ui = self.work.view.ui
        tile = getattr(ui, f"{counter}_tile", None) or ui.deadline_group.pill(counter)
        shown = latin_digits(tile.count())
        return int(shown) if shown.isdecimal() else -1

    def reads(self, words: str) -> None:
        """Wait until words stand on the page that she sees."""
        self.wait(lambda: self.page is not None and words in " | ".join(labels(self.page)))

    def picture(self, name: str) -> None:
        """Keep what she sees in both looks, where somebody is going to look at it."""
        if PICTURES:
            for look in ("light", "dark"):
                settle()
                screenshot(self.program.window, Path(PICTURES) / f"{name}_{look}.png")
                self.press("Ctrl+F12")

    def _here(self) -> QWidget:
        here: QWidget | None = self.program.window.focusWidget()
        return here or self.program.window


class Telephonist(Person):
    """An operator who takes one call."""

    def takes_call(self) -> int:
        """Write the call down and register it; return its case."""
        self.come_forward()
        return Operator(self.qtbot, self.program).take(CALL, None).case_id


class Follower(Person):
    """Somebody of the centre who follows cases up on their page."""

    @property
    def case(self) -> Case:
        """The case that is open."""
        case = self.work.case_models.reader.case
        assert case is not None
        return case

    def opens_from_worklist(self, worklist: Worklist) -> None:
        """Turn to a worklist, and open its first case."""
        self.press("Shift+F6")
        lists = self.work.work.centre.lists
        self.wait(lambda: lists.started)
        while lists.current is not worklist:
            self.press(Key.Key_PageDown, CTRL)
        self.wait(lambda: not lists.rows.loading and lists.rows.rowCount() > 0)
        self._enter()

    def opens_from_counter(self, counter: Counter) -> None:
        """Go through the door of a counter, and open the first case behind it."""
        rows = self.work.lists.listing.rows
        with self.qtbot.waitSignal(rows.loaded, timeout=PATIENCE_MS):
            self.press(DOOR_KEYS[counter])
        self.wait(lambda: rows.rowCount() > 0)
        self._enter()

    def does(self, keys: str, *typed: str | Qt.Key) -> None:
        """Begin a step by its key, fill it by typing and keys, and do it."""
        models = self.work.case_models
        self.press(keys)
        self.wait(self.work.case_page.ui.step_form.isVisible)
        for each in typed:
            if isinstance(each, str):
                self.type(each)
            else:
                self.press(each)
        signals = [models.steps.taken, models.reader.changed]
        with self.qtbot.waitSignals(signals, timeout=PATIENCE_MS, order="simple"):
            self.press(Key.Key_Return, CTRL)

    def finds_it(self, state: CaseState) -> None:
        """Wait until the page says by itself where the case stands."""
        self.wait(lambda: self.case.state is state)

    def opens_from_bell(self) -> tuple[EventKind, ...]:
        """Look at what is new, open the newest; return everything that she was told."""
        bell = self.work.bell
        assert bell is not None
        with self.qtbot.waitSignal(bell.model.shown, timeout=PATIENCE_MS):
            self.press("Ctrl+F6")
        rows = [row.value for row in bell.card.rows.rows()]
        self.picture("bell")
        bell.card.rows.mark(0)
        self._enter()
        return tuple(row.kind for row in rows if isinstance(row, BellRow))

    def prints_letters(self) -> tuple[str, ...]:
        """Look at the newest letter about the case as paper; return the line of each."""
        letters, page = self.work.case_models.letters, self.work.case_page
        with self.qtbot.waitSignal(letters.listed, timeout=PATIENCE_MS) as listed:
            self.press("Ctrl+Shift+P")
        found: list[tuple[str, object]] = listed.args[0]
        menu, dialog = page._letters.menu, page._follow_up.paper_dialog
        if len(found) > 1:
            assert menu.isVisible()
            QTest.keyClick(menu, Key.Key_Return)
        self.wait(lambda: self.work.case_models.paper.page_count > 0)
        assert dialog.isVisible()
        dialog.reject()
        return tuple(line for line, _document in found)

    def asks_why_this_date(self) -> tuple[str, ...]:
        """Read «چرا این تاریخ؟» whole, and leave it."""
        card = self.work.case_page._follow_up.explanation
        self.press("F7")
        self.wait(card.isVisible)
        told = labels(card)
        rows = tuple(each.accessibleName() for each in card.findChildren(QWidget))
        self.picture("why")
        self.press(Key.Key_Escape)
        self.wait(lambda: not card.isVisible())
        return (*told, *rows)

    @property
    def due(self) -> datetime:
        """Until when the agency has time, as the page says."""
        standing = self.work.case_models.reader.standing
        assert standing is not None
        found = next(clock.due for clock in standing.clocks if clock.step is Step.ANSWER)
        assert found is not None
        return found

    def timeline(self) -> tuple[EventKind, ...]:
        """Read what happened to the case, from the top down."""
        names = {label(kind): kind for kind in EventKind}
        texts = self.work.case_page.ui.timeline.texts()
        return tuple(names[text] for text in texts if text in names)

    def _enter(self) -> None:
        self.press(Key.Key_Return)
        reader = self.work.case_models.reader
        self.wait(lambda: self.page is self.work.case_page and not self.program.tasks.busy)
        assert reader.case is not None


class Supervisor(Person):
    """Who keeps the centre's settings."""

    def enters_decree(self, number: str, title: str, first: date, last: date) -> None:
        """Type a closure decree, look at what it would do, and let it hold."""
        self.press("Ctrl+Shift+F12")
        page = self.work.centre.page
        centre = page._centre
        self.wait(lambda: centre.book is not None)
        self.press("F7")
        for typed in (number, title, day_text(first), day_text(last)):
            self.type(typed)
            self.press(Key.Key_Tab)
        with self.qtbot.waitSignal(centre.previewed, timeout=PATIENCE_MS):
            self.press(Key.Key_E, CTRL)
        self.picture("decree")
        with self.qtbot.waitSignal(centre.stored, timeout=PATIENCE_MS):
            self.press(Key.Key_Return, CTRL)


class Liaison(Person):
    """Who answers for an agency, at her own window: her first referral is open."""

    def acknowledges(self) -> None:
        self._do("F6")

    def replies_interim(self, text: str) -> None:
        self._do("F7", text)

    def answers(self, text: str) -> None:
        self._do("F8", text)

    def returns(self, text: str, proposed: str) -> None:
        """Return it; the agency is typed by its name, and Enter goes on to the reason."""
        self._open()
        self.press("F9")
        self.type(proposed)
        self.press(Key.Key_Return)
        self.type(text)
        self._store()

    def _do(self, keys: str, text: str = "") -> None:
        self._open()
        if not text:
            with self.qtbot.waitSignal(self.work.work.agency.model.done, timeout=PATIENCE_MS):
                self.press(keys)
            return
        self.press(keys)
        self.type(text)
        self._store()

    def _open(self) -> None:
        self.come_forward()
        self.wait(self.work.work.agency.page.ui.reading.isVisible)
        self.wait(lambda: not self.program.tasks.busy)

    def _store(self) -> None:
        self.picture("liaison")
        with self.qtbot.waitSignal(self.work.work.agency.model.done, timeout=PATIENCE_MS):
            self.press(Key.Key_Return, CTRL)


class Time:
    """The centre's time: it stands until a story lets it go on."""

    def __init__(self, database: Database, clock: HandClock) -> None:
        self._database, self._clock = database, clock

    def is_(self, at: datetime) -> None:
        """Let it be a moment, before anybody comes in."""
        let_it_be(self._database, at)
        self._clock.at = at

    def comes(self, at: datetime, *people: Person) -> None:
        """Let a moment come, and a minute pass at each window."""
        self.is_(at)
        for each in people:
            each.work.desk.clock.measure()
            minute_passes(each.work)


def minute_passes(workplace: Workplace) -> None:
    """Let a minute pass at a window without waiting for it."""
    for _ in range(EVERY_TICKS):
        workplace.shell._tick()
