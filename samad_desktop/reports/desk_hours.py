"""Desk hours of officials: sessions and who came, callers heard, what was ordered and promised."""

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.reports.base import Report
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
_OF_SESSIONS = (
    "نشستی با دو مسئول برای هر دو آمده است.",
    (
        "با پالایه‌ها نشستی شمرده می‌شود که در آن به چنین پرونده‌ای نوبت داده شده است؛"
        " نشستی که خود دستگاه یا موضوعی دارد، با همان سنجیده می‌شود."
    ),
)
_OF_PROMISES = (
    "قولی که دربارهٔ هیچ پرونده‌ای نیست، تنها با پالایهٔ دستگاه شمرده می‌شود و نه با پالایه‌های دیگر."
)

REPORT = Report(
    code="desk_hours",
    title="نشست‌های حضور مسئولان و دستورها",
    about="کدام مسئول چند نشست داشت و حاضر شد، چند متقاضی شنیده شد، و دستورها و قول‌ها چه شد.",
    sections=(
        figures("whole", "همه", _WHOLE),
        breakdown("sessions", "نشست‌ها و حضور مسئولان", By(Facet.OFFICIAL), _SESSIONS).noting(
            *_OF_SESSIONS
        ),
        breakdown("by_official", "دستورهای هر مسئول", By(Facet.OFFICIAL), _ORDERS),
        breakdown("by_agency", "دستورها به هر دستگاه", By(Facet.AGENCY), _ORDERS),
        breakdown("promises", "قول مدیران دستگاه‌ها", By(Facet.AGENCY), _PROMISES).noting(
            _OF_PROMISES
        ),
        breakdown(
            "promises_by_official", "قول مدیران به هر مسئول", By(Facet.OFFICIAL), _PROMISES
        ).noting(_OF_PROMISES),
    ),
    notes=("دستورها و قول‌های این بازه چنان آمده است که اکنون در دفتر تعهدات است.",),
    together=((Facet.OFFICIAL, Facet.AGENCY),),
)
