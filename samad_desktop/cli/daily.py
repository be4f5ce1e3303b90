"""`samad-admin daily`: a copy where the newest is a day old, and proof of it once a week.

An embedded centre's own program starts it; a server's administrator has cron start it.
"""

import argparse
from datetime import datetime, timedelta
from pathlib import Path

from samad_desktop.cli.backup import folder
from samad_desktop.cli.connecting import find_password, named_stanza, named_url, opened
from samad_desktop.cli.options import OK, Commands, count, database_options, stanza_option
from samad_desktop.console import Terminal
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.persistence.database import utc_now
from samad_desktop.services import backups
from samad_desktop.services.backups import Backup

KEPT = 14
# A little less than a day and a week: nobody comes at the same minute each morning.
COPY_AFTER, PROVE_AFTER = timedelta(hours=20), timedelta(days=6, hours=20)

_TAKEN = "نسخهٔ پشتیبان امروز گرفته شد: {file}"
_PROVEN = "این نسخه بازگردانده و سنجیده شد و یکسان بود."
_NOTHING = "نسخهٔ امروز هست و آزموده است؛ کاری نماند."


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "daily",
        help="هر روز یک نسخهٔ پشتیبان، و هفته‌ای یک بار آزمودن آن؛ اگر لازم نباشد کاری نمی‌کند",
        parents=[database_options()],
    )
    parser.add_argument("--to", metavar="FOLDER", type=Path, help="پوشهٔ نسخه‌ها؛ خودش هم جایی دارد")
    parser.add_argument(
        "--keep", metavar="N", type=count, default=KEPT, help="شمار نسخه‌هایی که نگه داشته می‌شود"
    )
    stanza_option(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    url, place, now = named_url(options), folder(options.to), utc_now()
    done: dict[str, object] = {"file": None, "taken": False, "proven": False}
    stanza = named_stanza(options)
    kept = backups.kept(place, url, stanza)
    newest = kept[0] if kept else None
    if newest is None or now - newest.made_at >= COPY_AFTER:
        with opened(options) as database:
            newest = backups.back_up(database, place, now, keep=options.keep, stanza=stanza)
        done["taken"] = True
    done["file"] = str(newest.file)
    if _is_unproven(backups.kept(place, url, stanza), now):
        found = backups.drill(newest, url, now, find_password(url, options.password_file))
        if found.unequal:
            raise RuleBroken("restore_unequal", "، ".join(found.unequal))
        done["proven"] = True
    if options.json:
        terminal.hand_over(done, options.json)
    else:
        _say(done, terminal)
    return OK


def _is_unproven(kept: tuple[Backup, ...], now: datetime) -> bool:
    proven = [each.proven_at for each in kept if each.proven_at is not None]
    return not proven or now - max(proven) >= PROVE_AFTER


def _say(done: dict[str, object], terminal: Terminal) -> None:
    if done["taken"]:
        terminal.say(_TAKEN.format(file=done["file"]))
    if done["proven"]:
        terminal.say(_PROVEN)
    if not done["taken"] and not done["proven"]:
        terminal.say(_NOTHING)
