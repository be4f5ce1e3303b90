"""Bringing in past cases: which columns a file can have, how they are mapped, what became of it.

How a cell is read stands in `import_rows`; which header may mean what in `import_columns`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from samad_desktop.domain.cases import CaseKind, Disposition, IdentityLevel
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.errors import FieldError, ValidationFailed

EXAMPLES = 3
# Of a file that we wrote ourselves: why a row was refused.
REASON_COLUMN = "دلیل رد"
# What a case that is not closed is called where a state is told.
STILL_OPEN = "open"


class ImportField(StrEnum):
    """What a column of a file can hold."""

    RECEIVED = "received"
    TEXT = "text"
    SUBJECT = "subject"
    COUNTY = "county"
    KIND = "kind"
    CHANNEL = "channel"
    AGENCY = "agency"
    PLACE = "place"
    NAME = "name"
    PHONE = "phone"
    NATIONAL_ID = "national_id"
    STATE = "state"
    CLOSED = "closed"
    ANSWER = "answer"
    OLD_NUMBER = "old_number"


# Of these a file's words are mapped to what the centre knows, each once.
CHOSEN = (
    *(ImportField.SUBJECT, ImportField.COUNTY, ImportField.KIND, ImportField.CHANNEL),
    *(ImportField.AGENCY, ImportField.STATE),
)
_NEEDED = (ImportField.RECEIVED, ImportField.TEXT)
_NEEDED_OR_ONE_FOR_ALL = (ImportField.SUBJECT, ImportField.COUNTY)
# What a row that says nothing is taken for, unless the person chooses otherwise.
USUAL: Mapping[ImportField, str] = {
    ImportField.KIND: CaseKind.REQUEST,
    ImportField.CHANNEL: Channel.PHONE,
    ImportField.STATE: Disposition.DONE,
}


class ImportState(StrEnum):
    """Where an import stands; one that is `RUNNING` may have been cut off anywhere."""

    RUNNING = "running"
    FINISHED = "finished"
    GOING_BACK = "going_back"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """How a file is read: which column is what, and what its words mean.

    `columns` names the header of each field; `values` what a word of the file means, by its
    normalised spelling; `defaults` what holds where a row says nothing. Meanings are the
    codes of subjects, agencies and counties and the values of kinds, channels and endings
    (`open` for none). With `clocks` open cases get a deadline, from the day of the import on.
    """

    columns: Mapping[ImportField, str] = field(default_factory=dict)
    values: Mapping[ImportField, Mapping[str, str]] = field(default_factory=dict)
    defaults: Mapping[ImportField, str] = field(default_factory=dict)
    clocks: bool = False

    def default(self, asked: ImportField) -> str:
        """Return what holds for a row that says nothing; empty where nothing does."""
        return self.defaults.get(asked) or USUAL.get(asked, "")

    def errors(self, header: tuple[str, ...]) -> tuple[FieldError, ...]:
        """Return what keeps a file with this header from being read, field by field."""
        found = [
            FieldError(each, "import_column_missing", name)
            for each, name in self.columns.items()
            if name not in header
        ]
        found += [
            FieldError(each, "import_column_needed") for each in _NEEDED if each not in self.columns
        ]
        found += [
            FieldError(each, "import_column_or_one")
            for each in _NEEDED_OR_ONE_FOR_ALL
            if each not in self.columns and not self.default(each)
        ]
        names = list(self.columns.values())
        found += [
            FieldError(each, "import_column_twice", name)
            for place, (each, name) in enumerate(self.columns.items())
            if name in names[:place]
        ]
        return tuple(found)

    def checked(self, header: tuple[str, ...]) -> "ImportMapping":
        """Return the mapping if a file with this header can be read by it.

        Raises:
            ValidationFailed: fields named as in `ImportField`.
        """
        if errors := self.errors(header):
            raise ValidationFailed(errors)
        return self


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong with one cell; `row` counts the rows below the header from 1.

    `value` is what stands there, where it helps to see it.
    """

    row: int
    field: ImportField
    code: str
    value: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PastCase:
    """One row as it is stored; moments are UTC, the phone is E.164.

    `disposition` and `closed_at` are None for a case that is still open.
    """

    row: int
    received_at: datetime
    kind: CaseKind
    channel: Channel
    subject_id: int
    county_id: int
    agency_id: int | None
    identity_level: IdentityLevel
    place: str
    text: str
    name: str
    phone: str
    national_id: str
    disposition: Disposition | None
    closed_at: datetime | None
    answer: str
    old_number: str


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """Problems of one kind, counted; `examples` are the first of them."""

    field: ImportField
    code: str
    count: int
    examples: tuple[CellProblem, ...]


@dataclass(frozen=True, slots=True)
class UnknownValue:
    """A word of the file that the centre does not know, and in how many rows it stands."""

    field: ImportField
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do: how many rows are good, and what is wrong with the others."""

    rows: int
    good: int
    still_open: int
    first: tuple[PastCase, ...]
    problems: tuple[ProblemKind, ...]
    unknown: tuple[UnknownValue, ...]

    @property
    def refused(self) -> int:
        return self.rows - self.good


@dataclass(frozen=True, slots=True)
class ImportRun:
    """An import as it is stored; `done` rows of `rows` were read, and end as one or the other."""

    id: int
    name: str
    digest: str
    state: ImportState
    rows: int
    done: int
    stored: int
    refused: int
    first_case_id: int
    header: tuple[str, ...]
    mapping: ImportMapping
    staff_id: int
    staff_name: str
    begun_at: datetime
    ended_at: datetime | None

    @property
    def is_whole(self) -> bool:
        return self.done == self.rows


def as_json(mapping: ImportMapping) -> dict[str, object]:
    """Return a mapping as it is written into a file, and stored."""
    return {
        "columns": dict(mapping.columns),
        "values": {each: dict(words) for each, words in mapping.values.items()},
        "defaults": dict(mapping.defaults),
        "clocks": mapping.clocks,
    }


def as_template(mapping: ImportMapping) -> dict[str, object]:
    """Return a mapping as it is written for a person: also the keys that nothing is said of."""
    written = as_json(mapping)
    columns = {each: mapping.columns.get(each, "") for each in ImportField}
    values = {each: dict(mapping.values.get(each, {})) for each in CHOSEN}
    defaults = {each: mapping.default(each) for each in CHOSEN}
    return written | {"columns": columns, "values": values, "defaults": defaults}


def from_json(written: object) -> ImportMapping:
    """Return the mapping that was written; where it says nothing, nothing is meant.

    Raises:
        ValidationFailed: field "mapping"; it is no mapping, or has a key that is none.
    """
    try:
        assert isinstance(written, dict)
        return ImportMapping(
            _said(written["columns"], tuple(ImportField)),
            {
                field: {str(word): str(code) for word, code in words.items() if code}
                for field, words in _fields(written.get("values", {}), CHOSEN)
            },
            _said(written.get("defaults", {}), CHOSEN),
            bool(written.get("clocks", False)),
        )
    except (AssertionError, AttributeError, KeyError, ValueError, TypeError) as error:
        raise ValidationFailed((FieldError("mapping", "import_mapping_wrong"),)) from error


def _said(written: Mapping[str, object], known: Collection[ImportField]) -> dict[ImportField, str]:
    return {field: str(each) for field, each in _fields(written, known) if each}


def _fields(
    written: Mapping[str, Any], known: Collection[ImportField]
) -> Iterator[tuple[ImportField, Any]]:
    for key, each in written.items():
        if key not in known:
            raise ValidationFailed((FieldError("mapping", "import_mapping_key", key),))
        yield ImportField(key), each
