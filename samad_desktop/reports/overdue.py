"""What is overdue now: at which level it is, and who holds it."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select

from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.reports import Column, Value, ValueKind
from samad_desktop.labels import label
from samad_desktop.measure_words import LACKING
from samad_desktop.persistence import clock_states
from samad_desktop.persistence.tables import (
    agencies,
    cases,
    deadlines,
    directive_recipients,
    referrals,
)
from samad_desktop.reports.base import Asked, Report
from samad_desktop.reports.lists import (
    CODE,
    COUNTY,
    RECEIVED,
    SUBJECT,
    Cell,
    Listing,
    level,
    listing,
    moment,
)
from samad_desktop.reports.shapes import By, breakdown, figures

_d = deadlines.c
_RUNS = and_(_d.case_id == cases.c.id, _d.ended_at.is_(None), _d.due_at.is_not(None))
# What the centre itself has to do, it holds, whoever answered before.
_HOLDER = case(
    (_d.step == Step.ANSWER.value, referrals.c.agency_id),
    (_d.step == Step.DIRECTIVE.value, directive_recipients.c.agency_id),
)
_LEVELS = (Measure.LEVEL_1, Measure.LEVEL_2, Measure.LEVEL_3, Measure.LEVEL_4)


def _of_first_due(value: ColumnElement[Any]) -> Any:
    """Select something of the clock of a case that was due first."""
    start = (
        deadlines.outerjoin(referrals, referrals.c.id == _d.referral_id)
        .outerjoin(directive_recipients, directive_recipients.c.id == _d.recipient_id)
        .outerjoin(
            agencies,
            agencies.c.id == _HOLDER,
        )
    )
    query = select(value).select_from(start).where(_RUNS)
    return query.order_by(_d.due_at, _d.id).limit(1).correlate(cases).scalar_subquery()


def _holder(_asked: Asked, agency: Any) -> Value:
    return agency or LACKING[Facet.AGENCY]


def _level(asked: Asked) -> ColumnElement[Any]:
    reached = func.max(clock_states.level(asked.moment))
    return select(reached).where(_RUNS).correlate(cases).scalar_subquery()


def _days_late(asked: Asked, due: Any) -> Value:
    """Return how many working days were closed since; without a calendar, how many days."""
    if asked.time is None:
        return int((asked.now - due).days)
    return asked.time.days_since(due, asked.now)


_DUE = _of_first_due(_d.due_at)
_LIST = Listing(
    Measure.OVERDUE,
    (
        *(CODE, SUBJECT, COUNTY),
        Cell(
            Column("holder", "نزد", ValueKind.TEXT), _of_first_due(agencies.c.short_name), _holder
        ),
        Cell(
            Column("step", "گام", ValueKind.TEXT),
            _of_first_due(_d.step),
            lambda _asked, step: label(Step(step)),
        ),
        level(_level),
        moment("due", "مهلت", _DUE),
        Cell(Column("late", "روز کاری دیرکرد", ValueKind.COUNT), _DUE, _days_late),
        RECEIVED,
    ),
    order=lambda item: (_DUE, item),
)

REPORT = Report(
    code="overdue",
    title="دیرکردها با سطح و دارنده",
    about="چه پرونده‌هایی اکنون از مهلت گذشته است، به کدام سطح رسیده و نزد چه کسی مانده است.",
    sections=(
        figures("whole", "اکنون", (Measure.OVERDUE, Measure.DUE_SOON, *_LEVELS)),
        breakdown("by_agency", "دستگاه‌ها", By(Facet.AGENCY), (Measure.OWED_LATE, Measure.OWED)),
        breakdown("by_county", "شهرستان‌ها", By(Facet.COUNTY), (Measure.OVERDUE, *_LEVELS)),
        listing("list", "فهرست دیرکردها، نخست آنچه زودتر از مهلت گذشته است", _LIST),
    ),
    is_standing=True,
    notes=("این گزارش وضع اکنون را نشان می‌دهد و بازهٔ روزها در آن اثری ندارد.",),
)
