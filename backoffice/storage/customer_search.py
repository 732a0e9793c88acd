"""The two full-text indexes of customers: by name, company, place, postcode and number, and, for fewer people, by phone and e-mail.

Both are contentless: they hold words, not values, and are read only to find ids. Of an e-mail address only the part before the @ is in.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from backoffice.domain.phones import phone_words, tail
from backoffice.storage import search
from backoffice.storage.prepared import raw_of

INSERT = "INSERT INTO customer_search (rowid, name, company, city, postcode, number) VALUES (?, ?, ?, ?, ?, ?)"
DELETE = "DELETE FROM customer_search WHERE rowid = ?"
INSERT_CONTACT = "INSERT INTO contact_search (rowid, phone, email) VALUES (?, ?, ?)"
DELETE_CONTACT = "DELETE FROM contact_search WHERE rowid = ?"
_WORDS = "SELECT id, name, company, city, postcode, number FROM customer WHERE id = ?"
_CONTACT = "SELECT phone, email FROM customer_contact WHERE customer_id = ?"
_OTHERS = "SELECT email FROM customer_email WHERE customer_id = ? ORDER BY email"
_FEWEST_DIGITS = 4
_PUNCTUATION = str.maketrans("", "", " +-/().")

Words = tuple[int, str, str, str, str, str]
ContactWords = tuple[int, str, str]


def contact_match(words: str) -> str:
    """Return an FTS5 query for the index of contact data: a number with at least four digits, or an e-mail address or its first part.

    Empty where there is nothing to look for.
    """
    digits = words.strip().translate(_PUNCTUATION)
    if digits.isascii() and digits.isdigit():
        digits = digits.removeprefix("00") if len(digits) > _FEWEST_DIGITS else digits
        if len(digits) < _FEWEST_DIGITS:
            return ""
        ending = tail(digits)
        return f'"{digits}"*' + (f' OR "{ending}"' if ending else "")
    return search.match_text(words.partition("@")[0])


def contact_words(customer_id: int, phone: str, *emails: str) -> ContactWords:
    """Return what a customer is found by in the index of contact data."""
    return customer_id, phone_words(phone), " ".join(email.rpartition("@")[0] for email in emails)


def add(connection: Connection, words: Sequence[Words], contacts: Sequence[ContactWords]) -> None:
    """Index new customers; who has neither phone nor e-mail has no row in the index of contact data."""
    raw_of(connection).executemany(INSERT, words)
    raw_of(connection).executemany(INSERT_CONTACT, [row for row in contacts if row[1] or row[2]])


def index_again(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Put the words that customers are found by into both indexes anew, from what stands in the tables; of who is gone nothing."""
    driver = raw_of(connection)
    for who in customer_ids:
        driver.execute(DELETE, (who,))
        row = driver.execute(_WORDS, (who,)).fetchone()
        if row is not None:
            driver.execute(INSERT, tuple(row))
        index_contact_again(connection, who)


def index_contact_again(connection: Connection, customer_id: int) -> None:
    """Put phone and e-mail addresses of a customer into their index anew."""
    driver = raw_of(connection)
    driver.execute(DELETE_CONTACT, (customer_id,))
    row = driver.execute(_CONTACT, (customer_id,)).fetchone()
    if row is not None:
        others = [email for (email,) in driver.execute(_OTHERS, (customer_id,))]
        add(connection, (), [contact_words(customer_id, row[0], *[one for one in (row[1], *others) if one])])


def remove(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Take customers out of both indexes."""
    rows = [(who,) for who in customer_ids]
    for text in (DELETE, DELETE_CONTACT):
        raw_of(connection).executemany(text, rows)


def forget(connection: Connection) -> None:
    """Merge the indexes so that words of removed customers are gone from their pages too."""
    for index in ("customer_search", "contact_search"):
        connection.exec_driver_sql(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
