"""The band over the call form: whose call it is, which case it joins, and for how long."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QTextEdit

from samad_desktop.domain.channels import Channel
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.text import isolate, looks_like_number, persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.tabular import keep_tabular
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.case_looks import Now, shown_code
from samad_desktop.viewmodels.dismissal import Dismissal
from samad_desktop.views.forms.ui_call_form import Ui_CallForm

TICK_MS = 1_000
DISMISS_KEY = "Ctrl+F9"
FRESH = "تماس تازه"
FRESH_NOTE = "تلفن یا کد ملی را بنویسید"
BEGUN = "تماس"
CALL_FROM = "تماس از {who}"
WITH_ID = "متقاضی با کد ملی {number}"
OTHER_FROM = "{channel} از {who}"
JOINED = "پیوسته به {code}"
JOINED_OPEN = "پیوسته به پروندهٔ باز"
JOINED_NOTE = "تنها شرح لازم است  ·  F10: جدا کردن"
DROPPED = "تماس همین شماره در انتظار است"
DROPPED_NOTE = "Enter همان را ادامه می‌دهد  ·  Esc نه"
DISMISS = "کنار گذاشتن این تماس؟"
DISMISS_NOTE = "دوباره {key}: آری  ·  Esc: نه"
RESTORED_NOTE = "پیش‌نویس ناتمام بازگردانده شد"
BRING_BACK_NOTE = "{key} تماس کنار گذاشته را برمی‌گرداند"
KNOWN = "{name}  ·  {cases} پرونده"
NEW_PERSON = "متقاضی تازه"
_ICONS = {
    Channel.PHONE: "phone-incoming",
    Channel.IN_PERSON: "user-check",
    Channel.LETTER: "file-text",
    Channel.WEB: "monitor",
    Channel.SMS: "message-square",
    Channel.TRIP_DESK: "map-pin",
}


class CallBand(QObject):
    """Shows the call that the editor holds; ticks while somebody is on the line."""

    def __init__(
        self,
        ui: Ui_CallForm,
        editor: CallEditor,
        dismissal: Dismissal,
        icons: Icons,
        now: Now,
    ) -> None:
        super().__init__(ui.band)
        self._ui = ui
        self._editor = editor
        self._dismissal = dismissal
        self._icons = icons
        self._now = now
        self._dressed = ("", Look.NEUTRAL)
        self._restored_key = ""
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._show_time)
        keep_tabular(ui.clock_label)
        editor.joined.connect(self.follow)
        editor.offers.dropped_changed.connect(self.follow)
        dismissal.changed.connect(self.follow)
        self._run(begun=False)
        self.follow()

    def say_restored(self) -> None:
        """Say that the call was brought back as it was left, until the next key."""
        self._restored_key = self._editor.draft.key
        fields = self._ui.fields
        for field in (*fields.findChildren(QLineEdit), *fields.findChildren(QTextEdit)):
            field.installEventFilter(self)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._restored_key and event.type() is QEvent.Type.KeyPress:
            self._restored_key = ""
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Show who is on the line now."""
        draft, code = self._editor.draft, self._editor.joined_code
        begun = self._editor.begun
        title, note = (self._title(draft), self._note(draft)) if begun else (FRESH, FRESH_NOTE)
        icon, look = _ICONS[draft.channel], Look.PRIMARY
        if code is not None:
            title = JOINED.format(code=shown_code(code)) if code else JOINED_OPEN
            note, icon, look = JOINED_NOTE, "link", Look.INFO
        if self._restored_key == draft.key:
            note = RESTORED_NOTE
        if self._editor.offers.dropped is not None:
            title, note = DROPPED, DROPPED_NOTE
            icon, look = "phone-forwarded", Look.WARN
        if self._dismissal.asks:
            title, note = DISMISS, DISMISS_NOTE.format(key=isolate(DISMISS_KEY))
            icon, look = "phone-off", Look.WARN
        elif self._dismissal.can_bring_back:
            note = BRING_BACK_NOTE.format(key=isolate(DISMISS_KEY))
        self._ui.band_title.setText(title)
        self._ui.band_note.setText(note)
        if (icon, look) != self._dressed:
            self._dressed = icon, look
            self._dress(icon, look)
        if begun != self._ticks.isActive():
            self._run(begun=begun)
        self._show_time()

    def _dress(self, icon: str, look: Look) -> None:
        ink = "on_primary_soft" if look is Look.PRIMARY else str(look)
        self._ui.band_icon.set_icon(self._icons, icon, ink, size=22)
        restyle(self._ui.band, "soft", str(look))
        for words in (self._ui.band_title, self._ui.band_note, self._ui.clock_label):
            words.style().polish(words)

    def _run(self, *, begun: bool) -> None:
        self._ui.clock_label.setVisible(begun)
        if begun:
            self._ticks.start()
        else:
            self._ticks.stop()

    def _show_time(self) -> None:
        self._ui.clock_label.setText(elapsed(self._editor.draft.received_at, self._now()))

    def _title(self, draft: CallDraft) -> str:
        callers = self._editor.callers.callers
        if callers.national_id and not callers.phone:
            return WITH_ID.format(number=isolate(persian_digits(callers.national_id)))
        phone = draft.caller.phone if looks_like_number(draft.caller.phone) else ""
        who = isolate(persian_digits(phone)) if phone else draft.caller.name
        if not who:
            return BEGUN if draft.channel is Channel.PHONE else label(draft.channel)
        if draft.channel is Channel.PHONE:
            return CALL_FROM.format(who=who)
        return OTHER_FROM.format(channel=label(draft.channel), who=who)

    def _note(self, draft: CallDraft) -> str:
        callers = self._editor.callers.callers
        known = callers.chosen
        if known is not None:
            count = persian_digits(known.case_count)
            return KNOWN.format(name=known.citizen.name or draft.caller.name, cases=count)
        if callers.number_given and not callers.people:
            return "  ·  ".join(part for part in (draft.caller.name, NEW_PERSON) if part)
        return draft.caller.name if draft.caller.phone else FRESH_NOTE


def elapsed(since: datetime, now: datetime) -> str:
    """Return `۰۲:۴۷`, or hours as well where it took so long; a clock set back shows zero."""
    seconds = max(0, int((now - since).total_seconds()))
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"
    return persian_digits(parts)


def shown_phone(e164: str) -> str:
    """Return a stored number as people write it, kept in its order."""
    return isolate(persian_digits(show_phone(e164)))
