"""The Persian names of what callers' places know by a code, and their sentences."""

from collections.abc import Mapping
from enum import StrEnum

from samad_desktop.domain.calendar import clock, long_day
from samad_desktop.domain.hearings import TurnCount
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.domain.slot_offers import CandidateList, Fit, SlotOffer
from samad_desktop.domain.slot_queue import PlaceReason, QueuePlace
from samad_desktop.domain.slots import BOOKABLE, SessionSlot, SlotEventKind, SlotState, Untold
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.session_words import where_text

# One mapping an enum: members of two enums with the same code are equal, and would collide.
_NAMES: Mapping[type[StrEnum], Mapping[str, str]] = {
    SlotState: {
        SlotState.BOOKED: "نوبت دارد",
        SlotState.CONFIRMED: "می‌آید",
        SlotState.CALLED: "در گفت‌وگو",
        SlotState.DONE: "شنیده شد",
        SlotState.NO_SHOW: "نیامد",
        SlotState.CANCELLED: "لغو شد",
        SlotState.MOVED: "جابه‌جا شد",
    },
    Untold: {
        Untold.MOVED: "زمان نوبتش عوض شده است",
        Untold.CANCELLED: "نشست لغو شده است",
        Untold.NOT_HEARD: "نوبت به او نرسید",
    },
    SlotEventKind: {
        SlotEventKind.BOOKED: "نوبت داده شد",
        SlotEventKind.CONFIRMED: "متقاضی گفت می‌آید",
        SlotEventKind.NOT_REACHED: "متقاضی پاسخ نداد",
        SlotEventKind.PLACED: "با دست جابه‌جا شد",
        SlotEventKind.UNPLACED: "به ترتیب قاعده برگشت",
        SlotEventKind.CALLED: "فراخوانده شد",
        SlotEventKind.DONE: "گفت‌وگو پایان یافت",
        SlotEventKind.NO_SHOW: "نیامد",
        SlotEventKind.CANCELLED: "نوبت لغو شد",
        SlotEventKind.MOVED: "به نشست دیگری رفت",
        SlotEventKind.SESSION_MOVED: "نشست جابه‌جا شد",
        SlotEventKind.SESSION_CANCELLED: "نشست لغو شد",
        SlotEventKind.NOT_HEARD: "نشست پایان یافت و نوبتش نرسید",
        SlotEventKind.TOLD: "خبر به متقاضی گفته شد",
    },
    CandidateList: {
        CandidateList.WAITING: "منتظرترین‌ها",
        CandidateList.ESCALATED: "ارتقایافته‌ها",
        CandidateList.MEETING: "درخواست‌های ملاقات",
    },
    Fit: {
        Fit.SUBJECT: "هم‌موضوع",
        Fit.AGENCY: "همین دستگاه",
        Fit.ANY: "",
    },
}
_BY_HAND = "با دست: {reason}"
_LEVEL = "ارتقایافته، سطح {level}"
_DAYS = "{days} روز در انتظار"
_TODAY = "از امروز در انتظار"
_SAME = "هم‌موضوع با پیشین"
_CALLED = "فراخوانده شده"
_TRIES = "{count} بار پاسخ نداد"
_NTH = "جایگاه {place}"
_HEARD = "{heard} متقاضی از {all} شنیده شد"
_MISSED, _UNHEARD = "{missed} نفر نیامد", "نوبت {unheard} نفر نرسید"
_ENDS = "با ثبت حضور، نشست پایان می‌یابد و دیگر کسی فراخوانده نمی‌شود"
_TO_TELL = "نوبتش لغو می‌شود و در «خبرهای نگفته» می‌ماند تا به او گفته شود یا نوبت دیگری بگیرد."
_WHOEVER_WAITS = f"اگر کسی هنوز شنیده نشده باشد، فراموش نمی‌شود: {_TO_TELL}"
_WAIT = f"{{waiting}} متقاضی هنوز شنیده نشده است: هر یک {_TO_TELL}"
_NOBODY_WAITS = "کسی در نوبت نمانده است."
_ENDED = "نشست پایان یافت."
_ENDED_BEFORE = "نشست پایان یافت؛ نوبت {unheard} نفر نرسید؛ «خبرهای نگفته» را ببینید."
_TURN = "نوبت {number}، نزدیک ساعت {at}"


