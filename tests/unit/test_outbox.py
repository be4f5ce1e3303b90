"""What was told stays told: through kills, for its owner alone, and beside older journals."""

import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from samad_desktop.domain.cases import CaseKind, CaseRow, CaseState, MatterDraft
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft, Registered
from samad_desktop.domain.errors import NoCodeLeft, RuleBroken, ValidationFailed
from samad_desktop.domain.outbox import (
    CallToTell,
    LeftCalls,
    OutboxCall,
    OutboxState,
    can_follow,
    is_found_by,
    refuse_untellable,
)
from samad_desktop.domain.reference import Centre, Reference
from samad_desktop.domain.subjects import Handling, Subject
from samad_desktop.workstation.drafts import draft_to_json
from samad_desktop.workstation.journal import (
    Journal,
    JournalEvent,
    JournalWriter,
    NotTold,
    SavedDraft,
)
from samad_desktop.workstation.outbox import Outbox, Owner

AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
OWNER = Owner("series", "operator")
AREA = "041"
KILLS = 8
_MATTER = MatterDraft(
    kind=CaseKind.COMPLAINT, subject_id=1, county_id=2, place="هشترود", text="آب کوچه قطع است"
)
_TOLD_FOR_EVER = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid_utils.compat import uuid7
from samad_desktop.domain.outbox import CallToTell
from samad_desktop.workstation.drafts import draft_from_json
from samad_desktop.workstation.journal import Journal
from samad_desktop.workstation.outbox import Outbox, Owner

draft = draft_from_json(sys.argv[2])
outbox = Outbox(Journal(Path(sys.argv[1])), Owner("series", "operator"))
while True:
    told = outbox.tell(CallToTell(replace(draft, key=str(uuid7()))), datetime.now(UTC))
    print(told.key, told.tracking_code, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


def a_draft(key: str = "k", phone: str = "09143471821", **others: object) -> CallDraft:
    draft = CallDraft(key, f"{key}-case", AT, caller=PersonDraft("زهرا محمدی", phone))
    return replace(draft, matter=_MATTER, **others)  # type: ignore[arg-type]


def filled(journal: Journal, codes: int = 3) -> Outbox:
    outbox = Outbox(journal, OWNER)
    outbox.add_codes(outbox.begin_lease("lease"), [f"{code:010d}" for code in range(codes)])
    return outbox


def told(draft: CallDraft) -> OutboxCall:
    return OutboxCall(draft, "1234567889", AT, False, OutboxState.WAITING)


def test_each_code_that_a_killed_program_told_is_kept_once_with_its_call(path):
    with closing(Journal(path)) as journal:
        filled(journal, 20_000)
    random, heard = Random(7), dict[str, str]()
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", _TOLD_FOR_EVER, str(path), draft_to_json(a_draft())],
            stdout=subprocess.PIPE,
            text=True,
        ) as program:
            assert program.stdout is not None
            lines = [program.stdout.readline() for _ in range(random.randint(1, 40))]
            program.send_signal(signal.SIGKILL)
            lines += program.stdout
            heard |= dict(line.split() for line in lines if line.endswith("\n"))
    with closing(sqlite3.connect(path)) as found:
        kept = dict(found.execute("SELECT key, code FROM outbox").fetchall())
        used = dict(found.execute("SELECT used_by, code FROM codes WHERE used_by <> ''").fetchall())
    assert heard.items() <= kept.items()
    assert kept == used
    assert max(Counter(kept.values()).values()) == 1


def test_what_was_registered_is_no_draft_any_more_whatever_is_still_written_of_it(path):
    with closing(Journal(path)) as journal:
        outbox, draft = filled(journal), a_draft()
        journal.save(SavedDraft(draft, OWNER.login, AT))
        outbox.tell(CallToTell(draft), AT)
        assert journal.drafts(OWNER.login) == ()
        journal.save(SavedDraft(draft, OWNER.login, AT))
        assert journal.drafts(OWNER.login) == ()
        assert outbox.tell(CallToTell(draft), AT).tracking_code == "0000000000"
        assert outbox.codes_left() == 2


def test_a_call_that_could_not_be_registered_is_told_once_and_not_tried_again(path):
    with closing(Journal(path)) as journal:
        outbox, writer = Outbox(journal, OWNER), JournalWriter(journal)
        events: list[JournalEvent] = []
        writer.tell("k", lambda: outbox.tell(CallToTell(a_draft()), AT))
        stop = _stopped()
        writer.run(stop, events.append)
        (refused,) = events
        assert isinstance(refused, NotTold)
        assert (refused.key, type(refused.error)) == ("k", NoCodeLeft)
        assert writer.flush(0)


