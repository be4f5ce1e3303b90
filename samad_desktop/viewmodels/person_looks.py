"""How everything about a person looks as rows: strings made once."""

from samad_desktop.domain.calendar import jalali_date, when, when_received
from samad_desktop.domain.cases import CaseRow, CaseState
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.contacts import ContactRow
from samad_desktop.domain.duplicates import Sameness, Twins
from samad_desktop.domain.person_files import PersonFile, PersonNote, RecordEvent
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import STATE_LOOKS, CaseLooks, Now, shown_code

NAMELESS = "بی‌نام"
NO_ID = "کد ملی ندارد"
_COUNTS = ((0, "{} پرونده"), (1, "{} باز"), (2, "{} محفوظ"))
_WHY = {
    Sameness.GIVEN_ID: "کد ملی یکی را، دیگری در تماس گفته است.",
    Sameness.PHONE: "نام‌ها همانندند و تلفن یکی است.",
    Sameness.NEAR_ID: (
        "نام‌ها همانند، تلفن یکی و کدهای ملی نزدیک‌اند: کد درست را بپرسید و با آن یکی کنید."
    ),
    Sameness.PLACE: "نام یکی است و از همین محل پرونده دارند.",
}
_SURE = {Sameness.GIVEN_ID: Look.SUCCESS, Sameness.PHONE: Look.SUCCESS}


class PersonLooks:
    """Makes the rows of a person's page and of the pairs that may be one person."""

    def __init__(self, looks: CaseLooks, now: Now) -> None:
        self._looks = looks
        self._now = now

    def case(self, case: CaseRow) -> Row:
        return Row(case.id, case, self._looks.row(case))

    def contact(self, contact: ContactRow) -> Row:
        """Return a call or visit: when, about what, who took it."""
        case = contact.case
        icon, look = ("phone", Look.NEUTRAL) if case is None else STATE_LOOKS[case.state]
        about = "" if case is None else self._looks.subject(case.subject_id)
        parts = (when_received(contact.at, self._now()), label(contact.channel), contact.staff_name)
        return Row(contact.id, case, RowLook(about, SEPARATOR.join(parts), icon, look))

    def note(self, note: PersonNote) -> Row:
        """Return a note on one of her cases."""
        parts = (when(note.at, self._now()), note.staff_name, shown_code(note.case.tracking_code))
        shown = RowLook(note.text, SEPARATOR.join(parts), "sticky-note", Look.WARN)
        return Row(note.id, note.case, shown)

    def record(self, citizen: Citizen) -> Row:
        """Return another record: of the household, joined, or somebody else's."""
        return Row(citizen.id, citizen, RowLook(name_of(citizen), facts_of(citizen), "user"))

    def happened(self, event: RecordEvent) -> Row:
        """Return what was done with the record, when and by whom."""
        note = SEPARATOR.join((jalali_date(event.day), event.staff_name))
        return Row(event.id, None, RowLook(label(event.kind), note, "history", Look.NEUTRAL))

    def twins(self, twins: Twins) -> Row:
        """Return two records that may be one person's, and why."""
        look = _SURE.get(twins.why, Look.WARN)
        names = " = ".join(name_of(each) for each in (twins.keep, twins.other))
        note = SEPARATOR.join(facts_of(each) for each in (twins.keep, twins.other))
        return Row(twins.key, twins, RowLook(names, note, "users", look, label(twins.why), look))


def why_of(twins: Twins) -> str:
    """Return in a sentence why two records may be one person's."""
    return _WHY[twins.why]


def name_of(citizen: Citizen) -> str:
    return citizen.name or NAMELESS


def facts_of(citizen: Citizen) -> str:
    """Return the ID and the newest phone."""
    number = isolate(persian_digits(citizen.national_id)) if citizen.national_id else NO_ID
    phones = [isolate(persian_digits(show_phone(each))) for each in citizen.phones[:1]]
    return SEPARATOR.join((number, *phones))


def counts_of(person: PersonFile) -> str:
    """Return how many cases a person has, how many are open, and how many are protected."""
    opened = sum(case.state is not CaseState.CLOSED for case in person.cases)
    numbers = (person.known.case_count, opened, person.known.protected_count)
    parts = (words.format(persian_digits(numbers[place])) for place, words in _COUNTS)
    shown = [part for part, count in zip(parts, numbers, strict=True) if count]
    return SEPARATOR.join(shown)
