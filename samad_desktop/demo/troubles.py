"""What the radar of the sample centre sees: a surge of its last hours, and gaps that recur.

Chance alone makes neither of them in a centre as small as the sample.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samad_desktop.demo.days import CallTime
from samad_desktop.domain.calendar import jalali_month, month_of

# In so large a sample a trouble is whole, and its other cases are hardly fewer for it.
_WHOLE_FROM_CASES = 2_000
_SURGE_CALLS, _SURGE_S, _ENDS_BEFORE_S = 14, 9_000, 240
# A case of a gap comes early in its month, so that its answer is still due in it.
_FROM_S, _UNTIL_S = 6 * 3_600, 12 * 86_400
_CASES_A_MONTH = 3
_ANSWERED_LATE_DAYS = 38.0, 55.0
_DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a call is about, by codes; a call of a gap is answered late, one of a surge not yet."""

    subject: str
    county: str
    is_gap: bool = False

    def closed_at(self, at: int, end: int, random: Random) -> int | None:
        """Return when its case was closed, in Unix time; None: it is not, at the story's end."""
        if not self.is_gap:
            return None
        return min(at + int(random.uniform(*_ANSWERED_LATE_DAYS) * _DAY_S), end - 1)


_SURGE = Trouble("0101", "0311")
# In how many of the last months, counted back from the one before this.
_GAPS = (
    (Trouble("0101", "0306", is_gap=True), 5),
    (Trouble("0102", "0302", is_gap=True), 5),
    (Trouble("0105", "0307", is_gap=True), 4),
    (Trouble("0103", "0310", is_gap=True), 3),
    (Trouble("0105", "0306", is_gap=True), 3),
)


def troubled(
    calls: Sequence[CallTime], end: int, today: date
) -> tuple[list[CallTime], dict[int, Trouble]]:
    """Return the calls with the last of them crowded together, and which are about a trouble.

    Args:
        calls: in order.
        end: the end of the story, Unix time; `today` is its day in Tehran.

    Returns:
        The calls, and by their places what they are about.
    """
    if len(calls) < _WHOLE_FROM_CASES:
        return list(calls), {}
    kept, last = calls[:-_SURGE_CALLS], calls[-_SURGE_CALLS:]
    step = (_SURGE_S - _ENDS_BEFORE_S) // _SURGE_CALLS
    surge = [
        CallTime(call.month, max(call.at, end - _SURGE_S + n * step)) for n, call in enumerate(last)
    ]
    about = dict.fromkeys(range(len(kept), len(calls)), _SURGE)
    return [*kept, *surge], about | _recurring(kept, today)


def _recurring(calls: Sequence[CallTime], today: date) -> dict[int, Trouble]:
    about: dict[int, Trouble] = {}
    longest = max(months for _, months in _GAPS)
    for back, since in enumerate(_months_before(today, longest)):
        early = [
            place
            for place, call in enumerate(calls)
            if since + _FROM_S <= call.at < since + _UNTIL_S
        ]
        gaps = [trouble for trouble, months in _GAPS if back < months] * _CASES_A_MONTH
        apart = max(len(early) // len(gaps), 1)
        about |= dict(zip(early[::apart], gaps, strict=False))
    return about


def _months_before(today: date, count: int) -> list[int]:
    """Return when the months before this one began, in Unix time, the newest first."""
    found = []
    day = today
    for _ in range(count):
        first = jalali_month(*month_of(day))[0]
        begun = jalali_month(*month_of((first - timedelta(hours=12)).date()))[0]
        found.append(int(begun.timestamp()))
        day = (begun + timedelta(days=1)).date()
    return found
