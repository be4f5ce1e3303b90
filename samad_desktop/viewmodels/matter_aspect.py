"""What the form of a matter shows beside what was typed: questions, agency, hidden parts."""

from dataclasses import dataclass, replace

from samad_desktop.domain.cases import IdentityLevel, MatterDraft, default_identity_level
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.subjects import Handling, Question, Subject

ANSWERED_BY = "دستگاه پاسخ‌گو"
NO_AGENCY = "دستگاه پاسخ‌گو را کارشناس برمی‌گزیند"
HANDLING = {
    Handling.REFER: "",
    Handling.PROTECT: "",
    Handling.ADVISE: "بیشتر با راهنمایی مختومه می‌شود: Ctrl+Shift+Enter",
}
# Said while the citizen complains about somebody's conduct: it is their risk.
IDENTITY = {
    IdentityLevel.OPEN: "هشدار: هویت متقاضی به دستگاهی که از آن شکایت دارد نشان داده می‌شود.",
    IdentityLevel.HIDDEN_FROM_AGENCY: "هویت متقاضی از دستگاهی که از آن شکایت دارد پنهان می‌ماند.",
    IdentityLevel.HIDDEN: "هویت متقاضی محفوظ می‌ماند و به هیچ دستگاهی نشان داده نمی‌شود.",
}
# Real callers often do not say it at first, so it is asked for and never demanded.
ASK_ACCUSED = "دستگاه یا واحد مورد شکایت را بپرسید"


@dataclass(frozen=True, slots=True)
class MatterAspect:
    """What a subject brings with it into the form; `exposed` says that `identity` warns."""

    questions: tuple[Question, ...] = ()
    asks_accused: bool = False
    agency: str = ""
    handling: str = ""
    identity: str = ""
    exposed: bool = False


def aspect_of(matter: MatterDraft, reference: Reference) -> MatterAspect:
    """Return what the form shows for the chosen subject and county."""
    subject = _subject(matter.subject_id, reference)
    if subject is None:
        return MatterAspect()
    agency = reference.agency_for(subject.id, matter.county_id)
    protects = subject.handling is Handling.PROTECT
    return MatterAspect(
        questions=_asked(subject, matter),
        asks_accused=protects,
        agency=f"{ANSWERED_BY}: {agency.name}" if agency else NO_AGENCY,
        handling=ASK_ACCUSED if protects and not _accuses(matter) else HANDLING[subject.handling],
        identity=IDENTITY[matter.identity_level] if protects else "",
        exposed=protects and matter.identity_level is IdentityLevel.OPEN,
    )


def _asked(subject: Subject, matter: MatterDraft) -> tuple[Question, ...]:
    """Return what is asked; what is asked no more, only where it was answered."""
    answered = {answer.question_id for answer in matter.answers if answer.text}
    return tuple(each for each in subject.questions if not each.retired or each.id in answered)


def _accuses(matter: MatterDraft) -> bool:
    return matter.accused_agency_id is not None or bool(matter.accused_unit.strip())


def with_subject(before: MatterDraft, now: MatterDraft, reference: Reference) -> MatterDraft:
    """Return the matter after its subject changed: other questions, another usual level.

    A level the operator chose on purpose stays.
    """
    usual = _usual_level(before.subject_id, reference)
    level = now.identity_level
    if level is usual:
        level = _usual_level(now.subject_id, reference)
    subject = _subject(now.subject_id, reference)
    asked = {question.id for question in subject.questions} if subject else set()
    answers = tuple(answer for answer in now.answers if answer.question_id in asked)
    return replace(now, identity_level=level, answers=answers)


def cities_of(county_id: int | None, reference: Reference) -> tuple[str, ...]:
    """Return the towns of a county, which a place is most often in."""
    return tuple(city.name for city in reference.cities.values() if city.parent_id == county_id)


def units_of(agency_id: int | None, reference: Reference) -> tuple[str, ...]:
    """Return the units of an agency that is complained about."""
    agency = reference.agencies.get(agency_id or 0)
    return agency.units if agency else ()


def _usual_level(subject_id: int | None, reference: Reference) -> IdentityLevel:
    subject = _subject(subject_id, reference)
    return IdentityLevel.OPEN if subject is None else default_identity_level(subject.handling)


def _subject(subject_id: int | None, reference: Reference) -> Subject | None:
    return None if subject_id is None else reference.subjects.get(subject_id)
