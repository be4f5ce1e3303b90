"""What a level is called follows the centre's settings, and outlasts a database that is away."""

from dataclasses import replace

from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.services.reference import ReferenceService
from samad_desktop.viewmodels.known_reference import KnownReference
from samad_desktop.viewmodels.offices import Offices
from tests.desks import ANSWER_MS

SETTING = frozenset({Change(Noun.REFERENCE)})


def test_what_could_not_be_read_is_read_with_the_next_notice(runner, database, qtbot):
    told = ReferenceService(database).read()
    reference = replace(told, offices={1: "رابط"}, order_offices={1: "رابط"})
    bus, answers = ChangeBus(), [DatabaseAway(), (1, replace(reference, offices={1: "مدیرکل"}))]

    def newer(_changes):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    offices = Offices(reference, KnownReference(runner, bus, reference, newer, bus))
    bus.announce(SETTING)
    qtbot.waitUntil(lambda: not runner.busy, timeout=ANSWER_MS)
    assert offices.name(Counter.LEVEL_1) == "سطح ۱: رابط"
    assert offices.name(Counter.OPEN) == "پرونده‌های باز"
    with qtbot.waitSignal(offices.changed, timeout=ANSWER_MS):
        bus.announce(SETTING)
    assert offices.name(Counter.LEVEL_1) == "سطح ۱: مدیرکل؛ دستورها: رابط"
    assert offices.brief(Counter.LEVEL_1) == "سطح ۱: مدیرکل"
    assert answers == []
    runner.close()
