"""PostgreSQL's own side of keeping: functions that erase what is due, and nothing else.

Nobody gets a right to delete. Whoever may run retention names a target and a window; what is
due in it is found, held and found again on the server, by the rules that hold there.
"""

from collections.abc import Iterator

from samad_desktop.domain.access import Right
from samad_desktop.domain.retention import APPEAL_MONTHS, OLDEST_SHOWN
from samad_desktop.persistence.retention_sql import (
    CANDIDATES,
    COUNTED,
    EMPTY_SHA256,
    ERASING,
    KIND_OF,
    REMEMBER,
    REMEMBERED,
    WINDOWS,
    Target,
)
from samad_desktop.persistence.word_blocks import blocked

FOR_RETENTION = (
    *("samad_retention_begin(bigint, text)", "samad_retention_end(bigint)"),
    *("samad_retain(bigint, text, bigint, bigint)", "samad_retention_counts(text)"),
    *("samad_retention_oldest(text)", "samad_retain_audit(bigint)", "samad_retention_audit()"),
)
_INNER = (
    *("samad_keeps_retention()", "samad_retention_before(text)", "samad_retention_appeal()"),
    *("samad_retention_old(text, bigint, bigint)", "samad_erase(bigint, text, bigint[])"),
    *("samad_hold_for_erasing(text, bigint[])", "samad_refuse_run(bigint)", "samad_audit_needed()"),
)
_PINNED = "SET search_path = pg_catalog, pg_temp"
_HEAD = f"LANGUAGE plpgsql SECURITY DEFINER {_PINNED} AS $$"

_KEEPS = f"""
CREATE OR REPLACE FUNCTION samad_keeps_retention() RETURNS void {_HEAD}
BEGIN
  IF NOT public.samad_may('{Right.RUN_RETENTION}') OR EXISTS (
      SELECT FROM public.staff WHERE login = session_user AND disabled) THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
END $$
"""

# As `domain.retention.in_force` and `months_before`; a test compares them.
_BEFORE = f"""
CREATE OR REPLACE FUNCTION samad_retention_before(wanted text) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER {_PINNED} AS $$
  SELECT (public.samad_now() AT TIME ZONE 'UTC' - make_interval(months => months))
    AT TIME ZONE 'UTC' FROM public.retention_policies
  WHERE kind = wanted AND valid_from <= (public.samad_now() AT TIME ZONE 'Asia/Tehran')::date
  ORDER BY valid_from DESC, id DESC LIMIT 1
$$
"""

_APPEAL = f"""
CREATE OR REPLACE FUNCTION samad_retention_appeal() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER {_PINNED} AS $$
  SELECT coalesce(public.samad_retention_before('appeal'),
    (public.samad_now() AT TIME ZONE 'UTC' - make_interval(months => {APPEAL_MONTHS}))
    AT TIME ZONE 'UTC')
$$
"""

_REFUSE_RUN = f"""
CREATE OR REPLACE FUNCTION samad_refuse_run(run bigint) RETURNS void {_HEAD}
BEGIN
  PERFORM public.samad_keeps_retention();
  IF NOT EXISTS (SELECT FROM public.retention_runs r WHERE r.id = run AND r.ended_at IS NULL
      AND r.staff_id = coalesce(public.samad_me(), r.staff_id)) THEN
    RAISE EXCEPTION 'no run of this person' USING ERRCODE = '42501';
  END IF;
END $$
"""

# The record is kept whole from the first day of what is open or held on: who looked may count.
_AUDIT_NEEDED = f"""
CREATE OR REPLACE FUNCTION samad_audit_needed() RETURNS TABLE (since timestamptz, why int)
LANGUAGE sql STABLE SECURITY DEFINER {_PINNED} AS $$
  SELECT c.received_at, CASE WHEN c.closed_at IS NULL THEN 1 ELSE 0 END FROM public.cases c
  WHERE c.closed_at IS NULL OR EXISTS (SELECT FROM public.legal_holds h
    WHERE h.case_id = c.id AND h.lifted_at IS NULL)
  ORDER BY c.received_at LIMIT 1
$$
"""

