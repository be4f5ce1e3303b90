"""Filling a sample centre, emptying it, and making one from nothing."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Connection, func, select

from samad_desktop import __version__
from samad_desktop.demo.bases import write_bases
from samad_desktop.demo.call_backs import CallBacks
from samad_desktop.demo.clocks import Clocks, branches
from samad_desktop.demo.desk_hours import write_desk_hours
from samad_desktop.demo.follow_up import Follower
from samad_desktop.demo.orders import write_orders
from samad_desktop.demo.people import People
from samad_desktop.demo.places import Places
from samad_desktop.demo.plan import Plan, Planner
from samad_desktop.demo.queues import write_queues
from samad_desktop.demo.rows import Batch, FirstIds, write_citizens
from samad_desktop.demo.scribe import Desk, Scribe
from samad_desktop.demo.spelling import hands
from samad_desktop.demo.texts import Speech, SubjectMatter
from samad_desktop.demo.units import Units
from samad_desktop.domain.access import Right, Role
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.errors import NotFound, RuleBroken
from samad_desktop.domain.reference import DEFAULT_AREA_CODE, Centre, Reference
from samad_desktop.domain.sample import SAMPLE_CENTRE_NAME
from samad_desktop.domain.staff import StaffDraft
from samad_desktop.domain.subjects import Subject
from samad_desktop.persistence import bulk, deadlines, reference, schema, staff, tables
from samad_desktop.persistence.centre_rules import Rules
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.login_roles import as_owner
from samad_desktop.persistence.tables import case_events, cases, citizens, contacts
from samad_desktop.persistence.tracking_codes import lease_in_bulk
from samad_desktop.services.upkeep import make_embedded_centre

SAMPLE_CASES = 2_000
SAMPLE_SEED = 111
SAMPLE_PROVINCE = "03"
_TOLD_EVERY = 500
# Whoever logs in has been here for half a year: her bell tells of that, not of two years.
_HERE_FOR = timedelta(days=180)

# They have left: nobody can log in as them, but what they registered keeps their names.
_ANSWERED_FOR = frozenset({"LABOUR", "WATER"})
_COLLEAGUES = (
    ("colleague.aynaz", "آیناز گل‌محمدلو", Role.OPERATOR),
    ("colleague.babak", "بابک سهندیان‌پور", Role.OPERATOR),
    ("colleague.parya", "پریا ارسبارانی‌فر", Role.OPERATOR),
    ("colleague.turaj", "تورج میشوداغی", Role.OPERATOR),
    ("colleague.samin", "ثمین قره‌چمنی", Role.OPERATOR),
    ("colleague.javan", "جوان‌شیر اوجانی", Role.OPERATOR),
    ("colleague.hamta", "همتا کلیبری‌نژاد", Role.EXPERT),
    ("colleague.yashar", "یاشار بزغوشی", Role.EXPERT),
)

# As in `FirstIds`.
_NUMBERED = (
    *(citizens, cases, contacts, case_events),
    *(tables.referrals, tables.deadlines, tables.clock_pauses, tables.reminders),
    *(tables.sub_referrals, tables.call_backs),
)

Progress = Callable[[int, int], None]


def make_sample_centre(
    path: Path,
    resources: Path,
    progress: Progress | None = None,
    *,
    until: datetime | None = None,
) -> None:
    """Make the sample centre of the first start in a new file: 2,000 cases.

    Args:
        resources: the shipped folder that holds `reference` and `demo`.
        progress: told how many cases are written, and of how many.
        until: when its last call was taken; now, if it is not said.

    Raises:
        RuleBroken: there is a file already.
        OnNetworkShare, DatabaseAway, DiskFull: nothing was made.
    """

    def fill_it(database: Database) -> None:
        fill(
            database,
            resources / "demo",
            cases_wanted=SAMPLE_CASES,
            seed=SAMPLE_SEED,
            until=until or datetime.now(UTC),
            progress=progress,
        )

    make_sample_file(path, resources, fill_it)


def make_sample_file(
    path: Path, resources: Path, fill_it: Callable[[Database], None] | None = None
) -> None:
    """Make a sample centre with its people in a new file, empty unless `fill_it` fills it.

    Raises:
        RuleBroken: there is a file already.
        OnNetworkShare, DatabaseAway, DiskFull: nothing was made.
    """
    make_embedded_centre(path, resources / "reference", sample_centre(), fill=fill_it)


def sample_centre() -> Centre:
    return Centre(SAMPLE_CENTRE_NAME, SAMPLE_PROVINCE, DEFAULT_AREA_CODE, is_sample=True)


def end_of_day(day: datetime) -> datetime:
    """Return the end of a moment's day in Tehran."""
    following = day.astimezone(TEHRAN).date() + timedelta(days=1)
    return datetime.combine(following, time(), TEHRAN)


def fill(
    database: Database,
    words: Path,
    *,
    cases_wanted: int,
    seed: int,
    until: datetime,
    progress: Progress | None = None,
    afresh: bool = False,
) -> None:
    """Write a believable two years into a sample centre, in one transaction.

    The same number, seed and end give the same centre, tracking codes aside: they come
    from the centre's own key.

    Args:
        words: the folder of word lists.
        until: when the last call was taken (aware).
        afresh: forget what is there first.

    Raises:
        RuleBroken: `not_a_sample`: the centre is a real one; `sample_not_empty`: it has
            cases, and `afresh` was not asked for. Nothing was changed.
        NotADatabase, SchemaTooNew, SchemaTooOld: no centre of this version was made there.
    """
    with database.transaction() as connection:
        schema.refuse_unfit(schema.state(connection), __version__)
        with as_owner(connection):
            known = reference.read(connection)
            if not known.centre.is_sample:
                raise RuleBroken("not_a_sample")
        if afresh:
            bulk.empty(connection)
        elif bulk.is_filled(connection):
            raise RuleBroken("sample_not_empty")
        _write(connection, known, words, cases_wanted, seed, until.astimezone(TEHRAN), progress)
        write_bases(connection, until)
        with as_owner(connection):
            write_queues(connection, until.astimezone(TEHRAN), Random(f"{seed}/queues"))
    bulk.analyse(database)


