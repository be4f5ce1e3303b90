"""How agencies answer: what was sent to each, how soon it answered, and what it owes."""

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.reports.base import Report
from samad_desktop.reports.shapes import By, breakdown, figures

_ANSWERS = (
    *(Measure.REFERRED, Measure.ANSWERED, Measure.IN_TIME, Measure.IN_TIME_SHARE),
    *(Measure.ANSWER_MINUTES, Measure.RETURNED, Measure.SENT_BACK, Measure.RAISED),
)
_OWED = (Measure.OWED, Measure.OWED_LATE)

REPORT = Report(
    code="agencies",
    title="عملکرد دستگاه‌های اجرایی",
    about="هر دستگاه چند ارجاع گرفت، چه زود و چند تا به‌هنگام پاسخ داد، و اکنون چه بدهکار است.",
    sections=(
        figures("whole", "همهٔ دستگاه‌ها", (*_ANSWERS, *_OWED)),
        breakdown("by_agency", "به تفکیک دستگاه", By(Facet.AGENCY), (*_ANSWERS, *_OWED)),
    ),
    together=((Facet.AGENCY,),),
)
