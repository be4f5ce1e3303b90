"""What becomes of each planned case between its call and its end, and until the end of the story.

Of a closed case its referral, the answer and its clock are told, so that every agency has a
history; of an open one all that runs. Most clocks are far from their end, and a few have
reached each level.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import NamedTuple

from samad_desktop.demo.call_backs import CallBacks, CalledBack
from samad_desktop.demo.clocks import (
    PAUSED,
    CaseRef,
    Clocks,
    SentReferral,
    WrittenClock,
    raised_at,
)
from samad_desktop.demo.plan import DAY_S, NOBODY, PlannedCase
from samad_desktop.demo.rows import NO_CHANGES
from samad_desktop.demo.units import Units
from samad_desktop.domain.cases import CaseState, Disposition, EventKind, MatterDraft, Told
from samad_desktop.domain.deadlines import DeadlinePolicy, Step, TermUnit
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.persistence.event_details import Detail, packed
from samad_desktop.services.escalation import event_text

_HOUR_S = 3_600
_HOURS_A_DAY = 5.5  # Of working time, Fridays counted in.
# Who is asked where nobody else may be: the second where the first is complained about.
_INSPECTION, _GOVERNOR = "INSP", "GOV"
_REFERRED_WITHIN_S = (_HOUR_S, 6 * _HOUR_S)
_ANSWERED_AFTER, _CHECKED_AFTER = (0.45, 0.8), (0.85, 0.98)
_SHARE_OF_TERM = (0.02, 0.7)
# Most clocks have time left; the others are warned, late, and late by days, as the levels are.
_WARNED, _LATE = 0.80, 0.88
_DAYS_LATE = ((0.94, 0.1, 3.0), (0.975, 5.0, 8.0), (1.0, 11.0, 40.0))
_UNCHECKED = 0.5
# Of what agencies owe, so much is due within the next working hours: a day and a half of them.
_DUE_SOON, _SOON_HOURS = 0.1, 11.0
# Few are old enough for it in a small centre: of them all, until there are so many.
_SOON_LEAST = 10
# The parts of a whole that its golden section gives lie as far from each other as they can.
_FIRST_SHARE, _GOLDEN = 0.3, 0.618_034
_RETURNED = "این موضوع در حوزهٔ این دستگاه نیست."
_INTERIM = "موضوع در دست بررسی است."
_TO_THE_AGENCY = (
    ReferralState.SENT,
    ReferralState.RECEIVED,
    ReferralState.RECEIVED,
    ReferralState.INTERIM,
)


class Happening(NamedTuple):
    """One event of a case besides its calls; `at` in Unix time."""

    at: int
    kind: EventKind
    staff: int
    text: str = ""
    referral: int | None = None
    detail: str = NO_CHANGES


class Spoken(NamedTuple):
    """What is said about a case: the agency's answer, and what it reads where nobody may know."""

    answer: str
    redacted: str = ""


