"""Sets a template of `resources/templates` with data; one PDF is previewed, printed and kept.

Data go over as JSON, so that no citizen's text is ever read as markup.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont

UNSHOWABLE = "\ufffd"

_ISOLATES = range(0x2066, 0x206A)
_LINE_FEED = ord("\n")


class Typesetter:
    """Sets documents with the shipped fonts alone. Safe to call from any thread.

    A letter that no shipped font has, such as a picture in a citizen's text, is shown as «�»:
    an archivable PDF must not lack it, and the rest must be printed all the same.
    """

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._templates = templates
        self._fonts = typst.Fonts(False, False, [fonts])
        with TTFont(next(fonts.glob("*-Regular.ttf")), lazy=True) as font:
            self._showable = frozenset((*font.getBestCmap(), *_ISOLATES, _LINE_FEED))

    def pdf(self, template: str, data: Mapping[str, Any], made_at: datetime) -> bytes:
        """Return a document as PDF/A-2a and PDF/UA-1; the same data give the same bytes.

        Args:
            template: its name without the ending.
            data: what JSON can hold; the template says the shape.

        Raises:
            typst.TypstError: the template and the data do not fit.
            RuntimeError: a font that the template names is not among the shipped ones.
        """
        compiler = typst.Compiler(
            input=self._templates / f"{template}.typ",
            root=self._templates,
            font_paths=self._fonts,
            ignore_system_fonts=True,
            sys_inputs={"data": self._showing(json.dumps(data, ensure_ascii=False))},
        )
        made, warnings = compiler.compile_with_warnings(
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=made_at.astimezone(UTC).replace(microsecond=0),
        )
        if warnings:
            raise RuntimeError("; ".join(warning.message for warning in warnings))
        assert isinstance(made, bytes)
        return made

    def _showing(self, text: str) -> str:
        missing = {letter for letter in map(ord, text) if letter not in self._showable}
        return text.translate(dict.fromkeys(missing, UNSHOWABLE))
