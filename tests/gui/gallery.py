"""Every widget of the kit on one sheet, light and dark, at 100% and 150%.

By hand: `python tests/gui/gallery.py FOLDER` writes the pictures there.
"""

import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from samad_desktop.domain.counters import Counter, Counters
from samad_desktop.qtkit.counter_tile import CounterTile
from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.empty_hint import EmptyHint, Skeleton
from samad_desktop.qtkit.fields import (
    DateField,
    FieldRow,
    LtrLineEdit,
    PersianLineEdit,
    PersianTextEdit,
    PickerEdit,
    PickerItem,
)
from samad_desktop.qtkit.icon_widgets import Avatar, IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_sheet import KeySheet
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.qtkit.message_bar import MessageBar
from samad_desktop.qtkit.persian import speak_persian
from samad_desktop.qtkit.theme import Appearance, Theme
from samad_desktop.qtkit.tokens import Look
from samad_desktop.views.deadline_group import DeadlineGroup
from tests.gui.gallery_parts import button, card, chips, pills, role, side_by_side
from tests.gui.gallery_rows import rows_card
from tests.gui.keyboard import screenshot, type_text

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SUBJECTS = (
    PickerItem(1, "قطعی برق", "آب، برق و گاز", ("خاموشی", "نیرو")),
    PickerItem(2, "نوسان برق", "آب، برق و گاز", ("ولتاژ",)),
    PickerItem(3, "قبض برق", "آب، برق و گاز", ("صورتحساب", "بهای برق")),
    PickerItem(4, "قطعی آب", "آب، برق و گاز", ("شبکه",)),
    PickerItem(5, "روشنایی معابر", "شهرداری", ("برق", "چراغ")),
)

DEEDS = {
    "تماس": (
        ("تماس تازه", "F2"),
        ("ثبت و تماس بعدی", "Ctrl+Return"),
        ("راهنمایی شد و پایان", "Ctrl+Shift+Return"),
        ("کنار گذاشتن تماس", "F6", "Ctrl+D"),
        ("پیوستن به پروندهٔ همانند", "F8"),
    ),
    "همه‌جا": (
        ("جستجو", "F3"),
        ("راهنمای کلیدها", "F1"),
        ("عوض کردن کاربر", "Ctrl+L"),
    ),
    "فهرست‌ها": (
        ("ردیف پیش و پس", "Up", "Down"),
        ("باز کردن", "Return"),
    ),
}


def fields() -> QFrame:
    """Return the card with every field."""
    phone = LtrLineEdit()
    phone.setText("09143121427")
    national = LtrLineEdit()
    name = PersianLineEdit()
    name.setPlaceholderText("نام و نام خانوادگی")
    subject = PickerEdit()
    subject.set_items(SUBJECTS)
    subject.set_current(1)
    day = DateField()
    day.set_rules(date.fromisoformat, lambda _: "۱۴۰۵/۰۹/۰۲")
    day.set_day(date(2026, 11, 23))
    text = PersianTextEdit()
    text.setPlainText("برق ساختمان از ساعت ۱۲:۳۰ قطع است؛ کنتور Smart-G3 چراغ قرمز دارد.")
    text.setMinimumHeight(90)
    wrong = FieldRow("کد ملی", national, required=True)
    national.setText("1234567890")
    wrong.complain("این کد ملی درست نیست؛ رقم کنترل آن نمی‌خواند.")
    combo = QComboBox()
    combo.addItems(["تهران — منطقهٔ ۵", "تبریز", "مراغه"])
    off = PersianLineEdit()
    off.setText("غیرفعال")
    off.setEnabled(False)
    return card(
        "خانه‌ها",
        side_by_side(
            FieldRow("تلفن یا کد ملی", phone, required=True),
            FieldRow("نام متقاضی", name),
            stretch=True,
        ),
        side_by_side(FieldRow("موضوع", subject), FieldRow("مهلت پیگیری", day), stretch=True),
        side_by_side(wrong, FieldRow("محل", combo), stretch=True),
        FieldRow("شرح تماس", text, required=True),
        FieldRow("خانهٔ بسته", off),
    )


