"""What a person is told of what she has written and not stored."""

from collections.abc import Sequence

from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.writings import Writing
from samad_desktop.labels import label
from samad_desktop.viewmodels.case_looks import shown_code

_NOTHING_UNFINISHED = "نوشته‌ای ثبت‌نشده نمانده است."
_UNFINISHED = "در پروندهٔ {code} «{what}» نیمه‌کاره مانده است؛ با {key} باز می‌شود."
_MORE_UNFINISHED = " {count} نوشتهٔ دیگر هم مانده است."


def words_for_unfinished(waiting: Sequence[Writing], key: str) -> str:
    """Return what a person is told of notes and corrections that are not stored yet."""
    if not waiting:
        return _NOTHING_UNFINISHED
    what, code = label(waiting[0].kind), shown_code(waiting[0].tracking_code)
    said = _UNFINISHED.format(what=what, code=code, key=isolate(key))
    more = persian_digits(len(waiting) - 1)
    return said + (_MORE_UNFINISHED.format(count=more) if len(waiting) > 1 else "")
