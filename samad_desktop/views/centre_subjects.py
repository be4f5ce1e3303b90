"""The tree of subjects: branches and subjects, what each means, and what it asks."""

from dataclasses import replace
from functools import partial

from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.reference_settings import SubjectSetting, checked_subject
from samad_desktop.domain.subjects import Handling
from samad_desktop.labels import choices
from samad_desktop.qtkit.fields import PickerEdit, PickerItem
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre_reference_looks import matches, subject_row
from samad_desktop.views.centre_section import GROUP, Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_subjects import Ui_CentreSubjects
from samad_desktop.views.pick_items import agency_items
from samad_desktop.views.question_list import QuestionList
from samad_desktop.views.reference_section import (
    ReferenceSection,
    mark_first,
    mark_key,
    names_in,
    show_changes,
    show_found,
)
from samad_desktop.views.typed_drafts import TypedDrafts

# What is new has no number yet; a branch and a subject may be begun at once.
_NEW_ID, _NEW_BRANCH_ID = 0, -1
_TITLES = {_NEW_ID: "موضوع تازه", _NEW_BRANCH_ID: "شاخهٔ تازه"}
_NEW = SubjectSetting(_NEW_ID, "", "", 0, handling=Handling.REFER)
_NEW_BRANCH = SubjectSetting(_NEW_BRANCH_ID, "", "", None)


