"""What an advocacy file says, gathered as its agency may read it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from samad_desktop.documents.advocacy import (
    AdvocacyFacts,
    Lateness,
    ListedFile,
    Reminder,
    advocacy_content,
)
from samad_desktop.documents.explanation import day_lines, explanation_sheet
from samad_desktop.domain.access import Actor
from samad_desktop.domain.advocacy import AdvocacyDraft, Conduct
from samad_desktop.domain.deadlines import BUILT_IN_SOURCE, DeadlinePolicy, TermUnit
from samad_desktop.domain.explanations import explain, worked_days
from samad_desktop.domain.promises import Promise
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.persistence import (
    advocacy_facts,
    cases,
    centre_row,
    deadlines,
    directive_lists,
    explained,
    ledger,
    legal_bases,
    referrals,
)
from samad_desktop.persistence.advocacy_facts import AnswerClock
from samad_desktop.persistence.directives import Reach
from samad_desktop.persistence.explained import DeadlineMove
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.persistence.letters import agency_names, subject_name


@dataclass(frozen=True, slots=True)
class Gathering:
    """A checked draft on its way to paper; `number` is empty while it is only looked at."""

    actor: Actor
    case: FollowedCase
    draft: AdvocacyDraft
    conduct: Conduct
    due_at: datetime
    now: datetime
    number: str = ""


def gathered(connection: Connection, of: Gathering) -> dict[str, object]:
    """Return the content of a file, in words.

    Raises:
        RuleBroken: `calendar_ends`, a day lies outside of the calendar.
    """
    agency_id, case_id = of.conduct.agency_id, of.case.id
    own = [
        each
        for each in referrals.of_case(connection, case_id)
        if each.agency_id == agency_id and not each.copy
    ]
    sent = tuple(cases.sent_to_agency(connection, each) for each in own)
    ids = [each.id for each in own]
    facts = AdvocacyFacts(
        number=of.number,
        centre=centre_row.read(connection).name,
        agency=agency_names(connection, {agency_id})[agency_id],
        subject=subject_name(connection, of.case.subject_ids[0]),
        draft=of.draft,
        conduct=of.conduct,
        sent=sent,
        issued_by=of.actor.display_name,
        at=of.now,
        due_at=of.due_at,
        lateness=_lateness(connection, of, ids),
        raised=tuple(
            Reminder(each.at, each.level, each.office)
            for each in advocacy_facts.raised(connection, ids)
        ),
        directives=directive_lists.of_case(connection, Reach(of.actor), case_id),
        promises=_promises(connection, of),
        bases=legal_bases.with_ids(connection, of.draft.basis_ids),
        files=_files(connection, sent),
    )
    return advocacy_content(facts)


def _lateness(
    connection: Connection, of: Gathering, referral_ids: list[int]
) -> tuple[Lateness, ...]:
    clocks = [
        each
        for each in advocacy_facts.answer_clocks(connection, of.case.id)
        if each.clock.referral_id in referral_ids
    ]
    moves = explained.moves(connection, [each.clock.id for each in clocks])
    if is_protected(of.case.identity_level):
        clocks = [_quiet(each) for each in clocks]
        moves = tuple(each if each.decree_number else replace(each, reason="") for each in moves)
    return tuple(_one(connection, each, moves, of) for each in clocks)


def _one(
    connection: Connection, found: AnswerClock, moves: Iterable[DeadlineMove], of: Gathering
) -> Lateness:
    """Explain one clock, and count by how much working time its agency failed."""
    clock, until = found.clock, found.ended_at
    rules = deadlines.rules(connection)
    time = rules.time(clock.started_at, of.now)
    policy = _told(next(each for each in rules.policies if each.id == clock.term.id))
    term = replace(policy, amount=clock.term.amount)
    why = explain(clock.started_at, term, time, clock.pauses, until or of.now)
    own = [each for each in moves if each.deadline_id == clock.id]
    sheet = explanation_sheet(why, of.case.tracking_code, own)
    due = clock.stored.due
    if due is None or not found.is_breached(of.now):
        return Lateness(sheet, due, until, timedelta())
    days = worked_days(due, until or of.now, time)
    late = sum((each.counted for each in days), timedelta())
    return Lateness(sheet, due, until, late, day_lines(days, TermUnit.WORKING_HOURS))


def _told(policy: DeadlinePolicy) -> DeadlinePolicy:
    """Keep where a rule comes from, but for the program's note to the centre about its own."""
    return replace(policy, source="") if policy.source == BUILT_IN_SOURCE else policy


def _quiet(found: AnswerClock) -> AnswerClock:
    """Keep when a clock stood still, without the reason: it may be the citizen's own words."""
    pauses = tuple(replace(each, reason="") for each in found.clock.pauses)
    return replace(found, clock=replace(found.clock, pauses=pauses))


def _promises(connection: Connection, of: Gathering) -> tuple[Promise, ...]:
    """Return what the agency's directors promised; of a protected case nothing is told."""
    if is_protected(of.case.identity_level):
        return ()
    found = ledger.contacts_of_case(connection, of.actor, of.case.id)
    return tuple(each for each in found if each.reached and each.agency_id == of.conduct.agency_id)


def _files(connection: Connection, sent: tuple[ReferredCase, ...]) -> tuple[ListedFile, ...]:
    listed = {file.id: file for each in sent for file in each.attachments}
    hashes = advocacy_facts.hashes(connection, list(listed))
    return tuple(
        ListedFile(file.name, file.size, hashes[file_id]) for file_id, file in listed.items()
    )
