"""The card on which another case is found, looked at, and linked to the one that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.calendar import when_received
from samad_desktop.domain.cases import Case, CaseRow
from samad_desktop.domain.contacts import SimilarCase
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.links import REASON_MAX_CHARS, Gathered, LinkDeed
from samad_desktop.domain.reference import Reference
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.drawing import one_line
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_linker import CaseLinker, Counterpart
from samad_desktop.viewmodels.case_looks import WITHHELD, CaseLooks, shown_code, utc_now
from samad_desktop.views.case_words import citizen_of, place_of, subject_of
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_link_card import Ui_LinkCard
from samad_desktop.views.many_cases import ManyCases
from samad_desktop.views.words import words_for, words_for_case_code

_FIND = "کد پروندهٔ دیگر را بنویسید، یا یکی از همانندها را برگزینید."
_CHOOSE = "تا «انجام» را نزنید چیزی تغییر نمی‌کند."
_GO_ON, _DO = "ادامه", "انجام"
_DEEDS = (
    (LinkDeed.RELATE, "پیوند"),
    (LinkDeed.MERGE, "یکی‌کردن"),
    (LinkDeed.JOIN, "زیر چتر آن"),
    (LinkDeed.GATHER, "زیر چتر این"),
)
_WILL = {
    LinkDeed.MERGE: (
        "پروندهٔ باز شما تکراری شناخته و مختومه می‌شود و پروندهٔ {code} را نشان می‌دهد؛ "
        "ارجاعی که هنوز پاسخ ندارد پس گرفته می‌شود و بازگشایی تنها پرونده را باز می‌گرداند."
    ),
    LinkDeed.RELATE: "هر دو پرونده جدا پیش می‌روند و هر یک دیگری را نشان می‌دهد.",
    LinkDeed.JOIN: (
        "پروندهٔ باز شما عضو پروندهٔ جمعی {code} می‌شود و مهلت‌هایش پایان می‌یابد؛ "
        "متقاضی آن با پاسخ همان پرونده آگاه می‌شود."
    ),
    LinkDeed.GATHER: (
        "پروندهٔ {code} عضو این پروندهٔ جمعی می‌شود و مهلت‌هایش پایان می‌یابد؛ "
        "متقاضی آن با پاسخ همین پرونده آگاه می‌شود."
    ),
}
_OTHER = "پروندهٔ {code}: "
_WIDTH_PX = 620
_LIST_MAX_PX = 210
_TEXT_SHOWN_CHARS = 220


class LinkCard(QFrame):
    """ui/link_card.ui in front of a `CaseLinker`: find, look, do."""

    def __init__(
        self,
        linker: CaseLinker,
        looks: CaseLooks,
        reference: Reference,
        icons: Icons,
        page: QWidget,
    ) -> None:
        super().__init__()
        self.ui = Ui_LinkCard()
        self.ui.setupUi(self)
        self._linker = linker
        self._looks = looks
        self._reference = reference
        self._icons = icons
        self._complaints = Complaints(self.ui)
        self._same_cause: tuple[int, ...] = ()
        # Asked for by one key, while the similar cases are still being looked for.
        self._gathers_soon = False
        self._about: dict[int, str] = {}
        self.many = ManyCases(self.ui, linker, looks, self._complaints, self)
        self.many.changed.connect(self._show_many)
        self.overlay = Overlay(self, page)
        ui = self.ui
        ui.tile.set_icon(icons, "link", Look.PRIMARY)
        ui.similar_view.use(icons)
        ui.many_box.use(icons)
        ui.deed_box.set_choices([(str(deed), name) for deed, name in _DEEDS])
        # What is too long is refused in words, and not cut.
        ui.reason_edit.setMaxLength(2 * REASON_MAX_CHARS)
        ui.back_button.show_key("back", key_text("Esc"))
        ui.back_button.put_key_beside()
        # Whoever has no code to type goes on to the list.
        ui.all_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._connect()
        icons.theme.changed.connect(self._fit)
        self._fit()

    def begin(self) -> None:
        """Ask for the other case."""
        self.ui.code_edit.clear()
        self.ui.reason_edit.clear()
        self._gathers_soon, self._about = False, {}
        self._show_similar(())
        self.ui.nothing_label.hide()
        self._turn_to_finding()
        self.overlay.open_over()
        self.ui.code_edit.setFocus()
        self._linker.look_around()

    def go(self) -> None:
        """Find the case; then, do what was chosen, where it can be done."""
        ui = self.ui
        if not ui.go_button.isEnabled():
            return
        if ui.steps.currentWidget() is ui.many_part:
            self._complaints.clear()
            if not self.many.seek():
                self._linker.gather(self.many.ids)
        elif self._looks_at_other:
            self._complaints.clear()
            self._linker.link(LinkDeed(ui.deed_box.value()), ui.reason_edit.value())
        elif ui.similar_view.hasFocus() and ui.similar_view.current() is not None:
            self._find_marked(ui.similar_view.current())
        else:
            self._find_code()

    def look_at_all(self) -> None:
        """Say what would become of the cases of the same cause, and of more, gathered under this.

        Of what is only similar, each is added by its code.
        """
        if self.ui.steps.currentWidget() is self.ui.find_part:
            self._linker.foretell_gathering(self._same_cause)

    def gather(self) -> None:
        """Propose by one key, also before the card is open, what would be gathered under this."""
        if self.overlay.isHidden():
            self.begin()
            self._gathers_soon = True
        else:
            self.look_at_all()

    def gather_these(self, about: dict[int, str]) -> None:
        """Propose to gather cases that were found elsewhere, by what each is about."""
        self.begin()
        self._about = about
        self._linker.foretell_gathering(tuple(about))

    def drop_marked(self) -> None:
        """Leave one of the many out."""
        self.many.drop_marked()

    def go_back(self) -> None:
        """Look for another case, or close the card."""
        if self.ui.steps.currentWidget() is self.ui.find_part:
            self.overlay.close_over()
            return
        self._turn_to_finding()
        self.ui.code_edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    @property
    def _looks_at_other(self) -> bool:
        return self.ui.steps.currentWidget() is self.ui.other_part

    def _connect(self) -> None:
        ui, linker = self.ui, self._linker
        ui.code_edit.returnPressed.connect(self._find_code)
        ui.code_edit.textEdited.connect(self._complaints.clear)
        ui.similar_view.entered_row.connect(self._find_marked)
        ui.deed_box.chosen.connect(self._show_deed)
        ui.go_button.clicked.connect(self.go)
        ui.back_button.clicked.connect(self.go_back)
        linker.offered.connect(self._show_offered)
        linker.found.connect(self._show_other)
        linker.not_found.connect(self._complain_of_code)
        linker.gathering.connect(self._show_gathering)
        linker.linked.connect(self._close)
        linker.refused.connect(self._complain)

    def _turn_to_finding(self) -> None:
        self._complaints.clear()
        self.ui.note_label.setText(_FIND)
        self.ui.steps.setCurrentWidget(self.ui.find_part)
        self.ui.go_button.setText(_GO_ON)
        self.ui.go_button.setEnabled(True)

    def _find_code(self) -> None:
        self._linker.find_code(self.ui.code_edit.value())

    def _find_marked(self, case: object) -> None:
        if isinstance(case, CaseRow):
            self._linker.find(case)

    def _show_offered(self, found: Sequence[SimilarCase]) -> None:
        self._show_similar(found)
        self.ui.nothing_label.setVisible(not found)
        if self._gathers_soon:
            self._gathers_soon = False
            self.look_at_all()

    def _show_similar(self, found: Sequence[SimilarCase]) -> None:
        ui = self.ui
        rows = [Row(each.case.id, each.case, self._looks.row(each.case)) for each in found]
        same = (each.case.id for each in found if self._linker.is_same_cause(each))
        self._same_cause = tuple(same)
        ui.similar_view.show_rows(rows)
        ui.similar_view.mark(0)
        for part in (ui.similar_label, ui.similar_view):
            part.setVisible(bool(found))

    def _show_other(self, other: Counterpart) -> None:
        if self.overlay.isHidden():
            return
        ui, case = self.ui, other.case
        ui.note_label.setText(_CHOOSE)
        ui.other_title.setText(
            SEPARATOR.join((f"پروندهٔ {shown_code(case.tracking_code)}", label(case.state)))
        )
        ui.other_note.setText(self._facts(case))
        text = WITHHELD if case.text_withheld else one_line(case.matter.text)
        short = text if len(text) <= _TEXT_SHOWN_CHARS else f"{text[:_TEXT_SHOWN_CHARS]}…"
        ui.other_text.setText(short)
        allowed = next((deed for deed in LinkDeed if deed not in other.refusals), LinkDeed.RELATE)
        ui.deed_box.set_value(str(allowed))
        ui.steps.setCurrentWidget(ui.other_part)
        ui.go_button.setText(_DO)
        self._show_deed(ui.deed_box.value())
        ui.deed_box.setFocus()

    def _show_gathering(self, found: Sequence[Gathered]) -> None:
        if self.overlay.isHidden():
            return
        self._complaints.clear()
        self.ui.note_label.setText(_CHOOSE)
        self.ui.steps.setCurrentWidget(self.ui.many_part)
        self.ui.go_button.setText(_DO)
        near: dict[object, str] = {row.key: row.look.title for row in self.ui.similar_view.rows()}
        self.many.begin(found, near | dict(self._about.items()))
        if typed := self.ui.code_edit.value():
            self.ui.added_edit.setText(typed)

    def _show_many(self) -> None:
        if self.ui.steps.currentWidget() is self.ui.many_part:
            self.ui.go_button.setEnabled(bool(self.many.ids or self.ui.added_edit.value()))

    def _facts(self, case: Case) -> str:
        """Return what and whose it is, where and since when."""
        reference = self._reference
        parts = (
            subject_of(case, reference),
            citizen_of(case),
            place_of(case, reference),
            when_received(case.received_at, utc_now()),
        )
        return SEPARATOR.join(part for part in parts if part)

    def _show_deed(self, chosen: str) -> None:
        """Say what will happen, or why it cannot."""
        other = self._linker.other
        if other is None:
            return
        deed = LinkDeed(chosen)
        self._complaints.clear()
        for part in (self.ui.reason_label, self.ui.reason_edit):
            part.setVisible(deed is LinkDeed.MERGE)
        refusal, code = other.refusals.get(deed), shown_code(other.case.tracking_code)
        if refusal is not None:
            of_other = _OTHER.format(code=code) if refusal.of_other else ""
            self._complaints.say("deed", of_other + sentence(refusal.code))
        will = _WILL[deed].format(code=code) if refusal is None else ""
        self.ui.will_label.setText(will)
        self.ui.go_button.setEnabled(refusal is None)

    def _complain_of_code(self, error: Exception) -> None:
        if self.isVisible():
            self._complaints.say("code", words_for_case_code(error))

    def _complain(self, error: Exception) -> None:
        if self.isVisible():
            if isinstance(error, ValidationFailed):
                self._complaints.show(error)
                return
            many = self.ui.steps.currentWidget() is self.ui.many_part
            self._complaints.say("many" if many else "deed", words_for(error))

    def _close(self, _said: str) -> None:
        self.overlay.close_over()

    def _fit(self) -> None:
        px = self._icons.theme.px
        self.setFixedWidth(px(_WIDTH_PX))
        for view in (self.ui.similar_view, self.ui.many_box):
            view.setMaximumHeight(px(_LIST_MAX_PX))
