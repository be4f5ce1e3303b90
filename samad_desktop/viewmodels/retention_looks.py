"""How rules of keeping, what would go, and what went are said: strings made once."""

from collections.abc import Mapping, Sequence
from datetime import date

from samad_desktop.domain.calendar import day_text, jalali_date, when
from samad_desktop.domain.retention import (
    APPEAL_MONTHS,
    ERASED_KINDS,
    Kept,
    OldOne,
    RetentionKind,
    RetentionPolicy,
    RetentionPreview,
    RetentionRun,
    in_force,
)
from samad_desktop.domain.text import as_written, isolate, persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.shell import utc_now

ICONS = {
    RetentionKind.IDENTITY: "user-round-x",
    RetentionKind.TEXT: "file-text",
    RetentionKind.ATTACHMENT: "paperclip",
    RetentionKind.AUDIT: "shield",
    RetentionKind.APPEAL: "scale",
}
_FOR_EVER = "ضابطه‌ای نیست؛ همیشه نگه داشته می‌شود"
_APPEAL_UNSET = f"ضابطه‌ای نیست؛ {APPEAL_MONTHS} ماه گرفته می‌شود"
_HOLDS, _LATER, _BEFORE = "در حال اجرا", "از آینده", "پیشین"


def policy_rows(policies: Sequence[RetentionPolicy], today: date) -> tuple[Row, ...]:
    """Return every version of every rule, by kind, the newest first; and what has none."""
    holding = in_force(policies, today)
    rows = []
    for kind in RetentionKind:
        own = [each for each in policies if each.kind is kind]
        if kind not in holding:
            none = _APPEAL_UNSET if kind is RetentionKind.APPEAL else _FOR_EVER
            look = RowLook(label(kind), persian_digits(none), ICONS[kind])
            rows.append(Row(str(kind), None, look))
        ordered = sorted(own, key=lambda each: (each.valid_from, each.id), reverse=True)
        rows += [_policy_row(each, holding, today) for each in ordered]
    return tuple(rows)


def _policy_row(
    policy: RetentionPolicy, holding: Mapping[RetentionKind, RetentionPolicy], today: date
) -> Row:
    if holding.get(policy.kind) is policy:
        pill, look = _HOLDS, Look.SUCCESS
    else:
        pill, look = (_LATER if policy.valid_from > today else _BEFORE), Look.NEUTRAL
    title = persian_digits(f"{label(policy.kind)}: {policy.months} ماه")
    note = f"از {day_text(policy.valid_from)}{SEPARATOR}{as_written(policy.source)}"
    shown = RowLook(title, note, ICONS[policy.kind], look, pill, look)
    return Row(policy.id, policy, shown)


def preview_rows(found: RetentionPreview) -> tuple[Row, ...]:
    """Return by kind what goes, and below each what stays and why."""
    rows = []
    for kind in ERASED_KINDS:
        count = found.due.get(kind, 0)
        pill, look = (_counted(count), Look.DANGER) if count else ("هیچ", Look.NEUTRAL)
        rows.append(
            Row(kind, None, RowLook(label(kind), _kept(found, kind), ICONS[kind], look, pill, look))
        )
    return tuple(rows)


def _kept(found: RetentionPreview, kind: RetentionKind) -> str:
    stays = [
        f"{label(why)}: {_counted(found.kept[kind, why])}"
        for why in Kept
        if found.kept.get((kind, why))
    ]
    return f"می‌ماند — {'؛ '.join(stays)}" if stays else ""


def oldest_rows(oldest: Sequence[OldOne]) -> tuple[Row, ...]:
    """Return the oldest that go: a case by its code, a person by her number."""
    return tuple(
        Row(place, each, RowLook(_which(each), label(each.kind), ICONS[each.kind], Look.NEUTRAL,
            isolate(jalali_date(each.since)), Look.NEUTRAL))
        for place, each in enumerate(oldest)
    )  # fmt: skip


def _which(old: OldOne) -> str:
    return shown_code(old.tracking_code) if old.tracking_code else persian_digits(f"شخص {old.key}")


def run_rows(runs: Sequence[RetentionRun]) -> tuple[Row, ...]:
    """Return who erased when, why, and how much."""
    return tuple(Row(each.id, each, _run_look(each)) for each in runs)


def _run_look(run: RetentionRun) -> RowLook:
    parts = [when(run.started_at, utc_now())]
    if run.reason:
        parts.append(as_written(run.reason))
    pill, look = ("", Look.NEUTRAL) if run.ended_at else ("نیمه‌کاره", Look.WARN)
    title = f"{run.who}: {run_text(run)}"
    return RowLook(title, SEPARATOR.join(parts), "trash-2", look, pill, look)


def run_text(run: RetentionRun) -> str:
    """Return what a run erased."""
    told = [f"{label(kind)} {_counted(count)}" for kind, count in run.erased.items() if count]
    return "، ".join(told) if told else "چیزی پاک نشد"


def total_text(found: RetentionPreview) -> str:
    """Return how many things a run would erase."""
    if not found.total:
        return "هیچ چیز نیست که زمانش گذشته باشد و باید پاک شود."
    return persian_digits(f"روی هم {found.total} مورد پاک می‌شود؛ این کار برگشت ندارد.")


def _counted(count: int) -> str:
    return persian_digits(f"{count} مورد")
