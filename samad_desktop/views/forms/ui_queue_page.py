# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'queue_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_QueuePage(object):
    def setupUi(self, QueuePage):
        if not QueuePage.objectName():
            QueuePage.setObjectName(u"QueuePage")
        QueuePage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(QueuePage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(QueuePage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", u"true")
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 14, 16, 14)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.which_label = QLabel(self.list_card)
        self.which_label.setObjectName(u"which_label")
        self.which_label.setTextFormat(Qt.TextFormat.PlainText)
        self.which_label.setProperty(u"role", u"title")

        self.head_row.addWidget(self.which_label)

        self.before_button = KeyButton(self.list_card)
        self.before_button.setObjectName(u"before_button")
        self.before_button.setAutoDefault(False)
        self.before_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.before_button)

        self.after_button = KeyButton(self.list_card)
        self.after_button.setObjectName(u"after_button")
        self.after_button.setAutoDefault(False)
        self.after_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.after_button)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_gap)

        self.list_button = KeyButton(self.list_card)
        self.list_button.setObjectName(u"list_button")
        self.list_button.setAutoDefault(False)
        self.list_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.list_button)


        self.list_box.addLayout(self.head_row)

        self.title_label = Prose(self.list_card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setWordWrap(True)
        self.title_label.setProperty(u"role", u"section")

        self.list_box.addWidget(self.title_label)

        self.counts_label = Prose(self.list_card)
        self.counts_label.setObjectName(u"counts_label")
        self.counts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.counts_label.setWordWrap(True)
        self.counts_label.setProperty(u"role", u"muted")

        self.list_box.addWidget(self.counts_label)

        self.rows = RowList(self.list_card)
        self.rows.setObjectName(u"rows")

        self.list_box.addWidget(self.rows)

        self.hint = EmptyHint(self.list_card)
        self.hint.setObjectName(u"hint")

        self.list_box.addWidget(self.hint)

        self.list_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.list_gap)

        self.legend_label = Prose(self.list_card)
        self.legend_label.setObjectName(u"legend_label")
        self.legend_label.setTextFormat(Qt.TextFormat.PlainText)
        self.legend_label.setWordWrap(True)
        self.legend_label.setProperty(u"role", u"muted")

        self.list_box.addWidget(self.legend_label)

        self.list_box.setStretch(3, 100)
        self.list_box.setStretch(5, 1)

        self.page_box.addWidget(self.list_card)

        self.side = RoomyScroll(QueuePage)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_parts = QWidget()
        self.side_parts.setObjectName(u"side_parts")
        self.side_parts.setProperty(u"scrolled", u"true")
        self.side_box = QVBoxLayout(self.side_parts)
        self.side_box.setSpacing(10)
        self.side_box.setObjectName(u"side_box")
        self.side_box.setContentsMargins(0, 0, 0, 0)
        self.outcome_label = Prose(self.side_parts)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.side_box.addWidget(self.outcome_label)

        self.slot_card = QFrame(self.side_parts)
        self.slot_card.setObjectName(u"slot_card")
        self.slot_card.setProperty(u"card", u"true")
        self.slot_box = QVBoxLayout(self.slot_card)
        self.slot_box.setSpacing(10)
        self.slot_box.setObjectName(u"slot_box")
        self.slot_box.setContentsMargins(16, 14, 16, 14)
        self.slot_title = Prose(self.slot_card)
        self.slot_title.setObjectName(u"slot_title")
        self.slot_title.setTextFormat(Qt.TextFormat.PlainText)
        self.slot_title.setWordWrap(True)
        self.slot_title.setProperty(u"role", u"section")

        self.slot_box.addWidget(self.slot_title)

        self.facts_label = Prose(self.slot_card)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.facts_label.setWordWrap(True)
        self.facts_label.setProperty(u"role", u"note")

        self.slot_box.addWidget(self.facts_label)

        self.calls_grid = QGridLayout()
        self.calls_grid.setSpacing(8)
        self.calls_grid.setObjectName(u"calls_grid")
        self.calls_grid.setContentsMargins(0, 0, 0, 0)
        self.comes_button = KeyButton(self.slot_card)
        self.comes_button.setObjectName(u"comes_button")
        self.comes_button.setAutoDefault(False)

        self.calls_grid.addWidget(self.comes_button, 0, 0, 1, 1)

        self.silent_button = KeyButton(self.slot_card)
        self.silent_button.setObjectName(u"silent_button")
        self.silent_button.setAutoDefault(False)

        self.calls_grid.addWidget(self.silent_button, 0, 1, 1, 1)

        self.move_button = KeyButton(self.slot_card)
        self.move_button.setObjectName(u"move_button")
        self.move_button.setAutoDefault(False)

        self.calls_grid.addWidget(self.move_button, 1, 0, 1, 1)

        self.cancel_button = KeyButton(self.slot_card)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.calls_grid.addWidget(self.cancel_button, 1, 1, 1, 1)


        self.slot_box.addLayout(self.calls_grid)

        self.turn_grid = QGridLayout()
        self.turn_grid.setSpacing(8)
        self.turn_grid.setObjectName(u"turn_grid")
        self.turn_grid.setContentsMargins(0, 0, 0, 0)
        self.call_button = KeyButton(self.slot_card)
        self.call_button.setObjectName(u"call_button")
        self.call_button.setAutoDefault(False)

        self.turn_grid.addWidget(self.call_button, 0, 0, 1, 1)

        self.miss_button = KeyButton(self.slot_card)
        self.miss_button.setObjectName(u"miss_button")
        self.miss_button.setAutoDefault(False)

        self.turn_grid.addWidget(self.miss_button, 0, 1, 1, 1)

        self.end_button = KeyButton(self.slot_card)
        self.end_button.setObjectName(u"end_button")
        self.end_button.setAutoDefault(False)

        self.turn_grid.addWidget(self.end_button, 1, 0, 1, 1)

        self.rule_button = KeyButton(self.slot_card)
        self.rule_button.setObjectName(u"rule_button")
        self.rule_button.setAutoDefault(False)

        self.turn_grid.addWidget(self.rule_button, 1, 1, 1, 1)

        self.first_button = KeyButton(self.slot_card)
        self.first_button.setObjectName(u"first_button")
        self.first_button.setAutoDefault(False)

        self.turn_grid.addWidget(self.first_button, 2, 0, 1, 1)

        self.earlier_button = KeyButton(self.slot_card)
        self.earlier_button.setObjectName(u"earlier_button")
        self.earlier_button.setAutoDefault(False)

        self.turn_grid.addWidget(self.earlier_button, 2, 1, 1, 1)

        self.later_button = KeyButton(self.slot_card)
        self.later_button.setObjectName(u"later_button")
        self.later_button.setAutoDefault(False)

        self.turn_grid.addWidget(self.later_button, 3, 0, 1, 1)


        self.slot_box.addLayout(self.turn_grid)


        self.side_box.addWidget(self.slot_card)

        self.history_card = QFrame(self.side_parts)
        self.history_card.setObjectName(u"history_card")
        self.history_card.setProperty(u"card", u"true")
        self.history_box = QVBoxLayout(self.history_card)
        self.history_box.setSpacing(8)
        self.history_box.setObjectName(u"history_box")
        self.history_box.setContentsMargins(16, 14, 16, 14)
        self.history_title = QLabel(self.history_card)
        self.history_title.setObjectName(u"history_title")
        self.history_title.setTextFormat(Qt.TextFormat.PlainText)
        self.history_title.setProperty(u"role", u"section")

        self.history_box.addWidget(self.history_title)

        self.history_list = RowList(self.history_card)
        self.history_list.setObjectName(u"history_list")

        self.history_box.addWidget(self.history_list)


        self.side_box.addWidget(self.history_card)

        self.book_card = QFrame(self.side_parts)
        self.book_card.setObjectName(u"book_card")
        self.book_card.setProperty(u"card", u"true")
        self.book_box = QVBoxLayout(self.book_card)
        self.book_box.setSpacing(8)
        self.book_box.setObjectName(u"book_box")
        self.book_box.setContentsMargins(16, 14, 16, 14)
        self.book_note = Prose(self.book_card)
        self.book_note.setObjectName(u"book_note")
        self.book_note.setTextFormat(Qt.TextFormat.PlainText)
        self.book_note.setWordWrap(True)
        self.book_note.setProperty(u"role", u"note")

        self.book_box.addWidget(self.book_note)

        self.book_row = QHBoxLayout()
        self.book_row.setSpacing(8)
        self.book_row.setObjectName(u"book_row")
        self.book_row.setContentsMargins(0, 0, 0, 0)
        self.pick_button = KeyButton(self.book_card)
        self.pick_button.setObjectName(u"pick_button")
        self.pick_button.setAutoDefault(False)
        self.pick_button.setProperty(u"variant", u"primary")

        self.book_row.addWidget(self.pick_button)

        self.book_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.book_row.addItem(self.book_gap)


        self.book_box.addLayout(self.book_row)


        self.side_box.addWidget(self.book_card)

        self.side_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.side_gap)

        self.side.setWidget(self.side_parts)

        self.page_box.addWidget(self.side)

        self.page_box.setStretch(0, 3)
        self.page_box.setStretch(1, 2)

        self.retranslateUi(QueuePage)

        QMetaObject.connectSlotsByName(QueuePage)
    # setupUi

    def retranslateUi(self, QueuePage):
        self.which_label.setText("")
        self.before_button.setText(QCoreApplication.translate("QueuePage", u"\u0646\u0634\u0633\u062a \u067e\u06cc\u0634", None))
        self.after_button.setText(QCoreApplication.translate("QueuePage", u"\u0646\u0634\u0633\u062a \u0628\u0639\u062f", None))
        self.list_button.setText(QCoreApplication.translate("QueuePage", u"\u0641\u0647\u0631\u0633\u062a \u062a\u0645\u0627\u0633\u200c\u0647\u0627", None))
        self.title_label.setText("")
        self.counts_label.setText("")
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("QueuePage", u"\u0635\u0641 \u0645\u062a\u0642\u0627\u0636\u06cc\u0627\u0646", None))
#endif // QT_CONFIG(accessibility)
        self.legend_label.setText("")
        self.outcome_label.setText("")
        self.slot_title.setText("")
        self.facts_label.setText("")
        self.comes_button.setText(QCoreApplication.translate("QueuePage", u"\u0645\u06cc\u200c\u0622\u06cc\u062f", None))
        self.silent_button.setText(QCoreApplication.translate("QueuePage", u"\u067e\u0627\u0633\u062e \u0646\u062f\u0627\u062f", None))
        self.move_button.setText(QCoreApplication.translate("QueuePage", u"\u0646\u0634\u0633\u062a \u062f\u06cc\u06af\u0631", None))
        self.cancel_button.setText(QCoreApplication.translate("QueuePage", u"\u0644\u063a\u0648 \u0646\u0648\u0628\u062a", None))
        self.call_button.setText(QCoreApplication.translate("QueuePage", u"\u0641\u0631\u0627\u062e\u0648\u0627\u0646\u062f\u0646", None))
        self.miss_button.setText(QCoreApplication.translate("QueuePage", u"\u0646\u06cc\u0627\u0645\u062f", None))
        self.end_button.setText(QCoreApplication.translate("QueuePage", u"\u067e\u0627\u06cc\u0627\u0646 \u06af\u0641\u062a\u200c\u0648\u06af\u0648", None))
        self.rule_button.setText(QCoreApplication.translate("QueuePage", u"\u0628\u0647 \u062a\u0631\u062a\u06cc\u0628 \u0642\u0627\u0639\u062f\u0647", None))
        self.first_button.setText(QCoreApplication.translate("QueuePage", u"\u0646\u062e\u0633\u062a \u0627\u0632 \u0647\u0645\u0647", None))
        self.earlier_button.setText(QCoreApplication.translate("QueuePage", u"\u06cc\u06a9\u06cc \u067e\u06cc\u0634\u200c\u062a\u0631", None))
        self.later_button.setText(QCoreApplication.translate("QueuePage", u"\u06cc\u06a9\u06cc \u067e\u0633\u200c\u062a\u0631", None))
        self.history_title.setText(QCoreApplication.translate("QueuePage", u"\u0622\u0646\u0686\u0647 \u0628\u0631\u0627\u06cc \u0627\u06cc\u0646 \u0646\u0648\u0628\u062a \u0634\u062f\u0647 \u0627\u0633\u062a", None))
#if QT_CONFIG(accessibility)
        self.history_list.setAccessibleName(QCoreApplication.translate("QueuePage", u"\u0631\u062e\u062f\u0627\u062f\u0647\u0627\u06cc \u0646\u0648\u0628\u062a", None))
#endif // QT_CONFIG(accessibility)
        self.book_note.setText(QCoreApplication.translate("QueuePage", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0628\u0627\u0632 \u0647\u0645\u06cc\u0646 \u0645\u0648\u0636\u0648\u0639 \u06cc\u0627 \u062f\u0633\u062a\u06af\u0627\u0647 \u0631\u0627\u060c \u06a9\u0647 \u0647\u0646\u0648\u0632 \u0646\u0648\u0628\u062a\u06cc \u0646\u062f\u0627\u0631\u0646\u062f\u060c \u06cc\u06a9\u200c\u062c\u0627 \u062f\u0631 \u0627\u06cc\u0646 \u0646\u0634\u0633\u062a \u0628\u0646\u0634\u0627\u0646\u06cc\u062f.", None))
        self.pick_button.setText(QCoreApplication.translate("QueuePage", u"\u0646\u0648\u0628\u062a \u0628\u0647 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627", None))
        pass
    # retranslateUi

