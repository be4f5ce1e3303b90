"""What citizens say of the answers: satisfied or not, and what was opened again."""

from typing import Any

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.reports import ChartKind
from samad_desktop.persistence.tables import call_backs, case_events
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

_TOLD = (
    *(Measure.SATISFIED, Measure.PARTLY, Measure.NOT_SATISFIED, Measure.CALLED_BACK),
    *(Measure.SATISFIED_SHARE, Measure.NOT_REACHED, Measure.REOPENED, Measure.APPEALED),
)
_CELLS = (CODE, AGENCY, SUBJECT, COUNTY)


def _with_call(start: Found, item: Any) -> Found:
    return start.join(call_backs, call_backs.c.id == item)


def _with_event(start: Found, item: Any) -> Found:
    return start.join(case_events, case_events.c.id == item)


_NOT_SATISFIED = Listing(
    Measure.NOT_SATISFIED, (*_CELLS, moment("at", "تماس", call_backs.c.at)), _with_call
)
_REOPENED = Listing(
    Measure.REOPENED,
    (*_CELLS, moment("at", "بازگشایی", case_events.c.at)),
    _with_event,
    reason=lambda item: item,
)

REPORT = Report(
    code="satisfaction",
    title="رضایت متقاضیان و بازگشایی‌ها",
    about="متقاضیان از پاسخ‌ها تا چه اندازه راضی‌اند، و چه پرونده‌هایی بازگشایی شد.",
    sections=(
        figures("whole", "همه", _TOLD),
        breakdown("by_agency", "به تفکیک دستگاه", By(Facet.AGENCY, ChartKind.STACKED), _TOLD),
        breakdown("by_subject", "به تفکیک موضوع", By(Facet.SUBJECT, ChartKind.STACKED), _TOLD),
        listing("not_satisfied", "تماس‌هایی که متقاضی در آن ناراضی بود", _NOT_SATISFIED),
        listing("reopened", "بازگشایی‌ها و دلیل آن‌ها", _REOPENED),
    ),
    together=((Facet.AGENCY, Facet.SUBJECT),),
)
