# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_decrees.ui'
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
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.fields import (DateField, PersianLineEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.views.effect_preview import EffectPreview

class Ui_CentreDecrees(object):
    def setupUi(self, CentreDecrees):
        if not CentreDecrees.objectName():
            CentreDecrees.setObjectName(u"CentreDecrees")
        CentreDecrees.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.decrees_box = QHBoxLayout(CentreDecrees)
        self.decrees_box.setSpacing(10)
        self.decrees_box.setObjectName(u"decrees_box")
        self.decrees_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CentreDecrees)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(8)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 14, 16, 14)
        self.parts = QStackedWidget(self.list_card)
        self.parts.setObjectName(u"parts")
        self.list_part = QWidget()
        self.list_part.setObjectName(u"list_part")
        self.list_part_box = QVBoxLayout(self.list_part)
        self.list_part_box.setSpacing(8)
        self.list_part_box.setObjectName(u"list_part_box")
        self.list_part_box.setContentsMargins(0, 0, 0, 0)
        self.list_row = QHBoxLayout()
        self.list_row.setSpacing(8)
        self.list_row.setObjectName(u"list_row")
        self.list_row.setContentsMargins(0, 0, 0, 0)
        self.list_title = QLabel(self.list_part)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)
        self.list_title.setProperty(u"role", u"section")

        self.list_row.addWidget(self.list_title)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.list_row.addItem(self.space_1)

        self.lift_button = KeyButton(self.list_part)
        self.lift_button.setObjectName(u"lift_button")
        self.lift_button.setAutoDefault(False)

        self.list_row.addWidget(self.lift_button)


        self.list_part_box.addLayout(self.list_row)

        self.no_decrees_label = QLabel(self.list_part)
        self.no_decrees_label.setObjectName(u"no_decrees_label")
        self.no_decrees_label.setTextFormat(Qt.TextFormat.PlainText)
        self.no_decrees_label.setProperty(u"role", u"note")

        self.list_part_box.addWidget(self.no_decrees_label)

        self.decrees_list = RowList(self.list_part)
        self.decrees_list.setObjectName(u"decrees_list")

        self.list_part_box.addWidget(self.decrees_list)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_part_box.addItem(self.space_2)

        self.list_part_box.setStretch(2, 100)
        self.list_part_box.setStretch(3, 1)
        self.parts.addWidget(self.list_part)
        self.preview_part = EffectPreview()
        self.preview_part.setObjectName(u"preview_part")
        self.parts.addWidget(self.preview_part)

        self.list_box.addWidget(self.parts)


        self.decrees_box.addWidget(self.list_card)

        self.side = RoomyScroll(CentreDecrees)
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

        self.first_row = QHBoxLayout()
        self.first_row.setSpacing(12)
        self.first_row.setObjectName(u"first_row")
        self.first_row.setContentsMargins(0, 0, 0, 0)
        self.number_row = QVBoxLayout()
        self.number_row.setSpacing(4)
        self.number_row.setObjectName(u"number_row")
        self.number_row.setContentsMargins(0, 0, 0, 0)
        self.number_label = QLabel(self.form_card)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setTextFormat(Qt.TextFormat.PlainText)
        self.number_label.setProperty(u"role", u"field")

        self.number_row.addWidget(self.number_label)

        self.number_edit = PersianLineEdit(self.form_card)
        self.number_edit.setObjectName(u"number_edit")

        self.number_row.addWidget(self.number_edit)

        self.number_error = Prose(self.form_card)
        self.number_error.setObjectName(u"number_error")
        self.number_error.setTextFormat(Qt.TextFormat.PlainText)
        self.number_error.setProperty(u"role", u"error")

        self.number_row.addWidget(self.number_error)


        self.first_row.addLayout(self.number_row)

        self.title_row = QVBoxLayout()
        self.title_row.setSpacing(4)
        self.title_row.setObjectName(u"title_row")
        self.title_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.form_card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"field")

        self.title_row.addWidget(self.title_label)

        self.title_edit = PersianLineEdit(self.form_card)
        self.title_edit.setObjectName(u"title_edit")

        self.title_row.addWidget(self.title_edit)

        self.title_error = Prose(self.form_card)
        self.title_error.setObjectName(u"title_error")
        self.title_error.setTextFormat(Qt.TextFormat.PlainText)
        self.title_error.setProperty(u"role", u"error")

        self.title_row.addWidget(self.title_error)


        self.first_row.addLayout(self.title_row)

        self.first_row.setStretch(0, 1)
        self.first_row.setStretch(1, 2)

        self.form_box.addLayout(self.first_row)

        self.second_row = QHBoxLayout()
        self.second_row.setSpacing(12)
        self.second_row.setObjectName(u"second_row")
        self.second_row.setContentsMargins(0, 0, 0, 0)
        self.first_day_row = QVBoxLayout()
        self.first_day_row.setSpacing(4)
        self.first_day_row.setObjectName(u"first_day_row")
        self.first_day_row.setContentsMargins(0, 0, 0, 0)
        self.first_day_label = QLabel(self.form_card)
        self.first_day_label.setObjectName(u"first_day_label")
        self.first_day_label.setTextFormat(Qt.TextFormat.PlainText)
        self.first_day_label.setProperty(u"role", u"field")

        self.first_day_row.addWidget(self.first_day_label)

        self.first_day_edit = DateField(self.form_card)
        self.first_day_edit.setObjectName(u"first_day_edit")

        self.first_day_row.addWidget(self.first_day_edit)

        self.first_day_error = Prose(self.form_card)
        self.first_day_error.setObjectName(u"first_day_error")
        self.first_day_error.setTextFormat(Qt.TextFormat.PlainText)
        self.first_day_error.setProperty(u"role", u"error")

        self.first_day_row.addWidget(self.first_day_error)


        self.second_row.addLayout(self.first_day_row)

        self.last_day_row = QVBoxLayout()
        self.last_day_row.setSpacing(4)
        self.last_day_row.setObjectName(u"last_day_row")
        self.last_day_row.setContentsMargins(0, 0, 0, 0)
        self.last_day_label = QLabel(self.form_card)
        self.last_day_label.setObjectName(u"last_day_label")
        self.last_day_label.setTextFormat(Qt.TextFormat.PlainText)
        self.last_day_label.setProperty(u"role", u"field")

        self.last_day_row.addWidget(self.last_day_label)

        self.last_day_edit = DateField(self.form_card)
        self.last_day_edit.setObjectName(u"last_day_edit")

        self.last_day_row.addWidget(self.last_day_edit)

        self.last_day_error = Prose(self.form_card)
        self.last_day_error.setObjectName(u"last_day_error")
        self.last_day_error.setTextFormat(Qt.TextFormat.PlainText)
        self.last_day_error.setProperty(u"role", u"error")

        self.last_day_row.addWidget(self.last_day_error)


        self.second_row.addLayout(self.last_day_row)


        self.form_box.addLayout(self.second_row)

        self.effect_row = QVBoxLayout()
        self.effect_row.setSpacing(4)
        self.effect_row.setObjectName(u"effect_row")
        self.effect_row.setContentsMargins(0, 0, 0, 0)
        self.effect_label = QLabel(self.form_card)
        self.effect_label.setObjectName(u"effect_label")
        self.effect_label.setTextFormat(Qt.TextFormat.PlainText)
        self.effect_label.setProperty(u"role", u"field")

        self.effect_row.addWidget(self.effect_label)

        self.effect_box = ChipGroup(self.form_card)
        self.effect_box.setObjectName(u"effect_box")

        self.effect_row.addWidget(self.effect_box)


        self.form_box.addLayout(self.effect_row)

        self.hours_part = QWidget(self.form_card)
        self.hours_part.setObjectName(u"hours_part")
        self.hours_row = QVBoxLayout(self.hours_part)
        self.hours_row.setSpacing(4)
        self.hours_row.setObjectName(u"hours_row")
        self.hours_row.setContentsMargins(0, 0, 0, 0)
        self.hours_label = QLabel(self.hours_part)
        self.hours_label.setObjectName(u"hours_label")
        self.hours_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hours_label.setProperty(u"role", u"field")

        self.hours_row.addWidget(self.hours_label)

        self.hours_edit = PersianLineEdit(self.hours_part)
        self.hours_edit.setObjectName(u"hours_edit")

        self.hours_row.addWidget(self.hours_edit)

        self.hours_error = Prose(self.hours_part)
        self.hours_error.setObjectName(u"hours_error")
        self.hours_error.setTextFormat(Qt.TextFormat.PlainText)
        self.hours_error.setProperty(u"role", u"error")

        self.hours_row.addWidget(self.hours_error)


        self.form_box.addWidget(self.hours_part)

        self.outcome_label = Prose(self.form_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.form_box.addWidget(self.outcome_label)

        self.busy_label = Prose(self.form_card)
        self.busy_label.setObjectName(u"busy_label")
        self.busy_label.setTextFormat(Qt.TextFormat.PlainText)
        self.busy_label.setWordWrap(True)
        self.busy_label.setProperty(u"role", u"note")

        self.form_box.addWidget(self.busy_label)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.clear_button = KeyButton(self.form_card)
        self.clear_button.setObjectName(u"clear_button")
        self.clear_button.setAutoDefault(False)
        self.clear_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.clear_button)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_4)

        self.preview_button = KeyButton(self.form_card)
        self.preview_button.setObjectName(u"preview_button")
        self.preview_button.setAutoDefault(False)

        self.buttons.addWidget(self.preview_button)

        self.enter_button = KeyButton(self.form_card)
        self.enter_button.setObjectName(u"enter_button")
        self.enter_button.setAutoDefault(False)
        self.enter_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.enter_button)


        self.form_box.addLayout(self.buttons)


        self.side_box.addWidget(self.form_card)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_5)

        self.side.setWidget(self.side_parts)

        self.decrees_box.addWidget(self.side)

        self.decrees_box.setStretch(0, 1)
        self.decrees_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.number_label.setBuddy(self.number_edit)
        self.title_label.setBuddy(self.title_edit)
        self.first_day_label.setBuddy(self.first_day_edit)
        self.last_day_label.setBuddy(self.last_day_edit)
        self.effect_label.setBuddy(self.effect_box)
        self.hours_label.setBuddy(self.hours_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreDecrees)

        QMetaObject.connectSlotsByName(CentreDecrees)
    # setupUi

    def retranslateUi(self, CentreDecrees):
        self.list_title.setText(QCoreApplication.translate("CentreDecrees", u"\u0645\u0635\u0648\u0628\u0647\u200c\u0647\u0627\u060c \u0622\u062e\u0631\u06cc\u0646 \u062f\u0631 \u0622\u063a\u0627\u0632", None))
        self.lift_button.setText(QCoreApplication.translate("CentreDecrees", u"\u0628\u0627\u0632\u06af\u0631\u062f\u0627\u0646\u062f\u0646", None))
        self.no_decrees_label.setText(QCoreApplication.translate("CentreDecrees", u"\u0647\u0646\u0648\u0632 \u0645\u0635\u0648\u0628\u0647\u200c\u0627\u06cc \u062b\u0628\u062a \u0646\u0634\u062f\u0647 \u0627\u0633\u062a.", None))
        self.form_title.setText(QCoreApplication.translate("CentreDecrees", u"\u0645\u0635\u0648\u0628\u0647\u0654 \u062a\u0627\u0632\u0647", None))
        self.number_label.setText(QCoreApplication.translate("CentreDecrees", u"\u0634\u0645\u0627\u0631\u0647\u0654 \u0645\u0635\u0648\u0628\u0647 *", None))
        self.number_error.setText("")
        self.title_label.setText(QCoreApplication.translate("CentreDecrees", u"\u0639\u0646\u0648\u0627\u0646 *", None))
        self.title_error.setText("")
        self.first_day_label.setText(QCoreApplication.translate("CentreDecrees", u"\u0646\u062e\u0633\u062a\u06cc\u0646 \u0631\u0648\u0632 *", None))
        self.first_day_error.setText("")
        self.last_day_label.setText(QCoreApplication.translate("CentreDecrees", u"\u0648\u0627\u067e\u0633\u06cc\u0646 \u0631\u0648\u0632", None))
        self.last_day_error.setText("")
        self.effect_label.setText(QCoreApplication.translate("CentreDecrees", u"\u0627\u06cc\u0646 \u0631\u0648\u0632\u0647\u0627", None))
        self.hours_label.setText(QCoreApplication.translate("CentreDecrees", u"\u0633\u0627\u0639\u062a\u200c\u0647\u0627\u06cc\u06cc \u06a9\u0647 \u06a9\u0627\u0631 \u0645\u06cc\u200c\u0634\u0648\u062f *", None))
        self.hours_error.setText("")
        self.outcome_label.setText("")
        self.busy_label.setText("")
        self.clear_button.setText(QCoreApplication.translate("CentreDecrees", u"\u067e\u0627\u06a9 \u06a9\u0631\u062f\u0646", None))
        self.preview_button.setText(QCoreApplication.translate("CentreDecrees", u"\u067e\u06cc\u0634\u200c\u0646\u0645\u0627\u06cc\u0634", None))
        self.enter_button.setText(QCoreApplication.translate("CentreDecrees", u"\u062b\u0628\u062a \u0645\u0635\u0648\u0628\u0647", None))
        pass
    # retranslateUi

