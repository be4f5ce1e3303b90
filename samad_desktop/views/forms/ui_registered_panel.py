# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'registered_panel.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose

class Ui_RegisteredPanel(object):
    def setupUi(self, RegisteredPanel):
        if not RegisteredPanel.objectName():
            RegisteredPanel.setObjectName(u"RegisteredPanel")
        RegisteredPanel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        RegisteredPanel.setProperty(u"card", u"true")
        self.registered_box = QVBoxLayout(RegisteredPanel)
        self.registered_box.setSpacing(12)
        self.registered_box.setObjectName(u"registered_box")
        self.registered_box.setContentsMargins(16, 16, 16, 16)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.registered_box.addItem(self.spacer_1)

        self.tile_row = QHBoxLayout()
        self.tile_row.setSpacing(8)
        self.tile_row.setObjectName(u"tile_row")
        self.tile_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tile_row.addItem(self.spacer_2)

        self.tile = IconTile(RegisteredPanel)
        self.tile.setObjectName(u"tile")

        self.tile_row.addWidget(self.tile)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tile_row.addItem(self.spacer_3)


        self.registered_box.addLayout(self.tile_row)

        self.done_title = QLabel(RegisteredPanel)
        self.done_title.setObjectName(u"done_title")
        self.done_title.setProperty(u"role", u"title")
        self.done_title.setTextFormat(Qt.TextFormat.PlainText)
        self.done_title.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.registered_box.addWidget(self.done_title)

        self.done_note = Prose(RegisteredPanel)
        self.done_note.setObjectName(u"done_note")
        self.done_note.setProperty(u"role", u"note")
        self.done_note.setTextFormat(Qt.TextFormat.PlainText)
        self.done_note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.done_note.setWordWrap(True)

        self.registered_box.addWidget(self.done_note)

        self.code_row = QHBoxLayout()
        self.code_row.setSpacing(8)
        self.code_row.setObjectName(u"code_row")
        self.code_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.code_row.addItem(self.spacer_4)

        self.code_box = QWidget(RegisteredPanel)
        self.code_box.setObjectName(u"code_box")
        self.code_box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

        self.code_row.addWidget(self.code_box)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.code_row.addItem(self.spacer_5)


        self.registered_box.addLayout(self.code_row)

        self.read_label = QLabel(RegisteredPanel)
        self.read_label.setObjectName(u"read_label")
        self.read_label.setProperty(u"role", u"muted")
        self.read_label.setTextFormat(Qt.TextFormat.PlainText)
        self.read_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.registered_box.addWidget(self.read_label)

        self.sent_label = Prose(RegisteredPanel)
        self.sent_label.setObjectName(u"sent_label")
        self.sent_label.setProperty(u"role", u"note")
        self.sent_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sent_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.registered_box.addWidget(self.sent_label)

        self.next_row = QHBoxLayout()
        self.next_row.setSpacing(10)
        self.next_row.setObjectName(u"next_row")
        self.next_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.next_row.addItem(self.spacer_6)

        self.next_button = KeyButton(RegisteredPanel)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"variant", u"primary")

        self.next_row.addWidget(self.next_button)

        self.slot_button = KeyButton(RegisteredPanel)
        self.slot_button.setObjectName(u"slot_button")
        self.slot_button.setAutoDefault(False)

        self.next_row.addWidget(self.slot_button)

        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.next_row.addItem(self.spacer_7)


        self.registered_box.addLayout(self.next_row)

        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.registered_box.addItem(self.spacer_8)


        self.retranslateUi(RegisteredPanel)

        QMetaObject.connectSlotsByName(RegisteredPanel)
    # setupUi

    def retranslateUi(self, RegisteredPanel):
        self.done_title.setText("")
        self.done_note.setText("")
        self.read_label.setText(QCoreApplication.translate("RegisteredPanel", u"\u06a9\u062f \u0631\u0647\u06af\u06cc\u0631\u06cc \u0631\u0627 \u062f\u0648 \u0631\u0642\u0645 \u062f\u0648 \u0631\u0642\u0645\u060c \u0627\u0632 \u0686\u067e \u0628\u0647 \u0631\u0627\u0633\u062a\u060c \u0628\u0631\u0627\u06cc \u0645\u062a\u0642\u0627\u0636\u06cc \u0628\u062e\u0648\u0627\u0646\u06cc\u062f", None))
        self.sent_label.setText("")
        self.next_button.setText(QCoreApplication.translate("RegisteredPanel", u"\u062a\u0645\u0627\u0633 \u0628\u0639\u062f\u06cc", None))
        self.slot_button.setText(QCoreApplication.translate("RegisteredPanel", u"\u0646\u0648\u0628\u062a \u062f\u0631 \u0646\u0634\u0633\u062a \u0645\u0633\u0626\u0648\u0644", None))
        pass
    # retranslateUi

