"""The journal keeps what was typed through kills, full disks and damage, for its owner alone."""

import json
import multiprocessing
import os
import random
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.cases import (
    Answer,
    CaseKind,
    IdentityLevel,
    MatterDraft,
    Priority,
)
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import DiskFull, JournalBroken, JournalUnwritable
from samad_desktop.domain.writings import (
    HalfContact,
    HalfOrder,
    HalfStep,
    HalfUnitStep,
    StepDraft,
    Writing,
    WritingKind,
)
from samad_desktop.workstation import lineages
from samad_desktop.workstation.drafts import draft_from_json, draft_to_json
from samad_desktop.workstation.journal import (
    Journal,
    JournalEvent,
    JournalFailed,
    JournalWriter,
    Saved,
    SavedDraft,
    SavedWriting,
    own_key,
)
from tests.unit.typist import ACTIVE, BEGAN, LOGIN, PARKED, letters_of, stroke, type_for_ever

_OWN = "own"
_KILLS = 30
_LONG_KILLS = 400
# Each typist is forked from a process that has the imports done: a kill costs no start.
_TYPISTS = multiprocessing.get_context("forkserver")
_TYPISTS.set_forkserver_preload(["tests.unit.typist"])

FULL_DRAFT = CallDraft(
    key="0191b3a4-0000-7000-8000-000000000001",
    case_key="0191b3a4-0000-7000-8000-000000000002",
    received_at=datetime(2026, 3, 1, 8, 30, 15, 250, tzinfo=UTC),
    channel=Channel.LETTER,
    caller=PersonDraft("رحیم قلی‌زاده", "۰۹۱۲ ۰۳۲", "1689", id_refused=True),
    citizen_id=7,
    on_behalf=True,
    beneficiary=PersonDraft("مادر", "0914", "", id_refused=False),
    matter=MatterDraft(
        kind=CaseKind.COMPLAINT,
        subject_id=3,
        county_id=4,
        place="کوی فرهنگیان",
        text="آب قطع است\nسه روز\x00 \ud800 \u202e",
        priority=Priority.URGENT,
        identity_level=IdentityLevel.HIDDEN,
        accused_agency_id=5,
        accused_unit="باجهٔ ۶",
        answers=(Answer(1, "۱۲۳"), Answer(2, "")),
    ),
    joined_case_id=9,
)

FILE = checked_attachment("نقشه.txt", "نقشه".encode())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "journal.sqlite3"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    opened = Journal(path)
    yield opened
    opened.close()


def saved(key: str = _OWN, login: str = LOGIN, text: str = "متن") -> SavedDraft:
    draft = CallDraft(key, key, BEGAN, matter=MatterDraft(text=text))
    return SavedDraft(draft, login, BEGAN, active=True, focus="text", cursor=len(text))


def correction(login: str = LOGIN, about_id: int = 7, place: str = "کوی") -> SavedWriting:
    matter = MatterDraft(kind=CaseKind.COMPLAINT, place=place, answers=(Answer(1, "۱۲\x00"),))
    kind = WritingKind.MATTER
    return SavedWriting(Writing(kind, about_id, 7, "1234567890", 3, matter=matter), login, BEGAN)


class Events:
    """Collects what a writer tells, and lets a test wait for one."""

    def __init__(self) -> None:
        self.seen: list[JournalEvent] = []
        self._arrived = threading.Condition()

    def __call__(self, event: JournalEvent) -> None:
        with self._arrived:
            self.seen.append(event)
            self._arrived.notify_all()

    def wait_for(self, wanted: Callable[[JournalEvent], bool]) -> JournalEvent:
        with self._arrived:
            assert self._arrived.wait_for(lambda: any(map(wanted, self.seen)), 10)
            return next(event for event in self.seen if wanted(event))


@pytest.fixture
def start():
    """Run writers beside the test, and end them with it."""
    stop, threads = threading.Event(), []

    def run(writer: JournalWriter) -> Events:
        events = Events()
        threads.append(threading.Thread(target=writer.run, args=(stop, events)))
        threads[-1].start()
        return events

    yield run
    stop.set()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


def test_every_field_of_a_call_comes_back():
    assert draft_from_json(draft_to_json(FULL_DRAFT)) == FULL_DRAFT


def test_a_draft_comes_back_with_its_place_and_its_files(journal):
    file = checked_attachment("نامه.pdf", b"%PDF-1.4 letter")
    written = SavedDraft(FULL_DRAFT, LOGIN, BEGAN, active=False, focus="place", cursor=3)
    journal.save(written)
    journal.add_file(FULL_DRAFT.key, file)
    journal.add_file(FULL_DRAFT.key, file)
    (read,) = journal.drafts(LOGIN)
    assert read == SavedDraft(FULL_DRAFT, LOGIN, BEGAN, False, "place", 3, (file,))
    journal.remove_file(FULL_DRAFT.key, file.sha256)
    assert journal.drafts(LOGIN) == (written,)


def test_the_highest_timeline_of_each_server_is_kept(journal):
    for system, timeline in (("7", 2), ("7", 3), ("7", 1), ("8", 1)):
        lineages.keep(journal, system, timeline)
    assert lineages.known(journal) == {"7": 3, "8": 1}


def test_the_latest_draft_comes_first(journal):
    journal.save(stroke(ACTIVE, 9))
    journal.save(stroke(PARKED, 5))
    assert [draft.cursor for draft in journal.drafts(LOGIN)] == [9, 5]


def test_a_discarded_draft_is_gone_with_its_files(journal):
    journal.save(saved())
    journal.add_file(_OWN, checked_attachment("a.txt", b"text"))
    journal.discard(_OWN)
    journal.save(saved())
    assert journal.drafts(LOGIN) == (saved(),)


def test_another_users_drafts_are_never_returned_nor_overwritten(journal):
    journal.save(saved(key="hers", login="mina"))
    journal.save(saved(key="his", login="davud"))
    journal.save(saved(key="hers", login="davud", text="دیگر"))
    assert [draft.draft.key for draft in journal.drafts("davud")] == ["his"]
    assert journal.drafts("mina") == (saved(key="hers", login="mina"),)
    assert journal.drafts("") == ()


def test_the_file_is_its_owners_and_on_the_disk_at_each_save(journal, path):
    journal.save(saved())
    assert {stat.S_IMODE(part.stat().st_mode) for part in path.parent.iterdir()} == {0o600}
    pragma = journal._file._open().execute
    assert pragma("PRAGMA synchronous").fetchone() == (2,)
    assert pragma("PRAGMA journal_mode").fetchone() == ("wal",)


def test_what_a_newer_program_wrote_is_read_as_far_as_it_is_known(journal, path):
    journal.save(saved())
    with closing(sqlite3.connect(path)) as raw:
        newer = json.loads(draft_to_json(FULL_DRAFT))
        newer |= {"mood": "angry", "channel": "hologram"}
        newer["matter"]["answers"].append({"question": "?"})
        newer["matter"]["priority"] = 7
        del newer["caller"]["id_refused"]
        raw.execute("ALTER TABLE drafts ADD COLUMN colour TEXT")
        raw.execute("UPDATE drafts SET draft = ?", (json.dumps(newer),))
        raw.commit()
    (read,) = journal.drafts(LOGIN)
    assert read.draft.matter.text == FULL_DRAFT.matter.text
    assert read.draft.channel is Channel.PHONE
    assert read.draft.matter.priority is Priority.NORMAL
    assert read.draft.matter.answers == FULL_DRAFT.matter.answers
    assert not read.draft.caller.id_refused


def test_a_draft_that_cannot_be_read_hides_no_other(journal, path):
    journal.save(saved(key="good"))
    journal.save(saved(key="bad"))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE drafts SET draft = '[]' WHERE key = 'bad'")
        raw.commit()
    assert [draft.draft.key for draft in journal.drafts(LOGIN)] == ["good"]


