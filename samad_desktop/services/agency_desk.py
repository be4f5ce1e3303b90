"""What a liaison sees: her own agencies' referrals, and the cases behind them."""

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.referrals import Referral
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.persistence import attachments, cases, referrals, staff
from samad_desktop.persistence.database import Database
from samad_desktop.services.look_ups import name_people_of


class AgencyDeskService:
    """What an agency may read of a case that was sent to it. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, actor: Actor, referral_id: int) -> ReferredCase:
        """Return a referral with its case, as far as the agency may know it.

        Raises:
            Forbidden: the person answers for no agency, or not for this one.
            NotFound: there is no such referral.
        """
        name_people_of_referral(self._database, actor, referral_id)
        with self._database.reading() as connection:
            return own_case(connection, actor, referral_id)

    def attachment(self, actor: Actor, referral_id: int, attachment_id: int) -> Attachment:
        """Return a file that is listed with a referral.

        Raises:
            Forbidden: the referral, or the file, is not for this person.
            NotFound: there is no such referral or file.
        """
        name_people_of_referral(self._database, actor, referral_id)
        with self._database.reading() as connection:
            shown = own_case(connection, actor, referral_id)
            _case_id, found = attachments.get(connection, attachment_id)
        if attachment_id not in {each.id for each in shown.attachments}:
            raise Forbidden(Right.SEE_CASES)
        return found


def name_people_of_referral(database: Database, actor: Actor, referral_id: int) -> None:
    """Name who stands behind the case of a referral to the person's own agency.

    Raises:
        Forbidden, NotFound: as `own_case`.
        RuleBroken: `identities_capped`.
    """
    with database.reading() as connection:
        case_id = _own_referral(connection, actor, referral_id).case_id
    name_people_of(database, case_id)


def own_case(connection: Connection, actor: Actor, referral_id: int) -> ReferredCase:
    """Return a referral to the person's own agency with its case, as far as she may know it.

    Raises:
        Forbidden: the person answers for no agency, or not for this one.
        NotFound: there is no such referral.
    """
    return cases.sent_to_agency(connection, _own_referral(connection, actor, referral_id))


def _own_referral(connection: Connection, actor: Actor, referral_id: int) -> Referral:
    actor.must(Right.ANSWER_REFERRAL)
    referral = referrals.get(connection, referral_id)
    if referral.agency_id not in staff.agencies_of(connection, actor.staff_id):
        raise Forbidden(Right.ANSWER_REFERRAL)
    return referral
