"""Finding what has most of the words that were typed, where nothing has all of them."""

from collections.abc import Mapping

from sqlalchemy import Connection

from samad_desktop.domain.asking import (
    asked_words,
    exactly,
    stems_asked,
    why_found,
    widely,
    with_numbers,
    words_asked,
)
from samad_desktop.domain.finding import Match
from samad_desktop.domain.why import NEARNESS, Why
from samad_desktop.persistence import case_search, lexicon, search
from samad_desktop.persistence.search import Wanted
from samad_desktop.services.near_finding import Matches, nearest


class PartFinding:
    """Some of the words of a text, asked for in all their forms together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._choices = exactly(asked_words(text))

    def plan(self, connection: Connection) -> str:
        """Learn which forms the words have; return what is said before they are asked."""
        asked = with_numbers(asked_words(self.text))
        of_stems = lexicon.of_stems(connection, stems_asked(self.text, asked))
        there = lexicon.known(connection, words_asked(asked))
        self._choices = widely(self.text, asked, of_stems, there)
        return search.said_words(self._choices)

    def find(self, connection: Connection, wanted: Wanted) -> Matches:
        """Return the newest cases that have these words, the nearest first."""
        ids = search.ids_with_words(connection, self._choices, wanted)
        stored = case_search.found_apart(connection, ids)
        found = {each: why_found(self._choices, sum(stored.get(each, ()), ())) for each in ids}
        return nearest(
            {
                each: Match(Why.PARTLY, NEARNESS[Why.PARTLY] * why[1])
                for each, why in found.items()
                if why is not None
            }
        )


def rarest_first(found: Mapping[str, Matches]) -> tuple[str, dict[int, Match]]:
    """Return the text of most words that finds least, and what all of so many words find.

    What the rarer ones find stands first: the fewer cases have some words, the more these tell.
    """
    there = [each for each in found if found[each]]
    longest = max((len(asked_words(each)) for each in there), default=0)
    kept = [each for each in there if len(asked_words(each)) == longest]
    rarest = sorted(kept, key=lambda each: len(found[each]))
    matches: dict[int, Match] = {}
    for text in rarest:
        matches |= {each: found[text][each] for each in found[text] if each not in matches}
    return (rarest[0] if rarest else ""), matches
