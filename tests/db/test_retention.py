"""What is due goes, wherever it stands; what anything needs stays; and reports count as before."""

import random
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select, update

from samad_desktop.documents.advocacy import canonical, hash_of
from samad_desktop.domain.advocacy import AdvocacyDraft, AdvocacyState
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Conflict, Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.retention import (
    NAME_ERASED,
    TEXT_ERASED,
    CaseAge,
    Confirmation,
    Kept,
    RetentionKind,
    RetentionPolicy,
    kept_because,
)
from samad_desktop.persistence import advocacy, redactions, retention, tables
from samad_desktop.persistence.database import utc_now
from samad_desktop.persistence.redactions import Sayable
from samad_desktop.persistence.retention_sql import REASONS, Target
from samad_desktop.services.advocacy import AdvocacyService
from samad_desktop.services.cases import CaseService
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.legal_holds import LegalHoldService
from samad_desktop.services.retention import RetentionService
from samad_desktop.services.standing import StandingService
from tests.calls import AREA
from tests.followed import REPLY
from tests.retained import E164, FILE, NAME, NATIONAL_ID, NOTE, WORDS
from tests.town import Town

pytestmark = pytest.mark.on_both

_MEANT = Confirmation(reason="پس از پایان زمان نگهداری")
_CANARIES = (*NAME.split(), E164, NATIONAL_ID, *WORDS.split()[:1], "طاووس‌پور", "زاغچه")
_OTHER = PersonDraft(name="ایوب سلطانی", phone="0914 555 1234")

_RUN_AND_STOP = """
import sys
from sqlalchemy import event
from samad_desktop.domain.retention import Confirmation
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import Database
from samad_desktop.services.retention import RetentionService

database = Database(sys.argv[1])
with database.reading() as connection:
    admin = staff.as_actor(staff.named(connection, "admin"))
seen = 0

@event.listens_for(database.engine, "after_cursor_execute")
def stop(connection, cursor, statement, *others):
    global seen
    seen += sys.argv[2] in statement
    if seen == int(sys.argv[3]):
        print("there", flush=True)
        sys.stdin.read()

RetentionService(database).run(admin, Confirmation(reason="x" * 9), window=1)
"""


@pytest.fixture
def eraser(as_person, admin):
    """Run retention as the administrator, with no more than her own grants."""
    return RetentionService(as_person(admin))


def run(eraser, admin, **more):
    return eraser.run(admin, _MEANT, **more).value


def due(eraser, admin):
    return {kind: count for kind, count in eraser.preview(admin).due.items() if count}


def kept(eraser, admin):
    return eraser.preview(admin).kept


def test_what_was_claimed_of_an_agency_goes_with_its_case_and_is_said_to_be_gone(
    past, eraser, admin, everything, database, supervisor, as_person, agencies
):
    past.rules()
    case_id, at = past.case(30), utc_now() - timedelta(days=800)
    referral_id = Town(database, case_id).refer(case_id, agencies["WATER"], at, at)
    draft = AdvocacyDraft(case_id, agencies["WATER"], WORDS, WORDS)
    paper = canonical({"x": WORDS})
    numbered = ("0000000000", "1405/ط/{serial}", 1, "1405/ط/1", paper, hash_of(paper))
    issuing = advocacy.Issuing(draft, referral_id, *numbered)
    with database.transaction() as connection:
        made = advocacy.add(connection, issuing, supervisor.staff_id, at)
        over = update(tables.advocacy_files).where(tables.advocacy_files.c.id == made)
        connection.execute(over.values(state=AdvocacyState.WITHDRAWN))
    files = AdvocacyService(as_person(supervisor))
    file = files.open(supervisor, made)
    assert files.content(supervisor, file) == {"x": WORDS}
    run(eraser, admin)
    assert WORDS.split()[0] not in everything()
    with pytest.raises(RuleBroken) as gone:
        files.content(supervisor, file)
    assert gone.value.code == "advocacy_erased"


def test_without_rules_everything_is_kept_for_ever(past, eraser, admin, everything):
    past.case(600)
    before = everything()
    assert due(eraser, admin) == {}
    assert sum(run(eraser, admin).erased.values()) == 0
    assert all(canary in before and canary in everything() for canary in _CANARIES)


def test_what_is_due_is_nowhere_any_more_and_what_reports_count_stays(
    past, eraser, admin, everything, database
):
    case_id = past.case(30)
    past.rules()
    assert all(canary in everything() for canary in _CANARIES)
    c = tables.cases.c
    facts = select(
        *(c.kind, c.subject_id, c.county_id, c.agency_id, c.state, c.received_at, c.closed_at),
        *(c.tracking_code, c.registered_by),
    ).where(c.id == case_id)
    with database.reading() as connection:
        before = connection.execute(facts).one()
    assert due(eraser, admin) == {
        RetentionKind.IDENTITY: 1,
        RetentionKind.TEXT: 1,
        RetentionKind.ATTACHMENT: 1,
    }
    done = run(eraser, admin)
    assert done.ended_at is not None
    assert done.erased[RetentionKind.IDENTITY] == done.erased[RetentionKind.TEXT] == 1
    left = everything()
    assert [canary for canary in _CANARIES if canary in left] == []
    assert repr(FILE) not in left
    with database.reading() as connection:
        assert connection.execute(facts).one() == before
    assert due(eraser, admin) == {}
    assert sum(run(eraser, admin).erased.values()) == 0


def test_an_erased_case_opens_and_says_so(past, eraser, admin, supervisor, as_person):
    case_id = past.case(30)
    past.rules()
    run(eraser, admin)
    case = CaseService(as_person(supervisor)).open(supervisor, case_id)
    assert case.matter.text == TEXT_ERASED
    assert case.citizen is not None
    assert (case.citizen.name, case.citizen.phones) == (NAME_ERASED, ())
    assert [file.size for file in case.attachments] == [0]
    file = CaseService(as_person(supervisor)).attachment(supervisor, case.attachments[0].id)
    assert file.content == b""


def test_words_of_agencies_and_of_the_centre_go_with_the_text(
    past, eraser, admin, centre, agency, agencies, everything, database
):
    case_id = past.case(30, closed=False)
    centre.refer(case_id, agencies["WATER"], instruction="دستور پرستووار")
    agency.move("answer", case_id, f"{REPLY} عقاب‌گونه")
    centre.move("accept", case_id)
    with database.transaction() as connection:
        sent = select(tables.referrals.c.id).where(tables.referrals.c.case_id == case_id)
        read = Sayable("آنچه دستگاه از فاخته خواند", "کوچهٔ سنجاب")
        redactions.add(
            connection, connection.execute(sent).scalars(), read, admin.staff_id, utc_now()
        )
    past.set_back(case_id, 30)
    past.rules()
    words = ("پرستو", "عقاب", "فاخته", "سنجاب")
    assert all(word in everything() for word in words)
    run(eraser, admin)
    assert not [word for word in words if word in everything()]


def test_a_word_that_another_open_case_says_stays_in_the_dictionary(past, eraser, admin, database):
    past.case(30)
    past.case(1, text="شیر خراب")
    past.rules()
    run(eraser, admin)
    words = select(tables.search_words.c.word)
    with database.transaction() as connection:
        if not database.is_sqlite:
            connection.exec_driver_sql("SET LOCAL ROLE samad_owner")
        found = set(connection.execute(words).scalars())
    assert {"شیر", "خراب"} <= found
    assert "شکسته" not in found


def test_each_reason_keeps_a_case_and_its_person(
    past, eraser, admin, supervisor, as_person, database
):
    past.rule(RetentionKind.TEXT, 3)
    past.rule(RetentionKind.IDENTITY, 3)
    past.rule(RetentionKind.APPEAL, 6)

    def person(number):
        return PersonDraft(name=f"شخص {number}", phone=f"0914 555 120{number}")

    held, opened, fresh, linked, other, free = (
        past.case(months, closed=months != 40, caller=person(number))
        for number, months in enumerate((30, 40, 4, 30, 1, 30))
    )
    past.set_back(other, 1, closed=False)
    LegalHoldService(as_person(supervisor)).hold(supervisor, held, "شکایت در دادگاه")
    with database.transaction() as connection:
        connection.execute(
            insert(tables.case_links).values(
                case_id=other, other_id=linked, kind="related", made_by=admin.staff_id,
                made_at=utc_now(),
            )
        )  # fmt: skip
    assert kept(eraser, admin) == {
        (kind, why): 1 for kind in (RetentionKind.TEXT, RetentionKind.IDENTITY) for why in Kept
    }
    run(eraser, admin)
    c = tables.cases.c
    with database.reading() as connection:
        erased = connection.execute(select(c.id).where(c.text == TEXT_ERASED)).scalars().all()
    assert erased == [free]
    assert {held, opened, fresh, linked}.isdisjoint(erased)


def test_a_person_is_kept_as_long_as_any_of_her_cases_is_needed(past, eraser, admin, everything):
    past.case(30)
    young = past.case(30, closed=False)
    past.rules()
    run(eraser, admin)
    assert NAME in everything()
    past.set_back(young, 30)
    run(eraser, admin)
    assert NAME not in everything()


def test_a_joined_record_is_as_young_as_the_whole_person(
    past, eraser, admin, supervisor, as_person, database, everything
):
    past.case(30)
    past.case(1, caller=_OTHER)
    past.rules()
    with database.reading() as connection:
        first, second = connection.execute(select(tables.citizens.c.id)).scalars().all()
    CitizenService(as_person(supervisor), AREA).join(supervisor, second, first)
    run(eraser, admin)
    assert NAME in everything()


