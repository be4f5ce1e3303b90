# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'radar_page.ui'
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
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.fields import PersianLineEdit
from samad_desktop.qtkit.heat_grid import HeatGrid
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_RadarPage(object):
    def setupUi(self, RadarPage):
        if not RadarPage.objectName():
            RadarPage.setObjectName(u"RadarPage")
        RadarPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(RadarPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(RadarPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 14, 16, 14)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.section_label = QLabel(self.list_card)
        self.section_label.setObjectName(u"section_label")
        self.section_label.setTextFormat(Qt.TextFormat.PlainText)
        self.section_label.setProperty(u"role", u"title")

        self.head_row.addWidget(self.section_label)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_gap)

        self.section_button = KeyButton(self.list_card)
        self.section_button.setObjectName(u"section_button")
        self.section_button.setAutoDefault(False)
        self.section_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.section_button)

        self.period_button = KeyButton(self.list_card)
        self.period_button.setObjectName(u"period_button")
        self.period_button.setAutoDefault(False)
        self.period_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.period_button)

        self.columns_button = KeyButton(self.list_card)
        self.columns_button.setObjectName(u"columns_button")
        self.columns_button.setAutoDefault(False)
        self.columns_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.columns_button)


        self.list_box.addLayout(self.head_row)

        self.note_label = Prose(self.list_card)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"note")

        self.list_box.addWidget(self.note_label)

        self.found_part = QWidget(self.list_card)
        self.found_part.setObjectName(u"found_part")
        self.found_box = QVBoxLayout(self.found_part)
        self.found_box.setSpacing(8)
        self.found_box.setObjectName(u"found_box")
        self.found_box.setContentsMargins(0, 0, 0, 0)
        self.found_list = RowList(self.found_part)
        self.found_list.setObjectName(u"found_list")

        self.found_box.addWidget(self.found_list)

        self.hint = EmptyHint(self.found_part)
        self.hint.setObjectName(u"hint")

        self.found_box.addWidget(self.hint)

        self.found_box.setStretch(0, 60)
        self.found_box.setStretch(1, 1)

        self.list_box.addWidget(self.found_part)

        self.grid_head = QWidget(self.list_card)
        self.grid_head.setObjectName(u"grid_head")
        self.grid_row = QHBoxLayout(self.grid_head)
        self.grid_row.setSpacing(8)
        self.grid_row.setObjectName(u"grid_row")
        self.grid_row.setContentsMargins(0, 0, 0, 0)
        self.grid_label = Prose(self.grid_head)
        self.grid_label.setObjectName(u"grid_label")
        self.grid_label.setTextFormat(Qt.TextFormat.PlainText)
        self.grid_label.setWordWrap(True)
        self.grid_label.setProperty(u"role", u"field")

        self.grid_row.addWidget(self.grid_label)

        self.grid_button = KeyButton(self.grid_head)
        self.grid_button.setObjectName(u"grid_button")
        self.grid_button.setAutoDefault(False)
        self.grid_button.setProperty(u"variant", u"quiet")

        self.grid_row.addWidget(self.grid_button)

        self.grid_row.setStretch(0, 1)

        self.list_box.addWidget(self.grid_head)

        self.grid = HeatGrid(self.list_card)
        self.grid.setObjectName(u"grid")

        self.list_box.addWidget(self.grid)

        self.list_box.setStretch(2, 61)
        self.list_box.setStretch(4, 50)

        self.page_box.addWidget(self.list_card)

        self.side_card = QFrame(RadarPage)
        self.side_card.setObjectName(u"side_card")
        self.side_card.setProperty(u"card", True)
        self.side_box = QVBoxLayout(self.side_card)
        self.side_box.setSpacing(8)
        self.side_box.setObjectName(u"side_box")
        self.side_box.setContentsMargins(16, 14, 16, 14)
        self.cases_row = QHBoxLayout()
        self.cases_row.setSpacing(8)
        self.cases_row.setObjectName(u"cases_row")
        self.cases_row.setContentsMargins(0, 0, 0, 0)
        self.cases_label = QLabel(self.side_card)
        self.cases_label.setObjectName(u"cases_label")
        self.cases_label.setTextFormat(Qt.TextFormat.PlainText)
        self.cases_label.setProperty(u"role", u"title")

        self.cases_row.addWidget(self.cases_label)

        self.cases_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.cases_row.addItem(self.cases_gap)

        self.gather_button = KeyButton(self.side_card)
        self.gather_button.setObjectName(u"gather_button")
        self.gather_button.setAutoDefault(False)
        self.gather_button.setProperty(u"variant", u"quiet")

        self.cases_row.addWidget(self.gather_button)

        self.aside_button = KeyButton(self.side_card)
        self.aside_button.setObjectName(u"aside_button")
        self.aside_button.setAutoDefault(False)
        self.aside_button.setProperty(u"variant", u"quiet")

        self.cases_row.addWidget(self.aside_button)


        self.side_box.addLayout(self.cases_row)

        self.chosen_label = Prose(self.side_card)
        self.chosen_label.setObjectName(u"chosen_label")
        self.chosen_label.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen_label.setWordWrap(True)

        self.side_box.addWidget(self.chosen_label)

        self.reason_row = QVBoxLayout()
        self.reason_row.setSpacing(4)
        self.reason_row.setObjectName(u"reason_row")
        self.reason_row.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(self.side_card)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setProperty(u"role", u"field")

        self.reason_row.addWidget(self.reason_label)

        self.reason_edit = PersianLineEdit(self.side_card)
        self.reason_edit.setObjectName(u"reason_edit")

        self.reason_row.addWidget(self.reason_edit)

        self.reason_error = Prose(self.side_card)
        self.reason_error.setObjectName(u"reason_error")
        self.reason_error.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_error.setWordWrap(True)
        self.reason_error.setProperty(u"role", u"error")

        self.reason_row.addWidget(self.reason_error)


        self.side_box.addLayout(self.reason_row)

        self.cases_list = RowList(self.side_card)
        self.cases_list.setObjectName(u"cases_list")

        self.side_box.addWidget(self.cases_list)

        self.cases_hint = EmptyHint(self.side_card)
        self.cases_hint.setObjectName(u"cases_hint")

        self.side_box.addWidget(self.cases_hint)

        self.outcome_label = Prose(self.side_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.side_box.addWidget(self.outcome_label)

        self.side_box.setStretch(3, 100)
        self.side_box.setStretch(4, 100)

        self.page_box.addWidget(self.side_card)

        self.page_box.setStretch(0, 1)
        self.page_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RadarPage)

        QMetaObject.connectSlotsByName(RadarPage)
    # setupUi

    def retranslateUi(self, RadarPage):
        self.section_label.setText("")
        self.section_button.setText(QCoreApplication.translate("RadarPage", u"\u0628\u062e\u0634 \u0628\u0639\u062f\u06cc", None))
        self.period_button.setText(QCoreApplication.translate("RadarPage", u"\u062f\u0648\u0631\u0647\u0654 \u0628\u0639\u062f\u06cc", None))
        self.columns_button.setText(QCoreApplication.translate("RadarPage", u"\u0633\u062a\u0648\u0646\u200c\u0647\u0627\u06cc \u062f\u06cc\u06af\u0631", None))
        self.note_label.setText("")
