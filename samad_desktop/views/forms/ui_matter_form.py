# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'matter_form.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.line_edits import PersianLineEdit
from samad_desktop.qtkit.picker import PickerEdit
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.suggest_edit import SuggestEdit
from samad_desktop.qtkit.text_edit import PersianTextEdit

class Ui_MatterForm(object):
    def setupUi(self, MatterForm):
        if not MatterForm.objectName():
            MatterForm.setObjectName(u"MatterForm")
        MatterForm.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.matter_box = QVBoxLayout(MatterForm)
        self.matter_box.setSpacing(6)
        self.matter_box.setObjectName(u"matter_box")
        self.matter_box.setContentsMargins(0, 0, 0, 0)
        self.kind_field = QVBoxLayout()
        self.kind_field.setSpacing(2)
        self.kind_field.setObjectName(u"kind_field")
        self.kind_field.setContentsMargins(0, 0, 0, 0)
        self.kind_box = ChipGroup(MatterForm)
        self.kind_box.setObjectName(u"kind_box")

        self.kind_field.addWidget(self.kind_box)

        self.kind_error = Prose(MatterForm)
        self.kind_error.setObjectName(u"kind_error")
        self.kind_error.setProperty(u"role", u"error")
        self.kind_error.setTextFormat(Qt.TextFormat.PlainText)

        self.kind_field.addWidget(self.kind_error)


        self.matter_box.addLayout(self.kind_field)

        self.where_box = QVBoxLayout()
        self.where_box.setSpacing(2)
        self.where_box.setObjectName(u"where_box")
        self.where_box.setContentsMargins(0, 0, 0, 0)
        self.where_row = QHBoxLayout()
        self.where_row.setSpacing(10)
        self.where_row.setObjectName(u"where_row")
        self.where_row.setContentsMargins(0, 0, 0, 0)
        self.subject_field = QVBoxLayout()
        self.subject_field.setSpacing(2)
        self.subject_field.setObjectName(u"subject_field")
        self.subject_field.setContentsMargins(0, 0, 0, 0)
        self.subject_label = QLabel(MatterForm)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setProperty(u"role", u"field")
        self.subject_label.setTextFormat(Qt.TextFormat.PlainText)

        self.subject_field.addWidget(self.subject_label)

        self.subject_picker = PickerEdit(MatterForm)
        self.subject_picker.setObjectName(u"subject_picker")

        self.subject_field.addWidget(self.subject_picker)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.subject_field.addItem(self.spacer_1)


        self.where_row.addLayout(self.subject_field)

        self.county_field = QVBoxLayout()
        self.county_field.setSpacing(2)
        self.county_field.setObjectName(u"county_field")
        self.county_field.setContentsMargins(0, 0, 0, 0)
        self.county_label = QLabel(MatterForm)
        self.county_label.setObjectName(u"county_label")
        self.county_label.setProperty(u"role", u"field")
        self.county_label.setTextFormat(Qt.TextFormat.PlainText)

        self.county_field.addWidget(self.county_label)

        self.county_picker = PickerEdit(MatterForm)
        self.county_picker.setObjectName(u"county_picker")

        self.county_field.addWidget(self.county_picker)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.county_field.addItem(self.spacer_2)


        self.where_row.addLayout(self.county_field)

        self.place_field = QVBoxLayout()
        self.place_field.setSpacing(2)
        self.place_field.setObjectName(u"place_field")
        self.place_field.setContentsMargins(0, 0, 0, 0)
        self.place_label = QLabel(MatterForm)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"field")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)

        self.place_field.addWidget(self.place_label)

        self.place_edit = SuggestEdit(MatterForm)
        self.place_edit.setObjectName(u"place_edit")

        self.place_field.addWidget(self.place_edit)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.place_field.addItem(self.spacer_3)


        self.where_row.addLayout(self.place_field)

        self.where_row.setStretch(0, 11)
        self.where_row.setStretch(1, 7)
        self.where_row.setStretch(2, 9)

        self.where_box.addLayout(self.where_row)

        self.where_errors = QWidget(MatterForm)
        self.where_errors.setObjectName(u"where_errors")
        self.where_errors_row = QHBoxLayout(self.where_errors)
        self.where_errors_row.setSpacing(10)
        self.where_errors_row.setObjectName(u"where_errors_row")
        self.where_errors_row.setContentsMargins(0, 0, 0, 0)
        self.subject_error = Prose(self.where_errors)
        self.subject_error.setObjectName(u"subject_error")
        self.subject_error.setProperty(u"role", u"error")
        self.subject_error.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_error.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignVCenter)

        self.where_errors_row.addWidget(self.subject_error)

        self.county_error = Prose(self.where_errors)
        self.county_error.setObjectName(u"county_error")
        self.county_error.setProperty(u"role", u"error")
        self.county_error.setTextFormat(Qt.TextFormat.PlainText)
        self.county_error.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignVCenter)

        self.where_errors_row.addWidget(self.county_error)

        self.place_error = Prose(self.where_errors)
        self.place_error.setObjectName(u"place_error")
        self.place_error.setProperty(u"role", u"error")
        self.place_error.setTextFormat(Qt.TextFormat.PlainText)
        self.place_error.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignVCenter)

        self.where_errors_row.addWidget(self.place_error)

        self.where_errors_row.setStretch(0, 11)
        self.where_errors_row.setStretch(1, 7)
        self.where_errors_row.setStretch(2, 9)

        self.where_box.addWidget(self.where_errors)

        self.agency_row = QHBoxLayout()
        self.agency_row.setSpacing(6)
        self.agency_row.setObjectName(u"agency_row")
        self.agency_row.setContentsMargins(0, 0, 0, 0)
        self.agency_icon = IconLabel(MatterForm)
        self.agency_icon.setObjectName(u"agency_icon")

        self.agency_row.addWidget(self.agency_icon)

        self.agency_label = ElidedLabel(MatterForm)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setProperty(u"role", u"note")

        self.agency_row.addWidget(self.agency_label)


        self.where_box.addLayout(self.agency_row)


        self.matter_box.addLayout(self.where_box)

        self.level_row = QHBoxLayout()
        self.level_row.setSpacing(14)
        self.level_row.setObjectName(u"level_row")
        self.level_row.setContentsMargins(0, 0, 0, 0)
        self.priority_box = ChipGroup(MatterForm)
        self.priority_box.setObjectName(u"priority_box")

        self.level_row.addWidget(self.priority_box)

        self.identity_box = ChipGroup(MatterForm)
        self.identity_box.setObjectName(u"identity_box")

        self.level_row.addWidget(self.identity_box)

        self.level_row.setStretch(1, 1)

        self.matter_box.addLayout(self.level_row)

        self.identity_error = Prose(MatterForm)
        self.identity_error.setObjectName(u"identity_error")
        self.identity_error.setProperty(u"role", u"error")
        self.identity_error.setTextFormat(Qt.TextFormat.PlainText)
        self.identity_error.setWordWrap(True)

        self.matter_box.addWidget(self.identity_error)

        self.identity_row = QHBoxLayout()
        self.identity_row.setSpacing(6)
        self.identity_row.setObjectName(u"identity_row")
        self.identity_row.setContentsMargins(0, 0, 0, 0)
        self.identity_icon = IconLabel(MatterForm)
        self.identity_icon.setObjectName(u"identity_icon")

        self.identity_row.addWidget(self.identity_icon)

        self.identity_note = Prose(MatterForm)
        self.identity_note.setObjectName(u"identity_note")
        self.identity_note.setProperty(u"role", u"note")
        self.identity_note.setTextFormat(Qt.TextFormat.PlainText)
        self.identity_note.setWordWrap(True)

        self.identity_row.addWidget(self.identity_note)

        self.identity_row.setStretch(1, 1)

        self.matter_box.addLayout(self.identity_row)

        self.answers_box = QWidget(MatterForm)
        self.answers_box.setObjectName(u"answers_box")
        self.answers_column = QVBoxLayout(self.answers_box)
        self.answers_column.setSpacing(2)
        self.answers_column.setObjectName(u"answers_column")
        self.answers_column.setContentsMargins(0, 0, 0, 0)
        self.answers_row = QHBoxLayout()
        self.answers_row.setSpacing(10)
        self.answers_row.setObjectName(u"answers_row")
        self.answers_row.setContentsMargins(0, 0, 0, 0)

        self.answers_column.addLayout(self.answers_row)

        self.answers_error = Prose(self.answers_box)
        self.answers_error.setObjectName(u"answers_error")
        self.answers_error.setProperty(u"role", u"error")
        self.answers_error.setTextFormat(Qt.TextFormat.PlainText)

        self.answers_column.addWidget(self.answers_error)


        self.matter_box.addWidget(self.answers_box)

        self.accused_box = QWidget(MatterForm)
        self.accused_box.setObjectName(u"accused_box")
        self.accused_row = QHBoxLayout(self.accused_box)
        self.accused_row.setSpacing(10)
        self.accused_row.setObjectName(u"accused_row")
        self.accused_row.setContentsMargins(0, 0, 0, 0)
        self.accused_agency_field = QVBoxLayout()
        self.accused_agency_field.setSpacing(2)
        self.accused_agency_field.setObjectName(u"accused_agency_field")
        self.accused_agency_field.setContentsMargins(0, 0, 0, 0)
        self.accused_agency_label = QLabel(self.accused_box)
        self.accused_agency_label.setObjectName(u"accused_agency_label")
        self.accused_agency_label.setProperty(u"role", u"field")
        self.accused_agency_label.setTextFormat(Qt.TextFormat.PlainText)

        self.accused_agency_field.addWidget(self.accused_agency_label)

        self.accused_agency_picker = PickerEdit(self.accused_box)
        self.accused_agency_picker.setObjectName(u"accused_agency_picker")

        self.accused_agency_field.addWidget(self.accused_agency_picker)

        self.accused_agency_error = Prose(self.accused_box)
        self.accused_agency_error.setObjectName(u"accused_agency_error")
        self.accused_agency_error.setProperty(u"role", u"error")
        self.accused_agency_error.setTextFormat(Qt.TextFormat.PlainText)

        self.accused_agency_field.addWidget(self.accused_agency_error)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.accused_agency_field.addItem(self.spacer_4)


        self.accused_row.addLayout(self.accused_agency_field)

        self.accused_unit_field = QVBoxLayout()
        self.accused_unit_field.setSpacing(2)
        self.accused_unit_field.setObjectName(u"accused_unit_field")
        self.accused_unit_field.setContentsMargins(0, 0, 0, 0)
        self.accused_unit_label = QLabel(self.accused_box)
        self.accused_unit_label.setObjectName(u"accused_unit_label")
        self.accused_unit_label.setProperty(u"role", u"field")
        self.accused_unit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.accused_unit_field.addWidget(self.accused_unit_label)

        self.accused_unit_edit = SuggestEdit(self.accused_box)
        self.accused_unit_edit.setObjectName(u"accused_unit_edit")

        self.accused_unit_field.addWidget(self.accused_unit_edit)

        self.accused_unit_error = Prose(self.accused_box)
        self.accused_unit_error.setObjectName(u"accused_unit_error")
        self.accused_unit_error.setProperty(u"role", u"error")
        self.accused_unit_error.setTextFormat(Qt.TextFormat.PlainText)

        self.accused_unit_field.addWidget(self.accused_unit_error)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.accused_unit_field.addItem(self.spacer_5)


        self.accused_row.addLayout(self.accused_unit_field)

        self.accused_row.setStretch(0, 1)
        self.accused_row.setStretch(1, 1)

        self.matter_box.addWidget(self.accused_box)

        self.text_field = QVBoxLayout()
        self.text_field.setSpacing(2)
        self.text_field.setObjectName(u"text_field")
        self.text_field.setContentsMargins(0, 0, 0, 0)
        self.text_line = QHBoxLayout()
        self.text_line.setSpacing(10)
        self.text_line.setObjectName(u"text_line")
        self.text_line.setContentsMargins(0, 0, 0, 0)
        self.text_label = QLabel(MatterForm)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setProperty(u"role", u"field")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)

        self.text_line.addWidget(self.text_label)

        self.text_error = Prose(MatterForm)
        self.text_error.setObjectName(u"text_error")
        self.text_error.setProperty(u"role", u"error")
        self.text_error.setTextFormat(Qt.TextFormat.PlainText)

        self.text_line.addWidget(self.text_error)

        self.canned_label = ElidedLabel(MatterForm)
        self.canned_label.setObjectName(u"canned_label")
        self.canned_label.setProperty(u"role", u"muted")

        self.text_line.addWidget(self.canned_label)

        self.files_box = QWidget(MatterForm)
        self.files_box.setObjectName(u"files_box")
        self.files_row = QHBoxLayout(self.files_box)
        self.files_row.setSpacing(6)
        self.files_row.setObjectName(u"files_row")
        self.files_row.setContentsMargins(0, 0, 0, 0)

        self.text_line.addWidget(self.files_box)

        self.text_line.setStretch(1, 1)
        self.text_line.setStretch(2, 1)

        self.text_field.addLayout(self.text_line)

        self.text_edit = PersianTextEdit(MatterForm)
        self.text_edit.setObjectName(u"text_edit")

        self.text_field.addWidget(self.text_edit)

        self.text_field.setStretch(1, 1)

        self.matter_box.addLayout(self.text_field)

        self.matter_box.setStretch(7, 1)
