"""Whoever looks many people up is counted, and refused where it is too many."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text, update

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.outgoing import LOOKED_UP_MAX, SEARCHED_MAX, Outgoing, WayOut
from samad_desktop.persistence import look_ups, outgoings, tables
from samad_desktop.persistence.database import Database, utc_now
from samad_desktop.persistence.look_ups import Sought
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.look_ups import (
    LookUps,
    name_people,
    name_search,
    say_whom_it_means,
)
from samad_desktop.services.outgoings import OutgoingService
from samad_desktop.services.standing import StandingService
from tests.calls import AREA
from tests.centres import read_cast

pytestmark = pytest.mark.half_on_a_server

ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
# So many texts a server knows to have been said.
REMEMBERED = 400
_CROWD = (
    "INSERT INTO citizens (uuid, made_at) SELECT gen_random_uuid(), samad_now()"
    " FROM generate_series(1, {}) RETURNING id"
)
_NAMES = (
    "INSERT INTO citizen_identities (citizen_id, name, name_key, id_kind)"
    " SELECT id, 'شخص ' || id, 'شخص ' || id, 'not_given' FROM citizens"
)


@pytest.fixture
def three_people(intake, operator, a_draft):
    for number in range(3):
        who = PersonDraft(name=f"شخص {number}", phone=f"0914 555 120{number}")
        intake.register(operator, a_draft(caller=who))


def noted(database):
    with database.reading() as connection:
        o = tables.outgoings.c
        return connection.execute(select(o.way, o.people).order_by(o.id)).all()


def test_who_was_found_is_counted_once_and_nobody_found_is_not(
    database, intake, operator, three_people
):
    for typed in ("09145551200", "0914555", "09145551200", "09145559999", "09145551201"):
        intake.recognise(operator, typed)
    assert noted(database) == [("looked_up", 1), ("looked_up", 1)]


@ON_SQLITE
def test_too_many_are_refused_until_an_hour_is_past(database, as_person, operator, three_people):
    own = as_person(operator)
    desk = IntakeService(own, AREA, look_ups=LookUps(own, most=2))
    desk.recognise(operator, "09145551200")
    desk.recognise(operator, "09145551201")
    with pytest.raises(RuleBroken) as refused:
        desk.recognise(operator, "09145551202")
    assert (refused.value.code, refused.value.detail) == ("identities_capped", "2")
    elsewhere = IntakeService(own, AREA, look_ups=LookUps(own, most=2))
    with pytest.raises(RuleBroken):
        elsewhere.recognise(operator, "09145551202")
    with database.transaction() as connection:
        connection.execute(update(tables.outgoings).values(at=utc_now() - timedelta(hours=2)))
    assert len(desk.recognise(operator, "09145551202").people) == 1


def test_the_cap_is_what_the_help_says():
    assert LOOKED_UP_MAX == 1000


@pytest.fixture
def crowd(database):
    """Store as many people as nobody may look up, and some more; return their records."""
    with database.transaction() as connection:
        made = connection.exec_driver_sql(_CROWD.format(LOOKED_UP_MAX + 40)).scalars().all()
        connection.exec_driver_sql(_NAMES)
    return made


@ON_POSTGRESQL
def test_a_loop_ends_at_the_cap_however_it_is_called(as_person, operator, crowd):
    own = as_person(operator)
    told = 0
    for first in range(0, LOOKED_UP_MAX, 20):
        name_people(own, *crowd[first : first + 20])
        with own.reading() as connection:
            told += len(look_ups.people(connection, crowd[first : first + 20]))
    assert told == LOOKED_UP_MAX
    beyond = crowd[LOOKED_UP_MAX]
    for _ in range(3):
        with pytest.raises(RuleBroken) as refused:
            name_people(own, beyond)
    assert (refused.value.code, refused.value.detail) == ("identities_capped", str(LOOKED_UP_MAX))
    with own.reading() as connection:
        assert look_ups.people(connection, (beyond,)) == ()
        assert len(look_ups.people(connection, crowd)) == LOOKED_UP_MAX


@ON_POSTGRESQL
def test_whom_a_transaction_named_that_was_taken_back_is_not_told(as_person, operator, crowd):
    own = as_person(operator)
    with own.upkeep() as connection:
        connection.execute(*look_ups.naming(Sought(people=(crowd[0],)))).all()
        connection.rollback()
    with own.reading() as connection:
        assert look_ups.people(connection, crowd) == ()


@ON_POSTGRESQL
def test_what_is_said_with_new_texts_is_not_pushed_out_by_them(as_person, operator):
    own = as_person(operator)
    for first in range(0, REMEMBERED, 8):
        name_search(own, tuple(f"name {first + one}" for one in range(8)))
    name_search(own, ("name 0", "name الف", "name ب"))
    with own.reading() as connection:
        said = text("SELECT count(*) FROM samad_found_people('name', '0')")
        assert connection.execute(said).scalar() == 0


@ON_POSTGRESQL
def test_each_login_is_counted_for_herself_and_hour_by_hour(
    database, as_person, operator, expert, crowd
):
    own, other = as_person(operator), as_person(expert)
    for first in range(0, LOOKED_UP_MAX, 20):
        name_people(own, *crowd[first : first + 20])
    name_people(other, crowd[-1])
    _let_hours_pass(database, 1)
    name_people(own, crowd[-1])
    with own.reading() as connection:
        assert len(look_ups.people(connection, crowd)) == LOOKED_UP_MAX + 1
    _let_hours_pass(database, 2)
    with own.reading() as connection:
        assert look_ups.people(connection, crowd) == ()
    week = (utc_now() - timedelta(days=7), utc_now() + timedelta(minutes=1))
    with database.reading() as connection:
        counted = {
            who: outgoings.looked_up(connection, who, week) for who in ("operator", "expert")
        }
    assert counted == {"operator": LOOKED_UP_MAX + 1, "expert": 1}


@ON_POSTGRESQL
def test_a_call_is_stored_however_many_people_were_looked_up(
    database, as_person, operator, crowd, a_draft
):
    own = as_person(operator)
    for first in range(0, LOOKED_UP_MAX, 20):
        name_people(own, *crowd[first : first + 20])
    desk = IntakeService(own, AREA)
    who = PersonDraft(name="شخص تازه", phone="09145551299")
    for _ in range(2):
        desk.register(operator, a_draft(caller=who))
    with pytest.raises(RuleBroken):
        desk.recognise(operator, "09145551299")
    with database.reading() as connection:
        numbers = connection.execute(select(tables.citizen_phones.c.number)).scalars().all()
    assert numbers == ["+989145551299"]


def _eight(kind, number):
    """Return as many texts as may be asked at once: none is left to ask for with them."""
    return tuple(f"{kind} {number}-{each}" for each in range(8))


@ON_POSTGRESQL
def test_searches_are_capped(as_person, operator):
    own = as_person(operator)
    finding = FindingService(own, AREA)
    with own.upkeep() as connection:
        for first in range(SEARCHED_MAX):
            connection.execute(*look_ups.naming(Sought(searches=_eight("name", first)))).all()
    with pytest.raises(RuleBroken) as refused:
        finding.find(operator, "نام تازه")
    assert (refused.value.code, refused.value.detail) == ("searches_capped", str(SEARCHED_MAX))


@pytest.fixture
def counted(database, operator):
    """Say how many of the operator's searches were counted."""

    def read():
        with database.reading() as connection:
            return connection.exec_driver_sql(
                "SELECT coalesce(max(searches), 0) FROM look_ups WHERE login = 'operator'"
            ).scalar_one()

    return read


