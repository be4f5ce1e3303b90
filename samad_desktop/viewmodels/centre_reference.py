"""Subjects, agencies and routes as their sections know them: what is read and being stored."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Actor
from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.reference_settings import ReferenceBook, Route, SubjectSetting
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.viewmodels.settings_keeper import SettingsKeeper


class References(Protocol):
    """What may be done with the reference data; blocks."""

    def read(self, actor: Actor) -> ReferenceBook: ...
    def save_subject(
        self, actor: Actor, before: SubjectSetting | None, after: SubjectSetting
    ) -> Outcome[int]: ...
    def save_agency(self, actor: Actor, before: Agency | None, after: Agency) -> Outcome[int]: ...
    def save_route(self, actor: Actor, before: Route | None, after: Route) -> Outcome[None]: ...
    def remove_route(self, actor: Actor, before: Route) -> Outcome[None]: ...


class CentreReference(SettingsKeeper):
    """Reads and changes subjects, agencies and routes."""

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        references: References,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._references = references
        self.book: ReferenceBook | None = None

    def save_subject(self, before: SubjectSetting | None, after: SubjectSetting) -> None:
        """Add a subject or a branch, or change one."""
        work = partial(self._references.save_subject, self._actor, before, after)
        self._store(SettingKind.SUBJECT, work)

    def save_agency(self, before: Agency | None, after: Agency) -> None:
        """Add an agency, or change one."""
        work = partial(self._references.save_agency, self._actor, before, after)
        self._store(SettingKind.AGENCY, work)

    def save_route(self, before: Route | None, after: Route) -> None:
        """Let an agency answer for a subject in a county."""
        work = partial(self._references.save_route, self._actor, before, after)
        self._store(SettingKind.ROUTE, work)

    def remove_route(self, before: Route) -> None:
        """Let the subject's default answer in a county again."""
        self._store(SettingKind.ROUTE, partial(self._references.remove_route, self._actor, before))

    def _question(self) -> Callable[[], ReferenceBook]:
        return partial(self._references.read, self._actor)

    def _know(self, book: ReferenceBook) -> None:
        self.book = book
