"""Bank details of refunds: what may be shown of an account, and the sealed box beside it, which ends when it is of no more use."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from backoffice.domain.refunds import BankDetail, DetailId, DetailSource, DetailState
from backoffice.storage.money_schema import bank_detail, bank_detail_box
from backoffice.storage.rows import insert_text
from backoffice.storage.types import to_millis

_NAMES = (
    *("id", "order_id", "customer_id", "source", "source_id", "holder", "country", "bank", "last_digits", "state"),
    *("entered_at_ms", "entered_by", "usable_at_ms", "confirmed_by", "assigned_at_ms", "paid_out_at_ms", "box_ends_at_ms"),
)
_FIELDS = tuple(bank_detail.c[name] for name in _NAMES)
_ADD = insert_text(bank_detail, *_NAMES[1:])
_BOX = insert_text(bank_detail_box)
# A box is in use as long as a refund waits for it; a file under way has read it already, but may be taken back.
_ENDED = """SELECT id FROM bank_detail d WHERE box_ends_at_ms IS NOT NULL AND box_ends_at_ms <= ? AND NOT EXISTS (
    SELECT 1 FROM refund r WHERE r.order_id = d.order_id AND r.way = 'bank_transfer' AND r.state IN ('waiting', 'in_file')
    AND d.state = 'current')"""


@dataclass(frozen=True, slots=True)
class Box:
    """A sealed box as it lies in the data file: the mark of its id, the number of the key that opens it, and its bytes."""

    detail_id: DetailId
    mark: str
    number: int
    sealed: bytes


def read(connection: Connection, detail_id: int) -> BankDetail | None:
    """Return one account; None if it is not there."""
    return next(iter(_details(connection, _chosen().where(bank_detail.c.id == detail_id))), None)


def of_ids(connection: Connection, detail_ids: Sequence[int]) -> dict[int, BankDetail]:
    """Return accounts by their ids, at most a thousand; those that are gone are missing."""
    return {detail.id: detail for detail in _details(connection, _chosen().where(bank_detail.c.id.in_(detail_ids)))}


def of_order(connection: Connection, order_id: int) -> tuple[BankDetail, ...]:
    """Return all accounts that were ever entered for an order, the newest first."""
    return _details(connection, _chosen().where(bank_detail.c.order_id == order_id).order_by(bank_detail.c.id.desc()))


def of_orders(connection: Connection, order_ids: Sequence[int]) -> dict[int, tuple[BankDetail, ...]]:
    """Return the same of several orders, by order; those without any are missing."""
    wanted = _chosen().order_by(bank_detail.c.id.desc())
    found: dict[int, tuple[BankDetail, ...]] = {}
    for start in range(0, len(order_ids), 1000):
        for detail in _details(connection, wanted.where(bank_detail.c.order_id.in_(order_ids[start : start + 1000]))):
            if detail.order_id is not None:
                found[detail.order_id] = (*found.get(detail.order_id, ()), detail)
    return found


def current_of_customer(connection: Connection, customer_id: int) -> tuple[BankDetail, ...]:
    """Return the accounts that money for a customer goes to, of all orders, the newest first."""
    c = bank_detail.c
    wanted = _chosen().where(c.customer_id == customer_id, c.state == DetailState.CURRENT).order_by(c.id.desc())
    return _details(connection, wanted)


def unassigned(connection: Connection, message: str | None = None) -> tuple[BankDetail, ...]:
    """Return the accounts that messages named, or one of them, and that belong to no order yet, the newest first."""
    c = bank_detail.c
    wanted = _chosen().where(c.source == DetailSource.MESSAGE, c.order_id.is_(None), c.state == DetailState.PROPOSED)
    if message is not None:
        wanted = wanted.where(c.source_id == message)
    return _details(connection, wanted.order_by(c.id.desc()))


def own(connection: Connection) -> BankDetail | None:
    """Return the shop's own account, which refunds are sent from; None while there is none."""
    c = bank_detail.c
    wanted = _chosen().where(c.source == DetailSource.SHOP, c.state == DetailState.CURRENT).order_by(c.id.desc()).limit(1)
    return next(iter(_details(connection, wanted)), None)


def add(connection: Connection, detail: BankDetail) -> DetailId:
    """Keep an account and return its id; the one in the record counts for nothing."""
    values = (
        *(detail.order_id, detail.customer_id, str(detail.source), detail.source_id, detail.holder, detail.country, detail.bank),
        *(detail.last_digits, str(detail.state), to_millis(detail.entered_at), detail.entered_by, to_millis(detail.usable_at)),
        *(detail.confirmed_by, _millis(detail.assigned_at), _millis(detail.paid_out_at), _millis(detail.box_ends_at)),
    )
    return DetailId(int(connection.exec_driver_sql(f"{_ADD} RETURNING id", values).scalar_one()))


def replace(connection: Connection, detail_ids: Iterable[int]) -> None:
    """Make accounts former ones: their numbers are of no more use, so the boxes go at once."""
    _end(connection, detail_ids, DetailState.FORMER)