def buttons(icons: Icons) -> QFrame:
    """Return the card with buttons, chips, pills and ticks."""
    main = button("ثبت و تماس بعدی", "primary")
    icons.dress(main, "circle-check", "on_primary")
    refer = button("ارجاع")
    icons.dress(refer, "send", "text")
    focused = button("در کانون", "primary")
    focused.setObjectName("focused")
    tick = QCheckBox("نماینده تماس گرفته است")
    tick.setChecked(True)
    radio = QRadioButton("هویت پنهان از دستگاه")
    radio.setChecked(True)
    tabs = QTabBar()
    tabs.setExpanding(False)
    for name in ("پیشینه", "همانند", "یادداشت"):
        tabs.addTab(name)
    return card(
        "دکمه‌ها",
        side_by_side(main, refer, button("پیش‌نویس", "quiet")),
        side_by_side(
            focused, button("حذف", "danger"), button("همه", "link"), button("خاموش", enabled=False)
        ),
        chips(),
        pills(),
        side_by_side(tick, QCheckBox("فرد حقوقی")),
        side_by_side(radio, QRadioButton("آشکار")),
        tabs,
    )


def words(icons: Icons, theme: Theme) -> QFrame:
    """Return the card with texts, an avatar, messages."""
    avatar = Avatar()
    avatar.set_name(theme, "زهرا محمدی‌پور", Look.WARN)
    elided = ElidedLabel()
    elided.setText("متنی بلند که در این جا نمی‌گنجد و باید با سه نقطه بریده شود تا خط بعد نیاید")
    wifi = IconLabel()
    wifi.set_icon(icons, "wifi", "success")
    bars: list[MessageBar] = []
    for look, sentence in (
        (Look.DANGER, "ارتباط با پایگاه داده برقرار نیست."),
        (Look.SUCCESS, "گذرواژه عوض شد."),
        (Look.WARN, "پیش‌نویسی از دیروز مانده است."),
    ):
        bar = MessageBar()
        bar.use_icons(icons)
        bar.say(sentence, look, retry=bar.clear if look is Look.DANGER else None)
        bars.append(bar)
    return card(
        "نوشته‌ها",
        side_by_side(avatar, role("زهرا محمدی‌پور", "title"), role("۶ تماس · ۱ پروندهٔ باز", "note")),
        role("۶۲ ۸۴ ۹۱ ۷۵ ۰۳", "code"),
        elided,
        side_by_side(
            wifi, role("متصل به سرور", "muted"), role("F1", "key"), role("راهنما", "note")
        ),
        *bars,
    )


def counters(icons: Icons) -> QWidget:
    """Return the strip of counters."""
    tiles = []
    for icon, look, what, number, note in (
        ("phone-call", Look.PRIMARY, "تماس‌های امروز", "۱۲۸", "۱۲٪ بیشتر"),
        ("hourglass", Look.WARN, "بررسی‌نشده", "۷", ""),
        ("inbox", Look.SUCCESS, "پرونده‌های باز", "۲۴", "۵ تازه"),
        ("triangle-alert", Look.DANGER, "عقب‌افتاده", "۳", "تا امروز"),
    ):
        tile = CounterTile()
        tile.set_kind(icons, icon, look, what)
        tile.show_count(number, note)
        tiles.append(tile)
    deadlines = DeadlineGroup()
    deadlines.use(icons, tuple(Counter))
    deadlines.show_counters(Counters(0, 0, 0, 0, due_soon=12, overdue=3, level_1=7, call_backs=4))
    strip = side_by_side(*tiles, stretch=True)
    strip.layout().addWidget(deadlines)  # type: ignore[union-attr]
    return strip


def rail(icons: Icons) -> QFrame:
    """Return the navigation rail."""
    frame = QFrame()
    frame.setProperty("bar", "start")
    box = QVBoxLayout(frame)
    box.setContentsMargins(9, 12, 9, 12)
    box.setSpacing(8)
    for place, (icon, text) in enumerate(
        (("headset", "تماس"), ("folder-open", "پرونده‌ها"), ("search", "جستجو"))
    ):
        item = QToolButton()
        item.setProperty("variant", "nav")
        item.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        item.setText(text)
        item.setCheckable(True)
        item.setChecked(place == 0)
        icons.dress(item, icon, "text2", size=22, checked="on_primary_soft")
        box.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)
    box.addStretch()
    return frame


