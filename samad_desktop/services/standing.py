"""A case and where it stands, read together: what the case screen shows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.answer_quality import Concern, concerns
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import Case
from samad_desktop.domain.deadlines import AnswerTerms, EscalationLevel, Question, Step, level_at
from samad_desktop.domain.errors import NotFound, RuleBroken
from samad_desktop.domain.extensions import amount_until
from samad_desktop.domain.last_words import NOT_SAID, LastWords, last_words
from samad_desktop.domain.links import CaseLink, LinkKind
from samad_desktop.domain.referrals import Referral
from samad_desktop.domain.standing import (
    Distance,
    Standing,
    StandingClock,
    StandingReferral,
    distance,
    higher,
    offered_with,
)
from samad_desktop.domain.sub_referrals import SubReferral
from samad_desktop.domain.transitions import CaseAction, ends, offered, why_few_ends
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.persistence import (
    call_backs,
    case_links,
    case_people,
    cases,
    deadlines,
    followed_cases,
    legal_holds,
    referrals,
    standing,
    sub_referrals,
    working_calendar,
)
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.deadlines import RunningClock
from samad_desktop.services.case_moves import facts_of
from samad_desktop.services.look_ups import name_older_callers, name_people_of

_A_DAY = timedelta(days=1)
_FAR = timedelta(days=366)


class StandingService:
    """Reading a case with everything that is being done about it. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, actor: Actor, case_id: int) -> tuple[Case, Standing]:
        """Return a case, as far as `actor` may see it, and where it stands at this moment.

        Raises:
            Forbidden: the person may not see cases.
            NotFound: there is no such case.
        """
        actor.must(Right.SEE_CASES)
        name_people_of(self._database, case_id)
        with self._database.reading() as connection:
            case = cases.get(connection, case_id, actor)
            return case, _standing(connection, actor, case)

    def due_with(
        self, actor: Actor, case_id: int, referral_id: int, amount: int
    ) -> datetime | None:
        """Return when an answer would be due with another term in all; None while it rests.

        Args:
            amount: in the unit of the rule that the clock goes by.

        Raises:
            Forbidden: the person may not see cases.
            RuleBroken: `calendar_ends`, the calendar is not laid out that far.
        """
        actor.must(Right.SEE_CASES)
        with self._database.reading() as connection:
            running = deadlines.running(connection, case_id=case_id)
            own = (each for each in running if each.referral_id == referral_id)
            clock = next((each for each in own if each.step is Step.ANSWER), None)
            if clock is None:
                return None
            rules = deadlines.rules(connection)
            time = rules.time(clock.started_at, server_now(connection))
            longer = replace(clock, term=replace(clock.term, amount=amount))
            return deadlines.compute(longer, rules, time).due

    def open_with_older_callers(self, actor: Actor, case_id: int) -> tuple[Case, Standing]:
        """Return a case as `open` does, with the callers of fifty calls more.

        Raises:
            Forbidden, NotFound: as `open`.
            RuleBroken: `identities_capped`, she looked up too many people in an hour.
        """
        actor.must(Right.SEE_CASES)
        with self._database.reading() as connection:
            newest = case_people.newest_untold(connection, case_id)
        if newest is not None:
            name_older_callers(self._database, case_id, newest + 1)
        return self.open(actor, case_id)


def _standing(connection: Connection, actor: Actor, case: Case) -> Standing:
    beside = standing.look(connection, case.id)
    now = beside.now
    found = referrals.of_case(connection, case.id) if beside.referrals else ()
    links = case_links.of_case(connection, case.id) if beside.links else ()
    facts = replace(
        facts_of(case.state, found), gathered=_is_gathered(links), citizen_kept=case.citizen_kept
    )
    words = last_words(reversed(case.events))
    sent_on = sub_referrals.of_case(connection, case.id) if beside.sent_on else ()
    running = deadlines.running(connection, case_id=case.id) if beside.clocks else ()
    allowed = offered(actor, facts)
    return Standing(
        case_id=case.id,
        read_at=now,
        clocks=_clocks(connection, case, running, now),
        referrals=tuple(
            replace(
                _referral(connection, actor, case, each, words.get(each.id, NOT_SAID)),
                sub_referrals=_sent_on(case, each, sent_on),
                asked_amount=_asked_amount(connection, each, running),
            )
            for each in found
        ),
        links=links,
        facts=facts,
        offered=allowed,
        offices=_offices(connection, case) if CaseAction.APPEAL in allowed else (),
        ends=ends(facts),
        why_few_ends=why_few_ends(facts),
        promised_at=_promised_at(connection, case, running),
        terms=_terms(connection, case, now) if CaseAction.REFER in allowed else None,
        hold=legal_holds.of_case(connection, case.id) if beside.hold else None,
    )


