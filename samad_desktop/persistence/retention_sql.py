"""What is old enough to go, why it is kept, and what going means: once, for both engines.

Statements are written so that both engines read them. `@` stands before each table, where
PostgreSQL's functions name its schema; `{keys}` is what was chosen. Reasons are numbers, the
weightiest the least, in the order of `domain.retention.Kept`. A test compares them with the
domain's own words, and another one names every column that holds somebody's words.
"""

from enum import StrEnum

from samad_desktop.domain.retention import (
    FILE_ERASED,
    NAME_ERASED,
    TEXT_ERASED,
    Kept,
    RetentionKind,
)

EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


class Target(StrEnum):
    """What is erased window by window, each known by its numbers."""

    PERSON = "person"
    CALLER = "caller"  # Of a call by nobody whom the centre knows.
    TEXT = "text"
    ATTACHMENT = "attachment"


KIND_OF = {
    Target.PERSON: RetentionKind.IDENTITY,
    Target.CALLER: RetentionKind.IDENTITY,
    Target.TEXT: RetentionKind.TEXT,
    Target.ATTACHMENT: RetentionKind.ATTACHMENT,
}
REASONS = tuple(Kept)

_AGE = "coalesce(c.closed_at, c.received_at)"
_OPEN_LINK = (
    "SELECT 1 FROM @case_links l JOIN @cases o ON o.id = l.{other} WHERE l.{this} = c.id"
    " AND l.undone_at IS NULL AND o.closed_at IS NULL"
)
_LINKED = " OR ".join(
    f"EXISTS ({_OPEN_LINK.format(this=this, other=other)})"
    for this, other in (("case_id", "other_id"), ("other_id", "case_id"))
)
_WHY = f"""CASE
  WHEN EXISTS (SELECT 1 FROM @legal_holds h WHERE h.case_id = c.id AND h.lifted_at IS NULL) THEN 0
  WHEN c.closed_at IS NULL THEN 1
  WHEN c.closed_at > :appeal THEN 2
  WHEN {_LINKED} THEN 3 END"""
_ERASED_SINCE = (
    "SELECT 1 FROM @erasures e WHERE e.noun = '{noun}' AND e.key = {key} AND e.at >= {since}"
)

# The numbers that are looked at next, after `:after`, at most `:size`; their age alone counts.
WINDOWS = {
    Target.PERSON: "SELECT id FROM @citizens WHERE merged_into IS NULL AND made_at <= :before"
    " AND id > :after ORDER BY id LIMIT :size",
    Target.CALLER: "SELECT k.id FROM @contacts k JOIN @contact_identities g ON g.contact_id = k.id"
    " WHERE k.citizen_id IS NULL AND k.received_at <= :before AND k.id > :after"
    " AND (g.name_given <> '' OR g.phone <> '' OR g.national_id_given <> '')"
    " ORDER BY k.id LIMIT :size",
    Target.TEXT: f"SELECT c.id FROM @cases c WHERE {_AGE} <= :before AND c.id > :after"
    f" AND NOT EXISTS ({_ERASED_SINCE.format(noun='text', key='c.id', since='c.closed_at')})"
    " ORDER BY c.id LIMIT :size",
    Target.ATTACHMENT: "SELECT a.id FROM @attachments a JOIN @cases c ON c.id = a.case_id"
    f" WHERE {_AGE} <= :before AND a.id > :after AND NOT EXISTS ("
    "SELECT 1 FROM @erasures e WHERE e.noun = 'attachment' AND e.key = a.id)"
    " ORDER BY a.id LIMIT :size",
}

# A person is as old as the last thing that she had to do with, whichever record it names.
_OF_PEOPLE = f"""records AS (
  SELECT id AS record, id AS person FROM chosen
  UNION ALL SELECT j.id, j.merged_into FROM @citizens j JOIN chosen ON chosen.id = j.merged_into),
calls AS (
  SELECT r.person, k.received_at, k.case_id
  FROM records r JOIN @contacts k ON k.citizen_id = r.record
  UNION ALL SELECT r.person, k.received_at, k.case_id
  FROM records r JOIN @contacts k ON k.on_behalf_of_id = r.record),
touched AS (
  SELECT r.person, c.id AS case_id FROM records r JOIN @cases c ON c.citizen_id = r.record
  UNION SELECT person, case_id FROM calls WHERE case_id IS NOT NULL),
ages AS (
  SELECT p.id AS person, p.made_at AS at, CAST(NULL AS integer) AS why
  FROM @citizens p JOIN chosen ON chosen.id = p.id
  UNION ALL SELECT person, received_at, CAST(NULL AS integer) FROM calls
  UNION ALL SELECT t.person, {_AGE}, {_WHY} FROM touched t JOIN @cases c ON c.id = t.case_id),
people AS (SELECT person, max(at) AS since, min(why) AS why FROM ages GROUP BY person)"""