def sheet(icons: Icons, theme: Theme) -> QWidget:
    """Return the whole gallery."""
    hint = EmptyHint()
    hint.set_hint(icons, "inbox", "هنوز تماسی ثبت نشده است", key="F2", key_words="تماس تازه")
    skeleton = Skeleton()
    skeleton.setFixedHeight(130)
    window = QWidget()
    window.setProperty("surface", "bg")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    outer = QHBoxLayout(window)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(rail(icons))
    box = QVBoxLayout()
    box.setContentsMargins(16, 16, 16, 16)
    box.setSpacing(14)
    box.addWidget(counters(icons))
    columns = QHBoxLayout()
    columns.setSpacing(14)
    columns.addWidget(fields(), 3)
    columns.addWidget(rows_card(icons, card), 3)
    side = QVBoxLayout()
    side.setSpacing(14)
    side.addWidget(buttons(icons))
    side.addWidget(words(icons, theme))
    columns.addLayout(side, 3)
    columns.addWidget(card("تهی", skeleton, hint), 1)
    box.addLayout(columns, 1)
    outer.addLayout(box, 1)
    return window


def key_sheet(window: QWidget) -> KeySheet:
    """Return the help sheet of a few deeds over `window`."""
    actions = Actions(window)
    for group, deeds in DEEDS.items():
        for label, *keys in deeds:
            actions.list_only(Deed(label, label, tuple(keys), group))
    return KeySheet(actions, window)


def popups(theme: Theme, icons: Icons, folder: Path, name: str) -> None:
    """Write pictures of what opens over a window."""
    window = QWidget()
    box = QVBoxLayout(window)
    field = DateField()
    field.mark_holidays([date(2026, 11, 25)])
    field.set_day(date(2026, 11, 23))
    box.addWidget(field)
    window.resize(theme.px(560), theme.px(420))
    window.show()
    field._calendar.open_at(field.day())
    screenshot(field._calendar, folder / f"calendar-{name}.png")
    field._calendar.hide()
    menu = QMenu(window)
    for label, *keys in DEEDS["تماس"]:
        menu.addAction(label).setShortcut(QKeySequence(keys[0]))
    menu.addSeparator()
    menu.addAction("بسته").setEnabled(False)
    menu.setActiveAction(menu.actions()[1])
    menu.adjustSize()
    screenshot(menu, folder / f"menu-{name}.png")
    window.close()


def pictures(theme: Theme, icons: Icons, folder: Path, name: str) -> None:
    """Write the pictures of one appearance at one size."""
    window = sheet(icons, theme)
    window.resize(theme.px(1600), theme.px(900))
    window.show()
    focused = window.findChild(QPushButton, "focused")
    picker = window.findChild(PickerEdit)
    if focused is None or picker is None:
        raise LookupError(window)
    focused.setFocus()
    QApplication.processEvents()
    screenshot(window, folder / f"gallery-{name}.png")
    picker.setFocus()
    picker.selectAll()
    type_text(picker, "بر")
    QApplication.processEvents()
    screenshot(window, folder / f"picker-{name}.png")
    key_sheet(window).open_sheet()
    QApplication.processEvents()
    screenshot(window, folder / f"keys-{name}.png")
    window.close()
    popups(theme, icons, folder, name)


def main(folder: Path) -> None:
    """Write the pictures into `folder`."""
    app = QApplication([])
    speak_persian(app)
    theme = Theme(RESOURCES / "fonts")
    theme.apply(app)
    icons = Icons(RESOURCES / "icons", theme)
    for percent in (100, 150):
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            theme.set_appearance(appearance)
            theme.set_text_percent(percent)
            pictures(theme, icons, folder, f"{appearance}-{percent}")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
