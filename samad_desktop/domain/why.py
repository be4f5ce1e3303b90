"""Why a case was found by what was typed, and how near that is."""

from enum import StrEnum


class Why(StrEnum):
    """Why a case was found, from the nearest to the farthest."""

    EXACT = "exact"
    ENDING = "ending"
    JOINED = "joined"
    SOUND = "sound"
    LETTER = "letter"
    PARTLY = "partly"


NEARNESS = {
    Why.EXACT: 0.9,
    Why.JOINED: 0.8,
    Why.ENDING: 0.7,
    Why.SOUND: 0.5,
    Why.LETTER: 0.4,
    Why.PARTLY: 0.3,
}
# What is listed after the rest, because another word was typed, or more.
FAR = frozenset({Why.SOUND, Why.LETTER, Why.PARTLY})
