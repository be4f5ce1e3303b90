"""Records that may be one person's: proposed, told apart, and proposed again."""

from collections.abc import Callable
from time import monotonic

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.duplicates import NEWEST, PROPOSED_AT_ONCE, Proposed, Twins
from samad_desktop.domain.errors import NotFound
from samad_desktop.persistence import citizens, duplicates
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.duplicates import Pair
from samad_desktop.services.look_ups import name_people

# So long one question looks; then it says from where the next may go on.
SECONDS_AT_ONCE = 1.0
# A server names a hundred people at once.
PEOPLE_AT_ONCE = 49


class DuplicateService:
    """What may be done about two records of one person. Safe to call from any thread."""

    def __init__(self, database: Database, clock: Callable[[], float] = monotonic) -> None:
        """Prepare; `clock` gives the seconds by which a question ends."""
        self._database = database
        self._clock = clock

    def proposed(self, actor: Actor, before: int | None = None) -> Proposed:
        """Return pairs of records before one, the newest records first; none are told twice.

        It looks for about a second; where that leads to few, older records are still to be
        looked through.

        Whoever is proposed counts as looked up.

        Raises:
            Forbidden: the person may not join records.
            RuleBroken: `identities_capped`, she looked up too many people in an hour.
        """
        actor.must(Right.JOIN_CITIZENS)
        found: list[Pair] = []
        oldest: int | None = NEWEST if before is None else before
        until = self._clock() + SECONDS_AT_ONCE
        while oldest is not None and len(found) < PROPOSED_AT_ONCE:
            with self._database.reading() as connection:
                window = duplicates.window(connection, oldest, actor)
            found += window.pairs
            oldest = window.oldest
            if self._clock() >= until:
                break
        taken, left = _first(found)
        return Proposed(self._told(taken), taken[-1].record if left else oldest)

    def tell_apart(self, actor: Actor, one: int, other: int) -> Outcome[None]:
        """Remember that two records are two people's, so that they are proposed no more.

        Raises:
            NotFound: there is one record only.
        """
        actor.must(Right.JOIN_CITIZENS)
        if one == other:
            raise NotFound(f"citizen {other}")
        name_people(self._database, one, other)
        with self._database.transaction() as connection:
            known = citizens.get_many(connection, (one, other))
            if len(known) != len({one, other}):
                raise NotFound(f"citizen {one} or {other}")
            duplicates.tell_apart(connection, one, other, actor.staff_id, server_now(connection))
            for record in (one, other):
                citizens.add_event(connection, record, "told_apart", actor.staff_id, {})
        return Outcome(None, _changed(one, other))

    def put_back(self, actor: Actor, one: int, other: int) -> Outcome[None]:
        """Let two records that were told apart be proposed again.

        Raises:
            NotFound: they were not told apart.
        """
        actor.must(Right.JOIN_CITIZENS)
        with self._database.transaction() as connection:
            now = server_now(connection)
            if not duplicates.put_back(connection, one, other, actor.staff_id, now):
                raise NotFound(f"citizens {one} and {other}")
            for record in (one, other):
                citizens.add_event(connection, record, "put_back", actor.staff_id, {})
        return Outcome(None, _changed(one, other))

    def _told(self, pairs: list[Pair]) -> tuple[Twins, ...]:
        """Return pairs with who they are, the older record as the one that would stay."""
        if not pairs:
            return ()
        people = {who for pair in pairs for who in (pair.record, pair.other)}
        name_people(self._database, *people)
        with self._database.reading() as connection:
            known = citizens.get_many(connection, people)
        twins: dict[tuple[int, int], Twins] = {}
        for pair in pairs:
            older, newer = sorted((pair.record, pair.other))
            if older in known and newer in known:
                twins.setdefault((older, newer), Twins(known[older], known[newer], pair.why))
        return tuple(twins.values())


def _first(pairs: list[Pair]) -> tuple[list[Pair], bool]:
    """Return the first pairs, all of a record together, and whether some are left.

    Of a record that shares its phone with a whole office, no more than may be named at once.
    """
    at_most = pairs[:PEOPLE_AT_ONCE]
    last = at_most[:PROPOSED_AT_ONCE][-1].record if at_most else 0
    taken = [
        pair
        for place, pair in enumerate(at_most)
        if place < PROPOSED_AT_ONCE or pair.record == last
    ]
    return taken, len(taken) < len(pairs)


def _changed(*people: int) -> frozenset[Change]:
    return frozenset(Change(Noun.CITIZEN, person) for person in people)
