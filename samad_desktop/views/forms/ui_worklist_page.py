# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'worklist_page.ui'
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
    QLabel, QListView, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from samad_desktop.qtkit.empty_hint import (EmptyHint, Skeleton)
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.views.case_brief import CaseBrief

class Ui_WorklistPage(object):
    def setupUi(self, WorklistPage):
        if not WorklistPage.objectName():
            WorklistPage.setObjectName(u"WorklistPage")
        WorklistPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(WorklistPage)
        self.page_box.setSpacing(12)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.lists_card = QFrame(WorklistPage)
        self.lists_card.setObjectName(u"lists_card")
        self.lists_card.setFrameShape(QFrame.Shape.NoFrame)
        self.lists_card.setProperty(u"card", u"true")
        self.lists_box = QVBoxLayout(self.lists_card)
        self.lists_box.setSpacing(6)
        self.lists_box.setObjectName(u"lists_box")
        self.lists_box.setContentsMargins(8, 12, 8, 10)
        self.lists_title = QLabel(self.lists_card)
        self.lists_title.setObjectName(u"lists_title")
        self.lists_title.setTextFormat(Qt.TextFormat.PlainText)
        self.lists_title.setProperty(u"role", u"section")
        self.lists_title.setIndent(8)

        self.lists_box.addWidget(self.lists_title)

        self.lists_view = RowList(self.lists_card)
        self.lists_view.setObjectName(u"lists_view")
        self.lists_view.setProperty(u"rows", u"true")

        self.lists_box.addWidget(self.lists_view)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lists_box.addItem(self.space_1)

        self.lists_keys_box = QHBoxLayout()
        self.lists_keys_box.setSpacing(6)
        self.lists_keys_box.setObjectName(u"lists_keys_box")
        self.lists_keys_box.setContentsMargins(0, 0, 0, 0)
        self.lists_key = QLabel(self.lists_card)
        self.lists_key.setObjectName(u"lists_key")
        self.lists_key.setTextFormat(Qt.TextFormat.PlainText)
        self.lists_key.setProperty(u"role", u"key")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.lists_key.sizePolicy().hasHeightForWidth())
        self.lists_key.setSizePolicy(sizePolicy)

        self.lists_keys_box.addWidget(self.lists_key)

        self.lists_words = QLabel(self.lists_card)
        self.lists_words.setObjectName(u"lists_words")
        self.lists_words.setTextFormat(Qt.TextFormat.PlainText)
        self.lists_words.setProperty(u"role", u"note")

        self.lists_keys_box.addWidget(self.lists_words)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lists_keys_box.addItem(self.space_2)


        self.lists_box.addLayout(self.lists_keys_box)


        self.page_box.addWidget(self.lists_card)

        self.list_card = QFrame(WorklistPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setFrameShape(QFrame.Shape.NoFrame)
        self.list_card.setProperty(u"card", u"true")
        self.list_card_box = QVBoxLayout(self.list_card)
        self.list_card_box.setSpacing(4)
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

        self.marks_bar = QWidget(self.list_card)
        self.marks_bar.setObjectName(u"marks_bar")
        self.marks_box = QHBoxLayout(self.marks_bar)
        self.marks_box.setSpacing(6)
        self.marks_box.setObjectName(u"marks_box")
        self.marks_box.setContentsMargins(4, 4, 4, 0)
        self.space_key = QLabel(self.marks_bar)
        self.space_key.setObjectName(u"space_key")
        self.space_key.setTextFormat(Qt.TextFormat.PlainText)
        self.space_key.setProperty(u"role", u"key")
        sizePolicy.setHeightForWidth(self.space_key.sizePolicy().hasHeightForWidth())
        self.space_key.setSizePolicy(sizePolicy)

        self.marks_box.addWidget(self.space_key)

        self.space_words = QLabel(self.marks_bar)
        self.space_words.setObjectName(u"space_words")
        self.space_words.setTextFormat(Qt.TextFormat.PlainText)
        self.space_words.setProperty(u"role", u"note")

        self.marks_box.addWidget(self.space_words)

        self.all_key = QLabel(self.marks_bar)
        self.all_key.setObjectName(u"all_key")
        self.all_key.setTextFormat(Qt.TextFormat.PlainText)
        self.all_key.setProperty(u"role", u"key")
        sizePolicy.setHeightForWidth(self.all_key.sizePolicy().hasHeightForWidth())
        self.all_key.setSizePolicy(sizePolicy)

        self.marks_box.addWidget(self.all_key)

        self.all_words = QLabel(self.marks_bar)
        self.all_words.setObjectName(u"all_words")
        self.all_words.setTextFormat(Qt.TextFormat.PlainText)
        self.all_words.setProperty(u"role", u"note")

        self.marks_box.addWidget(self.all_words)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.marks_box.addItem(self.space_3)

        self.marks_label = QLabel(self.marks_bar)
        self.marks_label.setObjectName(u"marks_label")
        self.marks_label.setTextFormat(Qt.TextFormat.PlainText)
        self.marks_label.setProperty(u"role", u"strong")

        self.marks_box.addWidget(self.marks_label)

        self.bulk_button = KeyButton(self.marks_bar)
        self.bulk_button.setObjectName(u"bulk_button")
        self.bulk_button.setProperty(u"variant", u"primary")

        self.marks_box.addWidget(self.bulk_button)


        self.list_card_box.addWidget(self.marks_bar)

        self.list_card_box.setStretch(0, 1)

        self.page_box.addWidget(self.list_card)

        self.brief = CaseBrief(WorklistPage)
        self.brief.setObjectName(u"brief")

        self.page_box.addWidget(self.brief)

        self.page_box.setStretch(0, 4)
        self.page_box.setStretch(1, 8)
        self.page_box.setStretch(2, 6)

        self.retranslateUi(WorklistPage)

        QMetaObject.connectSlotsByName(WorklistPage)
    # setupUi

    def retranslateUi(self, WorklistPage):
        self.lists_title.setText(QCoreApplication.translate("WorklistPage", u"\u06a9\u0627\u0631\u062a\u0627\u0628\u0644\u200c\u0647\u0627", None))
#if QT_CONFIG(accessibility)
        self.lists_view.setAccessibleName(QCoreApplication.translate("WorklistPage", u"\u06a9\u0627\u0631\u062a\u0627\u0628\u0644\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.lists_key.setText(QCoreApplication.translate("WorklistPage", u"Ctrl+Page Down", None))
        self.lists_words.setText(QCoreApplication.translate("WorklistPage", u"\u0641\u0647\u0631\u0633\u062a \u0628\u0639\u062f\u06cc", None))
#if QT_CONFIG(accessibility)
        self.rows_view.setAccessibleName(QCoreApplication.translate("WorklistPage", u"\u06a9\u0627\u0631\u0647\u0627\u06cc \u0627\u06cc\u0646 \u0641\u0647\u0631\u0633\u062a", None))
#endif // QT_CONFIG(accessibility)
        self.space_key.setText(QCoreApplication.translate("WorklistPage", u"Space", None))
        self.space_words.setText(QCoreApplication.translate("WorklistPage", u"\u0646\u0634\u0627\u0646", None))
        self.all_key.setText(QCoreApplication.translate("WorklistPage", u"Ctrl+A", None))
        self.all_words.setText(QCoreApplication.translate("WorklistPage", u"\u0646\u0634\u0627\u0646 \u0647\u0645\u0647", None))
        self.marks_label.setText("")
        self.bulk_button.setText(QCoreApplication.translate("WorklistPage", u"\u06a9\u0627\u0631 \u06af\u0631\u0648\u0647\u06cc\u2026", None))
        pass
    # retranslateUi

