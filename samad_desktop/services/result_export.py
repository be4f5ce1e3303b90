"""What was found, to be taken out as a file: noted before it goes, with how many it tells of."""

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.finding import Terms
from samad_desktop.domain.outgoing import Outgoing, WayOut
from samad_desktop.domain.paging import Cursor
from samad_desktop.persistence import outgoings
from samad_desktop.persistence.database import Database
from samad_desktop.services.finding import FindingService
from samad_desktop.services.found_pages import rows_of

EXPORTED_MAX = 2_000
TEXT_MAX_CHARS = 30_000
_AT_ONCE = 100


class ResultExport:
    """Reads a whole answer of the box, as far as one file goes. Safe to call from any thread."""

    def __init__(self, database: Database, finding: FindingService) -> None:
        self._database = database
        self._finding = finding

    def rows(self, actor: Actor, typed: str, terms: Terms) -> tuple[CaseRow, ...]:
        """Return up to `EXPORTED_MAX` cases in the order of the list, each with its whole text.

        What the person may not read is not told here either.

        Raises:
            Forbidden, ValidationFailed: as `FindingService.page`.
            RuleBroken: `export_empty`, nothing was found; `searches_capped`.
            DatabaseAway, TooSlow: it could not be noted; nothing may leave.
        """
        ids = self._ids(actor, typed, terms)
        if not ids:
            raise RuleBroken("export_empty")
        with self._database.transaction() as connection:
            outgoing = Outgoing(WayOut.SAVED_LIST, people=len(ids))
            outgoings.add(connection, outgoing, actor.staff_id)
        found: list[CaseRow] = []
        with self._database.reading() as connection:
            for begin in range(0, len(ids), _AT_ONCE):
                part = tuple(ids[begin : begin + _AT_ONCE])
                found += rows_of(connection, actor, part, TEXT_MAX_CHARS)
        return tuple(found)

    def _ids(self, actor: Actor, typed: str, terms: Terms) -> list[int]:
        ids: dict[int, None] = {}
        place: Cursor | None = None
        while len(ids) < EXPORTED_MAX:
            page = self._finding.page(actor, typed, place, terms).page
            ids.update(dict.fromkeys(row.id for row in page.rows))
            place = page.next
            if place is None:
                break
        return list(ids)[:EXPORTED_MAX]
