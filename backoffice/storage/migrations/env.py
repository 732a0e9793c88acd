"""Run by Alembic: takes the connection that `migrate.py` opened, which has begun a transaction already."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], target_metadata=None, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
