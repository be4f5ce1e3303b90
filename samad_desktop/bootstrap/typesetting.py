"""The typesetter of a desk, made when the first document is set: loading it takes a moment."""

import threading
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from samad_desktop import paths

if TYPE_CHECKING:
    from samad_desktop.documents.typesetting import Typesetter


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
