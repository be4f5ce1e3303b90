"""Whether a copy of the centre was proven lately, as who keeps the centre is told."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from samad_desktop.domain.access import Actor, Right
from samad_desktop.persistence import restorations
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.tables import centre


@dataclass(frozen=True, slots=True)
class Proven:
    """From when (UTC) the newest proven copy is, None without any, and whether that is long ago."""

    newest: datetime | None
    is_overdue: bool


class ProvenCopyService:
    """What is known of copies. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self, actor: Actor) -> Proven:
        """Say how old the newest proven copy is; a sample centre, or a new one, needs none.

        Raises:
            Forbidden: the person does not keep the centre.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            newest = restorations.newest_proven(connection)
            made_at, is_sample = connection.execute(
                select(centre.c.made_at, centre.c.is_sample)
            ).one()
            now = server_now(connection)
            longest = timedelta(days=restorations.proven_within_days(connection))
        since = newest or made_at
        return Proven(newest, not is_sample and now - since > longest)
