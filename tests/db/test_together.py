"""Many desks at once: one person stays one, every code is given once, nothing is doubled."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from sqlalchemy import func, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft, Registered
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import case_events, cases, citizens, contacts
from samad_desktop.services.intake import IntakeService
from tests.calls import DraftMaker

DESKS = 8
CALLS = 40


def register_all(intake: IntakeService, actor: Actor, drafts: list[CallDraft]) -> list[Registered]:
    with ThreadPoolExecutor(DESKS) as desks:
        return list(desks.map(lambda draft: intake.register(actor, draft).value, drafts))


def count(database: Database, table: object) -> int:
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()  # type: ignore[arg-type]


def test_one_new_person_calling_many_desks_at_once_stays_one_person(
    intake: IntakeService, operator: Actor, database: Database, a_draft: DraftMaker
) -> None:
    caller = PersonDraft(name="منصور جباری", phone="09143471821", national_id="1382225555")
    registered = register_all(intake, operator, [a_draft(caller=caller) for _ in range(CALLS)])
    assert len({one.tracking_code for one in registered}) == CALLS
    assert count(database, citizens) == 1
    person = intake.recognise(operator, "1382225555").people[0]
    assert person.case_count == CALLS


def test_one_call_sent_by_many_desks_at_once_is_registered_once(
    intake: IntakeService, operator: Actor, database: Database, a_draft: DraftMaker
) -> None:
    draft = a_draft()
    registered = register_all(intake, operator, [draft] * DESKS)
    assert len(set(registered)) == 1
    assert (count(database, cases), count(database, contacts)) == (1, 1)


def test_follow_ups_of_one_case_from_many_desks_all_arrive(
    intake: IntakeService, operator: Actor, database: Database, a_draft: DraftMaker
) -> None:
    first = intake.register(operator, a_draft()).value
    drafts = [
        replace(a_draft(text=f"پیگیری شمارهٔ {number}"), joined_case_id=first.case_id)
        for number in range(CALLS)
    ]
    register_all(intake, operator, drafts)
    assert count(database, contacts) == CALLS + 1
    assert count(database, case_events) == CALLS + 1