@ON_POSTGRESQL
@pytest.mark.parametrize("query", ["شکستگی لوله", "محمد احمدی‌نژاد", "خرابی آسفالت", "09143471821"])
def test_what_is_asked_while_one_search_is_typed_counts_once_or_twice(
    as_person, operator, counted, query, database
):
    finding = FindingService(as_person(operator), AREA)
    for letters in range(2, len(query) + 1):
        _let_no_second_pass(database)
        finding.find(operator, query[:letters])
    assert 1 <= counted() <= 2


@ON_POSTGRESQL
def test_a_search_counts_once_whatever_the_box_asks_inside(
    as_person, operator, counted, database, three_people
):
    finding = FindingService(as_person(operator), AREA)
    for number, typed in enumerate(("شخص یک", "شکستگی لول", "لولهٔ شکشته"), 1):
        _let_the_window_pass(database)
        finding.find(operator, typed)
        assert counted() == number


@ON_POSTGRESQL
def test_who_asks_for_other_things_is_counted_as_before(as_person, operator, counted):
    own = as_person(operator)
    for number in range(40):
        name_search(own, (f"name شخص{number}",))
    assert counted() == 5  # Eight texts with each, as could be asked at once.
    for number in range(40, 80):
        name_search(own, _eight("phone_tail", number))
    assert counted() == 45


@ON_POSTGRESQL
def test_letter_by_letter_leads_one_way_only_and_not_for_ever(as_person, operator, counted):
    own = as_person(operator)
    name_search(own, ("name ا",))
    for letter in "بپتثجچحخدذر":
        name_search(own, (f"name ا{letter}",))
    assert counted() == 2
    name_search(own, _eight("words", 1))
    before = counted()
    name_search(own, ("name ب",))
    for letters in range(2, 60):
        name_search(own, (f"name {'ب' * letters}",))
    assert counted() >= before + 2


@ON_POSTGRESQL
def test_a_search_leaves_people_as_they_were_and_of_texts_the_latest_are_known(
    database, as_person, operator, counted, crowd
):
    own = as_person(operator)
    name_people(own, *crowd[:50])
    for number in range(60):
        name_search(own, _eight("name", number))
    before = counted()
    name_search(own, _eight("name", 59))
    assert counted() == before
    name_search(own, _eight("name", 0))
    assert counted() == before + 1
    with own.reading() as connection:
        assert len(look_ups.people(connection, crowd)) == 50
    with database.reading() as connection:
        kept = "SELECT cardinality(sought), cardinality(people) FROM look_ups"
        assert connection.exec_driver_sql(kept).one() == (400, 50)


