"""Keeping the people of a centre, on both engines."""

import pytest

from samad_desktop.domain.access import Role
from samad_desktop.domain.errors import NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.staff import StaffDraft, checked_password, spelled_password
from samad_desktop.persistence.database import Database
from samad_desktop.services import staff
from tests.centres import PASSWORD

pytestmark = pytest.mark.on_both

AWKWARD = ["a_b.c", "select", "user", "robert.tables"]


@pytest.fixture
def new_roles(database):
    """Take away the login roles that a test made: they outlive its database."""
    known = _server_roles(database)
    yield
    for name in _server_roles(database) - known:
        with database.transaction() as connection:
            connection.exec_driver_sql(f'DROP ROLE "{name}"')


def _server_roles(database):
    if database.is_sqlite:
        return set()
    with database.reading() as connection:
        return set(connection.exec_driver_sql("SELECT rolname FROM pg_roles").scalars())


def _draft(login="newcomer", *roles):
    return StaffDraft(login, "تازه‌وارد", frozenset(roles or (Role.OPERATOR,)))


def test_a_new_person_is_kept_as_she_was_drafted(database, new_roles):
    made = staff.add_person(database, _draft("newcomer", Role.EXPERT, Role.OPERATOR), PASSWORD)
    assert made in staff.everybody(database)
    assert (made.login, made.display_name) == ("newcomer", "تازه‌وارد")
    assert made.roles == {Role.EXPERT, Role.OPERATOR}
    assert made.must_change_password
    assert not made.disabled


@pytest.mark.parametrize("login", AWKWARD)
def test_a_login_that_is_a_word_of_sql_is_a_login(database, new_roles, login):
    assert staff.add_person(database, _draft(login), PASSWORD).login == login


@pytest.mark.parametrize(
    "login",
    ["", "ab", "1abc", "پروانه", 'x"; DROP TABLE staff; --', "samad_owner", "samad_admin",
     "pg_read_all_data", "postgres", "public", "none", "sample.operator", "a" * 32, "a b c"],
)  # fmt: skip
def test_a_login_that_cannot_be_one_is_refused(database, login):
    with pytest.raises(ValidationFailed) as refused:
        staff.add_person(database, _draft(login), PASSWORD)
    assert [wrong.code for wrong in refused.value.errors] == ["login_shape"]


def test_a_login_belongs_to_one_person(database):
    with pytest.raises(ValidationFailed) as refused:
        staff.add_person(database, _draft("operator"), PASSWORD)
    assert [wrong.code for wrong in refused.value.errors] == ["login_taken"]


def test_a_role_of_somebody_elses_on_the_server_is_never_taken_over(postgresql_url, postgres):
    with postgres.connect() as connection:
        connection.execute("CREATE ROLE other_program LOGIN")
    opened = Database(postgresql_url)
    with pytest.raises(ValidationFailed):
        staff.add_person(opened, _draft("other_program"), PASSWORD)
    opened.close()
    with postgres.connect() as connection:
        connection.execute("DROP ROLE other_program")


def test_everything_wrong_with_a_draft_is_said_at_once(database):
    with pytest.raises(ValidationFailed) as refused:
        staff.add_person(database, StaffDraft("x", "  ", frozenset()), PASSWORD)
    fields = [wrong.field for wrong in refused.value.errors]
    assert fields == ["login", "display_name", "roles"]


def test_roles_can_be_changed(database, new_roles, as_person):
    made = staff.add_person(database, _draft(), PASSWORD)
    changed = staff.set_roles(database, made.login, frozenset({Role.SECRETARY}))
    assert changed.roles == {Role.SECRETARY}
    if not database.is_sqlite:
        with database.reading() as connection:
            held = connection.exec_driver_sql(
                "SELECT g.rolname FROM pg_auth_members JOIN pg_roles g ON g.oid = roleid"
                " JOIN pg_roles m ON m.oid = member WHERE m.rolname = 'newcomer'"
            ).scalars()
            assert list(held) == ["samad_secretary"]


def test_somebody_must_keep_some_role(database):
    with pytest.raises(ValidationFailed):
        staff.set_roles(database, "operator", frozenset())


def test_the_last_administrator_cannot_be_lost(database):
    with pytest.raises(RuleBroken, match="last_admin"):
        staff.disable(database, "admin")
    with pytest.raises(RuleBroken, match="last_admin"):
        staff.set_roles(database, "admin", frozenset({Role.OPERATOR}))


def test_a_second_administrator_frees_the_first(database, new_roles):
    staff.add_person(database, _draft("newcomer", Role.ADMIN), PASSWORD)
    assert staff.disable(database, "admin").disabled
    assert not staff.enable(database, "admin").disabled


def test_a_reset_password_must_be_changed(database, operator):
    member = staff.reset_password(database, operator.login, PASSWORD)
    assert member.must_change_password


def test_nobody_cannot_be_changed(database):
    for change in (staff.disable, staff.enable):
        with pytest.raises(NotFound):
            change(database, "nobody_here")
    with pytest.raises(NotFound):
        staff.reset_password(database, "nobody_here", PASSWORD)


def test_sample_people_can_be_made_again_on_a_server_that_had_them(postgres, postgresql_template):
    for name in ("sample_a", "sample_b"):
        postgres.create_database(name, postgresql_template)
        opened = Database(postgres.url(name))
        with opened.transaction() as connection:
            assert len(staff.make_sample_people(connection)) == len(Role)
        opened.close()
        postgres.drop_database(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كيان۱۲۳ يزد", "کیان123 یزد"),
        ("گذر واژه ١٢٣", "گذر واژه ۱۲۳"),
        ("cafe\u0301 long enough", "caf\u00e9 long enough"),
        ("یک گذرواژه\x00\x07", "یک گذرواژه"),
    ],
)
def test_two_spellings_are_one_password(one, other):
    assert spelled_password(one) == spelled_password(other)


def test_case_and_signs_make_another_password():
    assert spelled_password("Tabriz-1404!") == "Tabriz-1404!"
    assert spelled_password("tabriz-1404!") != spelled_password("Tabriz-1404!")


def test_a_checked_password_is_the_spelled_one():
    assert checked_password("كيان۱۲۳ از يزد") == spelled_password("کیان123 از یزد")