def erase(connection: Connection, detail_ids: Iterable[int]) -> None:
    """Erase the sealed numbers of accounts; what may be shown stays."""
    _end(connection, detail_ids, DetailState.ERASED)


def take(connection: Connection, detail_id: int, at: datetime, usable_at: datetime) -> None:
    """Make a proposed account the one that money goes to."""
    text = "UPDATE bank_detail SET state = 'current', assigned_at_ms = ?, usable_at_ms = ?, confirmed_by = '' WHERE id = ?"
    connection.exec_driver_sql(text, (to_millis(at), to_millis(usable_at), detail_id))


def assign(connection: Connection, detail_id: int, order_id: int, customer_id: int | None) -> None:
    """Give an account from a message to an order. An account that has one keeps it: the data file sees to that."""
    text = "UPDATE bank_detail SET order_id = ?, customer_id = ? WHERE id = ?"
    connection.exec_driver_sql(text, (order_id, customer_id, detail_id))


def confirm(connection: Connection, detail_id: int, person_id: str) -> None:
    """Note that a second person has compared a changed account."""
    connection.exec_driver_sql("UPDATE bank_detail SET confirmed_by = ? WHERE id = ?", (person_id, detail_id))


def paid_out(connection: Connection, detail_ids: Iterable[int], at: datetime, box_ends_at: datetime) -> None:
    """Note that money went to accounts, and until when the boxes that are still there are kept."""
    rows = [(to_millis(at), to_millis(box_ends_at), detail_id) for detail_id in detail_ids]
    if rows:
        end = "CASE state WHEN 'current' THEN ? ELSE box_ends_at_ms END"
        connection.exec_driver_sql(f"UPDATE bank_detail SET paid_out_at_ms = ?, box_ends_at_ms = {end} WHERE id = ?", rows)


def put_box(connection: Connection, box: Box) -> None:
    """Lay a sealed box beside its account."""
    connection.exec_driver_sql(_BOX, (box.detail_id, box.mark, box.number, box.sealed))


def boxes(connection: Connection, detail_ids: Sequence[int]) -> dict[int, Box]:
    """Return the boxes of accounts, by account; erased ones are missing."""
    c = bank_detail_box.c
    found: dict[int, Box] = {}
    for start in range(0, len(detail_ids), 1000):
        chosen = select(c.detail_id, c.box_id, c.box_number, c.sealed).where(c.detail_id.in_(detail_ids[start : start + 1000]))
        found |= {row[0]: Box(*row) for row in connection.execute(chosen)}
    return found


def boxes_of_other_numbers(connection: Connection, number: int, after: int = 0, limit: int | None = None) -> tuple[Box, ...]:
    """Return boxes that are sealed to another key than the one with this number, of accounts behind `after`."""
    c = bank_detail_box.c
    chosen = select(c.detail_id, c.box_id, c.box_number, c.sealed).where(c.box_number != number, c.detail_id > after)
    return tuple(Box(*row) for row in connection.execute(chosen.order_by(c.detail_id).limit(limit)))


def count_of_other_numbers(connection: Connection, number: int) -> int:
    """Return how many boxes are sealed to another key than the one with this number."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM bank_detail_box WHERE box_number <> ?", (number,)).scalar_one())


def seal_again(connection: Connection, box: Box) -> None:
    """Put a box that was sealed again in the place of the old one."""
    text = "UPDATE bank_detail_box SET box_number = ?, sealed = ? WHERE detail_id = ?"
    connection.exec_driver_sql(text, (box.number, box.sealed, box.detail_id))


def box_numbers(connection: Connection) -> frozenset[int]:
    """Return the numbers of the keys that boxes are sealed to."""
    return frozenset(connection.exec_driver_sql("SELECT DISTINCT box_number FROM bank_detail_box").scalars())


def erase_ended(connection: Connection, now: datetime) -> tuple[int, ...]:
    """Erase the boxes whose time is over and return their details' ids; what may be shown stays with the order."""
    ended = tuple(connection.exec_driver_sql(_ENDED, (to_millis(now),)).scalars())
    erase(connection, ended)
    return ended


def customer_of(connection: Connection, order_id: int) -> tuple[int | None, str] | None:
    """Return the customer of an order, and the name that stands on it; None if there is no such order."""
    row = connection.exec_driver_sql("SELECT customer_id, customer FROM orders WHERE id = ?", (order_id,)).first()
    return None if row is None else (row[0], row[1])


def _end(connection: Connection, detail_ids: Iterable[int], state: DetailState) -> None:
    rows = [(detail_id,) for detail_id in detail_ids]
    if rows:
        connection.exec_driver_sql("DELETE FROM bank_detail_box WHERE detail_id = ?", rows)
        connection.exec_driver_sql(f"UPDATE bank_detail SET state = '{state}', box_ends_at_ms = NULL WHERE id = ?", rows)


def _chosen() -> Select[Any]:
    return select(*_FIELDS)


def _details(connection: Connection, chosen: Select[Any]) -> tuple[BankDetail, ...]:
    return tuple(BankDetail(*row) for row in connection.execute(chosen))


def _millis(moment: datetime | None) -> int | None:
    return None if moment is None else to_millis(moment)
