"""How callers, their cases and parked calls look as rows of the call page."""

from datetime import datetime

from samad_desktop.domain.calendar import when, when_received
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.contacts import ContactRow, KnownPerson, Likeness, SimilarCase
from samad_desktop.domain.outbox import OutboxCall, OutboxState
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.text import isolate, percent_text, persian_digits, shortened
from samad_desktop.labels import label
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tall_rows import TallLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.call_drafts import excerpt_of
from samad_desktop.viewmodels.case_looks import (
    STATE_LOOKS,
    WITHHELD,
    CaseLooks,
    Now,
    shown_code,
)
from samad_desktop.workstation.journal import SavedDraft

ANSWER = "پاسخ آماده: {subject}"
ANSWER_CHARS = 22
NAMELESS = "بی‌نام"
OTHER_PERSON = "شخص دیگر"
OTHER_NOTE = "متقاضی تازه با همین شماره"
NO_CASE = "بدون پرونده"
NO_NUMBER = "کد ملی ندارد"
OTHER_CASE = "پروندهٔ دیگر همین متقاضی"
EMPTY = "هنوز شرحی ندارد"
SAME_SUBJECT = "همین موضوع"
SAME_WORDS = "واژه‌های مشترک: {words}"
NOT_TAKEN = "هنوز پاسخ داده نشده"
TO_BE_SENT, NOT_TAKEN_BY_CENTRE = "در انتظار فرستادن", "پذیرفته نشد"
JOINED_EXCERPT_CHARS = 80
REMEMBERED = "از حافظهٔ همین رایانه، آخرین بار {when}"
_NEAR, _LIKELY = 80, 60
_OTHER = "other"


