"""Make room for the work on orders: holds, cancelled quantities, tags, parcels packed together, returns, articles, views of one's own."""

from alembic import op

from backoffice.domain.addresses import address_key
from backoffice.domain.orders import Address

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# What the shop itself does to an order stands in tables of its own, which an import never rewrites.
TABLES = (
    """CREATE TABLE order_work (
        order_id INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE, held_from TEXT NOT NULL DEFAULT '',
        hold_reason TEXT NOT NULL DEFAULT '', held_at_ms INTEGER, cancel_reason TEXT NOT NULL DEFAULT '',
        channel_lines TEXT NOT NULL DEFAULT '', listed_on_paper_at_ms INTEGER, slip_printed_at_ms INTEGER
    ) STRICT""",
    """CREATE TABLE line_cancel (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        quantity_milli INTEGER NOT NULL CHECK (quantity_milli > 0), amount_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL,
        PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE order_tag (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, tag TEXT NOT NULL CHECK (tag <> ''), PRIMARY KEY (order_id, tag)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE order_together (
        order_id INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE,
        lead_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE
    ) STRICT""",
    """CREATE TABLE goods_return (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('return', 'withdrawal')), received_at_ms INTEGER NOT NULL, refund_due_ms INTEGER,
        next_step TEXT NOT NULL CHECK (next_step IN ('refund', 'replacement', 'repair', 'nothing')), settled_at_ms INTEGER,
        remark TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE return_line (
        return_id INTEGER NOT NULL REFERENCES goods_return (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        quantity_milli INTEGER NOT NULL CHECK (quantity_milli > 0),
        condition TEXT NOT NULL CHECK (condition IN ('announced', 'as_new', 'used', 'damaged', 'missing')),
        PRIMARY KEY (return_id, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE article (
        sku TEXT PRIMARY KEY CHECK (sku <> ''), barcode TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE plain_file (
        path TEXT PRIMARY KEY CHECK (path <> ''), person_id TEXT NOT NULL, written_at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE note_mention (
        note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE, person_id TEXT NOT NULL, seen_at_ms INTEGER,
        PRIMARY KEY (note_id, person_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE saved_view (
        id INTEGER PRIMARY KEY, person_id TEXT NOT NULL, list TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), content TEXT NOT NULL,
        UNIQUE (person_id, list, name)
    ) STRICT""",
    """CREATE TABLE list_layout (
        person_id TEXT NOT NULL, list TEXT NOT NULL, view TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (person_id, list, view)
    ) STRICT, WITHOUT ROWID""",
)

COLUMNS = (
    "ALTER TABLE orders ADD COLUMN address_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE orders ADD COLUMN shipped_at_ms INTEGER",
)

SHIPPED = """UPDATE orders SET shipped_at_ms = (
    SELECT max(s.shipped_at_ms) FROM shipment s JOIN shipment_line l ON l.shipment_id = s.id WHERE l.order_id = orders.id)"""
PLACES = "SELECT order_id, name, company, line1, line2, postcode, city, region, country FROM address WHERE kind = 'shipping'"

INDEXES = (
    """CREATE INDEX orders_at_address ON orders (address_key, id)
        WHERE address_key <> '' AND delivery_status IN ('open', 'partially_shipped')""",
    """CREATE INDEX orders_due ON orders (ship_by_ms, id)
        WHERE ship_by_ms IS NOT NULL AND delivery_status IN ('open', 'partially_shipped')""",
    "CREATE INDEX orders_shipped ON orders (shipped_at_ms, id) WHERE shipped_at_ms IS NOT NULL",
    "CREATE INDEX work_held ON order_work (held_at_ms) WHERE held_at_ms IS NOT NULL",
    "CREATE INDEX orders_by_tag ON order_tag (tag, order_id)",
    "CREATE INDEX together_by_lead ON order_together (lead_id)",
    "CREATE INDEX return_by_order ON goods_return (order_id)",
    "CREATE INDEX return_due ON goods_return (refund_due_ms) WHERE refund_due_ms IS NOT NULL AND settled_at_ms IS NULL",
    "CREATE INDEX article_by_barcode ON article (barcode) WHERE barcode <> ''",
    "CREATE INDEX mention_unseen ON note_mention (person_id) WHERE seen_at_ms IS NULL",
    "CREATE INDEX parcel_by_tracking ON shipment (tracking) WHERE tracking <> ''",
)


def upgrade() -> None:
    for statement in (*TABLES, *COLUMNS, SHIPPED, *INDEXES):
        op.execute(statement)
    connection = op.get_bind()
    keys = [(address_key(Address(*row[1:])), row[0]) for row in connection.exec_driver_sql(PLACES)]
    if keys:
        connection.exec_driver_sql("UPDATE orders SET address_key = ? WHERE id = ?", keys)


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
