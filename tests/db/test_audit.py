"""The record of changes and looks: complete, sealed, and altered by nobody unseen."""

import json

import psycopg
import pytest

from samad_desktop.bootstrap.gate import Gate
from samad_desktop.cli.main import main
from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.cases import CaseState, IdentityLevel
from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.protection import may_learn_citizen
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.staff import spelled_password
from samad_desktop.domain.transitions import CaseFacts, state_after
from samad_desktop.persistence.database import Database, utc_now
from samad_desktop.services import audit
from samad_desktop.settings import Profile
from tests.centres import PASSWORD

_ALL = "SELECT deed, noun, keys, columns, login FROM audit_events ORDER BY id"
_ASK = "SELECT samad_ask_identity(%s, 'برای تماس با متقاضی')"
_SHOW = "SELECT name FROM samad_show_identity(%s)"
_REHASHED = """
UPDATE audit_seals s SET hash = encode(sha256(convert_to(concat_ws(chr(30),
  coalesce((SELECT hash FROM audit_seals WHERE number = s.number - 1), ''),
  (SELECT string_agg(samad_audit_line(e), chr(30) ORDER BY e.id) FROM audit_events e
   WHERE e.seal = s.number)), 'UTF8')), 'hex'),
  rows = (SELECT count(*) FROM audit_events e WHERE e.seal = s.number) WHERE number = {}
"""


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
def three_seals(database, new_case):
    """Seal three batches; return the receipts of all."""
    receipts = []
    for _ in range(3):
        new_case()
        receipts.append(audit.seal(database))
    return receipts


def wrong(database, receipts=()):
    return [code for code, _number in audit.verify(database, receipts).wrong]


def test_who_changed_what_is_recorded_with_the_names_of_columns_and_no_content(
    superuser, as_person, centre, new_case
):
    case_id = new_case()
    centre.do("review", case_id)
    found = superuser.execute(_ALL).fetchall()
    assert ("insert", "cases", str(case_id), "", "operator") in found
    changed = [row for row in found if row[:2] == ("update", "cases")]
    assert changed[-1] == ("update", "cases", str(case_id), "state,version", "expert")
    assert "منصور" not in repr(found)


def test_what_is_rolled_back_is_not_recorded_and_what_touches_nothing_neither(superuser, new_case):
    before = len(superuser.execute(_ALL).fetchall())
    superuser.execute("UPDATE cases SET place = 'x' WHERE false")
    superuser.execute("BEGIN")
    superuser.execute("DELETE FROM case_links")
    superuser.execute("ROLLBACK")
    assert len(superuser.execute(_ALL).fetchall()) == before


def test_a_record_that_nobody_touched_is_whole(database, three_seals, new_case):
    new_case()
    verdict = audit.verify(database, three_seals)
    assert (verdict.seals, verdict.wrong) == (3, ())
    assert verdict.unsealed > 0
    audit.seal(database)
    again = audit.seal(database)
    assert again is not None
    assert again.number == 4
    assert audit.verify(database, [again]).unsealed == 0


@pytest.mark.parametrize(
    "tampering",
    [
        (
            "UPDATE audit_events SET login = 'somebody' WHERE id ="
            " (SELECT min(id) FROM audit_events WHERE seal = 2)"
        ),
        "UPDATE audit_events SET at = at + '1 second'::interval WHERE seal = 2",
        "DELETE FROM audit_events WHERE id = (SELECT min(id) FROM audit_events WHERE seal = 2)",
        (
            "INSERT INTO audit_events (login, deed, noun, keys, rows, seal)"
            " VALUES ('expert', 'saw', 'identity', '1', 1, 2)"
        ),
        (
            "UPDATE audit_events a SET keys = b.keys FROM audit_events b"
            " WHERE a.seal = 2 AND b.seal = 3 AND b.keys <> a.keys"
        ),
        "UPDATE audit_events SET seal = NULL WHERE seal = 3",
        "UPDATE audit_events SET seal = 3 WHERE seal = 2",
        "DELETE FROM audit_seals WHERE number = 2",
        "UPDATE audit_seals SET hash = reverse(hash) WHERE number = 3",
        "DELETE FROM audit_seals WHERE number = 3",
    ],
)
def test_a_tampering_is_found_by_the_chain(database, superuser, three_seals, tampering):
    assert wrong(database) == []
    superuser.execute(tampering.encode())
    assert wrong(database) != []


