"""How one thing looks as a row: strings made once, when its page is read."""

from dataclasses import dataclass

from samad_desktop.qtkit.tokens import Look

SEPARATOR = "  ·  "


@dataclass(frozen=True, slots=True)
class RowLook:
    """A two-line row, ready to be drawn: tile, title over note, and a pill at the end.

    `marks` are what of the note was looked for: from a letter up to another.
    """

    title: str
    note: str = ""
    icon: str = ""
    icon_look: Look = Look.NEUTRAL
    pill: str = ""
    pill_look: Look = Look.NEUTRAL
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "، ".join(part for part in (self.title, self.note, self.pill) if part)
