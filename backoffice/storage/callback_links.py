"""What callback requests and marks hang on, when it goes away: orders and customers."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from backoffice.storage.prepared import raw_of

_OF_ORDER = "UPDATE callback_request SET order_id = NULL, kept_for = '' WHERE order_id = ?"
_GONE = "NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = customer_id)"
_OF_CUSTOMER = f"UPDATE callback_request SET customer_id = NULL WHERE customer_id = ? AND {_GONE}"
_MARK_ALONE = f"DELETE FROM do_not_call WHERE customer_id = ? AND phone_mac IS NULL AND {_GONE}"
_MARK = f"UPDATE do_not_call SET customer_id = NULL WHERE customer_id = ? AND {_GONE}"


def cut(connection: Connection, order_ids: Sequence[int], customer_ids: Collection[int]) -> None:
    """Let requests go on without orders that are gone, and without those of the customers that are gone; marks stay with the number.

    What was kept with an order is kept no longer: it is erased when its own time is over.
    """
    driver = raw_of(connection)
    driver.executemany(_OF_ORDER, [(order_id,) for order_id in order_ids])
    for text in (_OF_CUSTOMER, _MARK_ALONE, _MARK):
        driver.executemany(text, [(customer_id,) for customer_id in customer_ids])


def move(connection: Connection, customer_id: int, to: int) -> None:
    """Let requests and marks of a customer be another's from now on, before the customer goes away."""
    for table in ("callback_request", "do_not_call"):
        raw_of(connection).execute(f"UPDATE {table} SET customer_id = ? WHERE customer_id = ?", (to, customer_id))