#if QT_CONFIG(shortcut)
        self.subject_label.setBuddy(self.subject_picker)
        self.county_label.setBuddy(self.county_picker)
        self.place_label.setBuddy(self.place_edit)
        self.accused_agency_label.setBuddy(self.accused_agency_picker)
        self.accused_unit_label.setBuddy(self.accused_unit_edit)
        self.text_label.setBuddy(self.text_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MatterForm)

        QMetaObject.connectSlotsByName(MatterForm)
    # setupUi

    def retranslateUi(self, MatterForm):
#if QT_CONFIG(accessibility)
        self.kind_box.setAccessibleName(QCoreApplication.translate("MatterForm", u"\u0646\u0648\u0639 \u067e\u06cc\u0627\u0645", None))
#endif // QT_CONFIG(accessibility)
        self.kind_error.setText("")
        self.subject_label.setText(QCoreApplication.translate("MatterForm", u"\u0645\u0648\u0636\u0648\u0639 *", None))
        self.subject_picker.setPlaceholderText(QCoreApplication.translate("MatterForm", u"\u0686\u0646\u062f \u062d\u0631\u0641 \u0627\u0632 \u0645\u0648\u0636\u0648\u0639", None))
        self.county_label.setText(QCoreApplication.translate("MatterForm", u"\u0634\u0647\u0631\u0633\u062a\u0627\u0646 *", None))
        self.place_label.setText(QCoreApplication.translate("MatterForm", u"\u0645\u062d\u0644", None))
        self.place_edit.setPlaceholderText(QCoreApplication.translate("MatterForm", u"\u0634\u0647\u0631\u060c \u0631\u0648\u0633\u062a\u0627\u060c \u0646\u0634\u0627\u0646\u06cc", None))
        self.subject_error.setText("")
        self.county_error.setText("")
        self.place_error.setText("")
