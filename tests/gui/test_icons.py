"""Icons are tinted from the tokens and follow the theme."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.icon_widgets import Avatar, IconLabel, IconTile, initials
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.theme import Appearance
from samad_desktop.qtkit.tokens import DARK, LIGHT, Look


def inks(image: QImage) -> set[str]:
    """Return the colours of the opaque pixels."""
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_icon_is_drawn_in_the_token(icons: Icons) -> None:
    assert inks(icons.pixmap("search", 24, "danger").toImage()) == {LIGHT.danger}


@pytest.mark.parametrize("look", Look)
def test_icon_is_drawn_in_the_ink_of_every_look(icons: Icons, look: Look) -> None:
    ink = LIGHT.text2 if look is Look.NEUTRAL else LIGHT.named(look)
    assert inks(icons.pixmap("search", 24, str(look)).toImage()) == {ink}


def test_icon_is_drawn_once(icons: Icons) -> None:
    assert icons.pixmap("search").cacheKey() == icons.pixmap("search").cacheKey()


def test_unknown_icon_is_refused(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon")


def test_button_follows_the_theme(icons: Icons, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    icons.dress(button, "search", "text")
    icons.theme.set_appearance(Appearance.DARK)
    icons.theme.set_text_percent(150)
    assert button.iconSize().width() == 27
    assert inks(button.icon().pixmap(27).toImage()) == {DARK.text}


def test_dressing_twice_leaves_one_icon(icons: Icons, qtbot: QtBot) -> None:
    button = QPushButton("ارجاع")
    qtbot.addWidget(button)
    icons.dress(button, "search", "text")
    icons.dress(button, "send", "danger")
    icons.theme.set_appearance(Appearance.DARK)
    assert DARK.danger in inks(button.icon().pixmap(button.iconSize()).toImage())


def test_icon_and_tile_grow_with_the_text(icons: Icons, qtbot: QtBot) -> None:
    label, tile = IconLabel(), IconTile()
    for widget in (label, tile):
        qtbot.addWidget(widget)
    label.set_icon(icons, "wifi", "success")
    tile.set_icon(icons, "inbox", Look.WARN)
    icons.theme.set_text_percent(150)
    assert label.sizeHint().width() == 27
    assert tile.sizeHint().width() == 60
    assert QColor(tile.grab().toImage().pixelColor(30, 4)) == QColor(LIGHT.warn_soft)


def test_avatar_says_whose_it_is(icons: Icons, qtbot: QtBot) -> None:
    avatar = Avatar()
    qtbot.addWidget(avatar)
    avatar.set_name(icons.theme, "زهرا محمدی‌پور")
    assert avatar.accessibleName() == "زهرا محمدی‌پور"
    assert initials("زهرا سادات محمدی") == "ز\u200cم"
    assert initials("  ") == ""


def test_the_icon_put_on_last_stays_when_the_theme_changes(icons, theme, qtbot):
    button = QToolButton()
    qtbot.addWidget(button)

    def dress():
        icons.dress(button, "sun" if theme.dark else "moon")

    dress()
    theme.changed.connect(dress)
    theme.set_appearance(Appearance.DARK)
    expected = icons.icon("sun").pixmap(18).toImage()

    assert button.icon().pixmap(18).toImage() == expected
    theme.changed.disconnect(dress)
