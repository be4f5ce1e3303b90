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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

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

        self.calls_today_door = QPushButton(ListPage)
        self.calls_today_door.setObjectName(u"calls_today_door")
        self.calls_today_door.setCheckable(True)
        self.calls_today_door.setAutoExclusive(True)
        self.calls_today_door.setProperty(u"variant", u"chip")

        self.doors_row.addWidget(self.calls_today_door)

        self.mine_today_door = QPushButton(ListPage)
        self.mine_today_door.setObjectName(u"mine_today_door")
        self.mine_today_door.setCheckable(True)
        self.mine_today_door.setAutoExclusive(True)
        self.mine_today_door.setProperty(u"variant", u"chip")

        self.doors_row.addWidget(self.mine_today_door)

        self.open_door = QPushButton(ListPage)
        self.open_door.setObjectName(u"open_door")
        self.open_door.setCheckable(True)
        self.open_door.setAutoExclusive(True)
        self.open_door.setProperty(u"variant", u"chip")

        self.doors_row.addWidget(self.open_door)

        self.unreviewed_door = QPushButton(ListPage)
        self.unreviewed_door.setObjectName(u"unreviewed_door")
        self.unreviewed_door.setCheckable(True)
        self.unreviewed_door.setAutoExclusive(True)
        self.unreviewed_door.setProperty(u"variant", u"chip")

        self.doors_row.addWidget(self.unreviewed_door)


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
        self.calls_today_door.setText(QCoreApplication.translate("ListPage", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc \u0627\u0645\u0631\u0648\u0632", None))
#if QT_CONFIG(tooltip)
        self.calls_today_door.setToolTip(QCoreApplication.translate("ListPage", u"Ctrl+F1", None))
#endif // QT_CONFIG(tooltip)
        self.mine_today_door.setText(QCoreApplication.translate("ListPage", u"\u062b\u0628\u062a\u200c\u0634\u062f\u0647 \u0628\u0627 \u0645\u0646\u060c \u0627\u0645\u0631\u0648\u0632", None))
#if QT_CONFIG(tooltip)
        self.mine_today_door.setToolTip(QCoreApplication.translate("ListPage", u"Ctrl+F2", None))
#endif // QT_CONFIG(tooltip)
        self.open_door.setText(QCoreApplication.translate("ListPage", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0628\u0627\u0632", None))
#if QT_CONFIG(tooltip)
        self.open_door.setToolTip(QCoreApplication.translate("ListPage", u"Ctrl+F3", None))
#endif // QT_CONFIG(tooltip)
        self.unreviewed_door.setText(QCoreApplication.translate("ListPage", u"\u0628\u0631\u0631\u0633\u06cc\u200c\u0646\u0634\u062f\u0647", None))
#if QT_CONFIG(tooltip)
        self.unreviewed_door.setToolTip(QCoreApplication.translate("ListPage", u"Ctrl+F4", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

