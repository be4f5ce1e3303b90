"""`samad-admin users`: who may log in, and with which roles.

On PostgreSQL the connection is that of one of the centre's administrators, or of the server's.
"""

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from samad_desktop.cli.acting import acting, add_acting
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.new_passwords import new_password
from samad_desktop.cli.options import NEW_PASSWORD_FILE, OK, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Role
from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.calendar import clock, jalali_date
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.staff import StaffDraft, StaffMember
from samad_desktop.labels import label
from samad_desktop.persistence.database import Database
from samad_desktop.services import staff
from samad_desktop.services.reference import ReferenceService

Change = Callable[[Database, argparse.Namespace], StaffMember]


def register(commands: Commands) -> None:
    group = commands.add_parser("users", help="کاربران مرکز")
    inner = group.add_subparsers(metavar="ACTION", required=True, title="کارها")
    shared = [database_options()]
    add = inner.add_parser("add", help="افزودن کاربر", parents=shared)
    add.add_argument("login", help="نام کاربری")
    add.add_argument("--display-name", default="", help="نام و نام خانوادگی")
    _add_roles(add)
    _add_agencies(add, "کد دستگاهی که رابط برای آن پاسخ می‌دهد؛ برای چند دستگاه تکرار شود")
    _add_new_password(add)
    add_acting(add)
    add.set_defaults(run=_changing(_add, "کاربر «{login}» افزوده شد."))
    _add_change(inner, "disable", "غیرفعال کردن کاربر", _disable, "کاربر «{login}» غیرفعال شد.")
    _add_change(inner, "enable", "فعال کردن دوباره", _enable, "کاربر «{login}» فعال شد.")
    reset = _add_change(
        inner,
        "reset",
        "گذرواژهٔ تازه",
        _reset,
        "گذرواژهٔ «{login}» عوض شد؛ خودش باید آن را تغییر دهد.",
    )
    _add_new_password(reset)
    roles = _add_change(inner, "roles", "تعیین نقش‌ها", _set_roles, "نقش‌های «{login}» تعیین شد.")
    _add_roles(roles)
    agencies = _add_change(
        inner,
        "agencies",
        "تعیین دستگاه‌های رابط",
        _set_agencies,
        "دستگاه‌های «{login}» تعیین شد.",
    )
    _add_agencies(agencies, "کد دستگاه؛ برای چند دستگاه تکرار شود")
    listing = inner.add_parser("list", help="فهرست کاربران", parents=shared)
    listing.set_defaults(run=_list)


def _add_change(
    inner: Commands, name: str, meaning: str, change: Change, done: str
) -> argparse.ArgumentParser:
    parser = inner.add_parser(name, help=meaning, parents=[database_options()])
    parser.add_argument("login", help="نام کاربری")
    add_acting(parser)
    parser.set_defaults(run=_changing(change, done))
    return parser


def _add_roles(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--role",
        dest="roles",
        action="append",
        choices=[role.value for role in Role],
        default=[],
        help="نقش؛ برای چند نقش تکرار شود",
    )


def _add_agencies(parser: argparse.ArgumentParser, meaning: str) -> None:
    parser.add_argument(
        "--agency", dest="agencies", action="append", metavar="CODE", default=[], help=meaning
    )


def _add_new_password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        NEW_PASSWORD_FILE, metavar="FILE", help="فایلی که سطر نخست آن گذرواژهٔ خود کاربر است"
    )


def _changing(change: Change, done: str) -> Callable[[argparse.Namespace, Terminal], int]:
    def run(options: argparse.Namespace, terminal: Terminal) -> int:
        with opened(options) as database:
            member = change(database, options)
        if options.json:
            terminal.hand_over(_as_json(member), options.json)
        else:
            terminal.say(done.format(login=member.login))
        return OK

    return run


def _add(database: Database, options: argparse.Namespace) -> StaffMember:
    agencies = _agencies(database, options) or None
    draft = StaffDraft(options.login, options.display_name, _roles(options), agencies).checked()
    password = new_password(options.new_password_file)
    return staff.add_person(database, draft, password, by=_by(database, options))


def _disable(database: Database, options: argparse.Namespace) -> StaffMember:
    return staff.disable(database, options.login, by=_by(database, options))


def _enable(database: Database, options: argparse.Namespace) -> StaffMember:
    return staff.enable(database, options.login, by=_by(database, options))


def _reset(database: Database, options: argparse.Namespace) -> StaffMember:
    password = new_password(options.new_password_file)
    return staff.reset_password(database, options.login, password, by=_by(database, options))


def _set_roles(database: Database, options: argparse.Namespace) -> StaffMember:
    by = _by(database, options)
    return staff.set_roles(database, options.login, _roles(options), by=by)


def _set_agencies(database: Database, options: argparse.Namespace) -> StaffMember:
    by = _by(database, options)
    return staff.set_agencies(database, options.login, _agencies(database, options), by=by)


def _by(database: Database, options: argparse.Namespace) -> int | None:
    """Return in whose name it is recorded, where somebody is named; else the log-in tells."""
    return acting(database, options).staff_id if options.acting else None


def _agencies(database: Database, options: argparse.Namespace) -> frozenset[int]:
    """Return the agencies that are named by their codes.

    Raises:
        RuleBroken: `agency_unknown`.
    """
    known = {each.code: each.id for each in ReferenceService(database).read().agencies.values()}
    for code in options.agencies:
        if code not in known:
            raise RuleBroken("agency_unknown", code)
    return frozenset(known[code] for code in options.agencies)


def _list(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        people = staff.everybody(database)
        known = ReferenceService(database).read().agencies
    if options.json:
        terminal.hand_over({"users": [_as_json(member) for member in people]}, options.json)
    else:
        for member in people:
            terminal.say(_line(member, known))
    return OK


def _line(member: StaffMember, known: Mapping[int, Agency]) -> str:
    parts = [member.login, member.display_name, "، ".join(map(label, sorted(member.roles)))]
    if member.agencies:
        parts.append("، ".join(known[each].short_name for each in sorted(member.agencies)))
    if member.last_login_at is not None:
        at = member.last_login_at
        parts.append(f"آخرین ورود {jalali_date(at)} {clock(at)}")
    if member.disabled:
        parts.append("غیرفعال")
    return " — ".join(parts)


def _as_json(member: StaffMember) -> Mapping[str, Any]:
    return {
        "login": member.login,
        "display_name": member.display_name,
        "roles": sorted(member.roles),
        "agency_ids": sorted(member.agencies),
        "disabled": member.disabled,
        "must_change_password": member.must_change_password,
        "last_login_at": member.last_login_at,
    }


def _roles(options: argparse.Namespace) -> frozenset[Role]:
    return frozenset(Role(role) for role in options.roles)
