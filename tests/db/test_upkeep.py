"""Making a centre and looking at how it stands."""

import pytest
from sqlalchemy import func, make_url, select

from samad_desktop import __version__
from samad_desktop.domain.access import Role
from samad_desktop.domain.errors import NotADatabase, RuleBroken, ValidationFailed, WrongCredentials
from samad_desktop.domain.reference import Centre
from samad_desktop.domain.sample import SAMPLE_CENTRE_NAME, SAMPLE_PEOPLE
from samad_desktop.domain.staff import StaffDraft, spelled_password
from samad_desktop.paths import resource
from samad_desktop.persistence import tables
from samad_desktop.persistence.database import Database
from samad_desktop.services import upkeep
from samad_desktop.services.access import AccessService
from samad_desktop.services.reference import ReferenceService
from samad_desktop.services.upkeep import FirstPerson
from tests.centres import CENTRE, PASSWORD

pytestmark = pytest.mark.on_both

FIRST = FirstPerson(StaffDraft("newcomer", "نخستین مدیر", frozenset({Role.ADMIN})), PASSWORD)
REFERENCE = resource("reference")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "new.sqlite3"


@pytest.fixture
def shared_url(postgres, postgresql_template):
    yield make_url(postgres.url("fresh"))
    postgres.drop_database("fresh")
    with postgres.connect() as connection:
        connection.execute("DROP ROLE IF EXISTS newcomer")


def test_a_new_embedded_centre_lets_its_administrator_in(path):
    upkeep.make_embedded_centre(path, REFERENCE, CENTRE, FIRST)
    database = Database(f"sqlite:///{path}")
    actor = AccessService(database).log_in("newcomer", PASSWORD)
    assert actor.roles == {Role.ADMIN}
    assert not AccessService(database).must_change_password(actor)
    database.close()


def test_only_its_user_may_read_an_embedded_centre(path):
    upkeep.make_embedded_centre(path, REFERENCE, CENTRE, FIRST)
    assert path.stat().st_mode & 0o077 == 0
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_sample_centre_has_one_person_of_each_role(path):
    made = Centre(SAMPLE_CENTRE_NAME, "03", "041", is_sample=True)
    upkeep.make_embedded_centre(path, REFERENCE, made)
    database = Database(f"sqlite:///{path}")
    people = AccessService(database).sample_people()
    assert [person.login for person in people] == [draft.login for draft in SAMPLE_PEOPLE]
    database.close()


def test_a_centre_is_never_made_over_another(path):
    upkeep.make_embedded_centre(path, REFERENCE, CENTRE, FIRST)
    with pytest.raises(RuleBroken, match="centre_exists"):
        upkeep.make_embedded_centre(path, REFERENCE, CENTRE, FIRST)


def test_a_centre_that_cannot_be_finished_leaves_nothing(path):
    poor = FirstPerson(FIRST.draft, "کوتاه")
    with pytest.raises(ValidationFailed):
        upkeep.make_embedded_centre(path, REFERENCE, CENTRE, poor)
    assert list(path.parent.iterdir()) == []
    upkeep.make_embedded_centre(path, REFERENCE, CENTRE, FIRST)
    assert path.exists()


def test_a_new_shared_centre_lets_its_administrator_in(shared_url, postgres):
    steps: list[str] = []
    upkeep.make_shared_centre(shared_url, None, REFERENCE, CENTRE, FIRST, announce=steps.append)
    assert steps[0] == "0001"
    opened = Database(postgres.url("fresh", "newcomer"), password=spelled_password(PASSWORD))
    assert AccessService(opened).log_in("newcomer", PASSWORD).roles == {Role.ADMIN}
    opened.close()


def test_a_shared_centre_is_never_made_over_another(shared_url):
    upkeep.make_shared_centre(shared_url, None, REFERENCE, CENTRE, FIRST)
    with pytest.raises(RuleBroken, match="centre_exists"):
        upkeep.make_shared_centre(shared_url, None, REFERENCE, CENTRE, None)


