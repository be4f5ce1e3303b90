# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bug_window.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.prose import Prose

class Ui_BugWindow(object):
    def setupUi(self, BugWindow):
        if not BugWindow.objectName():
            BugWindow.setObjectName(u"BugWindow")
        BugWindow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.bug_box = QVBoxLayout(BugWindow)
        self.bug_box.setSpacing(12)
        self.bug_box.setObjectName(u"bug_box")
        self.bug_box.setContentsMargins(20, 18, 20, 18)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(12)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.bug_icon = IconTile(BugWindow)
        self.bug_icon.setObjectName(u"bug_icon")

        self.head_box.addWidget(self.bug_icon)

        self.words_box = QVBoxLayout()
        self.words_box.setSpacing(2)
        self.words_box.setObjectName(u"words_box")
        self.words_box.setContentsMargins(0, 0, 0, 0)
        self.bug_title = QLabel(BugWindow)
        self.bug_title.setObjectName(u"bug_title")
        self.bug_title.setTextFormat(Qt.TextFormat.PlainText)
        self.bug_title.setProperty(u"role", u"section")

        self.words_box.addWidget(self.bug_title)

        self.number_label = Prose(BugWindow)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setTextFormat(Qt.TextFormat.PlainText)
        self.number_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.number_label.setProperty(u"role", u"field")

        self.words_box.addWidget(self.number_label)


        self.head_box.addLayout(self.words_box)

        self.head_box.setStretch(1, 1)

        self.bug_box.addLayout(self.head_box)

        self.details_edit = QPlainTextEdit(BugWindow)
        self.details_edit.setObjectName(u"details_edit")
        self.details_edit.setReadOnly(True)
        self.details_edit.setTabChangesFocus(True)
        self.details_edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.details_edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

        self.bug_box.addWidget(self.details_edit)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.copy_button = QPushButton(BugWindow)
        self.copy_button.setObjectName(u"copy_button")

        self.buttons_box.addWidget(self.copy_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.spacer_1)

        self.close_button = QPushButton(BugWindow)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"variant", u"primary")

        self.buttons_box.addWidget(self.close_button)


        self.bug_box.addLayout(self.buttons_box)

        QWidget.setTabOrder(self.close_button, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.details_edit)

        self.retranslateUi(BugWindow)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(BugWindow)
    # setupUi

    def retranslateUi(self, BugWindow):
        BugWindow.setWindowTitle(QCoreApplication.translate("BugWindow", u"\u062e\u0637\u0627", None))
        self.bug_title.setText(QCoreApplication.translate("BugWindow", u"\u062e\u0637\u0627\u06cc\u06cc \u062f\u0631 \u0628\u0631\u0646\u0627\u0645\u0647 \u0631\u062e \u062f\u0627\u062f", None))
        self.number_label.setText("")
#if QT_CONFIG(accessibility)
        self.details_edit.setAccessibleName(QCoreApplication.translate("BugWindow", u"\u062c\u0632\u0626\u06cc\u0627\u062a \u062e\u0637\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("BugWindow", u"\u0631\u0648\u0646\u0648\u0634\u062a \u062c\u0632\u0626\u06cc\u0627\u062a", None))
        self.close_button.setText(QCoreApplication.translate("BugWindow", u"\u0628\u0633\u062a\u0646", None))
    # retranslateUi

