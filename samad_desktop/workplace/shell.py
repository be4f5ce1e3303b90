"""The shell: what the window around all pages knows of the person and the counters."""

from PySide6.QtCore import QObject

from samad_desktop.bootstrap import Desk
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.viewmodels.shell import Shell


def make_shell(desk: Desk, tasks: TaskRunner, bus: ChangeBus, parent: QObject) -> Shell:
    """Make what counts, and hears what others change."""
    return Shell(
        tasks,
        bus,
        desk.actor,
        desk.oversight,
        desk.reference.centre,
        clock=desk.clock,
        parent=parent,
    )
