"""What a later export of a known order changes, and what the shop's own work keeps.

Three versions meet: what the last import said (`last`), what stands here now (`here`), and what the file says (`theirs`). What only one
side changed wins; payment, cancellation and refund belong to the channel, a delivery made here belongs to the shop. A conflict is only
where both changed the same field to different values.
"""

from dataclasses import dataclass

from backoffice.domain.order_status import DeliveryStatus, OrderStatus
from backoffice.domain.orders import Address

FURTHER = tuple(DeliveryStatus)  # in the order in which goods move


@dataclass(frozen=True, slots=True)
class Side:
    """One version of the fields that both the channel and the shop can change."""

    order_status: OrderStatus
    delivery_status: DeliveryStatus
    shipping: Address


@dataclass(frozen=True, slots=True)
class Merge:
    """What holds from now on. `conflict`: both sides changed the delivery address; the shop's own stays until somebody chooses."""

    order_status: OrderStatus
    delivery_status: DeliveryStatus
    shipping: Address
    conflict: bool


def merge(last: Side, here: Side, theirs: Side, *, shipped_here: bool, in_conflict: bool = False) -> Merge:
    """Merge a file's version of an order into the shop's.

    `shipped_here`: a parcel was made here, so the address it went to stays, and no file takes the delivery back. `in_conflict`: an earlier
    conflict about the address waits for a choice; it goes on until the sides agree.
    """
    shipping, conflict = _address(last.shipping, here.shipping, theirs.shipping, shipped_here=shipped_here, in_conflict=in_conflict)
    return Merge(_order(last, here, theirs), _delivery(last, here, theirs, shipped_here=shipped_here), shipping, conflict)


def _order(last: Side, here: Side, theirs: Side) -> OrderStatus:
    if theirs.order_status is OrderStatus.CANCELLED or here.order_status == last.order_status:
        return theirs.order_status
    if theirs.order_status != last.order_status and theirs.order_status is OrderStatus.COMPLETED:
        return theirs.order_status
    return here.order_status


def _delivery(last: Side, here: Side, theirs: Side, *, shipped_here: bool) -> DeliveryStatus:
    if here.delivery_status == last.delivery_status and not shipped_here:
        return theirs.delivery_status
    return max(here.delivery_status, theirs.delivery_status, key=FURTHER.index)


def _address(last: Address, here: Address, theirs: Address, *, shipped_here: bool, in_conflict: bool) -> tuple[Address, bool]:
    if shipped_here or theirs in (last, here):
        return here, in_conflict and not shipped_here and theirs != here
    return (theirs, False) if here == last else (here, True)


Lines = tuple[tuple[object, ...], ...]  # article number, title, quantity and price of each line, in their order


def merge_lines(last: Lines, here: Lines, theirs: Lines, *, edited: bool, shipped_here: bool, in_conflict: bool) -> tuple[bool, bool]:
    """Say whether the shop's own lines stay, and whether they are in conflict with those of a file.

    Lines that nobody here has edited are the channel's. What only one side changed wins; where both did, the shop's own stay until somebody
    chooses. Of what was packed here no file changes the lines any more.
    """
    if not edited or theirs == here:
        return False, False
    if shipped_here:
        return True, False
    return True, in_conflict or theirs != last