_AUDIT_COUNTS = f"""
CREATE OR REPLACE FUNCTION samad_retention_audit() RETURNS TABLE (why int, rows bigint) {_HEAD}
DECLARE
  before_at timestamptz := public.samad_retention_before('audit');
  needed record;
  fit bigint;
  old bigint;
BEGIN
  PERFORM public.samad_keeps_retention();
  SELECT * INTO needed FROM public.samad_audit_needed();
  SELECT count(*) INTO fit FROM public.audit_events e WHERE e.seal < (
    SELECT min(coalesce(l.seal, 9223372036854775807)) FROM public.audit_events l
    WHERE l.at >= least(before_at, needed.since));
  SELECT count(*) INTO old FROM public.audit_events e
  WHERE e.at < before_at AND e.seal IS NOT NULL;
  RETURN QUERY SELECT NULL::int, coalesce(fit, 0) WHERE before_at IS NOT NULL;
  RETURN QUERY SELECT needed.why, old - fit WHERE needed.since < before_at AND old > fit;
END $$
"""

_RETAIN_AUDIT = f"""
CREATE OR REPLACE FUNCTION samad_retain_audit(run bigint) RETURNS bigint {_HEAD}
DECLARE
  before_at timestamptz := public.samad_retention_before('audit');
  dropped bigint;
BEGIN
  PERFORM public.samad_refuse_run(run);
  IF before_at IS NULL THEN
    RETURN 0;
  END IF;
  dropped := public.samad_drop_audit(
    least(before_at, (SELECT since FROM public.samad_audit_needed())), run);
  UPDATE public.retention_runs r SET record_rows = record_rows + dropped WHERE r.id = run;
  RETURN dropped;
END $$
"""

_OLD = f"""
CREATE OR REPLACE FUNCTION samad_retention_old(target text, after_key bigint, at_most bigint)
RETURNS TABLE (key bigint, since timestamptz, why int) {_HEAD}
#variable_conflict use_column
DECLARE
  before_at timestamptz;
  appeal_at timestamptz := public.samad_retention_appeal();
BEGIN
  before_at := public.samad_retention_before(CASE target {{kinds}} END);
  CASE target
{{branches}}
  END CASE;
END $$
"""

_COUNTS = f"""
CREATE OR REPLACE FUNCTION samad_retention_counts(target text)
RETURNS TABLE (why int, rows bigint) {_HEAD}
#variable_conflict use_column
BEGIN
  PERFORM public.samad_keeps_retention();
  RETURN QUERY SELECT o.why, count(*) FROM public.samad_retention_old(target, 0, NULL) o
  GROUP BY o.why;
END $$
"""

_OLDEST = f"""
CREATE OR REPLACE FUNCTION samad_retention_oldest(target text)
RETURNS TABLE (key bigint, since timestamptz, tracking_code text) {_HEAD}
#variable_conflict use_column
BEGIN
  PERFORM public.samad_keeps_retention();
  RETURN QUERY SELECT o.key, o.since, coalesce(c.tracking_code, '')::text
  FROM (SELECT * FROM public.samad_retention_old(target, 0, NULL) d WHERE d.why IS NULL
    ORDER BY d.since, d.key LIMIT {OLDEST_SHOWN}) o
  LEFT JOIN public.attachments a ON target = 'attachment' AND a.id = o.key
  LEFT JOIN public.cases c ON c.id = CASE target WHEN 'text' THEN o.key
    WHEN 'attachment' THEN a.case_id END
  ORDER BY o.since, o.key;
END $$
"""

_BEGIN = f"""
CREATE OR REPLACE FUNCTION samad_retention_begin(person bigint, why text) RETURNS bigint {_HEAD}
DECLARE
  made bigint;
BEGIN
  PERFORM public.samad_keeps_retention();
  INSERT INTO public.retention_runs (staff_id, started_at, reason)
  VALUES (coalesce(public.samad_me(), person), public.samad_now(), why) RETURNING id INTO made;
  PERFORM public.samad_note_retention('begun', 'retention', made::text, 0, made::text);
  RETURN made;
END $$
"""

