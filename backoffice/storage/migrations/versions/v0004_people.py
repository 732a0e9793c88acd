"""What the owner sees of people: since when they are here, the day of their last sign-in, and whether their password is still the first."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE person ADD COLUMN joined_on TEXT")
    op.execute("ALTER TABLE person ADD COLUMN seen_on TEXT")
    op.execute("ALTER TABLE person ADD COLUMN first_password INTEGER NOT NULL DEFAULT 0")


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
