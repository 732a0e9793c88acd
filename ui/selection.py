"""Orders that somebody has chosen: at hand, or a whole list of which only the top was read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from backoffice.domain.batches import Chosen
from backoffice.domain.incoming_payments import AwaitingRow
from backoffice.domain.orders import Order, OrderRow
from backoffice.domain.pages import StopSign

Listed = Order | OrderRow | AwaitingRow


@dataclass(frozen=True, slots=True)
class Selection:
    """What a verb is for. `orders` are all of them, unless `look_up` is set: it reads (id, version) of all `count` orders, in a reader."""

    orders: tuple[Listed, ...]
    count: int
    look_up: Callable[[StopSign], Chosen] | None = None

    @classmethod
    def of(cls, orders: Sequence[Listed]) -> "Selection":
        """Return the selection of orders that are at hand."""
        return cls(tuple(orders), len(orders))

    @property
    def number(self) -> str:
        """The number of a single order; empty for several."""
        return self.orders[0].number if self.count == 1 and self.orders else ""

    def keys(self, sign: StopSign) -> Chosen:
        """Return (id, version) of all orders."""
        return self.look_up(sign) if self.look_up is not None else [(order.id, order.version) for order in self.orders]
