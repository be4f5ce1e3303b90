# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'hold_card.ui'
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

from samad_desktop.qtkit.fields import PersianLineEdit
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose

class Ui_HoldCard(object):
    def setupUi(self, HoldCard):
        if not HoldCard.objectName():
            HoldCard.setObjectName(u"HoldCard")
        HoldCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        HoldCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(HoldCard)
        self.card_box.setSpacing(12)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 18, 20, 18)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(10)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.tile = IconTile(HoldCard)
        self.tile.setObjectName(u"tile")

        self.head_box.addWidget(self.tile)

        self.titles_box = QVBoxLayout()
        self.titles_box.setSpacing(2)
        self.titles_box.setObjectName(u"titles_box")
        self.titles_box.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(HoldCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.titles_box.addWidget(self.title_label)

        self.note_label = Prose(HoldCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"role", u"note")

        self.titles_box.addWidget(self.note_label)


        self.head_box.addLayout(self.titles_box)

        self.head_box.setStretch(1, 1)

        self.card_box.addLayout(self.head_box)

        self.reason_row = QVBoxLayout()
        self.reason_row.setSpacing(4)
        self.reason_row.setObjectName(u"reason_row")
        self.reason_row.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(HoldCard)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"field")

        self.reason_row.addWidget(self.reason_label)

        self.reason_edit = PersianLineEdit(HoldCard)
        self.reason_edit.setObjectName(u"reason_edit")

        self.reason_row.addWidget(self.reason_edit)

        self.reason_error = Prose(HoldCard)
        self.reason_error.setObjectName(u"reason_error")
        self.reason_error.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_error.setProperty(u"role", u"error")

        self.reason_row.addWidget(self.reason_error)


        self.card_box.addLayout(self.reason_row)

        self.outcome_label = Prose(HoldCard)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setProperty(u"role", u"error")

        self.card_box.addWidget(self.outcome_label)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.back_button = KeyButton(HoldCard)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"quiet")

        self.buttons_box.addWidget(self.back_button)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.space_1)

        self.go_button = KeyButton(HoldCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setAutoDefault(False)

        self.buttons_box.addWidget(self.go_button)


        self.card_box.addLayout(self.buttons_box)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HoldCard)

        QMetaObject.connectSlotsByName(HoldCard)
    # setupUi

    def retranslateUi(self, HoldCard):
        self.title_label.setText(QCoreApplication.translate("HoldCard", u"\u062a\u0648\u0642\u06cc\u0641 \u0642\u0627\u0646\u0648\u0646\u06cc", None))
        self.note_label.setText("")
        self.reason_label.setText(QCoreApplication.translate("HoldCard", u"\u062f\u0644\u06cc\u0644 *", None))
        self.reason_error.setText("")
        self.outcome_label.setText("")
        self.back_button.setText(QCoreApplication.translate("HoldCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        self.go_button.setText(QCoreApplication.translate("HoldCard", u"\u062a\u0648\u0642\u06cc\u0641", None))
        pass
    # retranslateUi

