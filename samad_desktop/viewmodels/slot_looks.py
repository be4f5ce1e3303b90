"""How callers' places, sessions to book and cases to pick look: strings made when they are read."""

from collections.abc import Collection

from samad_desktop.domain.calendar import clock, jalali_date, long_day
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.slot_books import QueueLine, SlotQueue, SlotToCall
from samad_desktop.domain.slot_offers import SlotOffer
from samad_desktop.domain.slots import SlotEvent, SlotEventKind, SlotState
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.session_words import name_of as session_name
from samad_desktop.session_words import where_text
from samad_desktop.slot_words import (
    name_of,
    nth_text,
    place_reason,
    session_text,
    state_text,
    tries_text,
    turn_brief,
)
from samad_desktop.viewmodels.case_looks import CaseLooks, shown_code

_PLACE = "{number}. {title}"
_ABOUT = "نزدیک {at}"
_AT = "ساعت {at}"
_FREE = "{count} جای خالی"
FULL, FULL_NOTE = "پر شده", "جای خالی ندارد و نوبت نمی‌پذیرد"
HELD, HELD_TOO = "نوبت دارد", "با پروندهٔ دیگر: {turn}"
_COUNTED = "{count} نوبت از {capacity}"
LATE = "خبرش دیر شده"
_PICKED = "برگزیده"
_STATES = {
    SlotState.BOOKED: ("clock", Look.NEUTRAL),
    SlotState.CONFIRMED: ("user-check", Look.SUCCESS),
    SlotState.CALLED: ("phone-call", Look.PRIMARY),
    SlotState.DONE: ("circle-check", Look.NEUTRAL),
    SlotState.NO_SHOW: ("circle-x", Look.DANGER),
    SlotState.CANCELLED: ("circle-x", Look.WARN),
    SlotState.MOVED: ("calendar-days", Look.NEUTRAL),
}
_EVENTS = {
    SlotEventKind.BOOKED: ("plus", Look.PRIMARY),
    SlotEventKind.CONFIRMED: ("user-check", Look.SUCCESS),
    SlotEventKind.NOT_REACHED: ("phone-off", Look.WARN),
    SlotEventKind.PLACED: ("arrow-up", Look.WARN),
    SlotEventKind.UNPLACED: ("rotate-ccw", Look.NEUTRAL),
    SlotEventKind.CALLED: ("phone-call", Look.PRIMARY),
    SlotEventKind.DONE: ("circle-check", Look.SUCCESS),
    SlotEventKind.NO_SHOW: ("circle-x", Look.DANGER),
    SlotEventKind.CANCELLED: ("circle-x", Look.WARN),
    SlotEventKind.MOVED: ("calendar-days", Look.WARN),
    SlotEventKind.SESSION_MOVED: ("calendar-days", Look.WARN),
    SlotEventKind.SESSION_CANCELLED: ("circle-x", Look.DANGER),
    SlotEventKind.NOT_HEARD: ("hourglass", Look.WARN),
    SlotEventKind.TOLD: ("phone-call", Look.SUCCESS),
}


def line_row(line: QueueLine, looks: CaseLooks) -> Row:
    """Return one place of a queue as a row: what it is about, why it is there, and about when."""
    place, slot = line.place, line.place.slot
    icon, tone = _STATES[slot.state]
    case = looks.row(line.case)
    said = _ABOUT if slot.is_waiting else _AT
    parts = (
        "" if slot.is_unheard else said.format(at=clock(place.at)),
        place_reason(place),
        shown_code(line.case.tracking_code),
        tries_text(slot),
    )
    title = _PLACE.format(number=persian_digits(place.number), title=case.title)
    pill, pill_tone = state_text(slot), Look.WARN if slot.untold else tone
    note = SEPARATOR.join(part for part in parts if part)
    return Row(slot.id, line, RowLook(title, note, icon, tone, pill, pill_tone))


def call_row(call: SlotToCall, looks: CaseLooks) -> Row:
    """Return somebody who is to be called as a row: about what, which session, how often tried."""
    case = looks.row(call.case)
    plan = call.session.plan
    parts = (
        f"{long_day(plan.day)}، ساعت {hours_text((plan.hours,))}",
        "" if call.turn is None else turn_brief(call.turn),
        where_text(plan),
        shown_code(call.case.tracking_code),
        tries_text(call.slot),
        call.who,
    )
    note = SEPARATOR.join(part for part in parts if part)
    icon, tone = _STATES[call.slot.state]
    pill, pill_tone = state_text(call.slot), Look.WARN if call.slot.untold else tone
    if call.late:
        note, pill_tone = f"{LATE}{SEPARATOR}{note}", Look.DANGER
    look = RowLook(case.title, note, icon, tone, pill, pill_tone)
    return Row(call.slot.id, call, look)


def offer_row(offer: SlotOffer) -> Row:
    """Return a session as a row: who, when, and how many places are free; a full one says so."""
    plan = offer.session.plan
    free = FULL_NOTE if offer.is_full else persian_digits(_FREE.format(count=offer.free))
    parts = [
        f"{long_day(plan.day)}، ساعت {hours_text((plan.hours,))}",
        session_name(plan.channel),
        free,
    ]
    pill, icon, tone = name_of(offer.fit), "calendar-days", Look.PRIMARY
    if offer.held is not None:
        parts.insert(0, HELD_TOO.format(turn=turn_brief(offer.held)))
        pill, icon, tone = HELD, "user-check", Look.WARN
    if offer.is_full:
        pill, icon, tone = FULL, "circle-x", Look.DANGER
    look = RowLook(offer.who, SEPARATOR.join(parts), icon, tone, pill, tone)
    return Row(offer.session.id, offer, look)


def candidate_row(case: CaseRow, looks: CaseLooks, picked: Collection[int]) -> Row:
    """Return a case that may be picked as a row; one that is says so."""
    look = looks.row(case)
    if case.id not in picked:
        return Row(case.id, case, look)
    note, icon = look.note, "circle-check"
    return Row(case.id, case, RowLook(look.title, note, icon, Look.SUCCESS, _PICKED, Look.SUCCESS))


def slot_event_row(number: int, event: SlotEvent) -> Row:
    """Return what was done about a place as a row: when, by whom, why."""
    icon, tone = _EVENTS[event.kind]
    when = f"{isolate(jalali_date(event.at))} {clock(event.at)}"
    parts = (event.who, when, nth_text(event.place), event.reason)
    note = SEPARATOR.join(part for part in parts if part)
    return Row(number, event, RowLook(name_of(event.kind), note, icon, tone))


def queue_title(queue: SlotQueue) -> str:
    """Return whose queue it is, and when she sits."""
    return session_text(queue.session, queue.who)


def queue_counts(queue: SlotQueue) -> str:
    """Return how many places are taken of how many, and how the session stands."""
    counted = _COUNTED.format(count=len(queue.lines), capacity=queue.session.plan.capacity)
    return SEPARATOR.join((persian_digits(counted), session_name(queue.session.state)))
