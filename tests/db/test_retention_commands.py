"""`samad-admin retention`, as an administrator types it."""

import json

import pytest

from samad_desktop.cli.main import main
from samad_desktop.messages import sentence
from tests.retained import NAME

# What is asked is tested on both engines beside the services; here it is how it is told.
pytestmark = pytest.mark.in_turn

_TEXT = ("policy", "--kind", "text", "--months", "۲۴", "--source", "بخشنامهٔ ۱۲")


@pytest.fixture
def told(database_url, capsys):
    """Run a command; return its exit code, what it said, and what it complained of."""

    def run(*arguments):
        url = database_url.replace("+psycopg", "")
        code = main(["retention", *arguments, "--database", url, "--bidi", "never"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def answered(told):
    def run(*arguments):
        code, out, err = told(*arguments, "--json")
        assert code == 0, err
        return json.loads(out)

    return run


def test_rules_are_entered_shown_and_refused(told, answered):
    assert "همیشه" in told("policy")[1]
    code, out, _ = told(*_TEXT, "--as", "admin")
    assert code == 0
    assert "متن پرونده‌ها: ۲۴ ماه" in out
    assert [each["months"] for each in answered("policy")["policies"]] == [24]
    code, _, err = told("policy", "--kind", "audit", "--months", "x", "--as", "admin")
    assert code == 1
    assert sentence("retention_months_out_of_range", "۱۲") in err
    assert sentence("required") in err
    assert told(*_TEXT)[0] == 1


def test_what_goes_is_shown_first_and_goes_by_its_count(past, told, answered, everything):
    past.case(30)
    past.case(40, closed=False)
    past.rules()
    found = answered("preview")
    assert found["due"] == {"identity": 0, "text": 1, "attachment": 1, "audit": 0}
    assert found["kept"]["text"] == {"open_case": 1}
    assert NAME not in json.dumps(found, ensure_ascii=False)
    assert "پرونده باز است" in told("preview")[1]
    code, _, err = told("run", "--count", "7", "--as", "supervisor")
    assert code == 1
    assert sentence("retention_count_differs", "۲") in err
    assert told("run", "--count", "۲", "--as", "operator")[0] == 1
    before = everything()
    done = answered("run", "--count", "۲", "--as", "supervisor")
    assert (done["ended"], done["erased"]["text"]) == (True, 1)
    assert everything() != before


def test_a_run_without_count_or_reason_is_not_understood(told):
    with pytest.raises(SystemExit) as refused:
        told("run", "--as", "admin")
    assert refused.value.code == 2
