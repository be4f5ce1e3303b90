"""The outbox: calls whose code was told, and the codes to be told, on this workstation's disk.

Telling a code is one transaction: the code is used, the call waits to be sent, its draft is
gone. What was sent is kept, until a backup of the centre is known to hold it.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.contacts import Registered
from samad_desktop.domain.errors import NoCodeLeft, NotFound, RuleBroken
from samad_desktop.domain.outbox import (
    CallToTell,
    CodeTold,
    LeftCalls,
    OutboxCall,
    OutboxState,
    Unsent,
)
from samad_desktop.domain.text import isolate
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.workstation.drafts import draft_from_json, draft_to_json
from samad_desktop.workstation.journal import ADD_FILE, Journal, file_row, moment, read_files

SHOWN_MAX = 500

_PUT = (
    "INSERT INTO outbox (series, login, key, code, told_at, advised, draft, state, reason, detail)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', '', '') ON CONFLICT (key) DO UPDATE SET"
    " code = excluded.code, told_at = excluded.told_at, advised = excluded.advised,"
    " draft = excluded.draft, state = 'waiting', reason = '', detail = ''"
)
_CALL = (
    "SELECT code, told_at, advised, draft, state, reason, detail,"
    " EXISTS (SELECT 1 FROM files WHERE files.key = outbox.key), case_id FROM outbox"
    " WHERE series = ? AND login = ?"
)
_CALLS = f"{_CALL} AND state {{}} ORDER BY number {{}} LIMIT ?"
_MOVE = (
    "UPDATE outbox SET state = ?, reason = ?, detail = ?, case_id = ?, sent_at = ? WHERE key = ?"
)
_FORGET_SENT = (
    "DELETE FROM outbox WHERE series = ? AND login = ? AND state = 'sent' AND sent_at < ?"
)
_FORGET_FILES_SENT = (
    "DELETE FROM files WHERE key IN (SELECT key FROM outbox"
    " WHERE series = ? AND login = ? AND state = 'sent' AND sent_at < ?)"
)
_FREE = "FROM codes WHERE series = ? AND login = ? AND used_by IS NULL"


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose calls and codes: a person's, of one centre's database."""

    series: str
    login: str


