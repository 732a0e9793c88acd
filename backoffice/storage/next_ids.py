"""Where the ids of new rows go on, for one transaction of the only writer."""

from dataclasses import dataclass, field

from sqlalchemy import Connection


@dataclass(slots=True)
class NextIds:
    """The next free ids of the tables that an import fills; good for one transaction of the only writer."""

    order: int
    customer: int
    shipment: int
    by_email: dict[str, int] = field(default_factory=dict)


def read(connection: Connection) -> NextIds:
    """Read where ids go on. A customer who went into another one may come back, so their id is not free."""
    return NextIds(_next(connection, "orders"), read_customer(connection), _next(connection, "shipment"))


def read_customer(connection: Connection) -> int:
    """Read where the ids of customers go on."""
    return max(_next(connection, "customer"), _next(connection, "customer_merge", "gone_id"))


def _next(connection: Connection, table: str, column: str = "id") -> int:
    return int(connection.exec_driver_sql(f"SELECT coalesce(max({column}), 0) + 1 FROM {table}").scalar_one())
