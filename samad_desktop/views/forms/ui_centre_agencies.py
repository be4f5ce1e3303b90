# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_agencies.ui'
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

from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.fields import (LtrLineEdit, PersianLineEdit, PersianTextEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CentreAgencies(object):
    def setupUi(self, CentreAgencies):
        if not CentreAgencies.objectName():
            CentreAgencies.setObjectName(u"CentreAgencies")
        CentreAgencies.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.agencies_box = QHBoxLayout(CentreAgencies)
        self.agencies_box.setSpacing(10)
        self.agencies_box.setObjectName(u"agencies_box")
        self.agencies_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CentreAgencies)
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

        self.find_row = QVBoxLayout()
        self.find_row.setSpacing(4)
        self.find_row.setObjectName(u"find_row")
        self.find_row.setContentsMargins(0, 0, 0, 0)
        self.find_label = QLabel(self.list_card)
        self.find_label.setObjectName(u"find_label")
        self.find_label.setTextFormat(Qt.TextFormat.PlainText)
        self.find_label.setProperty(u"role", u"field")

        self.find_row.addWidget(self.find_label)

        self.find_edit = PersianLineEdit(self.list_card)
        self.find_edit.setObjectName(u"find_edit")

        self.find_row.addWidget(self.find_edit)


        self.list_box.addLayout(self.find_row)

        self.none_found_label = QLabel(self.list_card)
        self.none_found_label.setObjectName(u"none_found_label")
        self.none_found_label.setTextFormat(Qt.TextFormat.PlainText)
        self.none_found_label.setProperty(u"role", u"note")

        self.list_box.addWidget(self.none_found_label)

        self.agencies_list = RowList(self.list_card)
        self.agencies_list.setObjectName(u"agencies_list")

        self.list_box.addWidget(self.agencies_list)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.space_1)

        self.list_box.setStretch(3, 100)
        self.list_box.setStretch(4, 1)

        self.agencies_box.addWidget(self.list_card)

        self.side = RoomyScroll(CentreAgencies)
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
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.form_title = QLabel(self.form_card)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setProperty(u"role", u"section")

        self.head_row.addWidget(self.form_title)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.space_2)

        self.retired_box = QCheckBox(self.form_card)
        self.retired_box.setObjectName(u"retired_box")

        self.head_row.addWidget(self.retired_box)


        self.form_box.addLayout(self.head_row)

        self.retired_error = Prose(self.form_card)
        self.retired_error.setObjectName(u"retired_error")
        self.retired_error.setTextFormat(Qt.TextFormat.PlainText)
        self.retired_error.setProperty(u"role", u"error")

        self.form_box.addWidget(self.retired_error)

        self.first_row = QHBoxLayout()
        self.first_row.setSpacing(12)
        self.first_row.setObjectName(u"first_row")
        self.first_row.setContentsMargins(0, 0, 0, 0)
        self.short_name_row = QVBoxLayout()
        self.short_name_row.setSpacing(4)
        self.short_name_row.setObjectName(u"short_name_row")
        self.short_name_row.setContentsMargins(0, 0, 0, 0)
        self.short_name_label = QLabel(self.form_card)
        self.short_name_label.setObjectName(u"short_name_label")
        self.short_name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.short_name_label.setProperty(u"role", u"field")

        self.short_name_row.addWidget(self.short_name_label)

        self.short_name_edit = PersianLineEdit(self.form_card)
        self.short_name_edit.setObjectName(u"short_name_edit")

        self.short_name_row.addWidget(self.short_name_edit)

        self.short_name_error = Prose(self.form_card)
        self.short_name_error.setObjectName(u"short_name_error")
        self.short_name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.short_name_error.setProperty(u"role", u"error")

        self.short_name_row.addWidget(self.short_name_error)


        self.first_row.addLayout(self.short_name_row)

        self.code_row = QVBoxLayout()
        self.code_row.setSpacing(4)
        self.code_row.setObjectName(u"code_row")
        self.code_row.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.form_card)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setTextFormat(Qt.TextFormat.PlainText)
        self.code_label.setProperty(u"role", u"field")

        self.code_row.addWidget(self.code_label)

        self.code_edit = LtrLineEdit(self.form_card)
        self.code_edit.setObjectName(u"code_edit")

        self.code_row.addWidget(self.code_edit)

        self.code_error = Prose(self.form_card)
        self.code_error.setObjectName(u"code_error")
        self.code_error.setTextFormat(Qt.TextFormat.PlainText)
        self.code_error.setProperty(u"role", u"error")

        self.code_row.addWidget(self.code_error)


        self.first_row.addLayout(self.code_row)

        self.first_row.setStretch(0, 2)
        self.first_row.setStretch(1, 1)

        self.form_box.addLayout(self.first_row)

        self.name_row = QVBoxLayout()
        self.name_row.setSpacing(4)
        self.name_row.setObjectName(u"name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.form_card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"field")

        self.name_row.addWidget(self.name_label)

        self.name_edit = PersianLineEdit(self.form_card)
        self.name_edit.setObjectName(u"name_edit")

        self.name_row.addWidget(self.name_edit)

        self.name_error = Prose(self.form_card)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setProperty(u"role", u"error")

        self.name_row.addWidget(self.name_error)


        self.form_box.addLayout(self.name_row)

        self.peer_group_row = QVBoxLayout()
        self.peer_group_row.setSpacing(4)
        self.peer_group_row.setObjectName(u"peer_group_row")
        self.peer_group_row.setContentsMargins(0, 0, 0, 0)
        self.peer_group_label = QLabel(self.form_card)
        self.peer_group_label.setObjectName(u"peer_group_label")
        self.peer_group_label.setTextFormat(Qt.TextFormat.PlainText)
        self.peer_group_label.setProperty(u"role", u"field")

        self.peer_group_row.addWidget(self.peer_group_label)

        self.peer_group_box = ChipGroup(self.form_card)
        self.peer_group_box.setObjectName(u"peer_group_box")

        self.peer_group_row.addWidget(self.peer_group_box)


        self.form_box.addLayout(self.peer_group_row)

        self.units_row = QVBoxLayout()
        self.units_row.setSpacing(4)
        self.units_row.setObjectName(u"units_row")
        self.units_row.setContentsMargins(0, 0, 0, 0)
        self.units_label = QLabel(self.form_card)
        self.units_label.setObjectName(u"units_label")
        self.units_label.setTextFormat(Qt.TextFormat.PlainText)
        self.units_label.setProperty(u"role", u"field")

        self.units_row.addWidget(self.units_label)

        self.units_edit = PersianTextEdit(self.form_card)
        self.units_edit.setObjectName(u"units_edit")

        self.units_row.addWidget(self.units_edit)

        self.units_error = Prose(self.form_card)
        self.units_error.setObjectName(u"units_error")
        self.units_error.setTextFormat(Qt.TextFormat.PlainText)
        self.units_error.setProperty(u"role", u"error")

        self.units_row.addWidget(self.units_error)


        self.form_box.addLayout(self.units_row)

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
        self.new_button = KeyButton(self.form_card)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setAutoDefault(False)
        self.new_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.new_button)

        self.clear_button = KeyButton(self.form_card)
        self.clear_button.setObjectName(u"clear_button")
        self.clear_button.setAutoDefault(False)
        self.clear_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.clear_button)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_3)

        self.save_button = KeyButton(self.form_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.save_button)


        self.form_box.addLayout(self.buttons)


        self.side_box.addWidget(self.form_card)

        self.changes_card = QFrame(self.side_parts)
        self.changes_card.setObjectName(u"changes_card")
        self.changes_card.setProperty(u"card", True)
        self.changes_box = QVBoxLayout(self.changes_card)
        self.changes_box.setSpacing(8)
        self.changes_box.setObjectName(u"changes_box")
        self.changes_box.setContentsMargins(16, 14, 16, 14)
        self.changes_title = QLabel(self.changes_card)
        self.changes_title.setObjectName(u"changes_title")
        self.changes_title.setTextFormat(Qt.TextFormat.PlainText)
        self.changes_title.setProperty(u"role", u"section")

        self.changes_box.addWidget(self.changes_title)

        self.no_changes_label = QLabel(self.changes_card)
        self.no_changes_label.setObjectName(u"no_changes_label")
        self.no_changes_label.setTextFormat(Qt.TextFormat.PlainText)
        self.no_changes_label.setProperty(u"role", u"note")

        self.changes_box.addWidget(self.no_changes_label)

        self.changes_list = RowList(self.changes_card)
        self.changes_list.setObjectName(u"changes_list")

        self.changes_box.addWidget(self.changes_list)


        self.side_box.addWidget(self.changes_card)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_4)

        self.side.setWidget(self.side_parts)

        self.agencies_box.addWidget(self.side)

        self.agencies_box.setStretch(0, 2)
        self.agencies_box.setStretch(1, 3)
