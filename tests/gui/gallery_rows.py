"""The gallery's card of two-line rows."""

from collections.abc import Callable

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.rows_view import prepare_list
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.qtkit.tokens import Look

LOOKS = (
    RowLook(
        "افت ولتاژ و نوسان برق در خیابان امام، کوچهٔ دوم تا میدان ساعت و پس از آن",
        "\u2066۶۲ ۸۴ ۹۱ ۷۵ ۰۳\u2069  ·  ۱۴۰۵/۰۸/۲۷  ·  شرکت توزیع نیروی برق تبریز",
        "folder-open",
        Look.WARN,
        "در بررسی مرکز",
        Look.WARN,
    ),
    RowLook(
        "قطعی برق کوچه",
        "۱۴۰۵/۰۷/۱۹  ·  ۲ ساعت",
        "circle-check",
        Look.SUCCESS,
        "مختومه",
        Look.SUCCESS,
    ),
    RowLook("درخواست تغییر نام مشترک", "۱۴۰۵/۰۵/۰۳", "file-text", Look.INFO, "ارجاع‌شده", Look.INFO),
    RowLook(
        "Smart-G3 کنتور",
        "با نویسهٔ لاتین در آغاز",
        "triangle-alert",
        Look.DANGER,
        "عقب‌افتاده",
        Look.DANGER,
    ),
    RowLook("ردیف یک‌خطی", pill="۸۱٪", pill_look=Look.PRIMARY),
)


def rows_card(icons: Icons, card: Callable[..., QFrame]) -> QFrame:
    """Return a card with a list of rows, the second one chosen."""
    model = QStandardItemModel()
    for look in LOOKS:
        item = QStandardItem(look.title)
        item.setData(look, LOOK_ROLE)
        model.appendRow(item)
    view = QListView()
    model.setParent(view)
    view.setModel(model)
    prepare_list(view, icons, uniform=False)
    view.setCurrentIndex(model.index(1, 0))
    view.setMinimumHeight(icons.theme.px(310))
    return card("پیشینهٔ متقاضی", view)
