"""Reading: what is known of the case that is open, and its page."""

from samad_desktop.viewmodels.case_models import CaseModels, case_models
from samad_desktop.viewmodels.writings import Writings
from samad_desktop.views.case_page import CasePage
from samad_desktop.views.places_part import PlacesPart
from samad_desktop.workplace.case_services import case_services
from samad_desktop.workplace.queues import BOOK_CASE, BookingPart
from samad_desktop.workplace.surroundings import Surroundings


def make_case_models(around: Surroundings, writings: Writings) -> CaseModels:
    """Make what reads and corrects one case."""
    desk = around.desk
    return case_models(around.tasks, around.bus, desk.actor, case_services(desk), writings)


def make_case_page(around: Surroundings, models: CaseModels) -> CasePage:
    """Put the page of a case among the others; no rail button leads to it."""
    desk, view = around.desk, around.view
    page = CasePage(models, around.icons, desk.reference, around.actions, desk.clock, view.stage)
    view.add_page(page)
    page.failed.connect(around.tell)
    page.said.connect(around.say)
    around.known.renewed.connect(page.renew)
    page.remarked.connect(view.say)
    models.reader.overtaken.connect(view.forget_success)
    _offer_places(around, models, page)
    return page


def _offer_places(around: Surroundings, models: CaseModels, page: CasePage) -> None:
    """Let the case get a place in desk hours, and show those that it has."""
    reader = models.reader
    part = BookingPart(
        around, BOOK_CASE, page, lambda: None if reader.case is None else reader.case.id
    )
    if part.may_book:
        part.booked.connect(around.say)
        places = PlacesPart(reader, part.booker, around.actions, BOOK_CASE.id, page.ui.side_body)
        page.ui.side_box.insertWidget(1, places)
