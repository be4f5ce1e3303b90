# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'step_form.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.fields import (DateField, LtrLineEdit, PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.views.agencies_field import AgenciesField
from samad_desktop.views.files_field import FilesField
from samad_desktop.views.unit_field import UnitField

class Ui_StepForm(object):
    def setupUi(self, StepForm):
        if not StepForm.objectName():
            StepForm.setObjectName(u"StepForm")
        StepForm.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        StepForm.setFrameShape(QFrame.Shape.NoFrame)
        StepForm.setProperty(u"step", u"true")
        self.step_box = QVBoxLayout(StepForm)
        self.step_box.setSpacing(10)
        self.step_box.setObjectName(u"step_box")
        self.step_box.setContentsMargins(14, 12, 14, 12)
        self.title_line = QHBoxLayout()
        self.title_line.setSpacing(8)
        self.title_line.setObjectName(u"title_line")
        self.title_line.setContentsMargins(0, 0, 0, 0)
        self.step_icon = IconLabel(StepForm)
        self.step_icon.setObjectName(u"step_icon")

        self.title_line.addWidget(self.step_icon)

        self.title = Prose(StepForm)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setProperty(u"role", u"section")

        self.title_line.addWidget(self.title)

        self.title_line.setStretch(1, 1)

        self.step_box.addLayout(self.title_line)

        self.addressees = QHBoxLayout()
        self.addressees.setSpacing(14)
        self.addressees.setObjectName(u"addressees")
        self.addressees.setContentsMargins(0, 0, 0, 0)
        self.agencies_row = QWidget(StepForm)
        self.agencies_row.setObjectName(u"agencies_row")
        self.agencies_row_box = QVBoxLayout(self.agencies_row)
        self.agencies_row_box.setSpacing(4)
        self.agencies_row_box.setObjectName(u"agencies_row_box")
        self.agencies_row_box.setContentsMargins(0, 0, 0, 0)
        self.agencies_label = QLabel(self.agencies_row)
        self.agencies_label.setObjectName(u"agencies_label")
        self.agencies_label.setTextFormat(Qt.TextFormat.PlainText)

        self.agencies_row_box.addWidget(self.agencies_label)

        self.agencies_edit = AgenciesField(self.agencies_row)
        self.agencies_edit.setObjectName(u"agencies_edit")

        self.agencies_row_box.addWidget(self.agencies_edit)

        self.agencies_error = Prose(self.agencies_row)
        self.agencies_error.setObjectName(u"agencies_error")
        self.agencies_error.setTextFormat(Qt.TextFormat.PlainText)

        self.agencies_row_box.addWidget(self.agencies_error)


        self.addressees.addWidget(self.agencies_row, 0, Qt.AlignmentFlag.AlignTop)

        self.copies_row = QWidget(StepForm)
        self.copies_row.setObjectName(u"copies_row")
        self.copies_row_box = QVBoxLayout(self.copies_row)
        self.copies_row_box.setSpacing(4)
        self.copies_row_box.setObjectName(u"copies_row_box")
        self.copies_row_box.setContentsMargins(0, 0, 0, 0)
        self.copies_label = QLabel(self.copies_row)
        self.copies_label.setObjectName(u"copies_label")
        self.copies_label.setTextFormat(Qt.TextFormat.PlainText)

        self.copies_row_box.addWidget(self.copies_label)

        self.copies_edit = AgenciesField(self.copies_row)
        self.copies_edit.setObjectName(u"copies_edit")

        self.copies_row_box.addWidget(self.copies_edit)

        self.copies_error = Prose(self.copies_row)
        self.copies_error.setObjectName(u"copies_error")
        self.copies_error.setTextFormat(Qt.TextFormat.PlainText)

        self.copies_row_box.addWidget(self.copies_error)


        self.addressees.addWidget(self.copies_row, 0, Qt.AlignmentFlag.AlignTop)

        self.addressees.setStretch(0, 1)
        self.addressees.setStretch(1, 1)

        self.step_box.addLayout(self.addressees)

        self.proposed_agency_row = QWidget(StepForm)
        self.proposed_agency_row.setObjectName(u"proposed_agency_row")
        self.proposed_agency_row_box = QVBoxLayout(self.proposed_agency_row)
        self.proposed_agency_row_box.setSpacing(4)
        self.proposed_agency_row_box.setObjectName(u"proposed_agency_row_box")
        self.proposed_agency_row_box.setContentsMargins(0, 0, 0, 0)
        self.proposed_agency_label = QLabel(self.proposed_agency_row)
        self.proposed_agency_label.setObjectName(u"proposed_agency_label")
        self.proposed_agency_label.setTextFormat(Qt.TextFormat.PlainText)

        self.proposed_agency_row_box.addWidget(self.proposed_agency_label)

        self.proposed_agency_picker = PickerEdit(self.proposed_agency_row)
        self.proposed_agency_picker.setObjectName(u"proposed_agency_picker")

        self.proposed_agency_row_box.addWidget(self.proposed_agency_picker)

        self.proposed_agency_error = Prose(self.proposed_agency_row)
        self.proposed_agency_error.setObjectName(u"proposed_agency_error")
        self.proposed_agency_error.setTextFormat(Qt.TextFormat.PlainText)

        self.proposed_agency_row_box.addWidget(self.proposed_agency_error)


        self.step_box.addWidget(self.proposed_agency_row)

        self.redaction_row = QWidget(StepForm)
        self.redaction_row.setObjectName(u"redaction_row")
        self.redaction_row_box = QVBoxLayout(self.redaction_row)
        self.redaction_row_box.setSpacing(4)
        self.redaction_row_box.setObjectName(u"redaction_row_box")
        self.redaction_row_box.setContentsMargins(0, 0, 0, 0)
        self.redaction_label = QLabel(self.redaction_row)
        self.redaction_label.setObjectName(u"redaction_label")
        self.redaction_label.setTextFormat(Qt.TextFormat.PlainText)
        self.redaction_label.setProperty(u"role", u"field")

        self.redaction_row_box.addWidget(self.redaction_label)

        self.redaction_line = QHBoxLayout()
        self.redaction_line.setSpacing(10)
        self.redaction_line.setObjectName(u"redaction_line")
        self.redaction_line.setContentsMargins(0, 0, 0, 0)
        self.redaction_box = KeyButton(self.redaction_row)
        self.redaction_box.setObjectName(u"redaction_box")
        self.redaction_box.setAutoDefault(False)

        self.redaction_line.addWidget(self.redaction_box)

        self.redaction_value = Prose(self.redaction_row)
        self.redaction_value.setObjectName(u"redaction_value")
        self.redaction_value.setTextFormat(Qt.TextFormat.PlainText)
        self.redaction_value.setWordWrap(True)
        self.redaction_value.setProperty(u"role", u"note")

        self.redaction_line.addWidget(self.redaction_value)

        self.redaction_line.setStretch(1, 1)

        self.redaction_row_box.addLayout(self.redaction_line)

        self.redaction_error = Prose(self.redaction_row)
        self.redaction_error.setObjectName(u"redaction_error")
        self.redaction_error.setTextFormat(Qt.TextFormat.PlainText)
        self.redaction_error.setWordWrap(True)
        self.redaction_error.setProperty(u"role", u"error")

        self.redaction_row_box.addWidget(self.redaction_error)


        self.step_box.addWidget(self.redaction_row)

        self.instruction_row = QWidget(StepForm)
        self.instruction_row.setObjectName(u"instruction_row")
        self.instruction_row_box = QVBoxLayout(self.instruction_row)
        self.instruction_row_box.setSpacing(4)
        self.instruction_row_box.setObjectName(u"instruction_row_box")
        self.instruction_row_box.setContentsMargins(0, 0, 0, 0)
        self.instruction_label = QLabel(self.instruction_row)
        self.instruction_label.setObjectName(u"instruction_label")
        self.instruction_label.setTextFormat(Qt.TextFormat.PlainText)

        self.instruction_row_box.addWidget(self.instruction_label)

        self.instruction_edit = PersianTextEdit(self.instruction_row)
        self.instruction_edit.setObjectName(u"instruction_edit")

        self.instruction_row_box.addWidget(self.instruction_edit)

        self.instruction_error = Prose(self.instruction_row)
        self.instruction_error.setObjectName(u"instruction_error")
        self.instruction_error.setTextFormat(Qt.TextFormat.PlainText)

        self.instruction_row_box.addWidget(self.instruction_error)


        self.step_box.addWidget(self.instruction_row)

        self.files_row = QWidget(StepForm)
        self.files_row.setObjectName(u"files_row")
        self.files_row_box = QVBoxLayout(self.files_row)
        self.files_row_box.setSpacing(4)
        self.files_row_box.setObjectName(u"files_row_box")
        self.files_row_box.setContentsMargins(0, 0, 0, 0)
        self.files_edit = FilesField(self.files_row)
        self.files_edit.setObjectName(u"files_edit")

        self.files_row_box.addWidget(self.files_edit)

        self.files_error = Prose(self.files_row)
        self.files_error.setObjectName(u"files_error")
        self.files_error.setTextFormat(Qt.TextFormat.PlainText)
        self.files_error.setWordWrap(True)
        self.files_error.setProperty(u"role", u"error")

        self.files_row_box.addWidget(self.files_error)

        self.files_hint = Prose(self.files_row)
        self.files_hint.setObjectName(u"files_hint")
        self.files_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.files_hint.setWordWrap(True)
        self.files_hint.setProperty(u"role", u"muted")

        self.files_row_box.addWidget(self.files_hint)


        self.step_box.addWidget(self.files_row)

        self.terms = QHBoxLayout()
        self.terms.setSpacing(14)
        self.terms.setObjectName(u"terms")
        self.terms.setContentsMargins(0, 0, 0, 0)
        self.unit_row = QWidget(StepForm)
        self.unit_row.setObjectName(u"unit_row")
        self.unit_row_box = QVBoxLayout(self.unit_row)
        self.unit_row_box.setSpacing(4)
        self.unit_row_box.setObjectName(u"unit_row_box")
        self.unit_row_box.setContentsMargins(0, 0, 0, 0)
        self.unit_label = QLabel(self.unit_row)
        self.unit_label.setObjectName(u"unit_label")
        self.unit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.unit_row_box.addWidget(self.unit_label)

        self.unit_edit = UnitField(self.unit_row)
        self.unit_edit.setObjectName(u"unit_edit")

        self.unit_row_box.addWidget(self.unit_edit)

        self.unit_error = Prose(self.unit_row)
        self.unit_error.setObjectName(u"unit_error")
        self.unit_error.setTextFormat(Qt.TextFormat.PlainText)

        self.unit_row_box.addWidget(self.unit_error)


        self.terms.addWidget(self.unit_row, 0, Qt.AlignmentFlag.AlignTop)

        self.amount_row = QWidget(StepForm)
        self.amount_row.setObjectName(u"amount_row")
        self.amount_row_box = QVBoxLayout(self.amount_row)
        self.amount_row_box.setSpacing(4)
        self.amount_row_box.setObjectName(u"amount_row_box")
        self.amount_row_box.setContentsMargins(0, 0, 0, 0)
        self.amount_label = QLabel(self.amount_row)
        self.amount_label.setObjectName(u"amount_label")
        self.amount_label.setTextFormat(Qt.TextFormat.PlainText)

        self.amount_row_box.addWidget(self.amount_label)

        self.amount_line = QHBoxLayout()
        self.amount_line.setSpacing(8)
        self.amount_line.setObjectName(u"amount_line")
        self.amount_edit = LtrLineEdit(self.amount_row)
        self.amount_edit.setObjectName(u"amount_edit")

        self.amount_line.addWidget(self.amount_edit)

        self.amount_unit = QLabel(self.amount_row)
        self.amount_unit.setObjectName(u"amount_unit")
        self.amount_unit.setTextFormat(Qt.TextFormat.PlainText)

        self.amount_line.addWidget(self.amount_unit)


        self.amount_row_box.addLayout(self.amount_line)

        self.amount_hint = Prose(self.amount_row)
        self.amount_hint.setObjectName(u"amount_hint")
        self.amount_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.amount_hint.setWordWrap(True)
        self.amount_hint.setProperty(u"role", u"muted")

        self.amount_row_box.addWidget(self.amount_hint)

        self.amount_due = Prose(self.amount_row)
        self.amount_due.setObjectName(u"amount_due")
        self.amount_due.setTextFormat(Qt.TextFormat.PlainText)
        self.amount_due.setWordWrap(True)
        self.amount_due.setProperty(u"role", u"strong")

        self.amount_row_box.addWidget(self.amount_due)

        self.amount_error = Prose(self.amount_row)
        self.amount_error.setObjectName(u"amount_error")
        self.amount_error.setTextFormat(Qt.TextFormat.PlainText)

        self.amount_row_box.addWidget(self.amount_error)


        self.terms.addWidget(self.amount_row, 0, Qt.AlignmentFlag.AlignTop)

        self.terms.setStretch(0, 1)
        self.terms.setStretch(1, 1)

        self.step_box.addLayout(self.terms)

        self.outcome_row = QWidget(StepForm)
        self.outcome_row.setObjectName(u"outcome_row")
        self.outcome_row_box = QVBoxLayout(self.outcome_row)
        self.outcome_row_box.setSpacing(4)
        self.outcome_row_box.setObjectName(u"outcome_row_box")
        self.outcome_row_box.setContentsMargins(0, 0, 0, 0)
        self.outcome_label = QLabel(self.outcome_row)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)

        self.outcome_row_box.addWidget(self.outcome_label)

        self.outcome_hint = Prose(self.outcome_row)
        self.outcome_hint.setObjectName(u"outcome_hint")
        self.outcome_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_hint.setWordWrap(True)
        self.outcome_hint.setProperty(u"role", u"muted")

        self.outcome_row_box.addWidget(self.outcome_hint)

        self.outcome_box = ChipGroup(self.outcome_row)
        self.outcome_box.setObjectName(u"outcome_box")

        self.outcome_row_box.addWidget(self.outcome_box)

        self.outcome_error = Prose(self.outcome_row)
        self.outcome_error.setObjectName(u"outcome_error")
        self.outcome_error.setTextFormat(Qt.TextFormat.PlainText)

        self.outcome_row_box.addWidget(self.outcome_error)


        self.step_box.addWidget(self.outcome_row)

        self.again_at_row = QWidget(StepForm)
        self.again_at_row.setObjectName(u"again_at_row")
        self.again_at_row_box = QVBoxLayout(self.again_at_row)
        self.again_at_row_box.setSpacing(4)
        self.again_at_row_box.setObjectName(u"again_at_row_box")
        self.again_at_row_box.setContentsMargins(0, 0, 0, 0)
        self.again_at_label = QLabel(self.again_at_row)
        self.again_at_label.setObjectName(u"again_at_label")
        self.again_at_label.setTextFormat(Qt.TextFormat.PlainText)

        self.again_at_row_box.addWidget(self.again_at_label)

        self.again_at_box = QWidget(self.again_at_row)
        self.again_at_box.setObjectName(u"again_at_box")
        self.again_at_line = QHBoxLayout(self.again_at_box)
        self.again_at_line.setSpacing(8)
        self.again_at_line.setObjectName(u"again_at_line")
        self.again_at_line.setContentsMargins(0, 0, 0, 0)
        self.again_day_edit = DateField(self.again_at_box)
        self.again_day_edit.setObjectName(u"again_day_edit")

        self.again_at_line.addWidget(self.again_day_edit)

        self.again_time_edit = LtrLineEdit(self.again_at_box)
        self.again_time_edit.setObjectName(u"again_time_edit")

        self.again_at_line.addWidget(self.again_time_edit)


        self.again_at_row_box.addWidget(self.again_at_box)

        self.again_at_error = Prose(self.again_at_row)
        self.again_at_error.setObjectName(u"again_at_error")
        self.again_at_error.setTextFormat(Qt.TextFormat.PlainText)

        self.again_at_row_box.addWidget(self.again_at_error)


        self.step_box.addWidget(self.again_at_row)

        self.disposition_row = QWidget(StepForm)
        self.disposition_row.setObjectName(u"disposition_row")
        self.disposition_row_box = QVBoxLayout(self.disposition_row)
        self.disposition_row_box.setSpacing(4)
        self.disposition_row_box.setObjectName(u"disposition_row_box")
        self.disposition_row_box.setContentsMargins(0, 0, 0, 0)
        self.disposition_label = QLabel(self.disposition_row)
        self.disposition_label.setObjectName(u"disposition_label")
        self.disposition_label.setTextFormat(Qt.TextFormat.PlainText)

        self.disposition_row_box.addWidget(self.disposition_label)

        self.disposition_box = ChipGroup(self.disposition_row)
        self.disposition_box.setObjectName(u"disposition_box")

        self.disposition_row_box.addWidget(self.disposition_box)

        self.disposition_error = Prose(self.disposition_row)
        self.disposition_error.setObjectName(u"disposition_error")
        self.disposition_error.setTextFormat(Qt.TextFormat.PlainText)

        self.disposition_row_box.addWidget(self.disposition_error)


        self.step_box.addWidget(self.disposition_row)

        self.level_row = QWidget(StepForm)
        self.level_row.setObjectName(u"level_row")
        self.level_row_box = QVBoxLayout(self.level_row)
        self.level_row_box.setSpacing(4)
        self.level_row_box.setObjectName(u"level_row_box")
        self.level_row_box.setContentsMargins(0, 0, 0, 0)
        self.level_label = QLabel(self.level_row)
        self.level_label.setObjectName(u"level_label")
        self.level_label.setTextFormat(Qt.TextFormat.PlainText)

        self.level_row_box.addWidget(self.level_label)

        self.level_box = ChipGroup(self.level_row)
        self.level_box.setObjectName(u"level_box")

        self.level_row_box.addWidget(self.level_box)

        self.level_error = Prose(self.level_row)
        self.level_error.setObjectName(u"level_error")
        self.level_error.setTextFormat(Qt.TextFormat.PlainText)

        self.level_row_box.addWidget(self.level_error)


        self.step_box.addWidget(self.level_row)

        self.reason_row = QWidget(StepForm)
        self.reason_row.setObjectName(u"reason_row")
        self.reason_row_box = QVBoxLayout(self.reason_row)
        self.reason_row_box.setSpacing(4)
        self.reason_row_box.setObjectName(u"reason_row_box")
        self.reason_row_box.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(self.reason_row)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)

        self.reason_row_box.addWidget(self.reason_label)

        self.reason_edit = PersianTextEdit(self.reason_row)
        self.reason_edit.setObjectName(u"reason_edit")

        self.reason_row_box.addWidget(self.reason_edit)

        self.reason_hint = Prose(self.reason_row)
        self.reason_hint.setObjectName(u"reason_hint")
        self.reason_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_hint.setWordWrap(True)
        self.reason_hint.setProperty(u"role", u"muted")

        self.reason_row_box.addWidget(self.reason_hint)

        self.reason_error = Prose(self.reason_row)
        self.reason_error.setObjectName(u"reason_error")
        self.reason_error.setTextFormat(Qt.TextFormat.PlainText)

        self.reason_row_box.addWidget(self.reason_error)


        self.step_box.addWidget(self.reason_row)

        self.reply_row = QWidget(StepForm)
        self.reply_row.setObjectName(u"reply_row")
        self.reply_row_box = QVBoxLayout(self.reply_row)
        self.reply_row_box.setSpacing(4)
        self.reply_row_box.setObjectName(u"reply_row_box")
        self.reply_row_box.setContentsMargins(0, 0, 0, 0)
        self.reply_label = QLabel(self.reply_row)
        self.reply_label.setObjectName(u"reply_label")
        self.reply_label.setTextFormat(Qt.TextFormat.PlainText)

        self.reply_row_box.addWidget(self.reply_label)

        self.reply_edit = PersianTextEdit(self.reply_row)
        self.reply_edit.setObjectName(u"reply_edit")

        self.reply_row_box.addWidget(self.reply_edit)

        self.reply_error = Prose(self.reply_row)
        self.reply_error.setObjectName(u"reply_error")
        self.reply_error.setTextFormat(Qt.TextFormat.PlainText)

        self.reply_row_box.addWidget(self.reply_error)


        self.step_box.addWidget(self.reply_row)

        self.text_row = QWidget(StepForm)
        self.text_row.setObjectName(u"text_row")
        self.text_row_box = QVBoxLayout(self.text_row)
        self.text_row_box.setSpacing(4)
        self.text_row_box.setObjectName(u"text_row_box")
        self.text_row_box.setContentsMargins(0, 0, 0, 0)
        self.text_label = QLabel(self.text_row)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)

        self.text_row_box.addWidget(self.text_label)

        self.text_edit = PersianTextEdit(self.text_row)
        self.text_edit.setObjectName(u"text_edit")

        self.text_row_box.addWidget(self.text_edit)

        self.text_error = Prose(self.text_row)
        self.text_error.setObjectName(u"text_error")
        self.text_error.setTextFormat(Qt.TextFormat.PlainText)

        self.text_row_box.addWidget(self.text_error)


        self.step_box.addWidget(self.text_row)

        self.foot = QWidget(StepForm)
        self.foot.setObjectName(u"foot")
        self.foot_box = QVBoxLayout(self.foot)
        self.foot_box.setSpacing(10)
        self.foot_box.setObjectName(u"foot_box")
        self.foot_box.setContentsMargins(0, 0, 0, 0)
        self.whole_complaint = QLabel(self.foot)
        self.whole_complaint.setObjectName(u"whole_complaint")
        self.whole_complaint.setTextFormat(Qt.TextFormat.PlainText)

        self.foot_box.addWidget(self.whole_complaint)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.take_button = KeyButton(self.foot)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.take_button)

        self.cancel_button = QPushButton(self.foot)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.cancel_button)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_1)

        self.back_key = QLabel(self.foot)
        self.back_key.setObjectName(u"back_key")
        self.back_key.setTextFormat(Qt.TextFormat.PlainText)
        self.back_key.setProperty(u"role", u"key")

        self.buttons.addWidget(self.back_key)

        self.back_words = QLabel(self.foot)
        self.back_words.setObjectName(u"back_words")
        self.back_words.setTextFormat(Qt.TextFormat.PlainText)
        self.back_words.setProperty(u"role", u"note")

        self.buttons.addWidget(self.back_words)


        self.foot_box.addLayout(self.buttons)


        self.step_box.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.agencies_label.setBuddy(self.agencies_edit)
        self.copies_label.setBuddy(self.copies_edit)
        self.proposed_agency_label.setBuddy(self.proposed_agency_picker)
        self.redaction_label.setBuddy(self.redaction_box)
        self.instruction_label.setBuddy(self.instruction_edit)
        self.unit_label.setBuddy(self.unit_edit)
        self.amount_label.setBuddy(self.amount_edit)
        self.outcome_label.setBuddy(self.outcome_box)
        self.again_at_label.setBuddy(self.again_at_box)
        self.disposition_label.setBuddy(self.disposition_box)
        self.level_label.setBuddy(self.level_box)
        self.reason_label.setBuddy(self.reason_edit)
        self.reply_label.setBuddy(self.reply_edit)
        self.text_label.setBuddy(self.text_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StepForm)

        QMetaObject.connectSlotsByName(StepForm)
    # setupUi

    def retranslateUi(self, StepForm):
        self.title.setText("")
        self.agencies_label.setText(QCoreApplication.translate("StepForm", u"\u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627\u06cc\u06cc \u06a9\u0647 \u0628\u0627\u06cc\u062f \u067e\u0627\u0633\u062e \u062f\u0647\u0646\u062f *", None))
        self.agencies_error.setText("")
        self.copies_label.setText(QCoreApplication.translate("StepForm", u"\u0631\u0648\u0646\u0648\u0634\u062a\u060c \u062a\u0646\u0647\u0627 \u0628\u0631\u0627\u06cc \u0622\u06af\u0627\u0647\u06cc", None))
        self.copies_error.setText("")
        self.proposed_agency_label.setText(QCoreApplication.translate("StepForm", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u067e\u06cc\u0634\u0646\u0647\u0627\u062f\u06cc *", None))
        self.proposed_agency_error.setText("")
        self.redaction_label.setText("")
        self.redaction_box.setText(QCoreApplication.translate("StepForm", u"\u0628\u0627\u0632\u0628\u06cc\u0646\u06cc \u0645\u062a\u0646 \u0628\u0631\u0627\u06cc \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.redaction_value.setText("")
        self.redaction_error.setText("")
        self.instruction_label.setText(QCoreApplication.translate("StepForm", u"\u062f\u0633\u062a\u0648\u0631 \u0648 \u062a\u0648\u0636\u06cc\u062d \u0628\u0631\u0627\u06cc \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.instruction_error.setText("")
        self.files_error.setText("")
        self.files_hint.setText("")
        self.unit_label.setText(QCoreApplication.translate("StepForm", u"\u0648\u0627\u062d\u062f \u062a\u0627\u0628\u0639\u0647", None))
        self.unit_error.setText("")
        self.amount_label.setText(QCoreApplication.translate("StepForm", u"\u0645\u0647\u0644\u062a \u062f\u06cc\u06af\u0631", None))
        self.amount_unit.setText("")
        self.amount_hint.setText("")
        self.amount_due.setText("")
        self.amount_error.setText("")
        self.outcome_label.setText(QCoreApplication.translate("StepForm", u"\u0646\u062a\u06cc\u062c\u0647\u0654 \u062a\u0645\u0627\u0633 *", None))
        self.outcome_hint.setText("")
        self.outcome_error.setText("")
        self.again_at_label.setText(QCoreApplication.translate("StepForm", u"\u0632\u0645\u0627\u0646 \u062a\u0645\u0627\u0633 \u062f\u0648\u0628\u0627\u0631\u0647 *", None))
        self.again_day_edit.setPlaceholderText(QCoreApplication.translate("StepForm", u"\u0631\u0648\u0632: \u0634\u0646\u0628\u0647\u060c \u06f2/\u06f9 \u2026", None))
        self.again_time_edit.setPlaceholderText(QCoreApplication.translate("StepForm", u"\u06f1\u06f0:\u06f3\u06f0", None))
        self.again_at_error.setText("")
        self.disposition_label.setText(QCoreApplication.translate("StepForm", u"\u0646\u062a\u06cc\u062c\u0647\u0654 \u0646\u0647\u0627\u06cc\u06cc *", None))
        self.disposition_error.setText("")
        self.level_label.setText(QCoreApplication.translate("StepForm", u"\u0645\u0631\u062c\u0639 \u0631\u0633\u06cc\u062f\u06af\u06cc *", None))
        self.level_error.setText("")
        self.reason_label.setText(QCoreApplication.translate("StepForm", u"\u062f\u0644\u06cc\u0644 *", None))
        self.reason_hint.setText("")
        self.reason_error.setText("")
        self.reply_label.setText(QCoreApplication.translate("StepForm", u"\u0645\u062a\u0646 \u067e\u0627\u0633\u062e *", None))
        self.reply_error.setText("")
        self.text_label.setText(QCoreApplication.translate("StepForm", u"\u062a\u0648\u0636\u06cc\u062d", None))
        self.text_error.setText("")
        self.whole_complaint.setText("")
        self.take_button.setText(QCoreApplication.translate("StepForm", u"\u0627\u0646\u062c\u0627\u0645", None))
        self.cancel_button.setText(QCoreApplication.translate("StepForm", u"\u0627\u0646\u0635\u0631\u0627\u0641", None))
#if QT_CONFIG(tooltip)
        self.cancel_button.setToolTip(QCoreApplication.translate("StepForm", u"\u0622\u0646\u0686\u0647 \u0646\u0648\u0634\u062a\u0647 \u0634\u062f\u0647 \u062f\u0648\u0631 \u0627\u0646\u062f\u0627\u062e\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f", None))
#endif // QT_CONFIG(tooltip)
        self.back_key.setText(QCoreApplication.translate("StepForm", u"Esc", None))
        self.back_words.setText(QCoreApplication.translate("StepForm", u"\u0628\u0639\u062f\u0627\u064b", None))
        pass
    # retranslateUi

