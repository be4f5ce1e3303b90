# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'turn_contact_card.ui'
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
from samad_desktop.qtkit.fields import (DateField, PersianLineEdit, PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose

class Ui_TurnContactCard(object):
    def setupUi(self, TurnContactCard):
        if not TurnContactCard.objectName():
            TurnContactCard.setObjectName(u"TurnContactCard")
        TurnContactCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        TurnContactCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(TurnContactCard)
        self.card_box.setSpacing(10)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 18, 20, 18)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(10)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.tile = IconTile(TurnContactCard)
        self.tile.setObjectName(u"tile")

        self.head_box.addWidget(self.tile)

        self.titles_box = QVBoxLayout()
        self.titles_box.setSpacing(2)
        self.titles_box.setObjectName(u"titles_box")
        self.titles_box.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(TurnContactCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.titles_box.addWidget(self.title_label)

        self.note_label = Prose(TurnContactCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"role", u"note")

        self.titles_box.addWidget(self.note_label)


        self.head_box.addLayout(self.titles_box)

        self.head_box.setStretch(1, 1)

        self.card_box.addLayout(self.head_box)

        self.side = RoomyScroll(TurnContactCard)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_parts = QWidget()
        self.side_parts.setObjectName(u"side_parts")
        self.side_parts.setProperty(u"scrolled", u"true")
        self.fields_box = QVBoxLayout(self.side_parts)
        self.fields_box.setSpacing(10)
        self.fields_box.setObjectName(u"fields_box")
        self.fields_box.setContentsMargins(0, 0, 0, 0)
        self.caller_part = QWidget(self.side_parts)
        self.caller_part.setObjectName(u"caller_part")
        self.caller_row = QVBoxLayout(self.caller_part)
        self.caller_row.setSpacing(4)
        self.caller_row.setObjectName(u"caller_row")
        self.caller_row.setContentsMargins(0, 0, 0, 0)
        self.caller_label = QLabel(self.caller_part)
        self.caller_label.setObjectName(u"caller_label")
        self.caller_label.setTextFormat(Qt.TextFormat.PlainText)
        self.caller_label.setProperty(u"role", u"field")

        self.caller_row.addWidget(self.caller_label)

        self.caller_picker = PickerEdit(self.caller_part)
        self.caller_picker.setObjectName(u"caller_picker")

        self.caller_row.addWidget(self.caller_picker)

        self.caller_error = Prose(self.caller_part)
        self.caller_error.setObjectName(u"caller_error")
        self.caller_error.setTextFormat(Qt.TextFormat.PlainText)
        self.caller_error.setProperty(u"role", u"error")

        self.caller_row.addWidget(self.caller_error)


        self.fields_box.addWidget(self.caller_part)

        self.agency_row = QVBoxLayout()
        self.agency_row.setSpacing(4)
        self.agency_row.setObjectName(u"agency_row")
        self.agency_row.setContentsMargins(0, 0, 0, 0)
        self.agency_label = QLabel(self.side_parts)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_label.setProperty(u"role", u"field")

        self.agency_row.addWidget(self.agency_label)

        self.agency_picker = PickerEdit(self.side_parts)
        self.agency_picker.setObjectName(u"agency_picker")

        self.agency_row.addWidget(self.agency_picker)

        self.agency_error = Prose(self.side_parts)
        self.agency_error.setObjectName(u"agency_error")
        self.agency_error.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_error.setProperty(u"role", u"error")

        self.agency_row.addWidget(self.agency_error)


        self.fields_box.addLayout(self.agency_row)

        self.director_row = QVBoxLayout()
        self.director_row.setSpacing(4)
        self.director_row.setObjectName(u"director_row")
        self.director_row.setContentsMargins(0, 0, 0, 0)
        self.director_label = QLabel(self.side_parts)
        self.director_label.setObjectName(u"director_label")
        self.director_label.setTextFormat(Qt.TextFormat.PlainText)
        self.director_label.setProperty(u"role", u"field")

        self.director_row.addWidget(self.director_label)

        self.director_edit = PersianLineEdit(self.side_parts)
        self.director_edit.setObjectName(u"director_edit")

        self.director_row.addWidget(self.director_edit)

        self.director_error = Prose(self.side_parts)
        self.director_error.setObjectName(u"director_error")
        self.director_error.setTextFormat(Qt.TextFormat.PlainText)
        self.director_error.setProperty(u"role", u"error")

        self.director_row.addWidget(self.director_error)


        self.fields_box.addLayout(self.director_row)

        self.reached_row = QVBoxLayout()
        self.reached_row.setSpacing(4)
        self.reached_row.setObjectName(u"reached_row")
        self.reached_row.setContentsMargins(0, 0, 0, 0)
        self.reached_label = QLabel(self.side_parts)
        self.reached_label.setObjectName(u"reached_label")
        self.reached_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reached_label.setProperty(u"role", u"field")

        self.reached_row.addWidget(self.reached_label)

        self.reached_box = ChipGroup(self.side_parts)
        self.reached_box.setObjectName(u"reached_box")

        self.reached_row.addWidget(self.reached_box)

        self.reached_error = Prose(self.side_parts)
        self.reached_error.setObjectName(u"reached_error")
        self.reached_error.setTextFormat(Qt.TextFormat.PlainText)
        self.reached_error.setProperty(u"role", u"error")

        self.reached_row.addWidget(self.reached_error)


        self.fields_box.addLayout(self.reached_row)

        self.words_row = QVBoxLayout()
        self.words_row.setSpacing(4)
        self.words_row.setObjectName(u"words_row")
        self.words_row.setContentsMargins(0, 0, 0, 0)
        self.words_label = QLabel(self.side_parts)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)
        self.words_label.setProperty(u"role", u"field")

        self.words_row.addWidget(self.words_label)

        self.words_edit = PersianTextEdit(self.side_parts)
        self.words_edit.setObjectName(u"words_edit")

        self.words_row.addWidget(self.words_edit)

        self.words_error = Prose(self.side_parts)
        self.words_error.setObjectName(u"words_error")
        self.words_error.setTextFormat(Qt.TextFormat.PlainText)
        self.words_error.setProperty(u"role", u"error")

        self.words_row.addWidget(self.words_error)


        self.fields_box.addLayout(self.words_row)

        self.until_row = QVBoxLayout()
        self.until_row.setSpacing(4)
        self.until_row.setObjectName(u"until_row")
        self.until_row.setContentsMargins(0, 0, 0, 0)
        self.until_label = QLabel(self.side_parts)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setTextFormat(Qt.TextFormat.PlainText)
        self.until_label.setProperty(u"role", u"field")

        self.until_row.addWidget(self.until_label)

        self.until_edit = DateField(self.side_parts)
        self.until_edit.setObjectName(u"until_edit")

        self.until_row.addWidget(self.until_edit)

        self.until_error = Prose(self.side_parts)
        self.until_error.setObjectName(u"until_error")
        self.until_error.setTextFormat(Qt.TextFormat.PlainText)
        self.until_error.setProperty(u"role", u"error")

        self.until_row.addWidget(self.until_error)


        self.fields_box.addLayout(self.until_row)

        self.side.setWidget(self.side_parts)

        self.card_box.addWidget(self.side)

        self.outcome_label = Prose(TurnContactCard)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setProperty(u"role", u"error")

        self.card_box.addWidget(self.outcome_label)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.back_button = KeyButton(TurnContactCard)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"quiet")

        self.buttons_box.addWidget(self.back_button)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.space_1)

        self.go_button = KeyButton(TurnContactCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setAutoDefault(False)
        self.go_button.setProperty(u"variant", u"primary")

        self.buttons_box.addWidget(self.go_button)


        self.card_box.addLayout(self.buttons_box)

#if QT_CONFIG(shortcut)
        self.caller_label.setBuddy(self.caller_picker)
        self.agency_label.setBuddy(self.agency_picker)
        self.director_label.setBuddy(self.director_edit)
        self.reached_label.setBuddy(self.reached_box)
        self.words_label.setBuddy(self.words_edit)
        self.until_label.setBuddy(self.until_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TurnContactCard)

        QMetaObject.connectSlotsByName(TurnContactCard)
    # setupUi

    def retranslateUi(self, TurnContactCard):
        self.title_label.setText(QCoreApplication.translate("TurnContactCard", u"\u062a\u0645\u0627\u0633 \u0628\u0627 \u0645\u062f\u06cc\u0631 \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.note_label.setText("")
        self.caller_label.setText(QCoreApplication.translate("TurnContactCard", u"\u0645\u062a\u0642\u0627\u0636\u06cc *", None))
        self.caller_error.setText("")
        self.agency_label.setText(QCoreApplication.translate("TurnContactCard", u"\u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.agency_error.setText("")
        self.director_label.setText(QCoreApplication.translate("TurnContactCard", u"\u0646\u0627\u0645 \u0645\u062f\u06cc\u0631", None))
        self.director_error.setText("")
        self.reached_label.setText(QCoreApplication.translate("TurnContactCard", u"\u067e\u0627\u0633\u062e \u062f\u0627\u062f\u061f", None))
        self.reached_error.setText("")
        self.words_label.setText(QCoreApplication.translate("TurnContactCard", u"\u0686\u0647 \u0642\u0648\u0644 \u062f\u0627\u062f", None))
        self.words_error.setText("")
        self.until_label.setText(QCoreApplication.translate("TurnContactCard", u"\u062a\u0627 \u0686\u0647 \u0631\u0648\u0632\u06cc", None))
        self.until_error.setText("")
        self.outcome_label.setText("")
        self.back_button.setText(QCoreApplication.translate("TurnContactCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        self.go_button.setText(QCoreApplication.translate("TurnContactCard", u"\u062b\u0628\u062a \u062a\u0645\u0627\u0633", None))
        pass
    # retranslateUi

