# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'link_card.ui'
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
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.line_edits import (LtrLineEdit, PersianLineEdit)
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_LinkCard(object):
    def setupUi(self, LinkCard):
        if not LinkCard.objectName():
            LinkCard.setObjectName(u"LinkCard")
        LinkCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        LinkCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(LinkCard)
        self.card_box.setSpacing(12)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 18, 20, 16)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(12)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.tile = IconTile(LinkCard)
        self.tile.setObjectName(u"tile")

        self.head_box.addWidget(self.tile)

        self.titles_box = QVBoxLayout()
        self.titles_box.setSpacing(2)
        self.titles_box.setObjectName(u"titles_box")
        self.titles_box.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(LinkCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.titles_box.addWidget(self.title_label)

        self.note_label = Prose(LinkCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"role", u"note")

        self.titles_box.addWidget(self.note_label)


        self.head_box.addLayout(self.titles_box)

        self.head_box.setStretch(1, 1)

        self.card_box.addLayout(self.head_box)

        self.steps = QStackedWidget(LinkCard)
        self.steps.setObjectName(u"steps")
        self.find_part = QWidget()
        self.find_part.setObjectName(u"find_part")
        self.find_box = QVBoxLayout(self.find_part)
        self.find_box.setSpacing(6)
        self.find_box.setObjectName(u"find_box")
        self.find_box.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.find_part)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setTextFormat(Qt.TextFormat.PlainText)
        self.code_label.setProperty(u"role", u"field")

        self.find_box.addWidget(self.code_label)

        self.code_edit = LtrLineEdit(self.find_part)
        self.code_edit.setObjectName(u"code_edit")

        self.find_box.addWidget(self.code_edit)

        self.code_error = Prose(self.find_part)
        self.code_error.setObjectName(u"code_error")
        self.code_error.setTextFormat(Qt.TextFormat.PlainText)
        self.code_error.setProperty(u"role", u"error")

        self.find_box.addWidget(self.code_error)

        self.similar_row = QHBoxLayout()
        self.similar_row.setSpacing(8)
        self.similar_row.setObjectName(u"similar_row")
        self.similar_row.setContentsMargins(0, 0, 0, 0)
        self.similar_label = QLabel(self.find_part)
        self.similar_label.setObjectName(u"similar_label")
        self.similar_label.setTextFormat(Qt.TextFormat.PlainText)
        self.similar_label.setProperty(u"role", u"field")

        self.similar_row.addWidget(self.similar_label)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.similar_row.addItem(self.space_4)

        self.all_button = KeyButton(self.find_part)
        self.all_button.setObjectName(u"all_button")
        self.all_button.setProperty(u"variant", u"quiet")

        self.similar_row.addWidget(self.all_button)


        self.find_box.addLayout(self.similar_row)

        self.similar_view = RowList(self.find_part)
        self.similar_view.setObjectName(u"similar_view")
        self.similar_view.setProperty(u"rows", u"true")

        self.find_box.addWidget(self.similar_view)

        self.nothing_label = Prose(self.find_part)
        self.nothing_label.setObjectName(u"nothing_label")
        self.nothing_label.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing_label.setProperty(u"role", u"note")

        self.find_box.addWidget(self.nothing_label)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.find_box.addItem(self.space_1)

        self.steps.addWidget(self.find_part)
        self.other_part = QWidget()
        self.other_part.setObjectName(u"other_part")
        self.other_part_box = QVBoxLayout(self.other_part)
        self.other_part_box.setSpacing(6)
        self.other_part_box.setObjectName(u"other_part_box")
        self.other_part_box.setContentsMargins(0, 0, 0, 0)
        self.other_title = Prose(self.other_part)
        self.other_title.setObjectName(u"other_title")
        self.other_title.setTextFormat(Qt.TextFormat.PlainText)
        self.other_title.setProperty(u"role", u"strong")

        self.other_part_box.addWidget(self.other_title)

        self.other_note = Prose(self.other_part)
        self.other_note.setObjectName(u"other_note")
        self.other_note.setTextFormat(Qt.TextFormat.PlainText)
        self.other_note.setProperty(u"role", u"note")

        self.other_part_box.addWidget(self.other_note)

        self.other_text = Prose(self.other_part)
        self.other_text.setObjectName(u"other_text")
        self.other_text.setTextFormat(Qt.TextFormat.PlainText)
        self.other_text.setProperty(u"role", u"")

        self.other_part_box.addWidget(self.other_text)

        self.deed_label = QLabel(self.other_part)
        self.deed_label.setObjectName(u"deed_label")
        self.deed_label.setTextFormat(Qt.TextFormat.PlainText)
        self.deed_label.setProperty(u"role", u"field")

        self.other_part_box.addWidget(self.deed_label)

        self.deed_box = ChipGroup(self.other_part)
        self.deed_box.setObjectName(u"deed_box")

        self.other_part_box.addWidget(self.deed_box)

        self.deed_error = Prose(self.other_part)
        self.deed_error.setObjectName(u"deed_error")
        self.deed_error.setTextFormat(Qt.TextFormat.PlainText)
        self.deed_error.setProperty(u"role", u"error")

        self.other_part_box.addWidget(self.deed_error)

        self.will_label = Prose(self.other_part)
        self.will_label.setObjectName(u"will_label")
        self.will_label.setTextFormat(Qt.TextFormat.PlainText)
        self.will_label.setProperty(u"role", u"note")

        self.other_part_box.addWidget(self.will_label)

        self.reason_label = QLabel(self.other_part)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"field")

        self.other_part_box.addWidget(self.reason_label)

        self.reason_edit = PersianLineEdit(self.other_part)
        self.reason_edit.setObjectName(u"reason_edit")

        self.other_part_box.addWidget(self.reason_edit)

        self.reason_error = Prose(self.other_part)
        self.reason_error.setObjectName(u"reason_error")
        self.reason_error.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_error.setProperty(u"role", u"error")

        self.other_part_box.addWidget(self.reason_error)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.other_part_box.addItem(self.space_2)

        self.steps.addWidget(self.other_part)
        self.many_part = QWidget()
        self.many_part.setObjectName(u"many_part")
        self.many_part_box = QVBoxLayout(self.many_part)
        self.many_part_box.setSpacing(6)
        self.many_part_box.setObjectName(u"many_part_box")
        self.many_part_box.setContentsMargins(0, 0, 0, 0)
        self.many_label = QLabel(self.many_part)
        self.many_label.setObjectName(u"many_label")
        self.many_label.setTextFormat(Qt.TextFormat.PlainText)
        self.many_label.setProperty(u"role", u"field")

        self.many_part_box.addWidget(self.many_label)

        self.many_box = RowList(self.many_part)
        self.many_box.setObjectName(u"many_box")
        self.many_box.setProperty(u"rows", u"true")

        self.many_part_box.addWidget(self.many_box)

        self.many_error = Prose(self.many_part)
        self.many_error.setObjectName(u"many_error")
        self.many_error.setTextFormat(Qt.TextFormat.PlainText)
        self.many_error.setProperty(u"role", u"error")

        self.many_part_box.addWidget(self.many_error)

        self.many_note = Prose(self.many_part)
        self.many_note.setObjectName(u"many_note")
        self.many_note.setTextFormat(Qt.TextFormat.PlainText)
        self.many_note.setProperty(u"role", u"note")

        self.many_part_box.addWidget(self.many_note)

        self.added_label = QLabel(self.many_part)
        self.added_label.setObjectName(u"added_label")
        self.added_label.setTextFormat(Qt.TextFormat.PlainText)
        self.added_label.setProperty(u"role", u"field")

        self.many_part_box.addWidget(self.added_label)

        self.added_edit = LtrLineEdit(self.many_part)
        self.added_edit.setObjectName(u"added_edit")

        self.many_part_box.addWidget(self.added_edit)

        self.added_error = Prose(self.many_part)
        self.added_error.setObjectName(u"added_error")
        self.added_error.setTextFormat(Qt.TextFormat.PlainText)
        self.added_error.setProperty(u"role", u"error")

        self.many_part_box.addWidget(self.added_error)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.many_part_box.addItem(self.space_5)

        self.steps.addWidget(self.many_part)

        self.card_box.addWidget(self.steps)

        self.buttons_box = QHBoxLayout()
        self.buttons_box.setSpacing(8)
        self.buttons_box.setObjectName(u"buttons_box")
        self.buttons_box.setContentsMargins(0, 0, 0, 0)
        self.go_button = KeyButton(LinkCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setProperty(u"variant", u"primary")

        self.buttons_box.addWidget(self.go_button)

        self.back_button = KeyButton(LinkCard)
        self.back_button.setObjectName(u"back_button")

        self.buttons_box.addWidget(self.back_button)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_box.addItem(self.space_3)


        self.card_box.addLayout(self.buttons_box)

        self.card_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code_edit)
        self.similar_label.setBuddy(self.similar_view)
        self.deed_label.setBuddy(self.deed_box)
        self.reason_label.setBuddy(self.reason_edit)
        self.many_label.setBuddy(self.many_box)
        self.added_label.setBuddy(self.added_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LinkCard)

        QMetaObject.connectSlotsByName(LinkCard)
    # setupUi

    def retranslateUi(self, LinkCard):
        self.title_label.setText(QCoreApplication.translate("LinkCard", u"\u067e\u06cc\u0648\u0646\u062f \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627", None))
        self.note_label.setText("")
        self.code_label.setText(QCoreApplication.translate("LinkCard", u"\u06a9\u062f \u0631\u0647\u06af\u06cc\u0631\u06cc \u067e\u0631\u0648\u0646\u062f\u0647\u0654 \u062f\u06cc\u06af\u0631", None))
        self.code_error.setText("")
        self.similar_label.setText(QCoreApplication.translate("LinkCard", u"\u06cc\u0627 \u06cc\u06a9\u06cc \u0627\u0632 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0647\u0645\u0627\u0646\u0646\u062f", None))
        self.all_button.setText(QCoreApplication.translate("LinkCard", u"\u0686\u0646\u062f \u067e\u0631\u0648\u0646\u062f\u0647 \u0632\u06cc\u0631 \u0686\u062a\u0631 \u0627\u06cc\u0646", None))