class CentreSubjects(ReferenceSection):
    """ui/centre_subjects.ui; what is typed for a subject waits until it is chosen again."""

    KINDS = frozenset({SettingKind.SUBJECT})

    def _build(self) -> None:
        self.ui = Ui_CentreSubjects()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        self._questions = QuestionList(self.ui, self)
        self._subject = _NEW
        self._typed = TypedDrafts[SubjectSetting]()
        self._filling = False
        self._is_shown = False
        # What was asked for last; one that is new is shown once it is read.
        self._asked: tuple[int, SubjectSetting] = (_NEW_ID, _NEW)
        self._added: tuple[str, int | None] | None = None
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.find_edit.setFocus()

    def _dress(self) -> None:
        ui = self.ui
        for each in (ui.subjects_list, ui.changes_list, ui.questions_list):
            each.use(self.icons)
        ui.handling_box.set_choices(choices(Handling))
        ui.name_edit.textEdited.connect(self._keep_typed)
        for picker in (ui.parent_picker, ui.default_agency_picker):
            picker.textEdited.connect(self._forgive_edit)
            picker.picked.connect(self._keep_typed)
            picker.cleared.connect(self._keep_typed)
        ui.handling_box.chosen.connect(self._keep_typed)
        ui.retired_box.clicked.connect(self._keep_typed)
        self._questions.changed.connect(self._keep_questions)
        ui.find_edit.textEdited.connect(self._find)
        ui.subjects_list.marked_row.connect(self._choose)
        ui.subjects_list.entered_row.connect(self._go_to_form)
        self._say("")
        self._fill()

    def _add_deeds(self, actions: Actions) -> None:
        ui, asked = self.ui, self._questions
        for name, words, keys, do, button in (
            (
                *("save_subject", "ثبت موضوع", ("Ctrl+Return", "Ctrl+Enter")),
                *(self._save, ui.save_button),
            ),
            ("new_subject", "موضوع تازه در همین شاخه", ("Ctrl+N",), self._begin, ui.new_button),
            ("new_branch", "شاخهٔ تازه", ("Ctrl+B",), self._begin_branch, ui.branch_button),
            (
                *("subject_as_is", "برگرداندن فرم به آنچه هست", ("Ctrl+D",)),
                *(self._give_up, ui.clear_button),
            ),
            ("add_question", "پرسش تازه", ("Ctrl+J",), asked.add, ui.add_question_button),
            ("drop_question", "برداشتن پرسش", ("Ctrl+L",), asked.drop, ui.drop_question_button),
            ("question_up", "پرسش، بالاتر", ("Ctrl+Up",), asked.raise_one, ui.up_button),
            ("question_down", "پرسش، پایین‌تر", ("Ctrl+Down",), asked.lower_one, ui.down_button),
        ):
            self._add_deed(actions, Deed(f"centre_{name}", words, keys, GROUP), do, button)

    def _show(self) -> None:
        if self.book is None:
            return
        kept, ui = self.book.kept, self.ui
        ui.parent_picker.set_items(
            [
                PickerItem(each.id, each.name, offered=not each.retired)
                for each in kept.subjects
                if each.is_branch
            ]
        )
        ui.default_agency_picker.set_items(agency_items(kept.agencies))
        first, self._is_shown = not self._is_shown, True
        added, self._added = self._added, None
        if added is not None:
            ui.find_edit.clear()
        self._show_list()
        if first:
            ui.subjects_list.mark(0)
        made = next((e for e in kept.subjects if (e.name, e.parent_id) == added), None)
        if made is not None:
            mark_key(ui.subjects_list, made.id)
        self._choose(made or kept.subject(self._subject.id) or self._subject)

    def _find(self) -> None:
        """Show what is found; the form is of the first, unless it holds what waits nowhere else."""
        self._show_list()
        pickers = (self.ui.parent_picker, self.ui.default_agency_picker)
        if not self._is_new and not any(picker.unlisted() for picker in pickers):
            mark_first(self.ui.subjects_list)

    def _show_list(self) -> None:
        if self.book is None:
            return
        kept, typed = self.book.kept, self.ui.find_edit.value()
        branches = {each.id: each.name for each in kept.subjects if each.is_branch}
        found = [
            subject_row(each, kept)
            for each in kept.subjects
            if matches(typed, each.name, branches.get(each.parent_id or 0, ""))
        ]
        show_found(self.ui.subjects_list, self.ui.none_found_label, found)

    def _show_busy(self, busy: bool) -> None:
        self.ui.save_button.setEnabled(not busy)

    def _settle(self, _kind: SettingKind) -> None:
        key, made = self._asked
        if key in _TITLES:
            self._added = (made.name, made.parent_id)
        self._typed.drop(key)
        self._fill()

    def _rebase(self) -> None:
        if self.book is not None:
            key, asked = self._asked
            self._typed.rebase(key, self.book.kept.subject(key) or asked)

    @property
    def _is_new(self) -> bool:
        return self._subject.id in _TITLES

    # The form

    def _choose(self, subject: object) -> None:
        if not isinstance(subject, SubjectSetting):
            return
        if subject.id != self._subject.id:
            self._complaints.clear()
            self._say("")
        self._subject = subject
        self._fill()

    def _begin(self) -> None:
        """Begin a subject in the branch that is being looked at."""
        here = self._subject
        branch_id = here.id if here.is_branch else here.parent_id
        self._begin_new(replace(_NEW, parent_id=max(branch_id or 0, 0)))

    def _begin_branch(self) -> None:
        self._begin_new(_NEW_BRANCH)

    def _begin_new(self, new: SubjectSetting) -> None:
        self.ui.subjects_list.mark(None)
        self._choose(new)
        self.ui.name_edit.setFocus()

    def _go_to_form(self, _subject: object) -> None:
        self.ui.name_edit.setFocus()

    def _fill(self) -> None:
        ui, subject = self.ui, self._subject
        shown = self._typed.shown(subject.id, subject)
        self._filling = True
        ui.form_title.setText(_TITLES.get(subject.id, subject.name))
        if ui.name_edit.text() != shown.name:
            ui.name_edit.setText(shown.name)
        ui.parent_part.setVisible(not subject.is_branch)
        # Its code begins with its branch's: a subject stays where it was made.
        ui.parent_picker.setEnabled(self._is_new)
        ui.leaf_part.setVisible(not subject.is_branch)
        for picker, wanted in (
            (ui.parent_picker, shown.parent_id or None),
            (ui.default_agency_picker, shown.default_agency_id),
        ):
            if picker.current_id() != wanted:
                picker.set_current(wanted)
        ui.handling_box.set_value(shown.handling or Handling.REFER)
        self._questions.show(shown.questions)
        ui.retired_box.setChecked(shown.retired)
        ui.retired_box.setVisible(not self._is_new)
        self._show_changes()
        self._filling = False

    def _show_changes(self) -> None:
        self.ui.changes_card.setVisible(not self._is_new)
        if self.book is not None:
            kind, code = SettingKind.SUBJECT, self._subject.code
            events = [e for e in self.book.events if e.kind is kind and e.key == code]
            names = names_in(self.book, self.reference)
            show_changes(self.ui.changes_list, self.ui.no_changes_label, events, names)

    def _read(self) -> SubjectSetting:
        ui, subject = self.ui, self._subject
        name, retired = ui.name_edit.value(), ui.retired_box.isChecked()
        if subject.is_branch:
            return replace(subject, name=name, retired=retired)
        parent_id, agency_id = (
            found if isinstance(found, int) else None
            for found in (ui.parent_picker.current_id(), ui.default_agency_picker.current_id())
        )
        return replace(
            subject,
            name=name,
            parent_id=parent_id or 0,
            default_agency_id=agency_id,
            handling=Handling(ui.handling_box.value()),
            questions=self._questions.value(),
            retired=retired,
        )

    def _keep_typed(self) -> None:
        if self._filling:
            return
        self._typed.keep(self._subject.id, self._subject, self._read())
        typed_in = self.sender()
        if isinstance(typed_in, PickerEdit):
            # It may only have been left, with letters in it that are still no item.
            self._forgive_mended()
        elif typed_in is not None:
            self._forgive_mended(typed_in.objectName().rpartition("_")[0])

    def _keep_questions(self) -> None:
        self._typed.keep(self._subject.id, self._subject, self._read())
        self._forgive_mended("questions")

    def _check(self) -> SubjectSetting | None:
        if self.book is None:
            return None
        read = Readings()
        if not self._subject.is_branch:
            read.picked("default_agency", self.ui.default_agency_picker)
        made = replace(self._read(), id=max(self._subject.id, 0))
        return read.checked(partial(checked_subject, made, self.book.kept))

    def _give_up(self) -> None:
        self._typed.drop(self._subject.id)
        self._complaints.clear()
        self._say("")
        self._fill()

    def _save(self) -> None:
        self._attempt(self._ask)

    def _ask(self) -> None:
        """Ask for what stands in the form.

        Raises:
            ValidationFailed: it has errors.
        """
        if self.book is None or self.keeper.busy:
            return
        ui, subject, read = self.ui, self._subject, Readings()
        if not subject.is_branch:
            read.chosen("parent", ui.parent_picker)
            ui.default_agency_picker.settle()
            read.picked("default_agency", ui.default_agency_picker)
        before = None if self._is_new else self._typed.before(subject.id, subject)
        made = replace(self._read(), id=max(subject.id, 0))
        after = read.checked(partial(checked_subject, made, self.book.kept))
        self._asked = (subject.id, after)
        self.keeper.save_subject(before, after)
