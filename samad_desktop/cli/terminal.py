"""Persian on a console: shaped and reordered where the console does neither by itself."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TextIO

import arabic_reshaper
from bidi.algorithm import get_display

_FIRST_VTE_WITH_BIDI = 5800
_TERMINALS_WITH_BIDI = ("KONSOLE_VERSION", "MLTERM")


class Bidi(StrEnum):
    """Who shapes Persian: this program always, never, or where the console needs it."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command speaks: answers on one stream, refusals and progress on the other."""

    bidi: Bidi = Bidi.AUTO

    def say(self, text: str = "") -> None:
        self._write(sys.stdout, text)

    def complain(self, text: str) -> None:
        self._write(sys.stderr, text)

    def hand_over(self, answer: Mapping[str, Any], target: str) -> None:
        """Write an answer as JSON to the file `target`, or to the console for "-"."""
        spelled = json.dumps(answer, ensure_ascii=False, indent=2, default=str)
        if target == "-":
            sys.stdout.write(spelled + "\n")
        else:
            Path(target).write_text(spelled + "\n", encoding="utf-8")

    def _write(self, stream: TextIO, text: str) -> None:
        if self.bidi is Bidi.ALWAYS or (self.bidi is Bidi.AUTO and needs_shaping(stream)):
            text = "\n".join(shaped(line) for line in text.split("\n"))
        stream.write(text + "\n")
        stream.flush()


def shaped(line: str) -> str:
    """Return a line as a console without any Persian of its own must be given it."""
    return str(get_display(arabic_reshaper.reshape(line), base_dir="R"))


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
