"""Preparing an advocacy file, looking at it, and sending it in one transaction."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.advocacy_words import proposed_letter
from samad_desktop.documents.advocacy import canonical, hash_of
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.advocacy import (
    SCHEME,
    AdvocacyDraft,
    AdvocacyFile,
    Conduct,
    must_have_ground,
)
from samad_desktop.domain.advocacy_lists import AdvocacySheet
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import EventKind, Told
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.directive_numbers import number_in, series_of
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.legal_bases import LegalBasis
from samad_desktop.domain.protection import is_protected
from samad_desktop.persistence import (
    advocacy,
    advocacy_drafts,
    advocacy_facts,
    deadlines,
    directives,
    followed_cases,
    legal_bases,
)
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.persistence.letters import subject_name
from samad_desktop.services import clocks, redactions, sending
from samad_desktop.services.advocacy_content import Gathering, gathered
from samad_desktop.services.identities import ask_to_redact, knows
from samad_desktop.services.look_ups import name_people_of


class AdvocacyDraftService:
    """What is done with a file until it is sent. Safe to call from any thread.

    Every method may raise:

    Raises:
        Forbidden: the person prepares no files, or, to send one, does not answer for them.
        NotFound: there is no such case.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def prepare(self, actor: Actor, case_id: int) -> AdvocacySheet:
        """Return what a file about a case is prepared from.

        Raises:
            RuleBroken: `advocacy_without_ground`: no agency's conduct is one.
        """
        actor.must(Right.PREPARE_ADVOCACY)
        with self._database.reading() as connection:
            case, now = followed_cases.look(connection, case_id), server_now(connection)
            found = advocacy_facts.conducts(connection, case_id, now)
            blamed = tuple(each for each in found if each.grounds)
            must_have_ground(next(iter(blamed), None))
            subject = subject_name(connection, case.subject_ids[0])
            return AdvocacySheet(
                case_id,
                case.tracking_code,
                is_protected(case.identity_level),
                blamed,
                {each.agency_id: proposed_letter(each, subject) for each in blamed},
                _terms(connection, case, blamed, now),
                advocacy_drafts.of_case(connection, case_id),
                _fitting(connection, case, blamed, now),
            )

    def save(self, actor: Actor, draft: AdvocacyDraft) -> Outcome[AdvocacyDraft]:
        """Store what is prepared; return it as it is stored.

        Raises:
            ValidationFailed: it is to nobody, says nothing, or is founded on what does not hold.
            RuleBroken: `advocacy_without_ground` or `advocacy_open_already`.
            Conflict: somebody stored it since it was read, or another one to the same agency.
        """
        actor.must(Right.PREPARE_ADVOCACY)
        draft = draft.checked()
        with self._database.transaction() as connection:
            now = server_now(connection)
            _blamed(connection, draft, now)
            advocacy_drafts.save(connection, draft, actor.staff_id, now)
            stored = advocacy_drafts.of_case(connection, draft.case_id)
        found = next(each for each in stored if each.agency_id == draft.agency_id)
        return Outcome(found, frozenset({Change(Noun.ADVOCACY)}))

    def discard(self, actor: Actor, draft: AdvocacyDraft) -> Outcome[None]:
        """Let what was prepared go; nothing of it was sent.

        Raises:
            Conflict: somebody stored it since it was read.
        """
        actor.must(Right.PREPARE_ADVOCACY)
        with self._database.transaction() as connection:
            advocacy_drafts.remove(connection, draft.id, draft.version)
        return Outcome(None, frozenset({Change(Noun.ADVOCACY)}))

    def preview(self, actor: Actor, draft: AdvocacyDraft) -> dict[str, object]:
        """Return what would be sent now, in words; it has no number and no hash yet.

        Raises:
            ValidationFailed: it is to nobody, says nothing, or is founded on what does not hold.
            RuleBroken: there is no ground, no rule for its term, or the calendar ends.
        """
        actor.must(Right.PREPARE_ADVOCACY)
        draft = draft.checked()
        name_people_of(self._database, draft.case_id)
        with self._database.reading() as connection:
            return gathered(connection, _gathering(connection, actor, draft))

    def issue(self, actor: Actor, draft: AdvocacyDraft) -> Outcome[AdvocacyFile]:
        """Give a file its number, send it to its agency, and let its clock begin.

        Raises:
            ValidationFailed: it is to nobody, says nothing, goes to whom it must not, is founded
                on what does not hold, or names the caller of a protected case.
            RuleBroken: there is no ground, one is open already, or it has no term.
            Conflict: somebody stored the draft since it was read.
        """
        actor.must(Right.ISSUE_ADVOCACY)
        draft = draft.checked()
        ask_to_redact(self._database, actor, draft.case_id)
        name_people_of(self._database, draft.case_id)
        with self._database.transaction() as connection:
            gathering = _gathering(connection, actor, draft)
            _refuse(connection, gathering)
            made = _issued(connection, gathering)
            found = advocacy.get(connection, made)
        return Outcome(found, changed(draft.case_id))


