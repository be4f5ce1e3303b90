# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'explanation_card.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_ExplanationCard(object):
    def setupUi(self, ExplanationCard):
        if not ExplanationCard.objectName():
            ExplanationCard.setObjectName(u"ExplanationCard")
        ExplanationCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        ExplanationCard.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(ExplanationCard)
        self.card_box.setSpacing(12)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(20, 16, 20, 16)
        self.title = QLabel(ExplanationCard)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"title")

        self.card_box.addWidget(self.title)

        self.scroll = QScrollArea(ExplanationCard)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"scrolled", u"true")
        self.content_box = QVBoxLayout(self.content)
        self.content_box.setSpacing(12)
        self.content_box.setObjectName(u"content_box")
        self.content_box.setContentsMargins(8, 8, 8, 8)
        self.facts_grid = QGridLayout()
        self.facts_grid.setObjectName(u"facts_grid")
        self.facts_grid.setHorizontalSpacing(16)
        self.facts_grid.setVerticalSpacing(6)

        self.content_box.addLayout(self.facts_grid)

        self.days_title = QLabel(self.content)
        self.days_title.setObjectName(u"days_title")
        self.days_title.setTextFormat(Qt.TextFormat.PlainText)
        self.days_title.setProperty(u"role", u"section")

        self.content_box.addWidget(self.days_title)

        self.days_list = QVBoxLayout()
        self.days_list.setSpacing(0)
        self.days_list.setObjectName(u"days_list")

        self.content_box.addLayout(self.days_list)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.content_box.addItem(self.space_1)

        self.scroll.setWidget(self.content)

        self.card_box.addWidget(self.scroll)

        self.card_keys = QHBoxLayout()
        self.card_keys.setSpacing(8)
        self.card_keys.setObjectName(u"card_keys")
        self.card_keys.setContentsMargins(0, 0, 0, 0)
        self.print_button = QPushButton(ExplanationCard)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"variant", u"primary")
        self.print_button.setAutoDefault(False)

        self.card_keys.addWidget(self.print_button)

        self.print_key = QLabel(ExplanationCard)
        self.print_key.setObjectName(u"print_key")
        self.print_key.setTextFormat(Qt.TextFormat.PlainText)
        self.print_key.setProperty(u"role", u"key")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.print_key.sizePolicy().hasHeightForWidth())
        self.print_key.setSizePolicy(sizePolicy)

        self.card_keys.addWidget(self.print_key)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.card_keys.addItem(self.space_2)

        self.close_button = QPushButton(ExplanationCard)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.card_keys.addWidget(self.close_button)

        self.close_key = QLabel(ExplanationCard)
        self.close_key.setObjectName(u"close_key")
        self.close_key.setTextFormat(Qt.TextFormat.PlainText)
        self.close_key.setProperty(u"role", u"key")
        sizePolicy.setHeightForWidth(self.close_key.sizePolicy().hasHeightForWidth())
        self.close_key.setSizePolicy(sizePolicy)

        self.card_keys.addWidget(self.close_key)


        self.card_box.addLayout(self.card_keys)

        self.card_box.setStretch(1, 1)

        self.retranslateUi(ExplanationCard)

        QMetaObject.connectSlotsByName(ExplanationCard)
    # setupUi

    def retranslateUi(self, ExplanationCard):
        self.title.setText(QCoreApplication.translate("ExplanationCard", u"\u0686\u0631\u0627 \u0627\u06cc\u0646 \u062a\u0627\u0631\u06cc\u062e\u061f", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ExplanationCard", u"\u0686\u0631\u0627 \u0627\u06cc\u0646 \u062a\u0627\u0631\u06cc\u062e\u061f", None))
#endif // QT_CONFIG(accessibility)
        self.days_title.setText(QCoreApplication.translate("ExplanationCard", u"\u0631\u0648\u0632 \u0628\u0647 \u0631\u0648\u0632", None))
        self.print_button.setText(QCoreApplication.translate("ExplanationCard", u"\u0686\u0627\u067e", None))
        self.print_key.setText(QCoreApplication.translate("ExplanationCard", u"Ctrl+P", None))
        self.close_button.setText(QCoreApplication.translate("ExplanationCard", u"\u0628\u0633\u062a\u0646", None))
        self.close_key.setText(QCoreApplication.translate("ExplanationCard", u"Esc", None))
        pass
    # retranslateUi

