"""Reading WooCommerce orders."""

import json
from typing import Any

import pytest

from backoffice.domain.incoming import Format
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.errors import FileRefused
from backoffice.imports.read import read_bytes
from backoffice.imports.report import order_json
from tests.imports.export_files import woo, woocommerce


@pytest.mark.parametrize(
    "wrapped",
    [
        [woo()], woo(), {"data": [woo()]}, {"data": woo()}, {"orders": [woo()]}, {"order": woo()},
        {"request": {"method": "GET"}, "response": {"status": 200, "jsonBody": {"data": [woo()]}}},
        {"result": {"anything": {"list": [woo()]}}},
    ],
)  # fmt: skip
def test_that_orders_are_found_inside_their_wrappers(wrapped: object) -> None:
    parsed = read_bytes(json.dumps(wrapped).encode())
    assert parsed.format is Format.WOOCOMMERCE
    assert [order.number for order in parsed.orders] == ["5301"]


@pytest.mark.parametrize(
    "pages",
    [
        [[woo()], [woo(number="2")]], [{"data": [woo()]}, {"data": [woo(number="2")]}], [{"order": woo()}, {"order": woo(number="2")}],
        {"5301": woo(), "2": woo(number="2")}, {"paid": [woo()], "open": [woo(number="2")]},
        {"pages": [{"orders": [woo()]}, {"orders": []}, {"orders": [woo(number="2")]}], "total": 2, "status": "ok"},
    ],
)  # fmt: skip
def test_that_no_page_of_a_file_is_lost(pages: object) -> None:
    parsed = read_bytes(json.dumps(pages).encode())
    assert [(order.row, order.number) for order in parsed.orders] == [(1, "5301"), (2, "2")]
    assert parsed.rejected == ()


@pytest.mark.parametrize("between", ["\n", "", "\r\n\r\n"])
def test_that_values_one_behind_the_other_are_read_as_one_list(between: str) -> None:
    for first, second in ((woo(), woo(number="2")), ([woo()], [woo(number="2")])):
        parsed = read_bytes((json.dumps(first) + between + json.dumps(second) + "\n").encode())
        assert [(order.row, order.number) for order in parsed.orders] == [(1, "5301"), (2, "2")]


@pytest.mark.parametrize(
    "entry",
    [
        {"id": 799, "name": "Kaffee", "status": "publish", "price": "1.00", "date_created_gmt": "2026-03-01T10:00:00"},
        {"id": 3, "code": "FRUEHLING", "status": "publish", "amount": "10.00", "date_created_gmt": "2026-03-01T10:00:00"},
        {"id": 9, "email": "b@example.org", "billing": {"first_name": "Björn"}, "date_created_gmt": "2026-03-01T10:00:00"},
        {"slug": "pending", "name": "Zahlung ausstehend", "total": 7},
        {"id": 1, "name": "#1001", "total_price": "1.00", "financial_status": "paid", "currency": "EUR", "line_items": []},
    ],
)
def test_that_products_coupons_customers_reports_and_other_shops_orders_are_refused(entry: dict[str, Any]) -> None:
    with pytest.raises(FileRefused, match="unknown_layout"):
        woocommerce(entry)


@pytest.mark.parametrize("lines", ["Kaffee", 3, [None], [[woo()["line_items"][0]]]])
def test_that_articles_that_cannot_be_read_reject_their_order(lines: object) -> None:
    assert [(line.column, line.code) for line in woocommerce(woo(line_items=lines)).rejected] == [("line_items", "missing")]


@pytest.mark.parametrize("lines", [[], {}, None])
def test_that_an_order_may_be_without_articles(lines: object) -> None:
    assert woocommerce(woo(line_items=lines)).orders[0].lines == ()


def test_that_lists_that_php_wrote_as_objects_are_read() -> None:
    order = woocommerce(woo(line_items={"0": woo()["line_items"][0], "4": {"name": "Tasse", "quantity": 1}}, billing=[])).orders[0]
    assert [line.title for line in order.lines] == ["Kaffee", "Tasse"]
    assert order.customer == "Björn Ahlers"


def test_that_refunded_goods_count_as_not_sent_whatever_dates_the_order_has() -> None:
    order = woocommerce(woo(status="refunded", date_completed_gmt="2026-03-02T09:00:00")).orders[0]
    assert (order.payment_status, order.delivery_status) == (PaymentStatus.REFUNDED, DeliveryStatus.OPEN)


