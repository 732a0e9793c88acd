"""Guards on what comes in: no copy from one table to another that asks nobody, and no REPLACE over what is only added to.

`INSERT INTO a SELECT * FROM b` between tables of one shape moves whole pages and asks no right to read b, unless a has a trigger; and
REPLACE removes a row although it is announced as an INSERT (measured; https://sqlite.org/c3ref/c_alter_table.html tells of neither).
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Tables that people add rows to and never take them away from: the column(s) that name a row.
ONLY_GROWING = {
    "before_image": ("id",),
    "goods_return": ("id",),
    "note": ("id",),
    "note_mention": ("note_id", "person_id"),
    "order_history": ("id",),
    "shipment": ("id",),
    "shipment_line": ("shipment_id", "order_id", "position"),
}
OTHERS = (
    *("address", "article", "channel", "customer", "customer_contact", "import_batch", "import_reject", "line_cancel", "list_layout"),
    *("order_conflict", "order_import", "order_line", "order_tag", "order_tax", "order_together", "order_work", "payment"),
    *("payment_method", "person", "plain_file", "return_line", "role", "saved_view", "shop", "staged_order", "tombstone"),
)


def upgrade() -> None:
    for table, keys in ONLY_GROWING.items():
        same = " AND ".join(f"{key} = NEW.{key}" for key in keys)
        op.execute(
            f"CREATE TRIGGER {table}_only_grows BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"
            " BEGIN SELECT RAISE(ABORT, 'what was added stays'); END"
        )
    for table in OTHERS:
        op.execute(f"CREATE TRIGGER {table}_no_page_copy BEFORE INSERT ON {table} WHEN 0 BEGIN SELECT 1; END")


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
