"""The window raises what is late by itself: once a minute, by whichever desk comes first."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.domain.changes import Outcome
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.services.escalation import Raised

EVERY_TICKS = 60
# The first pages of the desk come before what is nobody's wish.
FIRST_TICKS = 10

_log = logging.getLogger(__name__)


class RaisingPart(QObject):
    """Raises on a worker, as the shell's seconds go by, and is never heard of by the person.

    Whatever goes wrong is logged, and tried again a minute later. A long backlog is raised in
    one task after the other, so that the window can be closed between two of them.
    """

    def __init__(self, around: Surroundings, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._bus, self._actor = around.tasks, around.bus, around.desk.actor
        self._services = around.desk.work
        self._left = FIRST_TICKS
        self._raising = False
        if self._actor.may(Right.TAKE_CALL):
            shell.ticked.connect(self._count_down)

    def _count_down(self) -> None:
        self._left -= 1
        if self._left <= 0 and not self._raising:
            self._left = EVERY_TICKS
            self._raise()

    def _raise(self) -> None:
        self._raising = True
        self._tasks.ask(self, self._work, self._go_on, self._note)

    def _work(self) -> "Outcome[Raised]":
        return self._services.escalation.raise_some(self._actor)

    def _go_on(self, outcome: "Outcome[Raised]") -> None:
        self._raising = False
        self._bus.announce(outcome.changes)
        if outcome.value.is_more:
            self._raise()

    def _note(self, error: Exception) -> None:
        self._raising = False
        _log.warning("raising what is late failed", exc_info=error)
