"""Callback requests: who wants to be called, when, and what became of it; what is left of one that was erased is a number of a day.

Number and message are in tables of their own, since the queue shows neither. Customers get the end of their number beside it, by which they
are found whatever way it was written.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = (
    "ALTER TABLE customer_contact ADD COLUMN phone_tail TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE shop ADD COLUMN region TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE shop ADD COLUMN callback_days INTEGER NOT NULL DEFAULT 30 CHECK (callback_days BETWEEN 1 AND 365)",
    "ALTER TABLE shop ADD COLUMN callback_minutes INTEGER NOT NULL DEFAULT 240 CHECK (callback_minutes BETWEEN 5 AND 10080)",
    """CREATE TABLE callback_request (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, topic TEXT NOT NULL DEFAULT '', phone_masked TEXT NOT NULL,
        customer_id INTEGER, order_id INTEGER,
        source TEXT NOT NULL CHECK (source IN ('typed', 'pasted', 'file', 'mail')), received_at_ms INTEGER NOT NULL,
        from_ms INTEGER, until_ms INTEGER, hard INTEGER NOT NULL CHECK (hard IN (0, 1)),
        outside_hours INTEGER NOT NULL CHECK (outside_hours IN (0, 1)), corrected INTEGER NOT NULL CHECK (corrected IN (0, 1)),
        do_not_call INTEGER NOT NULL DEFAULT 0 CHECK (do_not_call IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('open', 'done')), attempts INTEGER NOT NULL DEFAULT 0,
        claimed_by TEXT, claimed_at_ms INTEGER, result TEXT NOT NULL DEFAULT '', agreed TEXT NOT NULL DEFAULT '', follow_up_on TEXT,
        done_at_ms INTEGER, kept_for TEXT NOT NULL DEFAULT '' CHECK (kept_for IN ('', 'order', 'complaint')),
        version INTEGER NOT NULL DEFAULT 1,
        CHECK ((from_ms IS NULL) = (until_ms IS NULL) AND coalesce(from_ms <= until_ms, 1)),
        CHECK ((claimed_by IS NULL) = (claimed_at_ms IS NULL)), CHECK ((state = 'done') = (done_at_ms IS NOT NULL))
    ) STRICT""",
    """CREATE TABLE callback_contact (
        request_id INTEGER PRIMARY KEY REFERENCES callback_request (id) ON DELETE CASCADE,
        phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', phone_mac BLOB CHECK (coalesce(length(phone_mac) = 32, 1))
    ) STRICT""",
    """CREATE TABLE callback_message (
        request_id INTEGER PRIMARY KEY REFERENCES callback_request (id) ON DELETE CASCADE, subject TEXT NOT NULL DEFAULT '',
        body TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE callback_attempt (
        id INTEGER PRIMARY KEY, request_id INTEGER NOT NULL REFERENCES callback_request (id) ON DELETE CASCADE,
        at_ms INTEGER NOT NULL, person_id TEXT NOT NULL, result TEXT NOT NULL CHECK (result <> ''), remark TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE callback_image (
        id INTEGER PRIMARY KEY, deed INTEGER NOT NULL, request_id INTEGER NOT NULL REFERENCES callback_request (id) ON DELETE CASCADE,
        version INTEGER NOT NULL, content TEXT NOT NULL, ends_at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE callback_day (
        day TEXT NOT NULL CHECK (length(day) = 10), result TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
        PRIMARY KEY (day, result)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE do_not_call (
        id INTEGER PRIMARY KEY, customer_id INTEGER, phone_mac BLOB CHECK (coalesce(length(phone_mac) = 32, 1)),
        since TEXT NOT NULL CHECK (length(since) = 10), CHECK (customer_id IS NOT NULL OR phone_mac IS NOT NULL)
    ) STRICT""",
    """CREATE TABLE mailbox (
        id INTEGER PRIMARY KEY CHECK (id = 1), host TEXT NOT NULL, port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
        user_name TEXT NOT NULL, folder TEXT NOT NULL, switched_on INTEGER NOT NULL CHECK (switched_on IN (0, 1)),
        may_mark INTEGER NOT NULL CHECK (may_mark IN (0, 1)), uid_validity INTEGER, last_uid INTEGER NOT NULL DEFAULT 0,
        since TEXT NOT NULL DEFAULT '' CHECK (length(since) IN (0, 10)), read_at_ms INTEGER, problem TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE seen_mail (
        mac BLOB PRIMARY KEY CHECK (length(mac) = 32), seen_on TEXT NOT NULL CHECK (length(seen_on) = 10)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE callback_secret (
        id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL CHECK (length(key) = 32)
    ) STRICT""",
)
INDEXES = (
    "CREATE INDEX callback_timed ON callback_request (until_ms, id, from_ms) WHERE state = 'open' AND from_ms IS NOT NULL",
    "CREATE INDEX callback_soon ON callback_request (received_at_ms, id, from_ms) WHERE state = 'open' AND from_ms IS NULL",
    "CREATE INDEX callback_claimed ON callback_request (claimed_by, claimed_at_ms) WHERE state = 'open' AND claimed_by IS NOT NULL",
    "CREATE INDEX callback_done ON callback_request (done_at_ms, id) WHERE state = 'done'",
    "CREATE INDEX callback_end ON callback_request (done_at_ms) WHERE state = 'done' AND kept_for = ''",
    "CREATE INDEX callback_by_customer ON callback_request (customer_id)",
    "CREATE INDEX callback_by_order ON callback_request (order_id)",
    "CREATE INDEX callback_attempts ON callback_attempt (request_id)",
    "CREATE INDEX callback_contact_by_phone ON callback_contact (phone_mac) WHERE phone_mac IS NOT NULL",
    "CREATE INDEX callback_images ON callback_image (request_id)",
    "CREATE INDEX callback_image_by_deed ON callback_image (deed)",
    "CREATE INDEX callback_image_by_end ON callback_image (ends_at_ms)",
    "CREATE INDEX contact_by_phone ON customer_contact (phone_tail) WHERE phone_tail <> ''",
    "CREATE INDEX do_not_call_by_phone ON do_not_call (phone_mac)",
    "CREATE INDEX do_not_call_by_customer ON do_not_call (customer_id)",
)
ONLY_GROWING = {"callback_attempt": ("id",), "callback_image": ("id",), "callback_secret": ("id",)}
OTHERS = ("callback_request", "callback_contact", "callback_message", "callback_day", "do_not_call", "mailbox", "seen_mail")


DIGITS = "phone"
for _sign in (" ", "/", "-", "(", ")", ".", "+"):
    DIGITS = f"replace({DIGITS}, '{_sign}', '')"
TAILS = f"UPDATE customer_contact SET phone_tail = substr({DIGITS}, -7) WHERE length({DIGITS}) >= 7"


def upgrade() -> None:
    for statement in (*TABLES, TAILS, *INDEXES):
        op.execute(statement)
    for table, keys in ONLY_GROWING.items():
        same = " AND ".join(f"{key} = NEW.{key}" for key in keys)
        op.execute(
            f"CREATE TRIGGER {table}_only_grows BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"
            " BEGIN SELECT RAISE(ABORT, 'what was added stays'); END"
        )
    for table in OTHERS:
        op.execute(f"CREATE TRIGGER {table}_no_page_copy BEFORE INSERT ON {table} WHEN 0 BEGIN SELECT 1; END")
    op.execute("INSERT INTO callback_secret (id, key) VALUES (1, randomblob(32))")


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
