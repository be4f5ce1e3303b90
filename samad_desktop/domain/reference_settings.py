"""What may be kept as a subject, an agency or a route, and what is refused.

Nothing that cases name is ever deleted: it is retired, and old cases keep it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.cases import UNIT_MAX_CHARS
from samad_desktop.domain.centre_settings import CentreEvent
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.subjects import Handling, Question
from samad_desktop.domain.text import clean, normal

NAME_MAX_CHARS = 200
CODE_MAX_CHARS = 20
QUESTIONS_MAX = 4
UNITS_MAX = 100
NAMED_SHOWN = 3
CODES_END = 100

_CODE_SHAPE = re.compile(rf"[A-Z][A-Z0-9]{{0,{CODE_MAX_CHARS - 1}}}")


@dataclass(frozen=True, slots=True)
class SubjectSetting:
    """A node of the tree as it is kept; a branch has no parent, no agency and no questions.

    `questions` are those that are asked, in their order; a new one has the id 0.
    """

    id: int
    code: str
    name: str
    parent_id: int | None
    default_agency_id: int | None = None
    handling: Handling | None = None
    questions: tuple[Question, ...] = ()
    retired: bool = False

    @property
    def is_branch(self) -> bool:
        """Whether subjects stand below it, and no case is about it."""
        return self.parent_id is None


@dataclass(frozen=True, slots=True)
class Route:
    """Who answers for a subject in one county, instead of the subject's default."""

    subject_id: int
    county_id: int
    agency_id: int


@dataclass(frozen=True, slots=True)
class KeptReference:
    """Subjects by code, agencies by code, and routes, retired ones as well."""

    subjects: tuple[SubjectSetting, ...]
    agencies: tuple[Agency, ...]
    routes: tuple[Route, ...]
    counties: Mapping[int, str]

    def subject(self, subject_id: int | None) -> SubjectSetting | None:
        """Return the node with that id."""
        return next((each for each in self.subjects if each.id == subject_id), None)

    def agency(self, agency_id: int | None) -> Agency | None:
        """Return the agency with that id."""
        return next((each for each in self.agencies if each.id == agency_id), None)

    def route(self, subject_id: int | None, county_id: int | None) -> Route | None:
        """Return the route of a subject in a county, where it has one of its own."""
        wanted = (subject_id, county_id)
        return next((r for r in self.routes if (r.subject_id, r.county_id) == wanted), None)

    def below(self, branch_id: int) -> tuple[SubjectSetting, ...]:
        """Return the subjects of a branch."""
        return tuple(each for each in self.subjects if each.parent_id == branch_id)

    def free_code(self, branch_id: int | None) -> str:
        """Return the first code that no node of a branch, or no branch, has had.

        Raises:
            ValidationFailed: all are taken.
        """
        branch = self.subject(branch_id)
        begin = "" if branch is None else branch.code
        taken = {each.code for each in self.subjects}
        for number in range(1, CODES_END):
            if (code := f"{begin}{number:02}") not in taken:
                return code
        raise ValidationFailed((FieldError("parent", "branch_full", str(CODES_END - 1)),))

    def naming(self, agency_id: int) -> tuple[str, ...]:
        """Return what sends new cases to an agency: subjects by their default, then routes."""
        subjects = tuple(
            each.name
            for each in self.subjects
            if each.default_agency_id == agency_id and not each.retired
        )
        routes = (each for each in self.routes if each.agency_id == agency_id)
        return subjects + tuple(self._route_name(each) for each in routes)

    def _route_name(self, route: Route) -> str:
        subject = self.subject(route.subject_id)
        return f"{subject.name if subject else ''} ({self.counties.get(route.county_id, '')})"


@dataclass(frozen=True, slots=True)
class ReferenceBook:
    """Subjects, agencies and routes as they are kept, and who changed them, the last first."""

    kept: KeptReference
    events: tuple[CentreEvent, ...]


def checked_subject(subject: SubjectSetting, kept: KeptReference) -> SubjectSetting:
    """Return a node as it is stored.

    Raises:
        ValidationFailed: its name is missing, too long or another's of the same branch; its
            branch or its agency is retired; a question is wrong; or it is a branch to be
            retired while subjects stand below it.
    """
    questions = tuple(
        replace(each, label=clean(each.label), hint=clean(each.hint)) for each in subject.questions
    )
    subject = replace(subject, name=clean(subject.name), questions=questions)
    found = [
        *_wrong_text("name", subject.name),
        *_taken_name(subject, kept),
        *_wrong_place(subject, kept),
        *_retired_agency("default_agency", subject.default_agency_id, subject, kept),
        *_wrong_questions(questions),
    ]
    if found:
        raise ValidationFailed(tuple(found))
    return subject


