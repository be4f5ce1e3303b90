"""A lot of past cases on its way to the tables, in one transaction that also moves the mark.

On PostgreSQL a function stores it, which asks who calls; on SQLite `import_embedded` does.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from select import select
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.deadlines import Deadline, DeadlinePolicy
from samad_desktop.domain.importing import ImportRun, PastCase
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.text import words
from samad_desktop.persistence import import_embedded, lexicon_growth
from samad_desktop.persistence.case_search import line_of_names
from samad_desktop.persistence.filled_lots import Lot, Names, Said, Sent, Words
from samad_desktop.persistence.raised_levels import LEVELS
from samad_desktop.persistence.word_index import Indexed, dumper

# So many rows are stored together: of larger lots fewer pages are written twice, and fewer lists
# of the index of words; but who writes besides waits for them, and a server has a time limit.
LOT = 4_000
_STORE = "SELECT samad_lay_lot(%s, %s, %s, %s, %s, %s, %s, %s, %s, %b)"


class LotEnd(StrEnum):
    """What became of a lot: somebody else may have moved the mark, or changed the rules."""

    STORED = "stored"
    MOVED = "moved"
    OTHER_RULES = "other_rules"


def store(
    connection: Connection, run: ImportRun, lot: Lot, meanwhile: Callable[[], object]
) -> LotEnd:
    """Store a lot if the import's mark stands where the lot begins; say whether it was stored.

    Args:
        meanwhile: done while a server stores the lot; this connection is asked nothing then.
    """
    if connection.dialect.name == "sqlite":
        ended = import_embedded.store(connection, run, lot)
    else:
        ended = _send(connection, run, lot, meanwhile)
    if ended == LotEnd.STORED:
        lexicon_growth.learn_lot(connection, run.first_case_id - 1, lot.said.words)
        lexicon_growth.learn_imported(connection, run.first_case_id - 1, lot.said.names)
    return LotEnd(ended)


def said_in(cases: Sequence[PastCase], words: Words) -> Said:
    """Return what is said in the open cases among these, and what their people are called."""
    of_texts: dict[str, int] = {}
    of_names: dict[str, int] = {}
    for case in cases:
        if not is_protected(case.identity_level):
            of_texts.update(dict.fromkeys(words[case.row].split(), case.row))
            of_names.update(dict.fromkeys(lexicon_growth.words_of_name(case.name), case.row))
    return Said(of_texts, of_names)


def _send(connection: Connection, run: ImportRun, lot: Lot, meanwhile: Callable[[], object]) -> str:
    assert isinstance(lot.made, Sent)
    refusals = [
        {"row": row, "problems": import_embedded.kept_problems(each)}
        for row, each in lot.refusals.items()
    ]
    clocks = [_of_clock(row, *clock) for row, clock in lot.clocks.items()]
    given = (
        *(run.id, lot.after, lot.upto, lot.stored, lot.made.people, lot.made.cases),
        *(_json(refusals), _json(clocks), lot.rules_number, lot.made.indexed),
    )
    return _asked(connection, given, meanwhile)


def _asked(
    connection: Connection, given: tuple[object, ...], meanwhile: Callable[[], object]
) -> str:
    """Send the lot, do something else until its answer comes, and return that."""
    raw: Any = connection.connection.driver_connection
    driver: Any = connection.dialect.loaded_dbapi
    raw.adapters.register_dumper(Indexed, dumper(driver))
    try:
        with raw.pipeline():
            cursor = raw.execute(_STORE, given)
            # To synchronise would be to wait for the answer.
            raw.pgconn.send_flush_request()
            _send_all(raw)
            meanwhile()
            (ended,) = cursor.fetchone()
    except driver.Error as error:
        # What the engine would have said, had it been asked.
        raise DBAPIError(_STORE, None, error, connection_invalidated=bool(raw.closed)) from error
    return str(ended)


def _send_all(raw: Any) -> None:
    """Wait until all of a lot is on its way; the driver would wait for the answer meanwhile.

    A server that takes no more of it is given up by the socket itself, within its time.
    """
    while raw.pgconn.flush():
        select([], [raw.fileno()], [])


def words_of(case: PastCase, names: Names) -> str:
    """Return the words a past case is found by, its old number among them."""
    said = words(f"{case.text} {case.place} {case.answer} {case.old_number}")
    return _line(names[case.subject_id, case.county_id]) + " ".join(said)


@lru_cache(maxsize=4_096)
def _line(names: tuple[str, ...]) -> str:
    return line_of_names(names)


def _json(rows: list[dict[str, object]]) -> str:
    return json.dumps(rows, ensure_ascii=False)


def _of_clock(row: int, term: DeadlinePolicy, computed: Deadline) -> dict[str, object]:
    levels: tuple[datetime | None, ...] = (*computed.thresholds, *(None,) * LEVELS)
    moments = {f"level{n}": at and str(at) for n, at in enumerate(levels[:LEVELS], 1)}
    return {
        "row": row,
        "policy": term.id,
        "unit": term.unit,
        "amount": term.amount,
        "due": computed.due and str(computed.due),
        **moments,
    }
