"""How a file for the bank is put in place, so that an interrupted run is whole or not there.

The path is noted, the file written beside its place and brought to the disk, its refunds are taken into it by one transaction, then it gets
its name and a second transaction says so. What was cut off after the first transaction is found again by the file's digest.
"""

import hashlib
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from backoffice.desks import refund_settling
from backoffice.desks.plain_files import PART, part_of, put_in_place
from backoffice.desks.session import found
from backoffice.domain.ids import OrderId
from backoffice.domain.payouts import PayoutFileId, PayoutState
from backoffice.domain.refunds import Refund
from backoffice.storage import bank_details, log, orders, payouts, refunds
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database
from backoffice.storage.orders import State
from backoffice.storage.payouts import FileOnItsWay
from backoffice.storage.shop import settings

AT_ONCE = 1000
KIND = "payout"
PAID_OUT = "order.refund_paid_out"


def digest_of(content: bytes) -> bytes:
    """Return what a file is known again by."""
    return hashlib.sha256(content).digest()


def is_there(path: Path, digest: bytes) -> bool:
    """Say whether this very file lies at a path."""
    try:
        return digest_of(path.read_bytes()) == digest
    except OSError:
        return False


def finish(connection: Connection, file: FileOnItsWay, at: datetime, person_id: str, box_days: int) -> None:
    """Say that a file is in place: refunds are done, boxes get their end, and the file stands on the list of plain files."""
    by_order: dict[OrderId, list[Refund]] = {}
    for refund_id, order_id in payouts.in_file(connection, file.file.id):
        by_order.setdefault(order_id, []).append(found(refunds.read(connection, refund_id), "refund", refund_id))
    payouts.finish(connection, file.file.id, at)
    states = _states(connection, list(by_order))
    settled = [refund_settling.settle(connection, states[order_id], gone, at, PAID_OUT) for order_id, gone in by_order.items()]
    orders.change(connection, [one.state for one in settled])
    orders.remember(connection, at, person_id, [event for one in settled for event in one.events])
    bank_details.paid_out(connection, payouts.details_of(connection, file.file.id), at, at + timedelta(days=box_days))
    payouts.note_path(connection, file.file.path, person_id, at)
    payouts.forget_path(connection, part_of(file.file.path))


def settle(database: Database, now: datetime) -> None:
    """At the start: finish what was cut off while a file was put in place, and remove what was never sent.

    A file that is neither in place nor beside it stays as it is: it may be on a stick that is not plugged in, or at the bank already, so
    nobody but a person can say whether its refunds may be paid again.
    """
    with database.reading(task=Task.PAYOUT) as connection:
        open_ones = payouts.files(connection, PayoutState.PREPARED)
        parts = payouts.paths_ending(connection, PART)
    for file in open_ones:
        if _bring_into_place(file):
            with database.writer(Task.PAYOUT) as connection:
                finish(connection, file, now, log.SYSTEM, settings(connection).box_days)
                log.append(connection, now, log.SYSTEM, "payout.written", KIND, file.file.id)
    kept = {part_of(file.file.path) for file in open_ones}
    for part in parts:
        if part not in kept:
            _forget(database, part)


def mark_dropped(connection: Connection, file_id: PayoutFileId, path: Path) -> None:
    """Say that a file never came to the bank."""
    payouts.drop(connection, file_id)
    payouts.forget_path(connection, part_of(path))


def _bring_into_place(file: FileOnItsWay) -> bool:
    path = file.file.path
    with suppress(OSError):
        if is_there(path, file.digest):
            return True
        if is_there(part_of(path), file.digest) and not path.exists():
            put_in_place(path)
            return True
    return False


def _forget(database: Database, part: Path) -> None:
    """Remove what was begun and never belonged to a payout; what cannot be removed stays on the list."""
    with suppress(OSError):
        part.unlink(missing_ok=True)
        with database.writer(Task.PAYOUT) as connection:
            payouts.forget_path(connection, part)


def _states(connection: Connection, order_ids: list[OrderId]) -> dict[int, State]:
    found_here: dict[int, State] = {}
    for start in range(0, len(order_ids), AT_ONCE):
        found_here |= orders.states(connection, order_ids[start : start + AT_ONCE])
    return found_here
