"""The rows of a page tell whose the cases are, where the people are why they were found."""

from dataclasses import replace

import pytest

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.finding import Terms
from samad_desktop.domain.outgoing import LOOKED_UP_MAX, WayOut
from samad_desktop.persistence import outgoings
from samad_desktop.services.finding import FindingService
from samad_desktop.services.found_people import NAMED_MAX
from samad_desktop.services.outgoings import OutgoingService
from samad_desktop.services.result_export import ResultExport
from tests.calls import AREA

pytestmark = pytest.mark.on_both

NAME = "عفت جهان‌بخش"
CALLER = PersonDraft(name=NAME, phone="0914 347 1821", national_id="1382225555")
_ALL_LOOKED_UP = (
    "INSERT INTO look_ups (login, hour, people)"
    " SELECT 'operator2', date_trunc('hour', clock_timestamp(), 'UTC'),"
    f" ARRAY(SELECT -n FROM generate_series(1, {LOOKED_UP_MAX}) n)"
)


@pytest.fixture
def told(as_person):
    """Look for a text as somebody; return the cases with the names in their rows."""

    def look(actor, typed):
        found = FindingService(as_person(actor), AREA).find(actor, typed)
        return {row.id: found.matches[row.id].name for row in found.page.rows}

    return look


@pytest.fixture
def register(intake, operator, a_draft):
    def register(level=IdentityLevel.OPEN, **more):
        draft = a_draft(**{"caller": CALLER} | more)
        matter = replace(draft.matter, identity_level=level)
        return intake.register(operator, replace(draft, matter=matter)).value

    return register


@pytest.fixture
def looked_up(database):
    """Say how many people a login looked up, as it was noted."""

    def read(login):
        with database.reading() as connection:
            return sum(
                line.outgoing.people
                for line in outgoings.latest(connection, login, None, 50)
                if line.outgoing.way is WayOut.LOOKED_UP
            )

    return read


def test_whoever_looks_for_a_person_is_told_whose_the_case_is(told, register, operator2, official):
    case = register()
    by_person = ("09143471821", "1821", "138-222-5555", NAME, "جهان", "افت جهانبخش")
    for typed in by_person:
        assert told(operator2, typed) == {case.case_id: NAME}, typed
    assert told(official, "جهان") == {case.case_id: NAME}
    code = case.tracking_code
    for typed in (code, code[-6:], "افت فشار", "اب كوي"):
        assert told(operator2, typed) == {case.case_id: ""}, typed


def test_no_row_of_a_protected_case_tells_who_its_citizen_is(
    told, register, operator, operator2, expert, supervisor
):
    protected = register(IdentityLevel.HIDDEN_FROM_AGENCY)
    hidden = register(IdentityLevel.HIDDEN)
    known = register()
    own = {known.case_id: NAME, protected.case_id: NAME}
    assert told(operator, "09143471821") == own
    for reader in (operator2, expert, supervisor):
        assert told(reader, "09143471821") == {known.case_id: NAME}
        for each in (protected, hidden):
            assert told(reader, each.tracking_code) == {each.case_id: ""}
    assert told(operator, hidden.tracking_code) == {hidden.case_id: ""}


def test_nor_does_one_that_is_found_by_a_number_in_its_text(told, register, expert):
    protected = register(IdentityLevel.HIDDEN_FROM_AGENCY, text=f"{'کوچه تاریک است. ' * 200} 1821")
    assert told(expert, "1821") == {protected.case_id: ""}


def test_of_many_people_nobody_is_told_nor_counted(told, register, operator2, looked_up):
    for number in range(NAMED_MAX + 1):
        known, before = told(operator2, NAME), looked_up("operator2")
        assert len(known) == number
        assert "" not in known.values()
        register(caller=PersonDraft(name=f"{NAME} {number}", phone=f"0914555{number:04d}"))
    assert set(told(operator2, NAME).values()) == {""}
    assert looked_up("operator2") == before


def test_whoever_is_told_in_a_row_counts_as_looked_up(
    database, as_person, told, register, operator2, supervisor, looked_up
):
    case = register()
    register(caller=PersonDraft(name="عفت حیدری", phone="09145899440"))
    own = as_person(operator2)
    export = ResultExport(own, FindingService(own, AREA))
    assert len(export.rows(operator2, "عفت", Terms())) == 2
    assert looked_up("operator2") == 0
    for typed in ("عفت", "عفت", "عفت جهان"):
        assert told(operator2, typed)[case.case_id] == NAME
    assert looked_up("operator2") == (0 if database.is_sqlite else 2)
    assert OutgoingService(as_person(supervisor)).latest(supervisor, "operator2", None).rows


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_whoever_read_of_too_many_finds_the_case_without_its_name(
    database, told, register, operator2
):
    case = register()
    with database.transaction() as connection:
        connection.exec_driver_sql(_ALL_LOOKED_UP)
    assert told(operator2, "09143471821") == {case.case_id: ""}
