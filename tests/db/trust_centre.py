"""A shared centre with cases of every kind, and the logins that try what they may not do."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import Any

import psycopg
import pytest
from psycopg import Cursor

from samad_desktop.domain.access import Actor
from samad_desktop.domain.attachments import Attachment, checked_attachment
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.server_rules import database_statements
from samad_desktop.services.cases import CaseService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.reference import ReferenceService
from samad_desktop.services.referrals import ReferralService
from tests.calls import AREA, draft_maker
from tests.centres import PASSWORD, Cast, read_cast
from tests.db.attempts import ROLES
from tests.db.attempts_on_advocacy import CLAIMED
from tests.db.attempts_on_codes import ANOTHERS_CODE
from tests.postgres_cluster import PostgresCluster
from tests.redactions import confirmed_text

NAME = "centre_trust"
CANARY = "زاغی‌نژاد"
_REFUSED = "42501"
_PLAN = checked_attachment("نقشه.txt", "نقشه".encode())
_PLANS = "SELECT attachment_id FROM referral_files ORDER BY referral_id"
_SEND_ON = (
    "INSERT INTO sub_referrals (uuid, case_id, referral_id, unit_id, state, instruction, sent_by,"
    " sent_at) SELECT gen_random_uuid(), r.case_id, r.id, min(u.id), 'sent', '', {1}, samad_now()"
    " FROM referrals r JOIN agency_units u USING (agency_id) WHERE r.id = {0} GROUP BY r.id"
    " RETURNING id, unit_id"
)
_PAUSE = (
    "INSERT INTO clock_pauses (deadline_id, paused_at, reason, staff_id)"
    " SELECT id, samad_now(), 'خودش می‌آورد', {} FROM deadlines WHERE step = 'answer'"
)
_MOVE = (
    "INSERT INTO deadline_moves (deadline_id, reason, staff_id, at)"
    " SELECT id, 'خودش خواست', {1}, samad_now() FROM deadlines WHERE case_id = {0}"
)
_SETTING = (
    "INSERT INTO centre_events (kind, key, before, after, staff_id, at)"
    " VALUES ('x', 'x', '{{}}', '{{}}', {}, samad_now())"
)
_SHARED = (
    "INSERT INTO citizen_phones (citizen_id, number, reversed, last_used_at)"
    " SELECT who, '+989140000001', '100000041989', samad_now() FROM unnest(ARRAY[{}, {}]) who"
)
_LOOKED_FOR = (
    "WITH kept AS (INSERT INTO saved_searches (staff_id, name, text, terms, shared, kept_at)"
    " VALUES ({0}, 'آب', 'آب', '{{}}', false, samad_now()) RETURNING id)"
    " INSERT INTO saved_search_marks SELECT id, {0}, 3 FROM kept"
)
_SCHEDULED = (
    "INSERT INTO report_schedules (staff_id, report, period, format, folder, rhythm, at_minute,"
    " kept_at) VALUES ({}, 'bulletin', 'yesterday', 'pdf', '/srv', 'daily', 420, samad_now())"
)
_TAKEN_OUT = (
    "INSERT INTO outgoings (way, case_id, people, staff_id, at)"
    " VALUES ('printed', NULL, 1, {}, samad_now())"
)
_LEASED = "INSERT INTO leased_codes VALUES ('{}', gen_random_uuid(), {}, samad_now())"
# One session that people were told of, and one that nobody was.
_AT_TABLE = """
INSERT INTO officials (name, post) VALUES ('حمید مسئولی', 'مدیرکل'), ('کمال افق', 'فرماندار');
INSERT INTO desk_sessions (uuid, state, begins_at, ends_at, channel, capacity, minutes,
  announced_at, made_by, made_at)
SELECT gen_random_uuid(), state, samad_now(), samad_now(), 'call', 2, 1, told, {0}, samad_now()
FROM (VALUES ('announced', samad_now()), ('planned', NULL)) said (state, told);
INSERT INTO session_officials (session_id, official_id, position)
SELECT (SELECT min(id) FROM desk_sessions), min(id), 0 FROM officials
UNION ALL SELECT (SELECT max(id) FROM desk_sessions), max(id), 0 FROM officials;
INSERT INTO session_events (session_id, kind, staff_id, at, reason)
SELECT min(id), 'moved', {0}, samad_now(), 'سفر' FROM desk_sessions;
INSERT INTO session_slots (uuid, session_id, case_id, state, booked_by, booked_at)
SELECT gen_random_uuid(), min(id), {1}, 'booked', {0}, samad_now() FROM desk_sessions;
INSERT INTO slot_events (slot_id, kind, staff_id, at, reason)
SELECT id, 'booked', {0}, samad_now(), 'x' FROM session_slots
"""
_SLOT_AND_SESSION = "SELECT (SELECT min(id) FROM session_slots), max(id) FROM desk_sessions"
# Orders about her own case to her agency, about another agency's, and about a protected one.
_ORDERED = """
INSERT INTO directives (uuid, series, serial, number, official_id, case_id, tracking_code, subject,
  text, issued_by, issued_at)