def test_what_an_earlier_try_began_is_finished(shared_url, postgres):
    poor = FirstPerson(FIRST.draft, "کوتاه")
    with pytest.raises(ValidationFailed):
        upkeep.make_shared_centre(shared_url, None, REFERENCE, CENTRE, poor)
    upkeep.make_shared_centre(shared_url, None, REFERENCE, CENTRE, FIRST)
    opened = Database(shared_url)
    assert upkeep.check(opened, __version__).problems == ()
    opened.close()


def test_a_database_without_persian_letters_is_refused(shared_url, postgres):
    with postgres.connect() as connection:
        connection.execute("CREATE DATABASE fresh TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
    with pytest.raises(RuleBroken, match="letters"):
        upkeep.make_shared_centre(shared_url, None, REFERENCE, CENTRE, FIRST)


def test_an_administrator_who_is_no_superuser_can_make_a_centre(postgres, shared_url):
    with postgres.connect() as connection:
        connection.execute("CREATE ROLE maker LOGIN CREATEROLE CREATEDB PASSWORD 'سازندهٔ مرکز'")
    url = make_url(postgres.url("fresh", "maker"))
    upkeep.make_shared_centre(url, "سازندهٔ مرکز", REFERENCE, CENTRE, FIRST)
    opened = Database(url, password="سازندهٔ مرکز")
    assert upkeep.check(opened, __version__).problems == ()
    opened.close()
    postgres.drop_database("fresh")
    with postgres.connect() as connection:
        connection.execute("DROP ROLE maker")


def test_a_wrong_administrators_password_makes_nothing(postgres, postgresql_template):
    with pytest.raises(WrongCredentials):
        upkeep.make_shared_centre(
            make_url(postgres.url("fresh", "operator")), "نادرست", REFERENCE, CENTRE, FIRST
        )


def test_the_reference_data_is_all_there(database):
    reference = ReferenceService(database).read()
    assert len(reference.agencies) == 56
    codes = {subject.code: subject for subject in reference.subjects.values()}
    assert [question.code for question in codes["0103"].questions] == ["bill", "damage"]
    assert sum(1 for subject in codes.values() if subject.questions) >= 10
    assert len(reference.canned_texts) >= 15
    assert reference.centre == CENTRE


def test_routing_goes_to_the_countys_own_agency(database):
    reference = ReferenceService(database).read()
    (subject,) = (each.id for each in reference.subjects.values() if each.code == "0103")
    counties = {each.code: each.id for each in reference.counties.values()}
    answering = [reference.agency_for(subject, counties[code]) for code in ("0303", "0311")]
    assert [agency and agency.code for agency in answering] == ["POWERTBZ", "POWER"]


def test_all_provinces_counties_and_cities_are_there(database):
    query = select(tables.divisions.c.level, func.count()).group_by(tables.divisions.c.level)
    with database.reading() as connection:
        counted = dict(connection.execute(query).all())
        orphans = connection.execute(
            select(func.count())
            .select_from(tables.divisions)
            .where(tables.divisions.c.parent_id.is_(None), tables.divisions.c.level != "province")
        ).scalar_one()
    assert counted["province"] == 31
    assert sum(counted.values()) == 1_833
    assert orphans == 0


def test_check_finds_nothing_wrong_with_a_sound_centre(database):
    found = upkeep.check(database, __version__)
    assert found.problems == ()
    assert found.centre_name == CENTRE.name
    assert found.rows["staff"] == 8
    assert found.letters == ("" if database.is_sqlite else "C.UTF-8")


def test_check_says_that_the_program_is_too_old(database):
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE schema_info SET oldest_program = '2.0.0'")
    assert upkeep.check(database, __version__).problems == ("schema_too_new",)


def test_check_says_that_there_is_no_centre(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/empty.sqlite3")
    assert upkeep.check(database, __version__).problems == ("not_a_database",)
    with database.transaction() as connection:
        connection.exec_driver_sql("CREATE TABLE invoices (n int)")
    with pytest.raises(NotADatabase):
        upkeep.check(database, __version__)
    database.close()
