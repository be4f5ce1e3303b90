# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'papers_card.ui'
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
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose

class Ui_PapersCard(object):
    def setupUi(self, PapersCard):
        if not PapersCard.objectName():
            PapersCard.setObjectName(u"PapersCard")
        PapersCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        PapersCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(PapersCard)
        self.card_box.setSpacing(10)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(18, 16, 18, 14)
        self.title_label = QLabel(PapersCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"section")

        self.card_box.addWidget(self.title_label)

        self.note_label = Prose(PapersCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"note")

        self.card_box.addWidget(self.note_label)

        self.what_pair = QHBoxLayout()
        self.what_pair.setSpacing(24)
        self.what_pair.setObjectName(u"what_pair")
        self.span_row = QVBoxLayout()
        self.span_row.setSpacing(4)
        self.span_row.setObjectName(u"span_row")
        self.span_row.setContentsMargins(0, 0, 0, 0)
        self.span_label = QLabel(PapersCard)
        self.span_label.setObjectName(u"span_label")
        self.span_label.setTextFormat(Qt.TextFormat.PlainText)
        self.span_label.setProperty(u"role", u"field")

        self.span_row.addWidget(self.span_label)

        self.span_box = ChipGroup(PapersCard)
        self.span_box.setObjectName(u"span_box")

        self.span_row.addWidget(self.span_box)

        self.span_error = Prose(PapersCard)
        self.span_error.setObjectName(u"span_error")
        self.span_error.setTextFormat(Qt.TextFormat.PlainText)
        self.span_error.setWordWrap(True)

        self.span_row.addWidget(self.span_error)


        self.what_pair.addLayout(self.span_row)

        self.size_row = QVBoxLayout()
        self.size_row.setSpacing(4)
        self.size_row.setObjectName(u"size_row")
        self.size_row.setContentsMargins(0, 0, 0, 0)
        self.size_label = QLabel(PapersCard)
        self.size_label.setObjectName(u"size_label")
        self.size_label.setTextFormat(Qt.TextFormat.PlainText)
        self.size_label.setProperty(u"role", u"field")

        self.size_row.addWidget(self.size_label)

        self.size_box = ChipGroup(PapersCard)
        self.size_box.setObjectName(u"size_box")

        self.size_row.addWidget(self.size_box)

        self.size_error = Prose(PapersCard)
        self.size_error.setObjectName(u"size_error")
        self.size_error.setTextFormat(Qt.TextFormat.PlainText)
        self.size_error.setWordWrap(True)

        self.size_row.addWidget(self.size_error)


        self.what_pair.addLayout(self.size_row)

        self.what_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.what_pair.addItem(self.what_room)


        self.card_box.addLayout(self.what_pair)

        self.outcome_label = Prose(PapersCard)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.card_box.addWidget(self.outcome_label)

        self.poster_row = QHBoxLayout()
        self.poster_row.setSpacing(8)
        self.poster_row.setObjectName(u"poster_row")
        self.pdf_button = KeyButton(PapersCard)
        self.pdf_button.setObjectName(u"pdf_button")
        self.pdf_button.setAutoDefault(False)
        self.pdf_button.setProperty(u"variant", u"primary")

        self.poster_row.addWidget(self.pdf_button)

        self.png_button = KeyButton(PapersCard)
        self.png_button.setObjectName(u"png_button")
        self.png_button.setAutoDefault(False)

        self.poster_row.addWidget(self.png_button)

        self.poster_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.poster_row.addItem(self.poster_gap)


        self.card_box.addLayout(self.poster_row)

        self.other_row = QHBoxLayout()
        self.other_row.setSpacing(8)
        self.other_row.setObjectName(u"other_row")
        self.text_button = KeyButton(PapersCard)
        self.text_button.setObjectName(u"text_button")
        self.text_button.setAutoDefault(False)

        self.other_row.addWidget(self.text_button)

        self.ics_button = KeyButton(PapersCard)
        self.ics_button.setObjectName(u"ics_button")
        self.ics_button.setAutoDefault(False)

        self.other_row.addWidget(self.ics_button)

        self.other_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.other_row.addItem(self.other_gap)


        self.card_box.addLayout(self.other_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.back_button = KeyButton(PapersCard)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"quiet")

        self.foot_row.addWidget(self.back_button)

        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)


        self.card_box.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.span_label.setBuddy(self.span_box)
        self.size_label.setBuddy(self.size_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PapersCard)

        QMetaObject.connectSlotsByName(PapersCard)
    # setupUi

    def retranslateUi(self, PapersCard):
        self.title_label.setText(QCoreApplication.translate("PapersCard", u"\u0627\u0646\u062a\u0634\u0627\u0631 \u062c\u062f\u0648\u0644 \u062d\u0636\u0648\u0631", None))
        self.note_label.setText(QCoreApplication.translate("PapersCard", u"\u062a\u0646\u0647\u0627 \u0646\u0634\u0633\u062a\u200c\u0647\u0627\u06cc \u0627\u0639\u0644\u0627\u0645\u200c\u0634\u062f\u0647 \u0645\u06cc\u200c\u0622\u06cc\u0646\u062f\u061b \u0622\u0646\u0686\u0647 \u0644\u063a\u0648 \u06cc\u0627 \u062c\u0627\u0628\u0647\u200c\u062c\u0627 \u0634\u062f\u0647 \u0628\u0627\u0634\u062f \u0628\u0627 \u0647\u0645\u0627\u0646 \u0646\u0634\u0627\u0646.", None))
        self.span_label.setText(QCoreApplication.translate("PapersCard", u"\u0628\u0627\u0632\u0647", None))
        self.span_error.setText("")
        self.size_label.setText(QCoreApplication.translate("PapersCard", u"\u06a9\u0627\u063a\u0630", None))
        self.size_error.setText("")
        self.outcome_label.setText("")
        self.pdf_button.setText(QCoreApplication.translate("PapersCard", u"\u067e\u0648\u0633\u062a\u0631 (PDF \u0648 \u0686\u0627\u067e)", None))
        self.png_button.setText(QCoreApplication.translate("PapersCard", u"\u062a\u0635\u0648\u06cc\u0631 (PNG)", None))
        self.text_button.setText(QCoreApplication.translate("PapersCard", u"\u0645\u062a\u0646 \u0628\u0631\u0627\u06cc \u0631\u0633\u0627\u0646\u0647\u200c\u0647\u0627", None))
        self.ics_button.setText(QCoreApplication.translate("PapersCard", u"\u062a\u0642\u0648\u06cc\u0645 (iCalendar)", None))
        self.back_button.setText(QCoreApplication.translate("PapersCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        pass
    # retranslateUi