def test_a_record_that_is_cut_at_its_end_is_found_by_the_receipts(database, superuser, three_seals):
    superuser.execute("DELETE FROM audit_seals WHERE number = 3")
    superuser.execute("DELETE FROM audit_events WHERE seal = 3")
    assert wrong(database) == []
    assert wrong(database, three_seals) == ["audit_seal_cut"]


def test_a_record_that_is_made_anew_is_found_by_the_receipts(database, superuser, three_seals):
    superuser.execute("DELETE FROM audit_events WHERE seal = 2 AND noun = 'cases'")
    for number in (2, 3):
        superuser.execute(_REHASHED.format(number).encode())
    assert wrong(database) == []
    assert wrong(database, three_seals) == ["audit_made_anew", "audit_made_anew"]


def test_what_is_not_committed_yet_goes_into_a_later_seal(database, postgres, new_case):
    with postgres.connect(database.url.database) as slow:
        slow.execute("BEGIN")
        slow.execute("UPDATE staff SET disabled = false WHERE login = 'operator'")
        new_case()
        first = audit.seal(database)
        slow.execute("COMMIT")
    second = audit.seal(database)
    assert first is not None
    assert second is not None
    assert second.number == first.number + 1
    assert wrong(database, [first, second]) == []


def test_no_client_keeps_the_record_from_being_sealed(database, as_person, liaison, new_case):
    new_case()
    with as_person(liaison).transaction() as held:
        for number in range(1_110_000, 1_110_010):
            held.exec_driver_sql(f"SELECT pg_advisory_lock({number})")
        with pytest.raises(Forbidden), as_person(liaison).transaction() as other:
            other.exec_driver_sql("LOCK TABLE audit_seals IN ACCESS SHARE MODE")
        assert audit.seal(database) is not None


def test_who_comes_while_the_record_is_being_sealed_does_not_wait(database, postgres, new_case):
    new_case()
    with postgres.connect(database.url.database) as sealing:
        sealing.execute("BEGIN")
        sealing.execute("SELECT samad_seal_audit()")
        assert audit.seal(database) is None
        sealing.execute("COMMIT")
    assert wrong(database) == []


def test_the_command_seals_and_tells_of_what_was_altered(
    database, superuser, new_case, tmp_path, capsys
):
    new_case()
    url = database.url.render_as_string().replace("+psycopg", "")
    receipt = tmp_path / "receipt.json"
    assert main(["audit", "seal", "--database", url, "--json", str(receipt)]) == 0
    assert json.loads(receipt.read_text())["number"] == 1
    verify = ["audit", "verify", "--database", url, "--receipts", str(receipt)]
    assert main(verify) == 0
    superuser.execute("UPDATE audit_events SET login = 'x'")
    assert main(verify) == 1
    assert "همان نیستند که مهر شدند" in capsys.readouterr().err


def test_a_workstation_witnesses_at_each_log_in(
    postgres, database, superuser, new_case, tmp_path, capsys
):
    new_case()
    where = f"postgresql://127.0.0.1:{postgres.port}/{database.url.database}"
    gate = Gate(Profile("آزمون", where), tmp_path, tmp_path, utc_now)
    gate.log_in("operator", PASSWORD).close()
    (journal,) = tmp_path.glob("*.sqlite3")
    superuser.execute("DELETE FROM audit_seals")
    superuser.execute("DELETE FROM audit_events")
    url = database.url.render_as_string().replace("+psycopg", "")
    assert main(["audit", "verify", "--database", url, "--receipts", str(journal)]) == 1
    assert "بریده شده" in capsys.readouterr().err