def test_a_journal_of_before_keeps_its_drafts_and_learns_to_send(path):
    with closing(sqlite3.connect(path)) as old:
        old.execute("PRAGMA journal_mode=WAL")
        old.execute(
            "CREATE TABLE drafts (key TEXT PRIMARY KEY, login TEXT NOT NULL, saved_at TEXT NOT"
            " NULL, active INTEGER NOT NULL, focus TEXT NOT NULL, cursor INTEGER NOT NULL,"
            " draft TEXT NOT NULL) WITHOUT ROWID"
        )
        row = ("k", OWNER.login, AT.isoformat(), 1, "text", 3, draft_to_json(a_draft()))
        old.execute("INSERT INTO drafts VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        old.commit()
    with closing(Journal(path)) as journal:
        (draft,) = journal.drafts(OWNER.login)
        filled(journal).tell(CallToTell(draft.draft), AT)
        assert journal.drafts(OWNER.login) == ()
    with closing(Journal(path)) as journal:
        assert [call.draft for call in Outbox(journal, OWNER).to_send()] == [a_draft()]
        assert journal.set_aside is None


def test_of_calls_that_others_told_here_for_this_centre_the_number_alone_is_told(path):
    with closing(Journal(path)) as journal:
        mine = filled(journal)
        mine.tell(CallToTell(a_draft("mine")), AT)
        first, _ = told_by(journal, "series", "second", 2), told_by(journal, "series", "third", 1)
        told_by(journal, "another centre", "second", 1)
        first.set_aside("second of series 0", "case_closed", "")
        assert mine.left_by_others() == (LeftCalls("second", 2), LeftCalls("third", 1))
        stored = Registered(7, "1234567889", joined=False, closed=False)
        first.acknowledge("second of series 1", stored)
        assert mine.left_by_others() == (LeftCalls("second", 1), LeftCalls("third", 1))


def told_by(journal: Journal, series: str, login: str, calls: int) -> Outbox:
    """Tell the codes of some calls of somebody; return her outbox."""
    outbox = Outbox(journal, Owner(series, login))
    keys = [f"{login} of {series} {number}" for number in range(calls)]
    outbox.add_codes(outbox.begin_lease(f"{series} {login}"), keys)
    for key in keys:
        outbox.tell(CallToTell(a_draft(key)), AT)
    return outbox


def test_of_one_citizen_nothing_overtakes_what_was_told_before():
    first, second = told(a_draft("1")), told(a_draft("2"))
    other = told(a_draft("3", phone="09121111111"))
    assert not can_follow(second, [first])
    assert can_follow(other, [first])
    assert not can_follow(told(a_draft("4", "", joined_case_id=7)), [told(_about(7))])
    assert can_follow(told(a_draft("5", "", joined_case_id=8)), [told(_about(7))])


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("12 34 56 78 89", True),
        ("0914 347 1821", True),
        ("۰۹۱۴۳۴۷۱۸۲۱", True),
        ("زهرا", True),
        ("كوچه قطع", True),
        ("هشت", True),
        ("کوچه آسفالت", False),
        ("09121111111", False),
        ("  ", False),
    ],
)
def test_a_waiting_call_is_found_by_its_code_its_numbers_and_its_words(typed, is_found):
    assert is_found_by(told(a_draft()), typed, AREA) == is_found


def test_what_the_workstation_can_know_is_refused_before_a_code_is_told():
    subject = Subject(1, "0101", "قطع آب", "آب", None, Handling.REFER, ())
    reference = _reference(subject)
    joining = CallToTell(a_draft(joined_case_id=7), joined_code="1234567889")
    refuse_untellable(CallToTell(a_draft()), AREA, reference, None)
    refuse_untellable(joining, AREA, reference, None)
    for call, known, joined, code in (
        (CallToTell(a_draft(phone="12")), reference, None, "phone"),
        (CallToTell(a_draft()), _reference(replace(subject, retired=True)), None, "subject_ret"),
        (joining, reference, _closed_case(), "case_closed"),
        (replace(joining, joined_code=""), reference, None, "joined_code_unknown"),
        (replace(joining, advised=True), reference, None, "joined_is_not_advised"),
    ):
        with pytest.raises((ValidationFailed, RuleBroken), match=code):
            refuse_untellable(call, AREA, known, joined)


def _about(case_id: int) -> CallDraft:
    return a_draft("9", "", joined_case_id=case_id)


def _reference(subject: Subject) -> Reference:
    centre = Centre("مرکز", "03", AREA, is_sample=False)
    return Reference(centre, {1: subject}, {}, {}, {}, {}, {}, ())


def _closed_case() -> CaseRow:
    kind, state = CaseKind.REQUEST, CaseState.CLOSED
    return CaseRow(7, "1234567889", kind, state, None, 1, 2, None, "", "", AT, False)


def _stopped() -> threading.Event:
    stop = threading.Event()
    stop.set()
    return stop
