"""The journal: whatever is being typed, on this workstation's own disk, per person.

A save is on the disk when it returns. Nothing here runs on the window's thread: the
window puts what is typed to a `JournalWriter`, whose loop saves them while somebody types.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.audit import Receipt
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import JournalBroken, SamadError
from samad_desktop.domain.outbox import CodeTold
from samad_desktop.domain.writings import Writing, WritingKind
from samad_desktop.workstation.drafts import (
    draft_from_json,
    draft_to_json,
    writing_from_json,
    writing_to_json,
)
from samad_desktop.workstation.journal_file import JournalFile

LOOK_AT_STOP_S = 0.1
TRY_AGAIN_S = 1.0

# What was registered is no draft any more, whatever was still to be written of it.
_SAVE = (
    "INSERT INTO drafts (key, login, saved_at, active, focus, cursor, draft)"
    " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS"
    " (SELECT 1 FROM outbox WHERE key = ?1 AND state <> 'reopened') ON CONFLICT (key) DO UPDATE SET"
    " saved_at = excluded.saved_at, active = excluded.active, focus = excluded.focus,"
    " cursor = excluded.cursor, draft = excluded.draft WHERE login = excluded.login"
)
_DRAFTS = (
    "SELECT key, login, saved_at, active, focus, cursor, draft FROM drafts"
    " WHERE login = ? ORDER BY saved_at DESC, key DESC"
)
_SAVE_WRITING = (
    "INSERT OR REPLACE INTO writings (login, kind, about_id, saved_at, writing)"
    " VALUES (?, ?, ?, ?, ?)"
)
_WRITINGS = "SELECT saved_at, writing FROM writings WHERE login = ? ORDER BY saved_at DESC"
_DISCARD_WRITING = "DELETE FROM writings WHERE login = ? AND kind = ? AND about_id = ?"
ADD_FILE = (
    "INSERT OR IGNORE INTO files (key, sha256, name, media_type, content) VALUES (?, ?, ?, ?, ?)"
)
_GIVEN_BACK = "UPDATE outbox SET state = 'aside' WHERE key = ? AND state = 'reopened'"
_FORGET_FILES = (
    "DELETE FROM files WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM outbox WHERE key = ?1)"
)
_FILES = "SELECT name, media_type, sha256, content FROM files WHERE key = ? ORDER BY id"


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """A call as it was being typed: whose, when (UTC), in which field, at which letter."""

    draft: CallDraft
    login: str
    saved_at: datetime
    active: bool = True
    focus: str = ""
    cursor: int = 0
    files: tuple[Attachment, ...] = ()

    @property
    def taken(self) -> bool:
        """Whether somebody has written in it; who only rang is known by the number."""
        return bool(self.focus)


@dataclass(frozen=True, slots=True)
class SavedWriting:
    """A note or a correction as it was being written: whose, and when (UTC).

    `files` are those of its parts, each by the key under which `add_file` kept them.
    """

    writing: Writing
    login: str
    saved_at: datetime
    files: tuple[tuple[str, tuple[Attachment, ...]], ...] = ()


class Journal:
    """What people of this workstation were typing; safe to use from any thread.

    Every method raises JournalUnwritable or DiskFull when the disk refuses.
    """

    def __init__(self, path: Path) -> None:
        self.file = self._file = JournalFile(path)

    @property
    def set_aside(self) -> Path | None:
        """Where a broken journal was put that this one replaced, if one was found."""
        return self._file.set_aside

    def save(self, saved: SavedDraft) -> None:
        """Keep a draft, on the disk when this returns; its files are kept by `add_file`."""
        row = (
            saved.draft.key,
            saved.login,
            moment(saved.saved_at),
            saved.active,
            saved.focus,
            saved.cursor,
            draft_to_json(saved.draft),
        )
        self._file.do(lambda connection: connection.execute(_SAVE, row))

    def drafts(self, login: str) -> tuple[SavedDraft, ...]:
        """Return what this person was typing, the latest first, with its files."""
        return self._file.do(lambda connection: tuple(_read_drafts(connection, login)))

    def discard(self, key: str) -> None:
        """Forget a draft and its files; a call whose code was told goes back among the unsent."""

        def forget(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM drafts WHERE key = ?", (key,))
            connection.execute(_GIVEN_BACK, (key,))
            connection.execute(_FORGET_FILES, (key,))

        self._file.do(forget)

    def save_writing(self, saved: SavedWriting) -> None:
        """Keep a note or a correction, on the disk when this returns; files by `add_file`."""
        writing = saved.writing
        place = (saved.login, writing.kind.value, writing.about_id)
        row = (*place, moment(saved.saved_at), writing_to_json(writing))
        self._file.do(lambda connection: connection.execute(_SAVE_WRITING, row))

    def writings(self, login: str) -> tuple[SavedWriting, ...]:
        """Return what this person was writing on cases' pages, the latest first."""
        return self._file.do(lambda connection: tuple(_read_writings(connection, login)))

    def discard_writing(self, login: str, kind: WritingKind, about_id: int) -> None:
        """Forget what this person was writing: it was stored, or given up."""
        place = (login, kind.value, about_id)
        self._file.do(lambda connection: connection.execute(_DISCARD_WRITING, place))

    def add_file(self, key: str, file: Attachment) -> None:
        """Keep a file that was attached to a draft; the same content is kept once."""
        row = file_row(key, file)
        self._file.do(lambda connection: connection.execute(ADD_FILE, row))

    def remove_file(self, key: str, sha256: str) -> None:
        self._file.do(
            lambda connection: connection.execute(
                "DELETE FROM files WHERE key = ? AND sha256 = ?", (key, sha256)
            )
        )

    def keep_receipt(self, receipt: Receipt) -> None:
        """Keep what was heard first of a seal of the audit, as a witness from outside."""
        row = (receipt.number, receipt.hash)
        self._file.do(
            lambda connection: connection.execute(
                "INSERT OR IGNORE INTO receipts VALUES (?, ?)", row
            )
        )

    def receipts(self) -> tuple[Receipt, ...]:
        """Return the seals of the audit that this workstation witnessed."""
        query = "SELECT number, hash FROM receipts ORDER BY number"
        return self._file.do(
            lambda connection: tuple(Receipt(*row) for row in connection.execute(query))
        )

    def close(self) -> None:
        self._file.close()


