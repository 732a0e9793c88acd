"""Channels and import batches: which file came when, what was found in it, and its staged orders until they are published."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from backoffice.domain.incoming import Channel, ImportBatch, ImportCounts, ParsedFile, Rejected
from backoffice.storage.rows import insert_text
from backoffice.storage.schema import channel, import_batch, import_reject, orders, person, staged_order
from backoffice.storage.types import to_millis

STAGE = insert_text(staged_order, "batch_id", "seq", "number", "sort_ms", "digest", "payload", "verdict")
REJECT = insert_text(import_reject)
COUNTS = ("accepted", "updated", "duplicates", "conflicts", "rejected", "masked_numbers", "lines")


def channels(connection: Connection) -> tuple[Channel, ...]:
    """Return all channels, the one used last first."""
    c = channel.c
    return tuple(Channel(*row) for row in connection.execute(select(c.id, c.kind, c.name, c.account).order_by(c.last_used_ms.desc(), c.id)))


def channel_named(connection: Connection, kind: str, name: str, account: str, now: datetime) -> Channel:
    """Return the channel of this kind, name and account; make it if it is new. Remembers that it was used."""
    made = "INSERT INTO channel (kind, name, account, last_used_ms) VALUES (?, ?, ?, ?)"
    used = "ON CONFLICT DO UPDATE SET last_used_ms = excluded.last_used_ms"
    found = connection.exec_driver_sql(f"{made} {used} RETURNING id", (kind, name, account, to_millis(now))).scalar_one()
    return Channel(int(found), kind, name, account)


def begin(connection: Connection, used: Channel, parsed: ParsedFile, file_name: str, file_path: str, person_id: str, now: datetime) -> int:
    """Open a batch and return its id. Its rejected rows are kept with it."""
    values = (
        used.id,
        file_name,
        file_path,
        str(parsed.format),
        parsed.rows,
        parsed.encoding,
        parsed.delimiter,
        "filling",
        person_id,
        to_millis(now),
    )
    columns = "channel_id, file_name, file_path, format, rows, encoding, delimiter, state, person_id, started_at_ms"
    batch = int(
        connection.exec_driver_sql(f"INSERT INTO import_batch ({columns}) VALUES ({', '.join('?' * 10)}) RETURNING id", values).scalar_one()
    )
    if parsed.rejected:
        connection.exec_driver_sql(REJECT, [(batch, n, r.row, r.column, r.code, r.number, r.value) for n, r in enumerate(parsed.rejected)])
    return batch


def stage(connection: Connection, rows: Sequence[tuple[int, int, str, int, bytes, str, str]]) -> None:
    """Fill the staging table: (batch, place in file, number, time placed, digest, payload, verdict) each."""
    connection.exec_driver_sql(STAGE, list(rows))


def known(connection: Connection, channel_id: int, numbers: Sequence[str]) -> dict[str, tuple[int, bytes]]:
    """Return (order id, digest of its last import) for those of these numbers that the channel has already brought."""
    marks = ", ".join("?" * len(numbers))
    text = "SELECT o.number, o.id, i.digest FROM orders o JOIN order_import i ON i.order_id = o.id"
    wanted = f"{text} WHERE o.channel_id = ? AND o.number IN ({marks})"
    return {number: (order_id, digest) for number, order_id, digest in connection.exec_driver_sql(wanted, (channel_id, *numbers))}


def erased(connection: Connection, channel_id: int, numbers: Sequence[str]) -> frozenset[str]:
    """Return those of these numbers that were erased here and must not come back."""
    marks = ", ".join("?" * len(numbers))
    return frozenset(
        connection.exec_driver_sql(
            f"SELECT number FROM tombstone WHERE channel_id = ? AND number IN ({marks})", (channel_id, *numbers)
        ).scalars()
    )


def close(connection: Connection, batch_id: int, state: str, counts: ImportCounts, now: datetime | None = None) -> None:
    """Set a batch's state and counts; with a time, it is finished."""
    assignments = ", ".join(f"{name} = ?" for name in COUNTS)
    values = (state, None if now is None else to_millis(now), *(getattr(counts, name) for name in COUNTS), batch_id)
    connection.exec_driver_sql(f"UPDATE import_batch SET state = ?, finished_at_ms = ?, {assignments} WHERE id = ?", values)


def mark_undone(connection: Connection, batch_id: int) -> None:
    """Say that a published batch was undone."""
    connection.exec_driver_sql("UPDATE import_batch SET state = 'undone' WHERE id = ?", (batch_id,))


def drop(connection: Connection, batch_id: int) -> None:
    """Remove a batch that was not published, with all that was staged for it, and a channel that no import needs."""
    connection.exec_driver_sql("DELETE FROM import_batch WHERE id = ? AND state IN ('filling', 'staged')", (batch_id,))
    connection.exec_driver_sql("DELETE FROM channel WHERE NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.channel_id = channel.id)")


def drop_unfinished(connection: Connection) -> int:
    """Remove what cancelled or crashed imports left in staging; return how many batches they were."""
    return connection.exec_driver_sql("DELETE FROM import_batch WHERE state IN ('filling', 'staged')").rowcount