def test_an_embedded_database_says_that_it_has_no_record(sqlite_url):
    database = Database(sqlite_url)
    with pytest.raises(RuleBroken, match="audit_on_server_only"):
        audit.verify(database)
    database.close()


def test_no_client_verifies_or_reads_the_record(as_person, cast):
    for actor in (cast.supervisor, cast.admin):
        with pytest.raises(Forbidden):
            audit.verify(as_person(actor))


@pytest.fixture
def protected(new_case, superuser):
    """Give a case that hides its citizen from agencies."""
    case_id = new_case()
    superuser.execute("UPDATE cases SET identity_level = 'hidden_from_agency'")
    return case_id


@pytest.fixture
def as_expert(postgres, database, cast):
    """Log in as the expert, with psql as it were."""
    with psycopg.connect(
        host="127.0.0.1",
        port=postgres.port,
        dbname=database.url.database,
        user="expert",
        password=spelled_password(PASSWORD),
    ) as connection:
        yield connection


def test_a_protected_identity_is_seen_after_a_committed_request_and_both_are_recorded(
    as_expert, superuser, protected
):
    (request,) = as_expert.execute(_ASK, [protected]).fetchone()
    as_expert.commit()
    assert as_expert.execute(_SHOW, [request]).fetchall() == [("منصور جباری",)]
    as_expert.commit()
    deeds = superuser.execute("SELECT deed, keys, login FROM audit_events WHERE noun = 'identity'")
    key = str(protected)
    assert deeds.fetchall() == [("asked", key, "expert"), ("saw", key, "expert")]


def test_a_peek_that_is_rolled_back_leaves_its_request(as_expert, superuser, protected):
    (request,) = as_expert.execute(_ASK, [protected]).fetchone()
    as_expert.commit()
    assert as_expert.execute(_SHOW, [request]).fetchall() != []
    as_expert.rollback()
    deeds = superuser.execute("SELECT deed FROM audit_events WHERE noun = 'identity'").fetchall()
    assert deeds == [("asked",)]


def test_identities_in_bulk_are_refused(as_expert, protected):
    for _ in range(60):
        as_expert.execute(_ASK, [protected])
        as_expert.commit()
    with pytest.raises(psycopg.errors.ProgramLimitExceeded):
        as_expert.execute(_ASK, [protected])


def test_a_request_of_yesterday_shows_nothing_today(as_expert, superuser, protected):
    (request,) = as_expert.execute(_ASK, [protected]).fetchone()
    as_expert.commit()
    superuser.execute("UPDATE audit_events SET at = at - '1 day'::interval")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        as_expert.execute(_SHOW, [request])


@pytest.mark.parametrize("level", IdentityLevel)
def test_who_may_know_is_the_same_in_the_program_and_on_the_server(
    database, superuser, as_person, cast, new_case, level
):
    case_id = new_case()
    superuser.execute("UPDATE cases SET identity_level = %s", [level.value])
    for login in (*Role, "operator2"):
        actor: Actor = getattr(cast, login)
        expected = may_learn_citizen(actor, level, cast.operator.staff_id)
        if not actor.roles - {Role.LIAISON, Role.ADMIN}:
            expected = False
        assert _may_ask(as_person(actor), case_id) is expected, (login, level)


def _may_ask(opened, case_id):
    try:
        with opened.transaction() as connection:
            connection.exec_driver_sql(_ASK, (case_id,))
    except Forbidden:
        return False
    return True


def test_a_case_settles_on_the_server_as_in_the_program(superuser, centre, new_case, agencies):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"], agencies["POWER"])
    numbers = [row[0] for row in superuser.execute("SELECT id FROM referrals ORDER BY id")]
    for one in ReferralState:
        for other in ReferralState:
            superuser.execute("UPDATE cases SET state = 'referred'")
            for number, state in zip(numbers, (one, other), strict=True):
                superuser.execute(
                    "UPDATE referrals SET state = %s WHERE id = %s", [state.value, number]
                )
            (settled,) = superuser.execute("SELECT samad_settle(%s)", [case_id]).fetchone()
            assert settled == state_after(CaseFacts(CaseState.REFERRED, (one, other)))
