# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tell_all_card.ui'
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

from samad_desktop.qtkit.fields import PersianTextEdit
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_TellAllCard(object):
    def setupUi(self, TellAllCard):
        if not TellAllCard.objectName():
            TellAllCard.setObjectName(u"TellAllCard")
        TellAllCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        TellAllCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(TellAllCard)
        self.card_box.setSpacing(10)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 18, 20, 16)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(12)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.tile = IconTile(TellAllCard)
        self.tile.setObjectName(u"tile")

        self.head_box.addWidget(self.tile)

        self.titles_box = QVBoxLayout()
        self.titles_box.setSpacing(2)
        self.titles_box.setObjectName(u"titles_box")
        self.titles_box.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(TellAllCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.titles_box.addWidget(self.title_label)

        self.note_label = Prose(TellAllCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"role", u"note")

        self.titles_box.addWidget(self.note_label)


        self.head_box.addLayout(self.titles_box)

        self.head_box.setStretch(1, 1)

        self.card_box.addLayout(self.head_box)

        self.text_label = QLabel(TellAllCard)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setProperty(u"role", u"field")

        self.card_box.addWidget(self.text_label)

        self.text_edit = PersianTextEdit(TellAllCard)
        self.text_edit.setObjectName(u"text_edit")

        self.card_box.addWidget(self.text_edit)

        self.text_error = Prose(TellAllCard)
        self.text_error.setObjectName(u"text_error")
        self.text_error.setTextFormat(Qt.TextFormat.PlainText)
        self.text_error.setProperty(u"role", u"error")

        self.card_box.addWidget(self.text_error)

        self.kept_view = RowList(TellAllCard)
        self.kept_view.setObjectName(u"kept_view")
        self.kept_view.setProperty(u"rows", u"true")

        self.card_box.addWidget(self.kept_view)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.go_button = KeyButton(TellAllCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setProperty(u"variant", u"primary")

        self.buttons_box.addWidget(self.go_button)

        self.back_button = KeyButton(TellAllCard)
        self.back_button.setObjectName(u"back_button")

        self.buttons_box.addWidget(self.back_button)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.space_3)


        self.card_box.addLayout(self.buttons_box)

#if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.text_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TellAllCard)

        QMetaObject.connectSlotsByName(TellAllCard)
    # setupUi

    def retranslateUi(self, TellAllCard):
        self.title_label.setText(QCoreApplication.translate("TellAllCard", u"\u06af\u0641\u062a\u0646 \u0628\u0647 \u0647\u0645\u0647", None))
        self.note_label.setText("")
        self.text_label.setText(QCoreApplication.translate("TellAllCard", u"\u0622\u0646\u0686\u0647 \u0628\u0647 \u0645\u062a\u0642\u0627\u0636\u06cc\u0627\u0646 \u06af\u0641\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f", None))
        self.text_error.setText("")
#if QT_CONFIG(accessibility)
        self.kept_view.setAccessibleName(QCoreApplication.translate("TellAllCard", u"\u06a9\u0633\u0627\u0646\u06cc \u06a9\u0647 \u0628\u0647 \u0622\u0646\u0627\u0646 \u06af\u0641\u062a\u0647 \u0646\u0645\u06cc\u200c\u0634\u0648\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.go_button.setText(QCoreApplication.translate("TellAllCard", u"\u06af\u0641\u062a\u0646", None))
        self.back_button.setText(QCoreApplication.translate("TellAllCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        pass
    # retranslateUi

