"""A planned story as rows of the tables, exactly as registering each call would leave them."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from random import Random
from typing import Any

from sqlalchemy import Table

from samad_desktop.demo.people import People, Person
from samad_desktop.demo.plan import NOBODY, Plan
from samad_desktop.domain.national_ids import IdKind
from samad_desktop.domain.phones import reversed_digits
from samad_desktop.domain.text import name_index_words, name_key
from samad_desktop.persistence.bulk import Bulk
from samad_desktop.persistence.tables import (
    call_backs,
    case_answers,
    case_events,
    case_search,
    cases,
    citizen_identities,
    citizen_names,
    citizen_phones,
    citizens,
    clock_pauses,
    contact_identities,
    contacts,
    deadlines,
    referral_redactions,
    referrals,
    reminders,
    sub_referrals,
)

COLUMNS: dict[Table[Any], tuple[str, ...]] = {
    citizens: ("id", "uuid", "made_at"),
    citizen_identities: ("citizen_id", "name", "name_key", "id_kind", "national_id"),
    citizen_names: ("word", "citizen_id"),
    citizen_phones: ("citizen_id", "number", "reversed", "last_used_at"),
    cases: (
        *("id", "uuid", "tracking_code", "kind", "state", "disposition", "subject_id"),
        *("county_id", "agency_id", "citizen_id", "place", "text", "priority"),
        *("identity_level", "accused_agency_id", "accused_unit", "registered_by"),
        *("received_at", "stored_at", "closed_at"),
    ),
    case_search: ("case_id", "words"),
    case_answers: ("case_id", "question_id", "text"),
    contacts: (
        *("id", "uuid", "channel", "case_id", "opened_case", "citizen_id", "on_behalf_of_id"),
        *("staff_id", "received_at", "stored_at"),
    ),
    contact_identities: ("contact_id", "name_given", "phone", "national_id_given"),
    case_events: (
        *("id", "case_id", "contact_id", "referral_id", "kind", "staff_id", "at"),
        *("stored_at", "text", "detail"),
    ),
    referrals: (
        *("id", "uuid", "case_id", "agency_id", "unit", "copy", "state", "instruction"),
        *("sent_by", "sent_at", "answered_at", "checked_at", "ended_at"),
    ),
    referral_redactions: ("referral_id", "text", "place", "made_by", "made_at"),
    sub_referrals: (
        *("id", "uuid", "case_id", "referral_id", "unit_id", "state", "instruction"),
        *("sent_by", "sent_at", "answer", "answered_on", "ended_at"),
    ),
    deadlines: (
        *("id", "case_id", "referral_id", "step", "started_at", "policy_id", "unit", "amount"),
        *("reason", "due_at", "level1_at", "level2_at", "level3_at", "level4_at"),
        *("raised_level", "ended_at"),
    ),
    call_backs: ("id", "case_id", "outcome", "again_at", "staff_id", "at"),
    clock_pauses: ("id", "deadline_id", "paused_at", "reason", "staff_id"),
    reminders: (
        *("id", "deadline_id", "case_id", "referral_id", "agency_id", "level", "office"),
        *("letter", "raised_at", "raised_by"),
    ),
}
NO_CHANGES = json.dumps({"changes": []})
_ROWS_AT_ONCE = 50_000
_RANDOM_BITS = 74

Progress = Callable[[int], None]


class Batch:
    """Rows on their way to the tables, handed on many at a time, parents before children."""

    def __init__(self, bulk: Bulk) -> None:
        self._bulk = bulk
        self._rows: dict[Table[Any], list[tuple[Any, ...]]] = {table: [] for table in COLUMNS}
        self._waiting = 0

    def add(self, table: Table[Any], *row: Any) -> None:
        self._rows[table].append(row)
        self._waiting += 1
        if self._waiting >= _ROWS_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        for table, waiting in self._rows.items():
            self._bulk.add(table, COLUMNS[table], waiting)
            waiting.clear()
        self._waiting = 0


@dataclass(frozen=True, slots=True)
class FirstIds:
    """The ids that the first new row of each kind gets."""

    citizen: int
    case: int
    contact: int
    event: int
    referral: int
    deadline: int
    pause: int
    reminder: int
    sub_referral: int
    call_back: int


@lru_cache(maxsize=64)
def stamp(at: float) -> str:
    """Spell a moment (Unix time) as both engines store it, in UTC.

    A case names the same few moments again and again.
    """
    whole = int(at)
    day, seconds = divmod(whole, 86_400)
    hours, seconds = divmod(seconds, 3_600)
    return (
        f"{_day(day)} {hours:02d}:{seconds // 60:02d}:{seconds % 60:02d}"
        f".{round((at - whole) * 1_000):03d}000"
    )


def key(at: float, random: Random) -> str:
    """Return a UUIDv7 of a moment, as 32 hexadecimal digits."""
    bits = random.getrandbits(_RANDOM_BITS)
    rest = bits & ((1 << 62) - 1) | 1 << 63
    return f"{int(at * 1_000):012x}7{bits >> 62:03x}{rest:016x}"


def write_citizens(
    batch: Batch, people: People, plan: Plan, first: FirstIds, random: Random
) -> None:
    """Write everybody in the order in which the centre came to know them."""
    for number, at in enumerate(_first_seen(len(people.all), plan)):
        _write_citizen(batch, people.all[number], first.citizen + number, at, random)
    for (number, phone), at in plan.numbers.items():
        batch.add(citizen_phones, first.citizen + number, phone, reversed_digits(phone), stamp(at))


def _write_citizen(batch: Batch, person: Person, row: int, at: float, random: Random) -> None:
    batch.add(citizens, row, key(at, random), stamp(at))
    batch.add(
        citizen_identities,
        row,
        person.name,
        _name_key(person.name),
        IdKind.of(person.national_id).value,
        person.national_id or None,
    )
    for word in _name_words(person.name):
        batch.add(citizen_names, word, row)


def _first_seen(people: int, plan: Plan) -> Sequence[float]:
    """Return when each was first heard of, seconds since 1970; the rest when the centre began."""
    seen: list[float] = [plan.cases[0].calls[0].at] * people
    for case in reversed(plan.cases):
        for call in reversed(case.calls):
            _note(seen, (call.caller, case.citizen), call.at)
    return seen


def _note(seen: list[float], people: Iterable[int], at: float) -> None:
    for person in people:
        if person != NOBODY and (seen[person] == 0.0 or at < seen[person]):
            seen[person] = at


@lru_cache(maxsize=1 << 18)
def _name_words(name: str) -> tuple[str, ...]:
    return name_index_words(name)


@lru_cache(maxsize=1 << 18)
def _name_key(name: str) -> str:
    return name_key(name)


@lru_cache(maxsize=4_096)
def _day(day: int) -> str:
    return datetime.fromtimestamp(day * 86_400, UTC).strftime("%Y-%m-%d")
