"""Which version of the program brought the data to its schema, so that an older one can say which version is needed."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE shop ADD COLUMN program TEXT NOT NULL DEFAULT ''")


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
