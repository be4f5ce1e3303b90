# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'advocacy_form.ui'
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

from samad_desktop.qtkit.fields import (PersianLineEdit, PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.views.agencies_field import AgenciesField

class Ui_AdvocacyForm(object):
    def setupUi(self, AdvocacyForm):
        if not AdvocacyForm.objectName():
            AdvocacyForm.setObjectName(u"AdvocacyForm")
        AdvocacyForm.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QVBoxLayout(AdvocacyForm)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.side = RoomyScroll(AdvocacyForm)
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
        self.agency_error.setProperty(u"role", u"error")

        self.agency_row.addWidget(self.agency_error)


        self.form_box.addLayout(self.agency_row)

        self.grounds_label = Prose(self.form_card)
        self.grounds_label.setObjectName(u"grounds_label")
        self.grounds_label.setTextFormat(Qt.TextFormat.PlainText)
        self.grounds_label.setWordWrap(True)
        self.grounds_label.setProperty(u"role", u"muted")

        self.form_box.addWidget(self.grounds_label)

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

        self.letter_row = QVBoxLayout()
        self.letter_row.setSpacing(4)
        self.letter_row.setObjectName(u"letter_row")
        self.letter_row.setContentsMargins(0, 0, 0, 0)
        self.letter_label = QLabel(self.form_card)
        self.letter_label.setObjectName(u"letter_label")
        self.letter_label.setTextFormat(Qt.TextFormat.PlainText)
        self.letter_label.setProperty(u"role", u"field")

        self.letter_row.addWidget(self.letter_label)

        self.letter_edit = PersianTextEdit(self.form_card)
        self.letter_edit.setObjectName(u"letter_edit")

        self.letter_row.addWidget(self.letter_edit)

        self.letter_error = Prose(self.form_card)
        self.letter_error.setObjectName(u"letter_error")
        self.letter_error.setTextFormat(Qt.TextFormat.PlainText)
        self.letter_error.setWordWrap(True)
        self.letter_error.setProperty(u"role", u"error")

        self.letter_row.addWidget(self.letter_error)


        self.form_box.addLayout(self.letter_row)

        self.bases_row = QVBoxLayout()
        self.bases_row.setSpacing(4)
        self.bases_row.setObjectName(u"bases_row")
        self.bases_row.setContentsMargins(0, 0, 0, 0)
        self.bases_label = QLabel(self.form_card)
        self.bases_label.setObjectName(u"bases_label")
        self.bases_label.setTextFormat(Qt.TextFormat.PlainText)
        self.bases_label.setProperty(u"role", u"field")

        self.bases_row.addWidget(self.bases_label)

        self.bases_list = AgenciesField(self.form_card)
        self.bases_list.setObjectName(u"bases_list")

        self.bases_row.addWidget(self.bases_list)

        self.bases_error = Prose(self.form_card)
        self.bases_error.setObjectName(u"bases_error")
        self.bases_error.setTextFormat(Qt.TextFormat.PlainText)
        self.bases_error.setWordWrap(True)
        self.bases_error.setProperty(u"role", u"error")

        self.bases_row.addWidget(self.bases_error)


        self.form_box.addLayout(self.bases_row)

        self.due_label = Prose(self.form_card)
        self.due_label.setObjectName(u"due_label")
        self.due_label.setTextFormat(Qt.TextFormat.PlainText)
        self.due_label.setWordWrap(True)
        self.due_label.setProperty(u"role", u"muted")

        self.form_box.addWidget(self.due_label)

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

        self.save_button = KeyButton(self.form_foot)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"quiet")

        self.form_buttons.addWidget(self.save_button)

        self.preview_button = KeyButton(self.form_foot)
        self.preview_button.setObjectName(u"preview_button")
        self.preview_button.setAutoDefault(False)
        self.preview_button.setProperty(u"variant", u"quiet")

        self.form_buttons.addWidget(self.preview_button)

        self.discard_button = KeyButton(self.form_foot)
        self.discard_button.setObjectName(u"discard_button")
        self.discard_button.setAutoDefault(False)
        self.discard_button.setProperty(u"variant", u"quiet")

        self.form_buttons.addWidget(self.discard_button)

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
        self.agency_label.setBuddy(self.agency_picker)
        self.subject_label.setBuddy(self.subject_edit)
        self.letter_label.setBuddy(self.letter_edit)
        self.bases_label.setBuddy(self.bases_list)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AdvocacyForm)

        QMetaObject.connectSlotsByName(AdvocacyForm)
    # setupUi

    def retranslateUi(self, AdvocacyForm):
        self.title_label.setText("")
        self.facts_label.setText("")
        self.agency_label.setText(QCoreApplication.translate("AdvocacyForm", u"\u0645\u0637\u0627\u0644\u0628\u0647 \u0627\u0632 \u062f\u0633\u062a\u06af\u0627\u0647 *", None))
        self.agency_error.setText("")
        self.grounds_label.setText("")
        self.subject_label.setText(QCoreApplication.translate("AdvocacyForm", u"\u0645\u0648\u0636\u0648\u0639 \u0646\u0627\u0645\u0647 *", None))
        self.subject_error.setText("")
        self.letter_label.setText(QCoreApplication.translate("AdvocacyForm", u"\u0645\u062a\u0646 \u0646\u0627\u0645\u0647 *", None))
        self.letter_error.setText("")
        self.bases_label.setText(QCoreApplication.translate("AdvocacyForm", u"\u0645\u0633\u062a\u0646\u062f\u0647\u0627", None))
        self.bases_error.setText("")
        self.due_label.setText("")
        self.outcome_label.setText("")
        self.issue_button.setText(QCoreApplication.translate("AdvocacyForm", u"\u0641\u0631\u0633\u062a\u0627\u062f\u0646 \u0628\u0647 \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.save_button.setText(QCoreApplication.translate("AdvocacyForm", u"\u062b\u0628\u062a \u067e\u06cc\u0634\u200c\u0646\u0648\u06cc\u0633", None))
        self.preview_button.setText(QCoreApplication.translate("AdvocacyForm", u"\u067e\u06cc\u0634\u200c\u0646\u0645\u0627\u06cc\u0634 \u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.discard_button.setText(QCoreApplication.translate("AdvocacyForm", u"\u06a9\u0646\u0627\u0631 \u06af\u0630\u0627\u0634\u062a\u0646 \u067e\u06cc\u0634\u200c\u0646\u0648\u06cc\u0633", None))
        self.back_button.setText(QCoreApplication.translate("AdvocacyForm", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        pass
    # retranslateUi