def test_notes_corrections_and_steps_come_back_to_their_writer_alone(journal):
    person = PersonDraft("مینا", "0914", "138", id_refused=True)
    later = HalfStep("inform", 0, StepDraft(outcome="later", again_day=date(2026, 11, 26)))
    refer = HalfStep("refer", 0, StepDraft(agency_ids=(3, 5), amount="۱۲", instruction="فوری"))
    written = (
        correction(),
        SavedWriting(Writing(WritingKind.STEP, 7, 7, "1", steps=(refer, later)), LOGIN, BEGAN),
        SavedWriting(Writing(WritingKind.NOTE, 7, 7, "1", note="آب\n\ud800"), LOGIN, BEGAN),
        SavedWriting(Writing(WritingKind.PERSON, 4, 7, "1", 2, person=person), LOGIN, BEGAN),
    )
    for each in (*written, correction("mina", place="دیگر")):
        journal.save_writing(each)
    assert set(journal.writings(LOGIN)) == set(written)
    journal.discard_writing(LOGIN, WritingKind.MATTER, 7)
    assert set(journal.writings(LOGIN)) == set(written[1:])
    assert journal.writings("mina") == (correction("mina", place="دیگر"),)


def test_files_of_a_step_and_a_reply_come_back_with_them_and_go_with_their_key(journal):
    step = HalfStep("refer", 0, StepDraft(files=(FILE.sha256,)))
    written = (
        Writing(WritingKind.STEP, 7, 7, "1", steps=(step,)),
        Writing(WritingKind.REPLY, 4, 7, "1", files=(FILE.sha256,)),
    )
    for each in written:
        journal.save_writing(SavedWriting(each, LOGIN, BEGAN))
        (key,) = each.files_keys
        journal.add_file(own_key(LOGIN, key), FILE)
        journal.add_file(own_key("mina", key), FILE)
    found = {each.writing.kind: each.files for each in journal.writings(LOGIN)}
    assert found == {
        WritingKind.STEP: ((own_key(LOGIN, "step/7/refer/0"), (FILE,)),),
        WritingKind.REPLY: ((own_key(LOGIN, "reply/4"), (FILE,)),),
    }
    journal.discard(own_key(LOGIN, "reply/4"))
    found = {each.writing.kind: each.files for each in journal.writings(LOGIN)}
    assert found[WritingKind.REPLY] == ((own_key(LOGIN, "reply/4"), ()),)
    assert found[WritingKind.STEP][0][1] == (FILE,)


def test_what_was_begun_with_units_comes_back(journal):
    begun = (
        HalfUnitStep("send_on", 0, 5, None, "بازدید"),
        HalfUnitStep("note_answer", 9, None, date(2026, 11, 26), "وصل شد"),
    )
    written = SavedWriting(Writing(WritingKind.UNIT, 4, 7, "1", unit_steps=begun), LOGIN, BEGAN)
    journal.save_writing(written)
    assert journal.writings(LOGIN) == (written,)


def test_what_was_begun_while_a_session_was_held_comes_back(journal):
    order = HalfOrder("key", 3, 9, 1, "تعویض لوله", "تا یک هفته", (5, 6))
    contact = HalfContact(3, 9, 5, "مدیر آب", "yes", "شنبه", date(2026, 12, 5))
    for each in (
        Writing(WritingKind.TURN_ORDER, 9, 7, "1", order=order),
        Writing(WritingKind.TURN_CONTACT, 9, 7, "1", contact=contact),
    ):
        journal.save_writing(SavedWriting(each, LOGIN, BEGAN))
    found = {each.writing.kind: each.writing for each in journal.writings(LOGIN)}
    assert found[WritingKind.TURN_ORDER].order == order
    assert found[WritingKind.TURN_CONTACT].contact == contact


def test_a_journal_of_an_older_program_takes_notes_and_corrections(journal, path):
    journal.save(saved())
    journal.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE writings")
        raw.commit()
    journal.save_writing(correction())
    assert journal.writings(LOGIN) == (correction(),)
    assert journal.drafts(LOGIN) == (saved(),)


