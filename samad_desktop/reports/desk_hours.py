"""Desk hours of officials: sessions and who came, callers heard, what was ordered and promised."""

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.reports.base import Report, Section
from samad_desktop.reports.shapes import By, breakdown, figures

# Where the ledger has them: together these are all that was ordered.
_STOOD = (
    *(Measure.ORDERS_KEPT, Measure.ORDERS_UNVERIFIED, Measure.ORDERS_RUNNING),
    *(Measure.ORDERS_LATE, Measure.ORDERS_BROKEN),
)
_ORDERS = (Measure.ORDERED, *_STOOD)
_WHOLE = (Measure.HEARD, Measure.MISSED, Measure.ORDERED, Measure.ORDERS_DONE, *_STOOD)
_SESSIONS = (
    *(Measure.SESSIONS_ANNOUNCED, Measure.SESSIONS_HELD, Measure.SESSIONS_CANCELLED),
    *(Measure.OFFICIAL_CAME, Measure.OFFICIAL_ABSENT, Measure.OFFICIAL_SUBSTITUTED),
)
_PROMISES = (
    *(Measure.PROMISED, Measure.PROMISES_KEPT, Measure.PROMISES_RUNNING),
    *(Measure.PROMISES_LATE, Measure.PROMISES_BROKEN, Measure.DIRECTOR_AWAY),
)
_BY_TWO = "نشستی با دو مسئول برای هر دو آمده است."
_IN_LEDGER = "دستورها و قول‌ها با وضع کنونی‌شان در دفتر تعهدات آمده است."
# Beside what filters narrow, where not every filter says something of each item itself.
_SESSIONS_NARROWED = (
    "پالایه‌ها نشست را با دستگاه و موضوع خودش می‌سنجد، یا با پرونده‌هایی که در آن نوبت داشتند."
)
_PROMISES_NARROWED = "قولی که دربارهٔ هیچ پرونده‌ای نیست، تنها با پالایهٔ دستگاه شمرده می‌شود."


def _sessions(code: str, title: str) -> Section:
    section = breakdown(code, title, By(Facet.OFFICIAL), _SESSIONS)
    return section.noting(_BY_TWO, narrowed=_SESSIONS_NARROWED)


def _orders(code: str, title: str, facet: Facet) -> Section:
    return breakdown(code, title, By(facet), _ORDERS).noting(_IN_LEDGER)


def _promises(code: str, title: str, facet: Facet) -> Section:
    section = breakdown(code, title, By(facet), _PROMISES)
    return section.noting(_IN_LEDGER, narrowed=_PROMISES_NARROWED)


REPORT = Report(
    code="desk_hours",
    title="نشست‌های حضور مسئولان و دستورها",
    about="کدام مسئول چند نشست داشت و حاضر شد، چند متقاضی شنیده شد، و دستورها و قول‌ها چه شد.",
    sections=(
        figures("whole", "همه", _WHOLE).noting(_IN_LEDGER),
        _sessions("sessions", "نشست‌ها و حضور مسئولان"),
        _orders("by_official", "دستورهای هر مسئول", Facet.OFFICIAL),
        _orders("by_agency", "دستورها به هر دستگاه", Facet.AGENCY),
        _promises("promises", "قول مدیران دستگاه‌ها", Facet.AGENCY),
        _promises("promises_by_official", "قول مدیران به هر مسئول", Facet.OFFICIAL),
    ),
    together=((Facet.OFFICIAL, Facet.AGENCY),),
)
