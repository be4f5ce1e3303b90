"""`samad-admin advocacy`: whether a printed advocacy file is the one that was sent."""

import argparse

from samad_desktop.cli.acting import add_acting, anybody
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.options import OK, REFUSED, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Right
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.services.advocacy import AdvocacyService

_SAME = "همان است: پروندهٔ مطالبه‌گری {number} با همین محتوا فرستاده شد."
_OTHER = "این اثر از آنِ پروندهٔ مطالبه‌گری {number} نیست."
_CHANGED = "اثر همان است، اما محتوایی که اکنون نزد مرکز است با آن نمی‌خواند."


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "advocacy",
        help="سنجش اثر محتوای یک پروندهٔ مطالبه‌گری چاپ‌شده با آنچه فرستاده شد",
        parents=[database_options()],
    )
    parser.add_argument("number", metavar="NUMBER", help="شمارهٔ پرونده، مانند 1405/ط/1")
    parser.add_argument("hash", metavar="SHA256", help="اثر محتوا، از برگ پایانی")
    add_acting(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        actor = anybody(database, options, Right.PREPARE_ADVOCACY)
        found = AdvocacyService(database).verify(actor, options.number, options.hash)
    is_same = found is not None
    is_sound = found is not None and found.is_sound
    if options.json:
        answer = {"number": options.number, "same": is_same, "stored_is_sound": is_sound}
        terminal.hand_over(answer, options.json)
    elif is_same:
        number = shown_number(options.number)
        terminal.say(_SAME.format(number=number) if is_sound else _CHANGED)
    else:
        terminal.complain(_OTHER.format(number=shown_number(options.number)))
    return OK if is_sound else REFUSED
