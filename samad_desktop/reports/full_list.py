"""The full list: a row a case, with all its dates; what citizens said is not in it."""

from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from samad_desktop.domain.channels import Channel
from samad_desktop.domain.measures import Measure
from samad_desktop.domain.reports import Column, ValueKind
from samad_desktop.labels import label
from samad_desktop.persistence.tables import (
    call_backs,
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


def _of_case(value: ColumnElement[Any], *conditions: ColumnElement[bool]) -> Any:
    return select(value).where(*conditions).correlate(cases).scalar_subquery()


_SENT = _of_case(func.min(_r.sent_at), _r.case_id == _c.id, _r.copy.is_(False))
_ANSWERED = _of_case(func.max(_r.answered_at), _r.case_id == _c.id, _r.copy.is_(False))
_DUE = _of_case(func.min(_d.due_at), _d.case_id == _c.id, _d.ended_at.is_(None))
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
        moment("sent", "نخستین ارجاع", _SENT),
        moment("due", "مهلت جاری", _DUE),
        moment("answered", "آخرین پاسخ", _ANSWERED),
        moment("told", "آخرین رضایت‌سنجی", _TOLD),
        moment("closed", "مختومه", _c.closed_at),
        Cell(
            Column("reopened", "بازگشایی", ValueKind.TEXT),
            _c.reopened,
            lambda _asked, each: "بله" if each else None,
        ),
        Cell(Column("operator", "همکار", ValueKind.TEXT), staff.c.display_name),
    ),
    _with_staff,
)

REPORT = Report(
    code="full_list",
    title="فهرست کامل پرونده‌ها",
    about="هر پرونده در یک سطر، با همهٔ تاریخ‌ها؛ برای Excel و CSV.",
    sections=(listing("list", "پرونده‌های دریافت‌شده در این بازه", _LIST),),
)
