"""Whose order an arriving order is: customers are known by their e-mail address, and by nothing else."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.phones import tail
from backoffice.storage import callback_links
from backoffice.storage.next_ids import NextIds
from backoffice.storage.prepared import raw_of
from backoffice.storage.rows import insert_text
from backoffice.storage.schema import customer, customer_contact

Content = Mapping[str, Any]

CUSTOMER = insert_text(customer)
CONTACT = insert_text(customer_contact)


def of(connection: Connection, ids: NextIds, contents: Sequence[Content]) -> list[int]:
    """Return the customer of each order: the one with the same e-mail address, else a new one; merging by more is a person's decision."""
    emails = {content["contact"][1] for content in contents} - ids.by_email.keys() - {""}
    if emails:
        marks = ", ".join("?" * len(emails))
        text = f"SELECT email, customer_id FROM customer_contact WHERE email IN ({marks}) AND email <> ''"  # the index has no empty ones
        found = connection.exec_driver_sql(text, tuple(emails))
        ids.by_email.update((row[0], row[1]) for row in found)
    people, contacts, result = [], [], []
    for content in contents:
        phone, email, phone_masked, email_masked = content["contact"]
        who = ids.by_email.get(email) if email else None
        if who is None:
            who = ids.customer
            ids.customer += 1
            company = next((row[2] for row in content["address"] if row[2]), "")
            people.append((who, content["order"]["customer"], company, phone_masked, email_masked))
            contacts.append((who, phone, email, tail(phone)))
            if email:
                ids.by_email[email] = who
        result.append(who)
    raw_of(connection).executemany(CUSTOMER, people)
    raw_of(connection).executemany(CONTACT, contacts)
    return result


def replace_contact(connection: Connection, ids: NextIds, order_id: int, content: Content) -> None:
    """Bring the contact data of an order's customer up to date.

    A customer whom other orders share keeps e-mail and phone when this order gives others or none: the order goes to the customer with
    its new address instead, who may be a new one.
    """
    phone, email, phone_masked, email_masked = content["contact"]
    run = raw_of(connection).execute
    text = "SELECT o.customer_id, c.email FROM orders o LEFT JOIN customer_contact c ON c.customer_id = o.customer_id WHERE o.id = ?"
    who, known = run(text, (order_id,)).fetchone()
    if who is None:
        return
    shared = run("SELECT 1 FROM orders WHERE customer_id = ? AND id != ? LIMIT 1", (who, order_id)).fetchone() is not None
    namesake = "SELECT customer_id FROM customer_contact WHERE email = ? AND email <> ''"
    other = None if email == known else run(namesake, (email,)).fetchone()
    if other or (shared and email != known):
        target = other[0] if other else _new_customer(connection, ids, order_id, content)
        run("UPDATE orders SET customer_id = ? WHERE id = ?", (target, order_id))
        if not shared:
            callback_links.move(connection, who, target)
            run("DELETE FROM customer WHERE id = ?", (who,))
    elif phone or not shared:
        run("UPDATE customer SET phone_masked = ?, email_masked = ? WHERE id = ?", (phone_masked, email_masked, who))
        run("UPDATE customer_contact SET phone = ?, email = ?, phone_tail = ? WHERE customer_id = ?", (phone, email, tail(phone), who))


def _new_customer(connection: Connection, ids: NextIds, order_id: int, content: Content) -> int:
    """Make a customer of what an order says, and return the id."""
    phone, email, phone_masked, email_masked = content["contact"]
    run = raw_of(connection).execute
    (name,) = run("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    company = run("SELECT company FROM address WHERE order_id = ? AND company != '' ORDER BY kind LIMIT 1", (order_id,)).fetchone()
    who = ids.customer
    ids.customer += 1
    run(CUSTOMER, (who, name, company[0] if company else "", phone_masked, email_masked))
    run(CONTACT, (who, phone, email, tail(phone)))
    if email:
        ids.by_email[email] = who
    return who
