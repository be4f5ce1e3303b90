"""What was told on a workstation reaches the centre once, whatever happens on the way."""

import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url, select
from sqlalchemy.exc import NoResultFound
from uuid_utils.compat import uuid7

from samad_desktop.bootstrap import FLUSH_S
from samad_desktop.domain.access import Actor
from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import (
    DatabaseAway,
    Forbidden,
    NoCodeLeft,
    NotFound,
    RuleBroken,
)
from samad_desktop.domain.leases import LEASED_MAX, LEASED_WITHIN
from samad_desktop.domain.outbox import POOL_CODES, CallToTell, Unsent
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import attachments, cases, contacts, leased_codes
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.outbox import Sender, Sent, SetAside
from samad_desktop.workstation.drafts import draft_to_json
from samad_desktop.workstation.journal import Journal
from samad_desktop.workstation.outbox import Outbox, Owner
from tests.calls import AREA
from tests.centres import PASSWORD
from tests.chaos.controls import ForgetfulIntake
from tests.dropping_proxy import DroppingProxy
from tests.postgres_cluster import PostgresCluster
from tests.postman import sending

Tell = Callable[[CallDraft], str]
_on_a_server = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = Journal(tmp_path / "journal.sqlite3")
    yield made
    made.close()


@pytest.fixture
def outbox(journal: Journal, intake: IntakeService, operator: Actor) -> Outbox:
    """Give the operator's outbox, with a full pool of codes."""
    outbox = Outbox(journal, Owner(intake.series(), operator.login))
    Sender(intake, outbox, operator).refill()
    return outbox


@pytest.fixture
def sender(intake: IntakeService, outbox: Outbox, operator: Actor) -> Sender:
    return Sender(intake, outbox, operator)


@pytest.fixture
def tell(outbox: Outbox) -> Tell:
    """Register a call on the workstation; return the code that was told."""
    return lambda draft: outbox.tell(CallToTell(draft), datetime.now(UTC)).tracking_code


@pytest.fixture
def away(database: Database, request: pytest.FixtureRequest) -> Callable[[], object]:
    """Take the centre away for as long as a block lasts."""

    @contextmanager
    def locked() -> Iterator[None]:
        with database.transaction():
            yield

    @contextmanager
    def killed() -> Iterator[None]:
        cluster: PostgresCluster = request.getfixturevalue("postgres")
        cluster.kill()
        try:
            yield
        finally:
            cluster.start()

    return locked if database.is_sqlite else killed


def stored(database: Database) -> list[tuple[str, str, datetime]]:
    """Return key, code and time of every call in the centre, in the order they were stored."""
    query = (
        select(contacts.c.uuid, cases.c.tracking_code, contacts.c.received_at)
        .join(cases, cases.c.id == contacts.c.case_id)
        .order_by(contacts.c.id)
    )
    with database.reading() as connection:
        return [(str(key), code, at) for key, code, at in connection.execute(query)]


def test_three_calls_told_while_the_centre_is_away_are_stored_once_with_code_time_and_order(
    database, sender, outbox, tell, away, a_draft, request
):
    drafts = [a_draft(text=f"موضوع {number}") for number in range(3)]
    with sending(sender) as postman:
        with away():
            codes = [tell(draft) for draft in drafts]
            postman.sender.wake()
            assert outbox.unsent() == Unsent(waiting=3)
        postman.sender.wake()
        postman.wait_until_sent(*(draft.key for draft in drafts))
        assert postman.sent_keys() == [draft.key for draft in drafts]
    told = [(d.key, code, d.received_at) for d, code in zip(drafts, codes, strict=True)]
    assert stored(database) == told
    assert outbox.unsent() == Unsent()


@_on_a_server
def test_what_keeps_a_call_is_known_until_the_centre_has_it(
    database, sender, outbox, tell, away, a_draft
):
    draft = a_draft()
    tell(draft)
    assert sender.hindrance(draft.key) is None
    with sending(sender) as postman:
        with away():
            postman.sender.wake()
            postman.wait_for(lambda _round: sender.hindrance(draft.key) is not None)
            assert sender.hindrance(draft.key).code == DatabaseAway.code
            assert outbox.call(draft.key).case_id is None
        postman.sender.wake()
        (stored,) = postman.wait_until_sent(draft.key)
        postman.wait_for(lambda event: event == Unsent())
    assert sender.hindrance(draft.key) is None
    assert outbox.call(draft.key).case_id == stored.case_id
    with pytest.raises(NotFound):
        outbox.call("of nobody")


