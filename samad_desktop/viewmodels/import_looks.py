"""How imports look as rows and sentences: what is unknown, what is wrong, what would come in."""

from collections.abc import Sequence
from datetime import datetime

from samad_desktop.domain.calendar import jalali_date, when
from samad_desktop.domain.cases import CaseKind, Disposition
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.importing import (
    STILL_OPEN,
    CellProblem,
    ImportField,
    ImportMapping,
    ImportPreview,
    ImportRun,
    ImportState,
    PastCase,
    ProblemKind,
    UnknownValue,
)
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import as_written, normal, persian_digits, shortened
from samad_desktop.labels import choices, label
from samad_desktop.messages import row_sentence
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look

_UNKNOWN = "import_unknown"
_TEXT_CHARS = 70
_OPEN_WORDS = "باز (به پایان نرسیده)"
_ENDING = "نتیجه: {words}"
_TO_COME = "آماده، هنوز نیامده"
_NOT_READ, _EMPTY = "خوانده نمی‌شود", "در سطرهای نخست خالی است"
_VALUES, _VALUE_CHARS = 3, 40
_ANSWER_BY_ENTER = "Enter: بگویید کدام است"
_STATE_LOOKS = {
    ImportState.RUNNING: ("hourglass", Look.WARN),
    ImportState.GOING_BACK: ("hourglass", Look.WARN),
    ImportState.FINISHED: ("circle-check", Look.SUCCESS),
    ImportState.TAKEN_BACK: ("rotate-ccw", Look.NEUTRAL),
}


def column_items(header: Sequence[str], first: Sequence[Sequence[str]]) -> list[PickerItem]:
    """Return the columns of a file as they are picked, each with what stands in it first."""
    return [PickerItem(name, name, _first_in(place, first)) for place, name in enumerate(header)]


def column_rows(
    header: Sequence[str], first: Sequence[Sequence[str]], mapping: ImportMapping
) -> tuple[Row, ...]:
    """Return the columns of a file as rows: what stands in each first, and what it is taken for."""
    meant = mapping.columns.items()
    return tuple(
        _column_row(
            name,
            _first_in(place, first),
            "، ".join(label(field) for field, column in meant if column == name),
        )
        for place, name in enumerate(header)
    )


def meaning_items(field: ImportField, reference: Reference) -> list[PickerItem]:
    """Return what a word of a column may mean."""
    match field:
        case ImportField.SUBJECT:
            return [
                PickerItem(each.code, each.name, each.group)
                for each in reference.subjects.values()
                if not each.retired
            ]
        case ImportField.COUNTY:
            return [PickerItem(each.code, each.name) for each in reference.counties.values()]
        case ImportField.AGENCY:
            return [
                PickerItem(each.code, each.short_name, each.name)
                for each in reference.agencies.values()
            ]
        case ImportField.KIND:
            return [PickerItem(*each) for each in choices(CaseKind)]
        case ImportField.CHANNEL:
            return [PickerItem(*each) for each in choices(Channel)]
        case _:
            still = PickerItem(STILL_OPEN, _OPEN_WORDS)
            return [still, *(PickerItem(*each) for each in choices(Disposition))]


def preview_text(found: ImportPreview) -> str:
    """Return in one sentence what an import would do."""
    words = f"{found.good:,} پرونده آورده و {found.refused:,} سطر رد می‌شود"
    if found.still_open:
        words += f"؛ {found.still_open:,} پرونده هنوز باز است"
    return _counted(f"{words}. هنوز چیزی ذخیره نشده است.")


def run_text(run: ImportRun) -> str:
    """Return in one sentence how far an import has come."""
    match run.state:
        case ImportState.FINISHED:
            words = f"{run.stored:,} پرونده آورده و {run.refused:,} سطر رد شد."
        case ImportState.TAKEN_BACK:
            words = "هرچه از این فایل آورده شده بود پس گرفته شد."
        case ImportState.GOING_BACK:
            words = f"پس‌گرفتن ناتمام است؛ هنوز {run.stored:,} پرونده مانده است."
        case _:
            words = (
                f"ناتمام: {run.done:,} سطر از {run.rows:,} خوانده، {run.stored:,} پرونده آورده شد."
            )
    return _counted(words)


def back_question(run: ImportRun) -> str:
    """Return what is asked before an import goes back."""
    return _counted(
        f"همهٔ {run.stored:,} پروندهٔ آورده‌شده از «{as_written(run.name)}» پس گرفته می‌شود؛"
        " اگر همین را می‌خواهید یک بار دیگر بزنید."
    )