def test_a_kind_of_writing_that_is_not_known_hides_no_other(journal, path):
    journal.save_writing(correction(about_id=1))
    journal.save_writing(correction(about_id=2))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(
            "UPDATE writings SET writing = replace(writing, '\"matter\"', '\"poem\"')"
            " WHERE about_id = 1"
        )
        raw.commit()
    assert journal.writings(LOGIN) == (correction(about_id=2),)


def test_only_the_newest_of_a_correction_is_written_and_none_that_was_given_up(journal, start):
    writer = JournalWriter(journal)
    for place in ("ک", "کو", "کوی"):
        writer.put_writing(correction(place=place))
        writer.put_writing(correction("mina"))
    writer.discard_writing("mina", WritingKind.MATTER, 7)
    events = start(writer)
    assert writer.flush(10)
    assert [event.at for event in events.seen] == [BEGAN]
    assert journal.writings(LOGIN) == (correction(),)
    assert journal.writings("mina") == ()


def test_a_broken_journal_is_set_aside_and_a_new_one_begun(journal, path, start):
    path.parent.mkdir()
    path.write_bytes(b"no database at all " * 500)
    assert journal.drafts(LOGIN) == ()
    assert journal.set_aside is not None
    assert journal.set_aside.read_bytes().startswith(b"no database")
    writer = JournalWriter(journal)
    events = start(writer)
    failed = events.wait_for(lambda event: isinstance(event, JournalFailed))
    assert isinstance(failed.error, JournalBroken)
    writer.put(saved())
    events.wait_for(lambda event: isinstance(event, Saved))
    assert journal.drafts(LOGIN) == (saved(),)


def test_damage_inside_the_file_is_noticed_and_told(journal, path, start):
    for number in range(40):
        journal.save(saved(key=str(number), text="م" * 3000))
    journal.close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 4096))
    writer = JournalWriter(journal)
    events = start(writer)
    writer.put(saved())
    events.wait_for(lambda event: isinstance(event, Saved))
    (failed,) = (event for event in events.seen if isinstance(event, JournalFailed))
    assert isinstance(failed.error, JournalBroken)
    assert [draft.draft.key for draft in journal.drafts(LOGIN)] == [_OWN]


def test_a_full_disk_is_told_and_what_was_typed_is_saved_when_there_is_room(journal, start):
    journal.save(saved())
    limit = journal._file._open().execute
    limit("PRAGMA max_page_count = 1")
    writer = JournalWriter(journal)
    events = start(writer)
    long = saved(text="م" * 50_000)
    writer.put(long)
    failed = events.wait_for(lambda event: isinstance(event, JournalFailed))
    assert isinstance(failed.error, DiskFull)
    assert not writer.flush(0.01)
    limit("PRAGMA max_page_count = 100000")
    events.wait_for(lambda event: isinstance(event, Saved))
    assert journal.drafts(LOGIN) == (long,)


def test_a_folder_that_cannot_be_written_is_told(tmp_path, start):
    (tmp_path / "file").write_text("no folder")
    writer = JournalWriter(Journal(tmp_path / "file" / "journal.sqlite3"))
    events = start(writer)
    writer.put(saved())
    failed = events.wait_for(lambda event: isinstance(event, JournalFailed))
    assert isinstance(failed.error, JournalUnwritable)


def test_only_the_newest_of_each_draft_is_written(journal, start):
    writer = JournalWriter(journal)
    for letters in range(1, 2000):
        writer.put(stroke(ACTIVE, letters))
    writer.put(stroke(PARKED, 7))
    events = start(writer)
    assert writer.flush(10)
    assert [letters_of(event.at) for event in events.seen] == [1999, 7]


def test_a_discarded_draft_is_not_written_any_more(journal, start):
    writer = JournalWriter(journal)
    writer.put(saved())
    writer.discard(_OWN)
    events = start(writer)
    assert writer.flush(10)
    assert (events.seen, journal.drafts(LOGIN)) == ([], ())


