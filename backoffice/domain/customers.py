"""Customers as the shop works with them: rows of the list, the whole customer, what may be written, and who is blocked."""

FIRST_NUMBER = 10_000


def customer_number(customer_id: int) -> str:
    """Return the number that a customer is called by in letters and on the phone; it never changes."""
    return str(FIRST_NUMBER + customer_id)
