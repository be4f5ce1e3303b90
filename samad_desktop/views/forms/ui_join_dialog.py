# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'join_dialog.ui'
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
    QListView, QScrollArea, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.fields import SearchLineEdit
from samad_desktop.qtkit.icon_widgets import Avatar
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.message_bar import MessageBar
from samad_desktop.qtkit.prose import Prose

class Ui_JoinDialog(object):
    def setupUi(self, JoinDialog):
        if not JoinDialog.objectName():
            JoinDialog.setObjectName(u"JoinDialog")
        JoinDialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        JoinDialog.setProperty(u"card", u"true")
        self.dialog_box = QVBoxLayout(JoinDialog)
        self.dialog_box.setSpacing(10)
        self.dialog_box.setObjectName(u"dialog_box")
        self.dialog_box.setContentsMargins(20, 16, 20, 16)
        self.dialog_title = QLabel(JoinDialog)
        self.dialog_title.setObjectName(u"dialog_title")
        self.dialog_title.setTextFormat(Qt.TextFormat.PlainText)
        self.dialog_title.setProperty(u"role", u"title")

        self.dialog_box.addWidget(self.dialog_title)

        self.messages = MessageBar(JoinDialog)
        self.messages.setObjectName(u"messages")

        self.dialog_box.addWidget(self.messages)

        self.search_label = QLabel(JoinDialog)
        self.search_label.setObjectName(u"search_label")
        self.search_label.setTextFormat(Qt.TextFormat.PlainText)

        self.dialog_box.addWidget(self.search_label)

        self.search_edit = SearchLineEdit(JoinDialog)
        self.search_edit.setObjectName(u"search_edit")

        self.dialog_box.addWidget(self.search_edit)

        self.scroll = QScrollArea(JoinDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"scrolled", u"true")
        self.content_box = QVBoxLayout(self.content)
        self.content_box.setSpacing(10)
        self.content_box.setObjectName(u"content_box")
        self.content_box.setContentsMargins(0, 0, 0, 0)
        self.found_card = QFrame(self.content)
        self.found_card.setObjectName(u"found_card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.found_card.sizePolicy().hasHeightForWidth())
        self.found_card.setSizePolicy(sizePolicy)
        self.found_card.setFrameShape(QFrame.Shape.NoFrame)
        self.found_card.setProperty(u"card", u"true")
        self.found_box = QVBoxLayout(self.found_card)
        self.found_box.setSpacing(0)
        self.found_box.setObjectName(u"found_box")
        self.found_box.setContentsMargins(6, 6, 6, 6)
        self.found_stack = QStackedWidget(self.found_card)
        self.found_stack.setObjectName(u"found_stack")
        self.found_view = QListView()
        self.found_view.setObjectName(u"found_view")
        self.found_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found_view.setProperty(u"rows", u"true")
        self.found_stack.addWidget(self.found_view)
        self.found_hint = EmptyHint()
        self.found_hint.setObjectName(u"found_hint")
        self.found_stack.addWidget(self.found_hint)

        self.found_box.addWidget(self.found_stack)


        self.content_box.addWidget(self.found_card)

        self.sides = QHBoxLayout()
        self.sides.setSpacing(14)
        self.sides.setObjectName(u"sides")
        self.sides.setContentsMargins(0, 0, 0, 0)
        self.keep_card = QFrame(self.content)
        self.keep_card.setObjectName(u"keep_card")
        self.keep_card.setFrameShape(QFrame.Shape.NoFrame)
        self.keep_card.setProperty(u"card", u"true")
        self.keep_box = QVBoxLayout(self.keep_card)
        self.keep_box.setSpacing(8)
        self.keep_box.setObjectName(u"keep_box")
        self.keep_box.setContentsMargins(16, 14, 16, 14)
        self.keep_title_row = QHBoxLayout()
        self.keep_title_row.setSpacing(8)
        self.keep_title_row.setObjectName(u"keep_title_row")
        self.keep_title_row.setContentsMargins(0, 0, 0, 0)
        self.keep_title = QLabel(self.keep_card)
        self.keep_title.setObjectName(u"keep_title")
        self.keep_title.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_title.setProperty(u"role", u"field")

        self.keep_title_row.addWidget(self.keep_title)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.keep_title_row.addItem(self.space_1)

        self.keep_pill = QLabel(self.keep_card)
        self.keep_pill.setObjectName(u"keep_pill")
        self.keep_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_pill.setProperty(u"pill", u"success")

        self.keep_title_row.addWidget(self.keep_pill)


        self.keep_box.addLayout(self.keep_title_row)

        self.keep_row = QHBoxLayout()
        self.keep_row.setSpacing(12)
        self.keep_row.setObjectName(u"keep_row")
        self.keep_row.setContentsMargins(0, 0, 0, 0)
        self.keep_avatar = Avatar(self.keep_card)
        self.keep_avatar.setObjectName(u"keep_avatar")

        self.keep_row.addWidget(self.keep_avatar)

        self.keep_words = QVBoxLayout()
        self.keep_words.setSpacing(2)
        self.keep_words.setObjectName(u"keep_words")
        self.keep_words.setContentsMargins(0, 0, 0, 0)
        self.keep_name = ElidedLabel(self.keep_card)
        self.keep_name.setObjectName(u"keep_name")
        self.keep_name.setProperty(u"role", u"section")

        self.keep_words.addWidget(self.keep_name)

        self.keep_id = ElidedLabel(self.keep_card)
        self.keep_id.setObjectName(u"keep_id")
        self.keep_id.setProperty(u"role", u"note")

        self.keep_words.addWidget(self.keep_id)


        self.keep_row.addLayout(self.keep_words)

        self.keep_row.setStretch(1, 1)

        self.keep_box.addLayout(self.keep_row)

        self.keep_phones = Prose(self.keep_card)
        self.keep_phones.setObjectName(u"keep_phones")
        self.keep_phones.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_phones.setWordWrap(True)

        self.keep_box.addWidget(self.keep_phones)

        self.keep_cases = Prose(self.keep_card)
        self.keep_cases.setObjectName(u"keep_cases")
        self.keep_cases.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_cases.setWordWrap(True)
        self.keep_cases.setProperty(u"role", u"note")

        self.keep_box.addWidget(self.keep_cases)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.keep_box.addItem(self.space_2)


        self.sides.addWidget(self.keep_card)

        self.other_card = QFrame(self.content)
        self.other_card.setObjectName(u"other_card")
        self.other_card.setFrameShape(QFrame.Shape.NoFrame)
        self.other_card.setProperty(u"card", u"true")
        self.other_box = QVBoxLayout(self.other_card)
        self.other_box.setSpacing(8)
        self.other_box.setObjectName(u"other_box")
        self.other_box.setContentsMargins(16, 14, 16, 14)
        self.other_title_row = QHBoxLayout()
        self.other_title_row.setSpacing(8)
        self.other_title_row.setObjectName(u"other_title_row")
        self.other_title_row.setContentsMargins(0, 0, 0, 0)
        self.other_title = QLabel(self.other_card)
        self.other_title.setObjectName(u"other_title")
        self.other_title.setTextFormat(Qt.TextFormat.PlainText)
        self.other_title.setProperty(u"role", u"field")

        self.other_title_row.addWidget(self.other_title)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.other_title_row.addItem(self.space_3)

        self.other_pill = QLabel(self.other_card)
        self.other_pill.setObjectName(u"other_pill")
        self.other_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.other_pill.setProperty(u"pill", u"info")

        self.other_title_row.addWidget(self.other_pill)


        self.other_box.addLayout(self.other_title_row)

        self.other_row = QHBoxLayout()
        self.other_row.setSpacing(12)
        self.other_row.setObjectName(u"other_row")
        self.other_row.setContentsMargins(0, 0, 0, 0)
        self.other_avatar = Avatar(self.other_card)
        self.other_avatar.setObjectName(u"other_avatar")

        self.other_row.addWidget(self.other_avatar)

        self.other_words = QVBoxLayout()
        self.other_words.setSpacing(2)
        self.other_words.setObjectName(u"other_words")
        self.other_words.setContentsMargins(0, 0, 0, 0)
        self.other_name = ElidedLabel(self.other_card)
        self.other_name.setObjectName(u"other_name")
        self.other_name.setProperty(u"role", u"section")

        self.other_words.addWidget(self.other_name)

        self.other_id = ElidedLabel(self.other_card)
        self.other_id.setObjectName(u"other_id")
        self.other_id.setProperty(u"role", u"note")

        self.other_words.addWidget(self.other_id)


        self.other_row.addLayout(self.other_words)

        self.other_row.setStretch(1, 1)

        self.other_box.addLayout(self.other_row)

        self.other_phones = Prose(self.other_card)
        self.other_phones.setObjectName(u"other_phones")
        self.other_phones.setTextFormat(Qt.TextFormat.PlainText)
        self.other_phones.setWordWrap(True)

        self.other_box.addWidget(self.other_phones)

        self.other_cases = Prose(self.other_card)
        self.other_cases.setObjectName(u"other_cases")
        self.other_cases.setTextFormat(Qt.TextFormat.PlainText)
        self.other_cases.setWordWrap(True)
        self.other_cases.setProperty(u"role", u"note")

        self.other_box.addWidget(self.other_cases)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.other_box.addItem(self.space_4)


        self.sides.addWidget(self.other_card)

        self.sides.setStretch(0, 1)
        self.sides.setStretch(1, 1)

        self.content_box.addLayout(self.sides)

        self.records_part = QWidget(self.content)
        self.records_part.setObjectName(u"records_part")
        self.records_box = QVBoxLayout(self.records_part)
        self.records_box.setSpacing(6)
        self.records_box.setObjectName(u"records_box")
        self.records_box.setContentsMargins(0, 0, 0, 0)
        self.records_title = QLabel(self.records_part)
        self.records_title.setObjectName(u"records_title")
        self.records_title.setTextFormat(Qt.TextFormat.PlainText)
        self.records_title.setProperty(u"role", u"field")

        self.records_box.addWidget(self.records_title)

        self.records = QWidget(self.records_part)
        self.records.setObjectName(u"records")
        self.records_list = QVBoxLayout(self.records)
        self.records_list.setSpacing(6)
        self.records_list.setObjectName(u"records_list")
        self.records_list.setContentsMargins(0, 0, 0, 0)

        self.records_box.addWidget(self.records)


        self.content_box.addWidget(self.records_part)

        self.content_box.setStretch(0, 1)
        self.scroll.setWidget(self.content)

        self.dialog_box.addWidget(self.scroll)

        self.buttons_row = QHBoxLayout()
        self.buttons_row.setSpacing(8)
        self.buttons_row.setObjectName(u"buttons_row")
        self.buttons_row.setContentsMargins(0, 0, 0, 0)
        self.join_button = KeyButton(JoinDialog)
        self.join_button.setObjectName(u"join_button")
        self.join_button.setProperty(u"variant", u"primary")

        self.buttons_row.addWidget(self.join_button)

        self.close_button = KeyButton(JoinDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"variant", u"quiet")

        self.buttons_row.addWidget(self.close_button)

        self.promise_label = Prose(JoinDialog)
        self.promise_label.setObjectName(u"promise_label")
        self.promise_label.setTextFormat(Qt.TextFormat.PlainText)
        self.promise_label.setWordWrap(True)
        self.promise_label.setProperty(u"role", u"note")

        self.buttons_row.addWidget(self.promise_label)

        self.buttons_row.setStretch(2, 1)

        self.dialog_box.addLayout(self.buttons_row)

        self.dialog_box.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.search_label.setBuddy(self.search_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(JoinDialog)

        QMetaObject.connectSlotsByName(JoinDialog)
    # setupUi

    def retranslateUi(self, JoinDialog):
#if QT_CONFIG(accessibility)
        JoinDialog.setAccessibleName(QCoreApplication.translate("JoinDialog", u"\u06cc\u06a9\u06cc\u200c\u06a9\u0631\u062f\u0646 \u062f\u0648 \u0633\u0627\u0628\u0642\u0647\u0654 \u06cc\u06a9 \u0645\u062a\u0642\u0627\u0636\u06cc", None))
#endif // QT_CONFIG(accessibility)
        self.dialog_title.setText(QCoreApplication.translate("JoinDialog", u"\u06cc\u06a9\u06cc\u200c\u06a9\u0631\u062f\u0646 \u062f\u0648 \u0633\u0627\u0628\u0642\u0647\u0654 \u06cc\u06a9 \u0645\u062a\u0642\u0627\u0636\u06cc", None))
        self.search_label.setText(QCoreApplication.translate("JoinDialog", u"\u0633\u0627\u0628\u0642\u0647\u0654 \u062f\u06cc\u06af\u0631 \u0631\u0627 \u0628\u0627 \u062a\u0644\u0641\u0646\u060c \u06a9\u062f \u0645\u0644\u06cc \u06cc\u0627 \u0646\u0627\u0645 \u067e\u06cc\u062f\u0627 \u06a9\u0646\u06cc\u062f", None))
        self.search_edit.setPlaceholderText(QCoreApplication.translate("JoinDialog", u"\u0634\u0645\u0627\u0631\u0647 \u06cc\u0627 \u0646\u0627\u0645\u060c \u0633\u067e\u0633 Enter", None))
#if QT_CONFIG(accessibility)
        self.found_view.setAccessibleName(QCoreApplication.translate("JoinDialog", u"\u0633\u0627\u0628\u0642\u0647\u200c\u0647\u0627\u06cc \u067e\u06cc\u062f\u0627\u0634\u062f\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.keep_title.setText(QCoreApplication.translate("JoinDialog", u"\u0627\u06cc\u0646 \u0633\u0627\u0628\u0642\u0647 \u0645\u06cc\u200c\u0645\u0627\u0646\u062f", None))
        self.keep_pill.setText("")
        self.keep_phones.setText("")
        self.keep_cases.setText("")
        self.other_title.setText(QCoreApplication.translate("JoinDialog", u"\u0627\u06cc\u0646 \u0633\u0627\u0628\u0642\u0647 \u0628\u0647 \u0622\u0646 \u0645\u06cc\u200c\u067e\u06cc\u0648\u0646\u062f\u062f", None))
        self.other_pill.setText("")
        self.other_phones.setText("")
        self.other_cases.setText("")
        self.records_title.setText(QCoreApplication.translate("JoinDialog", u"\u0633\u0627\u0628\u0642\u0647\u200c\u0647\u0627\u06cc\u06cc \u06a9\u0647 \u067e\u06cc\u0634\u200c\u062a\u0631 \u067e\u06cc\u0648\u0633\u062a\u0647\u200c\u0627\u0646\u062f", None))
        self.join_button.setText(QCoreApplication.translate("JoinDialog", u"\u06cc\u06a9\u06cc \u06a9\u0646", None))
        self.close_button.setText(QCoreApplication.translate("JoinDialog", u"\u0628\u0633\u062a\u0646", None))
        self.promise_label.setText(QCoreApplication.translate("JoinDialog", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627 \u0648 \u062a\u0645\u0627\u0633\u200c\u0647\u0627\u06cc \u0647\u0631 \u062f\u0648 \u0632\u06cc\u0631 \u06cc\u06a9 \u0646\u0627\u0645 \u062f\u06cc\u062f\u0647 \u0645\u06cc\u200c\u0634\u0648\u0646\u062f\u061b \u0627\u06cc\u0646 \u06a9\u0627\u0631 \u0628\u0627\u0632\u06af\u0634\u062a\u200c\u067e\u0630\u06cc\u0631 \u0627\u0633\u062a.", None))
    # retranslateUi

