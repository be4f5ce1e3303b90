"""Issuing a directive: its number, its recipients and their clocks, in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import EventKind, Told
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.deadlines import OwnTerm, Question, Step, due_at, policy_for
from samad_desktop.domain.directive_lists import DictationSheet
from samad_desktop.domain.directives import Addressee, Directive, DirectiveDraft
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.protection import is_protected
from samad_desktop.persistence import (
    deadlines,
    directives,
    followed_cases,
    officials,
    ordered_matters,
    reference,
    timeline,
)
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.directives import Reach
from samad_desktop.persistence.event_details import Detail
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.persistence.letters import agency_names
from samad_desktop.persistence.ordered_matters import Hidden
from samad_desktop.persistence.timeline import Cause
from samad_desktop.services import clocks, redactions, sending
from samad_desktop.services.identities import ask_to_redact, knows


class DictationService:
    """Dictating directives. Safe to call from any thread.

    Every method may raise:

    Raises:
        Forbidden: the person issues no directives.
        NotFound: there is no such case.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def prepare(self, actor: Actor, case_id: int) -> DictationSheet:
        """Return what a directive about a case is dictated from."""
        actor.must(Right.ISSUE_DIRECTIVE)
        with self._database.reading() as connection:
            case = followed_cases.look(connection, case_id)
            known = (each for each in officials.everybody(connection) if not each.retired)
            return DictationSheet(
                case_id,
                case.tracking_code,
                case.agency_id,
                is_protected(case.identity_level),
                tuple(known),
                _terms(connection, case),
            )

    def issue(
        self, actor: Actor, draft: DirectiveDraft, key: UUID | None = None
    ) -> Outcome[Directive]:
        """Give a directive its number and send it to its agencies, whose clocks begin.

        Args:
            key: what it is told apart by in the world, where it is known already: issued again
                with the same key, it is the one that was issued before.

        Raises:
            ValidationFailed: it is nobody's, says nothing, goes to nobody or to whom it must
                not go, has a wrong term, or names the caller of a protected case.
            RuleBroken: `policy_missing` or `calendar_ends`.
        """
        actor.must(Right.ISSUE_DIRECTIVE)
        draft = draft.checked()
        ask_to_redact(self._database, actor, draft.case_id)
        with self._database.transaction() as connection:
            if key and (before := directives.with_key(connection, key, Reach(actor))):
                return Outcome(before, frozenset())
            case = followed_cases.look(connection, draft.case_id)
            _refuse(connection, actor, case, draft)
            now = server_now(connection)
            given = (case.tracking_code, tehran_date(now), actor.staff_id, now)
            made, number = directives.add(connection, draft, *given, key=key)
            if is_protected(case.identity_level):
                said = redactions.of_order(connection, actor, case)
                hidden = Hidden(draft.subject, draft.text, said.text, said.place)
                ordered_matters.hide(connection, made, hidden, actor.staff_id, now)
            issuing = _Issuing(connection, actor, case, draft, made, number, now)
            names = agency_names(connection, {each.agency_id for each in draft.addressees})
            for to in draft.addressees:
                issuing.send(to, names[to.agency_id])
            found = directives.get(connection, made, Reach(actor))
        return Outcome(found, changed(case.id))


@dataclass(frozen=True, slots=True)
class _Issuing:
    """A directive that has its number, on its way to each agency."""

    connection: Connection
    actor: Actor
    case: FollowedCase
    draft: DirectiveDraft
    id: int
    number: str
    now: datetime

    def send(self, to: Addressee, agency: str) -> None:
        """Let one agency have it, and the case tell of it."""
        recipient_id = directives.add_recipient(self.connection, self.id, to)
        if not to.copy:
            own = None
            if to.amount is not None:
                own = OwnTerm(to.amount, to.reason, self.actor.staff_id)
            clocks.begin_directive(
                self.connection, self.case, recipient_id, to.agency_id, self.now, own
            )
        tell(
            self.connection,
            self.case.id,
            EventKind.DIRECTIVE_COPIED if to.copy else EventKind.DIRECTIVE_ISSUED,
            self.actor,
            self.now,
            "" if to.copy else f"{self.draft.subject}\n{self.draft.text}",
            Cause(recipient_id=recipient_id),
            Told("directive", self.number),
            Told("directive_agency", agency),
        )


def tell(
    connection: Connection,
    case_id: int,
    kind: EventKind,
    actor: Actor,
    at: datetime,
    text: str,
    cause: Cause,
    *told: Told,
) -> None:
    """Tell a case's timeline what happened with a directive or a promise."""
    timeline.add(
        connection,
        case_id,
        kind,
        staff_id=actor.staff_id,
        at=at,
        text=text,
        cause=cause,
        detail=Detail(told=told),
    )


def changed(case_id: int | None) -> frozenset[Change]:
    """Return what is another now: directives, and the case that they are about."""
    of_case = () if case_id is None else (Change(Noun.CASE, case_id),)
    return frozenset({Change(Noun.DIRECTIVE), *of_case})


def must_know(connection: Connection, official_id: int | None, field: str = "official") -> None:
    """Go on only with an official who is in the list.

    Raises:
        ValidationFailed: there is none such.
    """
    if official_id not in {each.id for each in officials.everybody(connection)}:
        raise ValidationFailed((FieldError(field, "directive_needs_official"),))


def _refuse(
    connection: Connection, actor: Actor, case: FollowedCase, draft: DirectiveDraft
) -> None:
    """Refuse what must go to nobody, or not as it is worded."""
    must_know(connection, draft.official_id)
    sending.refuse_retired(connection, "recipients", *draft.agency_ids)
    sending.refuse_retired(connection, "copies", *draft.copy_ids)
    for field, ids in (("recipients", draft.agency_ids), ("copies", draft.copy_ids)):
        if any(directives.is_accused(connection, case.id, each) for each in ids):
            raise ValidationFailed((FieldError(field, "refers_to_accused"),))
    if not is_protected(case.identity_level) or draft.all_the_same:
        return
    words = {"subject": (draft.subject,), "text": (draft.text,)}
    redactions.refuse_naming(connection, actor, case, words, all_the_same=False)
    if not knows(connection, actor, case):
        raise ValidationFailed((FieldError("text", "directive_caller_unknown"),))


def _terms(connection: Connection, case: FollowedCase) -> Mapping[int, datetime]:
    rules, now = deadlines.rules(connection), server_now(connection)
    time, found = rules.time(now, now), dict[int, datetime]()
    by_rule = dict[int, datetime | None]()
    for agency_id in (each.id for each in reference.agencies_of(connection) if not each.retired):
        day = tehran_date(now)
        asked = Question(Step.DIRECTIVE, case.kind, case.subject_ids, agency_id, day)
        rule = policy_for(asked, rules.policies)
        if rule.id not in by_rule:
            by_rule[rule.id] = due_at(now, rule, time)
        if due := by_rule[rule.id]:
            found[agency_id] = due
    return found
