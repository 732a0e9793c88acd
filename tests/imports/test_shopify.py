"""Reading Shopify's orders export."""

import pytest

from backoffice.domain.incoming import Format, Rejected
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.errors import FileRefused
from backoffice.imports.read import read_bytes
from tests.imports.export_files import FIRST, HEADER, MORE, csv_text, row, shopify


def test_that_rows_of_one_number_become_one_order() -> None:
    parsed = shopify(FIRST, MORE, row(Name="#1002"))
    assert parsed.format is Format.SHOPIFY
    assert [(order.number, order.row, len(order.lines)) for order in parsed.orders] == [("#1001", 2, 2), ("#1002", 4, 1)]
    assert parsed.rows == 3


def test_that_a_line_joins_its_order_wherever_it_stands() -> None:
    parsed = shopify(FIRST, row(Name="#1002"), MORE)
    assert [len(order.lines) for order in parsed.orders] == [2, 1]
    assert [line.title for line in shopify(MORE, FIRST).orders[0].lines] == ["Tasse", "Kaffee"]


def test_that_an_order_carries_what_the_file_says() -> None:
    order = shopify(
        row(Tax_1_Name="DE MwSt 19 %", Tax_1_Value="3.98", Taxes="3.98", Payment_Method="Klarna", Payment_Reference="r8Xq")
    ).orders[0]
    assert order.placed_at is not None
    assert order.placed_at.isoformat() == "2026-03-01T10:00:00+01:00"
    assert order.offset_minutes == 60
    assert (order.total_minor, order.shipping_minor, order.tax_minor, order.tax_included) == (2490, 490, 398, True)
    assert (order.taxes[0].name, order.taxes[0].rate_e2, order.taxes[0].amount_minor) == ("DE MwSt 19 %", 1900, 398)
    assert (order.payments[0].method, order.payments[0].reference, order.payments[0].amount_minor) == ("Klarna", "r8Xq", 2490)
    assert (order.lines[0].quantity_milli, order.lines[0].unit_price_e4, order.lines[0].total_minor) == (2000, 100000, 2000)


def test_that_prices_without_tax_are_recognised_by_their_sum() -> None:
    assert shopify(row(Subtotal="20.00", Shipping="4.90", Taxes="2.00", Total="26.90")).orders[0].tax_included is False


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("paid", PaymentStatus.PAID), ("PAID", PaymentStatus.PAID), ("pending", PaymentStatus.OPEN), ("authorized", PaymentStatus.OPEN),
        ("partially_paid", PaymentStatus.PARTIALLY_PAID), ("partially refunded", PaymentStatus.PARTIALLY_REFUNDED),
        ("refunded", PaymentStatus.REFUNDED), ("voided", PaymentStatus.VOIDED), ("expired", PaymentStatus.FAILED), ("", PaymentStatus.OPEN),
    ],
)  # fmt: skip
def test_that_a_payment_state_is_translated(word: str, status: PaymentStatus) -> None:
    assert shopify(row(Financial_Status=word)).orders[0].payment_status is status


def test_that_without_a_payment_state_refunds_and_the_date_of_payment_tell() -> None:
    assert shopify(row(Financial_Status="", Refunded_Amount="10")).orders[0].payment_status is PaymentStatus.PARTIALLY_REFUNDED
    assert shopify(row(Financial_Status="", Refunded_Amount="24.90")).orders[0].payment_status is PaymentStatus.REFUNDED
    assert shopify(row(Financial_Status="", Paid_at="2026-03-01")).orders[0].payment_status is PaymentStatus.PAID


@pytest.mark.parametrize(
    ("word", "status"),
    [("fulfilled", DeliveryStatus.SHIPPED), ("partial", DeliveryStatus.PARTIALLY_SHIPPED), ("", DeliveryStatus.OPEN),
     ("unfulfilled", DeliveryStatus.OPEN), ("restocked", DeliveryStatus.OPEN)],
)  # fmt: skip
def test_that_a_delivery_state_is_translated(word: str, status: DeliveryStatus) -> None:
    assert shopify(row(Fulfillment_Status=word)).orders[0].delivery_status is status


def test_that_restocked_goods_that_had_left_are_returned() -> None:
    order = shopify(row(Fulfillment_Status="restocked", Fulfilled_at="2026-03-02")).orders[0]
    assert order.delivery_status is DeliveryStatus.RETURNED


