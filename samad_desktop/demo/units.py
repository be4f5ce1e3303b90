"""What agencies of the sample centre sent on to their units, and what came back."""

from datetime import UTC, date, datetime
from itertools import count
from random import Random
from typing import NamedTuple

from samad_desktop.demo.rows import Batch, FirstIds, key, stamp
from samad_desktop.domain.accused import Accused
from samad_desktop.domain.agencies import AgencyUnit
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.sub_referrals import SubReferralState
from samad_desktop.persistence.tables import sub_referrals

_SHARE, _ANSWERED = 0.4, 0.5
_INSTRUCTION = "بررسی کنید و نتیجه را به رابط دستگاه بگویید."
_ANSWER = "مأمور این واحد محل را دید؛ کار در برنامهٔ همین هفته است."


class SentOn(NamedTuple):
    """A sub-referral that was written; moments in Unix time, `answered` None before it was."""

    unit: str
    at: int
    instruction: str
    answer: str = ""
    answered: int | None = None
    answered_on: str = ""


class Units:
    """Writes sub-referrals in their order; the same for the same referral."""

    def __init__(self, batch: Batch, reference: Reference, first: FirstIds, end: int) -> None:
        self._batch = batch
        self._reference = reference
        self._rows = count(first.sub_referral)
        self._end = end

    def send_on(
        self, case: int, referral: int, agency: int, matter: MatterDraft, since: int, staff: int
    ) -> SentOn | None:
        """Send some open referrals on to a unit, after `since`; never to who is accused."""
        # Of its own, so that whatever else is told of the case stays as it is.
        random = Random(f"{case}/units")
        accused = Accused(matter.accused_agency_id, matter.accused_unit)
        units = [
            unit
            for unit in self._reference.units_of(agency)
            if not accused.is_unit(unit.agency_id, unit.name)
        ]
        if not units or random.random() >= _SHARE:
            return None
        sent = self._sent(random.choice(units), since, random)
        self._write(case, referral, sent, staff, random)
        return sent[1]

    def _sent(self, unit: AgencyUnit, since: int, random: Random) -> tuple[AgencyUnit, SentOn]:
        at = since + (self._end - since) // 3
        if random.random() >= _ANSWERED:
            return unit, SentOn(unit.name, at, _INSTRUCTION)
        answered = at + (self._end - at) // 2
        day = _day(answered).isoformat()
        return unit, SentOn(unit.name, at, _INSTRUCTION, _ANSWER, answered, day)

    def _write(
        self,
        case: int,
        referral: int,
        sent: tuple[AgencyUnit, SentOn],
        staff: int,
        random: Random,
    ) -> None:
        unit, told = sent
        is_answered = told.answered is not None
        state = SubReferralState.ANSWERED if is_answered else SubReferralState.SENT
        self._batch.add(
            sub_referrals,
            next(self._rows),
            key(told.at, random),
            case,
            referral,
            unit.id,
            state.value,
            told.instruction,
            staff,
            stamp(told.at),
            told.answer,
            told.answered_on or None,
            None if told.answered is None else stamp(told.answered),
        )


def _day(at: int) -> date:
    return datetime.fromtimestamp(at, UTC).astimezone(TEHRAN).date()
