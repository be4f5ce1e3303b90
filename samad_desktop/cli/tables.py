"""Tables on a console: columns stand below each other, the first one at the right.

Where a console has no room for them, each row is a block of lines, each with its name.
"""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from samad_desktop.console import Terminal, shaped, width
from samad_desktop.documents.reading_order import joined_groups
from samad_desktop.domain.text import strip_isolates

_GAP = "  "
_NAME = "{}:"


def table_lines(rows: Sequence[Sequence[str]], terminal: Terminal) -> list[str]:
    """Return the rows as lines.

    Where the console orders lines itself, a line begins with its first cell; where it is given
    them in order, the first cell is the last.
    """
    cells = [[strip_isolates(joined_groups(cell)) for cell in row] for row in rows]
    drawn = [[_drawn(cell, terminal) for cell in row] for row in cells]
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


def fitting_lines(rows: Sequence[Sequence[str]], terminal: Terminal) -> list[str]:
    """Return rows below their heads as lines, or a block of lines each that is too wide."""
    lines = table_lines(rows, terminal)
    room = terminal.columns
    if room is None or _widest(lines, terminal) <= room:
        return lines
    heads, *others = rows
    names = [_NAME.format(head) for head in heads]
    blocks = (table_lines(list(zip(names, row, strict=True)), terminal) for row in others)
    return [line for block in blocks for line in (*block, "")][:-1]


def listed_lines(rows: Sequence[Sequence[str]], terminal: Terminal) -> list[str]:
    """Return rows that end with a sentence as lines; without room each sentence stands below."""
    lines = table_lines(rows, terminal)
    room = terminal.columns
    if room is None or _widest(lines, terminal) <= room:
        return lines
    named = table_lines([row[:-1] for row in rows], terminal)
    told = (told_lines(row[-1], terminal) for row in rows)
    return [line for name, words in zip(named, told, strict=True) for line in (name, *words, "")]


def told_lines(words: str, terminal: Terminal) -> list[str]:
    """Return a sentence in lines that have room on the console."""
    room = terminal.columns
    return [words] if room is None else wrap(words, room) or [words]


def flush_lines(lines: Iterable[str], terminal: Terminal) -> Iterator[str]:
    """Let lines begin at one right edge where the console itself begins at the left."""
    every = list(lines)
    most = _widest(every, terminal) if terminal.shapes else 0
    for line in every:
        yield f"{' ' * (most - _drawn(line, terminal))}{line}" if line else line


def _widest(lines: Sequence[str], terminal: Terminal) -> int:
    return max(_drawn(line, terminal) for line in lines)


def _drawn(text: str, terminal: Terminal) -> int:
    """Return how many places a text takes: letters that join into one sign take one."""
    return width(shaped(text) if terminal.shapes else text)
