"""The field that takes a few letters of any word: type, Enter, done."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.text import clean, normal
from samad_desktop.qtkit.line_edits import PersianLineEdit
from samad_desktop.qtkit.picker_popup import PickerPopup
from samad_desktop.qtkit.picking import PickerItem, PickIndex
from samad_desktop.qtkit.row_look import SEPARATOR

_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
CHEVRON_ROOM_PX = 20
NEAR = "نزدیک به آنچه نوشتید"
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class PickerEdit(PersianLineEdit):
    """A pick list behind a line: the popup shows what matches, the focus stays here.

    Arrows move, Enter and Tab take and go on to the next field, Esc puts back what was there
    before. Letters that are no item stay when the field is left, and nothing is picked then.
    Where nothing is called so, what is called nearly so is offered, and taken by Enter alone.
    Where one after the other is taken (`takes_several`), Enter stays for the next one.

    Signals:
        picked: PickerItem, when the user took one.
        cleared: when the user emptied the field, took letters back, or left some in it that
            are no item.
    """

    picked = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.takes_several = False
        self._index = PickIndex((), normal)
        self._current: PickerItem | None = None
        self._offers_near = False
        self._clear_of: QWidget | None = None
        self._popup = PickerPopup(self, self._occupied)
        self._popup.taken.connect(self._take)
        self.setProperty("chevron", "true")
        self.setTextMargins(CHEVRON_ROOM_PX, 0, 0, 0)
        self.textEdited.connect(self._search)

    def set_items(self, items: Sequence[PickerItem]) -> None:
        """Offer these, in this order while nothing is typed.

        The current id is kept, and so are letters that are just being typed instead.
        """
        typed, opened = self.unlisted(), self.popup_open()
        self._index = PickIndex(tuple(items), normal)
        if self._current is not None:
            self._current = self._index.by_id(self._current.id)
            if not typed and self.text() != self._name():
                self._restore()
        if opened:
            self._search(self.text() if typed else "")

    def current(self) -> PickerItem | None:
        """Return what is picked."""
        return self._current

    def current_id(self) -> int | str | None:
        """Return the id of what is picked."""
        return None if self._current is None else self._current.id

    def unlisted(self) -> str:
        """Return what is typed and can be seen, and is not the name of what is picked."""
        typed = self.value()
        return "" if typed == self._name() or not clean(typed) else typed

    def set_current(self, item_id: int | str | None, typed: str = "") -> None:
        """Show an item without telling anybody, or what was `typed` instead of one.

        An unknown id shows nothing.
        """
        self._current = None if item_id is None else self._index.by_id(item_id)
        self._restore()
        if typed:
            self.setText(typed)

    def keep_clear_of(self, part: QWidget) -> None:
        """Open the list below `part`, which stands under the field, where it is shown."""
        self._clear_of = part

    def popup_open(self) -> bool:
        """Return whether the list is being shown."""
        return not self._popup.isHidden()

    def offered(self) -> tuple[PickerItem, ...]:
        """Return what the open list shows, best first."""
        return self._popup.items() if self.popup_open() else ()

    def show_all(self) -> None:
        """Open the list with everything, the current item marked."""
        self._offers_near = False
        self._popup.offer(self._index.matches(""), self.current_id())

    def event(self, event: QEvent) -> bool:
        # A parent's shortcut on Esc, Enter or an arrow must not win while the list is open.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.popup_open()
            and (event.key() in _TAKES or event.key() in _MOVES or event.key() == Qt.Key.Key_Escape)
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()
            return True
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            and self.popup_open()
            and self.value()
            and not self._offers_near
        ):
            self._take(self._popup.current())
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _MOVES:
            self._move(_MOVES[key])
        elif self.popup_open() and key in _TAKES and self._popup.current() is not None:
            self._take(self._popup.current())
            # What is typed next belongs to the next field, or to the next of several.
            if self.hasFocus() and not self.takes_several:
                self.focusNextChild()
        elif self.popup_open() and key == Qt.Key.Key_Escape:
            self._restore()
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.popup_open() and not self.isReadOnly():
            self.show_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
            self._popup.hide()
        elif event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()

    def _search(self, typed: str) -> None:
        if typed.strip():
            found = self._index.matches(typed)
            self._offers_near = not found
            self._popup.offer(found or tuple(map(_near, self._index.near(typed))), None)
        else:
            self.show_all()

    def _move(self, steps: int) -> None:
        if self.popup_open():
            self._popup.move_by(steps)
        elif not self.isReadOnly():
            self.show_all()

    def _take(self, item: PickerItem | None) -> None:
        if item is None:
            return
        self._current = self._index.by_id(item.id) or item
        self._restore()
        self.picked.emit(self._current)

    def settle(self) -> None:
        """Take the only item that can be meant; other letters stay, and are no item."""
        typed = self.value()
        meant = self._index.matches(typed)
        if typed == self._name():
            self._restore()
        elif typed and (len(meant) == 1 or (meant and meant[0].text == typed)):
            self._take(meant[0])
        else:
            self._popup.hide()
            self._current = None
            self.cleared.emit()

    def _occupied(self) -> QRect:
        """Return the room of the field and of what its list is not to cover."""
        rect, below = self.rect(), self._clear_of
        if below is not None and below.isVisible():
            end = below.mapTo(self.window(), below.rect().bottomLeft()).y()
            rect.setBottom(max(rect.bottom(), end - self.mapTo(self.window(), QPoint()).y()))
        return rect

    def _restore(self) -> None:
        self._popup.hide()
        self.setText(self._name())
        self.setCursorPosition(0)

    def _name(self) -> str:
        return self._current.text if self._current else ""


def _near(item: PickerItem) -> PickerItem:
    """Return an item that says of itself that it is only called nearly so."""
    return replace(item, note=SEPARATOR.join(filter(None, (NEAR, item.note))))
