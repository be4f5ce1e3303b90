# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'lock_screen.ui'
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
from samad_desktop.views.login_edits import PasswordEdit

class Ui_LockScreen(object):
    def setupUi(self, LockScreen):
        if not LockScreen.objectName():
            LockScreen.setObjectName(u"LockScreen")
        LockScreen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.screen_box = QVBoxLayout(LockScreen)
        self.screen_box.setSpacing(0)
        self.screen_box.setObjectName(u"screen_box")
        self.screen_box.setContentsMargins(0, 0, 0, 0)
        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.screen_box.addItem(self.space_4)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(0)
        self.middle.setObjectName(u"middle")
        self.middle.setContentsMargins(0, 0, 0, 0)
        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.space_5)

        self.lock_card = QFrame(LockScreen)
        self.lock_card.setObjectName(u"lock_card")
        self.lock_card.setProperty(u"card", True)
        self.lock_card.setMinimumSize(QSize(420, 0))
        self.lock_card.setMaximumSize(QSize(460, 16777215))
        self.lock_box = QVBoxLayout(self.lock_card)
        self.lock_box.setSpacing(10)
        self.lock_box.setObjectName(u"lock_box")
        self.lock_box.setContentsMargins(28, 24, 28, 24)
        self.icon_row = QHBoxLayout()
        self.icon_row.setSpacing(0)
        self.icon_row.setObjectName(u"icon_row")
        self.icon_row.setContentsMargins(0, 0, 0, 0)
        self.lock_icon = IconLabel(self.lock_card)
        self.lock_icon.setObjectName(u"lock_icon")

        self.icon_row.addWidget(self.lock_icon)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.icon_row.addItem(self.space_2)


        self.lock_box.addLayout(self.icon_row)

        self.title_label = QLabel(self.lock_card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.lock_box.addWidget(self.title_label)

        self.who_label = Prose(self.lock_card)
        self.who_label.setObjectName(u"who_label")
        self.who_label.setTextFormat(Qt.TextFormat.PlainText)
        self.who_label.setWordWrap(True)
        self.who_label.setProperty(u"role", u"strong")

        self.lock_box.addWidget(self.who_label)

        self.kept_label = Prose(self.lock_card)
        self.kept_label.setObjectName(u"kept_label")
        self.kept_label.setTextFormat(Qt.TextFormat.PlainText)
        self.kept_label.setWordWrap(True)
        self.kept_label.setProperty(u"role", u"note")

        self.lock_box.addWidget(self.kept_label)

        self.rings_label = Prose(self.lock_card)
        self.rings_label.setObjectName(u"rings_label")
        self.rings_label.setTextFormat(Qt.TextFormat.PlainText)
        self.rings_label.setWordWrap(True)
        self.rings_label.setProperty(u"role", u"strong")

        self.lock_box.addWidget(self.rings_label)

        self.phrase_label = Prose(self.lock_card)
        self.phrase_label.setObjectName(u"phrase_label")
        self.phrase_label.setTextFormat(Qt.TextFormat.PlainText)
        self.phrase_label.setWordWrap(True)
        self.phrase_label.setProperty(u"role", u"note")

        self.lock_box.addWidget(self.phrase_label)

        self.password_row = QVBoxLayout()
        self.password_row.setSpacing(4)
        self.password_row.setObjectName(u"password_row")
        self.password_row.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.lock_card)
        self.password_label.setObjectName(u"password_label")
        self.password_label.setTextFormat(Qt.TextFormat.PlainText)
        self.password_label.setProperty(u"role", u"field")

        self.password_row.addWidget(self.password_label)

        self.password_edit = PasswordEdit(self.lock_card)
        self.password_edit.setObjectName(u"password_edit")

        self.password_row.addWidget(self.password_edit)

        self.password_error = Prose(self.lock_card)
        self.password_error.setObjectName(u"password_error")
        self.password_error.setTextFormat(Qt.TextFormat.PlainText)
        self.password_error.setWordWrap(True)
        self.password_error.setProperty(u"role", u"error")

        self.password_row.addWidget(self.password_error)


        self.lock_box.addLayout(self.password_row)

        self.outcome_label = Prose(self.lock_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.lock_box.addWidget(self.outcome_label)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.leave_button = KeyButton(self.lock_card)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setAutoDefault(False)
        self.leave_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.leave_button)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_3)

        self.open_button = KeyButton(self.lock_card)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(False)
        self.open_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.open_button)


        self.lock_box.addLayout(self.buttons)


        self.middle.addWidget(self.lock_card)

        self.space_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.space_6)


        self.screen_box.addLayout(self.middle)

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.screen_box.addItem(self.space_7)

#if QT_CONFIG(shortcut)
        self.password_label.setBuddy(self.password_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LockScreen)

        QMetaObject.connectSlotsByName(LockScreen)
    # setupUi

    def retranslateUi(self, LockScreen):
        self.title_label.setText(QCoreApplication.translate("LockScreen", u"\u0635\u0641\u062d\u0647 \u0642\u0641\u0644 \u0627\u0633\u062a", None))
        self.who_label.setText("")
        self.kept_label.setText(QCoreApplication.translate("LockScreen", u"\u0622\u0646\u0686\u0647 \u0646\u0648\u0634\u062a\u0647\u200c\u0627\u06cc\u062f \u0633\u0631 \u062c\u0627\u06cc\u0634 \u0627\u0633\u062a\u061b \u0628\u0627 \u06af\u0630\u0631\u0648\u0627\u0698\u0647\u0654 \u062e\u0648\u062f\u062a\u0627\u0646 \u0628\u0627\u0632 \u0645\u06cc\u200c\u0634\u0648\u062f.", None))
        self.rings_label.setText("")
        self.phrase_label.setText("")
        self.password_label.setText(QCoreApplication.translate("LockScreen", u"\u06af\u0630\u0631\u0648\u0627\u0698\u0647", None))
        self.password_error.setText("")
        self.outcome_label.setText("")
        self.leave_button.setText(QCoreApplication.translate("LockScreen", u"\u062a\u0639\u0648\u06cc\u0636 \u06a9\u0627\u0631\u0628\u0631", None))
        self.open_button.setText(QCoreApplication.translate("LockScreen", u"\u0628\u0627\u0632 \u06a9\u0631\u062f\u0646", None))
        pass
    # retranslateUi

