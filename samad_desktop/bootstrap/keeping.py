"""The services by which the centre's settings are kept."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samad_desktop.persistence.database import Database
    from samad_desktop.services.access_check import AccessCheckService
    from samad_desktop.services.audit_reading import AuditReadingService
    from samad_desktop.services.centre_rules import CentreRulesService
    from samad_desktop.services.centre_settings import CentreSettingsService
    from samad_desktop.services.importing import ImportService
    from samad_desktop.services.legal_bases import LegalBasisService
    from samad_desktop.services.people import PeopleService
    from samad_desktop.services.proven_copies import ProvenCopyService
    from samad_desktop.services.reference_settings import ReferenceSettingsService
    from samad_desktop.services.retention import RetentionService
    from samad_desktop.services.working_calendar import CalendarService


class Keeping:
    """What may be done with the settings; each asks for the right to, and is made when wanted."""

    def __init__(self, database: "Database") -> None:
        self._database = database

    @cached_property
    def proven_copies(self) -> "ProvenCopyService":
        """How old the newest proven copy is."""
        from samad_desktop.services.proven_copies import ProvenCopyService

        return ProvenCopyService(self._database)

    @cached_property
    def calendar(self) -> "CalendarService":
        """Hours, holidays and decrees."""
        from samad_desktop.services.working_calendar import CalendarService

        return CalendarService(self._database)

    @cached_property
    def rules(self) -> "CentreRulesService":
        """Terms and levels."""
        from samad_desktop.services.centre_rules import CentreRulesService

        return CentreRulesService(self._database)

    @cached_property
    def others(self) -> "CentreSettingsService":
        """Liaisons and ready sentences."""
        from samad_desktop.services.centre_settings import CentreSettingsService

        return CentreSettingsService(self._database)

    @cached_property
    def bases(self) -> "LegalBasisService":
        """What letters are founded on."""
        from samad_desktop.services.legal_bases import LegalBasisService

        return LegalBasisService(self._database)

    @cached_property
    def reference(self) -> "ReferenceSettingsService":
        """Subjects, agencies and routes."""
        from samad_desktop.services.reference_settings import ReferenceSettingsService

        return ReferenceSettingsService(self._database)

    @cached_property
    def retention(self) -> "RetentionService":
        """How long things are kept."""
        from samad_desktop.services.retention import RetentionService

        return RetentionService(self._database)

    @cached_property
    def importing(self) -> "ImportService":
        """Past cases in files."""
        from samad_desktop.services.importing import ImportService

        return ImportService(self._database)

    @cached_property
    def people(self) -> "PeopleService":
        """Who may log in, as what."""
        from samad_desktop.services.people import PeopleService

        return PeopleService(self._database)

    @cached_property
    def audit_reading(self) -> "AuditReadingService":
        """Who looked at what."""
        from samad_desktop.services.audit_reading import AuditReadingService

        return AuditReadingService(self._database)

    @cached_property
    def access_check(self) -> "AccessCheckService":
        """What a person may see and do."""
        from samad_desktop.services.access_check import AccessCheckService

        return AccessCheckService(self._database)
