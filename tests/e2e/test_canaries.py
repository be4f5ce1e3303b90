"""Canary names through every feature: none in a log, crash report, temporary file or title."""

import logging
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from sqlalchemy import make_url, text

from samad_desktop import log
from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.finding import Terms
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.domain.retention import Confirmation
from samad_desktop.domain.saved_searches import SearchDraft
from samad_desktop.services.cases import CaseService
from samad_desktop.services.referrals import ReferralService
from samad_desktop.services.retention import RetentionService
from samad_desktop.workstation.opened_files import remove_left_over
from tests.calls import draft_maker
from tests.desks import ANSWER_MS
from tests.e2e import canaries
from tests.e2e.canaries import Places, Titles
from tests.e2e.journeys import CALL, Follower
from tests.e2e.telephonist import Operator
from tests.followed import Desk
from tests.gui.screens import labels

_NAME = f"{canaries.FIRST} {canaries.LAST}"
_TEXT = f"{canaries.WORD} گفت که آب {canaries.PLACE} قطع است"
_CALL = {
    **CALL,
    "phone_as_given": canaries.PHONE,
    "name_as_given": _NAME,
    "national_id_as_given": canaries.NATIONAL_ID,
    "place": canaries.PLACE,
    "text_as_typed": _TEXT,
}
_FILE = checked_attachment(f"{canaries.FILE}.txt", f"{canaries.FILE} {_NAME}".encode())
_ROOT = Path(__file__).resolve().parents[2]

# A workstation without a window: what a kill leaves of it on the disk, and what it shows.
_WORKSTATION = """
import logging, sys
from pathlib import Path
from sqlalchemy import event
from samad_desktop import log
from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import Database
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.reference import ReferenceService
from samad_desktop.workstation.opened_files import OpenedFiles
from tests.calls import draft_maker
from tests.e2e import canaries

home = Path(sys.argv[2])
log.start(home / "logs", "desktop")
database = Database(sys.argv[1])
with database.reading() as connection:
    operator = staff.as_actor(staff.named(connection, "operator"))
OpenedFiles(home / "opened").put(canaries.FILE + ".txt", canaries.FILE.encode())
logging.getLogger("samad_desktop").warning("not stored", exc_info=ValueError(canaries.LAST))

@event.listens_for(database.engine, "before_cursor_execute")
def stop(connection, cursor, statement, *others):
    if "case_search" in statement:
        print("there", flush=True)
        sys.stdin.read()

draft = draft_maker(ReferenceService(database).read())(
    caller=PersonDraft(canaries.FIRST + " " + canaries.LAST, canaries.PHONE, canaries.NATIONAL_ID),
    text=canaries.WORD,
    place=canaries.PLACE,
)
file = checked_attachment(canaries.FILE + ".txt", canaries.FILE.encode())
IntakeService(database, "041").register(operator, draft, (file,))
"""


class Story:
    """The people of the centre, and where a canary must not be while they work."""

    def __init__(self, places: Places, request: pytest.FixtureRequest) -> None:
        assert places.titles is not None
        self.places, self.titles, self._request = places, places.titles, request
        self._sit_down, self.qtbot = self.has("sit_down"), self.has("qtbot")

    def has(self, fixture: str) -> Any:
        """Return what the story needs of the centre."""
        return self._request.getfixturevalue(fixture)

    def come(self, login: str):
        """Let somebody in at a workstation of her own."""
        program = self._sit_down(login)
        program.window.show()
        self.look(program)
        return program

    def look(self, program) -> None:
        """Remember every title, and what a bug window would let one copy."""
        self.titles.look()
        if program._bug is not None:
            self.places.texts += labels(program._bug)
            self.places.texts.append(program._bug._text)


