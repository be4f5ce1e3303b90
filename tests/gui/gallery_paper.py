"""The paper dialog in every state and «چرا این تاریخ؟», light and dark, at 100% and 150%.

By hand: `python -m tests.gui.gallery_paper FOLDER` writes the pictures there.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions
from samad_desktop.qtkit.persian import speak_persian
from samad_desktop.qtkit.printing import new_printer, print_dialog
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.theme import Appearance, Theme
from samad_desktop.viewmodels.paper import Document, Paper
from samad_desktop.views.explanation_card import ExplanationCard
from samad_desktop.views.paper_dialog import PaperDialog
from tests.gui.keyboard import screenshot
from tests.gui.papers import explanation_document, letter_document, sheet, unnoted

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WINDOW_PX = (1280, 720)
_PATIENCE_MS = 10_000


def refuse() -> bytes:
    """Stand for a document that cannot be made just now."""
    raise DatabaseAway


def until(app: QApplication, condition) -> None:
    """Let the window live until something has come about."""
    clock = QElapsedTimer()
    clock.start()
    while not condition():
        if clock.hasExpired(_PATIENCE_MS):
            raise TimeoutError(condition)
        app.processEvents()


def pictures(app: QApplication, icons: Icons, folder: Path, name: str) -> None:
    """Write the pictures of one appearance at one size."""
    window = QWidget()
    box = QVBoxLayout(window)
    box.addWidget(QLabel("صفحه‌ای که زیر آن است"))
    window.resize(*WINDOW_PX)
    window.show()
    tasks = TaskRunner()
    actions = Actions(window)
    dialog = PaperDialog(Paper(tasks), icons, actions, window)
    ui, view = dialog.ui, dialog.ui.paper_view
    for which, document in (("letter", letter_document()), ("sheet", explanation_document(280))):
        dialog.show_document(document)
        screenshot(dialog, folder / f"busy-{name}.png")
        until(app, lambda: ui.parts.currentWidget() is view and view.is_sharp())
        screenshot(dialog, folder / f"{which}-{name}.png")
    view.zoom_by(1)
    view.zoom_by(1)
    view.verticalScrollBar().setValue(700)
    until(app, view.is_sharp)
    screenshot(dialog, folder / f"large-{name}.png")
    dialog._print()
    screenshot(dialog, folder / f"no-printer-{name}.png")
    dialog.show_document(Document("یادآوری", "یادآوری.pdf", refuse, unnoted))
    until(app, lambda: ui.parts.currentWidget() is ui.failed_part)
    screenshot(dialog, folder / f"failed-{name}.png")
    dialog.reject()
    card = ExplanationCard(dialog, icons, actions, window)
    for hours in (21, 280):
        card.show_sheet(sheet(hours), explanation_document(hours))
        app.processEvents()
        screenshot(window, folder / f"card-{hours}-{name}.png")
    card.ui.scroll.verticalScrollBar().setValue(380)
    screenshot(window, folder / f"card-pause-{name}.png")
    asked = new_printer()
    asking = print_dialog(asked, 3, window)
    asking.show()
    for button in asking.findChildren(QPushButton):
        if button.text().endswith(">>"):
            button.click()
    app.processEvents()
    screenshot(asking, folder / f"print-{name}.png")
    asking.close()
    tasks.close()
    window.close()


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
            pictures(app, icons, folder, f"{appearance}-{percent}")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
