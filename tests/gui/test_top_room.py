"""Where a message stands: beside what is at the top, or where that is narrow, below it."""

import pytest
from PySide6.QtCore import QPoint, QRect

from samad_desktop.workplace import Workplace
from tests.gui.clipping import clipped, settle
from tests.long import long

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SIZES = pytest.mark.parametrize("size", [(1280, 720), (1024, 640)])
SAID = ("ثبت شد.", "سطرهای ردشده با دلیل هر یک ذخیره شد؛ پس از اصلاح همان فایل را بیاورید.")


@pytest.fixture
def on_import_page(log_in, program):
    """Come in where the page with the longest title is, in a window of some size."""

    def come(login, size):
        workplace = log_in(login)
        program.window.resize(*size)
        program.window.show()
        workplace.view.show_page(workplace.importing.page)
        return workplace

    return come


def covered(workplace: Workplace) -> list[str]:
    """Return what at the top lies under the message, in part or as a whole."""
    ui = workplace.view.ui
    bar = ui.message_bar.geometry()
    tiles = (ui.calls_today_tile, ui.mine_today_tile, ui.open_tile, ui.unreviewed_tile)
    parts = (
        *(ui.title_label, ui.search_edit, ui.connection_pill, ui.day_label, ui.clock_label),
        *(ui.menu_button, ui.person_label, ui.role_label, *tiles, ui.deadline_group, ui.pages),
    )
    places = {
        each.objectName(): QRect(each.mapTo(workplace.view, QPoint()), each.size())
        for each in parts
        if each.isVisible()
    }
    return [name for name, place in places.items() if place.intersects(bar)]


@ON_SQLITE
@SIZES
@pytest.mark.parametrize("login", ["supervisor", *long(["admin"])])
def test_a_message_in_large_letters_covers_neither_title_nor_counters(
    on_import_page, program, theme, login, size
):
    workplace = on_import_page(login, size)
    program.theme.set_text_percent(150)
    settle()
    before = workplace.view.ui.pages.geometry()
    for words in SAID:
        workplace.view.say(words)
        settle()
        bar = workplace.view.ui.message_bar
        assert bar.isVisible()
        assert covered(workplace) == []
        assert clipped(bar) == []
        assert program.window.width() == size[0]
    workplace.view.ui.message_bar.clear()
    settle()
    assert workplace.view.ui.pages.geometry() == before


@ON_SQLITE
@pytest.mark.parametrize("login", ["supervisor", *long(["admin"])])
def test_the_longest_title_is_whole_and_only_the_day_gives_way(
    on_import_page, program, theme, login
):
    workplace = on_import_page(login, (1280, 720))
    ui = workplace.view.ui
    assert ui.day_label.isVisible()
    program.theme.set_text_percent(150)
    workplace.view.say(SAID[0])
    settle()
    assert ui.title_label.text() == workplace.importing.page.title
    assert clipped(ui.top_bar) == []
    assert ui.clock_label.isVisible()
    program.theme.set_text_percent(100)
    settle()
    assert ui.day_label.isVisible()
