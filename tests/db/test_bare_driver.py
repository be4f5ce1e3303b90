"""The bare driver sends what the program sent, in the same transactions."""

import pytest
from sqlalchemy import select

from samad_desktop.bench.driver import BareDriver, recorded
from samad_desktop.persistence import look_ups, tables
from samad_desktop.services.look_ups import name_people

LOOKED_UP = "SELECT count(*) FROM look_ups"


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_what_names_somebody_after_reading_is_sent_again_in_a_transaction_of_its_own(
    database, intake, as_person, operator, a_draft
):
    own = as_person(operator)
    intake.register(operator, a_draft())
    with database.reading() as connection:
        person = connection.execute(select(tables.citizens.c.id)).scalar_one()

    def read_and_name() -> None:
        with own.reading() as connection:
            connection.execute(select(tables.cases.c.id)).all()
        name_people(own, person)
        with own.reading() as connection:
            assert look_ups.people(connection, (person,))

    sent = recorded(own, read_and_name)
    with database.upkeep() as connection:
        connection.exec_driver_sql("DELETE FROM look_ups")
    driver = BareDriver(own)
    driver.replay(sent)
    driver.close()
    with database.reading() as connection:
        assert connection.exec_driver_sql(LOOKED_UP).scalar() == 1
