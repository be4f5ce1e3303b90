"""What was found as a file: all of it, within rights, noted before it goes, safe in Excel."""

import csv
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from samad_desktop.domain.calendar import clock, day_begins, tehran_date
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.finding import RESULTS_A_PAGE, Terms
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.domain.periods import Period
from samad_desktop.persistence.tables import outgoings
from samad_desktop.services import result_export
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.result_export import ResultExport
from samad_desktop.workstation.result_files import write_results
from tests.calls import AREA
from tests.redactions import confirmed_text

THIS_YEAR = Terms(narrowing=Narrowing(period=Period.THIS_YEAR))
ASKED = (("جستجو", "آب"), ("جستجوگر", "پروانه نخستین"))
HOSTILE = '=HYPERLINK("http://x") <b>&amp; \x01 آب; "قطع"\nاست'


@pytest.fixture
def exported(as_person):
    """Return what somebody may take out."""

    def by(actor, typed, terms=THIS_YEAR):
        opened = as_person(actor)
        return ResultExport(opened, FindingService(opened, AREA)).rows(actor, typed, terms)

    return by


@pytest.fixture
def noted(database):
    """Return what was noted as having left."""

    def all_of_it():
        with database.reading() as connection:
            query = select(outgoings.c.way, outgoings.c.people, outgoings.c.staff_id)
            return [tuple(row) for row in connection.execute(query)]

    return all_of_it


def test_all_pages_go_out_in_the_order_of_the_list_and_are_noted(
    exported, noted, intake, operator, a_draft
):
    made = [intake.register(operator, a_draft()).value.case_id for _ in range(RESULTS_A_PAGE + 3)]
    rows = exported(operator, "فرهنگیان")
    assert [row.id for row in rows] == made[::-1]
    assert noted() == [("saved_list", len(made), operator.staff_id)]


def test_no_more_goes_out_than_one_file_holds(
    exported, noted, intake, operator, a_draft, monkeypatch
):
    monkeypatch.setattr(result_export, "EXPORTED_MAX", 2)
    for _ in range(3):
        intake.register(operator, a_draft())
    assert len(exported(operator, "")) == 2
    assert [people for _, people, _ in noted()] == [2]


def test_what_may_not_be_read_does_not_go_out(exported, as_person, expert, operator, a_draft):
    draft = a_draft(text="مأمور سرپوش را شکست")
    hidden = replace(draft, matter=replace(draft.matter, identity_level=IdentityLevel.HIDDEN))
    IntakeService(as_person(expert), AREA).register(expert, hidden)
    (seen,) = exported(operator, "")
    assert (seen.excerpt, seen.place, seen.protected) == ("", "", True)
    (whole,) = exported(expert, "")
    assert whole.excerpt == "مأمور سرپوش را شکست"


def test_an_agency_takes_out_what_it_reads(
    exported, centre, agency, intake, operator, liaison, agencies, a_draft
):
    draft = a_draft(text="مأمور سرپوش را شکست")
    hidden = replace(draft, matter=replace(draft.matter, identity_level=IdentityLevel.HIDDEN))
    case_id = intake.register(operator, hidden).value.case_id
    less = confirmed_text(centre.database, centre.actor, case_id, text="مأمور شکست")
    centre.refer(case_id, agencies["WATER"], instruction="لوله", redaction=less)
    intake.register(operator, a_draft())
    (row,) = exported(liaison, "")
    assert (row.id, row.excerpt) == (case_id, "مأمور شکست")


def test_nothing_found_is_refused_and_not_noted(exported, noted, operator):
    with pytest.raises(RuleBroken) as refused:
        exported(operator, "زرافه")
    assert refused.value.code == "export_empty"
    assert noted() == []


def test_who_finds_nothing_takes_nothing_out(exported, admin):
    with pytest.raises(Forbidden):
        exported(admin, "آب")


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_file_holds_the_texts_as_they_were_said_and_computes_nothing(
    exported, intake, operator, a_draft, reference, tmp_path, kind
):
    registered = intake.register(operator, a_draft(text=HOSTILE)).value
    target = tmp_path / f"یافته‌ها.{kind}"
    write_results(target, exported(operator, ""), reference, ASKED)
    assert target.stat().st_mode & 0o777 == 0o600
    if kind == "xlsx":
        book = CalamineWorkbook.from_path(target)
        sheet = book.get_sheet_by_index(0).to_python()
        assert book.get_sheet_by_index(1).to_python() == [list(each) for each in ASKED]
        assert isinstance(sheet[1][2], date)
        header, cells = ([str(cell) for cell in row] for row in sheet)
        assert cells[-1].startswith("=HYPERLINK")
        told = zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in told
    else:
        with target.open(encoding="utf-8-sig", newline="") as file:
            header, cells = csv.reader(file)
        assert cells[-1].startswith("'=HYPERLINK")
    assert header[0] == "کد رهگیری"
    assert cells[0] == registered.tracking_code
    assert cells[2] == tehran_date(datetime.now(UTC)).isoformat()
    assert 'آب; "قطع"' in cells[-1]
    assert not list(tmp_path.glob("*.ناتمام"))


def test_a_file_says_no_hour_that_an_old_register_did_not_know(
    exported, intake, operator, a_draft, reference, tmp_path
):
    intake.register(operator, a_draft())
    (row,) = exported(operator, "")
    past = replace(row, received_at=day_begins(date(2024, 4, 24)))
    target = tmp_path / "found.csv"
    write_results(target, (past, replace(past, received_at=row.received_at)), reference, ASKED)
    with target.open(encoding="utf-8-sig", newline="") as file:
        known, other = csv.DictReader(file)
    assert (known["تاریخ دریافت"], known["ساعت"]) == ("۱۴۰۳/۰۲/۰۵", "")
    assert other["ساعت"] == clock(row.received_at)


def test_a_place_that_cannot_be_written_is_refused_and_what_was_there_stays(
    exported, intake, operator, a_draft, reference, tmp_path
):
    intake.register(operator, a_draft())
    rows = exported(operator, "")
    with pytest.raises(RuleBroken) as refused:
        write_results(tmp_path / "نیست" / "x.xlsx", rows, reference, ASKED)
    assert refused.value.code == "file_not_written"
    folder = tmp_path / "x.csv"
    folder.mkdir()
    with pytest.raises(RuleBroken):
        write_results(folder, rows, reference, ASKED)
    assert folder.is_dir()
    assert not list(tmp_path.glob("*.ناتمام"))
