"""`samad-admin retention`: how long things are kept, what would go, and letting it go."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from samad_desktop.cli.acting import acting, add_acting, anybody
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.days import long_day, named_day
from samad_desktop.cli.options import OK, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Right
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.retention import (
    Confirmation,
    RetentionBook,
    RetentionKind,
    RetentionPolicy,
    RetentionPreview,
    RetentionRun,
    in_force,
)
from samad_desktop.domain.text import clean, latin_digits, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import label
from samad_desktop.services.retention import RetentionService


def register(commands: Commands) -> None:
    group = commands.add_parser("retention", help="چه چیز چه مدت نگه داشته و سپس پاک می‌شود")
    inner = group.add_subparsers(metavar="ACTION", required=True, title="کارها")
    shared = [database_options()]
    policy = inner.add_parser("policy", help="ضابطه‌ها، و افزودن یکی", parents=shared)
    _add_policy(policy)
    preview = inner.add_parser("preview", help="اکنون چه پاک می‌شود و چه نه", parents=shared)
    preview.set_defaults(run=_preview)
    run = inner.add_parser("run", help="پاک کردن آنچه زمانش گذشته است", parents=shared)
    meant = run.add_mutually_exclusive_group(required=True)
    meant.add_argument("--count", metavar="N", help="شماری که پیش‌نمایش گفت، برای تأیید")
    meant.add_argument("--reason", metavar="TEXT", help="دلیل، به جای شمار")
    run.set_defaults(run=_run)
    for parser in (policy, preview, run):
        add_acting(parser)


def _add_policy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", choices=[each.value for each in RetentionKind], help="چه چیز")
    parser.add_argument("--months", metavar="N", default="", help="چند ماه")
    parser.add_argument("--from", dest="since", metavar="DAY", default="", help="از چه روزی")
    parser.add_argument("--source", metavar="TEXT", default="", help="به استناد چه سندی")
    parser.set_defaults(run=_policy)


def _policy(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        service = RetentionService(database)
        if options.kind:
            actor = acting(database, options)
            service.add_policy(actor, _typed(options))
        else:
            actor = anybody(database, options, Right.MANAGE_CENTRE)
        book = service.read(actor)
    if options.json:
        terminal.hand_over({"policies": [asdict(each) for each in book.policies]}, options.json)
        return OK
    for line in _policy_lines(book):
        terminal.say(line)
    return OK


def _preview(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        actor = anybody(database, options, Right.RUN_RETENTION)
        found = RetentionService(database).preview(actor)
    if options.json:
        terminal.hand_over(_preview_as_json(found), options.json)
        return OK
    for kind, count in found.due.items():
        terminal.say(persian_digits(f"{label(kind)}: {count} مورد پاک می‌شود."))
    for (kind, why), count in found.kept.items():
        kept = f"{label(kind)}: {count} مورد با آنکه زمانش گذشته می‌ماند؛ {label(why)}."
        terminal.say(persian_digits(kept))
    for old in found.oldest:
        number = show_tracking_code(old.tracking_code) if old.tracking_code else str(old.key)
        terminal.say(f"{_day(old.since)}  {label(old.kind)}  {number}")
    terminal.say(persian_digits(f"روی هم {found.total} مورد؛ چیزی پاک نشد."))
    return OK


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    count = None if options.count is None else _number(options.count)
    confirmed = Confirmation(count, options.reason or "")
    with opened(options) as database:
        done = RetentionService(database).run(acting(database, options), confirmed).value
    if options.json:
        terminal.hand_over(_run_as_json(done), options.json)
        return OK
    for kind, erased in done.erased.items():
        terminal.say(persian_digits(f"{label(kind)}: {erased} مورد پاک شد."))
    return OK


def _typed(options: argparse.Namespace) -> RetentionPolicy:
    """Return the rule as it was typed; a number that cannot be read is out of range.

    Raises:
        RuleBroken: the day cannot be read.
    """
    since = named_day(options.since) if options.since else datetime.now(TEHRAN).date()
    kind = RetentionKind(options.kind)
    return RetentionPolicy(0, kind, _number(options.months), since, clean(options.source))


def _number(typed: str) -> int:
    digits = latin_digits(typed.strip())
    return int(digits[:9]) if digits.isascii() and digits.isdecimal() else -1


def _policy_lines(book: RetentionBook) -> list[str]:
    holding = in_force(book.policies, datetime.now(TEHRAN).date())
    known = {each.id for each in holding.values()}
    lines = [f"{label(kind)}: همیشه" for kind in RetentionKind if kind not in holding]
    for each in book.policies:
        now = " (در حال اجرا)" if each.id in known else ""
        words = f"{label(each.kind)}: {each.months} ماه، از {long_day(each.valid_from)}{now}"
        lines.append(persian_digits(words))
    return lines


def _day(moment: datetime) -> str:
    return long_day(moment.astimezone(TEHRAN).date())


def _preview_as_json(found: RetentionPreview) -> Mapping[str, Any]:
    kept: dict[str, dict[str, int]] = {}
    for (kind, why), count in found.kept.items():
        kept.setdefault(kind, {})[why] = count
    return {
        "due": dict(found.due),
        "total": found.total,
        "kept": kept,
        "oldest": [asdict(each) for each in found.oldest],
    }


def _run_as_json(done: RetentionRun) -> Mapping[str, Any]:
    return {"run": done.id, "ended": done.ended_at is not None, "erased": dict(done.erased)}
