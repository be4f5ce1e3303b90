"""A server says of an imported name whether it is another's, as the program says it here.

Whoever asks about the IDs of a file is counted before she is answered.
"""

from itertools import product

import pytest

from samad_desktop.domain.duplicates import is_nobodys
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.names import family_name, name_index_words, name_key
from samad_desktop.domain.outgoing import LookUpCount
from samad_desktop.domain.sounds import is_slip
from samad_desktop.persistence import import_ids
from samad_desktop.services.access_check import AccessCheckService
from samad_desktop.services.importing import ImportService
from samad_desktop.services.known_ids import judged
from samad_desktop.services.outgoings import OutgoingService
from tests.db.test_importing import ROW, write

_NUMBER = "0123456789"
_NAMES = (
    *(
        "منصور جباری",
        "منسور جباری",
        "منصور جبازی",
        "منصور جباری‌فر",
        "جباری",
        "منصور",
        "جباری منصور",
    ),
    *("محمدرضا نوری", "محمد رضا نوری", "محمد رضا نوری پور", "رضا نوری‌پور", "نوری پور", "نوری"),
    *(
        "زهرا توحیدی",
        "خانم توحیدی",
        "خانم",
        "زهره توحیدی",
        "توحید زهرایی",
        "حاجی‌زاده",
        "علی حاجی زاده",
    ),
    *("عباس عباسی", "عباس", "عبدالله قربان", "قربانعلی", "علی قربان", "لی قربانعلی", "لیلا قربانی"),
    *("خواجوی", "خاجوی", "سید علی رضوی", "علی رزوی", "طاهره طاهری", "تاهره تاهری", "محمد محمدی"),
)
_IS_OTHERS = "SELECT samad_is_others(%s, %s, %s, %s, %s)"
_WORDS = ("حسن", "حسین", "حسسن", "حنس", "حسن‌آ", "محسن", "سن", "حس", "", "نادر", "نادرر", "ناردی")


@pytest.fixture
def superuser(postgres, database):
    with postgres.connect(database.url.database) as connection:
        yield connection


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_server_tells_names_apart_as_the_program_does(superuser):
    for one, other in product(_NAMES, repeat=2):
        of_one = (name_key(one), family_name(one), list(name_index_words(one)))
        of_other = (name_key(other), list(name_index_words(other)))
        (told,) = superuser.execute(_IS_OTHERS, (*of_one, *of_other)).fetchone()
        assert told is is_nobodys(one, (other,)), (one, other)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_server_knows_a_slip_as_the_program_does(superuser):
    for one, other in product(_WORDS, repeat=2):
        (told,) = superuser.execute("SELECT samad_is_slip(%s, %s)", (one, other)).fetchone()
        assert told is is_slip(one, other), (one, other)


@pytest.fixture
def brought(as_person, supervisor, tmp_path):
    service = ImportService(as_person(supervisor))
    path = write(tmp_path / "old.csv", [ROW | {"کد ملی": _NUMBER}])
    looked = service.look(supervisor, path)
    run = service.begin(supervisor, looked.sheet, looked.mapping).value
    service.go_on(supervisor, run.id, path)


def test_what_the_centre_does_not_know_is_not_judged(as_person, supervisor, brought):
    asked = [(_NUMBER, name) for name in ("منصور جباری", "جباری", "زهرا توحیدی", "")]
    others = [("0012345679", "منصور جباری")]
    found = judged(as_person(supervisor), supervisor.staff_id, [*asked, *others])
    assert found == {asked[0]: False, asked[1]: False, asked[2]: True}


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_only_who_imports_may_ask_whether_an_id_is_known(as_person, operator, supervisor, brought):
    own = as_person(operator)
    with pytest.raises(Forbidden):
        judged(own, operator.staff_id, [(_NUMBER, "منصور جباری")])
    question = import_ids.if_known([(_NUMBER, "منصور جباری")])
    with pytest.raises(Forbidden), own.reading() as connection:
        import_ids.known(connection, question)


@pytest.mark.on_both
def test_what_is_asked_about_ids_is_counted_lot_by_lot_where_supervisors_look(
    as_person, supervisor, tmp_path
):
    own = as_person(supervisor)
    service = ImportService(own)
    ids = ("0012345679", "0084575948")
    rows = [
        ROW | {"کد ملی": number, "شماره": f"ق-{place}"}
        for place, number in enumerate((_NUMBER, *ids))
    ]
    path = write(tmp_path / "old.csv", [*rows, ROW | {"شماره": "ق-9", "کد ملی": ""}])
    looked = service.look(supervisor, path)
    service.preview(supervisor, looked.sheet, looked.mapping)
    run = service.begin(supervisor, looked.sheet, looked.mapping).value
    service.go_on(supervisor, run.id, path)
    lots = OutgoingService(own).latest(supervisor, "supervisor", None).rows
    assert [(line.outgoing.way, line.outgoing.people) for line in lots] == [("asked_ids", 3)] * 2
    judged(own, supervisor.staff_id, [(_NUMBER, "زهرا توحیدی")])
    told = AccessCheckService(own).of(supervisor, "supervisor").looked_up
    assert told is not None
    # A server is asked once more of a name that is spelled otherwise.
    many = 7 if own.is_sqlite else 8
    assert (told.ids, told.ids_of_week) == (many, many)
    assert not LookUpCount(0, 0, ids=10**6).is_near_cap
