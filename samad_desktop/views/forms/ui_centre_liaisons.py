# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_liaisons.ui'
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

from samad_desktop.qtkit.fields import PickerEdit
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CentreLiaisons(object):
    def setupUi(self, CentreLiaisons):
        if not CentreLiaisons.objectName():
            CentreLiaisons.setObjectName(u"CentreLiaisons")
        CentreLiaisons.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.liaisons_box = QHBoxLayout(CentreLiaisons)
        self.liaisons_box.setSpacing(10)
        self.liaisons_box.setObjectName(u"liaisons_box")
        self.liaisons_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CentreLiaisons)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 14, 16, 14)
        self.list_title = QLabel(self.list_card)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setProperty(u"role", u"section")

        self.list_box.addWidget(self.list_title)

        self.no_liaisons_label = QLabel(self.list_card)
        self.no_liaisons_label.setObjectName(u"no_liaisons_label")
        self.no_liaisons_label.setTextFormat(Qt.TextFormat.PlainText)
        self.no_liaisons_label.setProperty(u"role", u"note")

        self.list_box.addWidget(self.no_liaisons_label)

        self.liaisons_list = RowList(self.list_card)
        self.liaisons_list.setObjectName(u"liaisons_list")

        self.list_box.addWidget(self.liaisons_list)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.space_1)

        self.list_box.setStretch(2, 100)
        self.list_box.setStretch(3, 1)

        self.liaisons_box.addWidget(self.list_card)

        self.side = RoomyScroll(CentreLiaisons)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_parts = QWidget()
        self.side_parts.setObjectName(u"side_parts")
        self.side_parts.setProperty(u"scrolled", u"true")
        self.side_box = QVBoxLayout(self.side_parts)
        self.side_box.setSpacing(10)
        self.side_box.setObjectName(u"side_box")
        self.side_box.setContentsMargins(0, 0, 0, 0)
        self.form_card = QFrame(self.side_parts)
        self.form_card.setObjectName(u"form_card")
        self.form_card.setProperty(u"card", True)
        self.form_box = QVBoxLayout(self.form_card)
        self.form_box.setSpacing(8)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(16, 14, 16, 14)
        self.form_title = QLabel(self.form_card)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setProperty(u"role", u"section")

        self.form_box.addWidget(self.form_title)

        self.login_label = QLabel(self.form_card)
        self.login_label.setObjectName(u"login_label")
        self.login_label.setTextFormat(Qt.TextFormat.PlainText)
        self.login_label.setProperty(u"role", u"note")

        self.form_box.addWidget(self.login_label)

        self.agency_row = QVBoxLayout()
        self.agency_row.setSpacing(4)
        self.agency_row.setObjectName(u"agency_row")
        self.agency_row.setContentsMargins(0, 0, 0, 0)
        self.agency_label = QLabel(self.form_card)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_label.setProperty(u"role", u"field")

        self.agency_row.addWidget(self.agency_label)

        self.agency_picker = PickerEdit(self.form_card)
        self.agency_picker.setObjectName(u"agency_picker")

        self.agency_row.addWidget(self.agency_picker)

        self.agency_error = Prose(self.form_card)
        self.agency_error.setObjectName(u"agency_error")
        self.agency_error.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_error.setProperty(u"role", u"error")

        self.agency_row.addWidget(self.agency_error)


        self.form_box.addLayout(self.agency_row)

        self.agencies_label = QLabel(self.form_card)
        self.agencies_label.setObjectName(u"agencies_label")
        self.agencies_label.setTextFormat(Qt.TextFormat.PlainText)
        self.agencies_label.setProperty(u"role", u"field")

        self.form_box.addWidget(self.agencies_label)

        self.none_label = QLabel(self.form_card)
        self.none_label.setObjectName(u"none_label")
        self.none_label.setTextFormat(Qt.TextFormat.PlainText)
        self.none_label.setProperty(u"role", u"note")

        self.form_box.addWidget(self.none_label)

        self.agencies_list = RowList(self.form_card)
        self.agencies_list.setObjectName(u"agencies_list")

        self.form_box.addWidget(self.agencies_list)

        self.outcome_label = Prose(self.form_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.form_box.addWidget(self.outcome_label)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.clear_button = KeyButton(self.form_card)
        self.clear_button.setObjectName(u"clear_button")
        self.clear_button.setAutoDefault(False)
        self.clear_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.clear_button)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_2)

        self.remove_button = KeyButton(self.form_card)
        self.remove_button.setObjectName(u"remove_button")
        self.remove_button.setAutoDefault(False)

        self.buttons.addWidget(self.remove_button)

        self.save_button = KeyButton(self.form_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.save_button)


        self.form_box.addLayout(self.buttons)


        self.side_box.addWidget(self.form_card)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_3)

        self.side.setWidget(self.side_parts)

        self.liaisons_box.addWidget(self.side)

        self.liaisons_box.setStretch(0, 1)
        self.liaisons_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.agency_label.setBuddy(self.agency_picker)
        self.agencies_label.setBuddy(self.agencies_list)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreLiaisons)

        QMetaObject.connectSlotsByName(CentreLiaisons)
    # setupUi

    def retranslateUi(self, CentreLiaisons):
        self.list_title.setText(QCoreApplication.translate("CentreLiaisons", u"\u0631\u0627\u0628\u0637\u200c\u0647\u0627\u06cc \u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627", None))
        self.no_liaisons_label.setText(QCoreApplication.translate("CentreLiaisons", u"\u0647\u06cc\u0686 \u06a9\u0627\u0631\u0628\u0631\u06cc \u0646\u0642\u0634 \u0631\u0627\u0628\u0637 \u062f\u0633\u062a\u06af\u0627\u0647 \u0646\u062f\u0627\u0631\u062f.", None))
        self.form_title.setText("")
        self.login_label.setText("")
        self.agency_label.setText(QCoreApplication.translate("CentreLiaisons", u"\u0627\u0641\u0632\u0648\u062f\u0646 \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.agency_error.setText("")
        self.agencies_label.setText(QCoreApplication.translate("CentreLiaisons", u"\u0628\u0631\u0627\u06cc \u0627\u06cc\u0646 \u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627 \u067e\u0627\u0633\u062e \u0645\u06cc\u200c\u062f\u0647\u062f", None))
        self.none_label.setText(QCoreApplication.translate("CentreLiaisons", u"\u0647\u06cc\u0686 \u062f\u0633\u062a\u06af\u0627\u0647\u06cc \u0628\u0631\u06af\u0632\u06cc\u062f\u0647 \u0646\u0634\u062f\u0647 \u0627\u0633\u062a.", None))
        self.outcome_label.setText("")
        self.clear_button.setText(QCoreApplication.translate("CentreLiaisons", u"\u0628\u0631\u06af\u0631\u062f\u0627\u0646\u062f\u0646 \u0628\u0647 \u0622\u0646\u0686\u0647 \u0647\u0633\u062a", None))
        self.remove_button.setText(QCoreApplication.translate("CentreLiaisons", u"\u0628\u0631\u062f\u0627\u0634\u062a\u0646 \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.save_button.setText(QCoreApplication.translate("CentreLiaisons", u"\u062b\u0628\u062a", None))
        pass
    # retranslateUi

