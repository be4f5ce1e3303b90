"""Past cases come in whole, once and findable, and an unfinished import goes back whole."""

import csv
import json
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import CaseState, Disposition
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.errors import Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.importing import ImportField, ImportMapping, ImportState
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence import tables
from samad_desktop.persistence.database import utc_now
from samad_desktop.persistence.import_lots import LOT
from samad_desktop.persistence.imports import TAKEN_BACK_AT_ONCE
from samad_desktop.services.bell import BellService
from samad_desktop.services.cases import CaseService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.importing import ImportService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.oversight import OversightService
from tests.calls import AREA
from tests.centres import PASSWORD

# Each engine has its own way of storing and taking back a lot, and of its words and names.
on_both = pytest.mark.on_both

HEADER = (
    *("شماره", "تاریخ", "موضوع", "شهرستان", "نوع", "نام متقاضی", "تلفن", "کد ملی", "شرح"),
    *("وضعیت", "تاریخ پاسخ", "پاسخ"),
)
ROW = {
    "شماره": "ق-۱۲۳۴",
    "تاریخ": "۱۴۰۲/۳/۱۴ 10:20",
    "موضوع": "قطع و افت فشار آب شهری",
    "شهرستان": "تبریز",
    "نوع": "شکایت",
    "نام متقاضی": "منصور جباری",
    "تلفن": "09141112233",
    "شرح": "سنگ‌فرش کوچهٔ شاهین شکسته است",
    "وضعیت": "مختومه",
    "تاریخ پاسخ": "1402/03/20",
    "پاسخ": "سنگ‌فرش نو شد",
}
_COUNTED = (
    *("cases", "contacts", "contact_identities", "case_events", "case_search", "citizens"),
    *("citizen_identities", "citizen_names", "citizen_phones", "imported_cases"),
    *("import_refusals", "deadlines"),
)


def write(path: Path, rows, header=HEADER) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, header, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def counts(database) -> dict[str, int]:
    with database.reading() as connection:
        return {
            name: connection.execute(
                select(func.count()).select_from(tables.metadata.tables[name])
            ).scalar_one()
            for name in _COUNTED
        }


def many(number: int):
    """Give rows of callers of whom some call again, and some rows that are refused."""
    for place in range(number):
        yield ROW | {
            "شماره": f"ق-{place}",
            "نام متقاضی": f"متقاضی {place % 97}",
            "تلفن": f"0914{place % 97:07d}",
            "موضوع": "ناشناخته" if place % 10 == 7 else "قطع و افت فشار آب شهری",
        }


@pytest.fixture
def importer(as_person, supervisor):
    """Import as the supervisor, with no more than her own grants."""
    return ImportService(as_person(supervisor))


@pytest.fixture
def bring(importer, supervisor, tmp_path):
    def bring(rows, **more):
        path = write(tmp_path / "old.csv", rows)
        looked = importer.look(supervisor, path)
        mapping = more.get("mapping", looked.mapping)
        run = importer.begin(supervisor, looked.sheet, mapping).value
        return importer.go_on(supervisor, run.id, path).value

    return bring


@on_both
def test_a_past_case_is_stored_whole(database, bring):
    run = bring([ROW])
    assert (run.state, run.stored, run.refused) == (ImportState.FINISHED, 1, 0)
    with database.reading() as connection:
        case = connection.execute(select(tables.cases)).one()
        contact = connection.execute(select(tables.contact_identities)).one()
    assert (case.state, case.disposition, case.kind) == (
        CaseState.CLOSED,
        Disposition.DONE,
        "complaint",
    )
    assert case.received_at.astimezone(TEHRAN).isoformat() == "2023-06-04T10:20:00+03:30"
    assert case.closed_at.astimezone(TEHRAN).date().isoformat() == "2023-06-10"
    assert (contact.name_given, contact.phone) == ("منصور جباری", "+989141112233")