def checked_agency(agency: Agency, kept: KeptReference) -> Agency:
    """Return an agency as it is stored, its units by name.

    Raises:
        ValidationFailed: a name or its code is missing, too long, misshapen or another's, it
            has too many units or one too long, or it is to be retired while subjects or
            routes name it; the detail says which.
    """
    units = {normal(each): each for each in reversed([clean(unit) for unit in agency.units])}
    agency = replace(
        agency,
        code=clean(agency.code).upper(),
        short_name=clean(agency.short_name),
        name=clean(agency.name),
        units=tuple(sorted(filter(None, units.values()), key=normal)),
    )
    found = [
        *_wrong_code(agency, kept),
        *_wrong_text("short_name", agency.short_name),
        *_wrong_text("name", agency.name),
        *_wrong_units(agency.units),
    ]
    others = [each for each in kept.agencies if each.id != agency.id]
    if any(normal(each.short_name) == normal(agency.short_name) for each in others):
        found.append(FieldError("short_name", "name_taken"))
    if agency.retired and (naming := kept.naming(agency.id)):
        found.append(FieldError("retired", "agency_is_named", _listed(naming)))
    if found:
        raise ValidationFailed(tuple(found))
    return agency


def checked_route(route: Route, kept: KeptReference) -> Route:
    """Return a route as it is stored.

    Raises:
        ValidationFailed: its subject is a branch or retired, its county is none of the
            province, or its agency is retired.
    """
    subject, agency = kept.subject(route.subject_id), kept.agency(route.agency_id)
    found = []
    if subject is None or subject.is_branch:
        found.append(FieldError("subject", "required"))
    elif subject.retired:
        found.append(FieldError("subject", "subject_retired", subject.name))
    if route.county_id not in kept.counties:
        found.append(FieldError("county", "required"))
    if agency is None:
        found.append(FieldError("agency", "required"))
    elif agency.retired:
        found.append(FieldError("agency", "agency_retired", agency.short_name))
    if found:
        raise ValidationFailed(tuple(found))
    return route


def _wrong_text(field: str, text: str) -> list[FieldError]:
    if not text:
        return [FieldError(field, "required")]
    if len(text) > NAME_MAX_CHARS:
        return [FieldError(field, "too_long", str(NAME_MAX_CHARS))]
    return []


def _taken_name(subject: SubjectSetting, kept: KeptReference) -> list[FieldError]:
    beside = (
        each
        for each in kept.subjects
        if each.parent_id == subject.parent_id and each.id != subject.id
    )
    taken = any(normal(each.name) == normal(subject.name) for each in beside)
    return [FieldError("name", "name_taken")] if taken and subject.name else []


def _wrong_place(subject: SubjectSetting, kept: KeptReference) -> list[FieldError]:
    """Say what the tree forbids: both of its levels are in use, or neither."""
    if subject.is_branch:
        below = [each.name for each in kept.below(subject.id) if not each.retired]
        if subject.retired and below:
            return [FieldError("retired", "branch_in_use", _listed(below))]
        return []
    branch = kept.subject(subject.parent_id)
    if branch is None or not branch.is_branch:
        return [FieldError("parent", "required")]
    if branch.retired and not subject.retired:
        return [FieldError("parent", "branch_retired", branch.name)]
    return []


def _retired_agency(
    field: str, agency_id: int | None, subject: SubjectSetting, kept: KeptReference
) -> list[FieldError]:
    agency = kept.agency(agency_id)
    if agency is None or not agency.retired or subject.retired:
        return []
    return [FieldError(field, "agency_retired", agency.short_name)]


def _wrong_questions(questions: Sequence[Question]) -> list[FieldError]:
    if len(questions) > QUESTIONS_MAX:
        return [FieldError("questions", "questions_too_many", str(QUESTIONS_MAX))]
    labels = [normal(each.label) for each in questions]
    if not all(labels):
        return [FieldError("questions", "question_empty")]
    if len(set(labels)) < len(labels):
        return [FieldError("questions", "question_twice")]
    if any(len(text) > NAME_MAX_CHARS for each in questions for text in (each.label, each.hint)):
        return [FieldError("questions", "too_long", str(NAME_MAX_CHARS))]
    return []


def _wrong_code(agency: Agency, kept: KeptReference) -> list[FieldError]:
    if not agency.code:
        return [FieldError("code", "required")]
    if not _CODE_SHAPE.fullmatch(agency.code):
        return [FieldError("code", "agency_code_shape", str(CODE_MAX_CHARS))]
    if any(each.code == agency.code and each.id != agency.id for each in kept.agencies):
        return [FieldError("code", "agency_code_taken")]
    return []


def _wrong_units(units: Sequence[str]) -> list[FieldError]:
    if len(units) > UNITS_MAX:
        return [FieldError("units", "units_too_many", str(UNITS_MAX))]
    if any(len(each) > UNIT_MAX_CHARS for each in units):
        return [FieldError("units", "unit_too_long", str(UNIT_MAX_CHARS))]
    return []


def _listed(names: Iterable[str]) -> str:
    """Return the first few names, and how many more there are."""
    found = list(names)
    told = "، ".join(f"«{name}»" for name in found[:NAMED_SHOWN])
    more = len(found) - NAMED_SHOWN
    return f"{told} و {more} مورد دیگر" if more > 0 else told