#if QT_CONFIG(accessibility)
        self.priority_box.setAccessibleName(QCoreApplication.translate("MatterForm", u"\u0627\u0648\u0644\u0648\u06cc\u062a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.identity_box.setAccessibleName(QCoreApplication.translate("MatterForm", u"\u0633\u0637\u062d \u0645\u062d\u0631\u0645\u0627\u0646\u06af\u06cc \u0647\u0648\u06cc\u062a", None))
#endif // QT_CONFIG(accessibility)
        self.identity_error.setText("")
        self.identity_note.setText("")
        self.answers_error.setText("")
        self.accused_agency_label.setText(QCoreApplication.translate("MatterForm", u"\u062f\u0633\u062a\u06af\u0627\u0647\u06cc \u06a9\u0647 \u0627\u0632 \u0622\u0646 \u0634\u06a9\u0627\u06cc\u062a \u062f\u0627\u0631\u062f", None))
        self.accused_agency_error.setText("")
        self.accused_unit_label.setText(QCoreApplication.translate("MatterForm", u"\u0648\u0627\u062d\u062f \u06cc\u0627 \u0634\u0639\u0628\u0647\u060c \u06cc\u0627 \u062f\u0633\u062a\u06af\u0627\u0647\u06cc \u06a9\u0647 \u062f\u0631 \u0641\u0647\u0631\u0633\u062a \u0646\u06cc\u0633\u062a", None))
        self.accused_unit_edit.setPlaceholderText(QCoreApplication.translate("MatterForm", u"\u0645\u0627\u0646\u0646\u062f: \u0628\u0627\u0646\u06a9 \u0645\u0644\u06cc\u060c \u0634\u0639\u0628\u0647\u0654 \u0628\u0627\u0632\u0627\u0631", None))
        self.accused_unit_error.setText("")
        self.text_label.setText(QCoreApplication.translate("MatterForm", u"\u0634\u0631\u062d *", None))
        self.text_error.setText("")
        pass
    # retranslateUi

