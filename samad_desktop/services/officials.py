"""Keeping who sits at desk hours, what each owes, and how long before people are told."""

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import day_begins
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.officials import Official, checked_notice_days, checked_official
from samad_desktop.domain.session_books import DutyBook
from samad_desktop.domain.session_duties import Quarter, duties_of
from samad_desktop.persistence import centre_events, directives, officials, sessions
from samad_desktop.persistence.database import Database

_CHANGED = frozenset({Change(Noun.SESSION)})


class OfficialService:
    """What may be done with officials. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, actor: Actor, quarter: Quarter) -> DutyBook:
        """Return the officials with what they owed in a quarter.

        Raises:
            Forbidden: the person does not see desk hours.
        """
        actor.must(Right.SEE_SESSIONS)
        begin, last = day_begins(quarter.first_day), quarter.turned(1).first_day
        with self._database.reading() as connection:
            held = sessions.between(connection, begin, day_begins(last), sessions.shown_to(actor))
            return DutyBook(
                quarter,
                duties_of(officials.everybody(connection), held),
                officials.logins(connection),
                officials.notice_days(connection),
                directives.scheme(connection),
            )

    def save(self, actor: Actor, official: Official) -> Outcome[int]:
        """Add an official, or change one; return the id.

        Raises:
            Forbidden: the person does not plan sessions.
            ValidationFailed: the official has errors, or is to retire before a planned session.
            Conflict: somebody changed it after it was read.
        """
        actor.must(Right.PLAN_SESSIONS)
        with self._database.transaction() as connection:
            known = officials.everybody(connection, to_plan=True)
            official = checked_official(official, known)
            if official.retired and sessions.is_any_of(connection, official.id):
                raise ValidationFailed((FieldError("retired", "official_still_sits"),))
            made = officials.save(connection, official)
        return Outcome(made, _CHANGED)

    def set_notice_days(self, actor: Actor, before: int, after: int) -> Outcome[None]:
        """Let sessions be announced at the latest so many days before.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: field "notice".
            Conflict: somebody changed it after it was read.
        """
        actor.must(Right.MANAGE_CENTRE)
        checked_notice_days(after)
        with self._database.transaction() as connection:
            officials.set_notice_days(connection, before, after)
            kind, name = SettingKind.SESSION, "notice_days"
            whose = actor.staff_id
            centre_events.add_days(connection, kind, name, whose, before=before, after=after)
        return Outcome(None, _CHANGED)