def test_that_a_date_of_cancellation_cancels_and_on_hold_holds() -> None:
    assert shopify(row(Cancelled_at="2026-03-02 08:00:00 +0100")).orders[0].order_status is OrderStatus.CANCELLED
    assert shopify(row(Fulfillment_Status="on_hold")).orders[0].order_status is OrderStatus.ON_HOLD


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"Created_at": "2026-02-30 10:00:00 +0100"}, "Created at", "bad_date"),
        ({"Created_at": ""}, "Created at", "missing"),
        ({"Total": "auf Anfrage"}, "Total", "bad_amount"),
        ({"Total": "-3.00"}, "Total", "bad_amount"),
        ({"Total": ""}, "Total", "missing"),
        ({"Name": ""}, "Name", "missing"),
        ({"Currency": ""}, "Currency", "missing"),
        ({"Currency": "TALER"}, "Currency", "bad_currency"),
        ({"Shipping_Country": "XZ"}, "Shipping Country", "unknown_country"),
        ({"Billing_Country": "Entenhausen"}, "Billing Country", "unknown_country"),
        ({"Lineitem_quantity": "-1"}, "Lineitem quantity", "negative_quantity"),
        ({"Lineitem_quantity": "zwei"}, "Lineitem quantity", "bad_number"),
        ({"Lineitem_quantity": ""}, "Lineitem quantity", "missing"),
        ({"Lineitem_price": "?"}, "Lineitem price", "bad_amount"),
        ({"Financial_Status": "vielleicht"}, "Financial Status", "unknown_status"),
        ({"Fulfillment_Status": "vielleicht"}, "Fulfillment Status", "unknown_status"),
        ({"Name": "#4242424242424242"}, "Name", "payment_number"),
        ({"Lineitem_sku": "4242 4242 4242 4242"}, "Lineitem sku", "payment_number"),
        ({"Paid_at": "gestern"}, "Paid at", "bad_date"),
        ({"Refunded_Amount": "viel"}, "Refunded Amount", "bad_amount"),
    ],
)
def test_that_an_unusable_row_is_rejected_and_the_rest_goes_on(cells: dict[str, str], column: str, code: str) -> None:
    parsed = shopify(row(**({"Name": "#1"} | cells)), row(Name="#2"))
    assert [order.number for order in parsed.orders] == ["#2"]
    assert [(line.row, line.column, line.code) for line in parsed.rejected] == [(2, column, code)]
    assert "4242424242424242" not in repr(parsed)
    assert "370400440532013000" not in repr(parsed)


def test_that_a_bad_line_rejects_its_order_and_names_its_own_row() -> None:
    parsed = shopify(FIRST, MORE | {"Lineitem quantity": "-2"}, row(Name="#1002"))
    assert parsed.rejected == (Rejected(3, "Lineitem quantity", "negative_quantity", "#1001", "-2"),)
    assert len(parsed.orders) == 1


def test_that_rows_are_counted_in_lines_of_the_file() -> None:
    parsed = shopify(row(Notes="eins\nzwei\r\ndrei"), row(Name="#2", Total="?"))
    assert parsed.orders[0].customer_note == "eins\nzwei\r\ndrei"
    assert parsed.rejected[0].row == 5


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ({"Payment_Reference": "DE89370400440532013000"}, "DE •••• 3000"),
        ({"Payment_Reference": "4242-4242-4242-4242"}, "Visa •••• 4242"),
        ({"Payment_Reference": "card_4242424242424242"}, "Visa •••• 4242"),
    ],
)
def test_that_a_payment_number_as_a_payment_s_reference_is_dropped_and_counted(cells: dict[str, str], shown: str) -> None:
    parsed = shopify(row(**cells), row(Name="#2", Payment_Reference="c123.1"))

    assert [order.payments[0].reference if order.payments else "" for order in parsed.orders] == ["", "c123.1"]
    assert [(one.row, one.column, one.masked) for one in parsed.masked] == [(2, "Payment Reference", shown)]
    assert parsed.rejected == ()
    assert "4242424242424242" not in repr(parsed)
    assert "370400440532013000" not in repr(parsed)


def test_that_a_card_in_the_name_of_the_method_leaves_brand_and_last_four_alone() -> None:
    (order,) = shopify(row(Payment_Method="Kreditkarte Visa 4242 4242 4242 4242")).orders

    (payment,) = order.payments
    assert (payment.brand, payment.last_four) == ("Visa", "4242")
    assert "4242 4242" not in repr(order)


def test_that_columns_about_cards_that_nobody_needs_are_never_looked_at() -> None:
    header = (*HEADER, "Receipt Number", "Note Attributes", "Credit Card Number", "Payment References")
    cells = FIRST | {
        "Receipt Number": "4242424242424242",
        "Note Attributes": "IBAN: DE89370400440532013000",
        "Credit Card Number": "4242424242424242",
    }
    cells |= {"Payment References": "c1.1 + 5555 5555 5555 4444"}

    parsed = read_bytes(csv_text(cells, header=header).encode())

    assert [(one.column, one.masked) for one in parsed.masked] == [("Payment References", "Mastercard •••• 4444")]
    for number in ("4242424242424242", "370400440532013000", "5555 5555"):
        assert number not in repr(parsed)


