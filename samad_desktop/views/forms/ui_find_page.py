# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'find_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.key_hints import KeyHint
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.views.case_list import CaseList
from samad_desktop.views.narrowing_row import NarrowingRow

class Ui_FindPage(object):
    def setupUi(self, FindPage):
        if not FindPage.objectName():
            FindPage.setObjectName(u"FindPage")
        FindPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QVBoxLayout(FindPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.understood_row = QHBoxLayout()
        self.understood_row.setSpacing(8)
        self.understood_row.setObjectName(u"understood_row")
        self.understood_row.setContentsMargins(0, 0, 0, 0)
        self.asked_label = QLabel(FindPage)
        self.asked_label.setObjectName(u"asked_label")
        self.asked_label.setTextFormat(Qt.TextFormat.PlainText)
        self.asked_label.setProperty(u"role", u"section")

        self.understood_row.addWidget(self.asked_label)

        self.readings = QWidget(FindPage)
        self.readings.setObjectName(u"readings")
        self.readings_box = QHBoxLayout(self.readings)
        self.readings_box.setSpacing(8)
        self.readings_box.setObjectName(u"readings_box")
        self.readings_box.setContentsMargins(0, 0, 0, 0)

        self.understood_row.addWidget(self.readings)

        self.way_hint = KeyHint(FindPage)
        self.way_hint.setObjectName(u"way_hint")

        self.understood_row.addWidget(self.way_hint, 0, Qt.AlignmentFlag.AlignVCenter)

        self.way_words = QLabel(FindPage)
        self.way_words.setObjectName(u"way_words")
        self.way_words.setTextFormat(Qt.TextFormat.PlainText)
        self.way_words.setProperty(u"role", u"note")

        self.understood_row.addWidget(self.way_words)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.understood_row.addItem(self.space_1)

        self.count_label = ElidedLabel(FindPage)
        self.count_label.setObjectName(u"count_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.count_label.sizePolicy().hasHeightForWidth())
        self.count_label.setSizePolicy(sizePolicy)
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count_label.setProperty(u"role", u"note")

        self.understood_row.addWidget(self.count_label)

        self.order_words = ElidedLabel(FindPage)
        self.order_words.setObjectName(u"order_words")
        sizePolicy.setHeightForWidth(self.order_words.sizePolicy().hasHeightForWidth())
        self.order_words.setSizePolicy(sizePolicy)
        self.order_words.setTextFormat(Qt.TextFormat.PlainText)
        self.order_words.setProperty(u"role", u"note")

        self.understood_row.addWidget(self.order_words)

        self.order_hint = KeyHint(FindPage)
        self.order_hint.setObjectName(u"order_hint")

        self.understood_row.addWidget(self.order_hint, 0, Qt.AlignmentFlag.AlignVCenter)

        self.enter_key = QLabel(FindPage)
        self.enter_key.setObjectName(u"enter_key")
        self.enter_key.setTextFormat(Qt.TextFormat.PlainText)
        self.enter_key.setProperty(u"role", u"key")

        self.understood_row.addWidget(self.enter_key, 0, Qt.AlignmentFlag.AlignVCenter)

        self.enter_words = QLabel(FindPage)
        self.enter_words.setObjectName(u"enter_words")
        self.enter_words.setTextFormat(Qt.TextFormat.PlainText)
        self.enter_words.setProperty(u"role", u"note")

        self.understood_row.addWidget(self.enter_words)


        self.page_box.addLayout(self.understood_row)

        self.narrowing = NarrowingRow(FindPage)
        self.narrowing.setObjectName(u"narrowing")

        self.page_box.addWidget(self.narrowing)

        self.waiting_list = RowList(FindPage)
        self.waiting_list.setObjectName(u"waiting_list")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.waiting_list.sizePolicy().hasHeightForWidth())
        self.waiting_list.setSizePolicy(sizePolicy1)
        self.waiting_list.setProperty(u"card", u"true")
        self.waiting_list.setVisible(False)

        self.page_box.addWidget(self.waiting_list)

        self.cases = CaseList(FindPage)
        self.cases.setObjectName(u"cases")

        self.page_box.addWidget(self.cases)

        self.page_box.setStretch(3, 1)

        self.retranslateUi(FindPage)

        QMetaObject.connectSlotsByName(FindPage)
    # setupUi

    def retranslateUi(self, FindPage):
        self.asked_label.setText("")
        self.way_words.setText(QCoreApplication.translate("FindPage", u"\u0628\u0647 \u06af\u0648\u0646\u0647\u200c\u0627\u06cc \u062f\u06cc\u06af\u0631", None))
        self.count_label.setText("")
        self.order_words.setText("")
        self.enter_key.setText(QCoreApplication.translate("FindPage", u"Enter", None))
        self.enter_words.setText(QCoreApplication.translate("FindPage", u"\u0628\u0627\u0632 \u06a9\u0631\u062f\u0646 \u067e\u0631\u0648\u0646\u062f\u0647", None))
#if QT_CONFIG(accessibility)
        self.waiting_list.setAccessibleName(QCoreApplication.translate("FindPage", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc \u0641\u0631\u0633\u062a\u0627\u062f\u0647\u200c\u0646\u0634\u062f\u0647\u0654 \u0627\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

