"""What the page on which a session is held is in front of."""

from dataclasses import dataclass

from samad_desktop.viewmodels.cockpit import CockpitModel
from samad_desktop.viewmodels.minutes_writer import MinutesWriter
from samad_desktop.viewmodels.paper import Paper
from samad_desktop.viewmodels.turn_contact import TurnContact
from samad_desktop.viewmodels.turn_order import TurnOrder


@dataclass(frozen=True, slots=True)
class CockpitModels:
    """The session, what is ordered and promised for its callers, and its minutes on paper."""

    cockpit: CockpitModel
    order: TurnOrder
    contact: TurnContact
    minutes: MinutesWriter
    paper: Paper
