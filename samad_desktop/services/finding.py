"""The one search box: read what was typed, find the cases it leads to."""

from dataclasses import replace

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.finding import RESULTS_A_PAGE, Found
from samad_desktop.domain.guesses import guess
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.persistence import case_rows, search
from samad_desktop.persistence.database import Database


class FindingService:
    """Finding past cases. Safe to call from any thread."""

    def __init__(self, database: Database, area_code: str) -> None:
        self._database = database
        self._area_code = area_code

    def find(self, actor: Actor, typed: str, after: Cursor | None = None) -> Found:
        """Return a page of cases, newest first; none for what says nothing.

        Raises:
            Forbidden: the person may not see cases.
        """
        actor.must(Right.SEE_CASES)
        guesses = guess(typed, self._area_code)
        if not guesses:
            return Found((), Page((), None))
        wanted = search.Wanted(actor, RESULTS_A_PAGE + 1)
        if after is not None:
            wanted = replace(wanted, below=after.id)
        with self._database.reading() as connection:
            ids = search.find_ids(connection, guesses, wanted)
            rows = case_rows.by_ids(connection, ids[:RESULTS_A_PAGE], actor)
        more = len(ids) > RESULTS_A_PAGE
        return Found(
            guesses, Page(rows, Cursor(rows[-1].received_at, rows[-1].id) if more else None)
        )
