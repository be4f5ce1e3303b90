# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paper_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QToolButton, QVBoxLayout, QWidget)

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.message_bar import MessageBar
from samad_desktop.qtkit.paper_view import PaperView

class Ui_PaperDialog(object):
    def setupUi(self, PaperDialog):
        if not PaperDialog.objectName():
            PaperDialog.setObjectName(u"PaperDialog")
        PaperDialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.dialog_box = QVBoxLayout(PaperDialog)
        self.dialog_box.setSpacing(10)
        self.dialog_box.setObjectName(u"dialog_box")
        self.dialog_box.setContentsMargins(20, 16, 20, 16)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(PaperDialog)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"title")

        self.head_row.addWidget(self.title)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.space_1)

        self.page_label = QLabel(PaperDialog)
        self.page_label.setObjectName(u"page_label")
        self.page_label.setTextFormat(Qt.TextFormat.PlainText)
        self.page_label.setProperty(u"role", u"note")

        self.head_row.addWidget(self.page_label)

        self.smaller_button = QToolButton(PaperDialog)
        self.smaller_button.setObjectName(u"smaller_button")

        self.head_row.addWidget(self.smaller_button)

        self.smaller_key = QLabel(PaperDialog)
        self.smaller_key.setObjectName(u"smaller_key")
        self.smaller_key.setTextFormat(Qt.TextFormat.PlainText)
        self.smaller_key.setProperty(u"role", u"key")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.smaller_key.sizePolicy().hasHeightForWidth())
        self.smaller_key.setSizePolicy(sizePolicy)

        self.head_row.addWidget(self.smaller_key)

        self.zoom_label = QLabel(PaperDialog)
        self.zoom_label.setObjectName(u"zoom_label")
        self.zoom_label.setTextFormat(Qt.TextFormat.PlainText)
        self.zoom_label.setProperty(u"role", u"note")

        self.head_row.addWidget(self.zoom_label)

        self.larger_button = QToolButton(PaperDialog)
        self.larger_button.setObjectName(u"larger_button")

        self.head_row.addWidget(self.larger_button)

        self.larger_key = QLabel(PaperDialog)
        self.larger_key.setObjectName(u"larger_key")
        self.larger_key.setTextFormat(Qt.TextFormat.PlainText)
        self.larger_key.setProperty(u"role", u"key")
        sizePolicy.setHeightForWidth(self.larger_key.sizePolicy().hasHeightForWidth())
        self.larger_key.setSizePolicy(sizePolicy)

        self.head_row.addWidget(self.larger_key)


        self.dialog_box.addLayout(self.head_row)

        self.messages = MessageBar(PaperDialog)
        self.messages.setObjectName(u"messages")

        self.dialog_box.addWidget(self.messages)

        self.parts = QStackedWidget(PaperDialog)
        self.parts.setObjectName(u"parts")
        self.paper_view = PaperView()
        self.paper_view.setObjectName(u"paper_view")
        self.parts.addWidget(self.paper_view)
        self.busy_hint = EmptyHint()
        self.busy_hint.setObjectName(u"busy_hint")
        self.parts.addWidget(self.busy_hint)
        self.failed_part = QWidget()
        self.failed_part.setObjectName(u"failed_part")
        self.failed_box = QVBoxLayout(self.failed_part)
        self.failed_box.setSpacing(12)
        self.failed_box.setObjectName(u"failed_box")
        self.failed_box.setContentsMargins(0, 0, 0, 24)
        self.failed_hint = EmptyHint(self.failed_part)
        self.failed_hint.setObjectName(u"failed_hint")

        self.failed_box.addWidget(self.failed_hint)

        self.again_row = QHBoxLayout()
        self.again_row.setSpacing(8)
        self.again_row.setObjectName(u"again_row")
        self.again_row.setContentsMargins(0, 0, 0, 0)
        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.again_row.addItem(self.space_2)

        self.again_button = QPushButton(self.failed_part)
        self.again_button.setObjectName(u"again_button")
        self.again_button.setProperty(u"variant", u"primary")
        self.again_button.setAutoDefault(False)

        self.again_row.addWidget(self.again_button)

        self.again_key = QLabel(self.failed_part)
        self.again_key.setObjectName(u"again_key")
        self.again_key.setTextFormat(Qt.TextFormat.PlainText)
        self.again_key.setProperty(u"role", u"key")
        sizePolicy.setHeightForWidth(self.again_key.sizePolicy().hasHeightForWidth())
        self.again_key.setSizePolicy(sizePolicy)

        self.again_row.addWidget(self.again_key)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.again_row.addItem(self.space_3)


        self.failed_box.addLayout(self.again_row)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.failed_box.addItem(self.space_4)

        self.parts.addWidget(self.failed_part)

        self.dialog_box.addWidget(self.parts)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.print_button = QPushButton(PaperDialog)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"variant", u"primary")
        self.print_button.setAutoDefault(False)

        self.foot_row.addWidget(self.print_button)

        self.print_key = QLabel(PaperDialog)
        self.print_key.setObjectName(u"print_key")
        self.print_key.setTextFormat(Qt.TextFormat.PlainText)
        self.print_key.setProperty(u"role", u"key")
        sizePolicy.setHeightForWidth(self.print_key.sizePolicy().hasHeightForWidth())
        self.print_key.setSizePolicy(sizePolicy)

        self.foot_row.addWidget(self.print_key)

        self.save_button = QPushButton(PaperDialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)

        self.foot_row.addWidget(self.save_button)

        self.save_key = QLabel(PaperDialog)
        self.save_key.setObjectName(u"save_key")
        self.save_key.setTextFormat(Qt.TextFormat.PlainText)
        self.save_key.setProperty(u"role", u"key")
        sizePolicy.setHeightForWidth(self.save_key.sizePolicy().hasHeightForWidth())
        self.save_key.setSizePolicy(sizePolicy)

        self.foot_row.addWidget(self.save_key)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.space_5)

        self.close_button = QPushButton(PaperDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.close_key = QLabel(PaperDialog)
        self.close_key.setObjectName(u"close_key")
        self.close_key.setTextFormat(Qt.TextFormat.PlainText)
        self.close_key.setProperty(u"role", u"key")
        sizePolicy.setHeightForWidth(self.close_key.sizePolicy().hasHeightForWidth())
        self.close_key.setSizePolicy(sizePolicy)

        self.foot_row.addWidget(self.close_key)


        self.dialog_box.addLayout(self.foot_row)

        self.dialog_box.setStretch(2, 1)

        self.retranslateUi(PaperDialog)

        QMetaObject.connectSlotsByName(PaperDialog)
    # setupUi

    def retranslateUi(self, PaperDialog):
        self.title.setText("")
        self.page_label.setText("")
#if QT_CONFIG(accessibility)
        self.smaller_button.setAccessibleName(QCoreApplication.translate("PaperDialog", u"\u06a9\u0648\u0686\u06a9\u200c\u062a\u0631", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.smaller_button.setToolTip(QCoreApplication.translate("PaperDialog", u"\u06a9\u0648\u0686\u06a9\u200c\u062a\u0631", None))
#endif // QT_CONFIG(tooltip)
        self.smaller_key.setText(QCoreApplication.translate("PaperDialog", u"Ctrl+-", None))
        self.zoom_label.setText("")
#if QT_CONFIG(accessibility)
        self.larger_button.setAccessibleName(QCoreApplication.translate("PaperDialog", u"\u0628\u0632\u0631\u06af\u200c\u062a\u0631", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.larger_button.setToolTip(QCoreApplication.translate("PaperDialog", u"\u0628\u0632\u0631\u06af\u200c\u062a\u0631", None))
#endif // QT_CONFIG(tooltip)
        self.larger_key.setText(QCoreApplication.translate("PaperDialog", u"Ctrl++", None))
#if QT_CONFIG(accessibility)
        self.paper_view.setAccessibleName(QCoreApplication.translate("PaperDialog", u"\u0635\u0641\u062d\u0647\u200c\u0647\u0627\u06cc \u0633\u0646\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.again_button.setText(QCoreApplication.translate("PaperDialog", u"\u062f\u0648\u0628\u0627\u0631\u0647 \u062a\u0644\u0627\u0634 \u06a9\u0646", None))
        self.again_key.setText(QCoreApplication.translate("PaperDialog", u"Shift+F5", None))
        self.print_button.setText(QCoreApplication.translate("PaperDialog", u"\u0686\u0627\u067e", None))
        self.print_key.setText(QCoreApplication.translate("PaperDialog", u"Ctrl+P", None))
        self.save_button.setText(QCoreApplication.translate("PaperDialog", u"\u0630\u062e\u06cc\u0631\u0647\u0654 PDF", None))
        self.save_key.setText(QCoreApplication.translate("PaperDialog", u"Ctrl+S", None))
        self.close_button.setText(QCoreApplication.translate("PaperDialog", u"\u0628\u0633\u062a\u0646", None))
        self.close_key.setText(QCoreApplication.translate("PaperDialog", u"Esc", None))
        pass
    # retranslateUi

