"""Where the pieces of one order are, from the order alone: by line position, in thousandths."""

from backoffice.domain.order_work import Condition
from backoffice.domain.orders import Order

NOT_HERE = frozenset({Condition.ANNOUNCED, Condition.MISSING})


def sent(order: Order) -> dict[int, int]:
    """Return what went out, in all parcels together."""
    found: dict[int, int] = {}
    for parcel in order.shipments:
        for position, quantity in parcel.quantities_milli:
            found[position] = found.get(position, 0) + quantity
    return found


def left(order: Order) -> dict[int, int]:
    """Return what is still here: not sent and not cancelled; lines of which nothing is left are missing."""
    gone = sent(order)
    for cancelled in order.work.cancelled:
        gone[cancelled.position] = gone.get(cancelled.position, 0) + cancelled.quantity_milli
    return _some({line.position: line.quantity_milli - gone.get(line.position, 0) for line in order.lines})


def with_customer(order: Order) -> dict[int, int]:
    """Return what the customer has: sent and not come back."""
    out = sent(order)
    for line in (line for back in order.work.returns for line in back.lines if line.condition not in NOT_HERE):
        out[line.position] = out.get(line.position, 0) - line.quantity_milli
    return _some(out)


def _some(quantities: dict[int, int]) -> dict[int, int]:
    return {position: quantity for position, quantity in quantities.items() if quantity > 0}
