"""How Persian is cleaned when it is stored, and how it is shown.

How it is spelled for comparing and finding stands in `spelling`.
"""

import re

from samad_desktop.domain.names import name_index_words, name_key, name_search_words, name_words
from samad_desktop.domain.spelling import normal, words

__all__ = [
    "clean",
    "digits_only",
    "isolate",
    "isolate_runs",
    "latin_digits",
    "looks_like_number",
    "name_index_words",
    "name_key",
    "name_search_words",
    "name_words",
    "normal",
    "persian_digits",
    "split_pasted",
    "strip_isolates",
    "unbroken",
    "words",
]

PASTED_LINE_MAX = 5_000
PASTED_MAX = 200_000

_ZWNJ = "\u200c"
_NO_BREAK = "\N{NO-BREAK SPACE}"
# Hyphens, dashes and the minus sign come along when a number is copied from a page.
_NUMBER_SIGNS = frozenset("0123456789 +-()./\u200c\u2010\u2011\u2012\u2013\u2014\u2212")
_LATIN = {
    ord(digit): str(value)
    for digits in ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")
    for value, digit in enumerate(digits)
}
_PERSIAN = {ord(str(value)): digit for value, digit in enumerate("۰۱۲۳۴۵۶۷۸۹")}

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# A zero-width joiner stays where it makes one picture of two, as in a family; nowhere else.
_PICTURES = "\u2190-\u27ff\u2900-\u2bff\U0001f000-\U0001faff"
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 but tab and line feed
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
    f"|\u200d(?![{_PICTURES}])|(?<![{_PICTURES}\ufe0f])\u200d"
)
_DOUBLED_ZWNJ = re.compile(f"{_ZWNJ}{{2,}}")
_LOOSE_ZWNJ = re.compile(rf"(?<=\s){_ZWNJ}|{_ZWNJ}(?=\s)")
_LINE_TAIL = re.compile(r"(?<! ) ++(?=\n|$)")
_EDGE = f" \n{_ZWNJ}"
_EDGES = frozenset(_EDGE)
# Most texts are one plain line; only what is not is gone through letter by letter. The joiner
# between two letters is plain, too.
_PLAIN = re.compile(f"[ -~«»…،؛؟٪٫٬ء-غف-\u0655٠-٩پچژکگیۀ۰-۹{_ZWNJ}]*+")
_JOINS_NOTHING = (f"{_ZWNJ} ", f" {_ZWNJ}", _ZWNJ * 2)
_NO_DIGIT = re.compile("[^0-9]+")
# A telephone number, a model, an address: after a Persian letter its parts would change places.
# Words with Latin letters stay in their order, too, and so do the groups of a telephone number.
_LATIN_WORD = r"(?=[-_.:/@0-9۰-۹]*[A-Za-z])[0-9A-Za-z۰-۹]+(?:[-_.:/@][0-9A-Za-z۰-۹]+)*"
_SIGNED_RUN = re.compile(
    rf"{_LATIN_WORD}(?: {_LATIN_WORD})+"
    r"|(?:\+|\b[0۰])[0-9۰-۹]+(?:[- ][0-9۰-۹]{2,})+\b(?![-_.:/@])"
    r"|\+?[0-9A-Za-z۰-۹]+(?:[-_.:/@][0-9A-Za-z۰-۹]+)+|\+[0-9۰-۹]+"
)
_ISOLATES = re.compile("[\u2066-\u2069]")


def clean(typed: str) -> str:
    """Return what is stored of a typed text: as spelled, without what cannot be seen.

    Direction marks, controls, NUL, lone surrogates, fillers and stray ZWNJ go; tabs and the
    spaces of other widths become spaces, every line end becomes a line feed; spaces at line
    ends and blank edges go. What shows nothing is empty.
    """
    if _is_plain(typed):
        return typed
    text = _SPACES.sub(" ", _LINE_ENDS.sub("\n", typed))
    text = _INVISIBLE.sub("", text)
    text = _LOOSE_ZWNJ.sub("", _DOUBLED_ZWNJ.sub(_ZWNJ, text))
    return _LINE_TAIL.sub("", text).strip(_EDGE)


def _is_plain(typed: str) -> bool:
    if _PLAIN.fullmatch(typed) is None or typed[:1] in _EDGES or typed[-1:] in _EDGES:
        return not typed
    return _ZWNJ not in typed or not any(each in typed for each in _JOINS_NOTHING)


def latin_digits(text: str) -> str:
    """Return the text with Persian and Arabic digits as Latin ones."""
    return text.translate(_LATIN)


def persian_digits(text: object) -> str:
    """Return the text of anything with its Latin digits shown as Persian ones."""
    return str(text).translate(_PERSIAN)


def looks_like_number(typed: str) -> bool:
    """Say whether only digits and the signs of numbers were typed."""
    text = clean(typed)
    return bool(text) and _NUMBER_SIGNS.issuperset(latin_digits(text))


def digits_only(typed: str) -> str:
    """Return the digits 0-9 of a typed number; no other character that Unicode calls a digit."""
    if typed.isascii() and typed.isdecimal():
        return typed
    return _NO_DIGIT.sub("", latin_digits(typed))


def isolate(text: str) -> str:
    """Return a left-to-right run that keeps its order inside a Persian sentence."""
    return f"\u2066{text}\u2069"


def percent_text(number: int) -> str:
    """Return `۵۰٪`; alone or behind letters, the sign stands at the same side of the number.

    Not isolated, it would change sides behind a Persian letter.
    """
    return isolate(f"{persian_digits(number)}٪")


def unbroken(text: str) -> str:
    """Return words or figures that stay together on one line."""
    return text.replace(" ", _NO_BREAK)


def isolate_runs(text: str) -> str:
    """Keep numbers and Latin words that have signs in them in their order within Persian."""
    return _SIGNED_RUN.sub(lambda run: isolate(run[0]), text)


def as_written(text: str) -> str:
    """Keep a number with letters, or words, together in their own direction."""
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def strip_isolates(text: str) -> str:
    """Return the text without the marks that `isolate` put there for showing."""
    return _ISOLATES.sub("", text)


def split_pasted(text: str) -> tuple[str, str]:
    """Return what a text field takes of a pasted text, and the rest beyond its limit.

    A line of half a million letters freezes a text widget; the same in short lines does not.
    The limit holds with the line ends that were put in.
    """
    cut = PASTED_MAX
    taken = _in_short_lines(text[:cut])
    while len(taken) > PASTED_MAX:
        cut -= len(taken) - PASTED_MAX
        taken = _in_short_lines(text[:cut])
    return taken, text[cut:]


def _in_short_lines(text: str) -> str:
    lines = text.split("\n")
    if max(map(len, lines)) <= PASTED_LINE_MAX:
        return text
    return "\n".join(
        line[place : place + PASTED_LINE_MAX]
        for line in lines
        for place in range(0, max(len(line), 1), PASTED_LINE_MAX)
    )


def shortened(text: str, chars: int | None) -> str:
    """Return the beginning of `text`, ended by an ellipsis after a whole word."""
    if chars is None or len(text) <= chars:
        return text
    kept = text[: chars + 1]
    whole, blank, _rest = kept.rpartition(" ")
    return f"{whole.rstrip() if blank else text[:chars]}…"