def test_that_payment_numbers_in_free_text_are_masked_and_reported() -> None:
    cells = {"Notes": "Karte 4111 1111 1111 1111", "Shipping_Address1": "DE89 3704 0044 0532 0130 00", "Lineitem_name": "5555555555554444"}
    parsed = shopify(row(**cells))
    order = parsed.orders[0]
    assert (order.customer_note, order.shipping.line1, order.lines[0].title) == (
        "Karte Visa •••• 1111",
        "DE •••• 3000",
        "Mastercard •••• 4444",
    )
    assert {(shown.row, shown.column) for shown in parsed.masked} == {(2, "Notes"), (2, "Shipping Address1"), (2, "Lineitem name")}


def test_that_neighbouring_cells_never_make_a_number_together() -> None:
    order = shopify(row(Shipping_Zip="42424", Shipping_Phone="24242 424242"))
    assert order.masked == ()


def test_that_apostrophes_of_spreadsheets_are_dropped_and_those_of_names_kept() -> None:
    order = shopify(row(Shipping_Zip="'01067", Shipping_Phone="'+49 30 23125 042", Shipping_Name="'t Hoff")).orders[0]
    assert (order.shipping.postcode, order.phone, order.shipping.name) == ("01067", "+49 30 23125 042", "'t Hoff")


def test_that_the_customer_is_the_billing_name_else_the_shipping_name_else_the_company() -> None:
    assert shopify(row(Shipping_Name="Anders")).orders[0].customer == "Änne Größlich"
    assert shopify(row(Billing_Name="", Shipping_Name="Anders")).orders[0].customer == "Anders"
    assert shopify(row(Billing_Name="", Shipping_Name="", Shipping_Company="Kita Wirbelwind")).orders[0].customer == "Kita Wirbelwind"


def test_that_cells_of_any_length_are_read_in_a_moment() -> None:
    order = shopify(row(Payment_Method="x" * 500_000, Notes="1 " * 20_000)).orders[0]
    assert (order.payments[0].last_four, len(order.customer_note)) == ("", 39_999)
    assert shopify(row(Total="x" * 500_000 + "5")).rejected[0].code == "bad_amount"


def test_that_a_mail_address_is_no_reference() -> None:
    assert shopify(row(Payment_Method="PayPal", Payment_Reference="kunde@example.org")).orders[0].payments[0].reference == ""


def test_that_a_repeated_order_counts_once() -> None:
    parsed = shopify(FIRST, MORE, FIRST, MORE, row(Name="#2"), row(Name="#2"))
    assert [len(order.lines) for order in parsed.orders] == [2, 1]
    assert (parsed.repeats, parsed.contradictions) == (2, ())


def test_that_different_contents_under_one_number_are_a_contradiction() -> None:
    for other in (row(Total="30.00"), row(Lineitem_quantity="3"), row(Financial_Status="pending"), row(Total="?")):
        parsed = shopify(FIRST, other, row(Name="#2"))
        assert parsed.contradictions == ("#1001",)
        assert [order.number for order in parsed.orders] == ["#2"]
        assert parsed.rejected == ()


def test_that_order_cells_filled_down_into_every_row_make_one_order() -> None:
    parsed = shopify(row(Total="29.90", Subtotal="25.00"), row(Total="29.90", Subtotal="25.00") | MORE)
    assert [line.title for line in parsed.orders[0].lines] == ["Kaffee", "Tasse"]
    assert [line.position for line in parsed.orders[0].lines] == [1, 2]
    assert parsed.contradictions == ()


def test_that_a_file_without_line_columns_has_orders_without_lines() -> None:
    parsed = read_bytes(csv_text(FIRST, header=("Name", "Financial Status", "Currency", "Total", "Created at")).encode())
    assert parsed.orders[0].lines == ()


def test_that_a_file_with_names_of_articles_only_has_lines_of_one_piece() -> None:
    parsed = read_bytes(csv_text(FIRST, MORE, header=("Name", "Currency", "Total", "Created at", "Lineitem name")).encode())
    assert [(line.quantity_milli, line.unit_price_e4) for line in parsed.orders[0].lines] == [(1000, 0), (1000, 0)]


def test_that_the_currency_may_stand_in_the_amount() -> None:
    header = ("Name", "Total", "Created at", "Financial Status")
    parsed = read_bytes(csv_text(row(Total="116,99 €"), header=header).encode())
    assert (parsed.orders[0].currency, parsed.orders[0].total_minor) == ("EUR", 11699)
    with pytest.raises(FileRefused) as caught:
        read_bytes(csv_text(FIRST, header=header).encode())
    assert (caught.value.code, caught.value.column) == ("missing_columns", "Currency")