@ON_POSTGRESQL
def test_the_functions_know_the_same_caps(database):
    with database.reading() as connection:
        said = connection.exec_driver_sql(
            "SELECT pg_get_functiondef('samad_count_look_ups(bigint[], text[])'::regprocedure)"
        ).scalar_one()
    assert f"> {LOOKED_UP_MAX} THEN" in said
    assert f">= {SEARCHED_MAX} THEN" in said


def _let_no_second_pass(database):
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE look_ups SET typed_at = clock_timestamp()")


def _let_the_window_pass(database):
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE look_ups SET typed_at = typed_at - interval '1 minute'")


def _let_hours_pass(database, hours):
    with database.transaction() as connection:
        connection.exec_driver_sql(f"UPDATE look_ups SET hour = hour - interval '{hours} hours'")


def test_supervisors_alone_read_what_went_out_page_by_page(
    database, cast, as_person, supervisor, new_case
):
    case_id = new_case()
    for role in ("operator", "expert", "liaison"):
        actor = getattr(cast, role)
        service = OutgoingService(as_person(actor))
        service.note(actor, Outgoing(WayOut.PRINTED, case_id, 1))
        with pytest.raises(Forbidden):
            service.latest(actor, None, None)
    page = OutgoingService(as_person(supervisor)).latest(supervisor, None, None)
    assert [line.who for line in page.rows[:3]] == ["کریم رابطی", "جواد کاردان", "پروانه نخستین"]
    assert len(page.rows[0].tracking_code) == 10
    own = OutgoingService(as_person(supervisor)).latest(supervisor, "expert", None)
    assert [line.who for line in own.rows] == ["جواد کاردان"]


def test_what_went_out_is_sealed_with_the_record(postgresql_url, postgres):
    database = Database(postgresql_url)
    cast = read_cast(database)
    OutgoingService(database).note(cast.expert, Outgoing(WayOut.SAVED_PAPER, None, 1))
    with postgres.connect(database.url.database) as connection:
        row = connection.execute(
            "SELECT deed, noun, rows FROM audit_events ORDER BY id DESC LIMIT 1"
        ).fetchone()
    database.close()
    assert row == ("took_out", "saved_paper", 1)


@pytest.fixture
def much_called_about(intake, operator, a_draft):
    """Register a case that fifty-two people called about after the first."""

    def call(number, **more):
        who = PersonDraft(name=f"شخص {number}", phone=f"0914 555 {1200 + number}")
        return intake.register(operator, a_draft(caller=who, **more)).value.case_id

    case_id = call(0)
    for number in range(1, 53):
        call(number, joined_case_id=case_id)
    return case_id


@ON_POSTGRESQL
def test_of_a_case_that_many_called_about_older_callers_are_told_when_asked_for(
    database, as_person, operator, much_called_about
):
    own = StandingService(as_person(operator))
    case, _ = own.open(operator, much_called_about)
    untold = [each.untold for each in _callers(case)]
    assert untold == [False] * 50 + [True] * 2 + [False]
    case, _ = own.open_with_older_callers(operator, much_called_about)
    assert {each.name for each in _callers(case)} == {f"شخص {each}" for each in range(53)}
    assert not any(each.untold for each in _callers(case))
    assert noted(database) == [("looked_up", 51), ("looked_up", 2)]
    assert own.open_with_older_callers(operator, much_called_about)[0] == case


def _callers(case):
    return [each.contact for each in case.events if each.contact is not None]


@ON_POSTGRESQL
def test_no_words_are_looked_for_past_the_cap_either(database, as_person, operator):
    own = as_person(operator)
    finding = FindingService(own, AREA)
    with own.upkeep() as connection:
        for first in range(SEARCHED_MAX - 1):
            connection.execute(*look_ups.naming(Sought(searches=_eight("words", first)))).all()
    finding.find(operator, "۱۲ لوله")
    finding.find(operator, "۱۲ لوله")  # A further page is no further search.
    _let_the_window_pass(database)
    with pytest.raises(RuleBroken) as refused:
        finding.find(operator, "۱۲ چاه")
    assert refused.value.code == "searches_capped"


@ON_POSTGRESQL
def test_calls_are_stored_however_often_it_was_said_whom_they_mean(
    database, as_person, operator, a_draft
):
    own = as_person(operator)
    with own.upkeep() as connection:
        for number in range(SEARCHED_MAX):
            connection.execute(look_ups.saying_whom(number, ())).all()
    with pytest.raises(RuleBroken) as refused:
        say_whom_it_means(own, 1)
    assert refused.value.code == "searches_capped"
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE look_ups SET meanings = meanings - 1")
    desk = IntakeService(own, AREA)
    for number in range(3):
        who = PersonDraft(name="شخص تازه", phone=f"0914555130{number}")
        desk.register(operator, a_draft(caller=who))
