"""What channels tell beside the order: optional details and consents; when plain files are to go, and which periods an owner confirmed.

Channels of before took phone numbers over; they go on doing so until somebody says otherwise, new ones begin with the default.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLES = (
    """CREATE TABLE order_detail (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, field TEXT NOT NULL CHECK (field <> ''),
        value TEXT NOT NULL CHECK (value <> ''), PRIMARY KEY (order_id, field)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE order_consent (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, purpose TEXT NOT NULL CHECK (purpose <> ''),
        given INTEGER NOT NULL CHECK (given IN (0, 1)), told_by TEXT NOT NULL, PRIMARY KEY (order_id, purpose)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE period_confirmed (
        rule TEXT PRIMARY KEY CHECK (rule <> ''), length TEXT NOT NULL CHECK (length <> ''), person_id TEXT NOT NULL,
        confirmed_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "ALTER TABLE plain_file ADD COLUMN ends_on TEXT NOT NULL DEFAULT '' CHECK (length(ends_on) IN (0, 10))",
    """INSERT OR IGNORE INTO channel_field (channel_id, field, taken) SELECT c.id, 'phone', 1 FROM channel c
        WHERE EXISTS (SELECT 1 FROM import_batch b WHERE b.channel_id = c.id AND b.state = 'published')""",
)
GUARDED = ("order_detail", "order_consent", "period_confirmed")


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
    for table in GUARDED:
        op.execute(f"CREATE TRIGGER {table}_no_page_copy BEFORE INSERT ON {table} WHEN 0 BEGIN SELECT 1; END")


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
