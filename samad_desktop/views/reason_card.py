"""What the cards share that ask for a reason before something is done."""

from abc import abstractmethod
from typing import Generic, TypeVar

from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.errors import SamadError
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.tokens import Look
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_carry_card import Ui_CarryCard
from samad_desktop.views.forms.ui_hold_card import Ui_HoldCard
from samad_desktop.views.forms.ui_identity_card import Ui_IdentityCard
from samad_desktop.views.forms.ui_session_notice_card import Ui_SessionNoticeCard

Ui = TypeVar("Ui", Ui_CarryCard, Ui_HoldCard, Ui_IdentityCard, Ui_SessionNoticeCard)


class ReasonCard(QFrame, Generic[Ui]):
    """Lies over a page: Enter and its button go on, Esc goes back; refusals stand on it."""

    def __init__(
        self, ui: Ui, icon: str, width_px: int, most_chars: int, icons: Icons, page: QWidget
    ) -> None:
        super().__init__()
        ui.setupUi(self)
        self.ui: Ui = ui
        self._icons, self._width_px = icons, width_px
        self._complaints = Complaints(ui)
        self.overlay = Overlay(self, page)
        ui.tile.set_icon(icons, icon, Look.WARN)
        # What is too long is refused in words, and not cut.
        ui.reason_edit.setMaxLength(2 * most_chars)
        ui.back_button.show_key("back", key_text("Esc"))
        ui.back_button.put_key_beside()
        ui.back_button.clicked.connect(self.overlay.close_over)
        ui.go_button.clicked.connect(self.go)
        ui.reason_edit.returnPressed.connect(self.go)
        ui.reason_edit.textEdited.connect(self.forgive)
        icons.theme.changed.connect(self._fit)
        self._fit()

    @abstractmethod
    def go(self) -> None:
        """Do what the card asks about, with what stands there."""

    def go_if_open(self) -> bool:
        """Go on; return whether the card is open."""
        is_open = not self.overlay.isHidden()
        if is_open:
            self.go()
        return is_open

    def leave(self) -> bool:
        """Close the card; return whether it was open."""
        was_open = not self.overlay.isHidden()
        self.overlay.close_over()
        return was_open

    def complain(self, error: Exception) -> None:
        """Say on the card why it was refused."""
        if isinstance(error, SamadError):
            self._say(self._complaints.show_or_say(error))

    def forgive(self) -> None:
        """Take back what was said."""
        self._complaints.clear()
        self._say("")

    def _say(self, sentence: str) -> None:
        self.ui.outcome_label.setText(sentence)
        self.ui.outcome_label.setVisible(bool(sentence))

    def _fit(self) -> None:
        self.setFixedWidth(self._icons.theme.px(self._width_px))
