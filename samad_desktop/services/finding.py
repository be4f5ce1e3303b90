"""The one search box: read what was typed, find the cases it leads to."""

from dataclasses import replace

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.finding import RESULTS_A_PAGE, Found
from samad_desktop.domain.guesses import Guess, guess
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.persistence import case_rows, redactions, search
from samad_desktop.persistence.database import Database
from samad_desktop.services.look_ups import name_search


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
        """Return a page of cases, newest first; none for what says nothing.

        An agency finds among what was sent to it, by code and by words of what it reads.

        Raises:
            Forbidden: the person sees neither cases nor an agency's referrals.
            RuleBroken: `searches_capped`, she looked for too much in an hour.
        """
        of_centre = actor.may(Right.SEE_CASES)
        if not of_centre:
            actor.must(Right.ANSWER_REFERRAL)
        guesses = self.readings(actor, typed)
        if not guesses:
            return Found((), Page((), None))
        wanted = search.Wanted(actor, RESULTS_A_PAGE + 1)
        if after is not None:
            wanted = replace(wanted, below=after.id)
        said = search.said_of if of_centre else search.said_of_sent
        name_search(self._database, said(guesses))
        with self._database.reading() as connection:
            look = search.find_ids if of_centre else search.ids_sent
            ids = look(connection, guesses, wanted)
            shown = ids[:RESULTS_A_PAGE]
            sent = {} if of_centre else redactions.read_by(connection, shown, actor.staff_id)
            rows = case_rows.by_ids(connection, shown, actor, sent)
        more = len(ids) > RESULTS_A_PAGE
        return Found(
            guesses, Page(rows, Cursor(rows[-1].received_at, rows[-1].id) if more else None)
        )
