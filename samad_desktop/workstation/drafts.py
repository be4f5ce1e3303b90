"""What is kept on a workstation, as JSON and back; what a newer program wrote does not disturb.

A field this program does not know is left out, one it misses gets its default, and so
does a choice (an enum's value) that does not exist here.
"""

import json
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.writings import Writing

Record = TypeVar("Record")


def draft_to_json(draft: CallDraft) -> str:
    """Return `draft` as `record_to_json` does."""
    return record_to_json(draft)


def draft_from_json(text: str) -> CallDraft:
    """Return the call that `draft_to_json` wrote, in this program's or another's version.

    Raises:
        ValueError: this is no call: no JSON, or without its keys and its time.
    """
    return record_from_json(CallDraft, text)


def writing_to_json(writing: Writing) -> str:
    """Return a note or a correction as `record_to_json` does."""
    return record_to_json(writing)


def writing_from_json(text: str) -> Writing:
    """Return what `writing_to_json` wrote, in this program's or another's version.

    Raises:
        ValueError: this is no such thing: no JSON, or of a kind that is not known here.
    """
    return record_from_json(Writing, text)


def record_to_json(record: object) -> str:
    """Return a dataclass as ASCII JSON; letters that no database takes survive as escapes."""
    return json.dumps(_written(record))


def record_from_json(kind: type[Record], text: str) -> Record:
    """Return the dataclass that `record_to_json` wrote, in this program's or another's version.

    Raises:
        ValueError: this is no `kind`: no JSON, or without what it needs.
    """
    found = _read(kind, json.loads(text))
    assert isinstance(found, kind)
    return found


def _written(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _written(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if isinstance(value, date):  # And a moment, which is one too.
        return value.isoformat()
    return value


def _read(kind: Any, raw: Any) -> Any:
    """Return `raw` as a `kind`.

    Raises:
        ValueError: it is not one.
    """
    if get_origin(kind) in (Union, UnionType):
        return _read_optional(kind, raw)
    if get_origin(kind) is tuple:
        return tuple(_read_items(get_args(kind)[0], raw))
    if is_dataclass(kind):
        return _read_record(kind, raw)
    if kind in (date, datetime):
        return kind.fromisoformat(_of(str, raw))
    if issubclass(kind, StrEnum):
        return kind(_of(str, raw))
    return _of(kind, raw)


def _of(kind: type, raw: Any) -> Any:
    """Return `raw` if it is exactly a `kind`: JSON's `true` is no number."""
    if type(raw) is not kind:
        raise ValueError(kind.__name__)
    return raw


def _read_optional(kind: Any, raw: Any) -> Any:
    inner = next(part for part in get_args(kind) if part is not NoneType)
    return None if raw is None else _read(inner, raw)


def _read_items(kind: Any, raw: Any) -> list[Any]:
    """Return the items that can be read; a broken one does not take the others along."""
    read = []
    for item in _of(list, raw):
        try:
            read.append(_read(kind, item))
        except ValueError:
            continue
    return read


def _read_record(kind: Any, raw: Any) -> Any:
    known = _of(dict, raw)
    types = get_type_hints(kind)
    values = {}
    for field in fields(kind):
        try:
            values[field.name] = _read(types[field.name], known[field.name])
        except (KeyError, ValueError) as error:
            if _is_needed(field):
                raise ValueError(field.name) from error
    return kind(**values)


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING
