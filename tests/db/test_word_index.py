"""The words of a case are indexed by an importer as the server itself would index them."""

import psycopg
import pytest

from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.spelling import words
from samad_desktop.persistence.word_index import all_indexed, dumper, indexed
from tests.calls import real_calls

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

_LETTERS = "".join(map(chr, (*range(0x621, 0x640), *range(0x641, 0x64B), *range(0x671, 0x6D4))))
_ODD = (
    *("", "12 0x1f 1a 007 12345678901234567890 1b2e5", "a1 aب bا1 1ب2 e5 ب1e5"),
    *("نان\nنان نان و و و\n", " ".join(f"w{n}" for n in range(255)), "و " * 255),
)
_OTHERS = (
    *("a-b", "x@y.ir", "می‌رود", "1.5", "É", "ـ", "x" * 41, "و " * 256, "'", "1e5a", " a"),
    *("a\tb", "\U0001f600"),
)


@pytest.fixture
def server(postgres, database):
    with postgres.connect(database.url.database) as connection:
        yield connection


@pytest.fixture
def texts():
    return [" ".join(words(" ".join(row.values()))) for row in real_calls()]


@pytest.fixture
def case_id(intake, operator, a_draft):
    return intake.register(operator, a_draft()).value.case_id


def unlike(server, lines):
    """Return the lines that the server indexes otherwise, or that were left to it."""
    given = all_indexed(lines)
    server.adapters.register_dumper(type(given), dumper(psycopg))
    found = server.execute(
        "SELECT w FROM unnest(%s::text[], %b) n (w, t)"
        " WHERE to_tsvector('simple', w) IS DISTINCT FROM t",
        (list(lines), given),
    )
    return [line for (line,) in found.fetchall()]


def test_words_are_indexed_as_the_server_indexes_them(server, texts):
    single = [f"{one} {other}{one}" for one, other in zip(_LETTERS, _LETTERS[::-1], strict=True)]
    assert unlike(server, [*texts, *_ODD, *single]) == []


def test_what_a_server_may_part_otherwise_is_left_to_it(server):
    assert [indexed(line) for line in _OTHERS] == [None] * len(_OTHERS)
    assert unlike(server, _OTHERS) == list(_OTHERS)


def words_of(server):
    """Return by which words the only case is found, without the marks of whose it is."""
    (told,) = server.execute("SELECT tsv::text FROM case_search").fetchone()
    return [each for each in told.split() if not each.startswith("'@")]


def test_nobody_says_herself_by_which_words_a_case_is_found(as_person, operator, server, case_id):
    """Only what the owner's function stores is taken as it comes."""
    server.execute("DELETE FROM case_search WHERE case_id = %s", (case_id,))
    statement = "INSERT INTO case_search (case_id, words, tsv) VALUES (%s, 'نان', 'آب')"
    with as_person(operator).transaction() as connection:
        connection.exec_driver_sql(statement, (case_id,))
    assert words_of(server) == ["'نان':1"]
    with pytest.raises(Forbidden), as_person(operator).transaction() as connection:
        connection.exec_driver_sql("UPDATE case_search SET tsv = 'آب'")


def test_words_that_change_are_indexed_anew(server, case_id):
    server.execute("UPDATE case_search SET words = 'نان'")
    assert words_of(server) == ["'نان':1"]
