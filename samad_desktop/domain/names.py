"""People's names: their words without titles, and what two spellings of one name share."""

from functools import lru_cache
from itertools import pairwise, zip_longest

from samad_desktop.domain.spelling import WORD_MAX_CHARS, words

_ZWNJ = "\u200c"
_TITLES = frozenset(
    [
        "اقای",
        "خانم",
        "حاجیه",
        "سیده",
        "مهندس",
        "دکتر",
        "کربلایی",
        "مشهدی",
        "جناب",
        "سرکار",
    ]
)
# Titles that also begin surnames: «حاجی‌پور» and «آقازاده» are no titles.
_TITLES_OR_NAMES = frozenset(["اقا", "حاج", "حاجی", "سید", "استاد"])
_FIRST_AND_LAST = 2
# A name is asked for several times while it is stored.
_NAMES_KEPT = 1 << 14
_SURNAME_ENDS = frozenset(["پور", "زاده", "نیا", "فر", "راد", "نژاد", "لو", "وند", "پناه", "خانی"])


@lru_cache(maxsize=_NAMES_KEPT)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles; ZWNJ parts them, «الله» is «اله»."""
    parted = tuple(word.replace("لله", "له") for word in words(name.replace(_ZWNJ, " ")))
    return tuple(
        word
        for word, after in zip_longest(parted, parted[1:], fillvalue="")
        if not _is_title(word, after)
    )


def _is_title(word: str, after: str) -> bool:
    return word in _TITLES or (word in _TITLES_OR_NAMES and after not in _SURNAME_ENDS)


def name_key(name: str) -> str:
    """Return what two spellings of one name share: «محمدرضا» and «محمد رضا» are equal.

    Empty when there are only titles, as in «خانم»: nothing is known of the name.
    """
    return "".join(name_words(name))


def family_name(name: str) -> str:
    """Return the family name as one word, as a name is indexed: «قلی‌زاده» and «قلی زاده».

    Empty where no more than one word was given: that may be a first name.
    """
    said = name_words(name)
    if len(said) < _FIRST_AND_LAST:
        return ""
    if said[-1] not in _SURNAME_ENDS:
        return said[-1]
    return (said[-2] + said[-1])[:WORD_MAX_CHARS] if len(said) > _FIRST_AND_LAST else ""


def name_index_words(name: str) -> tuple[str, ...]:
    """Return every word a name is found by: its words, and each two neighbours as one."""
    single = name_words(name)
    joined = ((one + other)[:WORD_MAX_CHARS] for one, other in pairwise(single))
    return tuple(dict.fromkeys((*single, *joined)))


def name_search_words(typed: str) -> tuple[str, ...]:
    """Return the words a name is looked for by: «حسین‌زاده» is one, as it is indexed, too.

    Together its parts are much rarer than each alone. Of a name of very many words, those
    that no index takes are not asked for.
    """
    indexed = frozenset(name_index_words(typed))
    held = (word for token in typed.split() for word in _held_together(token))
    return tuple(word for word in held if word in indexed)


def _held_together(token: str) -> tuple[str, ...]:
    """Return the words of a part of a name; whether one is a title, the whole name tells."""
    parts = tuple(word.replace("لله", "له") for word in words(token.replace(_ZWNJ, " ")))
    if _ZWNJ not in token or len(parts) == 1:
        return parts
    return tuple((one + other)[:WORD_MAX_CHARS] for one, other in pairwise(parts))
