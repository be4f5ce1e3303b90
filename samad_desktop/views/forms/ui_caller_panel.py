# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'caller_panel.ui'
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

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.icon_widgets import (Avatar, IconLabel)
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CallerPanel(object):
    def setupUi(self, CallerPanel):
        if not CallerPanel.objectName():
            CallerPanel.setObjectName(u"CallerPanel")
        CallerPanel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        CallerPanel.setProperty(u"card", u"true")
        self.caller_box = QVBoxLayout(CallerPanel)
        self.caller_box.setSpacing(10)
        self.caller_box.setObjectName(u"caller_box")
        self.caller_box.setContentsMargins(4, 12, 4, 12)
        self.remembered_box = QWidget(CallerPanel)
        self.remembered_box.setObjectName(u"remembered_box")
        self.remembered_row = QHBoxLayout(self.remembered_box)
        self.remembered_row.setSpacing(8)
        self.remembered_row.setObjectName(u"remembered_row")
        self.remembered_row.setContentsMargins(12, 0, 14, 0)
        self.remembered_icon = IconLabel(self.remembered_box)
        self.remembered_icon.setObjectName(u"remembered_icon")

        self.remembered_row.addWidget(self.remembered_icon)

        self.remembered_label = Prose(self.remembered_box)
        self.remembered_label.setObjectName(u"remembered_label")
        self.remembered_label.setProperty(u"role", u"note")
        self.remembered_label.setTextFormat(Qt.TextFormat.PlainText)
        self.remembered_label.setWordWrap(True)

        self.remembered_row.addWidget(self.remembered_label)

        self.remembered_row.setStretch(1, 1)

        self.caller_box.addWidget(self.remembered_box)

        self.person_box = QWidget(CallerPanel)
        self.person_box.setObjectName(u"person_box")
        self.person_head = QHBoxLayout(self.person_box)
        self.person_head.setSpacing(10)
        self.person_head.setObjectName(u"person_head")
        self.person_head.setContentsMargins(12, 0, 14, 0)
        self.avatar = Avatar(self.person_box)
        self.avatar.setObjectName(u"avatar")

        self.person_head.addWidget(self.avatar)

        self.person_words = QVBoxLayout()
        self.person_words.setSpacing(0)
        self.person_words.setObjectName(u"person_words")
        self.person_words.setContentsMargins(0, 0, 0, 0)
        self.name_row = QHBoxLayout()
        self.name_row.setSpacing(8)
        self.name_row.setObjectName(u"name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.person_label = ElidedLabel(self.person_box)
        self.person_label.setObjectName(u"person_label")
        self.person_label.setProperty(u"role", u"section")

        self.name_row.addWidget(self.person_label)

        self.open_pill = QLabel(self.person_box)
        self.open_pill.setObjectName(u"open_pill")
        self.open_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.open_pill.setProperty(u"pill", u"info")

        self.name_row.addWidget(self.open_pill)

        self.name_row.setStretch(0, 1)

        self.person_words.addLayout(self.name_row)

        self.person_note = ElidedLabel(self.person_box)
        self.person_note.setObjectName(u"person_note")
        self.person_note.setProperty(u"role", u"note")

        self.person_words.addWidget(self.person_note)

        self.person_numbers = ElidedLabel(self.person_box)
        self.person_numbers.setObjectName(u"person_numbers")
        self.person_numbers.setProperty(u"role", u"muted")

        self.person_words.addWidget(self.person_numbers)


        self.person_head.addLayout(self.person_words)

        self.person_head.setStretch(1, 1)

        self.caller_box.addWidget(self.person_box)

        self.answer_row = QHBoxLayout()
        self.answer_row.setObjectName(u"answer_row")
        self.answer_row.setContentsMargins(12, 0, 12, 0)
        self.answer_button = KeyButton(CallerPanel)
        self.answer_button.setObjectName(u"answer_button")

        self.answer_row.addWidget(self.answer_button)


        self.caller_box.addLayout(self.answer_row)

        self.people_box = QWidget(CallerPanel)
        self.people_box.setObjectName(u"people_box")
        self.people_column = QVBoxLayout(self.people_box)
        self.people_column.setSpacing(4)
        self.people_column.setObjectName(u"people_column")
        self.people_column.setContentsMargins(0, 0, 0, 0)
        self.people_head = QHBoxLayout()
        self.people_head.setSpacing(6)
        self.people_head.setObjectName(u"people_head")
        self.people_head.setContentsMargins(12, 0, 14, 0)
        self.people_title = QLabel(self.people_box)
        self.people_title.setObjectName(u"people_title")
        self.people_title.setProperty(u"role", u"section")
        self.people_title.setTextFormat(Qt.TextFormat.PlainText)

        self.people_head.addWidget(self.people_title)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.people_head.addItem(self.spacer_1)

        self.people_key = QLabel(self.people_box)
        self.people_key.setObjectName(u"people_key")
        self.people_key.setProperty(u"role", u"key")
        self.people_key.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.people_key.sizePolicy().hasHeightForWidth())
        self.people_key.setSizePolicy(sizePolicy)

        self.people_head.addWidget(self.people_key)


        self.people_column.addLayout(self.people_head)

        self.people_list = RowList(self.people_box)
        self.people_list.setObjectName(u"people_list")

        self.people_column.addWidget(self.people_list)


        self.caller_box.addWidget(self.people_box)

        self.facts_box = QWidget(CallerPanel)
        self.facts_box.setObjectName(u"facts_box")
        self.facts_column = QVBoxLayout(self.facts_box)
        self.facts_column.setSpacing(10)
        self.facts_column.setObjectName(u"facts_column")
        self.facts_column.setContentsMargins(0, 0, 0, 0)
        self.cases_box = QWidget(self.facts_box)
        self.cases_box.setObjectName(u"cases_box")
        self.cases_section = QVBoxLayout(self.cases_box)
        self.cases_section.setSpacing(4)
        self.cases_section.setObjectName(u"cases_section")
        self.cases_section.setContentsMargins(0, 0, 0, 0)
        self.cases_head = QHBoxLayout()
        self.cases_head.setSpacing(6)
        self.cases_head.setObjectName(u"cases_head")
        self.cases_head.setContentsMargins(12, 0, 14, 0)
        self.cases_title = QLabel(self.cases_box)
        self.cases_title.setObjectName(u"cases_title")
        self.cases_title.setProperty(u"role", u"section")
        self.cases_title.setTextFormat(Qt.TextFormat.PlainText)

        self.cases_head.addWidget(self.cases_title)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.cases_head.addItem(self.spacer_2)

        self.cases_count = QLabel(self.cases_box)
        self.cases_count.setObjectName(u"cases_count")
        self.cases_count.setTextFormat(Qt.TextFormat.PlainText)
        self.cases_count.setProperty(u"pill", u"neutral")

        self.cases_head.addWidget(self.cases_count)


        self.cases_section.addLayout(self.cases_head)

        self.cases_list = RowList(self.cases_box)
        self.cases_list.setObjectName(u"cases_list")

        self.cases_section.addWidget(self.cases_list)


        self.facts_column.addWidget(self.cases_box)

        self.contacts_box = QWidget(self.facts_box)
        self.contacts_box.setObjectName(u"contacts_box")
        self.contacts_section = QVBoxLayout(self.contacts_box)
        self.contacts_section.setSpacing(4)
        self.contacts_section.setObjectName(u"contacts_section")
        self.contacts_section.setContentsMargins(0, 0, 0, 0)
        self.contacts_head = QHBoxLayout()
        self.contacts_head.setSpacing(6)
        self.contacts_head.setObjectName(u"contacts_head")
        self.contacts_head.setContentsMargins(12, 0, 14, 0)
        self.contacts_title = QLabel(self.contacts_box)
        self.contacts_title.setObjectName(u"contacts_title")
        self.contacts_title.setProperty(u"role", u"section")
        self.contacts_title.setTextFormat(Qt.TextFormat.PlainText)

        self.contacts_head.addWidget(self.contacts_title)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.contacts_head.addItem(self.spacer_3)

        self.contacts_count = QLabel(self.contacts_box)
        self.contacts_count.setObjectName(u"contacts_count")
        self.contacts_count.setTextFormat(Qt.TextFormat.PlainText)
        self.contacts_count.setProperty(u"pill", u"neutral")

        self.contacts_head.addWidget(self.contacts_count)


        self.contacts_section.addLayout(self.contacts_head)

        self.contacts_list = RowList(self.contacts_box)
        self.contacts_list.setObjectName(u"contacts_list")

        self.contacts_section.addWidget(self.contacts_list)


        self.facts_column.addWidget(self.contacts_box)


        self.caller_box.addWidget(self.facts_box)

        self.hint = EmptyHint(CallerPanel)
        self.hint.setObjectName(u"hint")

        self.caller_box.addWidget(self.hint)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.caller_box.addItem(self.spacer_4)

        self.notes_box = QWidget(CallerPanel)
        self.notes_box.setObjectName(u"notes_box")
        self.notes_column = QVBoxLayout(self.notes_box)
        self.notes_column.setSpacing(6)
        self.notes_column.setObjectName(u"notes_column")
        self.notes_column.setContentsMargins(0, 0, 0, 0)
        self.notes_line = QFrame(self.notes_box)
        self.notes_line.setObjectName(u"notes_line")
        self.notes_line.setProperty(u"line", u"true")

        self.notes_column.addWidget(self.notes_line)

        self.protected_row = QHBoxLayout()
        self.protected_row.setSpacing(8)
        self.protected_row.setObjectName(u"protected_row")
        self.protected_row.setContentsMargins(12, 0, 14, 0)
        self.protected_icon = IconLabel(self.notes_box)
        self.protected_icon.setObjectName(u"protected_icon")

        self.protected_row.addWidget(self.protected_icon)

        self.protected_label = Prose(self.notes_box)
        self.protected_label.setObjectName(u"protected_label")
        self.protected_label.setProperty(u"role", u"note")
        self.protected_label.setTextFormat(Qt.TextFormat.PlainText)
        self.protected_label.setWordWrap(True)

        self.protected_row.addWidget(self.protected_label)

        self.protected_row.setStretch(1, 1)

        self.notes_column.addLayout(self.protected_row)

        self.household_row = QHBoxLayout()
        self.household_row.setSpacing(8)
        self.household_row.setObjectName(u"household_row")
        self.household_row.setContentsMargins(12, 0, 14, 0)
        self.household_icon = IconLabel(self.notes_box)
        self.household_icon.setObjectName(u"household_icon")

        self.household_row.addWidget(self.household_icon)

        self.household_label = Prose(self.notes_box)
        self.household_label.setObjectName(u"household_label")
        self.household_label.setProperty(u"role", u"note")
        self.household_label.setTextFormat(Qt.TextFormat.PlainText)
        self.household_label.setWordWrap(True)

        self.household_row.addWidget(self.household_label)

        self.household_row.setStretch(1, 1)

        self.notes_column.addLayout(self.household_row)


        self.caller_box.addWidget(self.notes_box)

        self.last_code_label = ElidedLabel(CallerPanel)
        self.last_code_label.setObjectName(u"last_code_label")
        self.last_code_label.setProperty(u"role", u"muted")

        self.caller_box.addWidget(self.last_code_label)

        self.caller_box.setStretch(5, 1)

        self.retranslateUi(CallerPanel)

        QMetaObject.connectSlotsByName(CallerPanel)
    # setupUi

    def retranslateUi(self, CallerPanel):
        self.remembered_label.setText("")
        self.open_pill.setText("")
        self.answer_button.setText("")
        self.people_title.setText(QCoreApplication.translate("CallerPanel", u"\u0627\u06cc\u0646 \u0634\u0645\u0627\u0631\u0647 \u0627\u0632 \u06a9\u06cc\u0633\u062a\u061f", None))
        self.people_key.setText(QCoreApplication.translate("CallerPanel", u"\u2193 \u2191 Enter", None))
#if QT_CONFIG(accessibility)
        self.people_list.setAccessibleName(QCoreApplication.translate("CallerPanel", u"\u06a9\u0633\u0627\u0646\u06cc \u06a9\u0647 \u0628\u0627 \u0627\u06cc\u0646 \u0634\u0645\u0627\u0631\u0647 \u0634\u0646\u0627\u062e\u062a\u0647\u200c\u0627\u0646\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.cases_title.setText(QCoreApplication.translate("CallerPanel", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0628\u0627\u0632", None))
        self.cases_count.setText("")
#if QT_CONFIG(accessibility)
        self.cases_list.setAccessibleName(QCoreApplication.translate("CallerPanel", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0628\u0627\u0632", None))
#endif // QT_CONFIG(accessibility)
        self.contacts_title.setText(QCoreApplication.translate("CallerPanel", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
        self.contacts_count.setText("")
#if QT_CONFIG(accessibility)
        self.contacts_list.setAccessibleName(QCoreApplication.translate("CallerPanel", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
#endif // QT_CONFIG(accessibility)
        self.protected_label.setText("")
        self.household_label.setText("")
        pass
    # retranslateUi

