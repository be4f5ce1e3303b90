# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'saved_card.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.fields import PersianLineEdit
from samad_desktop.qtkit.key_hints import (KeyButton, KeyHint)
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_SavedCard(object):
    def setupUi(self, SavedCard):
        if not SavedCard.objectName():
            SavedCard.setObjectName(u"SavedCard")
        SavedCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        SavedCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(SavedCard)
        self.card_box.setSpacing(8)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(18, 16, 18, 14)
        self.title_label = QLabel(SavedCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"section")

        self.card_box.addWidget(self.title_label)

        self.name_label = QLabel(SavedCard)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"label")

        self.card_box.addWidget(self.name_label)

        self.name_edit = PersianLineEdit(SavedCard)
        self.name_edit.setObjectName(u"name_edit")

        self.card_box.addWidget(self.name_edit)

        self.name_error = Prose(SavedCard)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setWordWrap(True)

        self.card_box.addWidget(self.name_error)

        self.shared_row = QHBoxLayout()
        self.shared_row.setSpacing(8)
        self.shared_row.setObjectName(u"shared_row")
        self.shared_box = QCheckBox(SavedCard)
        self.shared_box.setObjectName(u"shared_box")

        self.shared_row.addWidget(self.shared_box)

        self.shared_hint = KeyHint(SavedCard)
        self.shared_hint.setObjectName(u"shared_hint")

        self.shared_row.addWidget(self.shared_hint)

        self.shared_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.shared_row.addItem(self.shared_space)

        self.keep_button = KeyButton(SavedCard)
        self.keep_button.setObjectName(u"keep_button")
        self.keep_button.setAutoDefault(False)

        self.shared_row.addWidget(self.keep_button)

        self.shared_row.setStretch(2, 1)

        self.card_box.addLayout(self.shared_row)

        self.rows = RowList(SavedCard)
        self.rows.setObjectName(u"rows")
        self.rows.setProperty(u"rows", u"true")

        self.card_box.addWidget(self.rows)

        self.hint = EmptyHint(SavedCard)
        self.hint.setObjectName(u"hint")

        self.card_box.addWidget(self.hint)

        self.keys_label = Prose(SavedCard)
        self.keys_label.setObjectName(u"keys_label")
        self.keys_label.setTextFormat(Qt.TextFormat.PlainText)
        self.keys_label.setProperty(u"role", u"note")

        self.card_box.addWidget(self.keys_label)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SavedCard)

        QMetaObject.connectSlotsByName(SavedCard)
    # setupUi

    def retranslateUi(self, SavedCard):
        self.title_label.setText(QCoreApplication.translate("SavedCard", u"\u062c\u0633\u062a\u062c\u0648\u0647\u0627\u06cc \u0646\u06af\u0647\u200c\u062f\u0627\u0634\u062a\u0647", None))
        self.name_label.setText(QCoreApplication.translate("SavedCard", u"\u0646\u06af\u0647\u200c\u062f\u0627\u0634\u062a\u0646 \u062c\u0633\u062a\u062c\u0648\u06cc \u06a9\u0646\u0648\u0646\u06cc \u0628\u0647 \u0646\u0627\u0645", None))
        self.name_error.setText("")
        self.shared_box.setText(QCoreApplication.translate("SavedCard", u"\u0628\u0631\u0627\u06cc \u0647\u0645\u0647\u0654 \u0647\u0645\u06a9\u0627\u0631\u0627\u0646 \u0645\u0631\u06a9\u0632", None))
        self.keep_button.setText(QCoreApplication.translate("SavedCard", u"\u0646\u06af\u0647\u200c\u062f\u0627\u0634\u062a\u0646", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("SavedCard", u"\u062c\u0633\u062a\u062c\u0648\u0647\u0627\u06cc \u0646\u06af\u0647\u200c\u062f\u0627\u0634\u062a\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.keys_label.setText(QCoreApplication.translate("SavedCard", u"Enter \u0628\u0627\u0632 \u0645\u06cc\u200c\u06a9\u0646\u062f\u060c Delete \u0628\u0631\u0645\u06cc\u200c\u062f\u0627\u0631\u062f\u060c Esc \u0645\u06cc\u200c\u0628\u0646\u062f\u062f.", None))
        pass
    # retranslateUi

