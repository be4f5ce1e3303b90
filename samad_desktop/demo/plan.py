"""Who calls when about what, and how each case ends: decided before anything is worded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import exp
from random import Random
from typing import NamedTuple

from samad_desktop.demo.days import SEASONS, call_times, hour_of_day
from samad_desktop.demo.lots import Lot
from samad_desktop.demo.people import People, Person
from samad_desktop.demo.places import Places
from samad_desktop.demo.texts import SubjectMatter
from samad_desktop.demo.troubles import Trouble, troubled
from samad_desktop.domain.cases import CaseState, Disposition
from samad_desktop.domain.subjects import Handling, Subject

NOBODY = -1
DAY_S = 86_400

_ANONYMOUS, _ANONYMOUS_PROTECTED = 0.03, 0.35
_NEW_PERSON, _INTO_HOUSEHOLD = 0.45, 0.3
_ON_BEHALF = 0.05
_LANDLINE, _RELATIVES_NUMBER, _NO_NUMBER = 0.2, 0.07, 0.03
_ADVISED_AT_ONCE, _ADVISED_SOMETIMES = 0.9, 0.04
_CALLS_AGAIN, _AGAIN_DAYS, _RELATIVE_CALLS_AGAIN = 0.24, 6.0, 0.12
_CLOSED_IN_DAYS, _CLOSED_SPREAD = 2.1, 0.8
# The share of cases that are open, by age: about 3 in 100 over two years.
_OPEN_FRESH, _OPEN_FADES_DAYS, _OPEN_FOR_EVER = 0.85, 20.0, 0.006
_FRESH_DAYS = 2.0
_RURAL_PULL, _URBAN_PULL = 0.5, -0.6

_DISPOSITION = Lot(
    (
        Disposition.DONE,
        Disposition.OUTSIDE_RULES,
        Disposition.PLANNED,
        Disposition.INFEASIBLE,
        Disposition.DUPLICATE,
        Disposition.WITHDRAWN,
    ),
    (55, 13, 12, 8, 7, 5),
)
_FRESH_STATE = Lot((CaseState.REGISTERED, CaseState.UNDER_REVIEW), (65, 35))
_OLDER_STATE = Lot(
    (
        CaseState.REFERRED,
        CaseState.UNDER_REVIEW,
        CaseState.ANSWERED,
        CaseState.INFORMED,
        CaseState.NEEDS_CITIZEN,
        CaseState.RETURNED,
        CaseState.REGISTERED,
    ),
    (58, 9, 12, 6, 6, 6, 3),
)


class Ending(NamedTuple):
    """Where a case stands at the end of the story; `closed_at` in Unix time."""

    state: CaseState
    disposition: Disposition | None = None
    closed_at: int | None = None


class Call(NamedTuple):
    """One contact: when (Unix time), who, from which number, and who answered."""

    at: int
    caller: int
    number: str
    operator: int


class PlannedCase(NamedTuple):
    """One case before it is worded; the first of its calls opened it."""

    county: int
    subject: int
    citizen: int
    calls: tuple[Call, ...]
    ending: Ending


@dataclass(slots=True)
class Plan:
    """The whole story: the cases in order, and the order of all their calls."""

    cases: list[PlannedCase] = field(default_factory=list)
    numbers: dict[tuple[int, str], int] = field(default_factory=dict)

    def call_order(self) -> list[tuple[int, int, int]]:
        """Return (moment, case, which of its calls) of all calls, the earliest first."""
        return sorted(
            (call.at, place, which)
            for place, case in enumerate(self.cases)
            for which, call in enumerate(case.calls)
        )


class Planner:
    """Plans a centre's two years; the same ones for the same seed."""

    def __init__(
        self,
        *,
        subjects: Sequence[tuple[Subject, SubjectMatter]],
        places: Places,
        people: People,
        operators: int,
        random: Random,
    ) -> None:
        self._subjects = subjects
        self._numbers = {subject.code: n for n, (subject, _) in enumerate(subjects)}
        self._places = places
        self._people = people
        self._operators = Lot(
            range(operators), (1 + 2 * (place == 0) for place in range(operators))
        )
        self._random = random
        self._asked = {
            (month, rural): self._subject_lot(month, rural=rural)
            for month in range(1, 13)
            for rural in (False, True)
        }
        self._plan = Plan()

    def plan(self, cases: int, until: datetime) -> Plan:
        """Return the story of `cases` cases that ends at `until` (aware)."""
        end = int(until.timestamp())
        calls = list(call_times(cases, until, self._random))
        calls, troubles = troubled(calls, end, until.date())
        for place, (month, at) in enumerate(calls):
            trouble = troubles.get(place)
            if trouble is None:
                planned = self._case(month, at, end)
            else:
                planned = self._troubled(trouble, at, end)
            self._plan.cases.append(planned)
        return self._plan

    def _troubled(self, trouble: Trouble, at: int, end: int) -> PlannedCase:
        """Let somebody of a county call about what troubles it."""
        county, subject = self._places.number(trouble.county), self._numbers[trouble.subject]
        caller = self._people.new_person(self._people.new_household(county))
        closed = trouble.closed_at(at, end, self._random)
        ending = Ending(CaseState.REGISTERED)
        if closed is not None:
            ending = Ending(CaseState.CLOSED, Disposition.DONE, closed)
        return PlannedCase(county, subject, caller, self._calls(at, caller, ending, end), ending)

    def _case(self, month: int, at: int, end: int) -> PlannedCase:
        random = self._random
        caller = self._caller()
        county = (
            self._places.draw_county(random) if caller == NOBODY else self._people.county_of(caller)
        )
        rural = self._places.counties[county].rural > random.random()
        subject = self._asked[month, rural].draw(random)
        protected = self._subjects[subject][0].handling is Handling.PROTECT
        if protected and random.random() < _ANONYMOUS_PROTECTED:
            caller = NOBODY
        citizen = caller
        if caller != NOBODY and random.random() < _ON_BEHALF:
            citizen = self._people.relative_of(caller)
        ending = self._ending(subject, at, end)
        return PlannedCase(county, subject, citizen, self._calls(at, caller, ending, end), ending)

    def _calls(self, at: int, caller: int, ending: Ending, end: int) -> tuple[Call, ...]:
        first = Call(at, caller, self._number(caller, at), self._operators.draw(self._random))
        return first, *self._calls_again(first, ending.closed_at or end, end)

    def _caller(self) -> int:
        random, told = self._random, self._plan.cases
        if random.random() < _ANONYMOUS:
            return NOBODY
        if told and random.random() > _NEW_PERSON:
            # Who called lately calls again rather than who called long ago.
            back = int(len(told) * random.random() ** 2)
            known = told[len(told) - 1 - back].citizen
            if known != NOBODY:
                return self._again_or_relative(known)
        return self._people.new_person(self._people.new_household(self._places.draw_county(random)))

    def _again_or_relative(self, known: int) -> int:
        if self._random.random() < _INTO_HOUSEHOLD:
            return self._people.relative_of(known)
        return known

    def _number(self, caller: int, at: int) -> str:
        """Choose the phone that is used, and remember that the caller used it then."""
        if caller == NOBODY or (chance := self._random.random()) < _NO_NUMBER:
            return ""
        person = self._people.all[caller]
        number = self._own_or_shared(person, chance - _NO_NUMBER)
        self._plan.numbers[caller, number] = max(at, self._plan.numbers.get((caller, number), at))
        return number

    def _own_or_shared(self, person: Person, chance: float) -> str:
        if chance < _LANDLINE:
            return self._people.households[person.household].landline
        if chance < _LANDLINE + _RELATIVES_NUMBER:
            return self._people.all[self._people.members[person.household][0]].mobile
        return person.mobile

    def _calls_again(self, first: Call, closed: int, end: int) -> Iterator[Call]:
        random, at = self._random, first.at
        while random.random() < _CALLS_AGAIN:
            days = 1 + int(random.expovariate(1 / _AGAIN_DAYS))
            # Tehran's midnights fall on 20:30 UTC.
            midnight = (at + 12_600) // DAY_S * DAY_S - 12_600
            at = midnight + days * DAY_S + hour_of_day(random)
            if at >= min(closed, end):
                return
            caller = first.caller
            if caller != NOBODY and random.random() < _RELATIVE_CALLS_AGAIN:
                caller = self._people.relative_of(caller)
            yield Call(at, caller, self._number(caller, at), self._operators.draw(random))

    def _ending(self, subject: int, at: int, end: int) -> Ending:
        random, age = self._random, (end - at) / DAY_S
        advise = self._subjects[subject][0].handling is Handling.ADVISE
        if random.random() < (_ADVISED_AT_ONCE if advise else _ADVISED_SOMETIMES):
            return Ending(CaseState.CLOSED, Disposition.ADVISED, at)
        if random.random() < _OPEN_FOR_EVER + _OPEN_FRESH * exp(-age / _OPEN_FADES_DAYS):
            lot = _FRESH_STATE if age < _FRESH_DAYS else _OLDER_STATE
            return Ending(lot.draw(random))
        days = random.lognormvariate(_CLOSED_IN_DAYS, _CLOSED_SPREAD)
        if days >= age:
            days = age * random.uniform(0.3, 0.95)
        return Ending(CaseState.CLOSED, _DISPOSITION.draw(random), at + int(days * DAY_S))

    def _subject_lot(self, month: int, *, rural: bool) -> Lot[int]:
        pull = _RURAL_PULL if rural else _URBAN_PULL
        return Lot(
            range(len(self._subjects)),
            (
                matter.weight * SEASONS[matter.season][month - 1] * matter.rural**pull
                for _, matter in self._subjects
            ),
        )
