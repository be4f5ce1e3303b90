"""What was done at one stroke is told as one thing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from samad_desktop.domain.cases import EventKind, TimelineEvent
from samad_desktop.domain.happenings import told_once

AT = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)


def event(number: int, kind: EventKind, agency: str = "", minutes: int = 0) -> TimelineEvent:
    at = AT + timedelta(minutes=minutes)
    return TimelineEvent(number, kind, at, at, "بهروز صفوی‌نیا", "", agency=agency)


def test_a_transfer_is_one_event_that_says_who_answers_now():
    began = event(4, EventKind.REFERRED, "برق", 5)
    moved = event(3, EventKind.TRANSFERRED, "آب", 5)
    first = event(2, EventKind.REFERRED, "آب")
    told = tuple(told_once((began, moved, first)))
    assert told == (replace(moved, moved_to="برق"), first)


def test_a_referral_of_its_own_stays_an_event_of_its_own():
    later = event(4, EventKind.REFERRED, "گاز", 9)
    moved = event(3, EventKind.TRANSFERRED, "آب", 5)
    two = (event(2, EventKind.REFERRED, "برق"), event(1, EventKind.REFERRED, "آب"))
    assert tuple(told_once((later, moved, *two))) == (later, moved, *two)


def test_whatever_else_happened_is_told_as_it_came():
    events = tuple(event(n, kind, minutes=n) for n, kind in enumerate((*EventKind, *EventKind)))
    assert tuple(told_once(events)) == events
