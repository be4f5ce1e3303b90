"""Subjects, agencies and routes are kept by the centre itself, and nothing old is lost by it."""

from dataclasses import replace

import pytest
from sqlalchemy import func, insert, select

from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.cases import Answer
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.changes import Noun
from samad_desktop.domain.errors import Conflict, Forbidden, ValidationFailed
from samad_desktop.domain.reference_settings import QUESTIONS_MAX, Route, SubjectSetting
from samad_desktop.domain.subjects import Handling, Question
from samad_desktop.persistence import reference as known
from samad_desktop.persistence import tables
from samad_desktop.services.cases import CaseService
from samad_desktop.services.reference_settings import ReferenceSettingsService
from tests.calls import draft_maker

LONG = "ن" * 201


class Keeper:
    """One who keeps the centre, with her own connection."""

    def __init__(self, database, actor):
        self.actor = actor
        self.service = ReferenceSettingsService(database)

    @property
    def kept(self):
        return self.service.read(self.actor).kept

    @property
    def events(self):
        return self.service.read(self.actor).events

    def subject(self, code):
        return next(each for each in self.kept.subjects if each.code == code)

    def agency(self, code):
        return next(each for each in self.kept.agencies if each.code == code)

    def change(self, thing, **values):
        """Change a thing as it is now; return its id."""
        save = self.service.save_agency if isinstance(thing, Agency) else self.service.save_subject
        return save(self.actor, thing, replace(thing, **values)).value

    def add_subject(self, name="موضوع تازه", parent="01", **more):
        parent_id = self.subject(parent).id if parent else None
        handling = Handling.REFER if parent else None
        made = SubjectSetting(0, "", name, parent_id, handling=handling, **more)
        made_id = self.service.save_subject(self.actor, None, made).value
        return self.kept.subject(made_id)

    def route(self, subject, county, agency):
        return Route(self.subject(subject).id, self.county(county), self.agency(agency).id)

    def county(self, name):
        return next(each for each, called in self.kept.counties.items() if called == name)


@pytest.fixture
def keeper(as_person, admin):
    return Keeper(as_person(admin), admin)


def refusals(refused):
    return [(error.field, error.code) for error in refused.value.errors]


def an_agency(**more):
    values = {"code": "NEWONE", "short_name": "دستگاه تازه", "name": "اداره کل تازه", **more}
    return Agency(0, peer_group="general", **values)


def question(label, number=0, **more):
    return Question(number, "", label, more.pop("hint", ""), more.pop("digits_only", False))


def now_known(database):
    with database.reading() as connection:
        return known.read(connection)


# Subjects


def test_a_subject_is_added_at_the_end_of_its_branch(keeper, database):
    last = keeper.kept.below(keeper.subject("01").id)[-1]
    made = keeper.add_subject("  قطع آب روستا ", default_agency_id=keeper.agency("WATER").id)
    assert (made.name, int(made.code)) == ("قطع آب روستا", int(last.code) + 1)
    offered = now_known(database).subjects[made.id]
    assert (offered.group, offered.handling) == ("آب، برق، گاز و مخابرات", Handling.REFER)
    (event,) = keeper.events
    assert (event.kind, event.before, event.who) == (
        SettingKind.SUBJECT,
        {},
        keeper.actor.display_name,
    )
    assert event.after["name"] == "قطع آب روستا"


def test_a_branch_is_added_and_takes_subjects(keeper):
    branch = keeper.add_subject("شاخهٔ تازه", parent=None)
    assert branch.is_branch
    assert branch.code not in {"99", "01"}
    below = keeper.add_subject(parent=branch.code)
    assert below.code == f"{branch.code}01"


def test_a_renamed_subject_says_what_it_was_called(keeper, database):
    before = keeper.subject("0101")
    keeper.change(before, name="نام دیگر", handling=Handling.PROTECT)
    assert now_known(database).subjects[before.id].name == "نام دیگر"
    (event,) = keeper.events
    assert event.changed == ("name", "handling")
    assert (event.key, event.before["name"]) == ("0101", before.name)


def test_a_retired_subject_takes_no_new_call_and_old_cases_keep_it(
    keeper, database, intake, operator, a_draft, as_person
):
    case_id = intake.register(operator, a_draft()).value.case_id
    outcome = keeper.service.save_subject(
        keeper.actor, keeper.subject("0101"), replace(keeper.subject("0101"), retired=True)
    )
    assert {each.noun for each in outcome.changes} == {Noun.REFERENCE}
    with pytest.raises(ValidationFailed) as refused:
        intake.register(operator, a_draft(caller=None))
    assert refusals(refused) == [("subject", "subject_retired")]
    assert refused.value.errors[0].detail == keeper.subject("0101").name
    cases = CaseService(as_person(operator))
    case = cases.open(operator, case_id)
    kept = cases.correct(operator, case_id, case.version, replace(case.matter, place="دیگر")).value
    assert kept.matter.subject_id == keeper.subject("0101").id
    other = intake.register(operator, a_draft(subject="0103")).value.case_id
    case = cases.open(operator, other)
    given = replace(case.matter, subject_id=keeper.subject("0101").id)
    with pytest.raises(ValidationFailed) as refused:
        cases.correct(operator, other, case.version, given)
    assert refusals(refused) == [("subject", "subject_retired")]
    keeper.change(keeper.subject("0101"), retired=False)
    assert intake.register(operator, a_draft()).value.case_id


