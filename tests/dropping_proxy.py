"""A way to the server that loses what it is told to lose, as a bad network does."""

import select
import socket
import threading
from types import TracebackType
from typing import Self

_CHUNK = 65_536
_LOOK_S = 0.05


class DroppingProxy:
    """Passes everything on; once armed, it ends a connection after the answer to a word."""

    def __init__(self, port: int) -> None:
        self._server = ("127.0.0.1", port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._word = b""
        self._armed = threading.Event()
        self._stop = threading.Event()
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
        self._word = word
        self._armed.set()

    def _accept(self) -> None:
        while not self._stop.is_set():
            if select.select([self._listener], [], [], _LOOK_S)[0]:
                client, _ = self._listener.accept()
                thread = threading.Thread(target=self._serve, args=(client,))
                self._threads.append(thread)
                thread.start()

    def _serve(self, client: socket.socket) -> None:
        with client, socket.create_connection(self._server) as server:
            other = {client: server, server: client}
            lose = False
            while not self._stop.is_set():
                for ready in select.select([client, server], [], [], _LOOK_S)[0]:
                    told = ready.recv(_CHUNK)
                    if not told or (lose and ready is server):
                        if lose:
                            self.dropped.set()
                        return
                    if ready is client and self._armed.is_set() and self._word in told:
                        self._armed.clear()
                        lose = True
                    other[ready].sendall(told)
