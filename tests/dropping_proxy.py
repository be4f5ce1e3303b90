"""A way to the server that loses what it is told to lose, as a bad network does."""

import select
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

_CHUNK = 65_536
_LOOK_S = 0.05


class DroppingProxy:
    """Passes everything on until it is told to lose, to end, or to swallow what it carries.

    Args:
        port: of the server on this machine; `lead_to` changes it.
        host: the address of this machine that is asked.
    """

    def __init__(self, port: int, host: str = "127.0.0.1") -> None:
        self._server = ("127.0.0.1", port)
        self._listener = socket.create_server((host, 0))
        self._word = b""
        self._awaited: tuple[bytes, Callable[[], None]] | None = None
        self._armed = threading.Event()
        self._stop = threading.Event()
        self._swallows = threading.Event()
        self._cuts = 0
        self.dropped = threading.Event()
        self._threads = [threading.Thread(target=self._accept)]
        self.port = int(self._listener.getsockname()[1])

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()
        self._listener.close()

    def drop_after(self, word: bytes) -> None:
        """Let the server do what `word` asks, and lose its answer, once."""
        self.dropped.clear()
        self._word = word
        self._armed.set()

    def cut(self) -> None:
        """End all connections at once."""
        self._cuts += 1

    @property
    def swallows(self) -> bool:
        """Whether it carries nothing any more."""
        return self._swallows.is_set()

    def wait_swallowing(self, within_s: float) -> bool:
        """Wait until it carries nothing any more; say whether it came to that."""
        return self._swallows.wait(within_s)

    def swallow(self) -> None:
        """Carry nothing any more, and let nobody know: both sides wait."""
        self._swallows.set()

    def once_asked(self, word: bytes, deed: Callable[[], None]) -> None:
        """Do something the moment a client asks for what `word` asks, before the server hears."""
        self._awaited = (word, deed)

    def carry_on(self) -> None:
        """Carry again, also what came in the meantime."""
        self._swallows.clear()

    def lead_to(self, port: int) -> None:
        """Lead to another server from now on."""
        self._server = ("127.0.0.1", port)
        self.cut()

    def _accept(self) -> None:
        while not self._stop.is_set():
            if select.select([self._listener], [], [], _LOOK_S)[0]:
                client, _ = self._listener.accept()
                self._threads = [each for each in self._threads if each.is_alive()]
                thread = threading.Thread(target=self._serve, args=(client,))
                self._threads.append(thread)
                thread.start()

    def _serve(self, client: socket.socket) -> None:
        # A side that is gone, or a server that is not there, ends the other side's wait.
        with client, suppress(OSError), socket.create_connection(self._server) as server:
            self._carry(client, server)

    def _carry(self, client: socket.socket, server: socket.socket) -> None:
        other = {client: server, server: client}
        began_at, lose = self._cuts, False
        while not self._stop.is_set() and self._cuts == began_at:
            if self._swallows.is_set():
                self._stop.wait(_LOOK_S)
                continue
            for ready in select.select([client, server], [], [], _LOOK_S)[0]:
                told = ready.recv(_CHUNK)
                if not told or (lose and ready is server):
                    if lose:
                        self.dropped.set()
                    return
                if ready is client and self._armed.is_set() and self._word in told:
                    self._armed.clear()
                    lose = True
                if ready is client and self._awaited and self._awaited[0] in told:
                    (_word, deed), self._awaited = self._awaited, None
                    deed()
                other[ready].sendall(told)
