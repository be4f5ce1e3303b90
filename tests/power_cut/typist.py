"""A workstation that saves drafts and tells codes, and says so after each: run as a process.

python -m tests.power_cut.typist JOURNAL DEEDS [--normal]
"""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.outbox import CallToTell
from samad_desktop.workstation import journal_file
from samad_desktop.workstation.journal import Journal, SavedDraft
from samad_desktop.workstation.outbox import Outbox, Owner

LOGIN = "operator"
OWNER = Owner("centre", LOGIN)
_BEGAN = datetime(2026, 11, 28, 8, tzinfo=UTC)
_SAVES_A_CALL = 4
_CODES = 20

# What is kept: of each call its draft's text, or its code once that was told; and its files.
State = dict[str, str]


def key_of(call: int) -> str:
    return f"0190{call:04x}-0000-7000-8000-000000000000"


def text_of(deed: int) -> str:
    return f"آب قطع است، بار {deed}؛ " + "و چنین گفت " * (deed % 7) * 20


def file_of(call: int) -> Attachment:
    content = bytes([call % 251]) * 9_000
    return Attachment("قبض.pdf", "application/pdf", sha256(content).hexdigest(), content)


def code_of(call: int) -> str:
    return f"{call:010d}"


def deeds(count: int) -> Iterator[tuple[str, int, int]]:
    """Yield what is done, the call it is done to, and its number."""
    for deed in range(count):
        call, step = divmod(deed, _SAVES_A_CALL + 2)
        kinds = ("save", "save", "file", "save", "save", "tell")
        yield kinds[step], call, deed


def state_after(count: int) -> tuple[State, State, set[str]]:
    """Return the drafts' texts, the told codes and the calls with a file after so many deeds."""
    drafts, told, files = State(), State(), set[str]()
    for kind, call, deed in deeds(count):
        key = key_of(call)
        if kind == "save":
            drafts[key] = text_of(deed)
        elif kind == "file":
            files.add(key)
        else:
            drafts.pop(key)
            told[key] = code_of(call)
    return drafts, told, files


def state_of(journal: Journal) -> tuple[State, State, set[str]]:
    """Read the same from a journal."""
    outbox, drafts = Outbox(journal, OWNER), journal.drafts(LOGIN)
    calls = outbox.to_send()
    told = {call.draft.key: call.tracking_code for call in calls}
    texts = {saved.draft.key: saved.draft.matter.text for saved in drafts}
    files = {saved.draft.key for saved in drafts if saved.files}
    return texts, told, files | {call.draft.key for call in calls if call.has_files}


def _work(path: Path, count: int) -> None:
    journal = Journal(path)
    outbox = Outbox(journal, OWNER)
    for kind, call, deed in deeds(count):
        key, at = key_of(call), _BEGAN + timedelta(seconds=deed)
        draft = CallDraft(key, key, at, matter=MatterDraft(text=text_of(deed)))
        if kind == "save":
            journal.save(SavedDraft(draft, LOGIN, at))
        elif kind == "file":
            journal.add_file(key, file_of(call))
        else:
            _lease(outbox, call)
            outbox.tell(CallToTell(draft), at)
        os.write(1, f"did {deed}\n".encode())


def _lease(outbox: Outbox, call: int) -> None:
    if call % _CODES == 0:
        lease = outbox.begin_lease(f"lease {call}")
        outbox.add_codes(lease, [code_of(each) for each in range(call, call + _CODES)])


@contextmanager
def _as_it_is(connection: sqlite3.Connection, how: str) -> Iterator[sqlite3.Connection]:
    yield connection


def _be_careless() -> None:
    """Write as the journal must not: a commit returns before it is on the disk."""
    prepare = journal_file._prepare

    def carelessly(connection: sqlite3.Connection) -> None:
        prepare(connection)
        connection.execute("PRAGMA synchronous=NORMAL")

    journal_file._prepare = carelessly
    journal_file._synchronous = _as_it_is


if __name__ == "__main__":
    if "--normal" in sys.argv:
        _be_careless()
    _work(Path(sys.argv[1]), int(sys.argv[2]))
