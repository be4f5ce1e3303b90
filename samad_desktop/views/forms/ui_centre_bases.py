# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_bases.ui'
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
from samad_desktop.qtkit.fields import (DateField, PersianLineEdit, PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CentreBases(object):
    def setupUi(self, CentreBases):
        if not CentreBases.objectName():
            CentreBases.setObjectName(u"CentreBases")
        CentreBases.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.bases_box = QHBoxLayout(CentreBases)
        self.bases_box.setSpacing(10)
        self.bases_box.setObjectName(u"bases_box")
        self.bases_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CentreBases)
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

        self.bases_list = RowList(self.list_card)
        self.bases_list.setObjectName(u"bases_list")

        self.list_box.addWidget(self.bases_list)

        self.hint = EmptyHint(self.list_card)
        self.hint.setObjectName(u"hint")

        self.list_box.addWidget(self.hint)

        self.list_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.list_gap)

        self.list_box.setStretch(1, 100)
        self.list_box.setStretch(3, 1)

        self.bases_box.addWidget(self.list_card)

        self.side = RoomyScroll(CentreBases)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side_parts = QWidget()
        self.side_parts.setObjectName(u"side_parts")
        self.side_parts.setProperty(u"scrolled", u"true")
        self.side_parts_box = QVBoxLayout(self.side_parts)
        self.side_parts_box.setSpacing(10)
        self.side_parts_box.setObjectName(u"side_parts_box")
        self.side_parts_box.setContentsMargins(0, 0, 0, 0)
        self.form_card = QFrame(self.side_parts)
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

        self.title_row = QVBoxLayout()
        self.title_row.setSpacing(4)
        self.title_row.setObjectName(u"title_row")
        self.title_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.form_card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"field")

        self.title_row.addWidget(self.title_label)

        self.title_edit = PersianLineEdit(self.form_card)
        self.title_edit.setObjectName(u"title_edit")

        self.title_row.addWidget(self.title_edit)

        self.title_error = Prose(self.form_card)
        self.title_error.setObjectName(u"title_error")
        self.title_error.setTextFormat(Qt.TextFormat.PlainText)
        self.title_error.setWordWrap(True)
        self.title_error.setProperty(u"role", u"error")

        self.title_row.addWidget(self.title_error)


        self.form_box.addLayout(self.title_row)

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

        self.term_row = QHBoxLayout()
        self.term_row.setSpacing(10)
        self.term_row.setObjectName(u"term_row")
        self.term_row.setContentsMargins(0, 0, 0, 0)
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


        self.term_row.addLayout(self.valid_from_row)

        self.valid_to_row = QVBoxLayout()
        self.valid_to_row.setSpacing(4)
        self.valid_to_row.setObjectName(u"valid_to_row")
        self.valid_to_row.setContentsMargins(0, 0, 0, 0)
        self.valid_to_label = QLabel(self.form_card)
        self.valid_to_label.setObjectName(u"valid_to_label")
        self.valid_to_label.setTextFormat(Qt.TextFormat.PlainText)
        self.valid_to_label.setProperty(u"role", u"field")

        self.valid_to_row.addWidget(self.valid_to_label)

        self.valid_to_edit = DateField(self.form_card)
        self.valid_to_edit.setObjectName(u"valid_to_edit")

        self.valid_to_row.addWidget(self.valid_to_edit)

        self.valid_to_error = Prose(self.form_card)
        self.valid_to_error.setObjectName(u"valid_to_error")
        self.valid_to_error.setTextFormat(Qt.TextFormat.PlainText)
        self.valid_to_error.setWordWrap(True)
        self.valid_to_error.setProperty(u"role", u"error")

        self.valid_to_row.addWidget(self.valid_to_error)


        self.term_row.addLayout(self.valid_to_row)

        self.term_row.setStretch(0, 1)
        self.term_row.setStretch(1, 1)

        self.form_box.addLayout(self.term_row)

        self.fits_row = QHBoxLayout()
        self.fits_row.setSpacing(10)
        self.fits_row.setObjectName(u"fits_row")
        self.fits_row.setContentsMargins(0, 0, 0, 0)
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
        self.subject_error.setProperty(u"role", u"error")

        self.subject_row.addWidget(self.subject_error)


        self.fits_row.addLayout(self.subject_row)

        self.ground_row = QVBoxLayout()
        self.ground_row.setSpacing(4)
        self.ground_row.setObjectName(u"ground_row")
        self.ground_row.setContentsMargins(0, 0, 0, 0)
        self.ground_label = QLabel(self.form_card)
        self.ground_label.setObjectName(u"ground_label")
        self.ground_label.setTextFormat(Qt.TextFormat.PlainText)
        self.ground_label.setProperty(u"role", u"field")

        self.ground_row.addWidget(self.ground_label)

        self.ground_picker = PickerEdit(self.form_card)
        self.ground_picker.setObjectName(u"ground_picker")

        self.ground_row.addWidget(self.ground_picker)

        self.ground_error = Prose(self.form_card)
        self.ground_error.setObjectName(u"ground_error")
        self.ground_error.setTextFormat(Qt.TextFormat.PlainText)
        self.ground_error.setWordWrap(True)
        self.ground_error.setProperty(u"role", u"error")

        self.ground_row.addWidget(self.ground_error)


        self.fits_row.addLayout(self.ground_row)

        self.fits_row.setStretch(0, 1)
        self.fits_row.setStretch(1, 1)

        self.form_box.addLayout(self.fits_row)

        self.outcome_label = Prose(self.form_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.form_box.addWidget(self.outcome_label)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.clear_button = KeyButton(self.form_card)
        self.clear_button.setObjectName(u"clear_button")
        self.clear_button.setAutoDefault(False)
        self.clear_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.clear_button)

        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_gap)

        self.save_button = KeyButton(self.form_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.save_button)


        self.form_box.addLayout(self.buttons)


        self.side_parts_box.addWidget(self.form_card)

        self.side_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_parts_box.addItem(self.side_gap)

        self.side.setWidget(self.side_parts)

        self.bases_box.addWidget(self.side)

        self.bases_box.setStretch(0, 1)
        self.bases_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title_edit)
        self.text_label.setBuddy(self.text_edit)
        self.source_label.setBuddy(self.source_edit)
        self.valid_from_label.setBuddy(self.valid_from_edit)
        self.valid_to_label.setBuddy(self.valid_to_edit)
        self.subject_label.setBuddy(self.subject_picker)
        self.ground_label.setBuddy(self.ground_picker)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreBases)

        QMetaObject.connectSlotsByName(CentreBases)
    # setupUi

    def retranslateUi(self, CentreBases):
        self.list_title.setText(QCoreApplication.translate("CentreBases", u"\u0645\u0633\u062a\u0646\u062f\u0647\u0627\u06cc \u0646\u0627\u0645\u0647\u200c\u0647\u0627\u06cc \u0645\u0631\u06a9\u0632", None))