SELECT gen_random_uuid(), '1405/م/{{serial}}', 0, '', (SELECT min(id) FROM officials), c.id,
  c.tracking_code, 'دستور', 'سرپوش', {0}, samad_now()
FROM cases c WHERE c.id IN ({1}, {2}, {3});
INSERT INTO directive_redactions (directive_id, subject, words, text, place, made_by, made_at)
SELECT d.id, 'x', 'سرپوشیده', 'پوشیده', '', {0}, samad_now() FROM directives d
WHERE d.case_id = {3};
INSERT INTO directive_recipients (directive_id, agency_id, state)
SELECT d.id, CASE d.case_id WHEN {2} THEN {5} ELSE {4} END, 'issued' FROM directives d;
INSERT INTO directive_recipients (directive_id, agency_id, state, done_at)
SELECT d.id, {5}, 'done', samad_now() FROM directives d WHERE d.case_id = {1};
INSERT INTO deadlines (case_id, recipient_id, step, started_at, policy_id, unit, amount, reason,
  due_at)
SELECT d.case_id, r.id, 'directive', samad_now(), p.id, p.unit, p.amount, '', samad_now()
FROM directive_recipients r JOIN directives d ON d.id = r.directive_id
JOIN deadline_policies p ON p.step = 'directive';
INSERT INTO case_events (case_id, recipient_id, kind, staff_id, at, stored_at, text, detail)
SELECT d.case_id, r.id, 'directive_issued', {0}, samad_now(), samad_now(), d.text, '{{}}'
FROM directive_recipients r JOIN directives d ON d.id = r.directive_id;
INSERT INTO promises (uuid, official_id, agency_id, case_id, reached, director, words, made_by,
  made_at)
