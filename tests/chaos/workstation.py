"""An operator at a workstation without a window: takes calls all the time, whatever happens.

All but the window is the program's own: gate, journal, outbox, codes, sender, listener. What is
begun, told and sent is said aloud, so that somebody outside knows what was promised.
"""

import json
import random
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from samad_desktop.bootstrap import Desk
from samad_desktop.bootstrap.gate import Gate
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft, Registered
from samad_desktop.domain.errors import NoCodeLeft, SamadError
from samad_desktop.domain.link import Link
from samad_desktop.domain.outbox import CallToTell, CodeTold
from samad_desktop.services.outbox import OutboxEvent, Sender, Sent, SetAside
from samad_desktop.settings import Profile
from samad_desktop.workstation.journal import JournalEvent, NotTold, SavedDraft
from tests.calls import draft_maker
from tests.centres import PASSWORD
from tests.chaos.controls import CONTROLS
from tests.chaos.speech import orders, say

TRY_AGAIN_S = 0.3
PAUSES_S = (0.05, 0.35)
CITIZENS = 6
FOLLOWS_UP = 0.3
ANSWER_S = 20.0
# Nobody ends it early.
_PAUSE = threading.Event()


class JumpingClock:
    """The clock on this workstation's wall, which somebody sets now and then."""

    def __init__(self, ahead_s: float) -> None:
        self._ahead = timedelta(seconds=ahead_s)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def jump(self, seconds: float) -> None:
        self._ahead += timedelta(seconds=seconds)


def come_in(settings: dict[str, Any], clock: JumpingClock) -> Desk:
    """Log in, as soon as the centre lets one: nobody works who was never let in."""
    folder = Path(settings["folder"])
    profile = Profile("chaos", settings["url"])
    gate = Gate(profile, folder / "journals", folder / "opened", clock)
    while True:
        try:
            return gate.log_in(settings["login"], PASSWORD)
        except SamadError as error:
            say("kept_out", code=error.code)
            _PAUSE.wait(TRY_AGAIN_S)


def with_control(desk: Desk, control: str) -> Desk:
    """Let one of the programs that do it wrong send the calls, if it is called for."""
    if control not in CONTROLS:
        return desk
    intake = CONTROLS[control](desk.database, desk.reference.centre.area_code)
    return replace(desk, intake=intake, sender=Sender(intake, desk.outbox, desk.actor))


