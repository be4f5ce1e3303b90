"""What was sent on to units, in the words and looks a screen shows."""

from samad_desktop.domain.calendar import long_day
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.sub_referrals import SubReferral, SubReferralState
from samad_desktop.labels import label
from samad_desktop.qtkit.tokens import Look

SUB_LOOKS: dict[SubReferralState, Look] = {
    SubReferralState.SENT: Look.INFO,
    SubReferralState.ANSWERED: Look.SUCCESS,
    SubReferralState.MOVED: Look.NEUTRAL,
    SubReferralState.TAKEN_BACK: Look.NEUTRAL,
    SubReferralState.ENDED: Look.NEUTRAL,
}
ANSWERED_ON = "پاسخ در {day}: {words}"


def unit_name(reference: Reference, unit_id: int) -> str:
    found = reference.units.get(unit_id)
    return found.name if found else ""


def sub_line(sub: SubReferral, reference: Reference) -> str:
    """Return where a sub-referral stands, and what came of it, in one line."""
    said = f"{unit_name(reference, sub.unit_id)} — {label(sub.state)}"
    return f"{said}: {sub.answer}" if sub.answer else said


def answer_line(sub: SubReferral) -> str:
    """Return what a unit answered, and when; nothing before it has."""
    if sub.answered_on is None:
        return ""
    return ANSWERED_ON.format(day=long_day(sub.answered_on), words=sub.answer)
