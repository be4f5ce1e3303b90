# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ledger_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.date_field import DateField
from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.fields import (PersianLineEdit, PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_LedgerPage(object):
    def setupUi(self, LedgerPage):
        if not LedgerPage.objectName():
            LedgerPage.setObjectName(u"LedgerPage")
        LedgerPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(LedgerPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(LedgerPage)
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

        self.new_button = KeyButton(self.list_card)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setAutoDefault(False)
        self.new_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.new_button)


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

        self.tally_label = Prose(self.list_card)
        self.tally_label.setObjectName(u"tally_label")
        self.tally_label.setTextFormat(Qt.TextFormat.PlainText)
        self.tally_label.setWordWrap(True)
        self.tally_label.setProperty(u"role", u"muted")

        self.list_box.addWidget(self.tally_label)

        self.ledger_list = RowList(self.list_card)
        self.ledger_list.setObjectName(u"ledger_list")

        self.list_box.addWidget(self.ledger_list)

        self.hint = EmptyHint(self.list_card)
        self.hint.setObjectName(u"hint")

        self.list_box.addWidget(self.hint)

        self.list_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.list_gap)

        self.list_box.setStretch(3, 100)
        self.list_box.setStretch(5, 1)

        self.page_box.addWidget(self.list_card)

        self.side = RoomyScroll(LedgerPage)
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

        self.deed_row = QHBoxLayout()
        self.deed_row.setSpacing(8)
        self.deed_row.setObjectName(u"deed_row")
        self.deed_row.setContentsMargins(0, 0, 0, 0)
        self.kept_button = KeyButton(self.detail_card)
        self.kept_button.setObjectName(u"kept_button")
        self.kept_button.setAutoDefault(False)
        self.kept_button.setProperty(u"variant", u"primary")

        self.deed_row.addWidget(self.kept_button)

        self.broken_button = KeyButton(self.detail_card)
        self.broken_button.setObjectName(u"broken_button")
        self.broken_button.setAutoDefault(False)

        self.deed_row.addWidget(self.broken_button)

        self.directive_button = KeyButton(self.detail_card)
        self.directive_button.setObjectName(u"directive_button")
        self.directive_button.setAutoDefault(False)
        self.directive_button.setProperty(u"variant", u"quiet")

        self.deed_row.addWidget(self.directive_button)

        self.deed_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deed_row.addItem(self.deed_gap)


        self.detail_box.addLayout(self.deed_row)

        self.outcome_label = Prose(self.detail_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.detail_box.addWidget(self.outcome_label)


        self.side_contents_box.addWidget(self.detail_card)

        self.contact_card = QFrame(self.side_contents)
        self.contact_card.setObjectName(u"contact_card")
        self.contact_card.setProperty(u"card", True)
        self.contact_box = QVBoxLayout(self.contact_card)
        self.contact_box.setSpacing(8)
        self.contact_box.setObjectName(u"contact_box")
        self.contact_box.setContentsMargins(16, 14, 16, 14)
        self.contact_title = QLabel(self.contact_card)
        self.contact_title.setObjectName(u"contact_title")
        self.contact_title.setTextFormat(Qt.TextFormat.PlainText)
        self.contact_title.setProperty(u"role", u"title")

        self.contact_box.addWidget(self.contact_title)

        self.official_row = QVBoxLayout()
        self.official_row.setSpacing(4)
        self.official_row.setObjectName(u"official_row")
        self.official_row.setContentsMargins(0, 0, 0, 0)
        self.official_label = QLabel(self.contact_card)
        self.official_label.setObjectName(u"official_label")
        self.official_label.setTextFormat(Qt.TextFormat.PlainText)
        self.official_label.setProperty(u"role", u"field")

        self.official_row.addWidget(self.official_label)

        self.official_picker = PickerEdit(self.contact_card)
        self.official_picker.setObjectName(u"official_picker")

        self.official_row.addWidget(self.official_picker)

        self.official_error = Prose(self.contact_card)
        self.official_error.setObjectName(u"official_error")
        self.official_error.setTextFormat(Qt.TextFormat.PlainText)
        self.official_error.setWordWrap(True)
        self.official_error.setProperty(u"role", u"error")

        self.official_row.addWidget(self.official_error)


        self.contact_box.addLayout(self.official_row)

        self.agency_row = QVBoxLayout()
        self.agency_row.setSpacing(4)
        self.agency_row.setObjectName(u"agency_row")
        self.agency_row.setContentsMargins(0, 0, 0, 0)
        self.agency_label = QLabel(self.contact_card)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_label.setProperty(u"role", u"field")

        self.agency_row.addWidget(self.agency_label)

        self.agency_picker = PickerEdit(self.contact_card)
        self.agency_picker.setObjectName(u"agency_picker")

        self.agency_row.addWidget(self.agency_picker)

        self.agency_error = Prose(self.contact_card)
        self.agency_error.setObjectName(u"agency_error")
        self.agency_error.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_error.setWordWrap(True)
        self.agency_error.setProperty(u"role", u"error")

        self.agency_row.addWidget(self.agency_error)


        self.contact_box.addLayout(self.agency_row)

        self.director_row = QVBoxLayout()
        self.director_row.setSpacing(4)
        self.director_row.setObjectName(u"director_row")
        self.director_row.setContentsMargins(0, 0, 0, 0)
        self.director_label = QLabel(self.contact_card)
        self.director_label.setObjectName(u"director_label")
        self.director_label.setTextFormat(Qt.TextFormat.PlainText)
        self.director_label.setProperty(u"role", u"field")

        self.director_row.addWidget(self.director_label)

        self.director_edit = PersianLineEdit(self.contact_card)
        self.director_edit.setObjectName(u"director_edit")

        self.director_row.addWidget(self.director_edit)

        self.director_error = Prose(self.contact_card)
        self.director_error.setObjectName(u"director_error")
        self.director_error.setTextFormat(Qt.TextFormat.PlainText)
        self.director_error.setWordWrap(True)
        self.director_error.setProperty(u"role", u"error")

        self.director_row.addWidget(self.director_error)


        self.contact_box.addLayout(self.director_row)

        self.reached_box = QCheckBox(self.contact_card)
        self.reached_box.setObjectName(u"reached_box")
        self.reached_box.setChecked(True)

        self.contact_box.addWidget(self.reached_box)

        self.words_row = QVBoxLayout()
        self.words_row.setSpacing(4)
        self.words_row.setObjectName(u"words_row")
        self.words_row.setContentsMargins(0, 0, 0, 0)
        self.words_label = QLabel(self.contact_card)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)
        self.words_label.setProperty(u"role", u"field")

        self.words_row.addWidget(self.words_label)

        self.words_edit = PersianTextEdit(self.contact_card)
        self.words_edit.setObjectName(u"words_edit")

        self.words_row.addWidget(self.words_edit)

        self.words_error = Prose(self.contact_card)
        self.words_error.setObjectName(u"words_error")
        self.words_error.setTextFormat(Qt.TextFormat.PlainText)
        self.words_error.setWordWrap(True)
        self.words_error.setProperty(u"role", u"error")

        self.words_row.addWidget(self.words_error)


        self.contact_box.addLayout(self.words_row)

        self.until_row = QVBoxLayout()
        self.until_row.setSpacing(4)
        self.until_row.setObjectName(u"until_row")
        self.until_row.setContentsMargins(0, 0, 0, 0)
        self.until_label = QLabel(self.contact_card)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setTextFormat(Qt.TextFormat.PlainText)
        self.until_label.setProperty(u"role", u"field")

        self.until_row.addWidget(self.until_label)

        self.until_edit = DateField(self.contact_card)
        self.until_edit.setObjectName(u"until_edit")

        self.until_row.addWidget(self.until_edit)

        self.until_error = Prose(self.contact_card)
        self.until_error.setObjectName(u"until_error")
        self.until_error.setTextFormat(Qt.TextFormat.PlainText)
        self.until_error.setWordWrap(True)
        self.until_error.setProperty(u"role", u"error")

        self.until_row.addWidget(self.until_error)


        self.contact_box.addLayout(self.until_row)

        self.contact_buttons = QHBoxLayout()
        self.contact_buttons.setSpacing(8)
        self.contact_buttons.setObjectName(u"contact_buttons")
        self.contact_buttons.setContentsMargins(0, 0, 0, 0)
        self.save_button = KeyButton(self.contact_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.contact_buttons.addWidget(self.save_button)

        self.contact_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.contact_buttons.addItem(self.contact_gap)


        self.contact_box.addLayout(self.contact_buttons)

        self.contact_outcome = Prose(self.contact_card)
        self.contact_outcome.setObjectName(u"contact_outcome")
        self.contact_outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.contact_outcome.setWordWrap(True)
        self.contact_outcome.setProperty(u"role", u"error")

        self.contact_box.addWidget(self.contact_outcome)


        self.side_contents_box.addWidget(self.contact_card)

        self.side_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_contents_box.addItem(self.side_gap)

        self.side.setWidget(self.side_contents)

        self.page_box.addWidget(self.side)

        self.page_box.setStretch(0, 1)
        self.page_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.of_official_label.setBuddy(self.of_official_picker)
        self.of_agency_label.setBuddy(self.of_agency_picker)
        self.official_label.setBuddy(self.official_picker)
        self.agency_label.setBuddy(self.agency_picker)
        self.director_label.setBuddy(self.director_edit)
        self.words_label.setBuddy(self.words_edit)
        self.until_label.setBuddy(self.until_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LedgerPage)

        QMetaObject.connectSlotsByName(LedgerPage)
    # setupUi

    def retranslateUi(self, LedgerPage):
        self.which_label.setText("")
        self.which_button.setText(QCoreApplication.translate("LedgerPage", u"\u0641\u0647\u0631\u0633\u062a \u0628\u0639\u062f\u06cc", None))
        self.new_button.setText(QCoreApplication.translate("LedgerPage", u"\u062a\u0645\u0627\u0633 \u0628\u0627 \u0645\u062f\u06cc\u0631", None))
        self.of_official_label.setText(QCoreApplication.translate("LedgerPage", u"\u0627\u0632 \u0645\u0633\u0626\u0648\u0644", None))
        self.of_agency_label.setText(QCoreApplication.translate("LedgerPage", u"\u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.tally_label.setText("")
#if QT_CONFIG(accessibility)
        self.ledger_list.setAccessibleName(QCoreApplication.translate("LedgerPage", u"\u062f\u0641\u062a\u0631 \u062a\u0639\u0647\u062f\u0627\u062a", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText("")
        self.facts_label.setText("")
        self.text_label.setText("")
        self.kept_button.setText(QCoreApplication.translate("LedgerPage", u"\u0627\u0646\u062c\u0627\u0645 \u0634\u062f", None))
        self.broken_button.setText(QCoreApplication.translate("LedgerPage", u"\u0627\u0646\u062c\u0627\u0645 \u0646\u0634\u062f", None))
        self.directive_button.setText(QCoreApplication.translate("LedgerPage", u"\u062e\u0648\u062f \u062f\u0633\u062a\u0648\u0631", None))
        self.outcome_label.setText("")
        self.contact_title.setText(QCoreApplication.translate("LedgerPage", u"\u062a\u0645\u0627\u0633 \u0645\u0633\u0626\u0648\u0644 \u0628\u0627 \u0645\u062f\u06cc\u0631 \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.official_label.setText(QCoreApplication.translate("LedgerPage", u"\u0645\u0633\u0626\u0648\u0644 *", None))
        self.official_error.setText("")
        self.agency_label.setText(QCoreApplication.translate("LedgerPage", u"\u062f\u0633\u062a\u06af\u0627\u0647 *", None))
        self.agency_error.setText("")
        self.director_label.setText(QCoreApplication.translate("LedgerPage", u"\u0645\u062f\u06cc\u0631\u06cc \u06a9\u0647 \u0628\u0627 \u0627\u0648 \u062a\u0645\u0627\u0633 \u06af\u0631\u0641\u062a\u0647 \u0634\u062f", None))
        self.director_error.setText("")
        self.reached_box.setText(QCoreApplication.translate("LedgerPage", u"\u0628\u0627 \u0627\u0648 \u06af\u0641\u062a\u200c\u0648\u06af\u0648 \u0634\u062f", None))
        self.words_label.setText(QCoreApplication.translate("LedgerPage", u"\u0642\u0648\u0644 \u0627\u0648 *", None))
        self.words_error.setText("")
        self.until_label.setText(QCoreApplication.translate("LedgerPage", u"\u062a\u0627 \u067e\u0627\u06cc\u0627\u0646 \u0631\u0648\u0632 *", None))
        self.until_error.setText("")
        self.save_button.setText(QCoreApplication.translate("LedgerPage", u"\u062b\u0628\u062a \u062a\u0645\u0627\u0633", None))
        self.contact_outcome.setText("")
        pass
    # retranslateUi

