# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'outbox_card.ui'
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
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_OutboxCard(object):
    def setupUi(self, OutboxCard):
        if not OutboxCard.objectName():
            OutboxCard.setObjectName(u"OutboxCard")
        OutboxCard.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        OutboxCard.setProperty(u"card", u"true")
        self.outbox_box = QVBoxLayout(OutboxCard)
        self.outbox_box.setSpacing(10)
        self.outbox_box.setObjectName(u"outbox_box")
        self.outbox_box.setContentsMargins(12, 14, 12, 14)
        self.outbox_head = QHBoxLayout()
        self.outbox_head.setSpacing(10)
        self.outbox_head.setObjectName(u"outbox_head")
        self.outbox_head.setContentsMargins(8, 0, 8, 0)
        self.outbox_icon = IconLabel(OutboxCard)
        self.outbox_icon.setObjectName(u"outbox_icon")

        self.outbox_head.addWidget(self.outbox_icon)

        self.outbox_title = QLabel(OutboxCard)
        self.outbox_title.setObjectName(u"outbox_title")
        self.outbox_title.setProperty(u"role", u"title")
        self.outbox_title.setTextFormat(Qt.TextFormat.PlainText)

        self.outbox_head.addWidget(self.outbox_title)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outbox_head.addItem(self.spacer_1)

        self.outbox_count = QLabel(OutboxCard)
        self.outbox_count.setObjectName(u"outbox_count")
        self.outbox_count.setTextFormat(Qt.TextFormat.PlainText)
        self.outbox_count.setProperty(u"pill", u"neutral")

        self.outbox_head.addWidget(self.outbox_count)


        self.outbox_box.addLayout(self.outbox_head)

        self.outbox_empty = Prose(OutboxCard)
        self.outbox_empty.setObjectName(u"outbox_empty")
        self.outbox_empty.setProperty(u"role", u"note")
        self.outbox_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.outbox_empty.setWordWrap(True)

        self.outbox_box.addWidget(self.outbox_empty)

        self.outbox_left = Prose(OutboxCard)
        self.outbox_left.setObjectName(u"outbox_left")
        self.outbox_left.setProperty(u"role", u"note")
        self.outbox_left.setTextFormat(Qt.TextFormat.PlainText)
        self.outbox_left.setWordWrap(True)

        self.outbox_box.addWidget(self.outbox_left)

        self.take_over_button = KeyButton(OutboxCard)
        self.take_over_button.setObjectName(u"take_over_button")
        self.take_over_button.setAutoDefault(False)
        self.take_over_button.setProperty(u"variant", u"quiet")

        self.outbox_box.addWidget(self.take_over_button, 0, Qt.AlignmentFlag.AlignRight)

        self.outbox_list = RowList(OutboxCard)
        self.outbox_list.setObjectName(u"outbox_list")

        self.outbox_box.addWidget(self.outbox_list)

        self.story_row = QHBoxLayout()
        self.story_row.setObjectName(u"story_row")
        self.story_row.setContentsMargins(8, 0, 8, 0)
        self.outbox_story = Prose(OutboxCard)
        self.outbox_story.setObjectName(u"outbox_story")
        self.outbox_story.setProperty(u"role", u"note")
        self.outbox_story.setTextFormat(Qt.TextFormat.PlainText)
        self.outbox_story.setWordWrap(True)

        self.story_row.addWidget(self.outbox_story)


        self.outbox_box.addLayout(self.story_row)

        self.outbox_keys = QHBoxLayout()
        self.outbox_keys.setSpacing(6)
        self.outbox_keys.setObjectName(u"outbox_keys")
        self.outbox_keys.setContentsMargins(8, 0, 8, 0)
        self.enter_key = QLabel(OutboxCard)
        self.enter_key.setObjectName(u"enter_key")
        self.enter_key.setProperty(u"role", u"key")
        self.enter_key.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.enter_key.sizePolicy().hasHeightForWidth())
        self.enter_key.setSizePolicy(sizePolicy)

        self.outbox_keys.addWidget(self.enter_key)

        self.enter_words = QLabel(OutboxCard)
        self.enter_words.setObjectName(u"enter_words")
        self.enter_words.setProperty(u"role", u"note")
        self.enter_words.setTextFormat(Qt.TextFormat.PlainText)

        self.outbox_keys.addWidget(self.enter_words)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outbox_keys.addItem(self.spacer_2)

        self.escape_key = QLabel(OutboxCard)
        self.escape_key.setObjectName(u"escape_key")
        self.escape_key.setProperty(u"role", u"key")
        self.escape_key.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy.setHeightForWidth(self.escape_key.sizePolicy().hasHeightForWidth())
        self.escape_key.setSizePolicy(sizePolicy)

        self.outbox_keys.addWidget(self.escape_key)

        self.escape_words = QLabel(OutboxCard)
        self.escape_words.setObjectName(u"escape_words")
        self.escape_words.setProperty(u"role", u"note")
        self.escape_words.setTextFormat(Qt.TextFormat.PlainText)

        self.outbox_keys.addWidget(self.escape_words)


        self.outbox_box.addLayout(self.outbox_keys)

        self.outbox_box.setStretch(4, 1)

        self.retranslateUi(OutboxCard)

        QMetaObject.connectSlotsByName(OutboxCard)
    # setupUi

    def retranslateUi(self, OutboxCard):
        self.outbox_title.setText(QCoreApplication.translate("OutboxCard", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc \u0641\u0631\u0633\u062a\u0627\u062f\u0647\u200c\u0646\u0634\u062f\u0647", None))
        self.outbox_count.setText("")
        self.outbox_empty.setText(QCoreApplication.translate("OutboxCard", u"\u0647\u0645\u0647\u0654 \u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc\u06cc \u06a9\u0647 \u0634\u0645\u0627 \u0631\u0648\u06cc \u0627\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647 \u0646\u0648\u0634\u062a\u0647\u200c\u0627\u06cc\u062f \u0628\u0647 \u067e\u0627\u06cc\u06af\u0627\u0647 \u062f\u0627\u062f\u0647\u0654 \u0645\u0631\u06a9\u0632 \u0631\u0633\u06cc\u062f\u0647\u200c\u0627\u0646\u062f.", None))
        self.outbox_left.setText("")
        self.take_over_button.setText(QCoreApplication.translate("OutboxCard", u"\u0641\u0631\u0633\u062a\u0627\u062f\u0646 \u0628\u0647 \u0646\u0627\u0645 \u0645\u0646", None))
#if QT_CONFIG(accessibility)
        self.outbox_list.setAccessibleName(QCoreApplication.translate("OutboxCard", u"\u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc \u0641\u0631\u0633\u062a\u0627\u062f\u0647\u200c\u0646\u0634\u062f\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.outbox_story.setText("")
        self.enter_key.setText(QCoreApplication.translate("OutboxCard", u"Enter", None))
        self.enter_words.setText(QCoreApplication.translate("OutboxCard", u"\u0628\u0627\u0632 \u06a9\u0631\u062f\u0646 \u062a\u0645\u0627\u0633\u060c \u0648 \u0627\u0635\u0644\u0627\u062d \u0622\u0646\u0686\u0647 \u067e\u0630\u06cc\u0631\u0641\u062a\u0647 \u0646\u0634\u062f", None))
        self.escape_key.setText(QCoreApplication.translate("OutboxCard", u"Esc", None))
        self.escape_words.setText(QCoreApplication.translate("OutboxCard", u"\u0628\u0633\u062a\u0646", None))
        pass
    # retranslateUi

