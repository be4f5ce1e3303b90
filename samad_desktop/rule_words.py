"""What is said of a whole rule of desk hours: of what it makes, and of what changes by it."""

from collections.abc import Iterable
from datetime import date

from samad_desktop.domain.rule_changes import Fate, RuleChange, RuleDone, left_out
from samad_desktop.domain.session_conflicts import SessionConflict
from samad_desktop.domain.session_rules import SessionRule
from samad_desktop.domain.text import persian_digits
from samad_desktop.session_words import left_out_text, repeat_text

NOTHING = "تا اینجا هیچ نشستی تغییر نمی‌کند."
_MADE = "{often}: {count} نشست"
_OFF = "؛ {count} روز کنار می‌ماند: {days}"
_COUNTED = {
    Fate.CHANGED: "{count} نشست تغییر می‌کند",
    Fate.ADDED: "{count} نشست افزوده می‌شود",
    Fate.ENDED: "{count} نشست لغو می‌شود",
}
_TOLD = "{count} نشست از این‌ها اعلام شده است: دلیل می‌خواهد و از نو اعلام می‌شود{booked}."
_BOOKED = "؛ {count} متقاضیِ نوبت‌دار باید باخبر شود"
_STAYS = "{count} نشست که گذشته، لغو شده یا جداگانه تغییر کرده است همان که هست می‌ماند."
_BLOCKED = "این روزها جا ندارد و همان که بود می‌ماند: {days}."
_DONE = "تکرار تغییر کرد: {counts}."
_DONE_COUNTS = (
    ("changed", "{count} نشست تغییر کرد"),
    ("added", "{count} نشست افزوده شد"),
    ("ended", "{count} نشست لغو شد"),
)
_ENDED = "{count} نشست این تکرار لغو شد."
_TOLD_ANEW = " {count} نشست از این‌ها به مردم اعلام شده بود و از نو اعلام شد."


def made_text(rule: SessionRule, first: date, against: Iterable[SessionConflict]) -> str:
    """Return what a new rule means, how many sessions it makes, and which days it leaves out.

    The first one is held or refused by itself: on a day off that is asked for with a reason.

    Args:
        against: what stands against any of its days, in their order.
    """
    off = left_out(each for each in against if each.day != first)
    count = persian_digits(len(rule.days(first)) - len(off))
    words = _MADE.format(often=repeat_text(rule.repeat, first), count=count)
    if not off:
        return words
    return words + _OFF.format(count=persian_digits(len(off)), days=left_out_text(off))


def foreseen_text(change: RuleChange) -> str:
    """Return what would become of a rule's sessions, line by line."""
    counts = [
        words.format(count=persian_digits(len(found)))
        for fate, words in _COUNTED.items()
        if (found := change.of(fate))
    ]
    lines = ["؛ ".join(counts) + "." if counts else NOTHING]
    if change.told:
        told, booked = persian_digits(len(change.told)), persian_digits(change.booked)
        whom = _BOOKED.format(count=booked) if change.booked else ""
        lines.append(_TOLD.format(count=told, booked=whom))
    if stays := change.of(Fate.STAYS):
        lines.append(_STAYS.format(count=persian_digits(len(stays))))
    if against := [each.against for each in change.of(Fate.BLOCKED) if each.against]:
        lines.append(_BLOCKED.format(days=left_out_text(against)))
    return "\n".join(lines)


def changed_text(done: RuleDone) -> str:
    """Return what became of a rule's sessions."""
    counts = [
        words.format(count=persian_digits(getattr(done, name)))
        for name, words in _DONE_COUNTS
        if getattr(done, name)
    ]
    told = _DONE.format(counts="، ".join(counts) or NOTHING.rstrip("."))
    days = left_out_text(done.left_out)
    return told + _anew(done) + (" " + _BLOCKED.format(days=days) if days else "")


def ended_text(done: RuleDone) -> str:
    """Return how many sessions of a rule were called off."""
    return _ENDED.format(count=persian_digits(done.ended)) + _anew(done)


def _anew(done: RuleDone) -> str:
    return _TOLD_ANEW.format(count=persian_digits(done.told)) if done.told else ""
