"""Changing a few lines of a function of a server, of which a migration leaves the rest as it is."""

from collections.abc import Sequence


def changed(function: str, changes: Sequence[tuple[str, str]]) -> str:
    """Return the statement that changes a function; it fails where that is another one.

    Args:
        function: its name, with the types it takes.
        changes: what stood in it, and what is to stand there instead.
    """
    is_that = " AND ".join(f"strpos(old, $${was}$$) > 0" for was, _ in changes)
    new = "old"
    for was, becomes in changes:
        new = f"replace({new}, $${was}$$, $${becomes}$$)"
    return f"""
DO $do$
DECLARE
  old text := pg_get_functiondef('{function}'::regprocedure);
BEGIN
  IF NOT ({is_that}) THEN
    RAISE EXCEPTION 'another function';
  END IF;
  EXECUTE {new};
END $do$
"""
