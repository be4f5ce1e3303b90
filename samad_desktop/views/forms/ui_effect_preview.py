# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'effect_preview.ui'
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
from PySide6.QtWidgets import (QApplication, QLabel, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_EffectPreview(object):
    def setupUi(self, EffectPreview):
        if not EffectPreview.objectName():
            EffectPreview.setObjectName(u"EffectPreview")
        EffectPreview.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.preview_box = QVBoxLayout(EffectPreview)
        self.preview_box.setSpacing(8)
        self.preview_box.setObjectName(u"preview_box")
        self.preview_box.setContentsMargins(0, 0, 0, 0)
        self.preview_title = QLabel(EffectPreview)
        self.preview_title.setObjectName(u"preview_title")
        self.preview_title.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_title.setProperty(u"role", u"section")

        self.preview_box.addWidget(self.preview_title)

        self.preview_label = Prose(EffectPreview)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_label.setWordWrap(True)
        self.preview_label.setProperty(u"role", u"strong")

        self.preview_box.addWidget(self.preview_label)

        self.affected_title = QLabel(EffectPreview)
        self.affected_title.setObjectName(u"affected_title")
        self.affected_title.setTextFormat(Qt.TextFormat.PlainText)
        self.affected_title.setProperty(u"role", u"field")

        self.preview_box.addWidget(self.affected_title)

        self.affected_list = RowList(EffectPreview)
        self.affected_list.setObjectName(u"affected_list")

        self.preview_box.addWidget(self.affected_list)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.preview_box.addItem(self.space_1)

        self.preview_box.setStretch(3, 100)
        self.preview_box.setStretch(4, 1)

        self.retranslateUi(EffectPreview)

        QMetaObject.connectSlotsByName(EffectPreview)
    # setupUi

    def retranslateUi(self, EffectPreview):
        self.preview_title.setText(QCoreApplication.translate("EffectPreview", u"\u067e\u06cc\u0634\u200c\u0646\u0645\u0627\u06cc\u0634: \u0647\u0646\u0648\u0632 \u0686\u06cc\u0632\u06cc \u062b\u0628\u062a \u0646\u0634\u062f\u0647 \u0627\u0633\u062a", None))
        self.preview_label.setText("")
        self.affected_title.setText(QCoreApplication.translate("EffectPreview", u"\u0628\u06cc\u0634\u062a\u0631\u06cc\u0646 \u062c\u0627\u0628\u0647\u200c\u062c\u0627\u06cc\u06cc", None))
        pass
    # retranslateUi

