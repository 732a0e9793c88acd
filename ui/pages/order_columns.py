"""The columns of the order list: which there are, and how a person has arranged them."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from backoffice.domain.finding import Layout
from backoffice.domain.order_status import Chip, OrderSort
from backoffice.domain.orders import OrderRow
from ui.formats import Formats
from ui.models.columns import ChipCell, Column, Kind
from ui.pages.order_words import chip_words, mark_words, reason_mark, reason_words

USUAL = ("number", "customer", "placed", "status", "mark", "pieces", "total")
ALWAYS = ("number", "customer")
LEAST, MOST = 44, 480


def order_columns(formats: Formats) -> Mapping[str, Column[OrderRow]]:
    """Return every column there is by its key, in the usual order."""
    chips = {chip: ChipCell(chip, chip_words(chip)) for chip in Chip}
    columns: tuple[Column[OrderRow], ...] = (
        Column("number", QCoreApplication.translate("OrdersList", "Order"), lambda order: order.number, 118, Kind.STRONG, OrderSort.NUMBER),
        Column(
            "customer", QCoreApplication.translate("OrdersList", "Customer"), lambda order: order.customer, 0, Kind.TEXT, OrderSort.NAME
        ),
        Column(
            "placed",
            QCoreApplication.translate("OrdersList", "Received"),
            lambda order: formats.stamp(order.placed_at),
            112,
            Kind.MUTED,
            OrderSort.PLACED,
            2,
        ),
        Column("status", QCoreApplication.translate("OrdersList", "Status"), lambda order: chips[order.chip], 148, Kind.CHIP, tip=_reason),
        Column("mark", "", _mark, 80, Kind.MARK, spare=1, tip=_reason),
        Column("reason", QCoreApplication.translate("OrdersList", "Reason"), _reason, 180, Kind.MUTED, spare=1, tip=_reason),
        Column(
            "pieces",
            QCoreApplication.translate("OrdersList", "Pieces"),
            lambda order: formats.quantity(order.pieces_milli),
            60,
            Kind.NUMBER,
            spare=1,
        ),
        Column(
            "total",
            QCoreApplication.translate("OrdersList", "Total"),
            lambda order: formats.money(order.total_minor, order.currency),
            100,
            Kind.NUMBER,
            OrderSort.TOTAL,
            3,
        ),
    )
    return {column.key: column for column in columns}


def title_of(column: Column[OrderRow]) -> str:
    """Return what a column is called where it is chosen; the mark has no title in the list."""
    return column.title or QCoreApplication.translate("OrdersList", "Payment or reason")


def arranged(columns: Mapping[str, Column[OrderRow]], layout: Layout | None) -> tuple[Column[OrderRow], ...]:
    """Return the columns as a person wants them; keys that are not known are left out, what must be there comes first."""
    if layout is None or not layout.columns:
        return tuple(columns[key] for key in USUAL)
    wanted = [(key, width) for key, width in layout.columns if key in columns]
    missing = [(key, 0) for key in ALWAYS if key not in dict(wanted)]
    return tuple(_with_width(columns[key], width) for key, width in [*missing, *wanted])


def _with_width(column: Column[OrderRow], width: int) -> Column[OrderRow]:
    return replace(column, width=min(max(width, LEAST), MOST)) if width and column.width else column


def _mark(order: OrderRow) -> str:
    """Return what stands beside the chip: why the order cannot go out, or how it is paid."""
    return reason_mark(order) or mark_words(order)


def _reason(order: OrderRow) -> str:
    return reason_words(order.not_ready) if order.not_ready is not None else ""
