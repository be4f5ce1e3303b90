"""Logging in and changing one's own password, on both engines."""

from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher, extract_parameters
from sqlalchemy import select, update

from samad_desktop.domain.access import Role
from samad_desktop.domain.errors import (
    AccountDisabled,
    DatabaseAway,
    TooManyAttempts,
    ValidationFailed,
    WrongCredentials,
)
from samad_desktop.domain.sample import SAMPLE_PASSWORD, SAMPLE_PEOPLE
from samad_desktop.domain.staff import StaffDraft, spelled_password
from samad_desktop.persistence import passwords
from samad_desktop.persistence import staff as people
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import centre, staff_passwords
from samad_desktop.services import staff
from samad_desktop.services.access import AccessService
from tests.centres import PASSWORD

pytestmark = pytest.mark.on_both

NEW_PASSWORD = "یک عبارت تازه و بلند"


class MovingClock:
    """A clock that a test moves."""

    def __init__(self):
        self.now = datetime(2026, 4, 4, 8, 0, tzinfo=UTC)

    def __call__(self):
        return self.now

    def pass_seconds(self, seconds):
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock():
    return MovingClock()


@pytest.fixture
def embedded(sqlite_url, clock):
    opened = Database(sqlite_url, clock=clock)
    yield AccessService(opened)
    opened.close()


def test_everybody_of_the_cast_logs_in(cast, as_person):
    for actor in (cast.operator, cast.liaison, cast.admin):
        assert AccessService(as_person(actor)).log_in(actor.login, PASSWORD) == actor


def test_a_login_may_be_typed_with_capitals_and_spaces(operator, as_person):
    assert AccessService(as_person(operator)).log_in("  Operator ", PASSWORD) == operator


def test_log_in_is_remembered(database, operator, as_person):
    AccessService(as_person(operator)).log_in(operator.login, PASSWORD)
    (member,) = (each for each in staff.everybody(database) if each.login == operator.login)
    assert member.last_login_at is not None


def test_a_wrong_password_and_an_unknown_login_are_refused_alike(embedded):
    for login, password in (("operator", "گذرواژهٔ نادرست"), ("nobody", PASSWORD)):
        with pytest.raises(WrongCredentials):
            embedded.log_in(login, password)


def test_the_server_refuses_a_wrong_password(postgres, postgresql_url):
    name = Database(postgresql_url).url.database
    opened = Database(postgres.url(name, "operator"), password="گذرواژهٔ نادرست")
    with pytest.raises(WrongCredentials):
        AccessService(opened).log_in("operator", "گذرواژهٔ نادرست")
    opened.close()


def test_on_a_server_one_is_who_the_connection_is(postgresql_url):
    opened = Database(postgresql_url)
    for login in ("operator", "samad_super"):
        with pytest.raises(WrongCredentials):
            AccessService(opened).log_in(login, PASSWORD)
    opened.close()


def test_both_keyboards_type_the_same_password(embedded, sqlite_url):
    administration = Database(sqlite_url)
    staff.reset_password(administration, "operator", "كيانوش ۱۲۳ يزد")
    administration.close()
    assert embedded.log_in("operator", "کیانوش 123 یزد").login == "operator"


def test_the_wait_doubles_after_the_third_wrong_password(embedded, clock):
    for _ in range(3):
        with pytest.raises(WrongCredentials):
            embedded.log_in("operator", "نادرست")
    for expected in (2, 4, 8, 16, 32, 60, 60):
        with pytest.raises(TooManyAttempts) as refused:
            embedded.log_in("operator", PASSWORD)
        assert refused.value.wait_seconds == expected
        clock.pass_seconds(expected)
        with pytest.raises(WrongCredentials):
            embedded.log_in("operator", "نادرست")


def test_the_right_password_after_the_wait_forgets_the_wrong_ones(embedded, clock):
    for _ in range(3):
        with pytest.raises(WrongCredentials):
            embedded.log_in("operator", "نادرست")
    clock.pass_seconds(2)
    embedded.log_in("operator", PASSWORD)
    with pytest.raises(WrongCredentials):
        embedded.log_in("operator", "نادرست")
    assert embedded.log_in("operator", PASSWORD).login == "operator"


def test_one_persons_wrong_passwords_keep_nobody_else_waiting(embedded):
    for _ in range(3):
        with pytest.raises(WrongCredentials):
            embedded.log_in("operator", "نادرست")
    assert embedded.log_in("operator2", PASSWORD).login == "operator2"


def test_a_clock_put_back_locks_nobody_out(embedded, clock):
    for _ in range(3):
        with pytest.raises(WrongCredentials):
            embedded.log_in("operator", "نادرست")
    clock.pass_seconds(-86_400)
    assert embedded.log_in("operator", PASSWORD).login == "operator"


def test_an_unknown_login_takes_the_same_hashing():
    hasher = PasswordHasher()
    assert extract_parameters(passwords.NOBODYS_HASH) == extract_parameters(hasher.hash("x"))


