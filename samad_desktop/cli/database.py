"""`samad-admin database`: make a centre, bring its schema up to date, look at how it stands."""

import argparse
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL

from samad_desktop import __version__, paths
from samad_desktop.cli.connecting import named_url, opened, server_password
from samad_desktop.cli.new_passwords import new_password
from samad_desktop.cli.options import NEW_PASSWORD_FILE, OK, REFUSED, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Role
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.reference import DEFAULT_AREA_CODE, Centre
from samad_desktop.domain.sample import SAMPLE_CENTRE_NAME
from samad_desktop.domain.staff import StaffDraft
from samad_desktop.domain.text import clean, persian_digits
from samad_desktop.messages import sentence
from samad_desktop.persistence import schema, upgrading
from samad_desktop.persistence.database import Database
from samad_desktop.services import upkeep
from samad_desktop.services.upkeep import CentreCheck, FirstPerson

_EAST_AZERBAIJAN = "03"
_ROWS = {
    "divisions": "تقسیمات کشوری",
    "agencies": "دستگاه‌های اجرایی",
    "subjects": "موضوع‌ها",
    "staff": "کاربران",
    "citizens": "متقاضیان",
    "contacts": "تماس‌ها",
    "cases": "پرونده‌ها",
}


def register(commands: Commands) -> None:
    group = commands.add_parser("database", help="ساختن، ارتقا و بررسی پایگاه داده")
    inner = group.add_subparsers(metavar="ACTION", required=True, title="کارها")
    shared = [database_options()]
    _add_init(inner.add_parser("init", help="ساختن مرکز تازه", parents=shared))
    upgrade = inner.add_parser("upgrade", help="ارتقای جدول‌ها به این نسخهٔ برنامه", parents=shared)
    _add_upgrade(upgrade)
    check = inner.add_parser("check", help="بررسی پایگاه داده", parents=shared)
    check.set_defaults(run=_check)


def _add_init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--centre", metavar="NAME", default="", help="نام مرکز")
    parser.add_argument("--province", metavar="CODE", default=_EAST_AZERBAIJAN, help="کد استان")
    parser.add_argument("--area", metavar="CODE", default=DEFAULT_AREA_CODE, help="پیش‌شمارهٔ استان")
    parser.add_argument("--sample", action="store_true", help="مرکز نمونه با کاربران نمونه")
    parser.add_argument(
        "--login", default="", help="نام کاربری نخستین مدیر سامانه، که سرپرست مرکز هم هست"
    )
    parser.add_argument("--display-name", default="", help="نام و نام خانوادگی نخستین مدیر")
    parser.add_argument(
        NEW_PASSWORD_FILE, metavar="FILE", help="فایلی که سطر نخست آن گذرواژهٔ نخستین مدیر است"
    )
    parser.set_defaults(run=_init)


def _add_upgrade(parser: argparse.ArgumentParser) -> None:
    backup = parser.add_mutually_exclusive_group()
    backup.add_argument(
        "--backup", metavar="FILE", help="فایل نسخهٔ پشتیبان پیش از ارتقا؛ خودش هم جایی دارد"
    )
    backup.add_argument(
        "--i-have-a-backup",
        action="store_true",
        help="از پایگاه دادهٔ مشترک نسخهٔ پشتیبان هست؛ دیگری گرفته نشود",
    )
    parser.set_defaults(run=_upgrade)


def _init(options: argparse.Namespace, terminal: Terminal) -> int:
    url = named_url(options)
    made = _centre(options)
    if url.get_backend_name() == "sqlite":
        first = _first_person(options)
        upkeep.make_embedded_centre(
            Path(url.database or ""), paths.resource("reference"), made, first
        )
    else:
        _init_shared(url, made, options, terminal)
    if options.json:
        terminal.hand_over(
            {"centre": made.name, "revision": schema.newest_revision()}, options.json
        )
    else:
        terminal.say(f"مرکز «{made.name}» ساخته شد.")
    return OK


def _init_shared(url: URL, made: Centre, options: argparse.Namespace, terminal: Terminal) -> None:
    password = server_password(url, options.password_file)
    upkeep.make_shared_centre(
        url,
        password,
        paths.resource("reference"),
        made,
        _first_person(options),
        announce=_announcing(terminal),
    )


def _upgrade(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        before = _revision(database)
        backup = _backup_file(options, database, before)
        upkeep.upgrade(
            database, paths.resource("reference"), backup=backup, announce=_announcing(terminal)
        )
        after = _revision(database)
    made = str(backup) if backup is not None and before != after else ""
    if options.json:
        terminal.hand_over({"before": before, "after": after, "backup": made}, options.json)
    elif before == after:
        terminal.say("پایگاه داده به‌روز است؛ کاری لازم نبود.")
    else:
        terminal.say(
            f"پایگاه داده از {persian_digits(before)} به {persian_digits(after)} ارتقا یافت."
        )
        if made:
            terminal.say(f"نسخهٔ پیش از ارتقا: {made}")
    return OK


def _backup_file(options: argparse.Namespace, database: Database, revision: str) -> Path | None:
    """Return where the copy goes; None where the administrator says that she has one."""
    if options.backup:
        return Path(options.backup)
    if database.is_sqlite:
        return upgrading.backup_path(database, revision)
    if options.i_have_a_backup:
        return None
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%SZ")
    name = f"{database.url.database}-before-upgrade-{revision}-{moment}.dump"
    return paths.data_dir() / "backups" / name


def _check(options: argparse.Namespace, terminal: Terminal) -> int:
    with opened(options) as database:
        found = upkeep.check(database, __version__)
    if options.json:
        terminal.hand_over(asdict(found), options.json)
    else:
        _print_check(found, terminal)
    return REFUSED if found.problems else OK


def _print_check(found: CentreCheck, terminal: Terminal) -> None:
    kind = " (مرکز نمونه)" if found.is_sample else ""
    terminal.say(f"مرکز: {found.centre_name or '—'}{kind}")
    terminal.say(f"نسخهٔ جدول‌ها: {persian_digits(found.revision or '—')}")
    terminal.say(f"نسخه‌ای که این برنامه می‌شناسد: {persian_digits(found.newest_known)}")
    terminal.say(f"نسخهٔ این برنامه: {persian_digits(__version__)}")
    if found.letters:
        terminal.say(f"LC_CTYPE: {found.letters}")
    for name, count in found.rows.items():
        terminal.say(f"{_ROWS[name]}: {persian_digits(count)}")
    for problem in found.problems:
        terminal.complain(sentence(problem))
    if not found.problems:
        terminal.say("پایگاه داده درست است.")


def _centre(options: argparse.Namespace) -> Centre:
    name = clean(options.centre) or (SAMPLE_CENTRE_NAME if options.sample else "")
    if not name:
        raise ValidationFailed((FieldError("centre", "required"),))
    return Centre(name, options.province, options.area, options.sample)


def _first_person(options: argparse.Namespace) -> FirstPerson | None:
    """Read who administers the centre; a sample centre may do without."""
    if options.sample and not options.login:
        return None
    draft = StaffDraft(
        options.login, options.display_name, frozenset({Role.ADMIN, Role.SUPERVISOR})
    )
    draft = draft.checked()
    return FirstPerson(draft, new_password(options.new_password_file))


def _announcing(terminal: Terminal) -> upkeep.Announce:
    def announce(revision: str) -> None:
        terminal.complain(f"گام {persian_digits(revision)} …")

    return announce


def _revision(database: Database) -> str:
    with database.reading() as connection:
        return schema.state(connection).revision or ""
