"""A card over a page: what is behind it waits, and gets the cursor back afterwards."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

_SCRIM_ALPHA = 110
_MARGIN_PX = 24


class Overlay(QWidget):
    """Holds one card; Esc closes it, Tab stays inside.

    Signals:
        closed: when the page can be worked on again.
    """

    closed = Signal()

    def __init__(self, card: QWidget, page: QWidget, *, shuts: bool = False) -> None:
        """Lie over `page`.

        Args:
            shuts: the keys of the page do nothing until the card is closed.
        """
        super().__init__(page)
        self.shuts = shuts
        self._page = page
        self._card = card
        self._before: QWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        box.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        page.installEventFilter(self)
        self.hide()

    def open_over(self) -> None:
        """Cover the page; the card gets the cursor."""
        menu = QApplication.activePopupWidget()
        if menu is not None:  # It would hold the keyboard under the card.
            menu.close()
        if self.isHidden():
            self._before = self._page.focusWidget()
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        self._card.setFocus(Qt.FocusReason.OtherFocusReason)

    def room(self) -> QSize:
        """Return how large a card may be to lie on the page as a whole."""
        return self._page.size() - QSize(2 * _MARGIN_PX, 2 * _MARGIN_PX)

    def close_over(self) -> None:
        """Uncover the page."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round among what stands on the card."""
        # Not by Qt's own chain: PySide takes what it gives for its own, and lets it go.
        parts = [part for part in self._card.findChildren(QWidget) if _takes_tab(part)]
        here = self.focusWidget()
        if here in parts:
            beside = parts[(parts.index(here) + (1 if forward else -1)) % len(parts)]
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            beside.setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_over()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.shuts:  # The page comes back, and takes the cursor first.
            QTimer.singleShot(0, self, self._take_cursor_back)

    def _take_cursor_back(self) -> None:
        here = QApplication.focusWidget()
        if self.isVisible() and (here is None or not self.isAncestorOf(here)):
            self._card.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, _SCRIM_ALPHA))


def is_shut(part: QWidget) -> bool:
    """Say whether a card lies over `part` that is to be closed before anything else is done."""
    page: QWidget | None = part
    while page is not None and not isinstance(page, Overlay):
        if any(
            isinstance(child, Overlay) and child.shuts and not child.isHidden()
            for child in page.children()
        ):
            return True
        page = page.parentWidget()
    return False


def _takes_tab(part: QWidget) -> bool:
    policy = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and part.isVisible() and part.isEnabled() and part.focusProxy() is None
