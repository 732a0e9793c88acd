"""What the owner sees of people (since when, day of the last sign-in, first password or not), and idle times of roles."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE person ADD COLUMN joined_on TEXT")
    op.execute("ALTER TABLE person ADD COLUMN seen_on TEXT")
    op.execute("ALTER TABLE person ADD COLUMN first_password INTEGER NOT NULL DEFAULT 0")
    op.execute(
        "CREATE TABLE role_idle (role TEXT PRIMARY KEY, minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 60)) STRICT, WITHOUT ROWID"
    )
    op.execute("CREATE TRIGGER role_idle_no_page_copy BEFORE INSERT ON role_idle WHEN 0 BEGIN SELECT 1; END")


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