#if QT_CONFIG(accessibility)
        self.found_list.setAccessibleName(QCoreApplication.translate("RadarPage", u"\u06cc\u0627\u0641\u062a\u0647\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.grid_label.setText("")
        self.grid_button.setText(QCoreApplication.translate("RadarPage", u"\u062c\u062f\u0648\u0644", None))
        self.cases_label.setText("")
        self.gather_button.setText(QCoreApplication.translate("RadarPage", u"\u06af\u0631\u062f\u0622\u0648\u0631\u06cc \u0632\u06cc\u0631 \u06cc\u06a9 \u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.aside_button.setText(QCoreApplication.translate("RadarPage", u"\u06a9\u0646\u0627\u0631 \u06af\u0630\u0627\u0634\u062a\u0646", None))
        self.chosen_label.setText("")
        self.reason_label.setText(QCoreApplication.translate("RadarPage", u"\u062f\u0644\u06cc\u0644 \u06a9\u0646\u0627\u0631 \u06af\u0630\u0627\u0634\u062a\u0646 \u0647\u0634\u062f\u0627\u0631", None))
        self.reason_error.setText("")
#if QT_CONFIG(accessibility)
        self.cases_list.setAccessibleName(QCoreApplication.translate("RadarPage", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0627\u06cc\u0646 \u06cc\u0627\u0641\u062a\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.outcome_label.setText("")
        pass
    # retranslateUi

