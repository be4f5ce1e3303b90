"""Who calls: what is known of a person, and what the operator typed about them."""

from dataclasses import dataclass, replace

from samad_desktop.domain.errors import FieldError, RuleBroken
from samad_desktop.domain.national_ids import IdKind, parse_national_id
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.text import clean

NAME_MAX_CHARS = 120
FOREIGN_ID_MAX_CHARS = 20


@dataclass(frozen=True, slots=True)
class Citizen:
    """A person (متقاضی) as last read; phones are E.164, newest first."""

    id: int
    version: int
    name: str
    id_kind: IdKind
    national_id: str
    phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What was typed about a person; `id_refused` when the ID is not given."""

    name: str = ""
    phone: str = ""
    national_id: str = ""
    id_refused: bool = False

    @property
    def is_blank(self) -> bool:
        return not (self.name or self.phone or self.national_id)

    def says_nothing_new(self, known: Citizen) -> bool:
        """Say whether a checked draft is what is known already."""
        same = (self.name, self.national_id) == (known.name, known.national_id)
        return same and not self.phone

    def checked(
        self, *, area_code: str, prefix: str = ""
    ) -> "tuple[PersonDraft, tuple[FieldError, ...]]":
        """Return the draft in the one spelling that is stored, and every problem found.

        Args:
            area_code: put before a landline given without one, such as "041".
            prefix: set before the field names (phone, national_id, name) of the problems.
        """
        draft = replace(self, name=clean(self.name).replace("\n", " "))
        errors = []
        if len(draft.name) > NAME_MAX_CHARS:
            errors.append(FieldError(f"{prefix}name", "too_long", str(NAME_MAX_CHARS)))
        phone, national_id = "", ""
        try:
            phone = parse_phone(self.phone, area_code) if clean(self.phone) else ""
        except RuleBroken as error:
            errors.append(FieldError(f"{prefix}phone", error.code, error.detail))
        try:
            national_id = self._given_id()
        except RuleBroken as error:
            errors.append(FieldError(f"{prefix}national_id", error.code, error.detail))
        return replace(draft, phone=phone, national_id=national_id), tuple(errors)

    def _given_id(self) -> str:
        typed = clean(self.national_id)
        return parse_national_id(typed) if typed and not self.id_refused else ""
