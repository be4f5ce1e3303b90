"""The one search box: read what was typed, find the cases it leads to."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import islice

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.finding import RESULTS_A_PAGE, Found, Match
from samad_desktop.domain.guesses import Guess, GuessKind, guess
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.text import looks_like_number
from samad_desktop.persistence import case_rows, redactions, search
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.search import Wanted
from samad_desktop.services.look_ups import name_search
from samad_desktop.services.near_finding import Matches, NearFinding, nearest

_ONE_MORE = RESULTS_A_PAGE + 1


class FindingService:
    """Finding past cases. Safe to call from any thread."""

    def __init__(self, database: Database, area_code: str) -> None:
        self._database = database
        self._area_code = area_code

    def readings(self, actor: Actor, typed: str) -> tuple[Guess, ...]:
        """Return how the person may have meant what she typed."""
        found = guess(typed, self._area_code)
        if actor.may(Right.SEE_CASES):
            return found
        return tuple(each for each in found if each.kind in search.FOUND_BY_AGENCIES)

    def find(self, actor: Actor, typed: str, after: Cursor | None = None) -> Found:
        """Return a page of cases; none for what says nothing.

        Where what was typed fills no page, other forms of its words are looked for too, and
        then words like them. An agency finds among what was sent to it, by code and by words
        of what it reads, as they were typed.

        Raises:
            Forbidden: the person sees neither cases nor an agency's referrals.
            RuleBroken: `searches_capped`, she looked for too much in an hour.
        """
        guesses = self.readings(actor, typed)
        if not actor.may(Right.SEE_CASES):
            actor.must(Right.ANSWER_REFERRAL)
            return self._sent(actor, guesses, after)
        if not guesses:
            return Found((), Page((), None))
        name_search(self._database, search.said_of(guesses))
        with self._database.reading() as connection:
            first = search.find_ids(connection, guesses, Wanted(actor, _ONE_MORE))
            if len(first) < _ONE_MORE and _has_words(guesses):
                found = None
            elif after is None:
                found = _page(connection, actor, guesses, _all_exact(first))
            else:
                wanted = Wanted(actor, _ONE_MORE, after.id)
                ids = search.find_ids(connection, guesses, wanted)
                found = _page(connection, actor, guesses, _all_exact(ids))
        return found or self._further(actor, guesses, first, after)

    def _further(
        self, actor: Actor, guesses: tuple[Guess, ...], first: tuple[int, ...], after: Cursor | None
    ) -> Found:
        """Return what was found, and what is found by other forms of the words and like them."""
        near = NearFinding(guesses[-1].value)
        wanted = Wanted(actor, _ONE_MORE + len(first), filtered=search.NEWEST_FILTERED_FURTHER)
        if after is not None:
            wanted = replace(wanted, below=after.id)
        with self._database.reading() as connection:
            said = near.plan(connection)
            if after is None:
                said = (*said, *near.plan_further(connection, all_of_them=not first))
        name_search(self._database, said)
        with self._database.reading() as connection:
            matches = dict(near.as_typed(connection, first)) if after is None else {}
            others = near.in_other_forms(connection, wanted)
            matches.update(near.matches(connection, (x for x in others if x not in first)))
            if after is not None or len(matches) >= _ONE_MORE:
                return _page(connection, actor, guesses, matches, before=first)
            more = near.like_names(connection, wanted)
            if not (more and near.is_name):  # Who typed a name meant no words.
                more = nearest({**more, **near.like_words(connection, wanted)})
            matches.update({each: more[each] for each in more if each not in matches})
            if matches:
                ending = dict(islice(matches.items(), RESULTS_A_PAGE))
                return _page(connection, actor, guesses, ending)
        return Found(guesses, Page((), None), meant=self._meant(actor, near.meant()))

    def _meant(self, actor: Actor, proposed: Iterable[str]) -> str:
        """Return the first of some texts by which this person finds something."""
        readings = {each: guess(each, self._area_code) for each in proposed}
        for each in readings.values():
            name_search(self._database, search.said_of(each))
        with self._database.reading() as connection:
            for text, guesses in readings.items():
                if search.find_ids(connection, guesses, Wanted(actor, 1)):
                    return text
        return ""

    def _sent(self, actor: Actor, guesses: tuple[Guess, ...], after: Cursor | None) -> Found:
        wanted = Wanted(actor, _ONE_MORE)
        if after is not None:
            wanted = replace(wanted, below=after.id)
        name_search(self._database, search.said_of_sent(guesses))
        with self._database.reading() as connection:
            ids = search.ids_sent(connection, guesses, wanted)
            return _page(connection, actor, guesses, _all_exact(ids))


def _has_words(guesses: tuple[Guess, ...]) -> bool:
    """Say whether words were typed that have other forms: they are the last reading."""
    last = guesses[-1]
    return last.kind is GuessKind.WORDS and not looks_like_number(last.value)


def _all_exact(ids: Iterable[int]) -> Matches:
    return dict.fromkeys(ids, Match())


def _page(
    connection: Connection,
    actor: Actor,
    guesses: tuple[Guess, ...],
    matches: Matches,
    before: Collection[int] = (),
) -> Found:
    """Return the first page of what was found, in this order; `before` the newest of the rest."""
    shown = tuple(matches)[:RESULTS_A_PAGE]
    of_centre = actor.may(Right.SEE_CASES)
    sent = {} if of_centre else redactions.read_by(connection, shown, actor.staff_id)
    rows = case_rows.by_ids(connection, shown, actor, sent)
    place = None
    if len(matches) > RESULTS_A_PAGE:
        last = rows[-1]
        place = Cursor(last.received_at, search.BEYOND_ALL if last.id in before else last.id)
    return Found(guesses, Page(rows, place), {each: matches[each] for each in shown})
