"""What there is beside a case, and what the agency of a referral answered to others before."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, FromClause, bindparam, func, select

from samad_desktop.domain.answer_quality import EarlierAnswer
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.referrals import Referral
from samad_desktop.persistence import matters
from samad_desktop.persistence.case_links import HOLDS
from samad_desktop.persistence.tables import (
    case_events,
    case_links,
    cases,
    deadlines,
    legal_holds,
    referrals,
    sub_referrals,
)
from samad_desktop.persistence.tables.base import UtcDateTime

COMPARED_MAX = 60


@dataclass(frozen=True, slots=True)
class Beside:
    """The moment (UTC) of a look at a case, and which tables have something of it to be read.

    Most cases have little of all that may be, and what is not there nobody asks for.
    """

    now: datetime
    referrals: bool
    sent_on: bool
    links: bool
    clocks: bool
    hold: bool


def look(connection: Connection, case_id: int) -> Beside:
    """See at once what there is beside a case."""
    return Beside(*connection.execute(_BESIDE, {"case_id": case_id}).one())


def _there(table: FromClause, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    of_case = table.c.case_id == bindparam("case_id")
    return select(table.c.id).where(of_case, *conditions).exists()


_POINTED_AT = (
    select(case_links.c.id).where(case_links.c.other_id == bindparam("case_id"), HOLDS).exists()
)
_BESIDE = select(
    func.samad_now(type_=UtcDateTime),
    _there(referrals),
    _there(sub_referrals),
    _there(case_links, HOLDS) | _POINTED_AT,
    _there(deadlines, deadlines.c.ended_at.is_(None)),
    _there(legal_holds, legal_holds.c.lifted_at.is_(None)),
)


def earlier_answers(connection: Connection, referral: Referral) -> tuple[EarlierAnswer, ...]:
    """Return what the same agency last answered to other cases, the newest first."""
    e, r = case_events.c, referrals.c
    before = (
        select(r.id, r.case_id)
        .where(
            r.agency_id == referral.agency_id,
            r.answered_at.is_not(None),
            r.case_id != referral.case_id,
        )
        .order_by(r.id.desc())
        .limit(COMPARED_MAX)
        .subquery()
    )
    query = (
        select(e.id, cases.c.tracking_code)
        .join(before, (before.c.case_id == e.case_id) & (before.c.id == e.referral_id))
        .join(cases, cases.c.id == e.case_id)
        .where(e.kind == EventKind.FINAL_REPLY)
        .order_by(e.id.desc())
    )
    found = connection.execute(query).all()
    told = matters.words_of_events(connection, [row.id for row in found])
    return tuple(EarlierAnswer(code, told[event][0]) for event, code in found if event in told)
