"""The tables of callback requests as SQLAlchemy sees them; see `schema`."""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from backoffice.domain.callbacks import CallbackResult, CallbackSource, CallbackState
from backoffice.storage.log_schema import METADATA
from backoffice.storage.types import EnumText, Flag, UtcMillis

callback_request = Table(
    "callback_request",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("phone_masked", Text, nullable=False),
    Column("customer_id", Integer, nullable=True),
    Column("order_id", Integer, nullable=True),
    Column("source", EnumText(CallbackSource), nullable=False),
    Column("received_at_ms", UtcMillis, nullable=False),
    Column("from_ms", UtcMillis, nullable=True),
    Column("until_ms", UtcMillis, nullable=True),
    Column("hard", Flag, nullable=False),
    Column("outside_hours", Flag, nullable=False),
    Column("corrected", Flag, nullable=False),
    Column("do_not_call", Flag, nullable=False),
    Column("state", EnumText(CallbackState), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("claimed_by", Text, nullable=True),
    Column("claimed_at_ms", UtcMillis, nullable=True),
    Column("result", Text, nullable=False),
    Column("agreed", Text, nullable=False),
    Column("follow_up_on", Text, nullable=True),
    Column("done_at_ms", UtcMillis, nullable=True),
    Column("kept_for", Text, nullable=False),
    Column("version", Integer, nullable=False),
)
callback_contact = Table(
    "callback_contact",
    METADATA,
    Column("request_id", Integer, primary_key=True),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("phone_mac", LargeBinary, nullable=True),
)
callback_message = Table(
    "callback_message",
    METADATA,
    Column("request_id", Integer, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
)
callback_attempt = Table(
    "callback_attempt",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("request_id", Integer, nullable=False),
    Column("at_ms", UtcMillis, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("result", EnumText(CallbackResult), nullable=False),
    Column("remark", Text, nullable=False),
)
callback_image = Table(
    "callback_image",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("deed", Integer, nullable=False),
    Column("request_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("ends_at_ms", UtcMillis, nullable=False),
)
callback_day = Table(
    "callback_day",
    METADATA,
    Column("day", Text, primary_key=True),
    Column("result", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)
do_not_call = Table(
    "do_not_call",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("customer_id", Integer, nullable=True),
    Column("phone_mac", LargeBinary, nullable=True),
    Column("since", Text, nullable=False),
)
mailbox = Table(
    "mailbox",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("host", Text, nullable=False),
    Column("port", Integer, nullable=False),
    Column("user_name", Text, nullable=False),
    Column("folder", Text, nullable=False),
    Column("switched_on", Flag, nullable=False),
    Column("may_mark", Flag, nullable=False),
    Column("uid_validity", Integer, nullable=True),
    Column("last_uid", Integer, nullable=False),
    Column("since", Text, nullable=False),
    Column("read_at_ms", UtcMillis, nullable=True),
    Column("problem", Text, nullable=False),
)
seen_mail = Table(
    "seen_mail",
    METADATA,
    Column("mac", LargeBinary, primary_key=True),
    Column("seen_on", Text, nullable=False),
)
callback_secret = Table(
    "callback_secret",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("key", LargeBinary, nullable=False),
)
