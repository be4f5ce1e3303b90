"""The card on which it is said of each official of a session whether she came."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.sessions import Attendance, DeskSession, Presence
from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.fields import PersianLineEdit, say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed, key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.session_words import choices_of
from samad_desktop.slot_words import ending_text
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_attendance_card import Ui_AttendanceCard
from samad_desktop.views.key_groups import SESSION_PRESENCE_GROUP

TITLE, GO = "حضور مسئولان", "ثبت حضور"
END_TITLE, END_GO = "پایان نشست و حضور مسئولان", "ثبت حضور و پایان نشست"
SUBSTITUTE = "نام جانشین"
_WIDTH_PX = 640
_GAP_PX = 10
_CLEARED = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """The fields of one official."""

    official_id: int
    holder: QWidget
    chips: ChipGroup
    substitute: PersianLineEdit

    def lacks_name(self) -> bool:
        """Whether a substitute came who is not named."""
        return self.chips.value() == Attendance.SUBSTITUTE and not self.substitute.value()

    def presence(self) -> Presence:
        """Return what is said."""
        chosen = self.chips.value()
        return Presence(
            self.official_id, Attendance(chosen) if chosen else None, self.substitute.value()
        )


class AttendanceCard(QFrame):
    """ui/attendance_card.ui over the page of sessions; nothing is taken for granted."""

    def __init__(
        self,
        record: Callable[[DeskSession, tuple[Presence, ...]], None],
        icons: Icons,
        actions: Actions,
        page: QWidget,
    ) -> None:
        super().__init__()
        self.ui = Ui_AttendanceCard()
        self.ui.setupUi(self)
        self._record, self._icons = record, icons
        self._complaints = Complaints(self.ui)
        self._session: DeskSession | None = None
        self._lines: tuple[_Line, ...] = ()
        self.overlay = Overlay(self, page, shuts=True)
        ui = self.ui
        deed = Deed("session_presences", GO, ("Ctrl+Return", "Ctrl+Enter"), SESSION_PRESENCE_GROUP)
        actions.add(deed, self.go, self, where=HERE)
        actions.show_key(deed.id, ui.go_button)
        ui.go_button.clicked.connect(self.go)
        ui.back_button.show_key("back", key_text("Esc"))
        ui.back_button.clicked.connect(self.overlay.close_over)
        icons.theme.changed.connect(self._fit)
        self._fit()

    def ask(self, session: DeskSession, names: dict[int, str], waiting: int | None = None) -> None:
        """Open, with what was said of each before, and what storing it does.

        Args:
            waiting: how many callers were not heard yet, where that is known.
        """
        self._session = session
        self.say_ending(session, waiting)
        self._forgive()
        for line in self._lines:
            line.holder.hide()
            line.holder.deleteLater()
        self._lines = tuple(
            self._line(each, names.get(each.official_id, "")) for each in session.presences
        )
        self.overlay.open_over()
        self._lines[0].chips.setFocus()

    def say_ending(self, session: DeskSession, waiting: int | None) -> None:
        """Say before it is stored that the session ends with it, if it does."""
        ui, ending = self.ui, ending_text(session, waiting)
        ui.ending_label.setText(ending)
        ui.ending_label.setVisible(bool(ending))
        ui.title_label.setText(END_TITLE if ending else TITLE)
        ui.go_button.setText(END_GO if ending else GO)

    def go(self) -> None:
        """Store what is said."""
        self._forgive()
        if self._session is not None:
            self._record(self._session, tuple(line.presence() for line in self._lines))

    def leave(self) -> bool:
        """Close; return whether the card was open."""
        was_open = not self.overlay.isHidden()
        self.overlay.close_over()
        return was_open

    def complain(self, error: Exception) -> None:
        """Say on the card why it was refused."""
        if isinstance(error, SamadError):
            say_refusal(self.ui.outcome_label, self._complaints.show_or_say(error))
            self._go_to_unsaid()

    def _go_to_unsaid(self) -> None:
        """Put the cursor where something is wanting, or where it began."""
        unsaid = (line for line in self._lines if not line.chips.value())
        unnamed = (line for line in self._lines if line.lacks_name())
        if (line := next(unsaid, None)) is not None:
            line.chips.setFocus()
        elif (line := next(unnamed, None)) is not None:
            line.substitute.setFocus()
        else:
            self._lines[0].chips.setFocus()

    def _line(self, presence: Presence, name: str) -> _Line:
        holder = QWidget(self)
        label = plain_label(name, parent=holder)
        chips = ChipGroup(holder)
        chips.set_choices(choices_of(Attendance))
        chips.set_value(presence.attendance or _CLEARED)
        chips.setAccessibleName(name)
        substitute = PersianLineEdit(holder)
        substitute.setText(presence.substitute)
        substitute.setPlaceholderText(SUBSTITUTE)
        substitute.setAccessibleName(f"{SUBSTITUTE}، {name}")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        row.addWidget(label, 2)
        row.addWidget(chips, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(substitute, 1)
        made = _Line(presence.official_id, holder, chips, substitute)
        chips.chosen.connect(self._follow)
        self.ui.attendance_rows.addWidget(holder)
        self._show_substitute(made)
        return made

    def _follow(self, _chosen: str) -> None:
        self._forgive()
        for line in self._lines:
            self._show_substitute(line)

    def _show_substitute(self, line: _Line) -> None:
        line.substitute.setVisible(line.chips.value() == Attendance.SUBSTITUTE)

    def _forgive(self) -> None:
        self._complaints.clear()
        say_refusal(self.ui.outcome_label, "")

    def _fit(self) -> None:
        self.setFixedWidth(self._icons.theme.px(_WIDTH_PX))
