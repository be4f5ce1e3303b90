"""What the agency of a referral answered before, to other cases."""

from sqlalchemy import Connection, select

from samad_desktop.domain.answer_quality import EarlierAnswer
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.referrals import Referral
from samad_desktop.persistence import matters
from samad_desktop.persistence.tables import case_events, cases, referrals

COMPARED_MAX = 60


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
