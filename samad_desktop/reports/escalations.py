"""What was raised to which office, and how high what is open stands now."""

from typing import Any

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.reports import ChartKind, Column, ValueKind
from samad_desktop.persistence.tables import reminders
from samad_desktop.reports.base import Report
from samad_desktop.reports.lists import (
    AGENCY,
    CODE,
    COUNTY,
    SUBJECT,
    Cell,
    Found,
    Listing,
    level,
    listing,
    moment,
)
from samad_desktop.reports.shapes import By, breakdown, figures

_m = reminders.c
_NOW = (Measure.LEVEL_1, Measure.LEVEL_2, Measure.LEVEL_3, Measure.LEVEL_4)
_ACTS = (Measure.RAISED,)


def _with_act(start: Found, item: Any) -> Found:
    return start.join(reminders, _m.id == item)


_LIST = Listing(
    Measure.RAISED,
    (
        *(CODE, AGENCY, SUBJECT, COUNTY),
        level(_m.level),
        Cell(Column("office", "دفتر", ValueKind.TEXT), _m.office),
        moment("raised", "ارتقا", _m.raised_at),
    ),
    _with_act,
    _m.agency_id,
)

REPORT = Report(
    code="escalations",
    title="ارتقاهای پیگیری",
    about="در این بازه چه پرونده‌هایی به دفتر کدام سطح خبر داده شد، و از کدام دستگاه.",
    sections=(
        figures("whole", "در این بازه و اکنون", (*_ACTS, *_NOW)),
        breakdown("by_level", "به تفکیک سطح", By(Facet.LEVEL), _ACTS),
        breakdown("by_office", "به تفکیک دفتر", By(Facet.OFFICE), _ACTS),
        breakdown("by_agency", "به تفکیک دستگاه", By(Facet.AGENCY), (*_ACTS, Measure.REFERRED)),
        breakdown("by_day", "به تفکیک روز", By(Facet.DAY, ChartKind.LINES), _ACTS),
        listing("list", "فهرست ارتقاها", _LIST),
    ),
)
