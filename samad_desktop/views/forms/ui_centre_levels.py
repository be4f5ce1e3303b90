# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_levels.ui'
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

from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.fields import (LtrLineEdit, PersianLineEdit, PersianTextEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CentreLevels(object):
    def setupUi(self, CentreLevels):
        if not CentreLevels.objectName():
            CentreLevels.setObjectName(u"CentreLevels")
        CentreLevels.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.levels_box = QHBoxLayout(CentreLevels)
        self.levels_box.setSpacing(10)
        self.levels_box.setObjectName(u"levels_box")
        self.levels_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CentreLevels)
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

        self.levels_list = RowList(self.list_card)
        self.levels_list.setObjectName(u"levels_list")

        self.list_box.addWidget(self.levels_list)

        self.changes_title = QLabel(self.list_card)
        self.changes_title.setObjectName(u"changes_title")
        self.changes_title.setTextFormat(Qt.TextFormat.PlainText)
        self.changes_title.setProperty(u"role", u"section")

        self.list_box.addWidget(self.changes_title)

        self.no_changes_label = QLabel(self.list_card)
        self.no_changes_label.setObjectName(u"no_changes_label")
        self.no_changes_label.setTextFormat(Qt.TextFormat.PlainText)
        self.no_changes_label.setProperty(u"role", u"note")

        self.list_box.addWidget(self.no_changes_label)

        self.changes_list = RowList(self.list_card)
        self.changes_list.setObjectName(u"changes_list")

        self.list_box.addWidget(self.changes_list)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.space_1)

        self.list_box.setStretch(4, 100)
        self.list_box.setStretch(5, 1)

        self.levels_box.addWidget(self.list_card)

        self.side = RoomyScroll(CentreLevels)
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

        self.running_label = Prose(self.form_card)
        self.running_label.setObjectName(u"running_label")
        self.running_label.setTextFormat(Qt.TextFormat.PlainText)
        self.running_label.setProperty(u"role", u"note")

        self.form_box.addWidget(self.running_label)

        self.office_row = QVBoxLayout()
        self.office_row.setSpacing(4)
        self.office_row.setObjectName(u"office_row")
        self.office_row.setContentsMargins(0, 0, 0, 0)
        self.office_label = QLabel(self.form_card)
        self.office_label.setObjectName(u"office_label")
        self.office_label.setTextFormat(Qt.TextFormat.PlainText)
        self.office_label.setProperty(u"role", u"field")

        self.office_row.addWidget(self.office_label)

        self.office_edit = PersianLineEdit(self.form_card)
        self.office_edit.setObjectName(u"office_edit")

        self.office_row.addWidget(self.office_edit)

        self.office_error = Prose(self.form_card)
        self.office_error.setObjectName(u"office_error")
        self.office_error.setTextFormat(Qt.TextFormat.PlainText)
        self.office_error.setProperty(u"role", u"error")

        self.office_row.addWidget(self.office_error)


        self.form_box.addLayout(self.office_row)

        self.term_row = QHBoxLayout()
        self.term_row.setSpacing(12)
        self.term_row.setObjectName(u"term_row")
        self.term_row.setContentsMargins(0, 0, 0, 0)
        self.moment_row = QVBoxLayout()
        self.moment_row.setSpacing(4)
        self.moment_row.setObjectName(u"moment_row")
        self.moment_row.setContentsMargins(0, 0, 0, 0)
        self.moment_label = QLabel(self.form_card)
        self.moment_label.setObjectName(u"moment_label")
        self.moment_label.setTextFormat(Qt.TextFormat.PlainText)
        self.moment_label.setProperty(u"role", u"field")

        self.moment_row.addWidget(self.moment_label)

        self.moment_box = ChipGroup(self.form_card)
        self.moment_box.setObjectName(u"moment_box")

        self.moment_row.addWidget(self.moment_box)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.moment_row.addItem(self.space_2)


        self.term_row.addLayout(self.moment_row)

        self.amount_row = QVBoxLayout()
        self.amount_row.setSpacing(4)
        self.amount_row.setObjectName(u"amount_row")
        self.amount_row.setContentsMargins(0, 0, 0, 0)
        self.amount_label = QLabel(self.form_card)
        self.amount_label.setObjectName(u"amount_label")
        self.amount_label.setTextFormat(Qt.TextFormat.PlainText)
        self.amount_label.setProperty(u"role", u"field")

        self.amount_row.addWidget(self.amount_label)

        self.amount_edit = LtrLineEdit(self.form_card)
        self.amount_edit.setObjectName(u"amount_edit")

        self.amount_row.addWidget(self.amount_edit)

        self.amount_error = Prose(self.form_card)
        self.amount_error.setObjectName(u"amount_error")
        self.amount_error.setTextFormat(Qt.TextFormat.PlainText)
        self.amount_error.setProperty(u"role", u"error")

        self.amount_row.addWidget(self.amount_error)


        self.term_row.addLayout(self.amount_row)

        self.term_row.setStretch(0, 2)
        self.term_row.setStretch(1, 1)

        self.form_box.addLayout(self.term_row)

        self.letter_row = QVBoxLayout()
        self.letter_row.setSpacing(4)
        self.letter_row.setObjectName(u"letter_row")
        self.letter_row.setContentsMargins(0, 0, 0, 0)
        self.letter_label = QLabel(self.form_card)
        self.letter_label.setObjectName(u"letter_label")
        self.letter_label.setTextFormat(Qt.TextFormat.PlainText)
        self.letter_label.setProperty(u"role", u"field")

        self.letter_row.addWidget(self.letter_label)

        self.letter_edit = PersianTextEdit(self.form_card)
        self.letter_edit.setObjectName(u"letter_edit")

        self.letter_row.addWidget(self.letter_edit)

        self.letter_error = Prose(self.form_card)
        self.letter_error.setObjectName(u"letter_error")
        self.letter_error.setTextFormat(Qt.TextFormat.PlainText)
        self.letter_error.setProperty(u"role", u"error")

        self.letter_row.addWidget(self.letter_error)


        self.form_box.addLayout(self.letter_row)

        self.places_label = Prose(self.form_card)
        self.places_label.setObjectName(u"places_label")
        self.places_label.setTextFormat(Qt.TextFormat.PlainText)
        self.places_label.setWordWrap(True)
        self.places_label.setProperty(u"role", u"note")

        self.form_box.addWidget(self.places_label)

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

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_3)

        self.save_button = KeyButton(self.form_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.save_button)


        self.form_box.addLayout(self.buttons)


        self.side_box.addWidget(self.form_card)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_4)

        self.side.setWidget(self.side_parts)

        self.levels_box.addWidget(self.side)

        self.levels_box.setStretch(0, 1)
        self.levels_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.office_label.setBuddy(self.office_edit)
        self.moment_label.setBuddy(self.moment_box)
        self.amount_label.setBuddy(self.amount_edit)
        self.letter_label.setBuddy(self.letter_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreLevels)

        QMetaObject.connectSlotsByName(CentreLevels)
    # setupUi

    def retranslateUi(self, CentreLevels):
        self.list_title.setText(QCoreApplication.translate("CentreLevels", u"\u0633\u0637\u062d\u200c\u0647\u0627", None))
        self.changes_title.setText(QCoreApplication.translate("CentreLevels", u"\u062a\u063a\u06cc\u06cc\u0631\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
        self.no_changes_label.setText(QCoreApplication.translate("CentreLevels", u"\u0647\u0646\u0648\u0632 \u0633\u0637\u062d\u06cc \u0639\u0648\u0636 \u0646\u0634\u062f\u0647 \u0627\u0633\u062a.", None))
        self.form_title.setText("")
        self.running_label.setText(QCoreApplication.translate("CentreLevels", u"\u0622\u0646\u0686\u0647 \u0627\u06cc\u0646\u200c\u062c\u0627 \u0639\u0648\u0636 \u0634\u0648\u062f \u0628\u0631\u0627\u06cc \u062f\u0633\u062a\u0648\u0631\u0647\u0627\u06cc\u06cc \u0627\u0633\u062a \u06a9\u0647 \u067e\u0633 \u0627\u0632 \u0627\u06cc\u0646 \u0635\u0627\u062f\u0631 \u0634\u0648\u062f\u061b \u062f\u0633\u062a\u0648\u0631\u0647\u0627\u06cc \u062c\u0627\u0631\u06cc \u0633\u0637\u062d\u200c\u0647\u0627 \u0648 \u0645\u0631\u062c\u0639\u200c\u0647\u0627\u06cc \u0647\u0646\u06af\u0627\u0645 \u0635\u062f\u0648\u0631 \u062e\u0648\u062f \u0631\u0627 \u062f\u0627\u0631\u0646\u062f.", None))
        self.office_label.setText(QCoreApplication.translate("CentreLevels", u"\u0645\u0631\u062c\u0639 *", None))
        self.office_error.setText("")
        self.moment_label.setText(QCoreApplication.translate("CentreLevels", u"\u0645\u06cc\u200c\u0631\u0633\u062f", None))
        self.amount_label.setText(QCoreApplication.translate("CentreLevels", u"\u0627\u0646\u062f\u0627\u0632\u0647 *", None))
        self.amount_error.setText("")
        self.letter_label.setText(QCoreApplication.translate("CentreLevels", u"\u0645\u062a\u0646 \u0646\u0627\u0645\u0647 *", None))
        self.letter_error.setText("")
        self.places_label.setText("")
        self.outcome_label.setText("")
        self.clear_button.setText(QCoreApplication.translate("CentreLevels", u"\u0628\u0631\u06af\u0631\u062f\u0627\u0646\u062f\u0646 \u0628\u0647 \u0622\u0646\u0686\u0647 \u0647\u0633\u062a", None))
        self.save_button.setText(QCoreApplication.translate("CentreLevels", u"\u062b\u0628\u062a \u0633\u0637\u062d", None))
        pass
    # retranslateUi

