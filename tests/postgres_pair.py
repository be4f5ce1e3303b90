"""A primary and its synchronous standby, of which one may die and the other take its place."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from tests.postgres_cluster import PostgresCluster

_LOOK_S = 0.05
_IS_SYNCHRONOUS = "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"


class Pair:
    """Two servers of one centre: what is answered is on both, as long as there are two.

    Args:
        copied: a running server that the first of them is to be as; without it, it is empty.
    """

    def __init__(self, copied: PostgresCluster | None = None) -> None:
        self.primary = PostgresCluster(follows=copied)
        self.standby: PostgresCluster | None = None
        self._is_copy = copied is not None

    def __enter__(self) -> Self:
        self.primary.start()
        if self._is_copy:
            self.primary.promote()  # It goes its own way.
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.primary.close()
        if self.standby is not None:
            self.standby.close()

    def add_standby(self) -> None:
        """Copy the primary, and let each commit wait for the copy from now on."""
        self.standby = PostgresCluster(follows=self.primary)
        self.standby.start()
        with self.primary.connect() as connection:
            connection.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
            connection.execute("SELECT pg_reload_conf()")
            while connection.execute(_IS_SYNCHRONOUS).fetchone() is None:
                connection.execute(f"SELECT pg_sleep({_LOOK_S})")

    def fail_over(self) -> PostgresCluster:
        """Kill the primary, and promote its standby; return the dead one, which is not closed."""
        self.primary.kill()
        return self.take_over()

    def take_over(self) -> PostgresCluster:
        """Promote the standby of a primary that is dead; return that one, which is not closed."""
        dead, self.primary = self.primary, self._following()
        self.standby = None
        self.primary.promote()
        return dead

    @contextmanager
    def without_standby(self) -> Iterator[None]:
        """Stop the standby for a while: commits wait for it."""
        standby = self._following()
        standby.freeze()
        try:
            yield
        finally:
            standby.thaw()

    def _following(self) -> PostgresCluster:
        assert self.standby is not None
        return self.standby
