"""Notes and corrections that were begun and not stored; they wait in the journal."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.writings import Writing, WritingKind
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.viewmodels.draft_keeper import DraftKeeper
from samad_desktop.workstation.journal import SavedWriting, own_key


class Writings(QObject):
    """What one person was writing on cases' pages, the latest first."""

    def __init__(
        self, keeper: DraftKeeper, now: Now = utc_now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._now = now
        self._waiting: dict[tuple[WritingKind, int], Writing] = {}
        self._files: dict[str, tuple[Attachment, ...]] = {}

    @property
    def waiting(self) -> tuple[Writing, ...]:
        """What is not stored yet, the latest first."""
        return tuple(reversed(self._waiting.values()))

    def bring_back(self, saved: Iterable[SavedWriting]) -> None:
        """Know what the journal still holds, given the latest first."""
        for each in reversed(tuple(saved)):
            self._waiting[each.writing.kind, each.writing.about_id] = each.writing
            self._files.update(each.files)

    def about(self, kind: WritingKind, about_id: int) -> Writing | None:
        """Return what was being written about a case or a citizen, if anything."""
        return self._waiting.get((kind, about_id))

    def keep(self, writing: Writing) -> None:
        """Keep what is being written as it stands now."""
        place = (writing.kind, writing.about_id)
        if self._waiting.get(place) == writing:
            return
        self._waiting.pop(place, None)
        self._waiting[place] = writing
        self._keeper.put_writing(SavedWriting(writing, self._keeper.login, self._now()))

    def forget(self, kind: WritingKind, about_id: int) -> None:
        """Forget what was being written: it is stored, or was given up."""
        if self._waiting.pop((kind, about_id), None) is not None:
            self._keeper.discard_writing(kind, about_id)

    # The files of what is written; their keys are those of the writings, without the person.

    def files(self, key: str) -> tuple[Attachment, ...]:
        """Return what is attached to a part of a writing."""
        return self._files.get(own_key(self._keeper.login, key), ())

    def add_file(self, key: str, file: Attachment) -> None:
        """Keep a file with what is written."""
        own = own_key(self._keeper.login, key)
        if file not in self._files.get(own, ()):
            self._files[own] = (*self._files.get(own, ()), file)
        self._keeper.add_file(own, file)

    def remove_file(self, key: str, file: Attachment) -> None:
        """Keep a file no longer."""
        own = own_key(self._keeper.login, key)
        self._files[own] = tuple(each for each in self._files.get(own, ()) if each != file)
        self._keeper.remove_file(own, file)

    def forget_files(self, key: str) -> None:
        """Forget every file of what was stored, or given up."""
        own = own_key(self._keeper.login, key)
        if self._files.pop(own, None) is not None:
            self._keeper.discard(own)
