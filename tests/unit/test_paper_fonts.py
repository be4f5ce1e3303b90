"""The fonts of paper are those that are shipped: fresh, alike, and each letter by itself."""

import typst
from fontTools.ttLib import TTFont

from samad_desktop.documents.paper_fonts import FAMILY, PAPER_FAMILY, make_paper_fonts
from samad_desktop.paths import resource

FONTS = resource("fonts")
PAPER = resource("fonts", "paper")
# Each ligature, also behind a letter and with marks. A joiner moves its neighbours by a hair.
WORDS = "لا لآ لأ لإ بلا بلآ بلأ بلإ لٱ بِلاِ اللّه الله ڵا سلام اطلاعات (۱۲) fi"


def test_the_fonts_of_paper_are_fresh(tmp_path):
    make_paper_fonts(FONTS, tmp_path)
    made = {each.name: told(each) for each in tmp_path.iterdir()}
    assert made == {each.name: told(each) for each in PAPER.iterdir()}, "run ./compile_fonts"


def told(path):
    """Return what a font says of its letters; how it is written changes with what writes it."""
    with TTFont(path) as font:
        substitutions = [each.LookupType for each in font["GSUB"].table.LookupList.Lookup]
        names = [each.toUnicode() for each in font["name"].names]
        return font.getGlyphOrder(), font["hmtx"].metrics, font.getBestCmap(), substitutions, names


def test_they_have_a_name_of_their_own():
    for path in PAPER.glob("*.ttf"):
        with TTFont(path) as font:
            assert font["name"].getDebugName(16) or font["name"].getDebugName(1) == PAPER_FAMILY
            assert font["name"].getDebugName(6).startswith("VazirmatnPaper-")
            assert "Paper" not in font["name"].getDebugName(0)


def test_what_is_set_with_them_looks_as_before(tmp_path):
    assert painted(tmp_path, PAPER_FAMILY, PAPER) == painted(tmp_path, FAMILY, FONTS)


def painted(folder, family, fonts):
    """Return a page with hard words as it is painted, in several weights."""
    page = folder / "page.typ"
    weights = "".join(f"#text(weight: {each})[{WORDS}]\\\n" for each in (400, 500, 600, 700))
    page.write_text(
        "#set page(width: 400pt, height: 200pt)\n"
        f'#set text(font: "{family}", lang: "fa", dir: rtl, size: 12pt)\n{weights}',
        encoding="utf-8",
    )
    compiler = typst.Compiler(
        input=page,
        font_paths=typst.Fonts(False, False, [fonts]),
        ignore_system_fonts=True,
    )
    made, warnings = compiler.compile_with_warnings(format="png", ppi=144)
    assert not warnings
    return made
