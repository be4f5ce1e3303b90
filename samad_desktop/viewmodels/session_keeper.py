"""What the screens of desk hours share: who may do what, and how storing ends."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar, TypeVar

from PySide6.QtCore import Signal

from samad_desktop.domain.access import Right
from samad_desktop.domain.changes import Noun, Outcome
from samad_desktop.viewmodels.keeper import Keeper

T = TypeVar("T")


class SessionKeeper(Keeper):
    """Keeps one part of desk hours.

    Signals:
        stored: str, how that is said; empty where it was so already.
        refused: Exception; nothing was stored.
    """

    stored = Signal(str)
    refused = Signal(object)

    # A decree may close a day on which somebody was to sit.
    HEARD: ClassVar[frozenset[Noun]] = frozenset({Noun.SESSION, Noun.REFERENCE})

    @property
    def may_plan(self) -> bool:
        """Whether this person plans sessions; others only see them."""
        return self._actor.may(Right.PLAN_SESSIONS)

    @property
    def may_hold(self) -> bool:
        """Whether this person calls callers in while a session is held."""
        return self._actor.may(Right.CALL_TURN)

    @property
    def may_see_queues(self) -> bool:
        """Whether this person sees who waits for a session, at least where she sits herself."""
        return self._actor.may(Right.SEE_QUEUE)

    @property
    def may_set(self) -> bool:
        """Whether this person keeps the centre's settings."""
        return self._actor.may(Right.MANAGE_CENTRE)

    def _store(self, work: Callable[[], Outcome[T]], words: Callable[[T], str]) -> None:
        if self._busy:
            return
        self._be_busy(busy=True)
        again = partial(self._store, work, words)
        refuse = partial(self._end_refused, self.refused.emit, again)
        self._tasks.ask(self, work, partial(self._finish, words), refuse)

    def _finish(self, words: Callable[[T], str], outcome: Outcome[T]) -> None:
        self._be_busy(busy=False)
        self.stored.emit(words(outcome.value) if outcome.changes else "")
        self._bus.announce(outcome.changes)
