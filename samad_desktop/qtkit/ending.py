"""The system's wish that the program end (SIGTERM, or Ctrl+C in its terminal), heard at once.

Python looks at signals only between its own instructions, and Qt's loop has none while
nothing happens: the byte that a signal writes wakes it.
"""

import signal
import socket

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

_WISHES = (signal.SIGINT, signal.SIGTERM)


class Ending(QObject):
    """Leaves the loop of `app` when the system wishes it, so that all is closed as usual."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        for wish in _WISHES:
            signal.signal(wish, self._leave)
        notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._wake)

    def _wake(self) -> None:
        # By now Python has called `_leave`.
        self._heard.recv(512)

    def _leave(self, *_signal: object) -> None:
        self._app.exit(0)
