"""Customers as the search for duplicates reads them, its proposals, and the pairs that a person said are two."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.duplicates.records import Candidate, Door, Proposal, Reason
from backoffice.domain.merging import PairRow
from backoffice.storage.prepared import raw_of

_BATCH = 1000
_DOORS = 3  # the newest addresses of a customer; older ones say little
_PEOPLE = """SELECT c.id, c.name, c.company, coalesce(k.email, ''), coalesce(k.phone, '') FROM customer c
    LEFT JOIN customer_contact k ON k.customer_id = c.id WHERE {which} ORDER BY c.id"""
_ORDERED = """SELECT o.customer_id, a.line1, a.line2, a.postcode, a.city, a.country FROM orders o JOIN address a ON a.order_id = o.id
    WHERE o.{which} ORDER BY o.customer_id, o.listed_at_ms DESC, o.id DESC"""
_WRITTEN = """SELECT customer_id, CASE station WHEN '' THEN street ELSE station END || ' ' || house_number,
    CASE post_number WHEN '' THEN extra ELSE post_number END, postcode, city, country FROM customer_address
    WHERE {which} ORDER BY customer_id, id"""
_PAGE = """SELECT d.a_id, d.b_id, d.score, d.reasons, a.name, a.company, b.name, b.company, a.city, b.city FROM duplicate d
    JOIN customer a ON a.id = d.a_id JOIN customer b ON b.id = d.b_id{after}
    ORDER BY d.score DESC, d.a_id DESC, d.b_id DESC LIMIT ? OFFSET ?"""
_AFTER = " WHERE (d.score, d.a_id, d.b_id) < (?, ?, ?)"
_ADD = """INSERT INTO duplicate (a_id, b_id, score, reasons) SELECT ?, ?, ?, ?
    WHERE NOT EXISTS (SELECT 1 FROM not_duplicate n WHERE n.a_id = ? AND n.b_id = ?)
    AND (SELECT count(*) FROM customer c WHERE c.id IN (?, ?)) = 2"""


class Customers:
    """All customers of a shop for the scan, as one connection sees them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        return int(raw_of(self._connection).execute("SELECT count(*) FROM customer").fetchone()[0])

    def all(self) -> Iterator[Candidate]:
        """Yield all customers by id, read in batches."""
        last = 0
        while True:
            found = self._read("id > ? ", (last,), f" LIMIT {_BATCH}")
            yield from found
            if len(found) < _BATCH:
                return
            last = found[-1].id

    def some(self, ids: Sequence[int]) -> Iterable[Candidate]:
        """Return some of them by id."""
        for begin in range(0, len(ids), _BATCH):
            part = tuple(ids[begin : begin + _BATCH])
            yield from self._read(f"id IN ({', '.join('?' * len(part))})", part)

    def _read(self, which: str, values: tuple[Any, ...], limit: str = "") -> list[Candidate]:
        driver = raw_of(self._connection)
        people = driver.execute(_PEOPLE.format(which=f"c.{which}") + limit, values).fetchall()
        if not people:
            return []
        between = ("customer_id BETWEEN ? AND ?", (people[0][0], people[-1][0]))
        of_them = between if limit else (f"customer_{which}", values)
        doors: dict[int, dict[Door, None]] = {}
        for text in (_WRITTEN, _ORDERED):
            rows = driver.execute(text.format(which=of_them[0]), of_them[1])
            for who, group in groupby(rows, key=lambda row: row[0]):
                there = doors.setdefault(who, {})
                for row in group:
                    if len(there) < _DOORS:
                        there[Door(*row[1:])] = None
        return [Candidate(who, name, company, email, phone, tuple(doors.get(who, ()))) for who, name, company, email, phone in people]


def replace(connection: Connection, proposals: Iterable[Proposal]) -> int:
    """Write the proposals of a scan in place of the earlier ones, without pairs that a person said are two; return how many there are."""
    driver = raw_of(connection)
    driver.execute("DELETE FROM duplicate")
    driver.executemany(_ADD, ((p.first, p.second, p.score, " ".join(p.reasons), p.first, p.second, p.first, p.second) for p in proposals))
    return count(connection)


def count(connection: Connection) -> int:
    """Count the proposals."""
    return int(raw_of(connection).execute("SELECT count(*) FROM duplicate").fetchone()[0])


def page(connection: Connection, start: int, after: PairRow | None, limit: int) -> tuple[PairRow, ...]:
    """Return proposals, the surest first: those behind `after`, or from place `start`."""
    key = () if after is None else (after.score, after.first, after.second)
    rows = raw_of(connection).execute(_PAGE.format(after=_AFTER if key else ""), (*key, limit, 0 if key else start))
    return tuple(
        PairRow(a, b, score, reasons_of(reasons), (name_a or company_a, name_b or company_b), (city_a, city_b))
        for a, b, score, reasons, name_a, company_a, name_b, company_b, city_a, city_b in rows
    )


def of_pair(connection: Connection, first: int, second: int) -> tuple[int, tuple[Reason, ...]]:
    """Return score and reasons of a pair; 0 and none where it is not proposed."""
    row = raw_of(connection).execute("SELECT score, reasons FROM duplicate WHERE a_id = ? AND b_id = ?", (first, second)).fetchone()
    return (0, ()) if row is None else (row[0], reasons_of(row[1]))


def reasons_of(text: str) -> tuple[Reason, ...]:
    """Read reasons as they are stored; one that a later version wrote is left out."""
    return tuple(Reason(code) for code in text.split() if code in set(Reason))


def say_two(connection: Connection, first: int, second: int) -> bool:
    """Remember that two customers are two, and propose them no more; False if that was known."""
    driver = raw_of(connection)
    driver.execute("DELETE FROM duplicate WHERE a_id = ? AND b_id = ?", (first, second))
    text = "INSERT INTO not_duplicate (a_id, b_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
    return bool(driver.execute(text, (first, second)).rowcount)


def unsay_two(connection: Connection, proposal: Proposal) -> bool:
    """Forget that two customers are two, and propose them again; False if nobody had said so."""
    driver = raw_of(connection)
    pair = (proposal.first, proposal.second)
    known = bool(driver.execute("DELETE FROM not_duplicate WHERE a_id = ? AND b_id = ?", pair).rowcount)
    if known and proposal.reasons:
        text = "INSERT INTO duplicate (a_id, b_id, score, reasons) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
        driver.execute(text, (*pair, proposal.score, " ".join(proposal.reasons)))
    return known
