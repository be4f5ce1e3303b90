"""Which of a centre's servers is the one that counts: an older one that comes back is refused.

PostgreSQL counts the timeline up each time a standby is promoted. A primary that was away
meanwhile comes back on the lower one, and what it took would be lost with it.
"""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from samad_desktop.domain.errors import (
    AccountDisabled,
    DatabaseAway,
    NotADatabase,
    OlderServer,
    WrongCredentials,
)
from samad_desktop.persistence.failures import entry_error
from samad_desktop.persistence.patience import patient
from samad_desktop.persistence.server_wire import ask

# The first eight digits of the name of what is being written are the timeline; a standby that
# only follows writes nothing. Whoever may log in may ask both.
_ASK = """
SELECT c.system_identifier, CASE WHEN NOT pg_is_in_recovery() THEN
  ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int END
FROM pg_control_system() c
"""
_EACH_ITS_OWN = ("host", "port", "hostaddr")

# A server that has just let somebody in answers this at once, or not at all.
ANSWER_S = 3.0

Remember = Callable[[str, int], None]


def _forget(_system: str, _timeline: int) -> None:
    """Remember for as long as the program runs."""


class Lineage:
    """The highest timeline that was seen of each server's data; safe to use from any thread.

    A centre that was restored from a dump has data of their own, and begins anew.

    Args:
        known: timelines by the identifier of the data, as an earlier run remembered them.
        remember: is told each higher one.
    """

    def __init__(
        self, known: Mapping[str, int] = MappingProxyType({}), remember: Remember = _forget
    ) -> None:
        self._known = dict(known)
        self._remember = remember
        self._lock = threading.Lock()

    def connect(self, driver: Any, arguments: Mapping[str, Any]) -> Any:
        """Connect to the first server that is not an older one, and return the connection.

        Who waits on it waits for no longer than the server is there.

        Args:
            arguments: the driver's; several hosts are tried one after the other, each within
                a time of its own: one that says nothing does not stand in the next one's way.

        Raises:
            OlderServer: only servers answer whose place was taken by another.
            DatabaseAway, driver.Error: none answers.
        """
        failures: list[Exception] = []
        for server in _one_by_one(arguments):
            try:
                connection = patient(driver).connect(**server)
                if self._is_newest(connection):
                    return connection
                failures.append(OlderServer())
            except (driver.Error, DatabaseAway) as failure:
                failures.append(failure)
        raise _most_telling(failures)

    def _is_newest(self, connection: Any) -> bool:
        """Say whether this server counts, and close the connection if it does not."""
        try:
            system, timeline = ask(connection, _ASK, ANSWER_S)
            newest = timeline is None or self._accepts(str(system), int(timeline))
        except BaseException:
            connection.close()
            raise
        if not newest:
            connection.close()
        return newest

    def _accepts(self, system: str, timeline: int) -> bool:
        with self._lock:
            highest = self._known.get(system, 0)
            if timeline > highest:
                self._known[system] = timeline
                self._remember(system, timeline)
        return timeline >= highest


def _most_telling(failures: Sequence[Exception]) -> Exception:
    """Return why nobody was let in: what a server said tells more than that another is away."""
    for failure in failures:
        if isinstance(failure, OlderServer):
            return failure
    for failure in failures:
        if isinstance(entry_error(failure), WrongCredentials | AccountDisabled | NotADatabase):
            return failure
    return failures[-1]


def _one_by_one(arguments: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Give the arguments for each server alone."""
    listed = {
        name: str(arguments[name]).split(",") for name in _EACH_ITS_OWN if arguments.get(name)
    }
    count = max(map(len, listed.values()), default=1)
    for place in range(count):
        its_own = {name: values[min(place, len(values) - 1)] for name, values in listed.items()}
        yield {**arguments, **its_own}
