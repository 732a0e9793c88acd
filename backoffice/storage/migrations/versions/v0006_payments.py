"""Money that comes in and goes back: incoming payments, refunds, bank details with their sealed boxes, and files for the bank.

The number of an account lies in `bank_detail_box` alone, sealed; beside it stands what may be shown (DESIGN §5).
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# Orders whose money has not come in whole, those too that were sent before it was due.
AWAITING = "payment_status IN ('open', 'partially_paid', 'failed') AND order_status <> 'cancelled'"
SORTS = (("placed", "listed_at_ms"), ("number", "number_key"), ("total", "total_minor"), ("name", "customer_key"))
TABLES = (
    "ALTER TABLE shop ADD COLUMN box_days INTEGER NOT NULL DEFAULT 60 CHECK (box_days BETWEEN 14 AND 400)",
    "ALTER TABLE shop ADD COLUMN change_hours INTEGER NOT NULL DEFAULT 24 CHECK (change_hours BETWEEN 1 AND 168)",
    """CREATE TABLE incoming_payment (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
        method TEXT NOT NULL CHECK (method IN ('bank_transfer', 'cash', 'provider', 'other')),
        amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0), received_on TEXT NOT NULL CHECK (length(received_on) = 10),
        reference TEXT NOT NULL DEFAULT '', channel_paid_minor INTEGER NOT NULL DEFAULT 0,
        person_id TEXT NOT NULL, recorded_at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE bank_detail (
        id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders (id) ON DELETE CASCADE, customer_id INTEGER,
        source TEXT NOT NULL CHECK (source IN ('typed', 'note', 'message', 'shop')), source_id TEXT NOT NULL DEFAULT '',
        holder TEXT NOT NULL, country TEXT NOT NULL CHECK (length(country) = 2), bank TEXT NOT NULL DEFAULT '',
        last_digits TEXT NOT NULL CHECK (length(last_digits) BETWEEN 2 AND 4),
        state TEXT NOT NULL CHECK (state IN ('current', 'proposed', 'former', 'erased')),
        entered_at_ms INTEGER NOT NULL, entered_by TEXT NOT NULL, usable_at_ms INTEGER NOT NULL,
        confirmed_by TEXT NOT NULL DEFAULT '', assigned_at_ms INTEGER, paid_out_at_ms INTEGER, box_ends_at_ms INTEGER,
        CHECK ((source = 'shop') = (order_id IS NULL AND source_id = ''))
    ) STRICT""",
    """CREATE TABLE bank_detail_box (
        detail_id INTEGER PRIMARY KEY REFERENCES bank_detail (id) ON DELETE CASCADE, box_id TEXT NOT NULL UNIQUE,
        box_number INTEGER NOT NULL CHECK (box_number > 0), sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 48 AND 4096)
    ) STRICT""",
    """CREATE TABLE payout_file (
        id INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32),
        state TEXT NOT NULL CHECK (state IN ('prepared', 'written', 'dropped')), payments INTEGER NOT NULL CHECK (payments > 0),
        sum_minor INTEGER NOT NULL CHECK (sum_minor > 0), currency TEXT NOT NULL, person_id TEXT NOT NULL, written_at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE refund (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
        way TEXT NOT NULL CHECK (way IN ('provider', 'bank_transfer')),
        reason TEXT NOT NULL CHECK (reason <> ''),
        remark TEXT NOT NULL DEFAULT '', amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
        shipping_minor INTEGER NOT NULL DEFAULT 0 CHECK (shipping_minor >= 0),
        goodwill_minor INTEGER NOT NULL DEFAULT 0 CHECK (goodwill_minor >= 0),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'in_file', 'done', 'cancelled')), reference TEXT NOT NULL DEFAULT '',
        channel_refunded_minor INTEGER NOT NULL DEFAULT 0, return_id INTEGER, detail_id INTEGER REFERENCES bank_detail (id),
        payout_file_id INTEGER REFERENCES payout_file (id), end_to_end_id TEXT NOT NULL DEFAULT '',
        made_at_ms INTEGER NOT NULL, made_by TEXT NOT NULL, settled_at_ms INTEGER
    ) STRICT""",
    """CREATE TABLE refund_line (
        refund_id INTEGER NOT NULL REFERENCES refund (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        quantity_milli INTEGER NOT NULL CHECK (quantity_milli > 0), amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
        deducted_minor INTEGER NOT NULL DEFAULT 0 CHECK (deducted_minor >= 0),
        PRIMARY KEY (refund_id, position)
    ) STRICT, WITHOUT ROWID""",
)
INDEXES = (
    "CREATE INDEX incoming_payment_by_order ON incoming_payment (order_id, id, amount_minor, channel_paid_minor)",
    *(f"CREATE INDEX orders_awaiting_{name} ON orders ({key}, id, payment_status, order_status) WHERE {AWAITING}" for name, key in SORTS),
    "CREATE INDEX bank_detail_by_order ON bank_detail (order_id)",
    "CREATE INDEX bank_detail_by_customer ON bank_detail (customer_id)",
    "CREATE INDEX bank_detail_unconfirmed ON bank_detail (usable_at_ms) WHERE state = 'current' AND confirmed_by = ''",
    "CREATE INDEX bank_detail_by_source ON bank_detail (source, source_id)",
    "CREATE INDEX bank_detail_box_end ON bank_detail (box_ends_at_ms) WHERE box_ends_at_ms IS NOT NULL",
    "CREATE INDEX refund_by_order ON refund (order_id)",
    "CREATE INDEX refund_by_state ON refund (state, id)",
    "CREATE INDEX refund_by_file ON refund (payout_file_id)",
    "CREATE INDEX refund_by_detail ON refund (detail_id)",
)
# Only added to by people: the column(s) that name a row.
ONLY_GROWING = {
    "incoming_payment": ("id",),
    "bank_detail": ("id",),
    "bank_detail_box": ("detail_id",),
    "payout_file": ("id",),
    "refund": ("id",),
    "refund_line": ("refund_id", "position"),
}
# What was once said of an account is never said otherwise: another account is another row, and a row never moves to another order.
# Of a card never more than its last four digits is kept, whatever a reader of files may take for them.
LITTLE = " WHEN length(NEW.last_four) > 4 OR NEW.last_four GLOB '*[^0-9]*' BEGIN SELECT RAISE(ABORT, 'no more than four digits'); END"
GUARDS = (
    f"CREATE TRIGGER payment_comes_short BEFORE INSERT ON payment{LITTLE}",
    f"CREATE TRIGGER payment_stays_short BEFORE UPDATE ON payment{LITTLE}",
    """CREATE TRIGGER bank_detail_stays BEFORE UPDATE ON bank_detail
        WHEN NEW.customer_id IS NOT OLD.customer_id AND OLD.order_id IS NOT NULL
        OR NEW.source <> OLD.source OR NEW.source_id <> OLD.source_id OR NEW.holder <> OLD.holder OR NEW.country <> OLD.country
        OR NEW.bank <> OLD.bank OR NEW.last_digits <> OLD.last_digits OR NEW.entered_at_ms <> OLD.entered_at_ms
        OR NEW.entered_by <> OLD.entered_by OR (OLD.order_id IS NOT NULL AND NEW.order_id IS NOT OLD.order_id)
        BEGIN SELECT RAISE(ABORT, 'another account is another row'); END""",
    """CREATE TRIGGER refund_paid_once BEFORE UPDATE ON refund
        WHEN OLD.state = 'done' AND OLD.payout_file_id IS NOT NULL AND NEW.state <> 'done'
        OR NEW.amount_minor <> OLD.amount_minor OR NEW.order_id <> OLD.order_id
        BEGIN SELECT RAISE(ABORT, 'what was paid stays paid'); END""",
)


def upgrade() -> None:
    for statement in (*TABLES, *INDEXES, *GUARDS):
        op.execute(statement)
    for table, keys in ONLY_GROWING.items():
        same = " AND ".join(f"{key} = NEW.{key}" for key in keys)
        op.execute(
            f"CREATE TRIGGER {table}_only_grows BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"
            " BEGIN SELECT RAISE(ABORT, 'what was added stays'); END"
        )


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
