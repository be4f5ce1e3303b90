"""How long things are kept: the rules, what would go now, and letting it go."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from samad_desktop.domain.calendar import day_text, parse_jalali
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.restorations import checked_proven_within
from samad_desktop.domain.retention import (
    Confirmation,
    RetentionBook,
    RetentionKind,
    RetentionPolicy,
    RetentionPreview,
    RetentionRun,
    checked_policy,
)
from samad_desktop.domain.text import latin_digits
from samad_desktop.labels import choices
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.retention import Retainer
from samad_desktop.viewmodels.retention_looks import (
    oldest_rows,
    policy_rows,
    preview_rows,
    run_rows,
    run_text,
    total_text,
)
from samad_desktop.views.centre_section import GROUP, Readings, SettingsSection
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_retention import Ui_CentreRetention

_NOT_COUNTED = (
    "پیش‌نمایش می‌شمارد چه چیز زمانش گذشته است. پروندهٔ باز، مهلت اعتراض، پیوند با پروندهٔ باز و توقیف"
    " قانونی هر چیز را نگه می‌دارد."
)
_RULES_MAX_PX = 140
_COUNTING = "شمرده یا پاک می‌شود؛ شاید چند دقیقه بینجامد…"


class CentreRetention(SettingsSection):
    """ui/centre_retention.ui in front of a `Retainer`; a run is confirmed in words or numbers.

    Signals:
        previewed: when it is shown what would go.
    """

    previewed = Signal()

    KINDS = frozenset({SettingKind.RETENTION, SettingKind.COPY})

    def _build(self) -> None:
        self.ui = Ui_CentreRetention()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        self._told = _NOT_COUNTED
        for side in (self.ui.rules_side, self.ui.side):
            InSight(side)

    def use_retainer(
        self,
        retainer: Retainer,
        today: Callable[[], date],
        icons: Icons,
        actions: Actions,
        reference: Reference,
    ) -> None:
        """Work on the rules, in the program's look."""
        self._retainer, self._today = retainer, today
        self._listen_to(retainer, icons, reference)
        retainer.shown.connect(self._show)
        retainer.previewed.connect(self._show_preview)
        retainer.previewed.connect(self.previewed)
        retainer.erased.connect(self._tell_erased)
        self._dress()
        self._add_deeds(actions)
        if retainer.book is not None:
            self._show(retainer.book)

    def arrive(self) -> None:
        self.ui.policies_list.take_cursor()

    def _dress(self) -> None:
        ui = self.ui
        for rows in (ui.policies_list, ui.preview_list, ui.oldest_list, ui.runs_list):
            rows.use(self.icons)
        ui.policies_list.entered_row.connect(self._begin_version)
        ui.kind_box.set_choices(choices(RetentionKind))
        ui.valid_from_edit.set_rules(lambda typed: parse_jalali(typed, self._today()), day_text)
        ui.valid_from_edit.set_day(self._today())
        ui.valid_from_edit.refused.connect(partial(self._mark, "valid_from"))
        ui.valid_from_edit.changed.connect(partial(self._forgive, "valid_from"))
        for edit in (ui.months_edit, ui.source_edit, ui.confirm_edit, ui.copies_edit):
            edit.textEdited.connect(self._forgive_sender)
        self.icons.theme.changed.connect(self._fit)
        self._fit()
        self._say("")
        self._show_preview(None)

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, keys, do, button in (
            (
                "save_retention",
                "افزودن ضابطهٔ نگهداری",
                ("Ctrl+Return", "Ctrl+Enter"),
                self._save,
                ui.save_button,
            ),
            (
                "preview_retention",
                "اکنون چه پاک می‌شود؟",
                ("Ctrl+L",),
                self._preview,
                ui.preview_button,
            ),
            (
                "save_copies",
                "ثبت هشدار نسخهٔ پشتیبان",
                ("Ctrl+B",),
                self._save_copies,
                ui.copies_button,
            ),
            (
                "run_retention",
                "پاک کردن آنچه زمانش گذشته است",
                ("Ctrl+D",),
                self._run,
                ui.run_button,
            ),
        ):
            self._add_deed(actions, Deed(f"centre_{name}", words, keys, GROUP), do, button)

    # What is shown

    def _fit(self) -> None:
        """Leave room for the form below: the list scrolls by itself."""
        self.ui.policies_list.setMaximumHeight(self.icons.theme.px(_RULES_MAX_PX))

    def _show(self, book: RetentionBook) -> None:
        ui = self.ui
        ui.policies_list.show_rows(policy_rows(book.policies, self._today()))
        ui.runs_list.show_rows(run_rows(book.runs))
        ui.runs_list.setVisible(bool(book.runs))
        ui.no_runs_label.setVisible(not book.runs)
        if not ui.copies_edit.isModified():
            ui.copies_edit.set_value(str(book.proven_within_days))

    def _show_preview(self, found: RetentionPreview | None) -> None:
        ui = self.ui
        self._told = _NOT_COUNTED if found is None else total_text(found)
        ui.preview_label.setText(self._told)
        ui.preview_list.show_rows(() if found is None else preview_rows(found))
        ui.oldest_list.show_rows(() if found is None else oldest_rows(found.oldest))
        ui.preview_list.setVisible(found is not None)
        due = found is not None and bool(found.total)
        oldest = found is not None and bool(found.oldest)
        parts: tuple[tuple[QWidget, bool], ...] = (
            *((ui.oldest_title, oldest), (ui.oldest_list, oldest)),
            *((ui.confirm_label, due), (ui.confirm_edit, due), (ui.run_button, due)),
        )
        for part, is_shown in parts:
            part.setVisible(is_shown)
        if due:
            ui.confirm_edit.setFocus()

    def _show_busy(self, busy: bool) -> None:
        ui = self.ui
        for button in (ui.save_button, ui.copies_button, ui.preview_button, ui.run_button):
            button.setEnabled(not busy)
        ui.preview_label.setText(_COUNTING if busy else self._told)

    def _settle(self, kind: SettingKind) -> None:
        if kind is SettingKind.COPY:
            self.ui.copies_edit.setModified(False)
            return
        for edit in (self.ui.months_edit, self.ui.source_edit):
            edit.clear()

    def _tell_erased(self, run: RetentionRun) -> None:
        self.ui.confirm_edit.clear()
        self.said.emit(f"{run_text(run)}.")

    # What is typed

    def _save(self) -> None:
        self._attempt(lambda: self._retainer.add_policy(self._read()))

    def _save_copies(self) -> None:
        self._attempt(self._store_copies)

    def _store_copies(self) -> None:
        read = Readings()
        days = read.number("copies", self.ui.copies_edit)
        self._retainer.set_proven_within(read.checked(lambda: checked_proven_within(days)))

    def _read(self) -> RetentionPolicy:
        """Return what was typed.

        Raises:
            ValidationFailed: something cannot be read, or the rule has errors.
        """
        ui = self.ui
        read = Readings(self._today())
        policy = RetentionPolicy(
            0,
            RetentionKind(ui.kind_box.value()),
            read.number("months", ui.months_edit),
            read.day("valid_from", ui.valid_from_edit),
            read.words(ui.source_edit),
        )
        read.finish()
        return checked_policy(policy, self._today())

    def _begin_version(self, policy: object) -> None:
        """Fill the form with a rule, of which a new version begins today."""
        if isinstance(policy, RetentionPolicy):
            self.ui.kind_box.set_value(policy.kind)
            self.ui.months_edit.set_value(str(policy.months))
        self.ui.months_edit.setFocus()
        self.ui.months_edit.selectAll()

    def _preview(self) -> None:
        self._complaints.clear()
        self._say("")
        self._retainer.preview()

    def _run(self) -> None:
        self._attempt(lambda: self._retainer.run(self._confirmation()))

    def _confirmation(self) -> Confirmation:
        """Return what was typed to confirm: a number is the count, anything else a reason."""
        typed = self.ui.confirm_edit.text().strip()
        digits = latin_digits(typed)
        if digits.isascii() and digits.isdecimal():
            return Confirmation(count=int(digits[:9]))
        return Confirmation(reason=typed)

    def _forgive_sender(self) -> None:
        edit = self.sender()
        if isinstance(edit, QLineEdit):
            self._forgive(edit.objectName().rpartition("_")[0])
