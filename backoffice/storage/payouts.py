"""Refunds on their way to the bank, and the files that they go into: what waits, what is in a file, what was written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.orders import Address
from backoffice.domain.payouts import PayoutFile, PayoutFileId, PayoutState, WaitingRefund
from backoffice.domain.refunds import RefundId, RefundReason
from backoffice.storage import batches
from backoffice.storage.incoming_payments import received_of
from backoffice.storage.prepared import raw_of
from backoffice.storage.types import from_millis, to_millis

_PART = 1000  # SQLite takes 32,766 variables in a statement
_REFUND = """SELECT r.id, r.order_id, o.number, o.currency, r.amount_minor, r.reason, r.made_at_ms, r.made_by, r.return_id, o.customer_id,
    o.payment_status, o.total_minor, o.refunded_minor, o.tax_included,
    (SELECT coalesce(sum(c.amount_minor), 0) FROM line_cancel c WHERE c.order_id = o.id),
    (SELECT coalesce(sum(c.tax_minor), 0) FROM line_cancel c WHERE c.order_id = o.id),
    (SELECT coalesce(sum(x.amount_minor), 0) FROM refund x WHERE x.order_id = o.id AND x.state IN ('waiting', 'in_file'))
    FROM refund r JOIN orders o ON o.id = r.order_id"""
_FILE = "SELECT id, message_id, path, state, payments, sum_minor, currency, person_id, written_at_ms, digest FROM payout_file"
_GO = "UPDATE refund SET state = 'in_file', payout_file_id = ?, detail_id = ?, end_to_end_id = ? WHERE id = ? AND state = 'waiting'"


@dataclass(frozen=True, slots=True)
class Going:
    """A refund that goes into a file: to which account, and what it is known by from end to end."""

    refund_id: RefundId
    order_id: OrderId
    detail_id: int
    end_to_end_id: str


@dataclass(frozen=True, slots=True)
class FileOnItsWay:
    """A file with the digest of its content. The content holds a secret id, so that the digest says nothing about the numbers in it."""

    file: PayoutFile
    digest: bytes


def waiting(connection: Connection) -> tuple[WaitingRefund, ...]:
    """Return the refunds by bank transfer that wait, the oldest first."""
    rows = connection.exec_driver_sql(f"{_REFUND} WHERE r.state = 'waiting' AND r.way = 'bank_transfer' ORDER BY r.id").all()
    ids = list({row[1] for row in rows})
    received: dict[int, int] = {}
    for start in range(0, len(ids), _PART):
        received |= {order_id: told[0] for order_id, told in received_of(connection, ids[start : start + _PART]).items()}
    return tuple(_refund(row, received[row[1]]) for row in rows)


def in_file(connection: Connection, file_id: int) -> tuple[tuple[RefundId, OrderId], ...]:
    """Return the refunds that are in a file, each with its order."""
    rows = connection.exec_driver_sql("SELECT id, order_id FROM refund WHERE payout_file_id = ? ORDER BY id", (file_id,))
    return tuple((RefundId(row[0]), OrderId(row[1])) for row in rows)


def begin(
    connection: Connection, path: Path, digest: bytes, message_id: str, sum_minor: int, going: Sequence[Going], by: str, at: datetime
) -> PayoutFileId | None:
    """Take refunds into a file that is about to be put in place, and return its id; None if one of them does not wait any more.

    Their orders' versions go up: what was done before can no longer be taken back.
    """
    text = """INSERT INTO payout_file (message_id, path, digest, state, payments, sum_minor, currency, person_id, written_at_ms)
        VALUES (?, ?, ?, 'prepared', ?, ?, 'EUR', ?, ?) RETURNING id"""
    values = (message_id, str(path), digest, len(going), sum_minor, by, to_millis(at))
    file_id = int(connection.exec_driver_sql(text, values).scalar_one())
    rows = [(file_id, one.detail_id, one.end_to_end_id, one.refund_id) for one in going]
    if connection.exec_driver_sql(_GO, rows).rowcount != len(rows):
        return None
    raw_of(connection).executemany("UPDATE orders SET version = version + 1 WHERE id = ?", [(one,) for one in {g.order_id for g in going}])
    return PayoutFileId(file_id)


def finish(connection: Connection, file_id: int, at: datetime) -> None:
    """Say that a file was put in place: its refunds are done."""
    connection.exec_driver_sql("UPDATE payout_file SET state = 'written' WHERE id = ?", (file_id,))
    connection.exec_driver_sql("UPDATE refund SET state = 'done', settled_at_ms = ? WHERE payout_file_id = ?", (to_millis(at), file_id))


def drop(connection: Connection, file_id: int) -> None:
    """Say that a file never came to the bank: its refunds wait again."""
    connection.exec_driver_sql("UPDATE payout_file SET state = 'dropped' WHERE id = ?", (file_id,))
    text = "UPDATE refund SET state = 'waiting', payout_file_id = NULL, end_to_end_id = '' WHERE payout_file_id = ?"
    connection.exec_driver_sql(text, (file_id,))


def details_of(connection: Connection, file_id: int) -> tuple[int, ...]:
    """Return the accounts that a file's refunds go to."""
    text = "SELECT DISTINCT detail_id FROM refund WHERE payout_file_id = ? AND detail_id IS NOT NULL"
    return tuple(connection.exec_driver_sql(text, (file_id,)).scalars())


