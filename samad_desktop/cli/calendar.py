"""`samad-admin calendar`: working time as it is kept, decrees, holidays, and «چرا این تاریخ؟».

What a decree would move is shown first; it is entered only on purpose.
"""

import argparse

from samad_desktop.cli.acting import acting, add_acting, anybody
from samad_desktop.cli.calendar_words import (
    book_as_json,
    book_lines,
    clock_as_json,
    clock_lines,
    effect_as_json,
    effect_lines,
)
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.days import long_day, named_day
from samad_desktop.cli.options import OK, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Right
from samad_desktop.domain.decree_effects import DecreeEffect
from samad_desktop.domain.text import clean
from samad_desktop.domain.tracking_codes import parse_tracking_code
from samad_desktop.domain.typed_hours import parse_hours
from samad_desktop.domain.working_calendar import ClosureDecree, CorrectedDay, Holiday
from samad_desktop.services.explaining import ExplanationService
from samad_desktop.services.working_calendar import CalendarService


def register(commands: Commands) -> None:
    group = commands.add_parser("calendar", help="تقویم کاری، مصوبه‌های تعطیلی و مهلت‌ها")
    inner = group.add_subparsers(metavar="ACTION", required=True, title="کارها")
    shared = [database_options()]
    show = inner.add_parser("show", help="ساعت‌ها، تعطیلی‌ها، ضابطه‌ها و سطح‌ها", parents=shared)
    show.set_defaults(run=_show)
    decree = inner.add_parser("decree", help="مصوبهٔ تعطیلی یا تغییر ساعت", parents=shared)
    _add_decree(decree)
    holiday = inner.add_parser("holiday", help="تصحیح یک تعطیلی رسمی", parents=shared)
    holiday.add_argument("day", help="روز، شمسی یا میلادی")
    holiday.add_argument("name", help="نام مناسبت")
    holiday.add_argument("--working", action="store_true", help="آن روز تعطیل نیست")
    _add_enter(holiday)
    holiday.set_defaults(run=_correct)
    explain = inner.add_parser("explain", help="چرا این تاریخ؟", parents=shared)
    explain.add_argument("code", help="کد رهگیری")
    explain.set_defaults(run=_explain)
    for parser in (show, decree, holiday, explain):
        add_acting(parser)


def _add_decree(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", help="شمارهٔ مصوبه")
    parser.add_argument("title", help="عنوان، مانند «برودت هوا»")
    parser.add_argument("first", help="نخستین روز، شمسی یا میلادی")
    parser.add_argument("last", nargs="?", help="آخرین روز؛ بی آن همان نخستین روز")
    hours = parser.add_mutually_exclusive_group()
    hours.add_argument(
        "--hours",
        nargs="+",
        metavar="FROM-TO",
        default=[],
        help="ساعت‌هایی که با این همه کار می‌شود؛ بی آن روزها تعطیل‌اند",
    )
    hours.add_argument("--lift", action="store_true", help="روزها به ساعت‌های معمول برمی‌گردند")
    _add_enter(parser)
    parser.set_defaults(run=_decree)


def _add_enter(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--enter", action="store_true", help="ثبت شود؛ بی آن تنها پیش‌نمایش")


def _show(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        book = CalendarService(database).read(anybody(database, options, Right.MANAGE_CENTRE))
    if options.json:
        terminal.hand_over(book_as_json(book), options.json)
    else:
        _say(terminal, book_lines(book))
    return OK


def _decree(options: argparse.Namespace, terminal: Terminal) -> int:
    decree = _typed(options)
    effect = _effect(options, decree)
    if options.json:
        answer = {"entered": options.enter, **effect_as_json(effect)}
        terminal.hand_over(answer, options.json)
        return OK
    _say_effect(options, terminal, effect)
    return OK


def _correct(options: argparse.Namespace, terminal: Terminal) -> int:
    holiday = Holiday(named_day(options.day), clean(options.name))
    effect = _effect(options, CorrectedDay(holiday, off=not options.working))
    if options.json:
        told = {"day": holiday.day, "off": not options.working, "entered": options.enter}
        terminal.hand_over({**told, **effect_as_json(effect)}, options.json)
        return OK
    state = "روز کاری است" if options.working else "تعطیل است"
    terminal.say(f"{long_day(holiday.day)} ({holiday.name}) {state}.")
    _say_effect(options, terminal, effect)
    return OK


def _effect(options: argparse.Namespace, change: ClosureDecree | CorrectedDay) -> DecreeEffect:
    """Enter the change where that is asked for; else say what it would do."""
    with opened(options) as database:
        service = CalendarService(database)
        if not options.enter:
            return service.preview(anybody(database, options, Right.MANAGE_CENTRE), change)
        actor = acting(database, options)
        if isinstance(change, ClosureDecree):
            return service.enter(actor, change).value
        return service.correct(actor, change).value


def _say_effect(options: argparse.Namespace, terminal: Terminal, effect: DecreeEffect) -> None:
    _say(terminal, effect_lines(effect, entered=options.enter))
    if not options.enter:
        terminal.say("چیزی ثبت نشد؛ برای ثبت --enter را بیفزایید.")


def _explain(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        actor = anybody(database, options, Right.SEE_CASES)
        found = ExplanationService(database).by_code(actor, options.code)
    if options.json:
        terminal.hand_over({"clocks": [clock_as_json(each) for each in found]}, options.json)
        return OK
    if not found:
        terminal.say("این پرونده مهلتی ندارد که در جریان باشد.")
    for each in found:
        _say(terminal, clock_lines(each, parse_tracking_code(options.code)))
    return OK


def _typed(options: argparse.Namespace) -> ClosureDecree:
    """Return the decree as it was typed.

    Raises:
        RuleBroken: a day or an hour cannot be read.
    """
    first = named_day(options.first)
    last = named_day(options.last) if options.last else first
    hours = (
        None
        if options.lift
        else tuple(found for each in options.hours for found in parse_hours(each))
    )
    return ClosureDecree(clean(options.number), clean(options.title), first, last, hours)


def _say(terminal: Terminal, lines: list[str]) -> None:
    for line in lines:
        terminal.say(line)
