"""A sender at work beside a test, and what it told."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from samad_desktop.domain.contacts import Registered
from samad_desktop.services.outbox import OutboxEvent, Sender, Sent

LONG_S = 60.0


class Postman:
    """Collects what a sender tells, and lets a test wait for it."""

    def __init__(self, sender: Sender) -> None:
        self.sender = sender
        self._arrived = threading.Condition()
        self._told: list[OutboxEvent] = []

    def hear(self, event: OutboxEvent) -> None:
        with self._arrived:
            self._told.append(event)
            self._arrived.notify_all()

    def wait_for(self, wanted: Callable[[OutboxEvent], bool]) -> OutboxEvent:
        """Return the first such event, as soon as it comes."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: any(map(wanted, self._told)), LONG_S), self._told
            return next(event for event in self._told if wanted(event))

    def wait_until_sent(self, *keys: str) -> list[Registered]:
        """Return what the centre stored for the calls, in their order."""
        found = [self.wait_for(partial(_is_sent, key)) for key in keys]
        return [sent.outcome.value for sent in found if isinstance(sent, Sent)]

    def sent_keys(self) -> list[str]:
        """Return which calls were sent, in the order in which they were."""
        with self._arrived:
            return [event.key for event in self._told if isinstance(event, Sent)]


def _is_sent(key: str, event: OutboxEvent) -> bool:
    return isinstance(event, Sent) and event.key == key


@contextmanager
def sending(sender: Sender) -> Iterator[Postman]:
    """Have a sender work until the block ends."""
    postman, stop = Postman(sender), threading.Event()
    thread = threading.Thread(target=sender.run, args=(stop, postman.hear))
    thread.start()
    try:
        yield postman
    finally:
        stop.set()
        thread.join()
