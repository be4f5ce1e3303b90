"""A walk through a short form: Enter goes on, a field left wrong says so until it is mended."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from samad_desktop.domain.errors import FieldError
from samad_desktop.views.form import Complaints

# The window loses the cursor, or a menu has it for a moment: the field was not left.
_STAYS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)


class FieldWalk(QObject):
    """The fields of a form in their order; Enter in the last one finishes it."""

    def __init__(
        self,
        complaints: Complaints,
        edits: Sequence[QLineEdit],
        errors: Callable[[], tuple[FieldError, ...]],
        finish: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._complaints = complaints
        self._edits = {edit.objectName().removesuffix("_edit"): edit for edit in edits}
        self._errors = errors
        for edit, following in pairwise(edits):
            edit.returnPressed.connect(following.setFocus)
        edits[-1].returnPressed.connect(finish)
        for edit in edits:
            edit.textChanged.connect(self._forgive)
            edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # `editingFinished` would say nothing of a field in which nothing was typed.
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            self._leave(watched)
        return super().eventFilter(watched, event)

    def _leave(self, left: QObject) -> None:
        for wrong in self._errors():
            if self._edits.get(wrong.field) is left:
                self._complaints.mark(wrong)

    def _forgive(self) -> None:
        wrong = {error.field for error in self._errors()}
        for name in self._edits:
            if name not in wrong:
                self._complaints.clear_one(name)
