# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'identity_card.ui'
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
from samad_desktop.qtkit.fields import PersianLineEdit
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose

class Ui_IdentityCard(object):
    def setupUi(self, IdentityCard):
        if not IdentityCard.objectName():
            IdentityCard.setObjectName(u"IdentityCard")
        IdentityCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        IdentityCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(IdentityCard)
        self.card_box.setSpacing(12)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 18, 20, 18)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(10)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.tile = IconTile(IdentityCard)
        self.tile.setObjectName(u"tile")

        self.head_box.addWidget(self.tile)

        self.titles_box = QVBoxLayout()
        self.titles_box.setSpacing(2)
        self.titles_box.setObjectName(u"titles_box")
        self.titles_box.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(IdentityCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.titles_box.addWidget(self.title_label)

        self.note_label = Prose(IdentityCard)
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
        self.reason_label = QLabel(IdentityCard)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"field")

        self.reason_row.addWidget(self.reason_label)

        self.reason_edit = PersianLineEdit(IdentityCard)
        self.reason_edit.setObjectName(u"reason_edit")

        self.reason_row.addWidget(self.reason_edit)

        self.reason_error = Prose(IdentityCard)
        self.reason_error.setObjectName(u"reason_error")
        self.reason_error.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_error.setProperty(u"role", u"error")

        self.reason_row.addWidget(self.reason_error)


        self.card_box.addLayout(self.reason_row)

        self.ready_row = QVBoxLayout()
        self.ready_row.setSpacing(4)
        self.ready_row.setObjectName(u"ready_row")
        self.ready_row.setContentsMargins(0, 0, 0, 0)
        self.ready_label = QLabel(IdentityCard)
        self.ready_label.setObjectName(u"ready_label")
        self.ready_label.setTextFormat(Qt.TextFormat.PlainText)
        self.ready_label.setProperty(u"role", u"field")

        self.ready_row.addWidget(self.ready_label)

        self.ready_group = ChipGroup(IdentityCard)
        self.ready_group.setObjectName(u"ready_group")

        self.ready_row.addWidget(self.ready_group)


        self.card_box.addLayout(self.ready_row)

        self.outcome_label = Prose(IdentityCard)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setProperty(u"role", u"error")

        self.card_box.addWidget(self.outcome_label)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.back_button = KeyButton(IdentityCard)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"quiet")

        self.buttons_box.addWidget(self.back_button)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.space_1)

        self.go_button = KeyButton(IdentityCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setAutoDefault(False)
        self.go_button.setProperty(u"variant", u"primary")

        self.buttons_box.addWidget(self.go_button)


        self.card_box.addLayout(self.buttons_box)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason_edit)
        self.ready_label.setBuddy(self.ready_group)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(IdentityCard)

        QMetaObject.connectSlotsByName(IdentityCard)
    # setupUi

    def retranslateUi(self, IdentityCard):
        self.title_label.setText(QCoreApplication.translate("IdentityCard", u"\u062f\u06cc\u062f\u0646 \u0647\u0648\u06cc\u062a \u0645\u062d\u0641\u0648\u0638", None))
        self.note_label.setText("")
        self.reason_label.setText(QCoreApplication.translate("IdentityCard", u"\u062f\u0644\u06cc\u0644 *", None))
        self.reason_error.setText("")
        self.ready_label.setText(QCoreApplication.translate("IdentityCard", u"\u06cc\u0627 \u06cc\u06a9\u06cc \u0627\u0632 \u0627\u06cc\u0646 \u062f\u0644\u06cc\u0644\u200c\u0647\u0627", None))
        self.outcome_label.setText("")
        self.back_button.setText(QCoreApplication.translate("IdentityCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        self.go_button.setText(QCoreApplication.translate("IdentityCard", u"\u062f\u0631\u062e\u0648\u0627\u0633\u062a \u0648 \u062f\u06cc\u062f\u0646", None))
        pass
    # retranslateUi

