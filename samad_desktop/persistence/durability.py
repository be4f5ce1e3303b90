"""Whether what was committed is as safe as the server promises, or only seems so."""

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

# Of a connection: the doubts whether what it stored is as safe as the server promises.
_DOUBTS = "doubts"
# A server that stops waiting for its standby, by request or because it is shut down.
_DOUBTFUL = ("01000", "57P01")


def hear_doubts(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
    """Note when a server warns that a commit may be less safe than it should be."""
    doubts: list[str] = entry.info.setdefault(_DOUBTS, [])

    def note(told: Any) -> None:
        if told.sqlstate in _DOUBTFUL:
            doubts.append(told.sqlstate)

    connection.add_notice_handler(note)


def doubts_of(connection: Connection) -> list[str]:
    """Return what was heard on this connection so far; it may be emptied."""
    doubts: list[str] = connection.info.setdefault(_DOUBTS, [])
    return doubts


def wait_for_disk(connection: Connection) -> None:
    """Let this transaction end only when what it touches is safe, though it changes nothing."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL synchronous_commit = on")


def settle_here(connection: Connection) -> None:
    """Let this transaction end without the standby: what it notes may be lost with the server.

    So whoever comes in does not wait for a standby that is away.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL synchronous_commit = local")
