# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_page.ui'
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
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QToolButton, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.fields import PersianTextEdit
from samad_desktop.qtkit.icon_widgets import (Avatar, IconLabel, IconTile)
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.read_label import ReadLabel
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.views.conflict_panel import ConflictPanel
from samad_desktop.views.standing_rows import StandingRows
from samad_desktop.views.step_bar import StepBar
from samad_desktop.views.step_form import StepForm
from samad_desktop.views.timeline import Timeline

class Ui_CasePage(object):
    def setupUi(self, CasePage):
        if not CasePage.objectName():
            CasePage.setObjectName(u"CasePage")
        CasePage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QVBoxLayout(CasePage)
        self.page_box.setSpacing(12)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.head_card = QFrame(CasePage)
        self.head_card.setObjectName(u"head_card")
        self.head_card.setFrameShape(QFrame.Shape.NoFrame)
        self.head_card.setProperty(u"card", u"true")
        self.head_box = QHBoxLayout(self.head_card)
        self.head_box.setSpacing(10)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(16, 10, 16, 10)
        self.kind_tile = IconTile(self.head_card)
        self.kind_tile.setObjectName(u"kind_tile")

        self.head_box.addWidget(self.kind_tile)

        self.head_words = QVBoxLayout()
        self.head_words.setSpacing(4)
        self.head_words.setObjectName(u"head_words")
        self.head_words.setContentsMargins(0, 0, 0, 0)
        self.code_row = QHBoxLayout()
        self.code_row.setSpacing(8)
        self.code_row.setObjectName(u"code_row")
        self.code_row.setContentsMargins(0, 0, 0, 0)
        self.code_value = ReadLabel(self.head_card)
        self.code_value.setObjectName(u"code_value")
        self.code_value.setTextFormat(Qt.TextFormat.PlainText)
        self.code_value.setWordWrap(False)
        self.code_value.setProperty(u"role", u"title")

        self.code_row.addWidget(self.code_value)

        self.copy_button = QToolButton(self.head_card)
        self.copy_button.setObjectName(u"copy_button")

        self.code_row.addWidget(self.copy_button)

        self.state_pill = QLabel(self.head_card)
        self.state_pill.setObjectName(u"state_pill")
        self.state_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.state_pill.setProperty(u"pill", u"neutral")

        self.code_row.addWidget(self.state_pill)

        self.priority_pill = QLabel(self.head_card)
        self.priority_pill.setObjectName(u"priority_pill")
        self.priority_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.priority_pill.setProperty(u"pill", u"neutral")

        self.code_row.addWidget(self.priority_pill)

        self.hold_pill = QLabel(self.head_card)
        self.hold_pill.setObjectName(u"hold_pill")
        self.hold_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.hold_pill.setProperty(u"pill", u"warn")

        self.code_row.addWidget(self.hold_pill)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.code_row.addItem(self.space_1)


        self.head_words.addLayout(self.code_row)

        self.kind_row = QHBoxLayout()
        self.kind_row.setSpacing(8)
        self.kind_row.setObjectName(u"kind_row")
        self.kind_row.setContentsMargins(0, 0, 0, 0)
        self.identity_icon = IconLabel(self.head_card)
        self.identity_icon.setObjectName(u"identity_icon")

        self.kind_row.addWidget(self.identity_icon)

        self.identity_pill = QLabel(self.head_card)
        self.identity_pill.setObjectName(u"identity_pill")
        self.identity_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.identity_pill.setProperty(u"pill", u"warn")

        self.kind_row.addWidget(self.identity_pill)

        self.kind_value = ElidedLabel(self.head_card)
        self.kind_value.setObjectName(u"kind_value")
        self.kind_value.setProperty(u"role", u"note")

        self.kind_row.addWidget(self.kind_value)

        self.kind_row.setStretch(2, 1)

        self.head_words.addLayout(self.kind_row)


        self.head_box.addLayout(self.head_words)

        self.call_button = KeyButton(self.head_card)
        self.call_button.setObjectName(u"call_button")

        self.head_box.addWidget(self.call_button)

        self.note_button = KeyButton(self.head_card)
        self.note_button.setObjectName(u"note_button")

        self.head_box.addWidget(self.note_button)

        self.correct_button = KeyButton(self.head_card)
        self.correct_button.setObjectName(u"correct_button")
        self.correct_button.setProperty(u"variant", u"primary")

        self.head_box.addWidget(self.correct_button)

        self.head_box.setStretch(1, 1)

        self.page_box.addWidget(self.head_card)

        self.step_bar = StepBar(CasePage)
        self.step_bar.setObjectName(u"step_bar")

        self.page_box.addWidget(self.step_bar)

        self.parts = QStackedWidget(CasePage)
        self.parts.setObjectName(u"parts")
        self.reading_part = QWidget()
        self.reading_part.setObjectName(u"reading_part")
        self.reading_box = QHBoxLayout(self.reading_part)
        self.reading_box.setSpacing(14)
        self.reading_box.setObjectName(u"reading_box")
        self.reading_box.setContentsMargins(0, 0, 0, 0)
        self.matter_card = QFrame(self.reading_part)
        self.matter_card.setObjectName(u"matter_card")
        self.matter_card.setFrameShape(QFrame.Shape.NoFrame)
        self.matter_card.setProperty(u"card", u"true")
        self.matter_card_box = QVBoxLayout(self.matter_card)
        self.matter_card_box.setSpacing(10)
        self.matter_card_box.setObjectName(u"matter_card_box")
        self.matter_card_box.setContentsMargins(12, 14, 12, 14)
        self.matter_scroll = QScrollArea(self.matter_card)
        self.matter_scroll.setObjectName(u"matter_scroll")
        self.matter_scroll.setWidgetResizable(True)
        self.matter_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.matter_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matter_body = QWidget()
        self.matter_body.setObjectName(u"matter_body")
        self.matter_body.setProperty(u"scrolled", u"true")
        self.matter_box = QVBoxLayout(self.matter_body)
        self.matter_box.setSpacing(14)
        self.matter_box.setObjectName(u"matter_box")
        self.matter_box.setContentsMargins(6, 0, 6, 0)
        self.step_form = StepForm(self.matter_body)
        self.step_form.setObjectName(u"step_form")

        self.matter_box.addWidget(self.step_form)

        self.text_title = QLabel(self.matter_body)
        self.text_title.setObjectName(u"text_title")
        self.text_title.setTextFormat(Qt.TextFormat.PlainText)
        self.text_title.setProperty(u"role", u"section")

        self.matter_box.addWidget(self.text_title)

        self.text_view = PersianTextEdit(self.matter_body)
        self.text_view.setObjectName(u"text_view")
        self.text_view.setReadOnly(True)

        self.matter_box.addWidget(self.text_view)

        self.withheld_value = Prose(self.matter_body)
        self.withheld_value.setObjectName(u"withheld_value")
        self.withheld_value.setTextFormat(Qt.TextFormat.PlainText)
        self.withheld_value.setWordWrap(True)
        self.withheld_value.setProperty(u"role", u"note")

        self.matter_box.addWidget(self.withheld_value)

        self.text_line = QFrame(self.matter_body)
        self.text_line.setObjectName(u"text_line")
        self.text_line.setFrameShape(QFrame.Shape.NoFrame)
        self.text_line.setProperty(u"line", u"true")

        self.matter_box.addWidget(self.text_line)

        self.facts_grid = QGridLayout()
        self.facts_grid.setObjectName(u"facts_grid")
        self.facts_grid.setHorizontalSpacing(20)
        self.facts_grid.setVerticalSpacing(12)
        self.facts_grid.setContentsMargins(0, 0, 0, 0)
        self.subject_fact = QWidget(self.matter_body)
        self.subject_fact.setObjectName(u"subject_fact")
        self.subject_fact_box = QVBoxLayout(self.subject_fact)
        self.subject_fact_box.setSpacing(2)
        self.subject_fact_box.setObjectName(u"subject_fact_box")
        self.subject_fact_box.setContentsMargins(0, 0, 0, 0)
        self.subject_caption = QLabel(self.subject_fact)
        self.subject_caption.setObjectName(u"subject_caption")
        self.subject_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_caption.setProperty(u"role", u"muted")

        self.subject_fact_box.addWidget(self.subject_caption)

        self.subject_value = ReadLabel(self.subject_fact)
        self.subject_value.setObjectName(u"subject_value")
        self.subject_value.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_value.setWordWrap(True)

        self.subject_fact_box.addWidget(self.subject_value)


        self.facts_grid.addWidget(self.subject_fact, 0, 0, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.agency_fact = QWidget(self.matter_body)
        self.agency_fact.setObjectName(u"agency_fact")
        self.agency_fact_box = QVBoxLayout(self.agency_fact)
        self.agency_fact_box.setSpacing(2)
        self.agency_fact_box.setObjectName(u"agency_fact_box")
        self.agency_fact_box.setContentsMargins(0, 0, 0, 0)
        self.agency_caption = QLabel(self.agency_fact)
        self.agency_caption.setObjectName(u"agency_caption")
        self.agency_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_caption.setProperty(u"role", u"muted")

        self.agency_fact_box.addWidget(self.agency_caption)

        self.agency_value = ReadLabel(self.agency_fact)
        self.agency_value.setObjectName(u"agency_value")
        self.agency_value.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_value.setWordWrap(True)

        self.agency_fact_box.addWidget(self.agency_value)


        self.facts_grid.addWidget(self.agency_fact, 0, 1, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.place_fact = QWidget(self.matter_body)
        self.place_fact.setObjectName(u"place_fact")
        self.place_fact_box = QVBoxLayout(self.place_fact)
        self.place_fact_box.setSpacing(2)
        self.place_fact_box.setObjectName(u"place_fact_box")
        self.place_fact_box.setContentsMargins(0, 0, 0, 0)
        self.place_caption = QLabel(self.place_fact)
        self.place_caption.setObjectName(u"place_caption")
        self.place_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.place_caption.setProperty(u"role", u"muted")

        self.place_fact_box.addWidget(self.place_caption)

        self.place_value = ReadLabel(self.place_fact)
        self.place_value.setObjectName(u"place_value")
        self.place_value.setTextFormat(Qt.TextFormat.PlainText)
        self.place_value.setWordWrap(True)

        self.place_fact_box.addWidget(self.place_value)


        self.facts_grid.addWidget(self.place_fact, 1, 0, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.received_fact = QWidget(self.matter_body)
        self.received_fact.setObjectName(u"received_fact")
        self.received_fact_box = QVBoxLayout(self.received_fact)
        self.received_fact_box.setSpacing(2)
        self.received_fact_box.setObjectName(u"received_fact_box")
        self.received_fact_box.setContentsMargins(0, 0, 0, 0)
        self.received_caption = QLabel(self.received_fact)
        self.received_caption.setObjectName(u"received_caption")
        self.received_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.received_caption.setProperty(u"role", u"muted")

        self.received_fact_box.addWidget(self.received_caption)

        self.received_value = ReadLabel(self.received_fact)
        self.received_value.setObjectName(u"received_value")
        self.received_value.setTextFormat(Qt.TextFormat.PlainText)
        self.received_value.setWordWrap(True)

        self.received_fact_box.addWidget(self.received_value)


        self.facts_grid.addWidget(self.received_fact, 1, 1, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.registered_by_fact = QWidget(self.matter_body)
        self.registered_by_fact.setObjectName(u"registered_by_fact")
        self.registered_by_fact_box = QVBoxLayout(self.registered_by_fact)
        self.registered_by_fact_box.setSpacing(2)
        self.registered_by_fact_box.setObjectName(u"registered_by_fact_box")
        self.registered_by_fact_box.setContentsMargins(0, 0, 0, 0)
        self.registered_by_caption = QLabel(self.registered_by_fact)
        self.registered_by_caption.setObjectName(u"registered_by_caption")
        self.registered_by_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.registered_by_caption.setProperty(u"role", u"muted")

        self.registered_by_fact_box.addWidget(self.registered_by_caption)

        self.registered_by_value = ReadLabel(self.registered_by_fact)
        self.registered_by_value.setObjectName(u"registered_by_value")
        self.registered_by_value.setTextFormat(Qt.TextFormat.PlainText)
        self.registered_by_value.setWordWrap(True)

        self.registered_by_fact_box.addWidget(self.registered_by_value)


        self.facts_grid.addWidget(self.registered_by_fact, 2, 0, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.stored_fact = QWidget(self.matter_body)
        self.stored_fact.setObjectName(u"stored_fact")
        self.stored_fact_box = QVBoxLayout(self.stored_fact)
        self.stored_fact_box.setSpacing(2)
        self.stored_fact_box.setObjectName(u"stored_fact_box")
        self.stored_fact_box.setContentsMargins(0, 0, 0, 0)
        self.stored_caption = QLabel(self.stored_fact)
        self.stored_caption.setObjectName(u"stored_caption")
        self.stored_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.stored_caption.setProperty(u"role", u"muted")

        self.stored_fact_box.addWidget(self.stored_caption)

        self.stored_value = ReadLabel(self.stored_fact)
        self.stored_value.setObjectName(u"stored_value")
        self.stored_value.setTextFormat(Qt.TextFormat.PlainText)
        self.stored_value.setWordWrap(True)

        self.stored_fact_box.addWidget(self.stored_value)


        self.facts_grid.addWidget(self.stored_fact, 2, 1, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.accused_fact = QWidget(self.matter_body)
        self.accused_fact.setObjectName(u"accused_fact")
        self.accused_fact_box = QVBoxLayout(self.accused_fact)
        self.accused_fact_box.setSpacing(2)
        self.accused_fact_box.setObjectName(u"accused_fact_box")
        self.accused_fact_box.setContentsMargins(0, 0, 0, 0)
        self.accused_caption = QLabel(self.accused_fact)
        self.accused_caption.setObjectName(u"accused_caption")
        self.accused_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.accused_caption.setProperty(u"role", u"muted")

        self.accused_fact_box.addWidget(self.accused_caption)

        self.accused_value = ReadLabel(self.accused_fact)
        self.accused_value.setObjectName(u"accused_value")
        self.accused_value.setTextFormat(Qt.TextFormat.PlainText)
        self.accused_value.setWordWrap(True)

        self.accused_fact_box.addWidget(self.accused_value)


        self.facts_grid.addWidget(self.accused_fact, 3, 0, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.disposition_fact = QWidget(self.matter_body)
        self.disposition_fact.setObjectName(u"disposition_fact")
        self.disposition_fact_box = QVBoxLayout(self.disposition_fact)
        self.disposition_fact_box.setSpacing(2)
        self.disposition_fact_box.setObjectName(u"disposition_fact_box")
        self.disposition_fact_box.setContentsMargins(0, 0, 0, 0)
        self.disposition_caption = QLabel(self.disposition_fact)
        self.disposition_caption.setObjectName(u"disposition_caption")
        self.disposition_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.disposition_caption.setProperty(u"role", u"muted")

        self.disposition_fact_box.addWidget(self.disposition_caption)

        self.disposition_value = ReadLabel(self.disposition_fact)
        self.disposition_value.setObjectName(u"disposition_value")
        self.disposition_value.setTextFormat(Qt.TextFormat.PlainText)
        self.disposition_value.setWordWrap(True)

        self.disposition_fact_box.addWidget(self.disposition_value)


        self.facts_grid.addWidget(self.disposition_fact, 3, 1, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.facts_grid.setColumnStretch(0, 1)
        self.facts_grid.setColumnStretch(1, 1)

        self.matter_box.addLayout(self.facts_grid)

        self.answers_part = QWidget(self.matter_body)
        self.answers_part.setObjectName(u"answers_part")
        self.answers_box = QVBoxLayout(self.answers_part)
        self.answers_box.setSpacing(10)
        self.answers_box.setObjectName(u"answers_box")
        self.answers_box.setContentsMargins(0, 0, 0, 0)
        self.answers_line = QFrame(self.answers_part)
        self.answers_line.setObjectName(u"answers_line")
        self.answers_line.setFrameShape(QFrame.Shape.NoFrame)
        self.answers_line.setProperty(u"line", u"true")

        self.answers_box.addWidget(self.answers_line)

        self.answers_title = QLabel(self.answers_part)
        self.answers_title.setObjectName(u"answers_title")
        self.answers_title.setTextFormat(Qt.TextFormat.PlainText)
        self.answers_title.setProperty(u"role", u"section")

        self.answers_box.addWidget(self.answers_title)

        self.answers = QWidget(self.answers_part)
        self.answers.setObjectName(u"answers")
        self.answers_grid = QGridLayout(self.answers)
        self.answers_grid.setObjectName(u"answers_grid")
        self.answers_grid.setHorizontalSpacing(20)
        self.answers_grid.setVerticalSpacing(10)
        self.answers_grid.setContentsMargins(0, 0, 0, 0)
        self.answers_grid.setColumnStretch(0, 1)
        self.answers_grid.setColumnStretch(1, 1)

        self.answers_box.addWidget(self.answers)


        self.matter_box.addWidget(self.answers_part)

        self.files_part = QWidget(self.matter_body)
        self.files_part.setObjectName(u"files_part")
        self.files_box = QVBoxLayout(self.files_part)
        self.files_box.setSpacing(10)
        self.files_box.setObjectName(u"files_box")
        self.files_box.setContentsMargins(0, 0, 0, 0)
        self.files_line = QFrame(self.files_part)
        self.files_line.setObjectName(u"files_line")
        self.files_line.setFrameShape(QFrame.Shape.NoFrame)
        self.files_line.setProperty(u"line", u"true")

        self.files_box.addWidget(self.files_line)

        self.files_title = QLabel(self.files_part)
        self.files_title.setObjectName(u"files_title")
        self.files_title.setTextFormat(Qt.TextFormat.PlainText)
        self.files_title.setProperty(u"role", u"section")

        self.files_box.addWidget(self.files_title)

        self.files = QWidget(self.files_part)
        self.files.setObjectName(u"files")
        self.files_list = QVBoxLayout(self.files)
        self.files_list.setSpacing(6)
        self.files_list.setObjectName(u"files_list")
        self.files_list.setContentsMargins(0, 0, 0, 0)

        self.files_box.addWidget(self.files)


        self.matter_box.addWidget(self.files_part)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.matter_box.addItem(self.space_2)

        self.matter_scroll.setWidget(self.matter_body)

        self.matter_card_box.addWidget(self.matter_scroll)


        self.reading_box.addWidget(self.matter_card)

        self.side_scroll = QScrollArea(self.reading_part)
        self.side_scroll.setObjectName(u"side_scroll")
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_body = QWidget()
        self.side_body.setObjectName(u"side_body")
        self.side_body.setProperty(u"scrolled", u"true")
        self.side_box = QVBoxLayout(self.side_body)
        self.side_box.setSpacing(14)
        self.side_box.setObjectName(u"side_box")
        self.side_box.setContentsMargins(0, 0, 0, 0)
        self.follow_up_card = QFrame(self.side_body)
        self.follow_up_card.setObjectName(u"follow_up_card")
        self.follow_up_card.setFrameShape(QFrame.Shape.NoFrame)
        self.follow_up_card.setProperty(u"card", u"true")
        self.follow_up_box = QVBoxLayout(self.follow_up_card)
        self.follow_up_box.setSpacing(8)
        self.follow_up_box.setObjectName(u"follow_up_box")
        self.follow_up_box.setContentsMargins(14, 12, 14, 14)
        self.follow_up_row = QHBoxLayout()
        self.follow_up_row.setSpacing(8)
        self.follow_up_row.setObjectName(u"follow_up_row")
        self.follow_up_row.setContentsMargins(0, 0, 0, 0)
        self.follow_up_title = QLabel(self.follow_up_card)
        self.follow_up_title.setObjectName(u"follow_up_title")
        self.follow_up_title.setTextFormat(Qt.TextFormat.PlainText)
        self.follow_up_title.setProperty(u"role", u"section")

        self.follow_up_row.addWidget(self.follow_up_title)

        self.why_button = KeyButton(self.follow_up_card)
        self.why_button.setObjectName(u"why_button")
        self.why_button.setProperty(u"variant", u"quiet")

        self.follow_up_row.addWidget(self.why_button)

        self.follow_up_row.setStretch(0, 1)

        self.follow_up_box.addLayout(self.follow_up_row)

        self.standing_rows = StandingRows(self.follow_up_card)
        self.standing_rows.setObjectName(u"standing_rows")

        self.follow_up_box.addWidget(self.standing_rows)

        self.copies_value = Prose(self.follow_up_card)
        self.copies_value.setObjectName(u"copies_value")
        self.copies_value.setTextFormat(Qt.TextFormat.PlainText)
        self.copies_value.setWordWrap(True)
        self.copies_value.setProperty(u"role", u"note")

        self.follow_up_box.addWidget(self.copies_value)

        self.print_button = KeyButton(self.follow_up_card)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"variant", u"quiet")

        self.follow_up_box.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.advocacy_button = KeyButton(self.follow_up_card)
        self.advocacy_button.setObjectName(u"advocacy_button")
        self.advocacy_button.setVisible(False)
        self.advocacy_button.setProperty(u"variant", u"quiet")

        self.follow_up_box.addWidget(self.advocacy_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.links_part = QWidget(self.follow_up_card)
        self.links_part.setObjectName(u"links_part")
        self.links_box = QVBoxLayout(self.links_part)
        self.links_box.setSpacing(4)
        self.links_box.setObjectName(u"links_box")
        self.links_box.setContentsMargins(0, 0, 0, 0)
        self.links_row = QHBoxLayout()
        self.links_row.setSpacing(8)
        self.links_row.setObjectName(u"links_row")
        self.links_row.setContentsMargins(0, 0, 0, 0)
        self.links_title = QLabel(self.links_part)
        self.links_title.setObjectName(u"links_title")
        self.links_title.setTextFormat(Qt.TextFormat.PlainText)
        self.links_title.setProperty(u"role", u"field")

        self.links_row.addWidget(self.links_title)

        self.link_button = KeyButton(self.links_part)
        self.link_button.setObjectName(u"link_button")
        self.link_button.setProperty(u"variant", u"quiet")

        self.links_row.addWidget(self.link_button)

        self.links_row.setStretch(0, 1)

        self.links_box.addLayout(self.links_row)

        self.links_view = RowList(self.links_part)
        self.links_view.setObjectName(u"links_view")
        self.links_view.setProperty(u"rows", u"true")

        self.links_box.addWidget(self.links_view)

        self.tell_all_button = KeyButton(self.links_part)
        self.tell_all_button.setObjectName(u"tell_all_button")

        self.links_box.addWidget(self.tell_all_button)


        self.follow_up_box.addWidget(self.links_part)


        self.side_box.addWidget(self.follow_up_card)

        self.person_card = QFrame(self.side_body)
        self.person_card.setObjectName(u"person_card")
        self.person_card.setFrameShape(QFrame.Shape.NoFrame)
        self.person_card.setProperty(u"card", u"true")
        self.person_box = QVBoxLayout(self.person_card)
        self.person_box.setSpacing(10)
        self.person_box.setObjectName(u"person_box")
        self.person_box.setContentsMargins(16, 14, 16, 14)
        self.person_row = QHBoxLayout()
        self.person_row.setSpacing(12)
        self.person_row.setObjectName(u"person_row")
        self.person_row.setContentsMargins(0, 0, 0, 0)
        self.avatar = Avatar(self.person_card)
        self.avatar.setObjectName(u"avatar")

        self.person_row.addWidget(self.avatar)

        self.person_words = QVBoxLayout()
        self.person_words.setSpacing(2)
        self.person_words.setObjectName(u"person_words")
        self.person_words.setContentsMargins(0, 0, 0, 0)
        self.person_name = ElidedLabel(self.person_card)
        self.person_name.setObjectName(u"person_name")
        self.person_name.setProperty(u"role", u"section")

        self.person_words.addWidget(self.person_name)

        self.person_id = ElidedLabel(self.person_card)
        self.person_id.setObjectName(u"person_id")
        self.person_id.setProperty(u"role", u"note")

        self.person_words.addWidget(self.person_id)


        self.person_row.addLayout(self.person_words)

        self.person_row.setStretch(1, 1)

        self.person_box.addLayout(self.person_row)

        self.person_phones = ReadLabel(self.person_card)
        self.person_phones.setObjectName(u"person_phones")
        self.person_phones.setTextFormat(Qt.TextFormat.PlainText)
        self.person_phones.setWordWrap(True)

        self.person_box.addWidget(self.person_phones)

        self.representative_value = Prose(self.person_card)
        self.representative_value.setObjectName(u"representative_value")
        self.representative_value.setTextFormat(Qt.TextFormat.PlainText)
        self.representative_value.setWordWrap(True)
        self.representative_value.setProperty(u"role", u"note")

        self.person_box.addWidget(self.representative_value)

        self.identity_value = Prose(self.person_card)
        self.identity_value.setObjectName(u"identity_value")
        self.identity_value.setTextFormat(Qt.TextFormat.PlainText)
        self.identity_value.setWordWrap(True)
        self.identity_value.setProperty(u"role", u"note")

        self.person_box.addWidget(self.identity_value)

        self.identity_button = KeyButton(self.person_card)
        self.identity_button.setObjectName(u"identity_button")

        self.person_box.addWidget(self.identity_button)

        self.records_button = QPushButton(self.person_card)
        self.records_button.setObjectName(u"records_button")
        self.records_button.setProperty(u"variant", u"link")

        self.person_box.addWidget(self.records_button)

        self.person_buttons = QHBoxLayout()
        self.person_buttons.setSpacing(8)
        self.person_buttons.setObjectName(u"person_buttons")
        self.person_buttons.setContentsMargins(0, 0, 0, 0)
        self.correct_person_button = KeyButton(self.person_card)
        self.correct_person_button.setObjectName(u"correct_person_button")

        self.person_buttons.addWidget(self.correct_person_button)

        self.join_button = KeyButton(self.person_card)
        self.join_button.setObjectName(u"join_button")

        self.person_buttons.addWidget(self.join_button)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.person_buttons.addItem(self.space_3)


        self.person_box.addLayout(self.person_buttons)


        self.side_box.addWidget(self.person_card)

        self.note_card = QFrame(self.side_body)
        self.note_card.setObjectName(u"note_card")
        self.note_card.setFrameShape(QFrame.Shape.NoFrame)
        self.note_card.setProperty(u"card", u"true")
        self.note_box = QVBoxLayout(self.note_card)
        self.note_box.setSpacing(8)
        self.note_box.setObjectName(u"note_box")
        self.note_box.setContentsMargins(16, 14, 16, 14)
        self.note_label = Prose(self.note_card)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setWordWrap(True)

        self.note_box.addWidget(self.note_label)

        self.note_edit = PersianTextEdit(self.note_card)
        self.note_edit.setObjectName(u"note_edit")

        self.note_box.addWidget(self.note_edit)

        self.note_error = Prose(self.note_card)
        self.note_error.setObjectName(u"note_error")
        self.note_error.setTextFormat(Qt.TextFormat.PlainText)

        self.note_box.addWidget(self.note_error)

        self.note_buttons = QHBoxLayout()
        self.note_buttons.setSpacing(8)
        self.note_buttons.setObjectName(u"note_buttons")
        self.note_buttons.setContentsMargins(0, 0, 0, 0)
        self.save_note_button = KeyButton(self.note_card)
        self.save_note_button.setObjectName(u"save_note_button")
        self.save_note_button.setProperty(u"variant", u"primary")

        self.note_buttons.addWidget(self.save_note_button)

        self.cancel_note_button = QPushButton(self.note_card)
        self.cancel_note_button.setObjectName(u"cancel_note_button")
        self.cancel_note_button.setProperty(u"variant", u"quiet")

        self.note_buttons.addWidget(self.cancel_note_button)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.note_buttons.addItem(self.space_4)


        self.note_box.addLayout(self.note_buttons)


        self.side_box.addWidget(self.note_card)

        self.timeline_card = QFrame(self.side_body)
        self.timeline_card.setObjectName(u"timeline_card")
        self.timeline_card.setFrameShape(QFrame.Shape.NoFrame)
        self.timeline_card.setProperty(u"card", u"true")
        self.timeline_box = QVBoxLayout(self.timeline_card)
        self.timeline_box.setSpacing(10)
        self.timeline_box.setObjectName(u"timeline_box")
        self.timeline_box.setContentsMargins(12, 14, 12, 10)
        self.timeline_row = QHBoxLayout()
        self.timeline_row.setSpacing(8)
        self.timeline_row.setObjectName(u"timeline_row")
        self.timeline_row.setContentsMargins(4, 0, 4, 0)
        self.timeline_title = QLabel(self.timeline_card)
        self.timeline_title.setObjectName(u"timeline_title")
        self.timeline_title.setTextFormat(Qt.TextFormat.PlainText)
        self.timeline_title.setProperty(u"role", u"section")

        self.timeline_row.addWidget(self.timeline_title)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.timeline_row.addItem(self.space_5)

        self.older_callers_button = KeyButton(self.timeline_card)
        self.older_callers_button.setObjectName(u"older_callers_button")
        self.older_callers_button.setProperty(u"variant", u"quiet")

        self.timeline_row.addWidget(self.older_callers_button)

        self.events_pill = QLabel(self.timeline_card)
        self.events_pill.setObjectName(u"events_pill")
        self.events_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.events_pill.setProperty(u"pill", u"neutral")

        self.timeline_row.addWidget(self.events_pill)


        self.timeline_box.addLayout(self.timeline_row)

        self.timeline = Timeline(self.timeline_card)
        self.timeline.setObjectName(u"timeline")

        self.timeline_box.addWidget(self.timeline)

        self.space_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.timeline_box.addItem(self.space_6)

        self.timeline_box.setStretch(2, 1)

        self.side_box.addWidget(self.timeline_card)

        self.side_box.setStretch(3, 1)
        self.side_scroll.setWidget(self.side_body)

        self.reading_box.addWidget(self.side_scroll)

        self.reading_box.setStretch(0, 8)
        self.reading_box.setStretch(1, 5)
        self.parts.addWidget(self.reading_part)
        self.matter_form_part = QWidget()
        self.matter_form_part.setObjectName(u"matter_form_part")
        self.matter_form_part_box = QVBoxLayout(self.matter_form_part)
        self.matter_form_part_box.setSpacing(0)
        self.matter_form_part_box.setObjectName(u"matter_form_part_box")
        self.matter_form_part_box.setContentsMargins(0, 0, 0, 0)
        self.matter_form_card = QFrame(self.matter_form_part)
        self.matter_form_card.setObjectName(u"matter_form_card")
        self.matter_form_card.setFrameShape(QFrame.Shape.NoFrame)
        self.matter_form_card.setProperty(u"card", u"true")
        self.matter_form_card_box = QVBoxLayout(self.matter_form_card)
        self.matter_form_card_box.setSpacing(12)
        self.matter_form_card_box.setObjectName(u"matter_form_card_box")
        self.matter_form_card_box.setContentsMargins(18, 14, 18, 14)
        self.matter_form_title_row = QHBoxLayout()
        self.matter_form_title_row.setSpacing(12)
        self.matter_form_title_row.setObjectName(u"matter_form_title_row")
        self.matter_form_title_row.setContentsMargins(0, 0, 0, 0)
        self.matter_form_title = QLabel(self.matter_form_card)
        self.matter_form_title.setObjectName(u"matter_form_title")
        self.matter_form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.matter_form_title.setProperty(u"role", u"section")

        self.matter_form_title_row.addWidget(self.matter_form_title)

        self.matter_form_hint = QLabel(self.matter_form_card)
        self.matter_form_hint.setObjectName(u"matter_form_hint")
        self.matter_form_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.matter_form_hint.setProperty(u"role", u"note")

        self.matter_form_title_row.addWidget(self.matter_form_hint)

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.matter_form_title_row.addItem(self.space_7)


        self.matter_form_card_box.addLayout(self.matter_form_title_row)

        self.matter_form_conflict = ConflictPanel(self.matter_form_card)
        self.matter_form_conflict.setObjectName(u"matter_form_conflict")

        self.matter_form_card_box.addWidget(self.matter_form_conflict)

        self.matter_form_scroll = QScrollArea(self.matter_form_card)
        self.matter_form_scroll.setObjectName(u"matter_form_scroll")
        self.matter_form_scroll.setWidgetResizable(True)
        self.matter_form_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.matter_form_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matter_form_place = QWidget()
        self.matter_form_place.setObjectName(u"matter_form_place")
        self.matter_form_place.setProperty(u"scrolled", u"true")
        self.matter_form_place_box = QVBoxLayout(self.matter_form_place)
        self.matter_form_place_box.setSpacing(0)
        self.matter_form_place_box.setObjectName(u"matter_form_place_box")
        self.matter_form_place_box.setContentsMargins(4, 4, 4, 4)
        self.matter_form_scroll.setWidget(self.matter_form_place)

        self.matter_form_card_box.addWidget(self.matter_form_scroll)

        self.matter_form_buttons = QHBoxLayout()
        self.matter_form_buttons.setSpacing(8)
        self.matter_form_buttons.setObjectName(u"matter_form_buttons")
        self.matter_form_buttons.setContentsMargins(0, 0, 0, 0)
        self.save_matter_form_button = KeyButton(self.matter_form_card)
        self.save_matter_form_button.setObjectName(u"save_matter_form_button")
        self.save_matter_form_button.setProperty(u"variant", u"primary")

        self.matter_form_buttons.addWidget(self.save_matter_form_button)

        self.cancel_matter_form_button = QPushButton(self.matter_form_card)
        self.cancel_matter_form_button.setObjectName(u"cancel_matter_form_button")
        self.cancel_matter_form_button.setProperty(u"variant", u"quiet")

        self.matter_form_buttons.addWidget(self.cancel_matter_form_button)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.matter_form_buttons.addItem(self.space_8)

        self.matter_form_back_key = QLabel(self.matter_form_card)
        self.matter_form_back_key.setObjectName(u"matter_form_back_key")
        self.matter_form_back_key.setTextFormat(Qt.TextFormat.PlainText)
        self.matter_form_back_key.setProperty(u"role", u"key")

        self.matter_form_buttons.addWidget(self.matter_form_back_key, 0, Qt.AlignmentFlag.AlignVCenter)

        self.matter_form_back_words = QLabel(self.matter_form_card)
        self.matter_form_back_words.setObjectName(u"matter_form_back_words")
        self.matter_form_back_words.setTextFormat(Qt.TextFormat.PlainText)
        self.matter_form_back_words.setProperty(u"role", u"note")

        self.matter_form_buttons.addWidget(self.matter_form_back_words)


        self.matter_form_card_box.addLayout(self.matter_form_buttons)

        self.matter_form_card_box.setStretch(2, 1)

        self.matter_form_part_box.addWidget(self.matter_form_card)

        self.parts.addWidget(self.matter_form_part)
        self.person_form_part = QWidget()
        self.person_form_part.setObjectName(u"person_form_part")
        self.person_form_part_box = QVBoxLayout(self.person_form_part)
        self.person_form_part_box.setSpacing(0)
        self.person_form_part_box.setObjectName(u"person_form_part_box")
        self.person_form_part_box.setContentsMargins(0, 0, 0, 0)
        self.person_form_card = QFrame(self.person_form_part)
        self.person_form_card.setObjectName(u"person_form_card")
        self.person_form_card.setFrameShape(QFrame.Shape.NoFrame)
        self.person_form_card.setProperty(u"card", u"true")
        self.person_form_card_box = QVBoxLayout(self.person_form_card)
        self.person_form_card_box.setSpacing(12)
        self.person_form_card_box.setObjectName(u"person_form_card_box")
        self.person_form_card_box.setContentsMargins(18, 14, 18, 14)
        self.person_form_title_row = QHBoxLayout()
        self.person_form_title_row.setSpacing(12)
        self.person_form_title_row.setObjectName(u"person_form_title_row")
        self.person_form_title_row.setContentsMargins(0, 0, 0, 0)
        self.person_form_title = QLabel(self.person_form_card)
        self.person_form_title.setObjectName(u"person_form_title")
        self.person_form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.person_form_title.setProperty(u"role", u"section")

        self.person_form_title_row.addWidget(self.person_form_title)

        self.person_form_hint = QLabel(self.person_form_card)
        self.person_form_hint.setObjectName(u"person_form_hint")
        self.person_form_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.person_form_hint.setProperty(u"role", u"note")

        self.person_form_title_row.addWidget(self.person_form_hint)

        self.space_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.person_form_title_row.addItem(self.space_9)


        self.person_form_card_box.addLayout(self.person_form_title_row)

        self.person_form_conflict = ConflictPanel(self.person_form_card)
        self.person_form_conflict.setObjectName(u"person_form_conflict")

        self.person_form_card_box.addWidget(self.person_form_conflict)

        self.person_form_scroll = QScrollArea(self.person_form_card)
        self.person_form_scroll.setObjectName(u"person_form_scroll")
        self.person_form_scroll.setWidgetResizable(True)
        self.person_form_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.person_form_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.person_form_place = QWidget()
        self.person_form_place.setObjectName(u"person_form_place")
        self.person_form_place.setProperty(u"scrolled", u"true")
        self.person_form_place_box = QVBoxLayout(self.person_form_place)
        self.person_form_place_box.setSpacing(0)
        self.person_form_place_box.setObjectName(u"person_form_place_box")
        self.person_form_place_box.setContentsMargins(4, 4, 4, 4)
        self.person_form_scroll.setWidget(self.person_form_place)

        self.person_form_card_box.addWidget(self.person_form_scroll)

        self.person_form_buttons = QHBoxLayout()
        self.person_form_buttons.setSpacing(8)
        self.person_form_buttons.setObjectName(u"person_form_buttons")
        self.person_form_buttons.setContentsMargins(0, 0, 0, 0)
        self.save_person_form_button = KeyButton(self.person_form_card)
        self.save_person_form_button.setObjectName(u"save_person_form_button")
        self.save_person_form_button.setProperty(u"variant", u"primary")

        self.person_form_buttons.addWidget(self.save_person_form_button)

        self.cancel_person_form_button = QPushButton(self.person_form_card)
        self.cancel_person_form_button.setObjectName(u"cancel_person_form_button")
        self.cancel_person_form_button.setProperty(u"variant", u"quiet")

        self.person_form_buttons.addWidget(self.cancel_person_form_button)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.person_form_buttons.addItem(self.space_10)

        self.person_form_back_key = QLabel(self.person_form_card)
        self.person_form_back_key.setObjectName(u"person_form_back_key")
        self.person_form_back_key.setTextFormat(Qt.TextFormat.PlainText)
        self.person_form_back_key.setProperty(u"role", u"key")

        self.person_form_buttons.addWidget(self.person_form_back_key, 0, Qt.AlignmentFlag.AlignVCenter)

        self.person_form_back_words = QLabel(self.person_form_card)
        self.person_form_back_words.setObjectName(u"person_form_back_words")
        self.person_form_back_words.setTextFormat(Qt.TextFormat.PlainText)
        self.person_form_back_words.setProperty(u"role", u"note")

        self.person_form_buttons.addWidget(self.person_form_back_words)


        self.person_form_card_box.addLayout(self.person_form_buttons)

        self.person_form_card_box.setStretch(2, 1)

        self.person_form_part_box.addWidget(self.person_form_card)

        self.parts.addWidget(self.person_form_part)
        self.empty = EmptyHint()
        self.empty.setObjectName(u"empty")
        self.parts.addWidget(self.empty)

        self.page_box.addWidget(self.parts)

        self.page_box.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.note_label.setBuddy(self.note_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CasePage)

        QMetaObject.connectSlotsByName(CasePage)
    # setupUi

    def retranslateUi(self, CasePage):
        self.code_value.setText("")
#if QT_CONFIG(accessibility)
        self.copy_button.setAccessibleName(QCoreApplication.translate("CasePage", u"\u0631\u0648\u0646\u0648\u0634\u062a \u0627\u0632 \u06a9\u062f \u0631\u0647\u06af\u06cc\u0631\u06cc", None))
#endif // QT_CONFIG(accessibility)
        self.state_pill.setText("")
        self.priority_pill.setText("")
        self.hold_pill.setText("")
        self.identity_pill.setText("")
        self.call_button.setText(QCoreApplication.translate("CasePage", u"\u062a\u0645\u0627\u0633 \u062a\u0627\u0632\u0647", None))
#if QT_CONFIG(tooltip)
        self.call_button.setToolTip(QCoreApplication.translate("CasePage", u"\u062a\u0645\u0627\u0633 \u062a\u0627\u0632\u0647 \u062f\u0631\u0628\u0627\u0631\u0647\u0654 \u0627\u06cc\u0646 \u067e\u0631\u0648\u0646\u062f\u0647", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.call_button.setAccessibleName(QCoreApplication.translate("CasePage", u"\u062a\u0645\u0627\u0633 \u062a\u0627\u0632\u0647 \u062f\u0631\u0628\u0627\u0631\u0647\u0654 \u0627\u06cc\u0646 \u067e\u0631\u0648\u0646\u062f\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.note_button.setText(QCoreApplication.translate("CasePage", u"\u06cc\u0627\u062f\u062f\u0627\u0634\u062a", None))
        self.correct_button.setText(QCoreApplication.translate("CasePage", u"\u062a\u0635\u062d\u06cc\u062d", None))
        self.text_title.setText(QCoreApplication.translate("CasePage", u"\u0634\u0631\u062d", None))
#if QT_CONFIG(accessibility)
        self.text_view.setAccessibleName(QCoreApplication.translate("CasePage", u"\u0634\u0631\u062d \u067e\u0631\u0648\u0646\u062f\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.withheld_value.setText(QCoreApplication.translate("CasePage", u"\u0645\u062a\u0646 \u0627\u06cc\u0646 \u067e\u0631\u0648\u0646\u062f\u0647 \u0645\u062d\u0641\u0648\u0638 \u0627\u0633\u062a \u0648 \u0646\u0642\u0634 \u0634\u0645\u0627 \u0627\u062c\u0627\u0632\u0647\u0654 \u062e\u0648\u0627\u0646\u062f\u0646 \u0622\u0646 \u0631\u0627 \u0646\u062f\u0627\u0631\u062f.", None))
        self.subject_caption.setText(QCoreApplication.translate("CasePage", u"\u0645\u0648\u0636\u0648\u0639", None))
        self.subject_value.setText("")
        self.agency_caption.setText(QCoreApplication.translate("CasePage", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u0627\u062c\u0631\u0627\u06cc\u06cc", None))
        self.agency_value.setText("")
        self.place_caption.setText(QCoreApplication.translate("CasePage", u"\u0645\u062d\u0644", None))
        self.place_value.setText("")
        self.received_caption.setText(QCoreApplication.translate("CasePage", u"\u0632\u0645\u0627\u0646 \u062f\u0631\u06cc\u0627\u0641\u062a", None))
        self.received_value.setText("")
        self.registered_by_caption.setText(QCoreApplication.translate("CasePage", u"\u062b\u0628\u062a\u200c\u06a9\u0646\u0646\u062f\u0647", None))
        self.registered_by_value.setText("")
        self.stored_caption.setText(QCoreApplication.translate("CasePage", u"\u062b\u0628\u062a \u062f\u0631 \u0645\u0631\u06a9\u0632", None))
        self.stored_value.setText("")
        self.accused_caption.setText(QCoreApplication.translate("CasePage", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u0648 \u0648\u0627\u062d\u062f \u0645\u0648\u0631\u062f \u0634\u06a9\u0627\u06cc\u062a", None))
        self.accused_value.setText("")
        self.disposition_caption.setText(QCoreApplication.translate("CasePage", u"\u0646\u062a\u06cc\u062c\u0647\u0654 \u0646\u0647\u0627\u06cc\u06cc", None))
        self.disposition_value.setText("")
        self.answers_title.setText(QCoreApplication.translate("CasePage", u"\u067e\u0627\u0633\u062e \u067e\u0631\u0633\u0634\u200c\u0647\u0627\u06cc \u0645\u0648\u0636\u0648\u0639", None))
        self.files_title.setText(QCoreApplication.translate("CasePage", u"\u067e\u06cc\u0648\u0633\u062a\u200c\u0647\u0627", None))
        self.follow_up_title.setText(QCoreApplication.translate("CasePage", u"\u067e\u06cc\u06af\u06cc\u0631\u06cc", None))
        self.why_button.setText(QCoreApplication.translate("CasePage", u"\u0686\u0631\u0627 \u0627\u06cc\u0646 \u062a\u0627\u0631\u06cc\u062e\u061f", None))
        self.copies_value.setText("")
        self.print_button.setText(QCoreApplication.translate("CasePage", u"\u0686\u0627\u067e \u0646\u0627\u0645\u0647\u200c\u0647\u0627", None))
        self.advocacy_button.setText(QCoreApplication.translate("CasePage", u"\u0645\u0637\u0627\u0644\u0628\u0647\u200c\u06af\u0631\u06cc \u0627\u0632 \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.links_title.setText(QCoreApplication.translate("CasePage", u"\u067e\u06cc\u0648\u0646\u062f\u0647\u0627", None))
        self.link_button.setText(QCoreApplication.translate("CasePage", u"\u067e\u06cc\u0648\u0646\u062f", None))
#if QT_CONFIG(accessibility)
        self.links_view.setAccessibleName(QCoreApplication.translate("CasePage", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u067e\u06cc\u0648\u0646\u062f\u062e\u0648\u0631\u062f\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.tell_all_button.setText(QCoreApplication.translate("CasePage", u"\u06af\u0641\u062a\u0646 \u0628\u0647 \u0647\u0645\u0647", None))
        self.person_phones.setText("")
        self.representative_value.setText("")
        self.identity_value.setText("")
        self.identity_button.setText("")
        self.records_button.setText("")
        self.correct_person_button.setText(QCoreApplication.translate("CasePage", u"\u0627\u0635\u0644\u0627\u062d", None))
#if QT_CONFIG(tooltip)
        self.correct_person_button.setToolTip(QCoreApplication.translate("CasePage", u"\u0627\u0635\u0644\u0627\u062d \u0646\u0627\u0645\u060c \u06a9\u062f \u0645\u0644\u06cc \u0648 \u062a\u0644\u0641\u0646", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.correct_person_button.setAccessibleName(QCoreApplication.translate("CasePage", u"\u0627\u0635\u0644\u0627\u062d \u0645\u0634\u062e\u0635\u0627\u062a \u0645\u062a\u0642\u0627\u0636\u06cc", None))
#endif // QT_CONFIG(accessibility)
        self.join_button.setText(QCoreApplication.translate("CasePage", u"\u06cc\u06a9\u06cc\u200c\u06a9\u0631\u062f\u0646", None))
#if QT_CONFIG(tooltip)
        self.join_button.setToolTip(QCoreApplication.translate("CasePage", u"\u06cc\u06a9\u06cc\u200c\u06a9\u0631\u062f\u0646 \u062f\u0648 \u0633\u0627\u0628\u0642\u0647\u0654 \u0627\u06cc\u0646 \u0645\u062a\u0642\u0627\u0636\u06cc", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.join_button.setAccessibleName(QCoreApplication.translate("CasePage", u"\u06cc\u06a9\u06cc\u200c\u06a9\u0631\u062f\u0646 \u062f\u0648 \u0633\u0627\u0628\u0642\u0647\u0654 \u0627\u06cc\u0646 \u0645\u062a\u0642\u0627\u0636\u06cc", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("CasePage", u"\u06cc\u0627\u062f\u062f\u0627\u0634\u062a \u062f\u0627\u062e\u0644\u06cc (\u0645\u062a\u0642\u0627\u0636\u06cc \u0648 \u062f\u0633\u062a\u06af\u0627\u0647 \u0622\u0646 \u0631\u0627 \u0646\u0645\u06cc\u200c\u0628\u06cc\u0646\u0646\u062f)", None))
        self.note_error.setText("")
        self.save_note_button.setText(QCoreApplication.translate("CasePage", u"\u062b\u0628\u062a \u06cc\u0627\u062f\u062f\u0627\u0634\u062a", None))
        self.cancel_note_button.setText(QCoreApplication.translate("CasePage", u"\u0627\u0646\u0635\u0631\u0627\u0641", None))
#if QT_CONFIG(tooltip)
        self.cancel_note_button.setToolTip(QCoreApplication.translate("CasePage", u"\u0622\u0646\u0686\u0647 \u0646\u0648\u0634\u062a\u0647 \u0634\u062f\u0647 \u062f\u0648\u0631 \u0627\u0646\u062f\u0627\u062e\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f", None))
#endif // QT_CONFIG(tooltip)
        self.timeline_title.setText(QCoreApplication.translate("CasePage", u"\u0631\u062e\u062f\u0627\u062f\u0647\u0627", None))
        self.older_callers_button.setText(QCoreApplication.translate("CasePage", u"\u062a\u0645\u0627\u0633\u200c\u06af\u06cc\u0631\u0646\u062f\u06af\u0627\u0646 \u067e\u06cc\u0634\u06cc\u0646", None))
#if QT_CONFIG(tooltip)
        self.older_callers_button.setToolTip(QCoreApplication.translate("CasePage", u"\u0646\u0627\u0645 \u062a\u0645\u0627\u0633\u200c\u06af\u06cc\u0631\u0646\u062f\u06af\u0627\u0646 \u067e\u0646\u062c\u0627\u0647 \u062a\u0645\u0627\u0633 \u067e\u06cc\u0634\u200c\u062a\u0631\u061b \u0647\u0631 \u06a9\u0633 \u0634\u0645\u0631\u062f\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f", None))
#endif // QT_CONFIG(tooltip)
        self.events_pill.setText("")
        self.matter_form_title.setText(QCoreApplication.translate("CasePage", u"\u062a\u0635\u062d\u06cc\u062d \u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.matter_form_hint.setText(QCoreApplication.translate("CasePage", u"\u0622\u0646\u0686\u0647 \u067e\u06cc\u0634 \u0627\u0632 \u0627\u06cc\u0646 \u0646\u0648\u0634\u062a\u0647 \u0634\u062f\u0647 \u0628\u0648\u062f \u062f\u0631 \u0631\u062e\u062f\u0627\u062f\u0647\u0627 \u0645\u06cc\u200c\u0645\u0627\u0646\u062f.", None))
        self.save_matter_form_button.setText(QCoreApplication.translate("CasePage", u"\u062b\u0628\u062a \u062a\u0635\u062d\u06cc\u062d", None))
        self.cancel_matter_form_button.setText(QCoreApplication.translate("CasePage", u"\u0627\u0646\u0635\u0631\u0627\u0641", None))
#if QT_CONFIG(tooltip)
        self.cancel_matter_form_button.setToolTip(QCoreApplication.translate("CasePage", u"\u0622\u0646\u0686\u0647 \u0646\u0648\u0634\u062a\u0647 \u0634\u062f\u0647 \u062f\u0648\u0631 \u0627\u0646\u062f\u0627\u062e\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f", None))
#endif // QT_CONFIG(tooltip)
        self.matter_form_back_key.setText(QCoreApplication.translate("CasePage", u"Esc", None))
        self.matter_form_back_words.setText(QCoreApplication.translate("CasePage", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        self.person_form_title.setText(QCoreApplication.translate("CasePage", u"\u0627\u0635\u0644\u0627\u062d \u0645\u0634\u062e\u0635\u0627\u062a \u0645\u062a\u0642\u0627\u0636\u06cc", None))
        self.person_form_hint.setText("")
        self.save_person_form_button.setText(QCoreApplication.translate("CasePage", u"\u062b\u0628\u062a \u0645\u0634\u062e\u0635\u0627\u062a", None))
        self.cancel_person_form_button.setText(QCoreApplication.translate("CasePage", u"\u0627\u0646\u0635\u0631\u0627\u0641", None))
#if QT_CONFIG(tooltip)
        self.cancel_person_form_button.setToolTip(QCoreApplication.translate("CasePage", u"\u0622\u0646\u0686\u0647 \u0646\u0648\u0634\u062a\u0647 \u0634\u062f\u0647 \u062f\u0648\u0631 \u0627\u0646\u062f\u0627\u062e\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f", None))
#endif // QT_CONFIG(tooltip)
        self.person_form_back_key.setText(QCoreApplication.translate("CasePage", u"Esc", None))
        self.person_form_back_words.setText(QCoreApplication.translate("CasePage", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        pass
    # retranslateUi

