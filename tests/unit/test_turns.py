"""Of a test that tries many values each engine gets its turn, and no value is forgotten."""

from dataclasses import dataclass, field
from typing import Any

from tests.turns import MANY, left_out

ENGINES = ("sqlite", "postgresql")


@dataclass(frozen=True)
class _Values:
    params: dict[str, Any]
    indices: dict[str, int]


@dataclass(eq=False)
class _Test:
    """As much of a collected test as tells its engine and its values."""

    nodeid: str
    callspec: _Values
    marks: set[str] = field(default_factory=set)

    def get_closest_marker(self, name):
        return name if name in self.marks else None

    @property
    def engine(self):
        return self.callspec.params["database_url"]


def made_of(values, engines, **more):
    return [
        _Test(
            f"tests/db/test_it.py::test_it[{value}-{engine}]",
            _Values({"value": value, "database_url": engine}, {"value": value, "database_url": 0}),
            **more,
        )
        for value in range(values)
        for engine in engines
    ]


def left(tests):
    out = left_out(tests)
    return [test for test in tests if test not in out]


def test_each_of_many_values_is_tried_once_and_both_engines_are():
    found = left(made_of(MANY, ENGINES))
    assert [test.callspec.params["value"] for test in found] == list(range(MANY))
    assert {test.engine for test in found} == set(ENGINES)


def test_few_values_are_tried_on_both_engines():
    assert len(left(made_of(MANY - 1, ENGINES))) == 2 * (MANY - 1)


def test_what_runs_on_one_engine_anyway_is_run():
    assert len(left(made_of(MANY, ENGINES[1:]))) == MANY


def test_what_says_so_takes_turns_whatever_it_tries():
    assert len(left(made_of(1, ENGINES, marks={"in_turn"}))) == 1
