"""Whose order an arriving order is: customers are known by their e-mail addresses, and by nothing else.

What a person wrote on a customer stays: the channel changes no contact data that was corrected here
and takes nobody away who was worked on.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.customers import customer_number
from backoffice.domain.keys import name_key
from backoffice.domain.phones import tail
from backoffice.storage import callback_links, customer_places, customer_search
from backoffice.storage.customer_schema import customer, customer_contact
from backoffice.storage.next_ids import NextIds
from backoffice.storage.prepared import raw_of
from backoffice.storage.rows import insert_text

Content = Mapping[str, Any]

CUSTOMER = insert_text(
    customer,
    *("id", "name", "company", "phone_masked", "email_masked", "number", "name_key", "city", "postcode", "country", "active_at_ms"),
    *("blocked_reason", "blocked_until", "made_here", "contact_here", "version"),
)
FRESH = ("", "", 0, 0, 1)  # the last five of these columns
CONTACT = insert_text(customer_contact)
KNOWN_AS = "INSERT OR IGNORE INTO customer_email (email, customer_id) VALUES (?, ?)"
UNTOUCHED = "made_here = 0 AND version = 1"  # nobody here has worked on the customer
NO_PLACE = ("", "", "")


def of(connection: Connection, ids: NextIds, contents: Sequence[Content], moment: int) -> list[int]:
    """Return the customer of each order: the one with the same e-mail address, else a new one; merging by more is a person's decision."""
    _know(connection, ids, {content["contact"][1] for content in contents} - ids.by_email.keys() - {""})
    first_new = ids.customer
    people: list[list[Any]] = []
    contacts, result = [], []
    places: dict[int, tuple[Any, ...]] = {}
    for content in contents:
        phone, email, phone_masked, email_masked = content["contact"]
        order = content["order"]
        placed = moment if order["placed_at_ms"] is None else order["placed_at_ms"]
        here = (*place_of(content), placed)
        who = ids.by_email.get(email) if email else None
        if who is None:
            who = ids.customer
            ids.customer += 1
            name, company = order["customer"], company_of(content)
            people.append([who, name, company, phone_masked, email_masked, customer_number(who), name_key(name), *here])
            contacts.append((who, phone, email, tail(phone)))
            if email:
                ids.by_email[email] = who
        elif who >= first_new:
            row = people[who - first_new]
            if placed >= row[-1]:
                row[-4:] = here
        elif who not in places or placed >= places[who][-1]:
            places[who] = here
        result.append(who)
    raw_of(connection).executemany(CUSTOMER, [(*row, *FRESH) for row in people])
    raw_of(connection).executemany(CONTACT, contacts)
    words = [(row[0], row[1], row[2], row[7], row[8], row[5]) for row in people]
    customer_search.add(connection, words, [customer_search.contact_words(who, phone, email) for who, phone, email, _ in contacts])
    customer_places.move(connection, places)
    return result


def replace_contact(connection: Connection, ids: NextIds, order_id: int, content: Content, moment: int = 0) -> None:
    """Bring the contact data of an order's customer up to date.

    A customer whom other orders share keeps e-mail and phone when this order gives others or none: the order goes to the customer with
    its new address instead, who may be a new one. Contact data that was written here stays, and the channel's address is known besides.
    """
    phone, email, phone_masked, email_masked = content["contact"]
    run = raw_of(connection).execute
    text = """SELECT o.customer_id, c.email, k.contact_here FROM orders o LEFT JOIN customer_contact c ON c.customer_id = o.customer_id
        LEFT JOIN customer k ON k.id = o.customer_id WHERE o.id = ?"""
    who, known, here = run(text, (order_id,)).fetchone()
    if who is None:
        return
    other = owner_of(connection, email)
    if other == who and (here or email != known):
        return
    shared = run("SELECT 1 FROM orders WHERE customer_id = ? AND id != ? LIMIT 1", (who, order_id)).fetchone() is not None
    if other not in (None, who) or (shared and email != known):
        target = other if other is not None else _new_customer(connection, ids, order_id, content, moment)
        run("UPDATE orders SET customer_id = ? WHERE id = ?", (target, order_id))
        if not shared:
            callback_links.move(connection, who, target)
            remove_untouched(connection, [who])
        customer_places.refresh(connection, [who, target])
    elif here:
        run(KNOWN_AS, (email, who)) if email else None
        customer_search.index_contact_again(connection, who)
    elif phone or not shared:
        run("UPDATE customer SET phone_masked = ?, email_masked = ? WHERE id = ?", (phone_masked, email_masked, who))
        run("UPDATE customer_contact SET phone = ?, email = ?, phone_tail = ? WHERE customer_id = ?", (phone, email, tail(phone), who))
        customer_search.index_contact_again(connection, who)


def owner_of(connection: Connection, email: str) -> int | None:
    """Return the customer who is known by an e-mail address; None for an empty one and for one that is new."""
    if not email:
        return None
    for table in ("customer_contact", "customer_email"):
        row = raw_of(connection).execute(f"SELECT customer_id FROM {table} WHERE email = ? AND email <> ''", (email,)).fetchone()
        if row is not None:
            return int(row[0])
    return None


def remove_untouched(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Remove customers who have no order left and on whom nobody here has worked."""
    who = list(customer_ids)
    text = f"DELETE FROM customer WHERE id = ? AND {UNTOUCHED} AND NOT EXISTS (SELECT 1 FROM orders WHERE customer_id = customer.id)"
    raw_of(connection).executemany(text, [(one,) for one in who])
    customer_search.remove(connection, customer_places.gone(connection, who))


def place_of(content: Content) -> tuple[str, str, str]:
    """Return city, postcode and country of an order's delivery address, else of its billing address."""
    row = max(content["address"], key=lambda one: one[0], default=None)  # "shipping" comes after "billing"
    return NO_PLACE if row is None else (row[6], row[5], row[8])


def company_of(content: Content) -> str:
    """Return the first company that an order's addresses name."""
    return next((row[2] for row in content["address"] if row[2]), "")


def _know(connection: Connection, ids: NextIds, emails: Collection[str]) -> None:
    if not emails:
        return
    marks = ", ".join("?" * len(emails))
    for table in ("customer_email", "customer_contact"):  # the latter wins
        text = f"SELECT email, customer_id FROM {table} WHERE email IN ({marks}) AND email <> ''"  # the index has no empty ones
        ids.by_email.update((row[0], row[1]) for row in connection.exec_driver_sql(text, tuple(emails)))


def _new_customer(connection: Connection, ids: NextIds, order_id: int, content: Content, moment: int) -> int:
    """Make a customer of what an order says, and return the id."""
    phone, email, phone_masked, email_masked = content["contact"]
    run = raw_of(connection).execute
    (name,) = run("SELECT customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    company = run("SELECT company FROM address WHERE order_id = ? AND company != '' ORDER BY kind LIMIT 1", (order_id,)).fetchone()
    who = ids.customer
    ids.customer += 1
    place = (*NO_PLACE, moment)
    row = who, name, company[0] if company else "", phone_masked, email_masked, customer_number(who), name_key(name), *place, *FRESH
    run(CUSTOMER, row)
    run(CONTACT, (who, phone, email, tail(phone)))
    customer_search.index_again(connection, [who])
    if email:
        ids.by_email[email] = who
    return who
