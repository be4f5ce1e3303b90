"""The rail at the window's edge: a button with its word for every page that a person may open."""

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QToolButton

from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.views.forms.ui_shell import Ui_Shell

NAV_PX = 20
_ICONS = {
    "call_button": "headset",
    "work_button": "list-checks",
    "cases_button": "folder-open",
    "search_button": "search",
    "parked_button": "circle-pause",
    "sessions_button": "calendar-days",
    "directives_button": "file-text",
    "centre_button": "building-2",
    "people_button": "users",
    "reports_button": "chart-column",
    "audit_button": "eye",
    "keys_button": "keyboard",
    "settings_button": "settings",
}
_PARKED = "نگه‌داشته"
_TOP_PX = 10
# Beside its icon every figure takes room from the page: ten callers hardly ever wait at one desk.
_LARGE_COUNT, _SMALL_COUNT = "۸۸", "۸"
# Qt puts a word hard beside its icon.
_BETWEEN = "\N{EN SPACE}"
_Style = Qt.ToolButtonStyle
# How the words stand, the roomiest first; how far the buttons are apart and from the edges then.
_WAYS = (
    (_Style.ToolButtonTextUnderIcon, 6, 8),
    (_Style.ToolButtonTextBesideIcon, 2, 4),
    (_Style.ToolButtonIconOnly, 6, 8),
)


class Rail(QObject):
    """Lets the words stand under the icons, beside them where it is lower, and out as a last."""

    def __init__(self, ui: Ui_Shell, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._style = _WAYS[0][0]
        self._words = {button: button.text() for button in self._buttons()}
        for name, icon in _ICONS.items():
            button: QToolButton = getattr(ui, name)
            icons.dress(button, icon, "text2", size=NAV_PX, checked="on_primary_soft")
            button.setAccessibleName(button.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_parked_count(self, count: int) -> None:
        """Say how many calls wait."""
        words = f"{persian_digits(count)} {_PARKED}" if count else _PARKED
        button = self._ui.parked_button
        self._words[button] = words
        button.setAccessibleName(words)
        self._write(button, words)

    @property
    def width(self) -> int:
        """How wide the rail is, in pixels."""
        return max(self._ui.rail.minimumWidth(), self._ui.rail.sizeHint().width())

    def fit(self, height: int) -> None:
        """Let the words stand where all of them have room in `height` pixels.

        Half a word would say nothing: without room for all, each stands in its tip.
        """
        shown = [button for button in self._buttons() if not button.isHidden()]
        box = self._ui.rail_box
        for style, apart, edge in _WAYS:
            self._style = style
            box.setSpacing(apart)
            box.setContentsMargins(edge, _TOP_PX, edge, _TOP_PX)
            for button in shown:
                button.setToolButtonStyle(style)
            if self._wanted().height() <= height:
                break
        wordless = self._style is _Style.ToolButtonIconOnly
        for button in shown:
            self._write(button, self._words[button])
            button.setToolTip(self._words[button] if wordless else "")
        self._keep_room_for_count()

    def _keep_room_for_count(self) -> None:
        """Let the rail have its width with a count already, so that no page shifts."""
        rail, button = self._ui.rail, self._ui.parked_button
        count = _SMALL_COUNT if self._is_beside else _LARGE_COUNT
        self._write(button, f"{count} {_PARKED}")
        button.ensurePolished()
        rail.setMinimumWidth(self._wanted().width())
        self._write(button, self._words[button])

    def _write(self, button: QToolButton, words: str) -> None:
        button.setText(f"{_BETWEEN}{words}" if self._is_beside else words)

    @property
    def _is_beside(self) -> bool:
        return self._style is _Style.ToolButtonTextBesideIcon

    def _wanted(self) -> QSize:
        self._ui.rail_box.invalidate()
        return self._ui.rail.sizeHint()

    def _buttons(self) -> tuple[QToolButton, ...]:
        return tuple(getattr(self._ui, name) for name in _ICONS)