@pytest.mark.parametrize(
    "typed", ["ق-1234", "سنگفرش شاهین", "نو شد", "منصور جباری", "0914 111 2233"]
)
def test_a_past_case_is_found_like_any_other(as_person, operator, bring, typed):
    run = bring([ROW])
    found = FindingService(as_person(operator), AREA).find(operator, typed)
    assert [row.id for row in found.page.rows] == [run.first_case_id]


def test_a_past_case_is_found_by_other_forms_of_its_words(as_person, operator, bring):
    run = bring([ROW])
    for typed in ("کوچه‌های شکسته", "شاهینها"):
        found = FindingService(as_person(operator), AREA).find(operator, typed)
        assert [row.id for row in found.page.rows] == [run.first_case_id], typed


def test_a_call_after_an_import_is_found_by_its_words(as_person, intake, operator, bring, a_draft):
    bring([ROW])
    taken = intake.register(operator, a_draft(text="دکل مخابراتی خراب است")).value
    found = FindingService(as_person(operator), AREA).find(operator, "دکل خراب")
    assert [row.id for row in found.page.rows] == [taken.case_id]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_after_an_import_an_embedded_index_of_words_joins_its_parts_as_before(database, bring):
    bring([ROW])
    with database.reading() as connection:
        rules = connection.exec_driver_sql("SELECT k, v FROM case_fts_config").all()
    assert {("automerge", 4), ("crisismerge", 64)} <= set(rules)


@on_both
def test_the_words_of_open_past_cases_alone_come_into_the_dictionary(database, bring):
    kept = ROW | {"شماره": "ق-۲", "موضوع": "رفتار شعبه", "شرح": "زرشکی‌پوشان آمدند"}
    assert bring([ROW, kept]).stored == 2
    with database.reading() as connection:
        levels = set(connection.execute(select(tables.cases.c.identity_level)).scalars())
        known = set(connection.execute(select(tables.search_words.c.word)).scalars())
    assert levels == {"open", "hidden_from_agency"}
    assert "شاهین" in known
    assert "زرشکیپوشان" not in known


@on_both
@pytest.mark.parametrize("typed", ["منسور جباری", "منصور جبازی"])
def test_a_misspelt_name_of_an_imported_person_is_found(as_person, operator, bring, typed):
    run = bring([ROW])
    found = FindingService(as_person(operator), AREA).find(operator, typed)
    assert [row.id for row in found.page.rows] == [run.first_case_id]


@on_both
def test_a_name_that_only_protected_past_cases_gave_is_in_no_dictionary(database, bring):
    bring(
        [ROW | {"موضوع": "بدرفتاری کارمند", "نام متقاضی": "زرافشان جباری"}, ROW | {"شماره": "ق-2"}]
    )
    with database.reading() as connection:
        words = set(connection.execute(select(tables.name_words.c.word)).scalars())
    assert "منصور" in words
    assert "زرافشان" not in words


def test_its_timeline_says_where_it_comes_from(as_person, operator, bring):
    run = bring([ROW])
    case = CaseService(as_person(operator)).open(operator, run.first_case_id)
    told = {event.kind: event.text for event in case.events}
    assert told == {"imported": "ق-۱۲۳۴", "closed": "سنگ‌فرش نو شد"}


