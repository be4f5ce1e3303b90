# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'duplicates_page.ui'
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
from samad_desktop.qtkit.fields import LtrLineEdit
from samad_desktop.qtkit.icon_widgets import Avatar
from samad_desktop.qtkit.key_hints import (KeyButton, KeyHint)
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_DuplicatesPage(object):
    def setupUi(self, DuplicatesPage):
        if not DuplicatesPage.objectName():
            DuplicatesPage.setObjectName(u"DuplicatesPage")
        DuplicatesPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.duplicates_box = QVBoxLayout(DuplicatesPage)
        self.duplicates_box.setSpacing(10)
        self.duplicates_box.setObjectName(u"duplicates_box")
        self.duplicates_box.setContentsMargins(0, 0, 0, 0)
        self.sides_row = QHBoxLayout()
        self.sides_row.setSpacing(10)
        self.sides_row.setObjectName(u"sides_row")
        self.sides_row.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(DuplicatesPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(6)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 12, 16, 12)
        self.list_head = QHBoxLayout()
        self.list_head.setSpacing(8)
        self.list_head.setObjectName(u"list_head")
        self.list_head.setContentsMargins(0, 0, 0, 0)
        self.list_title = QLabel(self.list_card)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setProperty(u"role", u"section")

        self.list_head.addWidget(self.list_title)

        self.list_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.list_head.addItem(self.list_space)

        self.list_count = QLabel(self.list_card)
        self.list_count.setObjectName(u"list_count")
        self.list_count.setTextFormat(Qt.TextFormat.PlainText)
        self.list_count.setProperty(u"role", u"note")

        self.list_head.addWidget(self.list_count)


        self.list_box.addLayout(self.list_head)

        self.how_label = Prose(self.list_card)
        self.how_label.setObjectName(u"how_label")
        self.how_label.setTextFormat(Qt.TextFormat.PlainText)
        self.how_label.setWordWrap(True)
        self.how_label.setProperty(u"role", u"note")

        self.list_box.addWidget(self.how_label)

        self.pairs_list = RowList(self.list_card)
        self.pairs_list.setObjectName(u"pairs_list")

        self.list_box.addWidget(self.pairs_list)

        self.pairs_hint = EmptyHint(self.list_card)
        self.pairs_hint.setObjectName(u"pairs_hint")

        self.list_box.addWidget(self.pairs_hint)

        self.pairs_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.pairs_end)

        self.list_box.setStretch(2, 100)
        self.list_box.setStretch(3, 1)
        self.list_box.setStretch(4, 1)

        self.sides_row.addWidget(self.list_card)

        self.pair_box = QWidget(DuplicatesPage)
        self.pair_box.setObjectName(u"pair_box")
        self.pair_row = QVBoxLayout(self.pair_box)
        self.pair_row.setSpacing(10)
        self.pair_row.setObjectName(u"pair_row")
        self.pair_row.setContentsMargins(0, 0, 0, 0)
        self.keep_card = QFrame(self.pair_box)
        self.keep_card.setObjectName(u"keep_card")
        self.keep_card.setProperty(u"card", True)
        self.keep_column = QVBoxLayout(self.keep_card)
        self.keep_column.setSpacing(6)
        self.keep_column.setObjectName(u"keep_column")
        self.keep_column.setContentsMargins(16, 12, 16, 12)
        self.keep_row = QHBoxLayout()
        self.keep_row.setSpacing(10)
        self.keep_row.setObjectName(u"keep_row")
        self.keep_row.setContentsMargins(0, 0, 0, 0)
        self.keep_avatar = Avatar(self.keep_card)
        self.keep_avatar.setObjectName(u"keep_avatar")

        self.keep_row.addWidget(self.keep_avatar)

        self.keep_words = QVBoxLayout()
        self.keep_words.setSpacing(2)
        self.keep_words.setObjectName(u"keep_words")
        self.keep_words.setContentsMargins(0, 0, 0, 0)
        self.keep_first = QHBoxLayout()
        self.keep_first.setSpacing(8)
        self.keep_first.setObjectName(u"keep_first")
        self.keep_first.setContentsMargins(0, 0, 0, 0)
        self.keep_name = QLabel(self.keep_card)
        self.keep_name.setObjectName(u"keep_name")
        self.keep_name.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_name.setProperty(u"role", u"strong")

        self.keep_first.addWidget(self.keep_name)

        self.keep_title = QLabel(self.keep_card)
        self.keep_title.setObjectName(u"keep_title")
        self.keep_title.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_title.setProperty(u"role", u"field")

        self.keep_first.addWidget(self.keep_title)

        self.keep_first.setStretch(0, 1)

        self.keep_words.addLayout(self.keep_first)

        self.keep_id = QLabel(self.keep_card)
        self.keep_id.setObjectName(u"keep_id")
        self.keep_id.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_id.setProperty(u"role", u"note")

        self.keep_words.addWidget(self.keep_id)

        self.keep_phones = Prose(self.keep_card)
        self.keep_phones.setObjectName(u"keep_phones")
        self.keep_phones.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_phones.setWordWrap(True)
        self.keep_phones.setProperty(u"role", u"note")

        self.keep_words.addWidget(self.keep_phones)


        self.keep_row.addLayout(self.keep_words)

        self.keep_row.setStretch(1, 1)

        self.keep_column.addLayout(self.keep_row)


        self.pair_row.addWidget(self.keep_card)

        self.other_card = QFrame(self.pair_box)
        self.other_card.setObjectName(u"other_card")
        self.other_card.setProperty(u"card", True)
        self.other_column = QVBoxLayout(self.other_card)
        self.other_column.setSpacing(6)
        self.other_column.setObjectName(u"other_column")
        self.other_column.setContentsMargins(16, 12, 16, 12)
        self.other_row = QHBoxLayout()
        self.other_row.setSpacing(10)
        self.other_row.setObjectName(u"other_row")
        self.other_row.setContentsMargins(0, 0, 0, 0)
        self.other_avatar = Avatar(self.other_card)
        self.other_avatar.setObjectName(u"other_avatar")

        self.other_row.addWidget(self.other_avatar)

        self.other_words = QVBoxLayout()
        self.other_words.setSpacing(2)
        self.other_words.setObjectName(u"other_words")
        self.other_words.setContentsMargins(0, 0, 0, 0)
        self.other_first = QHBoxLayout()
        self.other_first.setSpacing(8)
        self.other_first.setObjectName(u"other_first")
        self.other_first.setContentsMargins(0, 0, 0, 0)
        self.other_name = QLabel(self.other_card)
        self.other_name.setObjectName(u"other_name")
        self.other_name.setTextFormat(Qt.TextFormat.PlainText)
        self.other_name.setProperty(u"role", u"strong")

        self.other_first.addWidget(self.other_name)

        self.other_title = QLabel(self.other_card)
        self.other_title.setObjectName(u"other_title")
        self.other_title.setTextFormat(Qt.TextFormat.PlainText)
        self.other_title.setProperty(u"role", u"field")

        self.other_first.addWidget(self.other_title)

        self.other_first.setStretch(0, 1)

        self.other_words.addLayout(self.other_first)

        self.other_id = QLabel(self.other_card)
        self.other_id.setObjectName(u"other_id")
        self.other_id.setTextFormat(Qt.TextFormat.PlainText)
        self.other_id.setProperty(u"role", u"note")

        self.other_words.addWidget(self.other_id)

        self.other_phones = Prose(self.other_card)
        self.other_phones.setObjectName(u"other_phones")
        self.other_phones.setTextFormat(Qt.TextFormat.PlainText)
        self.other_phones.setWordWrap(True)
        self.other_phones.setProperty(u"role", u"note")

        self.other_words.addWidget(self.other_phones)


        self.other_row.addLayout(self.other_words)

        self.other_row.setStretch(1, 1)

        self.other_column.addLayout(self.other_row)


        self.pair_row.addWidget(self.other_card)

        self.pair_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pair_row.addItem(self.pair_end)

        self.pair_row.setStretch(2, 1)

        self.sides_row.addWidget(self.pair_box)

        self.sides_row.setStretch(0, 3)
        self.sides_row.setStretch(1, 2)

        self.duplicates_box.addLayout(self.sides_row)

        self.deeds_card = QFrame(DuplicatesPage)
        self.deeds_card.setObjectName(u"deeds_card")
        self.deeds_card.setProperty(u"card", True)
        self.deeds_box = QVBoxLayout(self.deeds_card)
        self.deeds_box.setSpacing(8)
        self.deeds_box.setObjectName(u"deeds_box")
        self.deeds_box.setContentsMargins(16, 12, 16, 12)
        self.why_label = Prose(self.deeds_card)
        self.why_label.setObjectName(u"why_label")
        self.why_label.setTextFormat(Qt.TextFormat.PlainText)
        self.why_label.setWordWrap(True)
        self.why_label.setProperty(u"role", u"strong")

        self.deeds_box.addWidget(self.why_label)

        self.mend_box = QWidget(self.deeds_card)
        self.mend_box.setObjectName(u"mend_box")
        self.mend_box.setVisible(False)
        self.mend_column = QVBoxLayout(self.mend_box)
        self.mend_column.setSpacing(4)
        self.mend_column.setObjectName(u"mend_column")
        self.mend_column.setContentsMargins(0, 0, 0, 0)
        self.mend_row = QHBoxLayout()
        self.mend_row.setSpacing(8)
        self.mend_row.setObjectName(u"mend_row")
        self.mend_row.setContentsMargins(0, 0, 0, 0)
        self.right_id_label = QLabel(self.mend_box)
        self.right_id_label.setObjectName(u"right_id_label")
        self.right_id_label.setTextFormat(Qt.TextFormat.PlainText)
        self.right_id_label.setProperty(u"role", u"field")

        self.mend_row.addWidget(self.right_id_label)

        self.right_id_hint = KeyHint(self.mend_box)
        self.right_id_hint.setObjectName(u"right_id_hint")

        self.mend_row.addWidget(self.right_id_hint)

        self.right_id_edit = LtrLineEdit(self.mend_box)
        self.right_id_edit.setObjectName(u"right_id_edit")

        self.mend_row.addWidget(self.right_id_edit)

        self.keep_id_button = KeyButton(self.mend_box)
        self.keep_id_button.setObjectName(u"keep_id_button")
        self.keep_id_button.setAutoDefault(False)

        self.mend_row.addWidget(self.keep_id_button)

        self.other_id_button = KeyButton(self.mend_box)
        self.other_id_button.setObjectName(u"other_id_button")
        self.other_id_button.setAutoDefault(False)

        self.mend_row.addWidget(self.other_id_button)

        self.mend_row.setStretch(2, 1)

        self.mend_column.addLayout(self.mend_row)

        self.right_id_error = Prose(self.mend_box)
        self.right_id_error.setObjectName(u"right_id_error")
        self.right_id_error.setTextFormat(Qt.TextFormat.PlainText)
        self.right_id_error.setWordWrap(True)
        self.right_id_error.setProperty(u"role", u"error")

        self.mend_column.addWidget(self.right_id_error)


        self.deeds_box.addWidget(self.mend_box)

        self.outcome_label = Prose(self.deeds_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.deeds_box.addWidget(self.outcome_label)

        self.deeds_row = QHBoxLayout()
        self.deeds_row.setSpacing(8)
        self.deeds_row.setObjectName(u"deeds_row")
        self.deeds_row.setContentsMargins(0, 0, 0, 0)
        self.further_button = KeyButton(self.deeds_card)
        self.further_button.setObjectName(u"further_button")
        self.further_button.setAutoDefault(False)

        self.deeds_row.addWidget(self.further_button)

        self.undo_button = KeyButton(self.deeds_card)
        self.undo_button.setObjectName(u"undo_button")
        self.undo_button.setAutoDefault(False)

        self.deeds_row.addWidget(self.undo_button)

        self.deeds_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deeds_row.addItem(self.deeds_space)

        self.apart_button = KeyButton(self.deeds_card)
        self.apart_button.setObjectName(u"apart_button")
        self.apart_button.setAutoDefault(False)

        self.deeds_row.addWidget(self.apart_button)

        self.join_button = KeyButton(self.deeds_card)
        self.join_button.setObjectName(u"join_button")
        self.join_button.setAutoDefault(False)
        self.join_button.setProperty(u"variant", u"primary")

        self.deeds_row.addWidget(self.join_button)


        self.deeds_box.addLayout(self.deeds_row)


        self.duplicates_box.addWidget(self.deeds_card)

        self.duplicates_box.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.right_id_label.setBuddy(self.right_id_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DuplicatesPage)

        QMetaObject.connectSlotsByName(DuplicatesPage)
    # setupUi

    def retranslateUi(self, DuplicatesPage):
        self.list_title.setText(QCoreApplication.translate("DuplicatesPage", u"\u0634\u0627\u06cc\u062f \u06cc\u06a9 \u0646\u0641\u0631 \u0628\u0627\u0634\u0646\u062f", None))
        self.list_count.setText("")
        self.how_label.setText(QCoreApplication.translate("DuplicatesPage", u"\u0647\u0631 \u062c\u0641\u062a \u0631\u0627 \u0628\u0628\u06cc\u0646\u06cc\u062f \u0648 \u062f\u0627\u0648\u0631\u06cc \u06a9\u0646\u06cc\u062f\u061b \u0647\u0631 \u06a9\u0627\u0631 \u0628\u0631\u06af\u0634\u062a\u200c\u067e\u0630\u06cc\u0631 \u0627\u0633\u062a \u0648 \u0622\u0646\u0686\u0647 \u062f\u0627\u0648\u0631\u06cc \u0634\u062f \u062f\u0648\u0628\u0627\u0631\u0647 \u067e\u06cc\u0634\u0646\u0647\u0627\u062f \u0646\u0645\u06cc\u200c\u0634\u0648\u062f.", None))
#if QT_CONFIG(accessibility)
        self.pairs_list.setAccessibleName(QCoreApplication.translate("DuplicatesPage", u"\u062c\u0641\u062a\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u0646\u0647\u0627\u062f\u06cc", None))
#endif // QT_CONFIG(accessibility)
        self.keep_name.setText("")
        self.keep_title.setText(QCoreApplication.translate("DuplicatesPage", u"\u0633\u0627\u0628\u0642\u0647\u200c\u0627\u06cc \u06a9\u0647 \u0645\u06cc\u200c\u0645\u0627\u0646\u062f", None))
        self.keep_id.setText("")
        self.keep_phones.setText("")
        self.other_name.setText("")
        self.other_title.setText(QCoreApplication.translate("DuplicatesPage", u"\u0633\u0627\u0628\u0642\u0647\u0654 \u062f\u06cc\u06af\u0631", None))
        self.other_id.setText("")
        self.other_phones.setText("")
        self.why_label.setText("")
        self.right_id_label.setText(QCoreApplication.translate("DuplicatesPage", u"\u06a9\u062f \u0645\u0644\u06cc \u062f\u0631\u0633\u062a *", None))
        self.keep_id_button.setText(QCoreApplication.translate("DuplicatesPage", u"\u06a9\u062f \u0633\u0627\u0628\u0642\u0647\u200c\u0627\u06cc \u06a9\u0647 \u0645\u06cc\u200c\u0645\u0627\u0646\u062f", None))
        self.other_id_button.setText(QCoreApplication.translate("DuplicatesPage", u"\u06a9\u062f \u0633\u0627\u0628\u0642\u0647\u0654 \u062f\u06cc\u06af\u0631", None))
        self.right_id_error.setText("")
        self.outcome_label.setText("")
        self.further_button.setText(QCoreApplication.translate("DuplicatesPage", u"\u067e\u06cc\u0634\u0646\u0647\u0627\u062f\u0647\u0627\u06cc \u062f\u06cc\u06af\u0631", None))
        self.undo_button.setText(QCoreApplication.translate("DuplicatesPage", u"\u0628\u0631\u06af\u0631\u062f\u0627\u0646\u062f\u0646 \u0622\u062e\u0631\u06cc\u0646 \u06a9\u0627\u0631", None))
        self.apart_button.setText(QCoreApplication.translate("DuplicatesPage", u"\u06cc\u06a9 \u0646\u0641\u0631 \u0646\u06cc\u0633\u062a\u0646\u062f", None))
        self.join_button.setText(QCoreApplication.translate("DuplicatesPage", u"\u06cc\u06a9\u06cc\u200c\u06a9\u0631\u062f\u0646", None))
        pass
    # retranslateUi

