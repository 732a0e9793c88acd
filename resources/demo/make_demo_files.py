"""Writes the export files of the demo shop "Kaffeehaus Lindenhof" beside itself: `python -m resources.demo.make_demo_files`.

Everything in them is invented. The same files come out every time. A few rows are broken on purpose, as real exports are.
"""

import json
import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from resources.demo.sales import NOW, Product, Sale, iban, money, people, sale
from resources.demo.shopify_export import broken, shopify_rows, write_shopify
from resources.demo.woocommerce_export import woo_line, woo_order

FOLDER = Path(__file__).parent


def _day_after(dice: random.Random, made: Sale) -> Sale:
    """Return an order as the next day's export has it: paid, sent, cancelled, with a corrected address, or as it was."""
    chance = dice.random()
    if made.cancelled or made.financial in {"refunded", "partially_refunded"} or made.fulfilment == "fulfilled":
        return replace(made, financial="paid") if made.financial == "pending" and chance < 0.5 else made
    if chance < 0.4:
        return replace(made, fulfilment="fulfilled", financial="paid")
    if chance < 0.55:
        return replace(made, financial="paid")
    if chance < 0.6:
        return replace(made, cancelled=True, financial="voided", fulfilment="unfulfilled")
    if chance < 0.75:
        return replace(made, person=replace(made.person, extra="Hinterhaus, 3. Stock"))
    return made


def shopify_sales() -> list[Sale]:
    """Return the orders of three weeks."""
    dice = random.Random(20260310)  # noqa: S311 - invented orders, no secrets
    everybody = people(dice)
    payments = (
        "Shopify Payments",
        "Shopify Payments",
        "PayPal Express Checkout",
        "Rechnung",
        "Nachnahme",
        "Vorkasse (Überweisung)",
        "Klarna",
    )
    start = NOW - timedelta(days=21)
    moments = sorted(start + timedelta(minutes=dice.randrange(21 * 24 * 60 - 30)) for _ in range(140))
    made = [sale(dice, 2101 + place, placed, dice.choice(everybody), payments) for place, placed in enumerate(moments)]
    card = "Meine Karte hat sich geändert, bitte von 4111 1111 1111 1111 abbuchen. Danke!"
    account = f"Erstattung bitte auf {iban('DE', '999999990000002051')}, Kontoinhaberin A. Größlich."
    made[-9] = replace(made[-9], note=card)
    made[-17] = replace(made[-17], note=account)
    return made


def woo_orders() -> list[dict[str, object]]:
    """Return the orders of the second shop, one of them with a date that is none."""
    dice = random.Random(53)  # noqa: S311 - invented orders, no secrets
    everybody = people(dice)
    payments = ("Kreditkarte (Visa •••• 4242)", "PayPal", "Rechnung", "Direkte Banküberweisung", "Nachnahme")
    start = NOW - timedelta(days=20)
    moments = sorted(start + timedelta(minutes=dice.randrange(20 * 24 * 60 - 30)) for _ in range(60))
    sales = [
        replace(sale(dice, 5301 + place, placed, dice.choice(everybody), payments), discount_cents=0)
        for place, placed in enumerate(moments)
    ]
    orders = [woo_order(made) for made in sales]
    kit = Product("LH-KIT-01", "Starterpaket „Handaufguss“", 8900, False)
    parts = [
        Product("LH-KAN-06", "Glaskanne 0,6 l mit Holzmanschette", 0, False),
        Product("LH-FIL-P100", "Filterpapier Größe 4, 100 Stück", 0, False),
    ]
    bundle = replace(sales[20], lines=((kit, 1), *((part, 1) for part in parts)), person=everybody[0], refunded_cents=0, financial="paid")
    orders[20] = woo_order(bundle)
    loose = replace(
        sales[31],
        lines=((Product("LH-ROH", "Rohkaffee lose, kg", 1200, True), 1),),
        person=everybody[1],
        refunded_cents=0,
        financial="paid",
    )
    orders[31] = woo_order(loose) | {"line_items": [woo_line(1, loose.lines[0][0], 1.5, 7)], "total": money(1800 + loose.shipping_cents)}
    orders[40] |= {"gift_cards": [{"id": 1, "code": "LIND-ENHO-F", "amount": 10}]}
    orders[44] |= {"date_created": "demnächst", "date_created_gmt": "demnächst"}
    return orders


def main() -> None:
    """Write the three files."""
    sales = shopify_sales()
    day_one = [shopify_rows(made) for made in sales]
    wrong = broken(next(made for made in sales if made.person.country == "DE"))
    for place, rows in enumerate(wrong[:-1]):
        day_one.insert(14 + 17 * place, rows)
    day_one += [wrong[-1], day_one[3]]  # one number with another amount, one order exactly repeated
    write_shopify(FOLDER / "lindenhof_shopify_2026-03-10.csv", day_one)
    dice = random.Random(11)  # noqa: S311 - invented orders, no secrets
    later = [_day_after(dice, made) for made in sales]
    everybody = people(dice)
    fresh = [
        sale(dice, 2241 + place, NOW + timedelta(hours=2 * place), dice.choice(everybody), ("Shopify Payments", "Rechnung"))
        for place in range(9)
    ]
    write_shopify(FOLDER / "lindenhof_shopify_2026-03-11.csv", [shopify_rows(made) for made in later + fresh])
    text = json.dumps(woo_orders(), ensure_ascii=False, indent=1)
    (FOLDER / "lindenhof_woocommerce_2026-03-10.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
