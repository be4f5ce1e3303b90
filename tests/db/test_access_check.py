"""What a person may see and do is explained as it is, on both engines and by the command."""

import json
import re
from datetime import timedelta

import pytest
from sqlalchemy import update

from samad_desktop.access_tables import TABLES
from samad_desktop.access_words import (
    NOT_ENFORCED,
    QUESTIONS,
    RIGHTS,
    WHY,
    answer_text,
    reach_text,
)
from samad_desktop.cli.main import main
from samad_desktop.domain.access import Right, Role
from samad_desktop.domain.access_check import (
    CaseFacts,
    CaseQuestion,
    Why,
    answers_about,
    reach_of,
    rights_of,
)
from samad_desktop.domain.access_rows import Rows
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Forbidden, NotFound
from samad_desktop.domain.outgoing import LOOKED_UP_MAX, LookUpCount
from samad_desktop.persistence import tables
from samad_desktop.persistence.database import utc_now
from samad_desktop.services.access_check import AccessCheckService, report
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from tests.calls import AREA

pytestmark = pytest.mark.on_both

OPEN = CaseFacts(IdentityLevel.OPEN, 99, frozenset({1}))
PROTECTED = CaseFacts(IdentityLevel.HIDDEN_FROM_AGENCY, 99, frozenset({1}))
HIDDEN = CaseFacts(IdentityLevel.HIDDEN, 99, frozenset({1}))


def _said(actor, facts, agencies=(), *, disabled=False):
    found = answers_about(actor, agencies, facts, disabled=disabled)
    assert [each.question for each in found] == list(CaseQuestion)
    return ["+" if each.allowed else "-" for each in found], found[-1].why


def test_each_right_names_the_roles_that_carry_it(cast):
    held = {each.right: each.roles for each in rights_of(frozenset({Role.EXPERT, Role.ADMIN}))}
    assert set(held) == set(Right) == set(RIGHTS)
    assert held[Right.FOLLOW_UP] == {Role.EXPERT}
    assert held[Right.MANAGE_STAFF] == {Role.ADMIN}
    assert held[Right.SEE_AUDIT] == frozenset()


def test_an_agency_reaches_what_was_sent_to_it_alone():
    reach = {each.table: each.rows for each in reach_of(frozenset({Role.LIAISON}))}
    assert reach["cases"] is Rows.SENT
    assert not {"citizens", "citizen_identities", "contacts"} & set(reach)


def test_every_table_that_tells_of_somebody_has_a_name_of_its_own():
    reached = {each.table for each in reach_of(frozenset(Role))}
    assert set(TABLES) == reached
    assert len(set(TABLES.values())) == len(TABLES)
    assert not re.search("[A-Za-z_]", "".join(TABLES.values()))
    assert all(map(reach_text, reach_of(frozenset(Role))))


def test_an_agency_reads_of_a_protected_case_the_redacted_text_alone(cast):
    text = answers_about(cast.liaison, {1}, PROTECTED, disabled=False)[1]
    assert (text.allowed, text.why) == (True, Why.REDACTED)
    assert answer_text(text).startswith("متن پوشیده، ")
    assert answers_about(cast.liaison, {1}, OPEN, disabled=False)[1].why is not Why.REDACTED


def test_every_answer_has_words():
    assert set(QUESTIONS) == set(CaseQuestion)
    assert set(WHY) == set(Why)


def test_a_case_is_answered_for_each_kind_of_person(cast):
    assert _said(cast.expert, PROTECTED) == (["+", "+", "+"], Why.WITH_REASON)
    assert _said(cast.supervisor, HIDDEN) == (["+", "+", "+"], Why.WITH_REASON)
    assert _said(cast.supervisor, OPEN) == (["+", "+", "+"], Why.BY_ROLE)
    assert _said(cast.expert, HIDDEN) == (["+", "+", "-"], Why.PROTECTED)
    assert _said(cast.operator, PROTECTED) == (["+", "-", "-"], Why.PROTECTED)
    own = CaseFacts(PROTECTED.level, cast.operator.staff_id, frozenset())
    assert _said(cast.operator, own) == (["+", "+", "+"], Why.REGISTERED_IT)
    assert _said(cast.liaison, OPEN, {1}) == (["+", "+", "+"], Why.SENT_TO_HER_AGENCY)
    assert _said(cast.liaison, PROTECTED, {1}) == (["+", "+", "-"], Why.PROTECTED)
    assert _said(cast.liaison, OPEN, {2}) == (["-", "-", "-"], Why.NOT_SENT)
    assert _said(cast.admin, OPEN) == (["-", "-", "-"], Why.NO_ROLE)
    assert _said(cast.expert, OPEN, disabled=True) == (["-", "-", "-"], Why.DISABLED)


