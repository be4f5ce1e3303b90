"""What a sub-referral is: a referral that its agency sent on to one of its own units.

It has no clock: the referral's deadline, pauses and levels go on as they are. Units have no
log-in, so the liaison writes down what came back, and when.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from samad_desktop.domain.accused import Accused
from samad_desktop.domain.agencies import AgencyUnit
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.referrals import INSTRUCTION_MAX_CHARS, REPLY_MAX_CHARS
from samad_desktop.domain.text import clean


class SubReferralState(StrEnum):
    """Where a sub-referral is; all but the first are its ends.

    It is ended with its referral: when that is answered, returned, transferred or recalled.
    """

    SENT = "sent"
    ANSWERED = "answered"
    MOVED = "moved"
    TAKEN_BACK = "taken_back"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SubReferral:
    """A sub-referral as last read; `version` guards against lost updates; times are UTC.

    `answered_on` is the day on which the unit answered, None before it has.
    """

    id: int
    version: int
    referral_id: int
    unit_id: int
    state: SubReferralState
    instruction: str
    sent_by: str
    sent_at: datetime
    answer: str = ""
    answered_on: date | None = None
    ended_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether the unit still owes an answer."""
        return self.state is SubReferralState.SENT


@dataclass(frozen=True, slots=True)
class SubReferralDraft:
    """To which unit a referral is to be sent on; it may still be wrong.

    Fields that a sentence can stand beside: unit, instruction.
    """

    unit_id: int | None = None
    instruction: str = ""

    def checked(self, units: tuple[AgencyUnit, ...], accused: Accused) -> "SubReferralDraft":
        """Return the draft as it is stored.

        Args:
            units: of the agency that has the referral.

        Raises:
            ValidationFailed: it goes to no unit of the agency, to the one complained about,
                or says too much.
        """
        draft = replace(self, instruction=clean(self.instruction))
        found = list(draft.wrong_unit(units, accused))
        if len(draft.instruction) > INSTRUCTION_MAX_CHARS:
            found.append(FieldError("words", "too_long", str(INSTRUCTION_MAX_CHARS)))
        if found:
            raise ValidationFailed(tuple(found))
        return draft

    def wrong_unit(self, units: tuple[AgencyUnit, ...], accused: Accused) -> tuple[FieldError, ...]:
        """Return what is wrong with the unit, as `checked` refuses it."""
        wrong = _wrong_unit(self.unit_id, units, accused)
        return (FieldError("unit", wrong),) if wrong else ()


@dataclass(frozen=True, slots=True)
class UnitAnswer:
    """What a unit answered, as its liaison writes it down; it may still be wrong.

    Fields that a sentence can stand beside: words, answered_on.
    """

    text: str = ""
    answered_on: date | None = None

    def checked(self, sent_on: date, today: date) -> "UnitAnswer":
        """Return the answer as it is stored; it came today where no day is given.

        Raises:
            ValidationFailed: it says nothing or too much, or came on a day that cannot be.
        """
        answer = UnitAnswer(clean(self.text), self.answered_on or today)
        assert answer.answered_on is not None
        found = []
        if not answer.text:
            found.append(FieldError("words", "required"))
        elif len(answer.text) > REPLY_MAX_CHARS:
            found.append(FieldError("words", "too_long", str(REPLY_MAX_CHARS)))
        if answer.answered_on > today:
            found.append(FieldError("answered_on", "unit_answers_in_future"))
        elif answer.answered_on < sent_on:
            found.append(FieldError("answered_on", "unit_answers_too_early"))
        if found:
            raise ValidationFailed(tuple(found))
        return answer


def _wrong_unit(unit_id: int | None, units: tuple[AgencyUnit, ...], accused: Accused) -> str:
    """Return the code of what is wrong with a unit; nothing where it may be asked."""
    if unit_id is None:
        return "required"
    unit = next((each for each in units if each.id == unit_id), None)
    if unit is None or unit.retired:
        return "unit_not_offered"
    return "sends_to_accused_unit" if accused.is_unit(unit.agency_id, unit.name) else ""
