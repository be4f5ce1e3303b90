"""Entering a decree while 30,000 clocks run, and undoing it by a later one."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from itertools import cycle, islice

from sqlalchemy import Connection, func, insert, select

from samad_desktop.bench.figures import Figure, figure, timed
from samad_desktop.bench.scratch import Scratch
from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.deadlines import DeadlinePolicy, Step, deadline
from samad_desktop.domain.working_calendar import ClosureDecree
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.persistence import deadlines
from samad_desktop.persistence.centre_rules import Rules
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.tables import cases, closure_decrees
from samad_desktop.persistence.tables import deadlines as clocks
from samad_desktop.services.working_calendar import CalendarService

_CLOCKS = 30_000
_ROUNDS_MAX = 5
# Clocks began within this time, so that the days of the decree lie in their terms.
_BEGUN_WITHIN = timedelta(days=4)


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure a closure of three days and its undoing; each moves every clock."""
    keeper = Actor(scratch.actor.staff_id, "bench", "سنجش", frozenset({Role.SUPERVISOR}))
    with scratch.owner.transaction() as connection:
        _fill_up(connection, min(_CLOCKS, scratch.cases))
        first = server_now(connection).astimezone(TEHRAN).date() + timedelta(days=1)
        # A number is given once: those of an earlier run are gone.
        known = connection.execute(select(func.count()).select_from(closure_decrees)).scalar_one()
    service = CalendarService(scratch.owner)
    entered, undone = [], []
    for number in range(known, known + min(rounds, _ROUNDS_MAX)):
        closure, usual = _decrees(number, first)
        entered += timed([partial(service.enter, keeper, closure)])
        undone += timed([partial(service.enter, keeper, usual)])
    return figure("entered", entered), figure("undone", undone)


def _decrees(number: int, first: date) -> tuple[ClosureDecree, ClosureDecree]:
    closure = ClosureDecree(f"b{number}", "سنجش", first, first + timedelta(days=2))
    return closure, replace(closure, number=f"u{number}", hours=None)


def _fill_up(connection: Connection, wanted: int) -> None:
    """Let so many clocks run, on cases that are there."""
    c = clocks.c
    there = connection.execute(select(func.count()).where(c.ended_at.is_(None))).scalar_one()
    missing = wanted - there
    if missing <= 0:
        return
    rules, now = deadlines.rules(connection), server_now(connection)
    term = next(policy for policy in rules.policies if policy.step is Step.ANSWER)
    time = rules.time(now - _BEGUN_WITHIN, now)
    found = list(connection.execute(select(cases.c.id).order_by(cases.c.id.desc()).limit(missing)))
    ids = islice(cycle(row.id for row in found), missing)
    connection.execute(
        insert(clocks),
        [
            _row(case_id, now - _BEGUN_WITHIN * place / missing, term, rules, time)
            for place, case_id in enumerate(ids)
        ],
    )


def _row(
    case_id: int,
    start: datetime,
    term: DeadlinePolicy,
    rules: Rules,
    time: WorkingTime,
) -> dict[str, object]:
    computed = deadline(start, term, rules.levels, time)
    levels = {f"level{n}_at": at for n, at in enumerate(computed.thresholds, 1)}
    return {
        "case_id": case_id,
        "step": term.step,
        "started_at": start,
        "policy_id": term.id,
        "unit": term.unit,
        "amount": term.amount,
        "reason": "",
        "due_at": computed.due,
        **levels,
    }
