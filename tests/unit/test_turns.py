"""Of a test that tries many values each engine gets its turn, and no value is forgotten."""

from dataclasses import dataclass, field
from typing import Any

from tests.turns import MANY, SELDOM, left_out, take_turns

ENGINES = ("sqlite", "postgresql")


@dataclass(frozen=True)
class _Values:
    params: dict[str, Any]


@dataclass(eq=False)
class _Test:
    """As much of a collected test as tells its engine and its values."""

    nodeid: str
    callspec: _Values
    marks: set[str] = field(default_factory=set)

    def get_closest_marker(self, name):
        return name if name in self.marks else None

    def add_marker(self, name):
        self.marks.add(name)

    @property
    def engine(self):
        return self.callspec.params["database_url"]


def made_of(values, engines, place="tests/db/test_it.py", marks=frozenset()):
    return [
        _Test(
            f"{place}::test_it[{value}-{engine}]",
            _Values({"value": value, "database_url": engine}),
            set(marks),
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


def test_in_a_run_of_everything_the_database_is_asked_on_one_engine_what_both_do_alike():
    alike = made_of(1, ENGINES)
    each_its_own_way = made_of(1, ENGINES, "tests/db/test_other.py", {"on_both"})
    of_windows = made_of(1, ENGINES, "tests/gui/test_it.py")
    tests = [*alike, *each_its_own_way, *of_windows]
    take_turns(tests)
    found = left(tests)
    assert len([test for test in found if test in alike]) == 1
    assert [test for test in found if test not in alike] == [*each_its_own_way, *of_windows]


def on_a_server(tests):
    take_turns(tests)
    return sum(test.engine == "postgresql" for test in left(tests))


def test_a_server_has_one_turn_in_four_the_first_of_a_module_and_more_where_its_rules_matter():
    assert on_a_server(made_of(2 * SELDOM, ENGINES)) == 2
    assert on_a_server(made_of(1, ENGINES)) == 1
    assert on_a_server(made_of(2 * SELDOM, ENGINES, marks={"half_on_a_server"})) == SELDOM
