"""What agencies read of orders: the place and the matter, and of protected cases what was kept."""

from dataclasses import replace

import pytest

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.persistence import staff
from samad_desktop.services.cases import CaseService
from samad_desktop.services.directives import DirectiveService
from tests.orders import TEXT, Orders


@pytest.fixture
def power(agency, agencies, database):
    """Let the liaison be of the power company."""
    with database.transaction() as connection:
        staff.set_agencies(connection, agency.actor.staff_id, frozenset({agencies["POWER"]}))
    return agency


def test_an_agency_is_told_where_it_is_and_what_it_is_about(
    orders, new_case, agencies, agency, database, a_draft
):
    matter = replace(a_draft().matter, place="کوی فرهنگیان، کوچهٔ سوم")
    made = orders.issue(new_case(matter=matter), agencies["WATER"])
    read = DirectiveService(agency.database).open(agency.actor, made.id)
    assert (read.subject, read.text) == (made.subject, made.text) == ("وصل آب", TEXT)
    assert (read.matter.place, read.matter.text) == (matter.place, matter.text)
    assert (read.matter.county_id, read.matter.protected) == (matter.county_id, False)
    assert orders.see(made).matter == read.matter


def test_what_becomes_protected_later_is_read_without_what_names_the_caller(
    orders, new_case, agencies, agency, as_person, operator, expert
):
    case_id = new_case()
    named = f"با منصور جباری تماس بگیرید. {TEXT}"
    made = orders.issue(case_id, agencies["WATER"], text=named)
    assert "جباری" in DirectiveService(agency.database).open(agency.actor, made.id).text
    service = CaseService(as_person(expert))
    case = service.open(expert, case_id)
    hidden = replace(
        case.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY, place="کوچهٔ جباری"
    )
    service.correct(expert, case_id, case.version, hidden)
    read = DirectiveService(agency.database).open(agency.actor, made.id)
    assert "جباری" not in f"{read.subject} {read.text} {read.matter.text} {read.matter.place}"
    # The quarter that the case names is a place as well: it is gone like the caller.
    assert read.text.endswith("گزارش شود.")
    assert (read.matter.protected, read.matter.place) == (True, "")
    # Who reads the case reads the order as it was given, and what its agency reads.
    seen = DirectiveService(as_person(operator)).open(operator, made.id)
    assert (seen.text, seen.matter) == (named, read.matter)


def test_of_a_protected_case_an_agency_reads_no_more_than_was_looked_through(
    new_case, agencies, as_person, supervisor, secretary, official_id, power
):
    case_id = new_case(subject="0706")
    own = Orders(as_person(supervisor), supervisor, official_id)
    made = own.issue(case_id, agencies["POWER"], all_the_same=True)
    read = DirectiveService(power.database).open(power.actor, made.id)
    assert (read.text, read.matter.protected) == (TEXT, True)
    assert read.matter.text
    # Who may not know the caller strikes nothing out: then the agency reads nothing of it.
    other = Orders(as_person(secretary), secretary, official_id)
    later = other.issue(case_id, agencies["POWER"], all_the_same=True)
    read = DirectiveService(power.database).open(power.actor, later.id)
    assert (read.text, read.matter.text, read.matter.place) == (TEXT, "", "")