# Each gives the key, since when its age counts, and the number of the reason to keep it.
_CANDIDATES = {
    Target.PERSON: f"WITH chosen AS ({{window}}), {_OF_PEOPLE}"
    " SELECT person AS key, since, why FROM people WHERE since <= :before AND NOT EXISTS ("
    + _ERASED_SINCE.format(noun="person", key="person", since="since")
    + ")",
    Target.CALLER: f"WITH chosen AS ({{window}}) SELECT k.id AS key, CASE WHEN {_AGE} >"
    f" k.received_at THEN {_AGE} ELSE k.received_at END AS since, CASE WHEN c.id IS NOT NULL THEN"
    f" {_WHY} END AS why FROM chosen JOIN @contacts k ON k.id = chosen.id"
    " LEFT JOIN @cases c ON c.id = k.case_id",
    Target.TEXT: f"WITH chosen AS ({{window}}) SELECT c.id AS key, {_AGE} AS since, {_WHY} AS why"
    " FROM chosen JOIN @cases c ON c.id = chosen.id",
    Target.ATTACHMENT: f"WITH chosen AS ({{window}}) SELECT a.id AS key, {_AGE} AS since,"
    f" {_WHY} AS why FROM chosen JOIN @attachments a ON a.id = chosen.id"
    " JOIN @cases c ON c.id = a.case_id",
}
CANDIDATES = {
    target: f"SELECT key, since, why FROM ({sql.format(window=WINDOWS[target])}) old"
    " WHERE since <= :before"
    for target, sql in _CANDIDATES.items()
}

_RECORDS = "SELECT id FROM @citizens WHERE id IN {keys} OR merged_into IN {keys}"
_CLOCKS = "SELECT id FROM @deadlines WHERE case_id IN {keys}"
_CALLS = f"SELECT id FROM @contacts WHERE citizen_id IN ({_RECORDS})"
_NO_NAME = (
    f"UPDATE @citizen_identities SET name = '{NAME_ERASED}', name_key = '',"
    " id_kind = 'not_given', national_id = NULL, version = version + 1"
    f" WHERE citizen_id IN ({_RECORDS})"
)
_NO_TEXT = (
    f"UPDATE @cases SET text = '{TEXT_ERASED}', place = '', accused_unit = '',"
    " version = version + 1 WHERE id IN {keys}"
)
_NOTHING_READ = (
    f"UPDATE @referral_redactions SET text = '{TEXT_ERASED}', place = ''"
    " WHERE referral_id IN (SELECT id FROM @referrals WHERE case_id IN {keys})"
)
_NOTHING_ORDERED = (
    f"UPDATE @directive_redactions SET subject = '{TEXT_ERASED}', words = '', text = '', place = ''"
    " WHERE directive_id IN (SELECT id FROM @directives WHERE case_id IN {keys})"
)
_NO_REPLY = (
    "UPDATE @directive_recipients SET reply = '', heard = '' WHERE directive_id IN"
    " (SELECT id FROM @directives WHERE case_id IN {keys})"
)
_NOTHING_CLAIMED = (
    f"UPDATE @advocacy_drafts SET subject = '{TEXT_ERASED}', letter = '' WHERE case_id IN {{keys}}",
    (
        f"UPDATE @advocacy_files SET subject = '{TEXT_ERASED}', letter = '', content = '',"
        " reply = '', words = '' WHERE case_id IN {keys}"
    ),
)
_NO_FILE = (
    f"UPDATE @attachments SET name = '{FILE_ERASED}', sha256 = '{EMPTY_SHA256}', size = 0"
    " WHERE id IN {keys}"
)
_NO_CALLER = "UPDATE @contact_identities SET name_given = '', phone = '', national_id_given = ''"

