"""Logging in and changing one's own password, on both engines."""

from samad_desktop.services.access import AccessService
from tests.centres import PASSWORD


def test_everybody_of_the_cast_logs_in(cast, as_person):
    for actor in (cast.operator, cast.liaison, cast.admin):
        assert AccessService(as_person(actor)).log_in(actor.login, PASSWORD) == actor
