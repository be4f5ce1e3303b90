"""A shared database goes away: its callers are known where the profile allows it, and only there.

The workstation's files are looked through as a thief would; its window is `tests/gui`'s business.
"""

from contextlib import ExitStack

import pytest
from sqlalchemy import make_url

from samad_desktop.bootstrap import Desk, Workstation
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import AccountDisabled, DatabaseAway
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence import login_roles
from samad_desktop.services import staff
from samad_desktop.settings import Profile
from samad_desktop.workstation import sealed_file
from samad_desktop.workstation.caller_files import KEPT_FOR
from tests.calls import AREA
from tests.centres import PASSWORD
from tests.moments import HandClock

NEW_PASSWORD = "یک گذرواژهٔ تازه و دراز"
NAME, PHONE, ID = "زهرا محمدی‌پور", "09143471821", "0493435212"
TEXT = "برق کوچهٔ گلها از ظهر قطع است"
NUMBER = parse_phone(PHONE, AREA)


@pytest.fixture
def database_url(postgresql_url):
    return postgresql_url


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch):
    """Make keys in no time."""
    monkeypatch.setattr(sealed_file, "_PASSES", 1)
    monkeypatch.setattr(sealed_file, "_MEMORY_KIB", 32)


@pytest.fixture
def caller(intake, operator, a_draft):
    """Have somebody called once; return what was stored."""
    who = PersonDraft(NAME, PHONE, ID)
    return intake.register(operator, a_draft(caller=who, text=TEXT)).value


@pytest.fixture
def data(tmp_path):
    """Return where the workstation keeps everything."""
    return tmp_path / "workstation"


@pytest.fixture
def come_in(postgres, postgresql_url, data):
    """Let somebody come in at the workstation; whoever is still there leaves in the end."""
    desks: list[Desk] = []
    url = f"postgresql://127.0.0.1:{postgres.port}/{make_url(postgresql_url).database}"
    here = Workstation(data, data / "profiles.toml", data / "preferences.toml", HandClock())

    def come(login="operator", password=PASSWORD, *, allowed=True):
        gate = here.gate(Profile("آزمون", url, allowed))
        desks.append(gate.log_in(login, password))
        return desks[-1]

    yield come
    for desk in desks:
        desk.close()


@pytest.fixture
def away(postgres):
    """Stop the server when this is called; it is back at the latest when the test ends."""
    gone = []

    def go():
        postgres.kill()
        gone.append(postgres)

    yield go
    for server in gone:
        server.start()


def recognised(desk, typed=PHONE):
    return desk.intake.recognise(desk.actor, typed)


def test_who_called_is_known_without_the_server_where_the_profile_allows_it(
    caller, come_in, away, data
):
    plain = come_in("operator2", allowed=False)
    desk = come_in()
    shown = recognised(desk)
    assert [person.citizen.name for person in shown.people] == [NAME]
    assert shown.remembered_at is None
    assert recognised(plain) == shown
    before = desk.clock()
    assert recognised(desk) == shown
    assert_nothing_is_told_by(data)
    away()
    known = recognised(desk, "۰۹۱۴ ۳۴۷ ۱۸۲۱")
    assert before <= known.remembered_at <= desk.clock()
    assert [person.citizen for person in known.people] == [shown.people[0].citizen]
    assert [case.id for case in known.people[0].open_cases] == [caller.case_id]
    assert recognised(desk, "0914") == recognised(plain, "0914")
    for who, typed in ((desk, "09120000000"), (desk, ID), (plain, PHONE)):
        with pytest.raises(DatabaseAway):
            recognised(who, typed)
    assert_nothing_is_told_by(data)


def test_who_called_is_known_while_the_server_is_too_slow(caller, come_in):
    desk = come_in()
    recognised(desk)
    with ExitStack() as busy:
        for _ in range(4):
            busy.enter_context(desk.database.reading())
        assert recognised(desk).remembered_at is not None


def assert_nothing_is_told_by(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert [path.suffix for path in files if ".callers" in path.name] == [".callers"]
    for words in (NAME, TEXT, NUMBER, NUMBER.removeprefix("+"), PHONE, ID, PASSWORD):
        for spelled in (words.encode(), words.encode("unicode_escape")):
            assert not [path.name for path in files if spelled in path.read_bytes()]


def test_it_lasts_over_a_log_in_and_is_nobody_elses(caller, come_in):
    first = come_in()
    recognised(first)
    first.close()
    assert come_in("operator2").memory.recall(NUMBER) is None
    assert come_in("liaison").memory is None
    assert come_in().memory.recall(NUMBER) is not None


def test_a_profile_that_allows_it_no_more_forgets_everybodys_callers(caller, come_in, data):
    for login in ("operator", "operator2"):
        recognised(come_in(login))
    assert len(list(data.rglob("*.callers"))) == 2
    assert come_in(allowed=False).memory is None
    assert list(data.rglob("*.callers")) == []


@pytest.fixture
def left_as_she_was(database):
    """Have the second operator, whose log-in is the whole server's, as she was before."""
    yield
    staff.enable(database, "operator2")
    with database.transaction() as connection:
        login_roles.set_password(connection, "operator2", spelled_password(PASSWORD))


@pytest.mark.usefixtures("left_as_she_was")
def test_another_password_begins_anew_whoever_set_it(caller, come_in, database, data):
    desk = come_in("operator2")
    recognised(desk)
    desk.change_password(PASSWORD, NEW_PASSWORD)
    assert list(data.rglob("*.callers")) == []
    recognised(desk)
    assert come_in("operator2", NEW_PASSWORD).memory.recall(NUMBER) is not None
    with database.transaction() as connection:
        login_roles.set_password(connection, "operator2", spelled_password(PASSWORD))
    assert come_in("operator2").memory.recall(NUMBER) is None
    assert list(data.rglob("*.callers")) == []


@pytest.mark.usefixtures("left_as_she_was")
def test_who_may_not_come_in_any_more_leaves_no_callers_behind(caller, come_in, database, data):
    def refused(do):
        staff.disable(database, "operator2")
        with pytest.raises(AccountDisabled):
            do()
        staff.enable(database, "operator2")
        assert list(data.rglob("*.callers")) == []

    desk = come_in("operator2")
    recognised(desk)
    refused(lambda: come_in(" Operator2 "))
    desk = come_in("operator2")
    recognised(desk)
    refused(lambda: desk.confirm_password(PASSWORD))
    assert desk.memory.recall(NUMBER) is None
    desk = come_in("operator2")
    recognised(desk)
    desk.database.engine.dispose()
    refused(lambda: recognised(desk))


def test_old_files_go_when_the_program_starts(caller, come_in, data):
    recognised(come_in())
    clock = HandClock()
    here = Workstation(data, data / "profiles.toml", data / "preferences.toml", clock)
    here.tidy()
    assert len(list(data.rglob("*.callers"))) == 1
    clock.at = clock() + KEPT_FOR
    here.tidy()
    assert list(data.rglob("*.callers")) == []
