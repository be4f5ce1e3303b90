"""A form with its buttons and its conflict panel, in front of a `Corrector`.

Esc puts a correction aside, with what was typed; only «انصراف» throws it away. What is
typed is in the journal all the while.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from samad_desktop.domain.cases import Case
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.writings import Writing, WritingKind
from samad_desktop.viewmodels.corrector import Corrector, Versioned
from samad_desktop.viewmodels.differences import Difference
from samad_desktop.viewmodels.writings import Writings
from samad_desktop.views.conflict_panel import ConflictPanel

V = TypeVar("V", bound=Versioned)
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class PartWidgets:
    """The widgets of a part, where the cursor begins in it, and what tells of typing."""

    place: QWidget
    form: QWidget
    first: QWidget
    changed: SignalInstance
    save: QPushButton
    cancel: QPushButton
    conflict: ConflictPanel


@dataclass(frozen=True, slots=True)
class PartHands(Generic[V, D]):
    """How the form of a part is filled and read; `differ` goes from theirs to mine."""

    show: Callable[[V], None]
    show_draft: Callable[[D], None]
    read: Callable[[], D]
    complain: Callable[[Exception], object]
    differ: Callable[[V, D], tuple[Difference, ...]]


@dataclass(frozen=True, slots=True)
class PartPaper(Generic[D]):
    """How a correction that is not stored yet is written down, and read again."""

    kind: WritingKind
    write: Callable[[Writing, D], Writing]
    read: Callable[[Writing], D | None]


class CorrectionPart(QObject, Generic[V, D]):
    """One part of a page in which something is corrected.

    Signals:
        entered: the widget to be shown.
        left: when the part is closed; the page shows its reading part again.
        failed: Exception, which belongs beside no field.
    """

    entered = Signal(object)
    left = Signal()
    failed = Signal(object)

    def __init__(
        self,
        corrector: Corrector[V, D],
        widgets: PartWidgets,
        hands: PartHands[V, D],
        paper: PartPaper[D],
        writings: Writings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._corrector = corrector
        self._widgets = widgets
        self._hands = hands
        self._paper = paper
        self._writings = writings
        self._blank: Writing | None = None
        self._unchanged: D | None = None
        widgets.changed.connect(self._keep)
        widgets.save.clicked.connect(self.save)
        widgets.cancel.clicked.connect(self.cancel)
        widgets.conflict.cancelled.connect(self.cancel)
        widgets.conflict.overwritten.connect(self._overwrite)
        corrector.saved.connect(self._finish)
        corrector.failed.connect(self._complain)
        corrector.conflicted.connect(self._show_conflict)

    @property
    def active(self) -> bool:
        """Whether something is being corrected in this part."""
        return self._corrector.active

    def begin(self, value: V, case: Case) -> None:
        """Correct `value` on the page of `case`, going on with what was being written."""
        kept = self._writings.about(self._paper.kind, value.id)
        draft = None if kept is None else self._paper.read(kept)
        version = value.version if kept is None else kept.version
        self._blank = Writing(self._paper.kind, value.id, case.id, case.tracking_code, version)
        self._hands.show(value)
        self._unchanged = self._hands.read()
        if draft is not None:
            self._hands.show_draft(draft)
        self._widgets.conflict.hide()
        self._widgets.form.setEnabled(True)
        self._corrector.begin(value, version)
        self.entered.emit(self._widgets.place)
        self._widgets.first.setFocus()

    def waits(self, value_id: int) -> bool:
        """Say whether a correction of this thing was begun and not stored."""
        return self._writings.about(self._paper.kind, value_id) is not None

    def save(self) -> None:
        """Store what stands in the form."""
        if self.active:
            self._widgets.conflict.hide()
            self._wait(waiting=True)
            self._corrector.save(self._hands.read())

    def cancel(self) -> None:
        """Throw the correction away."""
        if self.active:
            self._forget()
            self._close()

    def put_aside(self) -> None:
        """Close the part and keep what was typed until the thing is corrected again."""
        if self.active:
            self._keep()
            self._close()

    def _keep(self) -> None:
        """Have what stands in the form in the journal, if it says anything new."""
        if not self.active or self._blank is None:
            return
        draft = self._hands.read()
        if draft == self._unchanged:
            self._forget()
        else:
            self._writings.keep(self._paper.write(self._blank, draft))

    def _forget(self) -> None:
        if self._blank is not None:
            self._writings.forget(self._paper.kind, self._blank.about_id)

    def _overwrite(self) -> None:
        self._widgets.conflict.hide()
        self._wait(waiting=True)
        self._corrector.overwrite()

    def _finish(self, _saved: object) -> None:
        self._wait(waiting=False)
        self._forget()
        self.left.emit()

    def _close(self) -> None:
        self._wait(waiting=False)
        self._corrector.give_up()
        self.left.emit()

    def _complain(self, error: Exception) -> None:
        self._wait(waiting=False)
        self._hands.complain(error)
        if not isinstance(error, ValidationFailed):
            self.failed.emit(error)

    def _show_conflict(self, theirs: V, mine: D) -> None:
        self._wait(waiting=False)
        self._widgets.conflict.show_conflict(self._hands.differ(theirs, mine))

    def _wait(self, *, waiting: bool) -> None:
        self._widgets.form.setEnabled(not waiting)
        self._widgets.save.setEnabled(not waiting)
