"""How what the radar found looks as rows: strings made once, when it is read."""

from collections.abc import Sequence

from samad_desktop import radar_words as words
from samad_desktop.domain.agencies import PeerGroup
from samad_desktop.domain.gaming import Sign, Signs
from samad_desktop.domain.gaps import Gap
from samad_desktop.domain.radar import Alarm, RadarView
from samad_desktop.domain.ranking import Standing
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look

_CASES = "{count} پرونده"
_RINGS, _QUIET = "هشدار", "خاموش"
_SIGN_ICONS = {
    Sign.LAST_HOUR: "hourglass",
    Sign.MASS_PAUSES: "circle-pause",
    Sign.SAME_ANSWER: "copy",
    Sign.UNDONE: "rotate-ccw",
    Sign.MASS_RETURNS: "arrow-left",
}
_SURELY_WORSE, _SURELY_BETTER = "بدتر از انتظار", "بهتر از انتظار"


def surge_rows(seen: RadarView, reference: Reference) -> list[Row]:
    """Return what rings, and below it what was put aside."""
    ringing = [Row(alarm.cell, alarm, _alarm_look(alarm, seen, reference)) for alarm in seen.alarms]
    quiet = [
        Row(
            alarm.cell,
            (alarm, kept),
            RowLook(
                words.surge(alarm, reference, seen.branches)[1],
                words.aside(kept),
                "circle-pause",
                Look.NEUTRAL,
                _QUIET,
            ),
        )
        for alarm, kept in seen.put_aside
    ]
    return [*ringing, *quiet]


def chosen_words(found: object, row: RowLook, seen: RadarView | None, reference: Reference) -> str:
    """Return in full what a chosen row says, of which a narrow list shows the beginning."""
    if seen is None or not isinstance(found, Alarm):
        return SEPARATOR.join(part for part in (row.title, row.note) if part)
    whole, _title, _note = words.surge(found, reference, seen.branches)
    return whole


def gap_rows(gaps: Sequence[Gap], reference: Reference) -> list[Row]:
    """Return what recurs, the worst first."""
    return [
        Row(
            (gap.agency_id, gap.subject_id, gap.county_id),
            gap,
            RowLook(*words.gap(gap, reference), "history", Look.WARN, _cases(len(gap.case_ids))),
        )
        for gap in gaps
    ]


def standing_rows(standings: Sequence[Standing], reference: Reference) -> list[Row]:
    """Return the agencies, group by group, each with its place and what it rests on."""
    return [Row(each.agency_id, each, _standing_look(each, reference)) for each in standings]


def sign_rows(signs: Signs, reference: Reference) -> list[Row]:
    """Return the signs of playing with deadlines."""
    return [
        Row(
            (each.sign, each.agency_id, each.staff_id, each.first, each.case_ids),
            each,
            RowLook(
                *words.sign(each, reference, signs.people),
                _SIGN_ICONS[each.sign],
                Look.WARN,
                words.sign_name(each.sign),
            ),
        )
        for each in signs.found
    ]


def _alarm_look(alarm: Alarm, seen: RadarView, reference: Reference) -> RowLook:
    times = persian_digits(f"{round(1 / max(alarm.probability, 1e-9)):,}").replace(",", "٬")
    _whole, title, note = words.surge(alarm, reference, seen.branches)
    note = SEPARATOR.join((note, words.CHANCE.format(times=times)))
    return RowLook(title, note, "triangle-alert", Look.DANGER, _RINGS, Look.DANGER)


def _standing_look(each: Standing, reference: Reference) -> RowLook:
    note, ratio = words.standing(each)
    place = words.place_in_ranking(each)
    group = label(PeerGroup(each.peer_group)) if each.peer_group in set(PeerGroup) else ""
    title = SEPARATOR.join(
        part for part in (reference.short_name(each.agency_id), group, place) if part
    )
    if each.is_worse:
        tone, icon, pill = Look.DANGER, "triangle-alert", _SURELY_WORSE
    elif each.is_better:
        tone, icon, pill = Look.SUCCESS, "circle-check", _SURELY_BETTER
    else:
        tone, icon, pill = Look.NEUTRAL, "building-2", ""
    return RowLook(title, SEPARATOR.join((ratio, note)), icon, tone, pill, tone)


def _cases(count: int) -> str:
    return _CASES.format(count=persian_digits(count))
