# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_routes.ui'
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

from samad_desktop.qtkit.fields import (PersianLineEdit, PickerEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CentreRoutes(object):
    def setupUi(self, CentreRoutes):
        if not CentreRoutes.objectName():
            CentreRoutes.setObjectName(u"CentreRoutes")
        CentreRoutes.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.routes_box = QHBoxLayout(CentreRoutes)
        self.routes_box.setSpacing(10)
        self.routes_box.setObjectName(u"routes_box")
        self.routes_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CentreRoutes)
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

        self.find_row = QVBoxLayout()
        self.find_row.setSpacing(4)
        self.find_row.setObjectName(u"find_row")
        self.find_row.setContentsMargins(0, 0, 0, 0)
        self.find_label = QLabel(self.list_card)
        self.find_label.setObjectName(u"find_label")
        self.find_label.setTextFormat(Qt.TextFormat.PlainText)
        self.find_label.setProperty(u"role", u"field")

        self.find_row.addWidget(self.find_label)

        self.find_edit = PersianLineEdit(self.list_card)
        self.find_edit.setObjectName(u"find_edit")

        self.find_row.addWidget(self.find_edit)


        self.list_box.addLayout(self.find_row)

        self.none_found_label = QLabel(self.list_card)
        self.none_found_label.setObjectName(u"none_found_label")
        self.none_found_label.setTextFormat(Qt.TextFormat.PlainText)
        self.none_found_label.setProperty(u"role", u"note")

        self.list_box.addWidget(self.none_found_label)

        self.routes_list = RowList(self.list_card)
        self.routes_list.setObjectName(u"routes_list")

        self.list_box.addWidget(self.routes_list)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.space_1)

        self.list_box.setStretch(3, 100)
        self.list_box.setStretch(4, 1)

        self.routes_box.addWidget(self.list_card)

        self.side = RoomyScroll(CentreRoutes)
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
        self.subject_row = QVBoxLayout()
        self.subject_row.setSpacing(4)
        self.subject_row.setObjectName(u"subject_row")
        self.subject_row.setContentsMargins(0, 0, 0, 0)
        self.subject_label = QLabel(self.form_card)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_label.setProperty(u"role", u"field")

        self.subject_row.addWidget(self.subject_label)

        self.subject_picker = PickerEdit(self.form_card)
        self.subject_picker.setObjectName(u"subject_picker")

        self.subject_row.addWidget(self.subject_picker)

        self.subject_error = Prose(self.form_card)
        self.subject_error.setObjectName(u"subject_error")
        self.subject_error.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_error.setProperty(u"role", u"error")

        self.subject_row.addWidget(self.subject_error)


        self.first_row.addLayout(self.subject_row)

        self.county_row = QVBoxLayout()
        self.county_row.setSpacing(4)
        self.county_row.setObjectName(u"county_row")
        self.county_row.setContentsMargins(0, 0, 0, 0)
        self.county_label = QLabel(self.form_card)
        self.county_label.setObjectName(u"county_label")
        self.county_label.setTextFormat(Qt.TextFormat.PlainText)
        self.county_label.setProperty(u"role", u"field")

        self.county_row.addWidget(self.county_label)

        self.county_picker = PickerEdit(self.form_card)
        self.county_picker.setObjectName(u"county_picker")

        self.county_row.addWidget(self.county_picker)

        self.county_error = Prose(self.form_card)
        self.county_error.setObjectName(u"county_error")
        self.county_error.setTextFormat(Qt.TextFormat.PlainText)
        self.county_error.setProperty(u"role", u"error")

        self.county_row.addWidget(self.county_error)


        self.first_row.addLayout(self.county_row)

        self.first_row.setStretch(0, 3)
        self.first_row.setStretch(1, 2)

        self.form_box.addLayout(self.first_row)

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
        self.agency_error.setProperty(u"role", u"error")

        self.agency_row.addWidget(self.agency_error)


        self.form_box.addLayout(self.agency_row)

        self.preview_label = Prose(self.form_card)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_label.setWordWrap(True)
        self.preview_label.setProperty(u"role", u"note")

        self.form_box.addWidget(self.preview_label)

        self.outcome_label = Prose(self.form_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.form_box.addWidget(self.outcome_label)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.new_button = KeyButton(self.form_card)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setAutoDefault(False)
        self.new_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.new_button)

        self.remove_button = KeyButton(self.form_card)
        self.remove_button.setObjectName(u"remove_button")
        self.remove_button.setAutoDefault(False)
        self.remove_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.remove_button)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_2)

        self.save_button = KeyButton(self.form_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"variant", u"primary")

        self.buttons.addWidget(self.save_button)


        self.form_box.addLayout(self.buttons)


        self.side_box.addWidget(self.form_card)

        self.changes_card = QFrame(self.side_parts)
        self.changes_card.setObjectName(u"changes_card")
        self.changes_card.setProperty(u"card", True)
        self.changes_box = QVBoxLayout(self.changes_card)
        self.changes_box.setSpacing(8)
        self.changes_box.setObjectName(u"changes_box")
        self.changes_box.setContentsMargins(16, 14, 16, 14)
        self.changes_title = QLabel(self.changes_card)
        self.changes_title.setObjectName(u"changes_title")
        self.changes_title.setTextFormat(Qt.TextFormat.PlainText)
        self.changes_title.setProperty(u"role", u"section")

        self.changes_box.addWidget(self.changes_title)

        self.no_changes_label = QLabel(self.changes_card)
        self.no_changes_label.setObjectName(u"no_changes_label")
        self.no_changes_label.setTextFormat(Qt.TextFormat.PlainText)
        self.no_changes_label.setProperty(u"role", u"note")

        self.changes_box.addWidget(self.no_changes_label)

        self.changes_list = RowList(self.changes_card)
        self.changes_list.setObjectName(u"changes_list")

        self.changes_box.addWidget(self.changes_list)


        self.side_box.addWidget(self.changes_card)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_3)

        self.side.setWidget(self.side_parts)

        self.routes_box.addWidget(self.side)

        self.routes_box.setStretch(0, 1)
        self.routes_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.find_label.setBuddy(self.find_edit)
        self.subject_label.setBuddy(self.subject_picker)
        self.county_label.setBuddy(self.county_picker)
        self.agency_label.setBuddy(self.agency_picker)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreRoutes)

        QMetaObject.connectSlotsByName(CentreRoutes)
    # setupUi

    def retranslateUi(self, CentreRoutes):
        self.list_title.setText(QCoreApplication.translate("CentreRoutes", u"\u0645\u0633\u06cc\u0631\u0647\u0627: \u0645\u0648\u0636\u0648\u0639 \u062f\u0631 \u0634\u0647\u0631\u0633\u062a\u0627\u0646", None))
        self.find_label.setText(QCoreApplication.translate("CentreRoutes", u"\u067e\u0627\u0644\u0627\u06cc\u0634 \u0628\u0627 \u0645\u0648\u0636\u0648\u0639\u060c \u0634\u0647\u0631\u0633\u062a\u0627\u0646 \u06cc\u0627 \u062f\u0633\u062a\u06af\u0627\u0647", None))
        self.none_found_label.setText(QCoreApplication.translate("CentreRoutes", u"\u0645\u0633\u06cc\u0631\u06cc \u0646\u06cc\u0633\u062a\u061b \u062f\u0633\u062a\u06af\u0627\u0647 \u067e\u06cc\u0634\u200c\u0641\u0631\u0636 \u0647\u0631 \u0645\u0648\u0636\u0648\u0639 \u067e\u0627\u0633\u062e \u0645\u06cc\u200c\u062f\u0647\u062f.", None))
        self.form_title.setText("")
        self.subject_label.setText(QCoreApplication.translate("CentreRoutes", u"\u0645\u0648\u0636\u0648\u0639 *", None))
        self.subject_error.setText("")
        self.county_label.setText(QCoreApplication.translate("CentreRoutes", u"\u0634\u0647\u0631\u0633\u062a\u0627\u0646 *", None))
        self.county_error.setText("")
        self.agency_label.setText(QCoreApplication.translate("CentreRoutes", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u067e\u0627\u0633\u062e\u200c\u06af\u0648 *", None))
        self.agency_error.setText("")
        self.preview_label.setText("")
        self.outcome_label.setText("")
        self.new_button.setText(QCoreApplication.translate("CentreRoutes", u"\u0645\u0633\u06cc\u0631 \u062a\u0627\u0632\u0647", None))
        self.remove_button.setText(QCoreApplication.translate("CentreRoutes", u"\u0628\u0631\u062f\u0627\u0634\u062a\u0646 \u0645\u0633\u06cc\u0631", None))
        self.save_button.setText(QCoreApplication.translate("CentreRoutes", u"\u062b\u0628\u062a \u0645\u0633\u06cc\u0631", None))
        self.changes_title.setText(QCoreApplication.translate("CentreRoutes", u"\u062a\u063a\u06cc\u06cc\u0631\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
        self.no_changes_label.setText(QCoreApplication.translate("CentreRoutes", u"\u0627\u06cc\u0646 \u0645\u0633\u06cc\u0631 \u0647\u0646\u0648\u0632 \u0639\u0648\u0636 \u0646\u0634\u062f\u0647 \u0627\u0633\u062a.", None))
        pass
    # retranslateUi

