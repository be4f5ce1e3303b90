"""The options that commands share."""

import argparse
from typing import TypeAlias

from samad_desktop.console import Bidi

OK = 0
REFUSED = 1
# It was done, but not for all: some rows of a file were refused. Two is what argparse returns.
IN_PART = 3

PASSWORD_FILE = "--password-file"
NEW_PASSWORD_FILE = "--new-password-file"

# What a command's module adds its parsers to; argparse gives its class no public name.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


def console_options() -> argparse.ArgumentParser:
    """Return the options of every command."""
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--bidi",
        choices=[each.value for each in Bidi],
        default=Bidi.AUTO.value,
        help="شکل‌دهی فارسی در پایانه",
    )
    options.add_argument(
        "--visual",
        dest="bidi",
        action="store_const",
        const=Bidi.ALWAYS.value,
        help="همان --bidi always، برای چاپگر سطری و پایانهٔ ساده",
    )
    options.add_argument(
        "--json", nargs="?", const="-", metavar="FILE", help="پاسخ به صورت JSON، در فایل یا پایانه"
    )
    return options


def database_options() -> argparse.ArgumentParser:
    """Return the options of every command that works on a database."""
    options = argparse.ArgumentParser(add_help=False, parents=[console_options()])
    which = options.add_mutually_exclusive_group()
    which.add_argument("--profile", metavar="NAME", help="نام اتصالی که در برنامه تعریف شده است")
    which.add_argument("--database", metavar="URL", help="نشانی پایگاه داده، بی گذرواژه")
    options.add_argument(
        PASSWORD_FILE, metavar="FILE", help="فایلی که سطر نخست آن گذرواژهٔ اتصال است"
    )
    return options


def stanza_option(parser: argparse.ArgumentParser) -> None:
    """Let a command of copies name the server as pgBackRest calls it."""
    parser.add_argument(
        "--stanza",
        metavar="NAME",
        default="",
        help="نام سرور نزد pgBackRest، تا نسخه را آن بگیرد؛ در پروفایل هم نوشته می‌شود",
    )


def count(typed: str) -> int:
    """Read how many are wanted.

    Raises:
        ValueError, argparse.ArgumentTypeError: it is no number of at least one.
    """
    number = int(typed)
    if number < 1:
        raise argparse.ArgumentTypeError(typed)
    return number
