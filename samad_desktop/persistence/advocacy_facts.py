"""What an advocacy file is founded on: what each agency did with a case, and by when it should."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from samad_desktop.domain.advocacy import Conduct
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.referrals import Referral
from samad_desktop.persistence import deadlines as clocks
from samad_desktop.persistence import referrals
from samad_desktop.persistence.deadlines import RunningClock
from samad_desktop.persistence.tables import attachments, case_events, deadlines, reminders

_d, _e, _m = deadlines.c, case_events.c, reminders.c


@dataclass(frozen=True, slots=True)
class AnswerClock:
    """A clock on an agency's answer, also one that has ended; UTC."""

    clock: RunningClock
    ended_at: datetime | None

    def is_breached(self, now: datetime) -> bool:
        """Say whether it was not answered in time, or is not by now."""
        due = self.clock.stored.due
        return due is not None and due < (self.ended_at or now)


@dataclass(frozen=True, slots=True)
class RaisedTo:
    """One office that was told that an agency is late."""

    at: datetime
    level: int
    office: str


def answer_clocks(connection: Connection, case_id: int) -> tuple[AnswerClock, ...]:
    """Return the clocks on the answers to all referrals of a case, the first begun first."""
    wanted = (_d.case_id == case_id, _d.step == Step.ANSWER)
    rows = connection.execute(select(_d.id, _d.ended_at).where(*wanted))
    ended = {row.id: row.ended_at for row in rows}
    return tuple(AnswerClock(each, ended[each.id]) for each in clocks.found(connection, *wanted))


def conducts(connection: Connection, case_id: int, now: datetime) -> tuple[Conduct, ...]:
    """Return what each agency that was asked to answer did with a case, the worst first."""
    sent: dict[int, list[Referral]] = {}
    for each in referrals.of_case(connection, case_id):
        if not each.copy:
            sent.setdefault(each.agency_id, []).append(each)
    late = {
        each.clock.referral_id
        for each in answer_clocks(connection, case_id)
        if each.is_breached(now)
    }
    happened = _happened(connection, case_id)
    found = [
        Conduct(
            agency_id,
            own[-1].id,
            any(each.id in late for each in own),
            sum(happened[each.id, EventKind.SENT_BACK] for each in own),
            sum(happened[each.id, EventKind.RETURNED] for each in own),
        )
        for agency_id, own in sent.items()
    ]
    return tuple(sorted(found, key=lambda each: len(each.grounds), reverse=True))


def raised(connection: Connection, referral_ids: Collection[int]) -> tuple[RaisedTo, ...]:
    """Return the offices that were told that these referrals are late, the first told first."""
    query = (
        select(_m.raised_at, _m.level, _m.office)
        .where(_m.referral_id.in_(referral_ids), _m.agency_id.is_not(None))
        .order_by(_m.id)
    )
    return tuple(RaisedTo(*row) for row in connection.execute(query))


def hashes(connection: Connection, file_ids: Sequence[int]) -> Mapping[int, str]:
    """Return the SHA-256 of files, by file."""
    query = select(attachments.c.id, attachments.c.sha256).where(attachments.c.id.in_(file_ids))
    return {row.id: row.sha256 for row in connection.execute(query)}


def _happened(connection: Connection, case_id: int) -> Counter[tuple[int | None, str]]:
    told = (EventKind.SENT_BACK, EventKind.RETURNED)
    query = select(_e.referral_id, _e.kind).where(_e.case_id == case_id, _e.kind.in_(told))
    return Counter((row.referral_id, row.kind) for row in connection.execute(query))
