"""An announced session with cases to book into it; the parts of tests about queues."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import update

from samad_desktop.domain.access import Actor
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.officials import Official
from samad_desktop.domain.session_rules import Repeat, SessionRule
from samad_desktop.domain.sessions import DeskSession, SessionChannel, SessionPlan
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.persistence import sessions
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import cases
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.sessions import SessionService
from tests.calls import DraftMaker
from tests.centres import AsPerson
from tests.moments import let_it_be

NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)
DAY = date(2026, 12, 5)
HOURS = Hours(time(10), time(12))
CAPACITY = 3
Planner = Callable[..., DeskSession]
NewCase = Callable[..., int]


@pytest.fixture
def day_in_azar(database: Database) -> None:
    """Let it be some days before the session."""
    let_it_be(database, NOW)


@pytest.fixture
def governor(day_in_azar: None, as_person: AsPerson, secretary: Actor, official: Actor) -> int:
    """Seat the official of the cast."""
    new = Official(0, 0, official.display_name, "استاندار", staff_id=official.staff_id, duty=6)
    return OfficialService(as_person(secretary)).save(secretary, new).value


@pytest.fixture
def deputy(governor: int, as_person: AsPerson, secretary: Actor) -> int:
    """Seat somebody who does not log in."""
    new = Official(0, 0, "سهند قراجه‌داغی", "معاون استاندار", duty=2)
    return OfficialService(as_person(secretary)).save(secretary, new).value


@pytest.fixture
def announce(as_person: AsPerson, secretary: Actor, governor: int, database: Database) -> Planner:
    """Return what announces a session of the governor's, or with changes another one."""
    service = SessionService(as_person(secretary))

    def make(**changes: object) -> DeskSession:
        known: dict[str, object] = {
            "official_ids": (governor,),
            "day": DAY,
            "hours": HOURS,
            "channel": SessionChannel.CALL,
            "capacity": CAPACITY,
            "minutes": 10,
        }
        plan = SessionPlan(**{**known, **changes})  # type: ignore[arg-type]
        rule = SessionRule(Repeat.ONCE, plan.day)
        made = service.plan(secretary, plan, rule, "روزی که باید باشد").value.ids[0]
        with database.reading() as connection:
            planned = sessions.get(connection, made)
        service.announce(secretary, (planned,), "زودتر گفته شد")
        with database.reading() as connection:
            return sessions.get(connection, made)

    return make


@pytest.fixture
def session(announce: Planner) -> DeskSession:
    """Give an announced session of the governor's with room for three."""
    return announce()


@pytest.fixture
def a_case(
    intake: IntakeService, operator: Actor, a_draft: DraftMaker, database: Database
) -> NewCase:
    """Return what registers a case, as long ago as wanted."""
    phones = iter(range(1000, 9000))

    def make(*, received_at: datetime | None = None, **more: object) -> int:
        caller = PersonDraft(name="منصور جباری", phone=f"0914 222 {next(phones)}")
        draft = a_draft(caller=caller, **more)
        case_id = intake.register(operator, draft).value.case_id
        if received_at is not None:
            with database.transaction() as connection:
                one = update(cases).where(cases.c.id == case_id)
                connection.execute(one.values(received_at=received_at))
        return case_id

    return make
