"""Desk hours of officials: sessions and who came, callers heard, what was ordered and promised."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, select

from samad_desktop.directive_words import name_of
from samad_desktop.domain.ledger import Entry, Standing, promise_standing
from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.promises import Promise
from samad_desktop.domain.reports import ChartKind, Column, Row, Table, ValueKind
from samad_desktop.domain.sessions import Attendance, SessionState
from samad_desktop.domain.text import persian_digits
from samad_desktop.measure_words import FACETS, TOTAL
from samad_desktop.persistence import promises as contacts
from samad_desktop.persistence.facet_names import names_of
from samad_desktop.persistence.tables import (
    desk_sessions,
    officials,
    promises,
    session_officials,
)
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
# Where the ledger has them: together these are all that was ordered.
_STOOD = (
    *(Measure.ORDERS_KEPT, Measure.ORDERS_UNVERIFIED, Measure.ORDERS_RUNNING),
    *(Measure.ORDERS_LATE, Measure.ORDERS_BROKEN),
)
_ORDERS = (Measure.ORDERED, *_STOOD)
_WHOLE = (Measure.HEARD, Measure.MISSED, Measure.ORDERED, Measure.ORDERS_DONE, *_STOOD)
_SESSIONS, _SESSIONS_TITLE = "sessions", "نشست‌ها و حضور مسئولان"
_ONLY_LATEST = "تنها {count} تماس آخر"
_PROMISED, _NOT_REACHED, _NOT_REACHED_TITLE = "promised", "not_reached", "در دسترس نبود"
_STANDINGS = (Standing.KEPT, Standing.RUNNING, Standing.LATE, Standing.BROKEN)
_OF_PROMISES = (
    Column(_PROMISED, name_of(Entry.PROMISE), ValueKind.COUNT),
    *(Column(each, name_of(each), ValueKind.COUNT) for each in _STANDINGS),
    Column(_NOT_REACHED, _NOT_REACHED_TITLE, ValueKind.COUNT),
)
# More contacts with directors than a year has working hours; nobody reads as many.
PROMISES_MAX = 100_000


def _read(connection: Connection, asked: Asked) -> Table:
    """Count sessions and who came; of the filters that of the agency holds: sessions have one."""
    within = [_s.begins_at >= asked.begin, _s.begins_at < asked.end]
    if (agency_id := asked.query.filters.agency_id) is not None:
        within.append(_s.agency_id == agency_id)
    counts = [func.count().filter(condition).label(code) for code, _title, condition in _CAME]
    query = (
        select(officials.c.id, officials.c.name, *counts)
        .select_from(desk_sessions.join(session_officials, _p.session_id == _s.id))
        .join(officials, officials.c.id == _p.official_id)
        .where(*within)
        .group_by(officials.c.id, officials.c.name)
        .order_by(counts[0].desc(), officials.c.name)
    )
    rows = tuple(Row(tuple(row[1:]), (row.id,)) for row in connection.execute(query))
    columns = (
        Column("official", FACETS[Facet.OFFICIAL], ValueKind.TEXT),
        *(Column(code, title, ValueKind.COUNT) for code, title, _condition in _CAME),
    )
    return _table(_SESSIONS, _SESSIONS_TITLE, columns, rows)


def _promises(code: str, title: str, facet: Facet) -> Section:
    """Return a section with a row for each agency or official of who promised, or was promised."""

    def read(connection: Connection, asked: Asked) -> Table:
        about = (_PROMISED, asked.query.days)
        every = asked.kept.once(about, lambda: _contacts(connection, asked))
        found = _counted(every[:PROMISES_MAX], facet, asked.now)
        names = names_of(connection, facet, found)
        columns = (Column(facet, FACETS[facet], ValueKind.TEXT), *_OF_PROMISES)
        codes = [column.code for column in _OF_PROMISES]
        order = sorted(found, key=lambda each: (-found[each][_PROMISED], names[each]))
        rows = (Row((names[each], *(found[each][of] for of in codes)), (each,)) for each in order)
        is_cut = len(every) > PROMISES_MAX
        only = persian_digits(_ONLY_LATEST.format(count=PROMISES_MAX)) if is_cut else ""
        return _table(code, f"{title} ({only})" if only else title, columns, tuple(rows))

    return Section(code, title, read)


def _contacts(connection: Connection, asked: Asked) -> tuple[Promise, ...]:
    """Return the contacts with directors of these days, at most one more than are counted.

    Of the filters that of the agency holds, too: directors speak for theirs, about no case often.
    Only what the reader may read in the ledger is there.
    """
    made_at = promises.c.made_at
    within = [made_at >= asked.begin, made_at < asked.end]
    if (agency_id := asked.query.filters.agency_id) is not None:
        within.append(promises.c.agency_id == agency_id)
    return contacts.read(connection, asked.reader, *within, limit=PROMISES_MAX + 1)


def _counted(every: Iterable[Promise], facet: Facet, now: datetime) -> dict[int, Counter[str]]:
    """Count contacts by agency or official, each where the ledger says that it stands."""
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for each in every:
        told = (_PROMISED, promise_standing(each, now)) if each.reached else (_NOT_REACHED,)
        found[each.official_id if facet is Facet.OFFICIAL else each.agency_id].update(told)
    return found


def _table(code: str, title: str, columns: tuple[Column, ...], rows: tuple[Row, ...]) -> Table:
    """Return a table of plain counts with their sums: what is counted is no case."""
    sums = (sum(int(str(row.values[place])) for row in rows) for place in range(1, len(columns)))
    totals = Row((TOTAL, *sums)) if rows else None
    return Table(code, title, columns, rows, totals, ChartKind.BARS)


REPORT = Report(
    code="desk_hours",
    title="نشست‌های حضور مسئولان و دستورها",
    about="کدام مسئول چند نشست داشت و حاضر شد، چند متقاضی شنیده شد، و دستورها و قول‌ها چه شد.",
    sections=(
        figures("whole", "همه", _WHOLE),
        Section(_SESSIONS, _SESSIONS_TITLE, _read),
        breakdown("by_official", "دستورهای هر مسئول", By(Facet.OFFICIAL), _ORDERS),
        breakdown("by_agency", "دستورها به هر دستگاه", By(Facet.AGENCY), _ORDERS),
        _promises("promises", "قول مدیران دستگاه‌ها", Facet.AGENCY),
        _promises("promises_by_official", "قول مدیران به هر مسئول", Facet.OFFICIAL),
    ),
    notes=(
        "شمار نشست‌ها و قول‌ها تنها با پالایهٔ دستگاه دگرگون می‌شود.",
        "نشستی با دو مسئول برای هر دو آمده است.",
        "دستورها و قول‌های این بازه چنان آمده است که اکنون در دفتر تعهدات است.",
        "جدول نشست‌ها و جدول قول‌ها تنها از همین بازه است و با روزهای پیش سنجیده نمی‌شود.",
    ),
    together=((Facet.OFFICIAL, Facet.AGENCY),),
)
