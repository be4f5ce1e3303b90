"""Making what an agency reads of the protected case that is shown, before it is referred."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.redaction import (
    Redaction,
    RedactionDraft,
    Span,
    by_hand,
    merged,
    toggled,
)
from samad_desktop.domain.redaction_proposals import RedactionSheet
from samad_desktop.domain.text import clean
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.redactions import RedactionService

FILES = "chosen"
# Said once; whoever confirms the same again was told.
_WARNINGS = frozenset({"redaction_names_caller", "redaction_caller_unknown"})


class Redactor(QObject):
    """One protected case at a time: its text with what is struck out, and what goes along.

    Signals:
        opened: RedactionSheet, when the card is to be shown.
        outdated: when the text was corrected since it was looked at, and is proposed anew.
        changed: RedactionDraft, whatever was done; it is to be kept.
        confirmed: RedactionDraft, when it may be sent as it stands.
        refused: Exception that belongs beside the text or the files.
        failed: (Exception, how to ask again), for the message bar.
    """

    opened = Signal(object)
    outdated = Signal()
    changed = Signal(object)
    confirmed = Signal(object)
    refused = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        redactions: RedactionService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._actor = actor
        self._redactions = redactions
        self._sheet: RedactionSheet | None = None
        self._draft = RedactionDraft()
        self._as_it_came: RedactionDraft | None = None
        self._warned: RedactionDraft | None = None
        self._ticket: Ticket | None = None

    @property
    def sheet(self) -> RedactionSheet | None:
        """The case that is looked at."""
        return self._sheet

    @property
    def draft(self) -> RedactionDraft:
        """What was made of it so far."""
        return self._draft

    @property
    def text(self) -> str:
        """What the agency would read now."""
        return self._draft.text(self._sheet.text) if self._sheet else ""

    @property
    def is_untouched(self) -> bool:
        """Whether it was only looked at: nothing was made of it, now or before."""
        return self._draft == self._as_it_came

    @property
    def standing(self) -> tuple[Span, ...]:
        """What is proposed and not struck out."""
        sheet, struck = self._sheet, self._draft.struck
        found = sheet.proposals if sheet else ()
        return tuple(span for span in found if not any(span.meets(other) for other in struck))

    @property
    def marks(self) -> tuple[Span, ...]:
        """Everything that is struck out or proposed, in order."""
        return tuple(sorted((*self._draft.struck, *self.standing)))

    def begin(self, case_id: int, draft: RedactionDraft | None) -> None:
        """Read a case, and go on with what was made of it before."""
        if self._ticket is None:
            read = partial(self._redactions.open, self._actor, case_id)
            self._ticket = self._tasks.ask(
                self,
                read,
                partial(self._open, draft),
                partial(self._fail, partial(self.begin, case_id, draft)),
            )

    def put_away(self) -> None:
        """Look at no case any more; what was made of it is kept where it was told."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = self._sheet = self._warned = None
        self._draft = RedactionDraft()

    def toggle(self, place: int) -> None:
        """Strike out what is proposed at a place, or let it stand; else the word that is there."""
        sheet = self._sheet
        if sheet is None or self._draft.written is not None:
            return
        struck = toggled(self._draft.struck, self.standing, place)
        if struck is None:
            self.add(place, place + 1)
        else:
            self._change(struck=struck)

    def add(self, start: int, end: int) -> None:
        """Strike out a stretch that somebody chose, as whole words."""
        sheet = self._sheet
        span = by_hand(sheet.text, start, end) if sheet else None
        if span is not None and self._draft.written is None:
            self._change(struck=merged((*self._draft.struck, span)))

    def remove(self, place: int) -> None:
        """Let stand what is struck out at a place."""
        struck = self._draft.struck
        left = tuple(span for span in struck if not span.start <= place < span.end)
        if self._draft.written is None and left != struck:
            self._change(struck=left)

    def write(self, text: str) -> None:
        """Take what was written by hand; from now on the marks are no more asked."""
        if self._sheet is not None and text != self.text:
            self._change(written=text)

    def restore(self) -> None:
        """Forget what was written by hand, and go by the marks again."""
        if self._draft.written is not None:
            self._change(written=None)

    def let_place_go(self, *, along: bool) -> None:
        """Let the agency read the place beside the county, or not."""
        if along is not self._draft.with_place:
            self._change(with_place=along)

    def see(self, file_id: int) -> None:
        """Remember that a file was looked at."""
        if file_id not in self._draft.seen_ids:
            self._change(seen_ids=(*self._draft.seen_ids, file_id))

    def choose(self, file_id: int, *, along: bool) -> None:
        """Let a file go along, if it was looked at."""
        others = tuple(each for each in self._draft.file_ids if each != file_id)
        if along and file_id not in self._draft.seen_ids:
            unseen = FieldError(FILES, "redaction_file_unseen")
            self.refused.emit(ValidationFailed((unseen,)))
        elif along is not (others != self._draft.file_ids):
            self._change(file_ids=(*others, file_id) if along else others)

    def confirm(self) -> None:
        """Have it looked over; what still names the caller is confirmed by doing so once more."""
        sheet, draft = self._sheet, self._draft
        if sheet is None or self._ticket is not None:
            return
        final = draft.final(self.text, all_the_same=draft == self._warned)
        look = partial(self._redactions.look_over, self._actor, sheet.case_id, final)
        self._ticket = self._tasks.ask(
            self, look, partial(self._confirm, draft, final), self._refuse
        )

    def _open(self, draft: RedactionDraft | None, sheet: RedactionSheet) -> None:
        self._ticket, self._sheet, self._warned = None, sheet, None
        self._draft = draft or sheet.begun()
        self._as_it_came = None if draft else self._draft
        is_old = self._draft.source != sheet.source
        if is_old:
            written = self._draft.written
            known = {file.id for file in sheet.files}
            kept = tuple(each for each in self._draft.file_ids if each in known)
            self._draft = sheet.begun().changed(written=written, file_ids=kept, seen_ids=kept)
        self.opened.emit(sheet)
        if is_old:
            self.outdated.emit()
        self.changed.emit(self._draft)

    def _change(self, **values: object) -> None:
        self._draft = self._draft.changed(**values)
        self.changed.emit(self._draft)

    def _confirm(self, draft: RedactionDraft, final: Redaction, _fine: None) -> None:
        self._ticket = None
        # What was changed meanwhile is confirmed by nobody.
        if draft is self._draft:
            said, warned = clean(final.text), final.all_the_same
            self._draft = replace(draft, confirmed=said, all_the_same=warned)
            self.changed.emit(self._draft)
            self.confirmed.emit(self._draft)

    def _refuse(self, error: Exception) -> None:
        self._ticket = None
        warns = isinstance(error, ValidationFailed) and all(
            each.code in _WARNINGS for each in error.errors
        )
        self._warned = self._draft if warns else None
        self.refused.emit(error)

    def _fail(self, again: object, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, again)
