"""How cases look in lists: icon, colours and the two lines of a row, made when a page is read."""

from collections.abc import Callable
from datetime import UTC, datetime

from samad_desktop.domain.calendar import when, when_received
from samad_desktop.domain.cases import (
    CaseKind,
    CaseRow,
    CaseState,
    EventKind,
    Priority,
    UnsentEvent,
)
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.subjects import Subject
from samad_desktop.domain.text import isolate, persian_digits, unbroken
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import label
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look

Now = Callable[[], datetime]

WITHHELD = "متن این پرونده محفوظ است"
_DUE, _OVERDUE = "مهلت {when}", "مهلت‌گذشته از {when}"

KIND_ICONS = {
    CaseKind.REQUEST: "file-text",
    CaseKind.COMPLAINT: "circle-alert",
    CaseKind.CRITICISM: "message-square",
    CaseKind.SUGGESTION: "lightbulb",
    CaseKind.IDEA: "sparkles",
    CaseKind.REPORT: "flag",
    CaseKind.MEETING_REQUEST: "users",
    CaseKind.APPRECIATION: "star",
}
STATE_LOOKS = {
    CaseState.REGISTERED: ("inbox", Look.INFO),
    CaseState.UNDER_REVIEW: ("hourglass", Look.WARN),
    CaseState.REFERRED: ("send", Look.INFO),
    CaseState.ANSWERED: ("message-square", Look.PRIMARY),
    CaseState.INFORMED: ("user-check", Look.PRIMARY),
    CaseState.CLOSED: ("circle-check", Look.SUCCESS),
    CaseState.NEEDS_CITIZEN: ("circle-pause", Look.WARN),
    CaseState.RETURNED: ("rotate-ccw", Look.DANGER),
}
PRIORITY_LOOKS = {
    Priority.NORMAL: Look.NEUTRAL,
    Priority.URGENT: Look.WARN,
    Priority.CRITICAL: Look.DANGER,
}
EVENT_LOOKS: dict[EventKind | UnsentEvent, tuple[str, Look]] = {
    EventKind.REGISTERED: ("folder-plus", Look.PRIMARY),
    EventKind.IMPORTED: ("archive", Look.NEUTRAL),
    EventKind.SLOT_BOOKED: ("calendar-days", Look.PRIMARY),
    EventKind.SLOT_CONFIRMED: ("user-check", Look.SUCCESS),
    EventKind.SLOT_MOVED: ("calendar-days", Look.WARN),
    EventKind.SLOT_CANCELLED: ("circle-x", Look.WARN),
    EventKind.SLOT_TOLD: ("phone-call", Look.INFO),
    EventKind.SLOT_HEARD: ("users", Look.SUCCESS),
    EventKind.SLOT_MISSED: ("circle-x", Look.DANGER),
    EventKind.DIRECTIVE_ISSUED: ("file-text", Look.PRIMARY),
    EventKind.ADVOCACY_SENT: ("scale", Look.DANGER),
    EventKind.ADVOCACY_ANSWERED: ("scale", Look.PRIMARY),
    EventKind.ADVOCACY_DENIED: ("scale", Look.WARN),
    EventKind.ADVOCACY_COMPLIED: ("scale", Look.SUCCESS),
    EventKind.ADVOCACY_WITHDRAWN: ("scale", Look.NEUTRAL),
    EventKind.DIRECTIVE_COPIED: ("copy", Look.NEUTRAL),
    EventKind.DIRECTIVE_RECEIVED: ("circle-check", Look.NEUTRAL),
    EventKind.DIRECTIVE_IN_PROGRESS: ("message-square", Look.INFO),
    EventKind.DIRECTIVE_DONE: ("circle-check", Look.PRIMARY),
    EventKind.DIRECTIVE_KEPT: ("user-check", Look.SUCCESS),
    EventKind.DIRECTIVE_CARRIED: ("send", Look.WARN),
    EventKind.DIRECTIVE_NOT_KEPT: ("circle-x", Look.DANGER),
    EventKind.DIRECTOR_CONTACTED: ("phone-call", Look.INFO),
    EventKind.CLOSED: ("circle-check", Look.SUCCESS),
    EventKind.FOLLOWED_UP: ("phone-call", Look.INFO),
    EventKind.CORRECTED: ("pencil", Look.WARN),
    EventKind.NOTED: ("sticky-note", Look.NEUTRAL),
    EventKind.TAKEN_UP: ("user-check", Look.NEUTRAL),
    EventKind.REFERRED: ("send", Look.INFO),
    EventKind.COPIED: ("copy", Look.NEUTRAL),
    EventKind.ACKNOWLEDGED: ("circle-check", Look.NEUTRAL),
    EventKind.INTERIM_REPLY: ("message-square", Look.INFO),
    EventKind.FINAL_REPLY: ("circle-check", Look.PRIMARY),
    EventKind.RETURNED: ("rotate-ccw", Look.WARN),
    EventKind.EXTENSION_ASKED: ("hourglass", Look.WARN),
    EventKind.EXTENDED: ("hourglass", Look.NEUTRAL),
    EventKind.EXTENSION_DECLINED: ("circle-x", Look.WARN),
    EventKind.REMINDED: ("bell", Look.WARN),
    EventKind.ACCEPTED: ("circle-check", Look.SUCCESS),
    EventKind.SENT_BACK: ("rotate-ccw", Look.DANGER),
    EventKind.TRANSFERRED: ("send", Look.WARN),
    EventKind.PAUSED: ("circle-pause", Look.WARN),
    EventKind.RESUMED: ("circle-play", Look.INFO),
    EventKind.CALLED_BACK: ("phone-call", Look.SUCCESS),
    EventKind.REOPENED: ("folder-open", Look.WARN),
    EventKind.APPEALED: ("scale", Look.DANGER),
    EventKind.LINKED: ("link", Look.NEUTRAL),
    EventKind.UNLINKED: ("unlink", Look.NEUTRAL),
    EventKind.MERGED: ("merge", Look.INFO),
    EventKind.GATHERED: ("users", Look.INFO),
    EventKind.RELEASED: ("users", Look.WARN),
    EventKind.INFORMED: ("user-check", Look.SUCCESS),
    EventKind.RAISED: ("triangle-alert", Look.DANGER),
    EventKind.SENT_ON: ("building-2", Look.INFO),
    EventKind.UNIT_ANSWERED: ("message-square", Look.PRIMARY),
    EventKind.UNIT_CHANGED: ("building-2", Look.WARN),
    EventKind.TAKEN_BACK: ("rotate-ccw", Look.WARN),
    EventKind.LEGALLY_HELD: ("lock", Look.WARN),
    EventKind.HOLD_LIFTED: ("rotate-ccw", Look.NEUTRAL),
    UnsentEvent.QUEUED: ("send", Look.WARN),
    UnsentEvent.TRIED: ("hourglass", Look.NEUTRAL),
    UnsentEvent.NOT_TAKEN: ("circle-alert", Look.DANGER),
}


