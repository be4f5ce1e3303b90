"""The words under which a case is found: those of its matter and of all that was said since.

The names under which lists show it (its subject, its county) are the first line; what people
said is the second, which alone tells how alike two matters are.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, String, column, func, insert, select, update

from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.text import words
from samad_desktop.persistence import lexicon_growth, matters, reference
from samad_desktop.persistence.event_details import Detail, unpacked
from samad_desktop.persistence.tables import case_events, case_search
from samad_desktop.persistence.tables.base import BigId

# The words of a case's names, and those that people said.
WordsApart = tuple[tuple[str, ...], tuple[str, ...]]
# Built once: registering a call spends its time on the database, not on its sentences.
_BEGIN = insert(case_search)
_LINE_END = "\n"
# The fields whose words a case is found by, as in `words_of`.
_FOUND_BY = frozenset({"place", "accused_unit", "answers"})


def words_of(matter: MatterDraft, names: Sequence[str]) -> str:
    """Return the words of a matter as they are stored, below those of its names."""
    answers = (answer.text for answer in matter.answers)
    said_now = _words(matter.text, matter.place, matter.accused_unit, *answers)
    return f"{line_of_names(names)}{said_now}"


def line_of_names(names: Sequence[str]) -> str:
    """Return the first line: the words of a subject's and a county's name."""
    return f"{_words(*names)}{_LINE_END}"


def said(stored: str) -> str:
    """Return the words that people said, of all that a case is found by."""
    return stored.rpartition(_LINE_END)[2]


def said_of(connection: Connection, case_ids: Collection[int]) -> Mapping[int, str]:
    """Return the words that people said, of cases that the login may read."""
    return {case_id: said(words) for case_id, words in _stored(connection, case_ids)}


def lines(connection: Connection, case_ids: Collection[int]) -> Mapping[int, str]:
    """Return all words by which cases are found, as far as the login may read them.

    Those of each are one line, in which each stands between two spaces.
    """
    # Where nothing was said at first, two blanks stand before what was added.
    return {
        case_id: f" {words} ".replace(_LINE_END, " ").replace("  ", " ")
        for case_id, words in _stored(connection, case_ids)
    }


def found_apart(connection: Connection, case_ids: Collection[int]) -> Mapping[int, WordsApart]:
    """Return the same words apart: those of names, and those that people said."""
    apart = (
        (case_id, words.rpartition(_LINE_END)) for case_id, words in _stored(connection, case_ids)
    )
    return {
        case_id: (tuple(names.split()), tuple(said.split())) for case_id, (names, _, said) in apart
    }


def _stored(connection: Connection, case_ids: Collection[int]) -> Iterator[tuple[int, str]]:
    query = select(case_search.c.case_id, case_search.c.words)
    query = query.where(case_search.c.case_id.in_(case_ids))
    if connection.dialect.name == "postgresql":
        told = func.samad_words_of(matters.ids(case_ids))
        columns = (column("case_id", BigId), column("words", String))
        query = select(told.table_valued(*columns))
    yield from ((row[0], row[1]) for row in connection.execute(query).all())


def begin(connection: Connection, case_id: int, matter: MatterDraft, names: Sequence[str]) -> None:
    """Let a new case be found by its matter, and by what its subject and county are called."""
    found = words_of(matter, names)
    connection.execute(_BEGIN, {"case_id": case_id, "words": found})
    lexicon_growth.learn(connection, case_id, found.split())


def add(connection: Connection, case_id: int, text: str, detail: Detail) -> None:
    """Let a case be found by what was said or written about it later, too."""
    added = words_said(text, detail)
    if not added:
        return
    if connection.dialect.name == "postgresql":
        # An agency adds what it answered to words that it may not read.
        connection.execute(select(func.samad_add_words(case_id, added)))
    else:
        connection.execute(
            update(case_search)
            .where(case_search.c.case_id == case_id)
            .values(words=case_search.c.words + f" {added}")
        )
    lexicon_growth.learn(connection, case_id, added.split())


def renew(connection: Connection, case_id: int, matter: MatterDraft) -> None:
    """Forget the words of a matter that was corrected, and keep all that was said since.

    The row is held before the timeline is read: whoever adds to both meanwhile waits, and
    adds to the new words.
    """
    on_server = connection.dialect.name == "postgresql"
    if on_server:
        connection.execute(select(func.samad_hold_words(case_id)))
    events = select(case_events.c.id).where(case_events.c.case_id == case_id)
    told = matters.words_of_events(connection, connection.execute(events).scalars().all())
    parts = (
        words_of(matter, _names(connection, matter)),
        *(words_said(text, unpacked(detail)) for _, (text, detail) in sorted(told.items()) if text),
    )
    found = " ".join(part for part in parts if part)
    if on_server:
        connection.execute(select(func.samad_renew_words(case_id, found)))
    else:
        of_case = case_search.c.case_id == case_id
        connection.execute(update(case_search).where(of_case).values(words=found))
    lexicon_growth.learn(connection, case_id, found.split())


def _names(connection: Connection, matter: MatterDraft) -> tuple[str, ...]:
    return reference.bearing(connection, matter.subject_id, matter.county_id).names


def words_said(text: str, detail: Detail) -> str:
    """Return the words by which a case is found for what an event says."""
    return _words(text, *(each.value for each in detail.told if each.field in _FOUND_BY))


def _words(*texts: str) -> str:
    return " ".join(words(" ".join(texts)))
