"""The help sheet: every key of the program over the window, in groups; F1 or Esc closes it.

Below the keys stands what numbers of the window mean, where somebody has to know that.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from samad_desktop.qtkit.keys import Actions, Deed, key_caps
from samad_desktop.qtkit.plain_labels import plain_label

TITLE = "راهنمای کلیدها"
HOW_TO_CLOSE = "\N{RIGHT-TO-LEFT MARK}Esc یا F1 این برگه را می‌بندد"
AND_MORE = "      ↓ و Page Down ادامهٔ فهرست را نشان می‌دهد و End پایان آن را"
OR = "یا"
_SCRIM_ALPHA = 120
_COLUMNS_MAX = 3
_GAP_PX = 36
_ROW_PX_MAX = 60
_MARGIN_PX = 24
_SCROLLS = {
    Qt.Key.Key_Down: 0.2,
    Qt.Key.Key_Up: -0.2,
    Qt.Key.Key_PageDown: 1.0,
    Qt.Key.Key_PageUp: -1.0,
    Qt.Key.Key_Space: 1.0,
    Qt.Key.Key_Home: -100.0,
    Qt.Key.Key_End: 100.0,
}


@dataclass(frozen=True, slots=True)
class Explained:
    """What stands below the keys: words, each with the sentence of its meaning."""

    title: str
    meanings: Sequence[tuple[str, str]]


class KeySheet(QWidget):
    """Covers its parent window while it is open, and gives the focus back afterwards.

    It begins with the keys of the page that is shown, as `page` knows it, and ends with what
    words mean that stand there.
    """

    def __init__(
        self,
        actions: Actions,
        window: QWidget,
        page: Callable[[], QWidget | None] = lambda: None,
        explained: Callable[[], Sequence[Explained]] = tuple,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._explained = explained
        self._page = page
        self._window = window
        self._before: QWidget | None = None
        self._card: _Sheet | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(TITLE)
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open the sheet, or close it."""
        if self.isVisible():
            self.close_sheet()
        else:
            self.open_sheet()

    def open_sheet(self) -> None:
        """List what can be done now."""
        self._before = self._window.focusWidget()
        self._lay_out()
        self.show()
        self.raise_()
        self.setFocus()

    def close_sheet(self) -> None:
        """Give the window back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def _lay_out(self) -> None:
        """Make the card anew, for the room that there is now."""
        if self._card is not None:
            self._box.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self.setGeometry(self._window.rect())
        groups = self._actions.groups(self._page())
        self._card = _Sheet(groups, self._explained(), self.contentsRect().size(), self)
        self._box.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._lay_out()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return):
            self.close_sheet()
        elif event.key() in _SCROLLS and self._card is not None:
            self._card.scroll_pages(_SCROLLS[Qt.Key(event.key())])

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_sheet()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._lay_out()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, _SCRIM_ALPHA))


class _Sheet(QFrame):
    """The card with all groups; it scrolls where the window is too small for it."""

    def __init__(
        self,
        groups: dict[str, tuple[Deed, ...]],
        explained: Sequence[Explained],
        room: QSize,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._explained = explained
        self.setProperty("card", "true")
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 20, 28, 20)
        box.setSpacing(14)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box.addWidget(plain_label(TITLE, "title"))
        box.addWidget(self._scroll)
        self._how = plain_label(f"{HOW_TO_CLOSE}{AND_MORE}", "muted")
        box.addWidget(self._how)
        self._fit(groups, room)

    def scroll_pages(self, pages: float) -> None:
        """Move on by so many heights of what can be seen."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def _fit(self, groups: dict[str, tuple[Deed, ...]], room: QSize) -> None:
        """Take as many columns as there is room for beside each other."""
        self.ensurePolished()
        around = self.sizeHint() - self._scroll.sizeHint() + QSize(2 * _MARGIN_PX, 2 * _MARGIN_PX)
        bar_px = self._scroll.verticalScrollBar().sizeHint().width()
        for count in range(_COLUMNS_MAX, 0, -1):
            content = _content(groups, count, self._explained)
            self._scroll.setWidget(content)
            for child in content.findChildren(QWidget):
                child.ensurePolished()
            wanted = _size_of(content) + QSize(bar_px, 0)
            if wanted.width() <= (room - around).width():
                break
        whole = wanted.height() <= (room - around).height()
        size = wanted.boundedTo(room - around)
        if not whole:
            content.resize(wanted.width() - bar_px, wanted.height())
            # What is not shown yet is laid out only where it is asked for, each group by itself.
            for part in (content, *content.findChildren(QWidget)):
                layout = part.layout()
                if layout is not None:
                    layout.activate()
            size.setHeight(_between_rows(content, size.height()))
        self._scroll.setFixedSize(size)
        self._how.setText(HOW_TO_CLOSE if whole else f"{HOW_TO_CLOSE}{AND_MORE}")


