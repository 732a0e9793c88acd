"""Returns and withdrawals with their lines."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from backoffice.domain.order_work import GoodsReturn, NextStep, ReturnedLine, ReturnKind
from backoffice.storage.prepared import raw_of
from backoffice.storage.schema import goods_return, return_line
from backoffice.storage.types import to_millis

_LINE = "INSERT INTO return_line (return_id, position, quantity_milli, condition) VALUES (?, ?, ?, ?)"
_COLUMNS = (
    goods_return.c.id,
    goods_return.c.order_id,
    goods_return.c.kind,
    goods_return.c.received_at_ms,
    goods_return.c.refund_due_ms,
    goods_return.c.next_step,
    goods_return.c.settled_at_ms,
    goods_return.c.remark,
)


def read(connection: Connection, return_id: int) -> GoodsReturn | None:
    """Return one return; None if it is not there."""
    row = connection.execute(select(*_COLUMNS).where(goods_return.c.id == return_id)).one_or_none()
    return None if row is None else GoodsReturn(*(*row, _lines(connection, return_id)))


def due(connection: Connection, until: datetime, limit: int) -> tuple[GoodsReturn, ...]:
    """Return what is not settled and due until then, without lines, the earliest first."""
    c = goods_return.c
    statement = select(*_COLUMNS).where(c.refund_due_ms.is_not(None), c.settled_at_ms.is_(None), c.refund_due_ms <= until)
    return tuple(GoodsReturn(*row) for row in connection.execute(statement.order_by(c.refund_due_ms, c.id).limit(limit)))


def add(
    connection: Connection,
    order_id: int,
    kind: ReturnKind,
    received_at: datetime,
    due_at: datetime | None,
    step: NextStep,
    remark: str,
    lines: Sequence[ReturnedLine],
) -> int:
    """Keep a return and give its id."""
    text = """INSERT INTO goods_return (order_id, kind, received_at_ms, refund_due_ms, next_step, remark)
        VALUES (?, ?, ?, ?, ?, ?) RETURNING id"""
    values = (order_id, str(kind), to_millis(received_at), None if due_at is None else to_millis(due_at), str(step), remark)
    return_id = int(connection.exec_driver_sql(text, values).scalar_one())
    replace_lines(connection, return_id, lines)
    return return_id


def replace_lines(connection: Connection, return_id: int, lines: Sequence[ReturnedLine]) -> None:
    """Make these the lines of a return."""
    raw_of(connection).execute("DELETE FROM return_line WHERE return_id = ?", (return_id,))
    raw_of(connection).executemany(_LINE, [(return_id, line.position, line.quantity_milli, str(line.condition)) for line in lines])


def settle(connection: Connection, return_id: int, at: datetime) -> None:
    """Note that a return is done with."""
    raw_of(connection).execute("UPDATE goods_return SET settled_at_ms = ? WHERE id = ?", (to_millis(at), return_id))


def _lines(connection: Connection, return_id: int) -> tuple[ReturnedLine, ...]:
    c = return_line.c
    statement = select(c.position, c.quantity_milli, c.condition).where(c.return_id == return_id).order_by(c.position)
    return tuple(ReturnedLine(*row) for row in connection.execute(statement))
