"""The history of the schema: each step adds, none rebuilds."""
