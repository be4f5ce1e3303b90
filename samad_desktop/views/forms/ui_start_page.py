# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_page.ui'
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
    QLabel, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from samad_desktop.qtkit.in_sight import RoomyScroll
from samad_desktop.qtkit.line_edits import (LtrLineEdit, PersianLineEdit)
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.views.choice_card import ChoiceCard
from samad_desktop.views.login_edits import (LatinEdit, PasswordEdit)

class Ui_StartPage(object):
    def setupUi(self, StartPage):
        if not StartPage.objectName():
            StartPage.setObjectName(u"StartPage")
        StartPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        StartPage.setProperty(u"surface", u"bg")
        self.page_box = QVBoxLayout(StartPage)
        self.page_box.setSpacing(12)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(24, 16, 24, 16)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_box.addItem(self.spacer_1)

        self.logo_label = QLabel(StartPage)
        self.logo_label.setObjectName(u"logo_label")
        self.logo_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.logo_label.setMinimumSize(QSize(56, 56))
        self.logo_label.setProperty(u"role", u"banner")

        self.page_box.addWidget(self.logo_label, 0, Qt.AlignmentFlag.AlignHCenter)

        self.middle_box = QHBoxLayout()
        self.middle_box.setSpacing(8)
        self.middle_box.setObjectName(u"middle_box")
        self.middle_box.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle_box.addItem(self.spacer_2)

        self.inner_box = QVBoxLayout()
        self.inner_box.setSpacing(8)
        self.inner_box.setObjectName(u"inner_box")
        self.inner_box.setContentsMargins(0, 0, 0, 0)
        self.message_label = Prose(StartPage)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setTextFormat(Qt.TextFormat.PlainText)
        self.message_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"error")

        self.inner_box.addWidget(self.message_label)

        self.scroll = RoomyScroll(StartPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.scrolled.setProperty(u"scrolled", True)
        self.scrolled_box = QVBoxLayout(self.scrolled)
        self.scrolled_box.setObjectName(u"scrolled_box")
        self.scrolled_box.setContentsMargins(0, 0, 0, 0)
        self.panels = QStackedWidget(self.scrolled)
        self.panels.setObjectName(u"panels")
        self.panels.setMinimumSize(QSize(980, 0))
        self.choices_panel = QWidget()
        self.choices_panel.setObjectName(u"choices_panel")
        self.choices_box = QVBoxLayout(self.choices_panel)
        self.choices_box.setSpacing(8)
        self.choices_box.setObjectName(u"choices_box")
        self.choices_box.setContentsMargins(0, 0, 0, 0)
        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.choices_box.addItem(self.spacer_3)

        self.choices_title = QLabel(self.choices_panel)
        self.choices_title.setObjectName(u"choices_title")
        self.choices_title.setTextFormat(Qt.TextFormat.PlainText)
        self.choices_title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choices_title.setProperty(u"role", u"title")

        self.choices_box.addWidget(self.choices_title)

        self.choices_note = QLabel(self.choices_panel)
        self.choices_note.setObjectName(u"choices_note")
        self.choices_note.setTextFormat(Qt.TextFormat.PlainText)
        self.choices_note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choices_note.setProperty(u"role", u"field")

        self.choices_box.addWidget(self.choices_note)

        self.spacer_4 = QSpacerItem(14, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.choices_box.addItem(self.spacer_4)

        self.known_part = QWidget(self.choices_panel)
        self.known_part.setObjectName(u"known_part")
        self.known_box = QVBoxLayout(self.known_part)
        self.known_box.setSpacing(8)
        self.known_box.setObjectName(u"known_box")
        self.known_box.setContentsMargins(0, 0, 0, 0)
        self.known_label = QLabel(self.known_part)
        self.known_label.setObjectName(u"known_label")
        self.known_label.setTextFormat(Qt.TextFormat.PlainText)
        self.known_label.setProperty(u"role", u"section")

        self.known_box.addWidget(self.known_label)

        self.known_card = QFrame(self.known_part)
        self.known_card.setObjectName(u"known_card")
        self.known_card.setProperty(u"card", u"true")
        self.known_card_box = QVBoxLayout(self.known_card)
        self.known_card_box.setObjectName(u"known_card_box")
        self.known_card_box.setContentsMargins(6, 6, 6, 6)
        self.known_list = RowList(self.known_card)
        self.known_list.setObjectName(u"known_list")

        self.known_card_box.addWidget(self.known_list)


        self.known_box.addWidget(self.known_card)

        self.fresh_label = QLabel(self.known_part)
        self.fresh_label.setObjectName(u"fresh_label")
        self.fresh_label.setTextFormat(Qt.TextFormat.PlainText)
        self.fresh_label.setProperty(u"role", u"section")

        self.known_box.addWidget(self.fresh_label)


        self.choices_box.addWidget(self.known_part)

        self.cards_box = QHBoxLayout()
        self.cards_box.setSpacing(14)
        self.cards_box.setObjectName(u"cards_box")
        self.cards_box.setContentsMargins(0, 0, 0, 0)
        self.sample_card = ChoiceCard(self.choices_panel)
        self.sample_card.setObjectName(u"sample_card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.sample_card.sizePolicy().hasHeightForWidth())
        self.sample_card.setSizePolicy(sizePolicy)

        self.cards_box.addWidget(self.sample_card)

        self.centre_card = ChoiceCard(self.choices_panel)
        self.centre_card.setObjectName(u"centre_card")
        sizePolicy.setHeightForWidth(self.centre_card.sizePolicy().hasHeightForWidth())
        self.centre_card.setSizePolicy(sizePolicy)

        self.cards_box.addWidget(self.centre_card)

        self.shared_card = ChoiceCard(self.choices_panel)
        self.shared_card.setObjectName(u"shared_card")
        sizePolicy.setHeightForWidth(self.shared_card.sizePolicy().hasHeightForWidth())
        self.shared_card.setSizePolicy(sizePolicy)

        self.cards_box.addWidget(self.shared_card)

        self.cards_box.setStretch(0, 1)
        self.cards_box.setStretch(1, 1)
        self.cards_box.setStretch(2, 1)

        self.choices_box.addLayout(self.cards_box)

        self.spacer_5 = QSpacerItem(6, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.choices_box.addItem(self.spacer_5)

        self.back_button = QPushButton(self.choices_panel)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"variant", u"quiet")

        self.choices_box.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignHCenter)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.choices_box.addItem(self.spacer_6)

        self.panels.addWidget(self.choices_panel)
        self.centre_panel = QWidget()
        self.centre_panel.setObjectName(u"centre_panel")
        self.centre_form_column = QVBoxLayout(self.centre_panel)
        self.centre_form_column.setSpacing(0)
        self.centre_form_column.setObjectName(u"centre_form_column")
        self.centre_form_column.setContentsMargins(0, 0, 0, 0)
        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.centre_form_column.addItem(self.spacer_7)

        self.centre_form_row = QHBoxLayout()
        self.centre_form_row.setSpacing(8)
        self.centre_form_row.setObjectName(u"centre_form_row")
        self.centre_form_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.centre_form_row.addItem(self.spacer_8)

        self.centre_form_card = QFrame(self.centre_panel)
        self.centre_form_card.setObjectName(u"centre_form_card")
        self.centre_form_card.setMinimumSize(QSize(560, 0))
        self.centre_form_card.setMaximumSize(QSize(620, 16777215))
        self.centre_form_card.setProperty(u"card", u"true")
        self.centre_form = QVBoxLayout(self.centre_form_card)
        self.centre_form.setSpacing(5)
        self.centre_form.setObjectName(u"centre_form")
        self.centre_form.setContentsMargins(26, 20, 26, 20)
        self.centre_form_title = QLabel(self.centre_form_card)
        self.centre_form_title.setObjectName(u"centre_form_title")
        self.centre_form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_form_title.setProperty(u"role", u"title")

        self.centre_form.addWidget(self.centre_form_title)

        self.centre_form_note = Prose(self.centre_form_card)
        self.centre_form_note.setObjectName(u"centre_form_note")
        self.centre_form_note.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_form_note.setWordWrap(True)
        self.centre_form_note.setProperty(u"role", u"note")

        self.centre_form.addWidget(self.centre_form_note)

        self.centre_form_line = QFrame(self.centre_form_card)
        self.centre_form_line.setObjectName(u"centre_form_line")
        self.centre_form_line.setProperty(u"line", u"true")

        self.centre_form.addWidget(self.centre_form_line)

        self.centre_name_label = QLabel(self.centre_form_card)
        self.centre_name_label.setObjectName(u"centre_name_label")
        self.centre_name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_name_label.setProperty(u"role", u"field")

        self.centre_form.addWidget(self.centre_name_label)

        self.centre_name_edit = PersianLineEdit(self.centre_form_card)
        self.centre_name_edit.setObjectName(u"centre_name_edit")

        self.centre_form.addWidget(self.centre_name_edit)

        self.centre_name_error = Prose(self.centre_form_card)
        self.centre_name_error.setObjectName(u"centre_name_error")
        self.centre_name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_name_error.setProperty(u"role", u"error")

        self.centre_form.addWidget(self.centre_name_error)

        self.spacer_9 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.centre_form.addItem(self.spacer_9)

        self.admin_row = QHBoxLayout()
        self.admin_row.setSpacing(14)
        self.admin_row.setObjectName(u"admin_row")
        self.admin_row.setContentsMargins(0, 0, 0, 0)
        self.admin_row_start = QVBoxLayout()
        self.admin_row_start.setSpacing(4)
        self.admin_row_start.setObjectName(u"admin_row_start")
        self.admin_row_start.setContentsMargins(0, 0, 0, 0)
        self.centre_login_label = QLabel(self.centre_form_card)
        self.centre_login_label.setObjectName(u"centre_login_label")
        self.centre_login_label.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_login_label.setProperty(u"role", u"field")

        self.admin_row_start.addWidget(self.centre_login_label)

        self.centre_login_edit = LatinEdit(self.centre_form_card)
        self.centre_login_edit.setObjectName(u"centre_login_edit")

        self.admin_row_start.addWidget(self.centre_login_edit)

        self.centre_login_error = Prose(self.centre_form_card)
        self.centre_login_error.setObjectName(u"centre_login_error")
        self.centre_login_error.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_login_error.setProperty(u"role", u"error")

        self.admin_row_start.addWidget(self.centre_login_error)

        self.spacer_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.admin_row_start.addItem(self.spacer_10)


        self.admin_row.addLayout(self.admin_row_start)

        self.admin_row_end = QVBoxLayout()
        self.admin_row_end.setSpacing(4)
        self.admin_row_end.setObjectName(u"admin_row_end")
        self.admin_row_end.setContentsMargins(0, 0, 0, 0)
        self.centre_person_label = QLabel(self.centre_form_card)
        self.centre_person_label.setObjectName(u"centre_person_label")
        self.centre_person_label.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_person_label.setProperty(u"role", u"field")

        self.admin_row_end.addWidget(self.centre_person_label)

        self.centre_person_edit = PersianLineEdit(self.centre_form_card)
        self.centre_person_edit.setObjectName(u"centre_person_edit")

        self.admin_row_end.addWidget(self.centre_person_edit)

        self.centre_person_error = Prose(self.centre_form_card)
        self.centre_person_error.setObjectName(u"centre_person_error")
        self.centre_person_error.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_person_error.setProperty(u"role", u"error")

        self.admin_row_end.addWidget(self.centre_person_error)

        self.spacer_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.admin_row_end.addItem(self.spacer_11)


        self.admin_row.addLayout(self.admin_row_end)

        self.admin_row.setStretch(0, 1)
        self.admin_row.setStretch(1, 1)

        self.centre_form.addLayout(self.admin_row)

        self.spacer_12 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.centre_form.addItem(self.spacer_12)

        self.secret_row = QHBoxLayout()
        self.secret_row.setSpacing(14)
        self.secret_row.setObjectName(u"secret_row")
        self.secret_row.setContentsMargins(0, 0, 0, 0)
        self.secret_row_start = QVBoxLayout()
        self.secret_row_start.setSpacing(4)
        self.secret_row_start.setObjectName(u"secret_row_start")
        self.secret_row_start.setContentsMargins(0, 0, 0, 0)
        self.centre_password_label = QLabel(self.centre_form_card)
        self.centre_password_label.setObjectName(u"centre_password_label")
        self.centre_password_label.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_password_label.setProperty(u"role", u"field")

        self.secret_row_start.addWidget(self.centre_password_label)

        self.centre_password_edit = PasswordEdit(self.centre_form_card)
        self.centre_password_edit.setObjectName(u"centre_password_edit")

        self.secret_row_start.addWidget(self.centre_password_edit)

        self.centre_password_error = Prose(self.centre_form_card)
        self.centre_password_error.setObjectName(u"centre_password_error")
        self.centre_password_error.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_password_error.setProperty(u"role", u"error")

        self.secret_row_start.addWidget(self.centre_password_error)

        self.spacer_13 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.secret_row_start.addItem(self.spacer_13)


        self.secret_row.addLayout(self.secret_row_start)

        self.secret_row_end = QVBoxLayout()
        self.secret_row_end.setSpacing(4)
        self.secret_row_end.setObjectName(u"secret_row_end")
        self.secret_row_end.setContentsMargins(0, 0, 0, 0)
        self.centre_again_label = QLabel(self.centre_form_card)
        self.centre_again_label.setObjectName(u"centre_again_label")
        self.centre_again_label.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_again_label.setProperty(u"role", u"field")

        self.secret_row_end.addWidget(self.centre_again_label)

        self.centre_again_edit = PasswordEdit(self.centre_form_card)
        self.centre_again_edit.setObjectName(u"centre_again_edit")

        self.secret_row_end.addWidget(self.centre_again_edit)

        self.centre_again_error = Prose(self.centre_form_card)
        self.centre_again_error.setObjectName(u"centre_again_error")
        self.centre_again_error.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_again_error.setProperty(u"role", u"error")

        self.secret_row_end.addWidget(self.centre_again_error)

        self.spacer_14 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.secret_row_end.addItem(self.spacer_14)


        self.secret_row.addLayout(self.secret_row_end)

        self.secret_row.setStretch(0, 1)
        self.secret_row.setStretch(1, 1)

        self.centre_form.addLayout(self.secret_row)

        self.centre_form_message = Prose(self.centre_form_card)
        self.centre_form_message.setObjectName(u"centre_form_message")
        self.centre_form_message.setTextFormat(Qt.TextFormat.PlainText)
        self.centre_form_message.setWordWrap(True)
        self.centre_form_message.setProperty(u"role", u"error")

        self.centre_form.addWidget(self.centre_form_message)

        self.spacer_15 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.centre_form.addItem(self.spacer_15)

        self.centre_form_buttons = QHBoxLayout()
        self.centre_form_buttons.setSpacing(8)
        self.centre_form_buttons.setObjectName(u"centre_form_buttons")
        self.centre_form_buttons.setContentsMargins(0, 0, 0, 0)
        self.make_centre_button = QPushButton(self.centre_form_card)
        self.make_centre_button.setObjectName(u"make_centre_button")
        self.make_centre_button.setProperty(u"variant", u"primary")

        self.centre_form_buttons.addWidget(self.make_centre_button)

        self.centre_back_button = QPushButton(self.centre_form_card)
        self.centre_back_button.setObjectName(u"centre_back_button")
        self.centre_back_button.setProperty(u"variant", u"quiet")

        self.centre_form_buttons.addWidget(self.centre_back_button)

        self.centre_form_buttons.setStretch(0, 1)

        self.centre_form.addLayout(self.centre_form_buttons)


        self.centre_form_row.addWidget(self.centre_form_card)

        self.spacer_16 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.centre_form_row.addItem(self.spacer_16)


        self.centre_form_column.addLayout(self.centre_form_row)

        self.spacer_17 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.centre_form_column.addItem(self.spacer_17)

        self.spacer_18 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.centre_form_column.addItem(self.spacer_18)

        self.panels.addWidget(self.centre_panel)
        self.shared_panel = QWidget()
        self.shared_panel.setObjectName(u"shared_panel")
        self.shared_form_column = QVBoxLayout(self.shared_panel)
        self.shared_form_column.setSpacing(0)
        self.shared_form_column.setObjectName(u"shared_form_column")
        self.shared_form_column.setContentsMargins(0, 0, 0, 0)
        self.spacer_19 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.shared_form_column.addItem(self.spacer_19)

        self.shared_form_row = QHBoxLayout()
        self.shared_form_row.setSpacing(8)
        self.shared_form_row.setObjectName(u"shared_form_row")
        self.shared_form_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_20 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.shared_form_row.addItem(self.spacer_20)

        self.shared_form_card = QFrame(self.shared_panel)
        self.shared_form_card.setObjectName(u"shared_form_card")
        self.shared_form_card.setMinimumSize(QSize(560, 0))
        self.shared_form_card.setMaximumSize(QSize(620, 16777215))
        self.shared_form_card.setProperty(u"card", u"true")
        self.shared_form = QVBoxLayout(self.shared_form_card)
        self.shared_form.setSpacing(5)
        self.shared_form.setObjectName(u"shared_form")
        self.shared_form.setContentsMargins(26, 20, 26, 20)
        self.shared_form_title = QLabel(self.shared_form_card)
        self.shared_form_title.setObjectName(u"shared_form_title")
        self.shared_form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.shared_form_title.setProperty(u"role", u"title")

        self.shared_form.addWidget(self.shared_form_title)

        self.shared_form_note = Prose(self.shared_form_card)
        self.shared_form_note.setObjectName(u"shared_form_note")
        self.shared_form_note.setTextFormat(Qt.TextFormat.PlainText)
        self.shared_form_note.setWordWrap(True)
        self.shared_form_note.setProperty(u"role", u"note")

        self.shared_form.addWidget(self.shared_form_note)

        self.shared_form_line = QFrame(self.shared_form_card)
        self.shared_form_line.setObjectName(u"shared_form_line")
        self.shared_form_line.setProperty(u"line", u"true")

        self.shared_form.addWidget(self.shared_form_line)

        self.host_row = QHBoxLayout()
        self.host_row.setSpacing(14)
        self.host_row.setObjectName(u"host_row")
        self.host_row.setContentsMargins(0, 0, 0, 0)
        self.host_row_start = QVBoxLayout()
        self.host_row_start.setSpacing(4)
        self.host_row_start.setObjectName(u"host_row_start")
        self.host_row_start.setContentsMargins(0, 0, 0, 0)
        self.host_label = QLabel(self.shared_form_card)
        self.host_label.setObjectName(u"host_label")
        self.host_label.setTextFormat(Qt.TextFormat.PlainText)
        self.host_label.setProperty(u"role", u"field")

        self.host_row_start.addWidget(self.host_label)

        self.host_edit = LatinEdit(self.shared_form_card)
        self.host_edit.setObjectName(u"host_edit")
        self.host_edit.setMaxLength(253)

        self.host_row_start.addWidget(self.host_edit)

        self.host_error = Prose(self.shared_form_card)
        self.host_error.setObjectName(u"host_error")
        self.host_error.setTextFormat(Qt.TextFormat.PlainText)
        self.host_error.setProperty(u"role", u"error")

        self.host_row_start.addWidget(self.host_error)

        self.spacer_21 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.host_row_start.addItem(self.spacer_21)


        self.host_row.addLayout(self.host_row_start)

        self.host_row_end = QVBoxLayout()
        self.host_row_end.setSpacing(4)
        self.host_row_end.setObjectName(u"host_row_end")
        self.host_row_end.setContentsMargins(0, 0, 0, 0)
        self.port_label = QLabel(self.shared_form_card)
        self.port_label.setObjectName(u"port_label")
        self.port_label.setTextFormat(Qt.TextFormat.PlainText)
        self.port_label.setProperty(u"role", u"field")

        self.host_row_end.addWidget(self.port_label)

        self.port_edit = LtrLineEdit(self.shared_form_card)
        self.port_edit.setObjectName(u"port_edit")

        self.host_row_end.addWidget(self.port_edit)

        self.port_error = Prose(self.shared_form_card)
        self.port_error.setObjectName(u"port_error")
        self.port_error.setTextFormat(Qt.TextFormat.PlainText)
        self.port_error.setProperty(u"role", u"error")

        self.host_row_end.addWidget(self.port_error)

        self.spacer_22 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.host_row_end.addItem(self.spacer_22)


        self.host_row.addLayout(self.host_row_end)

        self.host_row.setStretch(0, 1)
        self.host_row.setStretch(1, 1)

        self.shared_form.addLayout(self.host_row)

        self.spacer_23 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.shared_form.addItem(self.spacer_23)

        self.name_row = QHBoxLayout()
        self.name_row.setSpacing(14)
        self.name_row.setObjectName(u"name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.name_row_start = QVBoxLayout()
        self.name_row_start.setSpacing(4)
        self.name_row_start.setObjectName(u"name_row_start")
        self.name_row_start.setContentsMargins(0, 0, 0, 0)
        self.database_label = QLabel(self.shared_form_card)
        self.database_label.setObjectName(u"database_label")
        self.database_label.setTextFormat(Qt.TextFormat.PlainText)
        self.database_label.setProperty(u"role", u"field")

        self.name_row_start.addWidget(self.database_label)

        self.database_edit = LatinEdit(self.shared_form_card)
        self.database_edit.setObjectName(u"database_edit")
        self.database_edit.setMaxLength(63)

        self.name_row_start.addWidget(self.database_edit)

        self.database_error = Prose(self.shared_form_card)
        self.database_error.setObjectName(u"database_error")
        self.database_error.setTextFormat(Qt.TextFormat.PlainText)
        self.database_error.setProperty(u"role", u"error")

        self.name_row_start.addWidget(self.database_error)

        self.spacer_24 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_row_start.addItem(self.spacer_24)


        self.name_row.addLayout(self.name_row_start)

        self.name_row_end = QVBoxLayout()
        self.name_row_end.setSpacing(4)
        self.name_row_end.setObjectName(u"name_row_end")
        self.name_row_end.setContentsMargins(0, 0, 0, 0)
        self.profile_label = QLabel(self.shared_form_card)
        self.profile_label.setObjectName(u"profile_label")
        self.profile_label.setTextFormat(Qt.TextFormat.PlainText)
        self.profile_label.setProperty(u"role", u"field")

        self.name_row_end.addWidget(self.profile_label)

        self.profile_edit = PersianLineEdit(self.shared_form_card)
        self.profile_edit.setObjectName(u"profile_edit")

        self.name_row_end.addWidget(self.profile_edit)

        self.profile_error = Prose(self.shared_form_card)
        self.profile_error.setObjectName(u"profile_error")
        self.profile_error.setTextFormat(Qt.TextFormat.PlainText)
        self.profile_error.setProperty(u"role", u"error")

        self.name_row_end.addWidget(self.profile_error)

        self.spacer_25 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_row_end.addItem(self.spacer_25)


        self.name_row.addLayout(self.name_row_end)

        self.name_row.setStretch(0, 1)
        self.name_row.setStretch(1, 1)

        self.shared_form.addLayout(self.name_row)

        self.callers_tick = QCheckBox(self.shared_form_card)
        self.callers_tick.setObjectName(u"callers_tick")

        self.shared_form.addWidget(self.callers_tick)

        self.callers_note = Prose(self.shared_form_card)
        self.callers_note.setObjectName(u"callers_note")
        self.callers_note.setTextFormat(Qt.TextFormat.PlainText)
        self.callers_note.setWordWrap(True)
        self.callers_note.setProperty(u"role", u"note")

        self.shared_form.addWidget(self.callers_note)

        self.shared_form_message = Prose(self.shared_form_card)
        self.shared_form_message.setObjectName(u"shared_form_message")
        self.shared_form_message.setTextFormat(Qt.TextFormat.PlainText)
        self.shared_form_message.setWordWrap(True)
        self.shared_form_message.setProperty(u"role", u"error")

        self.shared_form.addWidget(self.shared_form_message)

        self.spacer_26 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.shared_form.addItem(self.spacer_26)

        self.shared_form_buttons = QHBoxLayout()
        self.shared_form_buttons.setSpacing(8)
        self.shared_form_buttons.setObjectName(u"shared_form_buttons")
        self.shared_form_buttons.setContentsMargins(0, 0, 0, 0)
        self.connect_button = QPushButton(self.shared_form_card)
        self.connect_button.setObjectName(u"connect_button")
        self.connect_button.setProperty(u"variant", u"primary")

        self.shared_form_buttons.addWidget(self.connect_button)

        self.shared_back_button = QPushButton(self.shared_form_card)
        self.shared_back_button.setObjectName(u"shared_back_button")
        self.shared_back_button.setProperty(u"variant", u"quiet")

        self.shared_form_buttons.addWidget(self.shared_back_button)

        self.shared_form_buttons.setStretch(0, 1)

        self.shared_form.addLayout(self.shared_form_buttons)


        self.shared_form_row.addWidget(self.shared_form_card)

        self.spacer_27 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.shared_form_row.addItem(self.spacer_27)


        self.shared_form_column.addLayout(self.shared_form_row)

        self.spacer_28 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.shared_form_column.addItem(self.spacer_28)

        self.spacer_29 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.shared_form_column.addItem(self.spacer_29)

        self.panels.addWidget(self.shared_panel)
        self.busy_panel = QWidget()
        self.busy_panel.setObjectName(u"busy_panel")
        self.busy_box = QVBoxLayout(self.busy_panel)
        self.busy_box.setSpacing(14)
        self.busy_box.setObjectName(u"busy_box")
        self.busy_box.setContentsMargins(0, 0, 0, 0)
        self.spacer_30 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.busy_box.addItem(self.spacer_30)

        self.busy_title = QLabel(self.busy_panel)
        self.busy_title.setObjectName(u"busy_title")
        self.busy_title.setTextFormat(Qt.TextFormat.PlainText)
        self.busy_title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.busy_title.setProperty(u"role", u"title")

        self.busy_box.addWidget(self.busy_title)

        self.busy_note = QLabel(self.busy_panel)
        self.busy_note.setObjectName(u"busy_note")
        self.busy_note.setTextFormat(Qt.TextFormat.PlainText)
        self.busy_note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.busy_note.setProperty(u"role", u"field")

        self.busy_box.addWidget(self.busy_note)

        self.progress_bar = QProgressBar(self.busy_panel)
        self.progress_bar.setObjectName(u"progress_bar")
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setMinimumSize(QSize(420, 8))

        self.busy_box.addWidget(self.progress_bar, 0, Qt.AlignmentFlag.AlignHCenter)

        self.spacer_31 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.busy_box.addItem(self.spacer_31)

        self.panels.addWidget(self.busy_panel)

        self.scrolled_box.addWidget(self.panels)

        self.scroll.setWidget(self.scrolled)

        self.inner_box.addWidget(self.scroll)


        self.middle_box.addLayout(self.inner_box)

        self.spacer_32 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle_box.addItem(self.spacer_32)


        self.page_box.addLayout(self.middle_box)

        self.spacer_33 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_box.addItem(self.spacer_33)

        self.keys_label = QLabel(StartPage)
        self.keys_label.setObjectName(u"keys_label")
        self.keys_label.setTextFormat(Qt.TextFormat.PlainText)
        self.keys_label.setProperty(u"role", u"muted")

        self.page_box.addWidget(self.keys_label, 0, Qt.AlignmentFlag.AlignHCenter)

#if QT_CONFIG(shortcut)
        self.centre_name_label.setBuddy(self.centre_name_edit)
        self.centre_login_label.setBuddy(self.centre_login_edit)
        self.centre_person_label.setBuddy(self.centre_person_edit)
        self.centre_password_label.setBuddy(self.centre_password_edit)
        self.centre_again_label.setBuddy(self.centre_again_edit)
        self.host_label.setBuddy(self.host_edit)
        self.port_label.setBuddy(self.port_edit)
        self.database_label.setBuddy(self.database_edit)
        self.profile_label.setBuddy(self.profile_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.known_list, self.sample_card)
        QWidget.setTabOrder(self.sample_card, self.centre_card)
        QWidget.setTabOrder(self.centre_card, self.shared_card)
        QWidget.setTabOrder(self.shared_card, self.back_button)
        QWidget.setTabOrder(self.back_button, self.centre_name_edit)
        QWidget.setTabOrder(self.centre_name_edit, self.centre_login_edit)
        QWidget.setTabOrder(self.centre_login_edit, self.centre_person_edit)
        QWidget.setTabOrder(self.centre_person_edit, self.centre_password_edit)
        QWidget.setTabOrder(self.centre_password_edit, self.centre_again_edit)
        QWidget.setTabOrder(self.centre_again_edit, self.make_centre_button)
        QWidget.setTabOrder(self.make_centre_button, self.centre_back_button)
        QWidget.setTabOrder(self.centre_back_button, self.host_edit)
        QWidget.setTabOrder(self.host_edit, self.port_edit)
        QWidget.setTabOrder(self.port_edit, self.database_edit)
        QWidget.setTabOrder(self.database_edit, self.profile_edit)
        QWidget.setTabOrder(self.profile_edit, self.callers_tick)
        QWidget.setTabOrder(self.callers_tick, self.connect_button)
        QWidget.setTabOrder(self.connect_button, self.shared_back_button)

        self.retranslateUi(StartPage)

        self.panels.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(StartPage)
    # setupUi

    def retranslateUi(self, StartPage):
        self.logo_label.setText(QCoreApplication.translate("StartPage", u"\u0635", None))
#if QT_CONFIG(accessibility)
        self.logo_label.setAccessibleName(QCoreApplication.translate("StartPage", u"\u0633\u0627\u0645\u062f", None))
#endif // QT_CONFIG(accessibility)
        self.message_label.setText("")
        self.choices_title.setText(QCoreApplication.translate("StartPage", u"\u0628\u0647 \u0633\u0627\u0645\u062f \u062e\u0648\u0634 \u0622\u0645\u062f\u06cc\u062f", None))
        self.choices_note.setText(QCoreApplication.translate("StartPage", u"\u0645\u06cc\u0632 \u0645\u0631\u06a9\u0632 \u0627\u0631\u062a\u0628\u0627\u0637 \u0645\u0631\u062f\u0645 \u0648 \u062f\u0648\u0644\u062a. \u0627\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647 \u0628\u0627 \u06a9\u062f\u0627\u0645 \u0645\u0631\u06a9\u0632 \u06a9\u0627\u0631 \u06a9\u0646\u062f\u061f", None))
        self.known_label.setText(QCoreApplication.translate("StartPage", u"\u0645\u0631\u06a9\u0632\u0647\u0627\u06cc \u0634\u0646\u0627\u062e\u062a\u0647\u200c\u0634\u062f\u0647\u0654 \u0627\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647", None))
#if QT_CONFIG(accessibility)
        self.known_list.setAccessibleName(QCoreApplication.translate("StartPage", u"\u0645\u0631\u06a9\u0632\u0647\u0627\u06cc \u0634\u0646\u0627\u062e\u062a\u0647\u200c\u0634\u062f\u0647\u0654 \u0627\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647", None))
#endif // QT_CONFIG(accessibility)
        self.fresh_label.setText(QCoreApplication.translate("StartPage", u"\u06cc\u0627 \u0622\u063a\u0627\u0632\u06cc \u062a\u0627\u0632\u0647", None))
        self.sample_card.setProperty(u"title", QCoreApplication.translate("StartPage", u"\u0645\u0631\u06a9\u0632 \u0646\u0645\u0648\u0646\u0647 (\u0622\u0630\u0631\u0628\u0627\u06cc\u062c\u0627\u0646 \u0634\u0631\u0642\u06cc)", None))
        self.sample_card.setProperty(u"note", QCoreApplication.translate("StartPage", u"\u062f\u0648 \u0647\u0632\u0627\u0631 \u067e\u0631\u0648\u0646\u062f\u0647\u0654 \u0633\u0627\u062e\u062a\u06af\u06cc \u0648 \u06cc\u06a9 \u0646\u0641\u0631 \u0627\u0632 \u0647\u0631 \u0646\u0642\u0634\u060c \u0628\u0631\u0627\u06cc \u0622\u0634\u0646\u0627 \u0634\u062f\u0646 \u0648 \u062a\u0645\u0631\u06cc\u0646. \u0647\u0631 \u0648\u0642\u062a \u0628\u062e\u0648\u0627\u0647\u06cc\u062f \u062f\u0648\u0631 \u0631\u06cc\u062e\u062a\u0647 \u0648 \u0627\u0632 \u0646\u0648 \u0633\u0627\u062e\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f.", None))
        self.centre_card.setProperty(u"title", QCoreApplication.translate("StartPage", u"\u0645\u0631\u06a9\u0632 \u062a\u0627\u0632\u0647", None))
        self.centre_card.setProperty(u"note", QCoreApplication.translate("StartPage", u"\u067e\u0627\u06cc\u06af\u0627\u0647 \u062f\u0627\u062f\u0647\u200c\u0627\u06cc \u062e\u0627\u0644\u06cc \u0631\u0648\u06cc \u0647\u0645\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647\u060c \u0628\u0631\u0627\u06cc \u06cc\u06a9 \u0645\u06cc\u0632. \u0646\u062e\u0633\u062a\u06cc\u0646 \u0645\u062f\u06cc\u0631 \u0633\u0627\u0645\u0627\u0646\u0647 \u0647\u0645\u06cc\u0646\u200c\u062c\u0627 \u0633\u0627\u062e\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f.", None))
        self.shared_card.setProperty(u"title", QCoreApplication.translate("StartPage", u"\u0627\u062a\u0635\u0627\u0644 \u0628\u0647 \u067e\u0627\u06cc\u06af\u0627\u0647 \u062f\u0627\u062f\u0647\u0654 \u0645\u0634\u062a\u0631\u06a9", None))
        self.shared_card.setProperty(u"note", QCoreApplication.translate("StartPage", u"\u0645\u0631\u06a9\u0632\u06cc \u06a9\u0647 \u0686\u0646\u062f \u0645\u06cc\u0632 \u062f\u0627\u0631\u062f \u0648 \u067e\u0627\u06cc\u06af\u0627\u0647 \u062f\u0627\u062f\u0647\u0654 PostgreSQL \u0622\u0646 \u0622\u0645\u0627\u062f\u0647 \u0627\u0633\u062a. \u0646\u0634\u0627\u0646\u06cc \u0622\u0646 \u0631\u0627 \u0627\u0632 \u0645\u062f\u06cc\u0631 \u0633\u0627\u0645\u0627\u0646\u0647 \u0628\u06af\u06cc\u0631\u06cc\u062f.", None))
        self.back_button.setText(QCoreApplication.translate("StartPage", u"\u0628\u0627\u0632\u06af\u0634\u062a \u0628\u0647 \u0648\u0631\u0648\u062f", None))
        self.centre_form_title.setText(QCoreApplication.translate("StartPage", u"\u0645\u0631\u06a9\u0632 \u062a\u0627\u0632\u0647", None))
        self.centre_form_note.setText(QCoreApplication.translate("StartPage", u"\u067e\u0627\u06cc\u06af\u0627\u0647 \u062f\u0627\u062f\u0647 \u0631\u0648\u06cc \u0647\u0645\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647 \u0633\u0627\u062e\u062a\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f. \u067e\u0631\u0648\u0646\u062f\u0647\u0654 \u0622\u0646 \u0631\u0645\u0632\u0646\u06af\u0627\u0631\u06cc \u0646\u0634\u062f\u0647 \u0627\u0633\u062a\u061b \u0647\u0631 \u06a9\u0633 \u0631\u0648\u0646\u0648\u0634\u062a\u06cc \u0627\u0632 \u0622\u0646 \u0628\u0631\u062f\u0627\u0631\u062f \u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u062f \u0622\u0646 \u0631\u0627 \u0628\u062e\u0648\u0627\u0646\u062f.", None))
        self.centre_name_label.setText(QCoreApplication.translate("StartPage", u"\u0646\u0627\u0645 \u0645\u0631\u06a9\u0632", None))
        self.centre_name_edit.setPlaceholderText(QCoreApplication.translate("StartPage", u"\u0645\u0631\u06a9\u0632 \u0633\u0627\u0645\u062f \u0622\u0630\u0631\u0628\u0627\u06cc\u062c\u0627\u0646 \u0634\u0631\u0642\u06cc", None))
        self.centre_name_error.setText("")
        self.centre_login_label.setText(QCoreApplication.translate("StartPage", u"\u0646\u0627\u0645 \u06a9\u0627\u0631\u0628\u0631\u06cc \u0645\u062f\u06cc\u0631 \u0633\u0627\u0645\u0627\u0646\u0647", None))
        self.centre_login_edit.setPlaceholderText(QCoreApplication.translate("StartPage", u"a.rahimi", None))
        self.centre_login_error.setText("")
        self.centre_person_label.setText(QCoreApplication.translate("StartPage", u"\u0646\u0627\u0645 \u0648 \u0646\u0627\u0645 \u062e\u0627\u0646\u0648\u0627\u062f\u06af\u06cc \u0645\u062f\u06cc\u0631", None))
        self.centre_person_error.setText("")
        self.centre_password_label.setText(QCoreApplication.translate("StartPage", u"\u06af\u0630\u0631\u0648\u0627\u0698\u0647\u060c \u062f\u0633\u062a\u200c\u06a9\u0645 \u06f1\u06f2 \u0646\u0648\u06cc\u0633\u0647", None))
        self.centre_password_error.setText("")
        self.centre_again_label.setText(QCoreApplication.translate("StartPage", u"\u0647\u0645\u0627\u0646 \u06af\u0630\u0631\u0648\u0627\u0698\u0647\u060c \u06cc\u06a9 \u0628\u0627\u0631 \u062f\u06cc\u06af\u0631", None))
        self.centre_again_error.setText("")
        self.centre_form_message.setText("")
        self.make_centre_button.setText(QCoreApplication.translate("StartPage", u"\u0633\u0627\u062e\u062a\u0646 \u0645\u0631\u06a9\u0632", None))
        self.centre_back_button.setText(QCoreApplication.translate("StartPage", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        self.shared_form_title.setText(QCoreApplication.translate("StartPage", u"\u0627\u062a\u0635\u0627\u0644 \u0628\u0647 \u067e\u0627\u06cc\u06af\u0627\u0647 \u062f\u0627\u062f\u0647\u0654 \u0645\u0634\u062a\u0631\u06a9", None))
        self.shared_form_note.setText(QCoreApplication.translate("StartPage", u"\u0646\u0627\u0645 \u06a9\u0627\u0631\u0628\u0631\u06cc \u0648 \u06af\u0630\u0631\u0648\u0627\u0698\u0647 \u062f\u0631 \u0635\u0641\u062d\u0647\u0654 \u0648\u0631\u0648\u062f \u067e\u0631\u0633\u06cc\u062f\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f \u0648 \u06af\u0630\u0631\u0648\u0627\u0698\u0647 \u062f\u0631 \u0647\u06cc\u0686 \u067e\u0631\u0648\u0646\u062f\u0647\u200c\u0627\u06cc \u0646\u06af\u0647 \u062f\u0627\u0634\u062a\u0647 \u0646\u0645\u06cc\u200c\u0634\u0648\u062f.", None))
        self.host_label.setText(QCoreApplication.translate("StartPage", u"\u0646\u0634\u0627\u0646\u06cc \u06a9\u0627\u0631\u0633\u0627\u0632", None))
        self.host_edit.setPlaceholderText(QCoreApplication.translate("StartPage", u"db.example.ir", None))
        self.host_error.setText("")
        self.port_label.setText(QCoreApplication.translate("StartPage", u"\u062f\u0631\u06af\u0627\u0647", None))
        self.port_edit.setText(QCoreApplication.translate("StartPage", u"5432", None))
        self.port_error.setText("")
        self.database_label.setText(QCoreApplication.translate("StartPage", u"\u0646\u0627\u0645 \u067e\u0627\u06cc\u06af\u0627\u0647 \u062f\u0627\u062f\u0647", None))
        self.database_edit.setText(QCoreApplication.translate("StartPage", u"samad", None))
        self.database_error.setText("")
        self.profile_label.setText(QCoreApplication.translate("StartPage", u"\u0646\u0627\u0645 \u0627\u06cc\u0646 \u0627\u062a\u0635\u0627\u0644", None))
        self.profile_edit.setPlaceholderText(QCoreApplication.translate("StartPage", u"\u0645\u0631\u06a9\u0632 \u0627\u0633\u062a\u0627\u0646", None))
        self.profile_error.setText("")
        self.callers_tick.setText(QCoreApplication.translate("StartPage", u"\u0628\u0647 \u06cc\u0627\u062f \u062f\u0627\u0634\u062a\u0646 \u062a\u0645\u0627\u0633\u200c\u06af\u06cc\u0631\u0646\u062f\u06af\u0627\u0646 \u0627\u062e\u06cc\u0631 \u0631\u0648\u06cc \u0627\u06cc\u0646 \u0631\u0627\u06cc\u0627\u0646\u0647", None))
        self.callers_note.setText(QCoreApplication.translate("StartPage", u"\u062a\u0627 \u0648\u0642\u062a\u06cc \u067e\u0627\u06cc\u06af\u0627\u0647 \u062f\u0627\u062f\u0647 \u062f\u0631 \u062f\u0633\u062a\u0631\u0633 \u0646\u06cc\u0633\u062a\u060c \u062a\u0645\u0627\u0633\u200c\u06af\u06cc\u0631\u0646\u062f\u0647 \u0628\u0627\u0632 \u0647\u0645 \u0634\u0646\u0627\u062e\u062a\u0647 \u0634\u0648\u062f. \u0647\u0631 \u06a9\u0627\u0631\u0628\u0631 \u062a\u0646\u0647\u0627 \u06a9\u0633\u0627\u0646\u06cc \u0631\u0627 \u06a9\u0647 \u062e\u0648\u062f \u062f\u0631 \u0647\u0641\u062a \u0631\u0648\u0632 \u06af\u0630\u0634\u062a\u0647 \u062f\u06cc\u062f\u0647 \u0627\u0633\u062a\u060c \u0631\u0645\u0632\u0646\u06af\u0627\u0631\u06cc\u200c\u0634\u062f\u0647 \u0628\u0627 \u06af\u0630\u0631\u0648\u0627\u0698\u0647\u0654 \u062e\u0648\u062f\u060c \u0646\u06af\u0647 \u0645\u06cc\u200c\u062f\u0627\u0631\u062f.", None))
        self.shared_form_message.setText("")
        self.connect_button.setText(QCoreApplication.translate("StartPage", u"\u0630\u062e\u06cc\u0631\u0647 \u0648 \u0631\u0641\u062a\u0646 \u0628\u0647 \u0648\u0631\u0648\u062f", None))
        self.shared_back_button.setText(QCoreApplication.translate("StartPage", u"\u0628\u0627\u0632\u06af\u0634\u062a", None))
        self.busy_title.setText("")
        self.busy_note.setText("")
#if QT_CONFIG(accessibility)
        self.progress_bar.setAccessibleName(QCoreApplication.translate("StartPage", u"\u067e\u06cc\u0634\u0631\u0641\u062a \u06a9\u0627\u0631", None))
#endif // QT_CONFIG(accessibility)
        self.keys_label.setText(QCoreApplication.translate("StartPage", u"\u0631\u0627\u0647\u0646\u0645\u0627\u06cc \u06a9\u0644\u06cc\u062f\u0647\u0627 F1", None))
        pass
    # retranslateUi

