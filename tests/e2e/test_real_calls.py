"""The main job on real input: 160 calls as operators typed them, through the window."""

import pytest
from pytestqt.qtbot import QtBot

from samad_desktop.app import Program
from samad_desktop.domain.contacts import Registered
from tests.calls import LOST_ZERO_IDS, WRONG_IDS, real_calls
from tests.centres import both_engines
from tests.desks import LogIn
from tests.e2e.telephonist import Operator

PHRASE_WORDS = 4
# Of so many shares of the cases, the server has the first of these and the embedded centre the
# next. The first has IDs that are wrong, calls that follow up and advised ones.
SHARES, FIRST_SHARE = 10, 1


@both_engines
@pytest.mark.timeout(240)
def test_all_real_calls_are_registered_and_found_again(
    qtbot: QtBot, program: Program, log_in: LogIn, pytestconfig: pytest.Config
) -> None:
    """Take the calls of every tenth case on one engine, and as many others on the other.

    Look for each by one of what was given in turn. In a long run, take all on both engines and
    look for them by all of it. The same questions are asked without a window, of every call, in
    `tests/db/test_intake.py` and `tests/db/test_real_calls.py`.
    """
    log_in()
    assert program.workplace is not None
    in_turn = not pytestconfig.getoption("--long")
    shift = int(program.workplace.desk.profile.is_embedded)  # Each engine is asked another one.
    rows = _share(FIRST_SHARE + shift) if in_turn else list(real_calls())
    operator = Operator(qtbot, program)
    taken: dict[str, Registered] = {}
    for row in rows:
        about = taken.get(row["continues"])
        taken[row["nr"]] = operator.take(row, about.tracking_code if about else None)
    for row in rows:
        registered = taken[row["nr"]]
        assert registered.joined == (row["outcome"] == "follow_up"), row["nr"]
        assert registered.closed == (row["outcome"] == "advised"), row["nr"]
    follow_ups = {row["nr"] for row in rows if row["outcome"] == "follow_up"}
    assert set(operator.joined_by_key) <= follow_ups
    assert len(operator.joined_by_key) > len(follow_ups) / 2
    assert len(operator.refusals) == len(WRONG_IDS & taken.keys())
    assert all("کد ملی" in sentence for sentence in operator.refusals)
    assert operator.mended == [number for number in LOST_ZERO_IDS if number in taken]
    for number, row in enumerate(rows):
        case_id = taken[row["nr"]].case_id
        phrase = " ".join(row["text_as_typed"].split()[:PHRASE_WORDS])
        asked = [taken[row["nr"]].tracking_code, phrase, row["phone_as_given"]]
        if row["nr"] not in WRONG_IDS:
            asked.append(row["national_id_as_given"])
        given = [typed for typed in asked if typed]
        for typed in [given[(number + shift) % len(given)]] if in_turn else given:
            assert case_id in operator.find(typed), (row["nr"], typed)


def _share(number: int) -> list[dict[str, str]]:
    """Return the calls about one share of the cases, with those that follow it up."""
    first: dict[str, int] = {}
    for place, row in enumerate(real_calls()):
        first[row["nr"]] = first.get(row["continues"], place)
    return [row for row in real_calls() if first[row["nr"]] % SHARES == number]
