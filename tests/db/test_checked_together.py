"""What a lot of imported cases refers to is checked once a table, and no less than row by row."""

import json

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.tracking_codes import code_for
from samad_desktop.persistence import checked_together
from samad_desktop.persistence.failures import sqlstate
from samad_desktop.services.importing import ImportService
from tests.db.test_importing import ROW, counts, many, write

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

_TRIGGERS = (
    "SELECT tgrelid::regclass::text, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal"
    f" AND tgrelid IN ({checked_together.NAMED})"
)
# The fields of a case in the order in which a server takes them.
_CASE = {
    "row": "1",
    "person": "",
    "uuid": "01890000-0000-7000-8000-000000000001",
    "contact": "01890000-0000-7000-8000-000000000002",
    "kind": "request",
    "state": "closed",
    "disposition": "done",
    "subject": "1",
    "county": "1",
    "agency": "",
    "level": "open",
    "channel": "phone",
    "received": "2020-01-01 00:00:00+00",
    "closed": "2020-01-02 00:00:00+00",
    "phone": "",
    "number": "",
    "old": "",
    "place": "",
    "name": "",
    "text": "x",
    "answer": "",
    "words": "x",
}

# The words of such a case, and whose it is.
_INDEXED, _MARKED = b"SELECT tsv::text FROM case_search", ("'@c1' 'x':1",)


@pytest.fixture
def superuser(postgres, database):
    with postgres.connect(database.url.database) as connection:
        yield connection


@pytest.fixture
def importer(as_person, supervisor):
    return ImportService(as_person(supervisor))


@pytest.fixture
def begun(importer, supervisor, tmp_path):
    path = write(tmp_path / "one.csv", [ROW])
    looked = importer.look(supervisor, path)
    return importer.begin(supervisor, looked.sheet, looked.mapping).value


@pytest.fixture
def row_by_row(superuser):
    """Let one trigger fire as triggers usually do: with that, nothing is checked together."""
    superuser.execute(b"ALTER TABLE cases ENABLE TRIGGER cases_audited_insert")
    superuser.execute(b"SET ROLE samad_owner")
    assert superuser.execute(b"SELECT samad_may_check_together()").fetchone() == (False,)
    superuser.execute(b"RESET ROLE")
    yield
    superuser.execute(b"ALTER TABLE cases ENABLE ALWAYS TRIGGER cases_audited_insert")


def sent(person, run, **wrong):
    """Store a lot of one case as a hostile client may send it."""
    given = (run.id, "\x1f".join((_CASE | wrong).values()))
    with person.transaction() as connection:
        return connection.exec_driver_sql(
            "SELECT samad_bring_lot(%s, 0, 1, 1, '', %s, '[]', '[]', 0)", given
        ).scalar_one()


def sent_indexed(person, run, indexed):
    """Store a lot of one case whose words a client indexed herself."""
    given = (run.id, "\x1f".join(_CASE.values()), indexed)
    with person.transaction() as connection:
        return connection.exec_driver_sql(
            "SELECT samad_lay_lot(%s, 0, 1, 1, '', %s, '[]', '[]', 0, CAST(%s AS tsvector[]))",
            given,
        ).scalar_one()


def test_what_watches_the_tables_of_a_lot_fires_in_any_case(superuser):
    found = superuser.execute(_TRIGGERS.encode()).fetchall()
    assert len(found) > len(checked_together.TABLES)
    assert {enabled for _, enabled in found} == {"A"}
    superuser.execute(b"SET ROLE samad_owner")
    assert superuser.execute(b"SELECT samad_may_check_together()").fetchone() == (True,)


@pytest.mark.parametrize("named", ["subject", "county", "agency"])
def test_a_case_that_refers_to_nothing_is_refused(database, as_person, supervisor, begun, named):
    before = counts(database)
    with pytest.raises(DBAPIError) as refused:
        sent(as_person(supervisor), begun, **{named: "999999"})
    assert sqlstate(refused.value) == "23503"
    assert counts(database) == before
    assert sent(as_person(supervisor), begun) == "stored"