def test_that_empty_lists_are_exports_without_orders_and_refunds_are_none() -> None:
    assert woocommerce().orders == ()
    for text in ('{"data": []}', "[[], []]", '{"response": {"jsonBody": {"data": []}}}'):
        assert read_bytes(text.encode()).orders == ()
    for text in ('{"data": [{"id": 1, "amount": "3.00", "line_items": []}]}', "{}", "3", "[1]"):
        with pytest.raises(FileRefused) as caught:
            read_bytes(text.encode())
        assert caught.value.code == "unknown_layout"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("completed", ("completed", "paid", "shipped")), ("wc-processing", ("open", "paid", "open")), ("on-hold", ("open", "open", "open")),
        ("pending", ("open", "open", "open")), ("auto-draft", ("open", "open", "open")), ("refunded", ("completed", "refunded", "open")),
        ("failed", ("open", "failed", "open")), ("cancelled", ("cancelled", "voided", "open")), ("zur-abholung", ("open", "open", "open")),
        ("partial-payment", ("open", "partially_paid", "open")),
    ],
)  # fmt: skip
def test_that_a_state_means_one_thing_on_each_axis(status: str, expected: tuple[str, str, str]) -> None:
    order = woocommerce(woo(status=status)).orders[0]
    assert (order.order_status, order.payment_status, order.delivery_status) == expected


def test_that_a_state_of_the_shops_own_making_is_paid_once_it_has_a_date_of_payment() -> None:
    assert woocommerce(woo(status="zur-abholung", date_paid_gmt="2026-03-01T09:01:00")).orders[0].payment_status is PaymentStatus.PAID


def test_that_refunds_below_the_total_are_partial_and_up_to_it_complete() -> None:
    order = woocommerce(woo(refunds=[{"total": "-5.00"}, {"total": "-1.50"}])).orders[0]
    assert (order.payment_status, order.refunded_minor) == (PaymentStatus.PARTIALLY_REFUNDED, 650)
    assert woocommerce(woo(refunds=[{"total": "-29.90"}])).orders[0].payment_status is PaymentStatus.REFUNDED
    assert woocommerce(woo(status="refunded")).orders[0].refunded_minor == 2990


def test_that_the_number_is_the_number_else_the_id() -> None:
    assert [woocommerce(woo(number=number)).orders[0].number for number in ("A-7", 12, "", None)] == ["A-7", "12", "77", "77"]
    assert woocommerce(woo(number=None, id=None)).rejected[0].column == "number"


def test_that_the_date_is_the_one_in_gmt_else_the_shops_own_else_none() -> None:
    assert order_json(woocommerce(woo()).orders[0])["placed_at"] == "2026-03-01T09:00:00+00:00"
    assert order_json(woocommerce(woo(date_created_gmt=None)).orders[0])["placed_at"] == "2026-03-01T10:00:00+01:00"
    assert order_json(woocommerce(woo(date_created_gmt="", date_created=None)).orders[0])["placed_at"] is None


@pytest.mark.parametrize("date", ["{{now format=customformat}}", "2026-02-30T10:00:00", 17, "0000-00-00T00:00:00", ["2026"]])
def test_that_what_is_no_date_is_rejected_as_date_created(date: object) -> None:
    assert [(line.row, line.column, line.code) for line in woocommerce(woo(), woo(number="2", date_created_gmt=date)).rejected] == [
        (2, "date_created", "bad_date")
    ]


@pytest.mark.parametrize(
    ("line", "price"),
    [
        ({"quantity": 2, "subtotal": "25.00", "price": 12}, "12.50"),
        ({"quantity": 1.5, "subtotal": "10.00", "price": 0.0}, "6.6667"),
        ({"quantity": 2, "subtotal": "25.00", "price": "auf Anfrage"}, "12.50"),
        ({"quantity": 2, "price": "3.125"}, "3.125"),
        ({"quantity": 2, "total": "5.00"}, "2.50"),
        ({"quantity": 0, "subtotal": "5.00", "price": 5}, "5.00"),
        ({"quantity": 1, "subtotal": "0.00", "price": 0}, "0.00"),
    ],
)
def test_that_the_unit_price_is_the_subtotal_by_piece(line: dict[str, Any], price: str) -> None:
    order = woocommerce(woo(line_items=[line | {"name": "Rohkaffee"}])).orders[0]
    lines = order_json(order)["lines"]
    assert isinstance(lines, list)
    assert (lines[0]["unit_price"], lines[0]["quantity"]) == (price, line["quantity"])


