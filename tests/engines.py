"""The two engines every test of persistence runs on."""

from collections.abc import Iterator

import pytest

from tests.postgres_cluster import PostgresCluster


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresCluster]:
    """Give one running server to all tests of this process."""
    with PostgresCluster() as cluster:
        yield cluster
