"""A centre in which little happened, told here line by line: what its reports say is known.

Work is from 7:30 to 14:30 in Tehran, on Thursdays to 12:30; Tehran is three and a half hours
ahead of UTC. The story, in Mehr 1405 and before (moments in UTC, all of water but for the term):

* 0: 15 September, to the water company at 6:00, answered the next day at 6:00: 7 hours.
* 1: Saturday 3 October 5:00, referred 5:30, answered 9:30: 4 hours. Satisfied, closed, reopened.
* 2: Saturday 5:20 by the second operator, referred 6:00, answered Monday; not taken. An official
  orders it on the 12th. A second call about it on Tuesday.
* 3: Sunday 4:00, ended with advice.
* 4: Sunday 6:30, referred at 7:00 and returned at 8:00.
* 5: Monday 5:00 by the second operator, from another county; referred 5:00, waits for the citizen
  from 7:00 to 10:00, answered Tuesday 6:00: 5 hours. Not satisfied.

It is 20 October 6:00 when it is looked at. Six clocks have been raised: on the answer to 2 and on
the order about it, and on what the centre itself owes: to check the answer to 0, and to review 1,
4 and 5.
"""

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.cases import Disposition
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.directives import Addressee, DirectiveDraft
from samad_desktop.domain.officials import Official
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import Database
from samad_desktop.services.cases import CaseService
from samad_desktop.services.dictation import DictationService
from samad_desktop.services.escalation import EscalationService
from samad_desktop.services.follow_up import FollowUpService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.referrals import ReferralService
from tests.calls import AREA
from tests.db.busy_centre import REPLY, Centre
from tests.moments import let_it_be
from tests.postgres_cluster import PostgresCluster

NOW = datetime(2026, 10, 20, 6, tzinfo=UTC)
WEAK = "بنویسید چه کردید؛ «در دست اقدام است» پاسخ نیست."
NOT_OURS = "این خیابان در محدودهٔ این شرکت نیست."
AGAIN = "آب دوباره قطع شد."
_TEMPLATE = "report_template"


def at(day: int, hour: int, minute: int = 0, month: int = 10) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.fixture(scope="session")
def report_sqlite_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the embedded centre that tests copy."""
    path = tmp_path_factory.mktemp("report") / "centre.sqlite3"
    shutil.copyfile(sqlite_template, path)
    _live(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def report_postgresql_template(postgres: PostgresCluster, postgresql_template: str) -> str:
    """Make the shared centre that tests copy; return the name of its database."""
    postgres.create_database(_TEMPLATE, postgresql_template)
    _live(postgres.url(_TEMPLATE))
    return _TEMPLATE


def _live(url: str) -> None:
    database = Database(url)
    Story(Centre.of(database)).live()
    database.close()


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, each thing at its moment."""

    centre: Centre

    def live(self) -> None:
        """Let everything happen; moments go on."""
        centre, cast = self.centre, self.centre.cast
        with centre.database.transaction() as connection:
            staff.set_agencies(connection, cast.liaison.staff_id, frozenset({centre.water}))
        self._before()
        first, second = self._first_days()
        fifth = self._fifth()
        self._end_of(first, second, fifth)
        official = Official(0, 0, "کامران ارس‌پور", "استاندار")
        official_id = OfficialService(centre.database).save(cast.supervisor, official).value
        let_it_be(centre.database, at(12, 5))
        to = (Addressee(centre.water),)
        order = DirectiveDraft(official_id, second, "وصل آب", "آب وصل و گزارش شود.", to)
        DictationService(centre.database).issue(cast.secretary, order)
        let_it_be(centre.database, NOW)
        EscalationService(centre.database).raise_late(cast.supervisor)

    def _before(self) -> None:
        case_id = self._call(at(15, 5, month=9), self.centre.cast.operator)
        self._refer(case_id, at(15, 6, month=9))
        self._say(case_id, at(16, 6, month=9), self.centre.cast.liaison, "answer", REPLY)

    def _first_days(self) -> tuple[int, int]:
        cast, power = self.centre.cast, self.centre.power
        first = self._call(at(3, 5), cast.operator)
        second = self._call(at(3, 5, 20), cast.operator2)
        self._refer(first, at(3, 5, 30))
        self._refer(second, at(3, 6))
        self._say(first, at(3, 9, 30), cast.liaison, "answer", REPLY)
        self._call(at(4, 4), cast.operator, advised=True)
        self._say(first, at(4, 5), cast.expert, "accept")
        fourth = self._call(at(4, 6, 30), cast.operator)
        self._refer(fourth, at(4, 7))
        self._say(fourth, at(4, 8), cast.liaison, "send_back_to_centre", NOT_OURS, power)
        self._say(second, at(5, 5), cast.liaison, "answer", REPLY)
        self._say(second, at(5, 6), cast.expert, "send_back", WEAK)
        return first, second

    def _fifth(self) -> int:
        cast = self.centre.cast
        fifth = self._call(at(5, 5), cast.operator2, county="0303")
        self._refer(fifth, at(5, 5))
        self._move(fifth, at(5, 7), "pause", "نشانی می‌آورد")
        self._move(fifth, at(5, 10), "resume")
        self._say(fifth, at(6, 6), cast.liaison, "answer", REPLY)
        self._say(fifth, at(6, 7), cast.expert, "accept")
        return fifth

    def _end_of(self, first: int, second: int, fifth: int) -> None:
        told = CallBackDraft(CallBackOutcome.SATISFIED, "پاسخ خوانده شد.")
        self._move(first, at(6, 8), "inform", told)
        unhappy = replace(told, outcome=CallBackOutcome.NOT_SATISFIED)
        self._move(fifth, at(6, 9), "inform", unhappy)
        self._move(first, at(6, 10), "close", ClosingDraft(Disposition.DONE))
        self._move(first, at(7, 5), "reopen", AGAIN)
        let_it_be(self.centre.database, at(7, 6))
        call = self.centre.a_draft(received_at=at(7, 5, 20), joined_case_id=second)
        IntakeService(self.centre.database, AREA).register(self.centre.cast.operator2, call)

    def _call(
        self, when: datetime, who: Actor, *, advised: bool = False, county: str = "0311"
    ) -> int:
        let_it_be(self.centre.database, when)
        draft = self.centre.a_draft(received_at=when, county=county)
        intake = IntakeService(self.centre.database, AREA)
        return intake.register(who, draft, advised=advised).value.case_id

    def _refer(self, case_id: int, when: datetime) -> None:
        let_it_be(self.centre.database, when)
        draft = ReferralDraft((self.centre.water,))
        ReferralService(self.centre.database).refer(self.centre.cast.expert, case_id, draft)

    def _say(self, case_id: int, when: datetime, who: Actor, action: str, *words: Any) -> None:
        """Do something with the referral of a case."""
        let_it_be(self.centre.database, when)
        service = ReferralService(self.centre.database)
        referral = service.of_case(self.centre.cast.expert, case_id)[0]
        getattr(service, action)(who, referral.id, referral.version, *words)

    def _move(self, case_id: int, when: datetime, action: str, *given: Any) -> None:
        """Do something with a case."""
        let_it_be(self.centre.database, when)
        expert = self.centre.cast.expert
        seen = CaseService(self.centre.database).open(expert, case_id)
        move = getattr(FollowUpService(self.centre.database), action)
        move(expert, case_id, seen.version, *given)
