"""The letters about one case in words: its referral, a reminder, and what an office is told.

What an agency may not know of a citizen is not known here either, but for that it is kept.
"""

from samad_desktop.documents.letter import Letter, LetterRow
from samad_desktop.domain.attachments import FilePart
from samad_desktop.domain.calendar import jalali_date
from samad_desktop.domain.letters import CaseLetter, CaseLetters, LetterKind
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import label

ASKED = "پروندهٔ زیر برای رسیدگی فرستاده می‌شود؛ خواهشمند است پاسخ آن را تا پایان مهلت اعلام فرمایید."
FOR_INFORMATION = "رونوشت پروندهٔ زیر برای آگاهی فرستاده می‌شود."
INSTRUCTION = "دستور: {words}"
ENCLOSED = "پیوست: {words}"
MATTER = "شرح: {words}"
PLACE = "محل: {words}"
CITIZEN = "متقاضی: {words}"
KEPT = "متقاضی: هویت محفوظ است و برای رسیدگی به این پرونده اعلام نمی‌شود."
ANONYMOUS = "متقاضی: ناشناس"
SUBJECT = "موضوع: {words}"
LEVEL = "{name} — سطح {level}"
_ENCLOSED = (FilePart.INSTRUCTION, FilePart.CHOSEN)


def title_of(letter: CaseLetter) -> str:
    """Return what a letter is, as its heading says it."""
    name = label(letter.kind)
    if letter.kind is LetterKind.RAISED:
        return LEVEL.format(name=name, level=persian_digits(letter.level))
    return name


def line_of(letter: CaseLetter) -> str:
    """Return a letter in one line: what it is, to whom, of which day."""
    return f"{title_of(letter)}: {letter.to}، {isolate(jalali_date(letter.at))}"


def case_letter(letter: CaseLetter, found: CaseLetters) -> Letter:
    """Put one of the letters `found` about a case into words."""
    code = isolate(persian_digits(show_tracking_code(found.tracking_code)))
    rows = () if letter.kind is LetterKind.RAISED else _rows(letter, found)
    return Letter(
        code,
        title_of(letter),
        letter.to,
        _paragraphs(letter, found),
        rows,
        letter.at,
        letter.copies,
    )


def _paragraphs(letter: CaseLetter, found: CaseLetters) -> tuple[str, ...]:
    said = tuple(filter(None, letter.text.split("\n")))
    if letter.kind is LetterKind.RAISED:
        return (*said, SUBJECT.format(words=found.subject))
    if letter.kind is LetterKind.REMINDER or letter.referred is None:
        return said
    head = FOR_INFORMATION if letter.kind is LetterKind.COPY else ASKED
    instruction = (INSTRUCTION.format(words=letter.text),) if letter.text else ()
    return (head, *instruction, *_enclosed(letter.referred), *_matter(letter.referred))


def _enclosed(sent: ReferredCase) -> tuple[str, ...]:
    files = [each.name for each in sent.attachments if each.part in _ENCLOSED]
    return (ENCLOSED.format(words="، ".join(files)),) if files else ()


def _matter(sent: ReferredCase) -> tuple[str, ...]:
    matter = sent.matter
    place = (PLACE.format(words=matter.place),) if matter.place else ()
    return (MATTER.format(words=matter.text), *place, _citizen(sent))


def _citizen(sent: ReferredCase) -> str:
    if sent.identity_withheld:
        return KEPT
    if sent.citizen is None:
        return ANONYMOUS
    phones = (isolate(persian_digits(show_phone(number))) for number in sent.citizen.phones[:1])
    return CITIZEN.format(words="، تلفن ".join(filter(None, (sent.citizen.name, *phones))))


def _rows(letter: CaseLetter, found: CaseLetters) -> tuple[LetterRow, ...]:
    if letter.referred is None:
        return ()
    referral = letter.referred.referral
    return (LetterRow(found.tracking_code, found.subject, referral.sent_at, referral.due_at, "—"),)
