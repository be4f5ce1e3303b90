"""Keeps text in the order of reading when it is copied out of a PDF; it looks the same.

Programs that read PDFs find glyphs at their places and guess the order. What stands between two
numbers, and a sign beside one, they take for part of a number that is read from the left: a code
came out with its last pair first, «۱۴۰۵/ط/۱۲» as «/۱۴۰۵ط۱۲/», and a comma before its number. A
no-break space joins numbers by the rules of Unicode (UAX 9: of class CS, as a colon is), and a
mark of direction parts what is none.
"""

import re
from collections.abc import Mapping
from typing import Any

MARK = "\N{RIGHT-TO-LEFT MARK}"
_NO_BREAK = "\N{NO-BREAK SPACE}"
_DIGIT, _LATIN, _ARABIC = "0-9۰-۹", "A-Za-z", "\u0620-\u064a\u066e-\u06d3"
_SIGNS = "-+/:.,،٫٬\u00a0\u202f"
_UNSEEN = "\u064b-\u065f\u200c-\u200f"
_ISOLATED = "[^\u2066-\u2069]*\u2069"
# An isolate without a letter is read from the left, too.
_FROM_LEFT = (
    f"\u2066{_ISOLATED}|\u2068[^{_LATIN}{_ARABIC}\u2066-\u2069]*(?:[{_LATIN}]{_ISOLATED}|\u2069)"
)
_FROM_RIGHT = f"[\u2067\u2068]{_ISOLATED}"
_NUMBER_ENDS = f"(?:(?<=[{_DIGIT}٪%])|(?<=[{_DIGIT}٪%]\u2069))"
_PLACES = (
    # Behind a number, where no sign joins it to the next one,
    f"{_NUMBER_ENDS}(?=[^\\w٪%{_UNSEEN}\u2066-\u2069\n])(?![{_SIGNS}][{_UNSEEN}]*[{_DIGIT}])"
    # between a sign behind a letter and a number, and where a text ends with one.
    f"|(?<=[{_ARABIC}][-/:.،\u00a0\u202f])(?=[{_DIGIT}])"
    "|(?<=[۰-۹])(?=\u2069?$)"
)
_TOKENS = re.compile(f"({_FROM_LEFT})|({_FROM_RIGHT})|([{_LATIN}]+)|([{_ARABIC}]+)|(?:{_PLACES})")
_GROUPS = re.compile(f"(?<=[{_DIGIT}]) (?=[{_DIGIT}])")
# A letter and its mark, as in «پروندهٔ», come out turned round as well; one letter does not.
_HAMZA = re.compile(f"\u0647\u0654(?![{_ARABIC}])")
_ISOLATES = re.compile(_FROM_LEFT)
_TO_NEXT_LETTER = re.compile(f"(?:{_FROM_LEFT}|{_FROM_RIGHT}|[^{_LATIN}{_ARABIC}])*")
_NO_NEIGHBOUR = re.compile(f"{_FROM_LEFT}|{_FROM_RIGHT}|[{_UNSEEN}]")
_SIGNED = re.compile(f"[{_DIGIT}][-+%٪]|[-+%٪][{_DIGIT}]")


def joined_groups(text: str) -> str:
    """Return a text whose isolated numbers keep their order where isolates are not known."""
    return _ISOLATES.sub(lambda run: _GROUPS.sub(_NO_BREAK, run[0]), text)


def for_copying(text: str) -> str:
    """Return a text of a right-to-left page as it is set: what is seen of it stays the same."""
    text = _HAMZA.sub("ۀ", text)
    is_latin = False  # The last letter is; then a number belongs to its run from the left.

    def kept(found: re.Match[str]) -> str:
        nonlocal is_latin
        from_left, from_right, latin, arabic = found.groups()
        if from_left:
            return _GROUPS.sub(_NO_BREAK, from_left)
        if from_right:
            return from_right[0] + for_copying(from_right[1:-1]).removesuffix(MARK) + from_right[-1]
        if latin or arabic:
            is_latin = bool(latin)
            return found[0]
        return "" if is_latin or _is_signed(text, found.start()) else MARK

    return _TOKENS.sub(kept, text)


def _is_signed(text: str, place: int) -> bool:
    """Say whether a number with a sign comes before the next letter.

    Behind a letter its sign is no part of it, behind a mark it would be (UAX 9, W2 and W5).
    """
    ahead = _TO_NEXT_LETTER.match(text, place)
    return ahead is not None and _SIGNED.search(_NO_NEIGHBOUR.sub("", ahead[0])) is not None


def all_for_copying(value: Any) -> Any:
    """Return what JSON can hold, with every text in it for copying."""
    if isinstance(value, str):
        return for_copying(value)
    if isinstance(value, Mapping):
        return {name: all_for_copying(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [all_for_copying(each) for each in value]
    return value
