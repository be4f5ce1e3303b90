"""No hot question of the main job reads a whole large table, on either engine."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, Column, Connection, event, func, literal, null, select
from uuid_utils.compat import uuid7

from samad_desktop.demo.centre import fill
from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import CaseKind, CaseState, MatterDraft
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.duplicates import NEWEST
from samad_desktop.domain.finding import Terms
from samad_desktop.domain.guesses import GuessKind
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.domain.periods import Period
from samad_desktop.domain.worklists import Worklist
from samad_desktop.paths import resource
from samad_desktop.persistence import bell, duplicates, look_ups, search, staff
from samad_desktop.persistence import citizens as people
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.look_ups import Sought
from samad_desktop.persistence.tables import (
    call_backs,
    case_events,
    cases,
    centre,
    citizen_identities,
    citizen_phones,
    citizens,
    contacts,
    deadlines,
    referrals,
)
from samad_desktop.services.agency_desk import AgencyDeskService
from samad_desktop.services.bell import BellService
from samad_desktop.services.cases import CaseService
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.duplicates import DuplicateService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.oversight import OversightService
from samad_desktop.services.radar import RadarService
from samad_desktop.services.ranking import RankingService
from samad_desktop.services.worklists import WorklistService
from tests.calls import AREA
from tests.centres import AsPerson, copied
from tests.moments import let_it_be
from tests.postgres_cluster import PostgresCluster

# So many that a server takes the index; an embedded centre takes it of fewer.
ON_SERVER, EMBEDDED = 8_000, 2_000
_LARGE = "large_template"
UNTIL = datetime(2026, 11, 23, 12, tzinfo=UTC)
LARGE = (
    "call_backs",
    "cases",
    "contacts",
    "contact_identities",
    "case_events",
    "case_answers",
    "case_search",
    "citizens",
    "citizen_identities",
    "citizen_phones",
    "citizen_names",
    "search_words",
)
_SCANNED = re.compile(
    rf"(?:Seq Scan on|SCAN) ({'|'.join(LARGE)})\b(?! USING| VIRTUAL)(?! USING COVERING INDEX)"
)


class Questions:
    """What the services ask while they are watched, and how the engine answers it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._asked: list[tuple[str, Any]] = []

    def note(self, _connection: Any, _cursor: Any, statement: str, given: Any, *_: Any) -> None:
        """Remember a statement with its parameters."""
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            self._asked.append((statement, given))

    def forget(self) -> None:
        """Leave out what the test itself asked."""
        self._asked = []

    def whole_scans(self) -> list[str]:
        """Return each large table that a question read from end to end, with the question."""
        return [
            f"{table}: {statement}"
            for statement, plan in self.plans()
            for table in _SCANNED.findall(plan)
        ]

    def plans(self) -> list[tuple[str, str]]:
        """Return what was asked, each question with its plan."""
        explain = "EXPLAIN QUERY PLAN " if self._database.is_sqlite else "EXPLAIN "
        found = []
        asked, self._asked = self._asked, []
        with self._database.reading() as connection:
            for statement, given in asked:
                plan = connection.exec_driver_sql(explain + statement, given).all()
                found.append((statement, "\n".join(str(row[-1]) for row in plan)))
        assert asked
        return found


