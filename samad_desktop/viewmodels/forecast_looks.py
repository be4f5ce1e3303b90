"""How a forecast is said: on the wall board in a word, on a desk with what it is known from."""

from datetime import datetime

from samad_desktop.domain.calendar import when
from samad_desktop.domain.forecast import AT_MOST, LEAST, Chance, Forecast
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import isolate, percent_text, persian_digits
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.standing_looks import agency_name

FORETOLD = "تا ۴ ساعت کاری دیگر مهلت می‌گذرد؛ کم‌امیدترین نخست"
NOTHING_FORETOLD = "تا ۴ ساعت کاری دیگر مهلت پاسخ هیچ دستگاهی نمی‌گذرد."
NO_HISTORY = "سابقه‌ای نیست"
_IN_A_WORD = "امید پاسخ {share}"
_WHOLE = "امید پاسخ به‌موقع {share} ({low} تا {high})، از {count} ارجاع گذشتهٔ همین دستگاه"
_UNTIL = "تا {when}"
_COUNT, _FIRST_ONES = "{count} ارجاع", "{count} ارجاعِ نزدیک‌ترین مهلت‌ها"
_FORMULA, _S, _PASSED, _LEFT = map(isolate, ("1 − S(e + r) ÷ S(e)", "S(t)", "e", "r"))
_KAPLAN_MEIER, _WILSON = map(isolate, ("Kaplan–Meier 1958", "Wilson 1927"))
HOW_LIKELY = (
    f"امید = {_FORMULA} که در آن {_S} سهم بی‌پاسخ‌مانده‌ها پس از {isolate('t')} ساعت کاری است "
    f"({_KAPLAN_MEIER})، {_PASSED} زمان رفته و {_LEFT} زمان مانده."
)
HOW_SURE = (
    f"بازهٔ {percent_text(95)} به روش {_WILSON} است. شمار هر سطر، ارجاع‌هایی است که"
    " دست‌کم همین‌قدر منتظر ماندند؛ "
    f"کمتر از {persian_digits(LEAST)} تا، «{NO_HISTORY}»."
)


def chance_in_a_word(chance: Chance | None) -> str:
    """Return `امید پاسخ ۳۵٪`, or that there is no history."""
    return NO_HISTORY if chance is None else _IN_A_WORD.format(share=_percent(chance.share))


def chance_whole(chance: Chance | None) -> str:
    """Return the chance with its interval and of how many it is known."""
    if chance is None:
        return NO_HISTORY
    return _WHOLE.format(
        share=_percent(chance.share),
        low=_percent(chance.low),
        high=_percent(chance.high),
        count=persian_digits(chance.based_on),
    )


def count_words(count: int) -> str:
    """Return how many are foretold; no more than the first due are."""
    words = _FIRST_ONES if count >= AT_MOST else _COUNT
    return words.format(count=persian_digits(count))


def forecast_row(forecast: Forecast, reference: Reference, now: datetime) -> Row:
    """Return agency over code and chance; until when as a pill."""
    known = forecast.chance is not None
    note = SEPARATOR.join((shown_code(forecast.tracking_code), chance_whole(forecast.chance)))
    look = RowLook(
        title=agency_name(reference, forecast.agency_id),
        note=note,
        icon="hourglass" if known else "circle-help",
        icon_look=Look.WARN if known else Look.NEUTRAL,
        pill=_UNTIL.format(when=when(forecast.due, now)),
        pill_look=Look.WARN,
    )
    return Row(forecast.referral_id, forecast, look)


def _percent(share: float) -> str:
    return percent_text(round(share * 100))
