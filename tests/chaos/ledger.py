"""What was promised to citizens and heard outside the workstations, in the order of its hearing."""

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.chaos.speech import Words

_WITH_WHY = ("refused", "kept_out")


@dataclass(slots=True)
class Call:
    """A call as its operator began it; `code` stands once it was told, `heard_at` is UTC."""

    desk: str
    key: str
    text: str
    phone: str
    at: datetime
    joined: int | None
    heard_at: datetime
    code: str = ""


@dataclass
class Ledger:
    """Kept by who cannot be killed in the storm. Safe to use from any thread."""

    calls: dict[str, Call] = field(default_factory=dict)
    told: list[Call] = field(default_factory=list)
    referred: set[int] = field(default_factory=set)
    aside: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    sent_s: list[tuple[float, str]] = field(default_factory=list)
    _lock: threading.Condition = field(default_factory=threading.Condition)

    def hear(self, desk: str, words: Words) -> None:
        """Write down what somebody said."""
        with self._lock:
            why = words["code"] if words["said"] in _WITH_WHY else words.get("link", "")
            self.counts[f"{words['said']} {why}".strip()] += 1
            match words["said"]:
                case "begins":
                    self._begin(desk, words)
                case "told":
                    call = self.calls[words["key"]]
                    if not call.code:
                        self.told.append(call)
                    call.code = words["code"]
                case "referred":
                    self.referred.add(words["case"])
                case "sent":
                    self.sent_s.append((time.monotonic(), desk))
                    self._lock.notify_all()
                case "aside":
                    self.aside.append(f"{words['key']} {words['code']}")
                case "mistake":
                    self.mistakes.append(f"{desk}: {words['why']}")

    def wait_until_sent(self, moment_s: float, desks: int, timeout_s: float) -> bool:
        """Wait until a call of so many workstations arrived since; say whether one did."""
        with self._lock:
            return self._lock.wait_for(lambda: len(self.first_after(moment_s)) >= desks, timeout_s)

    def first_after(self, moment_s: float) -> list[float]:
        """Return when each workstation's first call arrived after a moment of the steady clock."""
        firsts: dict[str, float] = {}
        with self._lock:
            for at_s, desk in self.sent_s:
                if at_s > moment_s:
                    firsts.setdefault(desk, at_s)
        return list(firsts.values())

    def _begin(self, desk: str, words: Words) -> None:
        at, now = datetime.fromisoformat(words["at"]), datetime.now(UTC)
        given = (words["key"], words["text"], words["phone"], at, words["joined"], now)
        self.calls.setdefault(words["key"], Call(desk, *given))
