# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'call_form.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QLabel, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.key_hints import (KeyButton, KeyHint)
from samad_desktop.qtkit.line_edits import (LtrLineEdit, PersianLineEdit)
from samad_desktop.qtkit.prose import Prose
from samad_desktop.views.matter_form import MatterForm

class Ui_CallForm(object):
    def setupUi(self, CallForm):
        if not CallForm.objectName():
            CallForm.setObjectName(u"CallForm")
        CallForm.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        CallForm.setProperty(u"card", u"true")
        self.call_box = QVBoxLayout(CallForm)
        self.call_box.setSpacing(6)
        self.call_box.setObjectName(u"call_box")
        self.call_box.setContentsMargins(12, 8, 12, 8)
        self.band = QFrame(CallForm)
        self.band.setObjectName(u"band")
        self.band.setProperty(u"soft", u"primary")
        self.band_row = QHBoxLayout(self.band)
        self.band_row.setSpacing(12)
        self.band_row.setObjectName(u"band_row")
        self.band_row.setContentsMargins(14, 3, 14, 3)
        self.band_icon = IconLabel(self.band)
        self.band_icon.setObjectName(u"band_icon")

        self.band_row.addWidget(self.band_icon)

        self.band_words = QVBoxLayout()
        self.band_words.setSpacing(0)
        self.band_words.setObjectName(u"band_words")
        self.band_words.setContentsMargins(0, 0, 0, 0)
        self.band_title = ElidedLabel(self.band)
        self.band_title.setObjectName(u"band_title")
        self.band_title.setProperty(u"role", u"strong")

        self.band_words.addWidget(self.band_title)

        self.band_note = ElidedLabel(self.band)
        self.band_note.setObjectName(u"band_note")
        self.band_note.setProperty(u"role", u"note")

        self.band_words.addWidget(self.band_note)


        self.band_row.addLayout(self.band_words)

        self.channel_box = QComboBox(self.band)
        self.channel_box.setObjectName(u"channel_box")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.channel_box.sizePolicy().hasHeightForWidth())
        self.channel_box.setSizePolicy(sizePolicy)

        self.band_row.addWidget(self.channel_box)

        self.clock_label = QLabel(self.band)
        self.clock_label.setObjectName(u"clock_label")
        self.clock_label.setProperty(u"role", u"counter")
        self.clock_label.setTextFormat(Qt.TextFormat.PlainText)

        self.band_row.addWidget(self.clock_label)

        self.band_row.setStretch(1, 1)

        self.call_box.addWidget(self.band)

        self.joined_label = Prose(CallForm)
        self.joined_label.setObjectName(u"joined_label")
        self.joined_label.setProperty(u"role", u"note")
        self.joined_label.setTextFormat(Qt.TextFormat.PlainText)
        self.joined_label.setWordWrap(True)

        self.call_box.addWidget(self.joined_label)

        self.scroll = QScrollArea(CallForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.fields.setProperty(u"scrolled", u"true")
        self.fields_box = QVBoxLayout(self.fields)
        self.fields_box.setSpacing(6)
        self.fields_box.setObjectName(u"fields_box")
        self.fields_box.setContentsMargins(1, 0, 1, 0)
        self.person_box = QVBoxLayout()
        self.person_box.setSpacing(2)
        self.person_box.setObjectName(u"person_box")
        self.person_box.setContentsMargins(0, 0, 0, 0)
        self.person_row = QHBoxLayout()
        self.person_row.setSpacing(10)
        self.person_row.setObjectName(u"person_row")
        self.person_row.setContentsMargins(0, 0, 0, 0)
        self.phone_field = QVBoxLayout()
        self.phone_field.setSpacing(2)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_field.setContentsMargins(0, 0, 0, 0)
        self.phone_label = QLabel(self.fields)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"role", u"field")
        self.phone_label.setTextFormat(Qt.TextFormat.PlainText)

        self.phone_field.addWidget(self.phone_label)

        self.phone_edit = LtrLineEdit(self.fields)
        self.phone_edit.setObjectName(u"phone_edit")

        self.phone_field.addWidget(self.phone_edit)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.phone_field.addItem(self.spacer_1)


        self.person_row.addLayout(self.phone_field)

        self.name_field = QVBoxLayout()
        self.name_field.setSpacing(2)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setContentsMargins(0, 0, 0, 0)
        self.name_line = QHBoxLayout()
        self.name_line.setSpacing(6)
        self.name_line.setObjectName(u"name_line")
        self.name_line.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.fields)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"field")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.name_line.addWidget(self.name_label)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.name_line.addItem(self.spacer_2)

        self.behalf_check = QCheckBox(self.fields)
        self.behalf_check.setObjectName(u"behalf_check")
        self.behalf_check.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.behalf_check.setProperty(u"dense", u"true")

        self.name_line.addWidget(self.behalf_check)

        self.behalf_hint = KeyHint(self.fields)
        self.behalf_hint.setObjectName(u"behalf_hint")

        self.name_line.addWidget(self.behalf_hint)


        self.name_field.addLayout(self.name_line)

        self.name_edit = PersianLineEdit(self.fields)
        self.name_edit.setObjectName(u"name_edit")

        self.name_field.addWidget(self.name_edit)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_field.addItem(self.spacer_3)


        self.person_row.addLayout(self.name_field)

        self.national_id_field = QVBoxLayout()
        self.national_id_field.setSpacing(2)
        self.national_id_field.setObjectName(u"national_id_field")
        self.national_id_field.setContentsMargins(0, 0, 0, 0)
        self.national_id_line = QHBoxLayout()
        self.national_id_line.setSpacing(6)
        self.national_id_line.setObjectName(u"national_id_line")
        self.national_id_line.setContentsMargins(0, 0, 0, 0)
        self.national_id_label = QLabel(self.fields)
        self.national_id_label.setObjectName(u"national_id_label")
        self.national_id_label.setProperty(u"role", u"field")
        self.national_id_label.setTextFormat(Qt.TextFormat.PlainText)

        self.national_id_line.addWidget(self.national_id_label)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.national_id_line.addItem(self.spacer_4)

        self.refused_check = QCheckBox(self.fields)
        self.refused_check.setObjectName(u"refused_check")
        self.refused_check.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.refused_check.setProperty(u"dense", u"true")

        self.national_id_line.addWidget(self.refused_check)

        self.refused_hint = KeyHint(self.fields)
        self.refused_hint.setObjectName(u"refused_hint")

        self.national_id_line.addWidget(self.refused_hint)


        self.national_id_field.addLayout(self.national_id_line)

        self.national_id_edit = LtrLineEdit(self.fields)
        self.national_id_edit.setObjectName(u"national_id_edit")

        self.national_id_field.addWidget(self.national_id_edit)

        self.proposal_bar = QFrame(self.fields)
        self.proposal_bar.setObjectName(u"proposal_bar")
        self.proposal_bar.setProperty(u"soft", u"info")
        self.proposal_row = QHBoxLayout(self.proposal_bar)
        self.proposal_row.setSpacing(6)
        self.proposal_row.setObjectName(u"proposal_row")
        self.proposal_row.setContentsMargins(8, 1, 8, 1)
        self.proposal_label = QLabel(self.proposal_bar)
        self.proposal_label.setObjectName(u"proposal_label")
        self.proposal_label.setProperty(u"role", u"strong")
        self.proposal_label.setTextFormat(Qt.TextFormat.PlainText)

        self.proposal_row.addWidget(self.proposal_label)

        self.proposal_key = QLabel(self.proposal_bar)
        self.proposal_key.setObjectName(u"proposal_key")
        self.proposal_key.setProperty(u"role", u"key")
        self.proposal_key.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy.setHeightForWidth(self.proposal_key.sizePolicy().hasHeightForWidth())
        self.proposal_key.setSizePolicy(sizePolicy)

        self.proposal_row.addWidget(self.proposal_key)

        self.proposal_row.setStretch(0, 1)

        self.national_id_field.addWidget(self.proposal_bar)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.national_id_field.addItem(self.spacer_5)


        self.person_row.addLayout(self.national_id_field)

        self.person_row.setStretch(0, 9)
        self.person_row.setStretch(1, 11)
        self.person_row.setStretch(2, 9)

        self.person_box.addLayout(self.person_row)

        self.person_errors = QHBoxLayout()
        self.person_errors.setSpacing(10)
        self.person_errors.setObjectName(u"person_errors")
        self.person_errors.setContentsMargins(0, 0, 0, 0)
        self.phone_error = Prose(self.fields)
        self.phone_error.setObjectName(u"phone_error")
        self.phone_error.setProperty(u"role", u"error")
        self.phone_error.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_error.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignVCenter)

        self.person_errors.addWidget(self.phone_error)

        self.name_error = Prose(self.fields)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setProperty(u"role", u"error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setAlignment(Qt.AlignmentFlag.AlignHCenter|Qt.AlignmentFlag.AlignVCenter)

        self.person_errors.addWidget(self.name_error)

        self.national_id_error = Prose(self.fields)
        self.national_id_error.setObjectName(u"national_id_error")
        self.national_id_error.setProperty(u"role", u"error")
        self.national_id_error.setTextFormat(Qt.TextFormat.PlainText)
        self.national_id_error.setAlignment(Qt.AlignmentFlag.AlignTrailing|Qt.AlignmentFlag.AlignVCenter)

        self.person_errors.addWidget(self.national_id_error)


        self.person_box.addLayout(self.person_errors)


        self.fields_box.addLayout(self.person_box)

        self.behalf_box = QFrame(self.fields)
        self.behalf_box.setObjectName(u"behalf_box")
        self.behalf_column = QVBoxLayout(self.behalf_box)
        self.behalf_column.setSpacing(2)
        self.behalf_column.setObjectName(u"behalf_column")
        self.behalf_column.setContentsMargins(0, 0, 0, 0)
        self.behalf_row = QHBoxLayout()
        self.behalf_row.setSpacing(10)
        self.behalf_row.setObjectName(u"behalf_row")
        self.behalf_row.setContentsMargins(0, 0, 0, 0)
        self.beneficiary_phone_edit = LtrLineEdit(self.behalf_box)
        self.beneficiary_phone_edit.setObjectName(u"beneficiary_phone_edit")

        self.behalf_row.addWidget(self.beneficiary_phone_edit)

        self.beneficiary_name_edit = PersianLineEdit(self.behalf_box)
        self.beneficiary_name_edit.setObjectName(u"beneficiary_name_edit")

        self.behalf_row.addWidget(self.beneficiary_name_edit)

        self.beneficiary_national_id_edit = LtrLineEdit(self.behalf_box)
        self.beneficiary_national_id_edit.setObjectName(u"beneficiary_national_id_edit")

        self.behalf_row.addWidget(self.beneficiary_national_id_edit)

        self.behalf_row.setStretch(0, 9)
        self.behalf_row.setStretch(1, 11)
        self.behalf_row.setStretch(2, 9)

        self.behalf_column.addLayout(self.behalf_row)

        self.behalf_errors = QHBoxLayout()
        self.behalf_errors.setSpacing(10)
        self.behalf_errors.setObjectName(u"behalf_errors")
        self.behalf_errors.setContentsMargins(0, 0, 0, 0)
        self.beneficiary_phone_error = Prose(self.behalf_box)
        self.beneficiary_phone_error.setObjectName(u"beneficiary_phone_error")
        self.beneficiary_phone_error.setProperty(u"role", u"error")
        self.beneficiary_phone_error.setTextFormat(Qt.TextFormat.PlainText)
        self.beneficiary_phone_error.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignVCenter)

        self.behalf_errors.addWidget(self.beneficiary_phone_error)

        self.beneficiary_name_error = Prose(self.behalf_box)
        self.beneficiary_name_error.setObjectName(u"beneficiary_name_error")
        self.beneficiary_name_error.setProperty(u"role", u"error")
        self.beneficiary_name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.beneficiary_name_error.setAlignment(Qt.AlignmentFlag.AlignHCenter|Qt.AlignmentFlag.AlignVCenter)

        self.behalf_errors.addWidget(self.beneficiary_name_error)

        self.beneficiary_national_id_error = Prose(self.behalf_box)
        self.beneficiary_national_id_error.setObjectName(u"beneficiary_national_id_error")
        self.beneficiary_national_id_error.setProperty(u"role", u"error")
        self.beneficiary_national_id_error.setTextFormat(Qt.TextFormat.PlainText)
        self.beneficiary_national_id_error.setAlignment(Qt.AlignmentFlag.AlignTrailing|Qt.AlignmentFlag.AlignVCenter)

        self.behalf_errors.addWidget(self.beneficiary_national_id_error)


        self.behalf_column.addLayout(self.behalf_errors)


        self.fields_box.addWidget(self.behalf_box)

        self.matter = MatterForm(self.fields)
        self.matter.setObjectName(u"matter")

        self.fields_box.addWidget(self.matter)

        self.fields_box.setStretch(2, 1)
        self.scroll.setWidget(self.fields)

        self.call_box.addWidget(self.scroll)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName(u"button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.register_button = KeyButton(CallForm)
        self.register_button.setObjectName(u"register_button")
        self.register_button.setProperty(u"variant", u"primary")

        self.button_row.addWidget(self.register_button)

        self.advise_button = KeyButton(CallForm)
        self.advise_button.setObjectName(u"advise_button")

        self.button_row.addWidget(self.advise_button)

        self.park_button = KeyButton(CallForm)
        self.park_button.setObjectName(u"park_button")

        self.button_row.addWidget(self.park_button)

        self.attach_button = KeyButton(CallForm)
        self.attach_button.setObjectName(u"attach_button")

        self.button_row.addWidget(self.attach_button)

        self.button_row.setStretch(0, 1)

        self.call_box.addLayout(self.button_row)

        self.call_box.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.phone_label.setBuddy(self.phone_edit)
        self.name_label.setBuddy(self.name_edit)
        self.national_id_label.setBuddy(self.national_id_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CallForm)

        QMetaObject.connectSlotsByName(CallForm)
    # setupUi

    def retranslateUi(self, CallForm):
#if QT_CONFIG(accessibility)
        self.channel_box.setAccessibleName(QCoreApplication.translate("CallForm", u"\u0645\u062c\u0631\u0627\u06cc \u0627\u0631\u062a\u0628\u0627\u0637", None))
#endif // QT_CONFIG(accessibility)
        self.clock_label.setText("")
#if QT_CONFIG(accessibility)
        self.clock_label.setAccessibleName(QCoreApplication.translate("CallForm", u"\u0632\u0645\u0627\u0646 \u06af\u0641\u062a\u200c\u0648\u06af\u0648", None))
#endif // QT_CONFIG(accessibility)
        self.joined_label.setText("")
        self.phone_label.setText(QCoreApplication.translate("CallForm", u"\u062a\u0644\u0641\u0646 \u06cc\u0627 \u06a9\u062f \u0645\u0644\u06cc", None))
        self.name_label.setText(QCoreApplication.translate("CallForm", u"\u0646\u0627\u0645 \u0648 \u0646\u0627\u0645 \u062e\u0627\u0646\u0648\u0627\u062f\u06af\u06cc", None))
        self.behalf_check.setText(QCoreApplication.translate("CallForm", u"\u0627\u0632 \u0637\u0631\u0641 \u062f\u06cc\u06af\u0631\u06cc", None))
        self.national_id_label.setText(QCoreApplication.translate("CallForm", u"\u06a9\u062f \u0645\u0644\u06cc", None))
        self.refused_check.setText(QCoreApplication.translate("CallForm", u"\u0646\u0645\u06cc\u200c\u062f\u0647\u062f", None))
        self.proposal_label.setText("")
        self.proposal_key.setText(QCoreApplication.translate("CallForm", u"Enter", None))
        self.phone_error.setText("")
        self.name_error.setText("")
        self.national_id_error.setText("")
        self.beneficiary_phone_edit.setPlaceholderText(QCoreApplication.translate("CallForm", u"\u062a\u0644\u0641\u0646 \u0627\u0648", None))
#if QT_CONFIG(accessibility)
        self.beneficiary_phone_edit.setAccessibleName(QCoreApplication.translate("CallForm", u"\u062a\u0644\u0641\u0646 \u0627\u0648", None))
#endif // QT_CONFIG(accessibility)
        self.beneficiary_name_edit.setPlaceholderText(QCoreApplication.translate("CallForm", u"\u0646\u0627\u0645 \u0627\u0648", None))
#if QT_CONFIG(accessibility)
        self.beneficiary_name_edit.setAccessibleName(QCoreApplication.translate("CallForm", u"\u0646\u0627\u0645 \u06a9\u0633\u06cc \u06a9\u0647 \u062a\u0645\u0627\u0633 \u0628\u0631\u0627\u06cc \u0627\u0648\u0633\u062a", None))
#endif // QT_CONFIG(accessibility)
        self.beneficiary_national_id_edit.setPlaceholderText(QCoreApplication.translate("CallForm", u"\u06a9\u062f \u0645\u0644\u06cc \u0627\u0648", None))
#if QT_CONFIG(accessibility)
        self.beneficiary_national_id_edit.setAccessibleName(QCoreApplication.translate("CallForm", u"\u06a9\u062f \u0645\u0644\u06cc \u0627\u0648", None))
#endif // QT_CONFIG(accessibility)
        self.beneficiary_phone_error.setText("")
        self.beneficiary_name_error.setText("")
        self.beneficiary_national_id_error.setText("")
        self.register_button.setText(QCoreApplication.translate("CallForm", u"\u062b\u0628\u062a", None))
        self.advise_button.setText(QCoreApplication.translate("CallForm", u"\u0631\u0627\u0647\u0646\u0645\u0627\u06cc\u06cc \u0648 \u0645\u062e\u062a\u0648\u0645\u0647", None))
        self.park_button.setText(QCoreApplication.translate("CallForm", u"\u0646\u06af\u0647\u200c\u062f\u0627\u0634\u062a\u0646", None))
        self.attach_button.setText(QCoreApplication.translate("CallForm", u"\u067e\u06cc\u0648\u0633\u062a", None))
        pass
    # retranslateUi

