"""What stands in each row of where a case stands: its clocks and its referrals, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from samad_desktop.domain.calendar import TEHRAN, long_day, when
from samad_desktop.domain.calendar import clock as clock_text
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.standing import Standing, StandingClock, StandingReferral
from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.standing_looks import (
    agency_name,
    clock_line,
    clock_look,
    concern_words,
    referral_pill,
    sent_back_words,
)
from samad_desktop.viewmodels.unit_looks import SUB_LOOKS, sub_line

SENT = "ارسال {when} · {by}"
UNIT = "واحد: {unit}"
PROMISED = "متقاضی خواسته است {day}، ساعت {hour} زنگ بزنید."
PROPOSED = "دستگاه پیشنهادی: {agency}"
MORE_TIME = "تمدید خواسته است: {reason}"
MORE_TIME_UNTIL = "تمدید تا {day} خواسته است: {reason}"


@dataclass(frozen=True, slots=True)
class Line:
    """Words, in the look of `role`, behind an icon where there is one."""

    words: str
    role: str = ""
    icon: str = ""
    icon_role: str = ""


@dataclass(frozen=True, slots=True)
class StandingText:
    """What stands in a row, and the referral or the clock that it is about."""

    title: str
    pill: str
    look: Look
    lines: tuple[Line, ...]
    about: StandingReferral | None = None
    clock: StandingClock | None = None

    @property
    def spoken(self) -> str:
        """Everything that stands there, for a screen reader."""
        words = (self.title, self.pill, *(line.words for line in self.lines))
        return "، ".join(word for word in words if word)


class StandingTexts:
    """Puts where a case stands into words, with the names of the centre's agencies."""

    def __init__(self, reference: Reference, now: Now) -> None:
        self._reference = reference
        self._now = now

    def of(self, standing: Standing) -> Iterator[StandingText]:
        """Yield what stands in each row: the clocks of the case itself, then its referrals."""
        for clock in standing.clocks:
            if clock.referral_id is None:
                yield self._of_clock(clock, standing.promised_at)
        for each in sorted(standing.asked, key=_order):
            yield self._of_referral(each, standing)

    def _of_clock(self, clock: StandingClock, promised_at: datetime | None) -> StandingText:
        look = clock_look(clock)
        lines = [Line(look.until, "", look.icon, str(look.look))]
        if clock.step is Step.CALL_BACK and promised_at is not None:
            day, hour = long_day(promised_at.astimezone(TEHRAN).date()), clock_text(promised_at)
            promised = PROMISED.format(day=day, hour=isolate(hour))
            lines.append(Line(promised, "", "phone-call", "text2"))
        return StandingText(look.step, look.pill, look.look, tuple(lines), None, clock)

    def _of_referral(self, each: StandingReferral, standing: Standing) -> StandingText:
        referral = each.referral
        pill, look = referral_pill(referral)
        lines = []
        for clock in standing.clocks:
            if clock.referral_id == referral.id:
                shown = clock_look(clock)
                lines.append(Line(clock_line(clock), "", shown.icon, str(shown.look)))
        sent = SENT.format(when=when(referral.sent_at, self._now()), by=referral.sent_by)
        unit = UNIT.format(unit=referral.unit) if referral.unit else ""
        lines.append(Line(" · ".join(part for part in (sent, unit) if part), "note"))
        lines.extend(self._said(each))
        for sub in each.sub_referrals:
            line = sub_line(sub, self._reference)
            lines.append(Line(line, "note", "building-2", str(SUB_LOOKS[sub.state])))
        title = agency_name(self._reference, referral.agency_id)
        clock_of = standing.clock_of(referral.id)
        return StandingText(title, pill, look, tuple(lines), each, clock_of)

    def _said(self, each: StandingReferral) -> Iterator[Line]:
        if each.referral.extension_asked_at is not None:
            yield Line(_more_time(each), "", "hourglass", "warn")
        if each.sent_back is not None:
            yield Line(sent_back_words(each.sent_back), "", "rotate-ccw", "warn")
        if each.reply:
            yield Line(each.reply, "", "message-square", "text2")
        for concern in each.concerns:
            yield Line(concern_words(concern), "warn", "triangle-alert", "warn")
        if each.referral.proposed_agency_id is not None:
            name = agency_name(self._reference, each.referral.proposed_agency_id)
            yield Line(PROPOSED.format(agency=name), "note", "building-2", "text2")


def _more_time(each: StandingReferral) -> str:
    """Return why its agency asks for more time, and until when."""
    until, reason = each.referral.extension_until, each.extension_reason
    if until is None:
        return MORE_TIME.format(reason=reason)
    return MORE_TIME_UNTIL.format(day=long_day(until), reason=reason)


def _order(each: StandingReferral) -> tuple[bool, float]:
    """Put what is under way before what has ended, the latest first."""
    referral = each.referral
    over = referral.ended_at is not None and not referral.awaits_check
    if referral.state is ReferralState.RETURNED:
        over = False
    return over, -referral.sent_at.timestamp()
