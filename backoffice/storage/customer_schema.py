"""The tables beside `customer` as SQLAlchemy sees them; see `schema`."""

from sqlalchemy import Column, Integer, Table, Text

from backoffice.storage.log_schema import METADATA
from backoffice.storage.types import Flag, UtcMillis

customer = Table(
    "customer",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("phone_masked", Text, nullable=False),
    Column("email_masked", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("city", Text, nullable=False),
    Column("postcode", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("active_at_ms", UtcMillis, nullable=False),
    Column("blocked_reason", Text, nullable=False),
    Column("blocked_until", Text, nullable=False),
    Column("inactive_at_ms", UtcMillis, nullable=True),
    Column("made_here", Flag, nullable=False),
    Column("contact_here", Flag, nullable=False),
    Column("version", Integer, nullable=False),
)
customer_contact = Table(
    "customer_contact",
    METADATA,
    Column("customer_id", Integer, primary_key=True),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("phone_tail", Text, nullable=False),
)
customer_email = Table(
    "customer_email",
    METADATA,
    Column("email", Text, primary_key=True),
    Column("customer_id", Integer, nullable=False),
)
customer_address = Table(
    "customer_address",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("customer_id", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("extra", Text, nullable=False),
    Column("street", Text, nullable=False),
    Column("house_number", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("post_number", Text, nullable=False),
    Column("postcode", Text, nullable=False),
    Column("city", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("country", Text, nullable=False),
)
address_split = Table(
    "address_split",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("of_lines", Text, nullable=False),
    Column("street", Text, nullable=False),
    Column("house_number", Text, nullable=False),
    Column("extra", Text, nullable=False),
)
customer_note = Table(
    "customer_note",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("customer_id", Integer, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("written_at_ms", UtcMillis, nullable=False),
)
consent = Table(
    "consent",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("customer_id", Integer, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("given_on", Text, nullable=False),
    Column("proof", Text, nullable=False),
    Column("ends_on", Text, nullable=False),
    Column("withdrawn_on", Text, nullable=False),
    Column("keep_until", Text, nullable=False),
)
not_duplicate = Table(
    "not_duplicate",
    METADATA,
    Column("a_id", Integer, primary_key=True),
    Column("b_id", Integer, primary_key=True),
)
duplicate = Table(
    "duplicate",
    METADATA,
    Column("a_id", Integer, primary_key=True),
    Column("b_id", Integer, primary_key=True),
    Column("score", Integer, nullable=False),
    Column("reasons", Text, nullable=False),
)
customer_merge = Table(
    "customer_merge",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kept_id", Integer, nullable=False),
    Column("gone_id", Integer, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("at_ms", UtcMillis, nullable=False),
    Column("content", Text, nullable=False),
    Column("ends_at_ms", UtcMillis, nullable=False),
)
customer_image = Table(
    "customer_image",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("deed", Integer, nullable=False),
    Column("customer_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("ends_at_ms", UtcMillis, nullable=False),
)
channel_field = Table(
    "channel_field",
    METADATA,
    Column("channel_id", Integer, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("taken", Flag, nullable=False),
)
