"""The two correcting parts of the case page: the matter, and the citizen."""

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from samad_desktop.domain.cases import Case, MatterDraft
from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.domain.corrections import corrections
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.writings import WritingKind
from samad_desktop.viewmodels.case_models import CaseModels
from samad_desktop.viewmodels.differences import Difference, difference
from samad_desktop.views.correction_part import CorrectionPart, PartHands, PartPaper, PartWidgets
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.matter_form import MatterForm
from samad_desktop.views.person_form import PersonForm


def matter_part(
    ui: Ui_CasePage,
    models: CaseModels,
    form: MatterForm,
    reference: Reference,
    parent: QObject,
) -> CorrectionPart[Case, MatterDraft]:
    """Make the part in which a case is corrected."""

    def begin() -> None:
        form.ui.text_edit.moveCursor(QTextCursor.MoveOperation.End)
        form.ui.text_edit.setFocus()

    def differ(theirs: Case, mine: MatterDraft) -> tuple[Difference, ...]:
        found = corrections(theirs.matter, mine.cleaned(), reference)
        return tuple(difference(*each) for each in found)

    hands: PartHands[Case, MatterDraft] = PartHands(
        begin=begin,
        show=lambda case: form.show_matter(case.matter),
        show_draft=form.show_matter,
        read=form.draft,
        complain=form.complain,
        differ=differ,
    )
    paper: PartPaper[MatterDraft] = PartPaper(
        kind=WritingKind.MATTER,
        write=lambda writing, draft: replace(writing, matter=draft),
        read=lambda writing: writing.matter,
    )
    widgets = _widgets(ui, "matter_form", form)
    return CorrectionPart(models.matter, widgets, hands, paper, models.writings, parent)


def person_part(
    ui: Ui_CasePage,
    models: CaseModels,
    form: PersonForm,
    parent: QObject,
) -> CorrectionPart[Citizen, PersonDraft]:
    """Make the part in which a citizen's record is corrected."""
    hands: PartHands[Citizen, PersonDraft] = PartHands(
        begin=form.ui.name_edit.setFocus,
        show=form.show_person,
        show_draft=form.show_draft,
        read=form.draft,
        complain=form.complain,
        differ=_differ_person,
    )

    paper: PartPaper[PersonDraft] = PartPaper(
        kind=WritingKind.PERSON,
        write=lambda writing, draft: replace(writing, person=draft),
        read=lambda writing: writing.person,
    )
    widgets = _widgets(ui, "person_form", form)
    return CorrectionPart(models.person, widgets, hands, paper, models.writings, parent)


def _widgets(ui: Ui_CasePage, name: str, form: MatterForm | PersonForm) -> PartWidgets:
    """Put a form in its place on the page, and return what stands around it."""
    getattr(ui, f"{name}_place_box").addWidget(form)
    return PartWidgets(
        place=getattr(ui, f"{name}_part"),
        form=form,
        changed=form.changed,
        save=getattr(ui, f"save_{name}_button"),
        cancel=getattr(ui, f"cancel_{name}_button"),
        conflict=getattr(ui, f"{name}_conflict"),
    )


def _differ_person(theirs: Citizen, mine: PersonDraft) -> tuple[Difference, ...]:
    given = "" if mine.id_refused else mine.national_id
    pairs = (("name", theirs.name, mine.name), ("national_id", theirs.national_id, given))
    found = [difference(*each) for each in pairs if each[1] != each[2]]
    if mine.phone:
        found.append(difference("phone", "، ".join(theirs.phones), mine.phone))
    return tuple(found)
