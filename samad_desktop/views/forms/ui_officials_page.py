# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'officials_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.fields import (LtrLineEdit, PersianLineEdit, PickerEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_OfficialsPage(object):
    def setupUi(self, OfficialsPage):
        if not OfficialsPage.objectName():
            OfficialsPage.setObjectName(u"OfficialsPage")
        OfficialsPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page_box = QHBoxLayout(OfficialsPage)
        self.page_box.setSpacing(10)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(OfficialsPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 14, 16, 14)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.before_button = KeyButton(self.list_card)
        self.before_button.setObjectName(u"before_button")
        self.before_button.setAutoDefault(False)
        self.before_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.before_button)

        self.quarter_label = QLabel(self.list_card)
        self.quarter_label.setObjectName(u"quarter_label")
        self.quarter_label.setTextFormat(Qt.TextFormat.PlainText)
        self.quarter_label.setProperty(u"role", u"title")

        self.head_row.addWidget(self.quarter_label)

        self.after_button = KeyButton(self.list_card)
        self.after_button.setObjectName(u"after_button")
        self.after_button.setAutoDefault(False)
        self.after_button.setProperty(u"variant", u"quiet")

        self.head_row.addWidget(self.after_button)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_gap)


        self.list_box.addLayout(self.head_row)

        self.legend_label = Prose(self.list_card)
        self.legend_label.setObjectName(u"legend_label")
        self.legend_label.setTextFormat(Qt.TextFormat.PlainText)
        self.legend_label.setWordWrap(True)
        self.legend_label.setProperty(u"role", u"muted")

        self.list_box.addWidget(self.legend_label)

        self.officials_list = RowList(self.list_card)
        self.officials_list.setObjectName(u"officials_list")

        self.list_box.addWidget(self.officials_list)

        self.hint = EmptyHint(self.list_card)
        self.hint.setObjectName(u"hint")

        self.list_box.addWidget(self.hint)

        self.list_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.list_gap)

        self.list_box.setStretch(2, 100)
        self.list_box.setStretch(4, 1)

        self.page_box.addWidget(self.list_card)

        self.side = RoomyScroll(OfficialsPage)
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
        self.form_box.setSpacing(6)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(16, 14, 16, 14)
        self.form_title = QLabel(self.form_card)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setProperty(u"role", u"section")

        self.form_box.addWidget(self.form_title)

        self.name_row = QVBoxLayout()
        self.name_row.setSpacing(4)
        self.name_row.setObjectName(u"name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.form_card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"field")

        self.name_row.addWidget(self.name_label)

        self.name_edit = PersianLineEdit(self.form_card)
        self.name_edit.setObjectName(u"name_edit")

        self.name_row.addWidget(self.name_edit)

        self.name_error = Prose(self.form_card)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setWordWrap(True)

        self.name_row.addWidget(self.name_error)


        self.form_box.addLayout(self.name_row)

        self.post_row = QVBoxLayout()
        self.post_row.setSpacing(4)
        self.post_row.setObjectName(u"post_row")
        self.post_row.setContentsMargins(0, 0, 0, 0)
        self.post_label = QLabel(self.form_card)
        self.post_label.setObjectName(u"post_label")
        self.post_label.setTextFormat(Qt.TextFormat.PlainText)
        self.post_label.setProperty(u"role", u"field")

        self.post_row.addWidget(self.post_label)

        self.post_edit = PersianLineEdit(self.form_card)
        self.post_edit.setObjectName(u"post_edit")

        self.post_row.addWidget(self.post_edit)

        self.post_error = Prose(self.form_card)
        self.post_error.setObjectName(u"post_error")
        self.post_error.setTextFormat(Qt.TextFormat.PlainText)
        self.post_error.setWordWrap(True)

        self.post_row.addWidget(self.post_error)


        self.form_box.addLayout(self.post_row)

        self.agency_row = QVBoxLayout()
        self.agency_row.setSpacing(4)
        self.agency_row.setObjectName(u"agency_row")
        self.agency_row.setContentsMargins(0, 0, 0, 0)
        self.agency_label = QLabel(self.form_card)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_label.setProperty(u"role", u"field")

        self.agency_row.addWidget(self.agency_label)

        self.agency_picker = PickerEdit(self.form_card)
        self.agency_picker.setObjectName(u"agency_picker")

        self.agency_row.addWidget(self.agency_picker)

        self.agency_error = Prose(self.form_card)
        self.agency_error.setObjectName(u"agency_error")
        self.agency_error.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_error.setWordWrap(True)

        self.agency_row.addWidget(self.agency_error)


        self.form_box.addLayout(self.agency_row)

        self.login_row = QVBoxLayout()
        self.login_row.setSpacing(4)
        self.login_row.setObjectName(u"login_row")
        self.login_row.setContentsMargins(0, 0, 0, 0)
        self.login_label = QLabel(self.form_card)
        self.login_label.setObjectName(u"login_label")
        self.login_label.setTextFormat(Qt.TextFormat.PlainText)
        self.login_label.setProperty(u"role", u"field")

        self.login_row.addWidget(self.login_label)

        self.login_picker = PickerEdit(self.form_card)
        self.login_picker.setObjectName(u"login_picker")

        self.login_row.addWidget(self.login_picker)

        self.login_error = Prose(self.form_card)
        self.login_error.setObjectName(u"login_error")
        self.login_error.setTextFormat(Qt.TextFormat.PlainText)
        self.login_error.setWordWrap(True)

        self.login_row.addWidget(self.login_error)


        self.form_box.addLayout(self.login_row)

        self.duty_row = QVBoxLayout()
        self.duty_row.setSpacing(4)
        self.duty_row.setObjectName(u"duty_row")
        self.duty_row.setContentsMargins(0, 0, 0, 0)
        self.duty_label = QLabel(self.form_card)
        self.duty_label.setObjectName(u"duty_label")
        self.duty_label.setTextFormat(Qt.TextFormat.PlainText)
        self.duty_label.setProperty(u"role", u"field")

        self.duty_row.addWidget(self.duty_label)

        self.duty_edit = LtrLineEdit(self.form_card)
        self.duty_edit.setObjectName(u"duty_edit")

        self.duty_row.addWidget(self.duty_edit)

        self.duty_error = Prose(self.form_card)
        self.duty_error.setObjectName(u"duty_error")
        self.duty_error.setTextFormat(Qt.TextFormat.PlainText)
        self.duty_error.setWordWrap(True)

        self.duty_row.addWidget(self.duty_error)


        self.form_box.addLayout(self.duty_row)

        self.retired_row = QVBoxLayout()
        self.retired_row.setSpacing(4)
        self.retired_row.setObjectName(u"retired_row")
        self.retired_row.setContentsMargins(0, 0, 0, 0)
        self.retired_box = QCheckBox(self.form_card)
        self.retired_box.setObjectName(u"retired_box")

        self.retired_row.addWidget(self.retired_box)

        self.retired_error = Prose(self.form_card)
        self.retired_error.setObjectName(u"retired_error")
        self.retired_error.setTextFormat(Qt.TextFormat.PlainText)
        self.retired_error.setWordWrap(True)

        self.retired_row.addWidget(self.retired_error)


        self.form_box.addLayout(self.retired_row)

        self.outcome_label = Prose(self.form_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.form_box.addWidget(self.outcome_label)

        self.form_row = QHBoxLayout()
        self.form_row.setSpacing(8)
        self.form_row.setObjectName(u"form_row")
        self.save_button = KeyButton(self.form_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.form_row.addWidget(self.save_button)

        self.new_button = KeyButton(self.form_card)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setAutoDefault(False)
        self.new_button.setProperty(u"variant", u"quiet")

        self.form_row.addWidget(self.new_button)

        self.form_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.form_row.addItem(self.form_gap)


        self.form_box.addLayout(self.form_row)


        self.side_box.addWidget(self.form_card)

        self.notice_card = QFrame(self.side_parts)
        self.notice_card.setObjectName(u"notice_card")
        self.notice_card.setProperty(u"card", True)
        self.notice_box = QVBoxLayout(self.notice_card)
        self.notice_box.setSpacing(6)
        self.notice_box.setObjectName(u"notice_box")
        self.notice_box.setContentsMargins(16, 14, 16, 14)
        self.notice_title = QLabel(self.notice_card)
        self.notice_title.setObjectName(u"notice_title")
        self.notice_title.setTextFormat(Qt.TextFormat.PlainText)
        self.notice_title.setProperty(u"role", u"section")

        self.notice_box.addWidget(self.notice_title)

        self.notice_row = QVBoxLayout()
        self.notice_row.setSpacing(4)
        self.notice_row.setObjectName(u"notice_row")
        self.notice_row.setContentsMargins(0, 0, 0, 0)
        self.notice_label = QLabel(self.notice_card)
        self.notice_label.setObjectName(u"notice_label")
        self.notice_label.setTextFormat(Qt.TextFormat.PlainText)
        self.notice_label.setProperty(u"role", u"field")

        self.notice_row.addWidget(self.notice_label)

        self.notice_edit = LtrLineEdit(self.notice_card)
        self.notice_edit.setObjectName(u"notice_edit")

        self.notice_row.addWidget(self.notice_edit)

        self.notice_error = Prose(self.notice_card)
        self.notice_error.setObjectName(u"notice_error")
        self.notice_error.setTextFormat(Qt.TextFormat.PlainText)
        self.notice_error.setWordWrap(True)

        self.notice_row.addWidget(self.notice_error)


        self.notice_box.addLayout(self.notice_row)

        self.notice_note = Prose(self.notice_card)
        self.notice_note.setObjectName(u"notice_note")
        self.notice_note.setTextFormat(Qt.TextFormat.PlainText)
        self.notice_note.setWordWrap(True)
        self.notice_note.setProperty(u"role", u"muted")

        self.notice_box.addWidget(self.notice_note)

        self.notice_buttons = QHBoxLayout()
        self.notice_buttons.setSpacing(8)
        self.notice_buttons.setObjectName(u"notice_buttons")
        self.notice_button = KeyButton(self.notice_card)
        self.notice_button.setObjectName(u"notice_button")
        self.notice_button.setAutoDefault(False)

        self.notice_buttons.addWidget(self.notice_button)

        self.notice_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.notice_buttons.addItem(self.notice_gap)


        self.notice_box.addLayout(self.notice_buttons)

        self.scheme_row = QVBoxLayout()
        self.scheme_row.setSpacing(4)
        self.scheme_row.setObjectName(u"scheme_row")
        self.scheme_row.setContentsMargins(0, 0, 0, 0)
        self.scheme_label = QLabel(self.notice_card)
        self.scheme_label.setObjectName(u"scheme_label")
        self.scheme_label.setTextFormat(Qt.TextFormat.PlainText)
        self.scheme_label.setProperty(u"role", u"field")

        self.scheme_row.addWidget(self.scheme_label)

        self.scheme_edit = PersianLineEdit(self.notice_card)
        self.scheme_edit.setObjectName(u"scheme_edit")

        self.scheme_row.addWidget(self.scheme_edit)

        self.scheme_error = Prose(self.notice_card)
        self.scheme_error.setObjectName(u"scheme_error")
        self.scheme_error.setTextFormat(Qt.TextFormat.PlainText)
        self.scheme_error.setWordWrap(True)

        self.scheme_row.addWidget(self.scheme_error)


        self.notice_box.addLayout(self.scheme_row)

        self.scheme_note = Prose(self.notice_card)
        self.scheme_note.setObjectName(u"scheme_note")
        self.scheme_note.setTextFormat(Qt.TextFormat.PlainText)
        self.scheme_note.setWordWrap(True)
        self.scheme_note.setProperty(u"role", u"muted")

        self.notice_box.addWidget(self.scheme_note)

        self.scheme_buttons = QHBoxLayout()
        self.scheme_buttons.setSpacing(8)
        self.scheme_buttons.setObjectName(u"scheme_buttons")
        self.scheme_button = KeyButton(self.notice_card)
        self.scheme_button.setObjectName(u"scheme_button")
        self.scheme_button.setAutoDefault(False)

        self.scheme_buttons.addWidget(self.scheme_button)

        self.scheme_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.scheme_buttons.addItem(self.scheme_gap)


        self.notice_box.addLayout(self.scheme_buttons)


        self.side_box.addWidget(self.notice_card)

        self.side_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.side_gap)

        self.side.setWidget(self.side_parts)

        self.page_box.addWidget(self.side)

        self.page_box.setStretch(0, 1)
        self.page_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.post_label.setBuddy(self.post_edit)
        self.agency_label.setBuddy(self.agency_picker)
        self.login_label.setBuddy(self.login_picker)
        self.duty_label.setBuddy(self.duty_edit)
        self.notice_label.setBuddy(self.notice_edit)
        self.scheme_label.setBuddy(self.scheme_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OfficialsPage)

        QMetaObject.connectSlotsByName(OfficialsPage)
    # setupUi

    def retranslateUi(self, OfficialsPage):
        self.before_button.setText(QCoreApplication.translate("OfficialsPage", u"\u0641\u0635\u0644 \u067e\u06cc\u0634", None))
        self.quarter_label.setText("")
        self.after_button.setText(QCoreApplication.translate("OfficialsPage", u"\u0641\u0635\u0644 \u0628\u0639\u062f", None))
        self.legend_label.setText(QCoreApplication.translate("OfficialsPage", u"\u0628\u0631\u0627\u06cc \u0647\u0631 \u0645\u0633\u0626\u0648\u0644: \u062d\u0636\u0648\u0631\u0647\u0627 \u0627\u0632 \u0622\u0646\u0686\u0647 \u062f\u0631 \u0641\u0635\u0644 \u0645\u0648\u0638\u0641 \u0627\u0633\u062a\u060c \u063a\u06cc\u0628\u062a\u200c\u0647\u0627\u060c \u0648 \u062c\u0627\u0646\u0634\u06cc\u0646\u200c\u0647\u0627\u06cc\u06cc \u06a9\u0647 \u062d\u0636\u0648\u0631 \u0628\u0647 \u0634\u0645\u0627\u0631 \u0646\u0645\u06cc\u200c\u0622\u06cc\u0646\u062f.", None))
#if QT_CONFIG(accessibility)
        self.officials_list.setAccessibleName(QCoreApplication.translate("OfficialsPage", u"\u0645\u0633\u0626\u0648\u0644\u0627\u0646", None))
#endif // QT_CONFIG(accessibility)
        self.form_title.setText(QCoreApplication.translate("OfficialsPage", u"\u0645\u0633\u0626\u0648\u0644 \u062a\u0627\u0632\u0647", None))
        self.name_label.setText(QCoreApplication.translate("OfficialsPage", u"\u0646\u0627\u0645 *", None))
        self.name_error.setText("")
        self.post_label.setText(QCoreApplication.translate("OfficialsPage", u"\u0633\u0645\u062a *", None))
        self.post_error.setText("")
        self.agency_label.setText(QCoreApplication.translate("OfficialsPage", u"\u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.agency_error.setText("")
        self.login_label.setText(QCoreApplication.translate("OfficialsPage", u"\u06a9\u0627\u0631\u0628\u0631 \u0628\u0631\u0646\u0627\u0645\u0647\u060c \u0627\u06af\u0631 \u0647\u0633\u062a", None))
        self.login_error.setText("")
        self.duty_label.setText(QCoreApplication.translate("OfficialsPage", u"\u0646\u0634\u0633\u062a\u200c\u0647\u0627\u06cc \u0645\u0648\u0638\u0641 \u062f\u0631 \u0647\u0631 \u0641\u0635\u0644 *", None))
        self.duty_error.setText("")
        self.retired_box.setText(QCoreApplication.translate("OfficialsPage", u"\u062f\u06cc\u06af\u0631 \u062f\u0631 \u0646\u0634\u0633\u062a\u200c\u0647\u0627 \u0646\u06cc\u0633\u062a", None))
        self.retired_error.setText("")
        self.outcome_label.setText("")
        self.save_button.setText(QCoreApplication.translate("OfficialsPage", u"\u062b\u0628\u062a \u0645\u0633\u0626\u0648\u0644", None))
        self.new_button.setText(QCoreApplication.translate("OfficialsPage", u"\u0645\u0633\u0626\u0648\u0644 \u062a\u0627\u0632\u0647", None))
        self.notice_title.setText(QCoreApplication.translate("OfficialsPage", u"\u0645\u0647\u0644\u062a \u0627\u0639\u0644\u0627\u0645", None))
        self.notice_label.setText(QCoreApplication.translate("OfficialsPage", u"\u0647\u0631 \u0646\u0634\u0633\u062a \u062f\u0633\u062a\u200c\u06a9\u0645 \u0686\u0646\u062f \u0631\u0648\u0632 \u067e\u06cc\u0634 \u0627\u0639\u0644\u0627\u0645 \u0634\u0648\u062f", None))
        self.notice_error.setText("")
        self.notice_note.setText(QCoreApplication.translate("OfficialsPage", u"\u062f\u06cc\u0631\u062a\u0631 \u0627\u0632 \u0622\u0646 \u062a\u0646\u0647\u0627 \u0628\u0627 \u062f\u0644\u06cc\u0644\u06cc \u06a9\u0647 \u062b\u0628\u062a \u0645\u06cc\u200c\u0634\u0648\u062f \u0645\u06cc\u200c\u062a\u0648\u0627\u0646 \u0627\u0639\u0644\u0627\u0645 \u06a9\u0631\u062f.", None))
        self.notice_button.setText(QCoreApplication.translate("OfficialsPage", u"\u062b\u0628\u062a \u0645\u0647\u0644\u062a", None))
        self.scheme_label.setText(QCoreApplication.translate("OfficialsPage", u"\u0627\u0644\u06af\u0648\u06cc \u0634\u0645\u0627\u0631\u0647\u0654 \u062f\u0633\u062a\u0648\u0631\u0647\u0627", None))
        self.scheme_error.setText("")
        self.scheme_note.setText(QCoreApplication.translate("OfficialsPage", u"{\u0633\u0627\u0644} \u0648 {\u0631\u062f\u06cc\u0641} \u0647\u0631 \u06a9\u062f\u0627\u0645 \u06cc\u06a9 \u0628\u0627\u0631\u061b \u0645\u0627\u0646\u0646\u062f {\u0633\u0627\u0644}/\u0645/{\u0631\u062f\u06cc\u0641}. \u0631\u062f\u06cc\u0641\u200c\u0647\u0627 \u062f\u0631 \u0647\u0631 \u0633\u0627\u0644 \u0627\u0632 \u06cc\u06a9 \u0622\u063a\u0627\u0632 \u0645\u06cc\u200c\u0634\u0648\u0646\u062f \u0648 \u062f\u0633\u062a\u0648\u0631\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646 \u0634\u0645\u0627\u0631\u0647\u0654 \u062e\u0648\u062f \u0631\u0627 \u0646\u06af\u0647 \u0645\u06cc\u200c\u062f\u0627\u0631\u0646\u062f.", None))
        self.scheme_button.setText(QCoreApplication.translate("OfficialsPage", u"\u062b\u0628\u062a \u0627\u0644\u06af\u0648", None))
        pass
    # retranslateUi

