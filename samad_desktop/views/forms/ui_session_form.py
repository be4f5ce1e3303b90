# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'session_form.ui'
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
from samad_desktop.views.agencies_field import AgenciesField

class Ui_SessionForm(object):
    def setupUi(self, SessionForm):
        if not SessionForm.objectName():
            SessionForm.setObjectName(u"SessionForm")
        SessionForm.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.column_box = QVBoxLayout(SessionForm)
        self.column_box.setSpacing(10)
        self.column_box.setObjectName(u"column_box")
        self.column_box.setContentsMargins(0, 0, 0, 0)
        self.scroll = RoomyScroll(SessionForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_parts = QWidget()
        self.scroll_parts.setObjectName(u"scroll_parts")
        self.scroll_parts.setProperty(u"scrolled", u"true")
        self.scroll_box = QVBoxLayout(self.scroll_parts)
        self.scroll_box.setSpacing(10)
        self.scroll_box.setObjectName(u"scroll_box")
        self.scroll_box.setContentsMargins(0, 0, 0, 0)
        self.form_card = QFrame(self.scroll_parts)
        self.form_card.setObjectName(u"form_card")
        self.form_card.setProperty(u"card", True)
        self.form_box = QVBoxLayout(self.form_card)
        self.form_box.setSpacing(6)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(16, 14, 16, 14)
        self.form_title = QLabel(self.form_card)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setProperty(u"role", u"section")

        self.form_box.addWidget(self.form_title)

        self.officials_row = QVBoxLayout()
        self.officials_row.setSpacing(4)
        self.officials_row.setObjectName(u"officials_row")
        self.officials_row.setContentsMargins(0, 0, 0, 0)
        self.officials_label = QLabel(self.form_card)
        self.officials_label.setObjectName(u"officials_label")
        self.officials_label.setTextFormat(Qt.TextFormat.PlainText)
        self.officials_label.setProperty(u"role", u"field")

        self.officials_row.addWidget(self.officials_label)

        self.officials_box = AgenciesField(self.form_card)
        self.officials_box.setObjectName(u"officials_box")

        self.officials_row.addWidget(self.officials_box)

        self.officials_error = Prose(self.form_card)
        self.officials_error.setObjectName(u"officials_error")
        self.officials_error.setTextFormat(Qt.TextFormat.PlainText)
        self.officials_error.setWordWrap(True)

        self.officials_row.addWidget(self.officials_error)


        self.form_box.addLayout(self.officials_row)

        self.when_pair = QHBoxLayout()
        self.when_pair.setSpacing(10)
        self.when_pair.setObjectName(u"when_pair")
        self.day_row = QVBoxLayout()
        self.day_row.setSpacing(4)
        self.day_row.setObjectName(u"day_row")
        self.day_row.setContentsMargins(0, 0, 0, 0)
        self.day_label = QLabel(self.form_card)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day_label.setProperty(u"role", u"field")

        self.day_row.addWidget(self.day_label)

        self.day_edit = DateField(self.form_card)
        self.day_edit.setObjectName(u"day_edit")

        self.day_row.addWidget(self.day_edit)

        self.day_error = Prose(self.form_card)
        self.day_error.setObjectName(u"day_error")
        self.day_error.setTextFormat(Qt.TextFormat.PlainText)
        self.day_error.setWordWrap(True)

        self.day_row.addWidget(self.day_error)


        self.when_pair.addLayout(self.day_row)

        self.hours_row = QVBoxLayout()
        self.hours_row.setSpacing(4)
        self.hours_row.setObjectName(u"hours_row")
        self.hours_row.setContentsMargins(0, 0, 0, 0)
        self.hours_label = QLabel(self.form_card)
        self.hours_label.setObjectName(u"hours_label")
        self.hours_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hours_label.setProperty(u"role", u"field")

        self.hours_row.addWidget(self.hours_label)

        self.hours_edit = PersianLineEdit(self.form_card)
        self.hours_edit.setObjectName(u"hours_edit")

        self.hours_row.addWidget(self.hours_edit)

        self.hours_error = Prose(self.form_card)
        self.hours_error.setObjectName(u"hours_error")
        self.hours_error.setTextFormat(Qt.TextFormat.PlainText)
        self.hours_error.setWordWrap(True)

        self.hours_row.addWidget(self.hours_error)


        self.when_pair.addLayout(self.hours_row)

        self.when_pair.setStretch(0, 1)
        self.when_pair.setStretch(1, 1)

        self.form_box.addLayout(self.when_pair)

        self.channel_row = QVBoxLayout()
        self.channel_row.setSpacing(4)
        self.channel_row.setObjectName(u"channel_row")
        self.channel_row.setContentsMargins(0, 0, 0, 0)
        self.channel_label = QLabel(self.form_card)
        self.channel_label.setObjectName(u"channel_label")
        self.channel_label.setTextFormat(Qt.TextFormat.PlainText)
        self.channel_label.setProperty(u"role", u"field")

        self.channel_row.addWidget(self.channel_label)

        self.channel_box = ChipGroup(self.form_card)
        self.channel_box.setObjectName(u"channel_box")

        self.channel_row.addWidget(self.channel_box)

        self.channel_error = Prose(self.form_card)
        self.channel_error.setObjectName(u"channel_error")
        self.channel_error.setTextFormat(Qt.TextFormat.PlainText)
        self.channel_error.setWordWrap(True)

        self.channel_row.addWidget(self.channel_error)


        self.form_box.addLayout(self.channel_row)

        self.place_row = QVBoxLayout()
        self.place_row.setSpacing(4)
        self.place_row.setObjectName(u"place_row")
        self.place_row.setContentsMargins(0, 0, 0, 0)
        self.place_label = QLabel(self.form_card)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setProperty(u"role", u"field")

        self.place_row.addWidget(self.place_label)

        self.place_edit = PersianLineEdit(self.form_card)
        self.place_edit.setObjectName(u"place_edit")

        self.place_row.addWidget(self.place_edit)

        self.place_error = Prose(self.form_card)
        self.place_error.setObjectName(u"place_error")
        self.place_error.setTextFormat(Qt.TextFormat.PlainText)
        self.place_error.setWordWrap(True)

        self.place_row.addWidget(self.place_error)


        self.form_box.addLayout(self.place_row)

        self.room_pair = QHBoxLayout()
        self.room_pair.setSpacing(10)
        self.room_pair.setObjectName(u"room_pair")
        self.capacity_row = QVBoxLayout()
        self.capacity_row.setSpacing(4)
        self.capacity_row.setObjectName(u"capacity_row")
        self.capacity_row.setContentsMargins(0, 0, 0, 0)
        self.capacity_label = QLabel(self.form_card)
        self.capacity_label.setObjectName(u"capacity_label")
        self.capacity_label.setTextFormat(Qt.TextFormat.PlainText)
        self.capacity_label.setProperty(u"role", u"field")

        self.capacity_row.addWidget(self.capacity_label)

        self.capacity_edit = LtrLineEdit(self.form_card)
        self.capacity_edit.setObjectName(u"capacity_edit")

        self.capacity_row.addWidget(self.capacity_edit)

        self.capacity_error = Prose(self.form_card)
        self.capacity_error.setObjectName(u"capacity_error")
        self.capacity_error.setTextFormat(Qt.TextFormat.PlainText)
        self.capacity_error.setWordWrap(True)

        self.capacity_row.addWidget(self.capacity_error)


        self.room_pair.addLayout(self.capacity_row)

        self.minutes_row = QVBoxLayout()
        self.minutes_row.setSpacing(4)
        self.minutes_row.setObjectName(u"minutes_row")
        self.minutes_row.setContentsMargins(0, 0, 0, 0)
        self.minutes_label = QLabel(self.form_card)
        self.minutes_label.setObjectName(u"minutes_label")
        self.minutes_label.setTextFormat(Qt.TextFormat.PlainText)
        self.minutes_label.setProperty(u"role", u"field")

        self.minutes_row.addWidget(self.minutes_label)

        self.minutes_edit = LtrLineEdit(self.form_card)
        self.minutes_edit.setObjectName(u"minutes_edit")

        self.minutes_row.addWidget(self.minutes_edit)

        self.minutes_error = Prose(self.form_card)
        self.minutes_error.setObjectName(u"minutes_error")
        self.minutes_error.setTextFormat(Qt.TextFormat.PlainText)
        self.minutes_error.setWordWrap(True)

        self.minutes_row.addWidget(self.minutes_error)


        self.room_pair.addLayout(self.minutes_row)

        self.room_pair.setStretch(0, 1)
        self.room_pair.setStretch(1, 1)

        self.form_box.addLayout(self.room_pair)

        self.about_pair = QHBoxLayout()
        self.about_pair.setSpacing(10)
        self.about_pair.setObjectName(u"about_pair")
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
        self.agency_error.setWordWrap(True)

        self.agency_row.addWidget(self.agency_error)


        self.about_pair.addLayout(self.agency_row)

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
        self.subject_error.setWordWrap(True)

        self.subject_row.addWidget(self.subject_error)


        self.about_pair.addLayout(self.subject_row)

        self.about_pair.setStretch(0, 1)
        self.about_pair.setStretch(1, 1)

        self.form_box.addLayout(self.about_pair)

        self.repeat_part = QWidget(self.form_card)
        self.repeat_part.setObjectName(u"repeat_part")
        self.repeat_part_box = QVBoxLayout(self.repeat_part)
        self.repeat_part_box.setSpacing(8)
        self.repeat_part_box.setObjectName(u"repeat_part_box")
        self.repeat_part_box.setContentsMargins(0, 0, 0, 0)
        self.repeat_row = QVBoxLayout()
        self.repeat_row.setSpacing(4)
        self.repeat_row.setObjectName(u"repeat_row")
        self.repeat_row.setContentsMargins(0, 0, 0, 0)
        self.repeat_label = QLabel(self.repeat_part)
        self.repeat_label.setObjectName(u"repeat_label")
        self.repeat_label.setTextFormat(Qt.TextFormat.PlainText)
        self.repeat_label.setProperty(u"role", u"field")

        self.repeat_row.addWidget(self.repeat_label)

        self.repeat_box = ChipGroup(self.repeat_part)
        self.repeat_box.setObjectName(u"repeat_box")

        self.repeat_row.addWidget(self.repeat_box)

        self.repeat_error = Prose(self.repeat_part)
        self.repeat_error.setObjectName(u"repeat_error")
        self.repeat_error.setTextFormat(Qt.TextFormat.PlainText)
        self.repeat_error.setWordWrap(True)

        self.repeat_row.addWidget(self.repeat_error)


        self.repeat_part_box.addLayout(self.repeat_row)

        self.until_row = QVBoxLayout()
        self.until_row.setSpacing(4)
        self.until_row.setObjectName(u"until_row")
        self.until_row.setContentsMargins(0, 0, 0, 0)
        self.until_label = QLabel(self.repeat_part)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setTextFormat(Qt.TextFormat.PlainText)
        self.until_label.setProperty(u"role", u"field")

        self.until_row.addWidget(self.until_label)

        self.until_edit = DateField(self.repeat_part)
        self.until_edit.setObjectName(u"until_edit")

        self.until_row.addWidget(self.until_edit)

        self.until_error = Prose(self.repeat_part)
        self.until_error.setObjectName(u"until_error")
        self.until_error.setTextFormat(Qt.TextFormat.PlainText)
        self.until_error.setWordWrap(True)

        self.until_row.addWidget(self.until_error)


        self.repeat_part_box.addLayout(self.until_row)

        self.rule_label = Prose(self.repeat_part)
        self.rule_label.setObjectName(u"rule_label")
        self.rule_label.setTextFormat(Qt.TextFormat.PlainText)
        self.rule_label.setWordWrap(True)
        self.rule_label.setProperty(u"role", u"note")

        self.repeat_part_box.addWidget(self.rule_label)


        self.form_box.addWidget(self.repeat_part)

        self.note_row = QVBoxLayout()
        self.note_row.setSpacing(4)
        self.note_row.setObjectName(u"note_row")
        self.note_row.setContentsMargins(0, 0, 0, 0)
        self.note_label = QLabel(self.form_card)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"role", u"field")

        self.note_row.addWidget(self.note_label)

        self.note_edit = PersianLineEdit(self.form_card)
        self.note_edit.setObjectName(u"note_edit")

        self.note_row.addWidget(self.note_edit)

        self.note_error = Prose(self.form_card)
        self.note_error.setObjectName(u"note_error")
        self.note_error.setTextFormat(Qt.TextFormat.PlainText)
        self.note_error.setWordWrap(True)

        self.note_row.addWidget(self.note_error)


        self.form_box.addLayout(self.note_row)

        self.reason_row = QVBoxLayout()
        self.reason_row.setSpacing(4)
        self.reason_row.setObjectName(u"reason_row")
        self.reason_row.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(self.form_card)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"field")

        self.reason_row.addWidget(self.reason_label)

        self.reason_edit = PersianLineEdit(self.form_card)
        self.reason_edit.setObjectName(u"reason_edit")

        self.reason_row.addWidget(self.reason_edit)

        self.reason_error = Prose(self.form_card)
        self.reason_error.setObjectName(u"reason_error")
        self.reason_error.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_error.setWordWrap(True)

        self.reason_row.addWidget(self.reason_error)


        self.form_box.addLayout(self.reason_row)


        self.scroll_box.addWidget(self.form_card)

        self.form_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.scroll_box.addItem(self.form_gap)

        self.scroll.setWidget(self.scroll_parts)

        self.column_box.addWidget(self.scroll)

        self.foot = QFrame(SessionForm)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"card", True)
        self.foot_box = QVBoxLayout(self.foot)
        self.foot_box.setSpacing(8)
        self.foot_box.setObjectName(u"foot_box")
        self.foot_box.setContentsMargins(16, 14, 16, 14)
        self.foreseen_label = Prose(self.foot)
        self.foreseen_label.setObjectName(u"foreseen_label")
        self.foreseen_label.setTextFormat(Qt.TextFormat.PlainText)
        self.foreseen_label.setWordWrap(True)
        self.foreseen_label.setProperty(u"role", u"note")

        self.foot_box.addWidget(self.foreseen_label)

        self.conflicts_label = Prose(self.foot)
        self.conflicts_label.setObjectName(u"conflicts_label")
        self.conflicts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.conflicts_label.setWordWrap(True)
        self.conflicts_label.setProperty(u"role", u"warn")

        self.foot_box.addWidget(self.conflicts_label)

        self.outcome_label = Prose(self.foot)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.foot_box.addWidget(self.outcome_label)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.save_button = KeyButton(self.foot)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.foot_row.addWidget(self.save_button)

        self.back_button = KeyButton(self.foot)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"quiet")

        self.foot_row.addWidget(self.back_button)

        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)


        self.foot_box.addLayout(self.foot_row)


        self.column_box.addWidget(self.foot)

        self.column_box.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.officials_label.setBuddy(self.officials_box)
        self.day_label.setBuddy(self.day_edit)
        self.hours_label.setBuddy(self.hours_edit)
        self.channel_label.setBuddy(self.channel_box)
        self.place_label.setBuddy(self.place_edit)
        self.capacity_label.setBuddy(self.capacity_edit)
        self.minutes_label.setBuddy(self.minutes_edit)
        self.agency_label.setBuddy(self.agency_picker)
        self.subject_label.setBuddy(self.subject_picker)
        self.repeat_label.setBuddy(self.repeat_box)
        self.until_label.setBuddy(self.until_edit)
        self.note_label.setBuddy(self.note_edit)
        self.reason_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SessionForm)

        QMetaObject.connectSlotsByName(SessionForm)
    # setupUi

    def retranslateUi(self, SessionForm):
        self.form_title.setText(QCoreApplication.translate("SessionForm", u"\u0646\u0634\u0633\u062a \u062a\u0627\u0632\u0647", None))
        self.officials_label.setText(QCoreApplication.translate("SessionForm", u"\u0645\u0633\u0626\u0648\u0644\u0627\u0646 *", None))
        self.officials_error.setText("")
        self.day_label.setText(QCoreApplication.translate("SessionForm", u"\u0631\u0648\u0632 *", None))
        self.day_error.setText("")
        self.hours_label.setText(QCoreApplication.translate("SessionForm", u"\u0633\u0627\u0639\u062a *", None))
        self.hours_edit.setPlaceholderText(QCoreApplication.translate("SessionForm", u"\u06f1\u06f0 \u062a\u0627 \u06f1\u06f2", None))
        self.hours_error.setText("")
        self.channel_label.setText(QCoreApplication.translate("SessionForm", u"\u0634\u06cc\u0648\u0647", None))
        self.channel_error.setText("")
        self.place_label.setText(QCoreApplication.translate("SessionForm", u"\u0645\u062d\u0644", None))
        self.place_error.setText("")
        self.capacity_label.setText(QCoreApplication.translate("SessionForm", u"\u0638\u0631\u0641\u06cc\u062a (\u0645\u062a\u0642\u0627\u0636\u06cc) *", None))
        self.capacity_error.setText("")
        self.minutes_label.setText(QCoreApplication.translate("SessionForm", u"\u0633\u0647\u0645 \u0647\u0631 \u0645\u062a\u0642\u0627\u0636\u06cc (\u062f\u0642\u06cc\u0642\u0647) *", None))
        self.minutes_error.setText("")
        self.agency_label.setText(QCoreApplication.translate("SessionForm", u"\u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.agency_error.setText("")
        self.subject_label.setText(QCoreApplication.translate("SessionForm", u"\u0645\u0648\u0636\u0648\u0639 \u0646\u0634\u0633\u062a", None))
        self.subject_error.setText("")
        self.repeat_label.setText(QCoreApplication.translate("SessionForm", u"\u062a\u06a9\u0631\u0627\u0631", None))
        self.repeat_error.setText("")
        self.until_label.setText(QCoreApplication.translate("SessionForm", u"\u062a\u06a9\u0631\u0627\u0631 \u062a\u0627", None))
        self.until_error.setText("")
        self.rule_label.setText("")
        self.note_label.setText(QCoreApplication.translate("SessionForm", u"\u06cc\u0627\u062f\u062f\u0627\u0634\u062a \u0628\u0631\u0627\u06cc \u0647\u0645\u06a9\u0627\u0631\u0627\u0646", None))
        self.note_error.setText("")
        self.reason_label.setText(QCoreApplication.translate("SessionForm", u"\u062f\u0644\u06cc\u0644 (\u0628\u0631\u0627\u06cc \u0631\u0648\u0632 \u062a\u0639\u0637\u06cc\u0644\u060c \u06cc\u0627 \u062a\u063a\u06cc\u06cc\u0631 \u0622\u0646\u0686\u0647 \u0627\u0639\u0644\u0627\u0645 \u0634\u062f\u0647)", None))
        self.reason_error.setText("")
        self.foreseen_label.setText("")
        self.conflicts_label.setText("")
        self.outcome_label.setText("")
        self.save_button.setText(QCoreApplication.translate("SessionForm", u"\u062b\u0628\u062a \u0646\u0634\u0633\u062a", None))
        self.back_button.setText(QCoreApplication.translate("SessionForm", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        pass
    # retranslateUi

