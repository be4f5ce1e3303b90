"""One running program a desk: a second start rings the first one's bell instead."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MESSAGE_MAX_BYTES = 512
_END = b"\n"
_HEARD = b"heard\n"
_PROBE_MS = 300


class Doorbell(QObject):
    """Listens under a name that only the same user of this machine can ring.

    On Unix the name should be a path inside the user's own folder, so that
    nobody else can hang up a bell of that name first.

    Signals:
        rang: str, the message; one line of printable text.
    """

    rang = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open_door)
        self._heard: dict[QLocalSocket, bytes] = {}

    def hang(self) -> bool:
        """Start listening.

        Returns:
            Whether this is now the one program; False where another one answers.
        """
        # Asked first: with restricted access `listen` silently replaces another's socket.
        if _somebody_answers(self._name):
            return False
        # What a killed program left behind.
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def take_down(self) -> None:
        """Stop listening."""
        self._server.close()

    def _open_door(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            self._heard[visitor] = b""
            visitor.readyRead.connect(self._listen)
            visitor.disconnected.connect(self._close_door)
            self._listen_to(visitor)

    def _listen(self) -> None:
        visitor = self.sender()
        if isinstance(visitor, QLocalSocket):
            self._listen_to(visitor)

    def _listen_to(self, visitor: QLocalSocket) -> None:
        if visitor not in self._heard:
            return
        said = self._heard[visitor] + bytes(visitor.readAll().data())
        self._heard[visitor] = said[: MESSAGE_MAX_BYTES + 1]
        if _END not in said[: MESSAGE_MAX_BYTES + 1]:
            if len(said) > MESSAGE_MAX_BYTES:
                visitor.abort()
            return
        message = _readable(said.partition(_END)[0])
        del self._heard[visitor]
        if message is None:
            visitor.abort()
            return
        visitor.write(_HEARD)
        visitor.flush()
        self.rang.emit(message)

    def _close_door(self) -> None:
        visitor = self.sender()
        if isinstance(visitor, QLocalSocket):
            self._heard.pop(visitor, None)
            visitor.deleteLater()


def ring(name: str, text: str, timeout_ms: int) -> bool:
    """Tell the running program `text`; blocks for at most about `timeout_ms` twice.

    Returns:
        Whether a running program heard it.
    """
    message = text.encode("utf-8", errors="replace") + _END
    if len(message) > MESSAGE_MAX_BYTES or _END in message[:-1]:
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(timeout_ms):
        return False
    socket.write(message)
    socket.flush()
    answered = socket.waitForReadyRead(timeout_ms)
    heard = answered and bytes(socket.readAll().data()) == _HEARD
    socket.disconnectFromServer()
    return heard


def _somebody_answers(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    answered = socket.waitForConnected(_PROBE_MS)
    socket.abort()
    return answered


def _readable(said: bytes) -> str | None:
    try:
        text = said.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if text.isprintable() else None
