# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_page.ui'
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
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.prose import Prose
from samad_desktop.views.login_edits import PasswordEdit

class Ui_SettingsPage(object):
    def setupUi(self, SettingsPage):
        if not SettingsPage.objectName():
            SettingsPage.setObjectName(u"SettingsPage")
        SettingsPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.scroll_box = QVBoxLayout(SettingsPage)
        self.scroll_box.setObjectName(u"scroll_box")
        self.scroll_box.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(SettingsPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"scrolled", True)
        self.page_box = QHBoxLayout(self.content)
        self.page_box.setSpacing(12)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.start_box = QVBoxLayout()
        self.start_box.setSpacing(12)
        self.start_box.setObjectName(u"start_box")
        self.start_box.setContentsMargins(0, 0, 0, 0)
        self.looks_card = QFrame(self.content)
        self.looks_card.setObjectName(u"looks_card")
        self.looks_card.setProperty(u"card", u"true")
        self.looks_box = QVBoxLayout(self.looks_card)
        self.looks_box.setSpacing(7)
        self.looks_box.setObjectName(u"looks_box")
        self.looks_box.setContentsMargins(20, 16, 20, 18)
        self.looks_title = QLabel(self.looks_card)
        self.looks_title.setObjectName(u"looks_title")
        self.looks_title.setTextFormat(Qt.TextFormat.PlainText)
        self.looks_title.setProperty(u"role", u"section")

        self.looks_box.addWidget(self.looks_title)

        self.appearance_label = QLabel(self.looks_card)
        self.appearance_label.setObjectName(u"appearance_label")
        self.appearance_label.setTextFormat(Qt.TextFormat.PlainText)
        self.appearance_label.setProperty(u"role", u"field")

        self.looks_box.addWidget(self.appearance_label)

        self.appearance_group = ChipGroup(self.looks_card)
        self.appearance_group.setObjectName(u"appearance_group")

        self.looks_box.addWidget(self.appearance_group)

        self.spacer_2 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.looks_box.addItem(self.spacer_2)

        self.size_label = QLabel(self.looks_card)
        self.size_label.setObjectName(u"size_label")
        self.size_label.setTextFormat(Qt.TextFormat.PlainText)
        self.size_label.setProperty(u"role", u"field")

        self.looks_box.addWidget(self.size_label)

        self.size_group = ChipGroup(self.looks_card)
        self.size_group.setObjectName(u"size_group")

        self.looks_box.addWidget(self.size_group)

        self.spacer_lock = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.looks_box.addItem(self.spacer_lock)

        self.lock_label = QLabel(self.looks_card)
        self.lock_label.setObjectName(u"lock_label")
        self.lock_label.setTextFormat(Qt.TextFormat.PlainText)
        self.lock_label.setProperty(u"role", u"field")

        self.looks_box.addWidget(self.lock_label)

        self.lock_group = ChipGroup(self.looks_card)
        self.lock_group.setObjectName(u"lock_group")

        self.looks_box.addWidget(self.lock_group)


        self.start_box.addWidget(self.looks_card)

        self.password_card = QFrame(self.content)
        self.password_card.setObjectName(u"password_card")
        self.password_card.setProperty(u"card", u"true")
        self.password_box = QVBoxLayout(self.password_card)
        self.password_box.setSpacing(5)
        self.password_box.setObjectName(u"password_box")
        self.password_box.setContentsMargins(20, 16, 20, 18)
        self.password_title = QLabel(self.password_card)
        self.password_title.setObjectName(u"password_title")
        self.password_title.setTextFormat(Qt.TextFormat.PlainText)
        self.password_title.setProperty(u"role", u"section")

        self.password_box.addWidget(self.password_title)

        self.old_password_label = QLabel(self.password_card)
        self.old_password_label.setObjectName(u"old_password_label")
        self.old_password_label.setTextFormat(Qt.TextFormat.PlainText)
        self.old_password_label.setProperty(u"role", u"field")

        self.password_box.addWidget(self.old_password_label)

        self.old_password_edit = PasswordEdit(self.password_card)
        self.old_password_edit.setObjectName(u"old_password_edit")

        self.password_box.addWidget(self.old_password_edit)

        self.old_password_error = Prose(self.password_card)
        self.old_password_error.setObjectName(u"old_password_error")
        self.old_password_error.setTextFormat(Qt.TextFormat.PlainText)
        self.old_password_error.setProperty(u"role", u"error")

        self.password_box.addWidget(self.old_password_error)

        self.spacer_4 = QSpacerItem(2, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.password_box.addItem(self.spacer_4)

        self.new_row = QHBoxLayout()
        self.new_row.setSpacing(14)
        self.new_row.setObjectName(u"new_row")
        self.new_row.setContentsMargins(0, 0, 0, 0)
        self.new_row_start = QVBoxLayout()
        self.new_row_start.setSpacing(4)
        self.new_row_start.setObjectName(u"new_row_start")
        self.new_row_start.setContentsMargins(0, 0, 0, 0)
        self.new_password_label = QLabel(self.password_card)
        self.new_password_label.setObjectName(u"new_password_label")
        self.new_password_label.setTextFormat(Qt.TextFormat.PlainText)
        self.new_password_label.setProperty(u"role", u"field")

        self.new_row_start.addWidget(self.new_password_label)

        self.new_password_edit = PasswordEdit(self.password_card)
        self.new_password_edit.setObjectName(u"new_password_edit")

        self.new_row_start.addWidget(self.new_password_edit)

        self.new_password_error = Prose(self.password_card)
        self.new_password_error.setObjectName(u"new_password_error")
        self.new_password_error.setTextFormat(Qt.TextFormat.PlainText)
        self.new_password_error.setProperty(u"role", u"error")

        self.new_row_start.addWidget(self.new_password_error)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.new_row_start.addItem(self.spacer_5)


        self.new_row.addLayout(self.new_row_start)

        self.new_row_end = QVBoxLayout()
        self.new_row_end.setSpacing(4)
        self.new_row_end.setObjectName(u"new_row_end")
        self.new_row_end.setContentsMargins(0, 0, 0, 0)
        self.again_label = QLabel(self.password_card)
        self.again_label.setObjectName(u"again_label")
        self.again_label.setTextFormat(Qt.TextFormat.PlainText)
        self.again_label.setProperty(u"role", u"field")

        self.new_row_end.addWidget(self.again_label)

        self.again_edit = PasswordEdit(self.password_card)
        self.again_edit.setObjectName(u"again_edit")

        self.new_row_end.addWidget(self.again_edit)

        self.again_error = Prose(self.password_card)
        self.again_error.setObjectName(u"again_error")
        self.again_error.setTextFormat(Qt.TextFormat.PlainText)
        self.again_error.setProperty(u"role", u"error")

        self.new_row_end.addWidget(self.again_error)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.new_row_end.addItem(self.spacer_6)


        self.new_row.addLayout(self.new_row_end)

        self.new_row.setStretch(0, 1)
        self.new_row.setStretch(1, 1)

        self.password_box.addLayout(self.new_row)

        self.spacer_7 = QSpacerItem(2, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.password_box.addItem(self.spacer_7)

        self.change_box = QHBoxLayout()
        self.change_box.setSpacing(10)
        self.change_box.setObjectName(u"change_box")
        self.change_box.setContentsMargins(0, 0, 0, 0)
        self.change_button = QPushButton(self.password_card)
        self.change_button.setObjectName(u"change_button")
        self.change_button.setProperty(u"variant", u"primary")

        self.change_box.addWidget(self.change_button)

        self.changed_label = QLabel(self.password_card)
        self.changed_label.setObjectName(u"changed_label")
        self.changed_label.setTextFormat(Qt.TextFormat.PlainText)
        self.changed_label.setProperty(u"role", u"note")

        self.change_box.addWidget(self.changed_label)

        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.change_box.addItem(self.spacer_8)


        self.password_box.addLayout(self.change_box)


        self.start_box.addWidget(self.password_card)

        self.spacer_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.start_box.addItem(self.spacer_9)


        self.page_box.addLayout(self.start_box)

        self.end_box = QVBoxLayout()
        self.end_box.setSpacing(8)
        self.end_box.setObjectName(u"end_box")
        self.end_box.setContentsMargins(0, 0, 0, 0)
        self.about_card = QFrame(self.content)
        self.about_card.setObjectName(u"about_card")
        self.about_card.setProperty(u"card", u"true")
        self.about_box = QVBoxLayout(self.about_card)
        self.about_box.setSpacing(9)
        self.about_box.setObjectName(u"about_box")
        self.about_box.setContentsMargins(20, 16, 20, 16)
        self.about_title = QLabel(self.about_card)
        self.about_title.setObjectName(u"about_title")
        self.about_title.setTextFormat(Qt.TextFormat.PlainText)
        self.about_title.setProperty(u"role", u"section")

        self.about_box.addWidget(self.about_title)

        self.versions_label = Prose(self.about_card)
        self.versions_label.setObjectName(u"versions_label")
        self.versions_label.setTextFormat(Qt.TextFormat.PlainText)
        self.versions_label.setWordWrap(True)
        self.versions_label.setProperty(u"role", u"field")

        self.about_box.addWidget(self.versions_label)

        self.about_line = QFrame(self.about_card)
        self.about_line.setObjectName(u"about_line")
        self.about_line.setProperty(u"line", u"true")

        self.about_box.addWidget(self.about_line)

        self.help_title = QLabel(self.about_card)
        self.help_title.setObjectName(u"help_title")
        self.help_title.setTextFormat(Qt.TextFormat.PlainText)
        self.help_title.setProperty(u"role", u"section")

        self.about_box.addWidget(self.help_title)

        self.help_label = Prose(self.about_card)
        self.help_label.setObjectName(u"help_label")
        self.help_label.setTextFormat(Qt.TextFormat.PlainText)
        self.help_label.setWordWrap(True)
        self.help_label.setProperty(u"role", u"field")

        self.about_box.addWidget(self.help_label)

        self.spacer_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.about_box.addItem(self.spacer_10)

        self.licence_label = Prose(self.about_card)
        self.licence_label.setObjectName(u"licence_label")
        self.licence_label.setTextFormat(Qt.TextFormat.PlainText)
        self.licence_label.setWordWrap(True)
        self.licence_label.setProperty(u"role", u"muted")

        self.about_box.addWidget(self.licence_label)


        self.end_box.addWidget(self.about_card)

        self.spacer_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.end_box.addItem(self.spacer_11)


        self.page_box.addLayout(self.end_box)

        self.page_box.setStretch(0, 1)
        self.page_box.setStretch(1, 1)
        self.scroll.setWidget(self.content)

        self.scroll_box.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.old_password_label.setBuddy(self.old_password_edit)
        self.new_password_label.setBuddy(self.new_password_edit)
        self.again_label.setBuddy(self.again_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsPage)

        QMetaObject.connectSlotsByName(SettingsPage)
    # setupUi

    def retranslateUi(self, SettingsPage):
        self.looks_title.setText(QCoreApplication.translate("SettingsPage", u"\u0646\u0645\u0627\u06cc \u0628\u0631\u0646\u0627\u0645\u0647", None))
        self.appearance_label.setText(QCoreApplication.translate("SettingsPage", u"\u0631\u0646\u06af\u200c\u0647\u0627", None))
#if QT_CONFIG(accessibility)
        self.appearance_group.setAccessibleName(QCoreApplication.translate("SettingsPage", u"\u0631\u0648\u0634\u0646 \u06cc\u0627 \u062a\u06cc\u0631\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.size_label.setText(QCoreApplication.translate("SettingsPage", u"\u0627\u0646\u062f\u0627\u0632\u0647\u0654 \u0646\u0648\u0634\u062a\u0647\u200c\u0647\u0627", None))
#if QT_CONFIG(accessibility)
        self.size_group.setAccessibleName(QCoreApplication.translate("SettingsPage", u"\u0627\u0646\u062f\u0627\u0632\u0647\u0654 \u0646\u0648\u0634\u062a\u0647\u200c\u0647\u0627", None))
#endif // QT_CONFIG(accessibility)
        self.lock_label.setText(QCoreApplication.translate("SettingsPage", u"\u0642\u0641\u0644 \u062e\u0648\u062f\u06a9\u0627\u0631 \u0635\u0641\u062d\u0647\u060c \u067e\u0633 \u0627\u0632 \u0628\u06cc\u200c\u06a9\u0627\u0631\u06cc", None))
#if QT_CONFIG(accessibility)
        self.lock_group.setAccessibleName(QCoreApplication.translate("SettingsPage", u"\u0642\u0641\u0644 \u062e\u0648\u062f\u06a9\u0627\u0631 \u0635\u0641\u062d\u0647\u060c \u067e\u0633 \u0627\u0632 \u0628\u06cc\u200c\u06a9\u0627\u0631\u06cc", None))
#endif // QT_CONFIG(accessibility)
        self.password_title.setText(QCoreApplication.translate("SettingsPage", u"\u06af\u0630\u0631\u0648\u0627\u0698\u0647\u0654 \u0645\u0646", None))
        self.old_password_label.setText(QCoreApplication.translate("SettingsPage", u"\u06af\u0630\u0631\u0648\u0627\u0698\u0647\u0654 \u06a9\u0646\u0648\u0646\u06cc", None))
        self.old_password_error.setText("")
        self.new_password_label.setText(QCoreApplication.translate("SettingsPage", u"\u06af\u0630\u0631\u0648\u0627\u0698\u0647\u0654 \u062a\u0627\u0632\u0647\u060c \u062f\u0633\u062a\u200c\u06a9\u0645 \u06f1\u06f2 \u0646\u0648\u06cc\u0633\u0647", None))
        self.new_password_error.setText("")
        self.again_label.setText(QCoreApplication.translate("SettingsPage", u"\u0647\u0645\u0627\u0646\u060c \u06cc\u06a9 \u0628\u0627\u0631 \u062f\u06cc\u06af\u0631", None))
        self.again_error.setText("")
        self.change_button.setText(QCoreApplication.translate("SettingsPage", u"\u0639\u0648\u0636 \u06a9\u0631\u062f\u0646 \u06af\u0630\u0631\u0648\u0627\u0698\u0647", None))
        self.changed_label.setText("")
        self.about_title.setText(QCoreApplication.translate("SettingsPage", u"\u062f\u0631\u0628\u0627\u0631\u0647\u0654 \u0628\u0631\u0646\u0627\u0645\u0647", None))
        self.versions_label.setText("")
        self.help_title.setText(QCoreApplication.translate("SettingsPage", u"\u0627\u06af\u0631 \u0628\u0647 \u06a9\u0645\u06a9 \u0646\u06cc\u0627\u0632 \u062f\u0627\u0634\u062a\u06cc\u062f", None))
        self.help_label.setText(QCoreApplication.translate("SettingsPage", u"\u0647\u0645\u0647\u0654 \u06a9\u0627\u0631\u0647\u0627 \u06a9\u0644\u06cc\u062f \u062f\u0627\u0631\u0646\u062f: \u0628\u0627 F1 \u0641\u0647\u0631\u0633\u062a\u0634\u0627\u0646 \u0631\u0627 \u0628\u0628\u06cc\u0646\u06cc\u062f.\n"
"\u0647\u0631 \u0686\u0647 \u062f\u0631 \u0641\u0631\u0645 \u062a\u0645\u0627\u0633 \u0645\u06cc\u200c\u0646\u0648\u06cc\u0633\u06cc\u062f \u0647\u0645\u0627\u0646 \u0644\u062d\u0638\u0647 \u0631\u0648\u06cc \u0627\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647 \u0646\u06af\u0647 \u062f\u0627\u0634\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f\u061b \u0627\u06af\u0631 \u0628\u0631\u0642 \u0628\u0631\u0648\u062f \u06cc\u0627 \u0628\u0631\u0646\u0627\u0645\u0647 \u0628\u0633\u062a\u0647 \u0634\u0648\u062f\u060c \u062a\u0645\u0627\u0633 \u0647\u0645\u0627\u0646\u200c\u062c\u0627 \u06a9\u0647 \u0628\u0648\u062f \u0628\u0627\u0632 \u0645\u06cc\u200c\u06af\u0631\u062f\u062f.\n"
"\u0627\u06af\u0631 \u0627\u0631\u062a\u0628\u0627\u0637 \u0628\u0627 \u067e\u0627\u06cc\u06af\u0627\u0647 "
                        "\u062f\u0627\u062f\u0647 \u0642\u0637\u0639 \u0634\u0648\u062f\u060c \u0646\u0648\u0634\u062a\u0646 \u0631\u0627 \u0627\u062f\u0627\u0645\u0647 \u062f\u0647\u06cc\u062f\u061b \u067e\u06cc\u0634\u200c\u0646\u0648\u06cc\u0633 \u0645\u06cc\u200c\u0645\u0627\u0646\u062f \u0648 \u067e\u0633 \u0627\u0632 \u0648\u0635\u0644 \u0634\u062f\u0646 \u0628\u0627 \u0647\u0645\u0627\u0646 \u06a9\u0644\u06cc\u062f \u062b\u0628\u062a \u0645\u06cc\u200c\u0634\u0648\u062f.\n"
"\u0627\u06af\u0631 \u062e\u0637\u0627\u06cc\u06cc \u067e\u06cc\u0634 \u0622\u0645\u062f\u060c \u0634\u0645\u0627\u0631\u0647\u0654 \u0622\u0646 \u0631\u0627 \u0628\u0647 \u0645\u062f\u06cc\u0631 \u0633\u0627\u0645\u0627\u0646\u0647 \u0628\u06af\u0648\u06cc\u06cc\u062f.", None))
        self.licence_label.setText(QCoreApplication.translate("SettingsPage", u"\u0642\u0644\u0645 \u0648\u0632\u06cc\u0631\u0645\u062a\u0646 (SIL OFL) \u0648 \u0646\u06af\u0627\u0631\u0647\u200c\u0647\u0627\u06cc Lucide (ISC)", None))
        pass
    # retranslateUi

