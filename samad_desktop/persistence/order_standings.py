"""Where orders stand in the ledger, as a condition on their rows.

The ledger's own rule is asked about every combination of the facts that it goes by, so that the
database counts by that rule and there is no second one.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, case

from samad_desktop.domain.directives import DirectiveState, Recipient, Verdict
from samad_desktop.domain.ledger import BROKEN_LEVEL, Standing, standing_of
from samad_desktop.persistence.tables import deadlines, directive_recipients

_r, _clock = directive_recipients.c, deadlines.c
_broken_at = _clock[f"level{BROKEN_LEVEL}_at"]
# Any moment will do: the rule only asks what lies before it.
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_PAST, _TO_COME = _NOW - timedelta(days=1), _NOW + timedelta(days=1)

# What is known of an order, by the values that the rule tells apart.
_FACTS: Mapping[str, tuple[Any, ...]] = {
    "verdict": (None, Verdict.KEPT, Verdict.NOT_KEPT),
    "state": (DirectiveState.ISSUED, DirectiveState.DONE),
    "refuted_at": (None, _PAST),
    "due_at": (_TO_COME, _PAST),
    "broken_at": (_TO_COME, _PAST),
}


def stands(standing: Standing, now: datetime) -> ColumnElement[bool]:
    """Say whether an order stands there at a moment (UTC).

    For rows of `directive_recipients` that are no copies, beside their clock or none.
    """
    return _combination(now).in_(_combinations()[standing])


def _combination(now: datetime) -> ColumnElement[int]:
    """Return the place of a row's facts in their product, the last one counting by one."""
    places = (
        case((_r.verdict == Verdict.KEPT, 1), (_r.verdict == Verdict.NOT_KEPT, 2), else_=0),
        case((_r.state == DirectiveState.DONE, 1), else_=0),
        case((_r.refuted_at.is_not(None), 1), else_=0),
        case((_clock.due_at <= now, 1), else_=0),
        case((_broken_at <= now, 1), else_=0),
    )
    found: ColumnElement[int] = places[0]
    for place, values in zip(places[1:], list(_FACTS.values())[1:], strict=True):
        found = found * len(values) + place
    return found


@cache
def _combinations() -> Mapping[Standing, tuple[int, ...]]:
    """Return which combinations of facts stand where."""
    found: dict[Standing, tuple[int, ...]] = dict.fromkeys(Standing, ())
    for place, values in enumerate(product(*_FACTS.values())):
        facts = dict(zip(_FACTS, values, strict=True))
        order = Recipient(0, 0, 0, 0, copy=False, **facts)
        standing = standing_of(order, _NOW)
        found[standing] = (*found[standing], place)
    return found
