"""The two correcting parts of the case page: the matter, and the citizen."""

from dataclasses import replace

from PySide6.QtCore import QObject

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
    ui.matter_form_place_box.addWidget(form)
    widgets = PartWidgets(
        place=ui.matter_form_part,
        form=form,
        first=form,
        changed=form.changed,
        save=ui.save_matter_form_button,
        cancel=ui.cancel_matter_form_button,
        conflict=ui.matter_form_conflict,
    )

    def differ(theirs: Case, mine: MatterDraft) -> tuple[Difference, ...]:
        found = corrections(theirs.matter, mine.cleaned(), reference)
        return tuple(difference(*each) for each in found)

    hands: PartHands[Case, MatterDraft] = PartHands(
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
    return CorrectionPart(models.matter, widgets, hands, paper, models.writings, parent)


def person_part(
    ui: Ui_CasePage,
    models: CaseModels,
    form: PersonForm,
    parent: QObject,
) -> CorrectionPart[Citizen, PersonDraft]:
    """Make the part in which a citizen's record is corrected."""
    ui.person_form_place_box.addWidget(form)
    widgets = PartWidgets(
        place=ui.person_form_part,
        form=form,
        first=form.ui.name_edit,
        changed=form.changed,
        save=ui.save_person_form_button,
        cancel=ui.cancel_person_form_button,
        conflict=ui.person_form_conflict,
    )
    hands: PartHands[Citizen, PersonDraft] = PartHands(
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
    return CorrectionPart(models.person, widgets, hands, paper, models.writings, parent)


def _differ_person(theirs: Citizen, mine: PersonDraft) -> tuple[Difference, ...]:
    given = "" if mine.id_refused else mine.national_id
    pairs = (("name", theirs.name, mine.name), ("national_id", theirs.national_id, given))
    found = [difference(*each) for each in pairs if each[1] != each[2]]
    if mine.phone:
        found.append(difference("phone", "، ".join(theirs.phones), mine.phone))
    return tuple(found)
