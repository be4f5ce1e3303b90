"""Persian on a console: shaped and reordered where the console does neither by itself.

Both commands, the window program's and the administrator's, read their options here.
"""

import argparse
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NoReturn, TextIO
from unicodedata import category, combining

from samad_desktop.messages import sentence

MISUSED = 2
READER_GONE = 141  # As a shell tells of a command that wrote into a closed pipe.
LEFT_TO_RIGHT = "\u200e"

_ONLY_OWNER = 0o600
_FIRST_VTE_WITH_BIDI = 5800
_TERMINALS_WITH_BIDI = ("KONSOLE_VERSION", "MLTERM")
_PERSIAN = re.compile("[\u0600-\u06ff]")
_GAP = re.compile(r"(^\s+|\s{2,})")
# What orders lines here knows no isolates (UAX 9, since 6.3) but their forerunners, embeddings.
_AS_EMBEDDED = str.maketrans("\u2066\u2067\u2068\u2069", "\u202a\u202b\u202a\u202c")
# As wide as the paper of a line printer.
_PRINTER_COLUMNS, _LEAST_COLUMNS = 132, 40
_HEADING = "شیوهٔ نوشتن:\n"

# What argparse says in English, and the code of the sentence that says it in Persian; the
# groups of the pattern are the sentence's detail.
_REFUSALS = (
    (r"argument (.+?): invalid choice: .*\(choose from (.*)\)", "argument_choices"),
    (r"argument (.+?): invalid .* value: (.*)", "argument_wrong"),
    (r"argument (.+?): expected (?:one|at least one|\d+) arguments?", "argument_empty"),
    (r"argument (.+?): expected at most one argument", "argument_once"),
    (r"argument (.+?): not allowed with argument (.+)", "argument_not_with"),
    (r"argument (.+?): ignored explicit argument .*", "argument_plain"),
    (r"ambiguous option: (.+) could match (.+)", "argument_ambiguous"),
    (r"unrecognized arguments: (.+)", "argument_unknown"),
    (r"the following arguments are required: (.+)", "argument_needed"),
    (r"one of the arguments (.+) is required", "argument_needed"),
    (r"argument (.+?): (.+)", "argument_wrong"),
)


class Bidi(StrEnum):
    """Who shapes Persian: this program always, never, or where the console needs it."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command speaks: answers on one stream, refusals and progress on the other."""

    bidi: Bidi = Bidi.AUTO

    @property
    def shapes(self) -> bool:
        """Whether answers are shaped and ordered here, because the console does neither."""
        return self._shapes(sys.stdout)

    @property
    def columns(self) -> int | None:
        """How many places a line has; None where a file or a program takes lines of any length."""
        if not (self.shapes or sys.stdout.isatty()):
            return None
        size = shutil.get_terminal_size((_PRINTER_COLUMNS, 0))
        return max(size.columns, _LEAST_COLUMNS)

    def say(self, text: str = "") -> None:
        self._write(sys.stdout, text)

    def complain(self, text: str) -> None:
        self._write(sys.stderr, text)

    def hand_over(self, answer: Mapping[str, Any], target: str) -> None:
        """Write an answer as JSON to the file `target`, or to the console for "-".

        A new file is its owner's alone.
        """
        spelled = json.dumps(answer, ensure_ascii=False, indent=2, default=str)
        if target == "-":
            sys.stdout.write(spelled + "\n")
        else:
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _ONLY_OWNER)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(spelled + "\n")

    def _write(self, stream: TextIO | None, text: str) -> None:
        if stream is None:  # A window program on Windows has no console.
            return
        if self._shapes(stream):
            text = "\n".join(shaped(line) for line in text.split("\n"))
        stream.write(text + "\n")
        stream.flush()

    def _shapes(self, stream: TextIO | None) -> bool:
        if stream is None or self.bidi is Bidi.NEVER:
            return False
        return self.bidi is Bidi.ALWAYS or needs_shaping(stream)


def width(text: str) -> int:
    """Return how many places a text takes on a console: what joins or isolates takes none."""
    return sum(not (combining(sign) or category(sign) == "Cf") for sign in text)


def shaped(line: str) -> str:
    """Return a line as a console without any Persian of its own must be given it.

    Columns, with a gap between them, stay where they are; so does what is Latin alone.
    """
    return "".join(_shaped_cell(cell) for cell in _GAP.split(line))


def _shaped_cell(cell: str) -> str:
    if _PERSIAN.search(cell) is None:
        return cell
    cell = cell.replace(LEFT_TO_RIGHT, "")
    # Few consoles need it, a window never; loading it takes longer than all the rest here.
    import arabic_reshaper
    from bidi.algorithm import get_display

    ordered = cell.translate(_AS_EMBEDDED)
    return str(get_display(arabic_reshaper.reshape(ordered), base_dir="R"))


def needs_shaping(stream: TextIO) -> bool:
    """Tell whether `stream` is a console that shows letters one by one, from the left."""
    if not stream.isatty():
        return False
    if any(name in os.environ for name in _TERMINALS_WITH_BIDI):
        return False
    vte = os.environ.get("VTE_VERSION", "")
    return not (vte.isdecimal() and int(vte) >= _FIRST_VTE_WITH_BIDI)


def speak_utf8() -> None:
    """Let both streams take Persian whatever the system's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def into_a_pipe(run: Callable[[], int]) -> int:
    """Run a command; where nobody reads its answer to the end, stop without a word."""
    try:
        status = run()
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes once more when it ends, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    return status


class PersianParser(argparse.ArgumentParser):
    """A parser whose help and refusals are Persian."""

    def __init__(self, **how: Any) -> None:
        super().__init__(formatter_class=_PersianHelp, **how)
        self._positionals.title = "بخش‌های دستور"
        self._optionals.title = "گزینه‌ها"
        for action in self._actions:
            if "--help" in action.option_strings:
                action.help = "همین راهنما"

    def error(self, message: str) -> NoReturn:
        Terminal().complain(sentence("command_wrong"))
        Terminal().complain(_refusal(message))
        self.print_usage(sys.stderr)
        self.exit(MISUSED)

    def _print_message(self, message: str, file: Any = None) -> None:
        if message and file in (None, sys.stdout):
            Terminal().say(message.rstrip("\n"))
        elif message:
            Terminal().complain(message.rstrip("\n"))


class _PersianHelp(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        if prefix is None:
            # On a line of its own, or the brackets of the options would be turned round.
            self._add_item(str, [_HEADING])
        super().add_usage(usage, actions, groups, "  " if prefix is None else prefix)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Break what was written in one go; lines that were written stay lines."""
        if "\n" not in text:
            return super()._fill_text(text, width, indent)
        return "\n".join(f"{indent}{line}" for line in text.splitlines())


def _refusal(message: str) -> str:
    """Return what argparse refuses, in Persian; what it names stays as it was typed."""
    for pattern, code in _REFUSALS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            return sentence(code, " ".join(found.groups()).replace("'", ""))
    return ""