def moved_text(done: int, whole: int) -> str:
    """Return how far something long has come."""
    return _counted(f"{done:,} سطر از {whole:,}…")


def preview_rows(
    found: ImportPreview, mapping: ImportMapping, reference: Reference
) -> tuple[Row, ...]:
    """Return the unknown words first, then what else is wrong, then the first good rows."""
    rows = [_unknown_row(each, mapping, reference) for each in found.unknown]
    rows += [_problem_row(each) for each in found.problems if each.code != _UNKNOWN]
    rows += [_case_row(each, reference) for each in found.first]
    return tuple(rows)


def _column_row(name: str, stands: str, meant: str) -> Row:
    look = Look.SUCCESS if meant else Look.NEUTRAL
    pill = meant or _NOT_READ
    shown = RowLook(as_written(name), stands or _EMPTY, "file-text", look, pill, look)
    return Row(("column", name), name, shown)


def _first_in(place: int, first: Sequence[Sequence[str]]) -> str:
    """Return the first different values of a column in one line."""
    cells = (" ".join(cells[place].split()) for cells in first if place < len(cells))
    found = tuple(dict.fromkeys(filter(None, cells)))[:_VALUES]
    return SEPARATOR.join(as_written(shortened(each, _VALUE_CHARS)) for each in found)


def run_rows(runs: Sequence[ImportRun], now: datetime) -> tuple[Row, ...]:
    """Return the imports as rows."""
    return tuple(_run_row(run, now) for run in runs)


def meaning_of(unknown: UnknownValue, mapping: ImportMapping) -> str:
    """Return the code of what was said that a word means; nothing while it was not."""
    return mapping.values.get(unknown.field, {}).get(normal(unknown.value), "")


def _unknown_row(unknown: UnknownValue, mapping: ImportMapping, reference: Reference) -> Row:
    code = meaning_of(unknown, mapping)
    names = {item.id: item.text for item in meaning_items(unknown.field, reference)}
    where = _counted(f"{label(unknown.field)}، در {unknown.count:,} سطر")
    look = RowLook(
        as_written(unknown.value),
        f"{where}{SEPARATOR}" + (f"یعنی {names.get(code, code)}" if code else _ANSWER_BY_ENTER),
        "circle-check" if code else "circle-help",
        Look.SUCCESS if code else Look.WARN,
        "گفته شد" if code else "ناشناخته",
        Look.SUCCESS if code else Look.WARN,
    )
    return Row(("unknown", unknown.field, unknown.value), unknown, look)


def _problem_row(kind: ProblemKind) -> Row:
    shown = "، ".join(_example(each) for each in kind.examples)
    title = f"{label(kind.field)}: {row_sentence(kind.code, _detail(kind.examples[0]))}"
    pill = _counted(f"{kind.count:,} سطر")
    look = RowLook(title, shown, "triangle-alert", Look.DANGER, pill, Look.DANGER)
    return Row(("problem", kind.field, kind.code), kind, look)


def _example(problem: CellProblem) -> str:
    row = persian_digits(f"سطر {problem.row}")
    return f"{row}: {as_written(problem.value)}" if problem.value else row


def _detail(problem: CellProblem) -> str:
    return persian_digits(problem.detail) or as_written(problem.value)


def _case_row(case: PastCase, reference: Reference) -> Row:
    subject = next(each for each in reference.subjects.values() if each.id == case.subject_id)
    county = reference.counties[case.county_id].name
    ended = _OPEN_WORDS if case.disposition is None else label(case.disposition)
    note = SEPARATOR.join(
        part
        for part in (
            jalali_date(case.received_at),
            *(_ENDING.format(words=ended), subject.name, county, case.name),
            shortened(case.text, _TEXT_CHARS),
        )
        if part
    )
    title = persian_digits(f"سطر {case.row}") + f"{SEPARATOR}{label(case.kind)}"
    look = RowLook(title, note.replace("\n", " "), "archive", Look.NEUTRAL, _TO_COME, Look.NEUTRAL)
    return Row(("case", case.row), case, look)


def _run_row(run: ImportRun, now: datetime) -> Row:
    icon, look = _STATE_LOOKS[run.state]
    note = SEPARATOR.join((when(run.begun_at, now), run.staff_name, run_text(run)))
    shown = RowLook(as_written(run.name), note, icon, look, label(run.state), look)
    return Row(("run", run.id), run, shown)


def _counted(words: str) -> str:
    return persian_digits(words.replace(",", "٬"))
