# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'narrowing_row.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

from samad_desktop.qtkit.fields import (DateField, PickerEdit)
from samad_desktop.qtkit.key_hints import KeyHint
from samad_desktop.qtkit.prose import Prose

class Ui_NarrowingRow(object):
    def setupUi(self, NarrowingRow):
        if not NarrowingRow.objectName():
            NarrowingRow.setObjectName(u"NarrowingRow")
        NarrowingRow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.row_box = QVBoxLayout(NarrowingRow)
        self.row_box.setSpacing(4)
        self.row_box.setObjectName(u"row_box")
        self.row_box.setContentsMargins(0, 0, 0, 0)
        self.fields_box = QHBoxLayout()
        self.fields_box.setSpacing(8)
        self.fields_box.setObjectName(u"fields_box")
        self.fields_box.setContentsMargins(0, 0, 0, 0)
        self.facet_label = QLabel(NarrowingRow)
        self.facet_label.setObjectName(u"facet_label")
        self.facet_label.setTextFormat(Qt.TextFormat.PlainText)
        self.facet_label.setProperty(u"role", u"section")

        self.fields_box.addWidget(self.facet_label)

        self.facet_hint = KeyHint(NarrowingRow)
        self.facet_hint.setObjectName(u"facet_hint")

        self.fields_box.addWidget(self.facet_hint)

        self.facet_picker = PickerEdit(NarrowingRow)
        self.facet_picker.setObjectName(u"facet_picker")

        self.fields_box.addWidget(self.facet_picker)

        self.since_label = QLabel(NarrowingRow)
        self.since_label.setObjectName(u"since_label")
        self.since_label.setTextFormat(Qt.TextFormat.PlainText)
        self.since_label.setProperty(u"role", u"section")

        self.fields_box.addWidget(self.since_label)

        self.since_edit = DateField(NarrowingRow)
        self.since_edit.setObjectName(u"since_edit")

        self.fields_box.addWidget(self.since_edit)

        self.until_label = QLabel(NarrowingRow)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setTextFormat(Qt.TextFormat.PlainText)
        self.until_label.setProperty(u"role", u"section")

        self.fields_box.addWidget(self.until_label)

        self.until_edit = DateField(NarrowingRow)
        self.until_edit.setObjectName(u"until_edit")

        self.fields_box.addWidget(self.until_edit)

        self.fields_box.setStretch(2, 3)
        self.fields_box.setStretch(4, 1)
        self.fields_box.setStretch(6, 1)

        self.row_box.addLayout(self.fields_box)

        self.facet_error = Prose(NarrowingRow)
        self.facet_error.setObjectName(u"facet_error")
        self.facet_error.setTextFormat(Qt.TextFormat.PlainText)
        self.facet_error.setWordWrap(True)

        self.row_box.addWidget(self.facet_error)

        self.since_error = Prose(NarrowingRow)
        self.since_error.setObjectName(u"since_error")
        self.since_error.setTextFormat(Qt.TextFormat.PlainText)
        self.since_error.setWordWrap(True)

        self.row_box.addWidget(self.since_error)

        self.until_error = Prose(NarrowingRow)
        self.until_error.setObjectName(u"until_error")
        self.until_error.setTextFormat(Qt.TextFormat.PlainText)
        self.until_error.setWordWrap(True)

        self.row_box.addWidget(self.until_error)

        self.chips = QWidget(NarrowingRow)
        self.chips.setObjectName(u"chips")

        self.row_box.addWidget(self.chips)

#if QT_CONFIG(shortcut)
        self.facet_label.setBuddy(self.facet_picker)
        self.since_label.setBuddy(self.since_edit)
        self.until_label.setBuddy(self.until_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NarrowingRow)

        QMetaObject.connectSlotsByName(NarrowingRow)
    # setupUi

    def retranslateUi(self, NarrowingRow):
        self.facet_label.setText(QCoreApplication.translate("NarrowingRow", u"\u067e\u0627\u0644\u0627\u06cc\u0647", None))
        self.facet_picker.setPlaceholderText(QCoreApplication.translate("NarrowingRow", u"\u0628\u0627\u0632\u060c \u0645\u0627\u0647 \u067e\u06cc\u0634\u060c \u0634\u0647\u0631\u0633\u062a\u0627\u0646\u060c \u062f\u0633\u062a\u06af\u0627\u0647\u060c \u0645\u0648\u0636\u0648\u0639\u060c \u0646\u0648\u0639\u060c \u0627\u067e\u0631\u0627\u062a\u0648\u0631\u2026", None))
        self.since_label.setText(QCoreApplication.translate("NarrowingRow", u"\u0627\u0632", None))
        self.since_edit.setPlaceholderText(QCoreApplication.translate("NarrowingRow", u"\u0647\u0631 \u0632\u0645\u0627\u0646", None))
        self.until_label.setText(QCoreApplication.translate("NarrowingRow", u"\u062a\u0627", None))
        self.until_edit.setPlaceholderText(QCoreApplication.translate("NarrowingRow", u"\u0627\u0645\u0631\u0648\u0632", None))
        self.facet_error.setText("")
        self.since_error.setText("")
        self.until_error.setText("")
        pass
    # retranslateUi

