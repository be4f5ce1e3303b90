# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'audit_page.ui'
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
    QListView, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.fields import (DateField, LtrLineEdit, PickerEdit)
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.prose import Prose

class Ui_AuditPage(object):
    def setupUi(self, AuditPage):
        if not AuditPage.objectName():
            AuditPage.setObjectName(u"AuditPage")
        AuditPage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.audit_box = QVBoxLayout(AuditPage)
        self.audit_box.setSpacing(10)
        self.audit_box.setObjectName(u"audit_box")
        self.audit_box.setContentsMargins(0, 0, 0, 0)
        self.seal_card = QFrame(AuditPage)
        self.seal_card.setObjectName(u"seal_card")
        self.seal_card.setProperty(u"card", True)
        self.seal_box = QHBoxLayout(self.seal_card)
        self.seal_box.setSpacing(8)
        self.seal_box.setObjectName(u"seal_box")
        self.seal_box.setContentsMargins(16, 12, 16, 12)
        self.seal_icon = IconLabel(self.seal_card)
        self.seal_icon.setObjectName(u"seal_icon")

        self.seal_box.addWidget(self.seal_icon)

        self.seal_label = Prose(self.seal_card)
        self.seal_label.setObjectName(u"seal_label")
        self.seal_label.setTextFormat(Qt.TextFormat.PlainText)
        self.seal_label.setWordWrap(True)
        self.seal_label.setProperty(u"role", u"note")

        self.seal_box.addWidget(self.seal_label)

        self.seal_box.setStretch(1, 1)

        self.audit_box.addWidget(self.seal_card)

        self.asking = QHBoxLayout()
        self.asking.setSpacing(10)
        self.asking.setObjectName(u"asking")
        self.asking.setContentsMargins(0, 0, 0, 0)
        self.case_card = QFrame(AuditPage)
        self.case_card.setObjectName(u"case_card")
        self.case_card.setProperty(u"card", True)
        self.case_box = QVBoxLayout(self.case_card)
        self.case_box.setSpacing(6)
        self.case_box.setObjectName(u"case_box")
        self.case_box.setContentsMargins(16, 12, 16, 12)
        self.case_title = QLabel(self.case_card)
        self.case_title.setObjectName(u"case_title")
        self.case_title.setTextFormat(Qt.TextFormat.PlainText)
        self.case_title.setProperty(u"role", u"section")

        self.case_box.addWidget(self.case_title)

        self.case_row = QVBoxLayout()
        self.case_row.setSpacing(4)
        self.case_row.setObjectName(u"case_row")
        self.case_row.setContentsMargins(0, 0, 0, 0)
        self.case_label = QLabel(self.case_card)
        self.case_label.setObjectName(u"case_label")
        self.case_label.setTextFormat(Qt.TextFormat.PlainText)
        self.case_label.setProperty(u"role", u"field")

        self.case_row.addWidget(self.case_label)

        self.case_edit = LtrLineEdit(self.case_card)
        self.case_edit.setObjectName(u"case_edit")

        self.case_row.addWidget(self.case_edit)

        self.case_error = Prose(self.case_card)
        self.case_error.setObjectName(u"case_error")
        self.case_error.setTextFormat(Qt.TextFormat.PlainText)
        self.case_error.setWordWrap(True)
        self.case_error.setProperty(u"role", u"error")

        self.case_row.addWidget(self.case_error)


        self.case_box.addLayout(self.case_row)

        self.case_buttons = QHBoxLayout()
        self.case_buttons.setSpacing(8)
        self.case_buttons.setObjectName(u"case_buttons")
        self.case_buttons.setContentsMargins(0, 0, 0, 0)
        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.case_buttons.addItem(self.space_1)

        self.case_button = KeyButton(self.case_card)
        self.case_button.setObjectName(u"case_button")
        self.case_button.setAutoDefault(False)

        self.case_buttons.addWidget(self.case_button)


        self.case_box.addLayout(self.case_buttons)


        self.asking.addWidget(self.case_card)

        self.person_card = QFrame(AuditPage)
        self.person_card.setObjectName(u"person_card")
        self.person_card.setProperty(u"card", True)
        self.person_box = QVBoxLayout(self.person_card)
        self.person_box.setSpacing(6)
        self.person_box.setObjectName(u"person_box")
        self.person_box.setContentsMargins(16, 12, 16, 12)
        self.person_title = QLabel(self.person_card)
        self.person_title.setObjectName(u"person_title")
        self.person_title.setTextFormat(Qt.TextFormat.PlainText)
        self.person_title.setProperty(u"role", u"section")

        self.person_box.addWidget(self.person_title)

        self.person_fields = QHBoxLayout()
        self.person_fields.setSpacing(10)
        self.person_fields.setObjectName(u"person_fields")
        self.person_fields.setContentsMargins(0, 0, 0, 0)
        self.person_row = QVBoxLayout()
        self.person_row.setSpacing(4)
        self.person_row.setObjectName(u"person_row")
        self.person_row.setContentsMargins(0, 0, 0, 0)
        self.person_label = QLabel(self.person_card)
        self.person_label.setObjectName(u"person_label")
        self.person_label.setTextFormat(Qt.TextFormat.PlainText)
        self.person_label.setProperty(u"role", u"field")

        self.person_row.addWidget(self.person_label)

        self.person_picker = PickerEdit(self.person_card)
        self.person_picker.setObjectName(u"person_picker")

        self.person_row.addWidget(self.person_picker)

        self.person_error = Prose(self.person_card)
        self.person_error.setObjectName(u"person_error")
        self.person_error.setTextFormat(Qt.TextFormat.PlainText)
        self.person_error.setWordWrap(True)
        self.person_error.setProperty(u"role", u"error")

        self.person_row.addWidget(self.person_error)


        self.person_fields.addLayout(self.person_row)

        self.day_row = QVBoxLayout()
        self.day_row.setSpacing(4)
        self.day_row.setObjectName(u"day_row")
        self.day_row.setContentsMargins(0, 0, 0, 0)
        self.day_label = QLabel(self.person_card)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day_label.setProperty(u"role", u"field")

        self.day_row.addWidget(self.day_label)

        self.day_edit = DateField(self.person_card)
        self.day_edit.setObjectName(u"day_edit")

        self.day_row.addWidget(self.day_edit)

        self.day_error = Prose(self.person_card)
        self.day_error.setObjectName(u"day_error")
        self.day_error.setTextFormat(Qt.TextFormat.PlainText)
        self.day_error.setWordWrap(True)
        self.day_error.setProperty(u"role", u"error")

        self.day_row.addWidget(self.day_error)


        self.person_fields.addLayout(self.day_row)

        self.person_fields.setStretch(0, 1)
        self.person_fields.setStretch(1, 1)

        self.person_box.addLayout(self.person_fields)

        self.person_buttons = QHBoxLayout()
        self.person_buttons.setSpacing(8)
        self.person_buttons.setObjectName(u"person_buttons")
        self.person_buttons.setContentsMargins(0, 0, 0, 0)
        self.before_button = KeyButton(self.person_card)
        self.before_button.setObjectName(u"before_button")
        self.before_button.setAutoDefault(False)
        self.before_button.setProperty(u"variant", u"quiet")

        self.person_buttons.addWidget(self.before_button)

        self.after_button = KeyButton(self.person_card)
        self.after_button.setObjectName(u"after_button")
        self.after_button.setAutoDefault(False)
        self.after_button.setProperty(u"variant", u"quiet")

        self.person_buttons.addWidget(self.after_button)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.person_buttons.addItem(self.space_2)

        self.out_button = KeyButton(self.person_card)
        self.out_button.setObjectName(u"out_button")
        self.out_button.setAutoDefault(False)
        self.out_button.setProperty(u"variant", u"quiet")

        self.person_buttons.addWidget(self.out_button)

        self.person_button = KeyButton(self.person_card)
        self.person_button.setObjectName(u"person_button")
        self.person_button.setAutoDefault(False)

        self.person_buttons.addWidget(self.person_button)


        self.person_box.addLayout(self.person_buttons)


        self.asking.addWidget(self.person_card)

        self.asking.setStretch(0, 2)
        self.asking.setStretch(1, 3)

        self.audit_box.addLayout(self.asking)

        self.list_card = QFrame(AuditPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(6)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 12, 16, 12)
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

        self.rows_view = QListView(self.list_card)
        self.rows_view.setObjectName(u"rows_view")

        self.list_box.addWidget(self.rows_view)

        self.list_box.setStretch(2, 1)

        self.audit_box.addWidget(self.list_card)

        self.audit_box.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.case_label.setBuddy(self.case_edit)
        self.person_label.setBuddy(self.person_picker)
        self.day_label.setBuddy(self.day_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AuditPage)

        QMetaObject.connectSlotsByName(AuditPage)
    # setupUi

    def retranslateUi(self, AuditPage):
        self.seal_label.setText("")
        self.case_title.setText(QCoreApplication.translate("AuditPage", u"\u0686\u0647 \u06a9\u0633\u06cc \u0627\u06cc\u0646 \u067e\u0631\u0648\u0646\u062f\u0647 \u0631\u0627 \u062f\u06cc\u062f\u061f", None))
        self.case_label.setText(QCoreApplication.translate("AuditPage", u"\u06a9\u062f \u0631\u0647\u06af\u06cc\u0631\u06cc", None))
        self.case_error.setText("")
        self.case_button.setText(QCoreApplication.translate("AuditPage", u"\u0646\u0634\u0627\u0646 \u062f\u0627\u062f\u0646", None))
        self.person_title.setText(QCoreApplication.translate("AuditPage", u"\u0627\u06cc\u0646 \u06a9\u0627\u0631\u0628\u0631 \u062f\u0631 \u06cc\u06a9 \u0647\u0641\u062a\u0647 \u0686\u0647 \u06a9\u0631\u062f \u0648 \u0686\u0647 \u062f\u06cc\u062f\u061f", None))
        self.person_label.setText(QCoreApplication.translate("AuditPage", u"\u06a9\u0627\u0631\u0628\u0631", None))
        self.person_error.setText("")
        self.day_label.setText(QCoreApplication.translate("AuditPage", u"\u0631\u0648\u0632\u06cc \u0627\u0632 \u0622\u0646 \u0647\u0641\u062a\u0647", None))
        self.day_error.setText("")
        self.before_button.setText(QCoreApplication.translate("AuditPage", u"\u0647\u0641\u062a\u0647\u0654 \u067e\u06cc\u0634", None))
        self.after_button.setText(QCoreApplication.translate("AuditPage", u"\u0647\u0641\u062a\u0647\u0654 \u067e\u0633", None))
        self.out_button.setText(QCoreApplication.translate("AuditPage", u"\u0628\u06cc\u0631\u0648\u0646\u200c\u0628\u0631\u062f\u0647\u200c\u0647\u0627", None))
        self.person_button.setText(QCoreApplication.translate("AuditPage", u"\u0646\u0634\u0627\u0646 \u062f\u0627\u062f\u0646", None))
        self.list_title.setText("")
        self.state_label.setText("")
        pass
    # retranslateUi

