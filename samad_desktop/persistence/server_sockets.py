"""The sockets on which somebody waits for a server, to be shut when it says nothing any more.

A server that is stopped, or behind a network that swallows everything, never ends a connection:
whoever waits would wait for as long as the system's own patience lasts, minutes or for ever.
"""

import socket
import threading
import time
from contextlib import suppress
from typing import Any
from weakref import WeakValueDictionary

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool


class ServerPool(QueuePool):
    """Connections that wait to be used; once it is disposed of, each that comes back is closed.

    Who still waited for an answer then has it, or opened a connection too late, keeps none open.
    """

    _is_left = False

    def dispose(self) -> None:
        self._is_left = True
        super().dispose()

    def _do_return_conn(self, record: ConnectionPoolEntry) -> None:
        if self._is_left:
            record.close()
        else:
            super()._do_return_conn(record)


class ServerSockets:
    """Knows which connections of an engine are in use; safe to use from any thread.

    A connection counts from the moment it is open: before anybody has it, the driver itself asks.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        # Of what failed before anybody had it, nobody else knows.
        self._busy: WeakValueDictionary[int, Any] = WeakValueDictionary()
        self._asked_at: dict[int, float] = {}
        event.listen(engine, "checkout", self._take)
        event.listen(engine, "checkin", self._give_back)
        event.listen(engine, "invalidate", self._lose)
        event.listen(engine, "before_cursor_execute", self._note_question)

    def take(self, connection: DBAPIConnection) -> None:
        """Count a connection as in use, from now until it is given back or gone."""
        with self._lock:
            self._busy[id(connection)] = connection
            self._asked_at[id(connection)] = time.monotonic()

    def cut(self) -> None:
        """End every wait for the server, as if it had died; connect anew from now on."""
        with self._lock:
            for connection in self._busy.values():
                _shut(connection)
        self._engine.dispose()

    def cut_after(self, silence_s: float) -> None:
        """End every wait, if one lasts so long already."""
        since = time.monotonic() - silence_s
        with self._lock:
            is_silent = any(self._asked_at[place] < since for place in self._busy)
        if is_silent:
            self.cut()

    def cut_elsewhere(self, heard: Any) -> None:
        """End every wait for another server than the one that is heard: it says nothing."""
        with self._lock:
            open_ones = (each for each in self._busy.values() if not each.closed)
            others = [each for each in open_ones if _place_of(each) != _place_of(heard)]
            for connection in others:
                _shut(connection)
        if others:
            self._engine.dispose()

    def _take(self, connection: DBAPIConnection, _entry: ConnectionPoolEntry, _proxy: Any) -> None:
        self.take(connection)

    def _note_question(self, connection: Connection, *_question: Any) -> None:
        self._asked_at[id(connection.connection.dbapi_connection)] = time.monotonic()

    def _give_back(self, connection: DBAPIConnection | None, _entry: ConnectionPoolEntry) -> None:
        with self._lock:
            self._busy.pop(id(connection), None)
            self._asked_at.pop(id(connection), None)

    def _lose(
        self, connection: DBAPIConnection, entry: ConnectionPoolEntry, _error: BaseException | None
    ) -> None:
        self._give_back(connection, entry)


def _shut(connection: Any) -> None:
    """Shut a connection's socket: its owner hears an end instead of nothing."""
    # The driver's own `close` is for the thread that waits on it.
    with suppress(Exception), _socket_of(connection) as theirs:
        theirs.shutdown(socket.SHUT_RDWR)


def _place_of(connection: Any) -> tuple[bytes, bytes]:
    return connection.pgconn.host, connection.pgconn.port


def _socket_of(connection: Any) -> socket.socket:
    return socket.fromfd(connection.pgconn.socket, socket.AF_INET, socket.SOCK_STREAM)
