"""Tables, queries and migrations: rows in and out as domain values."""
