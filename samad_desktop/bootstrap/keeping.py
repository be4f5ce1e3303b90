"""The services by which the centre's settings are kept."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samad_desktop.persistence.database import Database
    from samad_desktop.services.centre_rules import CentreRulesService
    from samad_desktop.services.centre_settings import CentreSettingsService
    from samad_desktop.services.reference_settings import ReferenceSettingsService
    from samad_desktop.services.working_calendar import CalendarService


@dataclass(frozen=True, slots=True)
class Keeping:
    """What may be done with the settings; each asks for the right to."""

    calendar: "CalendarService"
    rules: "CentreRulesService"
    others: "CentreSettingsService"
    reference: "ReferenceSettingsService"


def keeping_of(database: "Database") -> Keeping:
    """Return the services over one database."""
    from samad_desktop.services.centre_rules import CentreRulesService
    from samad_desktop.services.centre_settings import CentreSettingsService
    from samad_desktop.services.reference_settings import ReferenceSettingsService
    from samad_desktop.services.working_calendar import CalendarService

    return Keeping(
        CalendarService(database),
        CentreRulesService(database),
        CentreSettingsService(database),
        ReferenceSettingsService(database),
    )
