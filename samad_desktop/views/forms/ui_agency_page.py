# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'agency_page.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QLabel, QListView, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.empty_hint import (EmptyHint, Skeleton)
from samad_desktop.qtkit.fields import (DateField, PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.views.files_field import FilesField
from samad_desktop.views.timeline import Timeline
from samad_desktop.views.unit_rows import UnitRows

class Ui_AgencyPage(object):
    def setupUi(self, AgencyPage):
        if not AgencyPage.objectName():
            AgencyPage.setObjectName(u"AgencyPage")
        AgencyPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(AgencyPage)
        self.page_box.setSpacing(14)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(AgencyPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setFrameShape(QFrame.Shape.NoFrame)
        self.list_card.setProperty(u"card", u"true")
        self.list_card_box = QVBoxLayout(self.list_card)
        self.list_card_box.setSpacing(4)
        self.list_card_box.setObjectName(u"list_card_box")
        self.list_card_box.setContentsMargins(8, 8, 8, 8)
        self.lists_view = RowList(self.list_card)
        self.lists_view.setObjectName(u"lists_view")
        self.lists_view.setProperty(u"rows", u"true")

        self.list_card_box.addWidget(self.lists_view)

        self.lists_line = QFrame(self.list_card)
        self.lists_line.setObjectName(u"lists_line")
        self.lists_line.setProperty(u"line", u"true")

        self.list_card_box.addWidget(self.lists_line)

        self.stack = QStackedWidget(self.list_card)
        self.stack.setObjectName(u"stack")
        self.rows_view = QListView()
        self.rows_view.setObjectName(u"rows_view")
        self.rows_view.setUniformItemSizes(True)
        self.rows_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows_view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows_view.setMouseTracking(True)
        self.rows_view.setProperty(u"rows", u"true")
        self.stack.addWidget(self.rows_view)
        self.hint = EmptyHint()
        self.hint.setObjectName(u"hint")
        self.stack.addWidget(self.hint)
        self.skeleton = Skeleton()
        self.skeleton.setObjectName(u"skeleton")
        self.stack.addWidget(self.skeleton)

        self.list_card_box.addWidget(self.stack)

        self.list_card_box.setStretch(2, 1)

        self.page_box.addWidget(self.list_card)

        self.case_card = QFrame(AgencyPage)
        self.case_card.setObjectName(u"case_card")
        self.case_card.setFrameShape(QFrame.Shape.NoFrame)
        self.case_card.setProperty(u"card", u"true")
        self.case_card_box = QVBoxLayout(self.case_card)
        self.case_card_box.setSpacing(8)
        self.case_card_box.setObjectName(u"case_card_box")
        self.case_card_box.setContentsMargins(16, 14, 16, 14)
        self.parts = QStackedWidget(self.case_card)
        self.parts.setObjectName(u"parts")
        self.reading = QWidget()
        self.reading.setObjectName(u"reading")
        self.reading_box = QVBoxLayout(self.reading)
        self.reading_box.setSpacing(10)
        self.reading_box.setObjectName(u"reading_box")
        self.reading_box.setContentsMargins(0, 0, 0, 0)
        self.head_box = QHBoxLayout()
        self.head_box.setSpacing(10)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.code_value = QLabel(self.reading)
        self.code_value.setObjectName(u"code_value")
        self.code_value.setTextFormat(Qt.TextFormat.PlainText)
        self.code_value.setProperty(u"role", u"section")

        self.head_box.addWidget(self.code_value)

        self.state_pill = QLabel(self.reading)
        self.state_pill.setObjectName(u"state_pill")
        self.state_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.state_pill.setProperty(u"pill", u"neutral")

        self.head_box.addWidget(self.state_pill)

        self.level_pill = QLabel(self.reading)
        self.level_pill.setObjectName(u"level_pill")
        self.level_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.level_pill.setProperty(u"pill", u"danger")

        self.head_box.addWidget(self.level_pill)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_box.addItem(self.space_1)

        self.due_value = QLabel(self.reading)
        self.due_value.setObjectName(u"due_value")
        self.due_value.setTextFormat(Qt.TextFormat.PlainText)
        self.due_value.setProperty(u"role", u"strong")

        self.head_box.addWidget(self.due_value)

        self.why_button = KeyButton(self.reading)
        self.why_button.setObjectName(u"why_button")
        self.why_button.setProperty(u"variant", u"quiet")

        self.head_box.addWidget(self.why_button)


        self.reading_box.addLayout(self.head_box)

        self.actions_row = QWidget(self.reading)
        self.actions_row.setObjectName(u"actions_row")
        self.acknowledge_button = KeyButton(self.actions_row)
        self.acknowledge_button.setObjectName(u"acknowledge_button")
        self.reply_interim_button = KeyButton(self.actions_row)
        self.reply_interim_button.setObjectName(u"reply_interim_button")
        self.answer_button = KeyButton(self.actions_row)
        self.answer_button.setObjectName(u"answer_button")
        self.answer_button.setProperty(u"variant", u"primary")
        self.return_button = KeyButton(self.actions_row)
        self.return_button.setObjectName(u"return_button")
        self.ask_extension_button = KeyButton(self.actions_row)
        self.ask_extension_button.setObjectName(u"ask_extension_button")

        self.reading_box.addWidget(self.actions_row)

        self.scroll = QScrollArea(self.reading)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.scrolled.setProperty(u"scrolled", u"true")
        self.facts_box = QVBoxLayout(self.scrolled)
        self.facts_box.setSpacing(6)
        self.facts_box.setObjectName(u"facts_box")
        self.facts_box.setContentsMargins(8, 6, 8, 6)
        self.reply_card = QFrame(self.scrolled)
        self.reply_card.setObjectName(u"reply_card")
        self.reply_card.setFrameShape(QFrame.Shape.NoFrame)
        self.reply_card.setProperty(u"card", u"true")
        self.reply_box = QVBoxLayout(self.reply_card)
        self.reply_box.setSpacing(4)
        self.reply_box.setObjectName(u"reply_box")
        self.reply_box.setContentsMargins(12, 10, 12, 10)
        self.reply_head = QHBoxLayout()
        self.reply_head.setSpacing(8)
        self.reply_head.setObjectName(u"reply_head")
        self.reply_head.setContentsMargins(0, 0, 0, 0)
        self.reply_title = QLabel(self.reply_card)
        self.reply_title.setObjectName(u"reply_title")
        self.reply_title.setTextFormat(Qt.TextFormat.PlainText)
        self.reply_title.setProperty(u"role", u"strong")

        self.reply_head.addWidget(self.reply_title)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reply_head.addItem(self.space_4)


        self.reply_box.addLayout(self.reply_head)

        self.agency_part = QWidget(self.reply_card)
        self.agency_part.setObjectName(u"agency_part")
        self.agency_box = QVBoxLayout(self.agency_part)
        self.agency_box.setSpacing(3)
        self.agency_box.setObjectName(u"agency_box")
        self.agency_box.setContentsMargins(0, 0, 0, 0)
        self.agency_row = QHBoxLayout()
        self.agency_row.setSpacing(8)
        self.agency_row.setObjectName(u"agency_row")
        self.agency_row.setContentsMargins(0, 0, 0, 0)
        self.proposed_agency_label = QLabel(self.agency_part)
        self.proposed_agency_label.setObjectName(u"proposed_agency_label")
        self.proposed_agency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.proposed_agency_label.setProperty(u"role", u"field")

        self.agency_row.addWidget(self.proposed_agency_label)

        self.proposed_agency_picker = PickerEdit(self.agency_part)
        self.proposed_agency_picker.setObjectName(u"proposed_agency_picker")

        self.agency_row.addWidget(self.proposed_agency_picker)

        self.agency_row.setStretch(1, 1)

        self.agency_box.addLayout(self.agency_row)

        self.proposed_agency_error = Prose(self.agency_part)
        self.proposed_agency_error.setObjectName(u"proposed_agency_error")
        self.proposed_agency_error.setTextFormat(Qt.TextFormat.PlainText)
        self.proposed_agency_error.setWordWrap(True)
        self.proposed_agency_error.setProperty(u"role", u"error")

        self.agency_box.addWidget(self.proposed_agency_error)


        self.reply_box.addWidget(self.agency_part)

        self.until_part = QWidget(self.reply_card)
        self.until_part.setObjectName(u"until_part")
        self.until_box = QVBoxLayout(self.until_part)
        self.until_box.setSpacing(4)
        self.until_box.setObjectName(u"until_box")
        self.until_box.setContentsMargins(0, 0, 0, 0)
        self.until_line = QHBoxLayout()
        self.until_line.setSpacing(8)
        self.until_line.setObjectName(u"until_line")
        self.until_line.setContentsMargins(0, 0, 0, 0)
        self.until_label = QLabel(self.until_part)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setTextFormat(Qt.TextFormat.PlainText)
        self.until_label.setProperty(u"role", u"field")

        self.until_line.addWidget(self.until_label)

        self.until_edit = DateField(self.until_part)
        self.until_edit.setObjectName(u"until_edit")

        self.until_line.addWidget(self.until_edit)

        self.until_line.setStretch(1, 1)

        self.until_box.addLayout(self.until_line)

        self.until_error = Prose(self.until_part)
        self.until_error.setObjectName(u"until_error")
        self.until_error.setTextFormat(Qt.TextFormat.PlainText)
        self.until_error.setWordWrap(True)
        self.until_error.setProperty(u"role", u"error")

        self.until_box.addWidget(self.until_error)


        self.reply_box.addWidget(self.until_part)

        self.reply_label = QLabel(self.reply_card)
        self.reply_label.setObjectName(u"reply_label")
        self.reply_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reply_label.setProperty(u"role", u"field")

        self.reply_box.addWidget(self.reply_label)

        self.reply_edit = PersianTextEdit(self.reply_card)
        self.reply_edit.setObjectName(u"reply_edit")

        self.reply_box.addWidget(self.reply_edit)

        self.reply_error = Prose(self.reply_card)
        self.reply_error.setObjectName(u"reply_error")
        self.reply_error.setTextFormat(Qt.TextFormat.PlainText)
        self.reply_error.setWordWrap(True)
        self.reply_error.setProperty(u"role", u"error")

        self.reply_box.addWidget(self.reply_error)

        self.beside_reply_line = QHBoxLayout()
        self.beside_reply_line.setSpacing(8)
        self.beside_reply_line.setObjectName(u"beside_reply_line")
        self.beside_reply_line.setContentsMargins(0, 0, 0, 0)
        self.files_edit = FilesField(self.reply_card)
        self.files_edit.setObjectName(u"files_edit")

        self.beside_reply_line.addWidget(self.files_edit)

        self.draft_button = KeyButton(self.reply_card)
        self.draft_button.setObjectName(u"draft_button")
        self.draft_button.setProperty(u"variant", u"quiet")

        self.beside_reply_line.addWidget(self.draft_button, 0, Qt.AlignmentFlag.AlignTop)

        self.beside_reply_line.setStretch(0, 1)

        self.reply_box.addLayout(self.beside_reply_line)

        self.files_error = Prose(self.reply_card)
        self.files_error.setObjectName(u"files_error")
        self.files_error.setTextFormat(Qt.TextFormat.PlainText)
        self.files_error.setWordWrap(True)
        self.files_error.setProperty(u"role", u"error")

        self.reply_box.addWidget(self.files_error)

        self.reply_foot = QWidget(self.reply_card)
        self.reply_foot.setObjectName(u"reply_foot")
        self.reply_buttons = QHBoxLayout(self.reply_foot)
        self.reply_buttons.setSpacing(8)
        self.reply_buttons.setObjectName(u"reply_buttons")
        self.reply_buttons.setContentsMargins(0, 0, 0, 0)
        self.save_button = KeyButton(self.reply_foot)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"variant", u"primary")

        self.reply_buttons.addWidget(self.save_button)

        self.cancel_button = QPushButton(self.reply_foot)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"variant", u"quiet")

        self.reply_buttons.addWidget(self.cancel_button)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reply_buttons.addItem(self.space_5)

        self.reply_back_key = QLabel(self.reply_foot)
        self.reply_back_key.setObjectName(u"reply_back_key")
        self.reply_back_key.setTextFormat(Qt.TextFormat.PlainText)
        self.reply_back_key.setProperty(u"role", u"key")

        self.reply_buttons.addWidget(self.reply_back_key)

        self.reply_back_words = QLabel(self.reply_foot)
        self.reply_back_words.setObjectName(u"reply_back_words")
        self.reply_back_words.setTextFormat(Qt.TextFormat.PlainText)
        self.reply_back_words.setProperty(u"role", u"note")

        self.reply_buttons.addWidget(self.reply_back_words)


        self.reply_box.addWidget(self.reply_foot)


        self.facts_box.addWidget(self.reply_card)

        self.unit_card = QFrame(self.scrolled)
        self.unit_card.setObjectName(u"unit_card")
        self.unit_card.setFrameShape(QFrame.Shape.NoFrame)
        self.unit_card.setProperty(u"card", u"true")
        self.unit_box = QVBoxLayout(self.unit_card)
        self.unit_box.setSpacing(4)
        self.unit_box.setObjectName(u"unit_box")
        self.unit_box.setContentsMargins(12, 10, 12, 10)
        self.unit_title = QLabel(self.unit_card)
        self.unit_title.setObjectName(u"unit_title")
        self.unit_title.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_title.setProperty(u"role", u"strong")

        self.unit_box.addWidget(self.unit_title)

        self.sub_row = QWidget(self.unit_card)
        self.sub_row.setObjectName(u"sub_row")
        self.sub_row_box = QHBoxLayout(self.sub_row)
        self.sub_row_box.setSpacing(8)
        self.sub_row_box.setObjectName(u"sub_row_box")
        self.sub_row_box.setContentsMargins(0, 0, 0, 0)
        self.sub_label = QLabel(self.sub_row)
        self.sub_label.setObjectName(u"sub_label")
        self.sub_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sub_label.setProperty(u"role", u"field")

        self.sub_row_box.addWidget(self.sub_label)

        self.sub_box = ChipGroup(self.sub_row)
        self.sub_box.setObjectName(u"sub_box")

        self.sub_row_box.addWidget(self.sub_box)

        self.sub_row_box.setStretch(1, 1)

        self.unit_box.addWidget(self.sub_row)

        self.unit_row = QWidget(self.unit_card)
        self.unit_row.setObjectName(u"unit_row")
        self.unit_row_box = QVBoxLayout(self.unit_row)
        self.unit_row_box.setSpacing(4)
        self.unit_row_box.setObjectName(u"unit_row_box")
        self.unit_row_box.setContentsMargins(0, 0, 0, 0)
        self.unit_line = QHBoxLayout()
        self.unit_line.setSpacing(8)
        self.unit_line.setObjectName(u"unit_line")
        self.unit_line.setContentsMargins(0, 0, 0, 0)
        self.unit_label = QLabel(self.unit_row)
        self.unit_label.setObjectName(u"unit_label")
        self.unit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_label.setProperty(u"role", u"field")

        self.unit_line.addWidget(self.unit_label)

        self.unit_picker = PickerEdit(self.unit_row)
        self.unit_picker.setObjectName(u"unit_picker")

        self.unit_line.addWidget(self.unit_picker)

        self.unit_line.setStretch(1, 1)

        self.unit_row_box.addLayout(self.unit_line)

        self.unit_error = Prose(self.unit_row)
        self.unit_error.setObjectName(u"unit_error")
        self.unit_error.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_error.setWordWrap(True)
        self.unit_error.setProperty(u"role", u"error")

        self.unit_row_box.addWidget(self.unit_error)


        self.unit_box.addWidget(self.unit_row)

        self.answered_on_row = QWidget(self.unit_card)
        self.answered_on_row.setObjectName(u"answered_on_row")
        self.answered_on_row_box = QVBoxLayout(self.answered_on_row)
        self.answered_on_row_box.setSpacing(4)
        self.answered_on_row_box.setObjectName(u"answered_on_row_box")
        self.answered_on_row_box.setContentsMargins(0, 0, 0, 0)
        self.answered_on_line = QHBoxLayout()
        self.answered_on_line.setSpacing(8)
        self.answered_on_line.setObjectName(u"answered_on_line")
        self.answered_on_line.setContentsMargins(0, 0, 0, 0)
        self.answered_on_label = QLabel(self.answered_on_row)
        self.answered_on_label.setObjectName(u"answered_on_label")
        self.answered_on_label.setTextFormat(Qt.TextFormat.PlainText)
        self.answered_on_label.setProperty(u"role", u"field")

        self.answered_on_line.addWidget(self.answered_on_label)

        self.answered_on_edit = DateField(self.answered_on_row)
        self.answered_on_edit.setObjectName(u"answered_on_edit")

        self.answered_on_line.addWidget(self.answered_on_edit)

        self.answered_on_line.setStretch(1, 1)

        self.answered_on_row_box.addLayout(self.answered_on_line)

        self.answered_on_error = Prose(self.answered_on_row)
        self.answered_on_error.setObjectName(u"answered_on_error")
        self.answered_on_error.setTextFormat(Qt.TextFormat.PlainText)
        self.answered_on_error.setWordWrap(True)
        self.answered_on_error.setProperty(u"role", u"error")

        self.answered_on_row_box.addWidget(self.answered_on_error)


        self.unit_box.addWidget(self.answered_on_row)

        self.words_label = QLabel(self.unit_card)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)
        self.words_label.setProperty(u"role", u"field")

        self.unit_box.addWidget(self.words_label)

        self.words_edit = PersianTextEdit(self.unit_card)
        self.words_edit.setObjectName(u"words_edit")

        self.unit_box.addWidget(self.words_edit)

        self.words_error = Prose(self.unit_card)
        self.words_error.setObjectName(u"words_error")
        self.words_error.setTextFormat(Qt.TextFormat.PlainText)
        self.words_error.setWordWrap(True)
        self.words_error.setProperty(u"role", u"error")

        self.unit_box.addWidget(self.words_error)

        self.unit_foot = QWidget(self.unit_card)
        self.unit_foot.setObjectName(u"unit_foot")
        self.unit_buttons = QHBoxLayout(self.unit_foot)
        self.unit_buttons.setSpacing(8)
        self.unit_buttons.setObjectName(u"unit_buttons")
        self.unit_buttons.setContentsMargins(0, 0, 0, 0)
        self.unit_save_button = KeyButton(self.unit_foot)
        self.unit_save_button.setObjectName(u"unit_save_button")
        self.unit_save_button.setProperty(u"variant", u"primary")

        self.unit_buttons.addWidget(self.unit_save_button)

        self.unit_cancel_button = QPushButton(self.unit_foot)
        self.unit_cancel_button.setObjectName(u"unit_cancel_button")
        self.unit_cancel_button.setProperty(u"variant", u"quiet")

        self.unit_buttons.addWidget(self.unit_cancel_button)

        self.space_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.unit_buttons.addItem(self.space_6)

        self.unit_back_key = QLabel(self.unit_foot)
        self.unit_back_key.setObjectName(u"unit_back_key")
        self.unit_back_key.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_back_key.setProperty(u"role", u"key")

        self.unit_buttons.addWidget(self.unit_back_key)

        self.unit_back_words = QLabel(self.unit_foot)
        self.unit_back_words.setObjectName(u"unit_back_words")
        self.unit_back_words.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_back_words.setProperty(u"role", u"note")

        self.unit_buttons.addWidget(self.unit_back_words)


        self.unit_box.addWidget(self.unit_foot)


        self.facts_box.addWidget(self.unit_card)

        self.sent_back_value = Prose(self.scrolled)
        self.sent_back_value.setObjectName(u"sent_back_value")
        self.sent_back_value.setTextFormat(Qt.TextFormat.PlainText)
        self.sent_back_value.setWordWrap(True)
        self.sent_back_value.setProperty(u"role", u"warn")

        self.facts_box.addWidget(self.sent_back_value)

        self.subject_value = Prose(self.scrolled)
        self.subject_value.setObjectName(u"subject_value")
        self.subject_value.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_value.setWordWrap(True)
        self.subject_value.setProperty(u"role", u"strong")

        self.facts_box.addWidget(self.subject_value)

        self.place_value = Prose(self.scrolled)
        self.place_value.setObjectName(u"place_value")
        self.place_value.setTextFormat(Qt.TextFormat.PlainText)
        self.place_value.setWordWrap(True)
        self.place_value.setProperty(u"role", u"note")

        self.facts_box.addWidget(self.place_value)

        self.citizen_value = Prose(self.scrolled)
        self.citizen_value.setObjectName(u"citizen_value")
        self.citizen_value.setTextFormat(Qt.TextFormat.PlainText)
        self.citizen_value.setWordWrap(True)

        self.facts_box.addWidget(self.citizen_value)

        self.instruction_label = QLabel(self.scrolled)
        self.instruction_label.setObjectName(u"instruction_label")
        self.instruction_label.setTextFormat(Qt.TextFormat.PlainText)
        self.instruction_label.setProperty(u"role", u"field")

        self.facts_box.addWidget(self.instruction_label)

        self.instruction_value = Prose(self.scrolled)
        self.instruction_value.setObjectName(u"instruction_value")
        self.instruction_value.setTextFormat(Qt.TextFormat.PlainText)
        self.instruction_value.setWordWrap(True)

        self.facts_box.addWidget(self.instruction_value)

        self.text_label = QLabel(self.scrolled)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setProperty(u"role", u"field")

        self.facts_box.addWidget(self.text_label)

        self.text_value = Prose(self.scrolled)
        self.text_value.setObjectName(u"text_value")
        self.text_value.setTextFormat(Qt.TextFormat.PlainText)
        self.text_value.setWordWrap(True)

        self.facts_box.addWidget(self.text_value)

        self.files_part = QWidget(self.scrolled)
        self.files_part.setObjectName(u"files_part")
        self.files_box = QVBoxLayout(self.files_part)
        self.files_box.setSpacing(4)
        self.files_box.setObjectName(u"files_box")
        self.files_box.setContentsMargins(0, 0, 0, 0)
        self.files_label = QLabel(self.files_part)
        self.files_label.setObjectName(u"files_label")
        self.files_label.setTextFormat(Qt.TextFormat.PlainText)
        self.files_label.setProperty(u"role", u"field")

        self.files_box.addWidget(self.files_label)


        self.facts_box.addWidget(self.files_part)

        self.units_part = QWidget(self.scrolled)
        self.units_part.setObjectName(u"units_part")
        self.units_box = QVBoxLayout(self.units_part)
        self.units_box.setSpacing(6)
        self.units_box.setObjectName(u"units_box")
        self.units_box.setContentsMargins(0, 0, 0, 0)
        self.units_label = QLabel(self.units_part)
        self.units_label.setObjectName(u"units_label")
        self.units_label.setTextFormat(Qt.TextFormat.PlainText)
        self.units_label.setProperty(u"role", u"field")

        self.units_box.addWidget(self.units_label)

        self.units_head = QHBoxLayout()
        self.units_head.setSpacing(8)
        self.units_head.setObjectName(u"units_head")
        self.units_head.setContentsMargins(0, 0, 0, 0)
        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.units_head.addItem(self.space_7)

        self.send_on_button = KeyButton(self.units_part)
        self.send_on_button.setObjectName(u"send_on_button")

        self.units_head.addWidget(self.send_on_button)

        self.note_answer_button = KeyButton(self.units_part)
        self.note_answer_button.setObjectName(u"note_answer_button")

        self.units_head.addWidget(self.note_answer_button)

        self.change_unit_button = KeyButton(self.units_part)
        self.change_unit_button.setObjectName(u"change_unit_button")

        self.units_head.addWidget(self.change_unit_button)

        self.take_back_button = KeyButton(self.units_part)
        self.take_back_button.setObjectName(u"take_back_button")

        self.units_head.addWidget(self.take_back_button)


        self.units_box.addLayout(self.units_head)

        self.units_clock = Prose(self.units_part)
        self.units_clock.setObjectName(u"units_clock")
        self.units_clock.setTextFormat(Qt.TextFormat.PlainText)
        self.units_clock.setWordWrap(True)
        self.units_clock.setProperty(u"role", u"note")

        self.units_box.addWidget(self.units_clock)

        self.unit_rows = UnitRows(self.units_part)
        self.unit_rows.setObjectName(u"unit_rows")

        self.units_box.addWidget(self.unit_rows)


        self.facts_box.addWidget(self.units_part)

        self.events_label = QLabel(self.scrolled)
        self.events_label.setObjectName(u"events_label")
        self.events_label.setTextFormat(Qt.TextFormat.PlainText)
        self.events_label.setProperty(u"role", u"field")

        self.facts_box.addWidget(self.events_label)

        self.timeline = Timeline(self.scrolled)
        self.timeline.setObjectName(u"timeline")

        self.facts_box.addWidget(self.timeline)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.facts_box.addItem(self.space_2)

        self.scroll.setWidget(self.scrolled)

        self.reading_box.addWidget(self.scroll)

        self.reading_box.setStretch(2, 1)
        self.parts.addWidget(self.reading)
        self.empty = EmptyHint()
        self.empty.setObjectName(u"empty")
        self.parts.addWidget(self.empty)

        self.case_card_box.addWidget(self.parts)


        self.page_box.addWidget(self.case_card)

        self.page_box.setStretch(0, 5)
        self.page_box.setStretch(1, 7)
