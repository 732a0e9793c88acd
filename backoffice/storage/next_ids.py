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
    order, customer_, shipment_ = (
        int(connection.exec_driver_sql(f"SELECT coalesce(max(id), 0) + 1 FROM {name}").scalar_one())
        for name in ("orders", "customer", "shipment")
    )
    gone = int(connection.exec_driver_sql("SELECT coalesce(max(gone_id), 0) + 1 FROM customer_merge").scalar_one())
    return NextIds(order, max(customer_, gone), shipment_)
