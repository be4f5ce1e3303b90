"""What is typed to reach a shared database becomes its address, for one server or for several."""

import pytest
from sqlalchemy import make_url

from samad_desktop.domain.entrance import SharedDraft
from samad_desktop.domain.errors import FieldError
from samad_desktop.persistence.database import Database
from samad_desktop.settings import Profile


def _typed(host: str) -> SharedDraft:
    return SharedDraft(host, "۵۴۳۳", "samad", "مرکز")


def test_one_server_is_named_as_ever():
    assert _typed("DB.example.ir").checked().url == "postgresql://db.example.ir:5433/samad"
    assert _typed("::1").checked().url == "postgresql://[::1]:5433/samad"


@pytest.mark.parametrize("typed", ["one.ir, two.ir", "one.ir،two.ir", " one.ir ,, two.ir,"])
def test_of_several_servers_the_one_that_takes_writes_is_asked_for(typed):
    url = _typed(typed).checked().url
    assert Profile("مرکز", url).url == url
    database = Database(make_url(url).set(username="operator"))
    arguments = database.server_arguments()
    assert (arguments["host"], arguments["port"]) == ("one.ir,two.ir", "5433,5433")
    assert arguments["target_session_attrs"] == "read-write"
    assert arguments["user"] == "operator"


def test_each_server_is_looked_at():
    assert _typed("one.ir, tw_o.ir").errors() == (FieldError("host", "host_wrong"),)
    assert _typed(" , ").errors() == (FieldError("host", "required"),)