@pytest.fixture
def places(tmp_path, monkeypatch) -> Iterator[Places]:
    """Begin a log as the program does, and have temporary files in a folder of their own."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    log.start(tmp_path / "logs", "desktop")
    yield Places((tmp_path / "logs", temporary, tmp_path / "data", tmp_path / "config"), Titles())
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.fixture
def story(places, request) -> Story:
    return Story(places, request)


@pytest.fixture
def server_says(database, request) -> Callable[[], list[str]]:
    """Return what the server wrote since, and what it shows of running statements."""
    if database.is_sqlite:
        return list
    cluster = request.getfixturevalue("postgres")
    begun = cluster.log.stat().st_size

    def read() -> list[str]:
        with cluster.log.open("rb") as file:
            file.seek(begun)
            written = file.read().decode(errors="replace")
        with cluster.connect(database.url.database or "") as connection:
            rows = connection.execute("SELECT query, application_name FROM pg_stat_activity")
            return [written, *(f"{query} {name}" for query, name in rows)]

    return read


@contextmanager
def no_table(database, name: str) -> Iterator[None]:
    """Let a mistake of ours happen: a table is not there."""
    _alone(database, f"ALTER TABLE {name} RENAME TO gone_{name}")
    yield
    _alone(database, f"ALTER TABLE gone_{name} RENAME TO {name}")


@contextmanager
def nobody_answers(database, story) -> Iterator[None]:
    """Let the database be gone in the middle of the work."""
    if database.is_sqlite:
        with database.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            yield
        return
    cluster, name = story.has("postgres"), database.url.database
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    with cluster.connect() as connection:
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        connection.execute(end, [name])
        yield
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())


def _alone(database, statement: str) -> None:
    with database.upkeep() as connection:
        connection.execute(text(statement))


@pytest.mark.timeout(240)
def test_no_canary_is_anywhere_whatever_is_done_and_whatever_fails(
    story, qtbot, server_says, capfd
):
    operator = story.come("operator")
    at_the_telephone = Operator(qtbot, operator)
    case_id = at_the_telephone.take(_CALL, None).case_id
    for typed in (_NAME, canaries.PHONE, canaries.NATIONAL_ID, canaries.WORD, canaries.PLACE):
        assert at_the_telephone.find(typed) == [case_id]
    story.look(operator)
    _look_at_the_person(story, operator, case_id)
    _follow_up(case_id, story)
    _read_print_and_copy(story, case_id)
    _ring_and_hang_on_the_wall(story, case_id)
    _fail_on_purpose(story, operator)
    _erase(story)
    written = capfd.readouterr()
    story.places.texts += [written.out, written.err, canaries.of_process(os.getpid())]
    story.places.texts += server_says()
    assert story.places.with_canaries() == []
    assert "bug" in _log_of(story.places)


def _look_at_the_person(story, program, case_id):
    """Read everything about her, keep a search for her words, take it out; and let it fail."""
    workplace, wait = program.workplace, partial(story.qtbot.waitSignal, timeout=ANSWER_MS)
    citizen = workplace.desk.cases.open(workplace.desk.actor, case_id).citizen
    persons, finding = workplace.persons, workplace.finding
    with wait(persons.person.reader.shown):
        persons.person.show(citizen.id)
    with wait(persons.duplicates.model.shown):
        persons.duplicates.open()
    with wait(finding.saved.model.kept):
        finding.saved.model.keep(SearchDraft("تازه‌ها", canaries.WORD, Terms()))
    finding.page.finder.enter(canaries.WORD)
    story.qtbot.waitUntil(lambda: not program.tasks.busy, timeout=ANSWER_MS)
    taken_out = story.has("tmp_path") / "یافته‌ها.xlsx"
    with wait(finding.exporting.model.written):
        finding.exporting.model.export(taken_out, "")
    with (
        no_table(story.has("database"), "citizen_distinctions"),
        wait(persons.person.reader.failed),
    ):
        persons.person.reader.refresh()
    story.look(program)
    if program._bug is not None:
        program._bug.close()


def _follow_up(case_id, story):
    as_person, cast, agency = story.has("as_person"), story.has("cast"), story.has("agency")
    expert = as_person(cast.expert)
    CaseService(expert).note(cast.expert, case_id, canaries.NOTE)
    draft = ReferralDraft((story.has("agencies")["WATER"],), instruction=canaries.INSTRUCTION)
    ReferralService(expert).refer(cast.expert, case_id, draft, (_FILE,))
    liaison = story.come("liaison")
    model = liaison.workplace.work.agency.model
    with story.qtbot.waitSignal(model.shown, timeout=ANSWER_MS):
        liaison.workplace.surroundings.open_case(case_id)
    story.look(liaison)
    agency.move("answer", case_id, f"{canaries.REPLY} لوله در {canaries.PLACE} تعمیر شد.")


def _read_print_and_copy(story, case_id):
    program = story.come("expert")
    person = Follower(program, story.qtbot)
    reader = program.workplace.case_models.reader
    with story.qtbot.waitSignal(reader.opened, timeout=ANSWER_MS):
        program.workplace.surroundings.open_case(case_id)
    story.look(program)
    person.prints_letters()
    with story.qtbot.waitSignal(reader.files.ready, timeout=ANSWER_MS) as ready:
        reader.files.make_openable(reader.case.attachments[0].id)
    story.look(program)
    ready.args[0].unlink()  # A copy that was asked for goes when the desk is left.
    QGuiApplication.clipboard().setText(_TEXT)
    story.qtbot.waitUntil(lambda: not program.tasks.busy, timeout=ANSWER_MS)
    QGuiApplication.clipboard().clear()


def _ring_and_hang_on_the_wall(story, case_id):
    """Let the case ring at its hour, and be late on a board; and let both of them fail."""
    supervisor, agencies = story.has("cast").supervisor, story.has("agencies")
    desk = Desk(story.has("as_person")(supervisor), supervisor)
    desk.move("accept", case_id)
    again = datetime.now(UTC) + timedelta(seconds=1)
    desk.do("inform", case_id, CallBackDraft(CallBackOutcome.LATER, canaries.NOTE, again))
    desk.refer(story.has("new_case")(text=_TEXT), agencies["WATER"])
    program = story.come("supervisor")
    bell, board = program.workplace.bell, program.workplace.wall_board
    until = partial(story.qtbot.waitUntil, timeout=ANSWER_MS)
    until(lambda: program.workplace.view.ui.bell_button.number() != "")
    with story.qtbot.waitSignal(bell.model.shown, timeout=ANSWER_MS):
        bell.toggle()
    program.workplace.open_wall_board()
    until(lambda: not program.tasks.busy)
    story.look(program)
    assert [row.value.case_id for row in bell.card.rows.rows()] == [case_id]
    # Neither tells of anybody: the one names cases, the other counts them.
    story.places.texts += [*labels(bell.card), *board.view.lines()]
    story.places.texts += [f"{row.look.title} {row.look.note}" for row in bell.card.rows.rows()]
    story.places.texts += [board.view.accessibleName(), board.view.accessibleDescription()]
    for table, ask, failed in (
        ("bell_seen", bell.model.look, bell.model.failed),
        ("deadlines", program.workplace.shell.refresh, program.workplace.shell.failed),
    ):
        with (
            no_table(story.has("database"), table),
            story.qtbot.waitSignal(failed, timeout=ANSWER_MS),
        ):
            ask()
        story.look(program)
    board.view.close()
    if program._bug is not None:
        program._bug.close()


def _fail_on_purpose(story, program):
    """Save while the database is gone, and while a table is; raise in a slot; log it all."""
    database = story.has("database")
    workplace, qtbot = program.workplace, story.qtbot
    intake, actor = workplace.desk.intake, workplace.desk.actor
    draft = _draft(workplace)
    with nobody_answers(database, story), suppress(Exception):
        intake.register(actor, draft, (_FILE,))
    for table in ("contact_identities", "case_search"):
        with no_table(database, table):
            _let_fail(program, qtbot, lambda: intake.register(actor, draft, (_FILE,)))
    story.look(program)
    _fail_in_a_slot(story, program)
    story.look(program)
    logging.getLogger("sqlalchemy.engine").warning("%s", _NAME)
    if program._bug is not None:
        program._bug.close()


def _fail_in_a_slot(story, program):
    """Let Qt meet an exception, and hand it to the program as it does outside of tests."""
    met: list[BaseException] = []

    def hook(*raised):
        program.excepthook(*raised)
        met.append(raised[1])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", hook)
        QTimer.singleShot(0, _wrong_slot)
        story.qtbot.waitUntil(lambda: bool(met), timeout=ANSWER_MS)


def _let_fail(program, qtbot, work):
    failed: list[Exception] = []
    program.tasks.ask(program, work, _never, failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=ANSWER_MS)
    program.workplace.tell(failed[0])


def _never(_answer: object) -> None:
    pytest.fail("a call was stored without its tables")


def _wrong_slot() -> None:
    message = f"{_NAME} {canaries.PHONE}"
    raise ValueError(message)


def _draft(workplace) -> CallDraft:
    caller = PersonDraft(_NAME, canaries.PHONE, canaries.NATIONAL_ID)
    make = draft_maker(workplace.desk.reference)
    return make(caller=caller, text=_TEXT, place=canaries.PLACE)


def _erase(story):
    admin = story.has("cast").admin
    service = RetentionService(story.has("as_person")(admin))
    service.run(admin, Confirmation(reason="آزمون پاک کردن"))


def _log_of(places: Places) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in places.folders[0].iterdir())


def test_a_killed_workstation_leaves_none_once_the_next_one_begins(
    database, server_says, tmp_path, places
):
    home = tmp_path / "data"
    home.mkdir(exist_ok=True)
    url = database.url.render_as_string(hide_password=False)
    with subprocess.Popen(
        [sys.executable, "-c", _WORKSTATION, url, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"there\n"
        places.texts.append(canaries.of_process(process.pid))
        places.texts += server_says()
        process.send_signal(signal.SIGKILL)
        places.texts += [process.stdout.read().decode(), process.stderr.read().decode()]
    # The copy of a file that somebody opened lies there until then, and no longer.
    assert places.with_canaries() != []
    remove_left_over(home / "opened")
    places.texts += server_says()
    assert places.with_canaries() == []
    assert "ValueError" in (home / "logs" / "desktop.log").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "place", ["log", "crash", "temporary", "name", "title", "arguments", "server"]
)
def test_a_canary_in_any_place_would_be_found(
    place, places, database, server_says, request, tmp_path, qtbot
):
    """The negative control: each place is one in which the look finds what it looks for."""
    assert places.with_canaries() == []
    if place == "log":
        logging.getLogger("samad_desktop").warning("%s was not stored", _NAME)
    elif place == "crash":
        (tmp_path / "logs").mkdir(exist_ok=True)
        (tmp_path / "logs" / "crash.txt").write_text(ascii(_NAME), encoding="utf-8")
    elif place == "temporary":
        with tempfile.NamedTemporaryFile(delete=False) as file:
            file.write(canaries.PHONE.encode())
    elif place == "name":
        (tmp_path / "temporary" / f"{canaries.FILE}.pdf").touch()
    elif place == "title":
        window = QWidget()
        qtbot.addWidget(window)
        window.setWindowTitle(_NAME)
        assert places.titles is not None
        places.titles.look()
    elif place == "arguments":
        told = [sys.executable, "-c", "print(1, flush=True); input()", canaries.PHONE]
        with subprocess.Popen(
            told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"1\n"
            places.texts.append(canaries.of_process(process.pid))
            process.kill()
    else:
        _let_the_server_tell(database, request)
        places.texts += server_says()
    is_quiet = place == "server" and database.is_sqlite
    assert bool(places.with_canaries()) != is_quiet


def _let_the_server_tell(database, request) -> None:
    """Have the server write a statement that fails, as one that is set up wrongly would."""
    if database.is_sqlite:
        return
    cluster = request.getfixturevalue("postgres")
    name = make_url(database.url).database or ""
    with cluster.connect(name) as connection:
        connection.execute("SET log_min_error_statement = 'error'")
        with suppress(psycopg.Error):
            connection.execute(f"SELECT '{_NAME}'::int".encode())
