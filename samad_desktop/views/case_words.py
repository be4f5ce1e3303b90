"""The facts of a case in the words a screen shows."""

from samad_desktop.domain.cases import Case, CaseState, EventContact
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import isolate, persian_digits, unbroken
from samad_desktop.labels import label
from samad_desktop.qtkit.row_look import SEPARATOR

IDENTITY_WITHHELD = "هویت محفوظ"
ANONYMOUS = "ناشناس"
NO_NAME = "بی‌نام"
UNTOLD = "…"
NO_ID = "کد ملی داده نشده"
NO_AGENCY = "تعیین نشده"
# A label takes its direction from its first strong letter, and these begin with none.
_RTL_MARK = "\u200f"


def citizen_of(case: Case) -> str:
    """Return the citizen's name, or why there is none."""
    if case.identity_withheld:
        return IDENTITY_WITHHELD
    return ANONYMOUS if case.citizen is None else name_of(case.citizen)


def state_of(case: Case, reference: Reference) -> str:
    """Return where a case stands, and at which desk while an objection to its answer is open."""
    if case.appeal_level is None or case.state is CaseState.CLOSED:
        return label(case.state)
    desk = reference.offices.get(case.appeal_level) or persian_digits(f"سطح {case.appeal_level}")
    return f"{label(case.state)}، اعتراض نزد {desk}"


def name_of(citizen: Citizen) -> str:
    return citizen.name or NO_NAME


def id_of(citizen: Citizen) -> str:
    """Return the ID with its caption, kept in its order."""
    if not citizen.national_id:
        return NO_ID
    return f"کد ملی {isolate(persian_digits(citizen.national_id))}"


def caller_of(contact: EventContact) -> str:
    """Return who called, from which number, how, and for whom."""
    if contact.withheld:
        who = [IDENTITY_WITHHELD]
    elif contact.untold:
        who = [UNTOLD]
    elif contact.name or contact.phone:
        who = [contact.name or NO_NAME, unbroken(_phone(contact.phone))]
    else:
        who = [ANONYMOUS]
    if contact.on_behalf_of is not None:
        who.append(f"از طرف {contact.on_behalf_of or NO_NAME}")
    channel = unbroken(label(contact.channel))
    return SEPARATOR.join(part for part in (*who, channel) if part)


def phones_of(citizen: Citizen) -> str:
    """Return the phones as they are said, the newest first; for a label of their own."""
    # A number is not broken into two lines.
    shown = (unbroken(_phone(number)) for number in citizen.phones)
    return _RTL_MARK + SEPARATOR.join(shown) if citizen.phones else ""


def subject_of(case: Case, reference: Reference) -> str:
    """Return the subject under its branch."""
    found = reference.subjects.get(case.matter.subject_id or 0)
    return f"{found.group} — {found.name}" if found else ""


def agency_of(case: Case, reference: Reference) -> str:
    found = reference.agencies.get(case.agency_id or 0)
    return found.name if found else NO_AGENCY


def place_of(case: Case, reference: Reference) -> str:
    """Return county and place."""
    county = reference.counties.get(case.matter.county_id or 0)
    parts = (county.name if county else "", case.matter.place)
    return "، ".join(part for part in parts if part)


def accused_of(case: Case, reference: Reference) -> str:
    """Return the agency and unit complained about."""
    agency = reference.agencies.get(case.matter.accused_agency_id or 0)
    parts = (agency.name if agency else "", case.matter.accused_unit)
    return "، ".join(part for part in parts if part)


def _phone(number: str) -> str:
    return isolate(persian_digits(show_phone(number))) if number else ""
