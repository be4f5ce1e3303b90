# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'list_page.ui'
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

from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.views.case_list import CaseList

class Ui_ListPage(object):
    def setupUi(self, ListPage):
        if not ListPage.objectName():
            ListPage.setObjectName(u"ListPage")
        ListPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QVBoxLayout(ListPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.doors_row = QHBoxLayout()
        self.doors_row.setSpacing(8)
        self.doors_row.setObjectName(u"doors_row")
        self.doors_row.setContentsMargins(0, 0, 0, 0)
        self.list_title = QLabel(ListPage)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setProperty(u"role", u"section")

        self.doors_row.addWidget(self.list_title)

        self.count_pill = QLabel(ListPage)
        self.count_pill.setObjectName(u"count_pill")
        self.count_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.count_pill.setProperty(u"pill", u"primary")

        self.doors_row.addWidget(self.count_pill)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.doors_row.addItem(self.space_1)

        self.forecast_button = KeyButton(ListPage)
        self.forecast_button.setObjectName(u"forecast_button")
        self.forecast_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.forecast_button.setVisible(False)

        self.doors_row.addWidget(self.forecast_button)

        self.enter_key = QLabel(ListPage)
        self.enter_key.setObjectName(u"enter_key")
        self.enter_key.setTextFormat(Qt.TextFormat.PlainText)
        self.enter_key.setProperty(u"role", u"key")

        self.doors_row.addWidget(self.enter_key, 0, Qt.AlignmentFlag.AlignVCenter)

        self.enter_words = QLabel(ListPage)
        self.enter_words.setObjectName(u"enter_words")
        self.enter_words.setTextFormat(Qt.TextFormat.PlainText)
        self.enter_words.setProperty(u"role", u"note")

        self.doors_row.addWidget(self.enter_words)

        self.back_key = QLabel(ListPage)
        self.back_key.setObjectName(u"back_key")
        self.back_key.setTextFormat(Qt.TextFormat.PlainText)
        self.back_key.setProperty(u"role", u"key")

        self.doors_row.addWidget(self.back_key, 0, Qt.AlignmentFlag.AlignVCenter)

        self.back_words = QLabel(ListPage)
        self.back_words.setObjectName(u"back_words")
        self.back_words.setTextFormat(Qt.TextFormat.PlainText)
        self.back_words.setProperty(u"role", u"note")

        self.doors_row.addWidget(self.back_words)


        self.page_box.addLayout(self.doors_row)

        self.cases = CaseList(ListPage)
        self.cases.setObjectName(u"cases")

        self.page_box.addWidget(self.cases)

        self.page_box.setStretch(1, 1)

        self.retranslateUi(ListPage)

        QMetaObject.connectSlotsByName(ListPage)
    # setupUi

    def retranslateUi(self, ListPage):
        self.list_title.setText("")
        self.count_pill.setText("")
        self.forecast_button.setText(QCoreApplication.translate("ListPage", u"\u067e\u06cc\u0634\u200c\u0628\u06cc\u0646\u06cc \u062a\u062e\u0637\u06cc", None))
        self.enter_key.setText(QCoreApplication.translate("ListPage", u"Enter", None))
        self.enter_words.setText(QCoreApplication.translate("ListPage", u"\u0628\u0627\u0632 \u06a9\u0631\u062f\u0646 \u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.back_key.setText(QCoreApplication.translate("ListPage", u"Esc", None))
        self.back_words.setText(QCoreApplication.translate("ListPage", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        pass
    # retranslateUi

