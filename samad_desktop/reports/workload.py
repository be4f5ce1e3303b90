"""The centre's own work: when calls come, and who takes them."""

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.reports import ChartKind
from samad_desktop.reports.base import Report
from samad_desktop.reports.shapes import By, breakdown, grid

_CALLS = (Measure.CONTACTS, Measure.REGISTERED, Measure.ADVISED)

REPORT = Report(
    code="workload",
    title="حجم کار به تفکیک ساعت و همکار",
    about="تماس‌ها در چه ساعتی و چه روزی می‌رسد، از چه مجرایی، و کدام همکار به آن پاسخ می‌دهد.",
    sections=(
        breakdown("by_hour", "به تفکیک ساعت", By(Facet.HOUR, ChartKind.LINES), _CALLS),
        breakdown("by_operator", "به تفکیک همکار", By(Facet.OPERATOR), _CALLS),
        grid("grid", "همکار در ساعت", Facet.OPERATOR, Facet.HOUR, Measure.CONTACTS),
        breakdown("by_channel", "به تفکیک مجرا", By(Facet.CHANNEL), (Measure.CONTACTS,)),
        breakdown("by_day", "به تفکیک روز", By(Facet.DAY, ChartKind.LINES), _CALLS),
    ),
    together=((Facet.HOUR, Facet.OPERATOR, Facet.CHANNEL), (Facet.HOUR, Facet.OPERATOR)),
)
