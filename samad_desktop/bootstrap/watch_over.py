"""Watching over whoever comes in: nobody listens yet whether the server is still there."""

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samad_desktop.persistence.database import Database

# One question at the door is answered in a moment; with connecting anew, who waits for a server
# that says nothing knows it within ten seconds.
SILENCE_S = 5.0
LOOK_S = 0.1


class WatchOver:
    """Ends the waits at one door that last too long; safe to use from any thread."""

    def __init__(self) -> None:
        self._database: Database | None = None

    def take(self, database: "Database") -> None:
        """Watch over this one from now on, and no other."""
        self._database = database

    def run(self, stop: threading.Event) -> None:
        """Look again and again until `stop` is set."""
        while not stop.wait(LOOK_S):
            if self._database is not None:
                self._database.sockets.cut_after(SILENCE_S)
