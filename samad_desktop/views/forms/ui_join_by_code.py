# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'join_by_code.ui'
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

from samad_desktop.qtkit.line_edits import LtrLineEdit
from samad_desktop.qtkit.prose import Prose

class Ui_JoinByCode(object):
    def setupUi(self, JoinByCode):
        if not JoinByCode.objectName():
            JoinByCode.setObjectName(u"JoinByCode")
        JoinByCode.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        JoinByCode.setProperty(u"card", u"true")
        self.join_box = QVBoxLayout(JoinByCode)
        self.join_box.setSpacing(12)
        self.join_box.setObjectName(u"join_box")
        self.join_box.setContentsMargins(20, 18, 20, 18)
        self.join_title = QLabel(JoinByCode)
        self.join_title.setObjectName(u"join_title")
        self.join_title.setProperty(u"role", u"title")
        self.join_title.setTextFormat(Qt.TextFormat.PlainText)

        self.join_box.addWidget(self.join_title)

        self.code_field = QVBoxLayout()
        self.code_field.setSpacing(4)
        self.code_field.setObjectName(u"code_field")
        self.code_field.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(JoinByCode)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setProperty(u"role", u"field")
        self.code_label.setTextFormat(Qt.TextFormat.PlainText)

        self.code_field.addWidget(self.code_label)

        self.code_edit = LtrLineEdit(JoinByCode)
        self.code_edit.setObjectName(u"code_edit")

        self.code_field.addWidget(self.code_edit)

        self.code_error = Prose(JoinByCode)
        self.code_error.setObjectName(u"code_error")
        self.code_error.setProperty(u"role", u"error")
        self.code_error.setTextFormat(Qt.TextFormat.PlainText)

        self.code_field.addWidget(self.code_error)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.code_field.addItem(self.spacer_1)


        self.join_box.addLayout(self.code_field)

        self.join_keys = QHBoxLayout()
        self.join_keys.setSpacing(6)
        self.join_keys.setObjectName(u"join_keys")
        self.join_keys.setContentsMargins(0, 0, 0, 0)
        self.enter_key = QLabel(JoinByCode)
        self.enter_key.setObjectName(u"enter_key")
        self.enter_key.setProperty(u"role", u"key")
        self.enter_key.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.enter_key.sizePolicy().hasHeightForWidth())
        self.enter_key.setSizePolicy(sizePolicy)

        self.join_keys.addWidget(self.enter_key)

        self.enter_words = QLabel(JoinByCode)
        self.enter_words.setObjectName(u"enter_words")
        self.enter_words.setProperty(u"role", u"note")
        self.enter_words.setTextFormat(Qt.TextFormat.PlainText)

        self.join_keys.addWidget(self.enter_words)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.join_keys.addItem(self.spacer_2)

        self.escape_key = QLabel(JoinByCode)
        self.escape_key.setObjectName(u"escape_key")
        self.escape_key.setProperty(u"role", u"key")
        self.escape_key.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy.setHeightForWidth(self.escape_key.sizePolicy().hasHeightForWidth())
        self.escape_key.setSizePolicy(sizePolicy)

        self.join_keys.addWidget(self.escape_key)

        self.escape_words = QLabel(JoinByCode)
        self.escape_words.setObjectName(u"escape_words")
        self.escape_words.setProperty(u"role", u"note")
        self.escape_words.setTextFormat(Qt.TextFormat.PlainText)

        self.join_keys.addWidget(self.escape_words)


        self.join_box.addLayout(self.join_keys)

#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(JoinByCode)

        QMetaObject.connectSlotsByName(JoinByCode)
    # setupUi

    def retranslateUi(self, JoinByCode):
        self.join_title.setText(QCoreApplication.translate("JoinByCode", u"\u067e\u06cc\u0648\u0633\u062a\u0646 \u0628\u0647 \u067e\u0631\u0648\u0646\u062f\u0647 \u0628\u0627 \u06a9\u062f \u0631\u0647\u06af\u06cc\u0631\u06cc", None))
        self.code_label.setText(QCoreApplication.translate("JoinByCode", u"\u06a9\u062f \u0631\u0647\u06af\u06cc\u0631\u06cc", None))
        self.code_error.setText("")
        self.enter_key.setText(QCoreApplication.translate("JoinByCode", u"Enter", None))
        self.enter_words.setText(QCoreApplication.translate("JoinByCode", u"\u067e\u06cc\u0648\u0633\u062a\u0646", None))
        self.escape_key.setText(QCoreApplication.translate("JoinByCode", u"Esc", None))
        self.escape_words.setText(QCoreApplication.translate("JoinByCode", u"\u0628\u0633\u062a\u0646", None))
        pass
    # retranslateUi

