"""A call whose code was told and that the centre does not have yet: ui/case_page.ui, read only."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.reference import Reference
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions
from samad_desktop.qtkit.plain_labels import read_label
from samad_desktop.qtkit.refused_keys import REFUSAL
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.call_looks import NOT_TAKEN_BY_CENTRE, TO_BE_SENT
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.unsent_reader import UnsentCall, UnsentReader
from samad_desktop.views.case_sheet import CaseSheet
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.outbox_words import COPY, MEND
from samad_desktop.views.page import Page

# Why nothing else can be done with it.
WAITS, TO_BE_MENDED = "call_not_sent_yet", "call_to_be_mended"
NOT_THERE_YET = "هنوز به مرکز نرسیده است"
BY_ROUTE = "با رسیدن به مرکز تعیین می‌شود"


class UnsentPage(Page):
    """The parts of a case's page that are read, in front of an `UnsentReader`.

    What a case is written on with is not there; its keys are answered with why.
    """

    title = "تماس فرستاده‌نشده"

    def __init__(
        self,
        reader: UnsentReader,
        icons: Icons,
        reference: Reference,
        actions: Actions,
        now: Now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("UnsentPage")
        self.ui = Ui_CasePage()
        self.ui.setupUi(self)
        self.setProperty(REFUSAL, WAITS)
        self._reader = reader
        self._sheet = CaseSheet(self.ui, icons, reference, now)
        self._files = read_label("", "", self.ui.files)
        self.ui.files_list.addWidget(self._files)
        self._leave_reading()
        self._add_deeds(icons, actions)
        reader.opened.connect(self._open)
        reader.changed.connect(self._show)
        self.ui.text_view.document().documentLayout().documentSizeChanged.connect(
            self._sheet.fit_text
        )

    def arrive(self) -> None:
        """Go on reading; what has reached the centre meanwhile is opened there."""
        self._reader.look()
        self.ui.text_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self._reader.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheet.fit_text()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._reader.look_away()

    def _leave_reading(self) -> None:
        """Put away everything by which something is done with a case."""
        ui = self.ui
        for part in (
            *(ui.call_button, ui.note_button, ui.hold_pill, ui.step_bar, ui.step_form),
            *(ui.follow_up_card, ui.note_card, ui.older_callers_button),
            *(ui.identity_value, ui.identity_button, ui.records_button),
            *(ui.correct_person_button, ui.join_button, ui.correct_button),
        ):
            part.hide()
        ui.head_card.hide()
        ui.parts.setCurrentWidget(ui.reading_part)

    def _add_deeds(self, icons: Icons, actions: Actions) -> None:
        ui = self.ui
        icons.dress(ui.copy_button, "copy", "text2")
        icons.dress(ui.correct_button, "pencil", "on_primary")
        copy = actions.add(COPY, self._copy, self, where=HERE)
        mend = actions.add(MEND, self._reader.mend, self, where=HERE)
        actions.because(MEND.id, self._why_not_mend)
        ui.copy_button.clicked.connect(copy.trigger)
        actions.show_key_in_tip(COPY.id, ui.copy_button)
        ui.correct_button.clicked.connect(mend.trigger)
        actions.show_key(MEND.id, ui.correct_button)

    def _open(self, unsent: UnsentCall) -> None:
        self.ui.head_card.show()
        self._show(unsent)
        for scroll in (self.ui.matter_scroll, self.ui.side_scroll):
            scroll.verticalScrollBar().setValue(0)

    def _show(self, unsent: UnsentCall) -> None:
        ui, aside = self.ui, unsent.can_be_mended
        self._sheet.show(unsent.case)
        ui.state_pill.setText(NOT_TAKEN_BY_CENTRE if aside else TO_BE_SENT)
        restyle(ui.state_pill, "pill", str(Look.DANGER if aside else Look.WARN))
        ui.stored_value.setText(NOT_THERE_YET)
        ui.agency_value.setText(BY_ROUTE)
        ui.correct_button.setVisible(aside)
        self.setProperty(REFUSAL, TO_BE_MENDED if aside else WAITS)
        self._files.setText("\n".join(unsent.files))
        ui.files_part.setVisible(bool(unsent.files))

    def _why_not_mend(self) -> str:
        shown = self._reader.shown
        return "" if shown is not None and shown.can_be_mended else "call_waits_only"

    def _copy(self) -> None:
        shown = self._reader.shown
        if shown is not None:
            QGuiApplication.clipboard().setText(show_tracking_code(shown.call.tracking_code))