class Follower:
    """Tells what follows; the same for the same seed. `end` is the story's, in Unix time."""

    def __init__(
        self,
        clocks: Clocks,
        units: Units,
        call_backs: CallBacks,
        reference: Reference,
        branches: Mapping[int, tuple[int, ...]],
        experts: Sequence[int],
        end: int,
    ) -> None:
        self._clocks = clocks
        self._units = units
        self._call_backs = call_backs
        self._branches = branches
        self._reference = reference
        self._experts = experts
        self._end = end
        codes = {agency.code: agency.id for agency in reference.agencies.values()}
        self._inspection, self._governor = codes[_INSPECTION], codes[_GOVERNOR]
        self._untold: list[Happening] = []
        self._soon = 0

    def follow(
        self,
        row: int,
        code: str,
        matter: MatterDraft,
        planned: PlannedCase,
        spoken: Spoken,
        random: Random,
    ) -> list[Happening]:
        """Write the rows that follow a case; return what happened, in no order.

        Args:
            spoken: what the agency says, or will have said, and what it reads.
        """
        self._untold = []
        answer, branch = spoken.answer, self._branches[matter.subject_id or 0]
        anonymous = planned.citizen == NOBODY
        case = CaseRef(row, code, matter, branch, spoken.redacted, anonymous)
        ending, staff = planned.ending, random.choice(self._experts)
        called = planned.calls[0].at
        if ending.disposition is Disposition.ADVISED:
            return []
        if ending.closed_at is not None:
            self._closed(case, called, ending.closed_at, staff, answer, random)
        else:
            _OPEN[ending.state](self, case, called, staff, answer, random)
        return self._untold

    def _closed(
        self, case: CaseRef, called: int, closed: int, staff: int, answer: str, random: Random
    ) -> None:
        at = _soon_after(called, closed, random)
        answered = _between(at, closed, _ANSWERED_AFTER, random)
        checked = _between(answered, closed, _CHECKED_AFTER, random)
        sent = self._sent(case, ReferralState.ANSWERED, at, staff)
        sent = replace(sent, answered=answered, checked=checked, ended=answered)
        row = self._refer(case, sent, random)
        self._run(case, WrittenClock(Step.ANSWER, at, row, sent.agency, answered, staff=staff))
        self._tell(Happening(answered, EventKind.FINAL_REPLY, staff, answer, row))
        if not case.anonymous:
            for call in self._call_backs.sometimes(case.row, checked, closed, staff):
                self._call_back(call, staff)

    def registered(
        self, case: CaseRef, called: int, staff: int, _answer: str, _random: Random
    ) -> None:
        """Let a new case wait for its review since its call."""
        self._run(case, WrittenClock(Step.REVIEW, called, staff=staff))

    def reviewed(
        self, case: CaseRef, called: int, staff: int, _answer: str, random: Random
    ) -> None:
        """Let a case be under review, for some time already."""
        at = self._start(case, Step.REVIEW, None, called, random)
        self._tell(Happening(at, EventKind.TAKEN_UP, staff))
        self._run(case, WrittenClock(Step.REVIEW, at, staff=staff))

    def referred(
        self, case: CaseRef, called: int, staff: int, _answer: str, random: Random
    ) -> None:
        """Let an agency owe an answer."""
        state = random.choice(_TO_THE_AGENCY)
        at, row, agency = self._with_agency(case, state, called, staff, random)
        heard = at + (self._end - at) // 3
        if state is not ReferralState.SENT:
            self._tell(Happening(heard, EventKind.ACKNOWLEDGED, staff, "", row))
        if state is ReferralState.INTERIM:
            self._tell(Happening(heard + 1, EventKind.INTERIM_REPLY, staff, _INTERIM, row))
        if state is not ReferralState.SENT:
            self._send_on(case, heard + 2, row, agency, staff)
        self._run(case, WrittenClock(Step.ANSWER, at, row, agency, staff=staff))

    def answered(self, case: CaseRef, called: int, staff: int, answer: str, random: Random) -> None:
        """Let an answer wait for its check, or the citizen for hers."""
        unchecked = random.random() < _UNCHECKED
        step = Step.CHECK if unchecked else Step.CALL_BACK
        waits_since = self._start(case, step, None, called + 2 * _HOUR_S, random)
        row, agency = self._answer(
            case, called, waits_since, staff, answer, random, unchecked=unchecked
        )
        if unchecked:
            self._run(case, WrittenClock(step, waits_since, row, agency, staff=staff))
        else:
            self._tell(Happening(waits_since, EventKind.ACCEPTED, staff, "", row))
            self._run(case, WrittenClock(step, waits_since, staff=staff))

    def informed(self, case: CaseRef, called: int, staff: int, answer: str, random: Random) -> None:
        """Let the citizen have heard the answer; nothing runs any more."""
        told = self._start(case, Step.CALL_BACK, None, called + 2 * _HOUR_S, random)
        row, _agency = self._answer(case, called, told, staff, answer, random, unchecked=False)
        self._tell(Happening(told - 1, EventKind.ACCEPTED, staff, "", row))
        self._call_back(self._call_backs.told(case.row, told, staff), staff)

    def waiting(
        self, case: CaseRef, called: int, staff: int, _answer: str, _random: Random
    ) -> None:
        """Let the review stand still until the citizen brings what is missing."""
        paused = min(called + _HOUR_S, self._end)
        self._tell(Happening(paused, EventKind.PAUSED, staff, PAUSED))
        self._run(case, WrittenClock(Step.REVIEW, called, paused=paused, staff=staff))

    def returned(
        self, case: CaseRef, called: int, staff: int, _answer: str, random: Random
    ) -> None:
        """Let an agency have refused, and the centre look anew."""
        back = self._start(case, Step.REVIEW, None, called + 2 * _HOUR_S, random)
        at = _soon_after(called, back, random)
        sent = replace(self._sent(case, ReferralState.RETURNED, at, staff), ended=back)
        row = self._refer(case, sent, random)
        self._run(case, WrittenClock(Step.ANSWER, at, row, sent.agency, back, staff=staff))
        self._tell(Happening(back, EventKind.RETURNED, staff, _RETURNED, row))
        self._run(case, WrittenClock(Step.REVIEW, back, staff=staff))

    def _send_on(self, case: CaseRef, since: int, row: int, agency: int, staff: int) -> None:
        """Let a unit of the agency be asked, and have answered or not."""
        sent = self._units.send_on(case.row, row, agency, case.matter, since, staff)
        if sent is None:
            return
        unit = Told("agency_unit", sent.unit)
        told, at = json.dumps(packed(Detail(told=(unit,)))), sent.at
        self._tell(Happening(at, EventKind.SENT_ON, staff, sent.instruction, row, told))
        if sent.answered is not None:
            day = Told("answered_on", sent.answered_on)
            told, at = json.dumps(packed(Detail(told=(unit, day)))), sent.answered
            self._tell(Happening(at, EventKind.UNIT_ANSWERED, staff, sent.answer, row, told))

    def _with_agency(
        self, case: CaseRef, state: ReferralState, called: int, staff: int, random: Random
    ) -> tuple[int, int, int]:
        agency = self._agency(case)
        at = self._start(case, Step.ANSWER, agency, called + _HOUR_S, random)
        may_be_soon = random.random() < _DUE_SOON or self._soon < _SOON_LEAST
        if state in _TO_THE_AGENCY and may_be_soon:
            at = self._due_soon(case, agency, called + _HOUR_S) or at
        row = self._refer(case, SentReferral(agency, state, at, staff), random)
        return at, row, agency

    def _answer(
        self,
        case: CaseRef,
        called: int,
        answered: int,
        staff: int,
        answer: str,
        random: Random,
        *,
        unchecked: bool,
    ) -> tuple[int, int]:
        at = _soon_after(called, answered, random)
        sent = self._sent(case, ReferralState.ANSWERED, at, staff)
        checked = None if unchecked else answered
        sent = replace(sent, answered=answered, checked=checked, ended=answered)
        row = self._refer(case, sent, random)
        self._run(case, WrittenClock(Step.ANSWER, at, row, sent.agency, answered, staff=staff))
        self._tell(Happening(answered - 1, EventKind.FINAL_REPLY, staff, answer, row))
        return row, sent.agency

    def _sent(self, case: CaseRef, state: ReferralState, at: int, staff: int) -> SentReferral:
        return SentReferral(self._agency(case), state, at, staff)

    def _agency(self, case: CaseRef) -> int:
        """Return who is asked: never the agency complained about."""
        matter = case.matter
        found = self._reference.agency_for(matter.subject_id, matter.county_id)
        if found is not None and found.id != matter.accused_agency_id:
            return found.id
        if self._inspection == matter.accused_agency_id:
            return self._governor
        return self._inspection

    def _refer(self, case: CaseRef, sent: SentReferral, random: Random) -> int:
        row = self._clocks.refer(case, sent, random)
        self._tell(Happening(sent.at, EventKind.REFERRED, sent.by, "", row))
        return row

    def _run(self, case: CaseRef, clock: WrittenClock) -> None:
        raised = self._clocks.run(case, clock)
        if raised is not None:
            at, text = raised_at(raised), event_text(raised)
            self._tell(Happening(at, EventKind.RAISED, clock.staff, text, clock.referral))

    def _call_back(self, call: CalledBack, staff: int) -> None:
        self._tell(Happening(call.at, EventKind.CALLED_BACK, staff, call.text, None, call.detail))

    def _tell(self, happening: Happening) -> None:
        self._untold.append(happening)

    def _due_soon(self, case: CaseRef, agency: int, earliest: int) -> int | None:
        """Return when a clock began that ends in the hours after the story; None: it could not.

        Spread evenly over them, so that something is due soon at any hour of the first day.
        """
        left = timedelta(hours=_SOON_HOURS * ((_FIRST_SHARE + self._soon * _GOLDEN) % 1))
        at = self._clocks.owed_since(case, agency, left)
        if not earliest <= at < self._end - DAY_S:
            return None
        self._soon += 1
        return at

    def _start(
        self, case: CaseRef, step: Step, agency: int | None, earliest: int, random: Random
    ) -> int:
        """Return when a clock began that has gone as far as most have, or further."""
        days = _days_gone(self._clocks.policy(case, step, agency), random)
        return min(max(earliest, self._end - int(days * DAY_S)), self._end)


