"""The one spelling under which Persian is stored for finding, asked for, and compared.

Whatever keyboard or habit typed a word, it becomes the same letters here. Depth beyond
spelling (stems, sounds, near words) is the business of the search itself; what is known
of people's names stands in `names`.
"""

import re
import unicodedata

WORD_MAX_CHARS = 40

_ZWNJ = "\u200c"
_LETTERS = {
    "ي": "ی",
    "ى": "ی",
    "ئ": "ی",
    "ې": "ی",
    "ے": "ی",
    "ێ": "ی",
    "ؠ": "ی",
    "ك": "ک",
    "ڪ": "ک",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ۃ": "ه",
    "ؤ": "و",
    "ۇ": "و",
    "ۆ": "و",
    "ۈ": "و",
    "أ": "ا",
    "إ": "ا",
    "ٱ": "ا",
    "آ": "ا",
    "ء": "",
    "ٴ": "",
    "ـ": "",
    "ə": "e",  # Azerbaijani in Latin letters.
    "ı": "i",
} | {
    digit: str(value)
    for digits in ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")
    for value, digit in enumerate(digits)
}
_NOT_SEEN = re.compile(
    "[\u00ad\u034f\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_OF_A_WORD = re.compile(r"[0-9a-z\u0621-\u064a\u0671-\u06d3\u200c]+")
_LOOSE_ZWNJ = re.compile(r"(?<![^ ])\u200c+|\u200c+(?= |$)|(?<=\u200c)\u200c+")
_EZAFE = re.compile(r"(?<=ه)(?:[ \u200c]ی)+(?![^ ])")
_VERB_PREFIX = re.compile(r"(?<![^ ])(ن?می) (?=[^ ])")
_PLURAL = re.compile(r" (ها(?:ی|یی|یش|یم|یمان|یتان|یشان)?)(?![^ ])")
_KEPT_BELOW = 0x20000
_WORDS_KEPT = 1 << 16


class _Letters(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        spelled = _spelled(chr(code))
        if code < _KEPT_BELOW:
            self[code] = spelled
        return spelled


_SPELLED = _Letters()


class _Words(dict[str, str]):
    """How each word that was met is spelled: texts say the same words again and again.

    A sign spells nothing, and what stands between two spaces may be several words.
    """

    def __missing__(self, typed: str) -> str:
        spelled = " ".join(typed.translate(_SPELLED).split())
        if len(typed) <= WORD_MAX_CHARS:
            if len(self) >= _WORDS_KEPT:
                self.clear()
            self[typed] = spelled
        return spelled


_WORDS = _Words()


def normal(text: str) -> str:
    """Return the text in the one spelling: lower case, no marks, single spaces.

    «می‌رود», «می رود» and «میرود» become one word, as do «کتاب‌ها» and «کتاب ها»; «خانه‌ی»
    and «خانۀ» lose their ending; any other ZWNJ parts nothing: «جهان‌بخش» is «جهانبخش».
    Doing it twice changes nothing more, so that what is stored and what is asked agree.
    """
    spelled = " ".join(filter(None, map(_WORDS.__getitem__, text.split(" "))))
    # Looking whether there is anything to be done costs nearly nothing.
    if _ZWNJ in spelled:
        if _is_any_loose(spelled):
            spelled = " ".join(_LOOSE_ZWNJ.sub("", spelled).split())
        if "ه ی" in spelled or f"ه{_ZWNJ}ی" in spelled:
            spelled = _EZAFE.sub("", spelled)
        spelled = spelled.replace(_ZWNJ, "")
    elif "ه ی " in spelled or spelled.endswith("ه ی"):
        spelled = _EZAFE.sub("", spelled)
    if "می " in spelled and (
        " می " in spelled or " نمی " in spelled or spelled.startswith(("می ", "نمی "))
    ):
        spelled = _VERB_PREFIX.sub(r"\1", spelled)
    return _PLURAL.sub(r"\1", spelled) if " ها" in spelled else spelled


def _is_any_loose(spelled: str) -> bool:
    """Say whether a ZWNJ stands where it joins nothing: at an edge, at a space, or doubled."""
    return (
        f" {_ZWNJ}" in spelled
        or f"{_ZWNJ} " in spelled
        or _ZWNJ * 2 in spelled
        or spelled.startswith(_ZWNJ)
        or spelled.endswith(_ZWNJ)
    )


def spelled(character: str) -> str:
    """Return the letters that one character stands for, by which two spellings are compared.

    Nothing for a mark that is not seen; a space for whatever parts words.
    """
    return _SPELLED[ord(character)]


def words(text: str) -> tuple[str, ...]:
    """Return the words under which a text is indexed and asked for, in order, each once.

    Only Persian and Latin letters and Latin digits: safe inside any query language.
    """
    found = dict.fromkeys(filter(None, normal(text).split(" ")))
    if max(map(len, found), default=0) > WORD_MAX_CHARS:
        found = dict.fromkeys(word[:WORD_MAX_CHARS] for word in found)
    return tuple(found)


def _spelled(character: str) -> str:
    """Return the letters of one character; none for a mark, a space for what parts words."""
    if _NOT_SEEN.match(character):
        return ""
    parts = unicodedata.normalize("NFKD", _LETTERS.get(character, character))
    letters = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
    spelled = "".join(_LETTERS.get(letter, letter) for letter in letters)
    return "".join(letter if _OF_A_WORD.fullmatch(letter) else " " for letter in spelled)
