"""How what the radar found looks county by county: the squares of its grids."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from samad_desktop import radar_words as words
from samad_desktop.domain.calendar import day_of_month, long_day
from samad_desktop.domain.gap_grid import Across, GapSquare, gap_grid
from samad_desktop.domain.gaps import Gap
from samad_desktop.domain.radar import RadarView, Square
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.heat_grid import SquareLook
from samad_desktop.qtkit.tokens import Look

MARKED, LESS_MARKED = "▲", "△"
# The names of the rows, those of the columns, and a square for each of both.
Squares = tuple[list[str], list[str], list[list[SquareLook]]]
_NO_GAP = "—"
_SQUARE = "{county}، {day}: {count} تماس"
_TONES = {MARKED: ("موج تماس", Look.DANGER), LESS_MARKED: ("نامعمول", Look.WARN)}


def surge_squares(seen: RadarView, reference: Reference) -> Squares:
    """Return counties by days; the county with the most that is unusual comes first."""
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


def gap_squares(gaps: Sequence[Gap], across: Across, reference: Reference) -> Squares:
    """Return counties by agencies or subjects, those with the most cases first."""
    grid = gap_grid(gaps, across)
    counties = [words.county_name(each, reference) for each in grid.counties]
    columns = [words.column_name(each, across, reference) for each in grid.columns]
    rows = [
        [
            _gap_look(
                grid.squares.get((county, column)), (counties[n], columns[m]), across, reference
            )
            for m, column in enumerate(grid.columns)
        ]
        for n, county in enumerate(grid.counties)
    ]
    return counties, columns, rows


def _gap_look(
    square: GapSquare | None, where: tuple[str, str], across: Across, reference: Reference
) -> SquareLook:
    if square is None:
        return SquareLook(_NO_GAP, words.no_gap_in(*where))
    mark, tone = (MARKED, Look.DANGER) if square.is_lasting else (LESS_MARKED, Look.WARN)
    text = f"{mark} {persian_digits(len(square.case_ids))}"
    return SquareLook(text, words.gaps_in(*where, square, across, reference), square, tone)


def _square_look(square: Square | None, county: str, day: str) -> SquareLook:
    if square is None:
        zero = persian_digits(0)
        return SquareLook(zero, _SQUARE.format(county=county, day=day, count=zero))
    count = persian_digits(len(square.case_ids))
    spoken = _SQUARE.format(county=county, day=day, count=count)
    mark = MARKED if square.is_surge else LESS_MARKED if square.is_unusual else ""
    if not mark:
        return SquareLook(count, spoken, square)
    said, tone = _TONES[mark]
    return SquareLook(f"{mark} {count}", f"{spoken}، {said}", square, tone)


def _loudness(squares: Mapping[object, Square]) -> tuple[int, int, int]:
    surges = sum(each.is_surge for each in squares.values())
    unusual = sum(each.is_unusual for each in squares.values())
    return -surges, -unusual, -sum(len(each.case_ids) for each in squares.values())
