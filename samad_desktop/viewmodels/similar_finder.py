"""Open cases that the call may belong to, looked for while the matter is typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.contacts import CallDraft, SimilarCase
from samad_desktop.domain.names import family_name
from samad_desktop.qtkit.tasks import TaskRunner, Ticket

PAUSE_MS = 300
Look = Callable[[CallDraft], tuple[SimilarCase, ...]]


class SimilarFinder(QObject):
    """Looks after a pause in typing; only the answer about the newest draft counts.

    Signals:
        changed: tuple of SimilarCase, those that fit first.
        failed: (Exception, how to ask again), when nobody could be asked.
    """

    changed = Signal(object)
    failed = Signal(object, object)

    def __init__(self, tasks: TaskRunner, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._similar = look
        self._draft: CallDraft | None = None
        self._ticket: Ticket | None = None
        self.cases: tuple[SimilarCase, ...] = ()
        self.found_nothing = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def look(self, draft: CallDraft) -> None:
        """Look for what is like `draft`, unless nothing that counts has changed."""
        before, self._draft = self._draft, draft
        if before is not None and _question(before) == _question(draft):
            return
        self._cancel()
        if _says_nothing(draft):
            self._pause.stop()
            self._tell(())
        else:
            self._pause.start()

    def forget(self) -> None:
        """Begin with nothing."""
        self._pause.stop()
        self._cancel()
        self._draft = None
        self._tell(())

    def _ask(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self._cancel()
        self._ticket = self._tasks.ask(self, lambda: self._similar(draft), self._tell, self._fail)

    def _tell(self, cases: tuple[SimilarCase, ...]) -> None:
        self._ticket = None
        nothing = not cases and self._draft is not None and _is_whole(self._draft)
        if (cases, nothing) != (self.cases, self.found_nothing):
            self.cases, self.found_nothing = cases, nothing
            self.changed.emit(cases)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error, self._ask)

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = None


def _question(draft: CallDraft) -> tuple[object, ...]:
    matter = draft.matter
    what = (matter.subject_id, matter.county_id, matter.place, matter.text)
    whose = (draft.citizen_id, family_name(draft.caller.name))
    return (*whose, draft.beneficiary if draft.on_behalf else None, *what)


def _is_whole(draft: CallDraft) -> bool:
    matter = draft.matter
    return None not in (matter.subject_id, matter.county_id) and bool(matter.text.strip())


def _says_nothing(draft: CallDraft) -> bool:
    matter, other = draft.matter, draft.beneficiary
    nobody = draft.citizen_id is None and not (
        draft.on_behalf and (other.phone or other.national_id)
    )
    return nobody and (matter.subject_id is None or matter.county_id is None)
