"""Where a file of a case came from, in the words that stand beside its name."""

from samad_desktop.domain.attachments import FilePart
from samad_desktop.domain.cases import AttachmentInfo
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits

_NAMED_MAX = 2
_OF_ONE = {
    FilePart.INSTRUCTION: "دستور به {who}",
    FilePart.REPLY: "پاسخ {who}",
    FilePart.CHOSEN: "فرستاده‌شده به {who}",
}
_SEVERAL = "{count} دستگاه"
_TO_AGENCY = {
    FilePart.INSTRUCTION: "همراه دستور مرکز",
    FilePart.REPLY: "همراه پاسخ دستگاه",
    FilePart.CHOSEN: "پیوست پرونده",
}


def origin(file: AttachmentInfo, reference: Reference) -> str:
    """Say to the centre to whom a file went, or from whom it came; nothing of the citizen's."""
    if file.part is None:
        return ""
    names = [reference.agencies[each].short_name for each in file.agency_ids]
    few = len(names) <= _NAMED_MAX
    who = " و ".join(names) if few else persian_digits(_SEVERAL.format(count=len(names)))
    return _OF_ONE[file.part].format(who=who)


def origin_for_agency(file: AttachmentInfo) -> str:
    """Say to an agency what a file belongs to; nothing of the citizen's."""
    return "" if file.part is None else _TO_AGENCY[file.part]
