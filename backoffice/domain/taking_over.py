"""What of a customer's data a channel's orders bring in: decided at the door, so that what is not needed is never stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from backoffice.domain.carriers import needs_phone
from backoffice.domain.incoming import Channel, IncomingOrder
from backoffice.domain.order_status import DeliveryStatus, OrderStatus


class TakenField(StrEnum):
    """A field that a shop can do without. Name and address are none: without them nothing can be sent."""

    EMAIL = "email"
    PHONE = "phone"
    NOTE = "customer_note"
    BIRTHDAY = "birthday"
    BUYER_NICK = "buyer_nick"


class Taking(StrEnum):
    """Whether a field is taken over."""

    ALWAYS = "always"
    IF_NEEDED = "if_needed"  # the phone number: only if the carrier needs it
    NEVER = "never"


Choices = Mapping[TakenField, Taking]

# What holds until an owner says otherwise: what is optional is off. By the e-mail address an order finds its customer again.
DEFAULTS: Choices = {
    TakenField.EMAIL: Taking.ALWAYS,
    TakenField.PHONE: Taking.IF_NEEDED,
    TakenField.NOTE: Taking.ALWAYS,
    TakenField.BIRTHDAY: Taking.NEVER,
    TakenField.BUYER_NICK: Taking.NEVER,
}
_UNSENT = frozenset({DeliveryStatus.OPEN, DeliveryStatus.PARTIALLY_SHIPPED})


@dataclass(frozen=True, slots=True)
class ChannelChoices:
    """A channel with what is taken over from it."""

    channel: Channel
    choices: Choices


def takings(field: TakenField) -> tuple[Taking, ...]:
    """Return what can be chosen for a field, the default first."""
    others = (Taking.ALWAYS, Taking.NEVER)
    return (DEFAULTS[field], *(one for one in others if one is not DEFAULTS[field]))


def at_the_door(
    orders: Sequence[IncomingOrder], choices: Choices, shop_country: str
) -> tuple[tuple[IncomingOrder, ...], tuple[tuple[str, int], ...]]:
    """Return orders without what is not taken over, and each such field with the number of orders that give it."""
    left: dict[TakenField, int] = {}
    known = dict(DEFAULTS) | dict(choices)
    result = tuple(_taken(order, known, shop_country, left) for order in orders)
    return result, tuple((str(field), left[field]) for field in TakenField if field in left)


def _taken(order: IncomingOrder, choices: Choices, shop_country: str, left: dict[TakenField, int]) -> IncomingOrder:
    out: dict[str, Any] = {}
    for field, taking in choices.items():
        if taking is Taking.ALWAYS or not getattr(order, field):
            continue
        if taking is Taking.IF_NEEDED and carrier_needs_phone(order, shop_country):
            continue
        out[str(field)] = ""
        left[field] = left.get(field, 0) + 1
    return replace(order, **out) if out else order


def carrier_needs_phone(order: IncomingOrder, shop_country: str) -> bool:
    """Say whether an order is still to be sent by a carrier that needs a phone number."""
    if order.order_status is OrderStatus.CANCELLED or order.delivery_status not in _UNSENT:
        return False
    return needs_phone(order.shipping.country or order.billing.country, shop_country, order.shipping_method)
