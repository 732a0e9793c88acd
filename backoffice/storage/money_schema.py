"""The tables of payments and refunds as SQLAlchemy sees them; see `schema`."""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from backoffice.domain.incoming_payments import IncomingMethod
from backoffice.domain.refunds import DetailSource, DetailState, RefundReason, RefundState, RefundWay
from backoffice.storage.log_schema import METADATA
from backoffice.storage.types import EnumText, UtcMillis

incoming_payment = Table(
    "incoming_payment",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("order_id", Integer, nullable=False),
    Column("method", EnumText(IncomingMethod), nullable=False),
    Column("amount_minor", Integer, nullable=False),
    Column("received_on", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("channel_paid_minor", Integer, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("recorded_at_ms", UtcMillis, nullable=False),
)
bank_detail = Table(
    "bank_detail",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("order_id", Integer, nullable=True),
    Column("customer_id", Integer, nullable=True),
    Column("source", EnumText(DetailSource), nullable=False),
    Column("source_id", Text, nullable=False),
    Column("holder", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("bank", Text, nullable=False),
    Column("last_digits", Text, nullable=False),
    Column("state", EnumText(DetailState), nullable=False),
    Column("entered_at_ms", UtcMillis, nullable=False),
    Column("entered_by", Text, nullable=False),
    Column("usable_at_ms", UtcMillis, nullable=False),
    Column("confirmed_by", Text, nullable=False),
    Column("assigned_at_ms", UtcMillis, nullable=True),
    Column("paid_out_at_ms", UtcMillis, nullable=True),
    Column("box_ends_at_ms", UtcMillis, nullable=True),
)
bank_detail_box = Table(
    "bank_detail_box",
    METADATA,
    Column("detail_id", Integer, primary_key=True),
    Column("box_id", Text, nullable=False),
    Column("box_number", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
payout_file = Table(
    "payout_file",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("message_id", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("state", Text, nullable=False),
    Column("payments", Integer, nullable=False),
    Column("sum_minor", Integer, nullable=False),
    Column("currency", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("written_at_ms", UtcMillis, nullable=False),
)
refund = Table(
    "refund",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("order_id", Integer, nullable=False),
    Column("way", EnumText(RefundWay), nullable=False),
    Column("reason", EnumText(RefundReason), nullable=False),
    Column("remark", Text, nullable=False),
    Column("amount_minor", Integer, nullable=False),
    Column("shipping_minor", Integer, nullable=False),
    Column("goodwill_minor", Integer, nullable=False),
    Column("state", EnumText(RefundState), nullable=False),
    Column("reference", Text, nullable=False),
    Column("channel_refunded_minor", Integer, nullable=False),
    Column("return_id", Integer, nullable=True),
    Column("detail_id", Integer, nullable=True),
    Column("payout_file_id", Integer, nullable=True),
    Column("end_to_end_id", Text, nullable=False),
    Column("made_at_ms", UtcMillis, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("settled_at_ms", UtcMillis, nullable=True),
)
refund_line = Table(
    "refund_line",
    METADATA,
    Column("refund_id", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("quantity_milli", Integer, nullable=False),
    Column("amount_minor", Integer, nullable=False),
    Column("deducted_minor", Integer, nullable=False),
)