def _is_gathered(links: Sequence[CaseLink]) -> bool:
    return any(each.kind is LinkKind.MEMBER_OF and not each.points_here for each in links)


def _offices(connection: Connection, case: Case) -> tuple[EscalationLevel, ...]:
    return higher(working_calendar.levels(connection), case.appeal_level)


def _promised_at(
    connection: Connection, case: Case, running: Sequence[RunningClock]
) -> datetime | None:
    """Return for when a call was promised; nobody is called before there is an answer to tell."""
    awaited = any(clock.step is Step.CALL_BACK for clock in running)
    return call_backs.promised_at(connection, case.id) if awaited else None


def _terms(connection: Connection, case: Case, now: datetime) -> AnswerTerms:
    subject_ids = followed_cases.subject_ids(connection, case.id)
    day = now.astimezone(TEHRAN).date()
    question = Question(Step.ANSWER, case.matter.kind, subject_ids, None, day)
    return AnswerTerms(question, working_calendar.policies(connection))


def _referral(
    connection: Connection, actor: Actor, case: Case, referral: Referral, words: LastWords
) -> StandingReferral:
    readable = not case.text_withheld
    return StandingReferral(
        referral=referral if readable else replace(referral, instruction=""),
        reply=words.reply if readable else "",
        sent_back=words.sent_back if readable or words.sent_back is None else "",
        extension_reason=words.extension_reason if readable else "",
        concerns=_concerns(connection, case, referral, words) if readable else (),
        offered=offered_with(actor, referral, case.state),
    )


def _sent_on(
    case: Case, referral: Referral, sent_on: tuple[SubReferral, ...]
) -> tuple[SubReferral, ...]:
    """Return what went on to units of one referral, without words that must not be read."""
    own = (each for each in sent_on if each.referral_id == referral.id)
    if case.text_withheld:
        own = (replace(each, instruction="", answer="") for each in own)
    return tuple(own)


def _concerns(
    connection: Connection, case: Case, referral: Referral, words: LastWords
) -> tuple[Concern, ...]:
    if not referral.awaits_check:
        return ()
    earlier = standing.earlier_answers(connection, referral)
    proposes = referral.proposed_agency_id is not None
    return concerns(words.reply, case.matter.text, earlier, proposes_agency=proposes)


def _asked_amount(
    connection: Connection, referral: Referral, running: Sequence[RunningClock]
) -> int | None:
    """Return the term with which an agency would have until the day that it asked for."""
    until = referral.extension_until
    own = (each for each in running if each.referral_id == referral.id)
    clock = next((each for each in own if each.step is Step.ANSWER), None)
    if until is None or clock is None:
        return None
    # Pauses lead far beyond the day; the days are laid out only as far as they are asked about.
    far = datetime.combine(until, time(12), TEHRAN) + _FAR
    calendar = _time_around(connection, [clock.started_at, far])
    if calendar is None:
        return None
    try:
        return amount_until(until, clock.started_at, clock.term, calendar, clock.pauses)
    except RuleBroken:
        return None


def _clocks(
    connection: Connection, case: Case, running: Sequence[RunningClock], now: datetime
) -> tuple[StandingClock, ...]:
    dues = [clock.stored.due for clock in running if clock.stored.due is not None]
    time = _time_around(connection, [now, *dues]) if dues else None
    found = tuple(_clock(clock, now, time) for clock in running)
    # Why it is waited for the citizen may be told in her own words.
    return tuple(replace(each, pause_reason="") for each in found) if case.text_withheld else found


def _time_around(connection: Connection, moments: list[datetime]) -> WorkingTime | None:
    """Lay out the working time between moments; None where the centre has no calendar."""
    days = [moment.astimezone(TEHRAN).date() for moment in moments]
    try:
        calendar = working_calendar.read(connection)
    except NotFound:
        return None
    return WorkingTime(calendar, min(days) - _A_DAY, max(days) + _A_DAY)


def _clock(clock: RunningClock, now: datetime, time: WorkingTime | None) -> StandingClock:
    due = clock.stored.due
    lasting = next((pause.reason for pause in clock.pauses if pause.end is None), "")
    return StandingClock(
        id=clock.id,
        step=clock.step,
        referral_id=clock.referral_id,
        due=due,
        level=level_at(clock.stored.thresholds, now),
        unit=clock.term.unit,
        amount=clock.term.amount,
        distance=_distance(clock, now, time),
        pause_reason=lasting,
    )


def _distance(clock: RunningClock, now: datetime, time: WorkingTime | None) -> Distance | None:
    due = clock.stored.due
    if due is None or time is None:
        return None
    try:
        far = distance(now, due, clock.term.unit, time.between)
        if far.late and far.working and (days := time.days_since(due, now)):
            return replace(far, days=days, time=timedelta())
    except RuleBroken:
        return None
    return far
