# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_brief.ui'
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
    QVBoxLayout, QWidget)

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.read_label import ReadLabel

class Ui_CaseBrief(object):
    def setupUi(self, CaseBrief):
        if not CaseBrief.objectName():
            CaseBrief.setObjectName(u"CaseBrief")
        CaseBrief.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        CaseBrief.setProperty(u"card", u"true")
        self.brief_box = QVBoxLayout(CaseBrief)
        self.brief_box.setSpacing(10)
        self.brief_box.setObjectName(u"brief_box")
        self.brief_box.setContentsMargins(16, 14, 16, 12)
        self.code_row = QHBoxLayout()
        self.code_row.setSpacing(8)
        self.code_row.setObjectName(u"code_row")
        self.code_row.setContentsMargins(0, 0, 0, 0)
        self.code_value = QLabel(CaseBrief)
        self.code_value.setObjectName(u"code_value")
        self.code_value.setTextFormat(Qt.TextFormat.PlainText)
        self.code_value.setProperty(u"role", u"section")

        self.code_row.addWidget(self.code_value)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.code_row.addItem(self.space_1)

        self.state_pill = QLabel(CaseBrief)
        self.state_pill.setObjectName(u"state_pill")
        self.state_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.state_pill.setProperty(u"pill", u"neutral")

        self.code_row.addWidget(self.state_pill)


        self.brief_box.addLayout(self.code_row)

        self.subject_value = Prose(CaseBrief)
        self.subject_value.setObjectName(u"subject_value")
        self.subject_value.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_value.setWordWrap(True)
        self.subject_value.setProperty(u"role", u"strong")

        self.brief_box.addWidget(self.subject_value)

        self.facts_line = QFrame(CaseBrief)
        self.facts_line.setObjectName(u"facts_line")
        self.facts_line.setFrameShape(QFrame.Shape.NoFrame)
        self.facts_line.setProperty(u"line", u"true")

        self.brief_box.addWidget(self.facts_line)

        self.facts_grid = QGridLayout()
        self.facts_grid.setObjectName(u"facts_grid")
        self.facts_grid.setHorizontalSpacing(12)
        self.facts_grid.setVerticalSpacing(6)
        self.facts_grid.setContentsMargins(0, 0, 0, 0)
        self.citizen_caption = QLabel(CaseBrief)
        self.citizen_caption.setObjectName(u"citizen_caption")
        self.citizen_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.citizen_caption.setProperty(u"role", u"muted")

        self.facts_grid.addWidget(self.citizen_caption, 0, 0, 1, 1)

        self.citizen_value = ElidedLabel(CaseBrief)
        self.citizen_value.setObjectName(u"citizen_value")

        self.facts_grid.addWidget(self.citizen_value, 0, 1, 1, 1)

        self.place_caption = QLabel(CaseBrief)
        self.place_caption.setObjectName(u"place_caption")
        self.place_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.place_caption.setProperty(u"role", u"muted")

        self.facts_grid.addWidget(self.place_caption, 1, 0, 1, 1)

        self.place_value = ElidedLabel(CaseBrief)
        self.place_value.setObjectName(u"place_value")

        self.facts_grid.addWidget(self.place_value, 1, 1, 1, 1)

        self.agency_caption = QLabel(CaseBrief)
        self.agency_caption.setObjectName(u"agency_caption")
        self.agency_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_caption.setProperty(u"role", u"muted")

        self.facts_grid.addWidget(self.agency_caption, 2, 0, 1, 1)

        self.agency_value = ElidedLabel(CaseBrief)
        self.agency_value.setObjectName(u"agency_value")

        self.facts_grid.addWidget(self.agency_value, 2, 1, 1, 1)

        self.received_caption = QLabel(CaseBrief)
        self.received_caption.setObjectName(u"received_caption")
        self.received_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.received_caption.setProperty(u"role", u"muted")

        self.facts_grid.addWidget(self.received_caption, 3, 0, 1, 1)

        self.received_value = ElidedLabel(CaseBrief)
        self.received_value.setObjectName(u"received_value")

        self.facts_grid.addWidget(self.received_value, 3, 1, 1, 1)

        self.registered_by_caption = QLabel(CaseBrief)
        self.registered_by_caption.setObjectName(u"registered_by_caption")
        self.registered_by_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.registered_by_caption.setProperty(u"role", u"muted")

        self.facts_grid.addWidget(self.registered_by_caption, 4, 0, 1, 1)

        self.registered_by_value = ElidedLabel(CaseBrief)
        self.registered_by_value.setObjectName(u"registered_by_value")

        self.facts_grid.addWidget(self.registered_by_value, 4, 1, 1, 1)

        self.facts_grid.setColumnStretch(1, 1)

        self.brief_box.addLayout(self.facts_grid)

        self.text_line = QFrame(CaseBrief)
        self.text_line.setObjectName(u"text_line")
        self.text_line.setFrameShape(QFrame.Shape.NoFrame)
        self.text_line.setProperty(u"line", u"true")

        self.brief_box.addWidget(self.text_line)

        self.text_scroll = QScrollArea(CaseBrief)
        self.text_scroll.setObjectName(u"text_scroll")
        self.text_scroll.setMinimumSize(QSize(0, 1))
        self.text_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text_scroll.setWidgetResizable(True)
        self.text_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.text_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text_scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.text_body = QWidget()
        self.text_body.setObjectName(u"text_body")
        self.text_body.setProperty(u"scrolled", u"true")
        self.text_box = QVBoxLayout(self.text_body)
        self.text_box.setSpacing(0)
        self.text_box.setObjectName(u"text_box")
        self.text_box.setContentsMargins(0, 0, 0, 0)
        self.answer_caption = Prose(self.text_body)
        self.answer_caption.setObjectName(u"answer_caption")
        self.answer_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.answer_caption.setProperty(u"role", u"muted")

        self.text_box.addWidget(self.answer_caption)

        self.answer_value = ReadLabel(self.text_body)
        self.answer_value.setObjectName(u"answer_value")
        self.answer_value.setTextFormat(Qt.TextFormat.PlainText)
        self.answer_value.setWordWrap(True)
        self.answer_value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.text_box.addWidget(self.answer_value)

        self.text_caption = Prose(self.text_body)
        self.text_caption.setObjectName(u"text_caption")
        self.text_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.text_caption.setProperty(u"role", u"muted")

        self.text_box.addWidget(self.text_caption)

        self.text_value = ReadLabel(self.text_body)
        self.text_value.setObjectName(u"text_value")
        self.text_value.setTextFormat(Qt.TextFormat.PlainText)
        self.text_value.setWordWrap(True)

        self.text_box.addWidget(self.text_value)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.text_box.addItem(self.space_2)

        self.text_scroll.setWidget(self.text_body)

        self.brief_box.addWidget(self.text_scroll)

        self.event_row = QHBoxLayout()
        self.event_row.setSpacing(6)
        self.event_row.setObjectName(u"event_row")
        self.event_row.setContentsMargins(0, 0, 0, 0)
        self.event_icon = IconLabel(CaseBrief)
        self.event_icon.setObjectName(u"event_icon")

        self.event_row.addWidget(self.event_icon)

        self.event_value = ElidedLabel(CaseBrief)
        self.event_value.setObjectName(u"event_value")
        self.event_value.setProperty(u"role", u"note")

        self.event_row.addWidget(self.event_value)


        self.brief_box.addLayout(self.event_row)

        self.brief_box.setStretch(5, 1)

        self.retranslateUi(CaseBrief)

        QMetaObject.connectSlotsByName(CaseBrief)
    # setupUi

    def retranslateUi(self, CaseBrief):
        self.code_value.setText("")
        self.state_pill.setText("")
        self.subject_value.setText("")
        self.citizen_caption.setText(QCoreApplication.translate("CaseBrief", u"\u0645\u062a\u0642\u0627\u0636\u06cc", None))
        self.place_caption.setText(QCoreApplication.translate("CaseBrief", u"\u0645\u062d\u0644", None))
        self.agency_caption.setText(QCoreApplication.translate("CaseBrief", u"\u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.received_caption.setText(QCoreApplication.translate("CaseBrief", u"\u062f\u0631\u06cc\u0627\u0641\u062a", None))
        self.registered_by_caption.setText(QCoreApplication.translate("CaseBrief", u"\u062b\u0628\u062a\u200c\u06a9\u0646\u0646\u062f\u0647", None))
        self.answer_caption.setText(QCoreApplication.translate("CaseBrief", u"\u067e\u0627\u0633\u062e \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.answer_value.setText("")
        self.text_caption.setText(QCoreApplication.translate("CaseBrief", u"\u0634\u0631\u062d", None))
        self.text_value.setText("")
        pass
    # retranslateUi