def utc_now() -> datetime:
    return datetime.now(UTC)


def shown_code(code: str) -> str:
    """Return a tracking code in pairs, in Persian digits, kept in its order and on one line."""
    return isolate(unbroken(persian_digits(show_tracking_code(code))))


def due_words(due_at: datetime, now: datetime) -> str:
    """Return until when there is time, or since when it is late."""
    words = _OVERDUE if due_at <= now else _DUE
    return words.format(when=when(due_at, now))


class CaseLooks:
    """Makes the rows of cases, with the names of the centre's subjects and places."""

    def __init__(self, reference: Reference, now: Now = utc_now) -> None:
        self._reference = reference
        self._now = now

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """The centre's subjects."""
        return tuple(self._reference.subjects.values())

    def row(self, case: CaseRow) -> RowLook:
        """Return subject and place over code, time and the beginning of the text.

        The time is when it was received; in a list of clocks, until when it has to be done.
        """
        icon, look = STATE_LOOKS[case.state]
        where = case.place or self.county(case.county_id)
        title = " — ".join(part for part in (self.subject(case.subject_id), where) if part)
        told = WITHHELD if case.protected and not case.excerpt else case.excerpt
        note = (shown_code(case.tracking_code), self._moment(case), told)
        return RowLook(
            title=title,
            note=SEPARATOR.join(part for part in note if part),
            icon="shield" if case.protected else icon,
            icon_look=look,
            pill=label(case.state),
            pill_look=look,
        )

    def _moment(self, case: CaseRow) -> str:
        now = self._now()
        return (
            when_received(case.received_at, now)
            if case.due_at is None
            else due_words(case.due_at, now)
        )

    def subject(self, subject_id: int | None) -> str:
        found = self._reference.subjects.get(subject_id or 0)
        return found.name if found else ""

    def county(self, county_id: int | None) -> str:
        found = self._reference.counties.get(county_id or 0)
        return found.name if found else ""
