"""One case, whole: what it is about, whose it is, what happened; and what can be done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.domain.cases import Case
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.domain.transitions import CaseAction
from samad_desktop.messages import sentence
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.one_layout import laid_out_once
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.viewmodels.case_models import CaseModels
from samad_desktop.viewmodels.file_looks import origin
from samad_desktop.views.case_parts import matter_part, person_part
from samad_desktop.views.case_sheet import CaseSheet
from samad_desktop.views.crowding import CrowdedCorrection
from samad_desktop.views.file_rows import FileRows
from samad_desktop.views.follow_up_part import FollowUpPart
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.hold_part import HoldPart
from samad_desktop.views.identity_part import IdentityPart
from samad_desktop.views.join_dialog import JoinDialog
from samad_desktop.views.key_groups import CASE_GROUP
from samad_desktop.views.letters_part import LettersPart
from samad_desktop.views.links_part import LinksPart
from samad_desktop.views.matter_form import MatterForm
from samad_desktop.views.note_part import NotePart
from samad_desktop.views.older_callers import OlderCallers
from samad_desktop.views.person_form import PersonForm
from samad_desktop.views.waiting_page import WaitingPage

COPIED = "کد رهگیری رونوشت شد."
NOTED = "یادداشت ثبت شد."
CORRECTED = "تصحیح ثبت شد؛ آنچه پیش از این نوشته شده بود در رخدادها ماند."
UNCHANGED = "چیزی عوض نشده بود؛ تصحیحی ثبت نشد."
PERSON_CORRECTED = "مشخصات متقاضی ثبت شد."
WHICH_ONE = "چند چیز نیمه‌کاره است؛ مکان‌نما را در آن که باید ثبت شود بگذارید."
_REFUSED_KEY = "F8"
NO_CASE = "هنوز پرونده‌ای باز نشده است؛ از جستجو یا فهرست‌ها یکی را باز کنید."


class CasePage(WaitingPage):
    """ui/case_page.ui in front of the `CaseModels`.

    Signals:
        said: str, a sentence about something that went well.
        remarked: str, a sentence about something that there was no need to do.
        failed: (Exception, how to try again), for the message bar.
    """

    title = "پرونده"
    said = Signal(str)
    remarked = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        models: CaseModels,
        icons: Icons,
        reference: Reference,
        actions: Actions,
        now: Now = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CasePage()
        self.ui.setupUi(self)
        self._models = models
        self._icons = icons
        self._actions = actions
        self.matter_form = MatterForm(self)
        self.matter_form.use(reference, icons)
        self.person_form = PersonForm(self)
        part, box, files = self.ui.files_part, self.ui.files_list, models.reader.files
        self._files = FileRows(part, box, files, icons, partial(origin, reference=reference), self)
        self._sheet = CaseSheet(self.ui, icons, reference, now)
        self._matter = matter_part(self.ui, models, self.matter_form, reference, self)
        CrowdedCorrection(self.ui, self.matter_form, self.matter_form.ui, icons.theme)
        self._person = person_part(self.ui, models, self.person_form, self)
        self._follow_up = FollowUpPart(self.ui, models, reference, icons, actions, self, now)
        self._links = LinksPart(self.ui, models, reference, icons, actions, self, now)
        self._letters = LettersPart(
            self.ui, models, self._follow_up.paper_dialog, icons, actions, self
        )
        self._hold = HoldPart(self.ui, models.holder, icons, actions, self, now)
        self._identity = IdentityPart(self.ui, models.reader, models.asker, icons, actions, self)
        OlderCallers(self.ui, models.reader, actions, self)
        self._note = NotePart(self.ui, models.reader, models.writings, self)
        self.join_dialog = JoinDialog(models.joiner, icons, actions, self)
        self._dress()
        self._connect_models()
        self._deeds = self._add_deeds()
        self._say_why_not()
        self.ui.parts.setCurrentWidget(self.ui.empty)
        self.ui.head_card.hide()

    def arrive(self) -> None:
        """Put the cursor where the reading begins, or leave it in what is being written."""
        parts = (self._matter, self._person, self._note, self._follow_up)
        if not any(part.active for part in parts):
            self.ui.text_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self._models.reader.refresh()

    def take_up(self) -> None:
        """Go on with what was being written about this case or its citizen."""
        reader = self._models.reader
        case = reader.case
        if case is None:
            return
        if reader.may_note and self._note.waits(case.id):
            self._note.begin()
        if reader.may_correct and self._matter.waits(case.id):
            self._correct()
        elif reader.may_correct_person and case.citizen and self._person.waits(case.citizen.id):
            self._correct_person()
        else:
            self._follow_up.take_up()

    def tell_answer(self, case_id: int) -> None:
        """Begin to tell the answer of a case, once that case is open."""
        self._follow_up.wish(case_id, CaseAction.INFORM)

    def gather(self, case_id: int, about: dict[int, str]) -> None:
        """Begin to gather cases under one, once that one is open."""
        self._links.wish(case_id, about)

    def renew(self) -> None:
        self.matter_form.renew()
        self.ui.step_form.renew()

    def awaited(self) -> int | None:
        return self._models.reader.awaited

    def person_in_sight(self) -> int | None:
        case = self._models.reader.case
        return None if case is None or case.citizen is None else case.citizen.id

    def leave_part(self) -> bool:
        self.forget_key()
        if any(part.leave_part() for part in self._covering):
            return True
        for part in (self._matter, self._person):
            if part.active:
                part.put_aside()
                return True
        if self._note.active:
            self._note.put_aside()
            self.arrive()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheet.fit_text()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._models.asker.forget()

    @property
    def _covering(self) -> tuple[HoldPart | IdentityPart | LinksPart | FollowUpPart, ...]:
        return (self._identity, self._hold, self._links, self._follow_up)

    def _dress(self) -> None:
        ui, icons = self.ui, self._icons
        for scroll in (ui.matter_form_scroll, ui.person_form_scroll, ui.matter_scroll):
            InSight(scroll)
        for button, icon, role in (
            (ui.copy_button, "copy", "text2"),
            (ui.call_button, "phone-call", "text"),
            (ui.note_button, "sticky-note", "text"),
            (ui.correct_button, "pencil", "on_primary"),
            (ui.correct_person_button, "pencil", "text"),
            (ui.join_button, "merge", "text"),
        ):
            icons.dress(button, icon, role)
        ui.empty.set_hint(icons, "folder-open", NO_CASE, key="F3", key_words="جستجو")
        ui.text_view.document().documentLayout().documentSizeChanged.connect(self._sheet.fit_text)
        ui.matter_form_conflict.use(icons)
        ui.person_form_conflict.use(icons)

    def _connect_models(self) -> None:
        models, reader = self._models, self._models.reader
        reader.opened.connect(self._open)
        reader.changed.connect(self._show)
        reader.opened.connect(self._follow_up.fulfil)
        reader.changed.connect(self._follow_up.fulfil)
        reader.failed.connect(self.forget_key)
        reader.noted.connect(self._tell_noted)
        self._files.said.connect(self.said)
        self._files.failed.connect(self.failed)
        reader.failed.connect(self.failed)
        self._note.failed.connect(self.failed)
        self._follow_up.failed.connect(self.failed)
        self._follow_up.said.connect(self.said)
        self._follow_up.left.connect(self.arrive)
        for beside in (self._links, self._letters, self._hold, self._identity):
            beside.failed.connect(self.failed)
            beside.said.connect(self.said)
        models.asker.shown.connect(self._take_up_person)
        models.matter.saved.connect(self._take_corrected)
        models.person.saved.connect(self._tell_person_corrected)
        for corrector in (models.matter, models.person):
            corrector.unchanged.connect(self._tell_unchanged)
        self.ui.records_button.clicked.connect(self._join_people)
        self.join_dialog.settled.connect(self._after_join)
        for part in (self._matter, self._person):
            part.entered.connect(self.ui.parts.setCurrentWidget)
            part.left.connect(self._show_reading)
            part.failed.connect(self.failed)

    def _add_deeds(self) -> dict[str, QAction]:
        ui, reader, actions = self.ui, self._models.reader, self._actions
        made = {}
        for name, words, key, do, button in (
            ("correct", "تصحیح پرونده", "F11", self._correct, ui.correct_button),
            ("note", "یادداشت داخلی", "Shift+F11", self._note.begin, ui.note_button),
            ("call", "تماس تازه دربارهٔ پرونده", "Shift+F2", reader.begin_call, ui.call_button),
            ("person", "اصلاح متقاضی", "Ctrl+F11", self._correct_person, ui.correct_person_button),
            ("join", "یکی‌کردن دو سابقه", "Ctrl+F5", self._join_people, ui.join_button),
            ("copy", "رونوشت از کد رهگیری", "Shift+F8", self._copy, ui.copy_button),
        ):
            made[name] = actions.add(
                Deed(f"case_{name}", words, (key,), CASE_GROUP), do, self, where=HERE
            )
            button.clicked.connect(made[name].trigger)
            if isinstance(button, KeyButton):
                actions.show_key(f"case_{name}", button)
            else:
                actions.show_key_in_tip(f"case_{name}", button)
        self._files.add_deeds(actions, "case", CASE_GROUP)
        save = Deed("case_save", "ثبت گام، تصحیح یا یادداشت", ("Ctrl+Return",), CASE_GROUP)
        actions.add(save, self._save, self, where=HERE)
        for button in (
            *(ui.save_note_button, ui.save_matter_form_button, ui.save_person_form_button),
            ui.step_form.ui.take_button,
            self._follow_up.redaction.ui.confirm_button,
            *(*self._links.go_buttons, self._hold.card.ui.go_button),
            self._identity.card.ui.go_button,
        ):
            button.put_key_beside()
            actions.show_key(save.id, button)
        refused = Deed("case_id_refused", "کد ملی داده نشده است", (_REFUSED_KEY,), CASE_GROUP)
        made["refused"] = actions.add(refused, self.person_form.toggle_refused, self, where=HERE)
        person = self.person_form.ui
        actions.show_key_beside(refused.id, person.refused_key, person.refused_box)
        return made

    def _say_why_not(self) -> None:
        refusals, actions, form = self._models.refusals, self._actions, self.person_form
        for deed_id in refusals.deeds:
            actions.because(deed_id, partial(refusals.of, deed_id))
        actions.because("case_id_refused", lambda: "" if form.isVisible() else "no_person_form")

    def _open(self, case: Case) -> None:
        """Show another case; what was being typed for the one before is put aside."""
        for part in (self._note, self._matter, self._person):
            part.put_aside()
        self._follow_up.turn_to_another()
        self._links.turn_to_another()
        self._hold.leave_part()
        self._identity.leave_part()
        self.ui.head_card.show()
        self._show(case)
        for scroll in (self.ui.matter_scroll, self.ui.side_scroll):
            scroll.verticalScrollBar().setValue(0)
        self._show_reading()
        self.take_up()
        self.do_kept(case.id)

    def _show(self, case: Case) -> None:
        with laid_out_once(self._holders()):
            self._fill(case)

    def _holders(self) -> tuple[QWidget, ...]:
        """Return what is filled with a case, and what holds that."""
        ui = self.ui
        head = (self, ui.head_card, ui.reading_part)
        matter = (ui.matter_card, ui.matter_body, ui.answers_part, ui.answers)
        beside = (ui.side_body, ui.follow_up_card, ui.standing_rows, ui.links_part)
        below = (ui.person_card, ui.files_part, ui.files, ui.timeline_card, ui.timeline)
        return (*head, *matter, *beside, *below)

    def _fill(self, case: Case) -> None:
        self._sheet.show(case)
        self._follow_up.show()
        self._links.show()
        self._letters.show()
        self._hold.show()
        self._files.show(case.attachments)
        reader, ui = self._models.reader, self.ui
        for name, allowed, button in (
            ("correct", reader.may_correct, ui.correct_button),
            ("note", reader.may_note, ui.note_button),
            ("call", reader.may_call, ui.call_button),
            ("person", reader.may_correct_person, ui.correct_person_button),
            ("join", reader.may_join_person, ui.join_button),
        ):
            self._deeds[name].setEnabled(allowed)
            button.setVisible(allowed)
        self._sheet.show_records(case.joined_records if reader.may_join_person else 0)
        if case.citizen is None:
            self._person.put_aside()
            self.join_dialog.put_away()

    def _show_reading(self) -> None:
        self.ui.parts.setCurrentWidget(self.ui.reading_part)
        self._deeds["refused"].setEnabled(False)
        self._follow_up.lend("")
        self.arrive()

    def _correct(self) -> None:
        case = self._models.reader.case
        if case is not None and not self._matter.active:
            self._person.put_aside()
            self._matter.begin(case, case)

    def _correct_person(self) -> None:
        case = self._models.reader.case
        if case is not None and case.citizen is not None and not self._person.active:
            self._matter.put_aside()
            self._person.begin(case.citizen, case)
            self._deeds["refused"].setEnabled(True)
            self._follow_up.lend(_REFUSED_KEY)

    def _take_up_person(self) -> None:
        """Go on with what was being written about a citizen who was hidden meanwhile."""
        reader = self._models.reader
        citizen = None if reader.case is None else reader.case.citizen
        if citizen is not None and reader.may_correct_person and self._person.waits(citizen.id):
            self._correct_person()

    def _join_people(self) -> None:
        case = self._models.reader.case
        if case is not None and case.citizen is not None:
            self.join_dialog.begin(case.citizen.id)

    def _save(self) -> None:
        if self.join_dialog.isVisible():
            self.join_dialog.join()
            return
        if self._identity.go() or self._hold.go() or self._links.go() or self._follow_up.confirm():
            return
        begun = self._begun()
        here = QApplication.focusWidget()
        meant = [save for card, save in begun if here is not None and card.isAncestorOf(here)]
        saves = meant or [save for _card, save in begun]
        if len(saves) > 1:
            # Nothing is sent away that was only waiting beside what was meant.
            self.remarked.emit(WHICH_ONE)
        elif saves:
            saves[0]()
        else:
            self.remarked.emit(sentence("nothing_begun"))

    def _begun(self) -> list[tuple[QWidget, Callable[[], None]]]:
        """Return where on this page something is being written, and how it is stored."""
        parts = (
            (self.ui.matter_form_part, self._matter),
            (self.ui.person_form_part, self._person),
            (self.ui.note_card, self._note),
            (self.ui.step_form, self._follow_up),
        )
        return [(card, part.save) for card, part in parts if part.active]

    def _copy(self) -> None:
        case = self._models.reader.case
        if case is not None:
            QGuiApplication.clipboard().setText(show_tracking_code(case.tracking_code))
            self.said.emit(COPIED)

    def _take_corrected(self, case: Case) -> None:
        self._models.reader.take(case)
        self.said.emit(CORRECTED)

    def _tell_unchanged(self) -> None:
        self.remarked.emit(UNCHANGED)

    def _tell_person_corrected(self) -> None:
        self.said.emit(PERSON_CORRECTED)

    def _tell_noted(self) -> None:
        self.arrive()
        self.said.emit(NOTED)

    def _after_join(self, sentence: str) -> None:
        self._models.reader.refresh()
        self.said.emit(sentence)
