"""What makes the documents of a desk, loaded when the first one is made: that takes a moment."""

import threading
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from samad_desktop import paths

if TYPE_CHECKING:
    from samad_desktop.documents.timetable import Names
    from samad_desktop.documents.typesetting import Typesetter
    from samad_desktop.domain.sessions import DeskSession


class LazyTypesetter:
    """Sets documents with the shipped templates and fonts. Safe to call from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: Typesetter | None = None

    def pdf(self, template: str, data: Mapping[str, Any], made_at: datetime) -> bytes:
        """Return a document as PDF; blocks, the first time a little longer."""
        return self._typesetter().pdf(template, data, made_at)

    def _typesetter(self) -> "Typesetter":
        from samad_desktop.documents.typesetting import Typesetter

        with self._lock:
            if self._made is None:
                self._made = Typesetter(paths.resource("templates"), paths.resource("fonts"))
            return self._made


def calendar_file(
    sessions: "Sequence[DeskSession]", names: "Names", centre: str, made_at: datetime
) -> bytes:
    """Return sessions as an iCalendar file; blocks, the first time a little longer."""
    from samad_desktop.documents.calendar_file import calendar_file as made

    return made(sessions, names, centre, made_at)
