"""Finding: what looks for what stands in the search box, and the page of what was found."""

from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.finder import Finder
from samad_desktop.views.find_page import FindPage
from samad_desktop.workplace.surroundings import Surroundings


def make_finder(around: Surroundings) -> Finder:
    """Make what looks for cases."""
    desk = around.desk
    area_code = desk.reference.centre.area_code
    finder = Finder(around.tasks, desk.actor, desk.finding, around.looks, area_code, around.view)
    finder.failed.connect(around.tell)
    finder.opened_case.connect(around.open_case)
    return finder


def make_find_page(around: Surroundings, finder: Finder) -> FindPage:
    """Put the page of what was found among the others, and join it to the search box."""
    desk = around.desk
    preview = CasePreview(around.tasks, desk.actor, desk.cases, finder)
    page = FindPage(finder, preview, around.icons, desk.reference, desk.clock, around.view.stage)
    around.view.add_page(page, around.view.ui.search_button)
    page.join_box(around.view.search_edit)
    return page