def files(connection: Connection, state: PayoutState | None = None) -> tuple[FileOnItsWay, ...]:
    """Return the files that were written, or those of one state, the newest first; dropped ones only if they are asked for."""
    where = "state = ?" if state is not None else "state <> 'dropped'"
    rows = connection.exec_driver_sql(f"{_FILE} WHERE {where} ORDER BY id DESC", (str(state),) if state is not None else ())
    return tuple(_file(row) for row in rows)


def file(connection: Connection, file_id: int) -> FileOnItsWay | None:
    """Return one file; None if there is none."""
    row = connection.exec_driver_sql(f"{_FILE} WHERE id = ?", (file_id,)).first()
    return None if row is None else _file(row)


def paths_ending(connection: Connection, end: str) -> tuple[Path, ...]:
    """Return the noted paths of plain files that end so."""
    paths = connection.exec_driver_sql("SELECT path FROM plain_file").scalars()
    return tuple(Path(path) for path in paths if path.endswith(end))


def note_path(connection: Connection, path: Path, person_id: str, at: datetime) -> None:
    """Put a file on the list of plain files."""
    batches.keep_file(connection, str(path), person_id, at)


def forget_path(connection: Connection, path: Path) -> None:
    """Take a file off the list of plain files."""
    connection.exec_driver_sql("DELETE FROM plain_file WHERE path = ?", (str(path),))


def newest_of_area(connection: Connection, area: str) -> int:
    """Return the number of the newest line of the log about an area, 0 if there is none: whether something happened meanwhile."""
    return int(connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM log_of_deeds WHERE area = ?", (area,)).scalar_one())


def billing_addresses(connection: Connection, order_ids: Sequence[int]) -> dict[int, Address]:
    """Return the billing addresses of orders, by order; those without one are missing."""
    columns = "order_id, name, company, line1, line2, postcode, city, region, country"
    text = f"SELECT {columns} FROM address WHERE kind = 'billing' AND order_id IN"
    return {row[0]: Address(*row[1:]) for rows in _parts(connection, text, order_ids) for row in rows}


def _refund(row: Any, received: int) -> WaitingRefund:
    *told, reason, made_ms, made_by, return_id, customer_id, status, total, refunded, tax_included, cancelled, tax, live = row
    whole = total + cancelled + (0 if tax_included else tax)
    made = RefundReason(reason), from_millis(made_ms), made_by, return_id, customer_id
    return WaitingRefund(*(*told, *made, PaymentStatus(status), total, whole, received, refunded, live))


def _file(row: Any) -> FileOnItsWay:
    file_id, message_id, path, state, *rest, written_ms, digest = row
    here = PayoutFile(*(PayoutFileId(file_id), message_id, Path(path), PayoutState(state), *rest, from_millis(written_ms)))
    return FileOnItsWay(here, bytes(digest))


def _parts(connection: Connection, text: str, ids: Sequence[int]) -> Iterable[Any]:
    for start in range(0, len(ids), _PART):
        part = ids[start : start + _PART]
        yield raw_of(connection).execute(f"{text} ({', '.join('?' * len(part))})", tuple(part))
