# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_policies.ui'
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
from samad_desktop.qtkit.fields import (DateField, LtrLineEdit, PersianLineEdit, PickerEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CentrePolicies(object):
    def setupUi(self, CentrePolicies):
        if not CentrePolicies.objectName():
            CentrePolicies.setObjectName(u"CentrePolicies")
        CentrePolicies.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.policies_box = QHBoxLayout(CentrePolicies)
        self.policies_box.setSpacing(10)
        self.policies_box.setObjectName(u"policies_box")
        self.policies_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CentrePolicies)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 14, 16, 14)
        self.list_row = QHBoxLayout()
        self.list_row.setSpacing(8)
        self.list_row.setObjectName(u"list_row")
        self.list_row.setContentsMargins(0, 0, 0, 0)
        self.list_title = QLabel(self.list_card)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setProperty(u"role", u"section")

        self.list_row.addWidget(self.list_title)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.list_row.addItem(self.space_1)

        self.version_button = KeyButton(self.list_card)
        self.version_button.setObjectName(u"version_button")
        self.version_button.setAutoDefault(False)

        self.list_row.addWidget(self.version_button)


        self.list_box.addLayout(self.list_row)

        self.policies_list = RowList(self.list_card)
        self.policies_list.setObjectName(u"policies_list")

        self.list_box.addWidget(self.policies_list)

        self.list_box.setStretch(1, 1)

        self.policies_box.addWidget(self.list_card)

        self.side = RoomyScroll(CentrePolicies)
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
        self.form_title = Prose(self.form_card)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setWordWrap(True)
        self.form_title.setProperty(u"role", u"section")

        self.form_box.addWidget(self.form_title)

        self.step_row = QVBoxLayout()
        self.step_row.setSpacing(4)
        self.step_row.setObjectName(u"step_row")
        self.step_row.setContentsMargins(0, 0, 0, 0)
        self.step_label = QLabel(self.form_card)
        self.step_label.setObjectName(u"step_label")
        self.step_label.setTextFormat(Qt.TextFormat.PlainText)
        self.step_label.setProperty(u"role", u"field")

        self.step_row.addWidget(self.step_label)

        self.step_box = ChipGroup(self.form_card)
        self.step_box.setObjectName(u"step_box")

        self.step_row.addWidget(self.step_box)


        self.form_box.addLayout(self.step_row)

        self.who_row = QHBoxLayout()
        self.who_row.setSpacing(12)
        self.who_row.setObjectName(u"who_row")
        self.who_row.setContentsMargins(0, 0, 0, 0)
        self.kind_row = QVBoxLayout()
        self.kind_row.setSpacing(4)
        self.kind_row.setObjectName(u"kind_row")
        self.kind_row.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.form_card)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_label.setProperty(u"role", u"field")

        self.kind_row.addWidget(self.kind_label)

        self.kind_picker = PickerEdit(self.form_card)
        self.kind_picker.setObjectName(u"kind_picker")

        self.kind_row.addWidget(self.kind_picker)

        self.kind_error = Prose(self.form_card)
        self.kind_error.setObjectName(u"kind_error")
        self.kind_error.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_error.setProperty(u"role", u"error")

        self.kind_row.addWidget(self.kind_error)


        self.who_row.addLayout(self.kind_row)

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


        self.who_row.addLayout(self.agency_row)


        self.form_box.addLayout(self.who_row)

        self.subject_row = QVBoxLayout()
        self.subject_row.setSpacing(4)
        self.subject_row.setObjectName(u"subject_row")
        self.subject_row.setContentsMargins(0, 0, 0, 0)
        self.subject_label = QLabel(self.form_card)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_label.setProperty(u"role", u"field")

        self.subject_row.addWidget(self.subject_label)

        self.subject_picker = PickerEdit(self.form_card)
        self.subject_picker.setObjectName(u"subject_picker")

        self.subject_row.addWidget(self.subject_picker)

        self.subject_error = Prose(self.form_card)
        self.subject_error.setObjectName(u"subject_error")
        self.subject_error.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_error.setProperty(u"role", u"error")

        self.subject_row.addWidget(self.subject_error)


        self.form_box.addLayout(self.subject_row)

        self.term_row = QHBoxLayout()
        self.term_row.setSpacing(12)
        self.term_row.setObjectName(u"term_row")
        self.term_row.setContentsMargins(0, 0, 0, 0)
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

        self.unit_row = QVBoxLayout()
        self.unit_row.setSpacing(4)
        self.unit_row.setObjectName(u"unit_row")
        self.unit_row.setContentsMargins(0, 0, 0, 0)
        self.unit_label = QLabel(self.form_card)
        self.unit_label.setObjectName(u"unit_label")
        self.unit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_label.setProperty(u"role", u"field")

        self.unit_row.addWidget(self.unit_label)

        self.unit_box = ChipGroup(self.form_card)
        self.unit_box.setObjectName(u"unit_box")

        self.unit_row.addWidget(self.unit_box)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.unit_row.addItem(self.space_2)


        self.term_row.addLayout(self.unit_row)

        self.term_row.setStretch(0, 1)
        self.term_row.setStretch(1, 2)

        self.form_box.addLayout(self.term_row)

        self.from_row = QHBoxLayout()
        self.from_row.setSpacing(12)
        self.from_row.setObjectName(u"from_row")
        self.from_row.setContentsMargins(0, 0, 0, 0)
        self.valid_from_row = QVBoxLayout()
        self.valid_from_row.setSpacing(4)
        self.valid_from_row.setObjectName(u"valid_from_row")
        self.valid_from_row.setContentsMargins(0, 0, 0, 0)
        self.valid_from_label = QLabel(self.form_card)
        self.valid_from_label.setObjectName(u"valid_from_label")
        self.valid_from_label.setTextFormat(Qt.TextFormat.PlainText)
        self.valid_from_label.setProperty(u"role", u"field")

        self.valid_from_row.addWidget(self.valid_from_label)

        self.valid_from_edit = DateField(self.form_card)
        self.valid_from_edit.setObjectName(u"valid_from_edit")

        self.valid_from_row.addWidget(self.valid_from_edit)

        self.valid_from_error = Prose(self.form_card)
        self.valid_from_error.setObjectName(u"valid_from_error")
        self.valid_from_error.setTextFormat(Qt.TextFormat.PlainText)
        self.valid_from_error.setProperty(u"role", u"error")

        self.valid_from_row.addWidget(self.valid_from_error)


        self.from_row.addLayout(self.valid_from_row)

        self.source_row = QVBoxLayout()
        self.source_row.setSpacing(4)
        self.source_row.setObjectName(u"source_row")
        self.source_row.setContentsMargins(0, 0, 0, 0)
        self.source_label = QLabel(self.form_card)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setTextFormat(Qt.TextFormat.PlainText)
        self.source_label.setProperty(u"role", u"field")

        self.source_row.addWidget(self.source_label)

        self.source_edit = PersianLineEdit(self.form_card)
        self.source_edit.setObjectName(u"source_edit")

        self.source_row.addWidget(self.source_edit)

        self.source_error = Prose(self.form_card)
        self.source_error.setObjectName(u"source_error")
        self.source_error.setTextFormat(Qt.TextFormat.PlainText)
        self.source_error.setProperty(u"role", u"error")

        self.source_row.addWidget(self.source_error)


        self.from_row.addLayout(self.source_row)

        self.from_row.setStretch(0, 1)
        self.from_row.setStretch(1, 2)

        self.form_box.addLayout(self.from_row)

        self.sample_label = Prose(self.form_card)
        self.sample_label.setObjectName(u"sample_label")
        self.sample_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sample_label.setWordWrap(True)
        self.sample_label.setProperty(u"role", u"strong")

        self.form_box.addWidget(self.sample_label)

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

        self.policies_box.addWidget(self.side)

        self.policies_box.setStretch(0, 1)
        self.policies_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.step_label.setBuddy(self.step_box)
        self.kind_label.setBuddy(self.kind_picker)
        self.agency_label.setBuddy(self.agency_picker)
        self.subject_label.setBuddy(self.subject_picker)
        self.amount_label.setBuddy(self.amount_edit)
        self.unit_label.setBuddy(self.unit_box)
        self.valid_from_label.setBuddy(self.valid_from_edit)
        self.source_label.setBuddy(self.source_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentrePolicies)

        QMetaObject.connectSlotsByName(CentrePolicies)
    # setupUi

    def retranslateUi(self, CentrePolicies):
        self.list_title.setText(QCoreApplication.translate("CentrePolicies", u"\u0636\u0627\u0628\u0637\u0647\u200c\u0647\u0627", None))
        self.version_button.setText(QCoreApplication.translate("CentrePolicies", u"\u0646\u0633\u062e\u0647\u0654 \u062a\u0627\u0632\u0647 \u0627\u0632 \u0627\u06cc\u0646", None))
        self.form_title.setText(QCoreApplication.translate("CentrePolicies", u"\u0646\u0633\u062e\u0647\u0654 \u062a\u0627\u0632\u0647\u061b \u0646\u0633\u062e\u0647\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646 \u0645\u06cc\u200c\u0645\u0627\u0646\u0646\u062f", None))
        self.step_label.setText(QCoreApplication.translate("CentrePolicies", u"\u0645\u0647\u0644\u062a\u0650", None))
        self.kind_label.setText(QCoreApplication.translate("CentrePolicies", u"\u0646\u0648\u0639 \u067e\u06cc\u0627\u0645", None))
        self.kind_error.setText("")
        self.agency_label.setText(QCoreApplication.translate("CentrePolicies", u"\u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.agency_error.setText("")
        self.subject_label.setText(QCoreApplication.translate("CentrePolicies", u"\u0645\u0648\u0636\u0648\u0639", None))
        self.subject_error.setText("")
        self.amount_label.setText(QCoreApplication.translate("CentrePolicies", u"\u0627\u0646\u062f\u0627\u0632\u0647 *", None))
        self.amount_error.setText("")
        self.unit_label.setText(QCoreApplication.translate("CentrePolicies", u"\u06cc\u06a9\u0627", None))
        self.valid_from_label.setText(QCoreApplication.translate("CentrePolicies", u"\u0627\u0632 \u0631\u0648\u0632 *", None))
        self.valid_from_error.setText("")
        self.source_label.setText(QCoreApplication.translate("CentrePolicies", u"\u0633\u0646\u062f \u06cc\u0627 \u0627\u0628\u0644\u0627\u063a", None))
        self.source_error.setText("")
        self.sample_label.setText("")
        self.outcome_label.setText("")
        self.clear_button.setText(QCoreApplication.translate("CentrePolicies", u"\u067e\u0627\u06a9 \u06a9\u0631\u062f\u0646", None))
        self.save_button.setText(QCoreApplication.translate("CentrePolicies", u"\u0627\u0641\u0632\u0648\u062f\u0646 \u0636\u0627\u0628\u0637\u0647", None))
        pass
    # retranslateUi