def test_who_called_and_was_never_known_is_forgotten_too(past, eraser, admin, everything, database):
    case_id = past.case(30)
    k = tables.contacts.c
    with database.transaction() as connection:
        connection.execute(update(tables.contacts).values(citizen_id=None))
        connection.execute(update(tables.cases).values(citizen_id=None))
        assert connection.execute(select(k.id).where(k.case_id == case_id)).scalar_one()
    past.rule(RetentionKind.IDENTITY, 24)
    assert eraser.preview(admin).due[RetentionKind.IDENTITY] == 2
    run(eraser, admin)
    assert E164 not in everything()


def test_a_content_stays_until_the_last_file_with_it_goes(past, eraser, admin, database):
    past.case(30)
    second = past.case(1, caller=_OTHER)
    past.rules()
    run(eraser, admin)
    contents = select(func.count()).where(tables.blobs.c.content == FILE)
    with database.reading() as connection:
        assert connection.execute(contents).scalar_one() == 1
    past.set_back(second, 30)
    run(eraser, admin)
    with database.reading() as connection:
        assert connection.execute(contents).scalar_one() == 0


def test_what_is_written_after_an_erasure_has_a_time_of_its_own(past, eraser, admin, everything):
    case_id = past.case(30)
    past.rules()
    run(eraser, admin)
    past.set_back(case_id, 1)
    assert due(eraser, admin) == {}
    CaseService(past.database).note(past.operator, case_id, "نوشتهٔ تازهٔ هدهد")
    assert due(eraser, admin) == {}
    assert "هدهد" in everything()


def test_the_oldest_come_first_without_anybodys_name(past, eraser, admin):
    for months in (30, 50, 40):
        past.case(months, caller=PersonDraft(name=f"شخص {months}", phone=f"0914 555 12{months}"))
    past.rule(RetentionKind.TEXT, 24)
    oldest = eraser.preview(admin).oldest
    assert [each.since for each in oldest] == sorted(each.since for each in oldest)
    assert len(oldest) == 3
    assert all(len(each.tracking_code) == 10 for each in oldest)
    assert "شخص" not in repr(oldest)


def test_a_run_is_refused_until_it_is_meant(past, eraser, admin, everything):
    past.case(30)
    past.rules()
    for given, code in (
        (Confirmation(), "retention_confirm"),
        (Confirmation(count=4), "retention_count_differs"),
    ):
        with pytest.raises(ValidationFailed) as refused:
            eraser.run(admin, given)
        assert [error.code for error in refused.value.errors] == [code]
    assert NAME in everything()
    assert eraser.run(admin, Confirmation(count=3)).value.erased[RetentionKind.TEXT] == 1


def test_nobody_else_may_preview_run_or_hold(eraser, cast, as_person, past):
    case_id = past.case(30)
    for role in ("operator", "expert", "liaison", "official", "secretary"):
        actor = getattr(cast, role)
        service = RetentionService(as_person(actor))
        for attempt in (service.preview, service.read, lambda who, s=service: s.run(who, _MEANT)):
            with pytest.raises(Forbidden):
                attempt(actor)
        with pytest.raises(Forbidden):
            LegalHoldService(as_person(actor)).hold(actor, case_id, "شکایت در دادگاه")


def test_a_rule_is_entered_with_its_day_and_who_entered_it_is_shown(eraser, admin, as_person):
    today = utc_now().date() + timedelta(days=1)
    eraser.add_policy(admin, RetentionPolicy(0, RetentionKind.TEXT, 60, today, "بخشنامهٔ ۱۲"))
    with pytest.raises(ValidationFailed):
        eraser.add_policy(admin, RetentionPolicy(0, RetentionKind.AUDIT, 11, today, "x"))
    book = eraser.read(admin)
    assert [(each.kind, each.months) for each in book.policies] == [(RetentionKind.TEXT, 60)]
    assert [(each.who, each.after["months"]) for each in book.events] == [("لیلا مدیرنیا", "60")]


def test_a_hold_is_one_with_a_reason_and_ends_once(past, supervisor, as_person):
    case_id = past.case(30)
    service = LegalHoldService(as_person(supervisor))
    standings = StandingService(as_person(supervisor))
    with pytest.raises(ValidationFailed):
        service.hold(supervisor, case_id, " . ")
    made = service.hold(supervisor, case_id, "شکایت در دادگاه").value
    with pytest.raises(RuleBroken) as refused:
        service.hold(supervisor, case_id, "شکایت دیگر")
    assert refused.value.code == "case_held"
    assert standings.open(supervisor, case_id)[1].hold == made
    service.lift(supervisor, made)
    with pytest.raises(Conflict):
        service.lift(supervisor, made)
    assert standings.open(supervisor, case_id)[1].hold is None
    events = CaseService(as_person(supervisor)).open(supervisor, case_id).events
    assert [event.kind for event in events][:2] == ["hold_lifted", "legally_held"]


