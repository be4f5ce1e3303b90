"""The one search box: read what was typed, find the cases it leads to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.finding import RESULTS_A_PAGE, Choices, Found, Order, Place, Terms
from samad_desktop.domain.guesses import Guess, ReadAs, guess, read_as, ways
from samad_desktop.domain.meant import says_most
from samad_desktop.domain.narrowing import allowed
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.text import clean
from samad_desktop.persistence import reference, search, staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.narrowing import among
from samad_desktop.persistence.search import Wanted
from samad_desktop.services.found_pages import ONE_MORE, Asked, all_exact, page_of, ranked
from samad_desktop.services.found_people import with_names
from samad_desktop.services.look_ups import name_search
from samad_desktop.services.near_finding import Matches, NearFinding, nearest
from samad_desktop.services.part_finding import PartFinding, rarest_first

_PLAIN = Terms()


class FindingService:
    """Finding past cases. Safe to call from any thread."""

    def __init__(self, database: Database, area_code: str) -> None:
        self._database = database
        self._area_code = area_code

    def readings(self, actor: Actor, typed: str, way: ReadAs | None = None) -> tuple[Guess, ...]:
        """Return how the person may have meant what she typed, or how she says that she did."""
        if way is None:
            found = guess(typed, self._area_code)
        else:
            found = read_as(typed, self._area_code, way)
        if actor.may(Right.SEE_CASES):
            return found
        return tuple(each for each in found if each.kind in search.FOUND_BY_AGENCIES)

    def ways(self, actor: Actor, typed: str) -> tuple[ReadAs, ...]:
        """Return as what a text can be read, each alone."""
        every = ways(typed, self._area_code)
        return tuple(way for way in every if self.readings(actor, typed, way))

    def choices(self) -> Choices:
        """Return who registers cases, or did, and the branches of subjects, by name."""
        with self._database.reading() as connection:
            people = staff.everybody(connection)
            subjects = reference.subject_names(connection)
        taking = (each for each in people if staff.as_actor(each).may(Right.TAKE_CALL))
        return Choices(
            tuple((each.id, each.display_name) for each in taking),
            tuple((each.id, each.name) for each in subjects if not each.group),
        )

    def find(
        self, actor: Actor, typed: str, after: Cursor | None = None, terms: Terms = _PLAIN
    ) -> Found:
        """Return a page of cases with the names of a few people because of whom they were found.

        Raises:
            Forbidden, RuleBroken, ValidationFailed: as `page`.
        """
        return with_names(self._database, actor, self.page(actor, typed, after, terms))

    def page(
        self, actor: Actor, typed: str, after: Cursor | None = None, terms: Terms = _PLAIN
    ) -> Found:
        """Return a page of cases; none for what says nothing, unless something narrows it.

        Where what was typed fills no page, other forms of its words are looked for too, then
        a name with words beside it, and words like them; where nothing has all the words, what
        has most of them. An agency finds among what was sent to it, by code and by words of what
        it reads, as they were typed.

        Raises:
            Forbidden: the person sees neither cases nor an agency's referrals.
            RuleBroken: `searches_capped`, she looked for too much in an hour.
            ValidationFailed: what narrows can mean nothing.
        """
        if not actor.may(Right.SEE_CASES):
            actor.must(Right.ANSWER_REFERRAL)
        terms = replace(terms, narrowing=allowed(terms.narrowing, actor).checked())
        guesses = self.readings(actor, typed, terms.read_as)
        if not guesses and (clean(typed) or not terms.may_say_nothing):
            return Found((), Page((), None))
        name_search(self._database, search.said_of_all(guesses, actor))
        with self._database.reading() as connection:
            narrowed = among(connection, terms.narrowing, actor)
            wanted = Wanted(actor, ONE_MORE, among=narrowed)
            if after is not None:
                wanted = replace(wanted, below=after.id)
            asked = Asked(guesses, terms, wanted)
            found, first = _as_typed(connection, asked, after)
            if found is None:
                near = NearFinding(guesses[-1])
                said = near.plan(connection, all_of_them=not first)
                if after is None:
                    said = (*said, *near.plan_further(connection, all_of_them=not first))
        if found is None:
            name_search(self._database, said)
            found = self._further(asked, near, first, after)
        hidden = not found.page.rows and after is None and terms.narrowing
        return self._without_narrowing(asked, found) if hidden else found

    def count(self, actor: Actor, typed: str, terms: Terms, most: int) -> int:
        """Return how many cases have what was typed as it is, up to `most`.

        Raises:
            Forbidden, RuleBroken, ValidationFailed: as `page`.
        """
        if not actor.may(Right.SEE_CASES):
            actor.must(Right.ANSWER_REFERRAL)
        terms = replace(terms, narrowing=allowed(terms.narrowing, actor).checked())
        guesses = self.readings(actor, typed, terms.read_as)
        if not guesses and (clean(typed) or not terms.may_say_nothing):
            return 0
        name_search(self._database, search.said_of_all(guesses, actor))
        with self._database.reading() as connection:
            narrowed = among(connection, terms.narrowing, actor)
            return len(search.ids_of(connection, guesses, Wanted(actor, most, among=narrowed)))

    def _further(
        self, asked: Asked, near: NearFinding, first: tuple[int, ...], after: Cursor | None
    ) -> Found:
        """Return what was found, and what is found by other forms of the words and like them."""
        wanted = replace(
            asked.wanted,
            size=ONE_MORE + len(first),
            filtered=search.NEWEST_FILTERED_FURTHER,
        )
        newest = asked.terms.order is Order.NEWEST
        with self._database.reading() as connection:
            matches = dict(near.as_typed(connection, first)) if after is None or newest else {}
            others = near.in_other_forms(connection, wanted)
            formed = near.matches(connection, (x for x in others if x not in first))
        if after is None and len(matches) + len(formed) < ONE_MORE:
            formed = nearest(formed)
        elif after is None and not newest:
            matches.update(self._as_one_or_apart(near, wanted, first))
            first = tuple(matches)
        matches.update({each: formed[each] for each in formed if each not in matches})
        with self._database.reading() as connection:
            if after is None and len(matches) < ONE_MORE:
                more = near.further(connection, wanted, alone=not matches)
                matches.update({each: more[each] for each in more if each not in matches})
                matches = dict(islice(matches.items(), RESULTS_A_PAGE))
            if newest:
                matches = dict(sorted(matches.items(), reverse=True))
            if matches or after is not None:
                known = () if newest else first
                asked = replace(asked, read=near.read)
                page = page_of(connection, asked, matches, further=True, first=known)
                return replace(page, order=Order.NEWEST if newest else Order.CLOSEST)
        return self._instead(asked, near.meant())

    def _as_one_or_apart(
        self, near: NearFinding, wanted: Wanted, first: tuple[int, ...]
    ) -> Matches:
        """Return what has the words written as one or apart, as far as the page goes.

        Of other forms more follow, newest first: «کارتخوان» is not left behind «کارتی … خوانده».
        """
        name_search(self._database, near.said_joined)
        with self._database.reading() as connection:
            joined = (each for each in near.joined(connection, wanted) if each not in first)
            return near.matches(connection, islice(joined, RESULTS_A_PAGE - len(first)))

    def _instead(self, asked: Asked, proposed: Sequence[str]) -> Found:
        """Return what may have been meant where nothing was found, and what has most of it."""
        meant = self._meant(asked.wanted, proposed)
        typed = asked.guesses[-1].value
        most = [each for each in proposed if says_most(typed, each)]
        found = self._partly(asked, most) if not meant or meant in most else None
        return found or Found(asked.guesses, Page((), None), meant=meant)

    def _partly(self, asked: Asked, texts: Sequence[str]) -> Found | None:
        """Return a page of the cases that have most of the words, in any form; none without any."""
        parts = [PartFinding(each) for each in texts]
        with self._database.reading() as connection:
            said = tuple(each.plan(connection) for each in parts)
        name_search(self._database, said)
        with self._database.reading() as connection:
            there = {each.text: each.find(connection, asked.wanted) for each in parts}
            meant, matches = rarest_first(there)
            if not matches:
                return None
            page = page_of(connection, asked, dict(islice(matches.items(), RESULTS_A_PAGE)))
        return replace(page, meant=meant, order=Order.CLOSEST)

    def _meant(self, wanted: Wanted, proposed: Iterable[str]) -> str:
        """Return the first of some texts by which this person finds something."""
        readings = {each: guess(each, self._area_code) for each in proposed}
        for each in readings.values():
            name_search(self._database, search.said_of(each))
        with self._database.reading() as connection:
            for text, guesses in readings.items():
                if search.find_ids(connection, guesses, replace(wanted, size=1)):
                    return text
        return ""

    def _without_narrowing(self, asked: Asked, found: Found) -> Found:
        """Say how many there would be, up to a page and one, if nothing narrowed the answer."""
        with self._database.reading() as connection:
            wanted = replace(asked.wanted, among=None)
            there = len(search.ids_of(connection, asked.guesses, wanted))
        return replace(found, left_out=there, meant="" if there else found.meant)


def _as_typed(
    connection: Connection, asked: Asked, after: Cursor | None
) -> tuple[Found | None, tuple[int, ...]]:
    """Return a page of what was found as it was typed; none, and its ids, if more belongs to it."""
    newest = asked.terms.order is Order.NEWEST
    if isinstance(after, Place) and after.further and not newest:
        return None, tuple(after.before)
    if isinstance(after, Place) and after.window is not None:
        return ranked(connection, asked, after), ()
    ids = search.ids_of(connection, asked.guesses, asked.wanted)
    if not asked.has_words:
        return page_of(connection, asked, all_exact(ids)), ids
    begun = isinstance(after, Place) and after.further
    if begun or (after is None and len(ids) < ONE_MORE):
        return None, ids
    if asked.terms.order is Order.CLOSEST and after is None:
        return ranked(connection, asked, None), ids
    return page_of(connection, asked, all_exact(ids)), ids
