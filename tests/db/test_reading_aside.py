"""A large file is read in a second process, and to its end whatever becomes of that."""

import multiprocessing
from datetime import UTC, datetime

import pytest

from samad_desktop.domain.import_columns import guessed
from samad_desktop.domain.importing import ImportMapping, ImportRun, ImportState
from samad_desktop.persistence import reference
from samad_desktop.persistence.import_lots import LOT
from samad_desktop.services.import_reading import Reader, Reading
from samad_desktop.services.reading_aside import read_aside
from samad_desktop.workstation.sheets import open_sheet
from tests.db.test_importing import many, write

_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_ROWS = 4 * LOT + 100

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def reading(database, tmp_path):
    sheet = open_sheet(write(tmp_path / "large.csv", many(_ROWS)))
    mapping = ImportMapping(guessed(sheet.header))
    numbers = (sheet.rows, 0, 0, 0, -sheet.rows)
    run = ImportRun(
        *(1, "large.csv", sheet.digest, ImportState.RUNNING, *numbers, sheet.header, mapping),
        *(1, "", _NOW, None),
    )
    with database.reading() as connection:
        known = reference.read(connection)
    return Reading(sheet, run, known, _NOW, 1, on_server=False)


def told(lots):
    """Return what was read, but for the numbers that are made anew each time."""
    return [(read.after, read.numbers, read.refused, read.said, read.made.words) for read in lots]


def test_what_is_read_aside_is_what_is_read_here(reading):
    with read_aside(reading) as lots:
        assert multiprocessing.active_children() != []
        assert told(lots) == told(Reader(reading).lots(0))
    assert multiprocessing.active_children() == []


def test_what_ends_the_other_process_does_not_end_the_reading(reading):
    with read_aside(reading) as lots:
        for process in multiprocessing.active_children():
            process.kill()
            process.join()
        assert [read.after for read in lots] == [0, LOT, 2 * LOT, 3 * LOT, 4 * LOT]


def test_an_import_that_is_stopped_ends_the_other_process(reading):
    with read_aside(reading) as lots:
        next(lots)
    assert multiprocessing.active_children() == []


def test_a_small_file_is_read_here(reading, tmp_path):
    with read_aside(reading) as lots:
        next(lots)
    small = open_sheet(write(tmp_path / "small.csv", many(20)))
    run = ImportRun(
        *(1, "small.csv", small.digest, ImportState.RUNNING, 20, 0, 0, 0, -20, small.header),
        *(reading.run.mapping, 1, "", _NOW, None),
    )
    here = Reading(small, run, reading.reference, _NOW, 1, on_server=False)
    with read_aside(here) as lots:
        assert multiprocessing.active_children() == []
        assert [read.upto for read in lots] == [20]
