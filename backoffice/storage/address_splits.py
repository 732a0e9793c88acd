"""How people told street and number of an order's address apart, where the rule says something else."""

from sqlalchemy import Connection

from backoffice.domain.orders import Address
from backoffice.domain.streets import Street
from backoffice.storage.prepared import raw_of

_READ = "SELECT kind, of_lines, street, house_number, extra FROM address_split WHERE order_id = ?"
_DROP = "DELETE FROM address_split WHERE order_id = ? AND kind = ?"
_KEEP = "INSERT INTO address_split (order_id, kind, of_lines, street, house_number, extra) VALUES (?, ?, ?, ?, ?, ?)"


def lines_of(address: Address) -> str:
    """Return the lines that a split is said of: it holds no longer once they are others."""
    return f"{address.line1}\n{address.line2}\n{address.country}"


def read(connection: Connection, order_id: int) -> dict[str, tuple[str, Street]]:
    """Return by kind of address what was said, and of which lines."""
    return {kind: (lines, Street(*parts)) for kind, lines, *parts in raw_of(connection).execute(_READ, (order_id,))}


def keep(connection: Connection, order_id: int, kind: str, address: Address, street: Street) -> None:
    """Keep what a person says of an address."""
    raw_of(connection).execute(_DROP, (order_id, kind))
    parts = street.street, street.house_number, street.extra
    raw_of(connection).execute(_KEEP, (order_id, kind, lines_of(address), *parts))
