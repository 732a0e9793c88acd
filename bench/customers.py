"""Customers in pairs: pages of the list in each sort, search and one customer whole, beside the same by hand, in a shop of very many."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from backoffice.domain.customers import Block, CustomerId, CustomerQuery, CustomerRow, CustomerSort, CustomerView
from backoffice.domain.keys import name_key
from backoffice.domain.pages import Direction
from backoffice.domain.phones import phone_words, tail
from backoffice.security.masking import mask_email, mask_phone
from backoffice.storage.customer_search import contact_match
from backoffice.storage.search import match_text
from bench.compare import same
from bench.data import ABROAD, FIRST, PLACES, STEM, TAIL
from bench.measure import SHORT_ROUNDS, Case, looped, slowest_of

if TYPE_CHECKING:
    from bench.cases import Bench

ROWS = 50
COMPANIES = ("", "", "", "", "Beispiel GmbH", "Muster & Söhne", "Café Lindenhof")
CUSTOMER = """INSERT INTO customer (id, name, company, phone_masked, email_masked, number, name_key, city, postcode, country, active_at_ms,
    blocked_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
CONTACT = "INSERT INTO customer_contact (customer_id, phone, email, phone_tail) VALUES (?, ?, ?, ?)"
WORDS = "INSERT INTO customer_search (rowid, name, company, city, postcode, number) VALUES (?, ?, ?, ?, ?, ?)"
CALLED_BY = "INSERT INTO contact_search (rowid, phone, email) VALUES (?, ?, ?)"
COLUMNS = {CustomerSort.NAME: "name_key", CustomerSort.ACTIVE: "active_at_ms", CustomerSort.PLACE: "postcode", CustomerSort.NUMBER: "id"}
ROW = """c.id, c.number, c.name, c.company, c.postcode, c.city, c.country, c.active_at_ms, c.blocked_reason, c.blocked_until,
    c.inactive_at_ms, c.version"""
TERMS = (
    "müll", "schneider", "anna müller", "eva-maria", "łukasz görlitz", "köln", "hambu braun", "80331 wagner", "30042", "nichts",
    "030 23100042", "49302310", "0042", "k42@", "k4711", "beispiel", "söhne weber",
)  # fmt: skip
FIRST_MS, APART_MS = 1_577_865_600_000, 180_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def rows(count: int, first: int) -> Iterator[tuple[Any, ...]]:
    """Yield invented customers from an id on: id, name, company, phone, e-mail, place, postcode, country, newest order, block."""
    draw = random.Random(2026)
    for who in range(first, first + count):
        name = f"{draw.choice(FIRST)} {draw.choice(STEM)}{draw.choice(TAIL)}"
        city, postcode = draw.choice(PLACES)
        phone = f"+493023{who % 1_000_000:06d}" if draw.random() < 0.6 else ""
        at, block = FIRST_MS + draw.randrange(1_000_000) * APART_MS, "Zahlt nicht" if draw.random() < 0.001 else ""
        yield who, name, draw.choice(COMPANIES), phone, f"k{who}@example.org", city, postcode, ABROAD.get(city, "DE"), at, block


def fill(connection: Any, count: int) -> None:
    """Write customers without orders behind those that are there."""
    first = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM customer").fetchone()[0]
    many = connection.executemany
    connection.execute("BEGIN IMMEDIATE")
    made = [
        row[0] for row in connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name LIKE 'customer!_%by%' ESCAPE '!'")
    ]
    for name in [row.split()[2] for row in made]:
        connection.execute(f"DROP INDEX {name}")
    many(
        CUSTOMER,
        (
            (who, name, company, mask_phone(phone), mask_email(email), str(10_000 + who), name_key(name), *place, at, block)
            for who, name, company, phone, email, *place, at, block in rows(count, first)
        ),
    )
    many(CONTACT, ((row[0], row[3], row[4], tail(row[3])) for row in rows(count, first)))
    many(WORDS, ((row[0], row[1], row[2], row[5], row[6], str(10_000 + row[0])) for row in rows(count, first)))
    many(CALLED_BY, ((row[0], phone_words(row[3]), row[4].partition("@")[0]) for row in rows(count, first)))
    for text in made:
        connection.execute(text)
    connection.execute("COMMIT")


def looking(bench: "Bench", count: int) -> list[Case]:
    """Pair the lists, search and one customer in a shop of `count` customers, and the first page with that of a small shop."""
    shop = bench.full.copy(bench.folder / "customers")
    connection = shop.connect()
    fill(connection, count)
    connection.close()
    hand, desk = bench.keep(shop.copy(bench.folder / "customers-by-hand").connect()), bench.keep(shop.open()).customers
    small = bench.office.customers
    cases = []
    for sort in CustomerSort:
        for direction in Direction:
            query = CustomerQuery(sort=sort, direction=direction)
            middle = desk.page(query, start=count // 2, limit=1)[0]
            name = f"customers, 50 by {sort} {direction}"
            cases += _pair(name, lambda query=query: first(hand, query), lambda query=query: desk.page(query, limit=ROWS))  # type: ignore[misc]
            cases += _pair(
                f"{name}, further on",
                lambda query=query, last=middle: behind(hand, query, last),  # type: ignore[misc]
                lambda query=query, last=middle: desk.page(query, after=last, limit=ROWS),  # type: ignore[misc]
            )
    blocked = CustomerQuery(CustomerView.BLOCKED)
    cases += _pair("customers, 50 blocked", lambda: first(hand, blocked), lambda: desk.page(blocked, limit=ROWS))
    busy = next(row for row in small.page(CustomerQuery(sort=CustomerSort.ACTIVE, direction=Direction.DOWN), limit=ROWS))
    cases.append(
        Case("customers, open one", looped(lambda: small.open(busy.id)), looped(lambda: desk.open(busy.id)), 1.5, SHORT_ROUNDS, 1.0)
    )
    by_name = CustomerQuery()
    little = looped(lambda: small.page(by_name, limit=ROWS))
    cases.append(Case(f"customers, 50 of {count:,}", little, looped(lambda: desk.page(by_name, limit=ROWS)), 1.5, SHORT_ROUNDS))
    return [*cases, _searching(hand, desk)]


def _pair(name: str, by_hand: Callable[[], object], product: Callable[[], object]) -> list[Case]:
    same(name, by_hand(), product())
    return [Case(name, looped(by_hand), looped(product), 3.0, SHORT_ROUNDS, most_ms=1.0)]


def _searching(hand: Any, desk: Any) -> Case:
    by_hand: list[Callable[[], object]] = [lambda term=term: found(hand, term) for term in TERMS]  # type: ignore[misc]
    queries = [CustomerQuery(words=term) for term in TERMS]
    product: list[Callable[[], object]] = [lambda query=query: desk.page(query, limit=ROWS) for query in queries]  # type: ignore[misc]
    for term, mine, theirs in zip(TERMS, by_hand, product, strict=True):
        same(f"customers, search for {term}", mine(), theirs())
    return Case("customers, search, 95th percentile", slowest_of(by_hand), slowest_of(product), 2.0, SHORT_ROUNDS)


def first(connection: Any, query: CustomerQuery) -> tuple[CustomerRow, ...]:
    """Return the first page of a list."""
    where = "c.inactive_at_ms IS NULL" + (" AND c.blocked_reason <> ''" if query.view is CustomerView.BLOCKED else "")
    text = f"SELECT {ROW} FROM customer c WHERE {where} ORDER BY {order(query)} LIMIT {ROWS}"
    return tuple(to_row(row) for row in connection.execute(text))


def behind(connection: Any, query: CustomerQuery, last: CustomerRow) -> tuple[CustomerRow, ...]:
    """Return the page behind a row."""
    sign, column = "<" if query.direction is Direction.DOWN else ">", COLUMNS[query.sort]
    values: dict[str, Any] = {"name_key": name_key(last.name), "postcode": last.postcode, "id": last.id}
    values["active_at_ms"] = round((last.active_at - EPOCH) / timedelta(milliseconds=1))
    start = f"SELECT {ROW} FROM customer c WHERE c.inactive_at_ms IS NULL AND"
    if query.sort is CustomerSort.NUMBER:
        return tuple(map(to_row, connection.execute(f"{start} c.id {sign} ? ORDER BY {order(query)} LIMIT {ROWS}", (last.id,))))
    equals = f"{start} c.{column} = ? AND c.id {sign} ? ORDER BY {order(query)} LIMIT {ROWS}"
    rows = connection.execute(equals, (values[column], last.id)).fetchall()
    if len(rows) < ROWS:
        rows += connection.execute(f"{start} c.{column} {sign} ? ORDER BY {order(query)} LIMIT ?", (values[column], ROWS - len(rows)))
    return tuple(map(to_row, rows))


def found(connection: Any, words: str) -> tuple[CustomerRow, ...]:
    """Return the newest customers that words are found in."""
    hits: set[int] = set()
    for index, match in (("customer_search", match_text(words)), ("contact_search", contact_match(words))):
        if match:
            text = f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC LIMIT {ROWS}"
            hits |= {row[0] for row in connection.execute(text, (match,))}
    newest = sorted(hits, reverse=True)[:ROWS]
    return tuple(to_row(connection.execute(f"SELECT {ROW} FROM customer c WHERE id = ?", (who,)).fetchone()) for who in newest)


def order(query: CustomerQuery) -> str:
    """Return what a list is ordered by."""
    down = " DESC" if query.direction is Direction.DOWN else ""
    return f"c.id{down}" if query.sort is CustomerSort.NUMBER else f"c.{COLUMNS[query.sort]}{down}, c.id{down}"


def to_row(row: Any) -> CustomerRow:
    """Make the record of a list."""
    who, number, name, company, postcode, city, country, at, reason, until, inactive, version = row
    block = Block(reason, date.fromisoformat(until) if until else None) if reason else None
    active = EPOCH + timedelta(milliseconds=at)
    return CustomerRow(CustomerId(who), number, name, company, postcode, city, country, active, block, inactive is not None, version)
