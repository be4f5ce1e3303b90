"""How subjects, their questions, agencies and routes look as rows of the settings."""

from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.reference_settings import KeptReference, Route, SubjectSetting
from samad_desktop.domain.subjects import Handling, Question
from samad_desktop.domain.text import as_written, normal, persian_digits
from samad_desktop.labels import coded, label
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look

RETIRED = "کنار گذاشته"
_NOBODY = "بی دستگاه پیش‌فرض"
_NO_WORDS = "پرسش بی متن"
_DIGITS = "تنها عدد"
_HERE = "این موضوع در این شهرستان: "
_CHOOSE = f"{_HERE}موضوع و شهرستان را برگزینید."
_BY_DEFAULT = "{agency} (پیش‌فرض موضوع)"
_ROUTED = "{now}؛ بی این مسیر {default}"
_NOW = "اکنون {now}؛ پس از ثبت {then}"


def matches(typed: str, *words: str) -> bool:
    """Say whether each typed word begins a word of these."""
    known = normal(" ".join(words)).split()
    return all(any(word.startswith(begin) for word in known) for begin in normal(typed).split())


def subject_row(subject: SubjectSetting, kept: KeptReference) -> Row:
    """Return a node of the tree: a branch with how many stand below it, or a subject."""
    pill, look = (RETIRED, Look.WARN) if subject.retired else ("", Look.NEUTRAL)
    if subject.is_branch:
        offered = [each for each in kept.below(subject.id) if not each.retired]
        note = f"شاخه{SEPARATOR}{persian_digits(len(offered))} موضوع"
        shown = RowLook(subject.name, note, "folder-open", Look.PRIMARY, pill, look)
    else:
        agency = kept.agency(subject.default_agency_id)
        parts = [agency.short_name if agency else _NOBODY]
        if subject.questions:
            parts.append(f"{persian_digits(len(subject.questions))} پرسش")
        if subject.handling not in (None, Handling.REFER):
            parts.append(label(subject.handling))
        shown = RowLook(subject.name, SEPARATOR.join(parts), "tag", Look.NEUTRAL, pill, look)
    return Row(subject.id, subject, shown)


def question_row(place: int, question: Question) -> Row:
    """Return a question as it stands in the form."""
    pill = _DIGITS if question.digits_only else ""
    parts = (question.label or _NO_WORDS, question.hint)
    words = SEPARATOR.join(part for part in parts if part)
    look = RowLook(words, "", "circle-help", Look.INFO, pill, Look.NEUTRAL)
    return Row(place, place, look)


def kept_agency_row(agency: Agency) -> Row:
    """Return an agency with its whole name, its group and how many units it has."""
    pill, look = (RETIRED, Look.WARN) if agency.retired else ("", Look.NEUTRAL)
    parts = [agency.name, coded("peer_group", agency.peer_group)]
    if agency.units:
        parts.append(f"{persian_digits(len(agency.units))} واحد")
    shown = RowLook(agency.short_name, SEPARATOR.join(parts), "building-2", Look.INFO, pill, look)
    return Row(agency.id, agency, shown)


def route_row(route: Route, kept: KeptReference) -> Row:
    """Return a route: which subject where, and who answers."""
    subject, agency = kept.subject(route.subject_id), kept.agency(route.agency_id)
    title = f"{subject.name if subject else ''} — {kept.counties.get(route.county_id, '')}"
    note = agency.name if agency else ""
    retired = subject is not None and subject.retired
    pill, look = ("موضوع کنار گذاشته", Look.WARN) if retired else ("", Look.NEUTRAL)
    shown = RowLook(title, note, "map-pin", Look.INFO, pill, look)
    return Row((route.subject_id, route.county_id), route, shown)


def route_preview(
    kept: KeptReference, subject_id: int | None, county_id: int | None, agency_id: int | None
) -> str:
    """Return who answers for a subject in a county, now and with what is typed."""
    if subject_id is None or county_id is None:
        return _CHOOSE
    now, default = _answerer(kept, subject_id, county_id), _default(kept, subject_id)
    then, route = kept.agency(agency_id), kept.route(subject_id, county_id)
    told = now if route is None else _ROUTED.format(now=now, default=default)
    if then is None or (route is not None and route.agency_id == then.id):
        return f"{_HERE}{told}"
    return _HERE + _NOW.format(now=told, then=as_written(then.short_name))


def _answerer(kept: KeptReference, subject_id: int, county_id: int) -> str:
    route = kept.route(subject_id, county_id)
    agency = None if route is None else kept.agency(route.agency_id)
    return as_written(agency.short_name) if agency else _default(kept, subject_id)


def _default(kept: KeptReference, subject_id: int) -> str:
    subject = kept.subject(subject_id)
    agency = kept.agency(None if subject is None else subject.default_agency_id)
    return _BY_DEFAULT.format(agency=as_written(agency.short_name)) if agency else _NOBODY