@_on_a_server
@pytest.mark.parametrize(("program", "times"), [(IntakeService, 1), (ForgetfulIntake, 2)])
def test_an_answer_that_is_lost_after_the_commit_doubles_nothing(
    database, postgres, operator, outbox, tell, a_draft, program, times
):
    """The control has another key each time it asks: what it sent is there twice."""
    draft = a_draft()
    with DroppingProxy(postgres.port) as proxy:
        url = make_url(postgres.url(database.url.database, operator.login)).set(port=proxy.port)
        through = Database(url, password=spelled_password(PASSWORD))
        code = tell(draft)
        proxy.drop_after(b"COMMIT")
        with sending(Sender(program(through, AREA), outbox, operator)) as postman:
            (registered,) = postman.wait_until_sent(draft.key)
        assert proxy.dropped.is_set()
        through.close()
    there = stored(database)
    assert len(there) == times
    if times == 1:
        assert registered.tracking_code == code
        assert there == [(draft.key, code, draft.received_at)]


@contextmanager
def no_receipts(journal: Journal) -> Iterator[None]:
    """Let the disk refuse to note what was sent."""
    refuse = "CREATE TRIGGER refuse BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'no'); END"
    journal.file.do(lambda disk: disk.execute(refuse))
    yield
    journal.file.do(lambda disk: disk.execute("DROP TRIGGER refuse"))


def test_a_receipt_that_the_disk_did_not_take_is_asked_for_again(
    database, intake, operator, journal, outbox, tell, a_draft
):
    draft = a_draft()
    code = tell(draft)
    with no_receipts(journal):
        killed = Sender(intake, outbox, operator)
        assert not killed.send_all(threading.Event(), lambda _event: None)
    assert len(stored(database)) == 1
    with sending(Sender(intake, outbox, operator)) as postman:
        (registered,) = postman.wait_until_sent(draft.key)
    assert registered.tracking_code == code
    assert len(stored(database)) == 1


def test_calls_reach_the_centre_once_though_the_disk_takes_no_receipts(
    database, journal, sender, outbox, tell, a_draft
):
    said: list[object] = []
    look = partial(sender.send_all, threading.Event(), said.append)
    drafts = [a_draft(text=f"موضوع {number}") for number in range(3)]
    told = [(draft.key, tell(draft), draft.received_at) for draft in drafts]
    with no_receipts(journal):
        assert not look()
        assert stored(database) == told
        assert not look()
        assert outbox.unsent() == Unsent(waiting=3)
    assert look()
    assert outbox.unsent() == Unsent()
    assert stored(database) == told
    assert [each.key for each in said if isinstance(each, Sent)] == [draft.key for draft in drafts]


def test_a_call_is_sent_with_its_files(database, sender, outbox, a_draft):
    draft, letter = a_draft(), checked_attachment("نامه.txt", "نامه".encode())
    outbox.tell(CallToTell(draft, (letter,)), datetime.now(UTC))
    with sending(sender) as postman:
        postman.wait_until_sent(draft.key)
    with database.reading() as connection:
        names = connection.execute(select(attachments.c.name)).scalars().all()
    assert names == ["نامه.txt"]


def test_a_call_whose_case_was_closed_meanwhile_is_set_aside_and_the_next_one_goes(
    database, intake, operator, journal, sender, outbox, a_draft
):
    open_case = intake.register(operator, a_draft()).value
    follow_up = replace(a_draft(text="هنوز قطع است"), joined_case_id=open_case.case_id)
    other = a_draft(caller=replace(a_draft().caller, name="رحیم", phone="09121111111"))
    outbox.tell(CallToTell(follow_up, joined_code=open_case.tracking_code), datetime.now(UTC))
    outbox.tell(CallToTell(other), datetime.now(UTC))
    with database.transaction() as connection:
        connection.execute(
            cases.update()
            .where(cases.c.id == open_case.case_id)
            .values(closed_at=datetime.now(UTC), state="closed", disposition="done")
        )
    with sending(sender) as postman:
        aside = postman.wait_for(lambda event: isinstance(event, SetAside))
        postman.wait_until_sent(other.key)
        assert aside == SetAside(follow_up.key, "case_closed", "")
        assert outbox.unsent() == Unsent(aside=1)

        outbox.reopen(follow_up.key, datetime.now(UTC))
        (again,) = journal.drafts(operator.login)
        assert again.draft == follow_up
        journal.discard(follow_up.key)  # Whoever throws it away loses nothing that was told.
        assert outbox.unsent() == Unsent(aside=1)

        outbox.reopen(follow_up.key, datetime.now(UTC))
        mended = replace(follow_up, joined_case_id=None)
        told = outbox.tell(CallToTell(mended), datetime.now(UTC))
        postman.sender.wake()
        (registered,) = postman.wait_until_sent(follow_up.key)
    assert registered.tracking_code == told.tracking_code != open_case.tracking_code
    assert journal.drafts(operator.login) == ()