_OPEN: Mapping[CaseState, Callable[[Follower, CaseRef, int, int, str, Random], None]] = {
    CaseState.REGISTERED: Follower.registered,
    CaseState.UNDER_REVIEW: Follower.reviewed,
    CaseState.REFERRED: Follower.referred,
    CaseState.ANSWERED: Follower.answered,
    CaseState.INFORMED: Follower.informed,
    CaseState.NEEDS_CITIZEN: Follower.waiting,
    CaseState.RETURNED: Follower.returned,
}


def _days_gone(policy: DeadlinePolicy, random: Random) -> float:
    term: float = policy.amount
    if policy.unit is TermUnit.WORKING_HOURS:
        term = policy.amount / _HOURS_A_DAY
    chance = random.random()
    if chance < _WARNED:
        return term * random.uniform(*_SHARE_OF_TERM)
    if chance < _LATE:
        return term * random.uniform(0.8, 0.95)
    first, last = next((low, high) for upto, low, high in _DAYS_LATE if chance < upto)
    return term + random.uniform(first, last)


def _soon_after(begin: int, end: int, random: Random) -> int:
    """Return when a case was referred: within hours, and before anything came of it."""
    return min(begin + random.randrange(*_REFERRED_WITHIN_S), (begin + end) // 2)


def _between(begin: int, end: int, shares: tuple[float, float], random: Random) -> int:
    return begin + int((end - begin) * random.uniform(*shares))
