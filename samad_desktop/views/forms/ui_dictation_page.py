# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dictation_page.ui'
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

from samad_desktop.qtkit.fields import (LtrLineEdit, PersianLineEdit, PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.views.agencies_field import AgenciesField

class Ui_DictationPage(object):
    def setupUi(self, DictationPage):
        if not DictationPage.objectName():
            DictationPage.setObjectName(u"DictationPage")
        DictationPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QVBoxLayout(DictationPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.side = RoomyScroll(DictationPage)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side_contents = QWidget()
        self.side_contents.setObjectName(u"side_contents")
        self.side_contents_box = QVBoxLayout(self.side_contents)
        self.side_contents_box.setSpacing(10)
        self.side_contents_box.setObjectName(u"side_contents_box")
        self.side_contents_box.setContentsMargins(0, 0, 0, 0)
        self.form_card = QFrame(self.side_contents)
        self.form_card.setObjectName(u"form_card")
        self.form_card.setProperty(u"card", True)
        self.form_box = QVBoxLayout(self.form_card)
        self.form_box.setSpacing(8)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(16, 14, 16, 14)
        self.title_label = Prose(self.form_card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setWordWrap(True)
        self.title_label.setProperty(u"role", u"title")

        self.form_box.addWidget(self.title_label)

        self.facts_label = Prose(self.form_card)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.facts_label.setWordWrap(True)
        self.facts_label.setProperty(u"role", u"muted")

        self.form_box.addWidget(self.facts_label)

        self.official_row = QVBoxLayout()
        self.official_row.setSpacing(4)
        self.official_row.setObjectName(u"official_row")
        self.official_row.setContentsMargins(0, 0, 0, 0)
        self.official_label = QLabel(self.form_card)
        self.official_label.setObjectName(u"official_label")
        self.official_label.setTextFormat(Qt.TextFormat.PlainText)
        self.official_label.setProperty(u"role", u"field")

        self.official_row.addWidget(self.official_label)

        self.official_picker = PickerEdit(self.form_card)
        self.official_picker.setObjectName(u"official_picker")

        self.official_row.addWidget(self.official_picker)

        self.official_error = Prose(self.form_card)
        self.official_error.setObjectName(u"official_error")
        self.official_error.setTextFormat(Qt.TextFormat.PlainText)
        self.official_error.setWordWrap(True)
        self.official_error.setProperty(u"role", u"error")

        self.official_row.addWidget(self.official_error)


        self.form_box.addLayout(self.official_row)

        self.subject_row = QVBoxLayout()
        self.subject_row.setSpacing(4)
        self.subject_row.setObjectName(u"subject_row")
        self.subject_row.setContentsMargins(0, 0, 0, 0)
        self.subject_label = QLabel(self.form_card)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_label.setProperty(u"role", u"field")

        self.subject_row.addWidget(self.subject_label)

        self.subject_edit = PersianLineEdit(self.form_card)
        self.subject_edit.setObjectName(u"subject_edit")

        self.subject_row.addWidget(self.subject_edit)

        self.subject_error = Prose(self.form_card)
        self.subject_error.setObjectName(u"subject_error")
        self.subject_error.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_error.setWordWrap(True)
        self.subject_error.setProperty(u"role", u"error")

        self.subject_row.addWidget(self.subject_error)


        self.form_box.addLayout(self.subject_row)

        self.text_row = QVBoxLayout()
        self.text_row.setSpacing(4)
        self.text_row.setObjectName(u"text_row")
        self.text_row.setContentsMargins(0, 0, 0, 0)
        self.text_label = QLabel(self.form_card)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setProperty(u"role", u"field")

        self.text_row.addWidget(self.text_label)

        self.text_edit = PersianTextEdit(self.form_card)
        self.text_edit.setObjectName(u"text_edit")

        self.text_row.addWidget(self.text_edit)

        self.text_error = Prose(self.form_card)
        self.text_error.setObjectName(u"text_error")
        self.text_error.setTextFormat(Qt.TextFormat.PlainText)
        self.text_error.setWordWrap(True)
        self.text_error.setProperty(u"role", u"error")

        self.text_row.addWidget(self.text_error)


        self.form_box.addLayout(self.text_row)

        self.canned_note = Prose(self.form_card)
        self.canned_note.setObjectName(u"canned_note")
        self.canned_note.setTextFormat(Qt.TextFormat.PlainText)
        self.canned_note.setWordWrap(True)
        self.canned_note.setProperty(u"role", u"muted")

        self.form_box.addWidget(self.canned_note)

        self.recipients_row = QVBoxLayout()
        self.recipients_row.setSpacing(4)
        self.recipients_row.setObjectName(u"recipients_row")
        self.recipients_row.setContentsMargins(0, 0, 0, 0)
        self.recipients_label = QLabel(self.form_card)
        self.recipients_label.setObjectName(u"recipients_label")
        self.recipients_label.setTextFormat(Qt.TextFormat.PlainText)
        self.recipients_label.setProperty(u"role", u"field")

        self.recipients_row.addWidget(self.recipients_label)

        self.recipients_list = AgenciesField(self.form_card)
        self.recipients_list.setObjectName(u"recipients_list")

        self.recipients_row.addWidget(self.recipients_list)

        self.recipients_error = Prose(self.form_card)
        self.recipients_error.setObjectName(u"recipients_error")
        self.recipients_error.setTextFormat(Qt.TextFormat.PlainText)
        self.recipients_error.setWordWrap(True)
        self.recipients_error.setProperty(u"role", u"error")

        self.recipients_row.addWidget(self.recipients_error)


        self.form_box.addLayout(self.recipients_row)

        self.due_label = Prose(self.form_card)
        self.due_label.setObjectName(u"due_label")
        self.due_label.setTextFormat(Qt.TextFormat.PlainText)
        self.due_label.setWordWrap(True)
        self.due_label.setProperty(u"role", u"muted")

        self.form_box.addWidget(self.due_label)

        self.copies_row = QVBoxLayout()
        self.copies_row.setSpacing(4)
        self.copies_row.setObjectName(u"copies_row")
        self.copies_row.setContentsMargins(0, 0, 0, 0)
        self.copies_label = QLabel(self.form_card)
        self.copies_label.setObjectName(u"copies_label")
        self.copies_label.setTextFormat(Qt.TextFormat.PlainText)
        self.copies_label.setProperty(u"role", u"field")

        self.copies_row.addWidget(self.copies_label)

        self.copies_list = AgenciesField(self.form_card)
        self.copies_list.setObjectName(u"copies_list")

        self.copies_row.addWidget(self.copies_list)

        self.copies_error = Prose(self.form_card)
        self.copies_error.setObjectName(u"copies_error")
        self.copies_error.setTextFormat(Qt.TextFormat.PlainText)
        self.copies_error.setWordWrap(True)
        self.copies_error.setProperty(u"role", u"error")

        self.copies_row.addWidget(self.copies_error)


        self.form_box.addLayout(self.copies_row)

        self.term_row = QHBoxLayout()
        self.term_row.setSpacing(10)
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
        self.amount_error.setWordWrap(True)
        self.amount_error.setProperty(u"role", u"error")

        self.amount_row.addWidget(self.amount_error)


        self.term_row.addLayout(self.amount_row)

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
        self.reason_error.setProperty(u"role", u"error")

        self.reason_row.addWidget(self.reason_error)


        self.term_row.addLayout(self.reason_row)

        self.term_row.setStretch(0, 1)
        self.term_row.setStretch(1, 3)

        self.form_box.addLayout(self.term_row)

        self.form_foot = QWidget(self.form_card)
        self.form_foot.setObjectName(u"form_foot")
        self.foot_rows = QVBoxLayout(self.form_foot)
        self.foot_rows.setSpacing(8)
        self.foot_rows.setObjectName(u"foot_rows")
        self.foot_rows.setContentsMargins(0, 0, 0, 0)
        self.outcome_label = Prose(self.form_foot)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.foot_rows.addWidget(self.outcome_label)

        self.form_buttons = QHBoxLayout()
        self.form_buttons.setSpacing(8)
        self.form_buttons.setObjectName(u"form_buttons")
        self.form_buttons.setContentsMargins(0, 0, 0, 0)
        self.issue_button = KeyButton(self.form_foot)
        self.issue_button.setObjectName(u"issue_button")
        self.issue_button.setAutoDefault(False)
        self.issue_button.setProperty(u"variant", u"primary")

        self.form_buttons.addWidget(self.issue_button)

        self.back_button = KeyButton(self.form_foot)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"quiet")

        self.form_buttons.addWidget(self.back_button)

        self.form_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.form_buttons.addItem(self.form_gap)


        self.foot_rows.addLayout(self.form_buttons)


        self.form_box.addWidget(self.form_foot)


        self.side_contents_box.addWidget(self.form_card)

        self.side_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_contents_box.addItem(self.side_gap)

        self.side.setWidget(self.side_contents)

        self.page_box.addWidget(self.side)

        self.page_box.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.official_label.setBuddy(self.official_picker)
        self.subject_label.setBuddy(self.subject_edit)
        self.text_label.setBuddy(self.text_edit)
        self.recipients_label.setBuddy(self.recipients_list)
        self.copies_label.setBuddy(self.copies_list)
        self.amount_label.setBuddy(self.amount_edit)
        self.reason_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DictationPage)

        QMetaObject.connectSlotsByName(DictationPage)
    # setupUi

    def retranslateUi(self, DictationPage):
        self.title_label.setText("")
        self.facts_label.setText("")
        self.official_label.setText(QCoreApplication.translate("DictationPage", u"\u062f\u0633\u062a\u0648\u0631 \u0627\u0632 *", None))
        self.official_error.setText("")
        self.subject_label.setText(QCoreApplication.translate("DictationPage", u"\u0645\u0648\u0636\u0648\u0639 *", None))
        self.subject_error.setText("")
        self.text_label.setText(QCoreApplication.translate("DictationPage", u"\u0645\u062a\u0646 \u062f\u0633\u062a\u0648\u0631 *", None))
        self.text_error.setText("")
        self.canned_note.setText("")
        self.recipients_label.setText(QCoreApplication.translate("DictationPage", u"\u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627\u06cc\u06cc \u06a9\u0647 \u0628\u0627\u06cc\u062f \u0627\u0646\u062c\u0627\u0645 \u062f\u0647\u0646\u062f *", None))
        self.recipients_error.setText("")
        self.due_label.setText("")
        self.copies_label.setText(QCoreApplication.translate("DictationPage", u"\u0631\u0648\u0646\u0648\u0634\u062a\u060c \u062a\u0646\u0647\u0627 \u0628\u0631\u0627\u06cc \u0622\u06af\u0627\u0647\u06cc", None))
        self.copies_error.setText("")
        self.amount_label.setText(QCoreApplication.translate("DictationPage", u"\u0645\u0647\u0644\u062a\u06cc \u062f\u06cc\u06af\u0631 (\u0633\u0627\u0639\u062a \u06a9\u0627\u0631\u06cc)", None))
        self.amount_error.setText("")
        self.reason_label.setText(QCoreApplication.translate("DictationPage", u"\u062f\u0644\u06cc\u0644 \u0622\u0646", None))
        self.reason_error.setText("")
        self.outcome_label.setText("")
        self.issue_button.setText(QCoreApplication.translate("DictationPage", u"\u0635\u062f\u0648\u0631 \u062f\u0633\u062a\u0648\u0631", None))
        self.back_button.setText(QCoreApplication.translate("DictationPage", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        pass
    # retranslateUi

