# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'access_page.ui'
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

from samad_desktop.qtkit.fields import (LtrLineEdit, PickerEdit)
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_AccessPage(object):
    def setupUi(self, AccessPage):
        if not AccessPage.objectName():
            AccessPage.setObjectName(u"AccessPage")
        AccessPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.access_box = QVBoxLayout(AccessPage)
        self.access_box.setSpacing(10)
        self.access_box.setObjectName(u"access_box")
        self.access_box.setContentsMargins(0, 0, 0, 0)
        self.ask_card = QFrame(AccessPage)
        self.ask_card.setObjectName(u"ask_card")
        self.ask_card.setProperty(u"card", True)
        self.ask_box = QVBoxLayout(self.ask_card)
        self.ask_box.setSpacing(6)
        self.ask_box.setObjectName(u"ask_box")
        self.ask_box.setContentsMargins(16, 12, 16, 12)
        self.ask_title = QLabel(self.ask_card)
        self.ask_title.setObjectName(u"ask_title")
        self.ask_title.setTextFormat(Qt.TextFormat.PlainText)
        self.ask_title.setProperty(u"role", u"section")

        self.ask_box.addWidget(self.ask_title)

        self.ask_fields = QHBoxLayout()
        self.ask_fields.setSpacing(10)
        self.ask_fields.setObjectName(u"ask_fields")
        self.ask_fields.setContentsMargins(0, 0, 0, 0)
        self.person_row = QVBoxLayout()
        self.person_row.setSpacing(4)
        self.person_row.setObjectName(u"person_row")
        self.person_row.setContentsMargins(0, 0, 0, 0)
        self.person_label = QLabel(self.ask_card)
        self.person_label.setObjectName(u"person_label")
        self.person_label.setTextFormat(Qt.TextFormat.PlainText)
        self.person_label.setProperty(u"role", u"field")

        self.person_row.addWidget(self.person_label)

        self.person_picker = PickerEdit(self.ask_card)
        self.person_picker.setObjectName(u"person_picker")

        self.person_row.addWidget(self.person_picker)

        self.person_error = Prose(self.ask_card)
        self.person_error.setObjectName(u"person_error")
        self.person_error.setTextFormat(Qt.TextFormat.PlainText)
        self.person_error.setWordWrap(True)
        self.person_error.setProperty(u"role", u"error")

        self.person_row.addWidget(self.person_error)


        self.ask_fields.addLayout(self.person_row)

        self.case_row = QVBoxLayout()
        self.case_row.setSpacing(4)
        self.case_row.setObjectName(u"case_row")
        self.case_row.setContentsMargins(0, 0, 0, 0)
        self.case_label = QLabel(self.ask_card)
        self.case_label.setObjectName(u"case_label")
        self.case_label.setTextFormat(Qt.TextFormat.PlainText)
        self.case_label.setProperty(u"role", u"field")

        self.case_row.addWidget(self.case_label)

        self.case_edit = LtrLineEdit(self.ask_card)
        self.case_edit.setObjectName(u"case_edit")

        self.case_row.addWidget(self.case_edit)

        self.case_error = Prose(self.ask_card)
        self.case_error.setObjectName(u"case_error")
        self.case_error.setTextFormat(Qt.TextFormat.PlainText)
        self.case_error.setWordWrap(True)
        self.case_error.setProperty(u"role", u"error")

        self.case_row.addWidget(self.case_error)


        self.ask_fields.addLayout(self.case_row)

        self.ask_fields.setStretch(0, 1)
        self.ask_fields.setStretch(1, 1)

        self.ask_box.addLayout(self.ask_fields)

        self.outcome_label = Prose(self.ask_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.ask_box.addWidget(self.outcome_label)

        self.ask_buttons = QHBoxLayout()
        self.ask_buttons.setSpacing(8)
        self.ask_buttons.setObjectName(u"ask_buttons")
        self.ask_buttons.setContentsMargins(0, 0, 0, 0)
        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ask_buttons.addItem(self.space_1)

        self.ask_button = KeyButton(self.ask_card)
        self.ask_button.setObjectName(u"ask_button")
        self.ask_button.setAutoDefault(False)
        self.ask_button.setProperty(u"variant", u"primary")

        self.ask_buttons.addWidget(self.ask_button)


        self.ask_box.addLayout(self.ask_buttons)


        self.access_box.addWidget(self.ask_card)

        self.list_card = QFrame(AccessPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(6)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 12, 16, 12)
        self.list_title = QLabel(self.list_card)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setProperty(u"role", u"section")

        self.list_box.addWidget(self.list_title)

        self.rows_list = RowList(self.list_card)
        self.rows_list.setObjectName(u"rows_list")

        self.list_box.addWidget(self.rows_list)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.space_2)

        self.list_box.setStretch(1, 100)
        self.list_box.setStretch(2, 1)

        self.access_box.addWidget(self.list_card)

        self.access_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.person_label.setBuddy(self.person_picker)
        self.case_label.setBuddy(self.case_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AccessPage)

        QMetaObject.connectSlotsByName(AccessPage)
    # setupUi

    def retranslateUi(self, AccessPage):
        self.ask_title.setText(QCoreApplication.translate("AccessPage", u"\u0627\u06cc\u0646 \u06a9\u0627\u0631\u0628\u0631 \u0686\u0647 \u0645\u06cc\u200c\u0628\u06cc\u0646\u062f \u0648 \u0686\u0647 \u0645\u06cc\u200c\u06a9\u0646\u062f\u061f", None))
        self.person_label.setText(QCoreApplication.translate("AccessPage", u"\u06a9\u0627\u0631\u0628\u0631", None))
        self.person_error.setText("")
        self.case_label.setText(QCoreApplication.translate("AccessPage", u"\u06a9\u062f \u0631\u0647\u06af\u06cc\u0631\u06cc \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0627\u06cc (\u0627\u062e\u062a\u06cc\u0627\u0631\u06cc)", None))
        self.case_error.setText("")
        self.outcome_label.setText("")
        self.ask_button.setText(QCoreApplication.translate("AccessPage", u"\u0646\u0634\u0627\u0646 \u062f\u0627\u062f\u0646", None))
        self.list_title.setText("")
        pass
    # retranslateUi

