"""Which engine a test needs that tries many values on both: every day one for each value.

A rule is asked on both engines even so, of half of the values each; in a long run of all.
A module or a test that looks at what is the same on both says `in_turn`: it takes turns
with its neighbours. In a run of everything, tests of the database and journeys take turns, but for
what the engines do each in its own way: that says `on_both`. Whoever runs a part has it on both.

Of those turns a server has one in four: its centres cost thrice as much. What is about whom a
server tells what, by rules of its own, says `half_on_a_server`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

import pytest

MANY = 3
SELDOM = 4
_ENGINE, _EMBEDDED, _SERVER = "database_url", "sqlite", "postgresql"
_TAKING_TURNS = ("tests/db/", "tests/e2e/")

_Values = tuple[tuple[str, int], ...]


def take_turns(items: Iterable[pytest.Item]) -> None:
    """Let tests of the database and journeys take turns, but for those that are `on_both`."""
    for item in items:
        if item.nodeid.startswith(_TAKING_TURNS) and not _is(item, "on_both"):
            item.add_marker("in_turn")
            if not _is(item, "half_on_a_server"):
                item.add_marker("seldom_on_a_server")


def left_out(items: Iterable[pytest.Item]) -> set[pytest.Item]:
    """Return what is left to a long run: of each value that has both engines, one of them."""
    out: set[pytest.Item] = set()
    turns: Counter[str] = Counter()
    for module, name, by_value in _by_function(items):
        one = next(iter(next(iter(by_value.values())).values()))
        seldom = _is(one, "seldom_on_a_server")
        if not _is(one, "in_turn") and len(by_value) < MANY:
            continue
        for turn, by_engine in enumerate(by_value.values(), len(name)):
            if len(by_engine) < 2:
                continue
            is_servers = turns[module] % SELDOM == 0 if seldom else turn % 2 == 0
            turns[module] += 1
            out.add(by_engine[_EMBEDDED if is_servers else _SERVER])
    return out


def _by_function(
    items: Iterable[pytest.Item],
) -> Iterable[tuple[str, str, dict[_Values, dict[str, pytest.Item]]]]:
    """Give the tests of each function by their values and engines, in their module's order."""
    found: dict[tuple[str, str], dict[_Values, dict[str, pytest.Item]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for item in items:
        spec = getattr(item, "callspec", None)
        if spec is not None and _ENGINE in spec.params:
            # By what they are: pytest numbers values that are no fixture's anew for each engine.
            others = sorted((n, id(value)) for n, value in spec.params.items() if n != _ENGINE)
            module, _, name = item.nodeid.partition("[")[0].rpartition("::")
            found[module, name][tuple(others)][spec.params[_ENGINE]] = item
    return [(*function, by_value) for function, by_value in found.items()]


def _is(item: pytest.Item, mark: str) -> bool:
    return item.get_closest_marker(mark) is not None
