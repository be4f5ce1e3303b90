# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'forecast_card.ui'
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

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_ForecastCard(object):
    def setupUi(self, ForecastCard):
        if not ForecastCard.objectName():
            ForecastCard.setObjectName(u"ForecastCard")
        ForecastCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        ForecastCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(ForecastCard)
        self.card_box.setSpacing(8)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(12, 14, 12, 14)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(10)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(8, 0, 8, 0)
        self.icon = IconLabel(ForecastCard)
        self.icon.setObjectName(u"icon")

        self.head_row.addWidget(self.icon)

        self.title = QLabel(ForecastCard)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"title")

        self.head_row.addWidget(self.title)

        self.count_pill = QLabel(ForecastCard)
        self.count_pill.setObjectName(u"count_pill")
        self.count_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.count_pill.setProperty(u"pill", u"neutral")

        self.head_row.addWidget(self.count_pill)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.space_1)

        self.order_label = QLabel(ForecastCard)
        self.order_label.setObjectName(u"order_label")
        self.order_label.setTextFormat(Qt.TextFormat.PlainText)
        self.order_label.setProperty(u"role", u"note")

        self.head_row.addWidget(self.order_label)


        self.card_box.addLayout(self.head_row)

        self.rows = RowList(ForecastCard)
        self.rows.setObjectName(u"rows")
        self.rows.setProperty(u"rows", u"true")

        self.card_box.addWidget(self.rows)

        self.hint = EmptyHint(ForecastCard)
        self.hint.setObjectName(u"hint")

        self.card_box.addWidget(self.hint)

        self.how_box = QVBoxLayout()
        self.how_box.setSpacing(2)
        self.how_box.setObjectName(u"how_box")
        self.how_box.setContentsMargins(8, 0, 8, 0)
        self.how_likely = Prose(ForecastCard)
        self.how_likely.setObjectName(u"how_likely")
        self.how_likely.setTextFormat(Qt.TextFormat.PlainText)
        self.how_likely.setProperty(u"role", u"note")
        self.how_likely.setWordWrap(True)

        self.how_box.addWidget(self.how_likely)

        self.how_sure = Prose(ForecastCard)
        self.how_sure.setObjectName(u"how_sure")
        self.how_sure.setTextFormat(Qt.TextFormat.PlainText)
        self.how_sure.setProperty(u"role", u"note")
        self.how_sure.setWordWrap(True)

        self.how_box.addWidget(self.how_sure)


        self.card_box.addLayout(self.how_box)

        self.keys_row = QHBoxLayout()
        self.keys_row.setSpacing(6)
        self.keys_row.setObjectName(u"keys_row")
        self.keys_row.setContentsMargins(8, 0, 8, 0)
        self.enter_key = QLabel(ForecastCard)
        self.enter_key.setObjectName(u"enter_key")
        self.enter_key.setTextFormat(Qt.TextFormat.PlainText)
        self.enter_key.setProperty(u"role", u"key")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.enter_key.sizePolicy().hasHeightForWidth())
        self.enter_key.setSizePolicy(sizePolicy)

        self.keys_row.addWidget(self.enter_key)

        self.enter_words = QLabel(ForecastCard)
        self.enter_words.setObjectName(u"enter_words")
        self.enter_words.setTextFormat(Qt.TextFormat.PlainText)
        self.enter_words.setProperty(u"role", u"note")

        self.keys_row.addWidget(self.enter_words)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.keys_row.addItem(self.space_2)

        self.escape_key = QLabel(ForecastCard)
        self.escape_key.setObjectName(u"escape_key")
        self.escape_key.setTextFormat(Qt.TextFormat.PlainText)
        self.escape_key.setProperty(u"role", u"key")
        sizePolicy.setHeightForWidth(self.escape_key.sizePolicy().hasHeightForWidth())
        self.escape_key.setSizePolicy(sizePolicy)

        self.keys_row.addWidget(self.escape_key)

        self.escape_words = QLabel(ForecastCard)
        self.escape_words.setObjectName(u"escape_words")
        self.escape_words.setTextFormat(Qt.TextFormat.PlainText)
        self.escape_words.setProperty(u"role", u"note")

        self.keys_row.addWidget(self.escape_words)


        self.card_box.addLayout(self.keys_row)

        self.card_box.setStretch(1, 1)
        self.card_box.setStretch(2, 1)

        self.retranslateUi(ForecastCard)

        QMetaObject.connectSlotsByName(ForecastCard)
    # setupUi

    def retranslateUi(self, ForecastCard):
        self.title.setText(QCoreApplication.translate("ForecastCard", u"\u067e\u06cc\u0634\u200c\u0628\u06cc\u0646\u06cc \u062a\u062e\u0637\u06cc", None))
        self.count_pill.setText("")
        self.order_label.setText("")
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("ForecastCard", u"\u067e\u06cc\u0634\u200c\u0628\u06cc\u0646\u06cc \u062a\u062e\u0637\u06cc", None))
#endif // QT_CONFIG(accessibility)
        self.how_likely.setText("")
        self.how_sure.setText("")
        self.enter_key.setText(QCoreApplication.translate("ForecastCard", u"Enter", None))
        self.enter_words.setText(QCoreApplication.translate("ForecastCard", u"\u0628\u0627\u0632 \u06a9\u0631\u062f\u0646 \u067e\u0631\u0648\u0646\u062f\u0647", None))
        self.escape_key.setText(QCoreApplication.translate("ForecastCard", u"Esc", None))
        self.escape_words.setText(QCoreApplication.translate("ForecastCard", u"\u0628\u0633\u062a\u0646", None))
        pass
    # retranslateUi

