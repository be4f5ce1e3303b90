"""Three nodes with Patroni: one dies, another takes its place by itself, and nothing is lost."""

import re

import pytest
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.errors import SamadError
from samad_desktop.persistence.database import Database
from tests.centre_server import FILES
from tests.patroni_nodes import PASSWORD, Nodes, what_is_missing

_OF_BOTH = re.compile(r"^ *(\w+)(?: = |: )['\"]?([^'\"\n]+)['\"]?$", re.MULTILINE)


def test_three_nodes_keep_what_one_server_keeps():
    one = dict(_OF_BOTH.findall((FILES / "single/samad.conf").read_text(encoding="utf-8")))
    three = dict(_OF_BOTH.findall((FILES / "patroni/patroni.yml").read_text(encoding="utf-8")))
    its_own = {"listen_addresses", "shared_buffers", "fsync", "full_page_writes"}
    its_own |= {"synchronous_commit", "log_connections", "log_disconnections"}
    files = {"ssl_cert_file", "ssl_key_file"}
    asked = {name: value for name, value in one.items() if name not in its_own | files}
    assert {name: three.get(name) for name in asked} == asked


@pytest.mark.long
@pytest.mark.timeout(400)
@pytest.mark.skipif(bool(what_is_missing()), reason=f"not installed: {what_is_missing()}")
def test_a_node_dies_and_another_takes_its_place_with_all_that_was_acknowledged():
    with Nodes() as nodes:
        leader = nodes.wait_for_leader()
        database = Database(_address(nodes, "postgres"), password=PASSWORD)
        with database.durable() as connection:
            connection.exec_driver_sql("CREATE TABLE told (number int)")
        acknowledged: list[int] = []
        _tell(database, acknowledged, 50)
        nodes.kill(leader)
        _tell(database, acknowledged, 1)  # Until somebody else takes it.
        assert nodes.wait_for_leader(but=leader) != leader
        with database.reading() as connection:
            kept = set(connection.exec_driver_sql("SELECT number FROM told").scalars())
        database.close()
    assert set(acknowledged) <= kept


def _tell(database: Database, acknowledged: list[int], count: int) -> None:
    """Store so many numbers, each until it is acknowledged."""
    for number in range(len(acknowledged), len(acknowledged) + count):
        while not _is_stored(database, number):
            pass
        acknowledged.append(number)


def _is_stored(database: Database, number: int) -> bool:
    try:
        with database.durable() as connection:
            connection.exec_driver_sql(f"INSERT INTO told VALUES ({number})")
    except (SamadError, DBAPIError):  # A server on its way down takes no writes.
        return False
    return True


def _address(nodes: Nodes, database: str) -> str:
    hosts = "&".join(f"host={nodes.address(number)}:5432" for number in (1, 2, 3))
    return f"postgresql://postgres@/{database}?{hosts}&target_session_attrs=read-write"
