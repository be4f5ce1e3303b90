"""`samad-admin bench`: measure how fast the program is, in a process of its own.

Some benchmarks paint; this command itself stays free of windows.
"""

import argparse
import os
import subprocess
import sys

from samad_desktop.cli.connecting import find_password, named_url
from samad_desktop.cli.options import Commands, database_options
from samad_desktop.console import Terminal

NAMES = (
    *("start", "caller", "register", "open", "search", "names", "counters", "latency"),
    *("stall", "deadlines", "decree", "directive", "report", "rules", "import"),
)
CASES = 2_000
ROUNDS = 200
_SERVERS_OWN = "postgres"


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "bench", help="سنجش سرعت برنامه روی مرکز ساختگی", parents=[database_options()]
    )
    parser.add_argument(
        "name", metavar="NAME", choices=NAMES, help="آنچه سنجیده می‌شود: " + "، ".join(NAMES)
    )
    parser.add_argument("--cases", metavar="N", type=int, default=CASES, help="شمار پرونده‌های مرکز")
    parser.add_argument("--rounds", metavar="N", type=int, default=ROUNDS, help="شمار دورهای سنجش")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, _terminal: Terminal) -> int:
    command = [sys.executable, "-m", "samad_desktop.bench", options.name]
    command += ["--cases", str(options.cases), "--rounds", str(options.rounds)]
    command += ["--bidi", options.bidi]
    if options.json:
        command += ["--json", options.json]
    surroundings = dict(os.environ)
    if options.database or options.profile:
        url = named_url(options)
        # The scratch database may not be there yet, so the server's own answers for it.
        password = find_password(url.set(database=_SERVERS_OWN), options.password_file)
        if password is not None:
            surroundings["PGPASSWORD"] = password
        command += ["--database", url.render_as_string(hide_password=False)]
    return subprocess.run(command, env=surroundings, check=False).returncode  # noqa: S603 - ourselves
