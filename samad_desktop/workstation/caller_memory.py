"""Who called lately, as this workstation may remember it for one person at her desk.

Small, sealed with her password, and expiring. Only what the database showed her gets in.
"""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from samad_desktop.domain.contacts import KnownPerson, Recognition
from samad_desktop.workstation.caller_files import KEPT_FOR
from samad_desktop.workstation.drafts import record_from_json, record_to_json
from samad_desktop.workstation.sealed_file import SealedFile

# More than call about one matter in a week; whoever steals the file should gain little.
PEOPLE_MAX = 200
# A caller in hand is read again at each change in the centre: the disk need not hear of each.
SAVED_AGAIN_AFTER = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Seen:
    """Whom the database showed under a number, as JSON, and when (UTC) it did so last."""

    at: datetime
    people: int
    text: str


class CallerMemory:
    """Numbers and whom they led to, the latest last. Safe to use from any thread."""

    def __init__(self, file: SealedFile, now: Callable[[], datetime]) -> None:
        """Remember what the file says and has not expired; `now` returns UTC. Blocks."""
        self._file, self._now = file, now
        self._lock = threading.Lock()
        self._seen = self._saved = _read(file.read())
        if self._kept() != self._saved:
            self._save()

    def keep(self, found: Recognition) -> None:
        """Remember whom the database has just shown; whom it knows no more is forgotten."""
        number = found.phone or found.national_id
        if not number:
            return
        with self._lock:
            seen = {other: each for other, each in self._seen.items() if other != number}
            if found.people:
                seen[number] = _seen(found, self._now())
            self._seen = seen
            if _is_news(self._saved.get(number), seen.get(number)):
                self._save()

    def recall(self, number: str) -> Recognition | None:
        """Return whom a number (E.164, or an ID) led to, and when; None where nobody knows."""
        seen = self._seen.get(number)
        if seen is None or not self._is_fresh(seen):
            return None
        return replace(record_from_json(Recognition, seen.text), remembered_at=seen.at)

    def forget(self) -> None:
        """Forget everybody, here and on the disk."""
        with self._lock:
            self._seen = self._saved = {}
            self._file.remove()

    def start_anew(self, password: str) -> None:
        """Forget everybody; who calls now is sealed with another password. Blocks."""
        with self._lock:
            self._seen = self._saved = {}
            self._file = self._file.anew(password)

    def _save(self) -> None:
        self._seen = self._saved = self._kept()
        rows = [(n, seen.at.isoformat(), seen.people, seen.text) for n, seen in self._seen.items()]
        self._file.write(json.dumps(rows).encode())

    def _kept(self) -> dict[str, _Seen]:
        """Return the latest that have not expired, as far as there is room for their people."""
        kept, room = [], PEOPLE_MAX
        for number, seen in reversed(self._seen.items()):
            room -= seen.people
            if room < 0:
                break
            if self._is_fresh(seen):
                kept.append((number, seen))
        return dict(reversed(kept))

    def _is_fresh(self, seen: _Seen) -> bool:
        # A clock that was years ahead and was put right must keep nobody for years.
        return abs(self._now() - seen.at) < KEPT_FOR


def _seen(found: Recognition, now: datetime) -> _Seen:
    people = tuple(_greeted_with(person) for person in found.people)
    return _Seen(now, len(people), record_to_json(replace(found, people=people)))


def _greeted_with(person: KnownPerson) -> KnownPerson:
    """Return who it is and her open cases; what else was said and told is read at the centre."""
    return replace(person, last_contacts=(), answers_waiting=())


def _is_news(saved: _Seen | None, seen: _Seen | None) -> bool:
    if saved is None or seen is None:
        return saved is not seen
    return saved.text != seen.text or seen.at - saved.at >= SAVED_AGAIN_AFTER


def _read(content: bytes) -> dict[str, _Seen]:
    rows = json.loads(content) if content else ()
    return {number: _Seen(datetime.fromisoformat(at), *rest) for number, at, *rest in rows}
