"""Searches kept by name: how many each finds now, and whether that is more than was seen."""

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.errors import FieldError, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.saved_searches import (
    COUNTED_MAX,
    KEPT_MAX,
    Counted,
    SavedSearch,
    SearchDraft,
)
from samad_desktop.domain.text import normal
from samad_desktop.persistence import saved_searches
from samad_desktop.persistence.database import Database
from samad_desktop.services.finding import FindingService


class SavedSearchService:
    """What people look for again and again. Safe to call from any thread."""

    def __init__(self, database: Database, finding: FindingService) -> None:
        self._database = database
        self._finding = finding

    def known_to(self, actor: Actor) -> tuple[SavedSearch, ...]:
        """Return a person's own and those that are for everybody.

        Raises:
            Forbidden: she sees no cases.
        """
        actor.must(Right.SEE_CASES)
        with self._database.reading() as connection:
            return saved_searches.known_to(connection, actor.staff_id)[:KEPT_MAX]

    def keep(self, actor: Actor, draft: SearchDraft) -> SavedSearch:
        """Keep a search under a name that no other has; for everybody, only who keeps the centre.

        Raises:
            Forbidden: she sees no cases, or may keep none for everybody.
            ValidationFailed: field "name", it is empty, too long or taken, or nothing is asked.
            RuleBroken: `searches_kept_max`, there are very many already.
        """
        actor.must(Right.SEE_CASES)
        if draft.shared:
            actor.must(Right.MANAGE_CENTRE)
        draft = draft.checked()
        count = self._finding.count(actor, draft.text, draft.terms, COUNTED_MAX)
        with self._database.transaction() as connection:
            others = saved_searches.known_to(connection, actor.staff_id)
            if normal(draft.name) in {normal(each.name) for each in others}:
                raise ValidationFailed((FieldError("name", "search_name_taken"),))
            if len(others) >= KEPT_MAX:
                raise RuleBroken("searches_kept_max", str(KEPT_MAX))
            search_id = saved_searches.keep(connection, draft, actor.staff_id)
            saved_searches.mark(connection, search_id, actor.staff_id, count)
        return SavedSearch(search_id, draft.name, draft.text, draft.terms, draft.shared, mine=True)

    def forget(self, actor: Actor, search_id: int) -> None:
        """Keep one of her own no longer.

        Raises:
            NotFound: she has no such search.
        """
        with self._database.transaction() as connection:
            if not saved_searches.forget(connection, search_id, actor.staff_id):
                raise NotFound(search_id)

    def counts(self, actor: Actor) -> tuple[Counted, ...]:
        """Count all of them; what finds less than was seen is seen so from now on.

        Raises:
            Forbidden: she sees no cases.
            RuleBroken: `searches_capped`.
        """
        known = self.known_to(actor)
        if not known:
            return ()
        found = {
            each.id: self._finding.count(actor, each.text, each.terms, COUNTED_MAX)
            for each in known
        }
        with self._database.reading() as connection:
            seen = saved_searches.marks_of(connection, actor.staff_id)
        lower = {each: n for each, n in found.items() if each not in seen or n < seen[each]}
        if lower:
            with self._database.transaction() as connection:
                for search_id, count in lower.items():
                    saved_searches.mark(connection, search_id, actor.staff_id, count)
        last = {**found, **seen}
        return tuple(
            Counted(each, found[each.id], max(0, found[each.id] - last[each.id])) for each in known
        )

    def see(self, actor: Actor, search_id: int, count: int) -> None:
        """Remember that she saw how many a search finds."""
        with self._database.transaction() as connection:
            saved_searches.mark(connection, search_id, actor.staff_id, count)