def _write(
    connection: Connection,
    known: Reference,
    words: Path,
    cases_wanted: int,
    seed: int,
    until: datetime,
    progress: Progress | None,
) -> None:
    random = Random(f"{seed}/plan")
    places, people = Places(words, known, random), People(words, random)
    speech = _speech(words, places, known)
    subjects, desk = _subjects(known, speech), _desk(connection, known, until)
    planner = Planner(
        subjects=subjects,
        places=places,
        people=people,
        operators=len(desk.operators),
        random=random,
    )
    plan = planner.plan(cases_wanted, until)
    codes, first = _codes(connection, cases_wanted), _first_ids(connection)
    rules = _rules(connection)
    with bulk.bulk_loading(connection) as loading:
        batch, span = Batch(loading), (plan.cases[0].calls[0].at, int(until.timestamp()))
        follower = _follower(batch, known, rules, desk.experts, first, span)
        write_citizens(batch, people, plan, first, Random(f"{seed}/people"))
        scribe = Scribe(
            batch=batch,
            reference=known,
            subjects=subjects,
            places=places,
            people=people,
            speech=speech,
            desk=desk,
            first=first,
        )
        _write_cases(scribe, follower, plan, codes, Random(f"{seed}/words"), progress)
        write_desk_hours(connection, known, until, Random(f"{seed}/desk"))
    write_orders(connection, until, Random(f"{seed}/orders"))


def _speech(words: Path, places: Places, known: Reference) -> Speech:
    return Speech(words, places, tuple(each.short_name for each in known.agencies.values()))


def _follower(
    batch: Batch,
    known: Reference,
    rules: tuple[Rules, Mapping[int, tuple[int, ...]]],
    experts: Sequence[int],
    first: FirstIds,
    span: tuple[int, int],
) -> Follower:
    clocks = Clocks(batch, rules[0], known.agencies, first, *span)
    units = Units(batch, known, first, span[1])
    calls = CallBacks(batch, first)
    return Follower(clocks, units, calls, known, rules[1], experts, span[1])


def _rules(connection: Connection) -> tuple[Rules, Mapping[int, tuple[int, ...]]]:
    """Read by which rules clocks run, and in which branch each subject stands."""
    columns = (tables.subjects.c.id, tables.subjects.c.parent_id)
    with as_owner(connection):
        return deadlines.rules(connection), branches(connection.execute(select(*columns)).all())


def _write_cases(
    scribe: Scribe,
    follower: Follower,
    plan: Plan,
    codes: tuple[str, ...],
    random: Random,
    progress: Progress | None,
) -> None:
    contacts_of: list[list[int]] = [[0] * len(case.calls) for case in plan.cases]
    for contact, (_, place, which) in enumerate(plan.call_order()):
        contacts_of[place][which] = contact
    for number, case in enumerate(plan.cases):
        scribe.write(number, case, codes[number], contacts_of[number], follower, random)
        if progress is not None and number % _TOLD_EVERY == 0:
            progress(number, len(plan.cases))
    scribe.end()
    if progress is not None:
        progress(len(plan.cases), len(plan.cases))


def _subjects(known: Reference, speech: Speech) -> list[tuple[Subject, SubjectMatter]]:
    return [
        (subject, speech.matters[subject.code])
        for subject in known.subjects.values()
        if subject.code in speech.matters
    ]


def _desk(connection: Connection, known: Reference, until: datetime) -> Desk:
    """Find who works here, and hire the colleagues who are not there yet."""
    with as_owner(connection):
        for login, name, role in _COLLEAGUES:
            with suppress(NotFound):
                staff.named(connection, login)
                continue
            draft = StaffDraft(login, name, frozenset({role}))
            member = staff.add(connection, draft, must_change_password=True)
            staff.set_disabled(connection, member, disabled=True)
        _give_liaisons_their_agencies(connection, known)
        staff.let_in_before(connection, until - _HERE_FOR)
        people = sorted(staff.everybody(connection), key=lambda member: member.id)
    operators = tuple(member.id for member in people if Role.OPERATOR in member.roles)
    experts = tuple(
        member.id for member in people if staff.as_actor(member).may(Right.SEE_PROTECTED)
    )
    return Desk(operators, experts, hands(len(operators)))


def _give_liaisons_their_agencies(connection: Connection, known: Reference) -> None:
    """Let the sample's liaisons answer for agencies that have much to answer."""
    own = frozenset(agency.id for agency in known.agencies.values() if agency.code in _ANSWERED_FOR)
    for member in staff.everybody(connection):
        if Role.LIAISON in member.roles:
            staff.set_agencies(connection, member.id, own)


def _codes(connection: Connection, count: int) -> tuple[str, ...]:
    with as_owner(connection):
        return lease_in_bulk(connection, count)


def _first_ids(connection: Connection) -> FirstIds:
    with as_owner(connection):
        return FirstIds(
            *(
                connection.execute(select(func.coalesce(func.max(table.c.id), 0) + 1)).scalar_one()
                for table in _NUMBERED
            )
        )
