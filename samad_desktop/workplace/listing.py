"""Listing: the cases behind a counter, and their page."""

from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.listing import Listing
from samad_desktop.views.list_page import ListPage
from samad_desktop.workplace.surroundings import Surroundings


def make_listing(around: Surroundings) -> Listing:
    """Make what reads the cases behind a counter."""
    desk = around.desk
    listing = Listing(
        around.tasks, around.bus, desk.actor, desk.oversight, around.looks, around.view
    )
    listing.failed.connect(around.tell)
    listing.opened_case.connect(around.open_case)
    return listing


def make_list_page(around: Surroundings, listing: Listing) -> ListPage:
    """Put the page of a counter's cases among the others."""
    desk, view = around.desk, around.view
    preview = CasePreview(around.tasks, desk.actor, desk.cases, listing)
    page = ListPage(listing, preview, around.icons, desk.reference, desk.clock, view.stage)
    view.add_page(page, view.ui.cases_button)
    return page
