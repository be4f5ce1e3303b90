"""The small pictures the stylesheet needs as files: ticks, dots and chevrons."""

from pathlib import Path

from samad_desktop.qtkit.tokens import Tokens

_SHAPES = {
    "tick": '<path d="M3.5 8.5l3 3 6-7" fill="none" stroke="{ink}" stroke-width="2"/>',
    "dot": '<circle cx="8" cy="8" r="3.2" fill="{ink}"/>',
    "left": '<path d="M10 4l-4 4 4 4" fill="none" stroke="{ink}" stroke-width="1.6"/>',
    "right": '<path d="M6 4l4 4-4 4" fill="none" stroke="{ink}" stroke-width="1.6"/>',
    "chevron": '<path d="M4 6l4 4 4-4" fill="none" stroke="{ink}" stroke-width="1.6"/>',
}
_SIDE_PX = 16
_ON_PRIMARY = ("tick", "dot")


def write_marks(folder: Path, tokens: Tokens, text_percent: int) -> None:
    """Write the marks as SVG files into `folder`, which is made if it is missing.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    side = round(_SIDE_PX * text_percent / 100)
    for name, shape in _SHAPES.items():
        ink = tokens.on_primary if name in _ON_PRIMARY else tokens.text2
        (folder / f"{name}.svg").write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"'
            ' viewBox="0 0 16 16" stroke-linecap="round" stroke-linejoin="round">'
            f"{shape.format(ink=ink)}</svg>",
            encoding="utf-8",
        )
