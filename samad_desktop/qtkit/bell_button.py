"""A tool button with a number on it, as on a bell that has rung so often."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons

_BADGE_PX = 16
_TEXT_PX = 11
_PADDING_PX = 4


class BellButton(QToolButton):
    """The number stands over the icon's corner; without one there is only the icon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: Icons | None = None
        self._number = ""

    def use(self, icons: Icons) -> None:
        """Draw in this theme's colours."""
        self._icons = icons

    def show_number(self, count: int, most: int) -> None:
        """Show how much is new; above `most` only that it is more."""
        shown = f"+{persian_digits(most)}" if count > most else persian_digits(count)
        self._number = shown if count else ""
        self.update()

    def number(self) -> str:
        """Return what is shown; empty for nothing."""
        return self._number

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icons is None or not self._number:
            return
        theme = self._icons.theme
        font = theme.font(_TEXT_PX, QFont.Weight.Bold)
        height = theme.px(_BADGE_PX)
        width = QFontMetrics(font).horizontalAdvance(self._number) + 2 * theme.px(_PADDING_PX)
        place = QRectF(self.width() - max(width, height), 0, max(width, height), height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens.danger))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens.surface))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._number)
