"""Who may do what: the roles of a centre and the rights each of them carries."""

from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.errors import Forbidden


class Role(StrEnum):
    """The seven roles of a centre; one person may have several."""

    OPERATOR = "operator"
    EXPERT = "expert"
    LIAISON = "liaison"
    OFFICIAL = "official"
    SECRETARY = "secretary"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class Right(StrEnum):
    """What a use case asks of the person who starts it."""

    TAKE_CALL = "take_call"
    SEE_CASES = "see_cases"
    SEE_PROTECTED = "see_protected"
    SEE_HIDDEN = "see_hidden"
    CORRECT_CASE = "correct_case"
    WRITE_NOTE = "write_note"
    JOIN_CITIZENS = "join_citizens"
    FOLLOW_UP = "follow_up"
    INFORM_CITIZEN = "inform_citizen"
    ANSWER_REFERRAL = "answer_referral"
    MANAGE_CENTRE = "manage_centre"
    MANAGE_STAFF = "manage_staff"


_CENTRE = frozenset({Right.SEE_CASES, Right.WRITE_NOTE})
_AT_THE_TELEPHONE = _CENTRE | {
    Right.TAKE_CALL,
    Right.CORRECT_CASE,
    Right.JOIN_CITIZENS,
    Right.INFORM_CITIZEN,
}

GRANTED: dict[Role, frozenset[Right]] = {
    Role.OPERATOR: _AT_THE_TELEPHONE,
    Role.EXPERT: _AT_THE_TELEPHONE | {Right.FOLLOW_UP, Right.SEE_PROTECTED},
    Role.LIAISON: frozenset({Right.ANSWER_REFERRAL}),
    Role.OFFICIAL: frozenset({Right.SEE_CASES}),
    Role.SECRETARY: _CENTRE,
    Role.SUPERVISOR: _AT_THE_TELEPHONE
    | {Right.FOLLOW_UP, Right.SEE_PROTECTED, Right.SEE_HIDDEN, Right.MANAGE_CENTRE},
    Role.ADMIN: frozenset({Right.MANAGE_STAFF, Right.MANAGE_CENTRE}),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who is logged in, as every use case receives them."""

    staff_id: int
    login: str
    display_name: str
    roles: frozenset[Role]

    def may(self, right: Right) -> bool:
        return any(right in GRANTED[role] for role in self.roles)

    def must(self, right: Right) -> None:
        """Go on only with `right`.

        Raises:
            Forbidden: none of the person's roles carries the right.
        """
        if not self.may(right):
            raise Forbidden(right)
