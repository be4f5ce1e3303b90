# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'shell.ui'
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
    QSizePolicy, QSpacerItem, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

from samad_desktop.qtkit.bell_button import BellButton
from samad_desktop.qtkit.counter_tile import CounterTile
from samad_desktop.qtkit.hint_line import HintLine
from samad_desktop.qtkit.icon_widgets import (Avatar, IconLabel)
from samad_desktop.qtkit.line_edits import SearchLineEdit
from samad_desktop.qtkit.message_bar import MessageBar
from samad_desktop.qtkit.message_slot import MessageSlot
from samad_desktop.views.deadline_group import DeadlineGroup
from samad_desktop.views.ring_bar import RingBar

class Ui_Shell(object):
    def setupUi(self, Shell):
        if not Shell.objectName():
            Shell.setObjectName(u"Shell")
        Shell.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        Shell.setProperty(u"surface", u"bg")
        self.shell_box = QHBoxLayout(Shell)
        self.shell_box.setSpacing(0)
        self.shell_box.setObjectName(u"shell_box")
        self.shell_box.setContentsMargins(0, 0, 0, 0)
        self.rail = QFrame(Shell)
        self.rail.setObjectName(u"rail")
        self.rail.setProperty(u"bar", u"start")
        self.rail_box = QVBoxLayout(self.rail)
        self.rail_box.setSpacing(6)
        self.rail_box.setObjectName(u"rail_box")
        self.rail_box.setContentsMargins(8, 10, 8, 10)
        self.logo_label = QLabel(self.rail)
        self.logo_label.setObjectName(u"logo_label")
        self.logo_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.logo_label.setMinimumSize(QSize(40, 40))
        self.logo_label.setProperty(u"role", u"banner")

        self.rail_box.addWidget(self.logo_label, 0, Qt.AlignmentFlag.AlignHCenter)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rail_box.addItem(self.spacer_1)

        self.call_button = QToolButton(self.rail)
        self.call_button.setObjectName(u"call_button")
        self.call_button.setCheckable(True)
        self.call_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.call_button.sizePolicy().hasHeightForWidth())
        self.call_button.setSizePolicy(sizePolicy)
        self.call_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.call_button)

        self.work_button = QToolButton(self.rail)
        self.work_button.setObjectName(u"work_button")
        self.work_button.setCheckable(True)
        self.work_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.work_button.sizePolicy().hasHeightForWidth())
        self.work_button.setSizePolicy(sizePolicy)
        self.work_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.work_button)

        self.cases_button = QToolButton(self.rail)
        self.cases_button.setObjectName(u"cases_button")
        self.cases_button.setCheckable(True)
        self.cases_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.cases_button.sizePolicy().hasHeightForWidth())
        self.cases_button.setSizePolicy(sizePolicy)
        self.cases_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.cases_button)

        self.search_button = QToolButton(self.rail)
        self.search_button.setObjectName(u"search_button")
        self.search_button.setCheckable(True)
        self.search_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.search_button.sizePolicy().hasHeightForWidth())
        self.search_button.setSizePolicy(sizePolicy)
        self.search_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.search_button)

        self.sessions_button = QToolButton(self.rail)
        self.sessions_button.setObjectName(u"sessions_button")
        self.sessions_button.setCheckable(True)
        self.sessions_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.sessions_button.sizePolicy().hasHeightForWidth())
        self.sessions_button.setSizePolicy(sizePolicy)
        self.sessions_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.sessions_button)

        self.directives_button = QToolButton(self.rail)
        self.directives_button.setObjectName(u"directives_button")
        self.directives_button.setCheckable(True)
        self.directives_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.directives_button.sizePolicy().hasHeightForWidth())
        self.directives_button.setSizePolicy(sizePolicy)
        self.directives_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.directives_button)

        self.parked_button = QToolButton(self.rail)
        self.parked_button.setObjectName(u"parked_button")
        self.parked_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.parked_button.sizePolicy().hasHeightForWidth())
        self.parked_button.setSizePolicy(sizePolicy)
        self.parked_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.parked_button)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rail_box.addItem(self.spacer_2)

        self.centre_button = QToolButton(self.rail)
        self.centre_button.setObjectName(u"centre_button")
        self.centre_button.setCheckable(True)
        self.centre_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.centre_button.sizePolicy().hasHeightForWidth())
        self.centre_button.setSizePolicy(sizePolicy)
        self.centre_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.centre_button)

        self.people_button = QToolButton(self.rail)
        self.people_button.setObjectName(u"people_button")
        self.people_button.setCheckable(True)
        self.people_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.people_button.sizePolicy().hasHeightForWidth())
        self.people_button.setSizePolicy(sizePolicy)
        self.people_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.people_button)

        self.reports_button = QToolButton(self.rail)
        self.reports_button.setObjectName(u"reports_button")
        self.reports_button.setCheckable(True)
        self.reports_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.reports_button.sizePolicy().hasHeightForWidth())
        self.reports_button.setSizePolicy(sizePolicy)
        self.reports_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.reports_button)

        self.audit_button = QToolButton(self.rail)
        self.audit_button.setObjectName(u"audit_button")
        self.audit_button.setCheckable(True)
        self.audit_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.audit_button.sizePolicy().hasHeightForWidth())
        self.audit_button.setSizePolicy(sizePolicy)
        self.audit_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.audit_button)

        self.keys_button = QToolButton(self.rail)
        self.keys_button.setObjectName(u"keys_button")
        self.keys_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.keys_button.sizePolicy().hasHeightForWidth())
        self.keys_button.setSizePolicy(sizePolicy)
        self.keys_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.keys_button)

        self.settings_button = QToolButton(self.rail)
        self.settings_button.setObjectName(u"settings_button")
        self.settings_button.setCheckable(True)
        self.settings_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        sizePolicy.setHeightForWidth(self.settings_button.sizePolicy().hasHeightForWidth())
        self.settings_button.setSizePolicy(sizePolicy)
        self.settings_button.setProperty(u"variant", u"nav")

        self.rail_box.addWidget(self.settings_button)


        self.shell_box.addWidget(self.rail)

        self.side_box = QVBoxLayout()
        self.side_box.setSpacing(0)
        self.side_box.setObjectName(u"side_box")
        self.side_box.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(Shell)
        self.top_bar.setObjectName(u"top_bar")
        self.top_bar.setProperty(u"bar", u"top")
        self.top_box = QHBoxLayout(self.top_bar)
        self.top_box.setSpacing(12)
        self.top_box.setObjectName(u"top_box")
        self.top_box.setContentsMargins(16, 8, 16, 8)
        self.title_label = QLabel(self.top_bar)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.top_box.addWidget(self.title_label)

        self.spacer_3 = QSpacerItem(4, 4, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.top_box.addItem(self.spacer_3)

        self.search_edit = SearchLineEdit(self.top_bar)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setMinimumSize(QSize(110, 0))
        self.search_edit.setMaximumSize(QSize(430, 16777215))
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.search_edit.sizePolicy().hasHeightForWidth())
        self.search_edit.setSizePolicy(sizePolicy1)

        self.top_box.addWidget(self.search_edit)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top_box.addItem(self.spacer_4)

        self.sample_label = QLabel(self.top_bar)
        self.sample_label.setObjectName(u"sample_label")
        self.sample_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sample_label.setProperty(u"pill", u"warn")

        self.top_box.addWidget(self.sample_label)

        self.connection_pill = QLabel(self.top_bar)
        self.connection_pill.setObjectName(u"connection_pill")
        self.connection_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.connection_pill.setProperty(u"pill", u"neutral")

        self.top_box.addWidget(self.connection_pill)

        self.day_label = QLabel(self.top_bar)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day_label.setProperty(u"role", u"note")

        self.top_box.addWidget(self.day_label)

        self.clock_label = QLabel(self.top_bar)
        self.clock_label.setObjectName(u"clock_label")
        self.clock_label.setTextFormat(Qt.TextFormat.PlainText)
        self.clock_label.setProperty(u"role", u"note")

        self.top_box.addWidget(self.clock_label)

        self.bell_button = BellButton(self.top_bar)
        self.bell_button.setObjectName(u"bell_button")
        self.bell_button.setVisible(False)

        self.top_box.addWidget(self.bell_button)

        self.theme_button = QToolButton(self.top_bar)
        self.theme_button.setObjectName(u"theme_button")

        self.top_box.addWidget(self.theme_button)

        self.menu_button = QToolButton(self.top_bar)
        self.menu_button.setObjectName(u"menu_button")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.top_box.addWidget(self.menu_button)

        self.avatar = Avatar(self.top_bar)
        self.avatar.setObjectName(u"avatar")

        self.top_box.addWidget(self.avatar)

        self.person_box = QVBoxLayout()
        self.person_box.setSpacing(0)
        self.person_box.setObjectName(u"person_box")
        self.person_box.setContentsMargins(0, 0, 0, 0)
        self.person_label = QLabel(self.top_bar)
        self.person_label.setObjectName(u"person_label")
        self.person_label.setTextFormat(Qt.TextFormat.PlainText)
        self.person_label.setProperty(u"role", u"strong")

        self.person_box.addWidget(self.person_label)

        self.role_label = QLabel(self.top_bar)
        self.role_label.setObjectName(u"role_label")
        self.role_label.setTextFormat(Qt.TextFormat.PlainText)
        self.role_label.setProperty(u"role", u"muted")

        self.person_box.addWidget(self.role_label)


        self.top_box.addLayout(self.person_box)


        self.side_box.addWidget(self.top_bar)

        self.work_box = QVBoxLayout()
        self.work_box.setSpacing(12)
        self.work_box.setObjectName(u"work_box")
        self.work_box.setContentsMargins(14, 12, 14, 12)
        self.strip_box = QHBoxLayout()
        self.strip_box.setSpacing(12)
        self.strip_box.setObjectName(u"strip_box")
        self.strip_box.setContentsMargins(0, 0, 0, 0)
        self.calls_today_tile = CounterTile(Shell)
        self.calls_today_tile.setObjectName(u"calls_today_tile")
        sizePolicy.setHeightForWidth(self.calls_today_tile.sizePolicy().hasHeightForWidth())
        self.calls_today_tile.setSizePolicy(sizePolicy)

        self.strip_box.addWidget(self.calls_today_tile)

        self.mine_today_tile = CounterTile(Shell)
        self.mine_today_tile.setObjectName(u"mine_today_tile")
        sizePolicy.setHeightForWidth(self.mine_today_tile.sizePolicy().hasHeightForWidth())
        self.mine_today_tile.setSizePolicy(sizePolicy)

        self.strip_box.addWidget(self.mine_today_tile)

        self.open_tile = CounterTile(Shell)
        self.open_tile.setObjectName(u"open_tile")
        sizePolicy.setHeightForWidth(self.open_tile.sizePolicy().hasHeightForWidth())
        self.open_tile.setSizePolicy(sizePolicy)

        self.strip_box.addWidget(self.open_tile)

        self.unreviewed_tile = CounterTile(Shell)
        self.unreviewed_tile.setObjectName(u"unreviewed_tile")
        sizePolicy.setHeightForWidth(self.unreviewed_tile.sizePolicy().hasHeightForWidth())
        self.unreviewed_tile.setSizePolicy(sizePolicy)

        self.strip_box.addWidget(self.unreviewed_tile)

        self.deadline_group = DeadlineGroup(Shell)
        self.deadline_group.setObjectName(u"deadline_group")

        self.strip_box.addWidget(self.deadline_group)

        self.ring_bar = RingBar(Shell)
        self.ring_bar.setObjectName(u"ring_bar")

        self.strip_box.addWidget(self.ring_bar)

        self.message_slot = MessageSlot(Shell)
        self.message_slot.setObjectName(u"message_slot")
        self.message_bar = MessageBar(self.message_slot)
        self.message_bar.setObjectName(u"message_bar")

        self.strip_box.addWidget(self.message_slot)

        self.strip_box.setStretch(0, 1)
        self.strip_box.setStretch(1, 1)
        self.strip_box.setStretch(2, 1)
        self.strip_box.setStretch(3, 1)
        self.strip_box.setStretch(5, 3)
        self.strip_box.setStretch(6, 6)

        self.work_box.addLayout(self.strip_box)

        self.pages = QStackedWidget(Shell)
        self.pages.setObjectName(u"pages")

        self.work_box.addWidget(self.pages)

        self.work_box.setStretch(1, 1)

        self.side_box.addLayout(self.work_box)

        self.status_bar = QFrame(Shell)
        self.status_bar.setObjectName(u"status_bar")
        self.status_bar.setProperty(u"bar", u"bottom")
        self.status_box = QHBoxLayout(self.status_bar)
        self.status_box.setSpacing(6)
        self.status_box.setObjectName(u"status_box")
        self.status_box.setContentsMargins(16, 4, 16, 4)
        self.connection_icon = IconLabel(self.status_bar)
        self.connection_icon.setObjectName(u"connection_icon")

        self.status_box.addWidget(self.connection_icon)

        self.connection_label = QLabel(self.status_bar)
        self.connection_label.setObjectName(u"connection_label")
        self.connection_label.setTextFormat(Qt.TextFormat.PlainText)
        self.connection_label.setProperty(u"role", u"note")

        self.status_box.addWidget(self.connection_label)

        self.spacer_5 = QSpacerItem(12, 12, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.status_box.addItem(self.spacer_5)

        self.draft_icon = IconLabel(self.status_bar)
        self.draft_icon.setObjectName(u"draft_icon")

        self.status_box.addWidget(self.draft_icon)

        self.draft_label = QLabel(self.status_bar)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setTextFormat(Qt.TextFormat.PlainText)
        self.draft_label.setProperty(u"role", u"muted")

        self.status_box.addWidget(self.draft_label)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.status_box.addItem(self.spacer_6)

        self.hint_label = HintLine(self.status_bar)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setProperty(u"role", u"muted")

        self.status_box.addWidget(self.hint_label)


        self.side_box.addWidget(self.status_bar)

        self.side_box.setStretch(1, 1)

        self.shell_box.addLayout(self.side_box)

        self.shell_box.setStretch(1, 1)

        self.retranslateUi(Shell)

        QMetaObject.connectSlotsByName(Shell)
    # setupUi

    def retranslateUi(self, Shell):
        self.logo_label.setText(QCoreApplication.translate("Shell", u"\u0635", None))
#if QT_CONFIG(accessibility)
        self.logo_label.setAccessibleName(QCoreApplication.translate("Shell", u"\u0633\u0627\u0645\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.call_button.setText(QCoreApplication.translate("Shell", u"\u062a\u0645\u0627\u0633", None))
        self.work_button.setText(QCoreApplication.translate("Shell", u"\u06a9\u0627\u0631\u062a\u0627\u0628\u0644", None))
        self.cases_button.setText(QCoreApplication.translate("Shell", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627", None))
        self.search_button.setText(QCoreApplication.translate("Shell", u"\u062c\u0633\u062a\u062c\u0648", None))
        self.sessions_button.setText(QCoreApplication.translate("Shell", u"\u0645\u0633\u0626\u0648\u0644\u0627\u0646", None))
        self.directives_button.setText(QCoreApplication.translate("Shell", u"\u062f\u0633\u062a\u0648\u0631\u0647\u0627", None))
        self.parked_button.setText(QCoreApplication.translate("Shell", u"\u0646\u06af\u0647\u200c\u062f\u0627\u0634\u062a\u0647", None))
        self.centre_button.setText(QCoreApplication.translate("Shell", u"\u0645\u0631\u06a9\u0632", None))
        self.people_button.setText(QCoreApplication.translate("Shell", u"\u06a9\u0627\u0631\u0628\u0631\u0627\u0646", None))
        self.reports_button.setText(QCoreApplication.translate("Shell", u"\u06af\u0632\u0627\u0631\u0634\u200c\u0647\u0627", None))
        self.audit_button.setText(QCoreApplication.translate("Shell", u"\u0645\u0645\u06cc\u0632\u06cc", None))
        self.keys_button.setText(QCoreApplication.translate("Shell", u"\u06a9\u0644\u06cc\u062f\u0647\u0627", None))
        self.settings_button.setText(QCoreApplication.translate("Shell", u"\u062a\u0646\u0638\u06cc\u0645\u0627\u062a", None))
        self.title_label.setText("")
        self.search_edit.setPlaceholderText(QCoreApplication.translate("Shell", u"\u06a9\u062f \u0631\u0647\u06af\u06cc\u0631\u06cc\u060c \u062a\u0644\u0641\u0646\u060c \u06a9\u062f \u0645\u0644\u06cc\u060c \u0646\u0627\u0645 \u06cc\u0627 \u0686\u0646\u062f \u06a9\u0644\u0645\u0647\u2026", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("Shell", u"\u062c\u0633\u062a\u062c\u0648 \u062f\u0631 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.sample_label.setText(QCoreApplication.translate("Shell", u"\u0645\u0631\u06a9\u0632 \u0646\u0645\u0648\u0646\u0647", None))
        self.connection_pill.setText("")
        self.day_label.setText("")
        self.clock_label.setText("")
#if QT_CONFIG(accessibility)
        self.bell_button.setAccessibleName(QCoreApplication.translate("Shell", u"\u0632\u0646\u06af", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.theme_button.setAccessibleName(QCoreApplication.translate("Shell", u"\u0631\u0648\u0634\u0646 \u06cc\u0627 \u062a\u06cc\u0631\u0647", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.theme_button.setToolTip(QCoreApplication.translate("Shell", u"\u0631\u0648\u0634\u0646 \u06cc\u0627 \u062a\u06cc\u0631\u0647", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.menu_button.setAccessibleName(QCoreApplication.translate("Shell", u"\u0647\u0645\u0647\u0654 \u06a9\u0627\u0631\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.menu_button.setToolTip(QCoreApplication.translate("Shell", u"\u0647\u0645\u0647\u0654 \u06a9\u0627\u0631\u0647\u0627", None))
#endif // QT_CONFIG(tooltip)
        self.person_label.setText("")
        self.role_label.setText("")
        self.connection_label.setText("")
        self.draft_label.setText("")
        self.hint_label.setText("")
        pass
    # retranslateUi

