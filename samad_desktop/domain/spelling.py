"""The one spelling under which Persian is stored for finding, asked for, and compared.

Whatever keyboard or habit typed a word, it becomes the same letters here. Depth beyond
spelling (stems, sounds, near words) is the business of the search itself.
"""

import re
import unicodedata
from itertools import pairwise

WORD_MAX_CHARS = 40

_ZWNJ = "\u200c"
_LETTERS = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ئ": "ی",
        "ې": "ی",
        "ے": "ی",
        "ك": "ک",
        "ڪ": "ک",
        "ة": "ه",
        "ۀ": "ه",
        "ە": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ؤ": "و",
        "ۇ": "و",
        "ۆ": "و",
        "ۈ": "و",
        "ێ": "ی",
        "أ": "ا",
        "إ": "ا",
        "ٱ": "ا",
        "آ": "ا",
        "ء": "",
        "ـ": "",
    }
    | {
        digit: str(value)
        for digits in ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")
        for value, digit in enumerate(digits)
    }
)
_NOT_A_WORD = re.compile(r"[^0-9a-z\u0621-\u064a\u0671-\u06d3\u200c]+")
_VERB_PREFIX = re.compile(r"(?<![^ ])(ن?می)[ \u200c]+(?=[^ \u200c])")
_PLURAL = re.compile(r"(?<=[^ \u200c])[ \u200c]+(ها(?:ی|یی|یش|یم|یمان|یتان|یشان)?)(?![^ \u200c])")
_EZAFE = re.compile(r"(?<=ه)[ \u200c]+ی(?![^ ])")
_TITLES = frozenset(
    [
        "اقا",
        "اقای",
        "خانم",
        "حاج",
        "حاجی",
        "حاجیه",
        "سید",
        "سیده",
        "مهندس",
        "دکتر",
        "کربلایی",
        "مشهدی",
        "استاد",
        "جناب",
        "سرکار",
    ]
)


def normal(text: str) -> str:
    """Return the text in the one spelling: lower case, no marks, single spaces.

    «می‌رود», «می رود» and «میرود» become one word, as do «کتاب‌ها» and «کتاب ها»; «خانه‌ی»
    and «خانۀ» lose their ending; any other
    ZWNJ parts nothing: «جهان‌بخش» is «جهانبخش».
    """
    folded = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    letters = (c for c in folded if not unicodedata.combining(c))
    spelled = "".join(letters).translate(_LETTERS).lower()
    spelled = _NOT_A_WORD.sub(" ", spelled)
    spelled = _VERB_PREFIX.sub(r"\1", spelled)
    spelled = _EZAFE.sub("", _PLURAL.sub(r"\1", spelled))
    return " ".join(spelled.replace(_ZWNJ, "").split())


def words(text: str) -> tuple[str, ...]:
    """Return the words under which a text is indexed and asked for, in order, each once.

    Only Persian and Latin letters and Latin digits: safe inside any query language.
    """
    return tuple(dict.fromkeys(word[:WORD_MAX_CHARS] for word in normal(text).split()))


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles; ZWNJ parts them."""
    parted = words(name.replace(_ZWNJ, " "))
    return tuple(word for word in parted if word not in _TITLES)


def name_key(name: str) -> str:
    """Return what two spellings of one name share: «محمدرضا» and «محمد رضا» are equal."""
    return "".join(name_words(name))


def name_index_words(name: str) -> tuple[str, ...]:
    """Return every word a name is found by: its words, and each two neighbours as one."""
    single = name_words(name)
    joined = (one + other for one, other in pairwise(single))
    return tuple(dict.fromkeys((*single, *joined)))
