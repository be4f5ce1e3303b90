# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_calendar.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from samad_desktop.qtkit.fields import (DateField, PersianLineEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.month_table import MonthTable
from samad_desktop.qtkit.prose import Prose
from samad_desktop.views.effect_preview import EffectPreview

class Ui_CentreCalendar(object):
    def setupUi(self, CentreCalendar):
        if not CentreCalendar.objectName():
            CentreCalendar.setObjectName(u"CentreCalendar")
        CentreCalendar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.calendar_box = QHBoxLayout(CentreCalendar)
        self.calendar_box.setSpacing(10)
        self.calendar_box.setObjectName(u"calendar_box")
        self.calendar_box.setContentsMargins(0, 0, 0, 0)
        self.parts = QStackedWidget(CentreCalendar)
        self.parts.setObjectName(u"parts")
        self.month_card = QFrame()
        self.month_card.setObjectName(u"month_card")
        self.month_card.setProperty(u"card", True)
        self.month_box = QVBoxLayout(self.month_card)
        self.month_box.setSpacing(8)
        self.month_box.setObjectName(u"month_box")
        self.month_box.setContentsMargins(16, 14, 16, 14)
        self.month_row = QHBoxLayout()
        self.month_row.setSpacing(6)
        self.month_row.setObjectName(u"month_row")
        self.month_row.setContentsMargins(0, 0, 0, 0)
        self.before_button = KeyButton(self.month_card)
        self.before_button.setObjectName(u"before_button")
        self.before_button.setAutoDefault(False)
        self.before_button.setProperty(u"variant", u"quiet")

        self.month_row.addWidget(self.before_button)

        self.month_label = QLabel(self.month_card)
        self.month_label.setObjectName(u"month_label")
        self.month_label.setTextFormat(Qt.TextFormat.PlainText)
        self.month_label.setProperty(u"role", u"section")

        self.month_row.addWidget(self.month_label)

        self.after_button = KeyButton(self.month_card)
        self.after_button.setObjectName(u"after_button")
        self.after_button.setAutoDefault(False)
        self.after_button.setProperty(u"variant", u"quiet")

        self.month_row.addWidget(self.after_button)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.month_row.addItem(self.space_1)

        self.today_button = KeyButton(self.month_card)
        self.today_button.setObjectName(u"today_button")
        self.today_button.setAutoDefault(False)
        self.today_button.setProperty(u"variant", u"quiet")

        self.month_row.addWidget(self.today_button)


        self.month_box.addLayout(self.month_row)

        self.month = MonthTable(self.month_card)
        self.month.setObjectName(u"month")
        self.month.setProperty(u"days", u"true")

        self.month_box.addWidget(self.month)

        self.legend_label = Prose(self.month_card)
        self.legend_label.setObjectName(u"legend_label")
        self.legend_label.setTextFormat(Qt.TextFormat.PlainText)
        self.legend_label.setWordWrap(True)
        self.legend_label.setProperty(u"role", u"muted")

        self.month_box.addWidget(self.legend_label)

        self.month_box.setStretch(1, 1)
        self.parts.addWidget(self.month_card)
        self.preview_card = QFrame()
        self.preview_card.setObjectName(u"preview_card")
        self.preview_card.setProperty(u"card", True)
        self.preview_box = QVBoxLayout(self.preview_card)
        self.preview_box.setObjectName(u"preview_box")
        self.preview_box.setContentsMargins(16, 14, 16, 14)
        self.preview_part = EffectPreview(self.preview_card)
        self.preview_part.setObjectName(u"preview_part")

        self.preview_box.addWidget(self.preview_part)

        self.parts.addWidget(self.preview_card)

        self.calendar_box.addWidget(self.parts)

        self.side = RoomyScroll(CentreCalendar)
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
        self.outcome_label = Prose(self.side_parts)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.side_box.addWidget(self.outcome_label)

        self.day_card = QFrame(self.side_parts)
        self.day_card.setObjectName(u"day_card")
        self.day_card.setProperty(u"card", True)
        self.day_box = QVBoxLayout(self.day_card)
        self.day_box.setSpacing(8)
        self.day_box.setObjectName(u"day_box")
        self.day_box.setContentsMargins(16, 14, 16, 14)
        self.day_title = Prose(self.day_card)
        self.day_title.setObjectName(u"day_title")
        self.day_title.setTextFormat(Qt.TextFormat.PlainText)
        self.day_title.setWordWrap(True)
        self.day_title.setProperty(u"role", u"section")

        self.day_box.addWidget(self.day_title)

        self.day_note = Prose(self.day_card)
        self.day_note.setObjectName(u"day_note")
        self.day_note.setTextFormat(Qt.TextFormat.PlainText)
        self.day_note.setWordWrap(True)
        self.day_note.setProperty(u"role", u"note")

        self.day_box.addWidget(self.day_note)

        self.name_row = QVBoxLayout()
        self.name_row.setSpacing(4)
        self.name_row.setObjectName(u"name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.day_card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"field")

        self.name_row.addWidget(self.name_label)

        self.name_edit = PersianLineEdit(self.day_card)
        self.name_edit.setObjectName(u"name_edit")

        self.name_row.addWidget(self.name_edit)

        self.name_error = Prose(self.day_card)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setProperty(u"role", u"error")

        self.name_row.addWidget(self.name_error)


        self.day_box.addLayout(self.name_row)

        self.off_tick = QCheckBox(self.day_card)
        self.off_tick.setObjectName(u"off_tick")

        self.day_box.addWidget(self.off_tick)

        self.day_buttons = QHBoxLayout()
        self.day_buttons.setSpacing(8)
        self.day_buttons.setObjectName(u"day_buttons")
        self.day_buttons.setContentsMargins(0, 0, 0, 0)
        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.day_buttons.addItem(self.space_2)

        self.preview_day_button = KeyButton(self.day_card)
        self.preview_day_button.setObjectName(u"preview_day_button")
        self.preview_day_button.setAutoDefault(False)

        self.day_buttons.addWidget(self.preview_day_button)

        self.save_day_button = KeyButton(self.day_card)
        self.save_day_button.setObjectName(u"save_day_button")
        self.save_day_button.setAutoDefault(False)
        self.save_day_button.setProperty(u"variant", u"primary")

        self.day_buttons.addWidget(self.save_day_button)


        self.day_box.addLayout(self.day_buttons)


        self.side_box.addWidget(self.day_card)

        self.week_card = QFrame(self.side_parts)
        self.week_card.setObjectName(u"week_card")
        self.week_card.setProperty(u"card", True)
        self.week_box = QVBoxLayout(self.week_card)
        self.week_box.setSpacing(8)
        self.week_box.setObjectName(u"week_box")
        self.week_box.setContentsMargins(16, 14, 16, 14)
        self.week_title = QLabel(self.week_card)
        self.week_title.setObjectName(u"week_title")
        self.week_title.setTextFormat(Qt.TextFormat.PlainText)
        self.week_title.setProperty(u"role", u"section")

        self.week_box.addWidget(self.week_title)

        self.weeks_label = Prose(self.week_card)
        self.weeks_label.setObjectName(u"weeks_label")
        self.weeks_label.setTextFormat(Qt.TextFormat.PlainText)
        self.weeks_label.setWordWrap(True)
        self.weeks_label.setProperty(u"role", u"note")

        self.week_box.addWidget(self.weeks_label)

        self.week_new = Prose(self.week_card)
        self.week_new.setObjectName(u"week_new")
        self.week_new.setTextFormat(Qt.TextFormat.PlainText)
        self.week_new.setWordWrap(True)
        self.week_new.setProperty(u"role", u"note")

        self.week_box.addWidget(self.week_new)

        self.valid_from_row = QVBoxLayout()
        self.valid_from_row.setSpacing(4)
        self.valid_from_row.setObjectName(u"valid_from_row")
        self.valid_from_row.setContentsMargins(0, 0, 0, 0)
        self.valid_from_label = QLabel(self.week_card)
        self.valid_from_label.setObjectName(u"valid_from_label")
        self.valid_from_label.setTextFormat(Qt.TextFormat.PlainText)
        self.valid_from_label.setProperty(u"role", u"field")

        self.valid_from_row.addWidget(self.valid_from_label)

        self.valid_from_edit = DateField(self.week_card)
        self.valid_from_edit.setObjectName(u"valid_from_edit")

        self.valid_from_row.addWidget(self.valid_from_edit)

        self.valid_from_error = Prose(self.week_card)
        self.valid_from_error.setObjectName(u"valid_from_error")
        self.valid_from_error.setTextFormat(Qt.TextFormat.PlainText)
        self.valid_from_error.setProperty(u"role", u"error")

        self.valid_from_row.addWidget(self.valid_from_error)


        self.week_box.addLayout(self.valid_from_row)

        self.days_grid = QGridLayout()
        self.days_grid.setObjectName(u"days_grid")
        self.days_grid.setHorizontalSpacing(12)
        self.days_grid.setVerticalSpacing(6)
        self.day0_row = QVBoxLayout()
        self.day0_row.setSpacing(4)
        self.day0_row.setObjectName(u"day0_row")
        self.day0_row.setContentsMargins(0, 0, 0, 0)
        self.day0_label = QLabel(self.week_card)
        self.day0_label.setObjectName(u"day0_label")
        self.day0_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day0_label.setProperty(u"role", u"field")

        self.day0_row.addWidget(self.day0_label)

        self.day0_edit = PersianLineEdit(self.week_card)
        self.day0_edit.setObjectName(u"day0_edit")

        self.day0_row.addWidget(self.day0_edit)

        self.day0_error = Prose(self.week_card)
        self.day0_error.setObjectName(u"day0_error")
        self.day0_error.setTextFormat(Qt.TextFormat.PlainText)
        self.day0_error.setProperty(u"role", u"error")

        self.day0_row.addWidget(self.day0_error)


        self.days_grid.addLayout(self.day0_row, 0, 0, 1, 1)

        self.day1_row = QVBoxLayout()
        self.day1_row.setSpacing(4)
        self.day1_row.setObjectName(u"day1_row")
        self.day1_row.setContentsMargins(0, 0, 0, 0)
        self.day1_label = QLabel(self.week_card)
        self.day1_label.setObjectName(u"day1_label")
        self.day1_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day1_label.setProperty(u"role", u"field")

        self.day1_row.addWidget(self.day1_label)

        self.day1_edit = PersianLineEdit(self.week_card)
        self.day1_edit.setObjectName(u"day1_edit")

        self.day1_row.addWidget(self.day1_edit)

        self.day1_error = Prose(self.week_card)
        self.day1_error.setObjectName(u"day1_error")
        self.day1_error.setTextFormat(Qt.TextFormat.PlainText)
        self.day1_error.setProperty(u"role", u"error")

        self.day1_row.addWidget(self.day1_error)


        self.days_grid.addLayout(self.day1_row, 0, 1, 1, 1)

        self.day2_row = QVBoxLayout()
        self.day2_row.setSpacing(4)
        self.day2_row.setObjectName(u"day2_row")
        self.day2_row.setContentsMargins(0, 0, 0, 0)
        self.day2_label = QLabel(self.week_card)
        self.day2_label.setObjectName(u"day2_label")
        self.day2_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day2_label.setProperty(u"role", u"field")

        self.day2_row.addWidget(self.day2_label)

        self.day2_edit = PersianLineEdit(self.week_card)
        self.day2_edit.setObjectName(u"day2_edit")

        self.day2_row.addWidget(self.day2_edit)

        self.day2_error = Prose(self.week_card)
        self.day2_error.setObjectName(u"day2_error")
        self.day2_error.setTextFormat(Qt.TextFormat.PlainText)
        self.day2_error.setProperty(u"role", u"error")

        self.day2_row.addWidget(self.day2_error)


        self.days_grid.addLayout(self.day2_row, 1, 0, 1, 1)

        self.day3_row = QVBoxLayout()
        self.day3_row.setSpacing(4)
        self.day3_row.setObjectName(u"day3_row")
        self.day3_row.setContentsMargins(0, 0, 0, 0)
        self.day3_label = QLabel(self.week_card)
        self.day3_label.setObjectName(u"day3_label")
        self.day3_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day3_label.setProperty(u"role", u"field")

        self.day3_row.addWidget(self.day3_label)

        self.day3_edit = PersianLineEdit(self.week_card)
        self.day3_edit.setObjectName(u"day3_edit")

        self.day3_row.addWidget(self.day3_edit)

        self.day3_error = Prose(self.week_card)
        self.day3_error.setObjectName(u"day3_error")
        self.day3_error.setTextFormat(Qt.TextFormat.PlainText)
        self.day3_error.setProperty(u"role", u"error")

        self.day3_row.addWidget(self.day3_error)


        self.days_grid.addLayout(self.day3_row, 1, 1, 1, 1)

        self.day4_row = QVBoxLayout()
        self.day4_row.setSpacing(4)
        self.day4_row.setObjectName(u"day4_row")
        self.day4_row.setContentsMargins(0, 0, 0, 0)
        self.day4_label = QLabel(self.week_card)
        self.day4_label.setObjectName(u"day4_label")
        self.day4_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day4_label.setProperty(u"role", u"field")

        self.day4_row.addWidget(self.day4_label)

        self.day4_edit = PersianLineEdit(self.week_card)
        self.day4_edit.setObjectName(u"day4_edit")

        self.day4_row.addWidget(self.day4_edit)

        self.day4_error = Prose(self.week_card)
        self.day4_error.setObjectName(u"day4_error")
        self.day4_error.setTextFormat(Qt.TextFormat.PlainText)
        self.day4_error.setProperty(u"role", u"error")

        self.day4_row.addWidget(self.day4_error)


        self.days_grid.addLayout(self.day4_row, 2, 0, 1, 1)

        self.day5_row = QVBoxLayout()
        self.day5_row.setSpacing(4)
        self.day5_row.setObjectName(u"day5_row")
        self.day5_row.setContentsMargins(0, 0, 0, 0)
        self.day5_label = QLabel(self.week_card)
        self.day5_label.setObjectName(u"day5_label")
        self.day5_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day5_label.setProperty(u"role", u"field")

        self.day5_row.addWidget(self.day5_label)

        self.day5_edit = PersianLineEdit(self.week_card)
        self.day5_edit.setObjectName(u"day5_edit")

        self.day5_row.addWidget(self.day5_edit)

        self.day5_error = Prose(self.week_card)
        self.day5_error.setObjectName(u"day5_error")
        self.day5_error.setTextFormat(Qt.TextFormat.PlainText)
        self.day5_error.setProperty(u"role", u"error")

        self.day5_row.addWidget(self.day5_error)


        self.days_grid.addLayout(self.day5_row, 2, 1, 1, 1)

        self.day6_row = QVBoxLayout()
        self.day6_row.setSpacing(4)
        self.day6_row.setObjectName(u"day6_row")
        self.day6_row.setContentsMargins(0, 0, 0, 0)
        self.day6_label = QLabel(self.week_card)
        self.day6_label.setObjectName(u"day6_label")
        self.day6_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day6_label.setProperty(u"role", u"field")

        self.day6_row.addWidget(self.day6_label)

        self.day6_edit = PersianLineEdit(self.week_card)
        self.day6_edit.setObjectName(u"day6_edit")

        self.day6_row.addWidget(self.day6_edit)

        self.day6_error = Prose(self.week_card)
        self.day6_error.setObjectName(u"day6_error")
        self.day6_error.setTextFormat(Qt.TextFormat.PlainText)
        self.day6_error.setProperty(u"role", u"error")

        self.day6_row.addWidget(self.day6_error)


        self.days_grid.addLayout(self.day6_row, 3, 0, 1, 1)


        self.week_box.addLayout(self.days_grid)

        self.week_buttons = QHBoxLayout()
        self.week_buttons.setSpacing(8)
        self.week_buttons.setObjectName(u"week_buttons")
        self.week_buttons.setContentsMargins(0, 0, 0, 0)
        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.week_buttons.addItem(self.space_3)

        self.preview_week_button = KeyButton(self.week_card)
        self.preview_week_button.setObjectName(u"preview_week_button")
        self.preview_week_button.setAutoDefault(False)

        self.week_buttons.addWidget(self.preview_week_button)

        self.save_week_button = KeyButton(self.week_card)
        self.save_week_button.setObjectName(u"save_week_button")
        self.save_week_button.setAutoDefault(False)
        self.save_week_button.setProperty(u"variant", u"primary")

        self.week_buttons.addWidget(self.save_week_button)


        self.week_box.addLayout(self.week_buttons)


        self.side_box.addWidget(self.week_card)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_4)

        self.side.setWidget(self.side_parts)

        self.calendar_box.addWidget(self.side)

        self.calendar_box.setStretch(0, 3)
        self.calendar_box.setStretch(1, 2)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.valid_from_label.setBuddy(self.valid_from_edit)
        self.day0_label.setBuddy(self.day0_edit)
        self.day1_label.setBuddy(self.day1_edit)
        self.day2_label.setBuddy(self.day2_edit)
        self.day3_label.setBuddy(self.day3_edit)
        self.day4_label.setBuddy(self.day4_edit)
        self.day5_label.setBuddy(self.day5_edit)
        self.day6_label.setBuddy(self.day6_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreCalendar)

        QMetaObject.connectSlotsByName(CentreCalendar)
    # setupUi

    def retranslateUi(self, CentreCalendar):
        self.before_button.setText(QCoreApplication.translate("CentreCalendar", u"\u0645\u0627\u0647 \u067e\u06cc\u0634", None))
        self.month_label.setText("")
        self.after_button.setText(QCoreApplication.translate("CentreCalendar", u"\u0645\u0627\u0647 \u0628\u0639\u062f", None))
        self.today_button.setText(QCoreApplication.translate("CentreCalendar", u"\u0627\u0645\u0631\u0648\u0632", None))
        self.legend_label.setText(QCoreApplication.translate("CentreCalendar", u"\u00ab\u0628\u0631\u0622\u0648\u0631\u062f\u06cc\u00bb: \u0631\u0648\u0632\u06cc \u0642\u0645\u0631\u06cc \u06a9\u0647 \u062a\u0627 \u0627\u0639\u0644\u0627\u0645 \u0631\u0633\u0645\u06cc \u0642\u0637\u0639\u06cc \u0646\u06cc\u0633\u062a.", None))
        self.outcome_label.setText("")
        self.day_title.setText("")
        self.day_note.setText("")
        self.name_label.setText(QCoreApplication.translate("CentreCalendar", u"\u0646\u0627\u0645 \u062a\u0639\u0637\u06cc\u0644\u06cc *", None))
        self.name_error.setText("")
        self.off_tick.setText(QCoreApplication.translate("CentreCalendar", u"\u0627\u06cc\u0646 \u0631\u0648\u0632 \u062a\u0639\u0637\u06cc\u0644 \u0631\u0633\u0645\u06cc \u0627\u0633\u062a", None))
        self.preview_day_button.setText(QCoreApplication.translate("CentreCalendar", u"\u067e\u06cc\u0634\u200c\u0646\u0645\u0627\u06cc\u0634", None))
        self.save_day_button.setText(QCoreApplication.translate("CentreCalendar", u"\u062b\u0628\u062a \u0631\u0648\u0632", None))
        self.week_title.setText(QCoreApplication.translate("CentreCalendar", u"\u0633\u0627\u0639\u062a\u200c\u0647\u0627\u06cc \u0647\u0641\u062a\u0647", None))
        self.weeks_label.setText("")
        self.week_new.setText(QCoreApplication.translate("CentreCalendar", u"\u0633\u0627\u0639\u062a\u200c\u0647\u0627\u06cc \u062a\u0627\u0632\u0647\u061b \u0631\u0648\u0632 \u0628\u06cc\u200c\u0633\u0627\u0639\u062a \u062a\u0639\u0637\u06cc\u0644 \u0647\u0641\u062a\u06af\u06cc \u0627\u0633\u062a. \u0646\u0645\u0648\u0646\u0647: \u06f7:\u06f3\u06f0 \u062a\u0627 \u06f1\u06f2 \u0648 \u06f1\u06f3 \u062a\u0627 \u06f1\u06f5", None))
        self.valid_from_label.setText(QCoreApplication.translate("CentreCalendar", u"\u0627\u0632 \u0631\u0648\u0632 *", None))
        self.valid_from_error.setText("")
        self.day0_label.setText(QCoreApplication.translate("CentreCalendar", u"\u0634\u0646\u0628\u0647", None))
        self.day0_error.setText("")
        self.day1_label.setText(QCoreApplication.translate("CentreCalendar", u"\u06cc\u06a9\u0634\u0646\u0628\u0647", None))
        self.day1_error.setText("")
        self.day2_label.setText(QCoreApplication.translate("CentreCalendar", u"\u062f\u0648\u0634\u0646\u0628\u0647", None))
        self.day2_error.setText("")
        self.day3_label.setText(QCoreApplication.translate("CentreCalendar", u"\u0633\u0647\u200c\u0634\u0646\u0628\u0647", None))
        self.day3_error.setText("")
        self.day4_label.setText(QCoreApplication.translate("CentreCalendar", u"\u0686\u0647\u0627\u0631\u0634\u0646\u0628\u0647", None))
        self.day4_error.setText("")
        self.day5_label.setText(QCoreApplication.translate("CentreCalendar", u"\u067e\u0646\u062c\u0634\u0646\u0628\u0647", None))
        self.day5_error.setText("")
        self.day6_label.setText(QCoreApplication.translate("CentreCalendar", u"\u062c\u0645\u0639\u0647", None))
        self.day6_error.setText("")
        self.preview_week_button.setText(QCoreApplication.translate("CentreCalendar", u"\u067e\u06cc\u0634\u200c\u0646\u0645\u0627\u06cc\u0634", None))
        self.save_week_button.setText(QCoreApplication.translate("CentreCalendar", u"\u062b\u0628\u062a \u0633\u0627\u0639\u062a\u200c\u0647\u0627", None))
        pass
    # retranslateUi

