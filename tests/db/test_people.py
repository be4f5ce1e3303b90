"""The administrator keeps the centre's people in her own name, on both engines."""

import pytest

from samad_desktop.domain.access import Role
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.errors import (
    AccountDisabled,
    Conflict,
    DatabaseAway,
    Forbidden,
    RuleBroken,
    ValidationFailed,
)
from samad_desktop.domain.staff import StaffChange, StaffDraft
from samad_desktop.domain.text import strip_isolates
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.staff import as_actor
from samad_desktop.services.access import AccessService
from samad_desktop.services.people import PeopleService
from samad_desktop.services.reference import ReferenceService
from samad_desktop.services.working_calendar import CalendarService
from samad_desktop.viewmodels.centre_looks import Names, event_row
from tests.centres import PASSWORD

pytestmark = pytest.mark.on_both

NEW_PASSWORD = "عبارت تازهٔ آزمون"


@pytest.fixture
def people(as_person, admin):
    """Keep people as the centre's administrator, whose login may make no roles."""
    return PeopleService(as_person(admin))


@pytest.fixture
def agencies(database):
    known = ReferenceService(database).read().agencies.values()
    return {each.code: each.id for each in known}


@pytest.fixture
def newcomer(people, admin, database):
    """Give a person whom the administrator has added; her role goes with her."""
    draft = StaffDraft("newcomer", "تازه‌وارد", frozenset({Role.OPERATOR}), frozenset())
    yield people.add(admin, draft, PASSWORD).value
    if not database.is_sqlite:
        with database.transaction() as connection:
            connection.exec_driver_sql("DROP ROLE newcomer")


def _named(people, admin, login):
    return next(each for each in people.everybody(admin) if each.login == login)


def test_a_person_whom_the_administrator_adds_comes_in(newcomer, people, admin, as_person):
    assert newcomer.must_change_password
    assert _named(people, admin, "newcomer") == newcomer
    with as_person(newcomer).reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM cases").scalar_one() == 0


def test_roles_and_agencies_are_changed_at_once(newcomer, people, admin, agencies):
    change = StaffChange("رابط تازه", frozenset({Role.LIAISON}), frozenset({agencies["WATER"]}))
    changed = people.change(admin, newcomer, change).value
    assert (changed.display_name, changed.roles) == ("رابط تازه", {Role.LIAISON})
    assert changed.agencies == {agencies["WATER"]}
    back = StaffChange("تازه‌وارد", frozenset({Role.EXPERT}), frozenset())
    assert people.change(admin, changed, back).value.agencies == frozenset()


@pytest.fixture
def recorded(as_person, supervisor):
    """Return what is on record of liaisons, the newest first, as a supervisor reads it."""

    def read():
        events = CalendarService(as_person(supervisor)).events(supervisor)
        found = [each for each in events if each.kind is SettingKind.LIAISON]
        return [(each.key, each.who, dict(each.before), dict(each.after)) for each in found]

    return read


def test_who_let_whom_in_and_out_stands_among_the_changes_of_the_centre(
    newcomer, people, admin, as_person, supervisor
):
    people.let_in(admin, newcomer, allowed=False)
    for keeper in (supervisor, admin):
        out, come = CalendarService(as_person(keeper)).events(keeper)
        assert {(each.kind, each.key, each.who) for each in (out, come)} == {
            (SettingKind.STAFF, newcomer.login, admin.display_name)
        }
        assert (come.before, out.changed) == ({}, ("disabled",))
    rows = [event_row(0, each, Names({}, {})).look for each in (out, come)]
    assert [strip_isolates(row.title) for row in rows] == ["کاربر: newcomer"] * 2
    assert "حساب: فعال ← غیرفعال" in strip_isolates(rows[0].note)
    assert "نقش‌ها: اپراتور پاسخ‌گو" in strip_isolates(rows[1].note)


def test_who_gave_a_liaison_which_agencies_is_on_record(
    newcomer, people, admin, agencies, recorded
):
    water, power = agencies["WATER"], agencies["POWER"]
    name, who, liaison = newcomer.display_name, admin.display_name, frozenset({Role.LIAISON})

    def change(called, roles, answers_for):
        before = _named(people, admin, newcomer.login)
        people.change(admin, before, StaffChange(called, roles, answers_for))

    change(name, liaison, frozenset({water}))
    change(name, liaison, frozenset({water, power}))
    first, second = str(water), ",".join(str(each) for each in sorted((water, power)))
    line = (name, who, {"agencies": first}, {"agencies": second})
    assert recorded() == [line, (name, who, {"agencies": ""}, {"agencies": first})]
    change("نام دیگر", liaison, None)
    change(name, liaison, frozenset({water, power}))
    assert len(recorded()) == 2
    change(name, frozenset({Role.OFFICIAL}), frozenset())
    assert recorded()[0] == (name, who, {"agencies": second}, {"agencies": ""})


def test_a_change_that_is_refused_is_not_on_record(people, admin, agencies, recorded):
    before = _named(people, admin, "liaison")
    people.change(admin, before, StaffChange("نام دیگر", before.roles, None))
    with pytest.raises(Conflict):
        people.change(admin, before, StaffChange("x", before.roles, frozenset(agencies.values())))
    assert recorded() == []


