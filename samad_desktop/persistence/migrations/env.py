"""Alembic's entry: runs the steps on the connection that `schema` hands over."""

from alembic import context

from samad_desktop.persistence.indexes import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
