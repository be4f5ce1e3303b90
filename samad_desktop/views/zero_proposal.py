"""An ID that lost its first zeros: the whole one is proposed under the field, Enter takes it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel

from samad_desktop.domain.national_ids import propose_national_id
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.qtkit.fields import LtrLineEdit

QUESTION = "آیا {number}؟"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ZeroProposal(QObject):
    """Watches one ID field. Leaving it by Tab or Enter stops once, at the question.

    Signals:
        accepted: when the proposed ID stands in the field.
    """

    accepted = Signal()

    def __init__(self, edit: LtrLineEdit, bar: QFrame, words: QLabel) -> None:
        super().__init__(edit)
        self._edit = edit
        self._bar = bar
        self._words = words
        self._proposal = ""
        edit.installEventFilter(self)
        edit.textChanged.connect(self.take_back)
        bar.hide()

    @property
    def shown(self) -> bool:
        """Whether the question is being asked."""
        return not self._bar.isHidden()

    def ask(self) -> bool:
        """Ask the question if there is one; return whether it is asked now."""
        self._proposal = propose_national_id(self._edit.value()) or ""
        number = isolate(persian_digits(self._proposal))
        self._words.setText(QUESTION.format(number=number))
        self._bar.setVisible(bool(self._proposal))
        return self.shown

    def accept(self) -> None:
        """Put the proposed ID into the field."""
        self._edit.set_value(self._proposal)
        self.take_back()
        self.accepted.emit()

    def take_back(self) -> None:
        """Ask nothing any more."""
        self._bar.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER and not event.modifiers() and self.shown:
                self.accept()
                return True
            leaving = event.key() == Qt.Key.Key_Tab or event.key() in _ENTER
            if leaving and not event.modifiers() and not self.shown and self.ask():
                return True
        return super().eventFilter(watched, event)
