"""The full-text index over number, name, company, place and postcode of orders.

It is contentless: it holds words, not values, and is read only to find ids.
"""

import re
from collections.abc import Sequence

from sqlalchemy import Connection

from backoffice.domain.keys import search_words

INSERT = "INSERT INTO order_search (rowid, number, customer, company, city, postcode) VALUES (?, ?, ?, ?, ?, ?)"
DELETE = "DELETE FROM order_search WHERE rowid = ?"

Words = tuple[int, str, str, str, str, str]


def match_text(words: str) -> str:
    """Return an FTS5 query that wants every word as the beginning of a word, quoted, so nothing of it is syntax; empty for no words.

    Somebody who heard a name does not know whether it is written with ß or ss, so both are looked for.
    """
    return " AND ".join(map(_either, search_words(words)))


def _either(word: str) -> str:
    spellings = dict.fromkeys((word, word.replace("ß", "ss"), re.sub("ss|s$", "ß", word)))  # "weis" is on its way to "weiß"
    quoted = " OR ".join(f'"{spelling}"*' for spelling in spellings)
    return f"({quoted})" if len(spellings) > 1 else quoted


def add(connection: Connection, rows: Sequence[Words]) -> None:
    """Index orders: (order id, number, customer, company, place, postcode) each."""
    if rows:
        connection.exec_driver_sql(INSERT, list(rows))


def remove(connection: Connection, order_ids: Sequence[int]) -> None:
    """Take orders out of the index."""
    if order_ids:
        connection.exec_driver_sql(DELETE, [(order_id,) for order_id in order_ids])


def forget(connection: Connection) -> None:
    """Merge the index so that words of removed orders are gone from its pages too (they stay otherwise)."""
    connection.exec_driver_sql("INSERT INTO order_search (order_search) VALUES ('optimize')")
