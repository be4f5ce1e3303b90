# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'carry_card.ui'
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

from samad_desktop.qtkit.fields import (PersianLineEdit, PickerEdit)
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose

class Ui_CarryCard(object):
    def setupUi(self, CarryCard):
        if not CarryCard.objectName():
            CarryCard.setObjectName(u"CarryCard")
        CarryCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        CarryCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(CarryCard)
        self.card_box.setSpacing(12)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 18, 20, 18)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(10)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.tile = IconTile(CarryCard)
        self.tile.setObjectName(u"tile")

        self.head_box.addWidget(self.tile)

        self.titles_box = QVBoxLayout()
        self.titles_box.setSpacing(2)
        self.titles_box.setObjectName(u"titles_box")
        self.titles_box.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(CarryCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.titles_box.addWidget(self.title_label)

        self.note_label = Prose(CarryCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"role", u"note")

        self.titles_box.addWidget(self.note_label)


        self.head_box.addLayout(self.titles_box)

        self.head_box.setStretch(1, 1)

        self.card_box.addLayout(self.head_box)

        self.agency_row = QVBoxLayout()
        self.agency_row.setSpacing(4)
        self.agency_row.setObjectName(u"agency_row")
        self.agency_row.setContentsMargins(0, 0, 0, 0)
        self.agency_label = QLabel(CarryCard)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_label.setProperty(u"role", u"field")

        self.agency_row.addWidget(self.agency_label)

        self.agency_picker = PickerEdit(CarryCard)
        self.agency_picker.setObjectName(u"agency_picker")

        self.agency_row.addWidget(self.agency_picker)

        self.agency_error = Prose(CarryCard)
        self.agency_error.setObjectName(u"agency_error")
        self.agency_error.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_error.setProperty(u"role", u"error")

        self.agency_row.addWidget(self.agency_error)


        self.card_box.addLayout(self.agency_row)

        self.reason_row = QVBoxLayout()
        self.reason_row.setSpacing(4)
        self.reason_row.setObjectName(u"reason_row")
        self.reason_row.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(CarryCard)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"field")

        self.reason_row.addWidget(self.reason_label)

        self.reason_edit = PersianLineEdit(CarryCard)
        self.reason_edit.setObjectName(u"reason_edit")

        self.reason_row.addWidget(self.reason_edit)

        self.reason_error = Prose(CarryCard)
        self.reason_error.setObjectName(u"reason_error")
        self.reason_error.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_error.setProperty(u"role", u"error")

        self.reason_row.addWidget(self.reason_error)


        self.card_box.addLayout(self.reason_row)

        self.outcome_label = Prose(CarryCard)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setProperty(u"role", u"error")

        self.card_box.addWidget(self.outcome_label)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.back_button = KeyButton(CarryCard)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"quiet")

        self.buttons_box.addWidget(self.back_button)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.space_1)

        self.go_button = KeyButton(CarryCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setAutoDefault(False)

        self.buttons_box.addWidget(self.go_button)


        self.card_box.addLayout(self.buttons_box)

#if QT_CONFIG(shortcut)
        self.agency_label.setBuddy(self.agency_picker)
        self.reason_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CarryCard)

        QMetaObject.connectSlotsByName(CarryCard)
    # setupUi

    def retranslateUi(self, CarryCard):
        self.title_label.setText(QCoreApplication.translate("CarryCard", u"\u0628\u0631\u062f\u0646 \u062f\u0633\u062a\u0648\u0631 \u0628\u0647 \u062f\u0633\u062a\u06af\u0627\u0647 \u062f\u06cc\u06af\u0631", None))
        self.note_label.setText("")
        self.agency_label.setText(QCoreApplication.translate("CarryCard", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u062c\u0627\u0646\u0634\u06cc\u0646 *", None))
        self.agency_error.setText("")
        self.reason_label.setText(QCoreApplication.translate("CarryCard", u"\u062f\u0644\u06cc\u0644 *", None))
        self.reason_error.setText("")
        self.outcome_label.setText("")
        self.back_button.setText(QCoreApplication.translate("CarryCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        self.go_button.setText(QCoreApplication.translate("CarryCard", u"\u0627\u0639\u0644\u0627\u0645", None))
        pass
    # retranslateUi

