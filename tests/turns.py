"""Which engine a test needs that tries many values on both: every day one for each value.

A rule is asked on both engines even so, of half of the values each; in a long run of all.
A module or a test that looks at what is the same on both says `in_turn`: it takes turns
with its neighbours. In a run of everything, tests of the database and journeys take turns, but for
what the engines do each in its own way: that says `on_both`. Whoever runs a part has it on both.
"""

from collections import defaultdict
from collections.abc import Iterable

import pytest

MANY = 3
_ENGINE = "database_url"
_TAKING_TURNS = ("tests/db/", "tests/e2e/")

_Values = tuple[tuple[str, int], ...]


def take_turns(items: Iterable[pytest.Item]) -> None:
    """Let tests of the database and journeys take turns, but for those that are `on_both`."""
    for item in items:
        own_ways = item.get_closest_marker("on_both") is not None
        if item.nodeid.startswith(_TAKING_TURNS) and not own_ways:
            item.add_marker("in_turn")


def left_out(items: Iterable[pytest.Item]) -> set[pytest.Item]:
    """Return what is left to a long run: of each value that has both engines, one of them."""
    out: set[pytest.Item] = set()
    for first, by_value in _by_function(items):
        marked = next(iter(by_value.values()))[0].get_closest_marker("in_turn") is not None
        if marked or len(by_value) >= MANY:
            for turn, both in enumerate(by_value.values(), first):
                if len(both) == 2:
                    out.add(both[turn % 2])
    return out


def _by_function(
    items: Iterable[pytest.Item],
) -> Iterable[tuple[int, dict[_Values, list[pytest.Item]]]]:
    """Give the tests of each function by their values, and whose turn is the first."""
    found: dict[tuple[str, str], dict[_Values, list[pytest.Item]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for item in items:
        spec = getattr(item, "callspec", None)
        if spec is not None and _ENGINE in spec.params:
            others = sorted(one for one in spec.indices.items() if one[0] != _ENGINE)
            module, _, name = item.nodeid.partition("[")[0].rpartition("::")
            found[module, name][tuple(others)].append(item)
    return [(len(name), by_value) for (_module, name), by_value in found.items()]