#if QT_CONFIG(accessibility)
        self.bases_list.setAccessibleName(QCoreApplication.translate("CentreBases", u"\u0645\u0633\u062a\u0646\u062f\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.form_title.setText("")
        self.title_label.setText(QCoreApplication.translate("CentreBases", u"\u0639\u0646\u0648\u0627\u0646 *", None))
        self.title_error.setText("")
        self.text_label.setText(QCoreApplication.translate("CentreBases", u"\u0645\u062a\u0646 \u0645\u0633\u062a\u0646\u062f *", None))
        self.text_error.setText("")
        self.source_label.setText(QCoreApplication.translate("CentreBases", u"\u0633\u0646\u062f \u06cc\u0627 \u0627\u0628\u0644\u0627\u063a *", None))
        self.source_error.setText("")
        self.valid_from_label.setText(QCoreApplication.translate("CentreBases", u"\u0627\u0632 \u0631\u0648\u0632 *", None))
        self.valid_from_error.setText("")
        self.valid_to_label.setText(QCoreApplication.translate("CentreBases", u"\u062a\u0627 \u0631\u0648\u0632", None))
        self.valid_to_error.setText("")
        self.subject_label.setText(QCoreApplication.translate("CentreBases", u"\u0628\u0631\u0627\u06cc \u0645\u0648\u0636\u0648\u0639", None))
        self.subject_error.setText("")
        self.ground_label.setText(QCoreApplication.translate("CentreBases", u"\u0628\u0631\u0627\u06cc \u062f\u0644\u06cc\u0644", None))
        self.ground_error.setText("")
        self.outcome_label.setText("")
        self.clear_button.setText(QCoreApplication.translate("CentreBases", u"\u0645\u0633\u062a\u0646\u062f \u062a\u0627\u0632\u0647", None))
        self.save_button.setText(QCoreApplication.translate("CentreBases", u"\u062b\u0628\u062a \u0645\u0633\u062a\u0646\u062f", None))
        pass
    # retranslateUi

