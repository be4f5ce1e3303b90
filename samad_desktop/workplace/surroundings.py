"""What every page of a desk is made with, handed over whole."""

from collections.abc import Callable
from dataclasses import dataclass

from samad_desktop.bootstrap import Desk
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.viewmodels.case_looks import CaseLooks
from samad_desktop.viewmodels.known_reference import KnownReference
from samad_desktop.viewmodels.offices import Offices
from samad_desktop.viewmodels.writings import Writings
from samad_desktop.views.shell import ShellView


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The desk, its window, and the few things that any page may ask of the whole.

    `known` renews the reference data that every screen holds, `tell` says what went wrong
    (and how to try again), `say` what went well, `open_case` shows the case with an id.
    """

    desk: Desk
    tasks: TaskRunner
    bus: ChangeBus
    icons: Icons
    actions: Actions
    looks: CaseLooks
    known: KnownReference
    writings: Writings
    offices: Offices
    view: ShellView
    tell: Callable[..., None]
    say: Callable[[str], None]
    open_case: Callable[[int], None]
