"""The columns of the list of customers."""

from PySide6.QtCore import QCoreApplication

from backoffice.domain.customers import CustomerRow, CustomerSort
from ui.formats import Formats
from ui.models.columns import Column, Kind
from ui.pages.customer_words import mark_cell, named
from ui.shown_texts import on_one_line


def customer_columns(formats: Formats, home: str) -> tuple[Column[CustomerRow], ...]:
    """Return the columns; `home` is the shop's own country, which is not told."""
    return (
        Column(
            "number", QCoreApplication.translate("CustomersList", "Number"), lambda row: row.number, 88, Kind.MUTED, CustomerSort.NUMBER, 2
        ),
        Column("name", QCoreApplication.translate("CustomersList", "Name"), named, 0, Kind.STRONG, CustomerSort.NAME),
        Column(
            "place", QCoreApplication.translate("CustomersList", "Town"), lambda row: place_words(row, home), 196, sort=CustomerSort.PLACE
        ),
        Column("mark", "", lambda row: mark_cell(row, formats.today()), 120, Kind.CHIP, spare=4, tip=_reason),
        Column(
            "active",
            QCoreApplication.translate("CustomersList", "Last order"),
            lambda row: formats.day(row.active_at),
            132,
            Kind.MUTED,
            CustomerSort.ACTIVE,
            3,
        ),
    )


def place_words(row: CustomerRow, home: str) -> str:
    """Return postcode and town, with the country in front where it is another one ("AT 1070 Wien")."""
    parts = row.country if row.country != home else "", row.postcode, row.city
    return on_one_line(" ".join(part for part in parts if part))


def _reason(row: CustomerRow) -> str:
    return on_one_line(row.block.reason) if row.block is not None else ""
