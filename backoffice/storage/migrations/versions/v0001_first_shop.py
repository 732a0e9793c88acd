"""Make the first shop: channels, customers, orders with all that hangs on them, imports, people and the log of deeds."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    """CREATE TABLE shop (
        id INTEGER PRIMARY KEY CHECK (id = 1), uuid TEXT NOT NULL, verify_key BLOB NOT NULL, generation INTEGER NOT NULL,
        name TEXT NOT NULL, country TEXT NOT NULL, zone TEXT NOT NULL, language TEXT NOT NULL, currency TEXT NOT NULL,
        calling_hours TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE person (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, left_at_ms INTEGER
    ) STRICT""",
    """CREATE TABLE role (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, rights TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE channel (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, account TEXT NOT NULL DEFAULT '', last_used_ms INTEGER NOT NULL,
        UNIQUE (kind, name, account)
    ) STRICT""",
    """CREATE TABLE payment_method (
        method TEXT PRIMARY KEY, ships_before_payment INTEGER NOT NULL CHECK (ships_before_payment IN (0, 1))
    ) STRICT""",
    """CREATE TABLE customer (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, company TEXT NOT NULL, phone_masked TEXT NOT NULL, email_masked TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE customer_contact (
        customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE, phone TEXT NOT NULL, email TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE orders (
        id INTEGER PRIMARY KEY, channel_id INTEGER NOT NULL REFERENCES channel (id), number TEXT NOT NULL CHECK (number <> ''),
        number_key TEXT NOT NULL, placed_at_ms INTEGER, placed_offset_min INTEGER, listed_at_ms INTEGER NOT NULL,
        customer_id INTEGER REFERENCES customer (id), customer TEXT NOT NULL, customer_key TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        order_status TEXT NOT NULL CHECK (order_status IN ('open', 'in_progress', 'completed', 'cancelled', 'on_hold')),
        payment_status TEXT NOT NULL CHECK (payment_status IN
            ('open', 'paid', 'partially_paid', 'partially_refunded', 'refunded', 'voided', 'failed')),
        delivery_status TEXT NOT NULL CHECK (delivery_status IN ('open', 'partially_shipped', 'shipped', 'partially_returned', 'returned')),
        chip TEXT NOT NULL CHECK (chip IN ('new', 'in_progress', 'unpaid', 'shipped', 'completed', 'problem', 'cancelled')),
        not_ready TEXT, ships_before_payment INTEGER NOT NULL CHECK (ships_before_payment IN (0, 1)),
        conflict INTEGER NOT NULL DEFAULT 0 CHECK (conflict IN (0, 1)),
        tax_included INTEGER NOT NULL CHECK (tax_included IN (0, 1)), total_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL,
        shipping_minor INTEGER NOT NULL, discount_minor INTEGER NOT NULL, gift_card_minor INTEGER NOT NULL, fees_minor INTEGER NOT NULL,
        refunded_minor INTEGER NOT NULL, pieces_milli INTEGER NOT NULL, payment_method TEXT NOT NULL, shipping_method TEXT NOT NULL,
        destination_country TEXT NOT NULL, ship_by_ms INTEGER, batch_id INTEGER NOT NULL, batch_seq INTEGER NOT NULL,
        version INTEGER NOT NULL, UNIQUE (channel_id, number)
    ) STRICT""",
    """CREATE TABLE order_import (
        order_id INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE, batch_id INTEGER NOT NULL, digest BLOB NOT NULL,
        last TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE address (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, kind TEXT NOT NULL CHECK (kind IN ('billing', 'shipping')),
        name TEXT NOT NULL, company TEXT NOT NULL, line1 TEXT NOT NULL, line2 TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL,
        region TEXT NOT NULL, country TEXT NOT NULL, PRIMARY KEY (order_id, kind)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE order_line (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, position INTEGER NOT NULL, sku TEXT NOT NULL,
        title TEXT NOT NULL, quantity_milli INTEGER NOT NULL, unit_price_e4 INTEGER NOT NULL, total_minor INTEGER NOT NULL,
        discount_minor INTEGER NOT NULL, tax_rate_e2 INTEGER, tax_minor INTEGER, PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE order_tax (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL, rate_e2 INTEGER,
        amount_minor INTEGER NOT NULL, PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE payment (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, position INTEGER NOT NULL, method TEXT NOT NULL,
        brand TEXT NOT NULL, last_four TEXT NOT NULL CHECK (length(last_four) <= 4), reference TEXT NOT NULL,
        amount_minor INTEGER NOT NULL, paid_at_ms INTEGER, PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE shipment (
        id INTEGER PRIMARY KEY, carrier TEXT NOT NULL, tracking TEXT NOT NULL, shipped_at_ms INTEGER NOT NULL,
        made_here INTEGER NOT NULL CHECK (made_here IN (0, 1))
    ) STRICT""",
    """CREATE TABLE shipment_line (
        shipment_id INTEGER NOT NULL REFERENCES shipment (id) ON DELETE CASCADE,
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
        position INTEGER NOT NULL, quantity_milli INTEGER NOT NULL, PRIMARY KEY (order_id, shipment_id, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE note (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, person_id TEXT, body TEXT NOT NULL,
        written_at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE order_history (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, at_ms INTEGER NOT NULL, person_id TEXT,
        code TEXT NOT NULL, field TEXT NOT NULL, old_value TEXT NOT NULL, new_value TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE order_conflict (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, field TEXT NOT NULL, theirs TEXT NOT NULL,
        since_ms INTEGER NOT NULL, PRIMARY KEY (order_id, field)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE import_batch (
        id INTEGER PRIMARY KEY, channel_id INTEGER NOT NULL REFERENCES channel (id), file_name TEXT NOT NULL, file_path TEXT NOT NULL,
        format TEXT NOT NULL, rows INTEGER NOT NULL, encoding TEXT NOT NULL, delimiter TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('filling', 'staged', 'published', 'undone')), person_id TEXT NOT NULL,
        started_at_ms INTEGER NOT NULL, finished_at_ms INTEGER, accepted INTEGER NOT NULL DEFAULT 0,
        updated INTEGER NOT NULL DEFAULT 0, duplicates INTEGER NOT NULL DEFAULT 0, conflicts INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0, masked_numbers INTEGER NOT NULL DEFAULT 0, lines INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE import_reject (
        batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE, position INTEGER NOT NULL, row INTEGER NOT NULL,
        "column" TEXT NOT NULL, code TEXT NOT NULL, number TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (batch_id, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE staged_order (
        id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
        number TEXT NOT NULL, sort_ms INTEGER NOT NULL, digest BLOB NOT NULL, payload TEXT NOT NULL, verdict TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE tombstone (
        channel_id INTEGER NOT NULL REFERENCES channel (id), number TEXT NOT NULL, erased_at_ms INTEGER NOT NULL,
        PRIMARY KEY (channel_id, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE before_image (
        id INTEGER PRIMARY KEY, deed INTEGER NOT NULL, order_id INTEGER NOT NULL, version INTEGER NOT NULL, content TEXT NOT NULL,
        ends_at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE log_of_deeds (
        seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, person_id TEXT NOT NULL, code TEXT NOT NULL, subject_kind TEXT NOT NULL,
        subject_id TEXT NOT NULL, fields TEXT NOT NULL, chain BLOB NOT NULL
    ) STRICT""",
    """CREATE VIRTUAL TABLE order_search USING fts5 (
        number, customer, company, city, postcode, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4',
        tokenize = "unicode61 remove_diacritics 2"
    )""",
)

INDEXES = (
    "CREATE INDEX orders_by_placed ON orders (listed_at_ms, id)",
    "CREATE INDEX orders_by_number ON orders (number_key, id)",
    "CREATE INDEX orders_by_total ON orders (total_minor, id)",
    "CREATE INDEX orders_by_name ON orders (customer_key, id)",
    "CREATE INDEX orders_chip_placed ON orders (chip, listed_at_ms, id) WHERE chip IN ('new', 'unpaid', 'problem')",
    "CREATE INDEX orders_chip_number ON orders (chip, number_key, id) WHERE chip IN ('new', 'unpaid', 'problem')",
    "CREATE INDEX orders_chip_total ON orders (chip, total_minor, id) WHERE chip IN ('new', 'unpaid', 'problem')",
    "CREATE INDEX orders_chip_name ON orders (chip, customer_key, id) WHERE chip IN ('new', 'unpaid', 'problem')",
    "CREATE INDEX orders_ready_placed ON orders (not_ready, listed_at_ms, id) WHERE not_ready IS NULL",
    "CREATE INDEX orders_ready_number ON orders (not_ready, number_key, id) WHERE not_ready IS NULL",
    "CREATE INDEX orders_ready_total ON orders (not_ready, total_minor, id) WHERE not_ready IS NULL",
    "CREATE INDEX orders_ready_name ON orders (not_ready, customer_key, id) WHERE not_ready IS NULL",
    "CREATE INDEX orders_by_batch ON orders (batch_id, batch_seq)",
    "CREATE INDEX orders_by_customer ON orders (customer_id)",
    "CREATE INDEX contact_by_email ON customer_contact (email) WHERE email <> ''",
    "CREATE INDEX shipment_line_by_shipment ON shipment_line (shipment_id)",
    "CREATE INDEX staged_in_date_order ON staged_order (batch_id, sort_ms, seq)",
    "CREATE INDEX note_by_order ON note (order_id)",
    "CREATE INDEX history_by_order ON order_history (order_id)",
    "CREATE INDEX before_image_by_deed ON before_image (deed)",
    "CREATE INDEX before_image_by_end ON before_image (ends_at_ms)",
)

GUARDS = (
    "CREATE TRIGGER log_of_deeds_no_update BEFORE UPDATE ON log_of_deeds BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_of_deeds_no_delete BEFORE DELETE ON log_of_deeds BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    """CREATE TRIGGER log_of_deeds_in_order BEFORE INSERT ON log_of_deeds
        WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log_of_deeds) BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END""",
    "CREATE TRIGGER order_history_no_update BEFORE UPDATE ON order_history BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END",
    """CREATE TRIGGER shop_keeps_identity BEFORE UPDATE OF id, uuid ON shop
        WHEN NEW.uuid <> OLD.uuid OR NEW.id <> OLD.id BEGIN SELECT RAISE(ABORT, 'a shop keeps its identity'); END""",
    "CREATE TRIGGER shop_no_delete BEFORE DELETE ON shop BEGIN SELECT RAISE(ABORT, 'a shop keeps its identity'); END",
    """CREATE TRIGGER orders_keep_identity BEFORE UPDATE OF id, channel_id, number ON orders
        WHEN NEW.number <> OLD.number OR NEW.channel_id <> OLD.channel_id OR NEW.id <> OLD.id
        BEGIN SELECT RAISE(ABORT, 'an order keeps its identity'); END""",
    """CREATE TRIGGER tombstones_keep_orders_out BEFORE INSERT ON orders
        WHEN EXISTS (SELECT 1 FROM tombstone WHERE channel_id = NEW.channel_id AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'the order was erased'); END""",
)


def upgrade() -> None:
    for statement in (*TABLES, *INDEXES, *GUARDS):
        op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
