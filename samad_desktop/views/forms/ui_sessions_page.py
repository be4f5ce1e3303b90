# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sessions_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.month_table import MonthTable
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_SessionsPage(object):
    def setupUi(self, SessionsPage):
        if not SessionsPage.objectName():
            SessionsPage.setObjectName(u"SessionsPage")
        SessionsPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(SessionsPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.month_card = QFrame(SessionsPage)
        self.month_card.setObjectName(u"month_card")
        self.month_card.setProperty(u"card", True)
        self.month_box = QVBoxLayout(self.month_card)
        self.month_box.setSpacing(8)
        self.month_box.setObjectName(u"month_box")
        self.month_box.setContentsMargins(16, 14, 16, 14)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.before_button = KeyButton(self.month_card)
        self.before_button.setObjectName(u"before_button")
        self.before_button.setAutoDefault(False)
        self.before_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.before_button)

        self.month_label = QLabel(self.month_card)
        self.month_label.setObjectName(u"month_label")
        self.month_label.setTextFormat(Qt.TextFormat.PlainText)
        self.month_label.setProperty(u"role", u"title")

        self.head_row.addWidget(self.month_label)

        self.after_button = KeyButton(self.month_card)
        self.after_button.setObjectName(u"after_button")
        self.after_button.setAutoDefault(False)
        self.after_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.after_button)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_gap)

        self.today_button = KeyButton(self.month_card)
        self.today_button.setObjectName(u"today_button")
        self.today_button.setAutoDefault(False)
        self.today_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.today_button)

        self.list_button = KeyButton(self.month_card)
        self.list_button.setObjectName(u"list_button")
        self.list_button.setAutoDefault(False)
        self.list_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.list_button)


        self.month_box.addLayout(self.head_row)

        self.parts = QStackedWidget(self.month_card)
        self.parts.setObjectName(u"parts")
        self.month_part = QWidget()
        self.month_part.setObjectName(u"month_part")
        self.month_part_box = QVBoxLayout(self.month_part)
        self.month_part_box.setSpacing(8)
        self.month_part_box.setObjectName(u"month_part_box")
        self.month_part_box.setContentsMargins(0, 0, 0, 0)
        self.month = MonthTable(self.month_part)
        self.month.setObjectName(u"month")
        self.month.setProperty(u"days", u"true")

        self.month_part_box.addWidget(self.month)

        self.parts.addWidget(self.month_part)
        self.list_part = QWidget()
        self.list_part.setObjectName(u"list_part")
        self.list_part_box = QVBoxLayout(self.list_part)
        self.list_part_box.setSpacing(8)
        self.list_part_box.setObjectName(u"list_part_box")
        self.list_part_box.setContentsMargins(0, 0, 0, 0)
        self.month_list = RowList(self.list_part)
        self.month_list.setObjectName(u"month_list")

        self.list_part_box.addWidget(self.month_list)

        self.list_hint = EmptyHint(self.list_part)
        self.list_hint.setObjectName(u"list_hint")

        self.list_part_box.addWidget(self.list_hint)

        self.list_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_part_box.addItem(self.list_gap)

        self.list_part_box.setStretch(0, 100)
        self.list_part_box.setStretch(2, 1)
        self.parts.addWidget(self.list_part)

        self.month_box.addWidget(self.parts)

        self.legend_label = Prose(self.month_card)
        self.legend_label.setObjectName(u"legend_label")
        self.legend_label.setTextFormat(Qt.TextFormat.PlainText)
        self.legend_label.setWordWrap(True)
        self.legend_label.setProperty(u"role", u"muted")

        self.month_box.addWidget(self.legend_label)

        self.month_box.setStretch(1, 1)

        self.page_box.addWidget(self.month_card)

        self.side_parts_stack = QStackedWidget(SessionsPage)
        self.side_parts_stack.setObjectName(u"side_parts_stack")
        self.side = RoomyScroll()
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

        self.day_card = QFrame(self.side_parts)
        self.day_card.setObjectName(u"day_card")
        self.day_card.setProperty(u"card", True)
        self.day_box = QVBoxLayout(self.day_card)
        self.day_box.setSpacing(8)
        self.day_box.setObjectName(u"day_box")
        self.day_box.setContentsMargins(16, 14, 16, 14)
        self.day_title = Prose(self.day_card)
        self.day_title.setObjectName(u"day_title")
        self.day_title.setTextFormat(Qt.TextFormat.PlainText)
        self.day_title.setWordWrap(True)
        self.day_title.setProperty(u"role", u"section")

        self.day_box.addWidget(self.day_title)

        self.day_note = Prose(self.day_card)
        self.day_note.setObjectName(u"day_note")
        self.day_note.setTextFormat(Qt.TextFormat.PlainText)
        self.day_note.setWordWrap(True)
        self.day_note.setProperty(u"role", u"note")

        self.day_box.addWidget(self.day_note)

        self.rows = RowList(self.day_card)
        self.rows.setObjectName(u"rows")

        self.day_box.addWidget(self.rows)

        self.day_hint = EmptyHint(self.day_card)
        self.day_hint.setObjectName(u"day_hint")

        self.day_box.addWidget(self.day_hint)

        self.day_buttons = QHBoxLayout()
        self.day_buttons.setSpacing(8)
        self.day_buttons.setObjectName(u"day_buttons")
        self.new_button = KeyButton(self.day_card)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setAutoDefault(False)
        self.new_button.setProperty(u"variant", u"primary")

        self.day_buttons.addWidget(self.new_button)

        self.officials_button = KeyButton(self.day_card)
        self.officials_button.setObjectName(u"officials_button")
        self.officials_button.setAutoDefault(False)
        self.officials_button.setProperty(u"variant", u"quiet")

        self.day_buttons.addWidget(self.officials_button)

        self.papers_button = KeyButton(self.day_card)
        self.papers_button.setObjectName(u"papers_button")
        self.papers_button.setAutoDefault(False)
        self.papers_button.setProperty(u"variant", u"quiet")

        self.day_buttons.addWidget(self.papers_button)

        self.day_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.day_buttons.addItem(self.day_gap)


        self.day_box.addLayout(self.day_buttons)


        self.side_box.addWidget(self.day_card)

        self.session_card = QFrame(self.side_parts)
        self.session_card.setObjectName(u"session_card")
        self.session_card.setProperty(u"card", True)
        self.session_box = QVBoxLayout(self.session_card)
        self.session_box.setSpacing(8)
        self.session_box.setObjectName(u"session_box")
        self.session_box.setContentsMargins(16, 14, 16, 14)
        self.session_title = Prose(self.session_card)
        self.session_title.setObjectName(u"session_title")
        self.session_title.setTextFormat(Qt.TextFormat.PlainText)
        self.session_title.setWordWrap(True)
        self.session_title.setProperty(u"role", u"section")

        self.session_box.addWidget(self.session_title)

        self.facts_label = Prose(self.session_card)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.facts_label.setWordWrap(True)

        self.session_box.addWidget(self.facts_label)

        self.warning_label = Prose(self.session_card)
        self.warning_label.setObjectName(u"warning_label")
        self.warning_label.setTextFormat(Qt.TextFormat.PlainText)
        self.warning_label.setWordWrap(True)
        self.warning_label.setProperty(u"role", u"warn")

        self.session_box.addWidget(self.warning_label)

        self.session_buttons = QHBoxLayout()
        self.session_buttons.setSpacing(8)
        self.session_buttons.setObjectName(u"session_buttons")
        self.edit_button = KeyButton(self.session_card)
        self.edit_button.setObjectName(u"edit_button")
        self.edit_button.setAutoDefault(False)

        self.session_buttons.addWidget(self.edit_button)

        self.announce_button = KeyButton(self.session_card)
        self.announce_button.setObjectName(u"announce_button")
        self.announce_button.setAutoDefault(False)

        self.session_buttons.addWidget(self.announce_button)

        self.cancel_button = KeyButton(self.session_card)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.session_buttons.addWidget(self.cancel_button)

        self.session_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.session_buttons.addItem(self.session_gap)


        self.session_box.addLayout(self.session_buttons)

        self.rule_buttons = QHBoxLayout()
        self.rule_buttons.setSpacing(8)
        self.rule_buttons.setObjectName(u"rule_buttons")
        self.rule_button = KeyButton(self.session_card)
        self.rule_button.setObjectName(u"rule_button")
        self.rule_button.setAutoDefault(False)

        self.rule_buttons.addWidget(self.rule_button)

        self.rest_button = KeyButton(self.session_card)
        self.rest_button.setObjectName(u"rest_button")
        self.rest_button.setAutoDefault(False)

        self.rule_buttons.addWidget(self.rest_button)

        self.rule_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rule_buttons.addItem(self.rule_gap)


        self.session_box.addLayout(self.rule_buttons)

        self.held_buttons = QHBoxLayout()
        self.held_buttons.setSpacing(8)
        self.held_buttons.setObjectName(u"held_buttons")
        self.open_button = KeyButton(self.session_card)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(False)

        self.held_buttons.addWidget(self.open_button)

        self.record_button = KeyButton(self.session_card)
        self.record_button.setObjectName(u"record_button")
        self.record_button.setAutoDefault(False)

        self.held_buttons.addWidget(self.record_button)

        self.hold_button = KeyButton(self.session_card)
        self.hold_button.setObjectName(u"hold_button")
        self.hold_button.setAutoDefault(False)

        self.held_buttons.addWidget(self.hold_button)

        self.held_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.held_buttons.addItem(self.held_gap)


        self.session_box.addLayout(self.held_buttons)

        self.queue_row = QHBoxLayout()
        self.queue_row.setSpacing(8)
        self.queue_row.setObjectName(u"queue_row")
        self.letter_button = KeyButton(self.session_card)
        self.letter_button.setObjectName(u"letter_button")
        self.letter_button.setAutoDefault(False)

        self.queue_row.addWidget(self.letter_button)

        self.queue_button = KeyButton(self.session_card)
        self.queue_button.setObjectName(u"queue_button")
        self.queue_button.setAutoDefault(False)

        self.queue_row.addWidget(self.queue_button)

        self.queue_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.queue_row.addItem(self.queue_gap)


        self.session_box.addLayout(self.queue_row)


        self.side_box.addWidget(self.session_card)

        self.history_card = QFrame(self.side_parts)
        self.history_card.setObjectName(u"history_card")
        self.history_card.setProperty(u"card", True)
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

        self.side_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.side_gap)

        self.side.setWidget(self.side_parts)
        self.side_parts_stack.addWidget(self.side)
        self.form_part = QWidget()
        self.form_part.setObjectName(u"form_part")
        self.form_part_box = QVBoxLayout(self.form_part)
        self.form_part_box.setSpacing(8)
        self.form_part_box.setObjectName(u"form_part_box")
        self.form_part_box.setContentsMargins(0, 0, 0, 0)
        self.side_parts_stack.addWidget(self.form_part)

        self.page_box.addWidget(self.side_parts_stack)

        self.page_box.setStretch(0, 3)
        self.page_box.setStretch(1, 2)

        self.retranslateUi(SessionsPage)

        QMetaObject.connectSlotsByName(SessionsPage)
    # setupUi

    def retranslateUi(self, SessionsPage):
        self.before_button.setText(QCoreApplication.translate("SessionsPage", u"\u0645\u0627\u0647 \u067e\u06cc\u0634", None))
        self.month_label.setText("")
        self.after_button.setText(QCoreApplication.translate("SessionsPage", u"\u0645\u0627\u0647 \u0628\u0639\u062f", None))
        self.today_button.setText(QCoreApplication.translate("SessionsPage", u"\u0627\u0645\u0631\u0648\u0632", None))
        self.list_button.setText(QCoreApplication.translate("SessionsPage", u"\u0641\u0647\u0631\u0633\u062a \u0645\u0627\u0647", None))
