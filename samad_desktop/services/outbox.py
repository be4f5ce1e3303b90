"""Sending what was told: each call exactly once, in its order, as soon as the centre hears."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from uuid_utils.compat import uuid7

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.contacts import Registered
from samad_desktop.domain.errors import (
    AccountDisabled,
    DatabaseAway,
    DiskFull,
    JournalUnwritable,
    NotADatabase,
    RuleBroken,
    SamadError,
    TooSlow,
    WrongCredentials,
)
from samad_desktop.domain.outbox import (
    POOL_CODES,
    REFILL_AT_CODES,
    Hindrance,
    OutboxCall,
    Unsent,
    can_follow,
)
from samad_desktop.persistence.failures import may_pass
from samad_desktop.services.after_restoring import AfterRestoring, NotBackYet
from samad_desktop.services.intake import IntakeService
from samad_desktop.workstation.outbox import SHOWN_MAX, Outbox

FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 3.0
LOOK_AT_STOP_S = 0.1
_AWAY = (DatabaseAway, DiskFull, NotADatabase, AccountDisabled, WrongCredentials)
_LATER = {"identities_capped", "searches_capped"}
EARLIER_FIRST = "earlier_call_first"
_ANY_CALL = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """The centre has a call for good."""

    key: str
    outcome: Outcome[Registered]


@dataclass(frozen=True, slots=True)
class SetAside:
    """The centre refused a call, for `code`."""

    key: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """The centre was put back to how it was; so many calls that it lost are sent again."""

    count: int


OutboxEvent = Sent | SetAside | Unsent | BroughtBack


class Sender:
    """A plain loop over one person's outbox; `run` it in a thread of its own."""

    def __init__(self, intake: IntakeService, outbox: Outbox, actor: Actor) -> None:
        self._intake = intake
        self._outbox = outbox
        self._actor = actor
        self._after = AfterRestoring(intake, outbox)
        self._woken = threading.Event()
        self._changed = threading.Condition()
        self._asked = self._looked = 0
        self._leasing = threading.Lock()
        self._in_hand = self._stumbled_on = ""
        self._hindrances: dict[str, Hindrance] = {}
        self._all_noted = True

    def hindrance(self, key: str) -> Hindrance | None:
        """Return what kept a call on its last try; None before one, or once it was sent."""
        own = (self._hindrances.get(each) for each in (key, _ANY_CALL))
        return max(filter(None, own), key=lambda each: each.at, default=None)

    def wake(self) -> None:
        """Have it look at once: a call was told, or the centre is heard again."""
        with self._changed:
            self._asked += 1
        self._woken.set()

    def flush(self, timeout_s: float) -> None:
        """Wait, while `run` goes on, until all that was told by now was sent, or was tried once."""
        if not self._unsent().waiting:
            return
        self.wake()
        with self._changed:
            asked = self._asked
            self._changed.wait_for(lambda: self._looked >= asked, timeout_s)

    def refill(self) -> None:
        """Lease codes if few are left; blocks.

        Raises:
            DatabaseAway, TooSlow: the centre is not heard; what was asked for is asked again.
        """
        with self._leasing:
            left = self._outbox.codes_left()
            if left <= REFILL_AT_CODES:
                lease = self._outbox.begin_lease(str(uuid7()))
                codes = self._intake.lease(self._actor, UUID(lease), POOL_CODES - left)
                self._outbox.add_codes(lease, codes)

    def run(self, stop: threading.Event, on_event: Callable[[OutboxEvent], None]) -> None:
        """Send what waits whenever there is something, until `stop` is set.

        A call in the midst of which two runs ended by a mistake of ours is set aside.
        """
        stumbled_on, self._stumbled_on = self._stumbled_on, self._in_hand
        if self._in_hand and self._in_hand == stumbled_on:
            self._put_aside(self._in_hand, SamadError(), on_event)
        pause_s = FIRST_PAUSE_S
        while not stop.is_set():
            self._woken.clear()
            asked = self._asked
            try:
                done = self.send_all(stop, on_event)
            except SamadError as error:  # The disk refuses, or the centre is away.
                self._hinder(_ANY_CALL, *_why(error))
                done = False
            with self._changed:
                self._looked = asked
                self._changed.notify_all()
            on_event(self._unsent())
            if done:
                pause_s = FIRST_PAUSE_S
                self._wait(stop, None)
            else:
                self._wait(stop, pause_s)
                pause_s = min(2 * pause_s, LONGEST_PAUSE_S)

    def _wait(self, stop: threading.Event, longest_s: float | None) -> None:
        waited_s = 0.0
        while not stop.is_set() and not self._woken.wait(LOOK_AT_STOP_S):
            waited_s += LOOK_AT_STOP_S
            if longest_s is not None and waited_s >= longest_s:
                return

    def _unsent(self) -> Unsent:
        with suppress(SamadError):
            return self._outbox.unsent()
        return Unsent()

    def send_all(self, stop: threading.Event, on_event: Callable[[OutboxEvent], None]) -> bool:
        """Send what waits, and lease what is missing; return whether nothing is left to do.

        Raises:
            SamadError: the centre is away, or this disk refuses.
        """
        if brought_back := self._after.bring_back():
            on_event(BroughtBack(brought_back))
        held_back: list[OutboxCall] = []
        self._all_noted = True
        calls = self._outbox.to_send()
        for call in calls:
            if stop.is_set():
                return False
            if not can_follow(call, held_back):
                self._hinder(call.draft.key, EARLIER_FIRST)
                held_back.append(call)
            elif not self._send(call, on_event):
                held_back.append(call)
        self.refill()
        self._hindrances.pop(_ANY_CALL, None)
        # What was told meanwhile has woken it already.
        return not held_back and self._all_noted and len(calls) < SHOWN_MAX

    def _send(self, call: OutboxCall, on_event: Callable[[OutboxEvent], None]) -> bool:
        """Send one call; return False where it is to be tried again later.

        Raises:
            SamadError: the centre is away, or this disk refuses.
        """
        key = call.draft.key
        files = self._outbox.files_of(key) if call.has_files else ()
        self._in_hand = key
        try:
            draft = self._after.mended(self._actor, call)
            outcome = self._intake.register(
                self._actor, draft, files, advised=call.advised, code=call.tracking_code
            )
        except (SamadError, DBAPIError) as error:
            self._in_hand = ""
            return self._refused(key, error, on_event)
        self._in_hand = ""
        if self._has_noted(key, outcome.value):
            on_event(Sent(key, outcome))
        return True

    def _has_noted(self, key: str, stored: Registered) -> bool:
        """Note on the disk that the centre has a call, and say whether the disk took it.

        What it did not take is sent again, which the centre knows by its key; no other call waits.
        """
        try:
            self._outbox.acknowledge(key, stored)
        except (DiskFull, JournalUnwritable) as error:
            self._all_noted = False
            self._hinder(key, error.code)
            return False
        self._hindrances.pop(key, None)
        return True

    def _refused(
        self, key: str, error: SamadError | DBAPIError, on_event: Callable[[OutboxEvent], None]
    ) -> bool:
        """Tell what is to be tried again from what a person must mend."""
        if isinstance(error, _AWAY):
            raise error
        if isinstance(error, DBAPIError):
            if not may_pass(error):
                self._put_aside(key, RuleBroken("refused_by_server"), on_event)
                return True
            self._hinder(key, TooSlow.code)
            return False
        if isinstance(error, TooSlow | NotBackYet) or error.code in _LATER:
            self._hinder(key, *_why(error))
            return False
        self._put_aside(key, error, on_event)
        return True

    def _hinder(self, key: str, code: str, detail: str = "") -> None:
        before = self._hindrances.get(key)
        tries = 1 if before is None else before.tries + 1
        self._hindrances[key] = Hindrance(code, tries, datetime.now(UTC), detail)

    def _put_aside(
        self, key: str, error: SamadError, on_event: Callable[[OutboxEvent], None]
    ) -> None:
        self._in_hand = ""
        code, detail = _why(error)
        self._outbox.set_aside(key, code, detail)
        self._hindrances.pop(key, None)
        on_event(SetAside(key, code, detail))


def _why(error: SamadError) -> tuple[str, str]:
    """Return the sentence of the first thing that is wrong, and what fills it."""
    wrong = getattr(error, "errors", ())
    return next(
        ((each.code, each.detail) for each in wrong), (error.code, getattr(error, "detail", ""))
    )
