"""The card on which sessions are announced or called off, with a reason where one is asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.identities import REASON_MAX_CHARS
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.views.forms.ui_session_notice_card import Ui_SessionNoticeCard
from samad_desktop.views.key_groups import SESSION_NOTICE_GROUP
from samad_desktop.views.reason_card import ReasonCard

_WIDTH_PX = 520


@dataclass(frozen=True, slots=True)
class Notice:
    """What is asked: its title, what is told of it, the word of its button, and what is done.

    `asks` is whether a reason is asked for.
    """

    title: str
    note: str
    go: str
    do: Callable[[str], None]
    asks: bool = True


class SessionNoticeCard(ReasonCard[Ui_SessionNoticeCard]):
    """ui/session_notice_card.ui over the page of sessions."""

    def __init__(self, icons: Icons, actions: Actions, page: QWidget) -> None:
        super().__init__(
            *(Ui_SessionNoticeCard(), "calendar-days", _WIDTH_PX, REASON_MAX_CHARS),
            *(icons, page),
        )
        self._notice: Notice | None = None
        self.overlay.shuts = True
        deed = Deed("session_notice", "همین کار", ("Return",), SESSION_NOTICE_GROUP)
        actions.list_only(deed)
        button: KeyButton = self.ui.go_button
        actions.show_key(deed.id, button)
        button.put_key_beside()

    def ask(self, notice: Notice) -> None:
        """Open, and ask about something."""
        self._notice = notice
        self.forgive()
        ui = self.ui
        ui.title_label.setText(notice.title)
        ui.note_label.setText(notice.note)
        ui.go_button.setText(notice.go)
        ui.reason_edit.clear()
        self._ask_reason(asks=notice.asks)
        self.overlay.open_over()
        (ui.reason_edit if notice.asks else ui.go_button).setFocus()

    def complain(self, error: Exception) -> None:
        if isinstance(error, ValidationFailed):
            # Somebody announced it meanwhile, or the centre's setting is another by now.
            self._ask_reason(asks=True)
        super().complain(error)

    def go(self) -> None:
        """Do it, with the reason that stands there."""
        self.forgive()
        if self._notice is not None:
            self._notice.do(self.ui.reason_edit.value())

    def _ask_reason(self, *, asks: bool) -> None:
        for part in (self.ui.reason_label, self.ui.reason_edit):
            part.setVisible(asks)
