# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'people_page.ui'
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

from samad_desktop.qtkit.fields import PersianLineEdit
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.views.agencies_field import AgenciesField
from samad_desktop.views.login_edits import (LatinEdit, PasswordEdit)
from samad_desktop.views.roles_field import RolesField

class Ui_PeoplePage(object):
    def setupUi(self, PeoplePage):
        if not PeoplePage.objectName():
            PeoplePage.setObjectName(u"PeoplePage")
        PeoplePage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.people_box = QHBoxLayout(PeoplePage)
        self.people_box.setSpacing(10)
        self.people_box.setObjectName(u"people_box")
        self.people_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(PeoplePage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 14, 16, 14)
        self.list_title = QLabel(self.list_card)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setProperty(u"role", u"section")

        self.list_box.addWidget(self.list_title)

        self.state_label = Prose(self.list_card)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setWordWrap(True)
        self.state_label.setProperty(u"role", u"note")

        self.list_box.addWidget(self.state_label)

        self.people_list = RowList(self.list_card)
        self.people_list.setObjectName(u"people_list")

        self.list_box.addWidget(self.people_list)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.space_1)

        self.list_box.setStretch(2, 100)
        self.list_box.setStretch(3, 1)

        self.people_box.addWidget(self.list_card)

        self.side_column = QWidget(PeoplePage)
        self.side_column.setObjectName(u"side_column")
        self.side_column_box = QVBoxLayout(self.side_column)
        self.side_column_box.setSpacing(8)
        self.side_column_box.setObjectName(u"side_column_box")
        self.side_column_box.setContentsMargins(0, 0, 0, 0)
        self.side = RoomyScroll(self.side_column)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_parts = QWidget()
        self.side_parts.setObjectName(u"side_parts")
        self.side_parts.setProperty(u"scrolled", u"true")
        self.side_box = QVBoxLayout(self.side_parts)
        self.side_box.setSpacing(10)
        self.side_box.setObjectName(u"side_box")
        self.side_box.setContentsMargins(0, 0, 0, 0)
        self.form_card = QFrame(self.side_parts)
        self.form_card.setObjectName(u"form_card")
        self.form_card.setProperty(u"card", True)
        self.form_box = QVBoxLayout(self.form_card)
        self.form_box.setSpacing(8)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(16, 14, 16, 14)
        self.form_title = QLabel(self.form_card)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setProperty(u"role", u"section")

        self.form_box.addWidget(self.form_title)

        self.facts_label = Prose(self.form_card)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.facts_label.setWordWrap(True)
        self.facts_label.setProperty(u"role", u"note")

        self.form_box.addWidget(self.facts_label)

        self.login_row = QVBoxLayout()
        self.login_row.setSpacing(4)
        self.login_row.setObjectName(u"login_row")
        self.login_row.setContentsMargins(0, 0, 0, 0)
        self.login_label = QLabel(self.form_card)
        self.login_label.setObjectName(u"login_label")
        self.login_label.setTextFormat(Qt.TextFormat.PlainText)
        self.login_label.setProperty(u"role", u"field")

        self.login_row.addWidget(self.login_label)

        self.login_edit = LatinEdit(self.form_card)
        self.login_edit.setObjectName(u"login_edit")

        self.login_row.addWidget(self.login_edit)

        self.login_error = Prose(self.form_card)
        self.login_error.setObjectName(u"login_error")
        self.login_error.setTextFormat(Qt.TextFormat.PlainText)
        self.login_error.setWordWrap(True)
        self.login_error.setProperty(u"role", u"error")

        self.login_row.addWidget(self.login_error)


        self.form_box.addLayout(self.login_row)

        self.display_name_row = QVBoxLayout()
        self.display_name_row.setSpacing(4)
        self.display_name_row.setObjectName(u"display_name_row")
        self.display_name_row.setContentsMargins(0, 0, 0, 0)
        self.display_name_label = QLabel(self.form_card)
        self.display_name_label.setObjectName(u"display_name_label")
        self.display_name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.display_name_label.setProperty(u"role", u"field")

        self.display_name_row.addWidget(self.display_name_label)

        self.display_name_edit = PersianLineEdit(self.form_card)
        self.display_name_edit.setObjectName(u"display_name_edit")

        self.display_name_row.addWidget(self.display_name_edit)

        self.display_name_error = Prose(self.form_card)
        self.display_name_error.setObjectName(u"display_name_error")
        self.display_name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.display_name_error.setWordWrap(True)
        self.display_name_error.setProperty(u"role", u"error")

        self.display_name_row.addWidget(self.display_name_error)


        self.form_box.addLayout(self.display_name_row)

        self.roles_row = QVBoxLayout()
        self.roles_row.setSpacing(4)
        self.roles_row.setObjectName(u"roles_row")
        self.roles_row.setContentsMargins(0, 0, 0, 0)
        self.roles_label = QLabel(self.form_card)
        self.roles_label.setObjectName(u"roles_label")
        self.roles_label.setTextFormat(Qt.TextFormat.PlainText)
        self.roles_label.setProperty(u"role", u"field")

        self.roles_row.addWidget(self.roles_label)

        self.roles_box = RolesField(self.form_card)
        self.roles_box.setObjectName(u"roles_box")

        self.roles_row.addWidget(self.roles_box)

        self.roles_error = Prose(self.form_card)
        self.roles_error.setObjectName(u"roles_error")
        self.roles_error.setTextFormat(Qt.TextFormat.PlainText)
        self.roles_error.setWordWrap(True)
        self.roles_error.setProperty(u"role", u"error")

        self.roles_row.addWidget(self.roles_error)


        self.form_box.addLayout(self.roles_row)

        self.agencies_row = QVBoxLayout()
        self.agencies_row.setSpacing(4)
        self.agencies_row.setObjectName(u"agencies_row")
        self.agencies_row.setContentsMargins(0, 0, 0, 0)
        self.agencies_label = QLabel(self.form_card)
        self.agencies_label.setObjectName(u"agencies_label")
        self.agencies_label.setTextFormat(Qt.TextFormat.PlainText)
        self.agencies_label.setProperty(u"role", u"field")

        self.agencies_row.addWidget(self.agencies_label)

        self.agencies_box = AgenciesField(self.form_card)
        self.agencies_box.setObjectName(u"agencies_box")

        self.agencies_row.addWidget(self.agencies_box)

        self.agencies_error = Prose(self.form_card)
        self.agencies_error.setObjectName(u"agencies_error")
        self.agencies_error.setTextFormat(Qt.TextFormat.PlainText)
        self.agencies_error.setWordWrap(True)
        self.agencies_error.setProperty(u"role", u"error")

        self.agencies_row.addWidget(self.agencies_error)


        self.form_box.addLayout(self.agencies_row)

        self.password_row = QVBoxLayout()
        self.password_row.setSpacing(4)
        self.password_row.setObjectName(u"password_row")
        self.password_row.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.form_card)
        self.password_label.setObjectName(u"password_label")
        self.password_label.setTextFormat(Qt.TextFormat.PlainText)
        self.password_label.setProperty(u"role", u"field")

        self.password_row.addWidget(self.password_label)

        self.password_edit = PasswordEdit(self.form_card)
        self.password_edit.setObjectName(u"password_edit")

        self.password_row.addWidget(self.password_edit)

        self.password_error = Prose(self.form_card)
        self.password_error.setObjectName(u"password_error")
        self.password_error.setTextFormat(Qt.TextFormat.PlainText)
        self.password_error.setWordWrap(True)
        self.password_error.setProperty(u"role", u"error")

        self.password_row.addWidget(self.password_error)


        self.form_box.addLayout(self.password_row)

        self.again_row = QVBoxLayout()
        self.again_row.setSpacing(4)
        self.again_row.setObjectName(u"again_row")
        self.again_row.setContentsMargins(0, 0, 0, 0)
        self.again_label = QLabel(self.form_card)
        self.again_label.setObjectName(u"again_label")
        self.again_label.setTextFormat(Qt.TextFormat.PlainText)
        self.again_label.setProperty(u"role", u"field")

        self.again_row.addWidget(self.again_label)

        self.again_edit = PasswordEdit(self.form_card)
        self.again_edit.setObjectName(u"again_edit")

        self.again_row.addWidget(self.again_edit)

        self.again_error = Prose(self.form_card)
        self.again_error.setObjectName(u"again_error")
        self.again_error.setTextFormat(Qt.TextFormat.PlainText)
        self.again_error.setWordWrap(True)
        self.again_error.setProperty(u"role", u"error")

        self.again_row.addWidget(self.again_error)


        self.form_box.addLayout(self.again_row)

        self.form_foot = QWidget(self.form_card)
        self.form_foot.setObjectName(u"form_foot")
        self.form_foot_box = QVBoxLayout(self.form_foot)
        self.form_foot_box.setSpacing(8)
        self.form_foot_box.setObjectName(u"form_foot_box")
        self.form_foot_box.setContentsMargins(0, 0, 0, 0)
        self.outcome_label = Prose(self.form_foot)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.form_foot_box.addWidget(self.outcome_label)

        self.person_buttons = QHBoxLayout()
        self.person_buttons.setSpacing(8)
        self.person_buttons.setObjectName(u"person_buttons")
        self.person_buttons.setContentsMargins(0, 0, 0, 0)
        self.disable_button = KeyButton(self.form_foot)
        self.disable_button.setObjectName(u"disable_button")
        self.disable_button.setAutoDefault(False)

        self.person_buttons.addWidget(self.disable_button)

        self.reset_button = KeyButton(self.form_foot)
        self.reset_button.setObjectName(u"reset_button")
        self.reset_button.setAutoDefault(False)

        self.person_buttons.addWidget(self.reset_button)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.person_buttons.addItem(self.space_2)


        self.form_foot_box.addLayout(self.person_buttons)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.new_button = KeyButton(self.form_foot)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setAutoDefault(False)
        self.new_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.new_button)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_3)

        self.save_button = KeyButton(self.form_foot)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.save_button)


        self.form_foot_box.addLayout(self.buttons)


        self.form_box.addWidget(self.form_foot)


        self.side_box.addWidget(self.form_card)

        self.help_card = QFrame(self.side_parts)
        self.help_card.setObjectName(u"help_card")
        self.help_card.setProperty(u"card", True)
        self.help_box = QVBoxLayout(self.help_card)
        self.help_box.setSpacing(6)
        self.help_box.setObjectName(u"help_box")
        self.help_box.setContentsMargins(16, 14, 16, 14)
        self.help_title = QLabel(self.help_card)
        self.help_title.setObjectName(u"help_title")
        self.help_title.setTextFormat(Qt.TextFormat.PlainText)
        self.help_title.setProperty(u"role", u"section")

        self.help_box.addWidget(self.help_title)

        self.help_label = Prose(self.help_card)
        self.help_label.setObjectName(u"help_label")
        self.help_label.setTextFormat(Qt.TextFormat.PlainText)
        self.help_label.setWordWrap(True)
        self.help_label.setProperty(u"role", u"note")

        self.help_box.addWidget(self.help_label)


        self.side_box.addWidget(self.help_card)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_4)

        self.side.setWidget(self.side_parts)

        self.side_column_box.addWidget(self.side)


        self.people_box.addWidget(self.side_column)

        self.people_box.setStretch(0, 1)
        self.people_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.login_label.setBuddy(self.login_edit)
        self.display_name_label.setBuddy(self.display_name_edit)
        self.roles_label.setBuddy(self.roles_box)
        self.agencies_label.setBuddy(self.agencies_box)
        self.password_label.setBuddy(self.password_edit)
        self.again_label.setBuddy(self.again_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PeoplePage)

        QMetaObject.connectSlotsByName(PeoplePage)
    # setupUi

    def retranslateUi(self, PeoplePage):
        self.list_title.setText(QCoreApplication.translate("PeoplePage", u"\u06a9\u0627\u0631\u0628\u0631\u0627\u0646 \u0645\u0631\u06a9\u0632", None))
        self.state_label.setText(QCoreApplication.translate("PeoplePage", u"\u062f\u0631 \u062d\u0627\u0644 \u062e\u0648\u0627\u0646\u062f\u0646\u2026", None))
        self.form_title.setText("")
        self.facts_label.setText("")
        self.login_label.setText(QCoreApplication.translate("PeoplePage", u"\u0646\u0627\u0645 \u06a9\u0627\u0631\u0628\u0631\u06cc (\u062d\u0631\u0648\u0641 \u0644\u0627\u062a\u06cc\u0646) *", None))
        self.login_error.setText("")
        self.display_name_label.setText(QCoreApplication.translate("PeoplePage", u"\u0646\u0627\u0645 \u0648 \u0646\u0627\u0645 \u062e\u0627\u0646\u0648\u0627\u062f\u06af\u06cc *", None))
        self.display_name_error.setText("")
        self.roles_label.setText(QCoreApplication.translate("PeoplePage", u"\u0646\u0642\u0634\u200c\u0647\u0627 *", None))
        self.roles_error.setText("")
        self.agencies_label.setText(QCoreApplication.translate("PeoplePage", u"\u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627\u06cc\u06cc \u06a9\u0647 \u0628\u0631\u0627\u06cc\u0634\u0627\u0646 \u067e\u0627\u0633\u062e \u0645\u06cc\u200c\u062f\u0647\u062f *", None))
        self.agencies_error.setText("")
        self.password_label.setText("")
        self.password_error.setText("")
        self.again_label.setText(QCoreApplication.translate("PeoplePage", u"\u062f\u0648\u0628\u0627\u0631\u0647 \u0647\u0645\u0627\u0646 \u06af\u0630\u0631\u0648\u0627\u0698\u0647", None))
        self.again_error.setText("")
        self.outcome_label.setText("")
        self.disable_button.setText("")
        self.reset_button.setText(QCoreApplication.translate("PeoplePage", u"\u0628\u0627\u0632\u0646\u0634\u0627\u0646\u06cc \u06af\u0630\u0631\u0648\u0627\u0698\u0647", None))
        self.new_button.setText(QCoreApplication.translate("PeoplePage", u"\u06a9\u0627\u0631\u0628\u0631 \u062a\u0627\u0632\u0647", None))
        self.save_button.setText(QCoreApplication.translate("PeoplePage", u"\u062b\u0628\u062a", None))
        self.help_title.setText(QCoreApplication.translate("PeoplePage", u"\u06af\u0630\u0631\u0648\u0627\u0698\u0647 \u0648 \u0648\u0631\u0648\u062f: \u0686\u0647 \u067e\u06cc\u0645\u0627\u0646\u06cc \u0647\u0633\u062a \u0648 \u0686\u0647 \u0646\u06cc\u0633\u062a", None))
        self.help_label.setText("")
        pass
    # retranslateUi