SELECT gen_random_uuid(), d.official_id, {4}, d.case_id, true, '', 'قول', {0}, samad_now()
FROM directives d WHERE d.case_id IN ({1}, {3})
"""
_PUT_ASIDE = (
    "INSERT INTO radar_set_asides (uuid, subject_id, window_hours, observed, expected, reason,"
    " set_by, set_at) SELECT gen_random_uuid(), min(id), 3, 14, 1, 'قطعی برنامه‌ریزی‌شده', {},"
    " samad_now() FROM subjects"
)
_QUESTION = "SELECT min(id) FROM subject_questions"
_REQUEST = (
    "INSERT INTO audit_events (login, deed, noun, keys, rows)"
    " VALUES ('somebody', 'asked', 'identity', {}, 1) RETURNING id"
)


@dataclass(frozen=True, slots=True)
class Known:
    """The numbers that attempts name: the liaison is of the water company."""

    own: int
    own_sent: int
    hidden: int
    foreign: int
    foreign_sent: int
    kept: int
    open_citizen: int
    hidden_citizen: int
    foreign_citizen: int
    hidden_file: str
    hidden_attachment: int
    own_plan: int
    foreign_plan: int
    own_sub: int
    foreign_sub: int
    hidden_sub: int
    own_unit: int
    foreign_unit: int
    water: int
    power: int
    other: int
    anothers_request: int
    hidden_sent: int
    secret_sent: int
    slot: int
    unannounced: int
    canary: str = CANARY


class TrustCentre:
    """The centre, what attempts need to know of it, and a connection of each role."""

    def __init__(self, cluster: PostgresCluster) -> None:
        self.cluster = cluster
        self.database = Database(cluster.url(NAME))
        self.cast = read_cast(self.database)
        self.known = _filled(self.database, self.cast)
        with self.superuser() as connection:
            connection.execute("ANALYZE")

    def superuser(self) -> psycopg.Connection[Any]:
        return self.cluster.connect(NAME)

    def actor(self, role: str) -> Actor:
        found = getattr(self.cast, role)
        assert isinstance(found, Actor)
        return found

    @contextmanager
    def login(self, role: str) -> Iterator[psycopg.Connection[Any]]:
        """Log in as somebody of a role, as psql does."""
        password = spelled_password(PASSWORD)
        with psycopg.connect(
            host="127.0.0.1", port=self.cluster.port, dbname=NAME, user=role, password=password
        ) as connection:
            yield connection

    def forget_look_ups(self) -> None:
        """Let what was named before be unnamed."""
        with self.superuser() as connection:
            connection.execute("DELETE FROM look_ups")

    def said(self, role: str, statement: str) -> str:
        """Return a statement with the numbers it names."""
        more = {"me": self.actor(role).staff_id, "login": role}
        return statement.format(**asdict(self.known), **more)

    def outcome(self, connection: psycopg.Connection[Any], statement: str) -> str:
        """Try something and take it back: `x` refused, `0` nothing, `+` something, `!` an error."""
        try:
            with connection.cursor() as cursor:
                return "+" if _touched(cursor, statement) else "0"
        except psycopg.Error as error:
            return "x" if error.sqlstate == _REFUSED else "!"
        finally:
            connection.rollback()

    def close(self) -> None:
        self.database.close()


@pytest.fixture(scope="module")
def trust(postgres: PostgresCluster, postgresql_template: str) -> Iterator[TrustCentre]:
    """Give the tests of a module one such centre; whatever they try is taken back."""
    postgres.create_database(NAME, postgresql_template)
    with postgres.connect(NAME) as connection:
        for statement in database_statements(NAME):
            connection.execute(statement.encode())
    made = TrustCentre(postgres)
    yield made
    made.close()
    postgres.drop_database(NAME)


def differences(
    trust: TrustCentre, attempts: tuple[tuple[str, str, str], ...], roles: tuple[str, ...] = ROLES
) -> Iterator[str]:
    """Give each attempt that ends otherwise than it should, as soon as it is met."""
    for role in roles:
        trust.forget_look_ups()
        with trust.login(role) as connection:
            for name, statement, expected in attempts:
                should = expected[ROLES.index(role)]
                became = trust.outcome(connection, trust.said(role, statement))
                if became != should:
                    yield f"{role}: {name}: {became} instead of {should}"


def _touched(cursor: Cursor[Any], statement: str) -> bool:
    if statement.startswith("COPY") and statement.endswith(("STDOUT", "STDIN")):
        with cursor.copy(statement.encode()) as copy:
            if statement.endswith("STDIN"):
                return False
            return sum(len(part) for part in copy) > 0
    cursor.execute(statement.encode())
    while cursor.nextset():
        pass
    if cursor.description is None:
        return cursor.rowcount != 0
    return cursor.fetchone() is not None


def _filled(database: Database, cast: Cast) -> Known:
    reference = ReferenceService(database).read()
    agencies = {agency.code: agency.id for agency in reference.agencies.values()}
    with database.transaction() as connection:
        staff.set_agencies(connection, cast.liaison.staff_id, frozenset({agencies["WATER"]}))
        staff.set_agencies(connection, cast.operator2.staff_id, frozenset({agencies["POWER"]}))
    calls = _Calls(database, cast)
    own, own_citizen, _ = calls.case("منصور جباری", IdentityLevel.OPEN)
    hidden, hidden_citizen, file = calls.case(CANARY, IdentityLevel.HIDDEN_FROM_AGENCY)
    foreign, foreign_citizen, _ = calls.case("فریبا نوری", IdentityLevel.OPEN)
    kept, _, _ = calls.case("ایوب سلطانی", IdentityLevel.HIDDEN)
    for case_id in (own, hidden, kept):
        CaseService(database).note(cast.expert, case_id, "یادداشت مرکز")
    secret, _, _ = calls.case("یونس رستگار", IdentityLevel.HIDDEN_FROM_AGENCY)
    sent = [
        calls.refer(case_id, agencies[code], *files)
        for case_id, code, *files in (
            *((own, "WATER"), (hidden, "WATER", _PLAN), (foreign, "POWER")),
            (own, "POWER", _PLAN),
        )
    ]
    (own_sub, own_unit), (foreign_sub, foreign_unit) = map(calls.send_on, (sent[0], sent[2]))
    hidden_sub, _ = calls.send_on(sent[1])
    with database.transaction() as connection:
        for case_id in (foreign, hidden):
            connection.exec_driver_sql(
                f"INSERT INTO case_answers SELECT {case_id}, ({_QUESTION}), 'گفت'"
            )
        connection.exec_driver_sql(_MOVE.format(hidden, cast.expert.staff_id))
        mark = f"INSERT INTO bell_marks VALUES ({cast.operator2.staff_id}, 1, samad_now())"
        connection.exec_driver_sql(mark)
        connection.exec_driver_sql(_SHARED.format(own_citizen, foreign_citizen))
        connection.exec_driver_sql(_PAUSE.format(cast.expert.staff_id))
        connection.exec_driver_sql(_TAKEN_OUT.format(cast.operator2.staff_id))
        connection.exec_driver_sql(_LOOKED_FOR.format(cast.operator2.staff_id))
        connection.exec_driver_sql(_SCHEDULED.format(cast.operator2.staff_id))
        connection.exec_driver_sql(_SETTING.format(cast.admin.staff_id))
        connection.exec_driver_sql(_LEASED.format(ANOTHERS_CODE, cast.operator2.staff_id))
        for statement in _AT_TABLE.format(cast.operator2.staff_id, own).split(";"):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(_PUT_ASIDE.format(cast.supervisor.staff_id))
        ordered = _ORDERED.format(
            *(cast.supervisor.staff_id, own, foreign, kept, agencies["WATER"], agencies["POWER"])
        )
        claimed = CLAIMED.format(
            *(cast.supervisor.staff_id, own, foreign, kept, agencies["WATER"], agencies["POWER"]),
            *(sent[0], sent[2]),
        )
        for statement in (*ordered.split(";"), *claimed.split(";")):
            connection.exec_driver_sql(statement)
        own_plan, foreign_plan = connection.exec_driver_sql(_PLANS).scalars().all()
        attached = f"SELECT id FROM attachments WHERE sha256 = '{file}'"
        attachment = connection.exec_driver_sql(attached).scalar_one()
        slot, unannounced = connection.exec_driver_sql(_SLOT_AND_SESSION).one()
        request = connection.exec_driver_sql(_REQUEST.format(f"'{hidden}'")).scalar_one()
    return Known(
        *(own, sent[0], hidden, foreign, sent[2], kept),
        *(own_citizen, hidden_citizen, foreign_citizen, file, attachment),
        *(own_plan, foreign_plan, own_sub, foreign_sub, hidden_sub, own_unit, foreign_unit),
        *(agencies["WATER"], agencies["POWER"], cast.operator2.staff_id, request),
        *(sent[1], calls.refer(secret, agencies["GOV"]), slot, unannounced),
    )


class _Calls:
    """Registers calls as the second operator, and sends cases to agencies."""

    def __init__(self, database: Database, cast: Cast) -> None:
        self._database, self._cast = database, cast
        reference = ReferenceService(database).read()
        self._draft = draft_maker(reference)
        agencies = reference.agencies.values()
        self._accused = next(agency.id for agency in agencies if agency.code == "POWER")
        self._phones = iter(range(1000, 2000))

    def case(self, name: str, level: IdentityLevel) -> tuple[int, int, str]:
        caller = PersonDraft(name=name, phone=f"0914 222 {next(self._phones)}")
        word = "" if level is IdentityLevel.OPEN else "سرپوش"
        draft = self._draft(caller=caller, text=f"متن پروندهٔ {level} {word}")
        matter = replace(draft.matter, identity_level=level)
        if word:
            matter = replace(matter, accused_agency_id=self._accused, accused_unit="شعبهٔ یک")
        draft = replace(draft, matter=matter)
        file = checked_attachment("نامه.txt", f"نامهٔ {name}".encode())
        done = IntakeService(self._database, AREA).register(self._cast.operator2, draft, (file,))
        case_id = done.value.case_id
        with self._database.reading() as connection:
            query = f"SELECT citizen_id FROM cases WHERE id = {case_id}"
            return case_id, connection.exec_driver_sql(query).scalar_one(), file.sha256

    def refer(self, case_id: int, agency_id: int, *files: Attachment) -> int:
        expert = self._cast.expert
        redaction = confirmed_text(self._database, expert, case_id)
        draft = ReferralDraft((agency_id,), instruction="بررسی شود", redaction=redaction)
        service = ReferralService(self._database)
        return service.refer(expert, case_id, draft, files).value[-1].id

    def send_on(self, referral_id: int) -> tuple[int, int]:
        """Send a referral on to a unit of its agency; return the numbers of both."""
        with self._database.transaction() as connection:
            query = _SEND_ON.format(referral_id, self._cast.liaison.staff_id)
            sub_id, unit_id = connection.exec_driver_sql(query).one()
            return sub_id, unit_id
