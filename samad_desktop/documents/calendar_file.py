"""Sessions as an iCalendar file, which phones and mail programs take into their own calendars.

What is announced again has the same UID and a higher SEQUENCE: a calendar that has it moves
it, or strikes it out. Tehran's time zone stands in the file itself.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from icalendar import Calendar, Event

from samad_desktop.documents.timetable import TITLE, Names, where_text
from samad_desktop.domain.sessions import DeskSession, SessionState
from samad_desktop.domain.text import strip_isolates

_PRODUCT = "-//Samad Desktop//Desk hours//FA"
_DOMAIN = "samad.111"
_SUMMARY = "حضور {who}"


def calendar_file(
    sessions: Iterable[DeskSession], names: Names, centre: str, made_at: datetime
) -> bytes:
    """Return the file of at least one session; `made_at` is when it is made (aware)."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{TITLE}، {centre}")
    shown = tuple(sessions)
    for each in shown:
        calendar.add_component(_event(each, names, centre, made_at))
    # What was summer time long ago concerns no session.
    calendar.add_missing_timezones(first_date=min(each.plan.day for each in shown))
    made: bytes = calendar.to_ical()
    return made


def _event(session: DeskSession, names: Names, centre: str, made_at: datetime) -> Event:
    plan, event = session.plan, Event()
    who = " و ".join(names.officials.get(each, "") for each in plan.official_ids)
    event.add("uid", f"{session.uuid}@{_DOMAIN}")
    event.add("sequence", max(session.announcements - 1, 0))
    event.add("dtstamp", made_at.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", plan.begins_at)
    event.add("dtend", plan.ends_at)
    event.add("summary", _SUMMARY.format(who=who))
    event.add("location", strip_isolates(where_text(session)))
    event.add("organizer", "tel:111", parameters={"CN": centre})
    off = session.state is SessionState.CANCELLED
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    return event
