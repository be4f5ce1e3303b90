# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'attendance_card.ui'
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

from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose

class Ui_AttendanceCard(object):
    def setupUi(self, AttendanceCard):
        if not AttendanceCard.objectName():
            AttendanceCard.setObjectName(u"AttendanceCard")
        AttendanceCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        AttendanceCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(AttendanceCard)
        self.card_box.setSpacing(8)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(18, 16, 18, 14)
        self.title_label = QLabel(AttendanceCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"section")

        self.card_box.addWidget(self.title_label)

        self.ending_label = Prose(AttendanceCard)
        self.ending_label.setObjectName(u"ending_label")
        self.ending_label.setTextFormat(Qt.TextFormat.PlainText)
        self.ending_label.setWordWrap(True)
        self.ending_label.setProperty(u"role", u"warn")

        self.card_box.addWidget(self.ending_label)

        self.note_label = Prose(AttendanceCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"note")

        self.card_box.addWidget(self.note_label)

        self.attendance_box = QWidget(AttendanceCard)
        self.attendance_box.setObjectName(u"attendance_box")
        self.attendance_rows = QVBoxLayout(self.attendance_box)
        self.attendance_rows.setSpacing(8)
        self.attendance_rows.setObjectName(u"attendance_rows")
        self.attendance_rows.setContentsMargins(0, 0, 0, 0)

        self.card_box.addWidget(self.attendance_box)

        self.attendance_error = Prose(AttendanceCard)
        self.attendance_error.setObjectName(u"attendance_error")
        self.attendance_error.setTextFormat(Qt.TextFormat.PlainText)
        self.attendance_error.setWordWrap(True)

        self.card_box.addWidget(self.attendance_error)

        self.outcome_label = Prose(AttendanceCard)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.card_box.addWidget(self.outcome_label)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.go_button = KeyButton(AttendanceCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setAutoDefault(False)
        self.go_button.setProperty(u"variant", u"primary")

        self.foot_row.addWidget(self.go_button)

        self.back_button = KeyButton(AttendanceCard)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"quiet")

        self.foot_row.addWidget(self.back_button)

        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)


        self.card_box.addLayout(self.foot_row)


        self.retranslateUi(AttendanceCard)

        QMetaObject.connectSlotsByName(AttendanceCard)
    # setupUi

    def retranslateUi(self, AttendanceCard):
        self.title_label.setText(QCoreApplication.translate("AttendanceCard", u"\u062d\u0636\u0648\u0631 \u0645\u0633\u0626\u0648\u0644\u0627\u0646", None))
        self.ending_label.setText("")
        self.note_label.setText(QCoreApplication.translate("AttendanceCard", u"\u062c\u0627\u0646\u0634\u06cc\u0646 \u062b\u0628\u062a \u0645\u06cc\u200c\u0634\u0648\u062f\u060c \u0648\u0644\u06cc \u062d\u0636\u0648\u0631 \u0628\u0647 \u0634\u0645\u0627\u0631 \u0646\u0645\u06cc\u200c\u0622\u06cc\u062f.", None))
        self.attendance_error.setText("")
        self.outcome_label.setText("")
        self.go_button.setText(QCoreApplication.translate("AttendanceCard", u"\u062b\u0628\u062a \u062d\u0636\u0648\u0631", None))
        self.back_button.setText(QCoreApplication.translate("AttendanceCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        pass
    # retranslateUi

