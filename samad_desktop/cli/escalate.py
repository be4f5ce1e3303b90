"""`samad-admin escalate`: raise what is late, once or again and again."""

import argparse
import signal
import threading

from samad_desktop.cli.acting import add_acting, anybody
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.options import OK, Commands, database_options
from samad_desktop.cli.words import told
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.text import persian_digits
from samad_desktop.services.escalation import EscalationService, Raised

_SHORTEST_S = 1


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "escalate", help="ارتقای پیگیری پرونده‌های دیرکرده", parents=[database_options()]
    )
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--once", action="store_true", help="یک بار")
    how.add_argument(
        "--every", metavar="SECONDS", type=_seconds, help="هر چند ثانیه یک بار، تا پایان"
    )
    add_acting(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        actor = anybody(database, options, Right.TAKE_CALL)
        service = EscalationService(database)
        if options.once:
            _tell(service.raise_late(actor).value, options, terminal)
        else:
            _go_on(service, actor, options, terminal)
    return OK


def _go_on(
    service: EscalationService, actor: Actor, options: argparse.Namespace, terminal: Terminal
) -> None:
    """Raise until somebody ends the process; a database that is away is asked again."""
    stop = threading.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: stop.set())
    while not stop.is_set():
        try:
            raised = service.raise_late(actor).value
        except SamadError as error:
            if not error.may_pass:
                raise
            terminal.complain(told(error))
        else:
            if raised.total:
                _tell(raised, options, terminal)
        stop.wait(options.every)


def _tell(raised: Raised, options: argparse.Namespace, terminal: Terminal) -> None:
    levels = dict(enumerate(raised.by_level, start=1))
    if options.json:
        answer = {"raised": raised.total, "by_level": levels, "elsewhere": raised.elsewhere}
        terminal.hand_over(answer, options.json)
        return
    if raised.elsewhere:
        terminal.say("همین حالا رایانهٔ دیگری پیگیری‌ها را ارتقا می‌دهد.")
    if not raised.total:
        terminal.say("پیگیری تازه‌ای ارتقا نیافت.")
        return
    parts = (f"سطح {level}: {count}" for level, count in levels.items() if count)
    terminal.say(persian_digits(f"{raised.total} پیگیری ارتقا یافت ({'، '.join(parts)})."))


def _seconds(typed: str) -> int:
    number = int(typed)
    if number < _SHORTEST_S:
        raise argparse.ArgumentTypeError(typed)
    return number
