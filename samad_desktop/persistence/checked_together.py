"""What a lot of imported cases refers to is checked for the whole lot, where a server lets that be.

A server asks for each row and each foreign key by itself whether the other row stands; of a
large import that takes a third of its time. The function that stores a lot asks once a table,
and takes the same locks. Only triggers that fire in any case fire then, so those of the tables
concerned are told to; where one is not, or nobody gave the owner leave, each row is asked for.
"""

# Into these a lot is stored.
TABLES = (
    *("citizens", "citizen_identities", "citizen_names", "citizen_phones", "cases", "contacts"),
    *("contact_identities", "case_events", "case_search", "imported_cases"),
)
NAMED = ", ".join(f"'public.{table}'::regclass" for table in TABLES)

FIRE_ALWAYS = f"""
DO $$
DECLARE
  found record;
BEGIN
  FOR found IN SELECT t.tgrelid::regclass AS relation, t.tgname AS name FROM pg_trigger t
      WHERE t.tgrelid IN ({NAMED}) AND NOT t.tgisinternal LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', found.relation, found.name);
  END LOOP;
END $$
"""  # noqa: S608 - our names
