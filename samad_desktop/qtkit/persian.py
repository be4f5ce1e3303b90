"""Persian as Qt's own language: direction, numbers, and the words of its dialogs."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication


def speak_persian(app: QApplication) -> bool:
    """Set direction, locale and Qt's own translations.

    Returns:
        Whether Qt's Persian words were found; without them its dialogs stay English.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    words = QTranslator(app)
    found = words.load("qtbase_fa", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return found and app.installTranslator(words)
