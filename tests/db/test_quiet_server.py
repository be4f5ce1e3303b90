"""A centre's server writes nothing that people said, and a check tells where one would."""

import psycopg
import pytest
from sqlalchemy import make_url

from samad_desktop import __version__
from samad_desktop.cli.main import main
from samad_desktop.domain.staff import spelled_password
from samad_desktop.messages import sentence
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.server_setup import prepare_database
from samad_desktop.services import upkeep
from tests.centres import PASSWORD

_LOUD = {
    "log_min_error_statement": "error",
    "log_error_verbosity": "default",
    "log_statement": "all",
    "log_min_duration_statement": "0",
}


@pytest.fixture
def reached(postgresql_url):
    """Open the database anew, as each setting holds for new sessions alone."""
    opened: list[Database] = []

    def again() -> Database:
        opened.append(Database(postgresql_url))
        return opened[-1]

    yield again
    for each in opened:
        each.close()


@pytest.mark.parametrize("name", sorted(_LOUD))
def test_a_server_that_would_tell_is_found_by_the_check_and_mended_by_preparing(
    reached, postgres, postgresql_url, name, capsys
):
    database = reached()
    assert upkeep.check(database, __version__).problems == ()
    with postgres.connect() as connection:
        loud = f"ALTER DATABASE {database.url.database} SET {name} = '{_LOUD[name]}'"
        connection.execute(loud.encode())
    assert upkeep.check(reached(), __version__).problems == ("server_log_tells",)
    plain = postgresql_url.replace("+psycopg", "")
    assert main(["database", "check", "--database", plain, "--bidi", "never"]) == 1
    assert sentence("server_log_tells") in capsys.readouterr().err
    prepare_database(reached())
    assert upkeep.check(reached(), __version__).problems == ()


def test_no_client_lets_the_server_tell(postgresql_url, postgres):
    password = spelled_password(PASSWORD)
    own = make_url(postgresql_url).database or ""
    with psycopg.connect(
        host="127.0.0.1", port=postgres.port, dbname=own, user="operator", password=password
    ) as connection:
        for name, loud in _LOUD.items():
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"SET {name} = '{loud}'".encode())
            connection.rollback()