def test_a_call_on_which_the_program_stumbles_twice_is_set_aside_and_the_next_one_goes(
    sender, tell, a_draft
):
    draft, other = a_draft(), a_draft(caller=replace(a_draft().caller, phone="09121111111"))
    tell(replace(draft, matter=replace(draft.matter, subject_id=999_999)))
    tell(other)
    for _ in range(2):
        with pytest.raises(NoResultFound):
            sender.run(threading.Event(), lambda _event: None)
    with sending(sender) as postman:
        aside = postman.wait_for(lambda event: isinstance(event, SetAside))
        postman.wait_until_sent(other.key)
    assert aside == SetAside(draft.key, "unexpected", "")


def test_a_call_that_was_refused_keeps_the_code_that_was_told(
    database, sender, outbox, tell, a_draft
):
    draft = a_draft()
    code = tell(draft)
    outbox.set_aside(draft.key, "refused_by_server", "")
    outbox.reopen(draft.key, datetime.now(UTC))
    assert outbox.unsent() == Unsent()
    with pytest.raises(RuleBroken, match="code_told_already"):
        outbox.tell(CallToTell(replace(draft, joined_case_id=1)), datetime.now(UTC))
    assert tell(replace(draft, matter=replace(draft.matter, text="متن تازه"))) == code
    with sending(sender) as postman:
        postman.wait_until_sent(draft.key)
    assert [row[1] for row in stored(database)] == [code]


def test_a_code_that_was_not_leased_to_this_person_is_refused(
    intake, operator, operator2, as_person, outbox, a_draft, database
):
    theirs = IntakeService(as_person(operator2), AREA)
    leased = intake.lease(operator, uuid7(), 2)
    for code in (leased[0], "1234567889"):
        with pytest.raises(RuleBroken, match="code_not_leased"):
            theirs.register(operator2, a_draft(), code=code)
    assert stored(database) == []
    assert intake.register(operator, a_draft(), code=leased[0]).value.tracking_code == leased[0]
    with pytest.raises(RuleBroken, match="code_not_leased"):
        intake.register(operator, a_draft(), code=leased[0])


@_on_a_server
def test_with_psql_nobody_stores_a_case_under_a_code_of_her_own(
    database, intake, operator, operator2, as_person, postgres
):
    (code,) = intake.lease(operator, uuid7(), 1)
    insert = (
        "INSERT INTO cases (id, uuid, tracking_code, kind, state, subject_id, county_id, place,"
        " text, priority, identity_level, accused_unit, registered_by, received_at, stored_at)"
        " SELECT 9, gen_random_uuid(), '{code}', 'request', 'registered', s.id, d.id, '', 'x',"
        " 'normal', 'open', '', {me}, samad_now(), samad_now() FROM subjects s, divisions d"
        " WHERE d.level = 'county' LIMIT 1"
    )
    url = f"host=127.0.0.1 port={postgres.port} dbname={database.url.database}"
    secret = spelled_password(PASSWORD)
    for person, tried, answer in (
        (operator2, code, "SL003"),
        (operator2, "1111111111", "SL003"),
        (operator, "1111111111", "SL003"),
    ):
        with (
            psycopg.connect(url, user=person.login, password=secret) as connection,
            pytest.raises(psycopg.Error) as refused,
        ):
            connection.execute(insert.format(code=tried, me=person.staff_id).encode())
        assert refused.value.sqlstate == answer
    for asked in ("TABLE leased_codes", "SELECT samad_new_codes(1)", "DELETE FROM leased_codes"):
        with (
            psycopg.connect(url, user="operator", password=secret) as connection,
            pytest.raises(psycopg.Error) as refused,
        ):
            connection.execute(asked.encode())
        assert refused.value.sqlstate == "42501"


@_on_a_server
def test_who_takes_no_calls_is_leased_nothing(as_person, liaison):
    theirs = IntakeService(as_person(liaison), AREA)
    with pytest.raises(Forbidden):
        theirs.lease(liaison, uuid7(), 1)