@pytest.fixture(scope="module")
def large_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill an embedded centre once; each test gets a copy of its own."""
    path = tmp_path_factory.mktemp("large") / "centre.sqlite3"
    shutil.copyfile(sqlite_template, path)
    _fill(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="module")
def large_postgresql(postgres: PostgresCluster, postgresql_template: str) -> Iterator[str]:
    """Fill a shared centre once; give the name of its database."""
    postgres.create_database(_LARGE, postgresql_template)
    _fill(postgres.url(_LARGE))
    yield _LARGE
    postgres.drop_database(_LARGE)


def _fill(url: str) -> None:
    """Fill a centre with cases enough for the planner to care."""
    database = Database(url)
    with database.transaction() as connection:
        connection.execute(centre.update().values(is_sample=True))
    fill(database, resource("demo"), cases_wanted=_many(database), seed=3, until=UNTIL)
    database.close()


def _many(database: Database) -> int:
    return EMBEDDED if database.is_sqlite else ON_SERVER


def _share_of_a_million(number: int, database: Database) -> int:
    """Return what stands to this centre as `number` does to one of a million cases."""
    return number * _many(database) // 1_000_000


@pytest.fixture
def sqlite_url(large_sqlite: Path, tmp_path: Path) -> str:
    path = tmp_path / "centre.sqlite3"
    shutil.copyfile(large_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgresql_url(postgres: PostgresCluster, large_postgresql: str) -> Iterator[str]:
    with copied(postgres, large_postgresql) as url:
        yield url


@pytest.fixture
def filled(database: Database) -> Database:
    """Give the large centre, as its administrator sees it."""
    return database


@pytest.fixture
def large(filled: Database, as_person: AsPerson, operator: Actor) -> Database:
    """Open the large centre as an operator, whose rules PostgreSQL plans with."""
    return as_person(operator)


@pytest.fixture
def questions(large: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Questions]:
    # The word search reads the newest 8,000 cases by key first. Of a few thousand cases that
    # is nearly the whole table, and is read as such; here it is the share that it is of a million.
    monkeypatch.setattr(
        search, "NEWEST_FILTERED", _share_of_a_million(search.NEWEST_FILTERED, large)
    )
    watched = Questions(large)
    event.listen(large.engine, "before_cursor_execute", watched.note)
    yield watched
    event.remove(large.engine, "before_cursor_execute", watched.note)


def test_the_main_job_walks_by_its_indexes(
    filled: Database, large: Database, questions: Questions, operator: Actor
) -> None:
    with filled.reading() as connection:
        person, phone = connection.execute(
            select(citizen_phones.c.citizen_id, citizen_phones.c.number)
            .join(citizens, citizens.c.id == citizen_phones.c.citizen_id)
            .limit(1)
        ).one()
        name, national_id = connection.execute(
            select(citizen_identities.c.name, citizen_identities.c.national_id)
            .where(citizen_identities.c.national_id.is_not(None))
            .limit(1)
        ).one()
        case_id, code, subject_id, county_id = connection.execute(
            select(cases.c.id, cases.c.tracking_code, cases.c.subject_id, cases.c.county_id).limit(
                1
            )
        ).one()
    with filled.reading() as connection:
        for_another, helper_phone = connection.execute(
            select(contacts.c.on_behalf_of_id, citizen_phones.c.number)
            .join(citizen_phones, citizen_phones.c.citizen_id == contacts.c.citizen_id)
            .where(contacts.c.on_behalf_of_id.is_not(None))
            .limit(1)
        ).one()
        her_phone = (
            connection.execute(
                select(citizen_phones.c.number).where(citizen_phones.c.citizen_id == for_another)
            )
            .scalars()
            .first()
        )
    questions.forget()
    intake, finding = IntakeService(large, AREA), FindingService(large, AREA)
    oversight = OversightService(large, lambda: UNTIL)
    matter = MatterDraft(
        subject_id=subject_id, county_id=county_id, place="تبریز", text="آب قطع است"
    )
    draft = CallDraft("", "", UNTIL, citizen_id=person, matter=matter)
    registered = replace(draft, key=str(uuid7()), case_key=str(uuid7()))
    for caller in (PersonDraft(phone=phone), PersonDraft(national_id=str(national_id))):
        again = replace(registered, caller=caller, citizen_id=None)
        intake.register(operator, replace(again, key=str(uuid7()), case_key=str(uuid7())))
    intake.register(operator, registered)
    intake.recognise(operator, phone)
    intake.recognise(operator, str(national_id))
    intake.recognise(operator, helper_phone)
    intake.similar(operator, draft)
    other = PersonDraft(phone=her_phone or phone)
    intake.similar(operator, replace(draft, on_behalf=True, beneficiary=other))
    CaseService(large).open(operator, case_id)
    words = (name, "آب قطع", "آب‌های قطعی", "هیچ‌کجا", "خیابانن بلپار")
    for typed in (code, code[-6:], phone, str(national_id), phone[-5:], *words):
        finding.find(operator, typed)
    oversight.counters(operator)
    oversight.changes_at(operator)
    for counter in Counter:
        page = oversight.listing(operator, counter)
        if page.next is not None:
            oversight.listing(operator, counter, page.next)
    assert questions.whole_scans() == []


def test_a_question_without_an_index_would_be_noticed(
    large: Database, questions: Questions
) -> None:
    with large.reading() as connection:
        connection.execute(select(cases.c.id).where(cases.c.priority == "urgent")).all()
    assert len(questions.whole_scans()) == 1


def test_everything_about_a_person_and_her_duplicates_walks_by_indexes(
    filled: Database, large: Database, questions: Questions, operator: Actor
) -> None:
    with filled.reading() as connection:
        person = connection.execute(
            select(cases.c.citizen_id)
            .where(cases.c.identity_level == "open", cases.c.citizen_id.is_not(None))
            .limit(1)
        ).scalar_one()
    assert person is not None
    questions.forget()
    CitizenService(large, AREA).whole(operator, person)
    before = NEWEST
    for _ in range(3):
        before = DuplicateService(large).proposed(operator, before).before or NEWEST
    assert questions.whole_scans() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_function_that_finds_duplicates_walks_by_its_indexes(
    filled: Database, monkeypatch: pytest.MonkeyPatch, operator: Actor
) -> None:
    monkeypatch.setattr(duplicates, "WINDOW", 100)
    with filled.upkeep() as connection, _nested_plans(connection) as plans:
        duplicates.window(connection, NEWEST, operator)
    told = "\n".join(plans)
    assert "citizen_identities_name_key" in told
    assert _SCANNED.findall(told) == []


def test_narrowed_answers_walk_by_their_indexes(
    filled: Database, large: Database, questions: Questions, operator: Actor
) -> None:
    with filled.reading() as connection:
        some = connection.execute(
            select(cases).order_by(cases.c.id).offset(_many(filled) // 9)
        ).first()
    assert some is not None
    questions.forget()
    finding, at = FindingService(large, AREA), tehran_date(some.received_at)
    narrowings = (
        Narrowing(since=at, until=at),
        Narrowing(until=at, kind=CaseKind.IDEA),
        Narrowing(county_id=some.county_id, state=CaseState.ANSWERED),
        Narrowing(agency_id=some.agency_id, only_open=True),
        Narrowing(subject_id=some.subject_id, period=Period.LAST_YEAR),
        Narrowing(operator_id=some.registered_by, level=2),
    )
    # No name begins so: of a few thousand people those of one name are a share read as such.
    for narrowing in narrowings:
        for typed in ("", "برق قطع", "1821"):
            finding.find(operator, typed, None, Terms(narrowing=narrowing))
    assert questions.whole_scans() == []


def test_where_a_period_begins_and_ends_the_index_of_months_alone_tells(
    large: Database, questions: Questions, operator: Actor
) -> None:
    """Another index that has the ids in order would be walked to its end."""
    narrowed = Terms(narrowing=Narrowing(period=Period.LAST_YEAR))
    FindingService(large, AREA).find(operator, "", None, narrowed)
    plans = [plan for statement, plan in questions.plans() if "months" in statement]
    assert len(plans) == len(("floor", "ceiling"))
    for plan in plans:
        assert "cases_month" in plan
        assert not re.search(r"cases_(pkey|narrowed)|PRIMARY KEY", plan)


def test_the_radar_walks_by_its_indexes(
    filled: Database, as_person: AsPerson, supervisor: Actor
) -> None:
    """Of a centre of years it reads two months, and of those the index alone."""
    let_it_be(filled, UNTIL)
    opened = as_person(supervisor)
    if opened.is_sqlite:
        let_it_be(opened, UNTIL)
    watched = Questions(opened)
    event.listen(opened.engine, "before_cursor_execute", watched.note)
    assert RadarService(opened).look(supervisor).is_enough
    RankingService(opened).signs(supervisor, Period.LAST_MONTH)
    event.remove(opened.engine, "before_cursor_execute", watched.note)
    plans = watched.plans()
    recent = [plan for statement, plan in plans if "received_at" in statement]
    assert len(recent) == len(("recent", "first", "by hour", "by cell"))
    for plan in recent:
        assert "cases_received" in plan
    happened = [plan for statement, plan in plans if "case_events.kind IN" in statement]
    assert happened
    for plan in happened:
        assert "case_events_watched" in plan


def test_an_agencys_desk_walks_by_its_indexes(
    filled: Database, as_person: AsPerson, liaison: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell, "LOOKED_BACK", _share_of_a_million(bell.LOOKED_BACK, filled))
    with filled.transaction() as connection:
        busiest = connection.execute(
            select(referrals.c.agency_id, func.max(referrals.c.id))
            .where(referrals.c.ended_at.is_(None))
            .group_by(referrals.c.agency_id)
            .order_by(func.count().desc())
        ).first()
        assert busiest is not None
        staff.set_agencies(connection, liaison.staff_id, frozenset({busiest[0]}))
    opened = as_person(liaison)
    watched = Questions(opened)
    event.listen(opened.engine, "before_cursor_execute", watched.note)
    shown = AgencyDeskService(opened).open(liaison, busiest[1])
    assert shown.matter.text
    lists, oversight = WorklistService(opened), OversightService(opened, lambda: UNTIL)
    assert lists.page(liaison, Worklist.AGENCY_OPEN).rows
    lists.counts(liaison)
    oversight.counters(liaison)
    oversight.changes_at(liaison)
    oversight.listing(liaison, Counter.OVERDUE)
    BellService(opened).page(liaison)
    BellService(opened).news(liaison)
    event.remove(opened.engine, "before_cursor_execute", watched.note)
    assert watched.whole_scans() == []


@pytest.fixture
def called(filled: Database, operator: Actor) -> Database:
    """Let there have been years of calls, and the operator have put off what waits now."""
    b, c, d = call_backs.c, cases.c, deadlines.c
    columns: list[Column[Any]] = [b.case_id, b.outcome, b.again_at, b.staff_id, b.at]
    made = select(c.id, literal("satisfied"), null(), c.registered_by, c.received_at)
    put_off = select(
        d.case_id, literal("later"), literal(UNTIL), literal(operator.staff_id), d.due_at
    )
    waits = (d.step == "call_back", d.ended_at.is_(None))
    e = case_events.c
    told_in: list[Column[Any]] = [
        e.case_id,
        e.kind,
        e.staff_id,
        e.at,
        e.stored_at,
        e.text,
        e.detail,
    ]
    told = select(
        *(d.case_id, literal("called_back"), literal(operator.staff_id), d.due_at, d.due_at),
        *(literal(""), literal({}, JSON)),
    )
    with filled.transaction() as connection:
        for each in (made, put_off.where(*waits)):
            connection.execute(call_backs.insert().from_select(columns, each))
        connection.execute(case_events.insert().from_select(told_in, told.where(*waits)))
    with filled.upkeep() as connection:
        connection.exec_driver_sql("ANALYZE")
    return filled


def test_who_promised_calls_hears_of_them_by_their_indexes(
    called: Database, as_person: AsPerson, operator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell, "LOOKED_BACK", _share_of_a_million(bell.LOOKED_BACK, called))
    opened = as_person(operator)
    watched, bells = Questions(opened), BellService(opened)
    event.listen(opened.engine, "before_cursor_execute", watched.note)
    bells.news(operator)
    bells.page(operator)
    WorklistService(opened).counts(operator)
    event.remove(opened.engine, "before_cursor_execute", watched.note)
    assert watched.whole_scans() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_functions_that_tell_of_people_walk_by_their_indexes(filled: Database) -> None:
    number, national_id, case_id = _somebody(filled)
    searches = {
        GuessKind.PHONE: number,
        GuessKind.PHONE_TAIL: number[-4:],
        GuessKind.NATIONAL_ID: national_id,
        GuessKind.NAME: "محمد رضا",
    }
    filled.name(look_ups.saying_whom(None, (number, national_id)))
    with filled.upkeep() as connection, _nested_plans(connection) as plans:
        named = tuple(look_ups.search_of(kind, value) for kind, value in searches.items())
        sought = Sought((1,), (case_id,), (number, national_id), named)
        connection.execute(*look_ups.naming(sought)).all()
        for draft in (PersonDraft(phone=number), PersonDraft("نام", national_id=national_id)):
            people.resolve(connection, draft, None, UNTIL)
    with filled.reading() as connection, _nested_plans(connection) as more:
        for kind, value in searches.items():
            look_ups.found_by(connection, kind, value)
        (person, *_) = look_ups.users_of(connection, number)
        assert look_ups.people(connection, (person,)) != ()
        look_ups.holder_of(connection, national_id)
        look_ups.household(connection, person, (person,))
        look_ups.given_by(connection, case_id)
    told = "\n".join((*plans, *more))
    assert "citizen_phones" in told
    assert "citizen_names" in told
    assert _SCANNED.findall(told) == []


def _somebody(database: Database) -> tuple[str, str, int]:
    with database.reading() as connection:
        number = connection.execute(select(citizen_phones.c.number).limit(1)).scalar_one()
        holders = select(citizen_identities.c.national_id).where(
            citizen_identities.c.national_id.is_not(None)
        )
        open_case = select(cases.c.id).where(cases.c.identity_level == "open")
        return (
            number,
            str(connection.execute(holders.limit(1)).scalar_one()),
            connection.execute(open_case.limit(1)).scalar_one(),
        )


@contextmanager
def _nested_plans(connection: Connection) -> Iterator[list[str]]:
    """Give the plans of what functions ask meanwhile."""
    said: list[str] = []
    raw: Any = connection.connection.driver_connection

    def note(notice: Any) -> None:
        said.append(notice.message_primary)

    connection.exec_driver_sql("LOAD 'auto_explain'")
    for name, value in (
        *(("log_min_duration", "0"), ("log_nested_statements", "on"), ("log_level", "notice")),
    ):
        connection.exec_driver_sql(f"SET LOCAL auto_explain.{name} = '{value}'")
    raw.add_notice_handler(note)
    try:
        yield said
    finally:
        raw.remove_notice_handler(note)