def test_a_desk_of_an_earlier_version_goes_on_sending_its_lots(
    as_person, supervisor, superuser, begun
):
    numbers = ("row", "subject", "county")
    case: dict[str, object] = {
        name: int(value) if name in numbers else value for name, value in _CASE.items()
    }
    case |= {"p": None, "agency": None}
    given = (begun.id, json.dumps([case]))
    with as_person(supervisor).transaction() as connection:
        ended = connection.exec_driver_sql(
            "SELECT samad_import_lot(%s, 0, 1, '[]', %s, '[]', '[]', 0)", given
        ).scalar_one()
    assert ended == "stored"
    assert superuser.execute(_INDEXED).fetchall() == [_MARKED]


def test_a_lot_of_other_rows_than_it_says_is_refused(database, as_person, supervisor, begun):
    before = counts(database)
    with pytest.raises(DBAPIError) as refused:
        sent(as_person(supervisor), begun, row="2")
    assert sqlstate(refused.value) == "22023"
    assert counts(database) == before


@pytest.mark.parametrize("indexed", ["{}", "{x,y}", "{'@x1':1}", "{a b @}"])
def test_words_that_no_case_may_be_found_by_are_refused(as_person, supervisor, begun, indexed):
    with pytest.raises(DBAPIError) as refused:
        sent_indexed(as_person(supervisor), begun, indexed)
    assert sqlstate(refused.value) == "22023"


@pytest.mark.parametrize("indexed", ["{x:1}", "{NULL}"])
def test_words_that_nobody_indexed_the_server_does(
    as_person, supervisor, superuser, begun, indexed
):
    assert sent_indexed(as_person(supervisor), begun, indexed) == "stored"
    assert superuser.execute(_INDEXED).fetchall() == [_MARKED]


def test_with_another_key_the_codes_of_a_lot_are_others(superuser):
    for key in ("one key", "another key"):
        superuser.execute("UPDATE code_counter SET permutation_key = %s", (key,))
        (begin,) = superuser.execute(b"SELECT nextval('code_numbers')").fetchone()
        (codes,) = superuser.execute(b"SELECT samad_codes_of_lot(3)").fetchone()
        numbers = range(begin + 1, begin + 100)
        expected = filter(None, (code_for(number, key.encode()) for number in numbers))
        assert codes == list(expected)[:3]


def test_where_a_trigger_would_not_fire_each_row_is_checked_and_the_same_is_stored(
    database, as_person, supervisor, importer, begun, row_by_row, tmp_path
):
    with pytest.raises(DBAPIError) as refused:
        sent(as_person(supervisor), begun, subject="999999")
    assert sqlstate(refused.value) == "23503"
    path = write(tmp_path / "old.csv", many(40))
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    assert importer.go_on(supervisor, run.id, path).value.stored == 36
    assert counts(database)["cases"] == 36


def test_what_a_lot_stores_stands_in_the_record_of_changes(
    superuser, importer, supervisor, begun, tmp_path
):
    importer.go_on(supervisor, begun.id, tmp_path / "one.csv")
    found = superuser.execute(
        b"SELECT noun, rows FROM audit_events WHERE deed = 'insert' ORDER BY noun"
    ).fetchall()
    assert ("cases", 1) in found
    assert ("citizen_identities", 1) in found


def test_what_is_stored_otherwise_is_checked_row_by_row_again(
    superuser, importer, supervisor, begun, tmp_path
):
    importer.go_on(supervisor, begun.id, tmp_path / "one.csv")
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        superuser.execute(b"UPDATE cases SET subject_id = 999999")


def test_the_codes_of_a_lot_are_those_of_the_sequence(superuser):
    (key,) = superuser.execute(b"SELECT permutation_key FROM code_counter").fetchone()
    (begin,) = superuser.execute(b"SELECT nextval('code_numbers')").fetchone()
    (codes,) = superuser.execute(b"SELECT samad_codes_of_lot(300)").fetchone()
    (end,) = superuser.execute(b"SELECT nextval('code_numbers')").fetchone()
    expected = [code_for(number, key.encode()) for number in range(begin + 1, end)]
    assert codes == [code for code in expected if code is not None]
