# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'directives_page.ui'
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

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.fields import (PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_DirectivesPage(object):
    def setupUi(self, DirectivesPage):
        if not DirectivesPage.objectName():
            DirectivesPage.setObjectName(u"DirectivesPage")
        DirectivesPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(DirectivesPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(DirectivesPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 14, 16, 14)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.which_label = QLabel(self.list_card)
        self.which_label.setObjectName(u"which_label")
        self.which_label.setTextFormat(Qt.TextFormat.PlainText)
        self.which_label.setProperty(u"role", u"title")

        self.head_row.addWidget(self.which_label)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_gap)

        self.which_button = KeyButton(self.list_card)
        self.which_button.setObjectName(u"which_button")
        self.which_button.setAutoDefault(False)
        self.which_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.which_button)

        self.ledger_button = KeyButton(self.list_card)
        self.ledger_button.setObjectName(u"ledger_button")
        self.ledger_button.setAutoDefault(False)
        self.ledger_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.ledger_button)


        self.list_box.addLayout(self.head_row)

        self.filter_row = QHBoxLayout()
        self.filter_row.setSpacing(10)
        self.filter_row.setObjectName(u"filter_row")
        self.filter_row.setContentsMargins(0, 0, 0, 0)
        self.of_official_row = QVBoxLayout()
        self.of_official_row.setSpacing(4)
        self.of_official_row.setObjectName(u"of_official_row")
        self.of_official_row.setContentsMargins(0, 0, 0, 0)
        self.of_official_label = QLabel(self.list_card)
        self.of_official_label.setObjectName(u"of_official_label")
        self.of_official_label.setTextFormat(Qt.TextFormat.PlainText)
        self.of_official_label.setProperty(u"role", u"field")

        self.of_official_row.addWidget(self.of_official_label)

        self.of_official_picker = PickerEdit(self.list_card)
        self.of_official_picker.setObjectName(u"of_official_picker")

        self.of_official_row.addWidget(self.of_official_picker)


        self.filter_row.addLayout(self.of_official_row)

        self.of_agency_row = QVBoxLayout()
        self.of_agency_row.setSpacing(4)
        self.of_agency_row.setObjectName(u"of_agency_row")
        self.of_agency_row.setContentsMargins(0, 0, 0, 0)
        self.of_agency_label = QLabel(self.list_card)
        self.of_agency_label.setObjectName(u"of_agency_label")
        self.of_agency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.of_agency_label.setProperty(u"role", u"field")

        self.of_agency_row.addWidget(self.of_agency_label)

        self.of_agency_picker = PickerEdit(self.list_card)
        self.of_agency_picker.setObjectName(u"of_agency_picker")

        self.of_agency_row.addWidget(self.of_agency_picker)


        self.filter_row.addLayout(self.of_agency_row)

        self.filter_row.setStretch(0, 1)
        self.filter_row.setStretch(1, 1)

        self.list_box.addLayout(self.filter_row)

        self.directives_list = RowList(self.list_card)
        self.directives_list.setObjectName(u"directives_list")

        self.list_box.addWidget(self.directives_list)

        self.hint = EmptyHint(self.list_card)
        self.hint.setObjectName(u"hint")

        self.list_box.addWidget(self.hint)

        self.list_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.list_gap)

        self.list_box.setStretch(2, 100)
        self.list_box.setStretch(4, 1)

        self.page_box.addWidget(self.list_card)

        self.side = RoomyScroll(DirectivesPage)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side_contents = QWidget()
        self.side_contents.setObjectName(u"side_contents")
        self.side_contents_box = QVBoxLayout(self.side_contents)
        self.side_contents_box.setSpacing(10)
        self.side_contents_box.setObjectName(u"side_contents_box")
        self.side_contents_box.setContentsMargins(0, 0, 0, 0)
        self.detail_card = QFrame(self.side_contents)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setProperty(u"card", True)
        self.detail_box = QVBoxLayout(self.detail_card)
        self.detail_box.setSpacing(8)
        self.detail_box.setObjectName(u"detail_box")
        self.detail_box.setContentsMargins(16, 14, 16, 14)
        self.title_label = Prose(self.detail_card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setWordWrap(True)
        self.title_label.setProperty(u"role", u"title")

        self.detail_box.addWidget(self.title_label)

        self.facts_label = Prose(self.detail_card)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.facts_label.setWordWrap(True)
        self.facts_label.setProperty(u"role", u"muted")

        self.detail_box.addWidget(self.facts_label)

        self.text_label = Prose(self.detail_card)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setWordWrap(True)

        self.detail_box.addWidget(self.text_label)

        self.matter_label = Prose(self.detail_card)
        self.matter_label.setObjectName(u"matter_label")
        self.matter_label.setTextFormat(Qt.TextFormat.PlainText)
        self.matter_label.setWordWrap(True)
        self.matter_label.setProperty(u"role", u"muted")

        self.detail_box.addWidget(self.matter_label)

        self.recipients_label = QLabel(self.detail_card)
        self.recipients_label.setObjectName(u"recipients_label")
        self.recipients_label.setTextFormat(Qt.TextFormat.PlainText)
        self.recipients_label.setProperty(u"role", u"field")

        self.detail_box.addWidget(self.recipients_label)

        self.recipients_list = RowList(self.detail_card)
        self.recipients_list.setObjectName(u"recipients_list")

        self.detail_box.addWidget(self.recipients_list)

        self.said_label = Prose(self.detail_card)
        self.said_label.setObjectName(u"said_label")
        self.said_label.setTextFormat(Qt.TextFormat.PlainText)
        self.said_label.setWordWrap(True)
        self.said_label.setProperty(u"role", u"muted")

        self.detail_box.addWidget(self.said_label)

        self.words_row = QVBoxLayout()
        self.words_row.setSpacing(4)
        self.words_row.setObjectName(u"words_row")
        self.words_row.setContentsMargins(0, 0, 0, 0)
        self.words_label = QLabel(self.detail_card)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)
        self.words_label.setProperty(u"role", u"field")

        self.words_row.addWidget(self.words_label)

        self.words_edit = PersianTextEdit(self.detail_card)
        self.words_edit.setObjectName(u"words_edit")

        self.words_row.addWidget(self.words_edit)

        self.words_error = Prose(self.detail_card)
        self.words_error.setObjectName(u"words_error")
        self.words_error.setTextFormat(Qt.TextFormat.PlainText)
        self.words_error.setWordWrap(True)
        self.words_error.setProperty(u"role", u"error")

        self.words_row.addWidget(self.words_error)


        self.detail_box.addLayout(self.words_row)

        self.deed_row = QHBoxLayout()
        self.deed_row.setSpacing(8)
        self.deed_row.setObjectName(u"deed_row")
        self.deed_row.setContentsMargins(0, 0, 0, 0)
        self.first_button = KeyButton(self.detail_card)
        self.first_button.setObjectName(u"first_button")
        self.first_button.setAutoDefault(False)

        self.deed_row.addWidget(self.first_button)

        self.second_button = KeyButton(self.detail_card)
        self.second_button.setObjectName(u"second_button")
        self.second_button.setAutoDefault(False)

        self.deed_row.addWidget(self.second_button)

        self.third_button = KeyButton(self.detail_card)
        self.third_button.setObjectName(u"third_button")
        self.third_button.setAutoDefault(False)
        self.third_button.setProperty(u"variant", u"primary")

        self.deed_row.addWidget(self.third_button)

        self.deed_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deed_row.addItem(self.deed_gap)


        self.detail_box.addLayout(self.deed_row)

        self.outcome_label = Prose(self.detail_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.detail_box.addWidget(self.outcome_label)

        self.paper_row = QHBoxLayout()
        self.paper_row.setSpacing(8)
        self.paper_row.setObjectName(u"paper_row")
        self.paper_row.setContentsMargins(0, 0, 0, 0)
        self.letter_button = KeyButton(self.detail_card)
        self.letter_button.setObjectName(u"letter_button")
        self.letter_button.setAutoDefault(False)
        self.letter_button.setProperty(u"variant", u"quiet")

        self.paper_row.addWidget(self.letter_button)

        self.case_button = KeyButton(self.detail_card)
        self.case_button.setObjectName(u"case_button")
        self.case_button.setAutoDefault(False)
        self.case_button.setProperty(u"variant", u"quiet")

        self.paper_row.addWidget(self.case_button)

        self.carry_button = KeyButton(self.detail_card)
        self.carry_button.setObjectName(u"carry_button")
        self.carry_button.setAutoDefault(False)
        self.carry_button.setProperty(u"variant", u"quiet")

        self.paper_row.addWidget(self.carry_button)

        self.paper_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_row.addItem(self.paper_gap)


        self.detail_box.addLayout(self.paper_row)


        self.side_contents_box.addWidget(self.detail_card)

        self.side_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_contents_box.addItem(self.side_gap)

        self.side.setWidget(self.side_contents)

        self.page_box.addWidget(self.side)

        self.page_box.setStretch(0, 1)
        self.page_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.of_official_label.setBuddy(self.of_official_picker)
        self.of_agency_label.setBuddy(self.of_agency_picker)
        self.recipients_label.setBuddy(self.recipients_list)
        self.words_label.setBuddy(self.words_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DirectivesPage)

        QMetaObject.connectSlotsByName(DirectivesPage)
    # setupUi

    def retranslateUi(self, DirectivesPage):
        self.which_label.setText("")
        self.which_button.setText(QCoreApplication.translate("DirectivesPage", u"\u0641\u0647\u0631\u0633\u062a \u0628\u0639\u062f\u06cc", None))
        self.ledger_button.setText(QCoreApplication.translate("DirectivesPage", u"\u062f\u0641\u062a\u0631 \u062a\u0639\u0647\u062f\u0627\u062a", None))
        self.of_official_label.setText(QCoreApplication.translate("DirectivesPage", u"\u0627\u0632 \u0645\u0633\u0626\u0648\u0644", None))
        self.of_agency_label.setText(QCoreApplication.translate("DirectivesPage", u"\u0628\u0647 \u062f\u0633\u062a\u06af\u0627\u0647", None))
#if QT_CONFIG(accessibility)
        self.directives_list.setAccessibleName(QCoreApplication.translate("DirectivesPage", u"\u062f\u0633\u062a\u0648\u0631\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText("")
        self.facts_label.setText("")
        self.text_label.setText("")
        self.matter_label.setText("")
        self.recipients_label.setText(QCoreApplication.translate("DirectivesPage", u"\u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627", None))
#if QT_CONFIG(accessibility)
        self.recipients_list.setAccessibleName(QCoreApplication.translate("DirectivesPage", u"\u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627\u06cc \u0627\u06cc\u0646 \u062f\u0633\u062a\u0648\u0631", None))
#endif // QT_CONFIG(accessibility)
        self.said_label.setText("")
        self.words_label.setText(QCoreApplication.translate("DirectivesPage", u"\u0622\u0646\u0686\u0647 \u06af\u0641\u062a\u0647 \u0634\u062f", None))
        self.words_error.setText("")
        self.first_button.setText(QCoreApplication.translate("DirectivesPage", u"\u0648\u0635\u0648\u0644", None))
        self.second_button.setText(QCoreApplication.translate("DirectivesPage", u"\u06af\u0632\u0627\u0631\u0634", None))
        self.third_button.setText(QCoreApplication.translate("DirectivesPage", u"\u0627\u0646\u062c\u0627\u0645 \u0634\u062f", None))
        self.outcome_label.setText("")
        self.letter_button.setText(QCoreApplication.translate("DirectivesPage", u"\u0646\u0627\u0645\u0647\u0654 \u062f\u0633\u062a\u0648\u0631", None))
        self.case_button.setText(QCoreApplication.translate("DirectivesPage", u"\u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.carry_button.setText(QCoreApplication.translate("DirectivesPage", u"\u0628\u0631\u062f\u0646 \u0628\u0647 \u062f\u0633\u062a\u06af\u0627\u0647 \u062f\u06cc\u06af\u0631", None))
        pass
    # retranslateUi

