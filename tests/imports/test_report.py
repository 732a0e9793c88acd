"""The JSON that the command line prints."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from backoffice.cli import refuse
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import Chip
from backoffice.domain.orders import Order
from backoffice.errors import FileRefused
from backoffice.imports.report import order_json, rejected_message, report_json
from tests.imports.export_files import FIRST, row, shopify, woo, woocommerce


def test_that_a_dry_run_prints_exactly_these_members() -> None:
    report: dict[str, Any] = report_json(shopify(FIRST, FIRST, row(Name="#2", Total="?"), row(Name="#3", Notes="4242 4242 4242 4242")))
    assert list(report) == ["format", "accepted", "updated", "lines", "duplicates", "conflicts", "masked_numbers", "rejected", "orders"]
    assert {name: report[name] for name in list(report)[:7]} == {
        "format": "shopify", "accepted": 2, "updated": 0, "lines": 2, "duplicates": 1, "conflicts": 0, "masked_numbers": 1,
    }  # fmt: skip
    assert report["rejected"] == [
        {"row": 4, "column": "Total", "code": "bad_amount", "message": "“?” in the column “Total” is not an amount."}
    ]
    assert report["orders"][0] == {
        "number": "#1001", "placed_at": "2026-03-01T10:00:00+01:00", "currency": "EUR", "total": "24.90", "payment_status": "paid",
        "delivery_status": "open", "customer": "Änne Größlich", "ship_city": "Leipzig", "ship_country": "DE",
        "lines": [{"sku": "", "title": "Kaffee", "quantity": 2, "unit_price": "10.00"}],
    }  # fmt: skip


@pytest.mark.parametrize("offset", [0, 60, -240, 330])
def test_that_an_imported_order_prints_as_the_dry_run_did(offset: int) -> None:
    placed = datetime(2026, 3, 1, 10, tzinfo=timezone(timedelta(minutes=offset)))
    incoming = shopify(row(Created_at=placed.isoformat())).orders[0]
    assert incoming.offset_minutes == offset
    assert incoming.placed_at is not None
    stored = incoming.placed_at.astimezone(UTC)  # the store keeps the moment and the offset
    order = Order(
        id=OrderId(1),
        channel="Shop",
        number=incoming.number,
        placed_at=stored.astimezone(timezone(timedelta(minutes=offset))),
        currency=incoming.currency,
        customer=incoming.customer,
        order_status=incoming.order_status,
        payment_status=incoming.payment_status,
        delivery_status=incoming.delivery_status,
        chip=Chip.NEW,
        not_ready=None,
        ships_before_payment=False,
        tax_included=True,
        total_minor=incoming.total_minor,
        tax_minor=0,
        shipping_minor=0,
        discount_minor=0,
        gift_card_minor=0,
        refunded_minor=0,
        fees_minor=0,
        pieces_milli=2000,
        version=1,
        shipping=incoming.shipping,
        lines=incoming.lines,
    )
    assert order_json(order) == order_json(incoming)


def test_that_known_orders_count_as_duplicates() -> None:
    report = report_json(woocommerce(woo(), woo()), updated=3, unchanged=4)
    assert (report["updated"], report["duplicates"]) == (3, 5)


def test_that_a_date_that_is_missing_has_no_offset() -> None:
    assert woocommerce(woo(date_created_gmt=None, date_created=None)).orders[0].offset_minutes is None


@pytest.mark.parametrize(
    ("error", "message", "code"),
    [
        (FileRefused("bad_json", row=148), "The file is not valid JSON (line 148).", 2),
        (FileRefused("bad_json"), "The file is not valid JSON.", 2),
        (FileRefused("bad_csv", row=3), "The file is not a valid CSV file (line 3).", 2),
        (FileRefused("missing_columns", column="Total"), "The file has no column “Total”.", 2),
        (FileRefused("something_new"), "The file could not be read.", 2),
        (FileRefused("unknown_layout", row=1), "The columns of this file are unknown; orders from Shopify and WooCommerce can be read.", 3),
    ],
)
def test_that_a_refused_file_prints_one_clear_sentence(
    error: FileRefused, message: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert refuse(error, as_json=True) == code
    assert json.loads(capsys.readouterr().out) == {"error": {"code": error.code, "message": f"{message} Nothing was changed."}}
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    refuse(error)
    assert "{" not in (said := capsys.readouterr().err)
    assert "None" not in said


def test_that_every_rejected_row_has_a_sentence_without_payment_numbers() -> None:
    parsed = shopify(row(Lineitem_sku="4242 4242 4242 4242"), row(Name="#2", Created_at="x" * 200))
    assert [rejected_message(line) for line in parsed.rejected] == [
        "The column “Lineitem sku” holds a card or bank account number (Visa •••• 4242); it was not taken over.",
        f"“{'x' * 60}” in the column “Created at” is not a date.",
    ]
