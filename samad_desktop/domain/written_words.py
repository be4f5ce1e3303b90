"""The words of a text where they stand in it, each in the one spelling.

So a word is found however it was typed, and what is found is known by its place in the text
as it was typed.
"""

from dataclasses import dataclass

from samad_desktop.domain.spelling import spelled

_ZWNJ = "\u200c"


@dataclass(frozen=True, slots=True)
class WrittenWord:
    """A word from `start` up to `end`; `letters` are its one spelling.

    `joined`: only a ZWNJ parts it from the word before; `cut`: a mark or a line end does.
    """

    start: int
    end: int
    letters: str
    joined: bool = False
    cut: bool = False


def written_words(text: str) -> tuple[WrittenWord, ...]:
    """Return the words of a text in order; ZWNJ parts them, invisible marks do not."""
    found: list[WrittenWord] = []
    letters, start, end = "", 0, 0
    joined = cut = False
    for place, character in enumerate(text):
        meant = spelled(character)
        if meant and not meant.isspace() and meant != _ZWNJ:
            start = start if letters else place
            letters, end = letters + meant.replace(" ", ""), place + 1
            continue
        if not meant:
            end = place + 1 if letters else end
            continue
        if letters:
            found.append(WrittenWord(start, end, letters, joined, cut))
            letters, joined, cut = "", meant == _ZWNJ, False
        if meant != _ZWNJ:
            joined = False
            cut = cut or character == "\n" or not character.isspace()
    if letters:
        found.append(WrittenWord(start, end, letters, joined, cut))
    return tuple(found)


def cut_after(words: tuple[WrittenWord, ...], place: int) -> int:
    """Return how many words from `place` on stand together, before a mark or a line end."""
    count = 1
    while place + count < len(words) and not words[place + count].cut:
        count += 1
    return count
