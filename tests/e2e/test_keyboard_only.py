"""From the first start to the tenth call with the keyboard alone, the Persian layout active."""

import json
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from threading import Event

import pytest

from samad_desktop.domain.text import persian_digits
from tests.e2e.screen import Screen, soon, until

CALLS, CALLS_EVERY_DAY = 10, 1
PHONES = tuple(persian_digits(f"091434718{number:02d}") for number in range(CALLS + 2))
CENTRE = "مرکز نمونه"
TEXT = "دست فروش ها پیاده رو را بسته اند و راه عبور نیست"
PLACE = "خیابان امام"
KILLS = 3
SLOWEST_COMMIT_S = 0.03
TRIES = 30
PATIENCE_S = 8.0


class Desk:
    """The program on a screen; its centre and its journal are looked at as files."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self._screen = screen
        self._folder = folder
        self._program = screen.start(folder)

    def come_in(self) -> None:
        """Press Enter at what the start offers: the sample centre, then its first person."""
        self._screen.focus(self._program.pid)
        centre = self._folder / "data" / "sample.sqlite3"
        if not centre.exists():
            self._press_until("Return", centre.exists)
        title = self._screen.title
        self._press_until("Return", lambda: CENTRE in title(self._program.pid))

    def begin_call(self, number: int) -> None:
        """Press Enter until the form takes a digit: the code is never skipped at once."""
        first, rest = PHONES[number][0], PHONES[number][1:]

        def taken() -> bool:
            self._screen.type(first)
            return soon(lambda: bool(self.drafts()))

        self._insist("Return", taken)
        self._screen.type(rest)

    def write_call(self, text: str = TEXT) -> None:
        """Fill the form after the number, going on by Enter."""
        screen = self._screen
        screen.press("Return")
        screen.type("منصور جباری")
        screen.press("Return", "Return", "Return")
        screen.type("سد معبر")
        screen.press("Return")
        screen.type("تبریز")
        screen.press("Return")
        screen.type("میدان ساعت")
        screen.press("Return", "Return", "Return")
        if text:
            screen.type(text)

    def register(self) -> None:
        """Register by key, with an Enter too many."""
        before = self.calls()
        self._screen.press("ctrl+Return", "Return")
        until(lambda: self.calls() == before + 1, "the call is stored")

    def calls(self) -> int:
        """Count the contacts of the centre."""
        return int(self._asked("SELECT count(*) FROM contacts"))

    def latest_text(self) -> str:
        """Return the text of the case that was opened last."""
        return str(self._asked("SELECT text FROM cases ORDER BY id DESC LIMIT 1"))

    def events(self, kind: str) -> int:
        """Count what of this kind happened to the case that was opened last."""
        latest = "case_id = (SELECT max(id) FROM cases)"
        return int(
            self._asked(f"SELECT count(*) FROM case_events WHERE {latest} AND kind = ?", kind)
        )

    def drafts(self) -> list[dict[str, dict[str, str]]]:
        """Return what is being typed, as the journal has it on the disk."""
        found = list((self._folder / "data" / "journals").glob("*.sqlite3"))
        if not found:
            return []
        with closing(_look(found[0])) as journal:
            if not journal.execute("SELECT 1 FROM sqlite_master WHERE name = 'drafts'").fetchall():
                return []  # It is being made just now.
            return [json.loads(text) for (text,) in journal.execute("SELECT draft FROM drafts")]

    def parked(self) -> int:
        """Count the calls that wait in the journal."""
        journal = next((self._folder / "data" / "journals").glob("*.sqlite3"))
        with closing(_look(journal)) as opened:
            count = opened.execute("SELECT count(*) FROM drafts WHERE NOT active").fetchone()[0]
        return int(count)

    def typed_text(self) -> str:
        """Return the text of the one call being typed."""
        return "".join(draft["matter"]["text"] for draft in self.drafts())

    def has_typed(self, text: str) -> bool:
        return self.typed_text() == text

    def logged(self) -> str:
        """Return everything the program wrote into its log."""
        files = (self._folder / "data" / "log").rglob("*.log*")
        return "".join(file.read_text(encoding="utf-8") for file in files)

    def type(self, text: str) -> None:
        self._screen.type(text)

    def press(self, *keys: str) -> None:
        self._screen.press(*keys)

    def insist_on(self, happened: Callable[[], bool], *strokes: str) -> None:
        """Find the latest case by F3 and its code, do something to it and save.

        Again, less hastily each time: from outside nobody sees when a page has opened.
        """
        code = self._asked("SELECT tracking_code FROM cases ORDER BY id DESC LIMIT 1")
        for tries in range(1, TRIES):
            self._screen.press("F3")
            self._screen.type(persian_digits(str(code)))
            for stroke in ("Return", *strokes):
                if stroke.isascii():
                    self._screen.press(stroke)
                    soon(happened, tries * 0.2)
                else:
                    self._screen.type(stroke)
            self._screen.press("ctrl+Return")
            if soon(happened, PATIENCE_S):
                return
            self._screen.press("Escape")
        raise TimeoutError(strokes)

    def kill(self) -> None:
        """End the program as a power cut would."""
        self._program.send_signal(signal.SIGKILL)
        self._program.wait()

    def start_again(self) -> None:
        """Start the program once more, with what it left."""
        self._program = self._screen.start(self._folder)

    def _asked(self, query: str, *values: str) -> str | int:
        with closing(_look(self._folder / "data" / "sample.sqlite3")) as centre:
            found = centre.execute(query, values).fetchone()[0]
        assert isinstance(found, str | int)
        return found

    def _press_until(self, key: str, happened: Callable[[], bool]) -> None:
        """Press a key, and again only after long patience: one press too many is typed."""
        for _ in range(TRIES):
            self._screen.press(key)
            if soon(happened, PATIENCE_S):
                return
        raise TimeoutError(key)

    def _insist(self, key: str, happened: Callable[[], bool]) -> None:
        for _ in range(TRIES):
            if happened():
                return
            self._screen.press(key)
        raise TimeoutError(key)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    screen = Screen()
    made = Desk(screen, tmp_path)
    yield made
    made.kill()
    screen.close()


@pytest.mark.timeout(600)
def test_from_the_first_start_on_calls_are_taken_and_kept_without_a_mouse_and_whatever_is_killed(
    desk: Desk, in_long_run: bool
) -> None:
    """One day at a desk whose sample centre was made at its first start: that takes the longest."""
    desk.come_in()
    calls_are_taken(desk, CALLS if in_long_run else CALLS_EVERY_DAY)
    a_call_is_parked_found_corrected_and_noted(desk)
    a_kill_while_typing_takes_at_most_the_letter_in_flight(desk, KILLS if in_long_run else 1)


def calls_are_taken(desk: Desk, calls: int) -> None:
    before = desk.calls()
    for number in range(calls):
        desk.begin_call(number)
        desk.write_call()
        until(lambda: desk.typed_text() == TEXT, "the text is in the journal")
        desk.register()
        until(lambda: not desk.drafts(), "the journal forgets what is registered")
    assert desk.calls() == before + calls
    logged = desk.logged()
    assert not any(
        word in logged for word in ("منصور", "جباری", "دست فروش", "09143471", "۰۹۱۴۳۴۷۱")
    )


def a_call_is_parked_found_corrected_and_noted(desk: Desk) -> None:
    before = desk.calls()
    desk.begin_call(CALLS)
    desk.write_call()
    until(lambda: desk.typed_text() == TEXT, "the text is in the journal")
    desk.press("F4")
    until(lambda: desk.parked() == 1, "the call waits")
    desk.press("shift+F4", "Return")
    until(lambda: desk.parked() == 0, "the call is in hand again")
    desk.register()

    desk.insist_on(lambda: desk.events("corrected") > 0, "F11", PLACE)
    desk.insist_on(lambda: desk.events("noted") > 0, "shift+F11", "شهرداری خبر دارد")
    assert desk.latest_text().startswith(TEXT)
    assert PLACE in desk.latest_text()
    assert desk.calls() == before + 1


def a_kill_while_typing_takes_at_most_the_letter_in_flight(desk: Desk, kills: int) -> None:
    random = Random(111)
    desk.press("F2")
    desk.begin_call(CALLS + 1)
    desk.write_call("")
    kept = ""
    for _ in range(kills):
        letters = TEXT[len(kept) : len(kept) + random.randint(3, 9)]
        for letter in letters[:-1]:
            desk.type(letter)
            kept += letter
            until(partial(desk.has_typed, kept), "the letter is in the journal")
        desk.type(letters[-1])
        Event().wait(random.uniform(0, SLOWEST_COMMIT_S))
        desk.kill()
        desk.start_again()
        desk.come_in()
        found = desk.typed_text()
        assert found in (kept, kept + letters[-1])
        kept = found
    desk.type("ج")
    until(lambda: desk.typed_text() == kept + "ج", "typing goes on where it stopped")


def _look(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)
