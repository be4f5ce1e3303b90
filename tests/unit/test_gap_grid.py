"""Recurring gaps on a grid of counties: every gap once, the worst first, and nothing left out."""

from dataclasses import replace

from samad_desktop.domain.gap_grid import MOST_COLUMNS, Across, GapGrid, GapSquare, gap_grid
from samad_desktop.domain.gaps import LASTING_MONTHS, Gap


def test_a_grid_of_gaps_shows_each_gap_in_one_square_and_those_of_most_cases_first():
    def gap(agency, subject, county, cases):
        return Gap(agency, subject, county, (2,) * 3 + (0,) * 3, cases)

    many = [gap(n, 50, 7, (n,)) for n in range(3, 3 + MOST_COLUMNS)]
    gaps = [gap(1, 50, 7, (90, 91)), gap(1, 51, 7, (91, 92)), gap(2, 50, 8, (80, 81)), *many]
    by_agency = gap_grid(gaps, Across.AGENCIES)
    assert by_agency.counties == (7, 8)
    assert by_agency.columns == (1, 2, 3, 4, None)
    # A case of two gaps is one case.
    assert by_agency.squares[7, 1].case_ids == (92, 91, 90)
    assert len(by_agency.squares[7, None].gaps) == MOST_COLUMNS - 2
    assert (8, 1) not in by_agency.squares
    shown = [each for square in by_agency.squares.values() for each in square.gaps]
    assert sorted(each.case_ids for each in shown) == sorted(each.case_ids for each in gaps)
    by_subject = gap_grid(gaps, Across.SUBJECTS)
    assert by_subject.columns == (50, 51)
    assert not by_subject.squares[7, 51].is_lasting
    assert gap_grid((), Across.AGENCIES) == GapGrid()


def test_a_gap_of_nearly_every_month_is_lasting():
    often = Gap(1, 2, 3, (2,) * LASTING_MONTHS + (1,), ())
    assert GapSquare((often,)).is_lasting
    assert not GapSquare(
        (replace(often, by_month=(2,) * (LASTING_MONTHS - 1) + (1, 1)),)
    ).is_lasting
