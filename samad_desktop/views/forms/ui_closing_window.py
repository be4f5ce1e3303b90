# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'closing_window.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose

class Ui_ClosingWindow(object):
    def setupUi(self, ClosingWindow):
        if not ClosingWindow.objectName():
            ClosingWindow.setObjectName(u"ClosingWindow")
        ClosingWindow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.closing_box = QVBoxLayout(ClosingWindow)
        self.closing_box.setSpacing(16)
        self.closing_box.setObjectName(u"closing_box")
        self.closing_box.setContentsMargins(20, 18, 20, 18)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(12)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.closing_icon = IconTile(ClosingWindow)
        self.closing_icon.setObjectName(u"closing_icon")

        self.head_box.addWidget(self.closing_icon)

        self.words_box = QVBoxLayout()
        self.words_box.setSpacing(4)
        self.words_box.setObjectName(u"words_box")
        self.words_box.setContentsMargins(0, 0, 0, 0)
        self.closing_title = Prose(ClosingWindow)
        self.closing_title.setObjectName(u"closing_title")
        self.closing_title.setTextFormat(Qt.TextFormat.PlainText)
        self.closing_title.setWordWrap(True)
        self.closing_title.setProperty(u"role", u"section")

        self.words_box.addWidget(self.closing_title)

        self.kept_label = Prose(ClosingWindow)
        self.kept_label.setObjectName(u"kept_label")
        self.kept_label.setTextFormat(Qt.TextFormat.PlainText)
        self.kept_label.setWordWrap(True)
        self.kept_label.setProperty(u"role", u"field")

        self.words_box.addWidget(self.kept_label)


        self.head_box.addLayout(self.words_box)

        self.head_box.setStretch(1, 1)

        self.closing_box.addLayout(self.head_box)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.space_1)

        self.leave_button = KeyButton(ClosingWindow)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setAutoDefault(False)

        self.buttons_box.addWidget(self.leave_button)

        self.stay_button = KeyButton(ClosingWindow)
        self.stay_button.setObjectName(u"stay_button")
        self.stay_button.setProperty(u"variant", u"primary")

        self.buttons_box.addWidget(self.stay_button)


        self.closing_box.addLayout(self.buttons_box)


        self.retranslateUi(ClosingWindow)

        self.stay_button.setDefault(True)


        QMetaObject.connectSlotsByName(ClosingWindow)
    # setupUi

    def retranslateUi(self, ClosingWindow):
        ClosingWindow.setWindowTitle(QCoreApplication.translate("ClosingWindow", u"\u0628\u0633\u062a\u0646 \u0633\u0627\u0645\u062f", None))
        self.closing_title.setText("")
        self.kept_label.setText(QCoreApplication.translate("ClosingWindow", u"\u0631\u0648\u06cc \u0647\u0645\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647 \u0646\u06af\u0647 \u062f\u0627\u0634\u062a\u0647 \u0634\u062f\u0647\u200c\u0627\u0646\u062f \u0648 \u06af\u0645 \u0646\u0645\u06cc\u200c\u0634\u0648\u0646\u062f. \u0628\u0627 \u0648\u0631\u0648\u062f \u0628\u0639\u062f\u06cc \u062e\u0648\u062f \u0634\u0645\u0627 \u0628\u0647 \u0628\u0631\u0646\u0627\u0645\u0647\u060c \u0631\u0648\u06cc \u0647\u0645\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647\u060c \u0641\u0631\u0633\u062a\u0627\u062f\u0647 \u0645\u06cc\u200c\u0634\u0648\u0646\u062f.", None))
        self.leave_button.setText(QCoreApplication.translate("ClosingWindow", u"\u0628\u0633\u062a\u0646 \u0628\u0631\u0646\u0627\u0645\u0647", None))
        self.stay_button.setText(QCoreApplication.translate("ClosingWindow", u"\u0645\u0627\u0646\u062f\u0646 \u062f\u0631 \u0628\u0631\u0646\u0627\u0645\u0647", None))
    # retranslateUi