@dataclass(frozen=True, slots=True)
class Saved:
    """What has this key is on the disk as it stood at `at` (UTC)."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class JournalFailed:
    """Nothing is lost yet, but the disk does not take it: it is tried again.

    A `JournalBroken` says that the old file was set aside and a new one begun.
    """

    error: SamadError


@dataclass(frozen=True, slots=True)
class NotTold:
    """The call that was to be registered was refused; its draft is as it was."""

    key: str
    error: SamadError


JournalEvent = Saved | JournalFailed | CodeTold | NotTold


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Something still to be written; what is saved, and not forgotten, tells its moment.

    A file is `of` its draft, and not written any more once the draft `ends`. What `tells` a
    code is tried once: whoever waits for it is told how it went.
    """

    write: Callable[[], CodeTold | None]
    at: datetime | None = None
    of: str = ""
    ends: bool = False
    tells: bool = False


class JournalWriter:
    """Takes what is typed and attached, saves the newest of each; `run` is its loop."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._waiting: dict[str, _Waiting] = {}
        self._writing = False
        self._failed = False
        self._told_aside: Path | None = None
        self._changed = threading.Condition()

    def put(self, saved: SavedDraft) -> None:
        """Have `saved` written soon, instead of what still waits under the same key."""
        save = partial(self._journal.save, saved)
        self._wait_for(saved.draft.key, _Waiting(save, saved.saved_at))

    def discard(self, key: str) -> None:
        """Have the draft forgotten, and what still waits of it."""
        with self._changed:
            for file in [name for name, waiting in self._waiting.items() if waiting.of == key]:
                del self._waiting[file]
        self._wait_for(key, _Waiting(partial(self._journal.discard, key), ends=True))

    def tell(self, key: str, tell: Callable[[], CodeTold]) -> None:
        """Have a call registered now, instead of what still waits of its draft."""
        self._wait_for(key, _Waiting(tell, tells=True))

    def put_writing(self, saved: SavedWriting) -> None:
        """Have a note or a correction written soon, instead of what still waits of it."""
        writing = saved.writing
        key = _key_of(saved.login, writing.kind, writing.about_id)
        save = partial(self._journal.save_writing, saved)
        self._wait_for(key, _Waiting(save, saved.saved_at))

    def discard_writing(self, login: str, kind: WritingKind, about_id: int) -> None:
        """Have a note or a correction forgotten, and what still waits of it."""
        forget = partial(self._journal.discard_writing, login, kind, about_id)
        self._wait_for(_key_of(login, kind, about_id), _Waiting(forget))

    def add_file(self, key: str, file: Attachment) -> None:
        """Have a file kept with its draft soon."""
        keep = partial(self._journal.add_file, key, file)
        self._wait_for(f"{key}/{file.sha256}", _Waiting(keep, of=key))

    def remove_file(self, key: str, file: Attachment) -> None:
        """Have a file of a draft forgotten, or not kept at all where it still waits."""
        forget = partial(self._journal.remove_file, key, file.sha256)
        self._wait_for(f"{key}/{file.sha256}", _Waiting(forget, of=key))

    def flush(self, timeout: float) -> bool:
        """Wait until nothing waits; return False after `timeout` seconds, or on a failure."""
        with self._changed:
            self._failed = False
            return (
                self._changed.wait_for(lambda: self._failed or self._idle, timeout) and self._idle
            )

    def run(self, stop: threading.Event, on_event: Callable[[JournalEvent], None]) -> None:
        """Write until `stop` is set, then write what still waits, and return."""
        self._tell_aside(on_event)
        while not stop.is_set():
            if not self._write_all(on_event):
                stop.wait(TRY_AGAIN_S)
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or stop.is_set(), LOOK_AT_STOP_S)
        self._write_all(on_event)

    @property
    def _idle(self) -> bool:
        return not self._waiting and not self._writing

    def _wait_for(self, key: str, waiting: _Waiting) -> None:
        with self._changed:
            self._waiting.pop(key, None)
            self._waiting[key] = waiting
            self._changed.notify_all()

    def _write_all(self, on_event: Callable[[JournalEvent], None]) -> bool:
        """Write what waits; return False when the disk refused."""
        while (taken := self._take()) is not None:
            key, waiting = taken
            try:
                told = waiting.write()
            except SamadError as error:
                if waiting.tells:
                    self._done()
                    on_event(NotTold(key, error))
                    continue
                self._put_back(key, waiting)
                on_event(JournalFailed(error))
                return False
            self._done()
            self._tell_aside(on_event)
            if told is not None:
                on_event(told)
            if waiting.at is not None:
                on_event(Saved(key, waiting.at))
        return True

    def _take(self) -> tuple[str, _Waiting] | None:
        with self._changed:
            if not self._waiting:
                return None
            key = next(iter(self._waiting))
            self._writing = True
            return key, self._waiting.pop(key)

    def _put_back(self, key: str, waiting: _Waiting) -> None:
        with self._changed:
            ended = self._waiting.get(waiting.of)
            if ended is None or not ended.ends:
                self._waiting.setdefault(key, waiting)
            self._writing = False
            self._failed = True
            self._changed.notify_all()

    def _done(self) -> None:
        with self._changed:
            self._writing = False
            self._changed.notify_all()

    def _tell_aside(self, on_event: Callable[[JournalEvent], None]) -> None:
        aside = self._journal.set_aside
        if aside is not None and aside != self._told_aside:
            self._told_aside = aside
            on_event(JournalFailed(JournalBroken(aside.name)))


def own_key(login: str, key: str) -> str:
    """Return under what the files of one person's writing are kept: others share the disk."""
    return f"{login}/{key}"


