"""The page behind the counters: each is a door to exactly the cases it counts."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.counters import Counter, Counters
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.listing import Listing
from samad_desktop.viewmodels.offices import Offices
from samad_desktop.views.forms.ui_list_page import Ui_ListPage
from samad_desktop.views.page import Page

NOTHING = {
    Counter.CALLS_TODAY: "امروز هنوز تماسی ثبت نشده است.",
    Counter.MINE_TODAY: "امروز هنوز تماسی با نام شما ثبت نشده است.",
    Counter.OPEN: "هیچ پرونده‌ای باز نیست.",
    Counter.UNREVIEWED: "هیچ پرونده‌ای بررسی‌نشده نیست.",
    Counter.DUE_SOON: "مهلت هیچ پرونده‌ای تا ۴ ساعت کاری دیگر به پایان نمی‌رسد.",
    Counter.OVERDUE: "هیچ پرونده‌ای از مهلت نگذشته است.",
    Counter.LEVEL_1: "هیچ پرونده‌ای در سطح ۱ نیست.",
    Counter.LEVEL_2: "هیچ پرونده‌ای در سطح ۲ نیست.",
    Counter.LEVEL_3: "هیچ پرونده‌ای در سطح ۳ نیست.",
    Counter.LEVEL_4: "هیچ پرونده‌ای در سطح ۴ نیست.",
    Counter.ANSWERS: "هیچ پرونده‌ای در انتظار بررسی پاسخ نیست.",
    Counter.CALL_BACKS: "هیچ متقاضی‌ای در انتظار تماس نیست.",
    Counter.SESSION_NOW: "هیچ نشستی در حال برگزاری نیست.",
    Counter.WAITING_CALLERS: "هیچ متقاضی‌ای در صف نشست نیست.",
    Counter.UNTOLD_CALLERS: "خبر هیچ نوبتی نگفته نمانده است.",
    Counter.ORDERS: "هیچ دستور انجام‌نشده‌ای نیست.",
    Counter.ORDERS_TODAY: "مهلت هیچ دستوری امروز به پایان نمی‌رسد.",
    Counter.ORDERS_LATE: "هیچ دستوری از مهلت نگذشته است.",
}


class ListPage(Page):
    """ui/list_page.ui in front of a `Listing`."""

    title = "پرونده‌ها"

    def __init__(
        self,
        listing: Listing,
        preview: CasePreview | None,
        icons: Icons,
        reference: Reference,
        offices: Offices,
        now: Now = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ListPage()
        self.ui.setupUi(self)
        self._listing = listing
        self._icons = icons
        self._offices = offices
        self._foretells = False
        self.ui.forecast_button.put_key_beside()
        offices.changed.connect(self._name)
        self.ui.cases.use(icons, listing.rows, preview, reference, now)
        self.ui.cases.chosen.connect(listing.open)
        listing.shown.connect(self._show_title)
        listing.counted.connect(self._show_count)
        self._show_title(listing.current)

    def offer_forecast(self, actions: Actions, deed_id: str) -> None:
        """Let her go on from what is due soon to how likely it is answered in time."""
        self._foretells = True
        button = self.ui.forecast_button
        actions.show_key(deed_id, button)
        button.clicked.connect(actions[deed_id].trigger)
        self._show_forecast_button()

    def arrive(self) -> None:
        """Go on in the list; the first time, with the open cases."""
        if not self._listing.started:
            self._listing.show(Counter.OPEN)
        self.ui.cases.take_cursor()

    def person_in_sight(self) -> int | None:
        case = self.ui.cases.ui.brief.case
        return None if case is None or case.citizen is None else case.citizen.id

    def refresh(self) -> None:
        self._listing.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._listing.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._listing.watch(watched=False)

    def _show_title(self, counter: Counter) -> None:
        self._name()
        self.ui.count_pill.hide()
        self._show_forecast_button()
        self.ui.cases.ui.hint.set_hint(
            self._icons, "inbox", NOTHING[counter], key="F2", key_words="تماس تازه"
        )
        self.ui.cases.show_loading()

    def _show_forecast_button(self) -> None:
        due_soon = self._listing.current is Counter.DUE_SOON
        self.ui.forecast_button.setVisible(self._foretells and due_soon)

    def _name(self) -> None:
        self.ui.list_title.setText(self._offices.name(self._listing.current))

    def _show_count(self, counters: Counters) -> None:
        count = counters.of(self._listing.current)
        self.ui.count_pill.setText(f"{persian_digits(f'{count:,}'.replace(',', '٬'))} مورد")
        self.ui.count_pill.show()
