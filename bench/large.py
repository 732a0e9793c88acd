"""Shops of many orders, made in a minute: some thousand are written by hand as an import writes them, the rest are copies by the engine.

A copy has numbers, days, customers and references of its own, words in the search index and a line in the log; names, places and goods
repeat, as they do in the invented orders anyhow. Every guard and check holds meanwhile; indexes are taken away and made again as they were.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from backoffice.storage import log
from bench import by_hand_write, data, finding, shops
from bench.shops import NOW, BenchShop

PATTERN = 10_000
KEPT_IN = "BACKOFFICE_LARGE_SHOPS"  # environment variable: a folder in which `kept` leaves its shops for the next process
MINUTES_APART = 3  # as bench/data.py places its orders

# By table, in the order of their keys: which rows are the pattern, and the columns in which a copy differs from them. `:by` is how many
# orders, `:people` how many customers and `:batch` how many imports further on the copy is.
OF_ORDER = {"order_id": "order_id + :by"}
COPIED: dict[str, tuple[str, dict[str, str]]] = {
    "import_batch": ("id = 1", {"id": "id + :batch"}),
    "customer": (
        "id <= :pattern_people",
        {"id": "id + :people", "number": "CAST(10000 + id + :people AS TEXT)", "active_at_ms": "active_at_ms + :by_ms"},
    ),
    "customer_contact": (
        "customer_id <= :pattern_people",
        {"customer_id": "customer_id + :people", "email": "printf('kunde%d@example.org', CAST(substr(email, 6) AS INTEGER) + :by)"},
    ),
    "orders": (
        "id <= :pattern",
        {
            "id": "id + :by",
            "number": "printf('B-%07d', id + :by)",
            "number_key": "printf('b-%012d', id + :by)",
            "placed_at_ms": "placed_at_ms + :by_ms",
            "listed_at_ms": "listed_at_ms + :by_ms",
            "customer_id": "customer_id + :people",
            "batch_id": "batch_id + :batch",
        },
    ),
    "address": ("order_id <= :pattern", OF_ORDER),
    "order_line": ("order_id <= :pattern", OF_ORDER),
    "order_tax": ("order_id <= :pattern", OF_ORDER),
    "payment": (
        "order_id <= :pattern",
        {**OF_ORDER, "reference": "printf('T%d', order_id + :by)", "paid_at_ms": "paid_at_ms + :by_ms"},
    ),
    "order_import": ("order_id <= :pattern", {**OF_ORDER, "batch_id": "batch_id + :batch", "digest": "randomblob(16)"}),
    "order_history": ("order_id <= :pattern", {**OF_ORDER, "id": "NULL"}),
}
WORDS = """INSERT INTO order_search (rowid, number, customer, company, city, postcode)
    SELECT o.id, o.number, o.customer, a.company, a.city, a.postcode FROM orders o
    JOIN address a ON a.order_id = o.id AND a.kind = 'shipping' WHERE o.id > :by AND o.id <= :by + :pattern ORDER BY o.id"""

CUSTOMER_WORDS = """INSERT INTO customer_search (rowid, name, company, city, postcode, number)
    SELECT id, name, company, city, postcode, number FROM customer WHERE id > :people AND id <= :people + :pattern_people ORDER BY id"""
CONTACT_WORDS = """INSERT INTO contact_search (rowid, phone, email)
    SELECT customer_id, '493023125042 03023125042 3125042 5042', substr(email, 1, instr(email, '@') - 1)
    FROM customer_contact WHERE customer_id > :people AND customer_id <= :people + :pattern_people ORDER BY customer_id"""


def fill(shop: BenchShop, count: int, pattern: int = PATTERN) -> BenchShop:
    """Fill an empty shop that nobody has open, and return it. Raises ValueError unless `count` is below `pattern` or a multiple of it."""
    pattern = min(pattern, count)
    if count % pattern:
        raise ValueError(f"{count} orders are no multiple of {pattern}")
    connection, owner = shop.connect(), shop.owner().id
    with _without_indexes(connection):
        by_hand_write.import_orders(connection, tuple(data.orders(pattern)), Path("orders.csv"), pattern, owner, NOW)
        people = connection.execute("SELECT max(id) FROM customer").fetchone()[0]
        statements = [*(_copying(connection, table) for table in COPIED), WORDS, CUSTOMER_WORDS, CONTACT_WORDS]
        for turn in range(1, count // pattern):
            by = turn * pattern
            values = {"by": by, "by_ms": by * MINUTES_APART * 60_000, "people": turn * people, "batch": turn}
            connection.execute("BEGIN IMMEDIATE")
            for statement in statements:
                connection.execute(statement, {**values, "pattern": pattern, "pattern_people": people})
            log.append(connection, NOW, owner, "import.published", "import", turn + 1)
            connection.execute("COMMIT")
        finding.do_work(connection)
    shop.mark(connection)
    connection.close()
    return shop


def kept(count: int, folder: Path) -> BenchShop:
    """Return a shop of `count` orders: the one that an earlier process kept, or a new one, in `folder` where nothing is kept."""
    home = Path(os.environ.get(KEPT_IN) or folder) / str(count)
    if (home / "bench.key").exists():
        return BenchShop.stored(home)
    empty = shops.found(home.with_name(f"{count}-empty"))
    shop = fill(empty.copy(home), count)
    empty.remove()
    shop.store()  # last: what was stopped halfway is made anew
    return shop


def _copying(connection: Any, table: str) -> str:
    """Return the statement that copies a table's part of the pattern, with all columns that the schema has."""
    pattern, differing = COPIED[table]
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    values = ", ".join(differing.get(column, column) for column in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table} WHERE {pattern}"


@contextmanager
def _without_indexes(connection: Any) -> Iterator[None]:
    """Take away the indexes that nothing here looks into, and make each again in one go, by sorting."""
    made = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND name <> 'contact_by_email' ORDER BY rowid"
    ).fetchall()
    for name, _ in made:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, text in made:
        connection.execute(text)