class Telephonist:
    """Takes one call after the other, also of people whose case is there already."""

    def __init__(self, desk: Desk, settings: dict[str, Any]) -> None:
        self._desk = desk
        self._name = settings["name"]
        self._number = int(settings["first"])
        self._chance = random.Random(f"{settings['seed']} {self._name} {self._number}")
        self._draft = draft_maker(desk.reference)
        self._open: list[Registered] = []
        self._answered = threading.Event()
        self._asked = self._refused = ""

    def work(self, stop: threading.Event) -> None:
        """Go on with what was being typed before a kill, then take calls."""
        for saved in self._desk.drafts:
            self._take(saved.draft)
        while not stop.is_set():
            self._number += 1
            self._take(self._call())
            stop.wait(self._chance.uniform(*PAUSES_S))

    def hear_journal(self, event: JournalEvent) -> None:
        """Tell the citizen the code that stands in the journal, or that there is none."""
        if isinstance(event, CodeTold):
            say("told", key=event.key, code=event.tracking_code)
            self._desk.sender.wake()
        elif isinstance(event, NotTold):
            self._refused = event.error.code
            say("refused", key=event.key, code=event.error.code)
        if isinstance(event, CodeTold | NotTold) and event.key == self._asked:
            self._answered.set()

    def hear_outbox(self, event: OutboxEvent) -> None:
        if isinstance(event, Sent):
            stored = event.outcome.value
            say("sent", key=event.key, case=stored.case_id, joined=stored.joined)
            if not stored.joined:
                self._open.append(stored)
        elif isinstance(event, SetAside):
            say("aside", key=event.key, code=event.code)

    def _call(self) -> CallDraft:
        who = self._chance.randrange(CITIZENS)
        caller = PersonDraft("منصور جباری", f"0914347{self._name}{who:03}")
        text = f"تماس {self._name}-{self._number}: آب کوی فرهنگیان قطع است"
        draft = self._draft(caller=caller, text=text, received_at=self._desk.clock())
        if self._open and self._chance.random() < FOLLOWS_UP:
            return replace(draft, joined_case_id=self._chance.choice(self._open).case_id)
        return draft

    def _take(self, draft: CallDraft) -> None:
        draft = draft.checked(self._desk.reference.centre.area_code)
        joined = next((r for r in self._open if r.case_id == draft.joined_case_id), None)
        if draft.joined_case_id is not None and joined is None:
            return  # It was begun before a kill; which code its case has is not known here yet.
        _say_begun(draft)
        login, now = self._desk.actor.login, self._desk.clock()
        self._desk.writer.put(SavedDraft(draft, login, now, focus="text"))
        call = CallToTell(draft, joined_code=joined.tracking_code if joined else "")
        self._tell(call, now)
        if self._refused == NoCodeLeft.code:  # As the window does, too.
            with suppress(SamadError):
                self._desk.sender.refill()
                self._tell(call, now)

    def _tell(self, call: CallToTell, now: datetime) -> None:
        """Register a call in the journal, and wait for what the citizen is told."""
        self._asked, self._refused = call.draft.key, ""
        self._answered.clear()
        self._desk.writer.tell(self._asked, partial(self._desk.outbox.tell, call, now))
        self._answered.wait(ANSWER_S)


def _say_begun(draft: CallDraft) -> None:
    say(
        "begins",
        key=draft.key,
        text=draft.matter.text,
        phone=draft.caller.phone,
        at=draft.received_at.isoformat(),
        joined=draft.joined_case_id,
    )


def go_on(loop: Callable[..., object], stop: threading.Event, hear: Callable[..., None]) -> None:
    """Run a loop of the program; a mistake of ours is told, and it goes on, as at the window."""
    while not stop.is_set():
        try:
            loop(stop, hear)
        except Exception as mistake:  # noqa: BLE001
            say("mistake", why=repr(mistake))
            stop.wait(TRY_AGAIN_S)


def tell_link(desk: Desk, news: object) -> None:
    """Say whether the centre is heard, and send when it is heard again."""
    if isinstance(news, Link):
        say("link", link=news.value)
        if news is Link.CONNECTED:
            desk.sender.wake()


def drain(desk: Desk) -> None:
    """Go on until nothing waits any more."""
    while desk.outbox.unsent().waiting:
        desk.sender.wake()
        _PAUSE.wait(TRY_AGAIN_S)


def main() -> None:
    settings = json.loads(sys.argv[1])
    clock = JumpingClock(settings["ahead_s"])
    desk = with_control(come_in(settings, clock), settings["control"])
    telephonist, stop, over = Telephonist(desk, settings), threading.Event(), threading.Event()
    loops = (
        (desk.writer.run, telephonist.hear_journal),
        (desk.sender.run, telephonist.hear_outbox),
        (desk.listen, partial(tell_link, desk)),
    )
    threads = [threading.Thread(target=go_on, args=(run, stop, hear)) for run, hear in loops]
    at_work = threading.Thread(target=telephonist.work, args=(over,))
    for thread in (*threads, at_work):
        thread.daemon = True  # Whoever started this process may be gone.
        thread.start()
    say("in", left=desk.outbox.unsent().waiting)
    for order in orders():
        if order["do"] == "jump":
            clock.jump(order["seconds"])
        else:
            break
    over.set()
    at_work.join()
    drain(desk)
    stop.set()
    for thread in threads:
        thread.join()
    say("done", aside=desk.outbox.unsent().aside)
    desk.close()


if __name__ == "__main__":
    main()
