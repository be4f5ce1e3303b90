# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schedule_card.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QSizePolicy, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.fields import (LtrLineEdit, PickerEdit)
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_ScheduleCard(object):
    def setupUi(self, ScheduleCard):
        if not ScheduleCard.objectName():
            ScheduleCard.setObjectName(u"ScheduleCard")
        ScheduleCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        ScheduleCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(ScheduleCard)
        self.card_box.setSpacing(8)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(18, 16, 18, 14)
        self.title_label = QLabel(ScheduleCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"section")

        self.card_box.addWidget(self.title_label)

        self.note_label = Prose(ScheduleCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"role", u"note")

        self.card_box.addWidget(self.note_label)

        self.fields_grid = QGridLayout()
        self.fields_grid.setObjectName(u"fields_grid")
        self.fields_grid.setHorizontalSpacing(12)
        self.fields_grid.setVerticalSpacing(6)
        self.report_cell = QVBoxLayout()
        self.report_cell.setSpacing(4)
        self.report_cell.setObjectName(u"report_cell")
        self.report_label = QLabel(ScheduleCard)
        self.report_label.setObjectName(u"report_label")
        self.report_label.setTextFormat(Qt.TextFormat.PlainText)
        self.report_label.setProperty(u"role", u"label")

        self.report_cell.addWidget(self.report_label)

        self.report_picker = PickerEdit(ScheduleCard)
        self.report_picker.setObjectName(u"report_picker")

        self.report_cell.addWidget(self.report_picker)

        self.report_error = Prose(ScheduleCard)
        self.report_error.setObjectName(u"report_error")
        self.report_error.setTextFormat(Qt.TextFormat.PlainText)
        self.report_error.setWordWrap(True)

        self.report_cell.addWidget(self.report_error)


        self.fields_grid.addLayout(self.report_cell, 0, 0, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.period_cell = QVBoxLayout()
        self.period_cell.setSpacing(4)
        self.period_cell.setObjectName(u"period_cell")
        self.period_label = QLabel(ScheduleCard)
        self.period_label.setObjectName(u"period_label")
        self.period_label.setTextFormat(Qt.TextFormat.PlainText)
        self.period_label.setProperty(u"role", u"label")

        self.period_cell.addWidget(self.period_label)

        self.period_picker = PickerEdit(ScheduleCard)
        self.period_picker.setObjectName(u"period_picker")

        self.period_cell.addWidget(self.period_picker)

        self.period_error = Prose(ScheduleCard)
        self.period_error.setObjectName(u"period_error")
        self.period_error.setTextFormat(Qt.TextFormat.PlainText)
        self.period_error.setWordWrap(True)

        self.period_cell.addWidget(self.period_error)


        self.fields_grid.addLayout(self.period_cell, 0, 1, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.format_cell = QVBoxLayout()
        self.format_cell.setSpacing(4)
        self.format_cell.setObjectName(u"format_cell")
        self.format_label = QLabel(ScheduleCard)
        self.format_label.setObjectName(u"format_label")
        self.format_label.setTextFormat(Qt.TextFormat.PlainText)
        self.format_label.setProperty(u"role", u"label")

        self.format_cell.addWidget(self.format_label)

        self.format_picker = PickerEdit(ScheduleCard)
        self.format_picker.setObjectName(u"format_picker")

        self.format_cell.addWidget(self.format_picker)

        self.format_error = Prose(ScheduleCard)
        self.format_error.setObjectName(u"format_error")
        self.format_error.setTextFormat(Qt.TextFormat.PlainText)
        self.format_error.setWordWrap(True)

        self.format_cell.addWidget(self.format_error)


        self.fields_grid.addLayout(self.format_cell, 0, 2, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.rhythm_cell = QVBoxLayout()
        self.rhythm_cell.setSpacing(4)
        self.rhythm_cell.setObjectName(u"rhythm_cell")
        self.rhythm_label = QLabel(ScheduleCard)
        self.rhythm_label.setObjectName(u"rhythm_label")
        self.rhythm_label.setTextFormat(Qt.TextFormat.PlainText)
        self.rhythm_label.setProperty(u"role", u"label")

        self.rhythm_cell.addWidget(self.rhythm_label)

        self.rhythm_picker = PickerEdit(ScheduleCard)
        self.rhythm_picker.setObjectName(u"rhythm_picker")

        self.rhythm_cell.addWidget(self.rhythm_picker)

        self.rhythm_error = Prose(ScheduleCard)
        self.rhythm_error.setObjectName(u"rhythm_error")
        self.rhythm_error.setTextFormat(Qt.TextFormat.PlainText)
        self.rhythm_error.setWordWrap(True)

        self.rhythm_cell.addWidget(self.rhythm_error)


        self.fields_grid.addLayout(self.rhythm_cell, 1, 0, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.at_cell = QVBoxLayout()
        self.at_cell.setSpacing(4)
        self.at_cell.setObjectName(u"at_cell")
        self.at_label = QLabel(ScheduleCard)
        self.at_label.setObjectName(u"at_label")
        self.at_label.setTextFormat(Qt.TextFormat.PlainText)
        self.at_label.setProperty(u"role", u"label")

        self.at_cell.addWidget(self.at_label)

        self.at_edit = LtrLineEdit(ScheduleCard)
        self.at_edit.setObjectName(u"at_edit")

        self.at_cell.addWidget(self.at_edit)

        self.at_error = Prose(ScheduleCard)
        self.at_error.setObjectName(u"at_error")
        self.at_error.setTextFormat(Qt.TextFormat.PlainText)
        self.at_error.setWordWrap(True)

        self.at_cell.addWidget(self.at_error)


        self.fields_grid.addLayout(self.at_cell, 1, 1, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.folder_cell = QVBoxLayout()
        self.folder_cell.setSpacing(4)
        self.folder_cell.setObjectName(u"folder_cell")
        self.folder_label = QLabel(ScheduleCard)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_label.setProperty(u"role", u"label")

        self.folder_cell.addWidget(self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(6)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_edit = QLineEdit(ScheduleCard)
        self.folder_edit.setObjectName(u"folder_edit")
        self.folder_edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.folder_edit.setReadOnly(True)

        self.folder_row.addWidget(self.folder_edit, 0, Qt.AlignmentFlag.AlignTop)

        self.folder_button = KeyButton(ScheduleCard)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setAutoDefault(False)
        self.folder_button.setProperty(u"variant", u"quiet")

        self.folder_row.addWidget(self.folder_button)

        self.folder_row.setStretch(0, 1)

        self.folder_cell.addLayout(self.folder_row)

        self.folder_error = Prose(ScheduleCard)
        self.folder_error.setObjectName(u"folder_error")
        self.folder_error.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_error.setWordWrap(True)

        self.folder_cell.addWidget(self.folder_error)


        self.fields_grid.addLayout(self.folder_cell, 1, 2, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.fields_grid.setColumnStretch(0, 1)
        self.fields_grid.setColumnStretch(1, 1)
        self.fields_grid.setColumnStretch(2, 1)

        self.card_box.addLayout(self.fields_grid)

        self.keep_row = QHBoxLayout()
        self.keep_row.setSpacing(8)
        self.keep_row.setObjectName(u"keep_row")
        self.outcome_label = Prose(ScheduleCard)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setProperty(u"role", u"note")

        self.keep_row.addWidget(self.outcome_label)

        self.keep_button = KeyButton(ScheduleCard)
        self.keep_button.setObjectName(u"keep_button")
        self.keep_button.setAutoDefault(False)
        self.keep_button.setProperty(u"variant", u"primary")

        self.keep_row.addWidget(self.keep_button)

        self.keep_row.setStretch(0, 1)

        self.card_box.addLayout(self.keep_row)

        self.rows = RowList(ScheduleCard)
        self.rows.setObjectName(u"rows")
        self.rows.setProperty(u"rows", u"true")

        self.card_box.addWidget(self.rows)

        self.hint = EmptyHint(ScheduleCard)
        self.hint.setObjectName(u"hint")

        self.card_box.addWidget(self.hint)

        self.keys_label = Prose(ScheduleCard)
        self.keys_label.setObjectName(u"keys_label")
        self.keys_label.setTextFormat(Qt.TextFormat.PlainText)
        self.keys_label.setProperty(u"role", u"note")

        self.card_box.addWidget(self.keys_label)

#if QT_CONFIG(shortcut)
        self.report_label.setBuddy(self.report_picker)
        self.period_label.setBuddy(self.period_picker)
        self.format_label.setBuddy(self.format_picker)
        self.rhythm_label.setBuddy(self.rhythm_picker)
        self.at_label.setBuddy(self.at_edit)
        self.folder_label.setBuddy(self.folder_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScheduleCard)

        QMetaObject.connectSlotsByName(ScheduleCard)
    # setupUi

    def retranslateUi(self, ScheduleCard):
        self.title_label.setText(QCoreApplication.translate("ScheduleCard", u"\u06af\u0632\u0627\u0631\u0634\u200c\u0647\u0627\u06cc \u0632\u0645\u0627\u0646\u200c\u0628\u0646\u062f\u06cc\u200c\u0634\u062f\u0647", None))
        self.note_label.setText("")
        self.report_label.setText(QCoreApplication.translate("ScheduleCard", u"\u06af\u0632\u0627\u0631\u0634", None))
        self.report_error.setText("")
        self.period_label.setText(QCoreApplication.translate("ScheduleCard", u"\u0628\u0627\u0632\u0647", None))
        self.period_error.setText("")
        self.format_label.setText(QCoreApplication.translate("ScheduleCard", u"\u0628\u0647 \u0635\u0648\u0631\u062a", None))
        self.format_error.setText("")
        self.rhythm_label.setText(QCoreApplication.translate("ScheduleCard", u"\u0647\u0631 \u0686\u0646\u062f \u0648\u0642\u062a", None))
        self.rhythm_error.setText("")
        self.at_label.setText(QCoreApplication.translate("ScheduleCard", u"\u0633\u0627\u0639\u062a", None))
        self.at_error.setText("")
        self.folder_label.setText(QCoreApplication.translate("ScheduleCard", u"\u067e\u0648\u0634\u0647", None))
        self.folder_button.setText(QCoreApplication.translate("ScheduleCard", u"\u0628\u0631\u06af\u0632\u06cc\u062f\u0646\u2026", None))
        self.folder_error.setText("")
        self.outcome_label.setText("")
        self.keep_button.setText(QCoreApplication.translate("ScheduleCard", u"\u0632\u0645\u0627\u0646\u200c\u0628\u0646\u062f\u06cc", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("ScheduleCard", u"\u06af\u0632\u0627\u0631\u0634\u200c\u0647\u0627\u06cc \u0632\u0645\u0627\u0646\u200c\u0628\u0646\u062f\u06cc\u200c\u0634\u062f\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.keys_label.setText(QCoreApplication.translate("ScheduleCard", u"Enter \u062f\u0631 \u0633\u0627\u0639\u062a \u0647\u0645 \u0632\u0645\u0627\u0646\u200c\u0628\u0646\u062f\u06cc \u0645\u06cc\u200c\u06a9\u0646\u062f\u060c Delete \u0631\u062f\u06cc\u0641 \u0646\u0634\u0627\u0646\u200c\u0634\u062f\u0647 \u0631\u0627 \u0628\u0631\u0645\u06cc\u200c\u062f\u0627\u0631\u062f\u060c Esc \u0645\u06cc\u200c\u0628\u0646\u062f\u062f.", None))
        pass
    # retranslateUi

