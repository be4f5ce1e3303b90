"""The buttons of a form on a page that scrolls: in sight, however high the form is."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QWidget

_PLACED_ANEW = frozenset(
    {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.LayoutRequest}
)


class SteadyFoot(QObject):
    """Has `foot` end the form where that has room, and stand below what scrolls where it has not.

    Scroll area and form are laid out by boxes; the foot is the last thing in the form's.
    """

    def __init__(self, form: QWidget, foot: QWidget, scroll: QScrollArea) -> None:
        super().__init__(form)
        self._form, self._foot, self._scroll = form, foot, scroll
        self._inside, self._below = _box(form), _box(scroll.parent())
        # Rows come and go one by one, and a foot on its way makes room itself: wait for the last.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place)
        for each in (form, foot, scroll):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PLACED_ANEW:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        at_home = self._form.isHidden() or self._fits()
        self._move_to(self._inside if at_home else self._below)

    def _fits(self) -> bool:
        """Whether the form with its foot would be in sight whole."""
        form, foot = self._form, self._foot
        room, wanted = self._scroll.height(), _height(form)
        if not form.isAncestorOf(foot):
            high = _height(foot)
            wanted += high + self._inside.spacing()
            room += high + self._below.spacing()
        return wanted <= room

    def _move_to(self, box: QBoxLayout) -> None:
        if box.indexOf(self._foot) >= 0:
            return
        cursor = QApplication.focusWidget()
        box.addWidget(self._foot)
        self._foot.show()
        if cursor is not None and self._foot.isAncestorOf(cursor):
            cursor.setFocus()


def _height(part: QWidget) -> int:
    high = part.heightForWidth(part.width())
    return high if high >= 0 else part.sizeHint().height()


def _box(part: QObject | None) -> QBoxLayout:
    assert isinstance(part, QWidget)
    box = part.layout()
    assert isinstance(box, QBoxLayout)
    return box
