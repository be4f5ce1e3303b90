"""The key that does the same, shown small where the hand would go: in a button, beside a box.

Which key that is, `Actions.show_key` says; nothing here knows one.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

_EDGE_CHARS = 2
# Two lines in little height: what letters leave empty above and below is shared.
_GROWS_SHARE = 0.3
_WORDS_RISE_SHARE = 0.75


class KeyHint(QLabel):
    """A key beside what it does; empty and out of the way until it is told which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "hint")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_key(self, deed_id: str, key: str) -> None:
        """Show `key`, which does the deed."""
        self.setProperty("deed", deed_id)
        self.setText(key)
        self.show()


class KeyButton(QPushButton):
    """A button with its key below its words, or beside them where a row is low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = False
        self._hint = KeyHint(self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def hint(self) -> KeyHint:
        """The key as it is shown."""
        return self._hint

    def show_key(self, deed_id: str, key: str) -> None:
        """Show `key`, which does what the button does."""
        self._hint.show_key(deed_id, key)
        self._place()

    def put_key_beside(self) -> None:
        """Show the key at the end of the words."""
        self._beside = True
        self._place()

    def sizeHint(self) -> QSize:
        plain = super().sizeHint()
        if not self._hint.text():
            return plain
        self._hint.ensurePolished()
        key, edge = self._hint.sizeHint(), self._edge()
        if self._beside and not self.text():
            return QSize(key.width() + 2 * edge, plain.height())
        if self._beside:
            return QSize(plain.width() + key.width() + edge, plain.height())
        wide = max(plain.width(), key.width() + 2 * edge)
        return QSize(wide, plain.height() + round(key.height() * _GROWS_SHARE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect = self._words_place()
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)

    def _words_place(self) -> QRect:
        """Return where the words go: all of the button, but for its key."""
        place, key = self.rect(), self._hint.geometry()
        if not self._hint.text():
            return place
        if not self._beside:
            return place.adjusted(0, 0, 0, -round(key.height() * _WORDS_RISE_SHARE))
        taken = key.width() + self._edge()
        to_the_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return place.adjusted(taken if to_the_right else 0, 0, 0 if to_the_right else -taken, 0)

    def _place(self) -> None:
        if not self._hint.text():
            return
        key, edge = self._hint.sizeHint(), self._edge()
        if not self._beside:
            place = QRect(0, 0, self.width(), key.height())
            place.moveBottom(self.height() - 2)
        else:
            place = QRect(0, 0, key.width(), self.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                place.moveLeft(edge)
            else:
                place.moveRight(self.width() - edge)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setGeometry(place)
        self.updateGeometry()
        self.update()

    def _edge(self) -> int:
        return _EDGE_CHARS * self._hint.fontMetrics().averageCharWidth()
