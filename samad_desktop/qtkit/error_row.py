"""Complaints side by side under a row of fields, in as few lines as they can be said."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from samad_desktop.qtkit.elide import plain_tip

_ADVICE_FOLLOWS = "؛"


class ErrorRow(QObject):
    """Says the complaint about the field with the cursor whole, and its neighbours' in short.

    The whole sentence of each stands in its tool tip, and a screen reader reads it anyway.
    """

    def __init__(self, row: QHBoxLayout, fields: tuple[QWidget, ...]) -> None:
        super().__init__(row)
        self._row = row
        self._pairs: list[tuple[QWidget, QLabel]] = []
        for place, field in enumerate(fields):
            item = row.itemAt(place)
            error = None if item is None else item.widget()
            if isinstance(error, QLabel):
                self._pairs.append((field, error))
        for pair in self._pairs:
            for part in pair:
                part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        ):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        """Share the row by what is said in it."""
        said = sum(not error.isHidden() for _, error in self._pairs)
        for place, (field, error) in enumerate(self._pairs):
            whole = field.accessibleDescription()
            short = _shortened(whole) if said > 1 and not field.hasFocus() else whole
            if error.text() != short and whole:
                error.setText(short)
            error.setToolTip("" if short == whole else plain_tip(whole))
            hidden = error.isHidden()
            width = 0 if hidden else error.fontMetrics().horizontalAdvance(short)
            self._row.setStretch(place, width)


def _shortened(sentence: str) -> str:
    """Return what is wrong, without what can be done about it."""
    told, _, advice = sentence.partition(_ADVICE_FOLLOWS)
    return f"{told}." if advice else sentence
