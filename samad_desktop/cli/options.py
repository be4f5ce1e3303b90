"""The options that commands share, and the parser that speaks Persian."""

import argparse
import sys
from typing import Any, NoReturn, TypeAlias

from samad_desktop.cli.terminal import Bidi, Terminal
from samad_desktop.messages import sentence

OK = 0
REFUSED = 1
MISUSED = 2

# What a command's module adds its parsers to; argparse gives its class no public name.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


class PersianParser(argparse.ArgumentParser):
    """A parser whose refusal begins with a Persian sentence."""

    def error(self, message: str) -> NoReturn:
        Terminal().complain(sentence("command_wrong"))
        self.print_usage(sys.stderr)
        self.exit(MISUSED, f"{self.prog}: {message}\n")

    def _print_message(self, message: str, file: Any = None) -> None:
        # The help is Persian too.
        if message and file in (None, sys.stdout):
            Terminal().say(message.rstrip("\n"))
        elif message:
            Terminal().complain(message.rstrip("\n"))


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
        "--password-file", metavar="FILE", help="فایلی که سطر نخست آن گذرواژهٔ اتصال است"
    )
    return options