_NO_LOST_NAME = (
    "DELETE FROM @name_words WHERE NOT EXISTS"
    " (SELECT 1 FROM @citizen_names n WHERE n.word = @name_words.word)"
)
# What no other open case says leaves the dictionary along with a text.
_FORGET_WORDS = (
    "DELETE FROM search_words WHERE word IN (SELECT w.value FROM case_search s, json_each("
    "'[\"' || replace(replace(s.words, char(10), ' '), ' ', '\",\"') || '\"]') w"
    " WHERE s.case_id IN {keys}) AND NOT EXISTS (SELECT 1 FROM case_fts JOIN cases c"
    " ON c.id = case_fts.rowid AND c.identity_level = 'open' WHERE case_fts"
    " MATCH '\"' || search_words.word || '\"' AND case_fts.rowid NOT IN {keys})"
)

# Kinds, subjects, counties, agencies and days stay: reports count them as before.
ERASING: dict[Target, tuple[str, ...]] = {
    Target.PERSON: (
        _NO_NAME,
        f"DELETE FROM @citizen_phones WHERE citizen_id IN ({_RECORDS})",
        f"DELETE FROM @citizen_names WHERE citizen_id IN ({_RECORDS})",
        f"UPDATE @citizen_events SET detail = '{{{{}}}}' WHERE citizen_id IN ({_RECORDS})",
        f"{_NO_CALLER} WHERE contact_id IN ({_CALLS})",
        _NO_LOST_NAME,
    ),
    Target.CALLER: (f"{_NO_CALLER} WHERE contact_id IN {{keys}}",),
    Target.TEXT: (
        _NO_TEXT,
        "DELETE FROM @case_answers WHERE case_id IN {keys}",
        "UPDATE @case_events SET text = '', detail = '{{}}' WHERE case_id IN {keys}",
        "UPDATE @case_search SET words = '' WHERE case_id IN {keys}",
        "UPDATE @referrals SET instruction = '', unit = '' WHERE case_id IN {keys}",
        _NOTHING_READ,
        "UPDATE @referral_search SET words = '' WHERE case_id IN {keys}",
        "UPDATE @sub_referrals SET instruction = '', answer = '' WHERE case_id IN {keys}",
        "UPDATE @reminders SET letter = '' WHERE case_id IN {keys}",
        "UPDATE @deadlines SET reason = '' WHERE case_id IN {keys}",
        f"UPDATE @clock_pauses SET reason = '' WHERE deadline_id IN ({_CLOCKS})",
        f"UPDATE @deadline_moves SET reason = '' WHERE deadline_id IN ({_CLOCKS})",
        f"UPDATE @directives SET subject = '{TEXT_ERASED}', text = '' WHERE case_id IN {{keys}}",
        _NOTHING_ORDERED,
        _NO_REPLY,
        "UPDATE @promises SET words = '', director = '', heard = '' WHERE case_id IN {keys}",
        *_NOTHING_CLAIMED,
        "UPDATE @legal_holds SET reason = '' WHERE case_id IN {keys}",
        "UPDATE @outgoings SET reason = '' WHERE reason <> '' AND case_id IN {keys}",
        "UPDATE @session_slots SET hand_reason = '' WHERE case_id IN {keys}",
        (
            "UPDATE @slot_events SET reason = '' WHERE slot_id IN"
            " (SELECT id FROM @session_slots WHERE case_id IN {keys})"
        ),
    ),
    Target.ATTACHMENT: (_NO_FILE,),
}
ORPHANS = (
    "SELECT sha256 FROM @blobs WHERE sha256 IN {contents} AND NOT EXISTS"
    " (SELECT 1 FROM @attachments a WHERE a.sha256 = @blobs.sha256)"
)
REMEMBER = (
    "INSERT INTO @erasures (noun, key, run_id, at)"
    " SELECT '{noun}', {key}, :run, {now}() FROM {rows} WHERE true"
    " ON CONFLICT (noun, key) DO UPDATE SET run_id = excluded.run_id, at = excluded.at"
)
COUNTED = {
    Target.PERSON: "identities",
    Target.CALLER: "identities",
    Target.TEXT: "texts",
    Target.ATTACHMENT: "attachments",
}
REMEMBERED = frozenset({Target.PERSON, Target.TEXT, Target.ATTACHMENT})


def on_sqlite(sql: str) -> str:
    """Return a statement as SQLite reads it; what is chosen is the JSON list `:keys`."""
    return sql.replace("@", "")


def erasing_on_sqlite(target: Target) -> tuple[str, ...]:
    """Return what erases the chosen ones of a target."""
    keys = "(SELECT value FROM json_each(:keys))"
    first = (_FORGET_WORDS,) if target is Target.TEXT else ()
    return tuple(on_sqlite(each.format(keys=keys)) for each in (*first, *ERASING[target]))
