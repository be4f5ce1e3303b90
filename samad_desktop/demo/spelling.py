"""How operators really type: keyboards with Arabic letters, three kinds of digits, haste."""

from dataclasses import dataclass
from random import Random

_Table = dict[int, int]


def _table(these: str, those: str) -> _Table:
    return str.maketrans(these, those)


_ZWNJ = "\u200c"
_ARABIC_LETTERS = _table("یک", "يك")
_PERSIAN_DIGITS = _table("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_ARABIC_DIGITS = _table("0123456789", "٠١٢٣٤٥٦٧٨٩")
_AS_THEY_ARE: _Table = {}
_DIGITS = (_AS_THEY_ARE, _PERSIAN_DIGITS, _AS_THEY_ARE, _ARABIC_DIGITS, _PERSIAN_DIGITS)
_JOINS = (" ", _ZWNJ, " ", "", _ZWNJ, " ", _ZWNJ)
_KEYBOARDS = (_AS_THEY_ARE, _AS_THEY_ARE, _ARABIC_LETTERS, _AS_THEY_ARE)
_MISSPELT = (
    ("درخواست", "درخاست"),
    ("لطفاً", "لطفن"),
    ("اصلاً", "اصلن"),
    ("دربارهٔ", "راجب"),
    ("گزارش", "گذارش"),
    ("خواهش", "خاهش"),
    ("منتظر", "منتضر"),
    ("می‌گوید", "میگه"),
    ("می‌گویند", "میگن"),
    ("است", "هست"),
    ("نمی‌دهند", "نمیدن"),
    ("متقاضی", "متقاظی"),
)
_MISSPELLS, _SLIPS, _DOUBLE_SPACE = 0.3, 0.06, 0.05


@dataclass(frozen=True, slots=True)
class Hand:
    """One operator's way of typing."""

    letters: _Table
    digits: _Table
    join: str

    def typed(self, text: str, random: Random) -> str:
        """Return the text as this operator would have typed it."""
        if random.random() < _MISSPELLS:
            text = text.replace(*random.choice(_MISSPELT))
        if self.join != _ZWNJ:
            text = text.replace(_ZWNJ, self.join)
        if self.digits:
            text = text.translate(self.digits)
        if self.letters:
            text = text.translate(self.letters)
        if random.random() < _SLIPS:
            text = _slipped(text, random)
        if random.random() < _DOUBLE_SPACE:
            text = text.replace(" ", "  ", 1)
        return text


def hands(number: int) -> tuple[Hand, ...]:
    """Give each of so many operators a way of typing."""
    return tuple(
        Hand(
            _KEYBOARDS[place % len(_KEYBOARDS)],
            _DIGITS[place % len(_DIGITS)],
            _JOINS[place % len(_JOINS)],
        )
        for place in range(number)
    )


def _slipped(text: str, random: Random) -> str:
    """Swap two neighbours, leave one letter out, or type one twice."""
    if len(text) < 3:  # noqa: PLR2004 - two neighbours and one more
        return text
    place = random.randrange(len(text) - 2)
    one, other = text[place], text[place + 1]
    instead = random.choice((other + one, one, one + one + other))
    return text[:place] + instead + text[place + 2 :]