_END = f"""
CREATE OR REPLACE FUNCTION samad_retention_end(run bigint) RETURNS void {_HEAD}
BEGIN
  PERFORM public.samad_refuse_run(run);
  UPDATE public.retention_runs SET ended_at = public.samad_now()
  WHERE id = run;
END $$
"""

# Whoever reopens a case, holds it or calls about it meanwhile was first, or waits.
_HOLD = f"""
CREATE OR REPLACE FUNCTION samad_hold_for_erasing(target text, keys bigint[]) RETURNS void {_HEAD}
BEGIN
  IF target = 'person' THEN
    PERFORM FROM public.citizens c WHERE c.id = ANY (keys) OR c.merged_into = ANY (keys)
    ORDER BY c.id FOR UPDATE;
  END IF;
  PERFORM FROM public.cases c WHERE c.id IN (
    SELECT unnest(keys) WHERE target = 'text'
    UNION SELECT a.case_id FROM public.attachments a
      WHERE target = 'attachment' AND a.id = ANY (keys)
    UNION SELECT k.case_id FROM public.contacts k WHERE target = 'caller' AND k.id = ANY (keys)
    UNION SELECT k.case_id FROM public.contacts k JOIN public.citizens r
      ON r.id IN (k.citizen_id, k.on_behalf_of_id) WHERE target = 'person'
      AND (r.id = ANY (keys) OR r.merged_into = ANY (keys))
    UNION SELECT o.id FROM public.cases o JOIN public.citizens r ON r.id = o.citizen_id
      WHERE target = 'person' AND (r.id = ANY (keys) OR r.merged_into = ANY (keys)))
  ORDER BY c.id FOR UPDATE;
END $$
"""

_ERASE = f"""
CREATE OR REPLACE FUNCTION samad_erase(run bigint, target text, keys bigint[]) RETURNS void {_HEAD}
DECLARE
  contents text[];
BEGIN
  IF target = 'attachment' THEN
    contents := ARRAY(SELECT DISTINCT a.sha256 FROM public.attachments a WHERE a.id = ANY (keys));
    INSERT INTO public.blobs VALUES ('{EMPTY_SHA256}', '') ON CONFLICT DO NOTHING;
  END IF;
  CASE target
{{branches}}
  END CASE;
  IF target = 'attachment' THEN
    BEGIN
      DELETE FROM public.blobs b WHERE b.sha256 = ANY (contents) AND b.sha256 <> '{EMPTY_SHA256}'
        AND NOT EXISTS (SELECT FROM public.attachments a WHERE a.sha256 = b.sha256);
    EXCEPTION WHEN foreign_key_violation THEN
      NULL;  -- Somebody attaches the same content right now: it is hers.
    END;
  END IF;
END $$
"""

_RETAIN = f"""
CREATE OR REPLACE FUNCTION samad_retain(
  run bigint, target text, after_key bigint, at_most bigint)
RETURNS TABLE (last_key bigint, erased bigint) {_HEAD}
DECLARE
  before_at timestamptz;
  chosen bigint[];
  last_seen bigint;
BEGIN
  PERFORM public.samad_refuse_run(run);
  at_most := least(greatest(at_most, 1), 1000);
  before_at := public.samad_retention_before(CASE target {{kinds}} END);
  CASE target
{{windows}}
  END CASE;
  IF last_seen IS NULL THEN
    RETURN;
  END IF;
  chosen := ARRAY(SELECT o.key FROM public.samad_retention_old(target, after_key, at_most) o
    WHERE o.why IS NULL);
  PERFORM public.samad_hold_for_erasing(target, chosen);
  chosen := ARRAY(SELECT o.key FROM public.samad_retention_old(target, after_key, at_most) o
    WHERE o.why IS NULL AND o.key = ANY (chosen));
  IF cardinality(chosen) > 0 THEN
    PERFORM public.samad_erase(run, target, chosen);
    PERFORM public.samad_note_retention('erased', target, array_to_string(chosen[1:20], ','),
      cardinality(chosen), run::text);
  END IF;
  UPDATE public.retention_runs r SET
{{counted}}
  WHERE r.id = run;
  RETURN QUERY SELECT last_seen, cardinality(chosen)::bigint;
END $$
"""


