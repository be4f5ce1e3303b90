# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'login_page.ui'
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
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.prose import Prose
from samad_desktop.views.login_edits import (LatinEdit, PasswordEdit)

class Ui_LoginPage(object):
    def setupUi(self, LoginPage):
        if not LoginPage.objectName():
            LoginPage.setObjectName(u"LoginPage")
        LoginPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        LoginPage.setProperty(u"surface", u"bg")
        self.page_box = QVBoxLayout(LoginPage)
        self.page_box.setSpacing(0)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(24, 16, 24, 16)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_box.addItem(self.spacer_1)

        self.middle_box = QHBoxLayout()
        self.middle_box.setSpacing(16)
        self.middle_box.setObjectName(u"middle_box")
        self.middle_box.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle_box.addItem(self.spacer_2)

        self.login_card = QFrame(LoginPage)
        self.login_card.setObjectName(u"login_card")
        self.login_card.setMinimumSize(QSize(380, 0))
        self.login_card.setMaximumSize(QSize(420, 16777215))
        self.login_card.setProperty(u"card", u"true")
        self.card_box = QVBoxLayout(self.login_card)
        self.card_box.setSpacing(14)
        self.card_box.setObjectName(u"card_box")
        self.card_box.setContentsMargins(24, 22, 24, 18)
        self.brand_box = QHBoxLayout()
        self.brand_box.setSpacing(12)
        self.brand_box.setObjectName(u"brand_box")
        self.brand_box.setContentsMargins(0, 0, 0, 0)
        self.logo_label = QLabel(self.login_card)
        self.logo_label.setObjectName(u"logo_label")
        self.logo_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.logo_label.setMinimumSize(QSize(44, 44))
        self.logo_label.setMaximumSize(QSize(44, 44))
        self.logo_label.setProperty(u"role", u"banner")

        self.brand_box.addWidget(self.logo_label)

        self.brand_words = QVBoxLayout()
        self.brand_words.setSpacing(0)
        self.brand_words.setObjectName(u"brand_words")
        self.brand_words.setContentsMargins(0, 0, 0, 0)
        self.brand_label = QLabel(self.login_card)
        self.brand_label.setObjectName(u"brand_label")
        self.brand_label.setTextFormat(Qt.TextFormat.PlainText)
        self.brand_label.setProperty(u"role", u"title")

        self.brand_words.addWidget(self.brand_label)

        self.place_label = QLabel(self.login_card)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setProperty(u"role", u"note")

        self.brand_words.addWidget(self.place_label)


        self.brand_box.addLayout(self.brand_words)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.brand_box.addItem(self.spacer_3)


        self.card_box.addLayout(self.brand_box)

        self.brand_line = QFrame(self.login_card)
        self.brand_line.setObjectName(u"brand_line")
        self.brand_line.setProperty(u"line", u"true")

        self.card_box.addWidget(self.brand_line)

        self.panels = QStackedWidget(self.login_card)
        self.panels.setObjectName(u"panels")
        self.login_panel = QWidget()
        self.login_panel.setObjectName(u"login_panel")
        self.login_box = QVBoxLayout(self.login_panel)
        self.login_box.setSpacing(5)
        self.login_box.setObjectName(u"login_box")
        self.login_box.setContentsMargins(0, 0, 0, 0)
        self.login_label = QLabel(self.login_panel)
        self.login_label.setObjectName(u"login_label")
        self.login_label.setTextFormat(Qt.TextFormat.PlainText)
        self.login_label.setProperty(u"role", u"field")

        self.login_box.addWidget(self.login_label)

        self.login_edit = LatinEdit(self.login_panel)
        self.login_edit.setObjectName(u"login_edit")

        self.login_box.addWidget(self.login_edit)

        self.login_error = Prose(self.login_panel)
        self.login_error.setObjectName(u"login_error")
        self.login_error.setTextFormat(Qt.TextFormat.PlainText)
        self.login_error.setProperty(u"role", u"error")

        self.login_box.addWidget(self.login_error)

        self.spacer_4 = QSpacerItem(6, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.login_box.addItem(self.spacer_4)

        self.password_label = QLabel(self.login_panel)
        self.password_label.setObjectName(u"password_label")
        self.password_label.setTextFormat(Qt.TextFormat.PlainText)
        self.password_label.setProperty(u"role", u"field")

        self.login_box.addWidget(self.password_label)

        self.password_edit = PasswordEdit(self.login_panel)
        self.password_edit.setObjectName(u"password_edit")

        self.login_box.addWidget(self.password_edit)

        self.password_error = Prose(self.login_panel)
        self.password_error.setObjectName(u"password_error")
        self.password_error.setTextFormat(Qt.TextFormat.PlainText)
        self.password_error.setProperty(u"role", u"error")

        self.login_box.addWidget(self.password_error)

        self.hint_box = QHBoxLayout()
        self.hint_box.setSpacing(6)
        self.hint_box.setObjectName(u"hint_box")
        self.hint_box.setContentsMargins(0, 0, 0, 0)
        self.hint_icon = IconLabel(self.login_panel)
        self.hint_icon.setObjectName(u"hint_icon")

        self.hint_box.addWidget(self.hint_icon)

        self.hint_label = Prose(self.login_panel)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"note")

        self.hint_box.addWidget(self.hint_label)

        self.hint_box.setStretch(1, 1)

        self.login_box.addLayout(self.hint_box)

        self.message_label = Prose(self.login_panel)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setTextFormat(Qt.TextFormat.PlainText)
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.login_box.addWidget(self.message_label)

        self.spacer_5 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.login_box.addItem(self.spacer_5)

        self.enter_button = QPushButton(self.login_panel)
        self.enter_button.setObjectName(u"enter_button")
        self.enter_button.setProperty(u"variant", u"primary")

        self.login_box.addWidget(self.enter_button)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.login_box.addItem(self.spacer_6)

        self.panels.addWidget(self.login_panel)
        self.change_panel = QWidget()
        self.change_panel.setObjectName(u"change_panel")
        self.change_box = QVBoxLayout(self.change_panel)
        self.change_box.setSpacing(5)
        self.change_box.setObjectName(u"change_box")
        self.change_box.setContentsMargins(0, 0, 0, 0)
        self.change_title = QLabel(self.change_panel)
        self.change_title.setObjectName(u"change_title")
        self.change_title.setTextFormat(Qt.TextFormat.PlainText)
        self.change_title.setProperty(u"role", u"section")

        self.change_box.addWidget(self.change_title)

        self.change_note = Prose(self.change_panel)
        self.change_note.setObjectName(u"change_note")
        self.change_note.setTextFormat(Qt.TextFormat.PlainText)
        self.change_note.setWordWrap(True)
        self.change_note.setProperty(u"role", u"note")

        self.change_box.addWidget(self.change_note)

        self.spacer_7 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.change_box.addItem(self.spacer_7)

        self.new_password_label = QLabel(self.change_panel)
        self.new_password_label.setObjectName(u"new_password_label")
        self.new_password_label.setTextFormat(Qt.TextFormat.PlainText)
        self.new_password_label.setProperty(u"role", u"field")

        self.change_box.addWidget(self.new_password_label)

        self.new_password_edit = PasswordEdit(self.change_panel)
        self.new_password_edit.setObjectName(u"new_password_edit")

        self.change_box.addWidget(self.new_password_edit)

        self.new_password_error = Prose(self.change_panel)
        self.new_password_error.setObjectName(u"new_password_error")
        self.new_password_error.setTextFormat(Qt.TextFormat.PlainText)
        self.new_password_error.setProperty(u"role", u"error")

        self.change_box.addWidget(self.new_password_error)

        self.spacer_8 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.change_box.addItem(self.spacer_8)

        self.again_label = QLabel(self.change_panel)
        self.again_label.setObjectName(u"again_label")
        self.again_label.setTextFormat(Qt.TextFormat.PlainText)
        self.again_label.setProperty(u"role", u"field")

        self.change_box.addWidget(self.again_label)

        self.again_edit = PasswordEdit(self.change_panel)
        self.again_edit.setObjectName(u"again_edit")

        self.change_box.addWidget(self.again_edit)

        self.again_error = Prose(self.change_panel)
        self.again_error.setObjectName(u"again_error")
        self.again_error.setTextFormat(Qt.TextFormat.PlainText)
        self.again_error.setProperty(u"role", u"error")

        self.change_box.addWidget(self.again_error)

        self.change_message_label = Prose(self.change_panel)
        self.change_message_label.setObjectName(u"change_message_label")
        self.change_message_label.setTextFormat(Qt.TextFormat.PlainText)
        self.change_message_label.setWordWrap(True)
        self.change_message_label.setProperty(u"role", u"error")

        self.change_box.addWidget(self.change_message_label)

        self.spacer_9 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.change_box.addItem(self.spacer_9)

        self.change_button = QPushButton(self.change_panel)
        self.change_button.setObjectName(u"change_button")
        self.change_button.setProperty(u"variant", u"primary")

        self.change_box.addWidget(self.change_button)

        self.spacer_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.change_box.addItem(self.spacer_10)

        self.panels.addWidget(self.change_panel)

        self.card_box.addWidget(self.panels)

        self.busy_bar = QProgressBar(self.login_card)
        self.busy_bar.setObjectName(u"busy_bar")
        self.busy_bar.setMaximum(0)
        self.busy_bar.setTextVisible(False)

        self.card_box.addWidget(self.busy_bar)

        self.spacer_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card_box.addItem(self.spacer_11)

        self.other_button = QPushButton(self.login_card)
        self.other_button.setObjectName(u"other_button")
        self.other_button.setProperty(u"variant", u"link")

        self.card_box.addWidget(self.other_button)


        self.middle_box.addWidget(self.login_card)

        self.people_card = QFrame(LoginPage)
        self.people_card.setObjectName(u"people_card")
        self.people_card.setMinimumSize(QSize(470, 0))
        self.people_card.setMaximumSize(QSize(520, 16777215))
        self.people_card.setProperty(u"card", u"true")
        self.people_card_box = QVBoxLayout(self.people_card)
        self.people_card_box.setSpacing(9)
        self.people_card_box.setObjectName(u"people_card_box")
        self.people_card_box.setContentsMargins(22, 20, 22, 14)
        self.people_head = QHBoxLayout()
        self.people_head.setSpacing(8)
        self.people_head.setObjectName(u"people_head")
        self.people_head.setContentsMargins(0, 0, 0, 0)
        self.people_title = QLabel(self.people_card)
        self.people_title.setObjectName(u"people_title")
        self.people_title.setTextFormat(Qt.TextFormat.PlainText)
        self.people_title.setProperty(u"role", u"section")

        self.people_head.addWidget(self.people_title)

        self.sample_pill = QLabel(self.people_card)
        self.sample_pill.setObjectName(u"sample_pill")
        self.sample_pill.setTextFormat(Qt.TextFormat.PlainText)
        self.sample_pill.setProperty(u"pill", u"warn")

        self.people_head.addWidget(self.sample_pill)

        self.spacer_12 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.people_head.addItem(self.spacer_12)


        self.people_card_box.addLayout(self.people_head)

        self.people_note = Prose(self.people_card)
        self.people_note.setObjectName(u"people_note")
        self.people_note.setTextFormat(Qt.TextFormat.PlainText)
        self.people_note.setWordWrap(True)
        self.people_note.setProperty(u"role", u"note")

        self.people_card_box.addWidget(self.people_note)

        self.people_box = QVBoxLayout()
        self.people_box.setSpacing(6)
        self.people_box.setObjectName(u"people_box")
        self.people_box.setContentsMargins(0, 0, 0, 0)

        self.people_card_box.addLayout(self.people_box)

        self.phrase_label = Prose(self.people_card)
        self.phrase_label.setObjectName(u"phrase_label")
        self.phrase_label.setTextFormat(Qt.TextFormat.PlainText)
        self.phrase_label.setWordWrap(True)
        self.phrase_label.setProperty(u"role", u"muted")

        self.people_card_box.addWidget(self.phrase_label)

        self.reset_panel = QWidget(self.people_card)
        self.reset_panel.setObjectName(u"reset_panel")
        self.reset_box = QHBoxLayout(self.reset_panel)
        self.reset_box.setSpacing(8)
        self.reset_box.setObjectName(u"reset_box")
        self.reset_box.setContentsMargins(0, 0, 0, 0)
        self.reset_button = QPushButton(self.reset_panel)
        self.reset_button.setObjectName(u"reset_button")
        self.reset_button.setProperty(u"variant", u"link")

        self.reset_box.addWidget(self.reset_button)

        self.spacer_13 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reset_box.addItem(self.spacer_13)


        self.people_card_box.addWidget(self.reset_panel)

        self.confirm_panel = QFrame(self.people_card)
        self.confirm_panel.setObjectName(u"confirm_panel")
        self.confirm_panel.setProperty(u"soft", u"warn")
        self.confirm_box = QHBoxLayout(self.confirm_panel)
        self.confirm_box.setSpacing(8)
        self.confirm_box.setObjectName(u"confirm_box")
        self.confirm_box.setContentsMargins(8, 6, 12, 6)
        self.confirm_label = Prose(self.confirm_panel)
        self.confirm_label.setObjectName(u"confirm_label")
        self.confirm_label.setTextFormat(Qt.TextFormat.PlainText)
        self.confirm_label.setWordWrap(True)

        self.confirm_box.addWidget(self.confirm_label)

        self.confirm_button = QPushButton(self.confirm_panel)
        self.confirm_button.setObjectName(u"confirm_button")
        self.confirm_button.setProperty(u"variant", u"danger")

        self.confirm_box.addWidget(self.confirm_button)

        self.keep_button = QPushButton(self.confirm_panel)
        self.keep_button.setObjectName(u"keep_button")
        self.keep_button.setProperty(u"variant", u"quiet")

        self.confirm_box.addWidget(self.keep_button)

        self.confirm_box.setStretch(0, 1)

        self.people_card_box.addWidget(self.confirm_panel)

        self.spacer_14 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.people_card_box.addItem(self.spacer_14)


        self.middle_box.addWidget(self.people_card)

        self.spacer_15 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle_box.addItem(self.spacer_15)


        self.page_box.addLayout(self.middle_box)

        self.spacer_16 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_box.addItem(self.spacer_16)

        self.keys_label = QLabel(LoginPage)
        self.keys_label.setObjectName(u"keys_label")
        self.keys_label.setTextFormat(Qt.TextFormat.PlainText)
        self.keys_label.setProperty(u"role", u"muted")

        self.page_box.addWidget(self.keys_label, 0, Qt.AlignmentFlag.AlignHCenter)