def test_that_a_file_with_german_amounts_reads_the_dot_as_thousands() -> None:
    parsed = shopify(row(Total="1.234,50"), row(Name="#2", Total="1.234"), row(Name="#3", Total="7,00"))
    assert [order.total_minor for order in parsed.orders] == [123450, 123400, 700]


def test_that_a_date_without_zone_is_the_shops() -> None:
    text = csv_text(row(Created_at="2026-07-01 08:00:00"), row(Name="#2", Created_at="2026-07-01"))
    placed = [order.placed_at for order in read_bytes(text.encode(), zone="America/New_York").orders]
    assert [moment.isoformat() for moment in placed if moment] == ["2026-07-01T08:00:00-04:00", "2026-07-01T00:00:00-04:00"]


def test_that_columns_are_found_by_name_in_any_order_and_case() -> None:
    text = csv_text(FIRST, header=tuple(reversed(HEADER))).replace("Shipping City", " SHIPPING  city ").replace("Total", "total")
    assert read_bytes(text.encode()).orders[0].shipping.city == "Leipzig"


@pytest.mark.parametrize("missing", ["Name", "Total"])
def test_that_a_file_without_number_or_total_is_refused(missing: str) -> None:
    with pytest.raises(FileRefused) as caught:
        read_bytes(csv_text(FIRST, header=tuple(name for name in HEADER if name != missing)).encode())
    assert (caught.value.code, caught.value.column) == ("missing_columns", missing)


@pytest.mark.parametrize("told", ["Created at", "Financial Status", "Lineitem name"])
def test_that_number_total_currency_and_one_more_column_are_enough(told: str) -> None:
    parsed = read_bytes(csv_text(FIRST, header=("Name", "Currency", "Total", told)).encode())
    assert [(order.number, order.total_minor) for order in parsed.orders] == [("#1001", 2490)]


def test_that_a_row_with_too_many_cells_is_rejected() -> None:
    lines = csv_text(FIRST, row(Name="#2")).splitlines()
    parsed = read_bytes("\n".join([lines[0], lines[1] + ",mehr", lines[2]]).encode())
    assert [(line.row, line.code) for line in parsed.rejected] == [(2, "ragged")]
    assert [order.number for order in parsed.orders] == ["#2"]


def test_that_a_comma_without_quotation_marks_rejects_its_row_even_if_only_empty_cells_are_pushed_out() -> None:
    text = csv_text(row(), row(Name="#2")).replace("Leipzig", "Leipzig, Ost", 1)
    moved = text.replace('"Leipzig, Ost"', "Leipzig, Ost")
    parsed = read_bytes(moved.encode())
    assert [(line.row, line.code) for line in parsed.rejected] == [(2, "ragged")]
    assert [order.number for order in parsed.orders] == ["#2"]


def test_that_an_empty_cell_too_many_in_every_row_does_not_count() -> None:
    header, *rows = csv_text(row(), row(Name="#2")).splitlines()
    parsed = read_bytes("\n".join([header, *(f"{line}," for line in rows), "2 orders", ""]).encode())
    assert [order.number for order in parsed.orders] == ["#1001", "#2"]


def test_that_prices_show_too_how_a_file_writes_amounts() -> None:
    order = shopify(row(Total="1.234", Lineitem_price="617,00")).orders[0]
    assert (order.total_minor, order.lines[0].unit_price_e4) == (123400, 6_170_000)


def test_that_a_currency_of_three_decimals_has_them_behind_a_comma_too() -> None:
    order = shopify(row(Currency="KWD", Total="12,345", Lineitem_price="6,172")).orders[0]
    assert (order.total_minor, order.lines[0].unit_price_e4) == (12345, 61720)
    assert shopify(row(Currency="KWD", Total="1,234.500")).orders[0].total_minor == 1234500


def test_that_missing_cells_at_the_end_are_empty_unless_the_file_breaks_off_there() -> None:
    header = "Name,Created at,Currency,Total,Financial Status,Notes\n"
    whole = header + "#1,2026-03-01,EUR,5.00,paid\n"
    assert len(read_bytes(whole.encode()).orders) == 1
    assert read_bytes(whole.rstrip().encode()).rejected[0].code == "ragged"


def test_that_preambles_blank_lines_and_footers_are_no_rows() -> None:
    text = "sep=,\n" + csv_text(FIRST) + "\n,,\n12 orders\n"
    parsed = read_bytes(text.encode())
    assert [order.row for order in parsed.orders] == [3]
    assert parsed.rejected == ()


def test_that_the_header_of_a_second_export_in_the_same_file_is_no_row() -> None:
    parsed = read_bytes((csv_text(FIRST, MORE) + "\ufeff" + csv_text(row(Name="#2"))).encode())
    assert [(order.row, order.number, len(order.lines)) for order in parsed.orders] == [(2, "#1001", 2), (5, "#2", 1)]
    assert parsed.rejected == ()
