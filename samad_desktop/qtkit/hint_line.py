"""The keys of a page in one line: as many as there is room for, the last of them always."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from samad_desktop.domain.text import isolate

_BETWEEN = "      "
# Nobody is to read on from what stands before it in the line.
_APART_PX = 24


class HintLine(QLabel):
    """Shows words and keys; where they are too wide, those next to the last give way first.

    The page's own come first and what is the same everywhere last, the key sheet's at the end,
    which shows all the others.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._hints: tuple[str, ...] = ()

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show pairs of words and key."""
        self._hints = tuple(f"{words} {isolate(key)}" for words, key in hints)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._hints), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(self._hints[-1:]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        shown = list(self._hints)
        while len(shown) > 1 and self._width(shown) > self.width():
            del shown[-2]
        self.setText(_BETWEEN.join(shown))

    def _width(self, hints: Sequence[str]) -> int:
        return self.fontMetrics().horizontalAdvance(_BETWEEN.join(hints)) + _APART_PX
