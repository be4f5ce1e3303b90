"""Where a case stands and until when, in the words and looks a screen shows."""

from dataclasses import dataclass
from datetime import timedelta

from samad_desktop.domain.answer_quality import Concern
from samad_desktop.domain.calendar import MONTHS, TEHRAN, WEEKDAYS, clock, jalali_date
from samad_desktop.domain.links import CaseLink, LinkKind
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referrals import Referral, ReferralState
from samad_desktop.domain.standing import Distance, StandingClock
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import STATE_LOOKS, shown_code

REFERRAL_LOOKS: dict[ReferralState, Look] = {
    ReferralState.SENT: Look.INFO,
    ReferralState.RECEIVED: Look.INFO,
    ReferralState.INTERIM: Look.INFO,
    ReferralState.ANSWERED: Look.SUCCESS,
    ReferralState.RETURNED: Look.WARN,
    ReferralState.TRANSFERRED: Look.NEUTRAL,
    ReferralState.RECALLED: Look.NEUTRAL,
}
UNCHECKED = "پاسخ بررسی‌نشده"
PAUSED = "متوقف"
OVERDUE = "از مهلت گذشته"
IN_TIME = "در مهلت"
# What its other words say already is not repeated in one line.
_SAID = frozenset({PAUSED, IN_TIME})
LEVEL = "سطح {level}"
SENT_BACK = "برگردانده شد: {reason}"
SENT_BACK_UNSAID = "پاسخ برگردانده شد."
# What the other case is to this one, by which of them the link points to.
_THE_OTHERS = {
    LinkKind.RELATED: "مرتبط",
    LinkKind.DUPLICATE_OF: "تکرار این پرونده",
    LinkKind.MEMBER_OF: "عضو این پروندهٔ جمعی",
}
_THIS_ONE = {
    LinkKind.RELATED: "مرتبط",
    LinkKind.DUPLICATE_OF: "پروندهٔ اصلی",
    LinkKind.MEMBER_OF: "پروندهٔ جمعی این پرونده",
}
_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class ClockLook:
    """A clock in one line: icon, what it is about, until when, how far; and its pill."""

    icon: str
    look: Look
    step: str
    until: str
    pill: str


def clock_look(clock_: StandingClock) -> ClockLook:
    """Return how a clock is shown; its state is told by icon and word, not by colour alone."""
    step = label(clock_.step)
    if clock_.due is None:
        until = f"{PAUSED}: {clock_.pause_reason}" if clock_.pause_reason else PAUSED
        return ClockLook("circle-pause", Look.WARN, step, until, PAUSED)
    until = f"تا {_day(clock_)}، {isolate(clock(clock_.due))}"
    if clock_.distance is not None:
        until += f" ({how_far(clock_.distance)})"
    late = clock_.distance is not None and clock_.distance.late
    level = persian_digits(LEVEL.format(level=clock_.level)) if clock_.level else ""
    if late:
        pill = " · ".join(part for part in (OVERDUE, level) if part)
        return ClockLook("triangle-alert", Look.DANGER, step, until, pill)
    if clock_.level:
        return ClockLook("hourglass", Look.WARN, step, until, level)
    return ClockLook("clock", Look.SUCCESS, step, until, IN_TIME)


def clock_line(clock_: StandingClock) -> str:
    """Return everything about a clock in one line."""
    look = clock_look(clock_)
    said = f"{look.step}: {look.until}"
    return said if look.pill in _SAID else f"{said} — {look.pill}"


def how_far(far: Distance) -> str:
    """Return `۳ ساعت کاری مانده` or `۲ روز گذشته`."""
    end = "گذشته" if far.late else "مانده"
    work = " کاری" if far.working else ""
    if far.days:
        return f"{persian_digits(far.days)} روز{work} {end}"
    if far.time >= _HOUR:
        return f"{persian_digits(far.time // _HOUR)} ساعت{work} {end}"
    return f"{persian_digits(max(1, far.time // _MINUTE))} دقیقه{work and 'ٔ'}{work} {end}"


def concern_words(concern: Concern) -> str:
    """Return what is weak about an answer, and what shows it."""
    said = label(concern.weakness)
    if not concern.detail:
        return said
    by_code = concern.detail.isdecimal()
    return f"{said} ({shown_code(concern.detail) if by_code else f'«{concern.detail}»'})"


def referral_pill(referral: Referral) -> tuple[str, Look]:
    """Return the state of a referral in a word."""
    if referral.awaits_check:
        return UNCHECKED, Look.WARN
    return label(referral.state), REFERRAL_LOOKS[referral.state]


def sent_back_words(reason: str) -> str:
    """Return that an answer was sent back, and why, where that may be read."""
    return SENT_BACK.format(reason=reason) if reason else SENT_BACK_UNSAID


def agency_name(reference: Reference, agency_id: int | None) -> str:
    found = reference.agencies.get(agency_id or 0)
    return found.name if found else ""


def copies_line(copies: tuple[Referral, ...], reference: Reference) -> str:
    """Return who got a copy, in one line."""
    return "، ".join(agency_name(reference, each.agency_id) for each in copies)


def link_look(link: CaseLink) -> RowLook:
    """Return another case that belongs to this one as a row: its code, what it is, its state."""
    icon, look = STATE_LOOKS[link.state]
    here = link.points_here
    return RowLook(
        title=shown_code(link.tracking_code),
        note=_THE_OTHERS[link.kind] if here else _THIS_ONE[link.kind],
        icon=icon,
        icon_look=look,
        pill=label(link.state),
        pill_look=look,
    )


def _day(clock_: StandingClock) -> str:
    """Return `شنبه ۲۱ آذر`; how far it is tells the year."""
    assert clock_.due is not None
    _year, month, day = jalali_date(clock_.due).split("/")
    weekday = WEEKDAYS[(clock_.due.astimezone(TEHRAN).weekday() + 2) % len(WEEKDAYS)]
    name = MONTHS[int(month) - 1]
    return f"{weekday} {persian_digits(int(day))} {name}"
