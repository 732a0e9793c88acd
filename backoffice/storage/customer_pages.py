"""Pages of the list of customers: by keyset from a known row, by offset on a covering index for a jump, and by search.

Conditions of views repeat those of the partial indexes word for word, which SQLite needs to see.
"""

from contextlib import nullcontext
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.customers import Block, CustomerId, CustomerQuery, CustomerRow, CustomerSort, CustomerView
from backoffice.domain.keys import name_key
from backoffice.domain.pages import Count, Direction
from backoffice.storage.customer_search import contact_match
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.order_pages import passing
from backoffice.storage.prepared import raw_of
from backoffice.storage.search import match_text

ROW = (
    "c.id, c.number, c.name, c.company, c.postcode, c.city, c.country, c.active_at_ms, c.blocked_reason, c.blocked_until,"
    " c.inactive_at_ms IS NOT NULL, c.version"
)
SORTS = {CustomerSort.NAME: "name_key", CustomerSort.ACTIVE: "active_at_ms", CustomerSort.PLACE: "postcode", CustomerSort.NUMBER: "id"}
VIEWS = {
    CustomerView.ACTIVE: "c.inactive_at_ms IS NULL",
    CustomerView.BLOCKED: "c.inactive_at_ms IS NULL AND c.blocked_reason <> '' AND (c.blocked_until = '' OR c.blocked_until >= :today)",
    CustomerView.INACTIVE: "c.inactive_at_ms IS NOT NULL",
}


def page(
    connection: Connection,
    query: CustomerQuery,
    today: date,
    *,
    contacts: bool,
    start: int = 0,
    after: CustomerRow | None = None,
    limit: int = 256,
) -> tuple[CustomerRow, ...]:
    """Return up to `limit` rows behind the row `after`, or from position `start` (0-based) if there is none.

    With `contacts` the words are also looked for in phone numbers and e-mail addresses.
    """
    values: dict[str, Any] = {"start": start, "limit": limit, "today": today.isoformat()}
    if query.words.strip():
        return _found(connection, query, values, contacts=contacts, before=None if after is None else after.id)
    if after is None:
        return tuple(map(to_row, raw_of(connection).execute(_by_offset(query.view, query.sort, query.direction), values)))
    values |= {"value": sort_value(query.sort, after), "id": after.id}
    found: list[CustomerRow] = []
    for text in _by_key(query.view, query.sort, query.direction):
        if len(found) < limit:
            found += map(to_row, raw_of(connection).execute(text, values | {"limit": limit - len(found)}))
    return tuple(found)


def count(connection: Connection, query: CustomerQuery, today: date, *, contacts: bool, cap: int | None = None) -> Count:
    """Count the rows of a list, at most up to `cap`."""
    values: dict[str, Any] = {"today": today.isoformat(), "cap": -1 if cap is None else cap + 1}
    inner = f"SELECT c.id FROM customer c WHERE {VIEWS[query.view]}"
    if query.words.strip():
        hits = _hits(query.words, contacts=contacts)
        if not hits:
            return Count(0)
        values |= hits
        inner = f"SELECT c.id FROM ({' UNION '.join(map(_hits_in, hits))}) f JOIN customer c ON c.id = f.id WHERE {VIEWS[query.view]}"
    with nullcontext() if cap is not None else passing(connection):
        number = int(raw_of(connection).execute(f"SELECT count(*) FROM ({inner} LIMIT :cap)", values).fetchone()[0])
    return Count(number) if cap is None else Count(min(number, cap), number > cap)


def position(connection: Connection, query: CustomerQuery, today: date, row: CustomerRow) -> int:
    """Return how many rows stand before this one in the list (0-based place), without a search."""
    sign = ">" if query.direction is Direction.DOWN else "<"
    values = {"today": today.isoformat(), "value": sort_value(query.sort, row), "id": row.id}
    counts = (f"SELECT count(*) FROM customer c WHERE {VIEWS[query.view]} AND {beyond}" for beyond in _beyond(query.sort, sign))
    return sum(int(raw_of(connection).execute(text, values).fetchone()[0]) for text in counts)


def ids(connection: Connection, query: CustomerQuery, today: date, *, contacts: bool) -> tuple[tuple[CustomerId, int], ...]:
    """Return (id, version) of every customer of a list in its order; it may read far."""
    if query.words.strip():
        rows = page(connection, query, today, contacts=contacts, limit=-1)
        return tuple((row.id, row.version) for row in rows)
    text = f"SELECT c.id, c.version FROM customer c WHERE {VIEWS[query.view]} ORDER BY {_order(query.sort, query.direction)}"
    return tuple((CustomerId(who), version) for who, version in raw_of(connection).execute(text, {"today": today.isoformat()}))