def clear_staging(connection: Connection, batch_id: int) -> None:
    """Empty the staging rows of a published batch."""
    connection.exec_driver_sql("DELETE FROM staged_order WHERE batch_id = ?", (batch_id,))


def head(connection: Connection, batch_id: int) -> tuple[Channel, str, ImportCounts] | None:
    """Return a batch's channel, state and counts; None if it is gone."""
    b = import_batch.c
    chosen = select(channel.c.id, channel.c.kind, channel.c.name, channel.c.account, b.state, *(b[name] for name in COUNTS))
    row = connection.execute(chosen.join(channel, channel.c.id == b.channel_id).where(b.id == batch_id)).one_or_none()
    return None if row is None else (Channel(*row[:4]), row[4], ImportCounts(**dict(zip(COUNTS, row[5:], strict=True))))


def staged_in_date_order(connection: Connection, batch_id: int, chunk: int) -> Iterator[list[tuple[int, str, int, bytes, str]]]:
    """Yield the staged orders, oldest first, in chunks of (place in file, number, time placed, digest, payload)."""
    ids = list(connection.exec_driver_sql("SELECT id FROM staged_order WHERE batch_id = ? ORDER BY sort_ms, seq", (batch_id,)).scalars())
    text = "SELECT seq, number, sort_ms, digest, payload FROM staged_order WHERE id IN"
    for start in range(0, len(ids), chunk):
        part = ids[start : start + chunk]
        rows = connection.exec_driver_sql(f"{text} ({', '.join('?' * len(part))}) ORDER BY sort_ms, seq", tuple(part))
        yield [(row[0], row[1], row[2], row[3], row[4]) for row in rows]


def rejects(connection: Connection, batch_id: int) -> tuple[Rejected, ...]:
    """Return a batch's rejected rows in the order of the file."""
    r = import_reject.c
    chosen = select(r.row, r.column, r.code, r.number, r.value).where(r.batch_id == batch_id).order_by(r.position)
    return tuple(Rejected(*row) for row in connection.execute(chosen))


def history(connection: Connection, limit: int = 100) -> tuple[ImportBatch, ...]:
    """Return the last finished imports, newest first. `undoable` is left False: the desk knows."""
    b = import_batch.c
    chosen = select(b.id, channel.c.name, b.file_name, b.finished_at_ms, person.c.name, b.state, *(b[name] for name in COUNTS))
    joined = chosen.join(channel, channel.c.id == b.channel_id).outerjoin(person, person.c.id == b.person_id)
    rows = connection.execute(joined.where(b.finished_at_ms.is_not(None)).order_by(b.id.desc()).limit(limit))
    return tuple(
        ImportBatch(
            r[0],
            r[1],
            r[2],
            r[3],
            r[4] or "",
            ImportCounts(**dict(zip(COUNTS, r[6:], strict=True))),
            undoable=False,
            undone=r[5] == "undone",
        )
        for r in rows
    )


def untouched(connection: Connection, batch_id: int) -> bool:
    """Say whether all orders of a batch are as the import left them: none of their versions has gone on."""
    new = connection.execute(select(func.count()).where(orders.c.batch_id == batch_id, orders.c.version != 1)).scalar_one()
    text = "SELECT count(*) FROM before_image b LEFT JOIN orders o ON o.id = b.order_id WHERE b.deed = ? AND o.version IS NOT b.version"
    return not new and not connection.exec_driver_sql(text, (-batch_id,)).scalar_one()


def files(connection: Connection) -> tuple[str, ...]:
    """Return the paths of the files that were imported or written, the newest first, each once."""
    text = """SELECT path FROM (
        SELECT file_path AS path, started_at_ms AS at, id FROM import_batch WHERE file_path <> ''
        UNION ALL SELECT path, written_at_ms, 0 FROM plain_file
        ) GROUP BY path ORDER BY max(at) DESC, max(id) DESC, path"""
    return tuple(connection.exec_driver_sql(text).scalars())


def keep_file(connection: Connection, path: str, person_id: str, now: datetime) -> None:
    """Keep where somebody had a file with customers' data written."""
    text = """INSERT INTO plain_file (path, person_id, written_at_ms) VALUES (?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET person_id = excluded.person_id, written_at_ms = excluded.written_at_ms"""
    connection.exec_driver_sql(text, (path, person_id, to_millis(now)))


def forget_plain_file(connection: Connection, path: str) -> bool:
    """Take a file off the list of plain files; False if it was not on it."""
    return bool(connection.exec_driver_sql("DELETE FROM plain_file WHERE path = ?", (path,)).rowcount)


def forget_file(connection: Connection, path: str) -> None:
    """Forget where a file lay that was imported or written, because it is gone."""
    connection.exec_driver_sql("UPDATE import_batch SET file_path = '' WHERE file_path = ?", (path,))
    connection.exec_driver_sql("DELETE FROM plain_file WHERE path = ?", (path,))
