"""Makes the fonts of paper of the shipped ones: they look alike, and can be copied and searched.

A PDF tells of each glyph which letters it stands for. Readers turn what stands right to left
round glyph by glyph, or letter by letter: «سلام» became «سالم», because its ligature is one
glyph of two letters, and «می‌شود» became «میش‌ود», because a joiner without a glyph counts with
its neighbour. In these fonts each letter has a glyph of its own: a ligature is drawn by its
first letter and the others are its empty rest, and what is not seen is a glyph of no width.
`./compile_fonts` writes them.
"""

import sys
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools.otlLib.builder import buildCoverage
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

FAMILY = "Vazirmatn"
PAPER_FAMILY = "Vazirmatn Paper"
# The joiner's counterpart and the marks of direction; isolates have no glyph in the shipped fonts.
_UNSEEN = (0x200C, 0x200E, 0x200F)
_ISOLATES = range(0x2066, 0x206A)
# Of the names in a font's table: family, own, full, PostScript's and typographic.
_NAMES, _SPACED = frozenset({1, 3, 4, 6, 16}), frozenset({1, 4, 16})
_LIGATURES = frozenset(
    {
        *("uniFEFB", "uniFEFC", "uniFEF5", "uniFEF6", "uniFEF7", "uniFEF8", "uniFEF9", "uniFEFA"),
        *("LamAlefWasla", "LamAlefWasla.fina", "lamVabove_alef.isol", "NameMe.65574", "uniFDF2"),
    }
)
_SINGLE, _LIGATURE, _CHAINED, _MARK_TO_BASE, _MARK_TO_LIGATURE = 1, 4, 6, 4, 5
_BASE = 1
# Units of the font, of which 2,048 are its size: glyphs at one and the same place have no order.
_HAIR = 2
_XY_WORDS = 0x2 | 0x4


@dataclass(frozen=True, slots=True)
class _Parted:
    """A ligature with what it is made of, and its parts, both in the order of reading.

    `flag` is that of its table: whether marks between the letters part them. `lefts` is where
    each part begins, in units of the font from the left of the ligature.
    """

    name: str
    flag: int
    letters: tuple[str, ...]
    parts: tuple[str, ...]
    lefts: tuple[int, ...]


def make_paper_fonts(fonts: Path, target: Path) -> None:
    """Write the font of paper of each font in a folder; the same font gives the same bytes."""
    for path in sorted(fonts.glob("*.ttf")):
        with TTFont(path, recalcTimestamp=False) as font:
            _make(font)
            font.save(target / path.name)


def _make(font: Any) -> None:
    parted = [_part(font, *found) for found in _taken_ligatures(font)]
    for flag in sorted({each.flag for each in parted}):
        _substitute(font, "rlig", _chained(font, flag, parted))
    _substitute(font, "ccmp", _single(_shown_unseen(font)))
    _let_marks_stand(font, parted)
    for record in font["name"].names:
        if record.nameID in _NAMES:
            family = PAPER_FAMILY if record.nameID in _SPACED else PAPER_FAMILY.replace(" ", "")
            record.string = record.toUnicode().replace(FAMILY, family)


