# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'centre_subjects.ui'
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

from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.fields import (PersianLineEdit, PickerEdit)
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList

class Ui_CentreSubjects(object):
    def setupUi(self, CentreSubjects):
        if not CentreSubjects.objectName():
            CentreSubjects.setObjectName(u"CentreSubjects")
        CentreSubjects.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.subjects_box = QHBoxLayout(CentreSubjects)
        self.subjects_box.setSpacing(10)
        self.subjects_box.setObjectName(u"subjects_box")
        self.subjects_box.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(CentreSubjects)
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

        self.subjects_list = RowList(self.list_card)
        self.subjects_list.setObjectName(u"subjects_list")

        self.list_box.addWidget(self.subjects_list)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.list_box.addItem(self.space_1)

        self.list_box.setStretch(3, 100)
        self.list_box.setStretch(4, 1)

        self.subjects_box.addWidget(self.list_card)

        self.side = RoomyScroll(CentreSubjects)
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
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.form_title = QLabel(self.form_card)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setProperty(u"role", u"section")

        self.head_row.addWidget(self.form_title)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.space_5)

        self.retired_box = QCheckBox(self.form_card)
        self.retired_box.setObjectName(u"retired_box")

        self.head_row.addWidget(self.retired_box)


        self.form_box.addLayout(self.head_row)

        self.retired_error = Prose(self.form_card)
        self.retired_error.setObjectName(u"retired_error")
        self.retired_error.setTextFormat(Qt.TextFormat.PlainText)
        self.retired_error.setProperty(u"role", u"error")

        self.form_box.addWidget(self.retired_error)

        self.first_row = QHBoxLayout()
        self.first_row.setSpacing(12)
        self.first_row.setObjectName(u"first_row")
        self.first_row.setContentsMargins(0, 0, 0, 0)
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
        self.name_error.setProperty(u"role", u"error")

        self.name_row.addWidget(self.name_error)


        self.first_row.addLayout(self.name_row)

        self.parent_part = QWidget(self.form_card)
        self.parent_part.setObjectName(u"parent_part")
        self.parent_row = QVBoxLayout(self.parent_part)
        self.parent_row.setSpacing(4)
        self.parent_row.setObjectName(u"parent_row")
        self.parent_row.setContentsMargins(0, 0, 0, 0)
        self.parent_label = QLabel(self.parent_part)
        self.parent_label.setObjectName(u"parent_label")
        self.parent_label.setTextFormat(Qt.TextFormat.PlainText)
        self.parent_label.setProperty(u"role", u"field")

        self.parent_row.addWidget(self.parent_label)

        self.parent_picker = PickerEdit(self.parent_part)
        self.parent_picker.setObjectName(u"parent_picker")

        self.parent_row.addWidget(self.parent_picker)

        self.parent_error = Prose(self.parent_part)
        self.parent_error.setObjectName(u"parent_error")
        self.parent_error.setTextFormat(Qt.TextFormat.PlainText)
        self.parent_error.setProperty(u"role", u"error")

        self.parent_row.addWidget(self.parent_error)


        self.first_row.addWidget(self.parent_part)

        self.first_row.setStretch(0, 1)
        self.first_row.setStretch(1, 1)

        self.form_box.addLayout(self.first_row)

        self.leaf_part = QWidget(self.form_card)
        self.leaf_part.setObjectName(u"leaf_part")
        self.leaf_box = QVBoxLayout(self.leaf_part)
        self.leaf_box.setSpacing(8)
        self.leaf_box.setObjectName(u"leaf_box")
        self.leaf_box.setContentsMargins(0, 0, 0, 0)
        self.leaf_row = QHBoxLayout()
        self.leaf_row.setSpacing(12)
        self.leaf_row.setObjectName(u"leaf_row")
        self.leaf_row.setContentsMargins(0, 0, 0, 0)
        self.default_agency_row = QVBoxLayout()
        self.default_agency_row.setSpacing(4)
        self.default_agency_row.setObjectName(u"default_agency_row")
        self.default_agency_row.setContentsMargins(0, 0, 0, 0)
        self.default_agency_label = QLabel(self.leaf_part)
        self.default_agency_label.setObjectName(u"default_agency_label")
        self.default_agency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.default_agency_label.setProperty(u"role", u"field")

        self.default_agency_row.addWidget(self.default_agency_label)

        self.default_agency_picker = PickerEdit(self.leaf_part)
        self.default_agency_picker.setObjectName(u"default_agency_picker")

        self.default_agency_row.addWidget(self.default_agency_picker)

        self.default_agency_error = Prose(self.leaf_part)
        self.default_agency_error.setObjectName(u"default_agency_error")
        self.default_agency_error.setTextFormat(Qt.TextFormat.PlainText)
        self.default_agency_error.setProperty(u"role", u"error")

        self.default_agency_row.addWidget(self.default_agency_error)


        self.leaf_row.addLayout(self.default_agency_row)

        self.handling_row = QVBoxLayout()
        self.handling_row.setSpacing(4)
        self.handling_row.setObjectName(u"handling_row")
        self.handling_row.setContentsMargins(0, 0, 0, 0)
        self.handling_label = QLabel(self.leaf_part)
        self.handling_label.setObjectName(u"handling_label")
        self.handling_label.setTextFormat(Qt.TextFormat.PlainText)
        self.handling_label.setProperty(u"role", u"field")

        self.handling_row.addWidget(self.handling_label)

        self.handling_box = ChipGroup(self.leaf_part)
        self.handling_box.setObjectName(u"handling_box")

        self.handling_row.addWidget(self.handling_box)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.handling_row.addItem(self.space_4)


        self.leaf_row.addLayout(self.handling_row)

        self.leaf_row.setStretch(0, 2)
        self.leaf_row.setStretch(1, 3)

        self.leaf_box.addLayout(self.leaf_row)

        self.questions_part = QWidget(self.leaf_part)
        self.questions_part.setObjectName(u"questions_part")
        self.questions_part_box = QVBoxLayout(self.questions_part)
        self.questions_part_box.setSpacing(6)
        self.questions_part_box.setObjectName(u"questions_part_box")
        self.questions_part_box.setContentsMargins(0, 0, 0, 0)
        self.questions_head = QHBoxLayout()
        self.questions_head.setSpacing(2)
        self.questions_head.setObjectName(u"questions_head")
        self.questions_head.setContentsMargins(0, 0, 0, 0)
        self.questions_label = QLabel(self.questions_part)
        self.questions_label.setObjectName(u"questions_label")
        self.questions_label.setTextFormat(Qt.TextFormat.PlainText)
        self.questions_label.setProperty(u"role", u"field")

        self.questions_head.addWidget(self.questions_label)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.questions_head.addItem(self.space_2)

        self.add_question_button = KeyButton(self.questions_part)
        self.add_question_button.setObjectName(u"add_question_button")
        self.add_question_button.setAutoDefault(False)
        self.add_question_button.setProperty(u"variant", u"quiet")

        self.questions_head.addWidget(self.add_question_button)

        self.drop_question_button = KeyButton(self.questions_part)
        self.drop_question_button.setObjectName(u"drop_question_button")
        self.drop_question_button.setAutoDefault(False)
        self.drop_question_button.setProperty(u"variant", u"quiet")

        self.questions_head.addWidget(self.drop_question_button)

        self.up_button = KeyButton(self.questions_part)
        self.up_button.setObjectName(u"up_button")
        self.up_button.setAutoDefault(False)
        self.up_button.setProperty(u"variant", u"quiet")

        self.questions_head.addWidget(self.up_button)

        self.down_button = KeyButton(self.questions_part)
        self.down_button.setObjectName(u"down_button")
        self.down_button.setAutoDefault(False)
        self.down_button.setProperty(u"variant", u"quiet")

        self.questions_head.addWidget(self.down_button)


        self.questions_part_box.addLayout(self.questions_head)

        self.questions_list = RowList(self.questions_part)
        self.questions_list.setObjectName(u"questions_list")

        self.questions_part_box.addWidget(self.questions_list)

        self.questions_error = Prose(self.questions_part)
        self.questions_error.setObjectName(u"questions_error")
        self.questions_error.setTextFormat(Qt.TextFormat.PlainText)
        self.questions_error.setProperty(u"role", u"error")

        self.questions_part_box.addWidget(self.questions_error)

        self.question_part = QWidget(self.questions_part)
        self.question_part.setObjectName(u"question_part")
        self.question_row = QHBoxLayout(self.question_part)
        self.question_row.setSpacing(12)
        self.question_row.setObjectName(u"question_row")
        self.question_row.setContentsMargins(0, 0, 0, 0)
        self.question_field = QVBoxLayout()
        self.question_field.setSpacing(4)
        self.question_field.setObjectName(u"question_field")
        self.question_field.setContentsMargins(0, 0, 0, 0)
        self.question_label = QLabel(self.question_part)
        self.question_label.setObjectName(u"question_label")
        self.question_label.setTextFormat(Qt.TextFormat.PlainText)
        self.question_label.setProperty(u"role", u"field")

        self.question_field.addWidget(self.question_label)

        self.question_edit = PersianLineEdit(self.question_part)
        self.question_edit.setObjectName(u"question_edit")

        self.question_field.addWidget(self.question_edit)


        self.question_row.addLayout(self.question_field)

        self.hint_field = QVBoxLayout()
        self.hint_field.setSpacing(4)
        self.hint_field.setObjectName(u"hint_field")
        self.hint_field.setContentsMargins(0, 0, 0, 0)
        self.hint_label = QLabel(self.question_part)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setProperty(u"role", u"field")

        self.hint_field.addWidget(self.hint_label)

        self.hint_edit = PersianLineEdit(self.question_part)
        self.hint_edit.setObjectName(u"hint_edit")

        self.hint_field.addWidget(self.hint_edit)


        self.question_row.addLayout(self.hint_field)

        self.digits_field = QVBoxLayout()
        self.digits_field.setSpacing(4)
        self.digits_field.setObjectName(u"digits_field")
        self.digits_field.setContentsMargins(0, 0, 0, 0)
        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.digits_field.addItem(self.space_3)

        self.digits_box = QCheckBox(self.question_part)
        self.digits_box.setObjectName(u"digits_box")

        self.digits_field.addWidget(self.digits_box)


        self.question_row.addLayout(self.digits_field)

        self.question_row.setStretch(0, 1)
        self.question_row.setStretch(1, 1)

        self.questions_part_box.addWidget(self.question_part)


        self.leaf_box.addWidget(self.questions_part)


        self.form_box.addWidget(self.leaf_part)

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

        self.branch_button = KeyButton(self.form_card)
        self.branch_button.setObjectName(u"branch_button")
        self.branch_button.setAutoDefault(False)
        self.branch_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.branch_button)

        self.clear_button = KeyButton(self.form_card)
        self.clear_button.setObjectName(u"clear_button")
        self.clear_button.setAutoDefault(False)
        self.clear_button.setProperty(u"variant", u"quiet")

        self.buttons.addWidget(self.clear_button)

        self.space_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space_6)

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

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_7)

        self.side.setWidget(self.side_parts)

        self.subjects_box.addWidget(self.side)

        self.subjects_box.setStretch(0, 2)
        self.subjects_box.setStretch(1, 3)
