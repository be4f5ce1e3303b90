"""The letters about one case, as they may leave the centre."""

from collections.abc import Mapping

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.letters import CaseLetter, CaseLetters, LetterKind
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.persistence import cases, letters, referrals
from samad_desktop.persistence.database import Database
from samad_desktop.services.look_ups import name_people_of


class LetterService:
    """Reading letters for print. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_case(self, actor: Actor, case_id: int) -> CaseLetters:
        """Return the letters about a case; each tells its agency no more than it may know.

        Raises:
            Forbidden: the person does not follow cases up, or may not read this one.
            NotFound: there is no such case.
        """
        actor.must(Right.FOLLOW_UP)
        name_people_of(self._database, case_id)
        with self._database.reading() as connection:
            case = cases.get(connection, case_id, actor)
            if case.text_withheld:
                raise Forbidden(Right.SEE_PROTECTED)
            sent = _sent(connection, case_id)
            names = letters.agency_names(
                connection, {each.referral.agency_id for each in sent.values()}
            )
            found = (
                *(_referral_letter(each, names) for each in sent.values()),
                *_reminders(connection, case_id, sent, names),
                *_raisings(connection, case_id, sent),
            )
            subject = letters.subject_name(connection, case.matter.subject_id)
        newest_first = sorted(found, key=lambda letter: letter.at, reverse=True)
        return CaseLetters(case.tracking_code, subject, tuple(newest_first))


def _sent(connection: Connection, case_id: int) -> dict[int, ReferredCase]:
    """Return what went to each agency; how an agency shares it out is its own affair."""
    found = referrals.of_case(connection, case_id)
    return {each.id: cases.sent_to_agency(connection, each) for each in found}


def _referral_letter(sent: ReferredCase, names: Mapping[int, str]) -> CaseLetter:
    referral = sent.referral
    kind = LetterKind.COPY if referral.copy else LetterKind.REFERRAL
    to = _addressee(sent, names)
    return CaseLetter(kind, referral.sent_at, to, referral.instruction, referred=sent)


def _reminders(
    connection: Connection,
    case_id: int,
    sent: Mapping[int, ReferredCase],
    names: Mapping[int, str],
) -> tuple[CaseLetter, ...]:
    return tuple(
        CaseLetter(LetterKind.REMINDER, row.at, _addressee(about, names), row.text, referred=about)
        for row in letters.reminded(connection, case_id)
        if (about := sent.get(row.referral_id)) is not None
    )


def _raisings(
    connection: Connection, case_id: int, sent: Mapping[int, ReferredCase]
) -> tuple[CaseLetter, ...]:
    return tuple(
        CaseLetter(
            LetterKind.RAISED,
            row.raised_at,
            row.office,
            row.letter,
            row.level,
            sent.get(row.referral_id),
        )
        for row in letters.raised(connection, case_id)
    )


def _addressee(sent: ReferredCase, names: Mapping[int, str]) -> str:
    """Return the agency, and its unit where one was named."""
    referral = sent.referral
    return " — ".join(part for part in (names.get(referral.agency_id, ""), referral.unit) if part)