@pytest.mark.parametrize(
    ("members", "column", "code"),
    [
        ({"total": None}, "total", "missing"),
        ({"total": "auf Anfrage"}, "total", "bad_amount"),
        ({"total": -1}, "total", "bad_amount"),
        ({"total": True}, "total", "bad_amount"),
        ({"total": "1e999"}, "total", "bad_amount"),
        ({"currency": ""}, "currency", "missing"),
        ({"currency": "ZZZ"}, "currency", "bad_currency"),
        ({"billing": {"country": "XZ"}}, "billing.country", "unknown_country"),
        ({"number": "4242424242424242"}, "number", "payment_number"),
        ({"line_items": [{"name": "A", "quantity": -1}]}, "line_items.quantity", "negative_quantity"),
        ({"line_items": [{"name": "A", "quantity": "viele"}]}, "line_items.quantity", "bad_number"),
        ({"line_items": [{"name": "A"}]}, "line_items.quantity", "missing"),
        ({"line_items": [{"name": "A", "quantity": 1, "price": []}]}, "line_items.price", "bad_amount"),
        ({"date_paid": "neulich"}, "date_paid", "bad_date"),
    ],
)
def test_that_an_unusable_order_is_rejected_and_the_rest_goes_on(members: dict[str, Any], column: str, code: str) -> None:
    parsed = woocommerce(woo(**members), woo(number="2"))
    assert [(line.row, line.column, line.code) for line in parsed.rejected] == [(1, column, code)]
    assert [order.number for order in parsed.orders] == ["2"]


@pytest.mark.parametrize(
    ("members", "shown"),
    [
        ({"transaction_id": "4242-4242-4242-4242"}, "Visa •••• 4242"),
        ({"transaction_id": "DE89 3704 0044 0532 0130 00"}, "DE •••• 3000"),
        ({"transaction_id": "", "payment_details": {"method_id": "stripe", "transaction_id": "pi_4242424242424242"}}, "Visa •••• 4242"),
    ],
)
def test_that_a_payment_number_as_transaction_id_is_dropped_and_counted(members: dict[str, Any], shown: str) -> None:
    parsed = woocommerce(
        woo(payment_method_title="Karte", **members), woo(number="2", payment_method_title="Karte", transaction_id="pi_3Q")
    )

    assert [order.payments[0].reference for order in parsed.orders] == ["", "pi_3Q"]
    assert [(one.row, one.column, one.masked) for one in parsed.masked] == [(1, "transaction_id", shown)]
    assert parsed.rejected == ()
    assert "4242424242424242" not in repr(parsed)
    assert "3704" not in repr(parsed)


def test_that_further_data_about_payments_is_never_looked_at() -> None:
    data = [
        {"key": "_iban", "value": "DE89370400440532013000"},
        {"key": "_card_number", "value": "4242424242424242"},
        {"key": "_stripe_source_id", "value": "src_4242424242424242"},
        {"key": "_sepa_account_holder", "value": "Björn Ahlers"},
    ]
    line = {"id": 1, "name": "Kaffee", "quantity": 1, "subtotal": "25.00", "total": "25.00", "meta_data": data}

    parsed = woocommerce(
        woo(meta_data=data, line_items=[line], payment_method="bacs", payment_method_title="SEPA DE89 3704 0044 0532 0130 00")
    )

    (order,) = parsed.orders
    assert order.payments[0].method == "SEPA DE •••• 3000"
    assert [(one.column, one.masked) for one in parsed.masked] == [("payment_method_title", "DE •••• 3000")]
    for number in ("370400440532013000", "4242424242424242", "3704 0044"):
        assert number not in repr(parsed)


def test_that_a_list_may_hold_something_else() -> None:
    assert [(line.row, line.code) for line in woocommerce(woo(), 7, None).rejected] == [(2, "not_an_order"), (3, "not_an_order")]


