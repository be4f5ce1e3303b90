"""What stands around every page, in the real program on both engines."""

import subprocess
import sys
import threading
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.counters import Counter, Counters
from samad_desktop.domain.errors import DatabaseAway, RuleBroken
from samad_desktop.domain.link import Link
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.keys import key_text
from samad_desktop.viewmodels.shell import Shell
from tests.centres import PASSWORD, both_engines
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped, settle
from tests.long import long

# Where the engine has no part in what is seen.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ROOT = Path(__file__).resolve().parents[2]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DOORS = {
    Counter.CALLS_TODAY: Qt.Key.Key_F1,
    Counter.MINE_TODAY: Qt.Key.Key_F2,
    Counter.OPEN: Qt.Key.Key_F3,
    Counter.UNREVIEWED: Qt.Key.Key_F4,
}


@pytest.fixture
def workplace(log_in):
    return log_in("operator")


@pytest.fixture
def press(program):
    """Press a key where the cursor is."""

    def do(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)

    return do


@pytest.fixture
def colleague(profile, qtbot):
    """Start another program at the same centre; each `send()` registers a call there."""
    script = ROOT / "tests" / "gui" / "another_desk.py"
    process = subprocess.Popen(
        [sys.executable, str(script), profile.url, "operator2", PASSWORD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "LANG": "C.UTF-8"},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    said, told = process.stdout, process.stdin
    assert said.readline() == "ready\n"

    def send():
        told.write("\n")
        told.flush()
        assert said.readline() == "registered\n"

    yield send
    told.close()
    process.wait(10)
    said.close()


def shown(workplace, counter):
    return getattr(workplace.view.ui, f"{counter}_tile").count()


@both_engines
def test_each_of_a_colleagues_calls_comes_to_my_counters_which_are_doors_to_as_many_rows(
    workplace, colleague, qtbot, press
):
    qtbot.waitUntil(lambda: shown(workplace, Counter.CALLS_TODAY) == "۰", timeout=ANSWER_MS)
    for number in (1, 2, 3):
        colleague()
        qtbot.waitUntil(
            lambda number=number: shown(workplace, Counter.CALLS_TODAY) == persian_digits(number),
            timeout=ANSWER_MS,
        )
    assert shown(workplace, Counter.MINE_TODAY) == "۰"
    assert shown(workplace, Counter.UNREVIEWED) == "۳"
    each_counter_is_a_door_to_as_many_rows(workplace, qtbot, press)


def each_counter_is_a_door_to_as_many_rows(workplace, qtbot, press):
    for counter, key in DOORS.items():
        with qtbot.waitSignal(workplace.lists.listing.rows.loaded, timeout=ANSWER_MS):
            press(key, CTRL)
        assert workplace.view.page() is workplace.lists.page
        qtbot.waitUntil(
            lambda counter=counter: (
                shown(workplace, counter) == persian_digits(workplace.lists.listing.rows.rowCount())
            ),
            timeout=ANSWER_MS,
        )


@ON_SQLITE
def test_a_tile_is_a_door_too(workplace, qtbot):
    with qtbot.waitSignal(workplace.lists.listing.shown, timeout=ANSWER_MS) as told:
        workplace.view.ui.unreviewed_tile.click()

    assert told.args == [Counter.UNREVIEWED]
    assert workplace.view.page() is workplace.lists.page


@ON_SQLITE
def test_every_key_is_on_the_sheet_and_in_the_menu_and_no_key_does_two_things(workplace, press):
    press(Qt.Key.Key_F1)
    assert workplace._sheet.isVisible()
    assert first_section(workplace) == "تماس"
    deeds = workplace.actions.deeds()
    texts = [label.text() for label in workplace._sheet.findChildren(QLabel)]
    assert all(deed.label in texts for deed in deeds)
    press(Qt.Key.Key_F1)
    assert not workplace._sheet.isVisible()
    the_menu_lists_every_deed_with_its_key(workplace)
    keys = {key for deed in deeds for key in deed.keys}

    assert {f"F{n}" for n in range(1, 13)} <= keys
    assert {f"Ctrl+F{n}" for n in (1, 2, 3, 4, 5)} <= keys
    assert {"Shift+F4", "Shift+F10", "Shift+F11", "Shift+F12", "Ctrl+Return"} <= keys
    assert "Ctrl+Shift+Return" in keys
    by_group: dict[str, list[str]] = {}
    for deed in deeds:
        by_group.setdefault(deed.group, []).extend(deed.keys)
    doubled = {key for keys in by_group.values() for key in keys if keys.count(key) > 1}
    # One key begins and ends the same thing, a pause and the end of a case; and Del takes away
    # from the page what is taken away from the card over it.
    assert doubled == {"Ctrl+Shift+F9", "Shift+F10", "Del"}


def the_menu_lists_every_deed_with_its_key(workplace):
    menu = workplace.view.ui.menu_button.menu()
    menu.aboutToShow.emit()
    lines = [action.text() for part in menu.actions() for action in part.menu().actions()]
    for deed in workplace.actions.deeds():
        assert f"{deed.label}\t{' یا '.join(map(key_text, deed.keys))}" in lines


def first_section(workplace):
    """Return what the sheet of keys begins with."""
    sections = (
        label.text()
        for label in workplace._sheet.findChildren(QLabel)
        if label.property("role") == "section"
    )
    return next(sections)


@ON_SQLITE
@pytest.mark.parametrize(
    ("login", "page", "first"),
    [
        ("expert", "case_page", "پرونده"),
        ("admin", "centre", "مرکز"),
        ("admin", "people", "کاربران"),
    ],
)
def test_f1_begins_with_the_keys_of_the_page_that_is_shown(log_in, press, login, page, first):
    workplace = log_in(login)
    found = getattr(workplace, page)
    workplace.view.show_page(found if isinstance(found, QWidget) else found.page)
    press(Qt.Key.Key_F1)
    assert first_section(workplace) == first


@ON_SQLITE
def test_escape_goes_back_through_the_pages_and_f2_to_the_call_which_escape_never_leaves(
    workplace, press
):
    home = workplace.view.page()
    press(Qt.Key.Key_F12, SHIFT)
    press(Qt.Key.Key_F3, CTRL)
    assert workplace.view.page() is workplace.lists.page

    press(Qt.Key.Key_Escape)
    assert workplace.view.page() is workplace.settings_page
    press(Qt.Key.Key_Escape)
    assert workplace.view.page() is home

    press(Qt.Key.Key_F12, SHIFT)
    press(Qt.Key.Key_F2)
    assert workplace.view.page() is workplace.call_page
    for _ in range(3):
        press(Qt.Key.Key_Escape)
    assert workplace.view.page() is workplace.call_page


def test_what_goes_wrong_is_said_in_the_bar_and_a_mistake_gets_a_number(workplace, qtbot):
    workplace.tell(RuleBroken("case_closed"))
    assert workplace.view.ui.message_bar.sentence() == sentence("case_closed")

    with qtbot.waitSignal(workplace.bug):
        workplace.tell(KeyError("something of ours"))


@pytest.mark.parametrize("login", ["operator", *long(["admin"])])
@ON_SQLITE
def test_a_short_message_pushes_nothing_down_and_a_long_one_covers_nothing(
    program, log_in, qtbot, login, theme
):
    view = log_in(login).view
    theme.set_text_percent(150)
    program.theme.set_text_percent(150)
    program.window.resize(1280, 720)
    with qtbot.waitExposed(program.window):
        program.window.show()
    pages, bar = view.ui.pages, view.ui.message_bar
    settle()
    before = pages.geometry()
    view.say("ثبت شد.")
    settle()
    assert pages.y() <= before.y()
    view.say("چنین جمله‌ای در یک خط جا نمی‌شود. " * 4)
    qtbot.waitUntil(lambda: bar.height() >= bar.heightForWidth(bar.width()) > 1)
    settle()
    assert view.rect().contains(bar.geometry())
    assert bar.geometry().bottom() < pages.mapTo(view, QPoint()).y()
    bar.clear()
    settle()
    assert not view.ui.message_slot.isVisible()
    assert pages.geometry() == before


@ON_SQLITE
def test_where_nothing_is_counted_the_page_begins_below_the_top_bar(program, log_in):
    view = log_in("admin").view
    program.window.resize(1280, 720)
    program.window.show()
    settle()
    box = view.ui.work_box.contentsMargins()
    assert view.ui.pages.y() == view.ui.top_bar.geometry().bottom() + 1 + box.top()
    view.say("ضابطه ثبت شد.")
    settle()
    assert view.ui.top_bar.geometry().contains(view.ui.message_bar.geometry().center())
    assert view.ui.pages.y() == view.ui.top_bar.geometry().bottom() + 1 + box.top()
    assert clipped(view.ui.top_bar) == []
    assert view.window().width() == 1280


@ON_SQLITE
def test_everything_that_takes_the_cursor_has_a_name(workplace, program, qtbot):
    for page in (
        workplace.call_page,
        workplace.finding.page,
        workplace.lists.page,
        workplace.case_page,
        workplace.settings_page,
    ):
        workplace.view.show_page(page)
        nameless = [
            widget.objectName() or type(widget).__name__
            for widget in program.window.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not _spoken(widget)
        ]
        assert nameless == [], page.title


@ON_SQLITE
def test_tab_goes_round_and_comes_to_the_search_box(workplace, press):
    workplace.view.show_page(workplace.settings_page)
    seen = []
    for _ in range(60):
        press(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here in seen:
            break
        seen.append(here)

    assert workplace.view.search_edit in seen
    assert workplace.settings_page.ui.old_password_edit in seen
    assert workplace.view.ui.open_tile in seen


@ON_SQLITE
def test_the_keys_of_a_page_work_while_the_cursor_is_around_it(
    log_in, program, press, new_case, qtbot
):
    case_id = new_case()
    program.window.show()
    program.window.activateWindow()
    workplace = log_in("expert")
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        workplace.surroundings.open_case(case_id)
    form = workplace.case_page.ui.step_form
    for where in ("work_button", "bell_button", "open_tile", "search_edit"):
        around = getattr(workplace.view.ui, where)
        around.setFocus(Qt.FocusReason.TabFocusReason)
        assert around.hasFocus(), where
        assert not form.isVisible()
        press(Qt.Key.Key_F9)
        assert form.isVisible(), where
        assert form.isAncestorOf(QApplication.focusWidget())
        workplace.case_page._models.steps.put_away()
        qtbot.waitUntil(lambda: not form.isVisible(), timeout=ANSWER_MS)


@ON_SQLITE
def test_dark_is_remembered_at_the_next_start(workplace, workstation, press):
    dark = workplace._icons.theme.dark
    press(Qt.Key.Key_F12, CTRL)

    assert workplace._icons.theme.dark is not dark
    assert workstation.preferences.appearance.value == ("light" if dark else "dark")


def test_who_may_not_see_cases_gets_no_counters(log_in):
    workplace = log_in("admin")

    assert workplace.view.ui.open_tile.isHidden()
    assert workplace.view.ui.call_button.isHidden()
    assert not workplace.view.ui.settings_button.isHidden()


def test_who_reads_but_takes_no_calls_starts_with_the_lists(log_in):
    workplace = log_in("secretary")

    assert workplace.view.ui.call_button.isHidden()
    assert not workplace.view.ui.open_tile.isHidden()
    assert workplace.view.page() is workplace.lists.page


class Oversight:
    """Counts nothing, or is away from some question on; remembers how often it was asked."""

    def __init__(self):
        self.asked = 0
        self.away_from = sys.maxsize
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.moves_at = datetime.max.replace(tzinfo=UTC)

    def counters(self, _actor):
        self.asked += 1
        asked = self.asked
        assert self.may_answer.wait(10)
        if asked >= self.away_from:
            raise DatabaseAway
        return Counters(1, 2, 3, 4)

    def changes_at(self, _actor):
        return self.moves_at


class SteadyClock:
    """A counter of seconds that stands until a test moves it."""

    def __init__(self):
        self.now_s = 0.0

    def __call__(self):
        return self.now_s


@pytest.fixture
def steady():
    return SteadyClock()


@pytest.fixture
def counted(runner, cast, reference, steady):
    """Give a shell with its bus, over an oversight that a test commands."""
    bus, oversight = ChangeBus(), Oversight()
    shell = Shell(runner, bus, cast.operator, oversight, reference.centre, steady=steady)
    yield shell, bus, oversight
    shell.stop()


def test_many_changes_are_counted_twice_at_once_and_then_once_a_second(counted, steady, qtbot):
    shell, bus, oversight = counted
    counts: list[Counters] = []
    shell.counted.connect(counts.append)
    for _ in range(100):
        bus.announce(frozenset({Change(Noun.CASE)}))
    qtbot.waitUntil(lambda: len(counts) == 2 or oversight.asked > 2, timeout=ANSWER_MS)
    for _ in range(100):
        bus.announce(frozenset({Change(Noun.CONTACT)}))
    assert shell._pause.isActive()
    assert oversight.asked == 2

    steady.now_s = 1.0
    qtbot.waitUntil(lambda: len(counts) == 3, timeout=ANSWER_MS)
    assert not shell._pause.isActive()
    assert oversight.asked == 3


@ON_SQLITE
def test_what_is_not_counted_is_not_asked_for(counted):
    _shell, bus, oversight = counted
    bus.announce(frozenset({Change(Noun.STAFF)}))

    assert oversight.asked == 0


@both_engines
def test_a_lost_database_is_told_and_so_is_its_return(counted, qtbot):
    shell, _bus, oversight = counted
    links: list[Link] = []
    shell.link_changed.connect(links.append)
    oversight.away_from = 1
    shell.refresh()
    qtbot.waitUntil(lambda: links == [Link.LOST], timeout=ANSWER_MS)

    oversight.away_from = sys.maxsize
    qtbot.waitUntil(lambda: links == [Link.LOST, Link.CONNECTED], timeout=ANSWER_MS)


def test_a_count_answered_late_does_not_hide_that_the_database_is_lost(counted, qtbot):
    shell, _bus, oversight = counted
    links: list[Link] = []
    shell.link_changed.connect(links.append)
    oversight.may_answer.clear()

    def lose(stop, tell):
        tell(Link.LOST)
        stop.wait()

    shell.start(lose)
    qtbot.waitUntil(lambda: links == [Link.LOST], timeout=ANSWER_MS)
    oversight.away_from = 2
    oversight.may_answer.set()
    qtbot.waitUntil(lambda: links == [Link.LOST, Link.CONNECTED, Link.LOST], timeout=ANSWER_MS)


def test_a_mistake_in_hearing_is_told_once_and_hearing_goes_on(counted, qtbot):
    shell, bus, _oversight = counted
    mistakes: list[Exception] = []
    heard: list[frozenset[Change]] = []
    tries: list[int] = []
    shell.failed.connect(mistakes.append)
    bus.changed.connect(heard.append)
    news = frozenset({Change(Noun.STAFF)})

    def hear_at_the_third_try(stop, tell):
        tries.append(1)
        if len(tries) < 3:
            raise KeyError("something of ours")
        tell(Link.CONNECTED)
        tell(news)
        stop.wait()

    shell.start(hear_at_the_third_try)
    qtbot.waitUntil(lambda: news in heard, timeout=ANSWER_MS)
    assert [type(mistake) for mistake in mistakes] == [KeyError]
    assert shell.link is Link.CONNECTED


def _spoken(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


@ON_SQLITE
def test_the_rail_keeps_its_width_when_calls_wait(workplace):
    rail = workplace.view.ui.rail
    for count in (0, 1, 12):
        workplace.view.show_parked_count(count)
        assert rail.sizeHint().width() <= rail.minimumWidth()


@ON_SQLITE
def test_every_button_of_the_rail_has_its_word_where_a_supervisor_has_many(log_in, program):
    view = log_in("supervisor").view
    program.window.show()
    settle()
    buttons = [each for each in view.ui.rail.findChildren(QToolButton) if not each.isHidden()]
    ways = Qt.ToolButtonStyle
    for percent, height, style in (
        (100, 1080, ways.ToolButtonTextUnderIcon),
        (100, 720, ways.ToolButtonTextBesideIcon),
        (150, 720, ways.ToolButtonTextBesideIcon),
        (150, 480, ways.ToolButtonIconOnly),
    ):
        program.theme.set_text_percent(percent)
        program.window.resize(1280, height)
        settle()
        assert {each.toolButtonStyle() for each in buttons} == {style}
        assert all(each.toolTip() for each in buttons) is (style is ways.ToolButtonIconOnly)
        for count in (0, 9):
            view.show_parked_count(count)
            assert view.ui.rail.sizeHint().width() <= view.ui.rail.minimumWidth()


@ON_SQLITE
def test_enter_presses_a_button_of_the_rail_and_a_counter_once(workplace):
    view = workplace.view
    for button, key in product(
        (view.ui.settings_button, view.ui.calls_today_tile),
        (Qt.Key.Key_Return, Qt.Key.Key_Enter),
    ):
        presses = QSignalSpy(button.clicked)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.hasFocus()
        text = "\r"
        for repeat in (True, False, True):
            down = QKeyEvent(
                QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, repeat
            )
            QApplication.sendEvent(button, down)
        assert presses.count() == 1
