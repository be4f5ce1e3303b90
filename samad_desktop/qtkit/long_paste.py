"""A long paste: laid out a piece at a time, so that the window goes on answering meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSignalBlocker, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

# What is laid out within a few hundredths of a second, also in the shortest of lines.
PIECE_LETTERS = 8_000


class LongPaste(QObject):
    """Puts a text into a field piece by piece; one undo takes all of it back.

    Laying out 200,000 letters takes some tenths of a second, and Qt does it at once wherever
    there is a cursor behind them. The field tells nobody of the pieces: whoever owns this says
    that the text has changed, and gives `whole` for it until all of it is there.
    """

    def __init__(self, edit: QTextEdit, ended: Callable[[str], object]) -> None:
        """Call `ended` with what was to stand in the field, when all of it is there."""
        super().__init__(edit)
        self._edit, self._ended = edit, ended
        self._left = self._whole = ""
        self._cursor = QTextCursor()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    @property
    def whole(self) -> str | None:
        """What will stand in the field; None while no paste is under way."""
        return self._whole if self._left else None

    def begin(self, text: str) -> None:
        """Put the first piece where the cursor is, instead of what is selected."""
        before, after = self._edit.textCursor(), self._edit.textCursor()
        before.setPosition(before.selectionStart())
        before.movePosition(QTextCursor.MoveOperation.Start, QTextCursor.MoveMode.KeepAnchor)
        after.setPosition(after.selectionEnd())
        after.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        around = [cursor.selection().toPlainText() for cursor in (before, after)]
        self._whole, self._left = text.join(around), text[PIECE_LETTERS:]
        # The field's own cursor may be set elsewhere before the last piece.
        self._cursor = self._edit.textCursor()
        with QSignalBlocker(self._edit):
            self._cursor.insertText(text[:PIECE_LETTERS])
        self._next.start()

    def finish(self) -> None:
        """Put all that is left at once: something else is about to be done to the text."""
        if self._left:
            self._put(len(self._left))

    def drop(self) -> None:
        """Forget what is left: the text that it belongs to goes."""
        self._next.stop()
        self._left = self._whole = ""

    def _go_on(self) -> None:
        self._put(PIECE_LETTERS)
        if self._left:
            self._next.start()

    def _put(self, letters: int) -> None:
        piece, self._left = self._left[:letters], self._left[letters:]
        with QSignalBlocker(self._edit):
            self._cursor.joinPreviousEditBlock()
            self._cursor.insertText(piece)
            self._cursor.endEditBlock()
        if not self._left:
            whole = self._whole
            self.drop()
            self._ended(whole)
