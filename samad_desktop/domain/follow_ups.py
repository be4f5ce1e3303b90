"""What a call that joins an open case adds to it besides its text: nothing typed is lost."""

from dataclasses import fields, replace

from samad_desktop.domain.cases import IdentityLevel, MatterDraft, Priority, Told
from samad_desktop.domain.corrections import in_words
from samad_desktop.domain.reference import Reference


def raised(case: MatterDraft, call: MatterDraft) -> MatterDraft:
    """Return the case with the call's priority and identity level where those are higher.

    A call never lowers them: that is a correction, made on purpose.
    """
    return replace(
        case,
        priority=max(case.priority, call.priority, key=list(Priority).index),
        identity_level=max(case.identity_level, call.identity_level, key=list(IdentityLevel).index),
    )


def beside(case: MatterDraft, call: MatterDraft) -> MatterDraft:
    """Return what the call tells besides its text and the case does not; all else untold."""
    untold = MatterDraft()
    same = {
        field.name: getattr(untold, field.name)
        for field in fields(MatterDraft)
        if getattr(call, field.name) == getattr(case, field.name)
    }
    answers = tuple(answer for answer in call.answers if answer not in case.answers)
    return replace(call, **{**same, "text": untold.text, "answers": answers})


def told(matter: MatterDraft, names: Reference) -> tuple[Told, ...]:
    """Return everything that `matter` tells, in the words the timeline keeps."""
    untold, said = in_words(MatterDraft(), names), in_words(matter, names)
    questions = {
        question.id: question.label
        for subject in names.subjects.values()
        for question in subject.questions
    }
    return (
        *(
            Told(field, value)
            for field, value in said.items()
            if value != untold[field] and field != "answers"
        ),
        *(Told("answers", a.text, questions.get(a.question_id, "")) for a in matter.answers),
    )
