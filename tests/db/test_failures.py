"""What failed around the program is told apart from what is wrong with it."""

import sqlite3
from contextlib import ExitStack

import pytest

from samad_desktop.domain.errors import (
    AccountDisabled,
    DatabaseAway,
    DiskFull,
    Forbidden,
    NotADatabase,
    TooSlow,
    WrongCredentials,
)
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.failures import refused_entry
from tests.centres import PASSWORD
from tests.postgres_cluster import PostgresCluster

pytestmark = pytest.mark.on_both


def _ask(url, password=None):
    database = Database(url, password=password)
    try:
        with database.reading() as connection:
            connection.exec_driver_sql("SELECT 1")
    finally:
        database.close()


def _work(database, *steps):
    with database.transaction() as connection:
        for step in steps:
            if callable(step):
                step()
            else:
                connection.exec_driver_sql(step)


def test_the_server_tells_a_wrong_password_from_a_missing_one(postgres, postgresql_url):
    name = Database(postgresql_url).url.database
    for password in ("نادرست", None):
        with pytest.raises(WrongCredentials):
            _ask(postgres.url(name, "operator"), password)
    with pytest.raises(WrongCredentials):
        _ask(postgres.url(name, "nobody_here"), PASSWORD)


def test_a_missing_database_is_no_wrong_password(postgres, postgresql_template):
    for url in (postgres.url("nowhere"), postgres.url("nowhere", "operator")):
        with pytest.raises(NotADatabase):
            _ask(url, spelled_password(PASSWORD))


def test_nobody_at_the_address_is_a_server_away():
    with pytest.raises(DatabaseAway):
        _ask("postgresql://operator@127.0.0.1:1/centre", PASSWORD)
    with pytest.raises(DatabaseAway):
        _ask("postgresql://operator@no-such-host.invalid/centre", PASSWORD)


def test_a_server_that_goes_away_is_away_and_comes_back():
    with PostgresCluster() as cluster:
        database = Database(cluster.url("postgres"))
        with pytest.raises(DatabaseAway):
            _work(database, cluster.kill, "SELECT 1")
        with pytest.raises(DatabaseAway):
            _work(database, "SELECT 1")
        cluster.start()
        with database.reading() as connection:
            assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
        database.close()


# How PostgreSQL's own translations put it; the names are what they share.
@pytest.mark.parametrize(
    ("sentence", "used_password", "expected"),
    [
        ("FATAL:  Passwort-Authentifizierung für Benutzer »sara« fehlgeschlagen", True, "wrong"),
        ("FATAL:  l'authentification par mot de passe a échoué pour l'utilisateur « sara »", True,
         "wrong"),
        ('ВАЖНО:  пользователь "sara" не прошёл проверку подлинности (по паролю)', True, "wrong"),
        ('FATAL:  ユーザー"sara"のパスワード認証に失敗しました', True, "wrong"),
        ("FATAL:  Datenbank »centre« existiert nicht", True, "none"),
        ('FATAL:  база данных "centre" не существует', False, "none"),
        ('FATAL:  no pg_hba.conf entry for host "1.2.3.4", user "sara", database "centre"',
         False, "away"),
        ("FATAL:  das Datenbanksystem startet", False, "away"),
        ("FATAL:  tut mir leid, schon zu viele Verbindungen", True, "away"),
        ('FATAL:  role "sara" is not permitted to log in', True, "disabled"),
    ],
)  # fmt: skip
def test_the_language_of_the_server_does_not_matter(sentence, used_password, expected):
    kinds = {
        "wrong": WrongCredentials,
        "none": NotADatabase,
        "away": DatabaseAway,
        "disabled": AccountDisabled,
    }
    told = refused_entry(sentence, "sara", "centre", used_password=used_password)
    assert type(told) is kinds[expected]


@pytest.mark.parametrize("work", [Database.reading, Database.transaction])
def test_a_connection_that_died_while_it_lay_idle_is_replaced_unseen(work):
    with PostgresCluster() as cluster:
        database = Database(cluster.url("postgres"))
        _work(database, "SELECT 1")
        cluster.kill()
        cluster.start()
        with work(database) as connection:
            assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
        database.close()


def test_a_statement_that_takes_too_long_is_too_slow(postgresql_url):
    database = Database(postgresql_url)
    with pytest.raises(TooSlow):
        _work(database, "SET LOCAL statement_timeout = 20", "SELECT pg_sleep(10)")
    database.close()


def test_the_next_question_goes_where_the_last_one_went(postgresql_url):
    database = Database(postgresql_url)

    def backend(connection):
        return connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()

    try:
        with database.reading() as one, database.reading() as other:
            assert backend(one) != backend(other)
        asked = set()
        for _ in range(4):
            with database.reading() as connection:
                asked.add(backend(connection))
        assert len(asked) == 1
    finally:
        database.close()


def test_a_pool_whose_connections_are_all_in_use_is_too_slow(postgres):
    with ExitStack() as stack:
        database = Database(postgres.url("postgres"))
        stack.callback(database.close)
        for _ in range(4):
            stack.enter_context(database.reading())
        with pytest.raises(TooSlow), database.reading():
            pass


def test_what_a_role_may_not_do_is_forbidden(postgres, postgresql_url):
    name = Database(postgresql_url).url.database
    database = Database(postgres.url(name, "operator"), password=spelled_password(PASSWORD))
    with pytest.raises(Forbidden):
        _work(database, "DELETE FROM staff")
    database.close()


def test_a_mistake_in_the_program_stays_a_mistake(database):
    with pytest.raises(Exception, match="no_such_table"), database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM no_such_table")


def test_a_file_that_somebody_else_keeps_locked_is_too_slow(sqlite_url, monkeypatch):
    monkeypatch.setattr("samad_desktop.persistence.database.SQLITE_BUSY_TIMEOUT_S", 0.05)
    database = Database(sqlite_url)
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(TooSlow), database.transaction():
        pass
    other.close()
    database.close()


def test_a_full_disk_is_said_to_be_full(sqlite_url):
    database = Database(sqlite_url)
    large = "INSERT INTO blobs VALUES ('x', zeroblob(10000000))"
    with pytest.raises(DiskFull):
        _work(database, "PRAGMA max_page_count = 1", large)
    database.close()


def test_another_file_is_no_database(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("این پایگاه داده نیست " * 1_000, encoding="utf-8")
    with pytest.raises(NotADatabase):
        _ask(f"sqlite:///{path}")


def test_a_folder_that_is_not_there_is_a_database_away(tmp_path):
    with pytest.raises(DatabaseAway):
        _ask(f"sqlite:///{tmp_path}/missing/centre.sqlite3")


def test_a_reader_sees_one_moment(database):
    with database.reading() as connection:
        count = "SELECT count(*) FROM canned_texts"
        before = connection.exec_driver_sql(count).scalar_one()
        with database.transaction() as other:
            other.exec_driver_sql("INSERT INTO canned_texts (key, title, text) VALUES ('x','','')")
        assert connection.exec_driver_sql(count).scalar_one() == before
