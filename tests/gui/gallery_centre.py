"""The centre's settings in the whole window, light and dark, at 100% and 150%.

By hand: `python -m tests.gui.gallery_centre FOLDER` writes the pictures there.
"""

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from samad_desktop.app import Program
from samad_desktop.bootstrap import Workstation
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.sample import SAMPLE_PASSWORD
from samad_desktop.qtkit.theme import Appearance
from samad_desktop.views.centre_page import CentrePage
from samad_desktop.views.login_page import LoginPage
from samad_desktop.workplace import Workplace
from tests.gui.gallery_paper import until
from tests.gui.keyboard import screenshot

WINDOW_PX = (1280, 720)
_SECTIONS = (
    "calendar",
    "decrees",
    "policies",
    "levels",
    "liaisons",
    "texts",
    "subjects",
    "agencies",
    "routes",
    "events",
)


def come_in(app: QApplication, program: Program, login: str) -> Workplace:
    """Log in to the sample centre."""
    until(app, lambda: isinstance(program.window.scene, LoginPage))
    page = program.window.scene
    assert isinstance(page, LoginPage)
    page.ui.login_edit.setText(login)
    page.ui.password_edit.setText(SAMPLE_PASSWORD)
    page.ui.enter_button.click()
    until(app, lambda: program.workplace is not None)
    assert program.workplace is not None
    return program.workplace


def fill(app: QApplication, page: CentrePage) -> None:
    """Enter a decree, change a level, add a rule, and leave the next ones half done."""
    ui, today = page.ui.decrees.ui, page._centre.today()
    ui.number_edit.setText("۱۴۰۵/۳۲۱/ب")
    ui.title_edit.setText("آلودگی هوا در تبریز و حومه")
    ui.first_day_edit.set_day(today)
    ui.last_day_edit.set_day(today + timedelta(days=2))
    page.ui.decrees._preview()
    until(app, lambda: page._centre.has_preview(SettingKind.DECREE))


def store(app: QApplication, page: CentrePage) -> None:
    """Store what is filled in."""
    before = len(page._centre.book.events) if page._centre.book else 0
    page.ui.decrees._enter()
    until(app, lambda: page._centre.book and len(page._centre.book.events) > before)
    until(app, lambda: not page._centre.busy)
    levels = page.ui.levels.ui
    levels.office_edit.setText("رابط دستگاه و جانشین او")
    page.ui.levels._keep_typed()
    page.ui.levels._save()
    until(app, lambda: page._centre.book and len(page._centre.book.events) > before + 1)
    page.ui.policies.ui.amount_edit.setText("۷۰")
    until(app, lambda: not page.ui.policies.ui.sample_label.isHidden())


def choose(app: QApplication, page: CentrePage) -> None:
    """Change a subject, open a route for another agency, and begin a question."""
    ui = page.ui
    until(app, lambda: page._references.book is not None)
    ui.subjects.ui.subjects_list.mark(1)
    ui.subjects.ui.name_edit.setText("قطع و افت فشار آب")
    ui.subjects._keep_typed()
    ui.subjects._save()
    until(app, lambda: page._references.book and page._references.book.events)
    ui.subjects._questions.add()
    ui.agencies.ui.agencies_list.mark(2)
    ui.agencies.ui.retired_box.click()
    ui.agencies._save()
    routes = ui.routes.ui
    ui.routes._open(routes.routes_list.rows()[0].value)
    routes.agency_picker.set_current(1)
    ui.routes._show_preview()


def pictures(app: QApplication, program: Program, page: CentrePage, folder: Path) -> None:
    """Write every section in every look."""
    for percent in (100, 150):
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            program.theme.set_appearance(appearance)
            program.theme.set_text_percent(percent)
            for name in _SECTIONS:
                page.turn_to(name)
                for _ in range(10):
                    app.processEvents()
                screenshot(program.window, folder / f"centre-{name}-{appearance}-{percent}.png")


def main(folder: Path) -> None:
    """Write the pictures into `folder`."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        data = Path(place)
        station = Workstation(data, data / "profiles", data / "preferences")
        name = station.make_sample(lambda _percent: None)
        program = Program(app, station)
        program.begin(station.profiles.named(name))
        program.window.resize(*WINDOW_PX)
        program.window.show()
        workplace = come_in(app, program, "sample.supervisor")
        page = workplace.centre.page
        workplace.centre.open()
        until(app, lambda: page._centre.book is not None)
        page.turn_to("decrees")
        fill(app, page)
        screenshot(program.window, folder / "centre-preview.png")
        store(app, page)
        choose(app, page)
        pictures(app, program, page, folder)
        program.window.close()
        program.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
