"""The page of the settings."""

from samad_desktop.viewmodels.settings import Settings
from samad_desktop.views.settings_page import SettingsPage
from samad_desktop.workplace.surroundings import Surroundings


def make_settings_page(around: Surroundings, settings: Settings) -> SettingsPage:
    """Put the page of the settings among the others."""
    page = SettingsPage(settings, around.view.stage)
    around.view.add_page(page, around.view.ui.settings_button)
    return page
