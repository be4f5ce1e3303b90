# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_retention.ui'
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
from samad_desktop.qtkit.fields import (DateField, LtrLineEdit, PersianLineEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CentreRetention(object):
    def setupUi(self, CentreRetention):
        if not CentreRetention.objectName():
            CentreRetention.setObjectName(u"CentreRetention")
        CentreRetention.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.retention_box = QHBoxLayout(CentreRetention)
        self.retention_box.setSpacing(10)
        self.retention_box.setObjectName(u"retention_box")
        self.retention_box.setContentsMargins(0, 0, 0, 0)
        self.rules_side = RoomyScroll(CentreRetention)
        self.rules_side.setObjectName(u"rules_side")
        self.rules_side.setWidgetResizable(True)
        self.rules_side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rules_side.setFrameShape(QFrame.Shape.NoFrame)
        self.rules_side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rules_side_parts = QWidget()
        self.rules_side_parts.setObjectName(u"rules_side_parts")
        self.rules_side_parts.setProperty(u"scrolled", u"true")
        self.rules_side_box = QVBoxLayout(self.rules_side_parts)
        self.rules_side_box.setSpacing(10)
        self.rules_side_box.setObjectName(u"rules_side_box")
        self.rules_side_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(self.rules_side_parts)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 14, 16, 14)
        self.list_title = QLabel(self.list_card)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setProperty(u"role", u"section")

        self.list_box.addWidget(self.list_title)

        self.policies_list = RowList(self.list_card)
        self.policies_list.setObjectName(u"policies_list")

        self.list_box.addWidget(self.policies_list)


        self.rules_side_box.addWidget(self.list_card)

        self.form_card = QFrame(self.rules_side_parts)
        self.form_card.setObjectName(u"form_card")
        self.form_card.setProperty(u"card", True)
        self.form_box = QVBoxLayout(self.form_card)
        self.form_box.setSpacing(8)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(16, 14, 16, 14)
        self.form_title = Prose(self.form_card)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setWordWrap(True)
        self.form_title.setProperty(u"role", u"section")

        self.form_box.addWidget(self.form_title)

        self.kind_row = QVBoxLayout()
        self.kind_row.setSpacing(4)
        self.kind_row.setObjectName(u"kind_row")
        self.kind_row.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.form_card)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_label.setProperty(u"role", u"field")

        self.kind_row.addWidget(self.kind_label)

        self.kind_box = ChipGroup(self.form_card)
        self.kind_box.setObjectName(u"kind_box")

        self.kind_row.addWidget(self.kind_box)


        self.form_box.addLayout(self.kind_row)

        self.term_row = QHBoxLayout()
        self.term_row.setSpacing(8)
        self.term_row.setObjectName(u"term_row")
        self.term_row.setContentsMargins(0, 0, 0, 0)
        self.months_row = QVBoxLayout()
        self.months_row.setSpacing(4)
        self.months_row.setObjectName(u"months_row")
        self.months_row.setContentsMargins(0, 0, 0, 0)
        self.months_label = QLabel(self.form_card)
        self.months_label.setObjectName(u"months_label")
        self.months_label.setTextFormat(Qt.TextFormat.PlainText)
        self.months_label.setProperty(u"role", u"field")

        self.months_row.addWidget(self.months_label)

        self.months_edit = LtrLineEdit(self.form_card)
        self.months_edit.setObjectName(u"months_edit")

        self.months_row.addWidget(self.months_edit)

        self.months_error = Prose(self.form_card)
        self.months_error.setObjectName(u"months_error")
        self.months_error.setTextFormat(Qt.TextFormat.PlainText)
        self.months_error.setWordWrap(True)
        self.months_error.setProperty(u"role", u"error")

        self.months_row.addWidget(self.months_error)

        self.space_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.months_row.addItem(self.space_6)


        self.term_row.addLayout(self.months_row)

        self.valid_from_row = QVBoxLayout()
        self.valid_from_row.setSpacing(4)
        self.valid_from_row.setObjectName(u"valid_from_row")
        self.valid_from_row.setContentsMargins(0, 0, 0, 0)
        self.valid_from_label = QLabel(self.form_card)
        self.valid_from_label.setObjectName(u"valid_from_label")
        self.valid_from_label.setTextFormat(Qt.TextFormat.PlainText)
        self.valid_from_label.setProperty(u"role", u"field")

        self.valid_from_row.addWidget(self.valid_from_label)

        self.valid_from_edit = DateField(self.form_card)
        self.valid_from_edit.setObjectName(u"valid_from_edit")

        self.valid_from_row.addWidget(self.valid_from_edit)

        self.valid_from_error = Prose(self.form_card)
        self.valid_from_error.setObjectName(u"valid_from_error")
        self.valid_from_error.setTextFormat(Qt.TextFormat.PlainText)
        self.valid_from_error.setWordWrap(True)
        self.valid_from_error.setProperty(u"role", u"error")

        self.valid_from_row.addWidget(self.valid_from_error)

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.valid_from_row.addItem(self.space_7)


        self.term_row.addLayout(self.valid_from_row)

        self.term_row.setStretch(0, 1)
        self.term_row.setStretch(1, 2)

        self.form_box.addLayout(self.term_row)

        self.source_row = QVBoxLayout()
        self.source_row.setSpacing(4)
        self.source_row.setObjectName(u"source_row")
        self.source_row.setContentsMargins(0, 0, 0, 0)
        self.source_label = QLabel(self.form_card)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setTextFormat(Qt.TextFormat.PlainText)
        self.source_label.setProperty(u"role", u"field")

        self.source_row.addWidget(self.source_label)

        self.source_edit = PersianLineEdit(self.form_card)
        self.source_edit.setObjectName(u"source_edit")

        self.source_row.addWidget(self.source_edit)

        self.source_error = Prose(self.form_card)
        self.source_error.setObjectName(u"source_error")
        self.source_error.setTextFormat(Qt.TextFormat.PlainText)
        self.source_error.setWordWrap(True)
        self.source_error.setProperty(u"role", u"error")

        self.source_row.addWidget(self.source_error)


        self.form_box.addLayout(self.source_row)

        self.outcome_label = Prose(self.form_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.form_box.addWidget(self.outcome_label)

        self.buttons_row = QHBoxLayout()
        self.buttons_row.setSpacing(8)
        self.buttons_row.setObjectName(u"buttons_row")
        self.buttons_row.setContentsMargins(0, 0, 0, 0)
        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_row.addItem(self.space_1)

        self.save_button = KeyButton(self.form_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)

        self.buttons_row.addWidget(self.save_button)


        self.form_box.addLayout(self.buttons_row)


        self.rules_side_box.addWidget(self.form_card)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rules_side_box.addItem(self.space_2)

        self.rules_side.setWidget(self.rules_side_parts)

        self.retention_box.addWidget(self.rules_side)

        self.side = RoomyScroll(CentreRetention)
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
        self.preview_card = QFrame(self.side_parts)
        self.preview_card.setObjectName(u"preview_card")
        self.preview_card.setProperty(u"card", True)
        self.preview_box = QVBoxLayout(self.preview_card)
        self.preview_box.setSpacing(8)
        self.preview_box.setObjectName(u"preview_box")
        self.preview_box.setContentsMargins(16, 14, 16, 14)
        self.preview_row = QHBoxLayout()
        self.preview_row.setSpacing(8)
        self.preview_row.setObjectName(u"preview_row")
        self.preview_row.setContentsMargins(0, 0, 0, 0)
        self.preview_title = QLabel(self.preview_card)
        self.preview_title.setObjectName(u"preview_title")
        self.preview_title.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_title.setProperty(u"role", u"section")

        self.preview_row.addWidget(self.preview_title)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.preview_row.addItem(self.space_3)

        self.preview_button = KeyButton(self.preview_card)
        self.preview_button.setObjectName(u"preview_button")
        self.preview_button.setAutoDefault(False)
        self.preview_button.setProperty(u"variant", u"quiet")

        self.preview_row.addWidget(self.preview_button)


        self.preview_box.addLayout(self.preview_row)

        self.preview_label = Prose(self.preview_card)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_label.setWordWrap(True)
        self.preview_label.setProperty(u"role", u"note")

        self.preview_box.addWidget(self.preview_label)

        self.preview_list = RowList(self.preview_card)
        self.preview_list.setObjectName(u"preview_list")

        self.preview_box.addWidget(self.preview_list)

        self.confirm_row = QVBoxLayout()
        self.confirm_row.setSpacing(4)
        self.confirm_row.setObjectName(u"confirm_row")
        self.confirm_row.setContentsMargins(0, 0, 0, 0)
        self.confirm_label = QLabel(self.preview_card)
        self.confirm_label.setObjectName(u"confirm_label")
        self.confirm_label.setTextFormat(Qt.TextFormat.PlainText)
        self.confirm_label.setProperty(u"role", u"field")

        self.confirm_row.addWidget(self.confirm_label)

        self.confirm_edit = PersianLineEdit(self.preview_card)
        self.confirm_edit.setObjectName(u"confirm_edit")

        self.confirm_row.addWidget(self.confirm_edit)

        self.confirm_error = Prose(self.preview_card)
        self.confirm_error.setObjectName(u"confirm_error")
        self.confirm_error.setTextFormat(Qt.TextFormat.PlainText)
        self.confirm_error.setWordWrap(True)
        self.confirm_error.setProperty(u"role", u"error")

        self.confirm_row.addWidget(self.confirm_error)


        self.preview_box.addLayout(self.confirm_row)

        self.run_row = QHBoxLayout()
        self.run_row.setSpacing(8)
        self.run_row.setObjectName(u"run_row")
        self.run_row.setContentsMargins(0, 0, 0, 0)
        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.run_row.addItem(self.space_4)

        self.run_button = KeyButton(self.preview_card)
        self.run_button.setObjectName(u"run_button")
        self.run_button.setAutoDefault(False)

        self.run_row.addWidget(self.run_button)


        self.preview_box.addLayout(self.run_row)

        self.oldest_title = QLabel(self.preview_card)
        self.oldest_title.setObjectName(u"oldest_title")
        self.oldest_title.setTextFormat(Qt.TextFormat.PlainText)
        self.oldest_title.setProperty(u"role", u"section")

        self.preview_box.addWidget(self.oldest_title)

        self.oldest_list = RowList(self.preview_card)
        self.oldest_list.setObjectName(u"oldest_list")

        self.preview_box.addWidget(self.oldest_list)


        self.side_box.addWidget(self.preview_card)

        self.runs_card = QFrame(self.side_parts)
        self.runs_card.setObjectName(u"runs_card")
        self.runs_card.setProperty(u"card", True)
        self.runs_box = QVBoxLayout(self.runs_card)
        self.runs_box.setSpacing(8)
        self.runs_box.setObjectName(u"runs_box")
        self.runs_box.setContentsMargins(16, 14, 16, 14)
        self.runs_title = QLabel(self.runs_card)
        self.runs_title.setObjectName(u"runs_title")
        self.runs_title.setTextFormat(Qt.TextFormat.PlainText)
        self.runs_title.setProperty(u"role", u"section")

        self.runs_box.addWidget(self.runs_title)

        self.no_runs_label = Prose(self.runs_card)
        self.no_runs_label.setObjectName(u"no_runs_label")
        self.no_runs_label.setTextFormat(Qt.TextFormat.PlainText)
        self.no_runs_label.setWordWrap(True)
        self.no_runs_label.setProperty(u"role", u"note")

        self.runs_box.addWidget(self.no_runs_label)

        self.runs_list = RowList(self.runs_card)
        self.runs_list.setObjectName(u"runs_list")

        self.runs_box.addWidget(self.runs_list)


        self.side_box.addWidget(self.runs_card)

        self.copies_card = QFrame(self.side_parts)
        self.copies_card.setObjectName(u"copies_card")
        self.copies_card.setProperty(u"card", True)
        self.copies_box = QVBoxLayout(self.copies_card)
        self.copies_box.setSpacing(6)
        self.copies_box.setObjectName(u"copies_box")
        self.copies_box.setContentsMargins(16, 14, 16, 14)
        self.copies_title = QLabel(self.copies_card)
        self.copies_title.setObjectName(u"copies_title")
        self.copies_title.setTextFormat(Qt.TextFormat.PlainText)
        self.copies_title.setProperty(u"role", u"section")

        self.copies_box.addWidget(self.copies_title)

        self.copies_row = QVBoxLayout()
        self.copies_row.setSpacing(4)
        self.copies_row.setObjectName(u"copies_row")
        self.copies_row.setContentsMargins(0, 0, 0, 0)
        self.copies_label = QLabel(self.copies_card)
        self.copies_label.setObjectName(u"copies_label")
        self.copies_label.setTextFormat(Qt.TextFormat.PlainText)
        self.copies_label.setProperty(u"role", u"field")

        self.copies_row.addWidget(self.copies_label)

        self.copies_edit = LtrLineEdit(self.copies_card)
        self.copies_edit.setObjectName(u"copies_edit")

        self.copies_row.addWidget(self.copies_edit)

        self.copies_error = Prose(self.copies_card)
        self.copies_error.setObjectName(u"copies_error")
        self.copies_error.setTextFormat(Qt.TextFormat.PlainText)
        self.copies_error.setWordWrap(True)

        self.copies_row.addWidget(self.copies_error)


        self.copies_box.addLayout(self.copies_row)

        self.copies_note = Prose(self.copies_card)
        self.copies_note.setObjectName(u"copies_note")
        self.copies_note.setTextFormat(Qt.TextFormat.PlainText)
        self.copies_note.setWordWrap(True)
        self.copies_note.setProperty(u"role", u"muted")

        self.copies_box.addWidget(self.copies_note)

        self.copies_buttons = QHBoxLayout()
        self.copies_buttons.setSpacing(8)
        self.copies_buttons.setObjectName(u"copies_buttons")
        self.copies_button = KeyButton(self.copies_card)
        self.copies_button.setObjectName(u"copies_button")
        self.copies_button.setAutoDefault(False)

        self.copies_buttons.addWidget(self.copies_button)

        self.copies_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.copies_buttons.addItem(self.copies_gap)


        self.copies_box.addLayout(self.copies_buttons)


        self.side_box.addWidget(self.copies_card)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_5)

        self.side.setWidget(self.side_parts)

        self.retention_box.addWidget(self.side)

        self.retention_box.setStretch(0, 1)
        self.retention_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind_box)
        self.months_label.setBuddy(self.months_edit)
        self.valid_from_label.setBuddy(self.valid_from_edit)
        self.source_label.setBuddy(self.source_edit)
        self.confirm_label.setBuddy(self.confirm_edit)
        self.copies_label.setBuddy(self.copies_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreRetention)

        QMetaObject.connectSlotsByName(CentreRetention)
    # setupUi

    def retranslateUi(self, CentreRetention):
        self.list_title.setText(QCoreApplication.translate("CentreRetention", u"\u0636\u0627\u0628\u0637\u0647\u200c\u0647\u0627\u06cc \u0646\u06af\u0647\u062f\u0627\u0631\u06cc", None))
