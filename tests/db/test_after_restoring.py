"""A centre is put back to how it was: what was told since is sent again, once, as it was told."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID

import pytest
from sqlalchemy import select

from samad_desktop.cli.main import main
from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.outbox import CallToTell, OutboxCall, OutboxState, Unsent
from samad_desktop.domain.restorations import Restoration, gap_codes, since
from samad_desktop.domain.staff import spelled_password
from samad_desktop.messages import sentence
from samad_desktop.persistence import restorations, server_setup
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import cases, citizens, contacts
from samad_desktop.services import backups
from samad_desktop.services.handing_over import HandingOver
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.outbox import BroughtBack, Sender
from samad_desktop.services.staff import disable, enable
from samad_desktop.workstation.journal import Journal
from samad_desktop.workstation.outbox import Outbox, Owner
from tests.calls import AREA
from tests.centres import PASSWORD

pytestmark = pytest.mark.on_both
_NAMES = count(1)


class Desk:
    """One person's workstation: her journal, and the centre that it is connected to."""

    def __init__(self, actor, path, series):
        self.actor = actor
        self.outbox = Outbox(Journal(path), Owner(series, actor.login))
        self.events = []

    def connect(self, url):
        if url.get_backend_name() == "postgresql":
            url = url.set(username=self.actor.login)
        self.database = Database(url, password=spelled_password(PASSWORD))
        self.sender = Sender(IntakeService(self.database, AREA), self.outbox, self.actor)

    def tell(self, draft, joined_code=""):
        call = CallToTell(draft, joined_code=joined_code)
        return self.outbox.tell(call, datetime.now(UTC)).tracking_code

    def send(self):
        return self.sender.send_all(threading.Event(), self.events.append)


@pytest.fixture
def desks(database, intake, operator, operator2, tmp_path):
    made = [
        Desk(each, tmp_path / f"{each.login}.sqlite3", intake.series())
        for each in (operator, operator2)
    ]
    for desk in made:
        desk.connect(database.url)
        desk.sender.refill()
    yield made
    for desk in made:
        desk.database.close()


@pytest.fixture
def elsewhere(database, tmp_path):
    name = f"put_back_{next(_NAMES)}"
    if database.is_sqlite:
        yield database.url.set(database=str(tmp_path / f"{name}.sqlite3"))
    else:
        yield database.url.set(database=name)
        server_setup.drop(database.url.set(database=name), None)


def _calls(url):
    """Return key, code and how many of its contacts each case has."""
    database = Database(url)
    query = select(contacts.c.uuid, cases.c.tracking_code).join(
        cases, cases.c.id == contacts.c.case_id
    )
    with database.reading() as connection:
        found = sorted((str(key), code) for key, code in connection.execute(query))
    database.close()
    return found


def _numbers(url):
    """Return the numbers of all cases and citizens."""
    database = Database(url)
    with database.reading() as connection:
        found = [set(connection.execute(select(t.c.id)).scalars()) for t in (cases, citizens)]
    database.close()
    return found


def test_nothing_is_missing_doubled_or_renumbered_after_an_older_copy_was_put_back(
    database, desks, elsewhere, a_draft, tmp_path
):
    one, other = desks
    person = a_draft().caller
    told = {}
    kept = a_draft(text="پیش از نسخه")
    told[kept.key] = one.tell(kept)
    assert one.send()
    backups.back_up(database, tmp_path / "copies", datetime.now(UTC))

    # Its code is leased after the copy: the centre that is put back never gave it to anybody.
    one.outbox._file.do(lambda disk: disk.execute("DELETE FROM codes WHERE used_by IS NULL"))
    one.sender.refill()
    lost = a_draft(text="پس از نسخه", caller=replace(person, name="رحیم", phone="09121111111"))
    told[lost.key] = one.tell(lost)
    assert one.send()
    with database.reading() as connection:
        query = select(cases.c.id, cases.c.citizen_id).where(
            cases.c.tracking_code == told[lost.key]
        )
        case_id, citizen_id = connection.execute(query).one()
    follow_up = replace(a_draft(text="هنوز نیامدند"), joined_case_id=case_id)
    follow_up = replace(follow_up, caller=lost.caller, citizen_id=citizen_id)
    told[follow_up.key] = other.tell(follow_up, told[lost.key])
    assert other.send()
    before, numbers = _calls(database.url), _numbers(database.url)
    assert before == sorted(told.items())

    copy = backups.newest(tmp_path / "copies", database.url)
    backups.restore(copy, elsewhere, datetime.now(UTC))
    kept_numbers = _numbers(elsewhere)
    assert len(_calls(elsewhere)) == 1
    for desk in desks:
        desk.database.close()
        desk.connect(elsewhere)
    assert not other.send()  # The case is with the other workstation still.
    assert other.outbox.unsent() == Unsent(waiting=1)
    assert one.send()
    assert other.send()
    assert _calls(elsewhere) == before
    # Nobody gets a number or a code that somebody had since the copy.
    for now, then, stayed in zip(_numbers(elsewhere), numbers, kept_numbers, strict=True):
        assert now & then == stayed
    theirs = IntakeService(other.database, AREA)
    assert not {*theirs.lease(other.actor, UUID(kept.key), 50)} & {*told.values()}
    for used in (told[lost.key], "1234567889"):
        with pytest.raises(RuleBroken, match="code_not_leased"):
            theirs.register(other.actor, a_draft(text="دیگری"), code=used)
    assert BroughtBack(1) in one.events
    assert BroughtBack(1) in other.events
    one.events.clear()
    assert one.send()
    assert not any(isinstance(each, BroughtBack) for each in one.events)


