"""Keeping no longer than the rules say: the rules, what would go, and letting it go."""

import logging
from collections.abc import Callable

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.centre_settings import SettingKind, Values
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.restorations import checked_proven_within
from samad_desktop.domain.retention import (
    Confirmation,
    RetentionBook,
    RetentionPolicy,
    RetentionPreview,
    RetentionRun,
    checked_confirmation,
    checked_policy,
)
from samad_desktop.persistence import centre_events, restorations, retention
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.retention_sql import Target

WINDOW = 200
RUNS_SHOWN = 20
EVENTS_SHOWN = 20
# Past cases that were imported are numbered below zero.
_BEFORE_ALL = -(2**62)

_log = logging.getLogger(__name__)
_ENTERED = frozenset({Change(Noun.REFERENCE)})
_ERASED = frozenset({Change(Noun.CASE), Change(Noun.CITIZEN), Change(Noun.REFERENCE)})


class RetentionService:
    """What may be done about keeping. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, actor: Actor) -> RetentionBook:
        """Return the rules and the runs.

        Raises:
            Forbidden: the person does not keep the centre's settings.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            return RetentionBook(
                retention.policies(connection),
                centre_events.latest(connection, EVENTS_SHOWN, (SettingKind.RETENTION,)),
                retention.runs(connection, RUNS_SHOWN),
                restorations.proven_within_days(connection),
            )

    def set_proven_within(self, actor: Actor, before: int, after: int) -> Outcome[None]:
        """Warn after so many days without a proven copy.

        Where it is what it was, nothing is stored.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: field "copies".
            Conflict: somebody changed it after it was read.
        """
        actor.must(Right.MANAGE_CENTRE)
        checked_proven_within(after)
        if after == before:
            return Outcome(None, frozenset())
        with self._database.transaction() as connection:
            restorations.set_proven_within_days(connection, before, after)
            kind, name = SettingKind.COPY, "proven_within_days"
            whose = actor.staff_id
            centre_events.add_days(connection, kind, name, whose, before=before, after=after)
        return Outcome(None, _ENTERED)

    def add_policy(self, actor: Actor, policy: RetentionPolicy) -> Outcome[int]:
        """Add a version of a rule.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the rule has errors, or begins in the past.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            now = server_now(connection)
            policy = checked_policy(policy, now.astimezone(TEHRAN).date())
            made = retention.add_policy(connection, policy, actor.staff_id, now)
            centre_events.add(
                connection,
                SettingKind.RETENTION,
                policy.kind,
                actor.staff_id,
                now,
                before={},
                after=_values(policy),
            )
        return Outcome(made, _ENTERED)

    def preview(self, actor: Actor) -> RetentionPreview:
        """Count what a run would erase now, and what it would keep and why; may take minutes.

        Raises:
            Forbidden: the person may not run retention.
        """
        actor.must(Right.RUN_RETENTION)
        with self._database.reading() as connection:
            retention.allow_time(connection)
            return retention.preview(connection)

    def run(
        self,
        actor: Actor,
        confirmed: Confirmation,
        *,
        window: int = WINDOW,
        go_on: Callable[[], bool] = lambda: True,
    ) -> Outcome[RetentionRun]:
        """Erase what is due, window by window, each in a transaction of its own.

        Cut off anywhere, the next run does what was left.

        Args:
            go_on: asked between two windows; once it says no, the run stops there.

        Raises:
            Forbidden: the person may not run retention.
            ValidationFailed: field "confirm"; nothing was erased.
            DatabaseAway, TooSlow: what was erased so far stays erased.
        """
        actor.must(Right.RUN_RETENTION)
        reason = checked_confirmation(confirmed, self.preview(actor).total)
        with self._database.transaction() as connection:
            run = retention.begin(connection, actor.staff_id, reason)
        ended = all(self._erase(run, target, window, go_on) for target in Target)
        if ended and self._erase_audit(run, go_on):
            with self._database.transaction() as connection:
                retention.end(connection, run)
            self._forget_pages()
        with self._database.reading() as connection:
            done = next(each for each in retention.runs(connection, RUNS_SHOWN) if each.id == run)
        return Outcome(done, _ERASED)

    def _forget_pages(self) -> None:
        """Leave nothing of what was erased in an embedded file; where it is in use, next time."""
        try:
            self._database.forget_pages()
        except SamadError as error:
            _log.warning("the file was not written anew", exc_info=error)

    def _erase(self, run: int, target: Target, window: int, go_on: Callable[[], bool]) -> bool:
        after: int | None = _BEFORE_ALL
        while after is not None:
            if not go_on():
                return False
            with self._database.transaction() as connection:
                retention.allow_time(connection)
                after = retention.erase_window(connection, run, target, after, window)
        return True

    def _erase_audit(self, run: int, go_on: Callable[[], bool]) -> bool:
        while go_on():
            with self._database.transaction() as connection:
                retention.allow_time(connection)
                if not retention.erase_audit(connection, run):
                    return True
        return False


def _values(policy: RetentionPolicy) -> Values:
    return {
        "retention_kind": policy.kind,
        "months": str(policy.months),
        "valid_from": policy.valid_from.isoformat(),
        "source": policy.source,
    }
