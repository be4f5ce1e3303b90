# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'person_form.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from samad_desktop.qtkit.fields import (LtrLineEdit, PersianLineEdit)
from samad_desktop.qtkit.key_hints import KeyHint
from samad_desktop.qtkit.prose import Prose

class Ui_PersonForm(object):
    def setupUi(self, PersonForm):
        if not PersonForm.objectName():
            PersonForm.setObjectName(u"PersonForm")
        PersonForm.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        PersonForm.setMaximumSize(QSize(720, 16777215))
        self.form_box = QVBoxLayout(PersonForm)
        self.form_box.setSpacing(4)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(PersonForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_box.addWidget(self.name_label)

        self.name_edit = PersianLineEdit(PersonForm)
        self.name_edit.setObjectName(u"name_edit")

        self.form_box.addWidget(self.name_edit)

        self.name_error = Prose(PersonForm)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)

        self.form_box.addWidget(self.name_error)

        self.national_id_label = QLabel(PersonForm)
        self.national_id_label.setObjectName(u"national_id_label")
        self.national_id_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_box.addWidget(self.national_id_label)

        self.national_id_edit = LtrLineEdit(PersonForm)
        self.national_id_edit.setObjectName(u"national_id_edit")

        self.form_box.addWidget(self.national_id_edit)

        self.national_id_error = Prose(PersonForm)
        self.national_id_error.setObjectName(u"national_id_error")
        self.national_id_error.setTextFormat(Qt.TextFormat.PlainText)

        self.form_box.addWidget(self.national_id_error)

        self.refused_row = QHBoxLayout()
        self.refused_row.setSpacing(8)
        self.refused_row.setObjectName(u"refused_row")
        self.refused_row.setContentsMargins(0, 0, 0, 0)
        self.refused_box = QCheckBox(PersonForm)
        self.refused_box.setObjectName(u"refused_box")

        self.refused_row.addWidget(self.refused_box)

        self.refused_key = KeyHint(PersonForm)
        self.refused_key.setObjectName(u"refused_key")

        self.refused_row.addWidget(self.refused_key)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.refused_row.addItem(self.space_1)


        self.form_box.addLayout(self.refused_row)

        self.phone_label = QLabel(PersonForm)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_box.addWidget(self.phone_label)

        self.phone_edit = LtrLineEdit(PersonForm)
        self.phone_edit.setObjectName(u"phone_edit")

        self.form_box.addWidget(self.phone_edit)

        self.phone_error = Prose(PersonForm)
        self.phone_error.setObjectName(u"phone_error")
        self.phone_error.setTextFormat(Qt.TextFormat.PlainText)

        self.form_box.addWidget(self.phone_error)

        self.phones_value = Prose(PersonForm)
        self.phones_value.setObjectName(u"phones_value")
        self.phones_value.setTextFormat(Qt.TextFormat.PlainText)
        self.phones_value.setWordWrap(True)
        self.phones_value.setProperty(u"role", u"note")

        self.form_box.addWidget(self.phones_value)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_box.addItem(self.space_2)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.national_id_label.setBuddy(self.national_id_edit)
        self.phone_label.setBuddy(self.phone_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PersonForm)

        QMetaObject.connectSlotsByName(PersonForm)
    # setupUi

    def retranslateUi(self, PersonForm):
        self.name_label.setText(QCoreApplication.translate("PersonForm", u"\u0646\u0627\u0645 \u0648 \u0646\u0627\u0645 \u062e\u0627\u0646\u0648\u0627\u062f\u06af\u06cc", None))
        self.name_error.setText("")
        self.national_id_label.setText(QCoreApplication.translate("PersonForm", u"\u06a9\u062f \u0645\u0644\u06cc \u06cc\u0627 \u0634\u0646\u0627\u0633\u0647\u0654 \u0645\u0644\u06cc", None))
        self.national_id_error.setText("")
        self.refused_box.setText(QCoreApplication.translate("PersonForm", u"\u06a9\u062f \u0645\u0644\u06cc \u062f\u0627\u062f\u0647 \u0646\u0634\u062f\u0647 \u0627\u0633\u062a", None))
        self.phone_label.setText(QCoreApplication.translate("PersonForm", u"\u062a\u0644\u0641\u0646 \u062f\u06cc\u06af\u0631 (\u0628\u0647 \u0634\u0645\u0627\u0631\u0647\u200c\u0647\u0627\u06cc \u067e\u06cc\u0634\u06cc\u0646 \u0627\u0641\u0632\u0648\u062f\u0647 \u0645\u06cc\u200c\u0634\u0648\u062f)", None))
        self.phone_error.setText("")
        self.phones_value.setText("")
        pass
    # retranslateUi