def file_row(key: str, file: Attachment) -> tuple[object, ...]:
    """Return what `ADD_FILE` takes."""
    return (key, file.sha256, file.name, file.media_type, file.content)


def moment(at: datetime) -> str:
    """Return a moment as it is kept, so that its order is that of its letters."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _key_of(login: str, kind: WritingKind, about_id: int) -> str:
    return f"{login}/{kind.value}/{about_id}"


def _read_drafts(connection: sqlite3.Connection, login: str) -> Iterator[SavedDraft]:
    for key, owner, saved_at, active, focus, cursor, text in connection.execute(_DRAFTS, (login,)):
        try:
            draft = draft_from_json(text)
        except ValueError:
            continue  # It stays in the file, for a program that can read it.
        files = read_files(connection, key)
        at = datetime.fromisoformat(saved_at)
        yield SavedDraft(draft, owner, at, bool(active), focus, cursor, files)


def _read_writings(connection: sqlite3.Connection, login: str) -> Iterator[SavedWriting]:
    for saved_at, text in connection.execute(_WRITINGS, (login,)):
        try:
            writing = writing_from_json(text)
        except ValueError:
            continue  # It stays in the file, for a program that can read it.
        keys = (own_key(login, key) for key in writing.files_keys)
        files = tuple((key, read_files(connection, key)) for key in keys)
        yield SavedWriting(writing, login, datetime.fromisoformat(saved_at), files)


def read_files(connection: sqlite3.Connection, key: str) -> tuple[Attachment, ...]:
    """Return the files that are kept under a key."""
    return tuple(Attachment(*row) for row in connection.execute(_FILES, (key,)))
