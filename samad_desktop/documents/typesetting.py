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

from samad_desktop.documents.reading_order import all_for_copying

UNSHOWABLE = "\ufffd"

_OF_PAPER = "paper"
_LINE_FEED = ord("\n")


class Typesetter:
    """Sets documents with the shipped fonts of paper alone. Safe to call from any thread.

    A letter that no shipped font has, such as a picture in a citizen's text, is shown as «�»:
    an archivable PDF must not lack it, and the rest must be printed all the same.
    """

    def __init__(self, templates: Path, fonts: Path) -> None:
        of_paper = fonts / _OF_PAPER
        self._templates = templates
        self._fonts = typst.Fonts(False, False, [of_paper])
        with TTFont(next(of_paper.glob("*-Regular.ttf")), lazy=True) as font:
            self._showable = frozenset((*font.getBestCmap(), _LINE_FEED))

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
            sys_inputs={"data": self._said(data)},
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

    def _said(self, data: Mapping[str, Any]) -> str:
        text = json.dumps(all_for_copying(data), ensure_ascii=False)
        missing = {letter for letter in map(ord, text) if letter not in self._showable}
        return text.translate(dict.fromkeys(missing, UNSHOWABLE))
