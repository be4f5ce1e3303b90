"""The chance that an agency still answers in time, from how long it took before.

The time to an answer is estimated with the product-limit estimator (E. L. Kaplan, P. Meier,
Nonparametric estimation from incomplete observations, J. Amer. Statist. Assoc. 53 (1958)
457-481): of the past referrals that had waited `t` of working time, `n` were still waiting
just before and `d` were answered at it, so that

    S(t) = product over every answer's time t_i <= t of (1 - d_i / n_i).

Those that were returned, transferred, or are still waiting count as waiting for as long as
they did and not longer; leaving them out would make slow agencies look fast. What has waited
`e` without an answer and has `r` left is answered in time with the chance

    P(T <= e + r | T > e) = 1 - S(e + r) / S(e).

Its interval is Wilson's (E. B. Wilson, J. Amer. Statist. Assoc. 22 (1927) 209-212) at 95%
for the number that had waited as long. Fewer than `LEAST` of them are no history.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt

from samad_desktop.domain.working_time import ClockPause, WorkingTime

AT_MOST = 200  # Of what will breach, the first due.
LEAST = 10
_Z = 1.959964  # Of 95%.


@dataclass(frozen=True, slots=True)
class PastReferral:
    """How much working time a referral waited, and whether an answer ended it."""

    waited: timedelta
    answered: bool


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance of an answer in time, its interval, and of how many referrals it is known."""

    share: float
    low: float
    high: float
    based_on: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """A referral that will breach soon; without a `chance` its agency has no history."""

    case_id: int
    tracking_code: str
    referral_id: int
    agency_id: int
    due: datetime
    left: timedelta
    chance: Chance | None


def chance(history: Sequence[PastReferral], elapsed: timedelta, left: timedelta) -> Chance | None:
    """Return the chance that what has waited `elapsed` is answered within `left`.

    Returns:
        None where too few referrals had waited as long.
    """
    as_long = [past for past in history if past.waited > elapsed]
    if len(as_long) < LEAST:
        return None
    waits = sorted(past.waited for past in as_long)
    answers = Counter(past.waited for past in as_long if past.answered)
    unanswered = 1.0
    for at in sorted(answers):
        if at > elapsed + left:
            break
        waiting = len(waits) - bisect_left(waits, at)
        unanswered *= 1 - answers[at] / waiting
    return Chance(1 - unanswered, *_wilson(1 - unanswered, len(as_long)), len(as_long))


def waited(
    calendar: WorkingTime, start: datetime, end: datetime, pauses: Sequence[ClockPause]
) -> timedelta:
    """Return the working time from `start` to `end`, not counting the pauses.

    Raises:
        RuleBroken: `calendar_ends`, it lies outside of the calendar's days.
    """
    total, at = timedelta(), start
    for pause in sorted(pauses, key=lambda each: each.begin):
        stopped = min(max(pause.begin, at), end)
        total += calendar.between(at, stopped)
        at = max(stopped, end if pause.end is None else min(pause.end, end))
    return total + calendar.between(at, end)


def least_likely_first(found: Sequence[Forecast]) -> tuple[Forecast, ...]:
    """Order by the chance, the smallest first; those without a history come last."""
    return tuple(sorted(found, key=_urgency))


def _urgency(each: Forecast) -> tuple[bool, float, datetime]:
    share = 0.0 if each.chance is None else each.chance.share
    return each.chance is None, share, each.due


def _wilson(share: float, number: int) -> tuple[float, float]:
    spread = _Z**2 / number
    centre = (share + spread / 2) / (1 + spread)
    half = _Z * sqrt(share * (1 - share) / number + spread / (4 * number)) / (1 + spread)
    return max(min(centre - half, share), 0.0), min(max(centre + half, share), 1.0)