#if QT_CONFIG(accessibility)
        self.policies_list.setAccessibleName(QCoreApplication.translate("CentreRetention", u"\u0636\u0627\u0628\u0637\u0647\u200c\u0647\u0627\u06cc \u0646\u06af\u0647\u062f\u0627\u0631\u06cc", None))
#endif // QT_CONFIG(accessibility)
        self.form_title.setText(QCoreApplication.translate("CentreRetention", u"\u0636\u0627\u0628\u0637\u0647\u0654 \u062a\u0627\u0632\u0647\u061b \u0646\u0633\u062e\u0647\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646 \u0645\u06cc\u200c\u0645\u0627\u0646\u0646\u062f", None))
        self.kind_label.setText(QCoreApplication.translate("CentreRetention", u"\u0686\u0647 \u0686\u06cc\u0632", None))
        self.months_label.setText(QCoreApplication.translate("CentreRetention", u"\u0686\u0646\u062f \u0645\u0627\u0647 *", None))
        self.months_error.setText("")
        self.valid_from_label.setText(QCoreApplication.translate("CentreRetention", u"\u0627\u0632 \u0631\u0648\u0632 *", None))
        self.valid_from_error.setText("")
        self.source_label.setText(QCoreApplication.translate("CentreRetention", u"\u0633\u0646\u062f \u06cc\u0627 \u0627\u0628\u0644\u0627\u063a *", None))
        self.source_error.setText("")
        self.outcome_label.setText("")
        self.save_button.setText(QCoreApplication.translate("CentreRetention", u"\u0627\u0641\u0632\u0648\u062f\u0646 \u0636\u0627\u0628\u0637\u0647", None))
        self.preview_title.setText(QCoreApplication.translate("CentreRetention", u"\u0627\u06a9\u0646\u0648\u0646 \u0686\u0647 \u067e\u0627\u06a9 \u0645\u06cc\u200c\u0634\u0648\u062f\u061f", None))
        self.preview_button.setText(QCoreApplication.translate("CentreRetention", u"\u067e\u06cc\u0634\u200c\u0646\u0645\u0627\u06cc\u0634", None))
        self.preview_label.setText("")
