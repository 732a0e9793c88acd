"""Finding orders: filters beside the views, and views of one's own as they are kept."""

import json
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from backoffice.domain.order_status import DeliveryStatus, OrderSort, OrderStatus, OrderView, PaymentStatus
from backoffice.domain.pages import Direction


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list leaves out. An empty set or None lets everything through; several values of one kind mean any of them.

    Days are days of the shop's zone, both ends included. `due` are unsent orders to be sent by today, `shipped_today` what left today,
    `held` what waits for longer than three days, `refund_due` what has money to go back within three days.
    """

    order: frozenset[OrderStatus] = frozenset()
    payment: frozenset[PaymentStatus] = frozenset()
    delivery: frozenset[DeliveryStatus] = frozenset()
    channels: frozenset[int] = frozenset()
    countries: frozenset[str] = frozenset()
    carriers: frozenset[str] = frozenset()
    methods: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    placed_from: date | None = None
    placed_until: date | None = None
    due: bool = False
    shipped_today: bool = False
    held: bool = False
    refund_due: bool = False

    @property
    def empty(self) -> bool:
        return self == Filters()

    @property
    def count(self) -> int:
        """How many kinds of filter are set."""
        return sum(bool(getattr(self, one.name)) for one in fields(self))


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be filtered by, as it occurs in the shop."""

    channels: tuple[tuple[int, str], ...] = ()
    countries: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedView:
    """A list that somebody named: view, filters and order."""

    id: int
    name: str
    view: OrderView
    sort: OrderSort
    direction: Direction
    filters: Filters


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a list as one person wants them: keys in order with widths in pixels (0: as it comes), and how dense the rows are."""

    columns: tuple[tuple[str, int], ...] = ()
    dense: bool = False


_SETS: dict[str, type] = {
    "order": OrderStatus, "payment": PaymentStatus, "delivery": DeliveryStatus,
    "channels": int, "countries": str, "carriers": str, "methods": str, "tags": str,
}  # fmt: skip
_DAYS = ("placed_from", "placed_until")
_FLAGS = ("due", "shipped_today", "held", "refund_due")


def view_text(view: OrderView, sort: OrderSort, direction: Direction, filters: Filters) -> str:
    """Write a view as it is kept: only what is set."""
    kept: dict[str, Any] = {name: sorted(getattr(filters, name)) for name in _SETS if getattr(filters, name)}
    kept |= {name: getattr(filters, name).isoformat() for name in _DAYS if getattr(filters, name)}
    kept |= {name: True for name in _FLAGS if getattr(filters, name)}
    return json.dumps({"view": view, "sort": sort, "direction": direction, "filters": kept}, ensure_ascii=False)


def read_view(view_id: int, name: str, text: str) -> SavedView:
    """Read a view; what a later version wrote and this one does not know is left out."""
    kept = json.loads(text)
    filters: dict[str, Any] = {}
    for key, kind in _SETS.items():
        known = {str(member) for member in kind} if kind in (OrderStatus, PaymentStatus, DeliveryStatus) else None
        filters[key] = frozenset(kind(value) for value in kept["filters"].get(key, ()) if known is None or value in known)
    filters |= {key: date.fromisoformat(kept["filters"][key]) for key in _DAYS if key in kept["filters"]}
    filters |= {key: True for key in _FLAGS if kept["filters"].get(key)}
    return SavedView(
        view_id,
        name,
        _member(OrderView, kept["view"], OrderView.ALL),
        _member(OrderSort, kept["sort"], OrderSort.PLACED),
        _member(Direction, kept["direction"], Direction.DOWN),
        Filters(**filters),
    )


def layout_text(layout: Layout) -> str:
    """Write a layout as it is kept."""
    return json.dumps({"columns": layout.columns, "dense": layout.dense})


def read_layout(text: str) -> Layout:
    """Read a layout."""
    kept = json.loads(text)
    return Layout(tuple((str(key), int(width)) for key, width in kept["columns"]), bool(kept["dense"]))


def _member(kind: Any, value: str, usual: Any) -> Any:
    return kind(value) if value in {str(member) for member in kind} else usual
