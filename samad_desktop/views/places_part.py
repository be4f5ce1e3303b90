"""The card of a case about its places in desk hours; a request to meet an official begins here."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from samad_desktop.domain.cases import Case, CaseKind, CaseState
from samad_desktop.domain.slot_books import SlotToCall
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import Actions
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.qtkit.prose import Prose
from samad_desktop.viewmodels.booker import Booker, places_text
from samad_desktop.viewmodels.case_reader import CaseReader

TITLE, GO = "نوبت حضور مسئول", "نوبت در نشست"
NO_PLACE = "این متقاضی دیدار خواسته است و هنوز نوبتی ندارد."
_OF_PLACES = "slot_"
_GAP_PX = 8


class PlacesPart(QFrame):
    """Shown where a case asks for a meeting, or has had a place; it asks only then."""

    def __init__(
        self, reader: CaseReader, booker: Booker, actions: Actions, deed_id: str, holder: QWidget
    ) -> None:
        super().__init__(holder)
        self._reader, self._booker = reader, booker
        self.setProperty("card", "true")
        title = plain_label(TITLE, "section", self)
        self.said, self.book_button = Prose(self), KeyButton(self)
        self.book_button.setText(GO)
        self.book_button.setAutoDefault(False)
        actions.show_key(deed_id, self.book_button)
        self.book_button.clicked.connect(actions[deed_id].trigger)
        row = QHBoxLayout()
        row.addWidget(self.book_button)
        row.addStretch()
        box = QVBoxLayout(self)
        margins(box, 16, 14, 16, 14)
        box.setSpacing(_GAP_PX)
        box.addWidget(title)
        box.addWidget(self.said)
        box.addLayout(row)
        reader.opened.connect(self._show)
        reader.changed.connect(self._show)
        booker.held.connect(self._tell)
        self.hide()

    def _show(self, case: Case) -> None:
        asks = case.matter.kind is CaseKind.MEETING_REQUEST and case.state is not CaseState.CLOSED
        had = any(event.kind.startswith(_OF_PLACES) for event in case.events)
        self.setVisible(asks or had)
        self.said.setText(NO_PLACE if asks else "")
        self.said.setVisible(asks)
        if had:
            self._booker.tell_places(case.id)

    def _tell(self, case_id: int, held: tuple[SlotToCall, ...]) -> None:
        case = self._reader.case
        if case is None or case.id != case_id:
            return
        if held:
            self.said.setText(places_text(held))
        self.said.setVisible(bool(self.said.text()))