def test_a_call_that_joins_a_case_needs_no_subject_that_is_offered(
    keeper, intake, operator, a_draft
):
    case_id = intake.register(operator, a_draft()).value.case_id
    keeper.change(keeper.subject("0101"), retired=True)
    assert intake.register(operator, a_draft(joined_case_id=case_id)).value.joined


def test_questions_are_asked_in_their_order_and_answers_keep_theirs(
    keeper, database, intake, operator, a_draft
):
    before = keeper.subject("0101")
    first, second = before.questions
    draft = a_draft()
    matter = replace(draft.matter, answers=(Answer(first.id, "۱۲۳"),))
    case_id = intake.register(operator, replace(draft, matter=matter)).value.case_id
    asked = (replace(second, label="از کی؟"), question("چند خانوار؟", digits_only=True))
    keeper.change(before, questions=asked)
    after = keeper.subject("0101").questions
    assert [each.label for each in after] == ["از کی؟", "چند خانوار؟"]
    assert after[0].id == second.id
    assert after[1].digits_only
    assert {each.code for each in after} == {"since", "q1"}
    told = now_known(database).subjects[before.id].questions
    assert next(each for each in told if each.id == first.id).retired
    with database.reading() as connection:
        answered = select(tables.case_answers.c.question_id).where(
            tables.case_answers.c.case_id == case_id
        )
        assert connection.execute(answered).scalars().all() == [first.id]
    keeper.change(keeper.subject("0101"), questions=(after[1], after[0]))
    assert [each.id for each in keeper.subject("0101").questions] == [after[1].id, after[0].id]
    assert keeper.events[0].changed == ("questions",)


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"name": " "}, "name", "required"),
        ({"name": LONG}, "name", "too_long"),
        ({"name": "آب شرب روستايي"}, "name", "name_taken"),
        ({"questions": (question(""),)}, "questions", "question_empty"),
        ({"questions": (question("کی؟"), question("كی؟"))}, "questions", "question_twice"),
        ({"questions": (question(LONG),)}, "questions", "too_long"),
        (
            {"questions": tuple(question(str(n)) for n in range(QUESTIONS_MAX + 1))},
            "questions",
            "questions_too_many",
        ),
        ({"parent_id": 999_999}, "parent", "required"),
    ],
)
def test_a_wrong_subject_is_refused(keeper, wrong, field, code):
    before = keeper.subject("0101")
    with pytest.raises(ValidationFailed) as refused:
        keeper.change(before, **wrong)
    assert refusals(refused) == [(field, code)]
    assert keeper.subject("0101") == before
    assert keeper.events == ()


def test_a_branch_is_retired_after_its_subjects_and_comes_back_before_them(keeper):
    branch = keeper.add_subject("شاخهٔ تازه", parent=None)
    below = keeper.add_subject(parent=branch.code)
    with pytest.raises(ValidationFailed) as refused:
        keeper.change(branch, retired=True)
    assert refusals(refused) == [("retired", "branch_in_use")]
    assert below.name in refused.value.errors[0].detail
    keeper.change(below, retired=True)
    keeper.change(branch, retired=True)
    with pytest.raises(ValidationFailed) as refused:
        keeper.change(keeper.subject(below.code), retired=False)
    assert refusals(refused) == [("parent", "branch_retired")]
    keeper.change(keeper.subject(branch.code), retired=False)
    keeper.change(keeper.subject(below.code), retired=False)
    assert not keeper.subject(below.code).retired


def test_a_branch_that_is_full_takes_no_more(keeper, database):
    branch = keeper.subject("01")
    rows = [
        {"code": f"01{n:02}", "name": f"موضوع {n}", "parent_id": branch.id, "handling": "refer"}
        for n in range(len(keeper.kept.below(branch.id)) + 1, 100)
    ]
    with database.transaction() as connection:
        connection.execute(insert(tables.subjects), rows)
    with pytest.raises(ValidationFailed) as refused:
        keeper.add_subject()
    assert refusals(refused) == [("parent", "branch_full")]


