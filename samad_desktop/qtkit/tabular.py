"""Figures of equal width, for numbers in columns and for clocks that nothing may move with."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

_EQUAL_FIGURES = QFont.Tag("tnum")
_TAKES_A_FONT = frozenset({QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.FontChange})


def tabular(font: QFont) -> QFont:
    """Return `font` with figures of equal width."""
    made = QFont(font)
    made.setFeature(_EQUAL_FIGURES, 1)
    return made


def keep_tabular(widget: QWidget) -> None:
    """Let a widget have such figures from now on: the stylesheet forgets them with each look."""
    widget.installEventFilter(_Keeper(widget))


class _Keeper(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and event.type() in _TAKES_A_FONT:
            font = watched.font()
            if not font.isFeatureSet(_EQUAL_FIGURES):
                watched.setFont(tabular(font))
        return False
