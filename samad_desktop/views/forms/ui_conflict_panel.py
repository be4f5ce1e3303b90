# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conflict_panel.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QPushButton, QSizePolicy, QVBoxLayout, QWidget)

from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.prose import Prose

class Ui_ConflictPanel(object):
    def setupUi(self, ConflictPanel):
        if not ConflictPanel.objectName():
            ConflictPanel.setObjectName(u"ConflictPanel")
        ConflictPanel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        ConflictPanel.setProperty(u"soft", u"warn")
        self.panel_box = QVBoxLayout(ConflictPanel)
        self.panel_box.setSpacing(10)
        self.panel_box.setObjectName(u"panel_box")
        self.panel_box.setContentsMargins(14, 12, 14, 12)
        self.sentence_row = QHBoxLayout()
        self.sentence_row.setSpacing(8)
        self.sentence_row.setObjectName(u"sentence_row")
        self.sentence_row.setContentsMargins(0, 0, 0, 0)
        self.conflict_icon = IconLabel(ConflictPanel)
        self.conflict_icon.setObjectName(u"conflict_icon")

        self.sentence_row.addWidget(self.conflict_icon)

        self.conflict_value = Prose(ConflictPanel)
        self.conflict_value.setObjectName(u"conflict_value")
        self.conflict_value.setTextFormat(Qt.TextFormat.PlainText)
        self.conflict_value.setWordWrap(True)
        self.conflict_value.setProperty(u"role", u"strong")

        self.sentence_row.addWidget(self.conflict_value)

        self.cancel_button = QPushButton(ConflictPanel)
        self.cancel_button.setObjectName(u"cancel_button")

        self.sentence_row.addWidget(self.cancel_button)

        self.compare_button = QPushButton(ConflictPanel)
        self.compare_button.setObjectName(u"compare_button")

        self.sentence_row.addWidget(self.compare_button)

        self.overwrite_button = QPushButton(ConflictPanel)
        self.overwrite_button.setObjectName(u"overwrite_button")
        self.overwrite_button.setProperty(u"variant", u"danger")

        self.sentence_row.addWidget(self.overwrite_button)

        self.sentence_row.setStretch(1, 1)

        self.panel_box.addLayout(self.sentence_row)

        self.differences = QWidget(ConflictPanel)
        self.differences.setObjectName(u"differences")
        self.differences_grid = QGridLayout(self.differences)
        self.differences_grid.setObjectName(u"differences_grid")
        self.differences_grid.setHorizontalSpacing(16)
        self.differences_grid.setVerticalSpacing(6)
        self.differences_grid.setContentsMargins(0, 0, 0, 0)

        self.panel_box.addWidget(self.differences)


        self.retranslateUi(ConflictPanel)

        QMetaObject.connectSlotsByName(ConflictPanel)
    # setupUi

    def retranslateUi(self, ConflictPanel):
        self.conflict_value.setText("")
        self.cancel_button.setText(QCoreApplication.translate("ConflictPanel", u"\u0627\u0646\u0635\u0631\u0627\u0641\u061b \u0646\u0648\u0634\u062a\u0647\u0654 \u0647\u0645\u06a9\u0627\u0631 \u0628\u0645\u0627\u0646\u062f", None))
        self.compare_button.setText(QCoreApplication.translate("ConflictPanel", u"\u0645\u0642\u0627\u06cc\u0633\u0647", None))
        self.overwrite_button.setText(QCoreApplication.translate("ConflictPanel", u"\u0628\u0627\u0632\u0646\u0648\u06cc\u0633\u06cc \u0628\u0627 \u0646\u0648\u0634\u062a\u0647\u0654 \u0645\u0646", None))
        pass
    # retranslateUi

