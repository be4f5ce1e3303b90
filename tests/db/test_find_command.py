"""`samad-admin find`: the same answers as the box, for scripts."""

import json

import pytest

from samad_desktop.cli.main import main
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.services import staff
from samad_desktop.services.finding import FindingService
from tests.calls import AREA

# What is asked is tested on both engines beside the services; here it is how it is told.
pytestmark = pytest.mark.in_turn


@pytest.fixture
def told(database, capsys):
    """Run the command as the owner of an embedded file; return its exit code and what it said."""

    def run(*arguments):
        url = database.url.render_as_string(hide_password=False).replace("+psycopg", "")
        code = main(["find", *arguments, "--database", url, "--bidi", "never"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def found(told, operator):
    """Run it in the operator's name; return its answer."""

    def run(query, *more):
        code, out, err = told(query, *more, "--as", operator.login, "--json")
        assert code == 0, err
        return json.loads(out)

    return run


@pytest.fixture
def three(intake, operator, a_draft):
    caller = PersonDraft(name="نادر قنبری", phone="09145899440")
    return [
        intake.register(operator, a_draft(caller=caller, text=text)).value
        for text in ("ترانس سوخته", "ترانس‌ها سوختند", "ترانس محله سوخته")
    ]


def test_it_gives_the_answers_of_the_box_in_its_order(found, three, operator_database, operator):
    box = FindingService(operator_database, AREA).find(operator, "ترانس سوخته")
    answer = found("ترانس سوخته")
    assert [(each["tracking_code"], each["why"]) for each in answer["results"]] == [
        (row.tracking_code, box.matches[row.id].why) for row in box.page.rows
    ]
    assert [each["why"] for each in answer["results"]] == ["exact", "exact", "ending"]
    assert answer["results"][0]["score"] == 1.0
    assert answer["read_as"] == [{"kind": "words", "value": "ترانس سوخته"}]


def test_no_more_than_the_limit_is_told(found, three):
    assert len(found("ترانس", "--limit", "2")["results"]) == 2


def test_nothing_typed_means_all_of_them_newest_first(found, three):
    codes = [each["tracking_code"] for each in found("")["results"]]
    assert codes == [each.tracking_code for each in reversed(three)]


def test_a_code_is_found_whole_and_by_its_end(found, three):
    code = three[0].tracking_code
    for typed in (code, code[-6:]):
        assert code in [each["tracking_code"] for each in found(typed)["results"]]


def test_what_may_be_meant_is_told_where_nothing_is_found(found, told, three, operator):
    answer = found("تراسنز سوخته محلات")
    assert answer["results"] == []
    code, out, _ = told("زرافه", "--as", operator.login)
    assert (code, out.strip()) == (0, "چیزی پیدا نشد.")


def test_on_a_terminal_each_result_is_a_line(told, three, operator):
    code, out, _ = told("ترانس سوخته", "--as", operator.login)
    assert code == 0
    lines = out.splitlines()
    assert len(lines) == len(three)
    assert "شکل دیگر واژه" in lines[-1]


def test_without_a_name_it_finds_as_somebody_who_may_see_every_case(told, three):
    code, out, err = told("ترانس", "--json")
    assert code == 0, err
    assert len(json.loads(out)["results"]) == len(three)


def test_somebody_must_be_named_where_nobody_may_see_every_case(told, three, database, supervisor):
    staff.disable(database, supervisor.login)
    code, out, err = told("ترانس")
    staff.enable(database, supervisor.login)  # A log-in belongs to the whole server.
    assert (code, out) == (1, "")
    assert "--as" in err


def test_who_sees_no_cases_finds_none(told, three, admin):
    code, out, _ = told("ترانس", "--as", admin.login)
    assert (code, out) == (1, "")


def test_a_text_is_read_as_what_is_said_and_refused_where_it_cannot_be(
    found, told, three, operator
):
    (reading,) = found("قنبری", "--read-as", "name")["read_as"]
    assert reading == {"kind": "name", "value": "قنبری"}
    assert found("قنبری", "--read-as", "words")["results"] == []
    code, out, err = told("قنبری", "--read-as", "phone", "--as", operator.login)
    assert (code, out) == (1, "")
    assert "نمی‌توان «تلفن» خواند" in err


@pytest.mark.parametrize(
    ("narrowing", "count"),
    [
        (("--state", "registered", "--only-open"), 3),
        (("--state", "closed"), 0),
        (("--period", "today", "--kind", "complaint"), 3),
        (("--from", "دیروز", "--to", "امروز"), 3),
        (("--to", "1390/1/1"), 0),
        (("--county", "هشترود"), 3),
        (("--county", "0303"), 0),
        (("--subject", "0101", "--operator", "operator"), 3),
        (("--agency", "POWER"), 0),
        (("--only-mine", "--order", "newest"), 3),
        (("--level", "4"), 0),
    ],
)
def test_the_filters_of_the_box_are_options(found, three, narrowing, count):
    for query in ("ترانس", ""):
        answer = found(query, *narrowing)
        assert len(answer["results"]) == count, query
        assert answer["without_filters"] == (None if count else 3)


@pytest.mark.parametrize(
    ("narrowing", "words"),
    [
        (("--agency", "ادارهٔ هیچ"), "شناخته نیست"),
        (("--from", "1404/12/30"), "چنین روزی"),
        (("--from", "1405/2/2", "--to", "1405/2/1"), "پیش از آغاز"),
    ],
)
def test_what_narrows_to_nothing_at_all_is_refused(told, three, operator, narrowing, words):
    code, out, err = told("ترانس", *narrowing, "--as", operator.login)
    assert (code, out) == (1, "")
    assert words in err