def changed(case_id: int) -> frozenset[Change]:
    """Return what is another now: the files, and the case that they are about."""
    return frozenset({Change(Noun.ADVOCACY), Change(Noun.CASE, case_id)})


def _issued(connection: Connection, gathering: Gathering) -> int:
    """Number, store and send what was gathered; return its id."""
    draft, case, now = gathering.draft, gathering.case, gathering.now
    series = series_of(SCHEME, tehran_date(now))
    serial = advocacy.next_serial(connection, series)
    # Whoever waited for the number finds what was sent meanwhile.
    _must_be_first(connection, case.id, gathering.conduct.agency_id)
    number = number_in(series, serial)
    content = canonical(gathered(connection, replace(gathering, number=number)))
    issuing = advocacy.Issuing(
        draft,
        gathering.conduct.referral_id,
        case.tracking_code,
        series,
        serial,
        number,
        content,
        hash_of(content),
    )
    made = advocacy.add(connection, issuing, gathering.actor.staff_id, now)
    if draft.id:
        advocacy_drafts.remove(connection, draft.id, draft.version)
    _begin_clock(connection, gathering)
    advocacy.set_flag(connection, case.id)
    text, told = f"{draft.subject}\n{draft.letter}", Told("advocacy", number)
    given = (gathering.actor, now, text, gathering.conduct.referral_id)
    sending.tell(connection, case.id, EventKind.ADVOCACY_SENT, *given, told)
    return made


def _begin_clock(connection: Connection, of: Gathering) -> None:
    rule, computed = clocks.advocacy_term(connection, of.case, of.conduct.agency_id, of.now)
    deadlines.begin(
        connection,
        case_id=of.case.id,
        referral_id=of.conduct.referral_id,
        started_at=of.now,
        term=rule,
        reason="",
        computed=computed,
    )


def _gathering(connection: Connection, actor: Actor, draft: AdvocacyDraft) -> Gathering:
    case, now = followed_cases.look(connection, draft.case_id), server_now(connection)
    conduct = _blamed(connection, draft, now)
    _rule, term = clocks.advocacy_term(connection, case, conduct.agency_id, now)
    assert term.due is not None  # It has just begun, and nothing stands still.
    return Gathering(actor, case, draft, conduct, term.due, now)


def _blamed(connection: Connection, draft: AdvocacyDraft, now: datetime) -> Conduct:
    """Return the conduct that a draft is about.

    Raises:
        RuleBroken: `advocacy_without_ground` or `advocacy_open_already`.
        ValidationFailed: it is founded on what does not hold.
    """
    found = advocacy_facts.conducts(connection, draft.case_id, now)
    conduct = must_have_ground(next((e for e in found if e.agency_id == draft.agency_id), None))
    _must_be_first(connection, draft.case_id, conduct.agency_id)
    bases = legal_bases.with_ids(connection, draft.basis_ids)
    over = [each.title for each in bases if not each.holds_on(tehran_date(now))]
    if over or len(bases) != len(draft.basis_ids):
        raise ValidationFailed((FieldError("bases", "advocacy_basis_over", "، ".join(over)),))
    return conduct


def _must_be_first(connection: Connection, case_id: int, agency_id: int) -> None:
    if advocacy.is_open(connection, case_id, agency_id):
        raise RuleBroken("advocacy_open_already")


def _refuse(connection: Connection, of: Gathering) -> None:
    """Refuse what must go to nobody, or not as it is worded."""
    draft, case = of.draft, of.case
    sending.refuse_retired(connection, "agency", of.conduct.agency_id)
    if directives.is_accused(connection, case.id, of.conduct.agency_id):
        raise ValidationFailed((FieldError("agency", "refers_to_accused"),))
    if not is_protected(case.identity_level) or draft.all_the_same:
        return
    words = {"subject": (draft.subject,), "letter": (draft.letter,)}
    redactions.refuse_naming(connection, of.actor, case, words, all_the_same=False)
    if not knows(connection, of.actor, case):
        raise ValidationFailed((FieldError("letter", "advocacy_caller_unknown"),))


def _terms(
    connection: Connection, case: FollowedCase, blamed: tuple[Conduct, ...], now: datetime
) -> Mapping[int, datetime]:
    terms = {
        each.agency_id: clocks.advocacy_term(connection, case, each.agency_id, now)[1].due
        for each in blamed
    }
    return {agency_id: due for agency_id, due in terms.items() if due is not None}


def _fitting(
    connection: Connection, case: FollowedCase, blamed: tuple[Conduct, ...], now: datetime
) -> tuple[LegalBasis, ...]:
    """Return what holds today and fits, what is narrowest first."""
    grounds = {ground for each in blamed for ground in each.grounds}
    day = tehran_date(now)
    found = [
        each
        for each in legal_bases.latest(connection)
        if each.holds_on(day) and each.fits(case.subject_ids, grounds)
    ]
    return tuple(sorted(found, key=lambda each: (each.subject_id is None, each.ground is None)))
