"""A fortnight of a busy centre, made by its own services: every state and every kind of clock.

It is lived through once on each engine; a test whose module gives these templates out instead
of the plain ones gets a copy of its own.
"""

import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.persistence import deadlines, staff
from samad_desktop.persistence.database import Database
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.reference import ReferenceService
from samad_desktop.services.referrals import ReferralService
from tests.calls import AREA, DraftMaker, draft_maker
from tests.centres import Cast, read_cast
from tests.moments import let_it_be
from tests.postgres_cluster import PostgresCluster

CASES = 42
KINDS = 14
FIRST_DAY = date(2026, 10, 3)  # A Saturday.
DAYS = 16
REPLY = "اکیپ در تاریخ ۱۴۰۵/۰۷/۱۲ اعزام و لوله تعمیر شد؛ آب از ساعت ۱۶ وصل است."


_TEMPLATE = "busy_template"


@pytest.fixture(scope="session")
def busy_sqlite_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the busy embedded centre that tests copy."""
    path = tmp_path_factory.mktemp("busy") / "centre.sqlite3"
    shutil.copyfile(sqlite_template, path)
    _live(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def busy_postgresql_template(postgres: PostgresCluster, postgresql_template: str) -> str:
    """Make the busy shared centre that tests copy; return the name of its database."""
    postgres.create_database(_TEMPLATE, postgresql_template)
    _live(postgres.url(_TEMPLATE))
    return _TEMPLATE


def _live(url: str) -> None:
    database = Database(url)
    Centre.of(database).live()
    database.close()


@dataclass(frozen=True, slots=True)
class Centre:
    """The centre with its people and two agencies; `water` is the liaison's."""

    database: Database
    cast: Cast
    a_draft: DraftMaker
    water: int
    power: int

    @classmethod
    def of(cls, database: Database) -> "Centre":
        """Return the centre of a database, whether or not anything has happened in it."""
        reference = ReferenceService(database).read()
        agencies = {agency.code: agency.id for agency in reference.agencies.values()}
        people, a_draft = read_cast(database), draft_maker(reference)
        return cls(database, people, a_draft, agencies["WATER"], agencies["POWER"])

    def live(self) -> None:
        """Let everything happen, in its order."""
        with self.database.transaction() as connection:
            staff.set_agencies(connection, self.cast.liaison.staff_id, frozenset({self.water}))
        intake = IntakeService(self.database, AREA)
        for number in range(CASES):
            at = moment(number)
            let_it_be(self.database, at)
            who = self.cast.operator if number % 3 else self.cast.operator2
            advised = number % KINDS == 0
            draft = self.a_draft(received_at=at)
            case_id = intake.register(who, draft, advised=advised).value.case_id
            if not advised:
                _Life(self, case_id).live(number % KINDS, at)


@dataclass(frozen=True, slots=True)
class _Life:
    """What becomes of one case."""

    centre: Centre
    case_id: int

    def live(self, kind: int, at: datetime) -> None:
        water, power = self.centre.water, self.centre.power
        if kind == 2:
            self._pause()
        if kind in (1, 2):
            return
        agencies = (power,) if kind == 3 else (water, power) if kind in (4, 5) else (water,)
        terms = {6: 3, 7: 200, 8: 21}
        reason = "فوری است" if kind in terms else ""
        draft = ReferralDraft(agencies, amount=terms.get(kind), reason=reason)
        ReferralService(self.centre.database).refer(self.centre.cast.expert, self.case_id, draft)
        let_it_be(self.centre.database, at + timedelta(hours=1))
        if kind == 9:
            self._pause()
        if kind in (5, 10, 11, 12):
            self._do(self.centre.cast.liaison, "answer", REPLY)
        if kind == 11:
            self._do(self.centre.cast.expert, "accept")
        if kind == 12:
            self._do(self.centre.cast.expert, "send_back", "بنویسید چه شد")
        if kind == 13:
            self._do(self.centre.cast.liaison, "send_back_to_centre", "از ما نیست", power)

    def _do(self, actor: Actor, action: str, *arguments: object) -> None:
        """Do something with the first referral of the case."""
        service = ReferralService(self.centre.database)
        first = service.of_case(self.centre.cast.expert, self.case_id)[0]
        getattr(service, action)(actor, first.id, first.version, *arguments)

    def _pause(self) -> None:
        expert = self.centre.cast.expert
        with self.centre.database.transaction() as connection:
            (clock,) = deadlines.running(connection, case_id=self.case_id)
            at = clock.started_at + timedelta(minutes=30)
            deadlines.pause(connection, clock.id, at, "منتظر متقاضی", expert.staff_id)


def moment(number: int) -> datetime:
    day = FIRST_DAY + timedelta(days=number * DAYS // CASES)
    at = datetime.combine(day, time(7, 40 + number % 17), TEHRAN)
    return (at + timedelta(hours=number % 8)).astimezone(UTC)