@pytest.fixture
def code(intake, operator, a_draft):
    return intake.register(operator, a_draft()).value.tracking_code


def test_a_supervisor_asks_about_a_case_and_an_administrator_about_a_person(as_person, cast, code):
    supervisor = AccessCheckService(as_person(cast.supervisor))
    found = supervisor.of(cast.supervisor, "operator2", code)
    assert [each.allowed for each in found.answers] == [True, True, True]
    assert cast.liaison.login in {each.login for each in supervisor.people(cast.supervisor)}
    admin = AccessCheckService(as_person(cast.admin))
    assert admin.of(cast.admin, "liaison").answers == ()
    with pytest.raises(Forbidden):
        admin.of(cast.admin, "liaison", code)
    for nobody in (("nobody_here", ""), ("operator", "1234567890")):
        with pytest.raises(NotFound):
            supervisor.of(cast.supervisor, *nobody)


def test_how_many_people_somebody_looked_up_stands_beside_the_cap(
    as_person, cast, intake, a_draft, database
):
    for number in range(2):
        who = PersonDraft(name=f"شخص {number}", phone=f"0914 555 120{number}")
        intake.register(cast.operator, a_draft(caller=who))
    own = as_person(cast.operator)
    desk = IntakeService(own, AREA)
    desk.recognise(cast.operator, "09145551200")
    _let_an_hour_pass(database)
    desk.recognise(cast.operator, "09145551201")
    for typed in ("شخص یک", "شخص یک", "لوله"):
        FindingService(own, AREA).find(cast.operator, typed)
    for asking in (cast.admin, cast.supervisor):
        told = AccessCheckService(as_person(asking)).of(asking, "operator").looked_up
        # Within seconds, with what the box asks inside: one search.
        searched = (None, None) if database.is_sqlite else (1, 1)
        assert told == LookUpCount(1, 2, *searched)
        assert not told.is_near_cap
    assert LookUpCount(LOOKED_UP_MAX - 100, 0).is_near_cap
    assert report(own, "operator2").looked_up is None or database.is_sqlite


def _let_an_hour_pass(database):
    with database.transaction() as connection:
        connection.execute(update(tables.outgoings).values(at=utc_now() - timedelta(hours=2)))
        if not database.is_sqlite:
            connection.exec_driver_sql("UPDATE look_ups SET hour = hour - interval '2 hours'")


def test_others_do_not_ask(as_person, cast):
    for actor in (cast.operator, cast.expert, cast.liaison):
        with pytest.raises(Forbidden):
            AccessCheckService(as_person(actor)).of(actor, "operator")


def test_the_command_explains(database, code, capsys):
    url = database.url.render_as_string().replace("+psycopg", "")
    at = ["access", "--who", "liaison", "--case", code, "--database", url]
    assert main(at) == 0
    told = capsys.readouterr().out
    assert "دیدن خود پرونده: نه، چون به دستگاه او ارجاع نشده است" in told
    assert "+ پاسخ به ارجاع‌های دستگاه خود (نقش: رابط دستگاه)" in told
    assert f"{TABLES['referral_redactions']}: خواندن" in told
    assert (NOT_ENFORCED[0] in told) is database.is_sqlite
    assert main([*at, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["answers"]["see_case"] == {"allowed": False, "why": "not_sent"}
    assert main(["access", "--who", "nobody_here", "--database", url]) == 1
