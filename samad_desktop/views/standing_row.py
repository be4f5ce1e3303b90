"""A row of where a case stands, marked by keys: a title with a pill, and lines below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from samad_desktop.domain.standing import StandingClock, StandingReferral
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import plain_label, read_label
from samad_desktop.qtkit.theme import restyle
from samad_desktop.viewmodels.standing_texts import Line, StandingText

_RTL_MARK = "\u200f"
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ICON_PX = 16


class StandingRow(QFrame):
    """A row that is told one thing after another; the arrows go to the next, the cursor marks it.

    Signals:
        entered: when it has the cursor.
        stepped: int, to the row that is so many further.
    """

    entered = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.about: StandingReferral | None = None
        self.clock: StandingClock | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = read_label("", "strong", self)
        self._pill = plain_label("", "", self)
        self._lines: list[_Line] = []
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout(self)
        margins(self._box, 10, 8, 10, 8)
        self._box.setSpacing(4)
        self._box.addLayout(head)

    @property
    def place(self) -> tuple[int, int]:
        """Say which row it is, also after the case was read anew."""
        if self.about is not None:
            return self.about.referral.id, 0
        return 0, self.clock.id if self.clock is not None else 0

    def show_text(self, text: StandingText, icons: Icons) -> None:
        """Show this, and nothing of what was before."""
        self.about, self.clock = text.about, text.clock
        self._title.setText(text.title)
        self._pill.setText(text.pill)
        restyle(self._pill, "pill", str(text.look))
        self._show_lines(text.lines, icons)
        self.setAccessibleName(text.spoken)
        self.show()

    def put_away(self) -> None:
        """Wait for something else; nothing of this stays."""
        self.hide()
        self.about = self.clock = None
        self._title.setText("")
        self._pill.setText("")
        self.setAccessibleName("")
        for line in self._lines:
            line.put_away()

    def mark(self, *, marked: bool) -> None:
        restyle(self, "marked", "true" if marked else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_lines(self, lines: tuple[Line, ...], icons: Icons) -> None:
        while len(self._lines) < len(lines):
            self._lines.append(_Line(self, self._box))
        for place, line in enumerate(self._lines):
            if place < len(lines):
                line.show(lines[place], icons)
            else:
                line.put_away()


class _Line:
    """The widgets of one line below the title."""

    def __init__(self, row: QWidget, box: QVBoxLayout) -> None:
        self._icon = IconLabel(row)
        self._words = read_label("", "", row)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        box.addLayout(line)

    def show(self, line: Line, icons: Icons) -> None:
        if line.icon:
            self._icon.set_icon(icons, line.icon, line.icon_role, size=_ICON_PX)
        self._icon.setHidden(not line.icon)
        self._words.setText(_RTL_MARK + line.words)
        restyle(self._words, "role", line.role)
        self._words.show()

    def put_away(self) -> None:
        self._icon.hide()
        self._words.hide()
        self._words.setText("")
