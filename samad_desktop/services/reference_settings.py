"""Keeping the tree of subjects, the agencies and the routes between them."""

from dataclasses import replace

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.centre_settings import SettingKind, Values
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import Conflict
from samad_desktop.domain.reference_settings import (
    ReferenceBook,
    Route,
    SubjectSetting,
    checked_agency,
    checked_route,
    checked_subject,
)
from samad_desktop.domain.subjects import Question
from samad_desktop.persistence import centre_events, reference_settings
from samad_desktop.persistence.database import Database, server_now

EVENTS_SHOWN = 500
_KINDS = (SettingKind.SUBJECT, SettingKind.AGENCY, SettingKind.ROUTE)
_CHANGED = frozenset({Change(Noun.REFERENCE)})
_WORDS = {True: "yes", False: "no"}


class ReferenceSettingsService:
    """What may be done with the reference data. Safe to call from any thread.

    Every change takes what was read as `before`, None for what is new. Each may raise:

    Raises:
        Forbidden: the person does not keep the centre's settings.
        ValidationFailed: it has errors; nothing was stored.
        Conflict: somebody changed it after it was read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, actor: Actor) -> ReferenceBook:
        """Return everything as it is kept."""
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            return ReferenceBook(
                reference_settings.read(connection),
                centre_events.latest(connection, EVENTS_SHOWN, _KINDS),
            )

    def save_subject(
        self, actor: Actor, before: SubjectSetting | None, after: SubjectSetting
    ) -> Outcome[int]:
        """Add a node to the tree, or change one, together with its questions; return its id."""
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            kept = reference_settings.read(connection, to_change=True)
            if before is not None and kept.subject(before.id) != before:
                raise Conflict(before.id)
            after = checked_subject(after, kept)
            if before is None:
                after = replace(after, code=kept.free_code(after.parent_id))
            made = reference_settings.save_subject(connection, after)
            old = {} if before is None else _subject_values(before)
            kind, values = SettingKind.SUBJECT, _subject_values(after)
            _record(connection, actor, kind, after.code, before=old, after=values)
        return Outcome(made, _CHANGED)

    def save_agency(self, actor: Actor, before: Agency | None, after: Agency) -> Outcome[int]:
        """Add an agency, or change one, together with its units; return its id."""
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            kept = reference_settings.read(connection, to_change=True)
            if before is not None and kept.agency(before.id) != before:
                raise Conflict(before.id)
            after = checked_agency(after, kept)
            made = reference_settings.save_agency(connection, after)
            old = {} if before is None else _agency_values(before)
            kind, values = SettingKind.AGENCY, _agency_values(after)
            _record(connection, actor, kind, after.code, before=old, after=values)
        return Outcome(made, _CHANGED)

    def save_route(self, actor: Actor, before: Route | None, after: Route) -> Outcome[None]:
        """Let an agency answer for a subject in a county, instead of another or the default."""
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            kept = reference_settings.read(connection, to_change=True)
            _must_be(before, kept.route(after.subject_id, after.county_id))
            after = checked_route(after, kept)
            _change_route(connection, actor, before, after)
        return Outcome(None, _CHANGED)

    def remove_route(self, actor: Actor, before: Route) -> Outcome[None]:
        """Let the subject's default answer in a county again."""
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            kept = reference_settings.read(connection, to_change=True)
            _must_be(before, kept.route(before.subject_id, before.county_id))
            _change_route(connection, actor, before, None)
        return Outcome(None, _CHANGED)


def _must_be(before: Route | None, now: Route | None) -> None:
    if before != now:
        raise Conflict(before)


def _change_route(
    connection: Connection, actor: Actor, before: Route | None, after: Route | None
) -> None:
    named = before or after
    assert named is not None
    reference_settings.save_route(connection, before, after)
    _record(
        connection,
        actor,
        SettingKind.ROUTE,
        f"{named.subject_id}/{named.county_id}",
        before={} if before is None else _route_values(before),
        after={"agency": ""} if after is None else _route_values(after),
    )


def _record(
    connection: Connection,
    actor: Actor,
    kind: SettingKind,
    key: str,
    *,
    before: Values,
    after: Values,
) -> None:
    now = server_now(connection)
    centre_events.add(connection, kind, key, actor.staff_id, now, before=before, after=after)


def _subject_values(subject: SubjectSetting) -> Values:
    return {
        "name": subject.name,
        "branch": str(subject.parent_id or ""),
        "agency": str(subject.default_agency_id or ""),
        "handling": subject.handling or "",
        "questions": "، ".join(_question_words(each) for each in subject.questions),
        "retired": _WORDS[subject.retired],
    }


def _question_words(question: Question) -> str:
    more = [question.hint] if question.hint else []
    more += ["#"] if question.digits_only else []
    return f"{question.label} ({'، '.join(more)})" if more else question.label


def _agency_values(agency: Agency) -> Values:
    return {
        "short_name": agency.short_name,
        "name": agency.name,
        "code": agency.code,
        "peer_group": agency.peer_group,
        "units": "، ".join(agency.units),
        "retired": _WORDS[agency.retired],
    }


def _route_values(route: Route) -> Values:
    return {
        "subject": str(route.subject_id),
        "county": str(route.county_id),
        "agency": str(route.agency_id),
    }
