"""The daily bulletin for the governor: one page of what came in, what was done, what stands."""

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.periods import Period
from samad_desktop.reports.base import Report
from samad_desktop.reports.shapes import By, breakdown, figures

_MOST = 5
_CAME = (
    *(Measure.CONTACTS, Measure.REGISTERED, Measure.ADVISED, Measure.REFERRED, Measure.ANSWERED),
    *(Measure.IN_TIME_SHARE, Measure.CLOSED, Measure.CALLED_BACK, Measure.SATISFIED_SHARE),
    Measure.RAISED,
)
_STANDS = (
    *(Measure.OPEN, Measure.UNREVIEWED, Measure.DUE_SOON, Measure.OVERDUE, Measure.ANSWERS),
    *(Measure.CALL_BACKS, Measure.LEVEL_1, Measure.LEVEL_2, Measure.LEVEL_3, Measure.LEVEL_4),
)
_OF_A_PLACE = (Measure.REGISTERED, Measure.CLOSED, Measure.OPEN, Measure.OVERDUE)


def _top(facet: Facet) -> By:
    return By(facet, chart=None, most=_MOST)


REPORT = Report(
    code="bulletin",
    title="بولتن روزانه",
    about="یک صفحه برای استاندار: آنچه رسید، آنچه شد، و آنچه اکنون مانده است.",
    sections=(
        figures("came", "در این بازه", _CAME),
        figures("stands", "اکنون", _STANDS),
        breakdown("subjects", "پرتکرارترین موضوع‌ها", _top(Facet.SUBJECT), _OF_A_PLACE),
        breakdown("counties", "پرتماس‌ترین شهرستان‌ها", _top(Facet.COUNTY), _OF_A_PLACE),
        breakdown(
            "late",
            "دستگاه‌های با بیشترین دیرکرد",
            _top(Facet.AGENCY),
            (Measure.OWED_LATE, Measure.OWED, Measure.ANSWERED, Measure.IN_TIME_SHARE),
        ),
    ),
    together=((Facet.SUBJECT, Facet.COUNTY), (Facet.AGENCY,)),
    period=Period.YESTERDAY,
)
