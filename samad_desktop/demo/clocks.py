"""Referrals, clocks and pauses of invented cases as rows, and what was raised of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random

from samad_desktop.demo.rows import Batch, FirstIds, key, stamp
from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.deadlines import (
    Deadline,
    DeadlinePolicy,
    Question,
    Step,
    TermUnit,
    deadline,
    level_at,
    policy_for,
)
from samad_desktop.domain.escalation import Escalation, LateClock
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.persistence.centre_rules import Rules
from samad_desktop.persistence.raised_levels import LEVELS
from samad_desktop.persistence.tables import (
    clock_pauses,
    deadlines,
    referral_redactions,
    referrals,
    reminders,
)
from samad_desktop.services.escalation import raised_now

PAUSED = "منتظر مدارک متقاضی"


@dataclass(frozen=True, slots=True)
class CaseRef:
    """A case for which rows are written; `subject_ids` is its subject and the branch above.

    `redacted` is what an agency reads of a protected one; who calls `anonymous` is never called.
    """

    row: int
    code: str
    matter: MatterDraft
    subject_ids: tuple[int, ...]
    redacted: str = ""
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class SentReferral:
    """A referral as it stands at the end of the story; moments in Unix time."""

    agency: int
    state: ReferralState
    at: int
    by: int
    answered: int | None = None
    checked: int | None = None
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class WrittenClock:
    """A clock to be written: of which step, since when, until when, and since when paused."""

    step: Step
    start: int
    referral: int | None = None
    agency: int | None = None
    ended: int | None = None
    paused: int | None = None
    staff: int = 0


class Clocks:
    """Writes referrals and clocks in their order, by the centre's own rules."""

    def __init__(
        self,
        batch: Batch,
        rules: Rules,
        agencies: Mapping[int, Agency],
        first: FirstIds,
        begin: int,
        end: int,
    ) -> None:
        self._batch = batch
        self._rules = rules
        self._agencies = agencies
        self._now = _moment(end)
        self._time = rules.time(_moment(begin), self._now)
        self._referrals, self._clocks = count(first.referral), count(first.deadline)
        self._pauses, self._reminders = count(first.pause), count(first.reminder)
        self._policies: dict[tuple[object, ...], DeadlinePolicy] = {}

    def policy(self, case: CaseRef, step: Step, agency: int | None) -> DeadlinePolicy:
        """Return the rule of a step; all of them hold since before the first case."""
        asked = (step, case.matter.kind, case.subject_ids, agency)
        found = self._policies.get(asked)
        if found is None:
            kind, subjects = case.matter.kind, case.subject_ids
            question = Question(step, kind, subjects, agency, self._now.date())
            found = self._policies[asked] = policy_for(question, self._rules.policies)
        return found

    def owed_since(self, case: CaseRef, agency: int, left: timedelta) -> int:
        """Return since when an answer is owed of whose term so much working time is left.

        In Unix time; a term of calendar days is asked for in vain, and has begun just now.
        """
        policy = self.policy(case, Step.ANSWER, agency)
        if policy.unit is not TermUnit.WORKING_HOURS:
            return int(self._now.timestamp())
        due = self._time.after(self._now, left)
        return int(self._time.before(due, timedelta(hours=policy.amount)).timestamp())

    def refer(self, case: CaseRef, sent: SentReferral, random: Random) -> int:
        """Write a referral; return its id."""
        row = next(self._referrals)
        self._batch.add(
            referrals,
            row,
            key(sent.at, random),
            case.row,
            sent.agency,
            "",
            0,
            sent.state.value,
            "",
            sent.by,
            stamp(sent.at),
            *(
                None if at is None else stamp(at)
                for at in (sent.answered, sent.checked, sent.ended)
            ),
        )
        if is_protected(case.matter.identity_level):
            said = (row, case.redacted, "", sent.by, stamp(sent.at))
            self._batch.add(referral_redactions, *said)
        return row

    def run(self, case: CaseRef, clock: WrittenClock) -> Escalation | None:
        """Write a clock; return to which level it was raised, where it runs and is late.

        What belongs to it comes after it: rows may be handed on between any two of them.
        """
        policy = self.policy(case, clock.step, clock.agency)
        # What has ended rises no more; of a history only the deadline is asked for.
        levels = self._rules.levels if clock.ended is None else ()
        computed = deadline(_moment(clock.start), policy, levels, self._time)
        row, raised = next(self._clocks), None
        if clock.paused is not None:
            computed = Deadline(None)
        elif clock.ended is None and level_at(computed.thresholds, self._now):
            raised = self._raised(case, row, clock, computed)
        self._write(case, row, clock, computed, 0 if raised is None else raised.level)
        if clock.paused is not None:
            self._pause(row, clock)
        if raised is not None:
            self._remind(raised, clock)
        return raised

    def _write(
        self, case: CaseRef, row: int, clock: WrittenClock, computed: Deadline, level: int
    ) -> None:
        policy = self.policy(case, clock.step, clock.agency)
        thresholds = (*computed.thresholds, *(None,) * LEVELS)[:LEVELS]
        self._batch.add(
            deadlines,
            row,
            case.row,
            clock.referral,
            clock.step.value,
            stamp(clock.start),
            policy.id,
            policy.unit.value,
            policy.amount,
            "",
            *(None if at is None else _spelled(at) for at in (computed.due, *thresholds)),
            level,
            None if clock.ended is None else stamp(clock.ended),
        )

    def _pause(self, row: int, clock: WrittenClock) -> None:
        assert clock.paused is not None
        pause = (next(self._pauses), row, stamp(clock.paused), PAUSED, clock.staff)
        self._batch.add(clock_pauses, *pause)

    def _raised(
        self, case: CaseRef, row: int, clock: WrittenClock, computed: Deadline
    ) -> Escalation:
        """Return a clock raised to the level that it has reached, at the moment at which it did."""
        assert computed.due is not None
        level = level_at(computed.thresholds, self._now)
        agency = clock.agency if clock.step is Step.ANSWER else None
        late = LateClock(
            row,
            case.row,
            case.code,
            clock.referral,
            agency,
            "" if agency is None else self._agencies[agency].name,
            clock.step,
            computed.due,
            computed.thresholds,
            level - 1,
        )
        reached = computed.thresholds[level - 1]
        return raised_now(late, self._rules.levels, self._time, reached)

    def _remind(self, raised: Escalation, clock: WrittenClock) -> None:
        late = raised.clock
        self._batch.add(
            reminders,
            next(self._reminders),
            late.id,
            late.case_id,
            late.referral_id,
            late.agency_id,
            raised.level,
            raised.office,
            raised.letter,
            stamp(raised_at(raised)),
            clock.staff,
        )


def raised_at(raised: Escalation) -> int:
    """Return when a level was reached, in Unix time."""
    return int(raised.clock.thresholds[raised.level - 1].timestamp())


def branches(parents: Sequence[tuple[int, int | None]]) -> dict[int, tuple[int, ...]]:
    """Return each subject with the branch that it stands in."""
    return {each: (each,) if parent is None else (each, parent) for each, parent in parents}


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)


def _spelled(at: datetime) -> str:
    return at.replace(tzinfo=None).isoformat(" ", "microseconds")
