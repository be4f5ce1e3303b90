"""`samad-admin reconcile`: a centre is again what it was; workstations send what it lacks.

`restore` says so by itself; this is for a server that was put back by other means.
"""

import argparse
from datetime import UTC, datetime, time

from samad_desktop.cli.connecting import named_url, opened, server_password
from samad_desktop.cli.options import OK, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.calendar import (
    TEHRAN,
    clock,
    jalali_long,
    parse_clock,
    parse_jalali,
    tehran_date,
)
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.restorations import Restoration
from samad_desktop.domain.text import persian_digits
from samad_desktop.persistence import restorations
from samad_desktop.persistence.database import utc_now
from samad_desktop.services import backups

_NEVER = "این مرکز هیچ‌گاه از نسخهٔ پشتیبان بازگردانده نشده است."
_ONE = "{number}. در {restored} به آنچه در {copied} بود بازگردانده شد."
_SAID = "ثبت شد؛ هر رایانه آنچه را پس از آن ثبت کرده است، هنگام ورود با همان کد دوباره می‌فرستد."


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "reconcile",
        help="پس از بازگرداندن نسخهٔ پشتیبان: رایانه‌ها آنچه را کم است دوباره می‌فرستند",
        parents=[database_options()],
    )
    parser.add_argument(
        "day",
        metavar="DAY",
        nargs="?",
        help="روزی که پایگاه داده به آن بازگشته است، مانند 1405/9/2",
    )
    parser.add_argument("time", metavar="TIME", nargs="?", help="ساعت آن، مانند 10:30")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    if options.day is not None:
        url = named_url(options)
        now = utc_now()
        copied_at = _moment(options, now)
        backups.put_back(url, copied_at, now, server_password(url, options.password_file))
    with opened(options) as database, database.reading() as connection:
        found = restorations.every(connection)
    if options.json:
        answer = {
            "restorations": [
                {
                    "copied_at": each.copied_at.isoformat(),
                    "restored_at": each.restored_at.isoformat(),
                }
                for each in found
            ]
        }
        terminal.hand_over(answer, options.json)
        return OK
    for each in found:
        terminal.say(_told(each))
    if not found:
        terminal.say(_NEVER)
    elif options.day is not None:
        terminal.say(_SAID)
    return OK


def _moment(options: argparse.Namespace, now: datetime) -> datetime:
    """Return the moment that was typed, of Tehran.

    Raises:
        RuleBroken: it cannot be read, or is to come.
    """
    day = parse_jalali(options.day, tehran_date(now))
    at = parse_clock(options.time) if options.time else time()
    moment = datetime.combine(day, at, TEHRAN).astimezone(UTC)
    if moment > now:
        raise RuleBroken("restored_to_the_future")
    return moment


def _told(each: Restoration) -> str:
    copied, restored = (
        f"{jalali_long(at)}، {clock(at)}" for at in (each.copied_at, each.restored_at)
    )
    number = persian_digits(each.number)
    return _ONE.format(number=number, restored=restored, copied=copied)