#if QT_CONFIG(shortcut)
        self.find_label.setBuddy(self.find_edit)
        self.short_name_label.setBuddy(self.short_name_edit)
        self.code_label.setBuddy(self.code_edit)
        self.name_label.setBuddy(self.name_edit)
        self.peer_group_label.setBuddy(self.peer_group_box)
        self.units_label.setBuddy(self.units_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreAgencies)

        QMetaObject.connectSlotsByName(CentreAgencies)
    # setupUi

    def retranslateUi(self, CentreAgencies):
        self.list_title.setText(QCoreApplication.translate("CentreAgencies", u"\u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627\u06cc \u0627\u062c\u0631\u0627\u06cc\u06cc", None))
        self.find_label.setText(QCoreApplication.translate("CentreAgencies", u"\u067e\u0627\u0644\u0627\u06cc\u0634 \u0628\u0627 \u0646\u0627\u0645\u060c \u06a9\u062f \u06cc\u0627 \u0648\u0627\u062d\u062f", None))
        self.none_found_label.setText(QCoreApplication.translate("CentreAgencies", u"\u062f\u0633\u062a\u06af\u0627\u0647\u06cc \u0628\u0627 \u0627\u06cc\u0646 \u0646\u0627\u0645 \u0646\u06cc\u0633\u062a.", None))
        self.form_title.setText("")
        self.retired_box.setText(QCoreApplication.translate("CentreAgencies", u"\u06a9\u0646\u0627\u0631 \u06af\u0630\u0627\u0634\u062a\u0647 \u0634\u062f\u0647", None))
        self.retired_error.setText("")
        self.short_name_label.setText(QCoreApplication.translate("CentreAgencies", u"\u0646\u0627\u0645 \u06a9\u0648\u062a\u0627\u0647 *", None))
        self.short_name_error.setText("")
        self.code_label.setText(QCoreApplication.translate("CentreAgencies", u"\u06a9\u062f *", None))
        self.code_edit.setPlaceholderText(QCoreApplication.translate("CentreAgencies", u"WATER", None))
        self.code_error.setText("")
        self.name_label.setText(QCoreApplication.translate("CentreAgencies", u"\u0646\u0627\u0645 \u06a9\u0627\u0645\u0644 *", None))
        self.name_error.setText("")
        self.peer_group_label.setText(QCoreApplication.translate("CentreAgencies", u"\u06af\u0631\u0648\u0647 \u0647\u0645\u200c\u0633\u0646\u062c\u06cc", None))
        self.units_label.setText(QCoreApplication.translate("CentreAgencies", u"\u0648\u0627\u062d\u062f\u0647\u0627\u06cc \u062a\u0627\u0628\u0639\u0647\u060c \u0647\u0631 \u06a9\u062f\u0627\u0645 \u062f\u0631 \u06cc\u06a9 \u062e\u0637", None))
        self.units_error.setText("")
        self.outcome_label.setText("")
        self.new_button.setText(QCoreApplication.translate("CentreAgencies", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u062a\u0627\u0632\u0647", None))
        self.clear_button.setText(QCoreApplication.translate("CentreAgencies", u"\u0628\u0631\u06af\u0631\u062f\u0627\u0646\u062f\u0646", None))
        self.save_button.setText(QCoreApplication.translate("CentreAgencies", u"\u062b\u0628\u062a \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.changes_title.setText(QCoreApplication.translate("CentreAgencies", u"\u062a\u063a\u06cc\u06cc\u0631\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
        self.no_changes_label.setText(QCoreApplication.translate("CentreAgencies", u"\u0627\u06cc\u0646 \u062f\u0633\u062a\u06af\u0627\u0647 \u0647\u0646\u0648\u0632 \u0639\u0648\u0636 \u0646\u0634\u062f\u0647 \u0627\u0633\u062a.", None))
        pass
    # retranslateUi

