# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'report_page.ui'
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
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QStackedWidget, QTableView, QVBoxLayout, QWidget)

from samad_desktop.qtkit.chart import Chart
from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.fields import PickerEdit
from samad_desktop.qtkit.key_hints import (KeyButton, KeyHint)
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.views.narrowing_row import NarrowingRow

class Ui_ReportPage(object):
    def setupUi(self, ReportPage):
        if not ReportPage.objectName():
            ReportPage.setObjectName(u"ReportPage")
        ReportPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(ReportPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(ReportPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(12, 12, 12, 12)
        self.list_title = QLabel(self.list_card)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setProperty(u"role", u"title")

        self.list_box.addWidget(self.list_title)

        self.reports_list = RowList(self.list_card)
        self.reports_list.setObjectName(u"reports_list")

        self.list_box.addWidget(self.reports_list)

        self.doors_row = QHBoxLayout()
        self.doors_row.setSpacing(6)
        self.doors_row.setObjectName(u"doors_row")
        self.radar_button = KeyButton(self.list_card)
        self.radar_button.setObjectName(u"radar_button")
        self.radar_button.setAutoDefault(False)
        self.radar_button.setProperty(u"variant", u"quiet")

        self.doors_row.addWidget(self.radar_button)

        self.advocacy_button = KeyButton(self.list_card)
        self.advocacy_button.setObjectName(u"advocacy_button")
        self.advocacy_button.setAutoDefault(False)
        self.advocacy_button.setProperty(u"variant", u"quiet")

        self.doors_row.addWidget(self.advocacy_button)


        self.list_box.addLayout(self.doors_row)

        self.list_box.setStretch(1, 1)

        self.page_box.addWidget(self.list_card)

        self.work_box = QVBoxLayout()
        self.work_box.setSpacing(8)
        self.work_box.setObjectName(u"work_box")
        self.work_box.setContentsMargins(0, 0, 0, 0)
        self.narrowing = NarrowingRow(ReportPage)
        self.narrowing.setObjectName(u"narrowing")

        self.work_box.addWidget(self.narrowing)

        self.options_part = QWidget(ReportPage)
        self.options_part.setObjectName(u"options_part")
        self.options_row = QHBoxLayout(self.options_part)
        self.options_row.setSpacing(8)
        self.options_row.setObjectName(u"options_row")
        self.options_row.setContentsMargins(0, 0, 0, 0)
        self.channel_label = QLabel(self.options_part)
        self.channel_label.setObjectName(u"channel_label")
        self.channel_label.setTextFormat(Qt.TextFormat.PlainText)
        self.channel_label.setProperty(u"role", u"section")

        self.options_row.addWidget(self.channel_label)

        self.channel_picker = PickerEdit(self.options_part)
        self.channel_picker.setObjectName(u"channel_picker")

        self.options_row.addWidget(self.channel_picker)

        self.compare_box = QCheckBox(self.options_part)
        self.compare_box.setObjectName(u"compare_box")

        self.options_row.addWidget(self.compare_box)

        self.compare_hint = KeyHint(self.options_part)
        self.compare_hint.setObjectName(u"compare_hint")

        self.options_row.addWidget(self.compare_hint)

        self.options_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.options_row.addItem(self.options_gap)

        self.schedule_button = KeyButton(self.options_part)
        self.schedule_button.setObjectName(u"schedule_button")
        self.schedule_button.setAutoDefault(False)
        self.schedule_button.setProperty(u"variant", u"quiet")

        self.options_row.addWidget(self.schedule_button)

        self.make_button = KeyButton(self.options_part)
        self.make_button.setObjectName(u"make_button")
        self.make_button.setAutoDefault(False)
        self.make_button.setProperty(u"variant", u"primary")

        self.options_row.addWidget(self.make_button)

        self.stop_button = KeyButton(self.options_part)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setAutoDefault(False)
        self.stop_button.setProperty(u"variant", u"quiet")

        self.options_row.addWidget(self.stop_button)


        self.work_box.addWidget(self.options_part)

        self.answer_card = QFrame(ReportPage)
        self.answer_card.setObjectName(u"answer_card")
        self.answer_card.setProperty(u"card", True)
        self.answer_box = QVBoxLayout(self.answer_card)
        self.answer_box.setSpacing(6)
        self.answer_box.setObjectName(u"answer_box")
        self.answer_box.setContentsMargins(12, 10, 12, 10)
        self.title_label = Prose(self.answer_card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setWordWrap(True)
        self.title_label.setProperty(u"role", u"section")

        self.answer_box.addWidget(self.title_label)

        self.state_label = Prose(self.answer_card)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setWordWrap(True)
        self.state_label.setProperty(u"role", u"note")

        self.answer_box.addWidget(self.state_label)

        self.sections = ChipGroup(self.answer_card)
        self.sections.setObjectName(u"sections")

        self.answer_box.addWidget(self.sections)

        self.stack = QStackedWidget(self.answer_card)
        self.stack.setObjectName(u"stack")
        self.hint = EmptyHint()
        self.hint.setObjectName(u"hint")
        self.stack.addWidget(self.hint)
        self.table_view = QTableView()
        self.table_view.setObjectName(u"table_view")
        self.stack.addWidget(self.table_view)
        self.chart = Chart()
        self.chart.setObjectName(u"chart")
        self.stack.addWidget(self.chart)

        self.answer_box.addWidget(self.stack)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.mark_label = Prose(self.answer_card)
        self.mark_label.setObjectName(u"mark_label")
        self.mark_label.setTextFormat(Qt.TextFormat.PlainText)
        self.mark_label.setWordWrap(True)
        self.mark_label.setProperty(u"role", u"note")

        self.foot_row.addWidget(self.mark_label)

        self.turn_button = KeyButton(self.answer_card)
        self.turn_button.setObjectName(u"turn_button")
        self.turn_button.setAutoDefault(False)
        self.turn_button.setProperty(u"variant", u"quiet")

        self.foot_row.addWidget(self.turn_button)

        self.print_button = KeyButton(self.answer_card)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setAutoDefault(False)
        self.print_button.setProperty(u"variant", u"quiet")

        self.foot_row.addWidget(self.print_button)

        self.save_button = KeyButton(self.answer_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"quiet")

        self.foot_row.addWidget(self.save_button)

        self.foot_row.setStretch(0, 1)

        self.answer_box.addLayout(self.foot_row)

        self.answer_box.setStretch(3, 1)

        self.work_box.addWidget(self.answer_card)

        self.work_box.setStretch(2, 1)

        self.page_box.addLayout(self.work_box)

        self.page_box.setStretch(0, 1)
        self.page_box.setStretch(1, 3)
#if QT_CONFIG(shortcut)
        self.channel_label.setBuddy(self.channel_picker)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReportPage)

        QMetaObject.connectSlotsByName(ReportPage)
    # setupUi

    def retranslateUi(self, ReportPage):
        self.list_title.setText(QCoreApplication.translate("ReportPage", u"\u06af\u0632\u0627\u0631\u0634\u200c\u0647\u0627", None))
#if QT_CONFIG(accessibility)
        self.reports_list.setAccessibleName(QCoreApplication.translate("ReportPage", u"\u06af\u0632\u0627\u0631\u0634\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.radar_button.setText(QCoreApplication.translate("ReportPage", u"\u0631\u0627\u062f\u0627\u0631", None))
        self.advocacy_button.setText(QCoreApplication.translate("ReportPage", u"\u0645\u0637\u0627\u0644\u0628\u0647\u200c\u06af\u0631\u06cc", None))
        self.channel_label.setText(QCoreApplication.translate("ReportPage", u"\u0645\u062c\u0631\u0627", None))
        self.channel_picker.setPlaceholderText(QCoreApplication.translate("ReportPage", u"\u0647\u0645\u0647", None))
        self.compare_box.setText(QCoreApplication.translate("ReportPage", u"\u062f\u0631 \u06a9\u0646\u0627\u0631 \u062f\u0648\u0631\u0647\u0654 \u067e\u06cc\u0634", None))
        self.schedule_button.setText(QCoreApplication.translate("ReportPage", u"\u0632\u0645\u0627\u0646\u200c\u0628\u0646\u062f\u06cc", None))
        self.make_button.setText(QCoreApplication.translate("ReportPage", u"\u062a\u0647\u06cc\u0647\u0654 \u06af\u0632\u0627\u0631\u0634", None))
        self.stop_button.setText(QCoreApplication.translate("ReportPage", u"\u062a\u0648\u0642\u0641", None))
        self.title_label.setText("")
        self.state_label.setText("")
#if QT_CONFIG(accessibility)
        self.table_view.setAccessibleName(QCoreApplication.translate("ReportPage", u"\u062c\u062f\u0648\u0644 \u06af\u0632\u0627\u0631\u0634", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.chart.setAccessibleName(QCoreApplication.translate("ReportPage", u"\u0646\u0645\u0648\u062f\u0627\u0631 \u06af\u0632\u0627\u0631\u0634", None))
#endif // QT_CONFIG(accessibility)
        self.mark_label.setText("")
        self.turn_button.setText(QCoreApplication.translate("ReportPage", u"\u0646\u0645\u0648\u062f\u0627\u0631", None))
        self.print_button.setText(QCoreApplication.translate("ReportPage", u"\u0686\u0627\u067e \u0648 PDF", None))
        self.save_button.setText(QCoreApplication.translate("ReportPage", u"Excel \u0648 CSV", None))
        pass
    # retranslateUi