def test_the_second_of_two_who_change_a_subject_is_told(keeper):
    before = keeper.subject("0101")
    keeper.change(before, name="نخستین")
    with pytest.raises(Conflict):
        keeper.change(before, name="دومین")
    with pytest.raises(Conflict):
        keeper.change(before, questions=())
    assert keeper.subject("0101").name == "نخستین"
    assert len(keeper.events) == 1


# Agencies


def test_an_agency_is_added_with_its_units_and_changed(keeper, database):
    units = (" ناحیهٔ دو ", "ناحیهٔ یک", "", "ناحيهٔ یک")
    made_id = keeper.service.save_agency(keeper.actor, None, an_agency(units=units)).value
    made = now_known(database).agencies[made_id]
    assert (made.code, made.units) == ("NEWONE", ("ناحیهٔ دو", "ناحیهٔ یک"))
    keeper.change(made, units=("ناحیهٔ دو", "ناحیهٔ سه"), short_name="نام دیگر")
    after = now_known(database).agencies[made_id]
    assert (after.short_name, after.units) == ("نام دیگر", ("ناحیهٔ دو", "ناحیهٔ سه"))
    assert keeper.events[0].changed == ("short_name", "units")
    keeper.change(after, units=("ناحیهٔ یک",))
    with database.reading() as connection:
        own = tables.agency_units.c.agency_id == made_id
        count = select(func.count()).select_from(tables.agency_units).where(own)
        assert connection.execute(count).scalar_one() == 3


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"code": ""}, "code", "required"),
        ({"code": "آب"}, "code", "agency_code_shape"),
        ({"code": "1A"}, "code", "agency_code_shape"),
        ({"code": "A" * 21}, "code", "agency_code_shape"),
        ({"code": "water"}, "code", "agency_code_taken"),
        ({"short_name": ""}, "short_name", "required"),
        ({"short_name": "آب و فاضلاب"}, "short_name", "name_taken"),
        ({"name": ""}, "name", "required"),
        ({"name": LONG}, "name", "too_long"),
        ({"units": (LONG,)}, "units", "unit_too_long"),
        ({"units": tuple(f"واحد {n}" for n in range(101))}, "units", "units_too_many"),
    ],
)
def test_a_wrong_agency_is_refused(keeper, wrong, field, code):
    before = keeper.kept
    with pytest.raises(ValidationFailed) as refused:
        keeper.service.save_agency(keeper.actor, None, an_agency(**wrong))
    assert refusals(refused) == [(field, code)]
    assert keeper.kept == before
    assert keeper.events == ()


def test_an_agency_is_not_retired_while_subjects_or_routes_name_it(keeper):
    with pytest.raises(ValidationFailed) as refused:
        keeper.change(keeper.agency("GAS"), retired=True)
    assert refusals(refused) == [("retired", "agency_is_named")]
    (named,) = keeper.kept.naming(keeper.agency("GAS").id)
    assert f"«{named}»" in refused.value.errors[0].detail
    with pytest.raises(ValidationFailed) as refused:
        keeper.change(keeper.agency("MUNTBZ"), retired=True)
    assert "(تبریز)" in refused.value.errors[0].detail
    assert "مورد دیگر" in refused.value.errors[0].detail
    subject = next(each for each in keeper.kept.subjects if each.name == named)
    keeper.change(subject, default_agency_id=keeper.agency("WATER").id)
    keeper.change(keeper.agency("GAS"), retired=True)
    assert keeper.agency("GAS").retired


@pytest.fixture
def retired(keeper):
    """Give an agency that was retired."""
    keeper.service.save_agency(keeper.actor, None, an_agency())
    keeper.change(keeper.agency("NEWONE"), retired=True)
    return keeper.agency("NEWONE")


def test_nothing_new_names_a_retired_agency(keeper, retired):
    with pytest.raises(ValidationFailed) as refused:
        keeper.change(keeper.subject("0101"), default_agency_id=retired.id)
    assert refusals(refused) == [("default_agency", "agency_retired")]
    route = replace(keeper.route("0101", "تبریز", "WATER"), agency_id=retired.id)
    with pytest.raises(ValidationFailed) as refused:
        keeper.service.save_route(keeper.actor, None, route)
    assert refusals(refused) == [("agency", "agency_retired")]


def test_a_subject_whose_agency_was_retired_meanwhile_comes_back_with_another(keeper):
    keeper.service.save_agency(keeper.actor, None, an_agency())
    agency_id = keeper.agency("NEWONE").id
    subject = keeper.add_subject(default_agency_id=agency_id)
    keeper.change(subject, retired=True)
    keeper.change(keeper.agency("NEWONE"), retired=True)
    with pytest.raises(ValidationFailed) as refused:
        keeper.change(keeper.subject(subject.code), retired=False)
    assert refusals(refused) == [("default_agency", "agency_retired")]
    keeper.change(keeper.subject(subject.code), retired=False, default_agency_id=None)


