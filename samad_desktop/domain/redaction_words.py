"""The words in a text that give its caller away: names, titles, addresses, kin and trades.

Everything is found by the words' one spelling. Where a phrase ends is a guess, made so that
rather too much is proposed than too little: who redacts sees it and lets it stand.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import dropwhile, takewhile

from samad_desktop.domain.names import name_words
from samad_desktop.domain.redaction import RedactionReason, Span
from samad_desktop.domain.written_words import WrittenWord, cut_after, written_words

_R = RedactionReason
Words = tuple[WrittenWord, ...]
_JOINED_MAX = 5
_NAME_WORDS = 2
_STREET_WORDS = 2
_BESIDE_WORDS = 3
_SINGLE_MIN = 3
_STEM_MIN = 4
# Alone they are ends of many surnames, and say nothing.
_WEAK = frozenset(
    [
        *("پور", "زاده", "نیا", "فر", "راد", "نژاد", "وند", "پناه", "خانی", "اصل", "دوست"),
        *("الدین", "بیگی", "مقدم", "عبد", "ابو", "بخش", "زاد", "تبار", "منش"),
    ]
)
_ENDINGS = ("هایم", "های", "ها", "مان", "شان", "اند", "ام", "رو", "م", "ت", "ش", "و", "ه")
_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("صث", "س"),
        **dict.fromkeys("ضظذ", "ز"),
        "ط": "ت",
        "ح": "ه",
        "غ": "ق",
        "ع": "ا",
    }
)

_TITLES = frozenset(
    [
        *("اقای", "اقا", "خانم", "جناب", "سرکار", "دکتر", "مهندس", "حاج", "حاجی", "حاجیه"),
        *("سید", "سیده", "مشهدی", "کربلایی", "استاد", "سرهنگ", "سرگرد", "ستوان"),
    ]
)
_STREETS = frozenset(
    [
        *("خیابان", "خیابون", "کوچه", "بلوار", "میدان", "چهارراه", "فلکه", "محله", "کوی"),
        *("شهرک", "روستا", "روستای", "دهستان", "مجتمع", "برج", "ساختمان", "بلوک"),
        *("پاساژ", "اتوبان", "بزرگراه", "بنبست", "سهراه", "سهراهی", "آپارتمان", "اپارتمان"),
        *("خ", "ک", "خیابانهای", "روستاهای", "شهرکهای", "کوچههای"),
    ]
)
_BESIDE = frozenset({"جنب", "نبش", "روبروی", "روبهروی", "پشت"})
_LIMITS = {
    **dict.fromkeys(_STREETS, _STREET_WORDS),
    **dict.fromkeys(_BESIDE, _BESIDE_WORDS),
}
_KINDS_OF_PLACE = frozenset({"شهر", "شهرستان", "بخش", "قریه", "ده", "منطقه", "ناحیه"})
_SHORT_STREETS = frozenset({"خ", "ک"})
_NUMBERED = frozenset({"پلاک", "طبقه", "واحد", "قطعه", "فاز", "کیلومتر"})
_STOPS = frozenset(
    [
        *("از", "به", "در", "که", "و", "را", "رو", "تا", "با", "بر", "برای", "هم", "یا", "اما"),
        *("ولی", "است", "هست", "نیست", "شد", "شده", "شود", "نشده", "بود", "بوده", "باشد", "دارد"),
        *("دارند", "ندارد", "دارم", "داریم", "کرد", "کرده", "کردند", "گفت", "گفته", "گفتند"),
        *("این", "ان", "همین", "همان", "هر", "یک", "دو", "سه", "چند", "همه", "هیچ", "چه", "چرا"),
        *("من", "ما", "او", "ایشان", "وی", "خود", "خودم", "خودش", "متقاضی", "الان", "دیروز"),
        *("امروز", "دیشب", "سال", "ماه", "هفته", "روز", "ساعت", "نزدیک", "بعد", "قبل", "جلوی"),
        *("داخل", "بالای", "پایین", "پشت", "کنار", "بین", "روی", "زیر", "وجود", "قطع", "خراب"),
        *("دوباره", "هنوز", "خیلی", "کلا", "فقط", "لطفا", "مسیر", "قرار", "زنگ", "خواست"),
        *("مدیر", "رییس", "مسئول", "مسیول", "کارمند", "کارشناس", "معاون", "شهردار", "بخشدار"),
        *("دهیار", "فرماندار", "استاندار", "وزیر", "نماینده", "باجه", "اداره", "بنده", "دستگاه"),
    ]
)
_VERBS = ("می", "نمی")
_SELF_FORMAL = frozenset({"اینجانب", "اینجانبه", "حقیر"})
_SELF = frozenset({"من", "بنده"}) | _SELF_FORMAL
_CALLED = frozenset({"نام", "نامم", "بنام", "اسمم", "اسم", "فامیلم", "فامیلی"})
_I_AM = frozenset({"هستم", "ام", "میباشم", "هسم"})
_NAME_OF_NOBODY = frozenset({"خدا", "خداوند", "پدر", "مادر", "همسر"})
_OWN_NAME_WORDS = 3
_KIN = frozenset(
    [
        *("پدر", "مادر", "همسر", "شوهر", "پسر", "دختر", "برادر", "خواهر", "داماد", "عروس"),
        *("پدربزرگ", "مادربزرگ", "نوه", "فرزند", "فرزندان", "بچه", "بچهها", "عمو", "دایی"),
        *("خاله", "عمه", "پدرزن", "مادرزن", "خانواده", "همسایه", "خانم", "زن", "نامزد"),
    ]
)
_OWNED = ("م", "ش", "ام", "اش", "مان", "شان", "مون", "شون", "یم", "یش", "هایم", "هایش", "ت")
_OWNERS = frozenset({"من", "متقاضی", "ایشان", "وی", "او", "بنده", "ما", "خودم", "خودش"})
_TRADES = frozenset(
    [
        *("کارمند", "کارگر", "همکار", "معلم", "دبیر", "پرستار", "راننده", "نگهبان", "پزشک"),
        *("کارشناس", "بازنشسته", "شاغل", "پیمانکار", "دانشجو", "دانشجوی", "سرباز", "حسابدار"),
        *("منشی", "ابدارچی", "کارمندان", "کارمندم", "کارگرم", "استخدام", "مستخدم", "مامور"),
    ]
)
_THIS = frozenset({"همین", "همان", "این", "خود", "شما", "ان"})
_TRADE_WORDS = 5


def names_in(words: Words, names: Iterable[str]) -> Iterator[Span]:
    """Give where a word of one of the names stands, or the whole, in any spelling."""
    keys = _keys(names)
    for start, end in _phrases(words, keys, whole=False):
        yield Span(start, end, _R.OWN_NAME)


def places_in(words: Words, places: Iterable[str]) -> Iterator[Span]:
    """Give where one of the known places is named, as a whole: «میاب» is «روستای میاب»."""
    parts = [part for place in places for part in _parts(place)]
    bare = [tuple(dropwhile(_says_what, part)) for part in parts]
    keys = frozenset("".join(word.letters for word in part) for part in (*parts, *bare))
    for start, end in _phrases(words, keys - {""}, whole=True):
        yield Span(start, end, _R.PLACE)


def _says_what(word: WrittenWord) -> bool:
    return word.letters in _STREETS or word.letters in _KINDS_OF_PLACE


def people_in(words: Words) -> Iterator[Span]:
    """Give titles with the name that follows them: «آقای جباری»."""
    place = 0
    while place < len(words):
        first = place
        while (
            place < len(words) and words[place].letters in _TITLES and _goes_on(words, place, first)
        ):
            place += 1
        if place > first:
            end = _name_end(words, place)
            if end > place:
                yield Span(words[first].start, words[end - 1].end, _R.PERSON)
                place = end
        place = max(place, first + 1)


def selves_in(words: Words) -> Iterator[Span]:
    """Give what somebody calls herself: «من، پروین رستمی،», «اینجانب …», «به نام …»."""
    for place, word in enumerate(words[:-1]):
        start = place + 1
        if word.letters in _CALLED:
            start += words[start].letters in _SELF
            end = start if _is_nobody(words, start) else _name_end(words, start)
        elif word.letters in _SELF:
            end = _own_name_end(words, start, formal=word.letters in _SELF_FORMAL)
        else:
            continue
        if end > start:
            yield Span(words[start].start, words[end - 1].end, _R.PERSON)


def _is_nobody(words: Words, place: int) -> bool:
    return place == len(words) or words[place].letters in _NAME_OF_NOBODY


def _own_name_end(words: Words, start: int, *, formal: bool) -> int:
    """Return where the name ends that somebody adds to «من»; `start` where she adds none.

    It stands between marks, or before «هستم»; after «اینجانب» it stands by itself.
    """
    rest = cut_after(words, start)
    name = [*takewhile(_may_be_name, words[start : start + rest])]
    said = 0 < len(name) <= _OWN_NAME_WORDS
    after = words[start + len(name) : start + rest][:1]
    if words[start].cut:
        return start + len(name) if said and not after else start
    if said and after and after[0].letters in _I_AM:
        return start + len(name)
    return _name_end(words, start) if formal else start


def _may_be_name(word: WrittenWord) -> bool:
    return not (_ends_phrase(word) or word.letters in _I_AM or word.letters[0].isdigit())


def addresses_in(words: Words) -> Iterator[Span]:
    """Give streets, villages, houses and what they lie beside, with their names or numbers."""
    for place, word in enumerate(words):
        rest = cut_after(words, place)
        if word.letters in _NUMBERED:
            if rest > 1 and _is_number(words, place + 1):
                yield Span(word.start, words[place + 1].end, _R.ADDRESS)
            continue
        if word.letters in _SHORT_STREETS and _is_number(words, place - 1):
            continue
        limit = _LIMITS.get(word.letters, 0)
        end = _address_end(words, place + 1, place + rest, limit)
        if limit and end > place + 1:
            yield Span(word.start, words[end - 1].end, _R.ADDRESS)


def kin_in(words: Words) -> Iterator[Span]:
    """Give relatives that are somebody's own: «پدرم», «همسر متقاضی»."""
    for place, word in enumerate(words):
        if any(
            word.letters == kin + owned
            for owned in _OWNED
            for kin in _ending_kin(word.letters, owned)
        ):
            yield Span(word.start, word.end, _R.KINSHIP)
        elif word.letters in _KIN and place + 1 < len(words) and _is_owner(words[place + 1]):
            yield Span(word.start, words[place + 1].end, _R.KINSHIP)


