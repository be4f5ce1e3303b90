"""A case on its way through the centre and its agencies, for tests of what follows a call."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.cases import Case, Disposition
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referrals import Referral, ReferralDraft
from samad_desktop.persistence import deadlines, staff, working_calendar
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.deadlines import RunningClock
from samad_desktop.services.cases import CaseService
from samad_desktop.services.follow_up import FollowUpService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.referrals import ReferralService
from tests.calls import DraftMaker
from tests.centres import AsPerson, Cast
from tests.redactions import confirmed_text

REPLY = "اکیپ در تاریخ ۱۴۰۵/۰۹/۰۳ اعزام و لوله تعمیر شد؛ آب از ساعت ۱۶ وصل است."
TOLD = CallBackDraft(CallBackOutcome.SATISFIED, "پاسخ برای متقاضی خوانده شد.")
DONE = ClosingDraft(Disposition.DONE)


@dataclass
class Desk:
    """One person of the centre with her own connection, as she moves cases."""

    database: Database
    actor: Actor

    def do(self, action: str, case_id: int, *arguments: Any, version: int | None = None) -> Case:
        """Do something with a case as she sees it now, or as she saw it then."""
        seen = self.see(case_id).version if version is None else version
        move = getattr(FollowUpService(self.database), action)
        done: Case = move(self.actor, case_id, seen, *arguments).value
        return done

    def see(self, case_id: int) -> Case:
        return CaseService(self.database).open(self.actor, case_id)

    def refer(self, case_id: int, *agency_ids: int, **more: Any) -> tuple[Referral, ...]:
        more.setdefault("redaction", confirmed_text(self.database, self.actor, case_id))
        draft = ReferralDraft(agency_ids=agency_ids, **more)
        return ReferralService(self.database).refer(self.actor, case_id, draft).value

    def move(self, action: str, case_id: int, *arguments: Any, **more: Any) -> tuple[Referral, ...]:
        """Do something with the last referral of a case."""
        service = ReferralService(self.database)
        last = service.of_case(self.actor, case_id)[-1]
        moved: tuple[Referral, ...] = getattr(service, action)(
            self.actor, last.id, last.version, *arguments, **more
        ).value
        return moved


def working_day(database: Database, ahead_days: int = 60) -> date:
    """Return the first day of work so many days from now."""
    with database.reading() as connection:
        calendar = working_calendar.read(connection)
        day = server_now(connection).date() + timedelta(days=ahead_days)
    while not calendar.on(day).hours:
        day += timedelta(days=1)
    return day


@pytest.fixture
def desk(as_person: AsPerson) -> Callable[[Actor], Desk]:
    return lambda actor: Desk(as_person(actor), actor)


@pytest.fixture
def centre(as_person: AsPerson, expert: Actor) -> Desk:
    return Desk(as_person(expert), expert)


@pytest.fixture
def agencies(reference: Reference) -> dict[str, int]:
    return {agency.code: agency.id for agency in reference.agencies.values()}


@pytest.fixture
def agency(database: Database, cast: Cast, agencies: dict[str, int], as_person: AsPerson) -> Desk:
    """Give the desk of an agency's liaison, with her own connection."""
    with database.transaction() as connection:
        staff.set_agencies(connection, cast.liaison.staff_id, frozenset({agencies["WATER"]}))
    return Desk(as_person(cast.liaison), cast.liaison)


@pytest.fixture
def new_case(intake: IntakeService, operator: Actor, a_draft: DraftMaker) -> Callable[..., int]:
    return lambda **more: intake.register(operator, a_draft(**more)).value.case_id


@pytest.fixture
def answered(
    new_case: Callable[..., int], centre: Desk, agency: Desk, agencies: dict[str, int]
) -> Callable[..., int]:
    """Make a case whose answer was found good and is to be told."""

    def make(**more: Any) -> int:
        case_id = new_case(**more)
        centre.refer(case_id, agencies["WATER"])
        agency.move("answer", case_id, REPLY)
        centre.move("accept", case_id)
        return case_id

    return make


@pytest.fixture
def running(database: Database) -> Callable[[int], dict[Step, RunningClock]]:
    """Return the clocks that run or stand still for a case, by step."""

    def of(case_id: int) -> dict[Step, RunningClock]:
        with database.reading() as connection:
            found = deadlines.running(connection, case_id=case_id)
        return {clock.step: clock for clock in found}

    return of
