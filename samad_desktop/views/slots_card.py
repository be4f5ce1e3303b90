"""What the two cards share on which callers get places: a list, Enter, and refusals on it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.errors import SamadError
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.booker import Booker
from samad_desktop.views.forms.ui_slots_card import Ui_SlotsCard
from samad_desktop.views.words import words_for

_WIDTH_PX = 640


class SlotsCard(QFrame):
    """ui/slots_card.ui over a page, in front of a `Booker`; nothing is lost by a refusal."""

    def __init__(
        self, booker: Booker, icon: str, nothing: str, icons: Icons, page: QWidget
    ) -> None:
        super().__init__()
        self.ui = Ui_SlotsCard()
        self.ui.setupUi(self)
        self._booker, self._icons = booker, icons
        self.overlay = Overlay(self, page, shuts=True)
        ui = self.ui
        ui.tile.set_icon(icons, icon, Look.PRIMARY)
        ui.rows.use(icons)
        ui.hint.set_hint(icons, icon, nothing)
        ui.back_button.show_key("back", key_text("Esc"))
        ui.back_button.put_key_beside()
        ui.back_button.clicked.connect(self.overlay.close_over)
        booker.stored.connect(self._close)
        booker.refused.connect(self._complain)
        icons.theme.changed.connect(self._fit)
        self._fit()

    @property
    def is_open(self) -> bool:
        """Whether it lies over the page."""
        return not self.overlay.isHidden()

    def leave(self) -> bool:
        """Close; return whether the card was open."""
        was_open = self.is_open
        self.overlay.close_over()
        return was_open

    def _begin(self, title: str, note: str) -> None:
        """Open, empty until what can be chosen was read."""
        ui = self.ui
        ui.title_label.setText(title)
        ui.note_label.setText(note)
        say_refusal(ui.outcome_label, "")
        ui.rows.show_rows(())
        ui.hint.hide()
        self.overlay.open_over()
        ui.rows.take_cursor()

    def _show(self, rows: Sequence[Row]) -> None:
        ui = self.ui
        ui.rows.show_rows(rows)
        if rows and ui.rows.current() is None:
            ui.rows.mark(0)
        ui.rows.setVisible(bool(rows))
        ui.hint.setHidden(bool(rows))
        ui.go_button.setEnabled(bool(rows))

    def _complain(self, error: Exception) -> None:
        """Say why nothing was booked, and let another session be chosen."""
        if self.is_open and isinstance(error, SamadError):
            say_refusal(self.ui.outcome_label, words_for(error))

    def _close(self, _words: str) -> None:
        if self.is_open:
            self.overlay.close_over()

    def _fit(self) -> None:
        self.setFixedWidth(self._icons.theme.px(_WIDTH_PX))
