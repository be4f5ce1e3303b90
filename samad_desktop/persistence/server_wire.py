"""Asking a server on a wire of its own, and not waiting for ever for what it says.

For the moments in which nobody watches over a connection: it is new, or is the watchdog's own.
"""

import select
import socket
import time
from collections.abc import Callable
from typing import Any

from samad_desktop.domain.errors import DatabaseAway

Ask = Callable[[str], tuple[str | None, ...]]

# What every client may begin with: whether the server speaks TLS. It says yes or no, to anybody.
_DO_YOU_SPEAK_TLS = bytes.fromhex("0000000804d2162f")

# PGRES_COMMAND_OK and PGRES_TUPLES_OK of libpq.
_SOUND = (1, 2)


class Silent(DatabaseAway):
    """The server was asked, and says nothing."""


def ask(connection: Any, question: str, within_s: float) -> tuple[str | None, ...]:
    """Return the first row of the answer, as letters; nothing where there is none.

    Args:
        connection: the driver's, on which nothing else is being asked.

    Raises:
        Silent: no answer within so many seconds.
        DatabaseAway: the server would not answer this.
        driver.Error: the connection has ended.
    """
    wire = connection.pgconn
    wire.send_query(question.encode())
    until = time.monotonic() + within_s
    answer: tuple[str | None, ...] = ()
    while (result := _next_result(wire, until)) is not None:
        if result.status not in _SOUND:
            raise DatabaseAway
        values = (result.get_value(0, place) for place in range(result.nfields))
        answer = tuple(None if value is None else value.decode() for value in values)
    return answer


def is_there(host: str, port: int, within_s: float) -> bool:
    """Say whether a server answers anybody at all, however much it has to do.

    One that is stopped lets the system open a connection, and says nothing on it.

    Args:
        host: its name or address, or the folder of its socket.
    """
    try:
        with _opened(host, port, within_s) as wire:
            wire.sendall(_DO_YOU_SPEAK_TLS)
            return bool(wire.recv(1))
    except OSError:
        return False


def _opened(host: str, port: int, within_s: float) -> socket.socket:
    if not host.startswith("/"):
        return socket.create_connection((host, port), within_s)
    wire = socket.socket(socket.AF_UNIX)
    try:
        wire.settimeout(within_s)
        wire.connect(f"{host}/.s.PGSQL.{port}")
    except OSError:
        wire.close()
        raise
    return wire


def _next_result(wire: Any, until: float) -> Any:
    while wire.is_busy():
        left_s = until - time.monotonic()
        if left_s <= 0 or not select.select([wire.socket], [], [], left_s)[0]:
            raise Silent
        wire.consume_input()
    return wire.get_result()
