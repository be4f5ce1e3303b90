"""`samad-admin drill`: restore a copy beside the centre and show that it is equal."""

import argparse
from pathlib import Path

from samad_desktop.cli.backup import folder, moment_of
from samad_desktop.cli.connecting import find_password, named_stanza, named_url
from samad_desktop.cli.options import OK, REFUSED, Commands, database_options, stanza_option
from samad_desktop.console import Terminal
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.persistence.database import utc_now
from samad_desktop.persistence.digests import Digest
from samad_desktop.services import backups
from samad_desktop.services.backups import Drill


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "drill",
        help="آزمودن نسخهٔ پشتیبان: بازگرداندن در جایی جدا و سنجیدن برابری",
        parents=[database_options()],
    )
    parser.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="فایل نسخه؛ بی آن تازه‌ترین نسخه"
    )
    parser.add_argument("--from", dest="origin", metavar="FOLDER", type=Path, help="پوشهٔ نسخه‌ها")
    stanza_option(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    url = named_url(options)
    asked, stanza = options.file, named_stanza(options)
    backup = backups.read(asked) if asked else backups.newest(folder(options.origin), url, stanza)
    password = find_password(url, options.password_file)
    found = backups.drill(backup, url, utc_now(), password)
    if options.json:
        terminal.hand_over(_answer(found), options.json)
    else:
        _say(found, terminal)
    return REFUSED if found.unequal else OK


def _answer(found: Drill) -> dict[str, object]:
    every = sorted({*found.backup.held, *found.came_back})
    return {
        "file": str(found.backup.file),
        "equal": not found.unequal,
        "unequal": list(found.unequal),
        "tables": {
            name: {
                "taken": _written(found.backup.held.get(name)),
                "came_back": _written(found.came_back.get(name)),
            }
            for name in every
        },
    }


def _say(found: Drill, terminal: Terminal) -> None:
    for name in sorted({*found.backup.held, *found.came_back}):
        taken, back = found.backup.held.get(name), found.came_back.get(name)
        sign = "=" if taken == back else "≠"
        terminal.say(f"{name}: {_written(taken)} {sign} {_written(back)}")
    if found.unequal:
        terminal.complain(sentence("restore_unequal", "، ".join(found.unequal)))
    else:
        rows = persian_digits(found.backup.rows)
        taken_at = moment_of(found.backup)
        terminal.say(f"برابر است: {rows} ردیف، نسخهٔ {taken_at}، {found.backup.file}")


def _written(digest: Digest | None) -> str:
    return f"{digest.rows} {digest.said}" if digest else "—"
