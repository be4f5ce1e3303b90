"""Desk hours of officials: sessions and who came, callers heard, and what was ordered."""

from sqlalchemy import Connection, func, select

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.reports import ChartKind, Column, Row, Table, ValueKind
from samad_desktop.domain.sessions import Attendance, SessionState
from samad_desktop.measure_words import FACETS, TOTAL
from samad_desktop.persistence.tables import desk_sessions, officials, session_officials
from samad_desktop.reports.base import Asked, Report, Section
from samad_desktop.reports.shapes import By, breakdown, figures

_s, _p = desk_sessions.c, session_officials.c
_CAME = (
    ("announced", "نشست اعلام‌شده", _s.announced_at.is_not(None)),
    ("held", "برگزارشده", _s.state == SessionState.HELD),
    ("cancelled", "لغوشده", _s.state == SessionState.CANCELLED),
    ("attended", "حضور", _p.attendance == Attendance.ATTENDED),
    ("absent", "غیبت", _p.attendance == Attendance.ABSENT),
    ("substitute", "فرستادن جانشین", _p.attendance == Attendance.SUBSTITUTE),
)
_ORDERS = (*(Measure.ORDERED, Measure.ORDERS_DONE, Measure.ORDERS_KEPT, Measure.ORDERS_NOT_KEPT),)
_SESSIONS, _SESSIONS_TITLE = "sessions", "نشست‌ها و حضور مسئولان"


def _read(connection: Connection, asked: Asked) -> Table:
    counts = [func.count().filter(condition).label(code) for code, _title, condition in _CAME]
    query = (
        select(officials.c.id, officials.c.name, *counts)
        .select_from(desk_sessions.join(session_officials, _p.session_id == _s.id))
        .join(officials, officials.c.id == _p.official_id)
        .where(_s.begins_at >= asked.begin, _s.begins_at < asked.end)
        .group_by(officials.c.id, officials.c.name)
        .order_by(counts[0].desc(), officials.c.name)
    )
    rows = tuple(Row(tuple(row[1:]), (row.id,)) for row in connection.execute(query))
    columns = (
        Column("official", FACETS[Facet.OFFICIAL], ValueKind.TEXT),
        *(Column(code, title, ValueKind.COUNT) for code, title, _condition in _CAME),
    )
    sums = (sum(int(str(row.values[place])) for row in rows) for place in range(1, len(columns)))
    totals = Row((TOTAL, *sums)) if rows else None
    return Table(_SESSIONS, _SESSIONS_TITLE, columns, rows, totals, ChartKind.BARS)


REPORT = Report(
    code="desk_hours",
    title="نشست‌های حضور مسئولان و دستورها",
    about="کدام مسئول چند نشست داشت و حاضر شد، چند متقاضی شنیده شد، و دستورها چه شد.",
    sections=(
        figures("whole", "همه", (Measure.HEARD, Measure.MISSED, *_ORDERS)),
        Section(_SESSIONS, _SESSIONS_TITLE, _read),
        breakdown("by_official", "دستورهای هر مسئول", By(Facet.OFFICIAL), _ORDERS),
        breakdown("by_agency", "دستورها به هر دستگاه", By(Facet.AGENCY), _ORDERS),
    ),
    notes=("شمار نشست‌ها با پالایهٔ پرونده‌ها دگرگون نمی‌شود؛ نشستی با دو مسئول برای هر دو آمده است.",),
)