#if QT_CONFIG(shortcut)
        self.proposed_agency_label.setBuddy(self.proposed_agency_picker)
        self.until_label.setBuddy(self.until_edit)
        self.reply_label.setBuddy(self.reply_edit)
        self.sub_label.setBuddy(self.sub_box)
        self.unit_label.setBuddy(self.unit_picker)
        self.answered_on_label.setBuddy(self.answered_on_edit)
        self.words_label.setBuddy(self.words_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AgencyPage)

        QMetaObject.connectSlotsByName(AgencyPage)
    # setupUi

    def retranslateUi(self, AgencyPage):
#if QT_CONFIG(accessibility)
        self.lists_view.setAccessibleName(QCoreApplication.translate("AgencyPage", u"\u06a9\u0627\u0631\u062a\u0627\u0628\u0644\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.rows_view.setAccessibleName(QCoreApplication.translate("AgencyPage", u"\u0627\u0631\u062c\u0627\u0639\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.code_value.setText("")
        self.state_pill.setText("")
        self.level_pill.setText("")
        self.due_value.setText("")
        self.why_button.setText(QCoreApplication.translate("AgencyPage", u"\u0686\u0631\u0627 \u0627\u06cc\u0646 \u062a\u0627\u0631\u06cc\u062e\u061f", None))
        self.acknowledge_button.setText(QCoreApplication.translate("AgencyPage", u"\u0627\u0639\u0644\u0627\u0645 \u0648\u0635\u0648\u0644", None))
        self.reply_interim_button.setText(QCoreApplication.translate("AgencyPage", u"\u067e\u0627\u0633\u062e \u0645\u06cc\u0627\u0646\u06cc", None))
        self.answer_button.setText(QCoreApplication.translate("AgencyPage", u"\u067e\u0627\u0633\u062e \u0646\u0647\u0627\u06cc\u06cc", None))
        self.return_button.setText(QCoreApplication.translate("AgencyPage", u"\u0628\u0631\u06af\u0634\u062a \u0628\u0647 \u0645\u0631\u06a9\u0632", None))
        self.ask_extension_button.setText(QCoreApplication.translate("AgencyPage", u"\u062f\u0631\u062e\u0648\u0627\u0633\u062a \u062a\u0645\u062f\u06cc\u062f", None))
        self.reply_title.setText("")
        self.proposed_agency_label.setText(QCoreApplication.translate("AgencyPage", u"\u062f\u0633\u062a\u06af\u0627\u0647\u06cc \u06a9\u0647 \u0628\u0627\u06cc\u062f \u067e\u0627\u0633\u062e \u062f\u0647\u062f *", None))
        self.proposed_agency_picker.setPlaceholderText(QCoreApplication.translate("AgencyPage", u"\u0686\u0646\u062f \u062d\u0631\u0641 \u0627\u0632 \u0646\u0627\u0645 \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.proposed_agency_error.setText("")
        self.until_label.setText(QCoreApplication.translate("AgencyPage", u"\u0645\u0647\u0644\u062a \u062a\u0627 \u0686\u0647 \u0631\u0648\u0632\u06cc \u0644\u0627\u0632\u0645 \u0627\u0633\u062a\u061f *", None))
        self.until_edit.setPlaceholderText(QCoreApplication.translate("AgencyPage", u"\u06cc\u06a9 \u0631\u0648\u0632 \u06a9\u0627\u0631\u06cc\u060c \u0645\u0627\u0646\u0646\u062f \u06f1\u06f4\u06f0\u06f5/\u06f9/\u06f2 \u06cc\u0627 \u0634\u0646\u0628\u0647", None))
        self.until_error.setText("")
        self.reply_label.setText("")
        self.reply_error.setText("")
        self.draft_button.setText(QCoreApplication.translate("AgencyPage", u"\u0622\u0648\u0631\u062f\u0646 \u067e\u0627\u0633\u062e \u0648\u0627\u062d\u062f\u0647\u0627", None))
        self.files_error.setText("")
        self.save_button.setText(QCoreApplication.translate("AgencyPage", u"\u062b\u0628\u062a", None))
        self.cancel_button.setText(QCoreApplication.translate("AgencyPage", u"\u0627\u0646\u0635\u0631\u0627\u0641", None))
#if QT_CONFIG(tooltip)
        self.cancel_button.setToolTip(QCoreApplication.translate("AgencyPage", u"\u0622\u0646\u0686\u0647 \u0646\u0648\u0634\u062a\u0647 \u0634\u062f\u0647 \u062f\u0648\u0631 \u0627\u0646\u062f\u0627\u062e\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f", None))
#endif // QT_CONFIG(tooltip)
        self.reply_back_key.setText(QCoreApplication.translate("AgencyPage", u"Esc", None))
        self.reply_back_words.setText(QCoreApplication.translate("AgencyPage", u"\u0628\u0639\u062f\u0627\u064b", None))
        self.unit_title.setText("")
        self.sub_label.setText(QCoreApplication.translate("AgencyPage", u"\u0627\u0632 \u06a9\u062f\u0627\u0645 \u0648\u0627\u062d\u062f", None))
        self.unit_label.setText(QCoreApplication.translate("AgencyPage", u"\u0648\u0627\u062d\u062f \u062a\u0627\u0628\u0639\u0647 *", None))
        self.unit_picker.setPlaceholderText(QCoreApplication.translate("AgencyPage", u"\u0686\u0646\u062f \u062d\u0631\u0641 \u0627\u0632 \u0646\u0627\u0645 \u0648\u0627\u062d\u062f", None))
        self.unit_error.setText("")
        self.answered_on_label.setText(QCoreApplication.translate("AgencyPage", u"\u0631\u0648\u0632 \u067e\u0627\u0633\u062e \u0648\u0627\u062d\u062f", None))
        self.answered_on_edit.setPlaceholderText(QCoreApplication.translate("AgencyPage", u"\u062e\u0627\u0644\u06cc: \u0627\u0645\u0631\u0648\u0632", None))
        self.answered_on_error.setText("")
        self.words_label.setText("")
        self.words_error.setText("")
        self.unit_save_button.setText(QCoreApplication.translate("AgencyPage", u"\u062b\u0628\u062a", None))
        self.unit_cancel_button.setText(QCoreApplication.translate("AgencyPage", u"\u0627\u0646\u0635\u0631\u0627\u0641", None))
#if QT_CONFIG(tooltip)
        self.unit_cancel_button.setToolTip(QCoreApplication.translate("AgencyPage", u"\u0622\u0646\u0686\u0647 \u0646\u0648\u0634\u062a\u0647 \u0634\u062f\u0647 \u062f\u0648\u0631 \u0627\u0646\u062f\u0627\u062e\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f", None))
#endif // QT_CONFIG(tooltip)
        self.unit_back_key.setText(QCoreApplication.translate("AgencyPage", u"Esc", None))
        self.unit_back_words.setText(QCoreApplication.translate("AgencyPage", u"\u0628\u0639\u062f\u0627\u064b", None))
        self.sent_back_value.setText("")
        self.subject_value.setText("")
        self.place_value.setText("")
        self.citizen_value.setText("")
        self.instruction_label.setText(QCoreApplication.translate("AgencyPage", u"\u062f\u0633\u062a\u0648\u0631 \u0645\u0631\u06a9\u0632", None))
        self.instruction_value.setText("")
        self.text_label.setText(QCoreApplication.translate("AgencyPage", u"\u0634\u0631\u062d \u0645\u062a\u0642\u0627\u0636\u06cc", None))
        self.text_value.setText("")
        self.files_label.setText(QCoreApplication.translate("AgencyPage", u"\u067e\u06cc\u0648\u0633\u062a\u200c\u0647\u0627", None))
        self.units_label.setText(QCoreApplication.translate("AgencyPage", u"\u0648\u0627\u062d\u062f\u0647\u0627\u06cc \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.send_on_button.setText(QCoreApplication.translate("AgencyPage", u"\u0627\u0631\u062c\u0627\u0639 \u0641\u0631\u0639\u06cc", None))
        self.note_answer_button.setText(QCoreApplication.translate("AgencyPage", u"\u062b\u0628\u062a \u067e\u0627\u0633\u062e \u0648\u0627\u062d\u062f", None))
        self.change_unit_button.setText(QCoreApplication.translate("AgencyPage", u"\u0648\u0627\u062d\u062f \u062f\u06cc\u06af\u0631", None))
        self.take_back_button.setText(QCoreApplication.translate("AgencyPage", u"\u067e\u0633 \u06af\u0631\u0641\u062a\u0646", None))
        self.units_clock.setText("")
        self.events_label.setText(QCoreApplication.translate("AgencyPage", u"\u0631\u062e\u062f\u0627\u062f\u0647\u0627\u06cc \u0627\u06cc\u0646 \u0627\u0631\u062c\u0627\u0639", None))
        pass
    # retranslateUi

