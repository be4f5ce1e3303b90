"""The strip: every counter is a door to exactly its list, calm at zero, and moved by time too."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.counters import OF_ORDERS, Counter, Counters
from samad_desktop.domain.pacing import DAY_MS
from samad_desktop.domain.reference import Centre
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.measure_words import COUNTER_MEANINGS
from samad_desktop.persistence import working_calendar
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.counter_tile import CounterTile
from samad_desktop.qtkit.key_hints import KeyHint
from samad_desktop.qtkit.keys import key_text
from samad_desktop.qtkit.tokens import Look
from samad_desktop.services.centre_rules import CentreRulesService
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.views.counter_strip import DOOR_KEYS
from samad_desktop.workplace.lists import ON_QUEUES
from tests.desks import ANSWER_MS
from tests.followed import REPLY
from tests.gui.clipping import clipped, cut_labels, settle
from tests.long import long
from tests.moments import let_it_be

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SIZES = ((1280, 720), (1366, 768), (1920, 1080))
_KEYS = {f"F{n}": getattr(Qt.Key, f"Key_F{n}") for n in range(1, 13)}
_HELD = {
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


@pytest.fixture
def busy(database, new_case, centre, agency, agencies, answered):
    """Have something late since long ago, something new, and an answer on each of its ways."""
    now = datetime.now(UTC)
    let_it_be(database, now - timedelta(days=90))
    for _ in range(2):
        centre.refer(new_case(received_at=now - timedelta(days=90)), agencies["WATER"])
    let_it_be(database, now)
    for _ in range(3):
        new_case()
    unchecked = new_case()
    centre.refer(unchecked, agencies["WATER"])
    agency.move("answer", unchecked, REPLY)
    answered()


@pytest.fixture
def press(program):
    def do(keys):
        *held, last = keys.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= _HELD[each]
        QTest.keyClick(QApplication.focusWidget() or program.window, _KEYS[last], modifiers)

    return do


@pytest.fixture
def rename(as_person, admin, database):
    """Call a level otherwise, from another workstation."""

    def do(level, office):
        with database.reading() as connection:
            before = working_calendar.levels(connection)[level - 1]
        after = replace(before, office=office)
        CentreRulesService(as_person(admin)).change_level(admin, before, after)

    return do


def group(workplace):
    return workplace.view.ui.deadline_group


def number(workplace, counter):
    tile = getattr(workplace.view.ui, f"{counter}_tile", None)
    return (tile or group(workplace).pill(counter)).count()


def test_every_counter_opens_by_its_key_exactly_the_list_it_counts(busy, log_in, press, qtbot):
    workplace = log_in("expert")
    qtbot.waitUntil(lambda: number(workplace, Counter.OPEN) not in ("…", "۰"), timeout=ANSWER_MS)
    found = {}
    for counter in (each for each in workplace.shell.strip if each not in ON_QUEUES):
        with qtbot.waitSignal(workplace.lists.listing.rows.loaded, timeout=ANSWER_MS):
            press(DOOR_KEYS[counter])
        assert workplace.view.page() is workplace.lists.page
        assert workplace.lists.listing.current is counter
        found[counter] = workplace.lists.listing.rows.rowCount()
        assert number(workplace, counter) == persian_digits(found[counter])
    busy_ones = (Counter.UNREVIEWED, Counter.OVERDUE, Counter.LEVEL_4, Counter.ANSWERS)
    assert all(found[counter] > 0 for counter in (*busy_ones, Counter.CALL_BACKS))
    assert found[Counter.OVERDUE] == found[Counter.LEVEL_4] == 2


def test_orders_are_counted_for_a_secretary_and_open_by_their_keys(
    orders, new_case, agencies, log_in, press, qtbot
):
    orders.issue(new_case(), agencies["WATER"], agencies["POWER"])
    workplace = log_in("secretary")
    qtbot.waitUntil(lambda: number(workplace, Counter.ORDERS) == "۲", timeout=ANSWER_MS)
    for counter, count in zip(OF_ORDERS, (2, 0, 0), strict=True):
        with qtbot.waitSignal(workplace.lists.listing.rows.loaded, timeout=ANSWER_MS):
            press(DOOR_KEYS[counter])
        assert workplace.lists.listing.rows.rowCount() == count


@ON_SQLITE
def test_a_small_counter_is_a_door_for_the_mouse_too(log_in, qtbot):
    workplace = log_in("expert")
    with qtbot.waitSignal(workplace.lists.listing.shown, timeout=ANSWER_MS) as told:
        group(workplace).pill(Counter.LEVEL_3).click()
    assert told.args == [Counter.LEVEL_3]


@ON_SQLITE
def test_nothing_to_do_is_calm_and_something_is_said_by_colour_icon_and_words(log_in):
    pill = group(log_in("expert")).pill(Counter.LEVEL_2)
    pill.show_count("۰", is_any=False)
    assert pill._number.property("count") == str(Look.NEUTRAL)
    pill.show_count("۳", is_any=True)
    assert pill._number.property("count") == str(Look.WARN)
    assert "سطح ۲: مدیر دستگاه اجرایی" in pill.accessibleName()
    assert "۳" in pill.accessibleName()


def test_a_level_is_called_by_its_office_and_by_its_new_one_once_a_colleague_renames_it(
    log_in, rename, press, qtbot
):
    workplace = log_in("expert")
    pill = group(workplace).pill(Counter.LEVEL_3)
    with qtbot.waitSignal(workplace.lists.listing.rows.loaded, timeout=ANSWER_MS):
        press(DOOR_KEYS[Counter.LEVEL_3])
    title = workplace.lists.page.ui.list_title
    orders = "؛ دستورها: دفتر مسئول صادرکنندهٔ دستور"
    assert title.text() == f"سطح ۳: معاون استاندار{orders}"
    workplace.open_wall_board()
    rename(3, "مدیرکل <بازرسی>")
    qtbot.waitUntil(lambda: title.text().startswith("سطح ۳: مدیرکل <بازرسی>؛"), timeout=ANSWER_MS)
    assert "مدیرکل <بازرسی>" in pill.accessibleName()
    assert "مدیرکل &lt;بازرسی&gt;" in pill.toolTip()
    board = workplace.wall_board.view
    qtbot.waitUntil(lambda: "مدیرکل <بازرسی>" in board.accessibleDescription(), timeout=ANSWER_MS)


@ON_SQLITE
@pytest.mark.parametrize(
    ("login", "there", "missing"),
    [
        ("operator", [Counter.OVERDUE, Counter.CALL_BACKS], [Counter.LEVEL_1, Counter.ANSWERS]),
        ("liaison", [Counter.DUE_SOON, Counter.LEVEL_1], [Counter.ANSWERS, Counter.CALL_BACKS]),
    ],
)
def test_each_role_has_the_small_counters_it_needs(log_in, login, there, missing):
    pills = group(log_in(login))._pills
    assert set(there) <= pills.keys()
    assert not set(missing) & pills.keys()


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_whole_strip_is_readable_at_every_size(program, log_in, percent):
    view = log_in("supervisor").view
    for size in SIZES:
        view.ui.message_bar.clear()
        show(program, size, percent)
        for pill in view.ui.deadline_group._pills.values():
            pill.show_count("۸۸", is_any=True)
        assert clipped(view.ui.deadline_group) == [], size
        view.say("پیوند برداشته شد.")
        assert clipped(view.ui.deadline_group) == [], size
        right = view.ui.deadline_group.mapTo(view, view.ui.deadline_group.rect().topRight()).x()
        assert 0 < right <= view.width() == size[0]


@ON_SQLITE
@pytest.mark.parametrize("login", ["supervisor", *long(["secretary", "official", "liaison"])])
def test_in_large_letters_and_a_small_window_every_counter_is_there_and_none_is_cut(
    program, log_in, login
):
    workplace = log_in(login)
    program.window.resize(1280, 720)
    program.window.show()
    program.theme.set_text_percent(150)
    settle()
    for pill in group(workplace)._pills.values():
        pill.show_count("۸۸", is_any=True)
    settle()
    pills = group(workplace)._pills
    assert set(OF_ORDERS) <= pills.keys()
    assert all(pill.isVisible() and pill._what.isVisible() for pill in pills.values())
    assert pills[Counter.ORDERS]._what.text() == "دستور"
    assert clipped(group(workplace).parentWidget()) == []
    assert program.window.width() == 1280


@ON_SQLITE
def test_where_numbers_grow_long_words_give_way_and_come_again(program, log_in, qtbot):
    workplace = log_in("supervisor")
    qtbot.waitUntil(lambda: number(workplace, Counter.OPEN) != "…", timeout=ANSWER_MS)
    program.window.resize(1280, 720)
    program.window.show()
    words = group(workplace).pill(Counter.ORDERS_LATE)._what
    strip = workplace.view._strip
    # What is counted meanwhile would take the place of these numbers.
    workplace.view._shell.counted.disconnect(strip.show_counters)
    strip.show_counters(Counters(*(1 for _ in Counter)))
    settle()
    assert words.isVisible()
    strip.show_counters(Counters(*(8_888_888 for _ in Counter)))
    settle()
    assert not words.isVisible()
    assert clipped(group(workplace)) == []
    strip.show_counters(Counters(*(1 for _ in Counter)))
    settle()
    assert words.isVisible()


@ON_SQLITE
def test_the_words_of_the_counters_are_whole_beside_the_widest_group(program, log_in):
    view = log_in("supervisor").view
    for size in SIZES[:2]:
        show(program, size, 100)
        assert len(view.ui.deadline_group._pills) > 6
        for tile in view.ui.deadline_group.parentWidget().findChildren(CounterTile):
            tile.show_count("۸۸۸", "Ctrl+F3")
        assert cut_labels(view) == [], size
        assert clipped(view) == [], size


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_every_counter_says_what_it_counts_beside_a_notice(program, log_in, qtbot, percent):
    workplace = log_in("supervisor")
    qtbot.waitUntil(lambda: number(workplace, Counter.OPEN) != "…", timeout=ANSWER_MS)
    view = workplace.view
    for size in SIZES:
        view.ui.message_bar.clear()
        show(program, size, percent)
        view.say("در یک پرونده «گام پرونده» نیمه‌کاره مانده است و نوشته‌ای دیگر هم.")
        settle()
        for tile in view.ui.deadline_group.parentWidget().findChildren(CounterTile):
            tile.show_count("۸۸۸", "Ctrl+F3")
            settle()
            shown = [each.text() for each in tile.findChildren(QLabel) if each.isVisible()]
            assert len({"۸۸۸", *shown} - {"Ctrl+F3"}) == 2, size
        assert cut_labels(view) == [], size
        assert clipped(view) == [], size


def show(program, size, percent):
    """Show the window in this size."""
    program.window.resize(*size)
    program.window.show()
    program.theme.set_text_percent(percent)
    settle()


@ON_SQLITE
@pytest.mark.parametrize("login", [*long(["secretary"]), "supervisor"])
def test_no_notice_takes_a_counter_or_its_word_away(program, log_in, login):
    view = log_in(login).view
    program.window.resize(1280, 720)
    program.window.show()
    strip = view.ui.deadline_group
    settle()
    before = view.ui.pages.geometry()
    # What is short has its place beside them, and what is longer a row of its own.
    short, long = "ثبت شد.", "این روزها کنار گذاشته شد و نشستی در آن‌ها برنامه‌ریزی نشد. " * 3
    for words, is_beside in ((short, True), (long, False), (short, True)):
        view.say(words)
        settle()
        bar = view.ui.message_bar.geometry()
        assert (bar.top() <= strip.mapTo(view, strip.rect().center()).y()) is is_beside
        assert all(pill.isVisible() and pill._what.isVisible() for pill in strip._pills.values())
        assert cut_labels(view) == []
        assert clipped(strip.parentWidget()) == []
    view.ui.message_bar.clear()
    settle()
    assert view.ui.pages.geometry() == before


@ON_SQLITE
@pytest.mark.parametrize(("login", "roomy"), [("operator", 1400), ("expert", 1920)])
def test_the_key_of_every_counter_is_said_by_its_tip_and_shown_where_there_is_room(
    program, log_in, login, roomy
):
    view = log_in(login).view
    program.window.show()
    pills = group(program.workplace)._pills
    for width, shown in ((1280, False), (roomy, True)):
        program.window.resize(width, 900)
        settle()
        keys = {hint.text() for hint in view.ui.deadline_group.findChildren(KeyHint)}
        assert keys == {key_text(DOOR_KEYS[counter]) for counter in pills}
        assert all(pill._key.isVisible() is shown for pill in pills.values())
        assert clipped(view) == []
    for counter, pill in pills.items():
        assert key_text(DOOR_KEYS[counter]) in pill.toolTip()
        assert COUNTER_MEANINGS[counter] in pill.toolTip()
    for tile in view.ui.deadline_group.parentWidget().findChildren(CounterTile):
        counter = Counter(tile.property("counter"))
        assert f"{label(counter)} ({key_text(DOOR_KEYS[counter])})" in tile.toolTip()
        assert COUNTER_MEANINGS[counter] in tile.toolTip()


class Oversight:
    """Counts nothing; the clock alone changes that at `moves_at`."""

    def __init__(self):
        self.asked = 0
        self.moves_at = datetime.now(UTC)

    def counters(self, _actor):
        self.asked += 1
        return Counters(self.asked, 0, 0, 0)

    def changes_at(self, _actor):
        moves_at, self.moves_at = self.moves_at, datetime.max.replace(tzinfo=UTC)
        return moves_at


@pytest.fixture
def shell(runner):
    oversight = Oversight()
    expert = Actor(1, "e", "الف", frozenset({Role.EXPERT}))
    made = Shell(runner, ChangeBus(), expert, oversight, Centre("م", "03", "041", is_sample=False))
    yield made, oversight
    made.stop()


def test_time_alone_moves_the_counters_and_nothing_else_does_before(shell, qtbot):
    made, oversight = shell
    oversight.moves_at = datetime.now(UTC) + timedelta(milliseconds=100)
    counted: list[Counters] = []
    made.counted.connect(counted.append)
    with qtbot.waitSignal(made.time_moved, timeout=ANSWER_MS):
        made.refresh()
    qtbot.waitUntil(lambda: len(counted) == 2, timeout=ANSWER_MS)
    assert oversight.asked == 2
    assert made._until_time_moves.interval() == DAY_MS


def test_the_clock_wakes_at_most_one_timer(shell, qtbot):
    made, oversight = shell
    oversight.moves_at = datetime.now(UTC) + timedelta(hours=1)
    with qtbot.waitSignal(made.counted, timeout=ANSWER_MS):
        made.refresh()
    assert 0 < made._until_time_moves.interval() <= 3_600_100
    assert made._until_time_moves.isSingleShot()