def name_of(value: StrEnum) -> str:
    """Return what is shown for a code."""
    return _NAMES[type(value)][value]


def place_reason(place: QueuePlace) -> str:
    """Return why a caller stands where she does, in a few words."""
    match place.reason:
        case PlaceReason.CALLED:
            return _CALLED
        case PlaceReason.BY_HAND:
            return _BY_HAND.format(reason=place.slot.hand_reason)
        case PlaceReason.ESCALATED:
            words = f"{_LEVEL.format(level=place.level)}، {_waiting(place)}"
        case PlaceReason.SAME_SUBJECT:
            words = f"{_SAME}، {_waiting(place)}"
        case _:
            words = _waiting(place)
    return persian_digits(words)


def state_text(slot: SessionSlot) -> str:
    """Return where a place stands, or what its caller is to be told, or was, of its end."""
    unheard = Untold.NOT_HEARD if slot.is_unheard else None
    return name_of(slot.untold or unheard or slot.state)


def tries_text(slot: SessionSlot) -> str:
    """Return how often nobody was reached, if ever."""
    return persian_digits(_TRIES.format(count=slot.attempts)) if slot.attempts else ""


def turn_text(session: DeskSession, who: str, turn: QueuePlace | None) -> str:
    """Return what a caller is told: who, which day, her turn, about when, how and where."""
    if turn is None:
        return session_text(session, who)
    day = f"{who}، {long_day(session.plan.day)}"
    return f"{day}، {turn_brief(turn)}، {where_text(session.plan)}"


def session_text(session: DeskSession, who: str) -> str:
    """Return which session is meant: who sits there, the day and the hours, how and where."""
    hours = hours_text((session.plan.hours,))
    return f"{who}، {long_day(session.plan.day)}، ساعت {hours}، {where_text(session.plan)}"


def offer_text(offer: SlotOffer) -> str:
    """Return a session with its free places, in one line."""
    return f"{session_text(offer.session, offer.who)} ({persian_digits(offer.free)} جای خالی)"


def turn_brief(turn: QueuePlace) -> str:
    """Return which turn it is, and about when."""
    return _TURN.format(number=persian_digits(turn.number), at=clock(turn.at))


def turns_text(turns: TurnCount) -> str:
    """Return how many callers of a session were heard, did not come, and had no turn any more."""
    parts = (
        _HEARD.format(heard=turns.heard, all=turns.all),
        _MISSED.format(missed=turns.missed) if turns.missed else "",
        _UNHEARD.format(unheard=turns.unheard) if turns.unheard else "",
    )
    return persian_digits("، ".join(part for part in parts if part))


def ending_text(session: DeskSession, waiting: int | None) -> str:
    """Return what storing who came does: the session ends, and what becomes of who still waits.

    Args:
        waiting: how many were not heard yet; None where that is not known.
    """
    if session.state not in BOOKABLE:
        return ""
    if waiting is None:
        return f"{_ENDS}. {_WHOEVER_WAITS}"
    if not waiting:
        return f"{_ENDS}. {_NOBODY_WAITS}"
    return persian_digits(f"{_ENDS}. {_WAIT.format(waiting=waiting)}")


def ended_text(unheard: int) -> str:
    """Return how a session ended, and where those are found whose turn did not come."""
    return persian_digits(_ENDED_BEFORE.format(unheard=unheard)) if unheard else _ENDED


def nth_text(place: int | None) -> str:
    """Return where somebody was put by hand, if she was."""
    return "" if place is None else persian_digits(_NTH.format(place=place))


def _waiting(place: QueuePlace) -> str:
    return _DAYS.format(days=place.days) if place.days else _TODAY