def test_what_the_databases_find_is_what_the_domain_says(past, database, admin):
    past.rules()
    chance = random.Random(4)
    found: dict[int, tuple[int, bool, int | None]] = {}
    for number in range(30):
        months = chance.choice([1, 5, 6, 7, 23, 24, 25, 40])
        who = PersonDraft(name=f"شخص {number}", phone=f"0914 555 12{number:02}")
        case_id = past.case(months, closed=chance.random() < 0.7, caller=who)
        found[case_id] = (months, chance.random() < 0.2, chance.choice([None, *found]))
    with database.transaction() as connection:
        for case_id, (_months, is_held, other) in found.items():
            if is_held:
                connection.execute(
                    insert(tables.legal_holds).values(
                        case_id=case_id, reason="x", made_by=admin.staff_id, made_at=utc_now()
                    )
                )
            if other is not None:
                connection.execute(
                    insert(tables.case_links).values(
                        case_id=case_id, other_id=other, kind="related",
                        made_by=admin.staff_id, made_at=utc_now(),
                    )
                )  # fmt: skip
    assert _by_database(database) == _by_domain(database, found)


def _by_domain(database, found):
    with database.reading() as connection:
        terms = retention.terms(connection)
        rows = connection.execute(select(tables.cases)).all()
    opened = {row.id for row in rows if row.closed_at is None}
    pairs = [(case_id, other) for case_id, (_m, _h, other) in found.items() if other]
    counted: dict[Kept | None, int] = {}
    for row in rows:
        linked = any({a, b} - {row.id} & opened for a, b in pairs if row.id in (a, b))
        age = CaseAge(row.received_at, row.closed_at, found[row.id][1], linked)
        if age.since <= terms.before[RetentionKind.TEXT]:
            why = kept_because(age, terms)
            counted[why] = counted.get(why, 0) + 1
    return counted


def _by_database(database):
    with database.reading() as connection:
        terms = retention.terms(connection)
        found = retention._counts(connection, Target.TEXT, terms)
    return {None if why is None else REASONS[why]: rows for why, rows in found}


@pytest.mark.parametrize(
    ("database_url", "place", "times"),
    [
        ("sqlite", "UPDATE cases SET text", 2),
        ("sqlite", "INTO erasures", 3),
        ("sqlite", "DELETE FROM blobs", 1),
        ("postgresql", "samad_retain(", 4),
        ("postgresql", "samad_retention_end", 1),
        *(
            pytest.param(*more, marks=pytest.mark.long)
            for more in (
                ("sqlite", "FROM case_answers", 1),
                ("sqlite", "citizen_phones WHERE", 2),
                ("postgresql", "samad_retain(", 1),
                ("postgresql", "samad_retain(", 13),
            )
        ),
    ],
    indirect=["database_url"],
)
def test_a_run_that_is_killed_anywhere_is_finished_by_the_next(
    past, eraser, admin, everything, database, place, times
):
    for number in range(4):
        past.case(30, caller=PersonDraft(name=f"{NAME} {number}", phone=f"0914 555 120{number}"))
    past.rules()
    url = database.url.render_as_string(hide_password=False)
    with subprocess.Popen(
        [sys.executable, "-c", _RUN_AND_STOP, url, place, str(times)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "there\n"
        process.send_signal(signal.SIGKILL)
    _each_is_whole_or_gone(database)
    run(eraser, admin)
    assert [canary for canary in _CANARIES if canary in everything()] == []
    assert due(eraser, admin) == {}


def _each_is_whole_or_gone(database):
    """A case that was cut in two would have its text and not its note, or the other way round."""
    c, e = tables.cases.c, tables.case_events.c
    with database.reading() as connection:
        erased = set(connection.execute(select(c.id).where(c.text == TEXT_ERASED)).scalars())
        noted = set(connection.execute(select(e.case_id).where(e.text == NOTE)).scalars())
        remembered = select(tables.erasures.c.key).where(tables.erasures.c.noun == "text")
        assert set(connection.execute(remembered).scalars()) == erased
        assert erased.isdisjoint(noted)
        assert len(erased | noted) == 4


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_nothing_of_it_is_left_in_an_embedded_file(past, eraser, admin, database):
    past.case(30)
    past.rules()
    run(eraser, admin)
    files = [path for path in database.path.parent.iterdir() if path.is_file()]
    held = b"".join(path.read_bytes() for path in files if path.name.startswith(database.path.name))
    assert [each for each in _CANARIES if each.encode() in held] == []
    assert FILE not in held