def test_two_windows_on_one_journal_never_tell_a_code_twice(tmp_path, intake, operator, a_draft):
    path, owner = tmp_path / "shared.sqlite3", Owner(intake.series(), operator.login)
    windows = [Outbox(Journal(path), owner) for _ in range(2)]
    Sender(intake, windows[0], operator).refill()

    def tell_all(window: Outbox) -> list[str]:
        codes: list[str] = []
        for _ in range(POOL_CODES // 2):
            told = window.tell(CallToTell(a_draft()), datetime.now(UTC))
            codes.append(told.tracking_code)
        return codes

    with ThreadPoolExecutor(2) as pool:
        codes = [code for each in pool.map(tell_all, windows) for code in each]
    assert len(set(codes)) == len(codes) == POOL_CODES
    with pytest.raises(NoCodeLeft):
        windows[0].tell(CallToTell(a_draft()), datetime.now(UTC))


def test_two_windows_that_refill_at_once_take_one_lease(tmp_path, intake, operator, a_draft):
    path, owner = tmp_path / "shared.sqlite3", Owner(intake.series(), operator.login)
    windows = [Outbox(Journal(path), owner) for _ in range(2)]
    first, second = (window.begin_lease(str(uuid7())) for window in windows)
    assert first == second
    codes = intake.lease(operator, uuid7(), POOL_CODES)
    windows[0].add_codes(first, codes)
    told = [windows[0].tell(CallToTell(a_draft()), datetime.now(UTC)) for _ in range(2)]
    windows[1].add_codes(second, codes)  # Its answer came late.
    assert windows[1].codes_left() == POOL_CODES - len(told)


def test_a_lease_whose_answer_was_lost_gives_the_same_codes_again(intake, operator):
    lease = uuid7()
    given = intake.lease(operator, lease, 5)
    assert intake.lease(operator, lease, 5) == given
    assert not set(intake.lease(operator, uuid7(), 5)) & set(given)


def _lease_anew(intake: IntakeService, actor: Actor, folder: Path) -> None:
    """Have a workstation begin that has lost its journal, or never had one."""
    journal = Journal(folder / f"{uuid7()}.sqlite3")
    Sender(intake, Outbox(journal, Owner(intake.series(), actor.login)), actor).refill()
    journal.close()


@pytest.mark.on_both
def test_nobody_hoards_codes_and_whoever_lost_her_journal_time_and_again_goes_on(
    database, intake, operator, operator2, as_person, tmp_path
):
    for _ in range(LEASED_MAX // POOL_CODES):
        _lease_anew(intake, operator, tmp_path)
    with pytest.raises(RuleBroken, match="codes_capped") as refused:
        intake.lease(operator, uuid7(), 1)
    assert refused.value.detail == str(LEASED_MAX)
    journal = Journal(tmp_path / "without_codes.sqlite3")
    sender = Sender(intake, Outbox(journal, Owner(intake.series(), operator.login)), operator)
    with sending(sender) as postman:
        postman.wait_for(lambda _round: sender.hindrance("any") is not None)
    journal.close()
    kept = sender.hindrance("any")
    assert kept is not None
    assert (kept.code, kept.detail) == ("codes_capped", str(LEASED_MAX))
    _lease_anew(IntakeService(as_person(operator2), AREA), operator2, tmp_path)
    with database.transaction() as connection:
        earlier = leased_codes.update().values(leased_at=datetime.now(UTC) - LEASED_WITHIN)
        connection.execute(earlier)
    _lease_anew(intake, operator, tmp_path)


def test_a_lease_that_was_given_is_given_again_though_no_other_is(intake, operator):
    lease = uuid7()
    given = intake.lease(operator, lease, 100)
    for _ in range(LEASED_MAX // 100 - 1):
        intake.lease(operator, uuid7(), 100)
    assert intake.lease(operator, lease, 100) == given


def test_two_workstations_of_one_person_have_codes_of_their_own(
    tmp_path, intake, operator, a_draft
):
    owner = Owner(intake.series(), operator.login)
    pools = [Outbox(Journal(tmp_path / name), owner) for name in ("here", "there")]
    for pool in pools:
        Sender(intake, pool, operator).refill()
    codes = [
        pool.tell(CallToTell(a_draft()), datetime.now(UTC)).tracking_code
        for pool in pools
        for _ in range(POOL_CODES)
    ]
    assert len(set(codes)) == 2 * POOL_CODES


def test_the_pool_of_another_database_and_of_another_person_is_never_used(
    journal, outbox, operator, a_draft, intake
):
    for owner in (Owner("another", operator.login), Owner(intake.series(), "operator2")):
        with pytest.raises(NoCodeLeft):
            Outbox(journal, owner).tell(CallToTell(a_draft()), datetime.now(UTC))


def test_the_pool_is_filled_again_when_half_of_it_is_told(sender, outbox, tell, a_draft):
    for _ in range(POOL_CODES // 2 - 1):
        tell(a_draft())
    sender.refill()
    assert outbox.codes_left() == POOL_CODES // 2 + 1
    tell(a_draft())
    sender.refill()
    assert outbox.codes_left() == POOL_CODES


def test_who_leaves_waits_until_what_was_told_is_sent(sender, outbox, tell, a_draft):
    tell(a_draft())
    stop = threading.Event()
    loop = threading.Thread(target=sender.run, args=(stop, lambda _: None))
    loop.start()
    sender.flush(FLUSH_S)
    waiting = outbox.unsent().waiting
    stop.set()
    loop.join()
    assert waiting == 0


@_on_a_server
def test_what_a_standby_has_not_confirmed_is_not_acknowledged_nor_on_replay(
    database, postgres, intake, operator, outbox, tell, a_draft
):
    draft = a_draft()
    code = tell(draft)
    with _waiting_for_a_standby(postgres), ThreadPoolExecutor(1) as pool:
        for _ in range(2):  # The second time the call is stored already.
            asked = pool.submit(intake.register, operator, draft, code=code)
            assert _cancel_waiting(postgres, asked)
            with pytest.raises(DatabaseAway):
                asked.result()
    assert intake.register(operator, draft, code=code).value.tracking_code == code
    assert len(stored(database)) == 1


@contextmanager
def _waiting_for_a_standby(postgres: PostgresCluster) -> Iterator[None]:
    """Let each commit wait for a standby that there is not."""
    with postgres.connect() as connection:
        connection.autocommit = True
        connection.execute("SET synchronous_commit = local")
        connection.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        connection.execute("SELECT pg_reload_conf()")
        try:
            with ThreadPoolExecutor(1) as pool:
                while not _cancel_waiting(postgres, pool.submit(_commit, postgres)):
                    pass  # The server has not read its settings yet.
            yield
        finally:
            connection.execute("ALTER SYSTEM RESET synchronous_standby_names")
            connection.execute("SELECT pg_reload_conf()")


def _commit(postgres: PostgresCluster) -> None:
    with postgres.connect() as connection:
        connection.execute("SET synchronous_commit = on")
        connection.execute("SELECT pg_logical_emit_message(true, 'x', 'x')")


def _cancel_waiting(postgres: PostgresCluster, asked: Future[Any]) -> bool:
    """Have who waits for a standby wait no more; return False if nobody ever did."""
    cancel = "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
    with postgres.connect() as connection:
        connection.autocommit = True
        while not connection.execute(cancel).fetchall():
            if asked.done():
                return False
    return True


_TELL_AND_WAIT = """
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from samad_desktop.domain.outbox import CallToTell
from samad_desktop.workstation.drafts import draft_from_json
from samad_desktop.workstation.drafts import draft_to_json
from samad_desktop.workstation.journal import Journal
from samad_desktop.workstation.outbox import Outbox, Owner

outbox = Outbox(Journal(Path(sys.argv[1])), Owner(sys.argv[2], sys.argv[3]))
told = outbox.tell(CallToTell(draft_from_json(sys.argv[4])), datetime.now(UTC))
print(told.tracking_code, flush=True)
sys.stdin.read()
"""


def test_a_program_killed_after_the_code_was_told_sends_it_at_its_next_start(
    database, journal, intake, operator, outbox, a_draft
):
    draft = a_draft()
    arguments = (str(journal.file.path), intake.series(), operator.login, draft_to_json(draft))
    with subprocess.Popen(
        [sys.executable, "-c", _TELL_AND_WAIT, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        code = program.stdout.readline().strip()
        program.send_signal(signal.SIGKILL)
    assert stored(database) == []
    for _ in range(2):
        with sending(Sender(intake, outbox, operator)) as postman:
            postman.wait_for(lambda event: event == Unsent())
    assert stored(database) == [(draft.key, code, draft.received_at)]
