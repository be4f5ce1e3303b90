# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'brief_view.ui'
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
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.read_label import ReadLabel

class Ui_BriefView(object):
    def setupUi(self, BriefView):
        if not BriefView.objectName():
            BriefView.setObjectName(u"BriefView")
        BriefView.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.view_box = QVBoxLayout(BriefView)
        self.view_box.setSpacing(8)
        self.view_box.setObjectName(u"view_box")
        self.view_box.setContentsMargins(0, 0, 0, 0)
        self.head_card = QFrame(BriefView)
        self.head_card.setObjectName(u"head_card")
        self.head_card.setProperty(u"card", u"true")
        self.head_box = QHBoxLayout(self.head_card)
        self.head_box.setSpacing(16)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(20, 12, 12, 12)
        self.who_box = QVBoxLayout()
        self.who_box.setSpacing(4)
        self.who_box.setObjectName(u"who_box")
        self.who_box.setContentsMargins(0, 0, 0, 0)
        self.name_label = Prose(self.head_card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setWordWrap(True)
        self.name_label.setProperty(u"role", u"far_title")

        self.who_box.addWidget(self.name_label)

        self.matter_label = Prose(self.head_card)
        self.matter_label.setObjectName(u"matter_label")
        self.matter_label.setTextFormat(Qt.TextFormat.PlainText)
        self.matter_label.setWordWrap(True)
        self.matter_label.setProperty(u"role", u"far")

        self.who_box.addWidget(self.matter_label)

        self.facts_label = Prose(self.head_card)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.facts_label.setWordWrap(True)
        self.facts_label.setProperty(u"role", u"far_note")

        self.who_box.addWidget(self.facts_label)


        self.head_box.addLayout(self.who_box)

        self.time_tile = QFrame(self.head_card)
        self.time_tile.setObjectName(u"time_tile")
        self.time_box = QVBoxLayout(self.time_tile)
        self.time_box.setSpacing(0)
        self.time_box.setObjectName(u"time_box")
        self.time_box.setContentsMargins(18, 4, 18, 10)
        self.minutes_label = QLabel(self.time_tile)
        self.minutes_label.setObjectName(u"minutes_label")
        self.minutes_label.setTextFormat(Qt.TextFormat.PlainText)
        self.minutes_label.setProperty(u"role", u"far_clock")
        self.minutes_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.time_box.addWidget(self.minutes_label)

        self.left_label = QLabel(self.time_tile)
        self.left_label.setObjectName(u"left_label")
        self.left_label.setTextFormat(Qt.TextFormat.PlainText)
        self.left_label.setProperty(u"role", u"far_note")
        self.left_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.time_box.addWidget(self.left_label)


        self.head_box.addWidget(self.time_tile)

        self.head_box.setStretch(0, 1)

        self.view_box.addWidget(self.head_card)

        self.scroll = QScrollArea(BriefView)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.scrolled.setProperty(u"scrolled", u"true")
        self.scrolled_box = QVBoxLayout(self.scrolled)
        self.scrolled_box.setSpacing(18)
        self.scrolled_box.setObjectName(u"scrolled_box")
        self.scrolled_box.setContentsMargins(20, 8, 20, 8)
        self.text_label = ReadLabel(self.scrolled)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setWordWrap(True)
        self.text_label.setProperty(u"role", u"far")

        self.scrolled_box.addWidget(self.text_label)

        self.said_box = QVBoxLayout()
        self.said_box.setSpacing(6)
        self.said_box.setObjectName(u"said_box")
        self.said_box.setContentsMargins(0, 0, 0, 0)
        self.said_title = QLabel(self.scrolled)
        self.said_title.setObjectName(u"said_title")
        self.said_title.setTextFormat(Qt.TextFormat.PlainText)
        self.said_title.setProperty(u"role", u"far_section")

        self.said_box.addWidget(self.said_title)

        self.said_rows = QVBoxLayout()
        self.said_rows.setSpacing(6)
        self.said_rows.setObjectName(u"said_rows")
        self.said_rows.setContentsMargins(0, 0, 0, 0)

        self.said_box.addLayout(self.said_rows)


        self.scrolled_box.addLayout(self.said_box)

        self.orders_box = QVBoxLayout()
        self.orders_box.setSpacing(6)
        self.orders_box.setObjectName(u"orders_box")
        self.orders_box.setContentsMargins(0, 0, 0, 0)
        self.orders_title = QLabel(self.scrolled)
        self.orders_title.setObjectName(u"orders_title")
        self.orders_title.setTextFormat(Qt.TextFormat.PlainText)
        self.orders_title.setProperty(u"role", u"far_section")

        self.orders_box.addWidget(self.orders_title)

        self.orders_rows = QVBoxLayout()
        self.orders_rows.setSpacing(6)
        self.orders_rows.setObjectName(u"orders_rows")
        self.orders_rows.setContentsMargins(0, 0, 0, 0)

        self.orders_box.addLayout(self.orders_rows)


        self.scrolled_box.addLayout(self.orders_box)

        self.history_box = QVBoxLayout()
        self.history_box.setSpacing(6)
        self.history_box.setObjectName(u"history_box")
        self.history_box.setContentsMargins(0, 0, 0, 0)
        self.history_title = QLabel(self.scrolled)
        self.history_title.setObjectName(u"history_title")
        self.history_title.setTextFormat(Qt.TextFormat.PlainText)
        self.history_title.setProperty(u"role", u"far_section")

        self.history_box.addWidget(self.history_title)

        self.history_rows = QVBoxLayout()
        self.history_rows.setSpacing(6)
        self.history_rows.setObjectName(u"history_rows")
        self.history_rows.setContentsMargins(0, 0, 0, 0)

        self.history_box.addLayout(self.history_rows)


        self.scrolled_box.addLayout(self.history_box)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.scrolled_box.addItem(self.space)

        self.scroll.setWidget(self.scrolled)

        self.view_box.addWidget(self.scroll)

        self.view_box.setStretch(1, 1)

        self.retranslateUi(BriefView)

        QMetaObject.connectSlotsByName(BriefView)
    # setupUi

    def retranslateUi(self, BriefView):
        self.name_label.setText("")
        self.matter_label.setText("")
        self.facts_label.setText("")
        self.minutes_label.setText("")
        self.left_label.setText("")
        self.text_label.setText("")
        self.said_title.setText(QCoreApplication.translate("BriefView", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u0622\u062e\u0631\u06cc\u0646 \u0628\u0627\u0631 \u0686\u0647 \u06af\u0641\u062a", None))
        self.orders_title.setText(QCoreApplication.translate("BriefView", u"\u062f\u0633\u062a\u0648\u0631\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646 \u062f\u0631\u0628\u0627\u0631\u0647\u0654 \u0627\u06cc\u0646 \u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.history_title.setText(QCoreApplication.translate("BriefView", u"\u067e\u06cc\u0634\u06cc\u0646\u0647", None))
        pass
    # retranslateUi

