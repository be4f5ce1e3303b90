# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_page.ui'
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
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.views.centre_agencies import CentreAgencies
from samad_desktop.views.centre_bases import CentreBases
from samad_desktop.views.centre_calendar import CentreCalendar
from samad_desktop.views.centre_decrees import CentreDecrees
from samad_desktop.views.centre_levels import CentreLevels
from samad_desktop.views.centre_liaisons import CentreLiaisons
from samad_desktop.views.centre_policies import CentrePolicies
from samad_desktop.views.centre_retention import CentreRetention
from samad_desktop.views.centre_routes import CentreRoutes
from samad_desktop.views.centre_subjects import CentreSubjects
from samad_desktop.views.centre_texts import CentreTexts

class Ui_CentrePage(object):
    def setupUi(self, CentrePage):
        if not CentrePage.objectName():
            CentrePage.setObjectName(u"CentrePage")
        CentrePage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QVBoxLayout(CentrePage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.sections_row = QHBoxLayout()
        self.sections_row.setSpacing(2)
        self.sections_row.setObjectName(u"sections_row")
        self.sections_row.setContentsMargins(0, 0, 0, 0)
        self.calendar_tab = KeyButton(CentrePage)
        self.calendar_tab.setObjectName(u"calendar_tab")
        self.calendar_tab.setCheckable(True)
        self.calendar_tab.setAutoDefault(False)
        self.calendar_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.calendar_tab)

        self.decrees_tab = KeyButton(CentrePage)
        self.decrees_tab.setObjectName(u"decrees_tab")
        self.decrees_tab.setCheckable(True)
        self.decrees_tab.setAutoDefault(False)
        self.decrees_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.decrees_tab)

        self.policies_tab = KeyButton(CentrePage)
        self.policies_tab.setObjectName(u"policies_tab")
        self.policies_tab.setCheckable(True)
        self.policies_tab.setAutoDefault(False)
        self.policies_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.policies_tab)

        self.levels_tab = KeyButton(CentrePage)
        self.levels_tab.setObjectName(u"levels_tab")
        self.levels_tab.setCheckable(True)
        self.levels_tab.setAutoDefault(False)
        self.levels_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.levels_tab)

        self.liaisons_tab = KeyButton(CentrePage)
        self.liaisons_tab.setObjectName(u"liaisons_tab")
        self.liaisons_tab.setCheckable(True)
        self.liaisons_tab.setAutoDefault(False)
        self.liaisons_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.liaisons_tab)

        self.texts_tab = KeyButton(CentrePage)
        self.texts_tab.setObjectName(u"texts_tab")
        self.texts_tab.setCheckable(True)
        self.texts_tab.setAutoDefault(False)
        self.texts_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.texts_tab)

        self.subjects_tab = KeyButton(CentrePage)
        self.subjects_tab.setObjectName(u"subjects_tab")
        self.subjects_tab.setCheckable(True)
        self.subjects_tab.setAutoDefault(False)
        self.subjects_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.subjects_tab)

        self.agencies_tab = KeyButton(CentrePage)
        self.agencies_tab.setObjectName(u"agencies_tab")
        self.agencies_tab.setCheckable(True)
        self.agencies_tab.setAutoDefault(False)
        self.agencies_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.agencies_tab)

        self.routes_tab = KeyButton(CentrePage)
        self.routes_tab.setObjectName(u"routes_tab")
        self.routes_tab.setCheckable(True)
        self.routes_tab.setAutoDefault(False)
        self.routes_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.routes_tab)

        self.retention_tab = KeyButton(CentrePage)
        self.retention_tab.setObjectName(u"retention_tab")
        self.retention_tab.setCheckable(True)
        self.retention_tab.setAutoDefault(False)
        self.retention_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.retention_tab)

        self.events_tab = KeyButton(CentrePage)
        self.events_tab.setObjectName(u"events_tab")
        self.events_tab.setCheckable(True)
        self.events_tab.setAutoDefault(False)
        self.events_tab.setProperty(u"variant", u"tab")

        self.sections_row.addWidget(self.events_tab)

        self.busy_label = ElidedLabel(CentrePage)
        self.busy_label.setObjectName(u"busy_label")
        self.busy_label.setMinimumSize(QSize(1, 0))
        self.busy_label.setTextFormat(Qt.TextFormat.PlainText)
        self.busy_label.setProperty(u"role", u"note")

        self.sections_row.addWidget(self.busy_label)


        self.page_box.addLayout(self.sections_row)

        self.sections = QStackedWidget(CentrePage)
        self.sections.setObjectName(u"sections")
        self.calendar = CentreCalendar()
        self.calendar.setObjectName(u"calendar")
        self.sections.addWidget(self.calendar)
        self.decrees = CentreDecrees()
        self.decrees.setObjectName(u"decrees")
        self.sections.addWidget(self.decrees)
        self.policies = CentrePolicies()
        self.policies.setObjectName(u"policies")
        self.sections.addWidget(self.policies)
        self.levels = CentreLevels()
        self.levels.setObjectName(u"levels")
        self.sections.addWidget(self.levels)
        self.liaisons = CentreLiaisons()
        self.liaisons.setObjectName(u"liaisons")
        self.sections.addWidget(self.liaisons)
        self.texts = CentreTexts()
        self.texts.setObjectName(u"texts")
        self.sections.addWidget(self.texts)
        self.bases = CentreBases()
        self.bases.setObjectName(u"bases")
        self.sections.addWidget(self.bases)
        self.subjects = CentreSubjects()
        self.subjects.setObjectName(u"subjects")
        self.sections.addWidget(self.subjects)
        self.agencies = CentreAgencies()
        self.agencies.setObjectName(u"agencies")
        self.sections.addWidget(self.agencies)
        self.routes = CentreRoutes()
        self.routes.setObjectName(u"routes")
        self.sections.addWidget(self.routes)
        self.retention = CentreRetention()
        self.retention.setObjectName(u"retention")
        self.sections.addWidget(self.retention)
        self.events = QWidget()
        self.events.setObjectName(u"events")
        self.events_box = QVBoxLayout(self.events)
        self.events_box.setSpacing(8)
        self.events_box.setObjectName(u"events_box")
        self.events_box.setContentsMargins(0, 0, 0, 0)
        self.events_card = QFrame(self.events)
        self.events_card.setObjectName(u"events_card")
        self.events_card.setProperty(u"card", True)
        self.events_card_box = QVBoxLayout(self.events_card)
        self.events_card_box.setSpacing(8)
        self.events_card_box.setObjectName(u"events_card_box")
        self.events_card_box.setContentsMargins(16, 14, 16, 14)
        self.events_title = QLabel(self.events_card)
        self.events_title.setObjectName(u"events_title")
        self.events_title.setTextFormat(Qt.TextFormat.PlainText)
        self.events_title.setProperty(u"role", u"section")

        self.events_card_box.addWidget(self.events_title)

        self.no_events_label = QLabel(self.events_card)
        self.no_events_label.setObjectName(u"no_events_label")
        self.no_events_label.setTextFormat(Qt.TextFormat.PlainText)
        self.no_events_label.setProperty(u"role", u"note")

        self.events_card_box.addWidget(self.no_events_label)

        self.events_list = RowList(self.events_card)
        self.events_list.setObjectName(u"events_list")

        self.events_card_box.addWidget(self.events_list)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.events_card_box.addItem(self.space_2)

        self.events_card_box.setStretch(2, 100)
        self.events_card_box.setStretch(3, 1)

        self.events_box.addWidget(self.events_card)

        self.sections.addWidget(self.events)

        self.page_box.addWidget(self.sections)

        self.page_box.setStretch(1, 1)

        self.retranslateUi(CentrePage)

        QMetaObject.connectSlotsByName(CentrePage)
    # setupUi

    def retranslateUi(self, CentrePage):
        self.calendar_tab.setText(QCoreApplication.translate("CentrePage", u"\u062a\u0642\u0648\u06cc\u0645", None))
        self.decrees_tab.setText(QCoreApplication.translate("CentrePage", u"\u0645\u0635\u0648\u0628\u0647\u200c\u0647\u0627", None))
        self.policies_tab.setText(QCoreApplication.translate("CentrePage", u"\u0636\u0627\u0628\u0637\u0647\u200c\u0647\u0627", None))
        self.levels_tab.setText(QCoreApplication.translate("CentrePage", u"\u0633\u0637\u062d\u200c\u0647\u0627", None))
        self.liaisons_tab.setText(QCoreApplication.translate("CentrePage", u"\u0631\u0627\u0628\u0637\u200c\u0647\u0627", None))
        self.texts_tab.setText(QCoreApplication.translate("CentrePage", u"\u0645\u062a\u0646\u200c\u0647\u0627", None))
        self.subjects_tab.setText(QCoreApplication.translate("CentrePage", u"\u0645\u0648\u0636\u0648\u0639\u200c\u0647\u0627", None))
        self.agencies_tab.setText(QCoreApplication.translate("CentrePage", u"\u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627", None))
        self.routes_tab.setText(QCoreApplication.translate("CentrePage", u"\u0645\u0633\u06cc\u0631\u06cc\u0627\u0628\u06cc", None))
        self.retention_tab.setText(QCoreApplication.translate("CentrePage", u"\u0646\u06af\u0647\u062f\u0627\u0631\u06cc", None))
        self.events_tab.setText(QCoreApplication.translate("CentrePage", u"\u062a\u063a\u06cc\u06cc\u0631\u0647\u0627", None))
        self.busy_label.setText("")
        self.events_title.setText(QCoreApplication.translate("CentrePage", u"\u0686\u0647 \u06a9\u0633\u06cc \u0686\u0647 \u0686\u06cc\u0632\u06cc \u0631\u0627 \u0639\u0648\u0636 \u06a9\u0631\u062f", None))
        self.no_events_label.setText(QCoreApplication.translate("CentrePage", u"\u0647\u0646\u0648\u0632 \u0686\u06cc\u0632\u06cc \u0639\u0648\u0636 \u0646\u0634\u062f\u0647 \u0627\u0633\u062a.", None))
        pass
    # retranslateUi

