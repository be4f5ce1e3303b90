# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QProgressBar, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from samad_desktop.qtkit.fields import PickerEdit
from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList
class Ui_ImportPage(object):
    def setupUi(self, ImportPage):
        if not ImportPage.objectName():
            ImportPage.setObjectName(u"ImportPage")
        ImportPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.import_box = QHBoxLayout(ImportPage)
        self.import_box.setSpacing(10)
        self.import_box.setObjectName(u"import_box")
        self.import_box.setContentsMargins(0, 0, 0, 0)
        self.side = RoomyScroll(ImportPage)
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
        self.file_card = QFrame(self.side_parts)
        self.file_card.setObjectName(u"file_card")
        self.file_card.setProperty(u"card", True)
        self.file_box = QVBoxLayout(self.file_card)
        self.file_box.setSpacing(8)
        self.file_box.setObjectName(u"file_box")
        self.file_box.setContentsMargins(16, 14, 16, 14)
        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(10)
        self.file_row.setObjectName(u"file_row")
        self.file_row.setContentsMargins(0, 0, 0, 0)
        self.file_label = Prose(self.file_card)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setTextFormat(Qt.TextFormat.PlainText)
        self.file_label.setWordWrap(True)
        self.file_label.setProperty(u"role", u"section")

        self.file_row.addWidget(self.file_label)

        self.file_button = KeyButton(self.file_card)
        self.file_button.setObjectName(u"file_button")
        self.file_button.setAutoDefault(False)

        self.file_row.addWidget(self.file_button)

        self.file_row.setStretch(0, 1)

        self.file_box.addLayout(self.file_row)

        self.remembered_label = Prose(self.file_card)
        self.remembered_label.setObjectName(u"remembered_label")
        self.remembered_label.setTextFormat(Qt.TextFormat.PlainText)
        self.remembered_label.setWordWrap(True)
        self.remembered_label.setProperty(u"role", u"note")

        self.file_box.addWidget(self.remembered_label)

        self.columns_title = QLabel(self.file_card)
        self.columns_title.setObjectName(u"columns_title")
        self.columns_title.setTextFormat(Qt.TextFormat.PlainText)
        self.columns_title.setProperty(u"role", u"field")

        self.file_box.addWidget(self.columns_title)

        self.columns_grid = QGridLayout()
        self.columns_grid.setObjectName(u"columns_grid")
        self.columns_grid.setHorizontalSpacing(10)
        self.columns_grid.setVerticalSpacing(8)
        self.columns_grid.setContentsMargins(0, 0, 0, 0)
        self.received_row = QVBoxLayout()
        self.received_row.setSpacing(4)
        self.received_row.setObjectName(u"received_row")
        self.received_row.setContentsMargins(0, 0, 0, 0)
        self.received_label = QLabel(self.file_card)
        self.received_label.setObjectName(u"received_label")
        self.received_label.setTextFormat(Qt.TextFormat.PlainText)
        self.received_label.setProperty(u"role", u"field")

        self.received_row.addWidget(self.received_label)

        self.received_picker = PickerEdit(self.file_card)
        self.received_picker.setObjectName(u"received_picker")

        self.received_row.addWidget(self.received_picker)

        self.received_error = Prose(self.file_card)
        self.received_error.setObjectName(u"received_error")
        self.received_error.setTextFormat(Qt.TextFormat.PlainText)
        self.received_error.setWordWrap(True)
        self.received_error.setProperty(u"role", u"error")

        self.received_row.addWidget(self.received_error)


        self.columns_grid.addLayout(self.received_row, 0, 0, 1, 1)

        self.text_row = QVBoxLayout()
        self.text_row.setSpacing(4)
        self.text_row.setObjectName(u"text_row")
        self.text_row.setContentsMargins(0, 0, 0, 0)
        self.text_label = QLabel(self.file_card)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setProperty(u"role", u"field")

        self.text_row.addWidget(self.text_label)

        self.text_picker = PickerEdit(self.file_card)
        self.text_picker.setObjectName(u"text_picker")

        self.text_row.addWidget(self.text_picker)

        self.text_error = Prose(self.file_card)
        self.text_error.setObjectName(u"text_error")
        self.text_error.setTextFormat(Qt.TextFormat.PlainText)
        self.text_error.setWordWrap(True)
        self.text_error.setProperty(u"role", u"error")

        self.text_row.addWidget(self.text_error)


        self.columns_grid.addLayout(self.text_row, 0, 1, 1, 1)

        self.subject_row = QVBoxLayout()
        self.subject_row.setSpacing(4)
        self.subject_row.setObjectName(u"subject_row")
        self.subject_row.setContentsMargins(0, 0, 0, 0)
        self.subject_label = QLabel(self.file_card)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_label.setProperty(u"role", u"field")

        self.subject_row.addWidget(self.subject_label)

        self.subject_picker = PickerEdit(self.file_card)
        self.subject_picker.setObjectName(u"subject_picker")

        self.subject_row.addWidget(self.subject_picker)

        self.subject_error = Prose(self.file_card)
        self.subject_error.setObjectName(u"subject_error")
        self.subject_error.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_error.setWordWrap(True)
        self.subject_error.setProperty(u"role", u"error")

        self.subject_row.addWidget(self.subject_error)


        self.columns_grid.addLayout(self.subject_row, 0, 2, 1, 1)

        self.county_row = QVBoxLayout()
        self.county_row.setSpacing(4)
        self.county_row.setObjectName(u"county_row")
        self.county_row.setContentsMargins(0, 0, 0, 0)
        self.county_label = QLabel(self.file_card)
        self.county_label.setObjectName(u"county_label")
        self.county_label.setTextFormat(Qt.TextFormat.PlainText)
        self.county_label.setProperty(u"role", u"field")

        self.county_row.addWidget(self.county_label)

        self.county_picker = PickerEdit(self.file_card)
        self.county_picker.setObjectName(u"county_picker")

        self.county_row.addWidget(self.county_picker)

        self.county_error = Prose(self.file_card)
        self.county_error.setObjectName(u"county_error")
        self.county_error.setTextFormat(Qt.TextFormat.PlainText)
        self.county_error.setWordWrap(True)
        self.county_error.setProperty(u"role", u"error")

        self.county_row.addWidget(self.county_error)


        self.columns_grid.addLayout(self.county_row, 1, 0, 1, 1)

        self.kind_row = QVBoxLayout()
        self.kind_row.setSpacing(4)
        self.kind_row.setObjectName(u"kind_row")
        self.kind_row.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.file_card)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_label.setProperty(u"role", u"field")

        self.kind_row.addWidget(self.kind_label)

        self.kind_picker = PickerEdit(self.file_card)
        self.kind_picker.setObjectName(u"kind_picker")

        self.kind_row.addWidget(self.kind_picker)

        self.kind_error = Prose(self.file_card)
        self.kind_error.setObjectName(u"kind_error")
        self.kind_error.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_error.setWordWrap(True)
        self.kind_error.setProperty(u"role", u"error")

        self.kind_row.addWidget(self.kind_error)


        self.columns_grid.addLayout(self.kind_row, 1, 1, 1, 1)

        self.channel_row = QVBoxLayout()
        self.channel_row.setSpacing(4)
        self.channel_row.setObjectName(u"channel_row")
        self.channel_row.setContentsMargins(0, 0, 0, 0)
        self.channel_label = QLabel(self.file_card)
        self.channel_label.setObjectName(u"channel_label")
        self.channel_label.setTextFormat(Qt.TextFormat.PlainText)
        self.channel_label.setProperty(u"role", u"field")

        self.channel_row.addWidget(self.channel_label)

        self.channel_picker = PickerEdit(self.file_card)
        self.channel_picker.setObjectName(u"channel_picker")

        self.channel_row.addWidget(self.channel_picker)

        self.channel_error = Prose(self.file_card)
        self.channel_error.setObjectName(u"channel_error")
        self.channel_error.setTextFormat(Qt.TextFormat.PlainText)
        self.channel_error.setWordWrap(True)
        self.channel_error.setProperty(u"role", u"error")

        self.channel_row.addWidget(self.channel_error)


        self.columns_grid.addLayout(self.channel_row, 1, 2, 1, 1)

        self.agency_row = QVBoxLayout()
        self.agency_row.setSpacing(4)
        self.agency_row.setObjectName(u"agency_row")
        self.agency_row.setContentsMargins(0, 0, 0, 0)
        self.agency_label = QLabel(self.file_card)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_label.setProperty(u"role", u"field")

        self.agency_row.addWidget(self.agency_label)

        self.agency_picker = PickerEdit(self.file_card)
        self.agency_picker.setObjectName(u"agency_picker")

        self.agency_row.addWidget(self.agency_picker)

        self.agency_error = Prose(self.file_card)
        self.agency_error.setObjectName(u"agency_error")
        self.agency_error.setTextFormat(Qt.TextFormat.PlainText)
        self.agency_error.setWordWrap(True)
        self.agency_error.setProperty(u"role", u"error")

        self.agency_row.addWidget(self.agency_error)


        self.columns_grid.addLayout(self.agency_row, 2, 0, 1, 1)

        self.place_row = QVBoxLayout()
        self.place_row.setSpacing(4)
        self.place_row.setObjectName(u"place_row")
        self.place_row.setContentsMargins(0, 0, 0, 0)
        self.place_label = QLabel(self.file_card)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setProperty(u"role", u"field")

        self.place_row.addWidget(self.place_label)

        self.place_picker = PickerEdit(self.file_card)
        self.place_picker.setObjectName(u"place_picker")

        self.place_row.addWidget(self.place_picker)

        self.place_error = Prose(self.file_card)
        self.place_error.setObjectName(u"place_error")
        self.place_error.setTextFormat(Qt.TextFormat.PlainText)
        self.place_error.setWordWrap(True)
        self.place_error.setProperty(u"role", u"error")

        self.place_row.addWidget(self.place_error)


        self.columns_grid.addLayout(self.place_row, 2, 1, 1, 1)

        self.name_row = QVBoxLayout()
        self.name_row.setSpacing(4)
        self.name_row.setObjectName(u"name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.file_card)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"role", u"field")

        self.name_row.addWidget(self.name_label)

        self.name_picker = PickerEdit(self.file_card)
        self.name_picker.setObjectName(u"name_picker")

        self.name_row.addWidget(self.name_picker)

        self.name_error = Prose(self.file_card)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setWordWrap(True)
        self.name_error.setProperty(u"role", u"error")

        self.name_row.addWidget(self.name_error)


        self.columns_grid.addLayout(self.name_row, 2, 2, 1, 1)

        self.phone_row = QVBoxLayout()
        self.phone_row.setSpacing(4)
        self.phone_row.setObjectName(u"phone_row")
        self.phone_row.setContentsMargins(0, 0, 0, 0)
        self.phone_label = QLabel(self.file_card)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_label.setProperty(u"role", u"field")

        self.phone_row.addWidget(self.phone_label)

        self.phone_picker = PickerEdit(self.file_card)
        self.phone_picker.setObjectName(u"phone_picker")

        self.phone_row.addWidget(self.phone_picker)

        self.phone_error = Prose(self.file_card)
        self.phone_error.setObjectName(u"phone_error")
        self.phone_error.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_error.setWordWrap(True)
        self.phone_error.setProperty(u"role", u"error")

        self.phone_row.addWidget(self.phone_error)


        self.columns_grid.addLayout(self.phone_row, 3, 0, 1, 1)

        self.national_id_row = QVBoxLayout()
        self.national_id_row.setSpacing(4)
        self.national_id_row.setObjectName(u"national_id_row")
        self.national_id_row.setContentsMargins(0, 0, 0, 0)
        self.national_id_label = QLabel(self.file_card)
        self.national_id_label.setObjectName(u"national_id_label")
        self.national_id_label.setTextFormat(Qt.TextFormat.PlainText)
        self.national_id_label.setProperty(u"role", u"field")

        self.national_id_row.addWidget(self.national_id_label)

        self.national_id_picker = PickerEdit(self.file_card)
        self.national_id_picker.setObjectName(u"national_id_picker")

        self.national_id_row.addWidget(self.national_id_picker)

        self.national_id_error = Prose(self.file_card)
        self.national_id_error.setObjectName(u"national_id_error")
        self.national_id_error.setTextFormat(Qt.TextFormat.PlainText)
        self.national_id_error.setWordWrap(True)
        self.national_id_error.setProperty(u"role", u"error")

        self.national_id_row.addWidget(self.national_id_error)


        self.columns_grid.addLayout(self.national_id_row, 3, 1, 1, 1)

        self.state_row = QVBoxLayout()
        self.state_row.setSpacing(4)
        self.state_row.setObjectName(u"state_row")
        self.state_row.setContentsMargins(0, 0, 0, 0)
        self.state_label = QLabel(self.file_card)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setProperty(u"role", u"field")

        self.state_row.addWidget(self.state_label)

        self.state_picker = PickerEdit(self.file_card)
        self.state_picker.setObjectName(u"state_picker")

        self.state_row.addWidget(self.state_picker)

        self.state_error = Prose(self.file_card)
        self.state_error.setObjectName(u"state_error")
        self.state_error.setTextFormat(Qt.TextFormat.PlainText)
        self.state_error.setWordWrap(True)
        self.state_error.setProperty(u"role", u"error")

        self.state_row.addWidget(self.state_error)


        self.columns_grid.addLayout(self.state_row, 3, 2, 1, 1)

        self.closed_row = QVBoxLayout()
        self.closed_row.setSpacing(4)
        self.closed_row.setObjectName(u"closed_row")
        self.closed_row.setContentsMargins(0, 0, 0, 0)
        self.closed_label = QLabel(self.file_card)
        self.closed_label.setObjectName(u"closed_label")
        self.closed_label.setTextFormat(Qt.TextFormat.PlainText)
        self.closed_label.setProperty(u"role", u"field")

        self.closed_row.addWidget(self.closed_label)

        self.closed_picker = PickerEdit(self.file_card)
        self.closed_picker.setObjectName(u"closed_picker")

        self.closed_row.addWidget(self.closed_picker)

        self.closed_error = Prose(self.file_card)
        self.closed_error.setObjectName(u"closed_error")
        self.closed_error.setTextFormat(Qt.TextFormat.PlainText)
        self.closed_error.setWordWrap(True)
        self.closed_error.setProperty(u"role", u"error")

        self.closed_row.addWidget(self.closed_error)


        self.columns_grid.addLayout(self.closed_row, 4, 0, 1, 1)

        self.answer_row = QVBoxLayout()
        self.answer_row.setSpacing(4)
        self.answer_row.setObjectName(u"answer_row")
        self.answer_row.setContentsMargins(0, 0, 0, 0)
        self.answer_label = QLabel(self.file_card)
        self.answer_label.setObjectName(u"answer_label")
        self.answer_label.setTextFormat(Qt.TextFormat.PlainText)
        self.answer_label.setProperty(u"role", u"field")

        self.answer_row.addWidget(self.answer_label)

        self.answer_picker = PickerEdit(self.file_card)
        self.answer_picker.setObjectName(u"answer_picker")

        self.answer_row.addWidget(self.answer_picker)

        self.answer_error = Prose(self.file_card)
        self.answer_error.setObjectName(u"answer_error")
        self.answer_error.setTextFormat(Qt.TextFormat.PlainText)
        self.answer_error.setWordWrap(True)
        self.answer_error.setProperty(u"role", u"error")

        self.answer_row.addWidget(self.answer_error)


        self.columns_grid.addLayout(self.answer_row, 4, 1, 1, 1)

        self.old_number_row = QVBoxLayout()
        self.old_number_row.setSpacing(4)
        self.old_number_row.setObjectName(u"old_number_row")
        self.old_number_row.setContentsMargins(0, 0, 0, 0)
        self.old_number_label = QLabel(self.file_card)
        self.old_number_label.setObjectName(u"old_number_label")
        self.old_number_label.setTextFormat(Qt.TextFormat.PlainText)
        self.old_number_label.setProperty(u"role", u"field")

        self.old_number_row.addWidget(self.old_number_label)

        self.old_number_picker = PickerEdit(self.file_card)
        self.old_number_picker.setObjectName(u"old_number_picker")

        self.old_number_row.addWidget(self.old_number_picker)

        self.old_number_error = Prose(self.file_card)
        self.old_number_error.setObjectName(u"old_number_error")
        self.old_number_error.setTextFormat(Qt.TextFormat.PlainText)
        self.old_number_error.setWordWrap(True)
        self.old_number_error.setProperty(u"role", u"error")

        self.old_number_row.addWidget(self.old_number_error)


        self.columns_grid.addLayout(self.old_number_row, 4, 2, 1, 1)

        self.columns_grid.setColumnStretch(0, 1)
        self.columns_grid.setColumnStretch(1, 1)
        self.columns_grid.setColumnStretch(2, 1)

        self.file_box.addLayout(self.columns_grid)

        self.all_title = QLabel(self.file_card)
        self.all_title.setObjectName(u"all_title")
        self.all_title.setTextFormat(Qt.TextFormat.PlainText)
        self.all_title.setProperty(u"role", u"field")

        self.file_box.addWidget(self.all_title)

        self.all_grid = QGridLayout()
        self.all_grid.setObjectName(u"all_grid")
        self.all_grid.setHorizontalSpacing(10)
        self.all_grid.setVerticalSpacing(8)
        self.all_grid.setContentsMargins(0, 0, 0, 0)
        self.subject_all_row = QVBoxLayout()
        self.subject_all_row.setSpacing(4)
        self.subject_all_row.setObjectName(u"subject_all_row")
        self.subject_all_row.setContentsMargins(0, 0, 0, 0)
        self.subject_all_label = QLabel(self.file_card)
        self.subject_all_label.setObjectName(u"subject_all_label")
        self.subject_all_label.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_all_label.setProperty(u"role", u"field")

        self.subject_all_row.addWidget(self.subject_all_label)

        self.subject_all_picker = PickerEdit(self.file_card)
        self.subject_all_picker.setObjectName(u"subject_all_picker")

        self.subject_all_row.addWidget(self.subject_all_picker)

        self.subject_all_error = Prose(self.file_card)
        self.subject_all_error.setObjectName(u"subject_all_error")
        self.subject_all_error.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_all_error.setWordWrap(True)
        self.subject_all_error.setProperty(u"role", u"error")

        self.subject_all_row.addWidget(self.subject_all_error)


        self.all_grid.addLayout(self.subject_all_row, 0, 0, 1, 1)

        self.county_all_row = QVBoxLayout()
        self.county_all_row.setSpacing(4)
        self.county_all_row.setObjectName(u"county_all_row")
        self.county_all_row.setContentsMargins(0, 0, 0, 0)
        self.county_all_label = QLabel(self.file_card)
        self.county_all_label.setObjectName(u"county_all_label")
        self.county_all_label.setTextFormat(Qt.TextFormat.PlainText)
        self.county_all_label.setProperty(u"role", u"field")

        self.county_all_row.addWidget(self.county_all_label)

        self.county_all_picker = PickerEdit(self.file_card)
        self.county_all_picker.setObjectName(u"county_all_picker")

        self.county_all_row.addWidget(self.county_all_picker)

        self.county_all_error = Prose(self.file_card)
        self.county_all_error.setObjectName(u"county_all_error")
        self.county_all_error.setTextFormat(Qt.TextFormat.PlainText)
        self.county_all_error.setWordWrap(True)
        self.county_all_error.setProperty(u"role", u"error")

        self.county_all_row.addWidget(self.county_all_error)


        self.all_grid.addLayout(self.county_all_row, 0, 1, 1, 1)

        self.state_all_row = QVBoxLayout()
        self.state_all_row.setSpacing(4)
        self.state_all_row.setObjectName(u"state_all_row")
        self.state_all_row.setContentsMargins(0, 0, 0, 0)
        self.state_all_label = QLabel(self.file_card)
        self.state_all_label.setObjectName(u"state_all_label")
        self.state_all_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_all_label.setProperty(u"role", u"field")

        self.state_all_row.addWidget(self.state_all_label)

        self.state_all_picker = PickerEdit(self.file_card)
        self.state_all_picker.setObjectName(u"state_all_picker")

        self.state_all_row.addWidget(self.state_all_picker)

        self.state_all_error = Prose(self.file_card)
        self.state_all_error.setObjectName(u"state_all_error")
        self.state_all_error.setTextFormat(Qt.TextFormat.PlainText)
        self.state_all_error.setWordWrap(True)
        self.state_all_error.setProperty(u"role", u"error")

        self.state_all_row.addWidget(self.state_all_error)


        self.all_grid.addLayout(self.state_all_row, 0, 2, 1, 1)

        self.all_grid.setColumnStretch(0, 1)
        self.all_grid.setColumnStretch(1, 1)
        self.all_grid.setColumnStretch(2, 1)

        self.file_box.addLayout(self.all_grid)

        self.clocks_tick = QCheckBox(self.file_card)
        self.clocks_tick.setObjectName(u"clocks_tick")

        self.file_box.addWidget(self.clocks_tick)


        self.side_box.addWidget(self.file_card)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_box.addItem(self.space_1)

        self.side_box.setStretch(1, 1)
        self.side.setWidget(self.side_parts)

        self.import_box.addWidget(self.side)

        self.found_card = QFrame(ImportPage)
        self.found_card.setObjectName(u"found_card")
        self.found_card.setProperty(u"card", True)
        self.found_box = QVBoxLayout(self.found_card)
        self.found_box.setSpacing(8)
        self.found_box.setObjectName(u"found_box")
        self.found_box.setContentsMargins(16, 14, 16, 14)
        self.found_title = Prose(self.found_card)
        self.found_title.setObjectName(u"found_title")
        self.found_title.setTextFormat(Qt.TextFormat.PlainText)
        self.found_title.setWordWrap(True)
        self.found_title.setProperty(u"role", u"section")

        self.found_box.addWidget(self.found_title)

        self.progress_bar = QProgressBar(self.found_card)
        self.progress_bar.setObjectName(u"progress_bar")
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setMaximumSize(QSize(16777215, 8))

        self.found_box.addWidget(self.progress_bar)

        self.outcome_label = Prose(self.found_card)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.found_box.addWidget(self.outcome_label)

        self.rows_list = RowList(self.found_card)
        self.rows_list.setObjectName(u"rows_list")

        self.found_box.addWidget(self.rows_list)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.found_box.addItem(self.space_2)

        self.meaning_part = QWidget(self.found_card)
        self.meaning_part.setObjectName(u"meaning_part")
        self.meaning_row = QVBoxLayout(self.meaning_part)
        self.meaning_row.setSpacing(4)
        self.meaning_row.setObjectName(u"meaning_row")
        self.meaning_row.setContentsMargins(0, 0, 0, 0)
        self.meaning_label = QLabel(self.meaning_part)
        self.meaning_label.setObjectName(u"meaning_label")
        self.meaning_label.setTextFormat(Qt.TextFormat.PlainText)
        self.meaning_label.setProperty(u"role", u"field")

        self.meaning_row.addWidget(self.meaning_label)

        self.meaning_picker = PickerEdit(self.meaning_part)
        self.meaning_picker.setObjectName(u"meaning_picker")

        self.meaning_row.addWidget(self.meaning_picker)


        self.found_box.addWidget(self.meaning_part)

        self.aside_buttons = QHBoxLayout()
        self.aside_buttons.setSpacing(8)
        self.aside_buttons.setObjectName(u"aside_buttons")
        self.aside_buttons.setContentsMargins(0, 0, 0, 0)
        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.aside_buttons.addItem(self.space_3)

        self.back_button = KeyButton(self.found_card)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)
        self.back_button.setProperty(u"variant", u"danger")

        self.aside_buttons.addWidget(self.back_button)

        self.cases_button = KeyButton(self.found_card)
        self.cases_button.setObjectName(u"cases_button")
        self.cases_button.setAutoDefault(False)

        self.aside_buttons.addWidget(self.cases_button)

        self.save_button = KeyButton(self.found_card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)

        self.aside_buttons.addWidget(self.save_button)


        self.found_box.addLayout(self.aside_buttons)

        self.work_buttons = QHBoxLayout()
        self.work_buttons.setSpacing(8)
        self.work_buttons.setObjectName(u"work_buttons")
        self.work_buttons.setContentsMargins(0, 0, 0, 0)
        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.work_buttons.addItem(self.space_4)

        self.stop_button = KeyButton(self.found_card)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setAutoDefault(False)

        self.work_buttons.addWidget(self.stop_button)

        self.preview_button = KeyButton(self.found_card)
        self.preview_button.setObjectName(u"preview_button")
        self.preview_button.setAutoDefault(False)

        self.work_buttons.addWidget(self.preview_button)

        self.start_button = KeyButton(self.found_card)
        self.start_button.setObjectName(u"start_button")
        self.start_button.setAutoDefault(False)
        self.start_button.setProperty(u"variant", u"primary")

        self.work_buttons.addWidget(self.start_button)


        self.found_box.addLayout(self.work_buttons)

        self.found_box.setStretch(3, 100)
        self.found_box.setStretch(4, 1)

        self.import_box.addWidget(self.found_card)

        self.import_box.setStretch(0, 1)
        self.import_box.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.received_label.setBuddy(self.received_picker)
        self.text_label.setBuddy(self.text_picker)
        self.subject_label.setBuddy(self.subject_picker)
        self.county_label.setBuddy(self.county_picker)
        self.kind_label.setBuddy(self.kind_picker)
        self.channel_label.setBuddy(self.channel_picker)
        self.agency_label.setBuddy(self.agency_picker)
        self.place_label.setBuddy(self.place_picker)
        self.name_label.setBuddy(self.name_picker)
        self.phone_label.setBuddy(self.phone_picker)
        self.national_id_label.setBuddy(self.national_id_picker)
        self.state_label.setBuddy(self.state_picker)
        self.closed_label.setBuddy(self.closed_picker)
        self.answer_label.setBuddy(self.answer_picker)
        self.old_number_label.setBuddy(self.old_number_picker)
        self.subject_all_label.setBuddy(self.subject_all_picker)
        self.county_all_label.setBuddy(self.county_all_picker)
        self.state_all_label.setBuddy(self.state_all_picker)
        self.meaning_label.setBuddy(self.meaning_picker)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportPage)

        QMetaObject.connectSlotsByName(ImportPage)
    # setupUi

    def retranslateUi(self, ImportPage):
        self.file_label.setText("")
        self.file_button.setText(QCoreApplication.translate("ImportPage", u"\u0628\u0631\u06af\u0632\u06cc\u062f\u0646 \u0641\u0627\u06cc\u0644", None))
        self.remembered_label.setText(QCoreApplication.translate("ImportPage", u"\u0633\u062a\u0648\u0646\u200c\u0647\u0627 \u0686\u0646\u0627\u0646 \u0627\u0633\u062a \u06a9\u0647 \u0628\u0627\u0631 \u067e\u06cc\u0634 \u06af\u0641\u062a\u0647 \u0634\u062f.", None))
        self.columns_title.setText(QCoreApplication.translate("ImportPage", u"\u0647\u0631 \u0686\u06cc\u0632 \u062f\u0631 \u06a9\u062f\u0627\u0645 \u0633\u062a\u0648\u0646 \u0627\u0633\u062a\u061f", None))
        self.received_label.setText(QCoreApplication.translate("ImportPage", u"\u062a\u0627\u0631\u06cc\u062e \u062f\u0631\u06cc\u0627\u0641\u062a *", None))
        self.received_error.setText("")
        self.text_label.setText(QCoreApplication.translate("ImportPage", u"\u0645\u062a\u0646 *", None))
        self.text_error.setText("")
        self.subject_label.setText(QCoreApplication.translate("ImportPage", u"\u0645\u0648\u0636\u0648\u0639", None))
        self.subject_error.setText("")
        self.county_label.setText(QCoreApplication.translate("ImportPage", u"\u0634\u0647\u0631\u0633\u062a\u0627\u0646", None))
        self.county_error.setText("")
        self.kind_label.setText(QCoreApplication.translate("ImportPage", u"\u0646\u0648\u0639 \u067e\u06cc\u0627\u0645", None))
        self.kind_error.setText("")
        self.channel_label.setText(QCoreApplication.translate("ImportPage", u"\u0645\u062c\u0631\u0627\u06cc \u0627\u0631\u062a\u0628\u0627\u0637", None))
        self.channel_error.setText("")
        self.agency_label.setText(QCoreApplication.translate("ImportPage", u"\u062f\u0633\u062a\u06af\u0627\u0647 \u0627\u062c\u0631\u0627\u06cc\u06cc", None))
        self.agency_error.setText("")
        self.place_label.setText(QCoreApplication.translate("ImportPage", u"\u0645\u062d\u0644", None))
        self.place_error.setText("")
        self.name_label.setText(QCoreApplication.translate("ImportPage", u"\u0646\u0627\u0645 \u0645\u062a\u0642\u0627\u0636\u06cc", None))
        self.name_error.setText("")
        self.phone_label.setText(QCoreApplication.translate("ImportPage", u"\u062a\u0644\u0641\u0646", None))
        self.phone_error.setText("")
        self.national_id_label.setText(QCoreApplication.translate("ImportPage", u"\u06a9\u062f \u0645\u0644\u06cc", None))
        self.national_id_error.setText("")
        self.state_label.setText(QCoreApplication.translate("ImportPage", u"\u0648\u0636\u0639\u06cc\u062a", None))
        self.state_error.setText("")
        self.closed_label.setText(QCoreApplication.translate("ImportPage", u"\u062a\u0627\u0631\u06cc\u062e \u0645\u062e\u062a\u0648\u0645\u0647\u200c\u0634\u062f\u0646", None))
        self.closed_error.setText("")
        self.answer_label.setText(QCoreApplication.translate("ImportPage", u"\u067e\u0627\u0633\u062e", None))
        self.answer_error.setText("")
        self.old_number_label.setText(QCoreApplication.translate("ImportPage", u"\u0634\u0645\u0627\u0631\u0647\u0654 \u067e\u06cc\u0634\u06cc\u0646", None))
        self.old_number_error.setText("")
        self.all_title.setText(QCoreApplication.translate("ImportPage", u"\u0628\u0631\u0627\u06cc \u0633\u0637\u0631\u06cc \u06a9\u0647 \u0622\u0646 \u0631\u0627 \u0646\u0646\u0648\u0634\u062a\u0647 \u0627\u0633\u062a", None))
        self.subject_all_label.setText(QCoreApplication.translate("ImportPage", u"\u0645\u0648\u0636\u0648\u0639", None))
        self.subject_all_error.setText("")
        self.county_all_label.setText(QCoreApplication.translate("ImportPage", u"\u0634\u0647\u0631\u0633\u062a\u0627\u0646", None))
        self.county_all_error.setText("")
        self.state_all_label.setText(QCoreApplication.translate("ImportPage", u"\u0648\u0636\u0639\u06cc\u062a", None))
        self.state_all_error.setText("")
        self.clocks_tick.setText(QCoreApplication.translate("ImportPage", u"\u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627\u06cc \u0628\u0627\u0632 \u0627\u0632 \u0627\u0645\u0631\u0648\u0632 \u0645\u0647\u0644\u062a \u0628\u0631\u0631\u0633\u06cc \u0628\u06af\u06cc\u0631\u0646\u062f", None))
        self.found_title.setText("")