def test_the_agencies_of_a_new_liaison_are_on_record(people, admin, agencies, database, recorded):
    water = frozenset({agencies["WATER"]})
    draft = StaffDraft("newcomer", "رابط تازه", frozenset({Role.LIAISON}), water)
    people.add(admin, draft, PASSWORD)
    found, after = recorded(), {"agencies": str(agencies["WATER"])}
    if not database.is_sqlite:
        with database.transaction() as connection:
            connection.exec_driver_sql("DROP ROLE newcomer")
    assert found == [("رابط تازه", admin.display_name, {}, after)]


def test_a_new_role_holds_for_the_login_of_the_server(newcomer, people, admin, as_person, database):
    people.change(admin, newcomer, StaffChange("x", frozenset({Role.SUPERVISOR}), frozenset()))
    if database.is_sqlite:
        return
    with as_person(newcomer).reading() as connection:
        asked = connection.exec_driver_sql("SELECT samad_may('see_hidden'), samad_may('take_call')")
        assert tuple(asked.one()) == (True, True)


@pytest.mark.parametrize(
    ("roles", "codes", "expected"),
    [
        ({Role.LIAISON}, (), "liaison_needs_agency"),
        ({Role.OPERATOR}, ("WATER",), "agencies_of_liaison_only"),
        ((), (), "role_needed"),
    ],
)
def test_roles_and_agencies_that_do_not_fit_are_refused(
    people, admin, agencies, roles, codes, expected
):
    before = _named(people, admin, "operator")
    chosen = frozenset(agencies[code] for code in codes)
    with pytest.raises(ValidationFailed) as refused:
        people.change(admin, before, StaffChange("نام", frozenset(roles), chosen))
    assert [wrong.code for wrong in refused.value.errors] == [expected]


def _change(people, actor, before):
    people.change(actor, before, StaffChange("نام دیگر", before.roles, before.agencies))


def _shut_out(people, actor, before):
    people.let_in(actor, before, allowed=False)


def _reset(people, actor, before):
    people.reset_password(actor, before, NEW_PASSWORD)


def _add(people, actor, _before):
    people.add(actor, StaffDraft("intruder", "مهاجم", frozenset({Role.ADMIN})), PASSWORD)


def _list(people, actor, _before):
    people.everybody(actor)


@pytest.mark.parametrize("second", [_change, _shut_out, _reset])
def test_the_second_of_two_administrators_is_told(newcomer, people, admin, second):
    _reset(people, admin, newcomer)
    with pytest.raises(Conflict):
        second(people, admin, newcomer)
    assert _named(people, admin, "newcomer").display_name == "تازه‌وارد"


def test_a_reset_password_opens_and_must_be_changed(newcomer, people, admin, as_person, database):
    AccessService(as_person(newcomer)).change_password(as_actor(newcomer), PASSWORD, NEW_PASSWORD)
    again = people.reset_password(admin, _named(people, admin, "newcomer"), PASSWORD).value
    assert again.must_change_password
    found = AccessService(as_person(newcomer)).log_in("newcomer", PASSWORD)
    assert found.login == "newcomer"


def test_a_disabled_person_is_out_at_once(newcomer, people, admin, as_person, database):
    theirs = as_person(newcomer)
    if database.is_sqlite:
        theirs = Database(database.url)
        theirs.serve("newcomer")
    theirs.now()
    if not database.is_sqlite:
        with pytest.raises(DatabaseAway):
            _work_while(theirs, lambda: people.let_in(admin, newcomer, allowed=False))
    else:
        people.let_in(admin, newcomer, allowed=False)
    with pytest.raises(AccountDisabled):
        theirs.now()
    before = _named(people, admin, "newcomer")
    assert not people.let_in(admin, before, allowed=True).value.disabled
    theirs.now()
    theirs.close()


def _work_while(database, happening):
    with database.reading() as connection:
        happening()
        connection.exec_driver_sql("SELECT 1")


def test_nobody_disables_herself_or_resets_her_own_password(people, admin):
    herself = _named(people, admin, "admin")
    with pytest.raises(RuleBroken, match="not_oneself"):
        people.let_in(admin, herself, allowed=False)
    with pytest.raises(RuleBroken, match="own_password_elsewhere"):
        people.reset_password(admin, herself, NEW_PASSWORD)
    with pytest.raises(RuleBroken, match="last_admin"):
        people.change(admin, herself, StaffChange("x", frozenset({Role.EXPERT}), frozenset()))


@pytest.mark.parametrize("attempt", [_list, _add, _change, _shut_out, _reset])
def test_only_who_keeps_people_may(as_person, cast, people, admin, attempt):
    before = _named(people, admin, "operator2")
    for actor in (cast.operator, cast.supervisor, cast.liaison):
        with pytest.raises(Forbidden):
            attempt(PeopleService(as_person(actor)), actor, before)


def test_no_person_may_make_roles(postgresql_url, database):
    if database.is_sqlite:
        return
    with database.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper"
            " AND pg_has_role(oid, 'samad_doorkeeper', 'MEMBER')"
        )
        assert found.all() == []
