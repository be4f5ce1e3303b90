"""`samad-admin`: hands each command to its module, and tells a refusal in one sentence."""

import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module

from samad_desktop import __version__
from samad_desktop.cli.options import REFUSED
from samad_desktop.cli.waiting import telling_of_waits
from samad_desktop.cli.words import told
from samad_desktop.console import Bidi, PersianParser, Terminal, into_a_pipe, speak_utf8
from samad_desktop.domain.errors import SamadError

# A command's module has `register(commands)`, which adds its parsers; each parser sets `run`, a
# function of the options and the terminal that returns the exit code. It is loaded when its
# command is given: whoever looks something up should not wait for what makes databases.
_MODULES = {
    **{name: name for name in ("access", "advocacy", "audit", "backup", "bench", "calendar")},
    **{name: name for name in ("daily", "database", "demo", "drill", "escalate", "find")},
    **{name: name for name in ("reconcile", "restore", "retention", "users")},
    "import": "importing",
    "report": "reporting",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when done, 1 when refused, 2 when it was not understood.

    3 is returned by an import that ended, but refused rows.

    Where the answer goes into a pipe that nobody reads any more, 141 is returned.
    """
    speak_utf8()
    return into_a_pipe(partial(_run, arguments))


def _run(arguments: Sequence[str] | None) -> int:
    given = sys.argv[1:] if arguments is None else arguments
    options = parser(given[0] if given else "").parse_args(given)
    terminal = Terminal(Bidi(options.bidi))
    try:
        with telling_of_waits(terminal):
            return int(options.run(options, terminal))
    except SamadError as error:
        terminal.complain(told(error))
        return REFUSED


def parser(command: str = "") -> PersianParser:
    """Return the parser of one command; of every command if it is none."""
    made = PersianParser(prog="samad-admin", description="نگهداری مرکز سامد از راه پایانه")
    made.add_argument("--version", action="version", version=__version__, help="نسخهٔ برنامه")
    commands = made.add_subparsers(metavar="COMMAND", required=True, title="دستورها")
    meant = [command] if command in _MODULES else sorted(_MODULES)
    for name in meant:
        import_module(f"samad_desktop.cli.{_MODULES[name]}").register(commands)
    return made


if __name__ == "__main__":
    sys.exit(main())
