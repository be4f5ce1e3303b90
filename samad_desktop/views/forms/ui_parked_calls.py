# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'parked_calls.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_ParkedCalls(object):
    def setupUi(self, ParkedCalls):
        if not ParkedCalls.objectName():
            ParkedCalls.setObjectName(u"ParkedCalls")
        ParkedCalls.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        ParkedCalls.setProperty(u"card", u"true")
        self.parked_box = QVBoxLayout(ParkedCalls)
        self.parked_box.setSpacing(10)
        self.parked_box.setObjectName(u"parked_box")
        self.parked_box.setContentsMargins(12, 14, 12, 14)
        self.parked_head = QHBoxLayout()
        self.parked_head.setSpacing(10)
        self.parked_head.setObjectName(u"parked_head")
        self.parked_head.setContentsMargins(8, 0, 8, 0)
        self.parked_icon = IconLabel(ParkedCalls)
        self.parked_icon.setObjectName(u"parked_icon")

        self.parked_head.addWidget(self.parked_icon)

        self.parked_title = QLabel(ParkedCalls)
        self.parked_title.setObjectName(u"parked_title")
        self.parked_title.setProperty(u"role", u"title")
        self.parked_title.setTextFormat(Qt.TextFormat.PlainText)

        self.parked_head.addWidget(self.parked_title)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.parked_head.addItem(self.spacer_1)

        self.parked_count = QLabel(ParkedCalls)
        self.parked_count.setObjectName(u"parked_count")
        self.parked_count.setTextFormat(Qt.TextFormat.PlainText)
        self.parked_count.setProperty(u"pill", u"neutral")

        self.parked_head.addWidget(self.parked_count)


        self.parked_box.addLayout(self.parked_head)

        self.parked_empty = Prose(ParkedCalls)
        self.parked_empty.setObjectName(u"parked_empty")
        self.parked_empty.setProperty(u"role", u"note")
        self.parked_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.parked_empty.setWordWrap(True)

        self.parked_box.addWidget(self.parked_empty)

        self.parked_list = RowList(ParkedCalls)
        self.parked_list.setObjectName(u"parked_list")

        self.parked_box.addWidget(self.parked_list)

        self.parked_keys = QHBoxLayout()
        self.parked_keys.setSpacing(6)
        self.parked_keys.setObjectName(u"parked_keys")
        self.parked_keys.setContentsMargins(8, 0, 8, 0)
        self.enter_key = QLabel(ParkedCalls)
        self.enter_key.setObjectName(u"enter_key")
        self.enter_key.setProperty(u"role", u"key")
        self.enter_key.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.enter_key.sizePolicy().hasHeightForWidth())
        self.enter_key.setSizePolicy(sizePolicy)

        self.parked_keys.addWidget(self.enter_key)

        self.enter_words = QLabel(ParkedCalls)
        self.enter_words.setObjectName(u"enter_words")
        self.enter_words.setProperty(u"role", u"note")
        self.enter_words.setTextFormat(Qt.TextFormat.PlainText)

        self.parked_keys.addWidget(self.enter_words)

        self.delete_key = QLabel(ParkedCalls)
        self.delete_key.setObjectName(u"delete_key")
        self.delete_key.setProperty(u"role", u"key")
        self.delete_key.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy.setHeightForWidth(self.delete_key.sizePolicy().hasHeightForWidth())
        self.delete_key.setSizePolicy(sizePolicy)

        self.parked_keys.addWidget(self.delete_key)

        self.delete_words = QLabel(ParkedCalls)
        self.delete_words.setObjectName(u"delete_words")
        self.delete_words.setProperty(u"role", u"note")
        self.delete_words.setTextFormat(Qt.TextFormat.PlainText)

        self.parked_keys.addWidget(self.delete_words)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.parked_keys.addItem(self.spacer_2)

        self.escape_key = QLabel(ParkedCalls)
        self.escape_key.setObjectName(u"escape_key")
        self.escape_key.setProperty(u"role", u"key")
        self.escape_key.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy.setHeightForWidth(self.escape_key.sizePolicy().hasHeightForWidth())
        self.escape_key.setSizePolicy(sizePolicy)

        self.parked_keys.addWidget(self.escape_key)

        self.escape_words = QLabel(ParkedCalls)
        self.escape_words.setObjectName(u"escape_words")
        self.escape_words.setProperty(u"role", u"note")
        self.escape_words.setTextFormat(Qt.TextFormat.PlainText)

        self.parked_keys.addWidget(self.escape_words)


        self.parked_box.addLayout(self.parked_keys)

        self.parked_box.setStretch(2, 1)

        self.retranslateUi(ParkedCalls)

        QMetaObject.connectSlotsByName(ParkedCalls)
    # setupUi

    def retranslateUi(self, ParkedCalls):
        self.parked_title.setText(QCoreApplication.translate("ParkedCalls", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc \u0646\u06af\u0647\u200c\u062f\u0627\u0634\u062a\u0647", None))
        self.parked_count.setText("")
        self.parked_empty.setText(QCoreApplication.translate("ParkedCalls", u"\u062a\u0645\u0627\u0633\u06cc \u0646\u06af\u0647 \u062f\u0627\u0634\u062a\u0647 \u0646\u0634\u062f\u0647 \u0627\u0633\u062a. F4 \u062a\u0645\u0627\u0633 \u062c\u0627\u0631\u06cc \u0631\u0627 \u0646\u06af\u0647 \u0645\u06cc\u200c\u062f\u0627\u0631\u062f.", None))
#if QT_CONFIG(accessibility)
        self.parked_list.setAccessibleName(QCoreApplication.translate("ParkedCalls", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc \u0646\u06af\u0647\u200c\u062f\u0627\u0634\u062a\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.enter_key.setText(QCoreApplication.translate("ParkedCalls", u"Enter", None))
        self.enter_words.setText(QCoreApplication.translate("ParkedCalls", u"\u0627\u062f\u0627\u0645\u0647", None))
        self.delete_key.setText(QCoreApplication.translate("ParkedCalls", u"Delete", None))
        self.delete_words.setText(QCoreApplication.translate("ParkedCalls", u"\u062f\u0648\u0631 \u0631\u06cc\u062e\u062a\u0646 (\u062f\u0648 \u0628\u0627\u0631)", None))
        self.escape_key.setText(QCoreApplication.translate("ParkedCalls", u"Esc", None))
        self.escape_words.setText(QCoreApplication.translate("ParkedCalls", u"\u0628\u0633\u062a\u0646", None))
        pass
    # retranslateUi

