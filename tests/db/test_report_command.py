"""`samad-admin report`: the same numbers as the screen, on the console and as files."""

import json

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import func, insert, select

from samad_desktop.cli.main import main
from samad_desktop.console import shaped, width
from samad_desktop.domain.access import Role
from samad_desktop.domain.text import persian_digits
from samad_desktop.persistence.tables import outgoings, staff, staff_roles

# What is counted is tested on both engines beside the service; here it is how it is told.
pytestmark = pytest.mark.in_turn
MEHR = ("--period", "۱۴۰۵-۰۷")


@pytest.fixture
def sqlite_template(report_sqlite_template):
    return report_sqlite_template


@pytest.fixture
def postgresql_template(report_postgresql_template):
    return report_postgresql_template


@pytest.fixture
def told(database, capsys):
    """Run the command as the owner of an embedded file; return its exit code and what it said."""

    def run(*arguments, bidi=("--bidi", "never")):
        url = database.url.render_as_string(hide_password=False).replace("+psycopg", "")
        code = main(["report", *arguments, "--database", url, *bidi])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.mark.parametrize("centre", [True, False])
def test_reports_are_listed_with_what_they_show_whether_a_centre_is_named_or_not(
    told, capsys, centre
):
    code, out = (
        told("--list")[:2] if centre else (main(["report", "--list"]), capsys.readouterr().out)
    )
    assert code == 0
    assert len(out.splitlines()) == 10
    assert "بولتن روزانه" in out


def test_a_table_stands_on_the_console_in_columns(told):
    code, out, _ = told("agencies", *MEHR, "--compare", "--as", "supervisor")
    assert code == 0
    lines = out.splitlines()
    assert lines[:2] == ["عملکرد دستگاه‌های اجرایی", "مهر ۱۴۰۵ · در سنجش با شهریور ۱۴۰۵"]
    single = next(line for line in lines if line.startswith("میانهٔ زمان پاسخ  "))
    assert single.split()[-3:] == ["۴", "ساعت", "کاری"]
    assert next(line for line in lines if line.startswith("آب و فاضلاب")).split()[3] == "۴"


def test_where_nobody_says_of_which_days_a_report_is_of_its_own(told):
    for name, own in (("bulletin", "yesterday"), ("workload", "this_month")):
        said = [told(name, *period)[1].splitlines()[1] for period in ((), ("--period", own))]
        assert said[0] == said[1]


def test_what_is_of_now_says_that_the_days_asked_about_change_nothing(told):
    lines = told("overdue", *MEHR)[1].splitlines()
    assert lines[1] == "اکنون"
    assert lines[-1].endswith("بازهٔ روزها در آن اثری ندارد.")


def test_a_plain_printer_gets_letters_shaped_and_the_first_column_at_the_right(told, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    _, out, _ = told("agencies", *MEHR, bidi=("--visual",))
    row = next(line for line in out.splitlines() if line.endswith(shaped("آب و فاضلاب")))
    assert row.split()[-4] == "۴"


def test_a_list_that_is_wider_than_a_printer_is_a_block_a_case(told, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = told("full_list", *MEHR, bidi=("--visual",))
    lines = out.splitlines()
    assert max(map(width, lines)) <= 80
    assert {width(line) for line in lines if line} == {width(lines[0])}
    _, plain, _ = told("full_list", *MEHR, "--json")
    (table,) = json.loads(plain)["tables"]
    codes = [persian_digits(row["values"][0]) for row in table["rows"]]
    assert [
        line.split(shaped("کد رهگیری"))[0].strip(" :\u00a0")
        for line in lines
        if shaped("کد رهگیری") in line
    ] == [code.replace(" ", "\u00a0") for code in codes]


def test_what_is_said_about_a_file_is_shaped_as_well(told, tmp_path):
    target = tmp_path / "r.csv"
    code, out, _ = told("agencies", *MEHR, "--out", str(target), bidi=("--visual",))
    assert code == 0
    assert str(target) in out


def test_a_file_gets_a_row_a_line_however_wide_it_is(told):
    _, out, _ = told("full_list", *MEHR)
    assert len(out.splitlines()[4].split("  ")) > 16


def test_filters_are_those_of_finding(told):
    _, out, _ = told("subjects", *MEHR, "--county", "تبریز", "--json")
    (by_county,) = [each for each in json.loads(out)["tables"] if each["section"] == "by_county"]
    assert [row["values"][:2] for row in by_county["rows"]] == [["تبریز", 1]]


def test_without_a_name_the_supervisor_makes_it_though_officials_may(told, database, tmp_path):
    with database.transaction() as connection:  # An official who is known for longer than she.
        first = select(func.min(staff.c.id)).scalar_subquery()
        connection.execute(insert(staff_roles).values(staff_id=first, role=Role.OFFICIAL))
    target = tmp_path / "bulletin.xlsx"
    assert told("bulletin", *MEHR, "--out", str(target))[0] == 0
    asked = CalamineWorkbook.from_path(target).get_sheet_by_name("پرسش").to_python()
    assert ["تهیه‌کننده", "زهره سرپرست‌پور"] in asked


def test_files_are_written_and_noted_before(told, database, tmp_path):
    for kind in ("pdf", "xlsx", "csv"):
        target = tmp_path / f"full.{kind}"
        code, out, _ = told("full_list", *MEHR, "--out", str(target), "--as", "supervisor")
        assert code == 0
        assert "ممیزی" in out
        assert target.stat().st_mode & 0o777 == 0o600
    book = CalamineWorkbook.from_path(tmp_path / "full.xlsx")
    assert len(book.get_sheet_by_index(0).to_python()) == 6
    assert (tmp_path / "full.pdf").read_bytes().startswith(b"%PDF")
    with database.reading() as connection:
        query = select(outgoings.c.way, outgoings.c.people, outgoings.c.reason)
        left = connection.execute(query.order_by(outgoings.c.id)).all()
    title = "فهرست کامل پرونده‌ها"
    assert [tuple(each) for each in left] == [
        *(("saved_paper", 5, title), ("saved_list", 5, title), ("saved_list", 5, title))
    ]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ((), "نام گزارش را بنویسید"),
        (("nothing", *MEHR), "گزارشی به نام «nothing» نیست"),
        (("agencies", "--period", "1405-13"), "بازهٔ «1405-13» خوانده نشد"),
        (("agencies", "--period", "1407"), "هنوز نرسیده است"),
        (("agencies", "--period", "1405-07-15..1405-07-01"), "پایان بازه پیش از آغاز آن است"),
        (("agencies", *MEHR, "--format", "pdf"), "--out"),
        (("agencies", *MEHR, "--out", "report.doc"), "--format"),
        (("agencies", *MEHR, "--out", "/nowhere/at/all/r.csv"), "نوشته نشد"),
        (("agencies", *MEHR, "--as", "liaison"), "نقش شما"),
        (("agencies", *MEHR, "--as", "nobody"), "کاربری به نام «nobody» نیست"),
        (("overdue", *MEHR, "--compare"), "«دیرکردها با سطح و دارنده» با بازهٔ پیش از آن سنجیده"),
        (("full_list", *MEHR, "--compare", "--out", "/nowhere/list.csv"), "بی --compare بخواهید"),
        (("agencies", *MEHR, "--county", "ناکجا"), "ناکجا"),
    ],
)
def test_each_refusal_has_its_sentence(told, given, sentence):
    code, out, err = told(*given)
    assert (code, out) == (1, "")
    assert sentence in err
    assert not {"since", "until"} & set(err.replace(":", " ").split()), "a field has a Persian name"
