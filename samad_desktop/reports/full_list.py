"""The full list: a row a case, with all its dates; what citizens said is not in it."""

from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.measures import Measure
from samad_desktop.domain.reports import Column, ValueKind
from samad_desktop.labels import label
from samad_desktop.persistence.tables import (
    call_backs,
    case_events,
    cases,
    contacts,
    deadlines,
    referrals,
    staff,
)
from samad_desktop.reports.base import Report
from samad_desktop.reports.lists import (
    AGENCY,
    CODE,
    COUNTY,
    DISPOSITION,
    KIND,
    RECEIVED,
    STATE,
    SUBJECT,
    Cell,
    Found,
    Listing,
    listing,
    moment,
)

_c, _r, _d, _b, _k = cases.c, referrals.c, deadlines.c, call_backs.c, contacts.c
_e = case_events.c


def _of_case(value: ColumnElement[Any], *conditions: ColumnElement[bool]) -> Any:
    return select(value).where(*conditions).correlate(cases).scalar_subquery()


def _last(kind: EventKind) -> Any:
    """Select when something happened to a case for the last time."""
    return _of_case(func.max(_e.at), _e.case_id == _c.id, _e.kind == kind)


_TAKEN_UP = _of_case(func.min(_e.at), _e.case_id == _c.id, _e.kind == EventKind.TAKEN_UP)
_SENT = _of_case(func.min(_r.sent_at), _r.case_id == _c.id, _r.copy.is_(False))
_ANSWERED = _of_case(func.max(_r.answered_at), _r.case_id == _c.id, _r.copy.is_(False))
_DUE = _of_case(func.min(_d.due_at), _d.case_id == _c.id, _d.ended_at.is_(None))
# Of the last that was sent, also when it has ended; of two of one moment, of the later one.
_ANSWER_DUE = (
    select(_d.due_at)
    .where(_d.case_id == _c.id, _d.step == Step.ANSWER)
    .order_by(_d.id.desc())
    .limit(1)
    .correlate(cases)
    .scalar_subquery()
)
_TOLD = _of_case(func.max(_b.at), _b.case_id == _c.id)
_CHANNEL = _of_case(func.min(_k.channel), and_(_k.case_id == _c.id, _k.opened_case))


def _with_staff(start: Found, _item: Any) -> Found:
    return start.join(staff, staff.c.id == _c.registered_by)


_LIST = Listing(
    Measure.REGISTERED,
    (
        *(CODE, KIND),
        Cell(
            Column("channel", "مجرا", ValueKind.TEXT),
            _CHANNEL,
            lambda _asked, each: label(Channel(each)) if each else None,
        ),
        *(SUBJECT, COUNTY, AGENCY, STATE, DISPOSITION, RECEIVED),
        moment("taken_up", "آغاز بررسی", _TAKEN_UP),
        moment("sent", "نخستین ارجاع", _SENT),
        moment("acknowledged", "اعلام وصول", _last(EventKind.ACKNOWLEDGED)),
        moment("returned", "آخرین برگشت", _last(EventKind.RETURNED)),
        moment("answer_due", "مهلت پاسخ", _ANSWER_DUE),
        moment("answered", "آخرین پاسخ", _ANSWERED),
        moment("due", "مهلت جاری", _DUE),
        moment("told", "آخرین رضایت‌سنجی", _TOLD),
        moment("closed", "مختومه", _c.closed_at),
        moment("reopened", "آخرین بازگشایی", _last(EventKind.REOPENED)),
        Cell(Column("operator", "همکار", ValueKind.TEXT), staff.c.display_name),
    ),
    _with_staff,
)

REPORT = Report(
    code="full_list",
    title="فهرست کامل پرونده‌ها",
    about="هر پرونده در یک سطر، با همهٔ تاریخ‌ها؛ برای Excel و CSV.",
    sections=(listing("list", "پرونده‌های دریافت‌شده در این بازه", _LIST),),
    notes=(
        "مهلت پاسخ برای آخرین ارجاع است، پس از پاسخ و مختومه شدن هم؛ تا متوقف است، خالی می‌ماند.",
    ),
)
