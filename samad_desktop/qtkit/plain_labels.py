"""Labels made in code: their words are never taken for HTML."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from samad_desktop.qtkit.read_label import ReadLabel


def plain_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label of one line in the look of `role`."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    return made


def read_label(text: str = "", role: str = "", parent: QWidget | None = None) -> ReadLabel:
    """Return a label for what people wrote: as many lines as it needs, to be selected."""
    made = ReadLabel(parent)
    made.setText(text)
    made.setProperty("role", role)
    return made
