"""What was last said about each referral of a case, and what its agency answered before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from samad_desktop.domain.answer_quality import EarlierAnswer
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.referrals import Referral
from samad_desktop.persistence import matters
from samad_desktop.persistence.tables import case_events, cases, referrals

COMPARED_MAX = 60
_REPLIES = (EventKind.INTERIM_REPLY, EventKind.FINAL_REPLY, EventKind.RETURNED)
_KINDS = (*_REPLIES, EventKind.SENT_BACK, EventKind.EXTENSION_ASKED)


@dataclass(frozen=True, slots=True)
class LastWords:
    """The last reply to a referral, or why it was returned, and why more time was asked for.

    `sent_back` is why the centre did not take the last answer, None while none was sent back.
    """

    reply: str = ""
    extension_reason: str = ""
    proposed_agency_id: int | None = None
    sent_back: str | None = None

    def after(self, kind: EventKind, said: str) -> "LastWords":
        """Return what is last said once this was said too."""
        if kind is EventKind.EXTENSION_ASKED:
            return replace(self, extension_reason=said)
        if kind is EventKind.SENT_BACK:
            return replace(self, reply="", sent_back=said)
        if kind is EventKind.INTERIM_REPLY:
            return replace(self, reply=said)
        return replace(self, reply=said, sent_back=None)


def last_words(connection: Connection, case_id: int) -> Mapping[int, LastWords]:
    """Return what was last said about each referral of a case."""
    e, r = case_events.c, referrals.c
    query = (
        select(e.id, e.referral_id, e.kind)
        .where(e.case_id == case_id, e.kind.in_(_KINDS), e.referral_id.is_not(None))
        .order_by(e.id)
    )
    rows = connection.execute(query).all()
    told = matters.words_of_events(connection, [row.id for row in rows])
    proposed = select(r.id, r.proposed_agency_id).where(r.case_id == case_id)
    found = {
        row.id: LastWords(proposed_agency_id=row.proposed_agency_id)
        for row in connection.execute(proposed)
    }
    for row in rows:
        said = told[row.id][0] if row.id in told else ""
        found[row.referral_id] = found[row.referral_id].after(EventKind(row.kind), said)
    return found


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
