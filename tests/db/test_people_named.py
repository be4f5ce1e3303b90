"""Whoever has all the words of a name is found, the newest first, however many have each."""

import pytest

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

_PEOPLE = 20_000
# Of so many people one has each word, that is part of a longer one for every other of them.
_EACH = {"علی": 1, "محمدی": 2, "زاده": 20, "نادر": 4_000, "قنبری": 10_000}
_ALL_WHO_HAVE = (
    "SELECT n.citizen_id FROM citizen_names n"
    " WHERE n.word >= '{0}' AND n.word < '{0}' || chr(1114111)"
)


@pytest.fixture
def server(postgres, database):
    """Give a server with very many people."""
    with postgres.connect(database.url.database) as connection:
        connection.execute(
            "INSERT INTO citizens (id, uuid, made_at) SELECT 1000 + n, gen_random_uuid(), now()"
            f" FROM generate_series(1, {_PEOPLE}) n".encode()
        )
        for word, each in _EACH.items():
            connection.execute(
                "INSERT INTO citizen_names (word, citizen_id)"
                f" SELECT '{word}' || CASE WHEN n % 2 = 0 THEN '' ELSE 'ها' END, 1000 + n"
                f" FROM generate_series({each}, {_PEOPLE}, {each}) n".encode()
            )
        connection.execute(b"ANALYZE citizen_names")
        yield connection


@pytest.mark.parametrize(
    "words",
    [
        ["علی"],
        ["علی", "محمدی"],  # Very many: the newest are enough.
        ["علی", "محمدی", "زاده"],  # Many.
        ["علی", "علی", "زاده"],
        ["زاده", "نادر"],
        ["علی", "قنبری"],
        ["علی", "هیچکس"],
        [],
    ],
)
def test_whoever_has_all_words_of_a_name_is_found_the_newest_first(server, words):
    found = server.execute("SELECT samad_bearing(%s::text[])", (words,)).fetchall()
    having = " INTERSECT ".join(map(_ALL_WHO_HAVE.format, words)) or "SELECT 1 WHERE false"
    wanted = server.execute(f"{having} ORDER BY 1 DESC LIMIT 500".encode()).fetchall()
    assert found == wanted


def test_people_of_whom_the_planner_expects_too_many_are_all_found(server):
    """Those who have one word are not those who have another: few have both."""
    server.execute(
        "INSERT INTO citizen_names (word, citizen_id) SELECT 'وارونه', 1000 + n"
        f" FROM generate_series(1, {_PEOPLE}, 2) n"
        " UNION SELECT 'وارونه', 1000 + n FROM generate_series(2, 200, 2) n".encode()
    )
    server.execute(b"ANALYZE citizen_names")
    found = server.execute("SELECT samad_bearing(%s)", (["محمدی", "وارونه"],)).fetchall()
    assert [person for (person,) in found] == list(range(1200, 1000, -2))