def rows(connection: Connection, customer_ids: tuple[int, ...]) -> tuple[CustomerRow, ...]:
    """Return list rows of customers in the order of the ids given; those that are gone are left out."""
    found = (raw_of(connection).execute(f"SELECT {ROW} FROM customer c WHERE c.id = ?", (who,)).fetchone() for who in customer_ids)
    return tuple(to_row(row) for row in found if row is not None)


def sort_value(sort: CustomerSort, row: CustomerRow) -> Any:
    """Return what a row is sorted by."""
    if sort is CustomerSort.NAME:
        return name_key(row.name)
    if sort is CustomerSort.ACTIVE:
        return to_millis(row.active_at)
    return row.postcode if sort is CustomerSort.PLACE else row.id


def to_row(row: Any) -> CustomerRow:
    """Make a row of the list of what ROW selects."""
    who, number, name, company, postcode, city, country, active_ms, reason, until, inactive, version = row
    block = Block(reason, date.fromisoformat(until) if until else None) if reason else None
    place = postcode, city, country
    return CustomerRow(CustomerId(who), number, name, company, *place, from_millis(active_ms), block, bool(inactive), version)


@cache
def _by_offset(view: CustomerView, sort: CustomerSort, direction: Direction) -> str:
    """Take the keys from the covering index alone, then read just these rows."""
    keys = f"SELECT c.id, c.{SORTS[sort]} AS key FROM customer c WHERE {VIEWS[view]} ORDER BY {_order(sort, direction)}"
    down = " DESC" if direction is Direction.DOWN else ""
    order = f"k.key{down}, k.id{down}"
    return f"SELECT {ROW} FROM ({keys} LIMIT :limit OFFSET :start) k JOIN customer c ON c.id = k.id ORDER BY {order}"


@cache
def _by_key(view: CustomerView, sort: CustomerSort, direction: Direction) -> tuple[str, ...]:
    sign, order = "<" if direction is Direction.DOWN else ">", _order(sort, direction)
    return tuple(
        f"SELECT {ROW} FROM customer c WHERE {VIEWS[view]} AND {beyond} ORDER BY {order} LIMIT :limit" for beyond in _beyond(sort, sign)
    )


def _beyond(sort: CustomerSort, sign: str) -> tuple[str, ...]:
    """Return what is behind a row: first its equals, then all others.

    One comparison of pairs would read all equals from the first on, since SQLite takes the id of an index for none of its columns there
    (17 ms instead of 1 among 500,000 customers of 20 places).
    """
    if sort is CustomerSort.NUMBER:
        return (f"c.id {sign} :id",)
    return f"c.{SORTS[sort]} = :value AND c.id {sign} :id", f"c.{SORTS[sort]} {sign} :value"


def _order(sort: CustomerSort, direction: Direction) -> str:
    """Return what a list is ordered by; the id tells equals apart."""
    down = " DESC" if direction is Direction.DOWN else ""
    return f"c.id{down}" if sort is CustomerSort.NUMBER else f"c.{SORTS[sort]}{down}, c.id{down}"


def _hits(words: str, *, contacts: bool) -> dict[str, str]:
    """Return by index what is looked for in it."""
    hits = {"customer_search": match_text(words), "contact_search": contact_match(words) if contacts else ""}
    return {index: match for index, match in hits.items() if match}


def _hits_in(index: str) -> str:
    return f"SELECT rowid AS id FROM {index} WHERE {index} MATCH :{index}"


def _found(
    connection: Connection, query: CustomerQuery, values: dict[str, Any], *, contacts: bool, before: int | None
) -> tuple[CustomerRow, ...]:
    """Ask each index by itself for its newest hits, since a union would sort all of them; then put these together."""
    start, limit = (0, values["limit"]) if before is not None else (values["start"], values["limit"])
    wanted = limit if limit < 0 else start + limit
    known: dict[int, Any] = {}
    for index, match in _hits(query.words, contacts=contacts).items():
        beyond = "" if before is None else " AND :before > f.rowid"
        text = f"""SELECT {ROW} FROM {index} f JOIN customer c ON c.id = f.rowid WHERE {index} MATCH :match AND {VIEWS[query.view]}{beyond}
            ORDER BY f.rowid DESC LIMIT :wanted"""
        found = raw_of(connection).execute(text, values | {"match": match, "wanted": wanted, "before": before})
        known.update((row[0], row) for row in found)
    newest = sorted(known, reverse=True)
    return tuple(to_row(known[one]) for one in (newest if limit < 0 else newest[start:wanted]))
