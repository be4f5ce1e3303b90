"""Answers that the centre did not take, referrals that agencies returned, and why."""

from typing import Any

from sqlalchemy import ColumnElement, func, select

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.persistence.tables import case_events, cases, referrals
from samad_desktop.reports.base import Report
from samad_desktop.reports.lists import (
    AGENCY,
    CODE,
    COUNTY,
    SUBJECT,
    Found,
    Listing,
    listing,
    moment,
)
from samad_desktop.reports.shapes import By, breakdown, figures

_MEASURES = (Measure.SENT_BACK, Measure.RETURNED, Measure.ANSWERED, Measure.REFERRED)
_e, _r = case_events.c, referrals.c


def _with_event(start: Found, item: Any) -> Found:
    joined = start.join(case_events, _e.id == item)
    return joined.outerjoin(referrals, _r.id == _e.referral_id)


def _with_referral(start: Found, item: Any) -> Found:
    return start.join(referrals, _r.id == item)


def _said_at_return(item: Any) -> ColumnElement[Any]:
    """Return the event by which a referral was returned: it says why."""
    said = case_events.alias("said")
    query = select(func.max(said.c.id)).where(
        said.c.case_id == cases.c.id,
        said.c.referral_id == item,
        said.c.kind == EventKind.RETURNED.value,
    )
    return query.scalar_subquery()


_SENT_BACK = Listing(
    Measure.SENT_BACK,
    (CODE, AGENCY, SUBJECT, COUNTY, moment("at", "زمان", _e.at)),
    _with_event,
    _r.agency_id,
    reason=lambda _item: _e.id,
)
_RETURNED = Listing(
    Measure.RETURNED,
    (CODE, AGENCY, SUBJECT, COUNTY, moment("at", "زمان", _r.ended_at)),
    _with_referral,
    _r.agency_id,
    reason=_said_at_return,
)

REPORT = Report(
    code="unaccepted",
    title="پاسخ‌های نپذیرفته و ارجاع‌های برگشتی",
    about="مرکز کدام پاسخ‌ها را نپذیرفت، دستگاه‌ها چه ارجاع‌هایی را برگرداندند، و چرا.",
    sections=(
        figures("whole", "همه", _MEASURES),
        breakdown("by_agency", "به تفکیک دستگاه", By(Facet.AGENCY), _MEASURES),
        breakdown("by_subject", "به تفکیک موضوع", By(Facet.SUBJECT), _MEASURES[:2]),
        listing("sent_back", "پاسخ‌هایی که مرکز نپذیرفت", _SENT_BACK),
        listing("returned", "ارجاع‌هایی که دستگاه برگرداند", _RETURNED),
    ),
    together=((Facet.AGENCY,),),
)
