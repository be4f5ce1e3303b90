"""Persian as Qt's own language: direction, numbers, and the words of its dialogs."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

_KEY_NAMES = "QShortcut"
_KEY_CAPS = {"Return": "Enter"}
_ABOUT_FILES = (
    *("QFileDialog", "QFileSystemModel", "QAbstractFileIconProvider"),
    *("QPrintDialog", "QPrintWidget", "QPrintSettingsOutput", "QPrintPropertiesWidget"),
)
# What Qt's Persian lacks.
_MISSING = {
    "&Look in:": "پوشه:",
    "&Directory:": "پوشه:",
    "Files of &type:": "نوع فایل:",
    "Folder": "پوشه",
    "Drive": "درایو",
    "File": "فایل",
    "%1 File": "فایل %1",
    "Double Sided Printing": "دورو",
    "Off": "خاموش",
    "Long side binding": "برگردان از لبهٔ بلند",
    "Short side binding": "برگردان از لبهٔ کوتاه",
}


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
        found = super().translate(context, source, disambiguation, n) or None
        if context not in _ABOUT_FILES:
            return found
        if source.startswith("Alt+"):
            return None
        return _MISSING.get(source) or _of_files(found)


def _of_files(words: str | None) -> str | None:
    """Say فایل: what Qt calls پرونده is a citizen's case here."""
    return words and words.replace("پروندهٔ", "فایل").replace("پرونده", "فایل")
