"""Cases by subject and county: where what is asked for."""

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.reports.base import Report
from samad_desktop.reports.shapes import By, breakdown, grid

_MEASURES = (Measure.REGISTERED, Measure.CLOSED, Measure.OPEN, Measure.OVERDUE)

REPORT = Report(
    code="subjects",
    title="پرونده‌ها به تفکیک موضوع و شهرستان",
    about="در هر شهرستان دربارهٔ چه موضوعی چند پرونده ثبت شد، و از هر کدام چند تا باز است.",
    sections=(
        grid("grid", "موضوع در شهرستان", Facet.SUBJECT, Facet.COUNTY, Measure.REGISTERED),
        breakdown("by_subject", "به تفکیک موضوع", By(Facet.SUBJECT), _MEASURES),
        breakdown("by_county", "به تفکیک شهرستان", By(Facet.COUNTY), _MEASURES),
    ),
    together=((Facet.SUBJECT, Facet.COUNTY),),
)
