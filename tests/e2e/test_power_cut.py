"""The power goes at any moment: what a workstation said was kept is there at its next start."""

import pytest

from tests.long import long
from tests.power_cut.replay import Counts, record, replay

_DEEDS = 240  # The journal's log is copied into its file twice meanwhile.


@pytest.mark.parametrize("cuts", [200, *long([2_000])])
def test_no_power_cut_loses_what_was_said_to_be_kept(tmp_path, cuts):
    happened = record(tmp_path / "work", _DEEDS)
    assert replay(happened, cuts, 1, tmp_path / "left") == Counts(cuts, lost=0, broken=0)


def test_a_journal_that_does_not_wait_for_the_disk_is_found_out(tmp_path):
    happened = record(tmp_path / "work", _DEEDS, careless=True)
    assert replay(happened, 50, 1, tmp_path / "left").lost > 0