class Outbox:
    """What one person told and has still to send; safe to use from any thread.

    Every method raises JournalUnwritable or DiskFull when the disk refuses.
    """

    def __init__(self, journal: Journal, owner: Owner) -> None:
        self._file = journal.file
        self._owner = (owner.series, owner.login)

    # Codes

    def begin_lease(self, key: str) -> str:
        """Note that codes are asked for under `key`; return the earlier one still unanswered."""

        def note(connection: sqlite3.Connection) -> str:
            where = "SELECT key FROM leases WHERE series = ? AND login = ?"
            found = connection.execute(where, self._owner).fetchone()
            if found is not None:
                return str(found[0])
            connection.execute("INSERT INTO leases VALUES (?, ?, ?)", (*self._owner, key))
            return key

        return self._file.do(note, soon=True)

    def add_codes(self, lease: str, codes: Sequence[str]) -> None:
        """Keep what was leased; an answer that comes a second time is not taken again."""

        def keep(connection: sqlite3.Connection) -> None:
            answered = connection.execute("DELETE FROM leases WHERE key = ?", (lease,))
            if answered.rowcount:
                rows = [(*self._owner, code) for code in codes]
                connection.executemany(
                    "INSERT OR IGNORE INTO codes (series, login, code) VALUES (?, ?, ?)", rows
                )

        self._file.do(keep, soon=True)

    def codes_left(self) -> int:
        """Return how many codes can be told before others are leased."""
        query = f"SELECT count(*) {_FREE}"
        return int(self._file.do(lambda c: c.execute(query, self._owner).fetchone()[0]))

    # Calls

    def tell(self, call: CallToTell, now: datetime) -> CodeTold:
        """Register a call: from now on its code is the citizen's, and the call will be sent.

        Raises:
            NoCodeLeft: every code is in use.
            RuleBroken: `code_told_already`, it cannot join a case any more.
        """
        draft = call.draft
        row = (*self._owner, draft.key)
        kept = (moment(now), call.advised, draft_to_json(draft))

        def put(connection: sqlite3.Connection) -> str:
            told = connection.execute(
                "SELECT code FROM outbox WHERE key = ? AND state IN ('waiting', 'sent')",
                (draft.key,),
            ).fetchone()
            if told is not None:
                return str(told[0])
            code = self._code_for(connection, call)
            connection.execute(_PUT, (*row, code, *kept))
            for file in call.files:
                connection.execute(ADD_FILE, file_row(draft.key, file))
            connection.execute("DELETE FROM drafts WHERE key = ?", (draft.key,))
            return code

        code = self._file.do(put)
        joined = draft.joined_case_id is not None
        return CodeTold(draft.key, code, joined=joined, closed=call.advised)

    def to_send(self) -> tuple[OutboxCall, ...]:
        """Return what waits to be sent, the first told first, `SHOWN_MAX` at most."""
        return self._read(_CALLS.format("= 'waiting'", "ASC"))

    def unsent_calls(self) -> tuple[OutboxCall, ...]:
        """Return what waits or was set aside, the last told first, `SHOWN_MAX` at most."""
        return self._read(_CALLS.format("IN ('waiting', 'aside')", "DESC"))

    def call(self, key: str) -> OutboxCall:
        """Return one call that was told here, as far as it has come.

        Raises:
            NotFound: it was never told by this person, or it is forgotten.
        """
        asked = (*self._owner, key)
        query = f"{_CALL} AND key = ?"
        found = self._file.do(lambda connection: tuple(_calls(connection.execute(query, asked))))
        if not found:
            raise NotFound
        return found[0]

    def unsent(self) -> Unsent:
        """Count what waits, and what was set aside."""
        query = (
            "SELECT count(*) FILTER (WHERE state = 'waiting'),"
            " count(*) FILTER (WHERE state = 'aside')"
            " FROM outbox WHERE series = ? AND login = ? AND state IN ('waiting', 'aside')"
        )
        return self._file.do(lambda c: Unsent(*c.execute(query, self._owner).fetchone()))

    def left_by_others(self) -> tuple[LeftCalls, ...]:
        """Count, for each person who left, what of hers has not reached this same centre."""
        query = (
            "SELECT login, count(*) FROM outbox WHERE series = ? AND login <> ?"
            " AND state IN ('waiting', 'aside') GROUP BY login ORDER BY login"
        )
        return self._file.do(
            lambda c: tuple(LeftCalls(*row) for row in c.execute(query, self._owner))
        )

    def take_over(self, login: str) -> int:
        """Make one's own what somebody else left unsent here; return how many calls."""
        series, mine = self._owner
        theirs = (series, login)

        def take(connection: sqlite3.Connection) -> int:
            codes = "UPDATE codes SET login = ? WHERE series = ? AND login = ?"
            connection.execute(codes, (mine, *theirs))
            calls = (
                "UPDATE outbox SET login = ? WHERE series = ? AND login = ?"
                " AND state IN ('waiting', 'aside')"
            )
            return connection.execute(calls, (mine, *theirs)).rowcount

        return self._file.do(take)

    def files_of(self, key: str) -> tuple[Attachment, ...]:
        """Return what was attached to a call."""
        return self._file.do(lambda connection: read_files(connection, key))

    def acknowledge(self, key: str, stored: Registered) -> None:
        """Note that the centre has a call for good; it is kept even so."""
        now = moment(datetime.now(UTC))
        row = (OutboxState.SENT, "", "", stored.case_id, now, key)
        # Forgotten in a power cut it is sent again, and acknowledged again.
        self._file.do(lambda connection: connection.execute(_MOVE, row), soon=True)

    # A centre that was put back

    def restoration_seen(self) -> int:
        """Return the number of the last restoration after which what was missing was sent again."""
        query = "SELECT number FROM restorations WHERE series = ? AND login = ?"
        found = self._file.do(lambda c: c.execute(query, self._owner).fetchone())
        return int(found[0]) if found else 0

    def sent_since(self, at: datetime) -> tuple[str, ...]:
        """Return the keys of what the centre once had, told since then, in their order."""
        query = (
            "SELECT key FROM outbox WHERE series = ? AND login = ? AND state = 'sent'"
            " AND told_at >= ? ORDER BY number"
        )
        asked = (*self._owner, moment(at))
        return self._file.do(lambda c: tuple(str(key) for (key,) in c.execute(query, asked)))

    def send_again(self, keys: Sequence[str], restoration: int) -> None:
        """Let calls that the centre has no more wait to be sent, in the order they were told."""
        rows = [(key,) for key in keys]

        def move(connection: sqlite3.Connection) -> None:
            connection.executemany(
                "UPDATE outbox SET state = 'waiting', sent_at = NULL WHERE key = ?"
                " AND state = 'sent'",
                rows,
            )
            row = (*self._owner, restoration)
            connection.execute("INSERT OR REPLACE INTO restorations VALUES (?, ?, ?)", row)

        self._file.do(move)

    def forget_sent(self, before: datetime) -> int:
        """Forget what was sent before then, with its files; return how many calls went."""
        asked = (*self._owner, moment(before))

        def forget(connection: sqlite3.Connection) -> int:
            connection.execute(_FORGET_FILES_SENT, asked)
            return connection.execute(_FORGET_SENT, asked).rowcount

        return self._file.do(forget, soon=True)

    def set_aside(self, key: str, reason: str, detail: str) -> None:
        """Note that the centre refused a call; others go on."""
        row = (OutboxState.ASIDE, reason, detail, None, None, key)
        self._file.do(lambda connection: connection.execute(_MOVE, row), soon=True)

    def reopen(self, key: str, now: datetime) -> tuple[Attachment, ...]:
        """Make a draft again of a call that was set aside; its code and its files stay its own."""

        def make(connection: sqlite3.Connection) -> tuple[Attachment, ...]:
            changed = connection.execute(
                "UPDATE outbox SET state = 'reopened' WHERE key = ? AND state = 'aside'", (key,)
            )
            if changed.rowcount:
                connection.execute(
                    "INSERT OR REPLACE INTO drafts"
                    " (key, login, saved_at, active, focus, cursor, draft)"
                    " SELECT key, login, ?, 0, 'text', 0, draft FROM outbox WHERE key = ?",
                    (moment(now), key),
                )
            return read_files(connection, key)

        return self._file.do(make)

    def _read(self, query: str) -> tuple[OutboxCall, ...]:
        asked = (*self._owner, SHOWN_MAX)
        return self._file.do(lambda connection: tuple(_calls(connection.execute(query, asked))))

    def _code_for(self, connection: sqlite3.Connection, call: CallToTell) -> str:
        key = call.draft.key
        own = connection.execute("SELECT code FROM codes WHERE used_by = ?", (key,)).fetchone()
        joins = call.draft.joined_case_id is not None
        if own is not None:
            if joins:
                shown = isolate(show_tracking_code(str(own[0])))
                raise RuleBroken("code_told_already", shown)
            return str(own[0])
        if joins:
            return call.joined_code
        free = connection.execute(f"SELECT code {_FREE} ORDER BY rowid LIMIT 1", self._owner)
        found = free.fetchone()
        if found is None:
            raise NoCodeLeft
        connection.execute("UPDATE codes SET used_by = ? WHERE code = ?", (key, found[0]))
        return str(found[0])


def _calls(rows: sqlite3.Cursor) -> Iterator[OutboxCall]:
    for code, told_at, advised, text, state, reason, detail, has_files, case_id in rows:
        try:
            draft = draft_from_json(text)
        except ValueError:
            continue  # It stays in the file, for a program that can read it.
        at = datetime.fromisoformat(told_at)
        where, with_files = OutboxState(state), bool(has_files)
        yield OutboxCall(draft, code, at, bool(advised), where, reason, detail, with_files, case_id)