#if QT_CONFIG(accessibility)
        self.progress_bar.setAccessibleName(QCoreApplication.translate("ImportPage", u"\u067e\u06cc\u0634\u0631\u0641\u062a \u06a9\u0627\u0631", None))
#endif // QT_CONFIG(accessibility)
        self.outcome_label.setText("")
#if QT_CONFIG(accessibility)
        self.rows_list.setAccessibleName(QCoreApplication.translate("ImportPage", u"\u0622\u0646\u0686\u0647 \u067e\u06cc\u062f\u0627 \u0634\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.meaning_label.setText(QCoreApplication.translate("ImportPage", u"\u06cc\u0639\u0646\u06cc", None))
        self.back_button.setText(QCoreApplication.translate("ImportPage", u"\u067e\u0633\u200c\u06af\u0631\u0641\u062a\u0646 \u0647\u0645\u0647", None))
        self.cases_button.setText(QCoreApplication.translate("ImportPage", u"\u062f\u06cc\u062f\u0646 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627", None))
        self.save_button.setText(QCoreApplication.translate("ImportPage", u"\u0630\u062e\u06cc\u0631\u0647\u0654 \u0633\u0637\u0631\u0647\u0627\u06cc \u0631\u062f\u0634\u062f\u0647", None))
        self.stop_button.setText(QCoreApplication.translate("ImportPage", u"\u0627\u06cc\u0633\u062a", None))
        self.preview_button.setText(QCoreApplication.translate("ImportPage", u"\u067e\u06cc\u0634\u200c\u0646\u0645\u0627\u06cc\u0634", None))
        self.start_button.setText(QCoreApplication.translate("ImportPage", u"\u0622\u0648\u0631\u062f\u0646 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0647\u0627", None))
        pass
    # retranslateUi

