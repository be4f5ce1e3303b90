# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'person_page.ui'
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
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.icon_widgets import Avatar
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_PersonPage(object):
    def setupUi(self, PersonPage):
        if not PersonPage.objectName():
            PersonPage.setObjectName(u"PersonPage")
        PersonPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.person_box = QVBoxLayout(PersonPage)
        self.person_box.setSpacing(10)
        self.person_box.setObjectName(u"person_box")
        self.person_box.setContentsMargins(0, 0, 0, 0)
        self.head_card = QFrame(PersonPage)
        self.head_card.setObjectName(u"head_card")
        self.head_card.setProperty(u"card", True)
        self.head_box = QVBoxLayout(self.head_card)
        self.head_box.setSpacing(6)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(16, 12, 16, 12)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(12)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.avatar = Avatar(self.head_card)
        self.avatar.setObjectName(u"avatar")

        self.head_row.addWidget(self.avatar)

        self.head_words = QVBoxLayout()
        self.head_words.setSpacing(2)
        self.head_words.setObjectName(u"head_words")
        self.head_words.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.head_card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"title")

        self.head_words.addWidget(self.name_label)

        self.facts_label = Prose(self.head_card)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.facts_label.setWordWrap(True)
        self.facts_label.setProperty(u"role", u"note")

        self.head_words.addWidget(self.facts_label)

        self.phones_label = Prose(self.head_card)
        self.phones_label.setObjectName(u"phones_label")
        self.phones_label.setTextFormat(Qt.TextFormat.PlainText)
        self.phones_label.setWordWrap(True)
        self.phones_label.setProperty(u"role", u"note")

        self.head_words.addWidget(self.phones_label)


        self.head_row.addLayout(self.head_words)

        self.head_buttons = QHBoxLayout()
        self.head_buttons.setSpacing(8)
        self.head_buttons.setObjectName(u"head_buttons")
        self.head_buttons.setContentsMargins(0, 0, 0, 0)
        self.join_button = KeyButton(self.head_card)
        self.join_button.setObjectName(u"join_button")
        self.join_button.setAutoDefault(False)

        self.head_buttons.addWidget(self.join_button)


        self.head_row.addLayout(self.head_buttons)

        self.head_row.setStretch(1, 1)

        self.head_box.addLayout(self.head_row)

        self.protected_label = Prose(self.head_card)
        self.protected_label.setObjectName(u"protected_label")
        self.protected_label.setTextFormat(Qt.TextFormat.PlainText)
        self.protected_label.setWordWrap(True)
        self.protected_label.setProperty(u"role", u"note")

        self.head_box.addWidget(self.protected_label)


        self.person_box.addWidget(self.head_card)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(10)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.cases_card = QFrame(PersonPage)
        self.cases_card.setObjectName(u"cases_card")
        self.cases_card.setProperty(u"card", True)
        self.cases_box = QVBoxLayout(self.cases_card)
        self.cases_box.setSpacing(6)
        self.cases_box.setObjectName(u"cases_box")
        self.cases_box.setContentsMargins(16, 12, 16, 12)
        self.cases_head = QHBoxLayout()
        self.cases_head.setSpacing(8)
        self.cases_head.setObjectName(u"cases_head")
        self.cases_head.setContentsMargins(0, 0, 0, 0)
        self.cases_title = QLabel(self.cases_card)
        self.cases_title.setObjectName(u"cases_title")
        self.cases_title.setTextFormat(Qt.TextFormat.PlainText)
        self.cases_title.setProperty(u"role", u"section")

        self.cases_head.addWidget(self.cases_title)

        self.cases_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.cases_head.addItem(self.cases_space)

        self.cases_count = QLabel(self.cases_card)
        self.cases_count.setObjectName(u"cases_count")
        self.cases_count.setTextFormat(Qt.TextFormat.PlainText)
        self.cases_count.setProperty(u"role", u"note")

        self.cases_head.addWidget(self.cases_count)


        self.cases_box.addLayout(self.cases_head)

        self.cases_list = RowList(self.cases_card)
        self.cases_list.setObjectName(u"cases_list")

        self.cases_box.addWidget(self.cases_list)

        self.cases_hint = EmptyHint(self.cases_card)
        self.cases_hint.setObjectName(u"cases_hint")

        self.cases_box.addWidget(self.cases_hint)

        self.cases_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.cases_box.addItem(self.cases_end)

        self.cases_box.setStretch(1, 100)
        self.cases_box.setStretch(2, 1)
        self.cases_box.setStretch(3, 1)

        self.columns.addWidget(self.cases_card)

        self.side_card = QFrame(PersonPage)
        self.side_card.setObjectName(u"side_card")
        self.side_card.setProperty(u"card", True)
        self.side_card_box = QVBoxLayout(self.side_card)
        self.side_card_box.setSpacing(0)
        self.side_card_box.setObjectName(u"side_card_box")
        self.side_card_box.setContentsMargins(0, 0, 0, 0)
        self.side_scroll = QScrollArea(self.side_card)
        self.side_scroll.setObjectName(u"side_scroll")
        self.side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_body = QWidget()
        self.side_body.setObjectName(u"side_body")
        self.side_body.setProperty(u"scrolled", u"true")
        self.side_box = QVBoxLayout(self.side_body)
        self.side_box.setSpacing(14)
        self.side_box.setObjectName(u"side_box")
        self.side_box.setContentsMargins(16, 12, 16, 12)
        self.household_box = QWidget(self.side_body)
        self.household_box.setObjectName(u"household_box")
        self.household_column = QVBoxLayout(self.household_box)
        self.household_column.setSpacing(4)
        self.household_column.setObjectName(u"household_column")
        self.household_column.setContentsMargins(0, 0, 0, 0)
        self.household_head = QHBoxLayout()
        self.household_head.setSpacing(8)
        self.household_head.setObjectName(u"household_head")
        self.household_head.setContentsMargins(0, 0, 0, 0)
        self.household_title = QLabel(self.household_box)
        self.household_title.setObjectName(u"household_title")
        self.household_title.setTextFormat(Qt.TextFormat.PlainText)
        self.household_title.setProperty(u"role", u"section")

        self.household_head.addWidget(self.household_title)

        self.household_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.household_head.addItem(self.household_space)

        self.household_count = QLabel(self.household_box)
        self.household_count.setObjectName(u"household_count")
        self.household_count.setTextFormat(Qt.TextFormat.PlainText)
        self.household_count.setProperty(u"role", u"note")

        self.household_head.addWidget(self.household_count)


        self.household_column.addLayout(self.household_head)

        self.household_list = RowList(self.household_box)
        self.household_list.setObjectName(u"household_list")

        self.household_column.addWidget(self.household_list)


        self.side_box.addWidget(self.household_box)

        self.joined_box = QWidget(self.side_body)
        self.joined_box.setObjectName(u"joined_box")
        self.joined_column = QVBoxLayout(self.joined_box)
        self.joined_column.setSpacing(4)
        self.joined_column.setObjectName(u"joined_column")
        self.joined_column.setContentsMargins(0, 0, 0, 0)
        self.joined_head = QHBoxLayout()
        self.joined_head.setSpacing(8)
        self.joined_head.setObjectName(u"joined_head")
        self.joined_head.setContentsMargins(0, 0, 0, 0)
        self.joined_title = QLabel(self.joined_box)
        self.joined_title.setObjectName(u"joined_title")
        self.joined_title.setTextFormat(Qt.TextFormat.PlainText)
        self.joined_title.setProperty(u"role", u"section")

        self.joined_head.addWidget(self.joined_title)

        self.joined_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.joined_head.addItem(self.joined_space)

        self.joined_count = QLabel(self.joined_box)
        self.joined_count.setObjectName(u"joined_count")
        self.joined_count.setTextFormat(Qt.TextFormat.PlainText)
        self.joined_count.setProperty(u"role", u"note")

        self.joined_head.addWidget(self.joined_count)


        self.joined_column.addLayout(self.joined_head)

        self.joined_list = RowList(self.joined_box)
        self.joined_list.setObjectName(u"joined_list")

        self.joined_column.addWidget(self.joined_list)


        self.side_box.addWidget(self.joined_box)

        self.apart_box = QWidget(self.side_body)
        self.apart_box.setObjectName(u"apart_box")
        self.apart_column = QVBoxLayout(self.apart_box)
        self.apart_column.setSpacing(4)
        self.apart_column.setObjectName(u"apart_column")
        self.apart_column.setContentsMargins(0, 0, 0, 0)
        self.apart_head = QHBoxLayout()
        self.apart_head.setSpacing(8)
        self.apart_head.setObjectName(u"apart_head")
        self.apart_head.setContentsMargins(0, 0, 0, 0)
        self.apart_title = QLabel(self.apart_box)
        self.apart_title.setObjectName(u"apart_title")
        self.apart_title.setTextFormat(Qt.TextFormat.PlainText)
        self.apart_title.setProperty(u"role", u"section")

        self.apart_head.addWidget(self.apart_title)

        self.apart_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.apart_head.addItem(self.apart_space)

        self.apart_count = QLabel(self.apart_box)
        self.apart_count.setObjectName(u"apart_count")
        self.apart_count.setTextFormat(Qt.TextFormat.PlainText)
        self.apart_count.setProperty(u"role", u"note")

        self.apart_head.addWidget(self.apart_count)


        self.apart_column.addLayout(self.apart_head)

        self.apart_list = RowList(self.apart_box)
        self.apart_list.setObjectName(u"apart_list")

        self.apart_column.addWidget(self.apart_list)


        self.side_box.addWidget(self.apart_box)

        self.notes_box = QWidget(self.side_body)
        self.notes_box.setObjectName(u"notes_box")
        self.notes_column = QVBoxLayout(self.notes_box)
        self.notes_column.setSpacing(4)
        self.notes_column.setObjectName(u"notes_column")
        self.notes_column.setContentsMargins(0, 0, 0, 0)
        self.notes_head = QHBoxLayout()
        self.notes_head.setSpacing(8)
        self.notes_head.setObjectName(u"notes_head")
        self.notes_head.setContentsMargins(0, 0, 0, 0)
        self.notes_title = QLabel(self.notes_box)
        self.notes_title.setObjectName(u"notes_title")
        self.notes_title.setTextFormat(Qt.TextFormat.PlainText)
        self.notes_title.setProperty(u"role", u"section")

        self.notes_head.addWidget(self.notes_title)

        self.notes_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.notes_head.addItem(self.notes_space)

        self.notes_count = QLabel(self.notes_box)
        self.notes_count.setObjectName(u"notes_count")
        self.notes_count.setTextFormat(Qt.TextFormat.PlainText)
        self.notes_count.setProperty(u"role", u"note")

        self.notes_head.addWidget(self.notes_count)


        self.notes_column.addLayout(self.notes_head)

        self.notes_list = RowList(self.notes_box)
        self.notes_list.setObjectName(u"notes_list")

        self.notes_column.addWidget(self.notes_list)


        self.side_box.addWidget(self.notes_box)

        self.contacts_box = QWidget(self.side_body)
        self.contacts_box.setObjectName(u"contacts_box")
        self.contacts_column = QVBoxLayout(self.contacts_box)
        self.contacts_column.setSpacing(4)
        self.contacts_column.setObjectName(u"contacts_column")
        self.contacts_column.setContentsMargins(0, 0, 0, 0)
        self.contacts_head = QHBoxLayout()
        self.contacts_head.setSpacing(8)
        self.contacts_head.setObjectName(u"contacts_head")
        self.contacts_head.setContentsMargins(0, 0, 0, 0)
        self.contacts_title = QLabel(self.contacts_box)
        self.contacts_title.setObjectName(u"contacts_title")
        self.contacts_title.setTextFormat(Qt.TextFormat.PlainText)
        self.contacts_title.setProperty(u"role", u"section")

        self.contacts_head.addWidget(self.contacts_title)

        self.contacts_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.contacts_head.addItem(self.contacts_space)

        self.contacts_count = QLabel(self.contacts_box)
        self.contacts_count.setObjectName(u"contacts_count")
        self.contacts_count.setTextFormat(Qt.TextFormat.PlainText)
        self.contacts_count.setProperty(u"role", u"note")

        self.contacts_head.addWidget(self.contacts_count)


        self.contacts_column.addLayout(self.contacts_head)

        self.contacts_list = RowList(self.contacts_box)
        self.contacts_list.setObjectName(u"contacts_list")

        self.contacts_column.addWidget(self.contacts_list)


        self.side_box.addWidget(self.contacts_box)

        self.happened_box = QWidget(self.side_body)
        self.happened_box.setObjectName(u"happened_box")
        self.happened_column = QVBoxLayout(self.happened_box)
        self.happened_column.setSpacing(4)
        self.happened_column.setObjectName(u"happened_column")
        self.happened_column.setContentsMargins(0, 0, 0, 0)
        self.happened_head = QHBoxLayout()
        self.happened_head.setSpacing(8)
        self.happened_head.setObjectName(u"happened_head")
        self.happened_head.setContentsMargins(0, 0, 0, 0)
        self.happened_title = QLabel(self.happened_box)
        self.happened_title.setObjectName(u"happened_title")
        self.happened_title.setTextFormat(Qt.TextFormat.PlainText)
        self.happened_title.setProperty(u"role", u"section")

        self.happened_head.addWidget(self.happened_title)

        self.happened_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.happened_head.addItem(self.happened_space)

        self.happened_count = QLabel(self.happened_box)
        self.happened_count.setObjectName(u"happened_count")
        self.happened_count.setTextFormat(Qt.TextFormat.PlainText)
        self.happened_count.setProperty(u"role", u"note")

        self.happened_head.addWidget(self.happened_count)


        self.happened_column.addLayout(self.happened_head)

        self.happened_list = RowList(self.happened_box)
        self.happened_list.setObjectName(u"happened_list")

        self.happened_column.addWidget(self.happened_list)


        self.side_box.addWidget(self.happened_box)

        self.side_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.side_end)

        self.side_scroll.setWidget(self.side_body)

        self.side_card_box.addWidget(self.side_scroll)


        self.columns.addWidget(self.side_card)

        self.columns.setStretch(0, 56)
        self.columns.setStretch(1, 44)

        self.person_box.addLayout(self.columns)

        self.person_box.setStretch(1, 1)

        self.retranslateUi(PersonPage)

        QMetaObject.connectSlotsByName(PersonPage)
    # setupUi

    def retranslateUi(self, PersonPage):
        self.name_label.setText("")
        self.facts_label.setText("")
        self.phones_label.setText("")
        self.join_button.setText(QCoreApplication.translate("PersonPage", u"\u06cc\u06a9\u06cc\u200c\u06a9\u0631\u062f\u0646 \u0628\u0627 \u0633\u0627\u0628\u0642\u0647\u0654 \u062f\u06cc\u06af\u0631", None))
        self.protected_label.setText("")
        self.cases_title.setText(QCoreApplication.translate("PersonPage", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u061b \u0646\u062e\u0633\u062a \u0622\u0646\u200c\u0647\u0627 \u06a9\u0647 \u0628\u0627\u0632 \u0627\u0633\u062a", None))
        self.cases_count.setText("")
#if QT_CONFIG(accessibility)
        self.cases_list.setAccessibleName(QCoreApplication.translate("PersonPage", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0645\u062a\u0642\u0627\u0636\u06cc", None))
#endif // QT_CONFIG(accessibility)
        self.household_title.setText(QCoreApplication.translate("PersonPage", u"\u0647\u0645\u200c\u062e\u0627\u0646\u0647\u200c\u0647\u0627: \u0628\u0627 \u0647\u0645\u06cc\u0646 \u0634\u0645\u0627\u0631\u0647\u200c\u0647\u0627", None))
        self.household_count.setText("")
#if QT_CONFIG(accessibility)
        self.household_list.setAccessibleName(QCoreApplication.translate("PersonPage", u"\u0647\u0645\u200c\u062e\u0627\u0646\u0647\u200c\u0647\u0627: \u0628\u0627 \u0647\u0645\u06cc\u0646 \u0634\u0645\u0627\u0631\u0647\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.joined_title.setText(QCoreApplication.translate("PersonPage", u"\u0633\u0627\u0628\u0642\u0647\u200c\u0647\u0627\u06cc \u06cc\u06a9\u06cc\u200c\u0634\u062f\u0647", None))
        self.joined_count.setText("")
#if QT_CONFIG(accessibility)
        self.joined_list.setAccessibleName(QCoreApplication.translate("PersonPage", u"\u0633\u0627\u0628\u0642\u0647\u200c\u0647\u0627\u06cc \u06cc\u06a9\u06cc\u200c\u0634\u062f\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.apart_title.setText(QCoreApplication.translate("PersonPage", u"\u06a9\u0633\u0627\u0646\u06cc \u06a9\u0647 \u0627\u06cc\u0646 \u0634\u062e\u0635 \u0646\u06cc\u0633\u062a\u0646\u062f", None))
        self.apart_count.setText("")
#if QT_CONFIG(accessibility)
        self.apart_list.setAccessibleName(QCoreApplication.translate("PersonPage", u"\u06a9\u0633\u0627\u0646\u06cc \u06a9\u0647 \u0627\u06cc\u0646 \u0634\u062e\u0635 \u0646\u06cc\u0633\u062a\u0646\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.notes_title.setText(QCoreApplication.translate("PersonPage", u"\u06cc\u0627\u062f\u062f\u0627\u0634\u062a\u200c\u0647\u0627", None))
        self.notes_count.setText("")
#if QT_CONFIG(accessibility)
        self.notes_list.setAccessibleName(QCoreApplication.translate("PersonPage", u"\u06cc\u0627\u062f\u062f\u0627\u0634\u062a\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.contacts_title.setText(QCoreApplication.translate("PersonPage", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627", None))
        self.contacts_count.setText("")
#if QT_CONFIG(accessibility)
        self.contacts_list.setAccessibleName(QCoreApplication.translate("PersonPage", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.happened_title.setText(QCoreApplication.translate("PersonPage", u"\u06a9\u0627\u0631\u0647\u0627\u06cc \u0627\u0646\u062c\u0627\u0645\u200c\u0634\u062f\u0647 \u0628\u0627 \u0633\u0627\u0628\u0642\u0647", None))
        self.happened_count.setText("")
#if QT_CONFIG(accessibility)
        self.happened_list.setAccessibleName(QCoreApplication.translate("PersonPage", u"\u06a9\u0627\u0631\u0647\u0627\u06cc \u0627\u0646\u062c\u0627\u0645\u200c\u0634\u062f\u0647 \u0628\u0627 \u0633\u0627\u0628\u0642\u0647", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

