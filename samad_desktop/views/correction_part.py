"""A form with its buttons and its conflict panel, in front of a `Corrector`.

Esc puts a correction aside, with what was typed; only «انصراف» throws it away.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.viewmodels.corrector import Corrector, Versioned
from samad_desktop.viewmodels.differences import Difference
from samad_desktop.views.conflict_panel import ConflictPanel

V = TypeVar("V", bound=Versioned)
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class PartWidgets:
    """The widgets of a part, and where the cursor begins in it."""

    place: QWidget
    form: QWidget
    first: QWidget
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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._corrector = corrector
        self._widgets = widgets
        self._hands = hands
        self._value: V | None = None
        self._aside: dict[int, tuple[V, D]] = {}
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

    def begin(self, value: V) -> None:
        """Correct `value`, going on with what was put aside for it."""
        kept = self._aside.pop(value.id, None)
        self._value = value if kept is None else kept[0]
        self._hands.show(self._value)
        if kept is not None:
            self._hands.show_draft(kept[1])
        self._widgets.conflict.hide()
        self._widgets.form.setEnabled(True)
        self._corrector.begin(self._value)
        self.entered.emit(self._widgets.place)
        self._widgets.first.setFocus()

    def has_aside(self, value_id: int) -> bool:
        """Say whether a correction of this thing was put aside."""
        return value_id in self._aside

    def save(self) -> None:
        """Store what stands in the form."""
        if self.active:
            self._widgets.conflict.hide()
            self._wait(waiting=True)
            self._corrector.save(self._hands.read())

    def cancel(self) -> None:
        """Throw the correction away."""
        if self.active:
            self._close()

    def put_aside(self) -> None:
        """Close the part and keep what was typed until the thing is corrected again."""
        if self.active and self._value is not None:
            self._aside[self._value.id] = (self._value, self._hands.read())
            self._close()

    def _overwrite(self) -> None:
        self._widgets.conflict.hide()
        self._wait(waiting=True)
        self._corrector.overwrite()

    def _finish(self, _saved: object) -> None:
        self._wait(waiting=False)
        self._value = None
        self.left.emit()

    def _close(self) -> None:
        self._wait(waiting=False)
        self._value = None
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
