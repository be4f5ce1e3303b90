"""Reading the centre's reference data."""

from samad_desktop.domain.reference import Reference
from samad_desktop.persistence import centre_events, reference
from samad_desktop.persistence.database import Database


class ReferenceService:
    """What every screen knows of the centre. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> Reference:
        """Return a fresh snapshot."""
        with self._database.reading() as connection:
            return reference.read(connection)

    def newer(self, changes: int) -> tuple[int, Reference | None]:
        """Return how many changes of the settings there were, and a snapshot if there are more.

        An embedded centre says of every change only that there was one: most need no reading.

        Args:
            changes: how many there were when it was read last.
        """
        with self._database.reading() as connection:
            now = centre_events.count(connection)
            return now, None if now == changes else reference.read(connection)
