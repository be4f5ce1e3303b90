"""The line of keys below each page: never cut, and the key sheet's stays to the last."""

from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.hint_line import HintLine

HINTS = (("در فایل", "Ctrl+Shift+X"), ("جستجو", "F3"), ("تعویض کاربر", "F12"), ("کلیدها", "F1"))


def test_what_is_the_same_everywhere_gives_way_first_and_the_key_sheet_never(qtbot):
    line = HintLine()
    qtbot.addWidget(line)
    line.show()
    line.show_hints(HINTS)
    line.resize(line.sizeHint())
    assert all(isolate(key) in line.text() for _words, key in HINTS)
    line.resize(line.sizeHint().width() - 1, line.height())
    assert [isolate(key) in line.text() for _words, key in HINTS] == [True, True, False, True]
    line.resize(line.minimumSizeHint())
    assert line.text() == f"کلیدها {isolate('F1')}"
    line.resize(line.sizeHint())
    assert isolate("F12") in line.text()
