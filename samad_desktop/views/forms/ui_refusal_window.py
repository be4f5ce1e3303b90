# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'refusal_window.ui'
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
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.prose import Prose

class Ui_RefusalWindow(object):
    def setupUi(self, RefusalWindow):
        if not RefusalWindow.objectName():
            RefusalWindow.setObjectName(u"RefusalWindow")
        RefusalWindow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.refusal_box = QVBoxLayout(RefusalWindow)
        self.refusal_box.setSpacing(12)
        self.refusal_box.setObjectName(u"refusal_box")
        self.refusal_box.setContentsMargins(20, 18, 20, 18)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(12)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.refusal_icon = IconTile(RefusalWindow)
        self.refusal_icon.setObjectName(u"refusal_icon")

        self.head_box.addWidget(self.refusal_icon)

        self.words_box = QVBoxLayout()
        self.words_box.setSpacing(2)
        self.words_box.setObjectName(u"words_box")
        self.words_box.setContentsMargins(0, 0, 0, 0)
        self.refusal_title = QLabel(RefusalWindow)
        self.refusal_title.setObjectName(u"refusal_title")
        self.refusal_title.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal_title.setProperty(u"role", u"section")

        self.words_box.addWidget(self.refusal_title)

        self.sentence_label = Prose(RefusalWindow)
        self.sentence_label.setObjectName(u"sentence_label")
        self.sentence_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence_label.setProperty(u"role", u"field")

        self.words_box.addWidget(self.sentence_label)


        self.head_box.addLayout(self.words_box)

        self.head_box.setStretch(1, 1)

        self.refusal_box.addLayout(self.head_box)

        self.path_edit = QLineEdit(RefusalWindow)
        self.path_edit.setObjectName(u"path_edit")
        self.path_edit.setReadOnly(True)
        self.path_edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

        self.refusal_box.addWidget(self.path_edit)

        self.advice_label = Prose(RefusalWindow)
        self.advice_label.setObjectName(u"advice_label")
        self.advice_label.setTextFormat(Qt.TextFormat.PlainText)
        self.advice_label.setWordWrap(True)
        self.advice_label.setProperty(u"role", u"field")

        self.refusal_box.addWidget(self.advice_label)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.copy_button = QPushButton(RefusalWindow)
        self.copy_button.setObjectName(u"copy_button")

        self.buttons_box.addWidget(self.copy_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.spacer_1)

        self.close_button = QPushButton(RefusalWindow)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"variant", u"primary")

        self.buttons_box.addWidget(self.close_button)


        self.refusal_box.addLayout(self.buttons_box)

        QWidget.setTabOrder(self.close_button, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.path_edit)

        self.retranslateUi(RefusalWindow)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(RefusalWindow)
    # setupUi

    def retranslateUi(self, RefusalWindow):
        RefusalWindow.setWindowTitle(QCoreApplication.translate("RefusalWindow", u"\u0633\u0627\u0645\u062f", None))
        self.refusal_title.setText(QCoreApplication.translate("RefusalWindow", u"\u0633\u0627\u0645\u062f \u0628\u0627\u0632 \u0646\u0634\u062f", None))
        self.sentence_label.setText("")
#if QT_CONFIG(accessibility)
        self.path_edit.setAccessibleName(QCoreApplication.translate("RefusalWindow", u"\u0646\u0634\u0627\u0646\u06cc \u0641\u0627\u06cc\u0644", None))
#endif // QT_CONFIG(accessibility)
        self.advice_label.setText("")
        self.copy_button.setText(QCoreApplication.translate("RefusalWindow", u"\u0631\u0648\u0646\u0648\u0634\u062a \u0646\u0634\u0627\u0646\u06cc \u0641\u0627\u06cc\u0644", None))
        self.close_button.setText(QCoreApplication.translate("RefusalWindow", u"\u0628\u0633\u062a\u0646", None))
    # retranslateUi

