"""Filling a page that is in sight: it is laid out once, when everything has its words.

By itself Qt lays out all that stands around whenever one part comes, and paints before the
last of it has its place.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

# At least as deep as widgets lie in each other: each asks the one around it for its place.
_DEPTH = 12


@contextmanager
def laid_out_once(holders: Sequence[QWidget]) -> Iterator[None]:
    """Let the layouts of `holders` wait while they are filled, and lay out all of them then.

    Args:
        holders: the outer ones before those that stand in them.
    """
    layouts = [layout for each in holders if (layout := each.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
    # What was hidden until now asks for nothing by itself: Qt lays it out when it is shown.
    for layout in reversed(layouts):
        layout.activate()
    for _ in range(_DEPTH):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
