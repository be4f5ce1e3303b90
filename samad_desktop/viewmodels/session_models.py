"""What the page of sessions is in front of."""

from dataclasses import dataclass

from samad_desktop.viewmodels.paper import Paper
from samad_desktop.viewmodels.session_publisher import SessionPublisher
from samad_desktop.viewmodels.timetable import Timetable


@dataclass(frozen=True, slots=True)
class SessionModels:
    """The month that is shown, what is published of it, and the paper on which it is seen."""

    timetable: Timetable
    publisher: SessionPublisher
    paper: Paper
