"""What is taken over from which channel, and which personal fields are filled at all."""

from sqlalchemy import Connection

from backoffice.domain.taking_over import DEFAULTS, Choices, TakenField, Taking

_KEPT = "SELECT field, taken FROM channel_field WHERE channel_id = ?"
# Whether any order or customer has the field; each question ends at the first row.
_FILLED = {
    TakenField.EMAIL: "SELECT 1 FROM customer WHERE email_masked <> '' LIMIT 1",
    TakenField.PHONE: "SELECT 1 FROM customer WHERE phone_masked <> '' LIMIT 1",
    TakenField.NOTE: "SELECT 1 FROM note WHERE person_id IS NULL LIMIT 1",
    TakenField.BIRTHDAY: "SELECT 1 FROM order_detail WHERE field = 'birthday' LIMIT 1",
    TakenField.BUYER_NICK: "SELECT 1 FROM order_detail WHERE field = 'buyer_nick' LIMIT 1",
}


def choices(connection: Connection, channel_id: int) -> Choices:
    """Return what is taken over from a channel; the default where nobody has said anything."""
    kept = {TakenField(field): bool(taken) for field, taken in connection.exec_driver_sql(_KEPT, (channel_id,)) if field in set(TakenField)}
    said = {field: Taking.ALWAYS if taken else Taking.NEVER for field, taken in kept.items()}
    return dict(DEFAULTS) | said


def choose(connection: Connection, channel_id: int, field: TakenField, taking: Taking) -> None:
    """Keep what is taken over; the default keeps no row, so that a better default reaches who has chosen nothing."""
    connection.exec_driver_sql("DELETE FROM channel_field WHERE channel_id = ? AND field = ?", (channel_id, str(field)))
    if taking is not DEFAULTS[field]:
        text = "INSERT INTO channel_field (channel_id, field, taken) VALUES (?, ?, ?)"
        connection.exec_driver_sql(text, (channel_id, str(field), int(taking is Taking.ALWAYS)))


def filled(connection: Connection) -> frozenset[TakenField]:
    """Return the fields that anybody's order or customer has."""
    return frozenset(field for field, text in _FILLED.items() if connection.exec_driver_sql(text).first() is not None)