class CallLooks:
    """Makes the rows that stand beside the call form."""

    def __init__(self, looks: CaseLooks, now: Now) -> None:
        self._looks = looks
        self._now = now

    def person(self, person: KnownPerson) -> Row:
        """Return somebody who may be calling."""
        cases = persian_digits(person.case_count)
        numbers = national_id_of(person) or NO_NUMBER
        open_cases = len(person.open_cases)
        look = RowLook(
            title=person.citizen.name or NAMELESS,
            note=SEPARATOR.join((numbers, f"{cases} پرونده")),
            icon="user",
            icon_look=Look.INFO,
            pill=f"{persian_digits(open_cases)} باز" if open_cases else "",
            pill_look=Look.WARN,
        )
        return Row(person.citizen.id, person, look)

    def remembered(self, at: datetime) -> str:
        """Return that only this workstation knows who calls, and since when."""
        return REMEMBERED.format(when=when(at, self._now()))

    def somebody_else(self) -> Row:
        """Return the row after the people."""
        look = RowLook(
            title=OTHER_PERSON, note=OTHER_NOTE, icon="user-plus", icon_look=Look.NEUTRAL
        )
        return Row(_OTHER, None, look)

    def open_case(self, case: CaseRow) -> Row:
        """Return a case of the caller: when, its state by icon and word, and what it says."""
        icon, look = STATE_LOOKS[case.state]
        return Row(case.id, case, RowLook(self._title(case), self._story(case), icon, look))

    def waiting_answer(self, case: CaseRow) -> str:
        """Return what a case is about whose answer waits to be told."""
        return ANSWER.format(subject=shortened(self._looks.subject(case.subject_id), ANSWER_CHARS))

    def joined(self, case: CaseRow) -> str:
        """Return which case a call joins: what it is about, since when, and how it begins."""
        return SEPARATOR.join((self._title(case), self._story(case, JOINED_EXCERPT_CHARS)))

    def contact(self, contact: ContactRow) -> Row:
        """Return an earlier call or visit."""
        case = contact.case
        icon, look = ("phone", Look.NEUTRAL) if case is None else STATE_LOOKS[case.state]
        title = NO_CASE if case is None else self._title(case)
        state = "" if case is None else label(case.state)
        parts = (when_received(contact.at, self._now()), state, contact.staff_name)
        note = SEPARATOR.join(part for part in parts if part)
        return Row(contact.id, case, RowLook(title, note, icon, look))

    def similar(self, similar: SimilarCase) -> Row:
        """Return an open case that the call may belong to."""
        case, near = similar.case, similar.closeness
        pill_look = Look.NEUTRAL if near < _LIKELY else Look.INFO
        other = not similar.fits and similar.why in (Likeness.PERSON, Likeness.HOUSEHOLD)
        others = OTHER_CASE if similar.why is Likeness.PERSON else label(similar.why)
        look = TallLook(
            title=self._looks.subject(case.subject_id),
            note=case.excerpt,
            pill="" if other else percent_text(near),
            pill_look=Look.SUCCESS if near >= _NEAR else pill_look,
            more=SEPARATOR.join(
                (
                    when_received(case.received_at, self._now()),
                    others if other else label(similar.why),
                    case.place or self._looks.county(case.county_id),
                )
            ),
        )
        return Row(case.id, case, look)

    def why(self, similar: SimilarCase) -> str:
        """Return why an open case is proposed, in one line."""
        matter = similar.case.subject_id
        parts = [label(similar.why)] if similar.why is not Likeness.SUBJECT else []
        parts.append(SAME_SUBJECT if similar.same_subject else self._looks.subject(matter))
        if similar.shared:
            parts.append(SAME_WORDS.format(words="، ".join(similar.shared)))
        return SEPARATOR.join(parts)

    def parked(self, saved: SavedDraft, elapsed: str) -> Row:
        """Return a call that waits; `elapsed` is how long its caller has been known."""
        draft = saved.draft
        phone = isolate(persian_digits(draft.caller.phone)) if draft.caller.phone else ""
        about = excerpt_of(draft.matter) or self._looks.subject(draft.matter.subject_id)
        named = bool(draft.caller.name)
        empty = EMPTY if saved.taken else NOT_TAKEN
        look = RowLook(
            title=draft.caller.name or phone or NAMELESS,
            note=SEPARATOR.join(part for part in (phone if named else "", about or empty) if part),
            icon="circle-pause" if saved.taken else "phone-incoming",
            icon_look=Look.WARN,
            pill=elapsed,
        )
        return Row(draft.key, draft.key, look)

    def unsent(self, call: OutboxCall) -> Row:
        """Return a call that has still to reach the centre: its code, who called, about what."""
        draft, aside = call.draft, call.state is OutboxState.ASIDE
        about = excerpt_of(draft.matter) or self._looks.subject(draft.matter.subject_id)
        phone = isolate(persian_digits(draft.caller.phone)) if draft.caller.phone else ""
        parts = (shown_code(call.tracking_code), about)
        look = RowLook(
            title=draft.caller.name or phone or NAMELESS,
            note=SEPARATOR.join(part for part in parts if part),
            icon="circle-alert" if aside else "send",
            icon_look=Look.DANGER if aside else Look.WARN,
            pill=NOT_TAKEN_BY_CENTRE if aside else TO_BE_SENT,
        )
        return Row(draft.key, call, look)

    def code(self, case: CaseRow) -> str:
        """Return the tracking code as it is read."""
        return shown_code(case.tracking_code)

    def _story(self, case: CaseRow, chars: int | None = None) -> str:
        told = WITHHELD if case.protected and not case.excerpt else shortened(case.excerpt, chars)
        parts = (when_received(case.received_at, self._now()), label(case.state), told)
        return SEPARATOR.join(part for part in parts if part)

    def _title(self, case: CaseRow) -> str:
        where = case.place or self._looks.county(case.county_id)
        return " — ".join(part for part in (self._looks.subject(case.subject_id), where) if part)


def national_id_of(person: KnownPerson) -> str:
    """Return the ID with its caption, or nothing."""
    number = person.citizen.national_id
    return f"کد ملی {isolate(persian_digits(number))}" if number else ""


def phones_of(person: KnownPerson, limit: int = 2) -> str:
    """Return the newest phones as they are said."""
    shown = [isolate(persian_digits(show_phone(n))) for n in person.citizen.phones[:limit]]
    more = len(person.citizen.phones) - limit
    return SEPARATOR.join((*shown, *([f"و {persian_digits(more)} شمارهٔ دیگر"] if more > 0 else [])))
