"""Tables on a console: columns stand below each other, the first one at the right."""

from collections.abc import Sequence

from samad_desktop.console import Terminal, shaped, width
from samad_desktop.domain.text import strip_isolates

_GAP = "  "


def table_lines(rows: Sequence[Sequence[str]], terminal: Terminal) -> list[str]:
    """Return the rows as lines.

    Where the console orders lines itself, a line begins with its first cell; where it is given
    them in order, the first cell is the last.
    """
    cells = [[strip_isolates(cell) for cell in row] for row in rows]
    if terminal.shapes:
        # Letters that join into one sign take one place: what is measured is what is shown.
        drawn = [[width(shaped(cell)) for cell in row] for row in cells]
    else:
        drawn = [[width(cell) for cell in row] for row in cells]
    widest = [max(column) for column in zip(*drawn, strict=True)]
    lines = []
    for row, widths in zip(cells, drawn, strict=True):
        blanks = [" " * (most - own) for most, own in zip(widest, widths, strict=True)]
        if terminal.shapes:
            padded = [blank + cell for cell, blank in zip(row, blanks, strict=True)]
            lines.append(_GAP.join(reversed(padded)).rstrip())
        else:
            padded = [cell + blank for cell, blank in zip(row, blanks, strict=True)]
            lines.append(_GAP.join(padded).rstrip())
    return lines
