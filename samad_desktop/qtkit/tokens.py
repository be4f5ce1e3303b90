"""The colours of the look by name, light and dark; nothing else may name a colour."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Look(StrEnum):
    """The states a thing can be shown in; an icon and a word always go with it."""

    PRIMARY = "primary"
    DANGER = "danger"
    WARN = "warn"
    SUCCESS = "success"
    INFO = "info"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Soft:
    """A soft background and the ink that is legible on it."""

    paper: str
    ink: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One appearance: every colour as `#RRGGBB`."""

    bg: str
    surface: str
    surface2: str
    border: str
    input_border: str
    text: str
    text2: str
    muted: str
    primary: str
    primary_hover: str
    on_primary: str
    primary_soft: str
    on_primary_soft: str
    danger: str
    danger_soft: str
    warn: str
    warn_soft: str
    success: str
    success_soft: str
    info: str
    info_soft: str
    focus: str

    def named(self, role: str) -> str:
        """Return the colour called `role`; a look is called by the ink that it is drawn in."""
        return self.text2 if role == Look.NEUTRAL else str(getattr(self, role))

    def soft(self, look: Look) -> Soft:
        """Return the soft background and its ink for `look`."""
        if look is Look.PRIMARY:
            return Soft(self.primary_soft, self.on_primary_soft)
        if look is Look.NEUTRAL:
            return Soft(self.surface2, self.text2)
        return Soft(self.named(f"{look}_soft"), self.named(look))


LIGHT = Tokens(
    bg="#F4F6F8",
    surface="#FFFFFF",
    surface2="#EEF2F5",
    border="#DCE2E8",
    input_border="#7D8998",
    text="#16202B",
    text2="#47535F",
    muted="#5F6B78",
    primary="#0F766E",
    primary_hover="#0B5F58",
    on_primary="#FFFFFF",
    primary_soft="#DFF2EF",
    on_primary_soft="#0B5750",
    danger="#B42318",
    danger_soft="#FDECEA",
    warn="#7A4D00",
    warn_soft="#FFF1D6",
    success="#146236",
    success_soft="#E1F4E7",
    info="#1552B5",
    info_soft="#E6EFFD",
    focus="#0E7490",
)

DARK = Tokens(
    bg="#0E1318",
    surface="#161C23",
    surface2="#1E2630",
    border="#2A3440",
    input_border="#6E7B8A",
    text="#E9EEF3",
    text2="#B9C4CF",
    muted="#96A3B0",
    primary="#2CB5A5",
    primary_hover="#4CC9BA",
    on_primary="#04211D",
    primary_soft="#123630",
    on_primary_soft="#86E3D6",
    danger="#FF9A91",
    danger_soft="#3B1C1A",
    warn="#F4C568",
    warn_soft="#352A13",
    success="#84DA9B",
    success_soft="#15321F",
    info="#94BEFF",
    info_soft="#182B49",
    focus="#5BD0E6",
)

# Of the wall board, five metres away: darker than dark, and brighter on it.
WALL = replace(
    DARK,
    bg="#000000",
    surface2="#11171D",
    text="#FFFFFF",
    text2="#D3DBE3",
    primary_soft="#063B35",
    on_primary_soft="#A6F2E7",
    danger="#FFB4AD",
    danger_soft="#5A120F",
    warn="#FFD98A",
    warn_soft="#4A3300",
    success="#A5EDB8",
    success_soft="#0B3F1C",
    info="#B5D3FF",
    info_soft="#0E3468",
)


_LINEAR_BELOW = 0.04045


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two `#RRGGBB` colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
        for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
