"""How what the radar found looks as rows and squares: strings made once, when it is read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from samad_desktop import radar_words as words
from samad_desktop.domain.agencies import PeerGroup
from samad_desktop.domain.calendar import day_of_month, long_day
from samad_desktop.domain.gaming import Sign, Signs
from samad_desktop.domain.gaps import Gap
from samad_desktop.domain.radar import Alarm, RadarView, Square
from samad_desktop.domain.ranking import Standing
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.heat_grid import SquareLook
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look

SURGE, UNUSUAL = "▲", "△"
_CASES = "{count} پرونده"
_RINGS, _QUIET = "هشدار", "خاموش"
_SQUARE = "{county}، {day}: {count} تماس"
_TONES = {SURGE: ("موج تماس", Look.DANGER), UNUSUAL: ("نامعمول", Look.WARN)}
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
            (each.sign, each.agency_id, each.staff_id, each.day, each.case_ids),
            each,
            RowLook(
                *words.sign(each, reference, signs.people),
                _SIGN_ICONS[each.sign],
                Look.WARN,
                _cases(each.count),
            ),
        )
        for each in signs.found
    ]


def grid(
    seen: RadarView, reference: Reference
) -> tuple[list[str], list[str], list[list[SquareLook]]]:
    """Return the names of the counties and of the days, and a square for each of both.

    The county with the most that is unusual comes first.
    """
    by_county: dict[int, dict[object, Square]] = defaultdict(dict)
    for square in seen.squares:
        by_county[square.county_id][square.day] = square
    counties = sorted(
        (each for each in reference.counties if each in by_county),
        key=lambda each: (_loudness(by_county[each]), reference.counties[each].name),
    )
    names = [reference.counties[each].name for each in counties]
    days = [persian_digits(day_of_month(day)) for day in seen.days]
    rows = [
        [_square_look(by_county[county].get(day), names[n], long_day(day)) for day in seen.days]
        for n, county in enumerate(counties)
    ]
    return names, days, rows


def _alarm_look(alarm: Alarm, seen: RadarView, reference: Reference) -> RowLook:
    times = persian_digits(f"{round(1 / max(alarm.probability, 1e-9)):,}").replace(",", "٬")
    _whole, title, note = words.surge(alarm, reference, seen.branches)
    note = SEPARATOR.join((note, words.CHANCE.format(times=times)))
    return RowLook(title, note, "triangle-alert", Look.DANGER, _RINGS, Look.DANGER)


def _standing_look(each: Standing, reference: Reference) -> RowLook:
    note, ratio = words.standing(each)
    worse, better = each.low > 1, each.high < 1
    place = words.place_in_ranking(each)
    group = label(PeerGroup(each.peer_group)) if each.peer_group in set(PeerGroup) else ""
    title = SEPARATOR.join(
        part for part in (reference.short_name(each.agency_id), group, place) if part
    )
    if worse:
        tone, icon, pill = Look.DANGER, "triangle-alert", _SURELY_WORSE
    elif better:
        tone, icon, pill = Look.SUCCESS, "circle-check", _SURELY_BETTER
    else:
        tone, icon, pill = Look.NEUTRAL, "building-2", ""
    return RowLook(title, SEPARATOR.join((ratio, note)), icon, tone, pill, tone)


def _square_look(square: Square | None, county: str, day: str) -> SquareLook:
    if square is None:
        zero = persian_digits(0)
        return SquareLook(zero, _SQUARE.format(county=county, day=day, count=zero))
    count = persian_digits(len(square.case_ids))
    spoken = _SQUARE.format(county=county, day=day, count=count)
    mark = SURGE if square.is_surge else UNUSUAL if square.is_unusual else ""
    if not mark:
        return SquareLook(count, spoken, square)
    said, tone = _TONES[mark]
    return SquareLook(f"{mark} {count}", f"{spoken}، {said}", square, tone)


def _loudness(squares: Mapping[object, Square]) -> tuple[int, int, int]:
    surges = sum(each.is_surge for each in squares.values())
    unusual = sum(each.is_unusual for each in squares.values())
    return -surges, -unusual, -sum(len(each.case_ids) for each in squares.values())


def _cases(count: int) -> str:
    return _CASES.format(count=persian_digits(count))
