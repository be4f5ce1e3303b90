# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'redaction_card.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.fields import PersianTextEdit
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.views.marked_text import MarkedText

class Ui_RedactionCard(object):
    def setupUi(self, RedactionCard):
        if not RedactionCard.objectName():
            RedactionCard.setObjectName(u"RedactionCard")
        RedactionCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        RedactionCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(RedactionCard)
        self.card_box.setSpacing(10)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 18, 20, 16)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(12)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.tile = IconTile(RedactionCard)
        self.tile.setObjectName(u"tile")

        self.head_box.addWidget(self.tile)

        self.titles_box = QVBoxLayout()
        self.titles_box.setSpacing(2)
        self.titles_box.setObjectName(u"titles_box")
        self.titles_box.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(RedactionCard)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.titles_box.addWidget(self.title_label)

        self.hint_label = Prose(RedactionCard)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"note")

        self.titles_box.addWidget(self.hint_label)


        self.head_box.addLayout(self.titles_box)

        self.head_box.setStretch(1, 1)

        self.card_box.addLayout(self.head_box)

        self.note_label = Prose(RedactionCard)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"warn")

        self.card_box.addWidget(self.note_label)

        self.panes = QHBoxLayout()
        self.panes.setSpacing(16)
        self.panes.setObjectName(u"panes")
        self.panes.setContentsMargins(0, 0, 0, 0)
        self.source_side = QVBoxLayout()
        self.source_side.setSpacing(4)
        self.source_side.setObjectName(u"source_side")
        self.source_side.setContentsMargins(0, 0, 0, 0)
        self.source_label = QLabel(RedactionCard)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setTextFormat(Qt.TextFormat.PlainText)
        self.source_label.setProperty(u"role", u"field")

        self.source_side.addWidget(self.source_label)

        self.source_view = MarkedText(RedactionCard)
        self.source_view.setObjectName(u"source_view")

        self.source_side.addWidget(self.source_view)

        self.mark_label = Prose(RedactionCard)
        self.mark_label.setObjectName(u"mark_label")
        self.mark_label.setTextFormat(Qt.TextFormat.PlainText)
        self.mark_label.setWordWrap(True)
        self.mark_label.setProperty(u"role", u"note")

        self.source_side.addWidget(self.mark_label)

        self.source_side.setStretch(1, 1)

        self.panes.addLayout(self.source_side)

        self.written_side = QVBoxLayout()
        self.written_side.setSpacing(4)
        self.written_side.setObjectName(u"written_side")
        self.written_side.setContentsMargins(0, 0, 0, 0)
        self.redaction_label = QLabel(RedactionCard)
        self.redaction_label.setObjectName(u"redaction_label")
        self.redaction_label.setTextFormat(Qt.TextFormat.PlainText)
        self.redaction_label.setProperty(u"role", u"field")

        self.written_side.addWidget(self.redaction_label)

        self.redaction_edit = PersianTextEdit(RedactionCard)
        self.redaction_edit.setObjectName(u"redaction_edit")

        self.written_side.addWidget(self.redaction_edit)

        self.count_line = QHBoxLayout()
        self.count_line.setSpacing(8)
        self.count_line.setObjectName(u"count_line")
        self.count_line.setContentsMargins(0, 0, 0, 0)
        self.count_label = Prose(RedactionCard)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count_label.setWordWrap(True)
        self.count_label.setProperty(u"role", u"note")

        self.count_line.addWidget(self.count_label)

        self.restore_button = KeyButton(RedactionCard)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setAutoDefault(False)

        self.count_line.addWidget(self.restore_button)

        self.count_line.setStretch(0, 1)

        self.written_side.addLayout(self.count_line)

        self.written_side.setStretch(1, 1)

        self.panes.addLayout(self.written_side)

        self.panes.setStretch(0, 1)
        self.panes.setStretch(1, 1)

        self.card_box.addLayout(self.panes)

        self.redaction_error = Prose(RedactionCard)
        self.redaction_error.setObjectName(u"redaction_error")
        self.redaction_error.setTextFormat(Qt.TextFormat.PlainText)
        self.redaction_error.setWordWrap(True)
        self.redaction_error.setProperty(u"role", u"error")

        self.card_box.addWidget(self.redaction_error)

        self.place_line = QHBoxLayout()
        self.place_line.setSpacing(12)
        self.place_line.setObjectName(u"place_line")
        self.place_line.setContentsMargins(0, 0, 0, 0)
        self.place_box = QCheckBox(RedactionCard)
        self.place_box.setObjectName(u"place_box")

        self.place_line.addWidget(self.place_box)

        self.county_label = QLabel(RedactionCard)
        self.county_label.setObjectName(u"county_label")
        self.county_label.setTextFormat(Qt.TextFormat.PlainText)
        self.county_label.setProperty(u"role", u"note")

        self.place_line.addWidget(self.county_label)

        self.place_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.place_line.addItem(self.place_space)


        self.card_box.addLayout(self.place_line)

        self.files_part = QWidget(RedactionCard)
        self.files_part.setObjectName(u"files_part")
        self.files_part_box = QVBoxLayout(self.files_part)
        self.files_part_box.setSpacing(4)
        self.files_part_box.setObjectName(u"files_part_box")
        self.files_part_box.setContentsMargins(0, 0, 0, 0)
        self.files_label = QLabel(self.files_part)
        self.files_label.setObjectName(u"files_label")
        self.files_label.setTextFormat(Qt.TextFormat.PlainText)
        self.files_label.setProperty(u"role", u"field")

        self.files_part_box.addWidget(self.files_label)

        self.chosen_box = QWidget(self.files_part)
        self.chosen_box.setObjectName(u"chosen_box")
        self.files_box = QVBoxLayout(self.chosen_box)
        self.files_box.setSpacing(4)
        self.files_box.setObjectName(u"files_box")
        self.files_box.setContentsMargins(0, 0, 0, 0)

        self.files_part_box.addWidget(self.chosen_box)

        self.chosen_error = Prose(self.files_part)
        self.chosen_error.setObjectName(u"chosen_error")
        self.chosen_error.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen_error.setWordWrap(True)
        self.chosen_error.setProperty(u"role", u"error")

        self.files_part_box.addWidget(self.chosen_error)


        self.card_box.addWidget(self.files_part)

        self.foot_box = QHBoxLayout()
        self.foot_box.setSpacing(8)
        self.foot_box.setObjectName(u"foot_box")
        self.foot_box.setContentsMargins(0, 0, 0, 0)
        self.confirm_button = KeyButton(RedactionCard)
        self.confirm_button.setObjectName(u"confirm_button")
        self.confirm_button.setAutoDefault(False)
        self.confirm_button.setProperty(u"variant", u"primary")

        self.foot_box.addWidget(self.confirm_button)

        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_box.addItem(self.foot_space)

        self.back_button = KeyButton(RedactionCard)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)

        self.foot_box.addWidget(self.back_button)


        self.card_box.addLayout(self.foot_box)

        self.card_box.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.source_label.setBuddy(self.source_view)
        self.redaction_label.setBuddy(self.redaction_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RedactionCard)

        QMetaObject.connectSlotsByName(RedactionCard)
    # setupUi

    def retranslateUi(self, RedactionCard):
        self.title_label.setText(QCoreApplication.translate("RedactionCard", u"\u0622\u0646\u0686\u0647 \u062f\u0633\u062a\u06af\u0627\u0647 \u0627\u0632 \u0627\u06cc\u0646 \u067e\u0631\u0648\u0646\u062f\u0647 \u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u062f", None))
        self.hint_label.setText(QCoreApplication.translate("RedactionCard", u"\u0647\u0631 \u0686\u0647 \u0645\u062a\u0642\u0627\u0636\u06cc \u0631\u0627 \u0628\u0634\u0646\u0627\u0633\u0627\u0646\u062f \u0627\u0632 \u0645\u062a\u0646 \u0628\u0631\u062f\u0627\u0631\u06cc\u062f\u061b \u062f\u0633\u062a\u06af\u0627\u0647 \u062a\u0646\u0647\u0627 \u0645\u062a\u0646 \u0633\u0645\u062a \u0686\u067e \u0631\u0627 \u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u062f.", None))
        self.note_label.setText("")
        self.source_label.setText(QCoreApplication.translate("RedactionCard", u"\u0645\u062a\u0646 \u0645\u062a\u0642\u0627\u0636\u06cc\u060c \u0628\u0627 \u067e\u06cc\u0634\u0646\u0647\u0627\u062f\u0647\u0627\u06cc \u062d\u0630\u0641", None))
        self.mark_label.setText("")
        self.redaction_label.setText(QCoreApplication.translate("RedactionCard", u"\u0622\u0646\u0686\u0647 \u062f\u0633\u062a\u06af\u0627\u0647 \u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u062f", None))
        self.count_label.setText("")
        self.restore_button.setText(QCoreApplication.translate("RedactionCard", u"\u0628\u0627\u0632\u06af\u0634\u062a \u0628\u0647 \u0646\u0634\u0627\u0646\u0647\u200c\u0647\u0627", None))
        self.redaction_error.setText("")
        self.place_box.setText("")
        self.county_label.setText("")
        self.files_label.setText(QCoreApplication.translate("RedactionCard", u"\u067e\u06cc\u0648\u0633\u062a\u200c\u0647\u0627\u06cc \u0645\u062a\u0642\u0627\u0636\u06cc\u061b \u0647\u06cc\u0686\u200c\u06a9\u062f\u0627\u0645 \u0646\u0645\u06cc\u200c\u0631\u0648\u062f \u0645\u06af\u0631 \u0622\u0646\u06a9\u0647 \u062f\u06cc\u062f\u0647 \u0648 \u0628\u0631\u06af\u0632\u06cc\u062f\u0647 \u0634\u0648\u062f", None))
        self.chosen_error.setText("")
        self.confirm_button.setText(QCoreApplication.translate("RedactionCard", u"\u062a\u0623\u06cc\u06cc\u062f \u0645\u062a\u0646 \u0628\u0631\u0627\u06cc \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.back_button.setText(QCoreApplication.translate("RedactionCard", u"\u0628\u0633\u062a\u0646", None))
        pass
    # retranslateUi

