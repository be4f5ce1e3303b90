"""A session of desk hours on its day, with its callers in the queue, for tests of holding it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import pytest

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.officials import Official
from samad_desktop.domain.session_rules import Repeat, SessionRule
from samad_desktop.domain.sessions import DeskSession, SessionChannel, SessionPlan
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.persistence.database import Database
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.sessions import SessionService
from samad_desktop.services.slots import SlotService
from tests.calls import AREA, DraftMaker
from tests.centres import Cast
from tests.kept import KeptCentres
from tests.moments import let_it_be

# Saturday 7 Azar 1405: before the session at half past eight, and at half past nine in Tehran.
BEFORE, BEGIN = datetime(2026, 11, 28, 5, tzinfo=UTC), datetime(2026, 11, 28, 6, tzinfo=UTC)
DAY = date(2026, 11, 28)
HOURS = Hours(time(9, 30), time(11, 30))
GOVERNOR = "کامران ارس‌پور"
CALLERS = 24
REASON = "نشست فوق‌العاده"
NAMES = ("منصور جباری", "طوبی قاسمی", "یعقوب صمدی", "ثریا ملکی", "بهرام تقوی", "لاله شکوری")


@dataclass
class Hall:
    """Who sits there, what is held, and the cases of who comes, in the order of their calls."""

    official_id: int
    session_id: int
    case_ids: tuple[int, ...]


def caller_name(number: int) -> str:
    """Return the name of a caller, counted from 0."""
    return f"{NAMES[number % len(NAMES)]} {number + 1}"


@pytest.fixture
def make_hall(
    database: Database, cast: Cast, a_draft: DraftMaker, kept_centres: KeptCentres
) -> Callable[..., Hall]:
    """Plan, announce and fill a session of the day at which the official of the cast sits."""

    def make(callers: int = 3, subject: str = "0101") -> Hall:
        what = ("hall", callers, subject)
        return kept_centres.made(database, what, lambda: fill_it(callers, subject))

    def fill_it(callers: int, subject: str) -> Hall:
        let_it_be(database, BEFORE)
        governor = Official(0, 0, GOVERNOR, "استاندار", staff_id=cast.official.staff_id, duty=4)
        official_id = OfficialService(database).save(cast.secretary, governor).value
        session_id = _announced(database, cast, official_id)
        intake = IntakeService(database, AREA)
        case_ids = tuple(
            intake.register(
                cast.operator,
                a_draft(
                    caller=PersonDraft(caller_name(n), f"0914 347 {1000 + n}"),
                    subject=subject,
                    received_at=BEFORE,
                ),
            ).value.case_id
            for n in range(callers)
        )
        SlotService(database).book(cast.secretary, session_id, case_ids)
        let_it_be(database, BEGIN)
        return Hall(official_id, session_id, case_ids)

    return make


@pytest.fixture
def hall(make_hall: Callable[..., Hall]) -> Hall:
    """Give a session of three callers."""
    return make_hall()


def session_of(database: Database, cast: Cast, session_id: int) -> DeskSession:
    """Return a session as it stands now."""
    found = SessionService(database).read(cast.secretary, DAY, DAY).sessions
    return next(each for each in found if each.id == session_id)


def _announced(database: Database, cast: Cast, official_id: int) -> int:
    service = SessionService(database)
    plan = SessionPlan((official_id,), DAY, HOURS, SessionChannel.CALL, capacity=CALLERS)
    once = SessionRule(Repeat.ONCE, DAY)
    session_id = service.plan(cast.secretary, plan, once, REASON).value.ids[0]
    service.announce(cast.secretary, (session_of(database, cast, session_id),), REASON)
    return session_id
