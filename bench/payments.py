"""Marking a batch of orders as paid, beside the same rows written by hand."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from backoffice.domain.incoming_payments import AwaitingQuery, Receipt
from backoffice.domain.money import amount_text
from backoffice.domain.order_flow import chip, not_ready
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.storage import log
from bench.by_hand_write import DAY_MS, EVENT, IMAGE, STATE, UPDATE, columns_of, millis, rules_of
from bench.cases import BATCH, Bench
from bench.compare import same_files
from bench.measure import Case, timed
from bench.shops import NOW, BenchShop

MONEY = """SELECT o.total_minor, o.currency, (SELECT coalesce(sum(p.amount_minor), 0) FROM payment p WHERE p.order_id = o.id)
    FROM orders o WHERE o.id = ?"""
CAME = """INSERT INTO incoming_payment (id, order_id, method, amount_minor, received_on, reference, channel_paid_minor, person_id,
    recorded_at_ms) VALUES (?, ?, 'bank_transfer', ?, ?, '', ?, ?, ?)"""
DAY = "2026-03-10"


def paying(bench: Bench) -> list[Case]:
    """Pair a batch of 200, after another one that has warmed the writer's cache; each round is on a new copy."""
    waiting = bench.office.payments.awaiting(AwaitingQuery(), limit=2 * BATCH)
    size = len(waiting) // 2
    warm, batch = waiting[:size], waiting[size : 2 * size]
    owner = bench.empty.owner().id

    def by_hand(keep: bool = False) -> float:
        connection = bench.full.copy(bench.folder / "paid-by-hand").connect()
        mark_paid(connection, [row.id for row in warm], owner, NOW)
        seconds = timed(lambda: mark_paid(connection, [row.id for row in batch], owner, NOW))
        if keep:
            made = BenchShop(bench.folder / "paid", bench.full.port, bench.full.shop_id).connect()
            same_files("mark as paid", connection, made)
            made.close()
        connection.close()
        return seconds

    def product() -> float:
        office = bench.full.copy(bench.folder / "paid").open()
        office.payments.mark_paid([Receipt(row.id, row.version) for row in warm])
        receipts = [Receipt(row.id, row.version) for row in batch]
        seconds = timed(lambda: office.payments.mark_paid(receipts))
        office.close()
        return seconds

    product()
    by_hand(keep=True)
    return [Case(f"mark a batch of {size} as paid", by_hand, product, 1.5, 2 * 7 + 1)]


def mark_paid(connection: Any, order_ids: Sequence[int], person_id: str, now: datetime) -> None:
    """Record what is open of orders for which nothing was recorded yet, with all that makes it undoable."""
    moment = millis(now)
    connection.execute("BEGIN IMMEDIATE")
    deed = log.head(connection)[0] + 1
    first = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM incoming_payment").fetchone()[0]
    came, changed, events, images = [], [], [], []
    for number, order_id in enumerate(order_ids, start=first):
        row = connection.execute(STATE, (order_id,)).fetchone()
        total, currency, channel = connection.execute(MONEY, (order_id,)).fetchone()
        came.append((number, order_id, max(0, total - channel), DAY, channel, person_id, moment))
        axes = OrderStatus(row[1]), PaymentStatus.PAID, DeliveryStatus(row[3])
        rules = rules_of(row)
        changed.append((*axes, chip(*axes, **rules), not_ready(*axes, **rules), row[7], row[9], row[10], order_id))
        amounts = amount_text(channel, currency), amount_text(max(total, channel), currency)
        events += [
            (order_id, moment, person_id, "order.paid", "received_minor", *amounts),
            (order_id, moment, person_id, "order.paid", "payment_status", row[2], "paid"),
        ]
        kept = {"columns": columns_of(row), "tables": {}, "created": {"incoming_payment": [number]}, "channel": {}}
        images.append((deed, order_id, row[8] + 1, json.dumps(kept, ensure_ascii=False), moment + DAY_MS))
    for text, rows in ((CAME, came), (UPDATE, changed), (EVENT, events), (IMAGE, images)):
        connection.executemany(text, rows)
    fields = ("payment_status", "received_minor")
    log.append(connection, now, person_id, "order.paid", "order", ",".join(map(str, order_ids)), fields)
    connection.execute("COMMIT")
