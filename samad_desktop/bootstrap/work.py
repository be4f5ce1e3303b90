"""The services behind following cases up: worklists, steps, the bell and the wall board."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samad_desktop.persistence.database import Database
    from samad_desktop.services.advocacy import AdvocacyService
    from samad_desktop.services.advocacy_drafts import AdvocacyDraftService
    from samad_desktop.services.agency_desk import AgencyDeskService
    from samad_desktop.services.bell import BellService
    from samad_desktop.services.bulk_follow_up import BulkService
    from samad_desktop.services.cockpit import CockpitService
    from samad_desktop.services.dictation import DictationService
    from samad_desktop.services.directives import DirectiveService
    from samad_desktop.services.duplicates import DuplicateService
    from samad_desktop.services.escalation import EscalationService
    from samad_desktop.services.explaining import ExplanationService
    from samad_desktop.services.follow_up import FollowUpService
    from samad_desktop.services.forecast import ForecastService
    from samad_desktop.services.identities import IdentityService
    from samad_desktop.services.legal_holds import LegalHoldService
    from samad_desktop.services.letters import LetterService
    from samad_desktop.services.links import LinkService
    from samad_desktop.services.mended_ids import MendingService
    from samad_desktop.services.minutes import MinutesService
    from samad_desktop.services.officials import OfficialService
    from samad_desktop.services.outgoings import OutgoingService
    from samad_desktop.services.oversight import OversightService
    from samad_desktop.services.promises import PromiseService
    from samad_desktop.services.radar import RadarService
    from samad_desktop.services.ranking import RankingService
    from samad_desktop.services.redactions import RedactionService
    from samad_desktop.services.reference import ReferenceService
    from samad_desktop.services.referrals import ReferralService
    from samad_desktop.services.reporting import ReportService
    from samad_desktop.services.session_rules import SessionRuleService
    from samad_desktop.services.sessions import SessionService
    from samad_desktop.services.slot_queues import QueueService
    from samad_desktop.services.slots import SlotService
    from samad_desktop.services.standing import StandingService
    from samad_desktop.services.sub_referrals import SubReferralService
    from samad_desktop.services.turns import TurnService
    from samad_desktop.services.umbrellas import UmbrellaService
    from samad_desktop.services.worklists import WorklistService


class WorkServices:
    """What tells a person what is to be done next, and lets her do it, on her connection.

    Each is loaded and made when it is first asked for: most days begin with a call.
    """

    def __init__(self, database: "Database", oversight: "OversightService") -> None:
        self._database, self._oversight = database, oversight

    @cached_property
    def worklists(self) -> "WorklistService":
        """The lists of what waits for her."""
        from samad_desktop.services.worklists import WorklistService

        return WorklistService(self._database)

    @cached_property
    def standings(self) -> "StandingService":
        """Where a case stands, and until when."""
        from samad_desktop.services.standing import StandingService

        return StandingService(self._database)

    @cached_property
    def follow_up(self) -> "FollowUpService":
        """The centre's own steps."""
        from samad_desktop.services.follow_up import FollowUpService

        return FollowUpService(self._database)

    @cached_property
    def explaining(self) -> "ExplanationService":
        """Why a deadline is when it is."""
        from samad_desktop.services.explaining import ExplanationService

        return ExplanationService(self._database)

    @cached_property
    def reporting(self) -> "ReportService":
        """What supervisors look at, print and take out."""
        from samad_desktop.bootstrap.typesetting import LazyTypesetter
        from samad_desktop.services.reporting import ReportService

        return ReportService(self._database, LazyTypesetter())

    @cached_property
    def referrals(self) -> "ReferralService":
        """Referring, and what agencies answer."""
        from samad_desktop.services.referrals import ReferralService

        return ReferralService(self._database)

    @cached_property
    def redactions(self) -> "RedactionService":
        """What an agency may read of a protected case."""
        from samad_desktop.services.redactions import RedactionService

        return RedactionService(self._database)

    @cached_property
    def sub_referrals(self) -> "SubReferralService":
        """What an agency sends on to its units."""
        from samad_desktop.services.sub_referrals import SubReferralService

        return SubReferralService(self._database)

    @cached_property
    def agency_desk(self) -> "AgencyDeskService":
        """What a liaison reads of a case."""
        from samad_desktop.services.agency_desk import AgencyDeskService

        return AgencyDeskService(self._database)

    @cached_property
    def bulk(self) -> "BulkService":
        """One step for many cases."""
        from samad_desktop.services.bulk_follow_up import BulkService

        return BulkService(self._database)

    @cached_property
    def bell(self) -> "BellService":
        """What concerns her."""
        from samad_desktop.services.bell import BellService

        return BellService(self._database)

    @cached_property
    def forecast(self) -> "ForecastService":
        """What will be late."""
        from samad_desktop.services.forecast import ForecastService

        return ForecastService(self._database, self._oversight)

    @cached_property
    def letters(self) -> "LetterService":
        """What a case can be written about."""
        from samad_desktop.services.letters import LetterService

        return LetterService(self._database)

    @cached_property
    def outgoings(self) -> "OutgoingService":
        """What leaves by which way."""
        from samad_desktop.services.outgoings import OutgoingService

        return OutgoingService(self._database)

    @cached_property
    def holds(self) -> "LegalHoldService":
        """Which cases nothing may go of."""
        from samad_desktop.services.legal_holds import LegalHoldService

        return LegalHoldService(self._database)

    @cached_property
    def identities(self) -> "IdentityService":
        """Who stands behind protected cases."""
        from samad_desktop.services.identities import IdentityService

        return IdentityService(self._database)

    @cached_property
    def links(self) -> "LinkService":
        """Cases that belong together."""
        from samad_desktop.services.links import LinkService

        return LinkService(self._database)

    @cached_property
    def umbrellas(self) -> "UmbrellaService":
        """Many citizens with one cause."""
        from samad_desktop.services.umbrellas import UmbrellaService

        return UmbrellaService(self._database)

    @cached_property
    def duplicates(self) -> "DuplicateService":
        """Records that may be one person's."""
        from samad_desktop.services.duplicates import DuplicateService

        return DuplicateService(self._database)

    @cached_property
    def mending(self) -> "MendingService":
        """Two records of one person with two IDs."""
        from samad_desktop.services.mended_ids import MendingService

        return MendingService(self._database)

    @cached_property
    def escalation(self) -> "EscalationService":
        """Raising what is late."""
        from samad_desktop.services.escalation import EscalationService

        return EscalationService(self._database)

    @cached_property
    def reference(self) -> "ReferenceService":
        """What every screen knows of the centre, as it is now."""
        from samad_desktop.services.reference import ReferenceService

        return ReferenceService(self._database)

    @cached_property
    def sessions(self) -> "SessionService":
        """Desk hours of officials."""
        from samad_desktop.services.sessions import SessionService

        return SessionService(self._database)

    @cached_property
    def session_rules(self) -> "SessionRuleService":
        """Whole rules of desk hours."""
        from samad_desktop.services.session_rules import SessionRuleService

        return SessionRuleService(self._database)

    @cached_property
    def slots(self) -> "SlotService":
        """Callers' places in desk hours."""
        from samad_desktop.services.slots import SlotService

        return SlotService(self._database)

    @cached_property
    def queues(self) -> "QueueService":
        """The queue of a session, and calling one caller after the other."""
        from samad_desktop.services.slot_queues import QueueService

        return QueueService(self._database)

    @cached_property
    def officials(self) -> "OfficialService":
        """Who sits at desk hours, and what each owes."""
        from samad_desktop.services.officials import OfficialService

        return OfficialService(self._database)

    @cached_property
    def cockpit(self) -> "CockpitService":
        """Holding a session."""
        from samad_desktop.services.cockpit import CockpitService

        return CockpitService(self._database)

    @cached_property
    def turns(self) -> "TurnService":
        """What is stored of a caller's turn."""
        from samad_desktop.services.turns import TurnService

        return TurnService(self._database)

    @cached_property
    def minutes(self) -> "MinutesService":
        """The minutes of a session."""
        from samad_desktop.services.minutes import MinutesService

        return MinutesService(self._database)

    @cached_property
    def dictation(self) -> "DictationService":
        """Issuing what officials order."""
        from samad_desktop.services.dictation import DictationService

        return DictationService(self._database)

    @cached_property
    def directives(self) -> "DirectiveService":
        """What became of it."""
        from samad_desktop.services.directives import DirectiveService

        return DirectiveService(self._database)

    @cached_property
    def promises(self) -> "PromiseService":
        """What directors promised, and the ledger of orders and promises."""
        from samad_desktop.services.promises import PromiseService

        return PromiseService(self._database)

    @cached_property
    def radar(self) -> "RadarService":
        """What is called about too often."""
        from samad_desktop.services.radar import RadarService

        return RadarService(self._database)

    @cached_property
    def ranking(self) -> "RankingService":
        """How agencies keep their terms."""
        from samad_desktop.services.ranking import RankingService

        return RankingService(self._database)

    @cached_property
    def advocacy(self) -> "AdvocacyService":
        """What the centre demands of agencies on citizens' behalf."""
        from samad_desktop.services.advocacy import AdvocacyService

        return AdvocacyService(self._database)

    @cached_property
    def advocacy_drafts(self) -> "AdvocacyDraftService":
        """Preparing and sending it."""
        from samad_desktop.services.advocacy_drafts import AdvocacyDraftService

        return AdvocacyDraftService(self._database)
