"""The names of the levels, wherever one is counted."""

from samad_desktop.bootstrap import Desk
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.viewmodels.offices import Offices
from samad_desktop.views.shell import ShellView


def make_offices(desk: Desk, tasks: TaskRunner, bus: ChangeBus, view: ShellView) -> Offices:
    """Begin with what was read at log-in, and let the strip follow."""
    offices = Offices(tasks, bus, desk.work.reference.offices, desk.reference.offices, view)
    view.follow(offices)
    return offices
