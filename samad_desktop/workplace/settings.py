"""Settings: one's own password and looks, and what the program tells about itself."""

import platform

import PySide6

from samad_desktop import __version__
from samad_desktop.bootstrap import Desk
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.viewmodels.settings import About, Settings
from samad_desktop.workplace.surroundings import Surroundings


def make_settings(around: Surroundings) -> Settings:
    """Make the settings of who works at the desk."""
    desk = around.desk
    theme = around.icons.theme
    return Settings(around.tasks, theme, desk.change_password, _about(desk), around.view)


def _about(desk: Desk) -> About:
    kind = "SQLite" if desk.profile.is_embedded else "PostgreSQL"
    return About(
        (
            ("سامد", isolate(persian_digits(__version__))),
            ("مرکز", desk.reference.centre.name),
            ("اتصال", f"{desk.profile.name} ({isolate(kind)})"),
            ("نام کاربری", isolate(desk.actor.login)),
            ("نسخهٔ Python", isolate(persian_digits(platform.python_version()))),
            ("نسخهٔ Qt", isolate(persian_digits(PySide6.__version__))),
        )
    )
