"""The tables of the log as SQLAlchemy sees them: deeds, contact access, what seals them, and cases; see `schema`."""

from sqlalchemy import Column, Computed, Integer, LargeBinary, MetaData, Table, Text

from backoffice.storage.types import Flag, UtcMillis

METADATA = MetaData()

log_of_deeds = Table(
    "log_of_deeds",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("at_ms", UtcMillis, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("subject_kind", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    Column("area", Text, Computed("substr(code, 1, instr(code, '.') - 1)"), nullable=True),
)
log_subject = Table(
    "log_subject",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("seq", Integer, primary_key=True),
)
contact_access = Table(
    "contact_access",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("month", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("customer_id", Integer, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
)
log_ratchet = Table(
    "log_ratchet",
    METADATA,
    Column("lane", Integer, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("key", LargeBinary, nullable=False),
)
log_segment = Table(
    "log_segment",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("epoch", Integer, nullable=False),
    Column("deeds_from", Integer, nullable=False),
    Column("contacts_from", Integer, nullable=False),
    Column("nonce", LargeBinary, nullable=False),
    Column("broken_before", Flag, nullable=False),
)
log_verified = Table(
    "log_verified",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("at_ms", UtcMillis, nullable=False),
    Column("person_id", Text, nullable=False),
)
case_access = Table(
    "case_access",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("order_id", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("asked_at_ms", UtcMillis, nullable=False),
    Column("hours", Integer, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_at_ms", UtcMillis, nullable=True),
    Column("decided_seq", Integer, nullable=True),
    Column("ends_at_ms", UtcMillis, nullable=True),
)