def test_that_taxes_gift_cards_fees_and_carriage_are_kept() -> None:
    line = {"name": "K", "quantity": 1, "subtotal": "25.00", "total": "20.00", "total_tax": "1.40", "taxes": [{"id": 2, "total": "1.40"}]}
    order = woocommerce(
        woo(
            line_items=[line],
            tax_lines=[
                {"rate_id": 2, "label": "MwSt", "rate_percent": 7, "tax_total": "1.40", "shipping_tax_total": "0.34"},
                {"label": "MwSt 8,1 %", "tax_total": 0},
            ],
            gift_cards=[{"code": "X", "amount": 20}, {"code": "Y", "amount": 4}],
            fee_lines=[{"total": "2.34"}, {"total": "-1"}],
            shipping_lines=[{"method_title": "DHL"}],
            discount_total="5.00",
            payment_method_title="Visa endet auf 4242",
        )
    ).orders[0]
    assert [(tax.name, tax.rate_e2, tax.amount_minor) for tax in order.taxes] == [("MwSt", 700, 174), ("MwSt 8,1 %", 810, 0)]
    assert (order.lines[0].tax_rate_e2, order.lines[0].tax_minor, order.lines[0].discount_minor) == (700, 140, 500)
    assert (order.gift_card_minor, order.fees_minor, order.shipping_minor, order.discount_minor) == (2400, 134, 490, 500)
    assert (order.shipping_method, order.payments[0].brand, order.payments[0].last_four) == ("DHL", "Visa", "4242")


def test_that_children_of_a_bundle_stay_lines_at_no_price() -> None:
    children = [{"name": name, "quantity": 1, "subtotal": "0.00", "price": 0} for name in ("Kanne", "Filter")]
    order = woocommerce(woo(line_items=[{"name": "Paket", "quantity": 1, "subtotal": "89.00"}, *children])).orders[0]
    assert [line.unit_price_e4 for line in order.lines] == [890000, 0, 0]


def test_that_the_legacy_api_is_read_too() -> None:
    legacy = {
        "id": 645, "order_number": "645", "created_at": "2026-01-22T20:00:21Z", "status": "completed", "currency": "EUR", "total": "79.87",
        "total_shipping": "10.00", "total_discount": "0.00", "note": "4111 1111 1111 1111",
        "payment_details": {"method_title": "Überweisung", "paid": True},
        "billing_address": {"first_name": "Ilse", "last_name": "Nötzel", "country": "DE", "phone": "069 90009 001"},
        "shipping_address": {"city": "Waren", "country": "DE"}, "line_items": [{"name": "Tasse", "quantity": 2, "price": "29.99",
        "subtotal": "59.98"}],
    }  # fmt: skip
    parsed = read_bytes(json.dumps({"orders": [legacy]}).encode())
    order = parsed.orders[0]
    assert (order.number, order.customer, order.shipping.city, order.phone) == ("645", "Ilse Nötzel", "Waren", "069 90009 001")
    assert (order.shipping_minor, order.delivery_status, order.order_status) == (1000, DeliveryStatus.SHIPPED, OrderStatus.COMPLETED)
    assert (order.customer_note, parsed.masked[0].column) == ("Visa •••• 1111", "customer_note")
    assert order.payments[0].method == "Überweisung"
    assert read_bytes(json.dumps([legacy | {"created_at": "?"}]).encode()).rejected[0].column == "created_at"


def test_that_addresses_of_computers_and_programs_are_never_kept() -> None:
    parsed = woocommerce(
        woo(customer_ip_address="192.0.2.10", customer_user_agent="Mozilla/5.0", meta_data=[{"key": "k", "value": "geheim"}])
    )
    assert not any(word in repr(parsed) for word in ("192.0.2.10", "Mozilla", "geheim"))


def test_that_repeats_count_once_and_contradictions_not_at_all() -> None:
    parsed = woocommerce(woo(), woo(), woo(number="2"), woo(number="2", total="1.00"))
    assert ([order.number for order in parsed.orders], parsed.repeats, parsed.contradictions) == (["5301"], 1, ("2",))


def test_that_signs_that_no_file_can_hold_are_replaced() -> None:
    text = json.dumps([woo(customer_note="a\x00b")]).replace("Kaffee", "K\\ud800")
    order = read_bytes(text.encode()).orders[0]
    assert (order.customer_note, order.lines[0].title) == ("a\ufffdb", "K\ufffd")
