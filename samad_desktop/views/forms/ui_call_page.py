# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'call_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QStackedWidget,
    QVBoxLayout, QWidget)

from samad_desktop.views.call_form import CallForm
from samad_desktop.views.caller_panel import CallerPanel
from samad_desktop.views.registered_panel import RegisteredPanel
from samad_desktop.views.similar_panel import SimilarPanel

class Ui_CallPage(object):
    def setupUi(self, CallPage):
        if not CallPage.objectName():
            CallPage.setObjectName(u"CallPage")
        CallPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QVBoxLayout(CallPage)
        self.page_box.setSpacing(0)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.parts = QStackedWidget(CallPage)
        self.parts.setObjectName(u"parts")
        self.work = QWidget()
        self.work.setObjectName(u"work")
        self.columns = QHBoxLayout(self.work)
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.form = CallForm(self.work)
        self.form.setObjectName(u"form")

        self.columns.addWidget(self.form)

        self.side = QWidget(self.work)
        self.side.setObjectName(u"side")
        self.side_box = QHBoxLayout(self.side)
        self.side_box.setSpacing(12)
        self.side_box.setObjectName(u"side_box")
        self.side_box.setContentsMargins(0, 0, 0, 0)
        self.caller = CallerPanel(self.side)
        self.caller.setObjectName(u"caller")

        self.side_box.addWidget(self.caller)

        self.similar = SimilarPanel(self.side)
        self.similar.setObjectName(u"similar")

        self.side_box.addWidget(self.similar)

        self.side_box.setStretch(0, 35)
        self.side_box.setStretch(1, 29)

        self.columns.addWidget(self.side)

        self.columns.setStretch(0, 52)
        self.columns.setStretch(1, 64)
        self.parts.addWidget(self.work)
        self.done = QWidget()
        self.done.setObjectName(u"done")
        self.done_box = QVBoxLayout(self.done)
        self.done_box.setSpacing(8)
        self.done_box.setObjectName(u"done_box")
        self.done_box.setContentsMargins(0, 0, 0, 0)
        self.registered = RegisteredPanel(self.done)
        self.registered.setObjectName(u"registered")

        self.done_box.addWidget(self.registered)

        self.parts.addWidget(self.done)

        self.page_box.addWidget(self.parts)


        self.retranslateUi(CallPage)

        QMetaObject.connectSlotsByName(CallPage)
    # setupUi

    def retranslateUi(self, CallPage):
        pass
    # retranslateUi

