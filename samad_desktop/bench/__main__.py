"""Runs one benchmark: `python -m samad_desktop.bench NAME --database URL --cases N`.

`samad-admin bench` starts this as a process of its own. On a server the administrator's
password comes from libpq's own places, such as PGPASSWORD.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial

from samad_desktop.bench import (
    caller,
    counters,
    deadlines,
    decree,
    directive,
    importing,
    latency,
    names,
    open_case,
    register,
    report,
    rules,
    search,
    stall,
    start,
)
from samad_desktop.bench.figures import Figure, Report
from samad_desktop.bench.scratch import Scratch, scratch
from samad_desktop.console import Bidi, Terminal, into_a_pipe, speak_utf8
from samad_desktop.domain.errors import SamadError
from samad_desktop.messages import sentence

BENCHMARKS: dict[str, Callable[[Scratch, int], tuple[Figure, ...]]] = {
    "start": start.run,
    "caller": caller.run,
    "register": register.run,
    "open": open_case.run,
    "search": search.run,
    "names": names.run,
    "counters": counters.run,
    "latency": latency.run,
    "stall": stall.run,
    "deadlines": deadlines.run,
    "decree": decree.run,
    "directive": directive.run,
    "report": report.run,
    "rules": rules.run,
    "import": importing.run,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and tell; return 0, or 1 where the database is none to measure on."""
    options = _options(arguments)
    speak_utf8()
    return into_a_pipe(partial(_measure, options, Terminal(Bidi(options.bidi))))


def _measure(options: argparse.Namespace, terminal: Terminal) -> int:
    try:
        with scratch(options.database, options.cases, os.environ.get("PGPASSWORD")) as centre:
            figures = BENCHMARKS[options.name](centre, options.rounds)
            report = Report(options.name, centre.engine, centre.cases, figures)
    except SamadError as error:
        terminal.complain(sentence(error.code))
        return 1
    if options.json != "-":
        terminal.say(report.as_table())
    if options.json:
        terminal.hand_over(report.as_json(), options.json)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("samad-bench", description=__doc__)
    parser.add_argument("name", choices=BENCHMARKS)
    parser.add_argument("--database", metavar="URL")
    parser.add_argument("--cases", metavar="N", type=int, required=True)
    parser.add_argument("--rounds", metavar="N", type=int, required=True)
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--bidi", choices=[each.value for each in Bidi], default=Bidi.AUTO.value)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
