# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_texts.ui'
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

from samad_desktop.qtkit.fields import (PersianLineEdit, PersianTextEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CentreTexts(object):
    def setupUi(self, CentreTexts):
        if not CentreTexts.objectName():
            CentreTexts.setObjectName(u"CentreTexts")
        CentreTexts.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.texts_box = QHBoxLayout(CentreTexts)
        self.texts_box.setSpacing(10)
        self.texts_box.setObjectName(u"texts_box")
        self.texts_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CentreTexts)
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

        self.texts_list = RowList(self.list_card)
        self.texts_list.setObjectName(u"texts_list")

        self.list_box.addWidget(self.texts_list)

        self.bases_button = KeyButton(self.list_card)
        self.bases_button.setObjectName(u"bases_button")
        self.bases_button.setAutoDefault(False)
        self.bases_button.setProperty(u"variant", u"quiet")

        self.list_box.addWidget(self.bases_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.space_1)

        self.list_box.setStretch(1, 100)
        self.list_box.setStretch(3, 1)

        self.texts_box.addWidget(self.list_card)

        self.side = RoomyScroll(CentreTexts)
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
        self.form_card = QFrame(self.side_parts)
        self.form_card.setObjectName(u"form_card")
        self.form_card.setProperty(u"card", True)
        self.form_box = QVBoxLayout(self.form_card)
        self.form_box.setSpacing(8)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(16, 14, 16, 14)
        self.form_title = QLabel(self.form_card)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setProperty(u"role", u"section")

        self.form_box.addWidget(self.form_title)

        self.first_row = QHBoxLayout()
        self.first_row.setSpacing(12)
        self.first_row.setObjectName(u"first_row")
        self.first_row.setContentsMargins(0, 0, 0, 0)
        self.key_row = QVBoxLayout()
        self.key_row.setSpacing(4)
        self.key_row.setObjectName(u"key_row")
        self.key_row.setContentsMargins(0, 0, 0, 0)
        self.key_label = QLabel(self.form_card)
        self.key_label.setObjectName(u"key_label")
        self.key_label.setTextFormat(Qt.TextFormat.PlainText)
        self.key_label.setProperty(u"role", u"field")

        self.key_row.addWidget(self.key_label)

        self.key_edit = PersianLineEdit(self.form_card)
        self.key_edit.setObjectName(u"key_edit")

        self.key_row.addWidget(self.key_edit)

        self.key_error = Prose(self.form_card)
        self.key_error.setObjectName(u"key_error")
        self.key_error.setTextFormat(Qt.TextFormat.PlainText)
        self.key_error.setProperty(u"role", u"error")

        self.key_row.addWidget(self.key_error)


        self.first_row.addLayout(self.key_row)

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
        self.title_error.setProperty(u"role", u"error")

        self.title_row.addWidget(self.title_error)


        self.first_row.addLayout(self.title_row)

        self.first_row.setStretch(0, 1)
        self.first_row.setStretch(1, 2)

        self.form_box.addLayout(self.first_row)

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
        self.text_error.setProperty(u"role", u"error")

        self.text_row.addWidget(self.text_error)


        self.form_box.addLayout(self.text_row)

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

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_2)

        self.save_button = KeyButton(self.form_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.save_button)


        self.form_box.addLayout(self.buttons)


        self.side_box.addWidget(self.form_card)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_3)

        self.side.setWidget(self.side_parts)

        self.texts_box.addWidget(self.side)

        self.texts_box.setStretch(0, 1)
        self.texts_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.key_label.setBuddy(self.key_edit)
        self.title_label.setBuddy(self.title_edit)
        self.text_label.setBuddy(self.text_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreTexts)

        QMetaObject.connectSlotsByName(CentreTexts)
    # setupUi

    def retranslateUi(self, CentreTexts):
        self.list_title.setText(QCoreApplication.translate("CentreTexts", u"\u0645\u062a\u0646\u200c\u0647\u0627\u06cc \u0622\u0645\u0627\u062f\u0647", None))
        self.bases_button.setText(QCoreApplication.translate("CentreTexts", u"\u0645\u0633\u062a\u0646\u062f\u0647\u0627\u06cc \u0646\u0627\u0645\u0647\u200c\u0647\u0627", None))
        self.form_title.setText("")
        self.key_label.setText(QCoreApplication.translate("CentreTexts", u"\u06a9\u0644\u06cc\u062f\u060c \u067e\u0633 \u0627\u0632 \u00ab/\u00bb *", None))
        self.key_error.setText("")
        self.title_label.setText(QCoreApplication.translate("CentreTexts", u"\u0639\u0646\u0648\u0627\u0646 *", None))
        self.title_error.setText("")
        self.text_label.setText(QCoreApplication.translate("CentreTexts", u"\u0645\u062a\u0646 *", None))
        self.text_error.setText("")
        self.outcome_label.setText("")
        self.clear_button.setText(QCoreApplication.translate("CentreTexts", u"\u0645\u062a\u0646 \u062a\u0627\u0632\u0647", None))
        self.save_button.setText(QCoreApplication.translate("CentreTexts", u"\u062b\u0628\u062a \u0645\u062a\u0646", None))
        pass
    # retranslateUi

