"""The operator's own machine: what is typed is kept here before any database has it."""
