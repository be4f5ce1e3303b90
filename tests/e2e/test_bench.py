"""Every benchmark runs, at a small size, on both engines; how fast it was is nobody's business."""

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from samad_desktop.bench.__main__ import main as measure
from samad_desktop.bench.budgets import BUDGETS
from samad_desktop.bench.narrowed import BESIDES, WAYS, metric_of
from samad_desktop.bench.report import PRINTED, SPANS
from samad_desktop.cli.bench import NAMES
from samad_desktop.cli.main import main
from samad_desktop.domain.counters import Counter
from samad_desktop.messages import sentence
from samad_desktop.reports import REPORTS
from tests.postgres_cluster import PostgresCluster

FEW, ROUNDS = 40, 1
# Where there are rounds enough, fifty register at once, and twenty look for something: dozens of
# processes, in a long run only.
ROUNDS_OF_A_LONG_RUN = {"register": 50, "search": 10}
AT_ONCE = ("10_at_once", "10_stored", "50_at_once", "50_stored")
AT_THE_PEAK = ("50_at_the_peak", "50_peak_stored")
MANY_AT_ONCE = "mixed_20_at_once"

RULED_SEARCHES = ("tracking_code", "phone", "name", "common_word", "two_words")
METRICS = {
    "start": ["login_painted", "login_usable", "desk_painted"],
    "caller": ["phone", "national_id", "stranger", "phone_painted"],
    "register": ["alone", "painted", "painted_stored"],
    "open": ["case", "case_painted"],
    "search": [
        *("tracking_code", "code_tail", "phone", "last_four", "national_id", "name"),
        *("misspelt_name", "very_common_word", "common_word", "medium_word"),
        *("rare_word", "two_words"),
        *("four_words", "common_with_rare", "old_words", "prefix", "absent", "other_form"),
        *("misspelt_word", "deep_page", "liaison"),
        *(metric_of(way, besides) for way, besides in product(WAYS, BESIDES)),
        *("mixed", MANY_AT_ONCE, "mixed_while_registering"),
    ],
    "names": ["as_stored", "wrong_letter", "missing_letter", "swapped_letters", "other_sound"],
    "counters": [
        *("all_counters", "changes_at", "forecast", "bell"),
        *(f"door_{counter}" for counter in Counter),
    ],
    "latency": ["heard", "counted", "second_counted", "painted", "second_painted"],
    "stall": ["keystroke_to_glyph", "loop_gap"],
    "deadlines": ["thousand_plain", "thousand_paused"],
    "decree": ["entered", "undone"],
    "directive": ["hung_up", "with_agency"],
    "import": ["lot_of_1000"],
    "report": [
        f"{span}_{metric}{of}"
        for span in SPANS
        for metric in (*(each.code for each in REPORTS), *(f"{code}_pdf" for code in PRINTED))
        for of in ("", "_cpu")
    ],
    "rules": ["register", "caller", "stranger", "all_counters", *RULED_SEARCHES],
}
# What works differently on a server: many at once, its counters, its rules.
SERVERS_OWN = {"register", "counters", "rules"}
# They divide themselves into many processes, which one full of tests must not do.
CROWDS = {"register", "search", "latency"}
BESIDE_THE_DRIVER = {
    "phone",
    "case",
    "alone",
    "all_counters",
    "common_word",
    "10_stored",
    "50_stored",
}


@pytest.fixture(scope="module")
def urls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Give a scratch database on each engine, for all benchmarks: the first one fills it."""
    folder = tmp_path_factory.mktemp("bench")
    with PostgresCluster() as cluster:
        yield {
            "sqlite": f"sqlite:///{folder / 'scratch.sqlite3'}",
            "postgresql": cluster.url("scratch").replace("+psycopg", ""),
        }


def _benchmarks() -> Iterator[object]:
    """Give each where it tells most; on the other engine in a long run only."""
    for name in NAMES:
        here, there = ("postgresql", "sqlite") if name in SERVERS_OWN else ("sqlite", "postgresql")
        yield pytest.param(here, name)
        if name != "rules":  # An embedded database has none.
            yield pytest.param(there, name, marks=pytest.mark.long)


@pytest.mark.parametrize(("engine", "name"), [*_benchmarks()])
def test_each_benchmark_tells_its_figures(
    engine: str, name: str, urls, tmp_path: Path, in_long_run: bool
):
    told = tmp_path / "told.json"
    rounds = ROUNDS_OF_A_LONG_RUN.get(name, ROUNDS) if in_long_run else ROUNDS
    size = ["--cases", str(FEW), "--rounds", str(rounds)]
    asked = [name, "--database", urls[engine], *size, "--json", str(told)]
    # What the command starts, a process of its own, is loaded here once for the most of them.
    assert (main(["bench", *asked]) if name in CROWDS else measure(asked)) == 0
    report = json.loads(told.read_text())
    assert (report["name"], report["engine"]) == (name, engine)
    assert report["cases"] >= FEW
    are_many = in_long_run and (name, engine) == ("register", "postgresql")
    many = [*AT_ONCE, *AT_THE_PEAK] if are_many else []
    one_by_one = [each for each in METRICS[name] if in_long_run or each != MANY_AT_ONCE]
    assert [figure["metric"] for figure in report["results"]] == one_by_one + many
    for figure in report["results"]:
        assert figure["rounds"] > 0
        assert 0 < figure["p50_ms"] <= figure["p95_ms"] <= figure["max_ms"]
        assert (figure["driver_ratio"] is None) == (figure["metric"] not in _compared(name))
        assert (figure["driver_p95_ms"] is None) == (figure["driver_ratio"] is None)


def test_a_benchmark_makes_its_own_centre_and_prints_a_table(capfd):
    assert measure(["counters", "--cases", "30", "--rounds", "2"]) == 0
    told = capfd.readouterr().out.splitlines()
    assert told[0] == "۳۰ پرونده · counters · sqlite"
    heads = [head.strip() for head in told[1].split("  ") if head]
    assert len(heads) == len(set(heads))
    assert "p95 25" in next(line for line in told if line.startswith("all_counters"))


def test_the_cost_of_the_rules_is_refused_where_there_are_none(urls, capfd):
    database = ["--database", urls["sqlite"], "--cases", str(FEW)]
    assert measure(["rules", *database, "--rounds", "3"]) == 1
    assert sentence("rules_of_a_server") in capfd.readouterr().err


def test_every_budget_is_that_of_a_figure():
    metrics = {name: {*METRICS[name], *AT_ONCE} for name in NAMES}
    assert not [name for name, each in BUDGETS.items() if each.keys() - metrics[name]]


def _compared(name: str) -> set[str]:
    everything = {"search", "names", "counters", "rules"}
    together = {each for each in METRICS[name] if each.startswith("mixed")}
    return set(METRICS[name]) - together if name in everything else BESIDE_THE_DRIVER | _ids(name)


def _ids(name: str) -> set[str]:
    return {"national_id", "stranger"} if name == "caller" else set()