def test_a_writer_that_is_stopped_writes_what_waits(journal):
    stop, writer = threading.Event(), JournalWriter(journal)
    stop.set()
    writer.put(saved())
    writer.run(stop, Events())
    assert journal.drafts(LOGIN) == (saved(),)


def test_a_file_that_is_taken_away_at_once_stays_away(journal, start):
    writer = JournalWriter(journal)
    writer.put(saved())
    for step in (writer.add_file, writer.remove_file, writer.add_file, writer.remove_file):
        step(_OWN, FILE)
    start(writer)
    assert writer.flush(10)
    assert journal.drafts(LOGIN) == (saved(),)


def test_a_file_comes_back_that_was_attached_again(journal, start):
    writer = JournalWriter(journal)
    writer.put(saved())
    for step in (writer.add_file, writer.remove_file, writer.add_file):
        step(_OWN, FILE)
    start(writer)
    assert writer.flush(10)
    assert journal.drafts(LOGIN) == (replace(saved(), files=(FILE,)),)


def test_no_file_of_a_draft_outlives_it(journal, start):
    writer = JournalWriter(journal)
    writer.put(saved())
    writer.add_file(_OWN, FILE)
    writer.discard(_OWN)
    writer.put(saved())
    start(writer)
    assert writer.flush(10)
    assert journal.drafts(LOGIN) == (saved(),)


def test_a_file_that_finds_no_room_holds_up_nothing_that_is_typed(journal, start):
    journal.save(saved())
    limit = journal._file._open().execute
    pages = limit("PRAGMA page_count").fetchone()[0]
    limit(f"PRAGMA max_page_count = {pages + 4}")
    writer = JournalWriter(journal)
    writer.add_file(_OWN, checked_attachment("طرح.txt", b"plan " * 100_000))
    events = start(writer)
    events.wait_for(lambda event: isinstance(event, JournalFailed))
    writer.put(stroke(PARKED, 7))
    events.wait_for(lambda event: isinstance(event, Saved))
    limit("PRAGMA max_page_count = 100000")
    assert writer.flush(10) or writer.flush(10)


def test_putting_never_waits_for_the_disk(journal, start):
    writer = JournalWriter(journal)
    events = start(writer)
    with journal._file._lock:
        for letters in range(1, 100):
            writer.put(stroke(ACTIVE, letters))
        assert not writer.flush(0.01)
    events.wait_for(lambda event: letters_of(event.at) == 99)


def test_two_programs_may_have_one_journal_open(journal, path):
    other = Journal(path)
    journal.save(saved(key="one"))
    other.save(saved(key="two"))
    assert {draft.draft.key for draft in journal.drafts(LOGIN)} == {"one", "two"}
    other.close()


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(path):
    _kill_typists(path, _KILLS)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_nothing_acknowledged_is_lost_by_hundreds_of_kills(path):
    _kill_typists(path, _LONG_KILLS)


def _kill_typists(path: Path, kills: int) -> None:
    moments = random.Random(111)
    typed = 0
    for _ in range(kills):
        acknowledged = _type_and_kill(path, moments.randrange(1, 60), moments.random() / 50)
        journal = Journal(path)
        found = {draft.draft.key: draft for draft in journal.drafts(LOGIN)}
        assert journal.set_aside is None
        for key, letters in acknowledged.items():
            assert found[key].cursor >= letters
            assert found[key] == stroke(key, found[key].cursor)
            journal.discard(key)
        journal.close()
        typed += sum(acknowledged.values())
    assert typed > kills


def _type_and_kill(path: Path, saves: int, delay_s: float) -> dict[str, int]:
    """Kill a typist a moment after it acknowledged `saves`; return the last of each call."""
    told = path.parent.parent / "told"
    os.mkfifo(told)
    typist = _TYPISTS.Process(target=type_for_ever, args=(path, told))
    typist.start()
    with told.open() as acknowledged:
        heard = [acknowledged.readline() for _ in range(saves)]
        typist.join(delay_s)
        typist.kill()
        typist.join()
        heard += acknowledged.readlines()
    typist.close()
    told.unlink()
    return {key: int(letters) for key, letters in (line.split() for line in heard)}
