"""Orders of the demo shop as the REST API of WooCommerce gives them."""

from datetime import UTC, timedelta

from resources.demo.sales import TAXES, Person, Product, Sale, email, money, plain, taxes

WOO_STATES = {"paid": "processing", "pending": "on-hold", "refunded": "refunded", "partially_refunded": "processing", "voided": "cancelled"}


def woo_line(place: int, product: Product, pieces: float, rate: float) -> dict[str, object]:
    """Return an article of an order; what is loose has pieces in parts."""
    net = round(product.cents * pieces / (1 + rate / 100))
    tax = round(product.cents * pieces) - net
    amounts = {"subtotal": money(net), "subtotal_tax": money(tax), "total": money(net), "total_tax": money(tax)}
    taxed = [{"id": 1 if rate > 10 else 2, "total": money(tax), "subtotal": money(tax)}] if rate else []
    return {
        "id": place,
        "name": product.title,
        "quantity": pieces,
        **amounts,
        "taxes": taxed,
        "sku": product.sku,
        "price": round(net / 100 / pieces, 6),
    }


def _woo_address(person: Person) -> dict[str, str]:
    return {
        "first_name": person.first,
        "last_name": person.last,
        "company": person.company,
        "address_1": person.street,
        "address_2": person.extra,
        "city": person.city,
        "state": "",
        "postcode": person.postcode,
        "country": person.country,
    }


def woo_order(made: Sale) -> dict[str, object]:
    """Return an order as the REST API v3 gives it."""
    rates = TAXES.get(made.person.country, (0, 0))
    lines = [
        woo_line(place, product, pieces, rates[1] if product.food else rates[0])
        for place, (product, pieces) in enumerate(made.lines, start=1)
    ]
    moment = made.placed.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    paid = made.financial in {"paid", "refunded", "partially_refunded"}
    done = made.fulfilment == "fulfilled" and made.financial == "paid"
    tax_lines = [
        {"id": place, "rate_id": place, "label": name, "rate_percent": rate, "tax_total": money(amount), "shipping_tax_total": "0.00"}
        for place, (name, rate, amount) in enumerate(taxes(made), start=1)
    ]
    return {
        "id": made.number + 40_000,
        "number": str(made.number),
        "status": "completed" if done else WOO_STATES[made.financial],
        "currency": "EUR",
        "prices_include_tax": True,
        "date_created": made.placed.strftime("%Y-%m-%dT%H:%M:%S"),
        "date_created_gmt": moment,
        "date_paid_gmt": moment if paid else None,
        "date_completed_gmt": (made.placed + timedelta(hours=30)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S") if done else None,
        "discount_total": "0.00",
        "shipping_total": money(made.shipping_cents),
        "total": money(made.goods_cents + made.shipping_cents),
        "total_tax": money(sum(amount for _, _, amount in taxes(made))),
        "billing": _woo_address(made.person) | {"email": email(made.person), "phone": made.person.phone},
        "shipping": _woo_address(made.person),
        "payment_method_title": made.payment,
        "transaction_id": f"tx_{plain(made.person.last)[:6]}{made.number}" if paid else "",
        "customer_note": made.note,
        "line_items": lines,
        "tax_lines": tax_lines,
        "shipping_lines": [{"id": 1, "method_title": "DHL Paket", "total": money(made.shipping_cents)}],
        "fee_lines": [],
        "coupon_lines": [],
        "gift_cards": [],
        "refunds": [{"id": 1, "reason": "", "total": f"-{money(made.refunded_cents)}"}] if made.refunded_cents else [],
    }
