"""An incoming order as the staging table keeps it: a JSON text of rows in the order of the tables' columns, and a digest to know it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backoffice.domain.address_check import address_mark
from backoffice.domain.channel_reports import CARRIER_CONTACT
from backoffice.domain.incoming import IncomingOrder
from backoffice.domain.order_flow import WAITING
from backoffice.domain.orders import Address
from backoffice.security.masking import mask_email, mask_phone


@dataclass(frozen=True, slots=True)
class Staged:
    """One order, ready for the staging table. `sort_ms` is when it was placed (0 if unknown), so that ids can follow the date."""

    number: str
    sort_ms: int
    digest: bytes
    payload: str


def staged(order: IncomingOrder) -> Staged:
    """Turn an order of a file into what is staged; the same order always gives the same digest, wherever in the file it stands."""
    placed_ms = _ms(order.placed_at)
    content = _content(order, placed_ms)
    digest = hashlib.blake2b(_text(content).encode(), digest_size=16).digest()
    waits = order.delivery_status in WAITING  # of orders that are sent nobody asks
    payload = _text(content | {"address_check": address_mark(order.shipping) if waits else ""})
    return Staged(order.number, placed_ms or 0, digest, payload)


def _text(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _content(order: IncomingOrder, placed_ms: int | None) -> dict[str, Any]:
    addresses = (("billing", order.billing), ("shipping", order.shipping))
    country = order.shipping.country or order.billing.country
    return {
        "order": {
            "placed_at_ms": placed_ms,
            "placed_offset_min": _offset(order.placed_at),
            "customer": order.customer,
            "currency": order.currency,
            "order_status": order.order_status,
            "payment_status": order.payment_status,
            "delivery_status": order.delivery_status,
            "tax_included": int(order.tax_included),
            "total_minor": order.total_minor,
            "tax_minor": order.tax_minor,
            "shipping_minor": order.shipping_minor,
            "discount_minor": order.discount_minor,
            "gift_card_minor": order.gift_card_minor,
            "fees_minor": order.fees_minor,
            "refunded_minor": order.refunded_minor,
            "pieces_milli": sum(line.quantity_milli for line in order.lines),
            "payment_method": order.payments[0].method if order.payments else "",
            "shipping_method": order.shipping_method,
            "destination_country": country,
        },
        "address": [[kind, *_lines(place)] for kind, place in addresses if not place.empty],
        "line": [
            [n, i.sku, i.title, i.quantity_milli, i.unit_price_e4, i.total_minor, i.discount_minor, i.tax_rate_e2, i.tax_minor]
            for n, i in enumerate(order.lines, start=1)
        ],
        "tax": [[n, i.name, i.rate_e2, i.amount_minor] for n, i in enumerate(order.taxes, start=1)],
        "payment": [
            [n, i.method, i.brand, i.last_four, i.reference, i.amount_minor, _ms(i.paid_at)] for n, i in enumerate(order.payments, start=1)
        ],
        "parcel": [[carrier, number, _ms(order.shipped_at)] for carrier, number in order.tracking],
        "shipped_ms": _ms(order.shipped_at),
        "contact": [order.phone, order.email, mask_phone(order.phone), mask_email(order.email)],
        "note": order.customer_note,
        **_told(order),
    }


def _told(order: IncomingOrder) -> dict[str, Any]:
    """Return what the channel told beside the order; nothing at all where it did not, so that digests of before stay the same."""
    details = [[name, value] for name, value in (("birthday", order.birthday), ("buyer_nick", order.buyer_nick)) if value]
    consent = order.carrier_consent
    consents = [] if consent is None else [[CARRIER_CONTACT, int(consent.given), consent.told_by]]
    return ({"detail": details} if details else {}) | ({"consent": consents} if consents else {})


def _lines(place: Address) -> list[str]:
    return [place.name, place.company, place.line1, place.line2, place.postcode, place.city, place.region, place.country]


def _ms(moment: datetime | None) -> int | None:
    return None if moment is None else round(moment.timestamp() * 1000)


def _offset(moment: datetime | None) -> int | None:
    offset = moment.utcoffset() if moment else None
    return None if offset is None else int(offset.total_seconds()) // 60
