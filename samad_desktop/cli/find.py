"""`samad-admin find`: the answers of the one search box, for scripts and for measuring."""

import argparse
from dataclasses import replace
from typing import Any

from samad_desktop.cli.acting import add_acting, anybody
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.narrowing import add_narrowing, terms_of
from samad_desktop.cli.options import OK, Commands, count, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Right
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.finding import RESULTS_A_PAGE, Found, Terms
from samad_desktop.domain.meant import without
from samad_desktop.domain.text import clean, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import label
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.services.access import AccessService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.reference import ReferenceService

_NOTHING = "چیزی پیدا نشد."
_LEFT_OUT = "میان آنچه خواسته شد چیزی نیست؛ بی این شرط‌ها دست‌کم {count} پرونده هست."
_WITHOUT = "چیزی با همهٔ این واژه‌ها پیدا نشد؛ بی «{left}»، با «{text}»، پرونده هست."
_MEANT = "منظورتان «{text}» بود؟"


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "find", help="جستجوی پرونده، با همان پاسخ‌های کادر جستجو", parents=[database_options()]
    )
    parser.add_argument(
        "query", metavar="QUERY", help='کد رهگیری، تلفن، کد ملی، نام یا واژه‌ها؛ "" همه'
    )
    parser.add_argument(
        "--limit",
        metavar="N",
        type=count,
        default=RESULTS_A_PAGE,
        help="بیشترین شمار نتیجه‌ها",
    )
    add_narrowing(parser)
    add_acting(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        actor = anybody(database, options, Right.SEE_HIDDEN)
        service = FindingService(database, AccessService(database).centre().area_code)
        terms = _terms(database, service, options)
        if terms.read_as and not service.readings(actor, options.query, terms.read_as):
            raise RuleBroken("not_readable_as", label(terms.read_as))
        found = service.find(actor, options.query, None, terms)
        cases, place = list(_told(found)), found.page.next
        while place is not None and len(cases) < options.limit:
            page = service.find(actor, options.query, place, terms)
            cases, place = [*cases, *_told(page)], page.page.next
    if options.json:
        answer = {
            "query": options.query,
            "read_as": [{"kind": each.kind, "value": each.value} for each in found.guesses],
            "results": cases[: options.limit],
            "meant": found.meant or None,
            "without_filters": found.left_out or None,
        }
        terminal.hand_over(answer, options.json)
    else:
        _say(found, cases[: options.limit], terminal, options.query)
    return OK


def _terms(database: Database, service: FindingService, options: argparse.Namespace) -> Terms:
    with database.reading() as connection:
        today, people = tehran_date(server_now(connection)), staff.everybody(connection)
    reference = ReferenceService(database).read()
    terms = terms_of(options, reference, service.choices(), people, today)
    return replace(terms, everything=not clean(options.query))


def _told(found: Found) -> list[dict[str, Any]]:
    return [_result(row, found) for row in found.page.rows]


def _result(row: CaseRow, found: Found) -> dict[str, Any]:
    match = found.matches[row.id]
    return {
        "tracking_code": row.tracking_code,
        "score": round(match.score, 3),
        "why": match.why,
        "state": row.state,
        "received_at": row.received_at.isoformat(),
        "name": match.name or None,
        "place": row.place,
        "excerpt": row.excerpt,
    }


def _say(found: Found, cases: list[dict[str, Any]], terminal: Terminal, typed: str) -> None:
    for each in cases:
        code = persian_digits(show_tracking_code(each["tracking_code"]))
        found_by = (code, label(each["why"]), label(each["state"]), each["name"])
        told = (*found_by, each["place"], each["excerpt"])
        terminal.say(" · ".join(part for part in told if part))
    if not cases and found.left_out:
        terminal.say(_LEFT_OUT.format(count=persian_digits(found.left_out)))
    elif not cases:
        left = without(typed, found.meant)
        meant = (_WITHOUT if left else _MEANT).format(text=found.meant, left=left)
        terminal.say(meant if found.meant else _NOTHING)
