"""Reports that are made by themselves: kept by whom, made when, and what hinders one."""

from datetime import timedelta
from pathlib import Path

import pytest

from samad_desktop.bootstrap.typesetting import LazyTypesetter
from samad_desktop.cli.main import main
from samad_desktop.domain.errors import Forbidden, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.periods import Period
from samad_desktop.domain.report_schedules import Rhythm, ScheduleDraft
from samad_desktop.domain.reports import FileKind
from samad_desktop.report_words import NONE_DUE
from samad_desktop.services import report_schedules
from samad_desktop.services.report_schedules import ScheduleService
from samad_desktop.services.reporting import ReportService
from tests.db.report_centre import NOW
from tests.moments import let_it_be

DAY = timedelta(days=1)


@pytest.fixture
def sqlite_template(report_sqlite_template):
    return report_sqlite_template


@pytest.fixture
def postgresql_template(report_postgresql_template):
    return report_postgresql_template


@pytest.fixture
def schedules(database, as_person):
    """Return a person's own service, over her own log-in."""
    let_it_be(database, NOW)

    def of(who):
        own = as_person(who)
        reporting = ReportService(own, LazyTypesetter(), own.now)
        return ScheduleService(own, reporting)

    return of


@pytest.fixture
def draft(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    return ScheduleDraft(
        *("full_list", Period.LAST_MONTH, FileKind.CSV, str(folder), Rhythm.DAILY, "7")
    )


def test_a_schedule_is_made_at_its_moment_once_and_what_was_missed_once(
    schedules, draft, database, supervisor, tmp_path
):
    service = schedules(supervisor)
    kept = service.keep(supervisor, draft)
    assert (kept.report, kept.at.hour, kept.made_upto) == ("full_list", 7, None)
    assert service.make_due(supervisor) == ()
    let_it_be(database, NOW + 5 * DAY)
    (made,) = service.make_due(supervisor)
    assert made.error is None
    assert made.target == tmp_path / "reports" / "full_list_1405-07-01..1405-07-30.csv"
    assert made.target.stat().st_mode & 0o777 == 0o600
    assert len(made.target.read_text(encoding="utf-8-sig").splitlines()) == 6
    assert service.make_due(supervisor) == ()
    let_it_be(database, NOW + 6 * DAY)
    assert len(service.make_due(supervisor)) == 1


def test_what_hinders_one_hinders_no_other_and_is_told_until_it_succeeds(
    schedules, draft, database, supervisor, tmp_path
):
    service, gone = schedules(supervisor), tmp_path / "gone"
    gone.mkdir()
    first = service.keep(supervisor, ScheduleDraft(**fields(draft) | {"folder": str(gone)}))
    service.keep(supervisor, draft)
    gone.rmdir()
    let_it_be(database, NOW + DAY)
    failed, made = service.make_due(supervisor)
    assert failed.error is not None
    assert (failed.error.code, made.error) == ("schedule_folder_missing", None)
    assert [each.failure for each in service.of_person(supervisor)] == [failed.error.code, ""]
    gone.mkdir()
    (mended,) = service.make_due(supervisor)
    assert (mended.schedule.id, mended.error) == (first.id, None)
    assert [each.failure for each in service.of_person(supervisor)] == ["", ""]


def fields(draft):
    return {name: getattr(draft, name) for name in draft.__slots__}


def test_nobody_is_told_of_anothers_or_makes_hers(
    schedules, draft, database, supervisor, official, expert
):
    hers, his = schedules(supervisor), schedules(official)
    kept = hers.keep(supervisor, draft)
    let_it_be(database, NOW + DAY)
    assert his.of_person(official) == his.make_due(official) == ()
    with pytest.raises(NotFound):
        his.forget(official, kept.id)
    with pytest.raises(Forbidden):
        schedules(expert).keep(expert, draft)
    hers.forget(supervisor, kept.id)
    assert hers.of_person(supervisor) == ()


def test_a_folder_or_a_report_that_is_not_there_is_refused_at_its_field(
    schedules, draft, supervisor, tmp_path
):
    service = schedules(supervisor)
    for wrong, error in (
        ({"folder": str(tmp_path / "no")}, ("folder", "schedule_folder_missing")),
        ({"report": "nothing"}, ("report", "required")),
    ):
        with pytest.raises(ValidationFailed) as refused:
            service.keep(supervisor, ScheduleDraft(**fields(draft) | wrong))
        assert [(each.field, each.code) for each in refused.value.errors] == [error]


def test_one_schedule_too_many_is_refused(schedules, draft, supervisor, monkeypatch):
    service = schedules(supervisor)
    monkeypatch.setattr(report_schedules, "KEPT_MAX", 1)
    service.keep(supervisor, draft)
    with pytest.raises(RuleBroken, match="schedules_max"):
        service.keep(supervisor, draft)


def test_one_line_of_cron_makes_what_is_due_and_says_what_is_not(
    schedules, draft, database, supervisor, tmp_path, capsys
):
    schedules(supervisor).keep(supervisor, draft)
    let_it_be(database, NOW + DAY)
    url = database.url.render_as_string(hide_password=False).replace("+psycopg", "")
    who = [] if database.is_sqlite else ["--as", supervisor.login]

    def run(*more):
        code = main(["report", "--due", *who, "--database", url, "--bidi", "never", *more])
        return code, *capsys.readouterr()

    assert run("bulletin")[0] == 1
    folder = Path(draft.folder)
    folder.rename(tmp_path / "elsewhere")
    code, _, err = run()
    assert (code, "این پوشه نیست" in err) == (1, True)
    (tmp_path / "elsewhere").rename(folder)
    code, out, _ = run()
    assert (code, "full_list_" in out, len(list(folder.iterdir()))) == (0, True, 1)
    assert run() == (0, f"{NONE_DUE}\n", "")
