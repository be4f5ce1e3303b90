"""That something is refused on a page, told to whatever holds the page."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

REFUSED = QEvent.Type(QEvent.registerEventType())


def tell_refused(place: QWidget) -> None:
    """Tell each widget around `place` that a refusal is shown there."""
    around = place.parentWidget()
    while around is not None:
        QCoreApplication.sendEvent(around, QEvent(REFUSED))
        around = around.parentWidget()
