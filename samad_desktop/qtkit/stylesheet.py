"""The one stylesheet, written with token names and 100% pixel sizes.

Forms choose a variant by dynamic properties (`role`, `variant`, `card`,
`soft`, `pill`, `wrong`). Qt does not mirror paddings: this sheet is written
for right-to-left, `padding-right` is the start.
"""

import re
from string import Template

from samad_desktop.qtkit.stylesheet_controls import CONTROLS
from samad_desktop.qtkit.stylesheet_surfaces import SURFACES
from samad_desktop.qtkit.tokens import Look, Tokens

_HAIRLINE_PX = 2
_SIZE = re.compile(r"\b(\d+)px\b")


def stylesheet(tokens: Tokens, text_percent: int, marks: str) -> str:
    """Return the sheet in these colours, with sizes scaled by `text_percent`.

    Args:
        tokens: the appearance.
        text_percent: 100 is the size written in the sheet; borders stay thin.
        marks: the folder of the small pictures (ticks, chevrons), with `/`.
    """
    names = {name: tokens.named(name) for name in tokens.__slots__}
    text = "\n".join((SURFACES, CONTROLS, *(_softs(look, tokens) for look in Look)))
    return _SIZE.sub(
        lambda size: f"{scaled(int(size[1]), text_percent)}px",
        Template(text).substitute(names, marks=marks),
    )


def scaled(pixels: int, text_percent: int) -> int:
    """Return `pixels` at this text size, rounded down; hairlines keep their width.

    Down, because Qt draws a radius of more than half the height as a square corner.
    """
    return pixels if pixels <= _HAIRLINE_PX else pixels * text_percent // 100


def _softs(look: Look, tokens: Tokens) -> str:
    soft = tokens.soft(look)
    return f"""
QLabel[pill="{look}"] {{ background: {soft.paper}; color: {soft.ink}; }}
QLabel[count="{look}"] {{ background: {soft.paper}; color: {soft.ink}; }}
QFrame[soft="{look}"] {{ background: {soft.paper}; border: none; border-radius: 8px; }}
QFrame[soft="{look}"] QLabel {{ color: {soft.ink}; }}
QFrame[soft="{look}"] QPushButton[variant="link"] {{ color: {soft.ink}; }}
"""