def test_a_retired_agency_is_sent_nothing(keeper, retired, centre, intake, operator, a_draft):
    case_id = intake.register(operator, a_draft()).value.case_id
    centre.do("review", case_id)
    water = keeper.agency("WATER").id
    for draft, field in (
        (((retired.id,), {}), "agencies"),
        (((water,), {"copy_ids": (retired.id,)}), "copies"),
    ):
        with pytest.raises(ValidationFailed) as refused:
            centre.refer(case_id, *draft[0], **draft[1])
        assert refusals(refused) == [(field, "agency_retired")]
    centre.refer(case_id, water)
    with pytest.raises(ValidationFailed) as refused:
        centre.move("transfer", case_id, retired.id, "دستگاه دیگری است")
    assert refusals(refused) == [("agencies", "agency_retired")]


def test_a_retired_agency_is_not_proposed_by_who_returns(
    keeper, retired, centre, agency, intake, operator, a_draft
):
    case_id = intake.register(operator, a_draft()).value.case_id
    centre.do("review", case_id)
    centre.refer(case_id, keeper.agency("WATER").id)
    with pytest.raises(ValidationFailed) as refused:
        agency.move("send_back_to_centre", case_id, "وظیفهٔ ما نیست", retired.id)
    assert refusals(refused) == [("proposed_agency", "agency_retired")]


def test_the_second_of_two_who_change_an_agency_is_told(keeper):
    before = keeper.agency("WATER")
    keeper.change(before, units=("ناحیهٔ یک",))
    with pytest.raises(Conflict):
        keeper.change(before, short_name="دیگر")
    assert keeper.agency("WATER").short_name == before.short_name


# Routes


def test_a_route_is_added_changed_and_taken_away(keeper, database, intake, operator):
    service, actor = keeper.service, keeper.actor
    route = keeper.route("0101", "هشترود", "REGWATER")
    service.save_route(actor, None, route)
    found = now_known(database)
    assert found.agency_for(route.subject_id, route.county_id).code == "REGWATER"
    case_id = intake.register(operator, draft_maker(found)()).value.case_id
    with database.reading() as connection:
        sent = select(tables.cases.c.agency_id).where(tables.cases.c.id == case_id)
        assert connection.execute(sent).scalar_one() == route.agency_id
    other = replace(route, agency_id=keeper.agency("GOV").id)
    service.save_route(actor, route, other)
    assert keeper.kept.route(route.subject_id, route.county_id) == other
    service.remove_route(actor, other)
    assert keeper.kept.route(route.subject_id, route.county_id) is None
    assert now_known(database).agency_for(route.subject_id, route.county_id).code == "WATER"
    removed, changed, added = keeper.events
    assert (added.before, changed.changed, removed.changed) == ({}, ("agency",), ("agency",))
    assert removed.after["agency"] == ""


def test_a_wrong_route_is_refused(keeper):
    right = keeper.route("0101", "تبریز", "WATER")
    branch = keeper.subject("01").id
    for wrong, refusal in (
        ({"subject_id": branch}, ("subject", "required")),
        ({"county_id": 0}, ("county", "required")),
        ({"agency_id": 0}, ("agency", "required")),
    ):
        with pytest.raises(ValidationFailed) as refused:
            keeper.service.save_route(keeper.actor, None, replace(right, **wrong))
        assert refusals(refused) == [refusal]
    keeper.change(keeper.subject("0101"), retired=True)
    with pytest.raises(ValidationFailed) as refused:
        keeper.service.save_route(keeper.actor, None, right)
    assert refusals(refused) == [("subject", "subject_retired")]


def test_the_second_of_two_who_change_a_route_is_told(keeper):
    service, actor = keeper.service, keeper.actor
    route = keeper.route("0101", "تبریز", "WATER")
    service.save_route(actor, None, route)
    other = replace(route, agency_id=keeper.agency("GOV").id)
    with pytest.raises(Conflict):
        service.save_route(actor, None, other)
    service.save_route(actor, route, other)
    with pytest.raises(Conflict):
        service.remove_route(actor, route)
    assert keeper.kept.route(route.subject_id, route.county_id) == other


def test_only_who_keeps_the_centre_changes_its_subjects_and_agencies(keeper, cast):
    subject, agency = keeper.subject("0101"), keeper.agency("WATER")
    route = keeper.kept.routes[0]
    service = keeper.service
    for person in (cast.operator, cast.expert, cast.liaison, cast.secretary, cast.official):
        for deed in (
            service.read,
            lambda who: service.save_subject(who, subject, subject),
            lambda who: service.save_agency(who, agency, agency),
            lambda who: service.save_route(who, route, route),
            lambda who: service.remove_route(who, route),
        ):
            with pytest.raises(Forbidden):
                deed(person)