def test_a_journal_forgets_what_a_proven_copy_holds(database, desks, a_draft, tmp_path):
    one, _other = desks
    one.tell(a_draft())
    assert one.send()
    now = datetime.now(UTC)
    taken = backups.back_up(database, tmp_path / "copies", now)
    with database.reading() as connection:
        assert restorations.newest_proven(connection) is None
    backups.drill(taken, database.url, now)
    with database.reading() as connection:
        assert restorations.newest_proven(connection) == now.replace(microsecond=0)
    assert one.outbox.forget_sent(now - timedelta(days=1)) == 0
    assert one.outbox.forget_sent(now + timedelta(seconds=1)) == 1
    assert one.outbox.sent_since(now - timedelta(days=3)) == ()


def test_a_call_told_after_the_centre_was_put_back_means_what_it_says(a_draft):
    at = datetime(2026, 11, 1, tzinfo=UTC)
    put_back = Restoration(1, at, at + timedelta(days=1), 10, 10)
    told = [at + timedelta(hours=hours) for hours in (5, 30)]
    calls = [
        OutboxCall(a_draft(), "", each, advised=False, state=OutboxState.SENT) for each in told
    ]
    assert [since(each, (put_back,)) for each in calls] == [(put_back,), ()]
    assert gap_codes(at, at + timedelta(hours=3)) == 30_000
    assert gap_codes(at, at + timedelta(days=40)) == 300_000


def test_a_centre_that_was_put_back_by_other_means_is_told_so_by_command(
    database, capsys, monkeypatch
):
    # How many codes are passed over in so many days is asked for above.
    monkeypatch.setattr("samad_desktop.domain.restorations.GAP_CODES_MOST", 1_000)
    address = database.url.render_as_string(hide_password=False).replace("+psycopg", "")
    where = ("--database", address, "--bidi", "never")
    assert main(["reconcile", *where]) == 0
    assert "هیچ‌گاه" in capsys.readouterr().out
    assert main(["reconcile", "1410/1/1", *where]) == 1
    assert sentence("restored_to_the_future") in capsys.readouterr().err
    assert main(["reconcile", "1405/8/1", "10:30", *where]) == 0
    assert "دوباره می‌فرستد" in capsys.readouterr().out
    with database.reading() as connection:
        (found,) = restorations.every(connection)
    assert found.copied_at == datetime(2026, 10, 23, 7, tzinfo=UTC)


def test_what_a_dismissed_person_left_unsent_is_sent_by_a_supervisor_with_the_told_code(
    database, desks, supervisor, a_draft, tmp_path
):
    one, _other = desks
    draft = a_draft()
    code = one.tell(draft)
    here = Desk(supervisor, tmp_path / f"{one.actor.login}.sqlite3", one.sender._intake.series())
    here.connect(database.url)
    handing_over = HandingOver(here.sender._intake, here.outbox)
    with pytest.raises(RuleBroken, match="left_by_nobody_dismissed"):
        handing_over.take_over(supervisor)
    with pytest.raises(Forbidden):
        HandingOver(one.sender._intake, one.outbox).take_over(one.actor)
    disable(database, one.actor.login)
    try:
        assert handing_over.take_over(supervisor) == 1
        assert here.send()
    finally:
        enable(database, one.actor.login)
        here.database.close()
    assert _calls(database.url) == [(draft.key, code)]
    assert one.outbox.unsent() == Unsent()
