"""The oldest of the record goes by its rule, says so, and what is left is as safe as before."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from samad_desktop.domain.audit import Receipt
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.retention import Confirmation, Kept, RetentionKind, months_before
from samad_desktop.persistence.database import Database, utc_now
from samad_desktop.services import audit
from samad_desktop.services.audit_reading import AuditReadingService
from samad_desktop.services.legal_holds import LegalHoldService
from samad_desktop.services.retention import RetentionService

_MEANT = Confirmation(reason="پس از پایان زمان نگهداری")
_WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
_LONG_AGO = "UPDATE audit_events SET at = at - interval '40 months' WHERE seal IS NULL"


@pytest.fixture
def database(postgresql_url):
    """Only the shared engine keeps a record."""
    opened = Database(postgresql_url)
    yield opened
    opened.close()


@pytest.fixture
def superuser(postgres, database):
    with postgres.connect(database.url.database) as connection:
        yield connection


@pytest.fixture
def eraser(as_person, admin):
    return RetentionService(as_person(admin))


@pytest.fixture
def sealed_long_ago(database, superuser, past):
    """Seal three batches of three years ago and one of today; return all receipts."""
    receipts = []
    for number in range(4):
        past.case(41 if number < 3 else 1)
        if number < 3:
            superuser.execute(_LONG_AGO)
        receipts.append(audit.seal(database))
    past.rule(RetentionKind.AUDIT, 36)
    return receipts


def wrong(database, receipts=()):
    return [code for code, _number in audit.verify(database, receipts).wrong]


def test_old_batches_go_whole_and_the_chain_still_holds(database, eraser, admin, sealed_long_ago):
    before = eraser.preview(admin).due[RetentionKind.AUDIT]
    assert before > 0
    assert eraser.run(admin, _MEANT).value.erased[RetentionKind.AUDIT] == before
    verdict = audit.verify(database, sealed_long_ago)
    assert (verdict.wrong, verdict.dropped, verdict.dropped_rows) == ((), 3, before)
    audit.seal(database)
    assert wrong(database, sealed_long_ago) == []
    assert eraser.preview(admin).due[RetentionKind.AUDIT] == 0


def test_a_second_dropping_covers_the_first_and_its_own_entry_may_go(
    database, superuser, eraser, admin, sealed_long_ago
):
    eraser.run(admin, _MEANT)
    audit.seal(database)
    superuser.execute("UPDATE cases SET received_at = received_at - interval '90 months'")
    superuser.execute("UPDATE cases SET closed_at = received_at")
    superuser.execute(_LONG_AGO)
    audit.seal(database)
    _age_by_trick(superuser)
    eraser.run(admin, _MEANT)
    verdict = audit.verify(database)
    assert verdict.wrong == ()
    assert verdict.dropped >= 4


def _age_by_trick(superuser):
    """Let time go on by 40 months for the rules, since sealed events cannot be made older."""
    superuser.execute(
        "CREATE OR REPLACE FUNCTION samad_now() RETURNS timestamptz LANGUAGE sql STABLE"
        " SET search_path = pg_catalog, pg_temp AS"
        " $$ SELECT transaction_timestamp() + interval '40 months' $$"
    )


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE audit_seals SET dropped_at = now() WHERE number = 4",
        "DELETE FROM audit_events WHERE seal = 4",
        "UPDATE audit_events SET login = 'somebody' WHERE seal = 4",
        "UPDATE audit_seals SET hash = reverse(hash) WHERE number = 1",
        "UPDATE audit_seals SET hash = reverse(hash) WHERE number = 3",
        "UPDATE audit_seals SET dropped_at = NULL WHERE number = 2",
        "DELETE FROM audit_seals WHERE number = 2",
        "UPDATE audit_events SET keys = '1-4' WHERE deed = 'dropped'",
        "DELETE FROM audit_events WHERE deed = 'dropped'",
        (
            "INSERT INTO audit_events (deed, noun, keys, rows, seal)"
            " VALUES ('saw', 'identity', '1', 1, 2)"
        ),
    ],
)
def test_tampering_is_found_as_before(
    database, superuser, eraser, admin, sealed_long_ago, tampering
):
    eraser.run(admin, _MEANT)
    audit.seal(database)
    assert wrong(database) == []
    superuser.execute(tampering.encode())
    assert wrong(database) != []


def test_a_dropped_seal_that_was_exchanged_is_found_by_its_receipt(
    database, superuser, eraser, admin, sealed_long_ago
):
    eraser.run(admin, _MEANT)
    forged = [Receipt(sealed_long_ago[0].number, "0" * 64)]
    assert wrong(database, forged) == ["audit_made_anew"]


def test_the_record_is_kept_from_the_first_day_of_what_is_open_or_held(
    database, eraser, admin, supervisor, as_person, past, sealed_long_ago
):
    held = past.case(41)
    LegalHoldService(as_person(supervisor)).hold(supervisor, held, "شکایت در دادگاه")
    found = eraser.preview(admin)
    assert found.due[RetentionKind.AUDIT] == 0
    assert found.kept[RetentionKind.AUDIT, Kept.LEGAL_HOLD] > 0
    assert eraser.run(admin, _MEANT).value.erased[RetentionKind.AUDIT] == 0
    assert audit.verify(database).dropped == 0


def test_what_supervisors_see_of_the_seals_stays_true(
    database, eraser, admin, supervisor, as_person, sealed_long_ago
):
    eraser.run(admin, _MEANT)
    state = AuditReadingService(as_person(supervisor)).state(supervisor, sealed_long_ago[0])
    assert (state.wrong, state.witnessed) == (None, True)


def test_a_run_is_in_the_record_with_its_numbers_and_nobodys_name(superuser, eraser, admin, past):
    case_id = past.case(30)
    past.rules()
    done = eraser.run(admin, _MEANT).value
    found = superuser.execute(
        "SELECT login, deed, noun, keys, rows FROM audit_events WHERE reason = %s ORDER BY id",
        [str(done.id)],
    ).fetchall()
    assert ("admin", "begun", "retention", str(done.id), 0) in found
    assert ("admin", "erased", "text", str(case_id), 1) in found
    assert all(row[0] == "admin" for row in found)


def test_the_servers_months_are_the_domains(superuser, past):
    months = (1, 6, 13, 25)
    for number, count in enumerate(months):
        past.rule(RetentionKind.TEXT, count, (utc_now() - timedelta(days=90 - number)).date())
        for moment in (datetime(2026, 3, 31, 9, tzinfo=UTC), datetime(2028, 2, 29, tzinfo=UTC)):
            superuser.execute("BEGIN")
            superuser.execute(
                "CREATE OR REPLACE FUNCTION samad_now() RETURNS timestamptz LANGUAGE sql STABLE"
                f" SET search_path = pg_catalog, pg_temp AS $$ SELECT '{moment}'::timestamptz $$"
            )
            row = superuser.execute("SELECT samad_retention_appeal()").fetchone()
            assert row == (months_before(moment, 12),)
            superuser.execute("ROLLBACK")
        row = superuser.execute(
            "SELECT samad_retention_before('text') = (transaction_timestamp() AT TIME ZONE 'UTC'"
            " - make_interval(months => %s)) AT TIME ZONE 'UTC'",
            [count],
        ).fetchone()
        assert row == (True,)


def test_a_case_that_is_reopened_while_a_run_waits_for_it_is_kept(
    superuser, postgres, database, eraser, admin, past
):
    case_id = past.case(30)
    past.rules()
    with postgres.connect(database.url.database) as colleague, ThreadPoolExecutor(1) as beside:
        colleague.execute("BEGIN")
        colleague.execute("UPDATE cases SET closed_at = NULL WHERE id = %s", [case_id])
        running = beside.submit(eraser.run, admin, _MEANT)
        while superuser.execute(_WAITING).fetchone() == (0,):
            assert not running.done()
        colleague.execute("COMMIT")
        erased = running.result().value.erased
    assert erased[RetentionKind.IDENTITY] == erased[RetentionKind.TEXT] == 0


def test_a_content_that_is_attached_again_meanwhile_stays(superuser, eraser, admin, past, database):
    past.case(30)
    past.rules()
    fresh = past.case(1, caller=PersonDraft(name="ایوب سلطانی", phone="0914 555 1234"))
    eraser.run(admin, _MEANT)
    row = superuser.execute(
        "SELECT count(*) FROM attachments JOIN blobs USING (sha256) WHERE case_id = %s"
        " AND length(content) > 0",
        [fresh],
    ).fetchone()
    assert row == (1,)
