"""What was made of a protected case's text for the agency, in one line of the step form."""

from samad_desktop.domain.redaction import RedactionDraft
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.viewmodels.step_taker import Begun

UNSEEN = "هنوز بازبینی نشده است"
CARRIED_ON = "همان متن دستگاه پیشین؛ می‌توانید از نو بازبینی کنید"
BEGUN = "بازبینی آغاز شده و هنوز تأیید نشده است"
CONFIRMED = "تأیید شد"
STRUCK = "{count} جا حذف شده"
BY_HAND = "به دست نوشته شده"
PLACE, COUNTY = "با محل", "تنها نام شهرستان"
FILES, NO_FILES = "{count} پیوست", "بی پیوست"


def redaction_line(draft: RedactionDraft | None, begun: Begun | None) -> str:
    """Say how far it is, and once it is confirmed what the agency gets.

    Args:
        begun: the step that it is made for; what was sent once need not be made again.
    """
    if draft is None:
        return UNSEEN if begun is None or begun.about is None else CARRIED_ON
    if not draft.confirmed:
        return BEGUN
    made = BY_HAND if draft.written is not None else STRUCK.format(count=len(draft.struck))
    files = FILES.format(count=len(draft.file_ids)) if draft.file_ids else NO_FILES
    parts = (CONFIRMED, made, PLACE if draft.with_place else COUNTY, files)
    return persian_digits(SEPARATOR.join(parts))
