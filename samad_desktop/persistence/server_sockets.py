"""The sockets on which somebody waits for a server, to be shut when it says nothing any more.

A server that is stopped, or behind a network that swallows everything, never ends a connection:
whoever waits would wait for as long as the system's own patience lasts, minutes or for ever.
"""

import socket
import threading
from contextlib import suppress
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry


class ServerSockets:
    """Knows which connections of an engine are in use; safe to use from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._busy: dict[int, Any] = {}
        self._last_time_out: set[int] = set()
        event.listen(engine, "checkout", self._take)
        event.listen(engine, "checkin", self._give_back)
        event.listen(engine, "invalidate", self._lose)

    def cut(self) -> None:
        """End every wait for the server, as if it had died; connect anew from now on."""
        with self._lock:
            for connection in self._busy.values():
                _shut(connection)
        self.leave()

    def leave(self) -> None:
        """Close what nobody uses; what somebody uses is closed when it comes back."""
        with self._lock:
            self._last_time_out.update(self._busy)
        self._engine.dispose()

    def _take(self, connection: DBAPIConnection, _entry: ConnectionPoolEntry, _proxy: Any) -> None:
        with self._lock:
            self._busy[id(connection)] = connection

    def _give_back(self, connection: DBAPIConnection | None, _entry: ConnectionPoolEntry) -> None:
        with self._lock:
            self._busy.pop(id(connection), None)
            was_last = id(connection) in self._last_time_out
            self._last_time_out.discard(id(connection))
        if was_last and connection is not None:
            connection.close()  # The pool that it goes to is no more.

    def _lose(
        self, connection: DBAPIConnection, entry: ConnectionPoolEntry, _error: BaseException | None
    ) -> None:
        self._give_back(connection, entry)


def _shut(connection: Any) -> None:
    """Shut a connection's socket: its owner hears an end instead of nothing."""
    # The driver's own `close` is for the thread that waits on it.
    with suppress(Exception), _socket_of(connection) as theirs:
        theirs.shutdown(socket.SHUT_RDWR)


def _socket_of(connection: Any) -> socket.socket:
    return socket.fromfd(connection.pgconn.socket, socket.AF_INET, socket.SOCK_STREAM)
