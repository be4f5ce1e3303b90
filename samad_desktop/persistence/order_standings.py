"""Where orders and promises stand in the ledger, as a condition on their rows.

The ledger's own rule is asked about every combination of the facts that it goes by, so that the
database counts by that rule and there is no second one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, and_, case

from samad_desktop.domain.directives import DirectiveState, Recipient, Verdict
from samad_desktop.domain.ledger import BROKEN_LEVEL, Standing, promised_standing, standing_of
from samad_desktop.persistence.tables import deadlines, directive_recipients, promises

_r, _p, _clock = directive_recipients.c, promises.c, deadlines.c
_broken_at = _clock[f"level{BROKEN_LEVEL}_at"]
# Any moment will do: the rule only asks what lies before it.
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_PAST, _TO_COME = _NOW - timedelta(days=1), _NOW + timedelta(days=1)

# What is known of an order, and of a promise, by the values that the rule tells apart.
_Facts = Mapping[str, tuple[Any, ...]]
_OF_PROMISE: _Facts = {
    "verdict": (None, Verdict.KEPT, Verdict.NOT_KEPT),
    "due_at": (_TO_COME, _PAST),
    "broken_at": (_TO_COME, _PAST),
}
_OF_ORDER: _Facts = {
    "verdict": _OF_PROMISE["verdict"],
    "state": (DirectiveState.ISSUED, DirectiveState.DONE),
    "refuted_at": (None, _PAST),
    "due_at": _OF_PROMISE["due_at"],
    "broken_at": _OF_PROMISE["broken_at"],
}


def stands(standing: Standing, now: datetime) -> ColumnElement[bool]:
    """Say whether an order stands there at a moment (UTC).

    For rows of `directive_recipients` that are no copies, beside their clock or none.
    """
    places = (
        _judged(_r.verdict),
        case((_r.state == DirectiveState.DONE, 1), else_=0),
        case((_r.refuted_at.is_not(None), 1), else_=0),
        case((_clock.due_at <= now, 1), else_=0),
        case((_broken_at <= now, 1), else_=0),
    )
    return _combination(places, _OF_ORDER).in_(_orders()[standing])


def promise_stands(standing: Standing, now: datetime) -> ColumnElement[bool]:
    """Say whether something was promised that stands there at a moment (UTC).

    For rows of `promises`: who was not reached has promised nothing.
    """
    places = (
        _judged(_p.verdict),
        case((_p.due_at <= now, 1), else_=0),
        case((_p.broken_at <= now, 1), else_=0),
    )
    return and_(_p.reached, _combination(places, _OF_PROMISE).in_(_promises()[standing]))


def _judged(verdict: ColumnElement[Any]) -> ColumnElement[int]:
    return case((verdict == Verdict.KEPT, 1), (verdict == Verdict.NOT_KEPT, 2), else_=0)


def _combination(places: Sequence[ColumnElement[int]], facts: _Facts) -> ColumnElement[int]:
    """Return the place of a row's facts in their product, the last one counting by one."""
    found = places[0]
    for place, values in zip(places[1:], list(facts.values())[1:], strict=True):
        found = found * len(values) + place
    return found


@cache
def _orders() -> Mapping[Standing, tuple[int, ...]]:
    """Return which combinations of facts of an order stand where."""
    orders = (Recipient(0, 0, 0, 0, copy=False, **facts) for facts in _each_of(_OF_ORDER))
    return _placed(standing_of(each, _NOW) for each in orders)


@cache
def _promises() -> Mapping[Standing, tuple[int, ...]]:
    """Return which combinations of facts of a promise stand where."""
    return _placed(promised_standing(**facts, now=_NOW) for facts in _each_of(_OF_PROMISE))


def _each_of(facts: _Facts) -> Iterator[dict[str, Any]]:
    return (dict(zip(facts, values, strict=True)) for values in product(*facts.values()))


def _placed(standings: Iterable[Standing]) -> Mapping[Standing, tuple[int, ...]]:
    found: dict[Standing, tuple[int, ...]] = dict.fromkeys(Standing, ())
    for place, standing in enumerate(standings):
        found[standing] = (*found[standing], place)
    return found