#if QT_CONFIG(accessibility)
        self.similar_view.setAccessibleName(QCoreApplication.translate("LinkCard", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0647\u0645\u0627\u0646\u0646\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.nothing_label.setText(QCoreApplication.translate("LinkCard", u"\u067e\u0631\u0648\u0646\u062f\u0647\u0654 \u0628\u0627\u0632 \u0647\u0645\u0627\u0646\u0646\u062f\u06cc \u067e\u06cc\u062f\u0627 \u0646\u0634\u062f.", None))
        self.other_title.setText("")
        self.other_note.setText("")
        self.other_text.setText("")
        self.deed_label.setText(QCoreApplication.translate("LinkCard", u"\u0627\u06cc\u0646 \u062f\u0648 \u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.deed_error.setText("")
        self.will_label.setText("")
        self.reason_label.setText(QCoreApplication.translate("LinkCard", u"\u0686\u0631\u0627 \u062a\u06a9\u0631\u0627\u0631\u06cc \u0627\u0633\u062a\u061f (\u0627\u062e\u062a\u06cc\u0627\u0631\u06cc)", None))
        self.reason_error.setText("")
        self.many_label.setText(QCoreApplication.translate("LinkCard", u"\u0627\u06cc\u0646 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627 \u0632\u06cc\u0631 \u0686\u062a\u0631 \u0627\u06cc\u0646 \u067e\u0631\u0648\u0646\u062f\u0647", None))
#if QT_CONFIG(accessibility)
        self.many_box.setAccessibleName(QCoreApplication.translate("LinkCard", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc\u06cc \u06a9\u0647 \u0639\u0636\u0648 \u0645\u06cc\u200c\u0634\u0648\u0646\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.many_error.setText("")
        self.many_note.setText(QCoreApplication.translate("LinkCard", u"\u06a9\u0644\u06cc\u062f Del \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0627\u06cc \u0631\u0627 \u0627\u0632 \u0627\u06cc\u0646 \u0641\u0647\u0631\u0633\u062a \u0628\u0631\u0645\u06cc\u200c\u062f\u0627\u0631\u062f.", None))
        self.added_label.setText(QCoreApplication.translate("LinkCard", u"\u0627\u0641\u0632\u0648\u062f\u0646 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0627\u06cc \u062f\u06cc\u06af\u0631 \u0628\u0627 \u06a9\u062f \u0631\u0647\u06af\u06cc\u0631\u06cc (Enter)", None))
        self.added_error.setText("")
        self.go_button.setText(QCoreApplication.translate("LinkCard", u"\u0627\u062f\u0627\u0645\u0647", None))
        self.back_button.setText(QCoreApplication.translate("LinkCard", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        pass
    # retranslateUi