def _between_rows(content: QWidget, height: int) -> int:
    """Return a little less than `height`, where it would go through the words of a row."""
    rows = [
        (label.mapTo(content, QPoint()).y(), label.height())
        for label in content.findChildren(QLabel)
    ]
    lines = (y for y in range(height, height - _ROW_PX_MAX, -1))
    return next((y for y in lines if not any(top < y < top + h for top, h in rows)), height)


def _content(
    groups: dict[str, tuple[Deed, ...]], count: int, explained: Sequence[Explained]
) -> QWidget:
    """Return all that the card shows, as wide as its columns of keys."""
    content = QWidget()
    content.setProperty("scrolled", "true")
    box = QVBoxLayout(content)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(18)
    box.addLayout(_columns(groups, count))
    for each in explained:
        box.addWidget(_meanings(each))
    return content


def _size_of(content: QWidget) -> QSize:
    """Return how large it is; sentences take as many lines as its width leaves them."""
    size = content.sizeHint()
    if content.hasHeightForWidth():
        size.setHeight(content.heightForWidth(size.width()))
    return size


def _meanings(explained: Explained) -> QWidget:
    group = QWidget()
    rows = QGridLayout(group)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(24)
    rows.setVerticalSpacing(6)
    rows.setColumnStretch(1, 1)
    rows.addWidget(plain_label(explained.title, "section"), 0, 0, 1, 2)
    for row, (name, meaning) in enumerate(explained.meanings, 1):
        rows.addWidget(plain_label(name, ""), row, 0, Qt.AlignmentFlag.AlignTop)
        sentence = plain_label(meaning, "muted")
        sentence.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        sentence.setSizePolicy(policy)
        rows.addWidget(sentence, row, 1)
    return group


def _columns(groups: dict[str, tuple[Deed, ...]], count: int) -> QHBoxLayout:
    """Return the groups in columns of about one length, in reading order."""
    row = QHBoxLayout()
    row.setSpacing(_GAP_PX)
    columns = [QVBoxLayout() for _ in range(min(count, len(groups)))]
    lengths = [0] * len(columns)
    for name, deeds in groups.items():
        shortest = lengths.index(min(lengths))
        columns[shortest].addWidget(_group(name, deeds))
        lengths[shortest] += len(deeds) + 2
    for column in columns:
        column.setSpacing(18)
        column.addStretch()
        row.addLayout(column)
    return row


def _group(name: str, deeds: tuple[Deed, ...]) -> QWidget:
    group = QWidget()
    rows = QVBoxLayout(group)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(6)
    rows.addWidget(plain_label(name, "section"))
    for deed in deeds:
        rows.addLayout(_row(deed))
    return group


def _row(deed: Deed) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(5)
    row.addWidget(plain_label(deed.label.replace("&", ""), ""), 1)
    row.addSpacing(24)
    # Key combinations are read from left to right, also here.
    keys = QHBoxLayout()
    keys.setSpacing(4)
    # The two keys named Enter are one on the sheet.
    for place, named in enumerate(dict.fromkeys(map(key_caps, deed.keys))):
        if place:
            keys.addWidget(plain_label(OR, "muted"))
        caps = QWidget()
        caps.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        line = QHBoxLayout(caps)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3)
        for cap in named:
            line.addWidget(plain_label(cap, "key"))
        keys.addWidget(caps)
    row.addLayout(keys)
    return row
