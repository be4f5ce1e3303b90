"""A whole session through the window, killed in the middle and gone on; of 24 in a long run."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from samad_desktop.domain.directive_lists import DirectiveFilter, Wanted
from samad_desktop.domain.hearings import Hearing
from samad_desktop.domain.sessions import SessionState
from samad_desktop.domain.slots import SlotState
from samad_desktop.domain.text import persian_digits
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.minutes import MinutesService
from tests.centres import PASSWORD
from tests.desks import desk_of
from tests.e2e.secretary_until_killed import LETTERS, SUBJECT
from tests.gui.cockpit_desk import CTRL, CockpitDesk, Key
from tests.held import BEGIN, CALLERS, caller_name
from tests.paper_text import pages_of

SECRETARY = Path(__file__).with_name("secretary_until_killed.py")
ROOT = Path(__file__).resolve().parents[2]
CALLERS_EVERY_DAY = 8
LINES = 7
FINISHED = "لولهٔ اصلی عوض شود."
ON_TWO_WORKSTATIONS = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
ON_ONE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def killed(profile, tmp_path, full):
    """Let a secretary hold half of it in a process, and kill her while she writes.

    Gives how many letters of the order that she was writing were on the disk.
    """
    own, half = desk_of(tmp_path, "secretary"), half_of(full)
    given = (profile.url, PASSWORD, str(own), BEGIN.isoformat(), str(half))
    process = subprocess.Popen(
        [sys.executable, str(SECRETARY), *given], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    heard = [process.stdout.readline() for _ in range(half + LINES)]
    process.send_signal(signal.SIGKILL)
    heard += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    assert heard[:half] == ["sent\n"] * half
    return int([line for line in heard if line.endswith("\n")][-1])


def half_of(hall):
    """Tell how many are heard before she is killed."""
    return len(hall.case_ids) // 2


def goes_on(desk, hall, killed):
    """Go on with what was being written when she was killed, and send it."""
    desk.until(lambda: desk.order.half is not None)
    found = desk.form.text_edit.value()
    assert len(found) >= killed > 0
    assert (LETTERS * (1 + len(found) // len(LETTERS))).startswith(found)
    half = half_of(hall)
    assert [each.place.slot.state for each in desk.cockpit.queue.lines[: half + 1]] == [
        *[SlotState.DONE] * half,
        SlotState.CALLED,
    ]
    desk.form.subject_edit.setFocus()
    desk.write(SUBJECT.format(number=half + 1))
    desk.form.text_edit.setFocus()
    desk.key(Key.Key_End, CTRL)
    desk.write(f" {FINISHED}")
    desk.sent(lambda: desk.key(Key.Key_Return, CTRL))


def orders(desk, number):
    """Dictate for who is being heard, and hang up."""
    desk.form.subject_edit.setFocus()
    desk.write(SUBJECT.format(number=number))
    desk.key(Key.Key_Tab)
    desk.write(FINISHED)
    desk.sent(lambda: desk.key(Key.Key_Return, CTRL))


def ends(desk):
    """Say who came, which ends the session."""
    desk.key(Key.Key_G, CTRL)
    desk.key(Key.Key_1)
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.cockpit.session.state is SessionState.HELD


def is_whole(database, secretary, hall):
    """Nothing is lost and nothing is there twice: callers, orders, numbers, minutes."""
    callers = len(hall.case_ids)
    wanted = Wanted(DirectiveFilter.ALL, session_id=hall.session_id)
    found = DirectiveService(database).read(secretary, wanted).rows
    assert [each.number for each in reversed(found)] == [
        f"1405/م/{number}" for number in range(1, callers + 1)
    ]
    assert [each.subject for each in reversed(found)] == [
        SUBJECT.format(number=number) for number in range(1, callers + 1)
    ]
    minutes = MinutesService(database).read(secretary, hall.session_id)
    assert [each.name for each in minutes.callers] == [caller_name(n) for n in range(callers)]
    assert {each.hearing for each in minutes.callers} == {Hearing.HEARD}
    assert [len(each.directives) for each in minutes.callers] == [1] * callers


def minutes_are_printed(desk, hall):
    """Look at the minutes as paper: every number is there, and every page is counted."""
    desk.key(Key.Key_M, CTRL)
    paper = desk.side._models.paper
    desk.until(lambda: paper.page_count > 0)
    pages = pages_of(paper._pdf)
    whole = "\n".join(pages)
    last = persian_digits(len(pages))
    assert [f"{persian_digits(n)} از {last}" in page for n, page in enumerate(pages, 1)] == [
        True
    ] * len(pages)
    everybody = persian_digits(len(hall.case_ids))
    assert f"{everybody} متقاضی از {everybody} شنیده شد؛ {everybody} دستور" in whole
    desk.side.paper_dialog.reject()


@pytest.fixture
def full(make_hall, hand_clock, in_long_run):
    """Give a session on its day; in a long run, of as many callers as it takes."""
    hand_clock.at = BEGIN
    return make_hall(CALLERS if in_long_run else CALLERS_EVERY_DAY)


@pytest.fixture
def official(full, sit_down, qtbot):
    """Let the official sit at her workstation, before anybody is called in."""
    return CockpitDesk(sit_down("official"), qtbot)


@ON_TWO_WORKSTATIONS
def test_a_session_is_held_by_an_official_and_a_secretary_on_two_workstations(
    full, sit_down, qtbot, official, killed, database, secretary
):
    official.until(lambda: official.case_of() == full.case_ids[half_of(full)])
    desk = CockpitDesk(sit_down("secretary"), qtbot)
    goes_on(desk, full, killed)
    for number in range(half_of(full) + 2, len(full.case_ids) + 1):
        official.call_next(Key.Key_Return)
        assert caller_name(number - 1) in official.words()
        desk.until(lambda: desk.case_of() == official.case_of())
        desk.until(lambda: desk.order.half is not None and not desk.order.is_behind)
        orders(desk, number)
        official.until(lambda: official.cockpit.present is None)
    ends(desk)
    official.until(lambda: official.cockpit.session.state is SessionState.HELD)
    is_whole(database, secretary, full)
    minutes_are_printed(desk, full)


# Every day on two workstations; one alone has the same keys in `tests/gui/test_cockpit.py`.
@pytest.mark.long
@ON_ONE
def test_a_session_is_held_on_one_workstation(full, sit_down, qtbot, killed, database, secretary):
    desk = CockpitDesk(sit_down("secretary"), qtbot)
    goes_on(desk, full, killed)
    for number in range(half_of(full) + 2, len(full.case_ids) + 1):
        desk.call_next()
        assert caller_name(number - 1) in desk.words()
        orders(desk, number)
    ends(desk)
    is_whole(database, secretary, full)
    minutes_are_printed(desk, full)
