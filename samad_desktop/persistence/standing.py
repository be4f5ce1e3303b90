"""What was last said about each referral of a case, and what its agency answered before."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from samad_desktop.domain.answer_quality import EarlierAnswer
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.referrals import Referral
from samad_desktop.persistence import matters
from samad_desktop.persistence.tables import case_events, cases, referrals

COMPARED_MAX = 60
_REPLIES = (EventKind.INTERIM_REPLY, EventKind.FINAL_REPLY, EventKind.RETURNED)


@dataclass(frozen=True, slots=True)
class LastWords:
    """The last reply to a referral, or why it was returned, and why more time was asked for."""

    reply: str = ""
    extension_reason: str = ""
    proposed_agency_id: int | None = None


def last_words(connection: Connection, case_id: int) -> Mapping[int, LastWords]:
    """Return what was last said about each referral of a case."""
    e, r = case_events.c, referrals.c
    replies: dict[int, str] = {}
    reasons: dict[int, str] = {}
    kinds = (*_REPLIES, EventKind.EXTENSION_ASKED)
    query = (
        select(e.id, e.referral_id, e.kind)
        .where(e.case_id == case_id, e.kind.in_(kinds), e.referral_id.is_not(None))
        .order_by(e.id)
    )
    rows = connection.execute(query).all()
    told = matters.words_of_events(connection, [row.id for row in rows])
    for row in rows:
        found = reasons if row.kind == EventKind.EXTENSION_ASKED else replies
        found[row.referral_id] = told[row.id][0] if row.id in told else ""
    proposed = select(r.id, r.proposed_agency_id).where(r.case_id == case_id)
    return {
        row.id: LastWords(replies.get(row.id, ""), reasons.get(row.id, ""), row.proposed_agency_id)
        for row in connection.execute(proposed)
    }


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
