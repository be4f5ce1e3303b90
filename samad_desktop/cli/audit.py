"""`samad-admin audit`: seal the record of changes and looks, and verify that it is whole."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from samad_desktop.cli.connecting import opened
from samad_desktop.cli.options import OK, REFUSED, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.audit import Receipt
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.services import audit
from samad_desktop.workstation.journal import Journal

_JOURNAL = ".sqlite3"
_DROPPED = (
    "رخدادهای {seals} مهر نخست ({rows} رخداد) بر پایهٔ ضابطهٔ نگهداری پاک شده است:"
    " محتوای آن‌ها دیگر وارسی‌شدنی نیست، زنجیر مهرهایشان وارسی شد."
)


def register(commands: Commands) -> None:
    group = commands.add_parser("audit", help="مهر کردن و وارسی رخدادهای ممیزی")
    inner = group.add_subparsers(metavar="ACTION", required=True, title="کارها")
    seal = inner.add_parser(
        "seal", help="مهر کردن آنچه هنوز مهر ندارد", parents=[database_options()]
    )
    seal.set_defaults(run=_seal)
    verify = inner.add_parser(
        "verify", help="وارسی مهرها؛ هر دست‌کاری گفته می‌شود", parents=[database_options()]
    )
    verify.add_argument(
        "--receipts",
        metavar="FILE",
        action="append",
        default=[],
        help="رسیدها: پاسخ JSON یک audit seal، یا فایل sqlite3 دفتر یک ایستگاه کاری",
    )
    verify.set_defaults(run=_verify)


def _seal(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        receipt = audit.seal(database)
    if options.json:
        terminal.hand_over({} if receipt is None else asdict(receipt), options.json)
    elif receipt is None:
        terminal.say("هنوز چیزی برای مهر کردن نیست.")
    else:
        terminal.say(persian_digits(f"تا مهر {receipt.number} مهر شده است."))
        terminal.say(receipt.hash)
    return OK


def _verify(options: argparse.Namespace, terminal: Terminal) -> int:
    receipts = [receipt for file in options.receipts for receipt in _read(Path(file))]
    with opened(options) as database:
        verdict = audit.verify(database, receipts)
    if options.json:
        terminal.hand_over(asdict(verdict), options.json)
    else:
        counted = f"{verdict.seals} مهر و {len(receipts)} رسید وارسی شد؛"
        terminal.say(persian_digits(f"{counted} {verdict.unsealed} رخداد هنوز مهر ندارد."))
        if verdict.dropped:
            gone = _DROPPED.format(seals=verdict.dropped, rows=verdict.dropped_rows)
            terminal.say(persian_digits(gone))
        for code, number in verdict.wrong:
            terminal.complain(persian_digits(sentence(code, str(number))))
        if not verdict.wrong:
            terminal.say("همه چیز همان است که مهر شده بود.")
    return REFUSED if verdict.wrong else OK


def _read(path: Path) -> tuple[Receipt, ...]:
    """Read the receipt that `seal` wrote, or those in a workstation's journal.

    Raises:
        RuleBroken: `receipt_unreadable`.
    """
    try:
        if path.suffix == _JOURNAL and path.is_file():
            journal = Journal(path)
            try:
                return journal.receipts()
            finally:
                journal.close()
        return (Receipt(**json.loads(path.read_text(encoding="utf-8"))),)
    except (OSError, ValueError, TypeError) as error:
        raise RuleBroken("receipt_unreadable", str(path)) from error
