"""Reading the centre's reference data."""

from collections.abc import Mapping

from samad_desktop.domain.reference import Centre, Reference
from samad_desktop.persistence import reference
from samad_desktop.persistence.database import Database


class ReferenceService:
    """What every screen knows of the centre. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> Reference:
        """Return a fresh snapshot."""
        with self._database.reading() as connection:
            return reference.read(connection)

    def offices(self) -> Mapping[int, str]:
        """Return whom each level of escalation is raised to now, by level."""
        with self._database.reading() as connection:
            return reference.offices(connection)

    def centre(self) -> Centre:
        """Return the centre's own row; possible before anybody has logged in, if embedded."""
        with self._database.reading() as connection:
            return reference.read_centre(connection)