def retention_functions() -> Iterator[str]:
    """Give what makes the functions, each after those that it calls."""
    yield from (_KEEPS, _BEFORE, _APPEAL, _REFUSE_RUN)
    yield _OLD.format(kinds=_kinds(), branches="\n".join(_old_branch(each) for each in Target))
    yield from (_COUNTS, _OLDEST, _BEGIN, _END, _HOLD)
    yield _ERASE.format(branches="\n".join(_erase_branch(each) for each in Target))
    windows = "\n".join(_window_branch(each) for each in Target)
    yield _RETAIN.format(kinds=_kinds(), windows=windows, counted=_counted())
    yield from (_AUDIT_NEEDED, _AUDIT_COUNTS, _RETAIN_AUDIT)
    for name in (*FOR_RETENTION, *_INNER):
        yield f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC"


def _kinds() -> str:
    return " ".join(f"WHEN '{target}' THEN '{KIND_OF[target]}'" for target in Target)


# What no other open case says leaves the dictionary along with a text; the newest cases have
# nearly all that is common, and are asked first.
_OTHER = """FROM public.case_search o JOIN public.cases c ON c.id = o.case_id
        WHERE c.identity_level = 'open' AND o.case_id <> ALL (keys)"""
_FORGET_WORDS = f"""DELETE FROM public.search_words w WHERE w.word IN (
        SELECT regexp_split_to_table(s.words, '[[:space:]]+') COLLATE "C"
        FROM public.case_search s WHERE s.case_id = ANY (keys))
      AND w.word NOT IN (SELECT unnest(tsvector_to_array(newest.tsv)) COLLATE "C" FROM (
        SELECT o.tsv {_OTHER} ORDER BY o.case_id DESC LIMIT 1000) newest)
      AND NOT EXISTS (SELECT {_OTHER} AND {blocked("o")} @@ quote_literal(w.word)::tsquery)"""


def _old_branch(target: Target) -> str:
    return f"    WHEN '{target}' THEN RETURN QUERY {_on_server(CANDIDATES[target])};"


def _window_branch(target: Target) -> str:
    window = _on_server(WINDOWS[target])
    return f"    WHEN '{target}' THEN SELECT max(w.id) INTO last_seen FROM ({window}) w;"


def _erase_branch(target: Target) -> str:
    keys = "(SELECT unnest(keys))"
    made = [_on_server(each.format(keys=keys)) for each in ERASING[target]]
    if target is Target.TEXT:
        made.insert(0, _FORGET_WORDS)
    if target in REMEMBERED:
        rows = "unnest(keys) AS each(key)"
        remember = REMEMBER.format(noun=target, key="each.key", now="public.samad_now", rows=rows)
        made.append(_on_server(remember))
    return f"    WHEN '{target}' THEN\n      " + ";\n      ".join(made) + ";"


def _counted() -> str:
    columns = dict.fromkeys(COUNTED.values())
    return ",\n".join(
        f"    {column} = {column} + CASE WHEN target IN ({_named(column)})"
        " THEN cardinality(chosen) ELSE 0 END"
        for column in columns
    )


def _named(column: str) -> str:
    return ", ".join(f"'{target}'" for target in Target if COUNTED[target] == column)


def _on_server(sql: str) -> str:
    """Name the schema, and the function's own words for what a client would bind."""
    spelled = sql.replace("@", "public.")
    for name, variable in (
        *((":before", "before_at"), (":appeal", "appeal_at"), (":after", "after_key")),
        *((":size", "at_most"), (":run", "run")),
    ):
        spelled = spelled.replace(name, variable)
    return spelled
