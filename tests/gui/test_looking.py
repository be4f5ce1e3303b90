"""A test that looks or measures is dressed, whoever wrote it; one that only acts is not."""

import pytest

from tests.gui.clipping import clipped
from tests.gui.looking import beside_each_other, looks


class _Eyes:
    """A helper of the kind that tests keep: it measures for them."""

    def sees(self, page):
        return page.visibleRegion()


def _sees(page):
    return clipped(page) == []


def test_whoever_measures_is_seen_to_do_so():
    assert looks(lambda page: page.height() > 0)
    assert looks(lambda theme: theme)
    assert looks(lambda page: [row for row in page.rows if row.rect()])


def test_whoever_lets_a_helper_measure_is_seen_to_do_so():
    assert looks(lambda case: not _sees(case.page))
    assert looks(lambda page: _Eyes().sees(page))


def test_whoever_only_acts_is_not_taken_for_one_who_looks():
    assert not looks(lambda page: page.ui.save_button.click())


def test_a_test_that_measures_wears_the_sheet(theme, qapp):
    assert "QPushButton" in qapp.styleSheet()


@pytest.mark.usefixtures("icons")
def test_a_test_that_only_acts_wears_none_but_in_a_long_run(qapp, pytestconfig):
    worn = getattr(qapp, "styleSheet")()  # noqa: B009 - Named outright, it would be dressed.
    assert bool(worn) is pytestconfig.getoption("--long")


@pytest.mark.usefixtures("icons")
def test_nothing_is_measured_undressed(qapp, qtbot, pytestconfig):
    if pytestconfig.getoption("--long"):
        return
    measure = globals()["clip" + "ped"]
    with pytest.raises(AssertionError, match="looking"):
        measure(None)


def test_those_of_a_module_that_look_come_after_those_that_do_not(request):
    here = [item for item in request.session.items if item.path == request.path]
    mixed = [*here[1::2], *here[::2]]
    beside_each_other(mixed)
    dressed = [looks(item.function) for item in mixed]
    assert dressed == sorted(dressed)
