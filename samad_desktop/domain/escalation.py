"""The act of raising: which level a late clock has reached, and what its office is told.

A clock that passed several levels unseen, because the database was down for a week, is
raised once, to the highest: an office that is told today that time is running out, of what
another one must answer for today, learns nothing true. The levels passed over are named.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from samad_desktop.domain.calendar import clock, jalali_date
from samad_desktop.domain.deadlines import EscalationLevel, LevelsOf, Step
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code

# What an agency has to do; everything else is the centre's own.
_AGENCYS = (Step.ANSWER, Step.DIRECTIVE, Step.ADVOCACY)
NUMBER = "{number}"
PLACES = ("{case}", "{agency}", "{due}", "{late}")
# What the letter of a level may name besides words.
PLACES_OF = {LevelsOf.CASE: PLACES, LevelsOf.DIRECTIVE: (NUMBER, *PLACES)}


@dataclass(frozen=True, slots=True)
class LateClock:
    """A running clock that has reached a level nobody was told of; `agency` is its name.

    The centre's own steps have no agency, whoever answered before. Of the citizen nothing
    is known here, and so nothing can be told. `number` is of the directive that is late.
    `began_at` says by which levels an order rises; UTC.
    """

    id: int
    case_id: int
    tracking_code: str
    referral_id: int | None
    agency_id: int | None
    agency: str
    step: Step
    due: datetime
    thresholds: tuple[datetime, ...]
    raised_level: int
    number: str = ""
    recipient_id: int | None = None
    began_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Escalation:
    """One act of raising (ارتقای پیگیری): to which office, past which others, and its letter."""

    clock: LateClock
    level: int
    office: str
    letter: str
    passed_over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """How letters are worded: where the centre itself is late, and when a template has no places.

    `owes` and `is_late` complete a template that has no place for the agency, or for how late
    it is. The offices of `own_offices` (by level) stand for those of the levels' own, for what the
    centre has to do itself; above them both are the same. `order_number` completes a letter about
    an order that says not which; `demand_letter` is of what the centre demands on a citizen's
    behalf.
    """

    own_letter: str
    own_offices: dict[int, str]
    own_names: dict[Step, str]
    facts: str
    owes: str
    is_late: str
    order_number: str = ""
    demand_letter: str = ""


def escalation(
    late: LateClock,
    levels: Sequence[EscalationLevel],
    now: datetime,
    days_late: int,
    wording: Wording,
) -> Escalation:
    """Raise a clock to the highest level that it has reached.

    Args:
        late: it has reached a level.
        levels: the first one first.
        days_late: working days since it was due.
    """
    passed = (level for level, at in enumerate(late.thresholds, start=1) if at <= now)
    reached = max(passed)
    told = [level for level in levels if late.raised_level < level.level <= reached]
    *passed_over, highest = told or [levels[-1]]
    return Escalation(
        late,
        reached,
        _office(late, highest, wording),
        _letter(late, highest, days_late, wording),
        tuple(_office(late, level, wording) for level in passed_over),
    )


def _office(late: LateClock, level: EscalationLevel, wording: Wording) -> str:
    if late.step in _AGENCYS:
        return level.office
    return wording.own_offices.get(level.level, level.office)


def _letter(late: LateClock, level: EscalationLevel, days_late: int, wording: Wording) -> str:
    own = late.step not in _AGENCYS
    template = wording.own_letter if own else level.letter
    if late.step is Step.ADVOCACY:
        template = wording.demand_letter
    template = _completed(template, days_late, wording)
    if late.step is Step.DIRECTIVE:
        template = template if NUMBER in template else f"{template}\n{wording.order_number}"
        template = template.replace(NUMBER, isolate(persian_digits(late.number)))
    due = f"{jalali_date(late.due)} {clock(late.due)}"
    told = (
        isolate(persian_digits(show_tracking_code(late.tracking_code))),
        wording.own_names[late.step] if own else late.agency,
        isolate(due),
        persian_digits(days_late),
    )
    for place, words in zip(PLACES, told, strict=True):
        template = template.replace(place, words)
    return template


def _completed(template: str, days_late: int, wording: Wording) -> str:
    """Return a template with a place for whatever an office must know."""
    if not any(place in template for place in PLACES):
        return f"{template}\n{wording.facts}"
    owes = () if "{agency}" in template else (wording.owes,)
    late = () if "{late}" in template or not days_late else (wording.is_late,)
    return "\n".join((template, *owes, *late))
