"""Waiting for a server's answer for as long as the server is there, and no longer.

Whoever waits is busy waiting, so it is the wait itself that looks up: where nothing has come for a
while, the server is asked on another wire whether it is there. A statement may take its time, but
a server that is stopped, or behind a network that swallows everything, ends it.
"""

import logging
import time
from collections.abc import Callable, Generator
from functools import cache, partial
from typing import Any

from samad_desktop.persistence.server_wire import is_there

SILENCE_S = 5.0
ANSWER_S = 3.0
# Who shows people what is waited for hears it here, with `waited_s` since when.
WAITING = logging.getLogger("samad_desktop.waiting")


Waiting = Generator[Any, Any, Any]
Watch = Callable[[Waiting, Any], Waiting]


def watched(connections: Any, watch: Watch) -> Any:
    """Return a class of connections that hand each wait on through `watch`.

    Args:
        connections: the driver's class of connections, or one that was made here.
        watch: is given what is waited for, and the connection.
    """

    def wait(connection: Any, waiting: Waiting, *how: Any, **named: Any) -> Any:
        return connections.wait(connection, watch(waiting, connection), *how, **named)

    return type("Watched", (connections,), {"wait": wait})


@cache
def patient(driver: Any) -> Any:
    """Return a class of the driver's connections that look for the server while they wait."""
    return watched(driver.Connection, partial(_look_up, driver.OperationalError))


def tell_waiting(waited_s: float) -> None:
    """Let it be known that a server which is there has not answered for so many seconds."""
    WAITING.info("a server that is there has not answered yet", extra={"waited_s": waited_s})


def _look_up(error: type[Exception], waiting: Waiting, connection: Any) -> Waiting:
    """Hand everything on, and look for the server each time that nothing came for long.

    Raises:
        driver.OperationalError: it is not there; the connection is closed.
    """
    began = heard = time.monotonic()
    try:
        state = next(waiting)
        while True:
            ready = yield state
            now = time.monotonic()
            if ready:
                heard = now
            elif now - heard >= SILENCE_S:
                wire = connection.pgconn
                if not is_there(wire.host.decode(), int(wire.port), ANSWER_S):
                    wire.finish()
                    raise error("the server says nothing any more")
                tell_waiting(now - began)
                heard = time.monotonic()
            state = waiting.send(ready)
    except StopIteration as done:
        return done.value
