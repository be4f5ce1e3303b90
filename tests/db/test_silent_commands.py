"""A command waits for no server that says nothing, and says that it waits for one that works."""

import logging
from collections.abc import Iterator

import pytest
from sqlalchemy import make_url

from samad_desktop.cli import waiting
from samad_desktop.cli.main import main
from samad_desktop.cli.waiting import telling_of_waits
from samad_desktop.console import Bidi, Terminal
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.persistence import lineage, patience
from samad_desktop.persistence.database import CONNECT_TIMEOUT_S, KEEP_ALIVE, Database
from samad_desktop.persistence.patience import WAITING
from samad_desktop.persistence.server_wire import is_there
from tests.dropping_proxy import DroppingProxy
from tests.postgres_cluster import SUPERUSER, PostgresCluster

pytestmark = pytest.mark.timeout(60)
_SUPERUSERS = "0123-superuser"


class _Ear(logging.Handler):
    """Hears each time that somebody still waits."""

    def __init__(self, heard: list[float]) -> None:
        super().__init__()
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(vars(record)["waited_s"])


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a server be silent for a moment only."""
    monkeypatch.setitem(KEEP_ALIVE, "connect_timeout", 2)
    monkeypatch.setattr(lineage, "ANSWER_S", 0.4)
    monkeypatch.setattr(patience, "SILENCE_S", 0.3)
    monkeypatch.setattr(patience, "ANSWER_S", 0.3)


@pytest.fixture
def way(postgres: PostgresCluster) -> Iterator[DroppingProxy]:
    with postgres.connect() as connection:
        connection.execute(f"ALTER ROLE {SUPERUSER} PASSWORD '{_SUPERUSERS}'".encode())
    with DroppingProxy(postgres.port) as proxy:
        yield proxy
        proxy.carry_on()


@pytest.fixture
def admin(postgresql_url, way, tmp_path, capfd):
    """Give a command by a way that can be cut; return its code and what it complained of."""
    secret = tmp_path / "password"
    secret.write_text(_SUPERUSERS, encoding="utf-8")
    name = make_url(postgresql_url).database
    where = f"postgresql://{SUPERUSER}@127.0.0.1:{way.port}/{name}"

    def give(*asked):
        capfd.readouterr()
        options = ("--database", where, "--password-file", str(secret), "--bidi", "never")
        code = main([*asked, *options])
        return code, capfd.readouterr().err.strip()

    return give


_COMMANDS = {
    "check": (("database", "check"), b"alembic_version"),
    "users": (("users", "list"), b"staff"),
    "seal": (("audit", "seal"), b"samad_seal"),
    "report, for which a server is given time": (
        ("report", "workload", "--out", "report.csv", "--as", "supervisor"),
        b"contacts",
    ),
    "backup, its digest": (("backup", "--to", "copies"), b"pg_export_snapshot"),
    "backup, pg_dump": (("backup", "--to", "copies"), b"SET TRANSACTION SNAPSHOT"),
    "upgrade": (("database", "upgrade", "--i-have-a-backup"), b"alembic_version"),
}


@pytest.mark.parametrize(("asked", "word"), _COMMANDS.values(), ids=_COMMANDS)
def test_a_command_ends_when_the_network_swallows_everything(
    admin, way, monkeypatch, tmp_path, asked, word
):
    monkeypatch.chdir(tmp_path)
    assert admin("database", "check")[0] == 0
    way.once_asked(word, way.swallow)
    assert admin(*asked) == (1, sentence("database_away"))
    assert way.swallows


def test_a_command_ends_when_the_server_is_stopped(admin, way, postgres):
    way.once_asked(b"staff", postgres.freeze)
    try:
        assert admin("users", "list") == (1, sentence("database_away"))
    finally:
        postgres.thaw()
    assert admin("users", "list")[0] == 0


def test_a_command_that_comes_to_a_stopped_server_ends(admin, postgres):
    postgres.freeze()
    try:
        assert admin("users", "list") == (1, sentence("database_away"))
    finally:
        postgres.thaw()


def test_whoever_gives_a_command_knows_within_fifteen_seconds():
    """Silence, asking once more, connecting anew, and what a new connection is asked."""
    usual_s = (5.0, 3.0, CONNECT_TIMEOUT_S, 3.0)
    assert sum(usual_s) < 15


def test_what_takes_its_time_is_waited_for_and_said_ever_more_seldom(
    postgresql_url, monkeypatch, capsys
):
    monkeypatch.setattr(patience, "SILENCE_S", 0.1)
    monkeypatch.setattr(waiting, "WAITS", "{seconds}")
    database = Database(postgresql_url)
    heard: list[float] = []
    handler = _Ear(heard)
    WAITING.addHandler(handler)
    try:
        with telling_of_waits(Terminal(Bidi.NEVER)), database.upkeep() as connection:
            connection.exec_driver_sql("SELECT pg_sleep(1)")
    finally:
        WAITING.removeHandler(handler)
        database.close()
    said = capsys.readouterr().err.split()
    assert len(heard) > len(said) > 0
    assert said[0] == persian_digits(round(heard[0]))


def test_a_server_is_there_by_its_socket_and_by_its_port_and_not_where_none_listens(postgres):
    assert is_there(str(postgres.folder), postgres.port, 5.0)
    assert is_there("127.0.0.1", postgres.port, 5.0)
    assert not is_there("127.0.0.1", 1, 5.0)
    assert not is_there("/nowhere", postgres.port, 5.0)