#if QT_CONFIG(accessibility)
        self.preview_list.setAccessibleName(QCoreApplication.translate("CentreRetention", u"\u0622\u0646\u0686\u0647 \u067e\u0627\u06a9 \u0645\u06cc\u200c\u0634\u0648\u062f \u0648 \u0622\u0646\u0686\u0647 \u0645\u06cc\u200c\u0645\u0627\u0646\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.confirm_label.setText(QCoreApplication.translate("CentreRetention", u"\u0628\u0631\u0627\u06cc \u062a\u0623\u06cc\u06cc\u062f\u060c \u0634\u0645\u0627\u0631 \u0622\u0646\u200c\u0647\u0627 \u06cc\u0627 \u062f\u0644\u06cc\u0644 \u0631\u0627 \u0628\u0646\u0648\u06cc\u0633\u06cc\u062f", None))
        self.confirm_error.setText("")
        self.run_button.setText(QCoreApplication.translate("CentreRetention", u"\u067e\u0627\u06a9 \u06a9\u0631\u062f\u0646", None))
        self.oldest_title.setText(QCoreApplication.translate("CentreRetention", u"\u06a9\u0647\u0646\u0647\u200c\u062a\u0631\u06cc\u0646\u200c\u0647\u0627", None))
#if QT_CONFIG(accessibility)
        self.oldest_list.setAccessibleName(QCoreApplication.translate("CentreRetention", u"\u06a9\u0647\u0646\u0647\u200c\u062a\u0631\u06cc\u0646\u200c\u0647\u0627\u06cc\u06cc \u06a9\u0647 \u067e\u0627\u06a9 \u0645\u06cc\u200c\u0634\u0648\u0646\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.runs_title.setText(QCoreApplication.translate("CentreRetention", u"\u067e\u0627\u06a9\u200c\u0633\u0627\u0632\u06cc\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
        self.no_runs_label.setText(QCoreApplication.translate("CentreRetention", u"\u0647\u0646\u0648\u0632 \u0686\u06cc\u0632\u06cc \u067e\u0627\u06a9 \u0646\u0634\u062f\u0647 \u0627\u0633\u062a.", None))
#if QT_CONFIG(accessibility)
        self.runs_list.setAccessibleName(QCoreApplication.translate("CentreRetention", u"\u067e\u0627\u06a9\u200c\u0633\u0627\u0632\u06cc\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
#endif // QT_CONFIG(accessibility)
        self.copies_title.setText(QCoreApplication.translate("CentreRetention", u"\u0646\u0633\u062e\u0647\u0654 \u067e\u0634\u062a\u06cc\u0628\u0627\u0646", None))
        self.copies_label.setText(QCoreApplication.translate("CentreRetention", u"\u0647\u0634\u062f\u0627\u0631 \u067e\u0633 \u0627\u0632 \u0686\u0646\u062f \u0631\u0648\u0632 \u0628\u06cc \u0646\u0633\u062e\u0647\u0654 \u0622\u0632\u0645\u0648\u062f\u0647", None))
        self.copies_error.setText("")
        self.copies_note.setText(QCoreApplication.translate("CentreRetention", u"\u0633\u0631\u067e\u0631\u0633\u062a \u0648 \u0645\u062f\u06cc\u0631 \u0633\u0627\u0645\u0627\u0646\u0647 \u0647\u0646\u06af\u0627\u0645 \u0648\u0631\u0648\u062f \u0647\u0634\u062f\u0627\u0631 \u0645\u06cc\u200c\u0628\u06cc\u0646\u0646\u062f.", None))
        self.copies_button.setText(QCoreApplication.translate("CentreRetention", u"\u062b\u0628\u062a", None))
        pass
    # retranslateUi

