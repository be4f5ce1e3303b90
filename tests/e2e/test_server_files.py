"""The files for the person who runs the server: a centre stands on them as they are."""

import configparser
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from samad_desktop.cli.main import main
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence.database import Database
from tests.centre_server import FILES, STANDBY, STANDBY_PASSWORD, CentreServer
from tests.centres import PASSWORD, copy_centre
from tests.chaos.storm import DATABASE
from tests.postgres_cluster import PostgresCluster

_SINGLE = "single/samad.conf"
_PAIR = ("single/samad.conf", "pair/samad-pair.conf")
_HOW = "SELECT s.version, s.ssl FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()"
_FOLLOWED = (
    "SELECT r.application_name, r.sync_state, s.ssl FROM pg_stat_replication r"
    " JOIN pg_stat_ssl s ON s.pid = r.pid WHERE r.sync_state = 'sync'"
)


@pytest.fixture(scope="module")
def primary(postgres: PostgresCluster, postgresql_template: str) -> Iterator[CentreServer]:
    """Give a centre on a server that may have a standby."""
    with CentreServer(_PAIR, "pair/pg_hba.conf", follows=postgres) as server:
        server.promote()
        copy_centre(server, postgresql_template, DATABASE)
        yield server


def _address(server: CentreServer, *more: CentreServer) -> str:
    hosts = "&".join(f"host=127.0.0.1:{each.port}" for each in (server, *more))
    tls = f"sslmode=verify-full&sslrootcert={server.certificate}"
    return f"postgresql://operator@/{DATABASE}?{hosts}&{tls}&target_session_attrs=read-write"


def _opened(address: str) -> Database:
    return Database(address, password=spelled_password(PASSWORD))


def test_workstations_come_in_by_tls_alone(primary: CentreServer):
    database = _opened(_address(primary))
    with database.reading() as connection:
        assert connection.exec_driver_sql(_HOW).one() == ("TLSv1.3", True)
    database.close()
    openly = f"host=127.0.0.1 port={primary.port} dbname={DATABASE} user=operator sslmode=disable"
    with pytest.raises(psycopg.OperationalError, match="no encryption"):
        psycopg.connect(openly, password=spelled_password(PASSWORD))


def test_the_centre_on_it_is_sound_and_what_runs_at_night_runs(
    primary: CentreServer, tmp_path: Path
):
    url = make_url(primary.url(DATABASE)).render_as_string().replace("+psycopg", "")
    assert main(["database", "check", "--database", url]) == 0
    for service in ("samad-backup", "samad-drill"):
        assert main(_arguments_of(service, tmp_path, url)) == 0


def _arguments_of(service: str, folder: Path, url: str) -> list[str]:
    """Return what a service of the system gives to samad-admin, for a folder and server of ours."""
    unit = configparser.ConfigParser(interpolation=None)
    unit.read(FILES / "single" / f"{service}.service", encoding="utf-8")
    program, *arguments = shlex.split(unit["Service"]["ExecStart"])
    assert Path(program).name == "samad-admin"
    assert Path(FILES / "single" / f"{service}.timer").exists()
    ours = {"/var/backups/samad": str(folder)}
    return [url if each.startswith("postgresql:") else ours.get(each, each) for each in arguments]


def test_one_server_needs_its_own_files_only():
    with CentreServer((_SINGLE,), "single/pg_hba.conf") as server, server.connect() as connection:
        wrong = "SELECT name FROM pg_file_settings WHERE error IS NOT NULL"
        assert connection.execute(wrong).fetchall() == []
        wrong = "SELECT line_number FROM pg_hba_file_rules WHERE error IS NOT NULL"
        assert connection.execute(wrong).fetchall() == []


def test_a_primary_and_its_standby_change_places(primary: CentreServer):
    with primary.connect() as connection:
        connection.execute(f"CREATE ROLE {STANDBY} REPLICATION LOGIN PASSWORD '{STANDBY_PASSWORD}'")
    standby = CentreServer(follows=primary)
    with standby:
        with primary.connect() as connection:
            primary.add("pair/samad-primary.conf")
            connection.execute("SELECT pg_reload_conf()")
            while (found := connection.execute(_FOLLOWED).fetchone()) is None:
                connection.execute("SELECT pg_sleep(0.05)")
            assert found == (STANDBY, "sync", True)
        database = _opened(_address(primary, standby))
        database.now()
        primary.kill()
        standby.promote()
        with database.transaction() as connection:
            port = connection.exec_driver_sql("SELECT inet_server_port()").scalar_one()
        assert port == standby.port
        database.close()
        primary.start()


def test_the_certificate_that_the_readme_makes_names_the_server_and_vouches_for_itself(
    tmp_path: Path,
):
    told = (FILES.parents[1] / "README.md").read_text(encoding="utf-8")
    (line,) = (each.strip() for each in told.splitlines() if each.strip().startswith("openssl "))
    subprocess.run(shlex.split(line), cwd=tmp_path, check=True, capture_output=True)
    trusts = ("-CAfile", "samad.crt", "-verify_hostname", "db.samad.example")
    verify = ("openssl", "verify", *trusts, "samad.crt")
    assert subprocess.run(verify, cwd=tmp_path, check=False, capture_output=True).returncode == 0
