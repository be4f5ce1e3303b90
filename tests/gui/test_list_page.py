"""The doors of the counters: each list has exactly as many rows as its number says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from samad_desktop.domain.calendar import when
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.paging import PAGE_SIZE
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.services.intake import IntakeService
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.views.case_brief import INVITATION
from samad_desktop.views.list_page import NOTHING
from tests.calls import AREA
from tests.centres import both_engines
from tests.gui.screens import ANSWER_MS, labels
from tests.moments import let_it_be

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
COLLEAGUES_CALL = frozenset({Change(Noun.CASE, 1), Change(Noun.CONTACT)})


@pytest.fixture
def enter(screens, qtbot):
    """Go through a door; return the rows of its list to the end, and the number on it."""

    def go(counter):
        screens.turn_to(screens.list_page)
        listing = screens.listing
        with (
            qtbot.waitSignal(listing.rows.loaded, timeout=ANSWER_MS),
            qtbot.waitSignal(listing.counted, timeout=ANSWER_MS) as number,
        ):
            listing.show(counter)
        while listing.rows.canFetchMore():
            with qtbot.waitSignal(listing.rows.loaded, timeout=ANSWER_MS):
                listing.rows.fetchMore()
        return listing.rows.values(), number.args[0].of(counter)

    return go


@pytest.mark.in_turn
@both_engines
def test_every_list_has_as_many_rows_as_its_counter_says(
    enter, intake, as_person, operator, operator2, a_draft
):
    first = intake.register(operator, a_draft()).value
    intake.register(operator, a_draft(), advised=True)
    colleagues = IntakeService(as_person(operator2), AREA)
    colleagues.register(operator2, a_draft())
    colleagues.register(operator2, replace(a_draft(), joined_case_id=first.case_id))
    yesterday = datetime.now(UTC) - timedelta(days=1)
    intake.register(operator, a_draft(received_at=yesterday))
    found = {counter: enter(counter) for counter in Counter}
    told = {
        Counter.CALLS_TODAY: 4,
        Counter.MINE_TODAY: 2,
        Counter.OPEN: 3,
        Counter.UNREVIEWED: 3,
    }
    assert {counter: found[counter][1] for counter in told} == told
    assert all(len(rows) == number for rows, number in found.values())


def test_a_list_of_several_pages_ends_where_its_counter_says(enter, intake, operator, a_draft):
    at = datetime.now(UTC) - timedelta(hours=2)
    count = PAGE_SIZE + 9
    for place in range(count):
        intake.register(operator, a_draft(received_at=at + timedelta(seconds=place // 7)))
    rows, number = enter(Counter.OPEN)
    assert len({row.id for row in rows}) == len(rows) == number == count


@ON_SQLITE
def test_title_and_exact_number_stand_above_the_list(screens, enter, intake, operator, a_draft):
    for _ in range(3):
        intake.register(operator, a_draft())
    enter(Counter.UNREVIEWED)
    shown = labels(screens.list_page)
    assert label(Counter.UNREVIEWED) in shown
    assert persian_digits("3 مورد") in shown


@ON_SQLITE
def test_the_first_row_is_chosen_also_when_the_list_was_read_anew_at_once(
    screens, qtbot, intake, operator, a_draft
):
    done = intake.register(operator, a_draft()).value
    screens.turn_to(screens.list_page)
    with qtbot.waitSignal(screens.listing.rows.loaded, timeout=ANSWER_MS):
        screens.listing.show(Counter.OPEN)
        screens.listing.refresh()
    brief = screens.list_page.ui.cases.ui.brief
    assert INVITATION in labels(brief)
    chosen = screens.list_page.ui.cases.current()
    assert chosen is not None
    assert chosen.id == done.case_id
    qtbot.waitUntil(lambda: shown_code(done.tracking_code) in labels(brief), timeout=ANSWER_MS)
    assert INVITATION not in labels(brief)


@ON_SQLITE
def test_lists_of_deadlines_say_until_when_the_most_pressing_first_and_others_when_it_came(
    enter, screens, intake, operator, a_draft, database
):
    now = datetime.now(UTC)
    for days in (30, 90):
        let_it_be(database, now - timedelta(days=days))
        intake.register(operator, a_draft(received_at=now - timedelta(days=days)))
    let_it_be(database, now)
    for counter in (Counter.OVERDUE, Counter.LEVEL_4):
        rows, _number = enter(counter)
        assert [row.due_at for row in rows] == sorted(row.due_at for row in rows)
        for row, look in zip(rows, looks_of(screens.listing.rows), strict=True):
            since = f"مهلت‌گذشته از {when(row.due_at, now)}"
            assert look.note.startswith(SEPARATOR.join((shown_code(row.tracking_code), since)))
    rows, _number = enter(Counter.OPEN)
    for row, look in zip(rows, looks_of(screens.listing.rows), strict=True):
        assert SEPARATOR.join(("", when(row.received_at, now), "")) in look.note


def looks_of(model):
    return [model.data(model.index(place, 0), LOOK_ROLE) for place in range(model.rowCount())]


@ON_SQLITE
def test_an_empty_list_says_so_also_when_it_was_to_be_read_again_at_once(screens, qtbot):
    screens.turn_to(screens.list_page)
    listing = screens.listing
    with qtbot.waitSignal(listing.rows.loaded, timeout=ANSWER_MS):
        listing.show(Counter.OPEN)
        listing.refresh()
    ui = screens.list_page.ui.cases.ui
    assert ui.stack.currentWidget() is ui.hint


@ON_SQLITE
def test_an_empty_list_says_so(screens, enter):
    rows, number = enter(Counter.MINE_TODAY)
    assert (len(rows), number) == (0, 0)
    assert NOTHING[Counter.MINE_TODAY] in labels(screens.list_page)


@ON_SQLITE
def test_a_colleagues_call_appears_and_the_chosen_row_stays(
    screens, enter, qtbot, intake, operator, operator2, a_draft
):
    for _ in range(3):
        intake.register(operator, a_draft())
    rows, _number = enter(Counter.OPEN)
    screens.list_page.arrive()
    screens.key(Qt.Key.Key_Down)
    newest = intake.register(operator2, a_draft()).value
    with qtbot.waitSignal(screens.listing.rows.loaded, timeout=ANSWER_MS):
        screens.bus.announce(COLLEAGUES_CALL)
    assert screens.listing.rows.values()[0].id == newest.case_id
    assert screens.list_page.ui.cases.current().id == rows[1].id


@ON_SQLITE
def test_a_list_nobody_looks_at_waits_until_it_is_looked_at(
    screens, enter, qtbot, intake, operator2, a_draft
):
    enter(Counter.OPEN)
    screens.turn_to(screens.case_page)
    intake.register(operator2, a_draft())
    screens.bus.announce(COLLEAGUES_CALL)
    assert not screens.listing.rows.loading
    with qtbot.waitSignal(screens.listing.rows.loaded, timeout=ANSWER_MS):
        screens.turn_to(screens.list_page)
    assert len(screens.listing.rows.values()) == 1


@ON_SQLITE
def test_many_announcements_are_one_reading_a_second(screens, enter, qtbot):
    enter(Counter.OPEN)
    counts: list[int] = []
    screens.listing.counted.connect(counts.append)
    with qtbot.waitSignal(screens.listing.counted, timeout=ANSWER_MS):
        for _ in range(50):
            screens.bus.announce(COLLEAGUES_CALL)
    with qtbot.waitSignal(screens.listing.counted, timeout=ANSWER_MS):
        pass
    assert len(counts) == 2


@ON_SQLITE
def test_enter_opens_the_chosen_case(screens, enter, qtbot, intake, operator, a_draft):
    intake.register(operator, a_draft())
    rows, _number = enter(Counter.OPEN)
    screens.list_page.arrive()
    with qtbot.waitSignal(screens.listing.opened_case, timeout=ANSWER_MS) as opened:
        screens.key(Qt.Key.Key_Return)
    assert opened.args == [rows[0].id]


@ON_SQLITE
def test_of_a_protected_case_an_operator_sees_that_it_exists(
    screens_of, qtbot, intake, operator, operator2, a_draft
):
    draft = a_draft(text="مدیر اداره رشوه خواست")
    matter = replace(draft.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    intake.register(operator, replace(draft, matter=matter))
    screens = screens_of(operator2)
    screens.turn_to(screens.list_page)
    with qtbot.waitSignal(screens.listing.rows.loaded, timeout=ANSWER_MS):
        screens.listing.show(Counter.OPEN)
    row = screens.listing.rows.values()[0]
    assert (row.protected, row.excerpt, row.place) == (True, "", "")
