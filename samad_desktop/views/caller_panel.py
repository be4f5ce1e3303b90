"""Who is calling: open cases and last contacts, before the greeting has ended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.contacts import KnownPerson
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.call_looks import (
    NAMELESS,
    CallLooks,
    national_id_of,
    phones_of,
)
from samad_desktop.viewmodels.caller_finder import Callers
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.views.forms.ui_caller_panel import Ui_CallerPanel

INVITATION = "با نوشتن تلفن یا کد ملی، متقاضی و سابقهٔ او همین‌جا دیده می‌شود."
NEW_PERSON = "این شماره تازه است؛ متقاضی با ثبت تماس شناخته می‌شود."
UNHEARD = (
    "پایگاه داده پاسخ نمی‌دهد و متقاضی فعلاً شناخته نمی‌شود؛ نام او را بنویسید و تماس را ثبت کنید."
)
OTHER_PERSON = "شخص دیگری با همین شماره؛ با ثبت تماس شناخته می‌شود."
CHOOSE = "کدام‌یک تماس گرفته است؟ نام را بنویسید یا با پیکان برگزینید."
NO_HISTORY = "پرونده‌ای ندارد."
PROTECTED = "{count} پروندهٔ محفوظ دارد که متن آن دیده نمی‌شود."
HOUSEHOLD = "{count} نفر دیگر با شماره‌های او شناخته‌اند."
PROTECTED_BRIEF = "{count} پروندهٔ محفوظ"
HOUSEHOLD_BRIEF = "{count} نفر دیگر با شماره‌های او"
OTHERS = "↓ {count} نفر دیگر"
LAST_CODE = "آخرین کد رهگیری: {code}"
_SIDE_PX = 16
CODES_OF_TODAY = f"کدهای رهگیری امروز شما: {isolate('Ctrl+F2')}"
CASES = "{count} پرونده"
OPEN = "{count} باز"
ANSWER_TIP = "پاسخ پروندهٔ {code} را همین حالا به متقاضی بگویید."
_READY = "پاسخ آماده"


class CallerPanel(QFrame):
    """ui/caller_panel.ui in front of a `CallerFinder`.

    Signals:
        picked: when somebody was chosen here; the form is to go on.
    """

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CallerPanel()
        self.ui.setupUi(self)
        self._brief = False

    def use(self, editor: CallEditor, looks: CallLooks, icons: Icons) -> None:
        """Stand in front of `editor` from now on."""
        self._editor = editor
        self._looks = looks
        self._icons = icons
        ui = self.ui
        for each in (ui.people_list, ui.cases_list, ui.contacts_list):
            each.use(icons)
        # What was read to the caller before the program was closed stands in a list.
        ui.last_code_label.setText(CODES_OF_TODAY)
        ui.last_code_label.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        ui.protected_icon.set_icon(icons, "shield", "warn", size=16)
        ui.household_icon.set_icon(icons, "users", "info", size=16)
        ui.remembered_icon.set_icon(icons, "history", "warn", size=16)
        # An icon keeps its distance from the words that are there when it comes.
        ui.answer_button.setText(_READY)
        icons.dress(ui.answer_button, "message-square", "text")
        ui.answer_button.put_key_beside()
        ui.answer_button.clicked.connect(self.tell_answer)
        ui.answer_button.hide()
        ui.people_list.entered_row.connect(self._pick)
        ui.cases_list.entered_row.connect(self._open)
        ui.contacts_list.entered_row.connect(self._open)
        editor.callers.changed.connect(self._show)
        self._show(editor.callers.callers)

    def be_brief(self, *, brief: bool) -> None:
        """Leave out what a low window has no room for."""
        self._brief = brief
        self._show(self._editor.callers.callers)

    def show_last_code(self, code: str) -> None:
        """Keep the code of the call before in sight: its caller may ask once more."""
        self.ui.last_code_label.setText(LAST_CODE.format(code=shown_code(code)))

    def tell_answer(self) -> None:
        """Go to the answer that waits to be told to who is on the line, if there is one."""
        person = self._editor.callers.callers.chosen
        if person is not None and person.answers_waiting:
            self._editor.told_answer.emit(person.answers_waiting[0].id)

    def take_cursor(self) -> bool:
        """Put the cursor into the first list; return whether there is one."""
        ui = self.ui
        for each in (ui.people_list, ui.cases_list, ui.contacts_list):
            if each.rows() and each.isVisible():
                if not each.currentIndex().isValid():
                    each.mark(0)
                each.setFocus()
                return True
        return False

    def has_cursor(self) -> bool:
        """Whether a case or an earlier contact is marked here with the cursor."""
        return self.ui.cases_list.hasFocus() or self.ui.contacts_list.hasFocus()

    def chosen_case(self) -> CaseRow | None:
        """Return the case that is marked in the list with the cursor."""
        ui = self.ui
        each = ui.contacts_list if ui.contacts_list.hasFocus() else ui.cases_list
        case = each.current()
        return case if isinstance(case, CaseRow) else None

    def first_open_case(self) -> CaseRow | None:
        """Return the caller's latest open case."""
        rows = self.ui.cases_list.rows()
        case = rows[0].value if rows else None
        return case if isinstance(case, CaseRow) else None

    def _show(self, callers: Callers) -> None:
        person = callers.chosen
        self._show_people(callers)
        self._show_person(person, len(callers.people) - 1)
        self._show_answer(person)
        self._show_facts(person)
        self._show_notes(person)
        self._show_source(callers)
        self._show_hint(callers)

    def _show_people(self, callers: Callers) -> None:
        choosing = callers.mark_counts or (bool(callers.people) and callers.chosen is None)
        self.ui.people_box.setVisible(choosing)
        rows = [self._looks.person(person) for person in callers.people]
        self.ui.people_list.show_rows([*rows, self._looks.somebody_else()] if choosing else [])
        self.ui.people_list.mark(callers.marked if choosing else None)

    def _show_person(self, person: KnownPerson | None, others: int) -> None:
        ui = self.ui
        ui.person_box.setVisible(person is not None)
        # The hint at the list gives way to a person; the code itself does not.
        hints = ui.last_code_label.text() == CODES_OF_TODAY
        ui.last_code_label.setHidden(hints and person is not None)
        if person is None:
            return
        name = person.citizen.name or NAMELESS
        ui.avatar.set_name(self._icons.theme, name, Look.WARN)
        ui.person_label.setText(name)
        cases = CASES.format(count=persian_digits(person.case_count))
        ui.person_note.setText("  ·  ".join(p for p in (national_id_of(person), cases) if p))
        more = OTHERS.format(count=persian_digits(others)) if others else ""
        ui.person_numbers.setText("  ·  ".join(p for p in (phones_of(person, 1), more) if p))
        ui.open_pill.setText(OPEN.format(count=persian_digits(len(person.open_cases))))
        ui.open_pill.setVisible(bool(person.open_cases))

    def _show_answer(self, person: KnownPerson | None) -> None:
        """Offer the answer that waits to be told: the citizen is on the line."""
        button = self.ui.answer_button
        waiting = person.answers_waiting if person is not None else ()
        button.setVisible(bool(waiting))
        if waiting:
            button.setText(self._looks.waiting_answer(waiting[0]))
            button.setToolTip(ANSWER_TIP.format(code=shown_code(waiting[0].tracking_code)))

    def _show_facts(self, person: KnownPerson | None) -> None:
        ui = self.ui
        cases = () if person is None else person.open_cases
        contacts = () if person is None else person.last_contacts
        ui.cases_list.show_rows([self._looks.open_case(case) for case in cases])
        ui.contacts_list.show_rows([self._looks.contact(contact) for contact in contacts])
        for stem, count in (("cases", len(cases)), ("contacts", len(contacts))):
            getattr(ui, f"{stem}_box").setVisible(bool(count))
            getattr(ui, f"{stem}_count").setText(persian_digits(count))
        if self._brief and cases:
            ui.contacts_box.hide()
        ui.person_numbers.setHidden(self._brief)
        ui.cases_title.setHidden(self._brief)
        ui.cases_count.setHidden(self._brief)
        ui.facts_box.setVisible(bool(cases or contacts))

    def _show_notes(self, person: KnownPerson | None) -> None:
        protected = 0 if person is None else person.protected_count
        household = 0 if person is None else person.household_count
        ui = self.ui
        for stem, count, words in (
            ("protected", protected, PROTECTED_BRIEF if self._brief else PROTECTED),
            ("household", household, HOUSEHOLD_BRIEF if self._brief else HOUSEHOLD),
        ):
            getattr(ui, f"{stem}_label").setText(words.format(count=persian_digits(count)))
            for part in ("icon", "label"):
                getattr(ui, f"{stem}_{part}").setVisible(count > 0)
        ui.notes_box.setVisible(bool(protected or household))

    def _show_source(self, callers: Callers) -> None:
        """Say so where the database is away, and what is shown may have changed since."""
        at = callers.remembered_at
        self.ui.remembered_box.setVisible(at is not None)
        self.ui.remembered_label.setText("" if at is None else self._looks.remembered(at))

    def _show_hint(self, callers: Callers) -> None:
        known = callers.chosen is not None
        empty_handed = known and not self.ui.facts_box.isVisibleTo(self)
        choosing = self._brief and self.ui.people_box.isVisibleTo(self)
        self.ui.hint.setVisible(not choosing and (not known or empty_handed))
        if empty_handed:
            self.ui.hint.set_hint(self._icons, "folder", NO_HISTORY)
        elif callers.must_choose:
            self.ui.hint.set_hint(self._icons, "users", CHOOSE)
        elif callers.people:
            self.ui.hint.set_hint(self._icons, "user-plus", OTHER_PERSON)
        elif callers.unheard:
            self.ui.hint.set_hint(self._icons, "wifi-off", UNHEARD)
        elif callers.number_given:
            self.ui.hint.set_hint(self._icons, "user-plus", NEW_PERSON)
        else:
            self.ui.hint.set_hint(self._icons, "phone-incoming", INVITATION)

    def _pick(self, person: object) -> None:
        people = self._editor.callers.callers.people
        place = next((n for n, each in enumerate(people) if each is person), len(people))
        self._editor.pick(place)
        self.picked.emit()

    def _open(self, case: object) -> None:
        if isinstance(case, CaseRow):
            self._editor.opened_case.emit(case.id)
