"""Small questions about a call being typed: is anything in it, is it only a number."""

from dataclasses import replace
from datetime import datetime

from uuid_utils.compat import uuid7

from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.phones import parse_phone


def new_draft(now: datetime) -> CallDraft:
    """Return an empty call with keys of its own."""
    return CallDraft(key=str(uuid7()), case_key=str(uuid7()), received_at=now)


def says_something(draft: CallDraft) -> bool:
    """Say whether anything was typed or chosen in the call."""
    return draft != CallDraft(draft.key, draft.case_key, draft.received_at)


def says_more_than_who(draft: CallDraft) -> bool:
    """Say whether the call holds anything beside its caller's number and name."""
    who = PersonDraft(name=draft.caller.name, phone=draft.caller.phone)
    bare = CallDraft(draft.key, draft.case_key, draft.received_at, caller=who)
    return replace(draft, citizen_id=None, channel=Channel.PHONE) != bare


def whole_phone(typed: str, area_code: str) -> str:
    """Return a number as E.164, or nothing while it is not one."""
    try:
        return parse_phone(typed, area_code)
    except RuleBroken:
        return ""


def excerpt_of(matter: MatterDraft, limit: int = 60) -> str:
    """Return the beginning of the text on one line."""
    line = " ".join(matter.text[: limit * 2].split())
    return f"{line[:limit]}…" if len(line) > limit else line
