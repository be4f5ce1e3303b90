"""The calls that have still to reach the centre: Enter shows one, or mends what was refused."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.outbox import LeftCalls, OutboxCall, OutboxState
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.viewmodels.call_looks import CallLooks
from samad_desktop.viewmodels.outbox import OutboxKeeper
from samad_desktop.views.forms.ui_outbox_card import Ui_OutboxCard
from samad_desktop.views.outbox_words import GROUP, left_story, told_story

WIDTH_PX = 560
HEIGHT_PX = 420
COUNT = "{count} تماس"


class OutboxCard(QFrame):
    """ui/outbox_card.ui in front of an `OutboxKeeper`."""

    def __init__(
        self,
        outbox: OutboxKeeper,
        looks: CallLooks,
        icons: Icons,
        actions: Actions,
        page: QWidget,
    ) -> None:
        super().__init__()
        self.ui = Ui_OutboxCard()
        self.ui.setupUi(self)
        self._outbox = outbox
        self._looks = looks
        self._icons = icons
        self.overlay = Overlay(self, page)
        self.ui.outbox_icon.set_icon(icons, "send", "warn", size=22)
        self.ui.outbox_list.use(icons)
        self.ui.outbox_list.entered_row.connect(self._enter)
        self.ui.outbox_list.marked_row.connect(self._tell)
        self.setFocusProxy(self.ui.outbox_list)
        outbox.listed.connect(self._show)
        outbox.left_listed.connect(self._show_left)
        self._show_left(())
        deed = Deed("take_over_calls", "فرستادن تماس‌های همکار رفته به نام من", ("F8",), GROUP)
        if outbox.may_take_over:
            actions.add(deed, outbox.take_over, self, where=HERE)
            actions.show_key(deed.id, self.ui.take_over_button)
            self.ui.take_over_button.clicked.connect(outbox.take_over)
        else:
            actions.withhold(deed)
        outbox.counted.connect(self._look_again)

    def open_list(self) -> None:
        """Show what waits and what was set aside, the last told first."""
        px = self._icons.theme.px
        self.setFixedSize(QSize(px(WIDTH_PX), px(HEIGHT_PX)).boundedTo(self.overlay.room()))
        self._outbox.look()
        self.overlay.open_over()

    def _look_again(self) -> None:
        if self.isVisible():
            self._outbox.look()

    def _show(self, calls: tuple[OutboxCall, ...]) -> None:
        self.ui.outbox_list.show_rows([self._looks.unsent(call) for call in calls])
        if calls and not self.ui.outbox_list.currentIndex().isValid():
            self.ui.outbox_list.mark(0)
        self.ui.outbox_count.setText(COUNT.format(count=persian_digits(len(calls))))
        self.ui.outbox_empty.setVisible(not calls)

    def _show_left(self, left: tuple[LeftCalls, ...]) -> None:
        self.ui.outbox_left.setText(left_story(left))
        self.ui.outbox_left.setVisible(bool(left))
        self.ui.take_over_button.setVisible(bool(left) and self._outbox.may_take_over)

    def _tell(self, call: object) -> None:
        self.ui.outbox_story.setText(told_story(call) if isinstance(call, OutboxCall) else "")

    def _enter(self, call: object) -> None:
        if not isinstance(call, OutboxCall):
            return
        self.overlay.close_over()
        if call.state is OutboxState.ASIDE:
            self._outbox.reopen(call)
        else:
            self._outbox.wanted.emit(call.draft.key)
