"""The card on which an order that was left behind is carried to another agency."""

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.directives import Recipient, must_be_carriable
from samad_desktop.domain.identities import REASON_MAX_CHARS
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.directive_desk import DirectiveDesk
from samad_desktop.views.forms.ui_carry_card import Ui_CarryCard
from samad_desktop.views.key_groups import CARRY_GROUP
from samad_desktop.views.pick_items import agency_items
from samad_desktop.views.reason_card import ReasonCard

GO = "به دستگاه دیگر ببر"
NOTE = (
    "«{agency}» کنار گذاشته شده است و دستور نزد آن مانده. شماره و مهلت دستور همان می‌ماند، و در"
    " پرونده نوشته می‌شود که پیش‌تر نزد که بود."
)
_WIDTH_PX = 560


class CarryCard(ReasonCard[Ui_CarryCard]):
    """ui/carry_card.ui over the page of directives, in front of a `DirectiveDesk`."""

    def __init__(
        self,
        desk: DirectiveDesk,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        page: QWidget,
    ) -> None:
        super().__init__(Ui_CarryCard(), "send", _WIDTH_PX, REASON_MAX_CHARS, icons, page)
        self._desk, self._reference = desk, reference
        self._recipient: Recipient | None = None
        self.overlay.shuts = True
        self.ui.go_button.setText(GO)
        deed = Deed("directives_carry_go", GO, ("Return",), CARRY_GROUP)
        actions.list_only(deed)
        actions.show_key(deed.id, self.ui.go_button)
        self.ui.go_button.put_key_beside()
        self.ui.agency_picker.textEdited.connect(self.forgive)

    def ask(self, recipient: Recipient) -> None:
        """Open about an order that was left behind with an agency.

        Raises:
            RuleBroken: it was not, or is done.
        """
        left = self._reference.agencies.get(recipient.agency_id)
        must_be_carriable(recipient, retired=left is not None and left.retired)
        self._recipient = recipient
        self.forgive()
        ui = self.ui
        ui.note_label.setText(NOTE.format(agency="" if left is None else left.name))
        ui.agency_picker.set_items(agency_items(self._reference.agencies.values()))
        ui.agency_picker.set_current(None)
        ui.reason_edit.clear()
        self.overlay.open_over()
        ui.agency_picker.setFocus()

    def go(self) -> None:
        """Carry it, to the agency and for the reason that stand there."""
        self.forgive()
        agency_id = self.ui.agency_picker.current_id()
        if self._recipient is not None:
            chosen = agency_id if isinstance(agency_id, int) else None
            self._desk.carry(self._recipient, chosen, self.ui.reason_edit.value())
