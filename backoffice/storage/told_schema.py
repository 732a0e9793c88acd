"""Tables of what channels tell beside the order, and of the periods that were confirmed, as SQLAlchemy sees them; see `schema`."""

from sqlalchemy import Column, Integer, Table, Text

from backoffice.storage.log_schema import METADATA
from backoffice.storage.types import Flag, UtcMillis

order_detail = Table(
    "order_detail",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
order_consent = Table(
    "order_consent",
    METADATA,
    Column("order_id", Integer, primary_key=True),
    Column("purpose", Text, primary_key=True),
    Column("given", Flag, nullable=False),
    Column("told_by", Text, nullable=False),
)
period_confirmed = Table(
    "period_confirmed",
    METADATA,
    Column("rule", Text, primary_key=True),
    Column("length", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("confirmed_at_ms", UtcMillis, nullable=False),
)