#if QT_CONFIG(shortcut)
        self.login_label.setBuddy(self.login_edit)
        self.password_label.setBuddy(self.password_edit)
        self.new_password_label.setBuddy(self.new_password_edit)
        self.again_label.setBuddy(self.again_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.login_edit, self.password_edit)
        QWidget.setTabOrder(self.password_edit, self.enter_button)
        QWidget.setTabOrder(self.enter_button, self.new_password_edit)
        QWidget.setTabOrder(self.new_password_edit, self.again_edit)
        QWidget.setTabOrder(self.again_edit, self.change_button)
        QWidget.setTabOrder(self.change_button, self.other_button)
        QWidget.setTabOrder(self.other_button, self.reset_button)
        QWidget.setTabOrder(self.reset_button, self.confirm_button)
        QWidget.setTabOrder(self.confirm_button, self.keep_button)

        self.retranslateUi(LoginPage)

        self.panels.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(LoginPage)
    # setupUi

    def retranslateUi(self, LoginPage):
        self.logo_label.setText(QCoreApplication.translate("LoginPage", u"\u0635", None))
#if QT_CONFIG(accessibility)
        self.logo_label.setAccessibleName(QCoreApplication.translate("LoginPage", u"\u0633\u0627\u0645\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.brand_label.setText(QCoreApplication.translate("LoginPage", u"\u0633\u0627\u0645\u062f", None))
        self.place_label.setText("")
        self.login_label.setText(QCoreApplication.translate("LoginPage", u"\u0646\u0627\u0645 \u06a9\u0627\u0631\u0628\u0631\u06cc", None))
        self.login_error.setText("")
        self.password_label.setText(QCoreApplication.translate("LoginPage", u"\u06af\u0630\u0631\u0648\u0627\u0698\u0647", None))
        self.password_error.setText("")
        self.hint_label.setText("")
        self.message_label.setText("")
        self.enter_button.setText(QCoreApplication.translate("LoginPage", u"\u0648\u0631\u0648\u062f", None))
        self.change_title.setText(QCoreApplication.translate("LoginPage", u"\u06af\u0630\u0631\u0648\u0627\u0698\u0647\u0654 \u062a\u0627\u0632\u0647", None))
        self.change_note.setText(QCoreApplication.translate("LoginPage", u"\u0627\u06cc\u0646 \u06af\u0630\u0631\u0648\u0627\u0698\u0647 \u0631\u0627 \u062f\u06cc\u06af\u0631\u06cc \u06af\u0630\u0627\u0634\u062a\u0647 \u0627\u0633\u062a. \u067e\u06cc\u0634 \u0627\u0632 \u0622\u063a\u0627\u0632 \u06a9\u0627\u0631\u060c \u06af\u0630\u0631\u0648\u0627\u0698\u0647\u200c\u0627\u06cc \u0628\u06af\u0630\u0627\u0631\u06cc\u062f \u06a9\u0647 \u062a\u0646\u0647\u0627 \u062e\u0648\u062f\u062a\u0627\u0646 \u0628\u062f\u0627\u0646\u06cc\u062f: \u062f\u0633\u062a\u200c\u06a9\u0645 \u06f1\u06f2 \u0646\u0648\u06cc\u0633\u0647\u060c \u06cc\u0627 \u06cc\u06a9 \u062c\u0645\u0644\u0647\u0654 \u06a9\u0648\u062a\u0627\u0647.", None))
        self.new_password_label.setText(QCoreApplication.translate("LoginPage", u"\u06af\u0630\u0631\u0648\u0627\u0698\u0647\u0654 \u062a\u0627\u0632\u0647", None))
        self.new_password_error.setText("")
        self.again_label.setText(QCoreApplication.translate("LoginPage", u"\u0647\u0645\u0627\u0646 \u06af\u0630\u0631\u0648\u0627\u0698\u0647\u060c \u06cc\u06a9 \u0628\u0627\u0631 \u062f\u06cc\u06af\u0631", None))
        self.again_error.setText("")
        self.change_message_label.setText("")
        self.change_button.setText(QCoreApplication.translate("LoginPage", u"\u06af\u0630\u0627\u0634\u062a\u0646 \u0648 \u0648\u0631\u0648\u062f", None))
#if QT_CONFIG(accessibility)
        self.busy_bar.setAccessibleName(QCoreApplication.translate("LoginPage", u"\u062f\u0631 \u062d\u0627\u0644 \u0627\u0646\u062c\u0627\u0645", None))
#endif // QT_CONFIG(accessibility)
        self.other_button.setText(QCoreApplication.translate("LoginPage", u"\u0645\u0631\u06a9\u0632 \u06cc\u0627 \u067e\u0627\u06cc\u06af\u0627\u0647 \u062f\u0627\u062f\u0647\u0654 \u062f\u06cc\u06af\u0631\u2026", None))
#if QT_CONFIG(tooltip)
        self.other_button.setToolTip(QCoreApplication.translate("LoginPage", u"F2", None))
#endif // QT_CONFIG(tooltip)
        self.people_title.setText(QCoreApplication.translate("LoginPage", u"\u0645\u0631\u06a9\u0632 \u0646\u0645\u0648\u0646\u0647", None))
        self.sample_pill.setText(QCoreApplication.translate("LoginPage", u"\u0646\u0645\u0648\u0646\u0647", None))
        self.people_note.setText(QCoreApplication.translate("LoginPage", u"\u0627\u06cc\u0646 \u0645\u0631\u06a9\u0632 \u0646\u0645\u0648\u0646\u0647 \u0627\u0633\u062a: \u0647\u0645\u0647\u0654 \u0622\u062f\u0645\u200c\u0647\u0627\u060c \u062a\u0645\u0627\u0633\u200c\u0647\u0627 \u0648 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc\u0634 \u0633\u0627\u062e\u062a\u06af\u06cc\u200c\u0627\u0646\u062f. \u0628\u0627 \u06a9\u0644\u06cc\u062f\u0647\u0627\u06cc \u0628\u0627\u0644\u0627 \u0648 \u067e\u0627\u06cc\u06cc\u0646 \u06cc\u06a9\u06cc \u0631\u0627 \u0628\u0631\u06af\u0632\u06cc\u0646\u06cc\u062f \u0648 Enter \u0628\u0632\u0646\u06cc\u062f.", None))
        self.phrase_label.setText("")
        self.reset_button.setText(QCoreApplication.translate("LoginPage", u"\u062f\u0648\u0631 \u0631\u06cc\u062e\u062a\u0646 \u0627\u06cc\u0646 \u0645\u0631\u06a9\u0632 \u0646\u0645\u0648\u0646\u0647 \u0648 \u0633\u0627\u062e\u062a\u0646 \u062f\u0648\u0628\u0627\u0631\u0647", None))
#if QT_CONFIG(tooltip)
        self.reset_button.setToolTip(QCoreApplication.translate("LoginPage", u"F4", None))
#endif // QT_CONFIG(tooltip)
        self.confirm_label.setText(QCoreApplication.translate("LoginPage", u"\u0647\u0645\u0647\u0654 \u062a\u0645\u0627\u0633\u200c\u0647\u0627 \u0648 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0646\u0645\u0648\u0646\u0647 \u067e\u0627\u06a9 \u0645\u06cc\u200c\u0634\u0648\u062f.", None))
        self.confirm_button.setText(QCoreApplication.translate("LoginPage", u"\u067e\u0627\u06a9 \u06a9\u0646 \u0648 \u0627\u0632 \u0646\u0648 \u0628\u0633\u0627\u0632", None))
        self.keep_button.setText(QCoreApplication.translate("LoginPage", u"\u0628\u0645\u0627\u0646\u062f", None))
        self.keys_label.setText(QCoreApplication.translate("LoginPage", u"\u0631\u0627\u0647\u0646\u0645\u0627\u06cc \u06a9\u0644\u06cc\u062f\u0647\u0627 F1      \u0645\u0631\u06a9\u0632 \u062f\u06cc\u06af\u0631 F2", None))
        pass
    # retranslateUi