def trades_in(words: Words) -> Iterator[Span]:
    """Give trades that point at one person: «کارمند همان اداره», «خودم معلم این مدرسه»."""
    for place, word in enumerate(words):
        if word.letters not in _TRADES:
            continue
        rest = min(cut_after(words, place), _TRADE_WORDS)
        near = next((n for n in range(1, min(rest, 3)) if words[place + n].letters in _THIS), None)
        before = _owner_before(words, place)
        if near is None and before == place:
            continue
        end = place + (1 if near is None else min(near + 2, rest))
        yield Span(words[before].start, words[end - 1].end, _R.OCCUPATION)


def _keys(names: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for name in names:
        parts = [_sounded(word) for word in name_words(name)]
        found.update(w for w in parts if len(w) >= _SINGLE_MIN and w not in _WEAK)
        for first in range(len(parts)):
            for last in range(first + 2, len(parts) + 1):
                found.add("".join(parts[first:last]))
        if len(parts) == 1:
            found.update(parts)
    return frozenset(found)


def _sounded(letters: str) -> str:
    """Return letters that are written otherwise and sound the same as one."""
    return letters.replace("لله", "له").translate(_SOUNDS)


def _phrases(words: Words, keys: Collection[str], *, whole: bool) -> Iterator[tuple[int, int]]:
    """Give where words stand that make one of the keys together, the longest first."""
    place = 0
    while place < len(words):
        length = _longest(words, place, keys, whole=whole)
        if length:
            yield words[place].start, words[place + length - 1].end
        place += max(length, 1)


def _longest(words: Words, place: int, keys: Collection[str], *, whole: bool) -> int:
    best, letters = 0, ""
    for count in range(1, min(cut_after(words, place), _JOINED_MAX) + 1):
        word = words[place + count - 1].letters
        letters += word if whole else _sounded(word)
        if letters in keys or (not whole and any(stem in keys for stem in _stems(letters))):
            best = count
    return best


def _stems(letters: str) -> set[str]:
    return {
        letters.removesuffix(ending)
        for ending in _ENDINGS
        if letters.endswith(ending) and len(letters) - len(ending) >= _STEM_MIN
    }


def _parts(place: str) -> Iterator[Words]:
    """Give the parts of a place as it was typed, between its marks: each is one place."""
    words = written_words(place)
    start = 0
    while start < len(words):
        count = cut_after(words, start)
        yield words[start : start + count]
        start += count


def _is_number(words: Words, place: int) -> bool:
    return place >= 0 and words[place].letters[0].isdigit()


def _goes_on(words: Words, place: int, first: int) -> bool:
    return place == first or not words[place].cut


def _name_end(words: Words, place: int) -> int:
    """Return where a name of one or two words ends that begins at `place`."""
    end, counted = place, 0
    while end < len(words) and not words[end].cut and counted < _NAME_WORDS:
        word = words[end]
        if _ends_phrase(word) or word.letters[0].isdigit():
            break
        end += 1
        while end < len(words) and words[end].joined:
            end += 1
        counted += 1
    return end


def _address_end(words: Words, place: int, last: int, limit: int) -> int:
    counted = 0
    while place < last and counted < limit and not _ends_phrase(words[place]):
        number = words[place].letters[0].isdigit() or words[place].letters == "متری"
        counted += 0 if number and counted == 0 else 1
        place += 1
        while place < last and words[place].joined:
            place += 1
    return place


def _ends_phrase(word: WrittenWord) -> bool:
    return word.letters in _STOPS or word.letters in _VERBS or word.letters in _STREETS | _TITLES


def _ending_kin(letters: str, owned: str) -> Iterator[str]:
    stem = letters.removesuffix(owned)
    if stem != letters and stem in _KIN:
        yield stem


def _is_owner(word: WrittenWord) -> bool:
    if word.joined and word.letters in _OWNED:
        return True
    return not word.cut and word.letters in _OWNERS


def _owner_before(words: Words, place: int) -> int:
    """Return where the person is named whose trade it is; `place` itself where none is."""
    for back in (1, 2):
        at = place - back
        if at < 0 or words[at + 1].cut:
            break
        if words[at].letters in _OWNERS or any(True for _ in kin_in(words[at : at + 1])):
            kin = at > 0 and words[at - 1].letters in _KIN and not words[at].cut
            return at - 1 if kin else at
    return place
