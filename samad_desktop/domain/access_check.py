"""What a person may see and do, and why: answered from the one table of access rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.access import (
    GRANTED,
    IMPERSONAL,
    TABLE_RULES,
    Actor,
    Right,
    Role,
)
from samad_desktop.domain.access_rows import Rows, Verb
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.protection import may_ask_citizen, may_know_citizen, may_read_text


class CaseQuestion(StrEnum):
    """What may be asked about a person and one case."""

    SEE_CASE = "see_case"
    READ_TEXT = "read_text"
    KNOW_CITIZEN = "know_citizen"


class Why(StrEnum):
    """Why something is allowed to a person, or is not."""

    BY_ROLE = "by_role"
    REGISTERED_IT = "registered_it"
    SENT_TO_HER_AGENCY = "sent_to_her_agency"
    REDACTED = "redacted"
    NOT_SENT = "not_sent"
    WITH_REASON = "with_reason"
    PROTECTED = "protected"
    NO_ROLE = "no_role"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True)
class RightHeld:
    """A right and which of the person's roles carry it; without any, she has it not."""

    right: Right
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class TableReach:
    """What the database lets a person do with a table, in which rows, by which role."""

    table: str
    verbs: tuple[Verb, ...]
    rows: Rows
    role: Role
    some_columns: bool


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """One answer about one case."""

    question: CaseQuestion
    allowed: bool
    why: Why


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What of a case decides who may see what of it."""

    level: IdentityLevel
    registered_by: int
    agencies: frozenset[int]


def rights_of(roles: frozenset[Role]) -> tuple[RightHeld, ...]:
    """Return every right, held or not, in the order of the table."""
    return tuple(
        RightHeld(right, frozenset(role for role in roles if right in GRANTED[role]))
        for right in Right
    )


def reach_of(roles: frozenset[Role]) -> tuple[TableReach, ...]:
    """Return what the roles reach of the tables that tell of somebody."""
    found = (
        TableReach(table, rule.verbs, rule.rows, role, bool(rule.columns))
        for rule in TABLE_RULES
        for role in sorted(rule.roles & roles)
        for table in rule.tables
        if table not in IMPERSONAL
    )
    return tuple(sorted(found, key=lambda each: (each.table, each.role)))


def answers_about(
    person: Actor, agencies: Iterable[int], case: CaseFacts, *, disabled: bool
) -> tuple[CaseAnswer, ...]:
    """Return what a person may see of a case."""
    if disabled:
        return tuple(CaseAnswer(each, allowed=False, why=Why.DISABLED) for each in CaseQuestion)
    if person.may(Right.SEE_CASES):
        return (
            CaseAnswer(CaseQuestion.SEE_CASE, allowed=True, why=Why.BY_ROLE),
            _of_centre(
                person, case, CaseQuestion.READ_TEXT,
                allowed=may_read_text(person, case.level, case.registered_by),
            ),
            _about_citizen(person, case),
        )  # fmt: skip
    if not person.may(Right.ANSWER_REFERRAL):
        return tuple(CaseAnswer(each, allowed=False, why=Why.NO_ROLE) for each in CaseQuestion)
    return _of_agency(is_sent=not case.agencies.isdisjoint(agencies), case=case)


def _of_centre(
    person: Actor, case: CaseFacts, question: CaseQuestion, *, allowed: bool
) -> CaseAnswer:
    if not allowed:
        return CaseAnswer(question, allowed=False, why=Why.PROTECTED)
    own = case.level is not IdentityLevel.OPEN and not person.may(Right.SEE_PROTECTED)
    return CaseAnswer(question, allowed=True, why=Why.REGISTERED_IT if own else Why.BY_ROLE)


def _about_citizen(person: Actor, case: CaseFacts) -> CaseAnswer:
    question = CaseQuestion.KNOW_CITIZEN
    at_sight = may_know_citizen(person, case.level, case.registered_by)
    if not at_sight and may_ask_citizen(person, case.level):
        return CaseAnswer(question, allowed=True, why=Why.WITH_REASON)
    return _of_centre(person, case, question, allowed=at_sight)


def _of_agency(*, is_sent: bool, case: CaseFacts) -> tuple[CaseAnswer, ...]:
    if not is_sent:
        return tuple(CaseAnswer(each, allowed=False, why=Why.NOT_SENT) for each in CaseQuestion)
    known = case.level is IdentityLevel.OPEN
    why = Why.SENT_TO_HER_AGENCY
    text = why if known else Why.REDACTED
    return (
        CaseAnswer(CaseQuestion.SEE_CASE, allowed=True, why=why),
        CaseAnswer(CaseQuestion.READ_TEXT, allowed=True, why=text),
        CaseAnswer(CaseQuestion.KNOW_CITIZEN, allowed=known, why=why if known else Why.PROTECTED),
    )
