"""The links of the case page: which cases belong to this one, and what is done with them."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.links import CaseLink, one_each
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.row_list import Row
from samad_desktop.viewmodels.case_looks import CaseLooks, Now
from samad_desktop.viewmodels.case_models import CaseModels
from samad_desktop.viewmodels.standing_looks import link_look
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.link_card import LinkCard
from samad_desktop.views.tell_all_card import TellAllCard

GROUP = "پیوند پرونده‌ها"
TITLE = "پیوندها"
GATHERED = "پروندهٔ جمعی با {count} عضو"
# Longer lists scroll by themselves.
_LIST_MAX_PX = 200


class LinksPart(QObject):
    """Links of ui/case_page.ui, in front of a `CaseLinker`, with the cards they are made on.

    Signals:
        said: str, what was done.
        failed: (Exception, how to try again), for the message bar.
    """

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        ui: Ui_CasePage,
        models: CaseModels,
        reference: Reference,
        icons: Icons,
        actions: Actions,
        page: QWidget,
        now: Now,
    ) -> None:
        super().__init__(page)
        self._ui = ui
        self._models = models
        self._linker = models.linker
        self._icons = icons
        self._actions = actions
        self._wished: tuple[int, dict[int, str]] | None = None
        looks = CaseLooks(reference, now)
        self.card = LinkCard(self._linker, looks, reference, icons, page)
        self.tell_all = TellAllCard(self._linker, icons, page)
        ui.links_view.use(icons)
        self._fit()
        icons.theme.changed.connect(self._fit)
        icons.dress(ui.link_button, "link", "text2")
        icons.dress(ui.tell_all_button, "users", "text")
        self._add_deeds(page)
        ui.links_view.entered_row.connect(self._open)
        ui.links_view.marked_row.connect(self._let_part)
        self._linker.linked.connect(self.said)
        self._linker.failed.connect(self.failed)
        self.tell_all.said.connect(self.said)
        ui.links_part.hide()

    @property
    def go_buttons(self) -> tuple[KeyButton, ...]:
        """The buttons that do what an open card is for."""
        return self.card.ui.go_button, self.tell_all.ui.go_button

    def show(self) -> None:
        """Show the links of the case, as they were read last."""
        ui, standing = self._ui, self._models.reader.standing
        links = standing.links if standing is not None else ()
        members, may_link = len(self._linker.members), self._linker.may_link
        words = GATHERED.format(count=persian_digits(members)) if members else TITLE
        ui.links_title.setText(words)
        ui.links_view.show_rows([Row(each.id, each, link_look(each)) for each in one_each(links)])
        ui.links_view.setVisible(bool(links))
        ui.links_part.setVisible(bool(links) or may_link)
        ui.link_button.setVisible(may_link)
        ui.tell_all_button.setVisible(self._linker.may_tell_all)
        for deed_id in ("case_link", "case_gather_all"):
            self._actions[deed_id].setEnabled(may_link)
        self._actions["case_links"].setEnabled(bool(links))
        self._actions["case_tell_all"].setEnabled(self._linker.may_tell_all)
        self._fulfil()

    def wish(self, case_id: int, about: dict[int, str]) -> None:
        """Propose to gather cases under one as soon as that one is open.

        Args:
            about: what each of the others is about, by its id.
        """
        self._wished = (case_id, about)

    def turn_to_another(self) -> None:
        """Put away what belongs to the case before."""
        for card in (self.card, self.tell_all):
            card.overlay.close_over()

    def go(self) -> bool:
        """Do what the open card is for; return whether one is open."""
        for card in (self.card, self.tell_all):
            if not card.overlay.isHidden():
                card.go()
                return True
        return False

    def leave_part(self) -> bool:
        """Close what is open for Esc; return whether something was."""
        for card in (self.card, self.tell_all):
            if not card.overlay.isHidden():
                card.go_back()
                return True
        return False

    def _fulfil(self) -> None:
        case = self._models.reader.case
        if self._wished is not None and case is not None and case.id == self._wished[0]:
            (_id, about), self._wished = self._wished, None
            if self._linker.may_link:
                self.card.gather_these(about)

    def _add_deeds(self, page: QWidget) -> None:
        ui, actions, begin = self._ui, self._actions, self.tell_all.begin
        link = Deed("case_link", "پیوند با پروندهٔ دیگر", ("Ctrl+K",), GROUP)
        actions.add(link, self.card.begin, page, where=HERE).setEnabled(False)
        there = Deed("case_links", "به پرونده‌های پیوندخورده (Enter: باز کردن)", ("Ctrl+J",), GROUP)
        actions.add(there, self._go_to_links, page, where=HERE).setEnabled(False)
        part = Deed("case_unlink", "برداشتن پیوند برگزیده", ("Del",), GROUP)
        actions.add(part, self._part, ui.links_view, where=HERE).setEnabled(False)
        actions.because(part.id, self._why_not_part)
        tell = Deed("case_tell_all", "گفتن پاسخ به همهٔ متقاضیان", ("Ctrl+G",), GROUP)
        actions.add(tell, begin, page, where=HERE).setEnabled(False)
        every = Deed(
            "case_gather_all", "گرد آوردن پرونده‌های همین علت زیر این", ("Ctrl+Shift+K",), GROUP
        )
        actions.add(every, self.card.gather, page, where=HERE).setEnabled(False)
        self.card.ui.all_button.put_key_beside()
        self.card.ui.all_button.clicked.connect(self.card.look_at_all)
        actions.show_key(every.id, self.card.ui.all_button)
        drop = Deed("case_leave_out", "برداشتن از فهرست عضوها", ("Del",), GROUP)
        actions.add(drop, self.card.drop_marked, self.card.ui.many_box, where=HERE)
        for deed, button in ((link, ui.link_button), (tell, ui.tell_all_button)):
            button.put_key_beside()
            button.clicked.connect(actions[deed.id].trigger)
            actions.show_key(deed.id, button)

    def _go_to_links(self) -> None:
        view = self._ui.links_view
        if view.current() is None:
            view.mark(0)
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.side_scroll.ensureWidgetVisible(view)

    def _open(self, link: CaseLink) -> None:
        self._models.reader.open(link.case_id)

    def _let_part(self, link: object) -> None:
        self._actions["case_unlink"].setEnabled(link is not None and self._linker.may_link)

    def _why_not_part(self) -> str:
        if self._ui.links_view.current() is None:
            return "no_link_chosen"
        return "" if self._linker.may_link else Forbidden.code

    def _part(self) -> None:
        link = self._ui.links_view.current()
        if isinstance(link, CaseLink):
            self._linker.part(link)

    def _fit(self) -> None:
        self._ui.links_view.setMaximumHeight(self._icons.theme.px(_LIST_MAX_PX))
