# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'turn_order_form.ui'
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
from PySide6.QtWidgets import (QApplication, QLabel, QSizePolicy, QVBoxLayout,
    QWidget)

from samad_desktop.qtkit.fields import (PersianLineEdit, PersianTextEdit, PickerEdit)
from samad_desktop.qtkit.prose import Prose
from samad_desktop.views.agencies_field import AgenciesField

class Ui_TurnOrderForm(object):
    def setupUi(self, TurnOrderForm):
        if not TurnOrderForm.objectName():
            TurnOrderForm.setObjectName(u"TurnOrderForm")
        TurnOrderForm.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.form_box = QVBoxLayout(TurnOrderForm)
        self.form_box.setSpacing(8)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(0, 0, 0, 0)
        self.about_label = Prose(TurnOrderForm)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setTextFormat(Qt.TextFormat.PlainText)
        self.about_label.setWordWrap(True)
        self.about_label.setProperty(u"role", u"strong")

        self.form_box.addWidget(self.about_label)

        self.warning_label = Prose(TurnOrderForm)
        self.warning_label.setObjectName(u"warning_label")
        self.warning_label.setTextFormat(Qt.TextFormat.PlainText)
        self.warning_label.setProperty(u"role", u"warn")

        self.form_box.addWidget(self.warning_label)

        self.official_row = QVBoxLayout()
        self.official_row.setSpacing(4)
        self.official_row.setObjectName(u"official_row")
        self.official_row.setContentsMargins(0, 0, 0, 0)
        self.official_label = QLabel(TurnOrderForm)
        self.official_label.setObjectName(u"official_label")
        self.official_label.setTextFormat(Qt.TextFormat.PlainText)
        self.official_label.setProperty(u"role", u"field")

        self.official_row.addWidget(self.official_label)

        self.official_picker = PickerEdit(TurnOrderForm)
        self.official_picker.setObjectName(u"official_picker")

        self.official_row.addWidget(self.official_picker)

        self.official_error = Prose(TurnOrderForm)
        self.official_error.setObjectName(u"official_error")
        self.official_error.setTextFormat(Qt.TextFormat.PlainText)
        self.official_error.setProperty(u"role", u"error")

        self.official_row.addWidget(self.official_error)


        self.form_box.addLayout(self.official_row)

        self.subject_row = QVBoxLayout()
        self.subject_row.setSpacing(4)
        self.subject_row.setObjectName(u"subject_row")
        self.subject_row.setContentsMargins(0, 0, 0, 0)
        self.subject_label = QLabel(TurnOrderForm)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_label.setProperty(u"role", u"field")

        self.subject_row.addWidget(self.subject_label)

        self.subject_edit = PersianLineEdit(TurnOrderForm)
        self.subject_edit.setObjectName(u"subject_edit")

        self.subject_row.addWidget(self.subject_edit)

        self.subject_error = Prose(TurnOrderForm)
        self.subject_error.setObjectName(u"subject_error")
        self.subject_error.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_error.setProperty(u"role", u"error")

        self.subject_row.addWidget(self.subject_error)


        self.form_box.addLayout(self.subject_row)

        self.text_row = QVBoxLayout()
        self.text_row.setSpacing(4)
        self.text_row.setObjectName(u"text_row")
        self.text_row.setContentsMargins(0, 0, 0, 0)
        self.text_label = QLabel(TurnOrderForm)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setProperty(u"role", u"field")

        self.text_row.addWidget(self.text_label)

        self.text_edit = PersianTextEdit(TurnOrderForm)
        self.text_edit.setObjectName(u"text_edit")

        self.text_row.addWidget(self.text_edit)

        self.text_error = Prose(TurnOrderForm)
        self.text_error.setObjectName(u"text_error")
        self.text_error.setTextFormat(Qt.TextFormat.PlainText)
        self.text_error.setProperty(u"role", u"error")

        self.text_row.addWidget(self.text_error)


        self.form_box.addLayout(self.text_row)

        self.recipients_row = QVBoxLayout()
        self.recipients_row.setSpacing(4)
        self.recipients_row.setObjectName(u"recipients_row")
        self.recipients_row.setContentsMargins(0, 0, 0, 0)
        self.recipients_label = QLabel(TurnOrderForm)
        self.recipients_label.setObjectName(u"recipients_label")
        self.recipients_label.setTextFormat(Qt.TextFormat.PlainText)
        self.recipients_label.setProperty(u"role", u"field")

        self.recipients_row.addWidget(self.recipients_label)

        self.recipients_box = AgenciesField(TurnOrderForm)
        self.recipients_box.setObjectName(u"recipients_box")

        self.recipients_row.addWidget(self.recipients_box)

        self.recipients_error = Prose(TurnOrderForm)
        self.recipients_error.setObjectName(u"recipients_error")
        self.recipients_error.setTextFormat(Qt.TextFormat.PlainText)
        self.recipients_error.setProperty(u"role", u"error")

        self.recipients_row.addWidget(self.recipients_error)


        self.form_box.addLayout(self.recipients_row)

        self.outcome_label = Prose(TurnOrderForm)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome_label.setWordWrap(True)
        self.outcome_label.setProperty(u"role", u"error")

        self.form_box.addWidget(self.outcome_label)

#if QT_CONFIG(shortcut)
        self.official_label.setBuddy(self.official_picker)
        self.subject_label.setBuddy(self.subject_edit)
        self.text_label.setBuddy(self.text_edit)
        self.recipients_label.setBuddy(self.recipients_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TurnOrderForm)

        QMetaObject.connectSlotsByName(TurnOrderForm)
    # setupUi

    def retranslateUi(self, TurnOrderForm):
        self.about_label.setText("")
        self.warning_label.setText("")
        self.official_label.setText(QCoreApplication.translate("TurnOrderForm", u"\u0645\u0633\u0626\u0648\u0644", None))
        self.official_error.setText("")
        self.subject_label.setText(QCoreApplication.translate("TurnOrderForm", u"\u0645\u0648\u0636\u0648\u0639 \u062f\u0633\u062a\u0648\u0631", None))
        self.subject_error.setText("")
        self.text_label.setText(QCoreApplication.translate("TurnOrderForm", u"\u0645\u062a\u0646 \u062f\u0633\u062a\u0648\u0631 (\u0628\u0627 / \u0645\u062a\u0646\u200c\u0647\u0627\u06cc \u0622\u0645\u0627\u062f\u0647)", None))
        self.text_error.setText("")
        self.recipients_label.setText(QCoreApplication.translate("TurnOrderForm", u"\u062f\u0633\u062a\u06af\u0627\u0647\u200c\u0647\u0627\u06cc \u0645\u062c\u0631\u06cc", None))
        self.recipients_error.setText("")
        self.outcome_label.setText("")
        pass
    # retranslateUi

