"""What a correction changed, in the words the timeline shows."""

from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.reference import Reference

Correction = tuple[str, str, str]


def corrections(
    before: MatterDraft, after: MatterDraft, names: Reference
) -> tuple[Correction, ...]:
    """Return (field, old, new) for every field that differs.

    Kinds, priorities and identity levels are given as codes, for which screens have
    labels; subjects, places and agencies by name.
    """
    old, new = in_words(before, names), in_words(after, names)
    return tuple((field, old[field], new[field]) for field in old if old[field] != new[field])


def in_words(matter: MatterDraft, names: Reference) -> dict[str, str]:
    """Return each field as the timeline keeps it."""
    subject = names.subjects.get(matter.subject_id or 0)
    county = names.counties.get(matter.county_id or 0)
    accused = names.agencies.get(matter.accused_agency_id or 0)
    labels = {
        question.id: question.label
        for known in names.subjects.values()
        for question in known.questions
    }
    answers = (f"{labels.get(a.question_id, '')}: {a.text}" for a in matter.answers)
    return {
        "kind": matter.kind.value,
        "subject": subject.name if subject else "",
        "county": county.name if county else "",
        "place": matter.place,
        "priority": matter.priority.value,
        "identity_level": matter.identity_level.value,
        "accused_agency": accused.name if accused else "",
        "accused_unit": matter.accused_unit,
        "answers": "؛ ".join(answers),
        "text": matter.text,
    }
