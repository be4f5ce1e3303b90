"""What stands on the paper and in the sheets of reports beside their numbers, and when."""

from collections.abc import Mapping

from samad_desktop.domain.report_periods import days_text
from samad_desktop.domain.report_schedules import Rhythm
from samad_desktop.domain.reports import FileKind, ReportAnswer

BEFORE = "{} (پیش‌تر)"
GREGORIAN = "{} (میلادی)"
COMPARED = "در سنجش با {}"
COMPARED_SMALL = "در سنجش با {}، که عددهای ریز از آن است"
CUT = "{} سطر دیگر در این برگه نیامده است؛ همهٔ سطرها را در Excel یا CSV ذخیره کنید."
EMPTY = "در این بازه چیزی نیست."
EARLIER = "پیش‌تر: {}"
CONTINUED = "{} (دنباله)"
DRAWN, DRAWN_FIRST = "نمودار: {}", "نمودار: {}، {} سطر نخست"
HOURS = "{} (ساعت کاری)"
REPORT, DAYS, COMPARED_DAYS, NARROWED = "گزارش", "بازه", "در سنجش با", "پالایه‌ها"
MADE_BY, MADE_AT, NOTES, ASKED = "تهیه‌کننده", "زمان تهیه", "یادآوری", "پرسش"
CUT_SHORT = "{} سطر دیگر نیز هست؛ همهٔ سطرها را با --format xlsx یا csv بنویسید."
WRITTEN = "گزارش در {} نوشته شد؛ این کار در ممیزی ثبت است."
NONE_DUE = "نوبت هیچ گزارشی نرسیده است."
NOT_MADE = "{report}: {why}"
RHYTHMS: Mapping[str, str] = {
    Rhythm.DAILY: "هر روز",
    Rhythm.WEEKLY: "هر شنبه",
    Rhythm.MONTHLY: "روز نخست هر ماه",
}
FORMATS: Mapping[str, str] = {FileKind.PDF: "PDF", FileKind.EXCEL: "Excel", FileKind.CSV: "CSV"}
PROGRESS = "{} از {} …"
NOW = "اکنون"
AT = "{day} ساعت {time}"


def answered_days(answer: ReportAnswer) -> str:
    """Return of which days a report is, or that it is of now."""
    return NOW if answer.is_standing else days_text(answer.query.days)
