"""`samad-admin backup`: copy a centre while its people go on working."""

import argparse
from pathlib import Path

from samad_desktop import paths
from samad_desktop.cli.connecting import named_stanza, opened
from samad_desktop.cli.options import OK, Commands, count, database_options, stanza_option
from samad_desktop.console import Terminal
from samad_desktop.domain.calendar import clock, jalali_long
from samad_desktop.domain.text import persian_digits
from samad_desktop.persistence.database import utc_now
from samad_desktop.services import backups
from samad_desktop.services.backups import Backup


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "backup", help="گرفتن نسخهٔ پشتیبان، بی آنکه کار بایستد", parents=[database_options()]
    )
    parser.add_argument("--to", metavar="FOLDER", type=Path, help="پوشهٔ نسخه‌ها؛ خودش هم جایی دارد")
    parser.add_argument(
        "--keep",
        metavar="N",
        type=count,
        help="تنها N نسخهٔ آخر، و آخرین نسخهٔ آزموده، نگه داشته شود",
    )
    stanza_option(parser)
    parser.set_defaults(run=_run)


def folder(chosen: Path | None) -> Path:
    """Return where copies lie: where it is said, otherwise among the program's own files."""
    return chosen or paths.data_dir() / "backups"


def moment_of(backup: Backup) -> str:
    """Return when a copy was taken, in Tehran's time; its file's name has UTC, with a Z."""
    return f"{jalali_long(backup.made_at)}، ساعت {clock(backup.made_at)} تهران"


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    stanza, place = named_stanza(options), folder(options.to)
    with opened(options) as database:
        made = backups.back_up(database, place, utc_now(), keep=options.keep, stanza=stanza)
    if options.json:
        answer = {
            "file": str(made.file),
            "made_at": made.made_at.isoformat(),
            "revision": made.revision,
            "rows": made.rows,
        }
        terminal.hand_over(answer, options.json)
    else:
        rows = persian_digits(made.rows)
        terminal.say(f"نسخهٔ پشتیبان {moment_of(made)} گرفته شد: {rows} ردیف در {made.file}")
        terminal.say("بازگرداندنش را با samad-admin drill بیازمایید.")
    return OK
