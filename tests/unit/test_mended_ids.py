"""Of two near IDs, which is proposed as the right one, and why the other was wrong."""

import pytest

from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.mended_ids import proposed_id, right_id, why_mended
from samad_desktop.domain.person_files import RecordEventKind

RIGHT, ALSO_RIGHT, WRONG = "1382225555", "1382224559", "1382225556"
LEGAL = "10380284790"


@pytest.mark.parametrize(
    ("one", "other", "proposed"),
    [
        (RIGHT, WRONG, RIGHT),
        (WRONG, RIGHT, RIGHT),
        (RIGHT, ALSO_RIGHT, ""),
        (WRONG, "1382225557", ""),
        ("", RIGHT, RIGHT),
    ],
)
def test_only_a_check_digit_that_decides_proposes_an_id(one, other, proposed):
    assert proposed_id(one, other) == proposed


def test_the_reason_is_the_check_digit_where_that_is_wrong():
    assert why_mended(WRONG) is RecordEventKind.ID_BY_CHECK
    assert why_mended(ALSO_RIGHT) is RecordEventKind.ID_AS_ASKED
    assert why_mended(LEGAL) is RecordEventKind.ID_AS_ASKED


@pytest.mark.parametrize("typed", ["۱۳۸۲۲۲۵۵۵۵", "138-222-5555", " 1382225555 "])
def test_the_right_id_is_taken_as_it_is_typed(typed):
    assert right_id(typed) == RIGHT


def test_a_lost_zero_is_said_beside_the_field():
    with pytest.raises(ValidationFailed) as refused:
        right_id("499370899")
    (wrong,) = refused.value.errors
    assert (wrong.field, wrong.code) == ("right_id", "national_id_lost_zero")
