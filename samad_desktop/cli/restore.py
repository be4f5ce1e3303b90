"""`samad-admin restore`: put a copy of a centre back where nothing is yet."""

import argparse
from pathlib import Path

from samad_desktop.cli.backup import moment_of
from samad_desktop.cli.connecting import named_url, server_password
from samad_desktop.cli.options import OK, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.text import persian_digits
from samad_desktop.persistence.database import utc_now
from samad_desktop.services import backups
from samad_desktop.services.backups import Backup

_FILES_BACK = (
    "pgBackRest پرونده‌های سرور را با هر آنچه تا آخر بایگانی شده بود بازگرداند. اکنون PostgreSQL را"
    " راه بیندازید؛ اگر چیزی پس از آخرین بایگانی گم شده است: samad-admin reconcile"
)
_SENT_AGAIN = "هر رایانه آنچه را پس از آن نسخه ثبت کرده است، هنگام ورود دوباره می‌فرستد."


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "restore",
        help="بازگرداندن نسخهٔ پشتیبان در جایی که هنوز چیزی نیست",
        parents=[database_options()],
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="فایل نسخهٔ پشتیبان")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    url = named_url(options)
    backup = backups.read(options.file)
    if backup.engine == backups.ARCHIVED:
        return _put_files_back(backup, options, terminal)
    password = server_password(url, options.password_file)
    backups.restore(backup, url, utc_now(), password)
    if options.json:
        answer = {
            "made_at": backup.made_at.isoformat(),
            "revision": backup.revision,
            "rows": backup.rows,
        }
        terminal.hand_over(answer, options.json)
    else:
        terminal.say(
            f"مرکز به همان گونه که در {moment_of(backup)} بود بازگردانده شد:"
            f" {persian_digits(backup.rows)} ردیف، یکسان با نسخهٔ پشتیبان."
        )
        terminal.say(_SENT_AGAIN)
    return OK


def _put_files_back(backup: Backup, options: argparse.Namespace, terminal: Terminal) -> int:
    """Put a server's files back; what it holds then is known once it runs."""
    backups.put_files_back(backup)
    if options.json:
        answer = {"made_at": backup.made_at.isoformat(), "revision": backup.revision, "rows": None}
        terminal.hand_over(answer, options.json)
    else:
        terminal.say(_FILES_BACK)
    return OK
