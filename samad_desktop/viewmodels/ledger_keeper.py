"""The promise ledger as its page knows it, and what is noted of directors."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.changes import Noun, Outcome
from samad_desktop.domain.directives import Verdict
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.ledger import Ledger, LedgerQuestion, LedgerRow, Standing
from samad_desktop.domain.promises import Promise, PromiseDraft
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.promises import PromiseService
from samad_desktop.viewmodels.session_keeper import SessionKeeper

NOTED = "تماس با مدیر ثبت شد."
JUDGED = "سرانجام این قول ثبت شد؛ تا ده دقیقه Ctrl+Z آن را پس می‌گیرد."
TAKEN_BACK = "ثبت پس گرفته شد؛ قول دوباره باز است."


class LedgerKeeper(SessionKeeper):
    """Reads the ledger; a promise is judged as it was read."""

    HEARD: ClassVar[frozenset[Noun]] = frozenset({Noun.DIRECTIVE, Noun.SESSION, Noun.REFERENCE})

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        promises: PromiseService,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._promises, self._clock = promises, clock
        self.asked = LedgerQuestion()
        self.book: Ledger | None = None
        self._judged: int | None = None

    @property
    def may_note(self) -> bool:
        """Whether this person notes what directors promise."""
        return self._actor.may(Right.ISSUE_DIRECTIVE)

    @property
    def may_verify(self) -> bool:
        """Whether this person says whether a promise was kept."""
        return self._actor.may(Right.VERIFY_DIRECTIVE)

    def today(self) -> date:
        """Return the day in Tehran."""
        return tehran_date(self._clock())

    def turn(self) -> None:
        """Show only what stands elsewhere; after the last one, everything."""
        steps = (None, *Standing)
        after = steps[(steps.index(self.asked.standing) + 1) % len(steps)]
        self._ask(replace(self.asked, standing=after))

    def narrow(self, official_id: int | None, agency_id: int | None) -> None:
        """Show only what is owed to one official, or by one agency."""
        self._ask(replace(self.asked, official_id=official_id, agency_id=agency_id))

    def note(self, draft: PromiseDraft) -> None:
        """Note a contact with a director."""
        self._store(partial(self._promises.record, self._actor, draft), lambda _made: NOTED)

    def verify(self, row: LedgerRow, verdict: Verdict, words: str) -> None:
        """Write down whether a promise was kept."""
        work = partial(self._verified, row.id, verdict, words)
        self._store(work, self._remember)

    def take_back(self) -> None:
        """Let the promise be open again that was judged last."""
        judged = self._judged
        if judged is None:
            self.refused.emit(RuleBroken("nothing_to_take_back"))
        else:
            work = partial(self._promises.take_back, self._actor, judged)
            self._store(work, self._forget_judged)

    def _remember(self, promise: Promise) -> str:
        self._judged = promise.id
        return JUDGED

    def _forget_judged(self, _promise: Promise) -> str:
        self._judged = None
        return TAKEN_BACK

    def _verified(self, promise_id: int, verdict: Verdict, words: str) -> Outcome[Promise]:
        """Judge a promise as it stands: a row of the ledger has no version."""
        seen = self._promises.get(self._actor, promise_id)
        return self._promises.verify(self._actor, seen, verdict, words)

    def _ask(self, asked: LedgerQuestion) -> None:
        if asked != self.asked:
            self.asked = asked
            self.read()

    def _question(self) -> Callable[[], Ledger]:
        return partial(self._promises.ledger, self._actor, self.asked)

    def _know(self, book: Ledger) -> None:
        self.book = book
