"""Where a file of a case came from, said to the centre and to an agency."""

import pytest

from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.attachments import FilePart
from samad_desktop.domain.cases import AttachmentInfo
from samad_desktop.domain.reference import Centre, Reference
from samad_desktop.viewmodels.file_looks import origin, origin_for_agency

REFERENCE = Reference(
    centre=Centre("آزمون", "03", "041", is_sample=False),
    subjects={},
    agencies={
        number: Agency(number, str(number), name, name, "general")
        for number, name in enumerate(("آب و فاضلاب", "شرکت گاز", "راهداری"))
    },
    units={},
    counties={},
    cities={},
    routing={},
    canned_texts=(),
)


def file(part=None, *agency_ids):
    return AttachmentInfo(1, "نامه.pdf", "application/pdf", 10, part, agency_ids)


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (file(), ""),
        (file(FilePart.INSTRUCTION, 0), "دستور به آب و فاضلاب"),
        (file(FilePart.INSTRUCTION, 0, 1), "دستور به آب و فاضلاب و شرکت گاز"),
        (file(FilePart.INSTRUCTION, 0, 1, 2), "دستور به ۳ دستگاه"),
        (file(FilePart.REPLY, 1), "پاسخ شرکت گاز"),
        (file(FilePart.CHOSEN, 0), "فرستاده‌شده به آب و فاضلاب"),
    ],
)
def test_the_centre_is_told_to_whom_a_file_went_or_from_whom_it_came(shown, said):
    assert origin(shown, REFERENCE) == said


def test_an_agency_is_told_what_a_file_belongs_to():
    said = [origin_for_agency(file(part)) for part in (None, *FilePart)]
    assert said == ["", "همراه دستور مرکز", "همراه پاسخ دستگاه", "پیوست پرونده"]