@on_both
def test_an_import_that_is_stopped_goes_on_where_it_was(database, importer, supervisor, tmp_path):
    path = write(tmp_path / "stopped.csv", many(LOT + 500))
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    asked = iter((True, False))
    run = importer.go_on(supervisor, run.id, path, go_on=lambda: next(asked)).value
    assert (run.state, run.done, run.stored) == (ImportState.RUNNING, LOT, LOT * 9 // 10)
    run = importer.go_on(supervisor, run.id, path).value
    assert (run.state, run.done, run.stored, run.refused) == (
        ImportState.FINISHED,
        LOT + 500,
        LOT * 9 // 10 + 450,
        LOT // 10 + 50,
    )
    found = counts(database)
    assert found["cases"] == found["case_search"] == found["imported_cases"] == run.stored
    assert found["citizens"] == 97
    assert found["citizen_phones"] == 97


def test_a_lot_of_long_texts_is_stored(importer, supervisor, tmp_path):
    text = "آب کوچه قطع است و کسی پاسخ نمی‌دهد. " * 60
    rows = (ROW | {"شماره": str(number), "شرح": text} for number in range(1_200))
    path = write(tmp_path / "long.csv", rows)
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    assert importer.go_on(supervisor, run.id, path).value.stored == 1_200


_RUN_AND_STOP = """
import sys
from pathlib import Path
from sqlalchemy import event
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import Database
from samad_desktop.services.importing import ImportService

database = Database(sys.argv[1], password=sys.argv[4])
with database.reading() as connection:
    actor = staff.as_actor(staff.named(connection, "supervisor"))
seen = 0

@event.listens_for(database.engine, "commit")
def stop(connection):
    global seen
    seen += 1
    if seen == 2:
        print("there", flush=True)
        sys.stdin.read()

ImportService(database).go_on(actor, int(sys.argv[2]), Path(sys.argv[3]))
"""


@on_both
def test_an_import_that_is_killed_is_resumed_with_nothing_twice(
    database, as_person, importer, supervisor, tmp_path
):
    path = write(tmp_path / "killed.csv", many(LOT + 500))
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    url = as_person(supervisor).url.render_as_string(hide_password=False)
    more = [str(run.id), str(path), spelled_password(PASSWORD)]
    command = [sys.executable, "-c", _RUN_AND_STOP, url, *more]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"there\n"
        killed.send_signal(signal.SIGKILL)
    assert killed.returncode == -signal.SIGKILL
    left = importer.runs(supervisor)[0]
    assert (left.state, left.done) == (ImportState.RUNNING, LOT)
    run = importer.go_on(supervisor, run.id, path).value
    refused = LOT // 10 + 50
    assert (run.state, run.stored, run.refused) == (
        ImportState.FINISHED,
        LOT + 500 - refused,
        refused,
    )
    found = counts(database)
    assert found["cases"] == found["contacts"] == found["case_search"] == run.stored
    assert (found["citizens"], found["import_refusals"]) == (97, refused)


@on_both
def test_an_unfinished_import_goes_back_whole_at_one_go_or_at_several(
    database, importer, supervisor, operator, a_draft, tmp_path
):
    IntakeService(database, AREA).register(operator, a_draft())
    before = counts(database)
    path = write(tmp_path / "back.csv", many(LOT + 500))
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    asked = iter((True, False))
    importer.go_on(supervisor, run.id, path, go_on=lambda: next(asked))
    asked = iter((True, False))
    run = importer.take_back(supervisor, run.id, go_on=lambda: next(asked)).value
    assert (run.state, run.done) == (ImportState.GOING_BACK, LOT - TAKEN_BACK_AT_ONCE)
    with pytest.raises(RuleBroken, match="import_ended"):
        importer.go_on(supervisor, run.id, path)
    run = importer.take_back(supervisor, run.id).value
    assert (run.state, run.done, run.stored, run.refused) == (ImportState.TAKEN_BACK, 0, 0, 0)
    assert counts(database) == before
    found = FindingService(database, AREA).find(operator, "سنگفرش شاهین")
    assert found.page.rows == ()


def test_a_file_taken_back_may_be_brought_again(importer, supervisor, tmp_path):
    path = write(tmp_path / "again.csv", [ROW])
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    with pytest.raises(RuleBroken, match="import_known"):
        importer.begin(supervisor, looked.sheet, looked.mapping)
    importer.take_back(supervisor, run.id)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    assert importer.go_on(supervisor, run.id, path).value.stored == 1


def test_a_finished_import_does_not_go_back(importer, supervisor, bring):
    run = bring([ROW])
    with pytest.raises(RuleBroken, match="import_finished"):
        importer.take_back(supervisor, run.id)


def test_cases_that_people_worked_on_do_not_go_back(
    as_person, importer, supervisor, operator, tmp_path
):
    path = write(tmp_path / "touched.csv", many(LOT + 500))
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    asked = iter((True, False))
    importer.go_on(supervisor, run.id, path, go_on=lambda: next(asked))
    CaseService(as_person(operator)).note(operator, run.first_case_id, "دوباره زنگ زد")
    with pytest.raises(RuleBroken, match="import_touched"):
        importer.take_back(supervisor, run.id)
    assert importer.go_on(supervisor, run.id, path).value.state is ImportState.FINISHED


def test_another_file_does_not_go_on_with_an_import(importer, supervisor, tmp_path):
    path = write(tmp_path / "one.csv", [ROW])
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    other = write(tmp_path / "other.csv", [ROW | {"شرح": "دیگر"}])
    with pytest.raises(RuleBroken, match="import_file_changed"):
        importer.go_on(supervisor, run.id, other)


def test_refused_rows_are_mended_and_brought_again(database, importer, supervisor, tmp_path, bring):
    wrong = ROW | {"شماره": "۲", "تلفن": "12", "شرح": "=1+1", "تاریخ": "1404/12/30"}
    wrong["تاریخ پاسخ"] = ""
    run = bring([ROW, wrong])
    target = tmp_path / "refused.csv"
    assert importer.save_refused(supervisor, run.id, tmp_path / "old.csv", target) == 1
    assert target.stat().st_mode & 0o777 == 0o600
    with target.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["شرح"] == "'=1+1"
    assert "تاریخ دریافت: " in row["دلیل رد"]
    assert "تلفن: " in row["دلیل رد"]
    mended = row | {"تلفن": "", "تاریخ": "1404/12/29"}
    write(target, [mended], tuple(mended))
    looked = importer.look(supervisor, target)
    assert looked.mapping.columns == run.mapping.columns
    second = importer.begin(supervisor, looked.sheet, looked.mapping).value
    assert importer.go_on(supervisor, second.id, target).value.stored == 1
    with database.reading() as connection:
        texts = connection.execute(select(tables.cases.c.text)).scalars().all()
    assert sorted(texts) == ["=1+1", ROW["شرح"]]


def test_what_a_word_means_is_said_once_and_remembered(importer, supervisor, tmp_path):
    path = write(tmp_path / "words.csv", [ROW | {"موضوع": "آبِ شهر"}])
    looked = importer.look(supervisor, path)
    preview = importer.preview(supervisor, looked.sheet, looked.mapping)
    assert [(each.field, each.value, each.count) for each in preview.unknown] == [
        (ImportField.SUBJECT, "آبِ شهر", 1)
    ]
    said = {ImportField.SUBJECT: {"اب شهر": "0101"}}
    mapping = ImportMapping(looked.mapping.columns, said)
    assert importer.preview(supervisor, looked.sheet, mapping).good == 1
    run = importer.begin(supervisor, looked.sheet, mapping).value
    assert importer.go_on(supervisor, run.id, path).value.stored == 1
    other = write(tmp_path / "next.csv", [ROW | {"موضوع": "آب شهر", "شماره": "9"}])
    again = importer.look(supervisor, other)
    assert (again.remembered, again.mapping.values) == (True, said)


def test_an_old_number_comes_once(bring, importer, supervisor, tmp_path):
    run = bring([ROW, ROW | {"شرح": "همان شماره"}])
    assert (run.stored, run.refused) == (1, 1)
    path = write(tmp_path / "second.csv", [ROW | {"شرح": "باز همان شماره"}])
    looked = importer.look(supervisor, path)
    (problem,) = importer.preview(supervisor, looked.sheet, looked.mapping).problems
    assert (problem.field, problem.code) == (ImportField.OLD_NUMBER, "import_number_again")


def test_past_cases_count_neither_today_nor_ring_a_bell(
    database, as_person, supervisor, operator, a_draft, bring
):
    IntakeService(as_person(operator), AREA).register(operator, a_draft())
    counting, bell = OversightService(as_person(supervisor)), BellService(as_person(operator))
    before, news = counting.counters(supervisor), bell.news(operator)
    bring([ROW])
    assert counting.counters(supervisor) == before
    assert bell.news(operator) == news
    with database.reading() as connection:
        newest = connection.execute(select(func.max(tables.cases.c.id))).scalar_one()
    assert newest > 0


@pytest.mark.parametrize("clocks", [False, True])
def test_an_open_case_gets_a_deadline_only_if_wanted(
    database, importer, supervisor, tmp_path, clocks
):
    path = write(tmp_path / "open.csv", [ROW | {"وضعیت": "در حال بررسی", "تاریخ پاسخ": ""}])
    looked = importer.look(supervisor, path)
    mapping = ImportMapping(looked.mapping.columns, clocks=clocks)
    run = importer.begin(supervisor, looked.sheet, mapping).value
    importer.go_on(supervisor, run.id, path)
    with database.reading() as connection:
        found = connection.execute(select(tables.deadlines)).all()
        state = connection.execute(select(tables.cases.c.state)).scalar_one()
    assert state == CaseState.REGISTERED
    assert [(each.step, each.started_at) for each in found] == (
        [("review", run.begun_at)] if clocks else []
    )
    assert all(each.due_at > utc_now() for each in found)
    counted = OversightService(database).counters(supervisor)
    assert (counted.of(Counter.OPEN), counted.of(Counter.OVERDUE)) == (1, 0)


def test_today_is_not_past(importer, supervisor, tmp_path):
    today = utc_now().astimezone(TEHRAN)
    days = (today, today + timedelta(days=1), today - timedelta(days=1))
    rows = [ROW | {"تاریخ": f"{day:%Y-%m-%d}", "شماره": "", "تاریخ پاسخ": ""} for day in days]
    looked = importer.look(supervisor, write(tmp_path / "today.csv", rows))
    preview = importer.preview(supervisor, looked.sheet, looked.mapping)
    assert preview.good == 1
    assert [(each.code, each.count) for each in preview.problems] == [("import_not_past", 2)]


def test_a_caller_who_is_known_is_nobody_new(
    database, importer, supervisor, operator, a_draft, bring
):
    IntakeService(database, AREA).register(operator, a_draft())
    before = counts(database)
    with database.reading() as connection:
        known = connection.execute(
            select(tables.citizen_identities.c.name, tables.citizen_phones.c.number).join(
                tables.citizen_phones,
                tables.citizen_phones.c.citizen_id == tables.citizen_identities.c.citizen_id,
            )
        ).one()
    bring([ROW | {"نام متقاضی": known.name, "تلفن": known.number}])
    after = counts(database)
    assert after["citizens"] == before["citizens"]
    assert after["contacts"] == before["contacts"] + 1


def test_a_file_without_what_is_needed_is_refused_field_by_field(importer, supervisor, tmp_path):
    looked = importer.look(supervisor, write(tmp_path / "old.csv", [ROW]))
    with pytest.raises(ValidationFailed) as refused:
        importer.begin(supervisor, looked.sheet, ImportMapping())
    assert {error.field for error in refused.value.errors} == {
        *("received", "text", "subject", "county")
    }


def test_only_who_may_imports(as_person, operator, expert, tmp_path):
    for actor in (operator, expert):
        with pytest.raises(Forbidden):
            ImportService(as_person(actor)).look(actor, tmp_path)


def test_the_administrator_imports_what_she_may_not_read(as_person, admin, tmp_path):
    service = ImportService(as_person(admin))
    path = write(tmp_path / "admin.csv", [ROW])
    looked = service.look(admin, path)
    run = service.begin(admin, looked.sheet, looked.mapping).value
    assert service.go_on(admin, run.id, path).value.stored == 1


@on_both
def test_nothing_of_a_refused_row_is_kept_in_the_database(database, bring):
    bring([ROW | {"تلفن": "12", "موضوع": "زاغچه"}])
    with database.reading() as connection:
        kept = json.dumps(
            [list(row) for row in connection.execute(select(tables.import_refusals.c.problems))],
            ensure_ascii=False,
        )
    assert "زاغچه" not in kept
    assert "import_unknown" in kept


def test_a_mended_file_is_read_as_the_file_it_comes_from(importer, supervisor, tmp_path):
    strange = {"n": "شماره", "when": "تاریخ", "بابت": "موضوع", "شهر": "شهرستان", "خواسته": "شرح"}
    rows = [{name: ROW[known] for name, known in strange.items()} for _ in range(2)]
    rows[0]["بابت"], rows[1]["when"] = "آب شهر", "1403/13/45"
    path = write(tmp_path / "strange.csv", rows, tuple(strange))
    looked = importer.look(supervisor, path)
    fields = ("old_number", "received", "subject", "county", "text")
    columns = dict(zip(map(ImportField, fields), strange, strict=True))
    said = {ImportField.SUBJECT: {"آب شهر": "قطع و افت فشار آب شهری"}}
    run = importer.begin(supervisor, looked.sheet, ImportMapping(columns, said)).value
    run = importer.go_on(supervisor, run.id, path).value
    assert (run.stored, run.refused) == (1, 1)
    target = tmp_path / "mend.csv"
    importer.save_refused(supervisor, run.id, path, target)
    again = importer.look(supervisor, target)
    assert again.remembered
    assert again.mapping.columns == columns
    assert again.mapping.values == {ImportField.SUBJECT: {"اب شهر": "0101"}}
    target.write_text(
        target.read_text(encoding="utf-8").replace("خواسته", "خواستة"), encoding="utf-8"
    )
    respelled = importer.look(supervisor, target).mapping
    assert respelled.columns[ImportField.TEXT] == "خواستة"


@on_both
def test_one_id_under_clearly_other_names_is_not_one_person(database, bring, importer, supervisor):
    row = ROW | {"کد ملی": "123456789", "نام متقاضی": "حسن یوسفی"}
    rows = [
        row | {"شماره": str(n), "نام متقاضی": name, "تلفن": f"0914111223{n}"}
        for n, name in enumerate(("حسن یوسفی", "زهرا توحیدی", "آقای حسن یوسفی", "", "لیلا قربانی"))
    ]
    run = bring(rows)
    assert (run.stored, run.refused) == (3, 2)
    with database.reading() as connection:
        people = connection.execute(
            select(tables.citizen_identities.c.name).where(
                tables.citizen_identities.c.national_id == "0123456789"
            )
        ).scalars()
        assert list(people) == ["حسن یوسفی"]


def test_a_preview_says_which_rows_have_an_id_of_another(importer, supervisor, tmp_path):
    rows = [
        ROW | {"شماره": name, "نام متقاضی": name, "کد ملی": "123456789"}
        for name in ("حسن یوسفی", "زهرا توحیدی")
    ]
    looked = importer.look(supervisor, write(tmp_path / "ids.csv", rows))
    found = importer.preview(supervisor, looked.sheet, looked.mapping)
    (problem,) = found.problems
    assert (problem.field, problem.code) == (ImportField.NATIONAL_ID, "import_other_person")
    assert (found.good, problem.examples[0].row) == (1, 2)


@pytest.fixture
def known_under(bring, importer, supervisor, tmp_path):
    """Bring one ID in under a name, and look at a file that says it under another."""

    def known_under(name, other):
        bring([ROW | {"نام متقاضی": name, "کد ملی": "123456789"}])
        rows = [ROW | {"شماره": "2", "نام متقاضی": other, "کد ملی": "0123456789", "تلفن": ""}]
        return importer.look(supervisor, write(tmp_path / "next.csv", rows))

    return known_under


def test_an_id_that_the_centre_knows_under_a_clearly_other_name_is_not_taken(
    database, importer, supervisor, known_under
):
    looked = known_under("منصور جباری", "زهرا توحیدی")
    (problem,) = importer.preview(supervisor, looked.sheet, looked.mapping).problems
    assert (problem.field, problem.code) == (ImportField.NATIONAL_ID, "import_other_person")
    before = counts(database)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    run = importer.go_on(supervisor, run.id, looked.sheet.path).value
    assert (run.stored, run.refused) == (0, 1)
    after = counts(database)
    assert after == before | {"import_refusals": 1}


@pytest.mark.parametrize("other", ["آقای منصور جباری", "منسور جباری", "جباری", "خانم", ""])
def test_an_id_that_the_centre_knows_under_a_name_spelled_otherwise_is_hers(
    database, importer, supervisor, known_under, other
):
    looked = known_under("منصور جباری", other)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    run = importer.go_on(supervisor, run.id, looked.sheet.path).value
    assert (run.stored, run.refused) == (1, 0)
    assert counts(database)["citizens"] == 1


def test_a_word_means_what_the_centre_calls_it_or_is_refused(importer, supervisor, tmp_path):
    looked = importer.look(supervisor, write(tmp_path / "words.csv", [ROW | {"موضوع": "آب شهر"}]))
    for meant, good in (("قطع و افت فشار آب شهری", 1), ("0101", 1)):
        said = {ImportField.SUBJECT: {"آب شهر": meant}}
        mapping = ImportMapping(looked.mapping.columns, said)
        assert importer.preview(supervisor, looked.sheet, mapping).good == good
    unknown = ImportMapping(looked.mapping.columns, {ImportField.SUBJECT: {"آب شهر": "آب دریا"}})
    with pytest.raises(ValidationFailed) as refused:
        importer.preview(supervisor, looked.sheet, unknown)
    (wrong,) = refused.value.errors
    assert (wrong.field, wrong.code) == (ImportField.SUBJECT, "import_meaning_unknown")
    assert wrong.detail == "آب دریا"


@on_both
def test_whose_an_id_is_is_still_known_where_an_import_goes_on(importer, supervisor, tmp_path):
    rows = [ROW | {"شماره": str(n), "کد ملی": "" if n else "123456789"} for n in range(LOT + 1)]
    rows[LOT] |= {"کد ملی": "123456789", "نام متقاضی": "زهرا توحیدی"}
    path = write(tmp_path / "long.csv", rows)
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    importer.go_on(supervisor, run.id, path, go_on=iter((True, False)).__next__)
    run = importer.go_on(supervisor, run.id, path).value
    assert (run.stored, run.refused) == (LOT, 1)


def test_what_the_lot_before_brought_is_known_while_it_is_being_stored(
    importer, supervisor, tmp_path
):
    """A server is asked about the next rows before it has those of the lot before."""
    rows = [ROW | {"شماره": str(n), "کد ملی": ""} for n in range(LOT + 3)]
    rows[LOT - 1] |= {"کد ملی": "123456789"}
    rows[LOT] |= {"شماره": str(LOT - 1)}
    rows[LOT + 1] |= {"کد ملی": "123456789", "نام متقاضی": "زهرا توحیدی"}
    path = write(tmp_path / "long.csv", rows)
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    run = importer.go_on(supervisor, run.id, path).value
    assert (run.stored, run.refused) == (LOT + 1, 2)


def test_what_the_centre_has_no_longer_is_not_remembered(
    database, importer, supervisor, tmp_path, bring
):
    looked = importer.look(supervisor, write(tmp_path / "old.csv", [ROW]))
    said = {ImportField.SUBJECT: {"آب شهر": "0101", "برق": "0201"}}
    bring([ROW], mapping=ImportMapping(looked.mapping.columns, said))
    with database.transaction() as connection:
        connection.execute(
            tables.subjects.update().where(tables.subjects.c.code == "0101").values(retired=True)
        )
    again = importer.look(supervisor, write(tmp_path / "next.csv", [ROW | {"شماره": "2"}]))
    assert again.mapping.values == {ImportField.SUBJECT: {"برق": "0201"}}
