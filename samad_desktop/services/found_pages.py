"""Pages of what was found: their rows, why each is among them, and where the next begins."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.asking import asked_words
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.finding import RESULTS_A_PAGE, Found, Match, Order, Place, Terms, Where
from samad_desktop.domain.guesses import Guess, GuessKind
from samad_desktop.domain.marking import are_any_found, excerpt
from samad_desktop.domain.paging import Page
from samad_desktop.domain.text import looks_like_number
from samad_desktop.persistence import case_rows, case_search, redactions, search
from samad_desktop.persistence.case_search import WordsApart
from samad_desktop.persistence.search import Wanted
from samad_desktop.services.near_finding import Matches, NearFinding

ONE_MORE = RESULTS_A_PAGE + 1
# Where the closest stand first, so many of the newest are ranked together.
RANKED = 400
# Of a text so much is looked through for the part that was found.
_READ_CHARS = 2_000
_SPELLED = (GuessKind.WORDS, GuessKind.TEXT, GuessKind.NAME)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was read; `wanted` says by whom, and which page.

    `read` are the words of cases that were read on the way.
    """

    guesses: tuple[Guess, ...]
    terms: Terms
    wanted: Wanted
    read: Mapping[int, WordsApart] = field(default_factory=dict)

    @property
    def actor(self) -> Actor:
        return self.wanted.reader

    @property
    def has_words(self) -> bool:
        """Whether words or names were typed that others are like: they are the last reading."""
        if not self.guesses or not self.actor.may(Right.SEE_CASES):
            return False
        last = self.guesses[-1]
        return last.kind in _SPELLED and not looks_like_number(last.value)


def all_exact(ids: Iterable[int]) -> Matches:
    """Say of each that it has what was typed."""
    return dict.fromkeys(ids, Match())


def page_of(
    connection: Connection,
    asked: Asked,
    matches: Matches,
    *,
    further: bool = False,
    first: Collection[int] = (),
) -> Found:
    """Return the first page of what was found, in this order.

    Args:
        further: whether other forms of the words are among it, and follow.
        first: the cases that have what was typed, where they do not follow again.
    """
    rows = rows_of(connection, asked.actor, tuple(matches)[:RESULTS_A_PAGE], _READ_CHARS)
    place = None
    if len(matches) > RESULTS_A_PAGE:
        last, before = rows[-1], frozenset(first)
        below = search.BEYOND_ALL if last.id in before else last.id
        place = Place(last.received_at, below, further=further, before=before)
    return _found(connection, asked, rows, matches, place)


def ranked(connection: Connection, asked: Asked, place: Place | None) -> Found:
    """Return a page of what was found, the closest of some hundreds of the newest first."""
    window = search.BEYOND_ALL if place is None or place.window is None else place.window
    seen = 0 if place is None else place.seen
    wanted = replace(asked.wanted, below=window, size=RANKED + 1)
    ids = search.ids_of(connection, asked.guesses, wanted)
    finding = NearFinding(asked.guesses[-1])
    near = finding.as_typed(connection, ids[:RANKED])
    asked = replace(asked, read=finding.read)
    shown = tuple(near)[seen : seen + RESULTS_A_PAGE]
    rows = rows_of(connection, asked.actor, shown, _READ_CHARS)
    following = None
    if seen + RESULTS_A_PAGE < len(near):
        following = (window, seen + RESULTS_A_PAGE)
    elif len(ids) > RANKED:
        following = (ids[RANKED - 1], 0)
    after = None
    if following is not None and rows:
        after = Place(rows[-1].received_at, rows[-1].id, window=following[0], seen=following[1])
    return replace(_found(connection, asked, rows, near, after), order=Order.CLOSEST)


def _found(
    connection: Connection,
    asked: Asked,
    rows: tuple[CaseRow, ...],
    matches: Matches,
    place: Place | None,
) -> Found:
    """Return a page of which each row shows the part of its text that was found."""
    last = asked.guesses[-1] if asked.guesses else None
    of_texts = last is not None and last.kind in (GuessKind.WORDS, GuessKind.TEXT)
    words = asked_words(last.value) if last is not None and of_texts else ()
    shown: list[CaseRow] = []
    told: dict[int, Match] = {}
    for row in rows:
        match = matches[row.id]
        part = excerpt(row.excerpt, words, match.why, case_rows.EXCERPT_CHARS)
        shown.append(row if row.excerpt == part.text else replace(row, excerpt=part.text))
        told[row.id] = replace(match, marks=part.marks)
    if words and asked.has_words:
        unmarked = [row for row in shown if row.excerpt and _shows_nothing(told[row.id])]
        stored = _words_of(connection, asked, [row.id for row in unmarked])
        told |= _elsewhere(stored, words, unmarked, told)
    return Found(asked.guesses, Page(tuple(shown), place), told)


def _shows_nothing(match: Match) -> bool:
    """Say whether a row shows no found word, and it is not known yet where one stands."""
    return not match.marks and match.where is Where.SHOWN


def _words_of(connection: Connection, asked: Asked, ids: Sequence[int]) -> Mapping[int, WordsApart]:
    """Return the words of cases that may be read, those that were not read on the way anew."""
    new = [each for each in ids if each not in asked.read]
    return {**asked.read, **case_search.found_apart(connection, new)} if new else asked.read


def _elsewhere(
    stored: Mapping[int, WordsApart], words: Sequence[str], rows: Sequence[CaseRow], told: Matches
) -> Matches:
    """Say of rows that show no found word where it stands; of what may not be read, nothing."""
    found: dict[int, Match] = {}
    for row in rows:
        match = told[row.id]
        names, said = stored.get(row.id, ((), ()))
        places = ((Where.PLACE, row.place.split()), (Where.FURTHER, said), (Where.SUBJECT, names))
        where = (each for each, tokens in places if are_any_found(tokens, words, match.why))
        found[row.id] = replace(match, where=next(where, Where.NAME))
    return found


def rows_of(
    connection: Connection, actor: Actor, shown: tuple[int, ...], chars: int
) -> tuple[CaseRow, ...]:
    """Return cases in this order, with so much of their texts, as far as they may be read."""
    of_centre = actor.may(Right.SEE_CASES)
    sent = {} if of_centre else redactions.read_by(connection, shown, actor.staff_id)
    return case_rows.by_ids(connection, shown, actor, sent, chars)
