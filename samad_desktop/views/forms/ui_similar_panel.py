# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'similar_panel.ui'
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
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_SimilarPanel(object):
    def setupUi(self, SimilarPanel):
        if not SimilarPanel.objectName():
            SimilarPanel.setObjectName(u"SimilarPanel")
        SimilarPanel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        SimilarPanel.setProperty(u"card", u"true")
        self.similar_box = QVBoxLayout(SimilarPanel)
        self.similar_box.setSpacing(6)
        self.similar_box.setObjectName(u"similar_box")
        self.similar_box.setContentsMargins(4, 12, 4, 12)
        self.similar_head = QHBoxLayout()
        self.similar_head.setSpacing(8)
        self.similar_head.setObjectName(u"similar_head")
        self.similar_head.setContentsMargins(12, 0, 14, 0)
        self.similar_icon = IconLabel(SimilarPanel)
        self.similar_icon.setObjectName(u"similar_icon")

        self.similar_head.addWidget(self.similar_icon)

        self.similar_title = QLabel(SimilarPanel)
        self.similar_title.setObjectName(u"similar_title")
        self.similar_title.setProperty(u"role", u"section")
        self.similar_title.setTextFormat(Qt.TextFormat.PlainText)

        self.similar_head.addWidget(self.similar_title)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.similar_head.addItem(self.spacer_1)

        self.similar_count = QLabel(SimilarPanel)
        self.similar_count.setObjectName(u"similar_count")
        self.similar_count.setTextFormat(Qt.TextFormat.PlainText)
        self.similar_count.setProperty(u"pill", u"neutral")

        self.similar_head.addWidget(self.similar_count)


        self.similar_box.addLayout(self.similar_head)

        self.basis_row = QHBoxLayout()
        self.basis_row.setSpacing(8)
        self.basis_row.setObjectName(u"basis_row")
        self.basis_row.setContentsMargins(12, 0, 14, 0)
        self.basis_label = QLabel(SimilarPanel)
        self.basis_label.setObjectName(u"basis_label")
        self.basis_label.setProperty(u"role", u"note")
        self.basis_label.setTextFormat(Qt.TextFormat.PlainText)

        self.basis_row.addWidget(self.basis_label)


        self.similar_box.addLayout(self.basis_row)

        self.similar_list = RowList(SimilarPanel)
        self.similar_list.setObjectName(u"similar_list")

        self.similar_box.addWidget(self.similar_list)

        self.hint = EmptyHint(SimilarPanel)
        self.hint.setObjectName(u"hint")

        self.similar_box.addWidget(self.hint)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.similar_box.addItem(self.spacer_2)

        self.chosen_box = QWidget(SimilarPanel)
        self.chosen_box.setObjectName(u"chosen_box")
        self.chosen_column = QVBoxLayout(self.chosen_box)
        self.chosen_column.setSpacing(8)
        self.chosen_column.setObjectName(u"chosen_column")
        self.chosen_column.setContentsMargins(10, 0, 12, 0)
        self.chosen_line = QFrame(self.chosen_box)
        self.chosen_line.setObjectName(u"chosen_line")
        self.chosen_line.setProperty(u"line", u"true")

        self.chosen_column.addWidget(self.chosen_line)

        self.chosen_title = QLabel(self.chosen_box)
        self.chosen_title.setObjectName(u"chosen_title")
        self.chosen_title.setProperty(u"role", u"strong")
        self.chosen_title.setTextFormat(Qt.TextFormat.PlainText)

        self.chosen_column.addWidget(self.chosen_title)

        self.chosen_why = Prose(self.chosen_box)
        self.chosen_why.setObjectName(u"chosen_why")
        self.chosen_why.setProperty(u"role", u"note")
        self.chosen_why.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen_why.setWordWrap(True)

        self.chosen_column.addWidget(self.chosen_why)

        self.chosen_label = Prose(self.chosen_box)
        self.chosen_label.setObjectName(u"chosen_label")
        self.chosen_label.setProperty(u"role", u"note")
        self.chosen_label.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen_label.setWordWrap(True)
        self.chosen_label.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.chosen_column.addWidget(self.chosen_label)

        self.join_button = KeyButton(self.chosen_box)
        self.join_button.setObjectName(u"join_button")

        self.chosen_column.addWidget(self.join_button)


        self.similar_box.addWidget(self.chosen_box)

        self.similar_box.setStretch(3, 1)

        self.retranslateUi(SimilarPanel)

        QMetaObject.connectSlotsByName(SimilarPanel)
    # setupUi

    def retranslateUi(self, SimilarPanel):
        self.similar_title.setText(QCoreApplication.translate("SimilarPanel", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0647\u0645\u0627\u0646\u0646\u062f", None))
        self.similar_count.setText("")
        self.basis_label.setText(QCoreApplication.translate("SimilarPanel", u"\u0628\u0631 \u067e\u0627\u06cc\u0647\u0654 \u0645\u062a\u0642\u0627\u0636\u06cc\u060c \u062e\u0627\u0646\u0648\u0627\u0631\u060c \u0645\u062d\u0644\u060c \u0645\u0648\u0636\u0648\u0639 \u0648 \u0645\u062a\u0646", None))
#if QT_CONFIG(accessibility)
        self.similar_list.setAccessibleName(QCoreApplication.translate("SimilarPanel", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0647\u0645\u0627\u0646\u0646\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.chosen_title.setText(QCoreApplication.translate("SimilarPanel", u"\u0645\u062a\u0646 \u067e\u0631\u0648\u0646\u062f\u0647\u0654 \u0628\u0631\u06af\u0632\u06cc\u062f\u0647", None))
        self.chosen_why.setText("")
        self.chosen_label.setText("")
        self.join_button.setText(QCoreApplication.translate("SimilarPanel", u"\u067e\u06cc\u0648\u0633\u062a\u0646 \u0628\u0647 \u0627\u06cc\u0646 \u067e\u0631\u0648\u0646\u062f\u0647", None))
        pass
    # retranslateUi

