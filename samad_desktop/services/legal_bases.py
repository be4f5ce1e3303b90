"""Keeping the texts that letters of the centre are founded on."""

from collections.abc import Sequence

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.centre_settings import SettingKind, Values
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.legal_bases import LegalBasis, checked_basis
from samad_desktop.persistence import centre_events, legal_bases
from samad_desktop.persistence.database import Database, server_now


class LegalBasisService:
    """Legal bases as they are kept. Safe to call from any thread.

    Both methods may raise:

    Raises:
        Forbidden: the person does not keep the centre's settings.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def legal_bases(self, actor: Actor) -> tuple[LegalBasis, ...]:
        """Return the last version of each, by title."""
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            return legal_bases.latest(connection)

    def save(
        self, actor: Actor, before: LegalBasis | None, after: LegalBasis
    ) -> Outcome[LegalBasis]:
        """Add one, or a version more of one that was read as `before`; old letters keep theirs.

        Raises:
            ValidationFailed: it has errors, or another one has its title.
            Conflict: somebody changed it after it was read.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            after = checked_basis(after, legal_bases.latest(connection))
            now = server_now(connection)
            made = legal_bases.add(connection, after, actor.staff_id, now)
            (stored,) = legal_bases.with_ids(connection, (made,))
            centre_events.add(
                connection,
                SettingKind.BASIS,
                after.title,
                actor.staff_id,
                now,
                before={} if before is None else _values(before),
                after=_values(after),
            )
        return Outcome(stored, frozenset({Change(Noun.REFERENCE)}))


def _values(basis: LegalBasis) -> Values:
    told: Sequence[tuple[str, object]] = (
        ("title", basis.title),
        ("text", basis.text),
        ("source", basis.source),
        ("valid_from", basis.valid_from.isoformat()),
        ("valid_to", basis.valid_to.isoformat() if basis.valid_to else ""),
        ("subject", basis.subject_id or ""),
        ("ground", basis.ground or ""),
    )
    return {name: str(value) for name, value in told}
