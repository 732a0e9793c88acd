"""The tables as SQLAlchemy sees them: names and types for statements.

The migrations make the real schema, with its checks, keys and guards; a test compares the two.
"""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from backoffice.domain.order_status import Chip, DeliveryStatus, NotReady, OrderStatus, PaymentStatus
from backoffice.domain.order_work import Condition, NextStep, ReturnKind
from backoffice.storage import callback_schema, money_schema, told_schema
from backoffice.storage.customer_schema import customer, customer_contact
from backoffice.storage.log_schema import METADATA
from backoffice.storage.types import EnumText, Flag, UtcMillis

__all__ = ["METADATA", "callback_schema", "customer", "customer_contact", "money_schema", "told_schema"]  # all are one schema

shop = Table(
    "shop",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("uuid", Text, nullable=False),
    Column("verify_key", LargeBinary, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("calling_hours", Text, nullable=False),
    Column("access_days", Integer, nullable=False),
    Column("box_days", Integer, nullable=False),
    Column("change_hours", Integer, nullable=False),
    Column("region", Text, nullable=False),
    Column("callback_days", Integer, nullable=False),
    Column("callback_minutes", Integer, nullable=False),
    Column("program", Text, nullable=False),
)
person = Table(
    "person",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("left_at_ms", UtcMillis, nullable=True),
    Column("joined_on", Text, nullable=True),
    Column("seen_on", Text, nullable=True),
    Column("first_password", Integer, nullable=False),
)
role = Table(
    "role",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("rights", Text, nullable=False),
)
role_idle = Table(
    "role_idle",
    METADATA,
    Column("role", Text, primary_key=True),
    Column("minutes", Integer, nullable=False),
)
channel = Table(
    "channel",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("last_used_ms", UtcMillis, nullable=False),
)
payment_method = Table(
    "payment_method",
    METADATA,
    Column("method", Text, primary_key=True),
    Column("ships_before_payment", Flag, nullable=False),
)
orders = Table(
    "orders",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("channel_id", Integer, nullable=False),
    Column("number", Text, nullable=False),
    Column("number_key", Text, nullable=False),
    Column("placed_at_ms", UtcMillis, nullable=True),
    Column("placed_offset_min", Integer, nullable=True),
    Column("listed_at_ms", UtcMillis, nullable=False),
    Column("customer_id", Integer, nullable=True),
    Column("customer", Text, nullable=False),
    Column("customer_key", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("order_status", EnumText(OrderStatus), nullable=False),
    Column("payment_status", EnumText(PaymentStatus), nullable=False),
    Column("delivery_status", EnumText(DeliveryStatus), nullable=False),
    Column("chip", EnumText(Chip), nullable=False),
    Column("not_ready", EnumText(NotReady), nullable=True),
    Column("ships_before_payment", Flag, nullable=False),
    Column("conflict", Flag, nullable=False),
    Column("tax_included", Flag, nullable=False),
    Column("total_minor", Integer, nullable=False),
    Column("tax_minor", Integer, nullable=False),
    Column("shipping_minor", Integer, nullable=False),
    Column("discount_minor", Integer, nullable=False),
    Column("gift_card_minor", Integer, nullable=False),
    Column("fees_minor", Integer, nullable=False),
    Column("refunded_minor", Integer, nullable=False),
    Column("pieces_milli", Integer, nullable=False),
    Column("payment_method", Text, nullable=False),
    Column("shipping_method", Text, nullable=False),
    Column("destination_country", Text, nullable=False),
    Column("ship_by_ms", UtcMillis, nullable=True),
    Column("batch_id", Integer, nullable=False),
    Column("batch_seq", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("address_key", Text, nullable=False),
    Column("shipped_at_ms", UtcMillis, nullable=True),
    Column("address_check", Text, nullable=False),
)
order_import = Table(
    "order_import",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("batch_id", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("last", Text, nullable=False),
)
address = Table(
    "address",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("line1", Text, nullable=False),
    Column("line2", Text, nullable=False),
    Column("postcode", Text, nullable=False),
    Column("city", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("country", Text, nullable=False),
)
order_line = Table(
    "order_line",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("sku", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("quantity_milli", Integer, nullable=False),
    Column("unit_price_e4", Integer, nullable=False),
    Column("total_minor", Integer, nullable=False),
    Column("discount_minor", Integer, nullable=False),
    Column("tax_rate_e2", Integer, nullable=True),
    Column("tax_minor", Integer, nullable=True),
)
order_tax = Table(
    "order_tax",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("rate_e2", Integer, nullable=True),
    Column("amount_minor", Integer, nullable=False),
)
payment = Table(
    "payment",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("method", Text, nullable=False),
    Column("brand", Text, nullable=False),
    Column("last_four", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("amount_minor", Integer, nullable=False),
    Column("paid_at_ms", UtcMillis, nullable=True),
)
shipment = Table(
    "shipment",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("carrier", Text, nullable=False),
    Column("tracking", Text, nullable=False),
    Column("shipped_at_ms", UtcMillis, nullable=False),
    Column("made_here", Flag, nullable=False),
)
shipment_line = Table(
    "shipment_line",
    METADATA,
    Column("shipment_id", Integer, primary_key=True),
    Column("order_id", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("quantity_milli", Integer, nullable=False),
)
note = Table(
    "note",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("order_id", Integer, nullable=False),
    Column("person_id", Text, nullable=True),
    Column("body", Text, nullable=False),
    Column("written_at_ms", UtcMillis, nullable=False),
)
order_history = Table(
    "order_history",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("order_id", Integer, nullable=False),
    Column("at_ms", UtcMillis, nullable=False),
    Column("person_id", Text, nullable=True),
    Column("code", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("old_value", Text, nullable=False),
    Column("new_value", Text, nullable=False),
)
order_conflict = Table(
    "order_conflict",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("theirs", Text, nullable=False),
    Column("since_ms", UtcMillis, nullable=False),
)
import_batch = Table(
    "import_batch",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("channel_id", Integer, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("file_path", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("encoding", Text, nullable=False),
    Column("delimiter", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("started_at_ms", UtcMillis, nullable=False),
    Column("finished_at_ms", UtcMillis, nullable=True),
    Column("accepted", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
    Column("duplicates", Integer, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("masked_numbers", Integer, nullable=False),
    Column("lines", Integer, nullable=False),
)
import_reject = Table(
    "import_reject",
    METADATA,
    Column("batch_id", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("row", Integer, nullable=False),
    Column("column", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("value", Text, nullable=False),
)
staged_order = Table(
    "staged_order",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("batch_id", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("number", Text, nullable=False),
    Column("sort_ms", UtcMillis, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("payload", Text, nullable=False),
    Column("verdict", Text, nullable=False),
)
tombstone = Table(
    "tombstone",
    METADATA,
    Column("channel_id", Integer, primary_key=True),
    Column("number", Text, primary_key=True),
    Column("erased_at_ms", UtcMillis, nullable=False),
)
before_image = Table(
    "before_image",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("deed", Integer, nullable=False),
    Column("order_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("ends_at_ms", UtcMillis, nullable=False),
)
order_work = Table(
    "order_work",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("held_from", Text, nullable=False),
    Column("hold_reason", Text, nullable=False),
    Column("held_at_ms", UtcMillis, nullable=True),
    Column("cancel_reason", Text, nullable=False),
    Column("channel_lines", Text, nullable=False),
    Column("listed_on_paper_at_ms", UtcMillis, nullable=True),
    Column("slip_printed_at_ms", UtcMillis, nullable=True),
)
line_cancel = Table(
    "line_cancel",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("quantity_milli", Integer, nullable=False),
    Column("amount_minor", Integer, nullable=False),
    Column("tax_minor", Integer, nullable=False),
)
order_tag = Table(
    "order_tag",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("tag", Text, primary_key=True),
)
order_together = Table(
    "order_together",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("lead_id", Integer, nullable=False),
)
goods_return = Table(
    "goods_return",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("order_id", Integer, nullable=False),
    Column("kind", EnumText(ReturnKind), nullable=False),
    Column("received_at_ms", UtcMillis, nullable=False),
    Column("refund_due_ms", UtcMillis, nullable=True),
    Column("next_step", EnumText(NextStep), nullable=False),
    Column("settled_at_ms", UtcMillis, nullable=True),
    Column("remark", Text, nullable=False),
)
return_line = Table(
    "return_line",
    METADATA,
    Column("return_id", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("quantity_milli", Integer, nullable=False),
    Column("condition", EnumText(Condition), nullable=False),
)
article = Table(
    "article",
    METADATA,
    Column("sku", Text, primary_key=True),
    Column("barcode", Text, nullable=False),
    Column("place", Text, nullable=False),
)
plain_file = Table(
    "plain_file",
    METADATA,
    Column("path", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("written_at_ms", UtcMillis, nullable=False),
    Column("ends_on", Text, nullable=False),
)
note_mention = Table(
    "note_mention",
    METADATA,
    Column("note_id", Integer, primary_key=True),
    Column("person_id", Text, primary_key=True),
    Column("seen_at_ms", UtcMillis, nullable=True),
)
saved_view = Table(
    "saved_view",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("list", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("content", Text, nullable=False),
)
list_layout = Table(
    "list_layout",
    METADATA,
    Column("person_id", Text, primary_key=True),
    Column("list", Text, primary_key=True),
    Column("view", Text, primary_key=True),
    Column("content", Text, nullable=False),
)
