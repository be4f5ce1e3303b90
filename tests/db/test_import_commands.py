"""`samad-admin import`, as who may types it."""

import csv
import json

import pytest
from sqlalchemy import func, select

from samad_desktop.cli.main import main
from samad_desktop.cli.options import IN_PART
from samad_desktop.domain.importing import CHOSEN, ImportField, ImportState
from samad_desktop.messages import sentence
from samad_desktop.persistence import tables
from samad_desktop.persistence.import_lots import LOT
from samad_desktop.services.importing import ImportService
from tests.centres import PASSWORD

# What is asked is tested on both engines beside the services; here it is how it is told.
pytestmark = pytest.mark.in_turn

_HEADER = ("ردیف", "تاریخ", "موضوع", "شهرستان", "شرح")
_ROW = ("1", "1402/3/14", "قطع و افت فشار آب شهری", "تبریز", "آب کوچه قطع است")


@pytest.fixture
def told(database, as_person, supervisor, tmp_path, capsys):
    """Run a command as the supervisor; return its exit code, what it said and complained of."""
    url = as_person(supervisor).url.render_as_string(hide_password=False).replace("+psycopg", "")
    password = tmp_path / "password"
    password.write_text(f"{PASSWORD}\n", encoding="utf-8")
    who = ("--as", "supervisor") if database.is_sqlite else ("--password-file", str(password))

    def run(*arguments):
        given = [str(each) for each in arguments]
        code = main(["import", *given, "--database", url, "--bidi", "never", *who])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def register(tmp_path):
    def write(*rows, name="old.csv"):
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows((_HEADER, *rows))
        return path

    return write


def cases_in(database):
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(tables.cases)).scalar_one()


def test_a_register_is_previewed_mapped_and_brought_in(told, register, database, tmp_path):
    path, mapping, refused = (
        register(_ROW, ("2", *_ROW[1:2], "آب", *_ROW[3:])),
        *(tmp_path / name for name in ("mapping.json", "refused.csv")),
    )
    code, out, _ = told(path, "--dry-run", "--save-mapping", mapping)
    assert code == 1
    assert "موضوع ناشناخته: آب (۱ سطر)" in out
    assert cases_in(database) == 0
    written = json.loads(mapping.read_text(encoding="utf-8"))
    assert written["columns"][ImportField.OLD_NUMBER] == "ردیف"
    code, out, _ = told(path, "--mapping", mapping, "--refused", refused)
    assert (code, cases_in(database)) == (IN_PART, 1)
    assert "۱ پرونده آورده و ۱ سطر رد شد" in out
    written["values"] = {"subject": {"آب": "0101"}}
    mapping.write_text(json.dumps(written), encoding="utf-8")
    code, out, _ = told(refused, "--mapping", mapping, "--json")
    assert (code, json.loads(out)["stored"]) == (0, 1)
    assert cases_in(database) == 2


def test_a_file_is_not_brought_twice(told, register):
    path = register(_ROW)
    assert told(path)[0] == 0
    code, _, err = told(path)
    assert code == 1
    assert sentence("import_known") in err


def test_what_was_left_is_resumed_or_undone(told, register, database, as_person, supervisor):
    path = register(*((str(n), *_ROW[1:]) for n in range(LOT + 500)))
    assert told(path, "--resume")[0] == 1
    service = ImportService(as_person(supervisor))
    looked = service.look(supervisor, path)
    for ending, left in (("--undo", 0), ("--resume", LOT + 500)):
        run = service.begin(supervisor, looked.sheet, looked.mapping).value
        service.go_on(supervisor, run.id, path, go_on=iter((True, False)).__next__)
        assert cases_in(database) == LOT
        code, _, err = told(path, ending)
        assert (code, cases_in(database)) == (0, left), err
    assert service.runs(supervisor)[0].state is ImportState.FINISHED


def test_what_is_no_mapping_is_refused(told, register, tmp_path):
    wrong = tmp_path / "wrong.json"
    wrong.write_text("[]", encoding="utf-8")
    code, _, err = told(register(_ROW), "--mapping", wrong)
    assert code == 1
    assert sentence("import_mapping_wrong") in err


def test_what_is_missing_is_named(told, register, tmp_path):
    mapping = tmp_path / "mapping.json"
    mapping.write_text('{"columns": {"text": "شرح"}}', encoding="utf-8")
    code, _, err = told(register(_ROW), "--mapping", mapping)
    assert code == 1
    assert f"تاریخ دریافت: {sentence('import_column_needed')}" in err
    assert "--mapping FILE" in err


def test_what_is_saved_as_a_mapping_has_every_key_and_says_no_more(told, register, tmp_path):
    mapping = tmp_path / "mapping.json"
    path = register(_ROW)
    assert told(path, "--dry-run", "--save-mapping", mapping)[0] == 0
    written = json.loads(mapping.read_text(encoding="utf-8"))
    assert written["columns"].keys() == set(ImportField)
    assert written["values"].keys() == written["defaults"].keys() == set(CHOSEN)
    assert told(path, "--mapping", mapping)[0] == 0


def test_every_key_of_a_mapping_is_told_in_the_help(capsys):
    with pytest.raises(SystemExit):
        main(["import", "--help", "--bidi", "never"])
    said = capsys.readouterr().out
    assert [field for field in ImportField if f"  {field}: " not in said] == []


@pytest.mark.parametrize("part", ["columns", "values", "defaults"])
def test_a_key_that_is_none_is_named(told, register, tmp_path, part):
    mapping = tmp_path / "mapping.json"
    wrong: dict[str, object] = {"columns": {"text": "شرح"}} | {part: {"subjekt": {}}}
    mapping.write_text(json.dumps(wrong), encoding="utf-8")
    code, _, err = told(register(_ROW), "--mapping", mapping)
    assert code == 1
    assert "«subjekt»" in err


def test_an_import_that_refused_rows_says_so_to_a_script(told, register, tmp_path):
    path = register(_ROW, ("2", "1403/13/45", *_ROW[2:]))
    code, _, err = told(path)
    assert code == IN_PART
    assert "--refused FILE" in err
    mend = tmp_path / "mend.csv"
    assert told(path, "--refused", mend)[0] == IN_PART
    assert "1403/13/45" in mend.read_text(encoding="utf-8")


def test_where_nothing_is_unfinished_there_is_nothing_to_undo(told, register):
    code, _, err = told(register(_ROW), "--undo")
    assert code == 1
    assert sentence("import_not_begun") in err