#if QT_CONFIG(accessibility)
        self.month_list.setAccessibleName(QCoreApplication.translate("SessionsPage", u"\u0646\u0634\u0633\u062a\u200c\u0647\u0627\u06cc \u0627\u06cc\u0646 \u0645\u0627\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.legend_label.setText(QCoreApplication.translate("SessionsPage", u"\u0628\u0627 \u062c\u0647\u062a\u200c\u0646\u0645\u0627\u0647\u0627 \u0631\u0648\u0632 \u0628\u0647 \u0631\u0648\u0632\u060c \u0628\u0627 Page Up \u0648 Page Down \u0645\u0627\u0647 \u0628\u0647 \u0645\u0627\u0647\u061b Enter \u0646\u0634\u0633\u062a\u200c\u0647\u0627\u06cc \u0631\u0648\u0632 \u0631\u0627 \u0628\u0627\u0632 \u0645\u06cc\u200c\u06a9\u0646\u062f.", None))
        self.outcome_label.setText("")
        self.day_title.setText("")
        self.day_note.setText("")
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("SessionsPage", u"\u0646\u0634\u0633\u062a\u200c\u0647\u0627\u06cc \u0627\u06cc\u0646 \u0631\u0648\u0632", None))
#endif // QT_CONFIG(accessibility)
        self.new_button.setText(QCoreApplication.translate("SessionsPage", u"\u0646\u0634\u0633\u062a \u062a\u0627\u0632\u0647", None))
        self.officials_button.setText(QCoreApplication.translate("SessionsPage", u"\u0645\u0633\u0626\u0648\u0644\u0627\u0646", None))
        self.papers_button.setText(QCoreApplication.translate("SessionsPage", u"\u0627\u0646\u062a\u0634\u0627\u0631", None))
        self.session_title.setText("")
        self.facts_label.setText("")
        self.warning_label.setText("")
        self.edit_button.setText(QCoreApplication.translate("SessionsPage", u"\u062a\u063a\u06cc\u06cc\u0631", None))
        self.announce_button.setText(QCoreApplication.translate("SessionsPage", u"\u0627\u0639\u0644\u0627\u0645", None))
        self.cancel_button.setText(QCoreApplication.translate("SessionsPage", u"\u0644\u063a\u0648", None))
        self.rule_button.setText(QCoreApplication.translate("SessionsPage", u"\u062a\u063a\u06cc\u06cc\u0631 \u062a\u06a9\u0631\u0627\u0631", None))
        self.rest_button.setText(QCoreApplication.translate("SessionsPage", u"\u0644\u063a\u0648 \u0628\u0642\u06cc\u0647\u0654 \u062a\u06a9\u0631\u0627\u0631", None))
        self.open_button.setText(QCoreApplication.translate("SessionsPage", u"\u0622\u063a\u0627\u0632", None))
        self.record_button.setText(QCoreApplication.translate("SessionsPage", u"\u062d\u0636\u0648\u0631", None))
        self.hold_button.setText(QCoreApplication.translate("SessionsPage", u"\u0628\u0631\u06af\u0632\u0627\u0631\u06cc", None))
        self.letter_button.setText(QCoreApplication.translate("SessionsPage", u"\u0646\u0627\u0645\u0647", None))
        self.queue_button.setText(QCoreApplication.translate("SessionsPage", u"\u0635\u0641 \u0645\u062a\u0642\u0627\u0636\u06cc\u0627\u0646", None))
        self.history_title.setText(QCoreApplication.translate("SessionsPage", u"\u0622\u0646\u0686\u0647 \u06af\u0630\u0634\u062a", None))
#if QT_CONFIG(accessibility)
        self.history_list.setAccessibleName(QCoreApplication.translate("SessionsPage", u"\u0622\u0646\u0686\u0647 \u062f\u0631\u0628\u0627\u0631\u0647\u0654 \u0627\u06cc\u0646 \u0646\u0634\u0633\u062a \u06af\u0630\u0634\u062a", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

