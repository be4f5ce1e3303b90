"""`samad-admin demo`: fill a sample centre with cases that never were, or make it anew."""

import argparse
from datetime import UTC, datetime, time
from pathlib import Path

from samad_desktop import paths
from samad_desktop.cli.connecting import named_url, opened
from samad_desktop.cli.days import named_day
from samad_desktop.cli.options import OK, Commands, count, database_options
from samad_desktop.console import Terminal
from samad_desktop.demo.centre import (
    SAMPLE_CASES,
    SAMPLE_SEED,
    Progress,
    end_of_day,
    fill,
    make_sample_file,
)
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.text import persian_digits

_PARTS_TOLD = 10


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "demo", help="پر کردن مرکز نمونه با پرونده‌های ساختگی", parents=[database_options()]
    )
    parser.add_argument(
        "--cases",
        metavar="N",
        type=count,
        default=SAMPLE_CASES,
        help=f"شمار پرونده‌ها؛ بی آن {persian_digits(SAMPLE_CASES)}",
    )
    parser.add_argument(
        "--seed",
        metavar="S",
        type=int,
        default=SAMPLE_SEED,
        help="عددی که پرونده‌ها از آن ساخته می‌شوند: با همان عدد و همان روز، همان پرونده‌ها",
    )
    parser.add_argument("--until", metavar="DATE", help="آخرین روز، شمسی یا میلادی؛ وگرنه اکنون")
    parser.add_argument(
        "--reset", action="store_true", help="دور ریختن پرونده‌های مرکز نمونه و ساختن دوباره"
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    until = _until(options.until)
    url = named_url(options)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        make_sample_file(Path(url.database or ""), paths.resource())
    with opened(options) as database:
        fill(
            database,
            paths.resource("demo"),
            cases_wanted=options.cases,
            seed=options.seed,
            until=until,
            afresh=options.reset,
            progress=_telling(terminal),
        )
    answer = {"cases": options.cases, "seed": options.seed, "until": until.isoformat()}
    if options.json:
        terminal.hand_over(answer, options.json)
    else:
        terminal.say(f"{persian_digits(options.cases)} پرونده ساخته شد.")
    return OK


def _until(typed: str | None) -> datetime:
    """Return the moment of the last call: the end of the named day, or now.

    Raises:
        RuleBroken: `date_unreadable` or `date_impossible`.
    """
    if typed is None:
        return datetime.now(UTC)
    return end_of_day(datetime.combine(named_day(typed), time(12), TEHRAN))


def _telling(terminal: Terminal) -> Progress:
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        part = done * _PARTS_TOLD // total
        if part > told:
            told = part
            terminal.complain(f"{persian_digits(done)} از {persian_digits(total)} …")

    return progress