def _taken_ligatures(font: Any) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Take the ligatures out of their tables; give each with its flag and what it is made of."""
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in _tables(lookup):
            if table.LookupType != _LIGATURE:
                continue
            for first, made in list(table.ligatures.items()):
                for each in [each for each in made if each.LigGlyph in _LIGATURES]:
                    made.remove(each)
                    yield each.LigGlyph, lookup.LookupFlag, (first, *each.Component)
                if not made:
                    del table.ligatures[first]


def _tables(lookup: Any) -> list[Any]:
    return [getattr(each, "ExtSubTable", each) for each in lookup.SubTable]


def _part(font: Any, name: str, flag: int, letters: tuple[str, ...]) -> _Parted:
    """Part a ligature into as many glyphs as it has letters, of one width; the first draws it."""
    width, count = font["hmtx"][name][0], len(letters)
    edges = [round(width * place / count) for place in range(count, -1, -1)]
    parts = tuple(f"{name}.part{place}" for place in range(1, count + 1))
    for part, right, left in zip(parts, edges, edges[1:], strict=False):
        _add(font, part, right - left, _moved(name, -left) if part == parts[0] else Glyph())
    return _Parted(name, flag, letters, parts, tuple(edges[1:]))


def _moved(name: str, right: int) -> Glyph:
    component = GlyphComponent()
    component.glyphName, component.flags = name, _XY_WORDS
    component.x, component.y = right, 0
    glyph = Glyph()
    glyph.numberOfContours, glyph.components = -1, [component]
    return glyph


def _add(font: Any, name: str, width: int, glyph: Glyph) -> None:
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font.getReverseGlyphMap(rebuild=True)
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    font["GDEF"].table.GlyphClassDef.classDefs[name] = _BASE


def _shown_unseen(font: Any) -> dict[str, str]:
    """Return a glyph of no width for each that is not seen; who sets text drops those it knows."""
    names = font.getBestCmap()
    shown = {names[code]: f"{names[code]}.kept" for code in _UNSEEN}
    for code in _ISOLATES:
        name = f"uni{code:04X}"
        _add(font, name, 0, Glyph())
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
        shown[name] = f"{name}.kept"
    for name in shown.values():
        _add(font, name, _HAIR, Glyph())
    return shown


def _substitute(font: Any, feature: str, lookup: Any) -> None:
    """Add a lookup to a feature of every script."""
    table = font["GSUB"].table
    place = _append(table.LookupList, lookup)
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == feature:
            record.Feature.LookupListIndex.append(place)


def _append(lookups: Any, lookup: Any) -> int:
    lookups.Lookup.append(lookup)
    return len(lookups.Lookup) - 1


def _lookup(kind: int, flag: int, tables: Sequence[Any]) -> Any:
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable = kind, flag, list(tables)
    return lookup


def _single(mapping: dict[str, str]) -> Any:
    table = otTables.SingleSubst()
    table.mapping = mapping
    return _lookup(_SINGLE, 0, [table])


def _chained(font: Any, flag: int, parted: Sequence[_Parted]) -> Any:
    """Return what puts the parts of ligatures with a flag where their letters come together."""
    tables = [_where_together(font, each) for each in parted if each.flag == flag]
    return _lookup(_CHAINED, flag, tables)


def _where_together(font: Any, parted: _Parted) -> Any:
    places = font.getReverseGlyphMap()
    table = otTables.ChainContextSubst()
    table.Format = 3
    table.BacktrackCoverage, table.LookAheadCoverage = [], []
    table.InputCoverage = [buildCoverage([letter], places) for letter in parted.letters]
    table.SubstLookupRecord = []
    for place, (letter, part) in enumerate(zip(parted.letters, parted.parts, strict=True)):
        record = otTables.SubstLookupRecord()
        record.SequenceIndex = place
        record.LookupListIndex = _append(font["GSUB"].table.LookupList, _single({letter: part}))
        table.SubstLookupRecord.append(record)
    return table


def _let_marks_stand(font: Any, parted: Sequence[_Parted]) -> None:
    """Let the marks of ligatures stand on their parts, as in «مثلاً»."""
    tables = [table for lookup in font["GPOS"].table.LookupList.Lookup for table in _tables(lookup)]
    for ligatures in (each for each in tables if each.LookupType == _MARK_TO_LIGATURE):
        marks = [each.Class for each in ligatures.MarkArray.MarkRecord]
        (bases,) = (
            each
            for each in tables
            if each.LookupType == _MARK_TO_BASE
            and each.MarkCoverage.glyphs == ligatures.MarkCoverage.glyphs
            and [mark.Class for mark in each.MarkArray.MarkRecord] == marks
        )
        for each in parted:
            _take_anchors(ligatures, bases, each)


def _take_anchors(ligatures: Any, bases: Any, parted: _Parted) -> None:
    known = ligatures.LigatureCoverage.glyphs
    if parted.name not in known:
        return
    attached = ligatures.LigatureArray.LigatureAttach[known.index(parted.name)]
    for part, left, letter in zip(
        parted.parts, parted.lefts, attached.ComponentRecord, strict=True
    ):
        base = otTables.BaseRecord()
        base.BaseAnchor = [_from_left(anchor, left) for anchor in letter.LigatureAnchor]
        bases.BaseCoverage.glyphs.append(part)
        bases.BaseArray.BaseRecord.append(base)


def _from_left(anchor: Any, left: int) -> Any:
    moved = deepcopy(anchor)
    if moved is not None:
        moved.XCoordinate -= left
    return moved


if __name__ == "__main__":
    make_paper_fonts(Path(sys.argv[1]), Path(sys.argv[2]))
