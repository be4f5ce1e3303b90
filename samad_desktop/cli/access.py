"""`samad-admin access`: what a person may see and do, and why."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from samad_desktop.access_words import (
    NOT_ENFORCED,
    QUESTIONS,
    RIGHTS,
    answer_text,
    look_up_texts,
    reach_text,
    table_name,
    why_held,
)
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.options import OK, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.outgoing import LOOKED_UP_MAX, SEARCHED_MAX, LookUpCount
from samad_desktop.domain.tracking_codes import parse_tracking_code
from samad_desktop.services.access_check import AccessReport, report

# What no rule of rows can hide as long as numbers are given one after the other.
_WHAT_REMAINS = (
    "آنچه از کارکنان خود مرکز با psql پنهان نمی‌ماند: شمارهٔ پرونده‌ها و شمارهٔ سابقه‌ها به ترتیب"
    " ثبت داده می‌شود. کسی که بداند پروندهٔ محفوظی کی ثبت شده می‌تواند حدس بزند از کیست، اگر سابقهٔ"
    " آن متقاضی همان هنگام ساخته شده و پروندهٔ بازی هم داشته باشد. متن و هویت پرونده را هیچ جدولی"
    " نمی‌گوید، و دستگاه‌ها شمارهٔ هیچ سابقه‌ای را نمی‌بینند."
)


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "access",
        help="یک کاربر چه می‌بیند و چه می‌کند، و چرا",
        parents=[database_options()],
        epilog=_WHAT_REMAINS,
    )
    parser.add_argument("--who", metavar="LOGIN", required=True, help="نام کاربری او")
    parser.add_argument("--case", metavar="CODE", default="", help="کد رهگیری پرونده‌ای")
    parser.set_defaults(run=_explain)


def _explain(options: argparse.Namespace, terminal: Terminal) -> int:
    code = parse_tracking_code(options.case) if options.case else ""
    with opened(options) as database:
        found = report(database, options.who, code)
    if options.json:
        terminal.hand_over(_as_json(found), options.json)
        return OK
    if not found.enforced:
        terminal.say("؛ ".join(NOT_ENFORCED))
    for answer in found.answers:
        terminal.say(f"{QUESTIONS[answer.question]}: {answer_text(answer)}")
    for title, told in look_up_texts(found.looked_up) if found.looked_up else ():
        terminal.say(f"{title}: {told}")
    for held in found.rights:
        terminal.say(f"{'+' if held.roles else '-'} {RIGHTS[held.right]} ({why_held(held)})")
    for reach in found.reach:
        terminal.say(f"{table_name(reach)}: {reach_text(reach)}")
    return OK


def _as_json(found: AccessReport) -> Mapping[str, Any]:
    return {
        "login": found.person.login,
        "disabled": found.person.disabled,
        "enforced_by_database": found.enforced,
        "answers": {
            each.question: {"allowed": each.allowed, "why": each.why} for each in found.answers
        },
        "looked_up": None if found.looked_up is None else _counts(found.looked_up),
        "rights": {each.right: sorted(each.roles) for each in found.rights},
        "tables": [
            {"table": each.table, "verbs": each.verbs, "rows": each.rows, "role": each.role}
            for each in found.reach
        ],
    }


def _counts(count: LookUpCount) -> Mapping[str, Any]:
    caps = {"people_cap": LOOKED_UP_MAX, "searches_cap": SEARCHED_MAX}
    return {**asdict(count), **caps}
