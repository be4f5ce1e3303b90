"""`samad-admin find`: the answers of the one search box, for scripts and for measuring."""

import argparse
from typing import Any

from samad_desktop.cli.acting import acting, add_acting
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.options import OK, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.finding import RESULTS_A_PAGE, Found
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import label
from samad_desktop.services.access import AccessService
from samad_desktop.services.finding import FindingService

_NOTHING = "چیزی پیدا نشد."
_MEANT = "منظورتان «{text}» بود؟"


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "find", help="جستجوی پرونده، با همان پاسخ‌های کادر جستجو", parents=[database_options()]
    )
    parser.add_argument("query", metavar="QUERY", help="کد رهگیری، تلفن، کد ملی، نام یا واژه‌ها")
    parser.add_argument(
        "--limit",
        metavar="N",
        type=_count,
        default=RESULTS_A_PAGE,
        help="بیشترین شمار نتیجه‌ها",
    )
    add_acting(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        actor = acting(database, options)
        service = FindingService(database, AccessService(database).centre().area_code)
        found = service.find(actor, options.query)
        cases, place = list(_told(found)), found.page.next
        while place is not None and len(cases) < options.limit:
            page = service.find(actor, options.query, place)
            cases, place = [*cases, *_told(page)], page.page.next
    if options.json:
        answer = {
            "query": options.query,
            "read_as": [{"kind": each.kind, "value": each.value} for each in found.guesses],
            "results": cases[: options.limit],
            "meant": found.meant or None,
        }
        terminal.hand_over(answer, options.json)
    else:
        _say(found, cases[: options.limit], terminal)
    return OK


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
        "place": row.place,
        "excerpt": row.excerpt,
    }


def _say(found: Found, cases: list[dict[str, Any]], terminal: Terminal) -> None:
    for each in cases:
        code = persian_digits(show_tracking_code(each["tracking_code"]))
        told = (code, label(each["why"]), label(each["state"]), each["place"], each["excerpt"])
        terminal.say(" · ".join(part for part in told if part))
    if not cases:
        terminal.say(_MEANT.format(text=found.meant) if found.meant else _NOTHING)


def _count(typed: str) -> int:
    number = int(typed)
    if number < 1:
        raise argparse.ArgumentTypeError(typed)
    return number
