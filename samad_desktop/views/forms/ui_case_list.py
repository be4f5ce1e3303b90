# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_list.ui'
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
    QListView, QSizePolicy, QStackedWidget, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.empty_hint import (EmptyHint, Skeleton)
from samad_desktop.views.case_brief import CaseBrief

class Ui_CaseList(object):
    def setupUi(self, CaseList):
        if not CaseList.objectName():
            CaseList.setObjectName(u"CaseList")
        CaseList.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.list_box = QHBoxLayout(CaseList)
        self.list_box.setSpacing(14)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CaseList)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setFrameShape(QFrame.Shape.NoFrame)
        self.list_card.setProperty(u"card", u"true")
        self.list_card_box = QVBoxLayout(self.list_card)
        self.list_card_box.setSpacing(0)
        self.list_card_box.setObjectName(u"list_card_box")
        self.list_card_box.setContentsMargins(8, 8, 8, 8)
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


        self.list_box.addWidget(self.list_card)

        self.brief = CaseBrief(CaseList)
        self.brief.setObjectName(u"brief")

        self.list_box.addWidget(self.brief)

        self.list_box.setStretch(0, 8)
        self.list_box.setStretch(1, 5)

        self.retranslateUi(CaseList)

        QMetaObject.connectSlotsByName(CaseList)
    # setupUi

    def retranslateUi(self, CaseList):
#if QT_CONFIG(accessibility)
        self.rows_view.setAccessibleName(QCoreApplication.translate("CaseList", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