#if QT_CONFIG(shortcut)
        self.find_label.setBuddy(self.find_edit)
        self.name_label.setBuddy(self.name_edit)
        self.parent_label.setBuddy(self.parent_picker)
        self.default_agency_label.setBuddy(self.default_agency_picker)
        self.handling_label.setBuddy(self.handling_box)
        self.questions_label.setBuddy(self.questions_list)
        self.question_label.setBuddy(self.question_edit)
        self.hint_label.setBuddy(self.hint_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CentreSubjects)

        QMetaObject.connectSlotsByName(CentreSubjects)
    # setupUi

    def retranslateUi(self, CentreSubjects):
        self.list_title.setText(QCoreApplication.translate("CentreSubjects", u"\u0645\u0648\u0636\u0648\u0639\u200c\u0647\u0627", None))
        self.find_label.setText(QCoreApplication.translate("CentreSubjects", u"\u067e\u0627\u0644\u0627\u06cc\u0634 \u0628\u0627 \u0646\u0627\u0645 \u0645\u0648\u0636\u0648\u0639 \u06cc\u0627 \u0634\u0627\u062e\u0647", None))
        self.none_found_label.setText(QCoreApplication.translate("CentreSubjects", u"\u0645\u0648\u0636\u0648\u0639\u06cc \u0628\u0627 \u0627\u06cc\u0646 \u0646\u0627\u0645 \u0646\u06cc\u0633\u062a.", None))
        self.form_title.setText("")
        self.retired_box.setText(QCoreApplication.translate("CentreSubjects", u"\u06a9\u0646\u0627\u0631 \u06af\u0630\u0627\u0634\u062a\u0647 \u0634\u062f\u0647", None))
        self.retired_error.setText("")
        self.name_label.setText(QCoreApplication.translate("CentreSubjects", u"\u0646\u0627\u0645 *", None))
        self.name_error.setText("")
        self.parent_label.setText(QCoreApplication.translate("CentreSubjects", u"\u0634\u0627\u062e\u0647 *", None))
        self.parent_error.setText("")
        self.default_agency_label.setText(QCoreApplication.translate("CentreSubjects", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u067e\u06cc\u0634\u200c\u0641\u0631\u0636", None))
        self.default_agency_picker.setPlaceholderText(QCoreApplication.translate("CentreSubjects", u"\u06a9\u0627\u0631\u0634\u0646\u0627\u0633 \u0628\u0631\u0645\u06cc\u200c\u06af\u0632\u06cc\u0646\u062f", None))
        self.default_agency_error.setText("")
        self.handling_label.setText(QCoreApplication.translate("CentreSubjects", u"\u0634\u06cc\u0648\u0647\u0654 \u0631\u0633\u06cc\u062f\u06af\u06cc", None))
        self.questions_label.setText(QCoreApplication.translate("CentreSubjects", u"\u067e\u0631\u0633\u0634\u200c\u0647\u0627 \u062f\u0631 \u062a\u0645\u0627\u0633", None))
        self.add_question_button.setText(QCoreApplication.translate("CentreSubjects", u"\u067e\u0631\u0633\u0634 \u062a\u0627\u0632\u0647", None))
        self.drop_question_button.setText(QCoreApplication.translate("CentreSubjects", u"\u0628\u0631\u062f\u0627\u0634\u062a\u0646", None))
        self.up_button.setText(QCoreApplication.translate("CentreSubjects", u"\u0628\u0627\u0644\u0627\u062a\u0631", None))
        self.down_button.setText(QCoreApplication.translate("CentreSubjects", u"\u067e\u0627\u06cc\u06cc\u0646\u200c\u062a\u0631", None))
        self.questions_error.setText("")
        self.question_label.setText(QCoreApplication.translate("CentreSubjects", u"\u0645\u062a\u0646 \u067e\u0631\u0633\u0634 *", None))
        self.hint_label.setText(QCoreApplication.translate("CentreSubjects", u"\u0631\u0627\u0647\u0646\u0645\u0627\u06cc \u062e\u0627\u0646\u0647", None))
        self.digits_box.setText(QCoreApplication.translate("CentreSubjects", u"\u062a\u0646\u0647\u0627 \u0639\u062f\u062f", None))
        self.outcome_label.setText("")
        self.new_button.setText(QCoreApplication.translate("CentreSubjects", u"\u0645\u0648\u0636\u0648\u0639 \u062a\u0627\u0632\u0647", None))
        self.branch_button.setText(QCoreApplication.translate("CentreSubjects", u"\u0634\u0627\u062e\u0647\u0654 \u062a\u0627\u0632\u0647", None))
        self.clear_button.setText(QCoreApplication.translate("CentreSubjects", u"\u0628\u0631\u06af\u0631\u062f\u0627\u0646\u062f\u0646", None))
        self.save_button.setText(QCoreApplication.translate("CentreSubjects", u"\u062b\u0628\u062a", None))
        self.changes_title.setText(QCoreApplication.translate("CentreSubjects", u"\u062a\u063a\u06cc\u06cc\u0631\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646", None))
        self.no_changes_label.setText(QCoreApplication.translate("CentreSubjects", u"\u0647\u0646\u0648\u0632 \u0639\u0648\u0636 \u0646\u0634\u062f\u0647 \u0627\u0633\u062a.", None))
        pass
    # retranslateUi

