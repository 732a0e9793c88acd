"""What an import says of money that went back, brought together with what was refunded here; an import never takes that away."""

from sqlalchemy import Connection

from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.payment_state import Recorded, received_minor
from backoffice.domain.refund_parts import whole_of
from backoffice.domain.refund_rules import paid_of, payment_after, refunded_of
from backoffice.domain.refunds import RefundState
from backoffice.storage import order_cancels, refunds
from backoffice.storage.arrivals import Content
from backoffice.storage.prepared import raw_of

AMOUNT = 5  # its place in the row of a payment
_RECORDED = "SELECT amount_minor, channel_paid_minor FROM incoming_payment WHERE order_id = ?"


def carry_over(connection: Connection, order_id: int, content: Content) -> Content:
    """Add what was refunded here to what a file says of a known order, and let its payment state follow.

    Called after cancelled quantities were carried over, whose amounts belong to what was paid.
    """
    settled = [one for one in refunds.of_order(connection, order_id) if one.state is RefundState.DONE]
    if not settled:
        return content
    order = content["order"]
    status, total = PaymentStatus(order["payment_status"]), order["total_minor"]
    whole = whole_of(total, order_cancels.of(connection, order_id), tax_included=bool(order["tax_included"]))
    recorded = [Recorded(*row) for row in raw_of(connection).execute(_RECORDED, (order_id,))]
    received = received_minor(sum(row[AMOUNT] for row in content["payment"]), recorded)
    refunded = refunded_of(order["refunded_minor"], settled)
    state = payment_after(status, paid_of(status, total, whole, received), refunded, whole)
    return {**content, "order": order | {"refunded_minor": refunded, "payment_status": str(state)}}
