"""A page whose keys wait while what it is to show is still being read."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.qtkit.keys import deed_of, deeds_of
from samad_desktop.views.page import Page


class WaitingPage(Page):
    """Keeps the last key that was pressed too early, and does it once with what it was meant for.

    It is forgotten when something else comes instead, when the page is left, or by Esc.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[Hashable, QKeyCombination] | None = None

    def awaited(self) -> Hashable | None:
        """Return what is being read and is not shown yet; None where that is all."""
        raise NotImplementedError

    def is_about_what_is_read(self, _action: QAction) -> bool:
        """Say whether a deed of this page is done with what it shows."""
        return True

    def keep_key(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or not self._would_keep(event):
            return False
        self._kept = self.awaited(), event.keyCombination()
        return True

    def forget_key(self) -> None:
        """Do nothing more of what was asked for too early."""
        self._kept = None

    def do_kept(self, *arrived: Hashable) -> None:
        """Do what was asked for of what has arrived, which may have several names."""
        kept, self._kept = self._kept, None
        if kept is None or kept[0] not in arrived:
            return
        keys = kept[1]
        event = QKeyEvent(QEvent.Type.KeyPress, keys.key(), keys.keyboardModifiers())
        action = deed_of(event, self)
        if action is not None:
            action.trigger()
        else:
            # Nothing takes it now either: whoever stands around says why.
            QApplication.sendEvent(self, event)

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
            return super().event(event)
        if not self._would_keep(event):
            return super().event(event)
        # Else it would be done with what stood here before.
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keep_key(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget_key()

    def _would_keep(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape or self.awaited() is None:
            return False
        return any(self.is_about_what_is_read(each) for each in deeds_of(event, self))