def test_a_hash_of_weaker_parameters_is_made_anew(embedded, sqlite_url, monkeypatch):
    monkeypatch.setattr(passwords, "PasswordHasher", PasswordHasher)
    opened = Database(sqlite_url)
    weak = PasswordHasher(time_cost=1, memory_cost=8_192).hash(spelled_password(PASSWORD))
    with opened.transaction() as connection:
        connection.execute(update(staff_passwords).values(argon2=weak))
    embedded.log_in("operator", PASSWORD)
    with opened.reading() as connection:
        stored = set(connection.execute(select(staff_passwords.c.argon2)).scalars())
    opened.close()
    (made,) = stored - {weak}
    assert extract_parameters(made) == extract_parameters(passwords.NOBODYS_HASH)
    assert embedded.log_in("operator", PASSWORD).login == "operator"


def test_a_disabled_person_stays_out(database, operator, as_person):
    staff.disable(database, operator.login)
    with pytest.raises(AccountDisabled):
        AccessService(as_person(operator)).log_in(operator.login, PASSWORD)
    staff.enable(database, operator.login)
    assert AccessService(as_person(operator)).log_in(operator.login, PASSWORD) == operator


def test_disabling_ends_what_is_open_on_the_server(postgresql_url, postgres):
    administration = Database(postgresql_url)
    theirs = Database(
        postgres.url(administration.url.database, "operator2"), password=spelled_password(PASSWORD)
    )
    with pytest.raises(DatabaseAway):
        _work_while(theirs, lambda: staff.disable(administration, "operator2"))
    with pytest.raises(AccountDisabled):
        theirs.now()
    staff.enable(administration, "operator2")
    assert theirs.now().tzinfo is UTC
    theirs.close()
    administration.close()


def _work_while(database, happening):
    with database.reading() as connection:
        happening()
        connection.exec_driver_sql("SELECT 1")


@pytest.fixture
def newcomer(database, as_person):
    """Give a person whom the administrator has just added; her role goes with her."""
    draft = StaffDraft("newcomer", "تازه‌وارد", frozenset({Role.OPERATOR}))
    staff.add_person(database, draft, PASSWORD)
    with database.reading() as connection:
        actor = people.as_actor(people.named(connection, "newcomer"))
    yield actor
    if not database.is_sqlite:
        with database.transaction() as connection:
            connection.exec_driver_sql("DROP ROLE newcomer")


def test_a_first_password_has_to_be_changed(newcomer, as_person):
    service = AccessService(as_person(newcomer))
    assert service.must_change_password(newcomer)
    service.change_password(newcomer, PASSWORD, NEW_PASSWORD)
    assert not service.must_change_password(newcomer)


def test_the_new_password_opens_and_the_old_one_no_more(newcomer, as_person, database, postgres):
    opened = as_person(newcomer)
    AccessService(opened).change_password(newcomer, PASSWORD, NEW_PASSWORD)
    if database.is_sqlite:
        assert AccessService(opened).log_in("newcomer", NEW_PASSWORD) == newcomer
        with pytest.raises(WrongCredentials):
            AccessService(opened).log_in("newcomer", PASSWORD)
        return
    opened.engine.dispose()
    assert AccessService(opened).log_in("newcomer", NEW_PASSWORD) == newcomer
    with pytest.raises(WrongCredentials):
        as_person(newcomer).now()


def test_the_old_password_is_asked_for(newcomer, as_person):
    with pytest.raises(ValidationFailed) as refused:
        AccessService(as_person(newcomer)).change_password(newcomer, "نه این یکی", NEW_PASSWORD)
    assert [(wrong.field, wrong.code) for wrong in refused.value.errors] == [
        ("old", "old_password_wrong")
    ]


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("کوتاه", "password_short"),
        ("ااااااااااااااا", "password_plain"),
        ("ا" * 300, "too_long"),
        (PASSWORD, "password_same"),
    ],
)
def test_a_poor_new_password_is_refused(operator, as_person, new, code):
    with pytest.raises(ValidationFailed) as refused:
        AccessService(as_person(operator)).change_password(operator, PASSWORD, new)
    assert [(wrong.field, wrong.code) for wrong in refused.value.errors] == [("new", code)]


def test_only_a_sample_centre_shows_its_people(embedded, sqlite_url):
    assert embedded.sample_people() == ()
    opened = Database(sqlite_url)
    with opened.transaction() as connection:
        connection.execute(update(centre).values(is_sample=True))
        staff.make_sample_people(connection)
    opened.close()
    shown = embedded.sample_people()
    assert [person.login for person in shown] == [draft.login for draft in SAMPLE_PEOPLE]
    assert {role for person in shown for role in person.roles} == set(Role)
    for person in shown:
        assert embedded.log_in(person.login, SAMPLE_PASSWORD).staff_id == person.id
