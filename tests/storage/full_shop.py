"""A shop with a row in every table and a value of its own in every cell, to see which of them come through to whom."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Integer, LargeBinary

from backoffice.security.rights import ROLE_RIGHTS
from backoffice.storage import allow_lists, connection, log
from backoffice.storage.catalog import CATALOG
from backoffice.storage.database import Database
from backoffice.storage.schema import METADATA
from tests.storage.shop_file import NOW, ShopFile, make_shop

FIRST = 7_310_000_000
Cell = tuple[str, str]
# What guards keep in order.
PLACES: dict[Cell, Any] = {("log_segment", "id"): 1, ("log_segment", "broken_before"): 0, ("contact_access", "seq"): 1}
SHORT: dict[Cell, Any] = {("payment", "last_four"): "7319"}  # a guard takes no more of a card
KEY = b"zelle-ratsche-ratsche-ratsche-12"


def full_shop(folder: Path) -> tuple[ShopFile, dict[Cell, Any]]:
    """Return a shop and the value that stands in each cell of its extra row; the shop's and the log's own rows come besides."""
    shop = make_shop(folder)
    values: dict[Cell, Any] = {}
    raw = connection.connect(shop.path, shop.key, read_only=False)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("PRAGMA ignore_check_constraints = ON")
    for table in METADATA.tables.values():
        if table.name in ("shop", "log_of_deeds", "log_ratchet"):
            continue
        for column in (one for one in table.columns if (table.name, one.name) not in PLACES):
            number = FIRST + len(values)
            kind = column.type
            values[table.name, column.name] = SHORT.get((table.name, column.name)) or (
                number if isinstance(kind, Integer) or "Millis" in type(kind).__name__ or "Flag" in type(kind).__name__
                else f"zelle{number}".encode() if isinstance(kind, LargeBinary)
                else f"zelle{number}"
            )  # fmt: skip
        places = {name: place for (where, name), place in PLACES.items() if where == table.name}
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        row = tuple(places.get(column.name, values.get((table.name, column.name))) for column in table.columns)
        raw.execute(f"INSERT INTO {table.name} ({names}) VALUES ({', '.join('?' * len(row))})", row)
    said = {name: f"zeile{place}" for place, name in enumerate(("person_id", "code", "subject_kind", "subject_id", "fields"))}
    log.append(raw, NOW, said["person_id"], said["code"], said["subject_kind"], said["subject_id"], (said["fields"],))
    values |= {("log_of_deeds", name): value for name, value in said.items()}
    raw.execute("UPDATE log_ratchet SET key = ? WHERE lane = 1", (KEY,))
    values["log_ratchet", "key"] = KEY
    raw.execute(
        "INSERT INTO order_search (rowid, number, customer, company, city, postcode) VALUES (1, 'suchwort', 'suchwort', '', '', '')"
    )
    raw.close()
    return shop, values


def open_as(shop: ShopFile, role: str) -> Database:
    """Open the shop as a person of a built-in role."""
    rights = next(frozenset(map(str, rights)) for one, rights in ROLE_RIGHTS.items() if one == role)
    return Database(shop.path, shop.key, shop_uuid=shop.uuid, authorizer=allow_lists.for_rights(rights).authorizer())


def hidden_from(role: str, values: dict[Cell, Any]) -> dict[Cell, Any]:
    """Return the values that a role must never see."""
    rights = next(frozenset(map(str, rights)) for one, rights in ROLE_RIGHTS.items() if one == role)
    return {(table, name): value for (table, name), value in values.items() if not CATALOG[table][name].readers & rights}


def shows(found: Iterable[Any], hidden: Iterable[Any]) -> bool:
    """Say whether any of the hidden values stands in what was found, also as a part, a number or the text of a blob."""
    text = "\n".join(repr(one) for one in found)
    return any((value.decode() if isinstance(value, bytes) else str(value)) in text for value in hidden)


def plain_errors() -> tuple[type[BaseException], ...]:
    """Return what SQLite and we raise where a statement is refused."""
    return (connection.DBAPI.Error, connection.DBAPI.Warning, connection.ForbiddenStatementError, sqlite3.Error, ValueError, TypeError)
