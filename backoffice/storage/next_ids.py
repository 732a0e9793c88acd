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
    """Read where ids go on."""
    order, customer_, shipment_ = (
        int(connection.exec_driver_sql(f"SELECT coalesce(max(id), 0) + 1 FROM {name}").scalar_one())
        for name in ("orders", "customer", "shipment")
    )
    return NextIds(order, customer_, shipment_)
