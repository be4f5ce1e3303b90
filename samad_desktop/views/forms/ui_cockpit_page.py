# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'cockpit_page.ui'
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
    QLabel, QScrollArea, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.read_label import ReadLabel
from samad_desktop.views.brief_view import BriefView

class Ui_CockpitPage(object):
    def setupUi(self, CockpitPage):
        if not CockpitPage.objectName():
            CockpitPage.setObjectName(u"CockpitPage")
        CockpitPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(CockpitPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.stage_box = QVBoxLayout()
        self.stage_box.setSpacing(8)
        self.stage_box.setObjectName(u"stage_box")
        self.stage_box.setContentsMargins(0, 0, 0, 0)
        self.parts = QStackedWidget(CockpitPage)
        self.parts.setObjectName(u"parts")
        self.brief_part = BriefView()
        self.brief_part.setObjectName(u"brief_part")
        self.parts.addWidget(self.brief_part)
        self.ledger_part = QScrollArea()
        self.ledger_part.setObjectName(u"ledger_part")
        self.ledger_part.setWidgetResizable(True)
        self.ledger_part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ledger_scrolled = QWidget()
        self.ledger_scrolled.setObjectName(u"ledger_scrolled")
        self.ledger_scrolled.setProperty(u"scrolled", u"true")
        self.ledger_box = QVBoxLayout(self.ledger_scrolled)
        self.ledger_box.setSpacing(14)
        self.ledger_box.setObjectName(u"ledger_box")
        self.ledger_box.setContentsMargins(20, 8, 20, 8)
        self.ledger_title = QLabel(self.ledger_scrolled)
        self.ledger_title.setObjectName(u"ledger_title")
        self.ledger_title.setTextFormat(Qt.TextFormat.PlainText)
        self.ledger_title.setProperty(u"role", u"far_title")

        self.ledger_box.addWidget(self.ledger_title)

        self.tally_label = Prose(self.ledger_scrolled)
        self.tally_label.setObjectName(u"tally_label")
        self.tally_label.setTextFormat(Qt.TextFormat.PlainText)
        self.tally_label.setWordWrap(True)
        self.tally_label.setProperty(u"role", u"far")

        self.ledger_box.addWidget(self.tally_label)

        self.ledger_rows = QVBoxLayout()
        self.ledger_rows.setSpacing(10)
        self.ledger_rows.setObjectName(u"ledger_rows")

        self.ledger_box.addLayout(self.ledger_rows)

        self.ledger_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ledger_box.addItem(self.ledger_space)

        self.ledger_box.setStretch(3, 1)
        self.ledger_part.setWidget(self.ledger_scrolled)
        self.parts.addWidget(self.ledger_part)
        self.quiet_part = QWidget()
        self.quiet_part.setObjectName(u"quiet_part")
        self.quiet_box = QVBoxLayout(self.quiet_part)
        self.quiet_box.setObjectName(u"quiet_box")
        self.quiet_label = Prose(self.quiet_part)
        self.quiet_label.setObjectName(u"quiet_label")
        self.quiet_label.setTextFormat(Qt.TextFormat.PlainText)
        self.quiet_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.quiet_label.setWordWrap(True)
        self.quiet_label.setProperty(u"role", u"far")

        self.quiet_box.addWidget(self.quiet_label)

        self.parts.addWidget(self.quiet_part)

        self.stage_box.addWidget(self.parts)

        self.next_card = QFrame(CockpitPage)
        self.next_card.setObjectName(u"next_card")
        self.next_card.setProperty(u"card", u"true")
        self.next_box = QVBoxLayout(self.next_card)
        self.next_box.setSpacing(0)
        self.next_box.setObjectName(u"next_box")
        self.next_box.setContentsMargins(20, 8, 20, 8)
        self.next_label = Prose(self.next_card)
        self.next_label.setObjectName(u"next_label")
        self.next_label.setTextFormat(Qt.TextFormat.PlainText)
        self.next_label.setWordWrap(True)
        self.next_label.setProperty(u"role", u"far_note")

        self.next_box.addWidget(self.next_label)


        self.stage_box.addWidget(self.next_card)

        self.stage_outcome = Prose(CockpitPage)
        self.stage_outcome.setObjectName(u"stage_outcome")
        self.stage_outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.stage_outcome.setProperty(u"role", u"error")

        self.stage_box.addWidget(self.stage_outcome)

        self.keys_box = QHBoxLayout()
        self.keys_box.setSpacing(8)
        self.keys_box.setObjectName(u"keys_box")
        self.keys_box.setContentsMargins(0, 0, 0, 0)
        self.next_button = KeyButton(CockpitPage)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setAutoDefault(False)
        self.next_button.setProperty(u"variant", u"primary")
        self.next_button.setProperty(u"far", u"true")

        self.keys_box.addWidget(self.next_button)

        self.absent_button = KeyButton(CockpitPage)
        self.absent_button.setObjectName(u"absent_button")
        self.absent_button.setAutoDefault(False)
        self.absent_button.setProperty(u"far", u"true")

        self.keys_box.addWidget(self.absent_button)

        self.ledger_button = KeyButton(CockpitPage)
        self.ledger_button.setObjectName(u"ledger_button")
        self.ledger_button.setAutoDefault(False)
        self.ledger_button.setProperty(u"far", u"true")

        self.keys_box.addWidget(self.ledger_button)

        self.down_button = KeyButton(CockpitPage)
        self.down_button.setObjectName(u"down_button")
        self.down_button.setAutoDefault(False)
        self.down_button.setProperty(u"variant", u"quiet")
        self.down_button.setProperty(u"far", u"true")

        self.keys_box.addWidget(self.down_button)

        self.up_button = KeyButton(CockpitPage)
        self.up_button.setObjectName(u"up_button")
        self.up_button.setAutoDefault(False)
        self.up_button.setProperty(u"variant", u"quiet")
        self.up_button.setProperty(u"far", u"true")

        self.keys_box.addWidget(self.up_button)

        self.keys_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.keys_box.addItem(self.keys_space)


        self.stage_box.addLayout(self.keys_box)

        self.stage_box.setStretch(0, 1)

        self.page_box.addLayout(self.stage_box)

        self.side_card = QFrame(CockpitPage)
        self.side_card.setObjectName(u"side_card")
        self.side_card.setProperty(u"card", u"true")
        self.side_box = QVBoxLayout(self.side_card)
        self.side_box.setSpacing(6)
        self.side_box.setObjectName(u"side_box")
        self.side_box.setContentsMargins(16, 12, 16, 12)
        self.side = QScrollArea(self.side_card)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_scrolled = QWidget()
        self.side_scrolled.setObjectName(u"side_scrolled")
        self.side_scrolled.setProperty(u"scrolled", u"true")
        self.side_scrolled_box = QVBoxLayout(self.side_scrolled)
        self.side_scrolled_box.setSpacing(10)
        self.side_scrolled_box.setObjectName(u"side_scrolled_box")
        self.side_scrolled_box.setContentsMargins(0, 0, 4, 0)
        self.session_label = Prose(self.side_scrolled)
        self.session_label.setObjectName(u"session_label")
        self.session_label.setTextFormat(Qt.TextFormat.PlainText)
        self.session_label.setWordWrap(True)
        self.session_label.setProperty(u"role", u"section")

        self.side_scrolled_box.addWidget(self.session_label)

        self.progress_label = Prose(self.side_scrolled)
        self.progress_label.setObjectName(u"progress_label")
        self.progress_label.setTextFormat(Qt.TextFormat.PlainText)
        self.progress_label.setWordWrap(True)
        self.progress_label.setProperty(u"role", u"note")

        self.side_scrolled_box.addWidget(self.progress_label)

        self.form_holder = QWidget(self.side_scrolled)
        self.form_holder.setObjectName(u"form_holder")
        self.form_holder_box = QVBoxLayout(self.form_holder)
        self.form_holder_box.setSpacing(0)
        self.form_holder_box.setObjectName(u"form_holder_box")
        self.form_holder_box.setContentsMargins(0, 0, 0, 0)

        self.side_scrolled_box.addWidget(self.form_holder)

        self.issued_label = ReadLabel(self.side_scrolled)
        self.issued_label.setObjectName(u"issued_label")
        self.issued_label.setTextFormat(Qt.TextFormat.PlainText)
        self.issued_label.setWordWrap(True)
        self.issued_label.setProperty(u"role", u"note")

        self.side_scrolled_box.addWidget(self.issued_label)

        self.side_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_scrolled_box.addItem(self.side_space)

        self.side.setWidget(self.side_scrolled)

        self.side_box.addWidget(self.side)

        self.side_line = QFrame(self.side_card)
        self.side_line.setObjectName(u"side_line")
        self.side_line.setProperty(u"line", u"true")

        self.side_box.addWidget(self.side_line)

        self.due_label = Prose(self.side_card)
        self.due_label.setObjectName(u"due_label")
        self.due_label.setTextFormat(Qt.TextFormat.PlainText)
        self.due_label.setWordWrap(True)
        self.due_label.setProperty(u"role", u"note")

        self.side_box.addWidget(self.due_label)

        self.hang_up_button = KeyButton(self.side_card)
        self.hang_up_button.setObjectName(u"hang_up_button")
        self.hang_up_button.setAutoDefault(False)
        self.hang_up_button.setProperty(u"variant", u"primary")

        self.side_box.addWidget(self.hang_up_button)

        self.turn_box = QHBoxLayout()
        self.turn_box.setSpacing(8)
        self.turn_box.setObjectName(u"turn_box")
        self.turn_box.setContentsMargins(0, 0, 0, 0)
        self.open_button = KeyButton(self.side_card)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(False)
        self.open_button.setProperty(u"variant", u"primary")

        self.turn_box.addWidget(self.open_button)

        self.call_button = KeyButton(self.side_card)
        self.call_button.setObjectName(u"call_button")
        self.call_button.setAutoDefault(False)

        self.turn_box.addWidget(self.call_button)

        self.no_show_button = KeyButton(self.side_card)
        self.no_show_button.setObjectName(u"no_show_button")
        self.no_show_button.setAutoDefault(False)

        self.turn_box.addWidget(self.no_show_button)

        self.contact_button = KeyButton(self.side_card)
        self.contact_button.setObjectName(u"contact_button")
        self.contact_button.setAutoDefault(False)

        self.turn_box.addWidget(self.contact_button)


        self.side_box.addLayout(self.turn_box)

        self.session_row = QWidget(self.side_card)
        self.session_row.setObjectName(u"session_row")
        self.session_box = QGridLayout(self.session_row)
        self.session_box.setSpacing(8)
        self.session_box.setObjectName(u"session_box")
        self.session_box.setContentsMargins(0, 0, 0, 0)
        self.promises_button = KeyButton(self.session_row)
        self.promises_button.setObjectName(u"promises_button")
        self.promises_button.setAutoDefault(False)
        self.promises_button.setProperty(u"variant", u"quiet")

        self.session_box.addWidget(self.promises_button, 0, 0, 1, 1)

        self.alone_button = KeyButton(self.session_row)
        self.alone_button.setObjectName(u"alone_button")
        self.alone_button.setAutoDefault(False)
        self.alone_button.setProperty(u"variant", u"quiet")

        self.session_box.addWidget(self.alone_button, 0, 1, 1, 1)

        self.minutes_button = KeyButton(self.session_row)
        self.minutes_button.setObjectName(u"minutes_button")
        self.minutes_button.setAutoDefault(False)
        self.minutes_button.setProperty(u"variant", u"quiet")

        self.session_box.addWidget(self.minutes_button, 0, 2, 1, 1)

        self.close_button = KeyButton(self.session_row)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)
        self.close_button.setProperty(u"variant", u"quiet")

        self.session_box.addWidget(self.close_button, 0, 3, 1, 1)

        self.came_button = KeyButton(self.session_row)
        self.came_button.setObjectName(u"came_button")
        self.came_button.setAutoDefault(False)

        self.session_box.addWidget(self.came_button, 1, 0, 1, 1)


        self.side_box.addWidget(self.session_row)

        self.side_box.setStretch(0, 1)

        self.page_box.addWidget(self.side_card)

        self.page_box.setStretch(0, 5)
        self.page_box.setStretch(1, 3)

        self.retranslateUi(CockpitPage)

        QMetaObject.connectSlotsByName(CockpitPage)
    # setupUi

    def retranslateUi(self, CockpitPage):
        self.ledger_title.setText(QCoreApplication.translate("CockpitPage", u"\u0622\u0646\u0686\u0647 \u0628\u0627\u0631 \u067e\u06cc\u0634 \u0642\u0648\u0644 \u062f\u0627\u062f\u0647 \u0634\u062f", None))
        self.tally_label.setText("")
        self.quiet_label.setText("")
        self.next_label.setText("")
        self.stage_outcome.setText("")
        self.next_button.setText(QCoreApplication.translate("CockpitPage", u"\u0645\u062a\u0642\u0627\u0636\u06cc \u0628\u0639\u062f", None))
        self.absent_button.setText(QCoreApplication.translate("CockpitPage", u"\u0646\u06cc\u0627\u0645\u062f", None))
        self.ledger_button.setText(QCoreApplication.translate("CockpitPage", u"\u0642\u0648\u0644\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
        self.down_button.setText(QCoreApplication.translate("CockpitPage", u"\u0627\u062f\u0627\u0645\u0647\u0654 \u0628\u0631\u06af\u0647", None))
        self.up_button.setText(QCoreApplication.translate("CockpitPage", u"\u0628\u0627\u0644\u0627", None))
        self.session_label.setText("")
        self.progress_label.setText("")
        self.issued_label.setText("")
        self.due_label.setText("")
        self.hang_up_button.setText(QCoreApplication.translate("CockpitPage", u"\u067e\u0627\u06cc\u0627\u0646 \u06af\u0641\u062a\u200c\u0648\u06af\u0648 \u0648 \u0627\u0631\u0633\u0627\u0644 \u062f\u0633\u062a\u0648\u0631", None))
        self.open_button.setText(QCoreApplication.translate("CockpitPage", u"\u0622\u063a\u0627\u0632 \u0646\u0634\u0633\u062a", None))
        self.call_button.setText(QCoreApplication.translate("CockpitPage", u"\u0645\u062a\u0642\u0627\u0636\u06cc \u0628\u0639\u062f", None))
        self.no_show_button.setText(QCoreApplication.translate("CockpitPage", u"\u0646\u06cc\u0627\u0645\u062f", None))
        self.contact_button.setText(QCoreApplication.translate("CockpitPage", u"\u062a\u0645\u0627\u0633 \u0628\u0627 \u0645\u062f\u06cc\u0631", None))
        self.promises_button.setText(QCoreApplication.translate("CockpitPage", u"\u0642\u0648\u0644\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
        self.alone_button.setText(QCoreApplication.translate("CockpitPage", u"\u062a\u0646\u0647\u0627 \u0628\u0631\u06af\u0647", None))
        self.minutes_button.setText(QCoreApplication.translate("CockpitPage", u"\u0635\u0648\u0631\u062a\u200c\u062c\u0644\u0633\u0647", None))
        self.close_button.setText(QCoreApplication.translate("CockpitPage", u"\u067e\u0627\u06cc\u0627\u0646 \u0646\u0634\u0633\u062a", None))
        self.came_button.setText(QCoreApplication.translate("CockpitPage", u"\u0628\u0627\u0632\u06af\u0631\u062f\u0627\u0646\u062f\u0646 \u0646\u06cc\u0627\u0645\u062f\u0647", None))
        pass
    # retranslateUi

