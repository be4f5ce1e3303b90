# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'slots_card.ui'
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
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_SlotsCard(object):
    def setupUi(self, SlotsCard):
        if not SlotsCard.objectName():
            SlotsCard.setObjectName(u"SlotsCard")
        SlotsCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        SlotsCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(SlotsCard)
        self.card_box.setSpacing(12)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 18, 20, 18)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(10)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.tile = IconTile(SlotsCard)
        self.tile.setObjectName(u"tile")

        self.head_box.addWidget(self.tile)

        self.titles_box = QVBoxLayout()
        self.titles_box.setSpacing(2)
        self.titles_box.setObjectName(u"titles_box")
        self.titles_box.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(SlotsCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.titles_box.addWidget(self.title_label)

        self.note_label = Prose(SlotsCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"note")

        self.titles_box.addWidget(self.note_label)


        self.head_box.addLayout(self.titles_box)

        self.head_box.setStretch(1, 1)

        self.card_box.addLayout(self.head_box)

        self.rows = RowList(SlotsCard)
        self.rows.setObjectName(u"rows")

        self.card_box.addWidget(self.rows)

        self.hint = EmptyHint(SlotsCard)
        self.hint.setObjectName(u"hint")

        self.card_box.addWidget(self.hint)

        self.outcome_label = Prose(SlotsCard)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.card_box.addWidget(self.outcome_label)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.back_button = KeyButton(SlotsCard)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"quiet")

        self.buttons_box.addWidget(self.back_button)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.space_1)

        self.go_button = KeyButton(SlotsCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setAutoDefault(False)
        self.go_button.setProperty(u"variant", u"primary")

        self.buttons_box.addWidget(self.go_button)


        self.card_box.addLayout(self.buttons_box)


        self.retranslateUi(SlotsCard)

        QMetaObject.connectSlotsByName(SlotsCard)
    # setupUi

    def retranslateUi(self, SlotsCard):
        self.title_label.setText("")
        self.note_label.setText("")
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("SlotsCard", u"\u0646\u0634\u0633\u062a\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.outcome_label.setText("")
        self.back_button.setText(QCoreApplication.translate("SlotsCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        self.go_button.setText(QCoreApplication.translate("SlotsCard", u"\u0646\u0648\u0628\u062a \u0628\u062f\u0647", None))
        pass
    # retranslateUi

