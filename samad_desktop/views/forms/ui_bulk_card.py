# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bulk_card.ui'
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
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.fields import (PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_BulkCard(object):
    def setupUi(self, BulkCard):
        if not BulkCard.objectName():
            BulkCard.setObjectName(u"BulkCard")
        BulkCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        BulkCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(BulkCard)
        self.card_box.setSpacing(12)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 18, 20, 16)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(12)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.tile = IconTile(BulkCard)
        self.tile.setObjectName(u"tile")

        self.head_box.addWidget(self.tile)

        self.titles_box = QVBoxLayout()
        self.titles_box.setSpacing(2)
        self.titles_box.setObjectName(u"titles_box")
        self.titles_box.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(BulkCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.titles_box.addWidget(self.title_label)

        self.summary_label = Prose(BulkCard)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setTextFormat(Qt.TextFormat.PlainText)
        self.summary_label.setWordWrap(True)
        self.summary_label.setProperty(u"role", u"note")

        self.titles_box.addWidget(self.summary_label)


        self.head_box.addLayout(self.titles_box)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_box.addItem(self.space_1)

        self.head_box.setStretch(1, 1)

        self.card_box.addLayout(self.head_box)

        self.steps = QStackedWidget(BulkCard)
        self.steps.setObjectName(u"steps")
        self.form = QWidget()
        self.form.setObjectName(u"form")
        self.form_box = QVBoxLayout(self.form)
        self.form_box.setSpacing(6)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(0, 0, 0, 0)
        self.deed_box = ChipGroup(self.form)
        self.deed_box.setObjectName(u"deed_box")

        self.form_box.addWidget(self.deed_box)

        self.agencies_part = QWidget(self.form)
        self.agencies_part.setObjectName(u"agencies_part")
        self.agencies_part_box = QVBoxLayout(self.agencies_part)
        self.agencies_part_box.setSpacing(3)
        self.agencies_part_box.setObjectName(u"agencies_part_box")
        self.agencies_part_box.setContentsMargins(0, 0, 0, 0)
        self.agencies_label = QLabel(self.agencies_part)
        self.agencies_label.setObjectName(u"agencies_label")
        self.agencies_label.setTextFormat(Qt.TextFormat.PlainText)
        self.agencies_label.setProperty(u"role", u"field")

        self.agencies_part_box.addWidget(self.agencies_label)

        self.agencies_picker = PickerEdit(self.agencies_part)
        self.agencies_picker.setObjectName(u"agencies_picker")

        self.agencies_part_box.addWidget(self.agencies_picker)

        self.agencies_error = Prose(self.agencies_part)
        self.agencies_error.setObjectName(u"agencies_error")
        self.agencies_error.setTextFormat(Qt.TextFormat.PlainText)
        self.agencies_error.setWordWrap(True)
        self.agencies_error.setProperty(u"role", u"error")

        self.agencies_part_box.addWidget(self.agencies_error)


        self.form_box.addWidget(self.agencies_part)

        self.disposition_part = QWidget(self.form)
        self.disposition_part.setObjectName(u"disposition_part")
        self.disposition_part_box = QVBoxLayout(self.disposition_part)
        self.disposition_part_box.setSpacing(3)
        self.disposition_part_box.setObjectName(u"disposition_part_box")
        self.disposition_part_box.setContentsMargins(0, 0, 0, 0)
        self.disposition_label = QLabel(self.disposition_part)
        self.disposition_label.setObjectName(u"disposition_label")
        self.disposition_label.setTextFormat(Qt.TextFormat.PlainText)
        self.disposition_label.setProperty(u"role", u"field")

        self.disposition_part_box.addWidget(self.disposition_label)

        self.disposition_box = ChipGroup(self.disposition_part)
        self.disposition_box.setObjectName(u"disposition_box")

        self.disposition_part_box.addWidget(self.disposition_box)

        self.disposition_error = Prose(self.disposition_part)
        self.disposition_error.setObjectName(u"disposition_error")
        self.disposition_error.setTextFormat(Qt.TextFormat.PlainText)
        self.disposition_error.setWordWrap(True)
        self.disposition_error.setProperty(u"role", u"error")

        self.disposition_part_box.addWidget(self.disposition_error)


        self.form_box.addWidget(self.disposition_part)

        self.text_label = QLabel(self.form)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setProperty(u"role", u"field")

        self.form_box.addWidget(self.text_label)

        self.text_edit = PersianTextEdit(self.form)
        self.text_edit.setObjectName(u"text_edit")

        self.form_box.addWidget(self.text_edit)

        self.text_error = Prose(self.form)
        self.text_error.setObjectName(u"text_error")
        self.text_error.setTextFormat(Qt.TextFormat.PlainText)
        self.text_error.setWordWrap(True)
        self.text_error.setProperty(u"role", u"error")

        self.form_box.addWidget(self.text_error)

        self.steps.addWidget(self.form)
        self.result = QWidget()
        self.result.setObjectName(u"result")
        self.result_box = QVBoxLayout(self.result)
        self.result_box.setSpacing(8)
        self.result_box.setObjectName(u"result_box")
        self.result_box.setContentsMargins(0, 0, 0, 0)
        self.result_view = RowList(self.result)
        self.result_view.setObjectName(u"result_view")
        self.result_view.setProperty(u"rows", u"true")

        self.result_box.addWidget(self.result_view)

        self.steps.addWidget(self.result)

        self.card_box.addWidget(self.steps)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.go_button = KeyButton(BulkCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setProperty(u"variant", u"primary")

        self.buttons_box.addWidget(self.go_button)

        self.back_button = KeyButton(BulkCard)
        self.back_button.setObjectName(u"back_button")

        self.buttons_box.addWidget(self.back_button)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.space_2)

        self.safe_label = QLabel(BulkCard)
        self.safe_label.setObjectName(u"safe_label")
        self.safe_label.setTextFormat(Qt.TextFormat.PlainText)
        self.safe_label.setProperty(u"role", u"note")

        self.buttons_box.addWidget(self.safe_label)


        self.card_box.addLayout(self.buttons_box)

        self.card_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.agencies_label.setBuddy(self.agencies_picker)
        self.disposition_label.setBuddy(self.disposition_box)
        self.text_label.setBuddy(self.text_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BulkCard)

        QMetaObject.connectSlotsByName(BulkCard)
    # setupUi

    def retranslateUi(self, BulkCard):
        self.title_label.setText("")
        self.summary_label.setText("")
#if QT_CONFIG(accessibility)
        self.deed_box.setAccessibleName(QCoreApplication.translate("BulkCard", u"\u06a9\u0627\u0631", None))
#endif // QT_CONFIG(accessibility)
        self.agencies_label.setText(QCoreApplication.translate("BulkCard", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u0627\u062c\u0631\u0627\u06cc\u06cc\u061b \u062e\u0627\u0644\u06cc: \u062f\u0633\u062a\u06af\u0627\u0647 \u067e\u06cc\u0634\u0646\u0647\u0627\u062f\u06cc \u0647\u0631 \u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.agencies_picker.setPlaceholderText(QCoreApplication.translate("BulkCard", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u067e\u06cc\u0634\u0646\u0647\u0627\u062f\u06cc \u0647\u0631 \u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.agencies_error.setText("")
        self.disposition_label.setText(QCoreApplication.translate("BulkCard", u"\u0646\u062a\u06cc\u062c\u0647\u0654 \u0646\u0647\u0627\u06cc\u06cc", None))
        self.disposition_error.setText("")
        self.text_label.setText("")
        self.text_error.setText("")
#if QT_CONFIG(accessibility)
        self.result_view.setAccessibleName(QCoreApplication.translate("BulkCard", u"\u0646\u062a\u06cc\u062c\u0647\u0654 \u0647\u0631 \u067e\u0631\u0648\u0646\u062f\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.go_button.setText(QCoreApplication.translate("BulkCard", u"\u067e\u06cc\u0634\u200c\u0646\u0645\u0627\u06cc\u0634", None))
        self.back_button.setText(QCoreApplication.translate("BulkCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        self.safe_label.setText(QCoreApplication.translate("BulkCard", u"\u062a\u0627 \u00ab\u0627\u0646\u062c\u0627\u0645\u00bb \u0631\u0627 \u0646\u0632\u0646\u06cc\u062f \u0686\u06cc\u0632\u06cc \u062a\u063a\u06cc\u06cc\u0631 \u0646\u0645\u06cc\u200c\u06a9\u0646\u062f.", None))
        pass
    # retranslateUi

