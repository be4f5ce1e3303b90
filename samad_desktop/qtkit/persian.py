"""Persian as Qt's own language: direction, numbers, and the words of its dialogs."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

_KEY_NAMES = "QShortcut"
_KEY_CAPS = {"Return": "Enter"}


def speak_persian(app: QApplication) -> bool:
    """Set direction, locale and Qt's own translations.

    Returns:
        Whether Qt's Persian words were found; without them its dialogs stay English.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    words = _QtWords(app)
    found = words.load("qtbase_fa", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return found and app.installTranslator(words)


class _QtWords(QTranslator):
    """Qt's Persian, but keys keep the names that stand on the key caps: Ctrl, Enter."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if context == _KEY_NAMES:
            return _KEY_CAPS.get(source)
        # Nothing found is an empty text here, which would be shown as one.
        return super().translate(context, source, disambiguation, n) or None
