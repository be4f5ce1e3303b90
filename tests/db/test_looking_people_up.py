"""Whoever looks many people up is counted, and refused where it is too many."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.outgoing import LOOKED_UP_MAX, Outgoing, WayOut
from samad_desktop.persistence import tables
from samad_desktop.persistence.database import Database, utc_now
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.look_ups import LookUps
from samad_desktop.services.outgoings import OutgoingService
from tests.calls import AREA
from tests.centres import read_cast


@pytest.fixture
def three_people(intake, operator, a_draft):
    for number in range(3):
        who = PersonDraft(name=f"شخص {number}", phone=f"0914 555 120{number}")
        intake.register(operator, a_draft(caller=who))


def noted(database):
    with database.reading() as connection:
        o = tables.outgoings.c
        return connection.execute(select(o.way, o.people).order_by(o.id)).all()


def test_who_was_found_is_counted_once_and_nobody_found_is_not(
    database, intake, operator, three_people
):
    for typed in ("09145551200", "0914555", "09145551200", "09145559999", "09145551201"):
        intake.recognise(operator, typed)
    assert noted(database) == [("looked_up", 1), ("looked_up", 1)]


def test_too_many_are_refused_until_an_hour_is_past(database, as_person, operator, three_people):
    own = as_person(operator)
    desk = IntakeService(own, AREA, look_ups=LookUps(own, most=2))
    desk.recognise(operator, "09145551200")
    desk.recognise(operator, "09145551201")
    with pytest.raises(RuleBroken) as refused:
        desk.recognise(operator, "09145551202")
    assert (refused.value.code, refused.value.detail) == ("identities_capped", "2")
    elsewhere = IntakeService(own, AREA, look_ups=LookUps(own, most=2))
    with pytest.raises(RuleBroken):
        elsewhere.recognise(operator, "09145551202")
    with database.transaction() as connection:
        connection.execute(update(tables.outgoings).values(at=utc_now() - timedelta(hours=2)))
    assert len(desk.recognise(operator, "09145551202").people) == 1


def test_the_cap_is_what_the_help_says():
    assert LOOKED_UP_MAX == 300


def test_supervisors_alone_read_what_went_out_page_by_page(
    database, cast, as_person, supervisor, new_case
):
    case_id = new_case()
    for role in ("operator", "expert", "liaison"):
        actor = getattr(cast, role)
        service = OutgoingService(as_person(actor))
        service.note(actor, Outgoing(WayOut.PRINTED, case_id, 1))
        with pytest.raises(Forbidden):
            service.latest(actor, None, None)
    page = OutgoingService(as_person(supervisor)).latest(supervisor, None, None)
    assert [line.who for line in page.rows[:3]] == ["کریم رابطی", "جواد کاردان", "پروانه نخستین"]
    assert len(page.rows[0].tracking_code) == 10
    own = OutgoingService(as_person(supervisor)).latest(supervisor, "expert", None)
    assert [line.who for line in own.rows] == ["جواد کاردان"]


def test_what_went_out_is_sealed_with_the_record(postgresql_url, postgres):
    database = Database(postgresql_url)
    cast = read_cast(database)
    OutgoingService(database).note(cast.expert, Outgoing(WayOut.SAVED_PAPER, None, 1))
    with postgres.connect(database.url.database) as connection:
        row = connection.execute(
            "SELECT deed, noun, rows FROM audit_events ORDER BY id DESC LIMIT 1"
        ).fetchone()
    database.close()
    assert row == ("took_out", "saved_paper", 1)
