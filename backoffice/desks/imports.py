"""The import desk: a file becomes a preview in staging, then orders, then perhaps nothing again.

Reading and parsing need no connection. Staging is filled in chunks so that other deeds slip in between; publishing is one transaction.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from backoffice.desks.arrival import UNDO_FOR, Arrivals
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session, found
from backoffice.desks.typed import kept_path, label, lying_at, refuse_numbers
from backoffice.domain.incoming import Channel, Format, ImportBatch, ImportCounts, ImportPreview, ImportResult, ParsedFile, Verdict
from backoffice.domain.taking_over import Choices, at_the_door
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import NotPossible
from backoffice.imports.staging import Staged, staged
from backoffice.security.masking import mask_text
from backoffice.security.rights import Right
from backoffice.storage import arrivals, arriving_phones, batches, before_images, channel_fields, next_ids, orders
from backoffice.storage.allow_lists import Task

CHUNK = 250  # orders a transaction while filling: the event loop stays below 16 ms, and deeds wait at most that long
CHANNEL_NAMES = {"shopify": "Shopify", "woocommerce": "WooCommerce"}


class ImportDesk(Desk):
    """Export files of shop systems, from the file to orders and back."""

    def __init__(self, session: Session, before: Callable[[int, Tick], None] | None = None) -> None:
        """Work for a session; `before` is called with the number of orders before any is staged: a large import is backed up before."""
        super().__init__(session)
        self._session, self._before = session, before

    @needs(Right.ORDERS_IMPORT)
    def channels(self) -> tuple[Channel, ...]:
        """Return all channels, the one used last first."""
        with self._session.reading() as connection:
            return batches.channels(connection)

    @needs(Right.ORDERS_IMPORT)
    def channel_for(self, kind: str) -> Channel | None:
        """Return the channel of this kind that was used last; None if there is none yet and the person is to be asked."""
        return next((channel for channel in self.channels() if channel.kind == kind), None)

    @needs(Right.ORDERS_IMPORT)
    def batches(self) -> tuple[ImportBatch, ...]:
        """Return the last imports, newest first; one can be undone while its orders are as it left them."""
        with self._session.reading(task=Task.ARRIVALS) as connection:
            return tuple(
                replace(batch, undoable=not batch.undone and batches.untouched(connection, batch.id))
                for batch in batches.history(connection)
            )

    @needs(Right.ORDERS_IMPORT)
    def plain_files(self) -> tuple[Path, ...]:
        """Return the files that were imported or saved here and still lie around unencrypted, the newest first."""
        with self._session.reading() as connection:
            return tuple(path for path in map(lying_at, batches.files(connection)) if path.exists())

    @needs(Right.ORDERS_IMPORT, Kind.DEED)
    def delete_file(self, path: Path) -> None:
        """Delete a file from the disk; only files that were imported or saved here."""
        with self._session.deed("import.file_deleted", "import", Task.ARRIVALS) as deed:
            kept = kept_path(path)
            if kept not in batches.files(deed.connection):
                raise NotPossible("delete_file", "not_imported")
            try:
                path.unlink(missing_ok=True)
            except OSError as error:  # Windows keeps a file that is open in another program
                raise NotPossible("delete_file", "in_use") from error
            batches.forget_file(deed.connection, kept)
            deed.subjects.append("file")

    @needs(Right.ORDERS_IMPORT)
    def preview(self, path: Path, channel: str = "", account: str = "", tick: Tick = no_tick) -> ImportPreview:
        """Read a file and put its orders into staging; nothing else changes. Cancelling or failing leaves nothing behind.

        `channel` is the channel's name; without one, the channel of this kind used last, else one named like the shop system.
        """
        return self.stage(self.read(path, lambda done, total: tick(done, total * 2)), path, channel, account, tick)

    @needs(Right.ORDERS_IMPORT)
    def read(self, path: Path, tick: Tick = no_tick, layout: Format | None = None) -> ParsedFile:
        """Read a file without touching the data; of this layout, if one is given. Raises FileRefused."""
        from backoffice.imports.read import read_file  # the layouts take 2 MiB that a day without an import does not need

        return read_file(path, zone=self._session.settings.zone, layout=layout, tick=tick)

    @needs(Right.ORDERS_IMPORT)
    def stage(self, parsed: ParsedFile, path: Path, channel: str = "", account: str = "", tick: Tick = no_tick) -> ImportPreview:
        """Put what was read into staging and say what publishing it would do."""
        refuse_numbers("file", parsed.encoding, parsed.delimiter)
        used, choices = self._channel(parsed, label("channel", channel), label("account", account))
        orders, not_taken = at_the_door(parsed.orders, choices, self._session.settings.country)
        parsed = replace(parsed, orders=orders)
        if self._before is not None:
            self._before(len(orders), tick)
        batch_id = self._begin(used, parsed, path)
        try:
            verdicts = self._fill(batch_id, used, parsed, tick)
        except BaseException:
            self.drop(batch_id)
            raise
        counts = _counts(parsed, verdicts)
        with self._session.database.writer(Task.ARRIVALS) as connection:
            batches.close(connection, batch_id, "staged", counts)
        return ImportPreview(
            batch_id=batch_id,
            channel=used,
            file_name=mask_text(path.name).text,
            counts=counts,
            rejected=parsed.rejected,
            masked=parsed.masked,
            contradictions=parsed.contradictions,
            rows=parsed.rows,
            encoding=parsed.encoding,
            delimiter=parsed.delimiter,
            format=parsed.format,
            not_taken=not_taken,
        )

    @needs(Right.ORDERS_IMPORT)
    def drop(self, batch_id: int) -> None:
        """Forget a preview: its staging rows go."""
        with self._session.database.writer(Task.ARRIVALS) as connection:
            batches.drop(connection, batch_id)

    @needs(Right.ORDERS_IMPORT, Kind.DEED)
    def publish(self, batch_id: int, tick: Tick = no_tick) -> ImportResult:
        """Make the staged orders visible in one transaction, or none of them: new ones come in, known ones are brought up to date."""
        with self._session.deed("import.published", "import", Task.ARRIVALS) as deed:
            channel, state, counts = found(batches.head(deed.connection, batch_id), "import", batch_id)
            if state != "staged":
                raise NotPossible("publish", "not_staged", batch_id)
            work = Arrivals(deed.connection, batch_id, channel.id, deed.at)
            total, done = counts.accepted + counts.updated + counts.duplicates, 0
            for rows in batches.staged_in_date_order(deed.connection, batch_id, CHUNK):
                work.take(rows)
                done += len(rows)
                tick(min(done, total), total)
            before_images.keep(deed.connection, -batch_id, work.images, deed.at + UNDO_FOR)
            counts = replace(counts, accepted=work.accepted, updated=work.updated, duplicates=total - work.accepted - work.updated)
            batches.close(deed.connection, batch_id, "published", counts, deed.at)
            batches.clear_staging(deed.connection, batch_id)
            deed.subjects.append(batch_id)
            rejected = batches.rejects(deed.connection, batch_id)
        return ImportResult(batch_id, counts, rejected)

    @needs(Right.ORDERS_IMPORT, Kind.DEED)
    def undo(self, batch_id: int) -> None:
        """Take an import back: its new orders go, the ones it updated are as before. Only while none of them was touched since."""
        with self._session.deed("import.undone", "import", Task.ARRIVALS) as deed:
            _, state, _ = found(batches.head(deed.connection, batch_id), "import", batch_id)
            if state != "published":
                raise NotPossible("undo_import", "not_published", batch_id)
            if not batches.untouched(deed.connection, batch_id):
                raise NotPossible("undo_import", "touched", batch_id)
            self._take_back(deed.connection, batch_id, deed.at)
            updated = [image.order_id for image in before_images.of_deed(deed.connection, -batch_id)]
            orders.remember(deed.connection, deed.at, self._session.person.id, [orders.Event(i, "import.undone") for i in updated])
            before_images.forget(deed.connection, -batch_id)
            batches.mark_undone(deed.connection, batch_id)
            deed.subjects.append(batch_id)

    def _take_back(self, connection: Connection, batch_id: int, now: datetime) -> None:
        ids = next_ids.read(connection)
        for image in before_images.of_deed(connection, -batch_id):
            before_images.put_back(connection, image)
            arrivals.put_back_channel_part(connection, ids, image.order_id, image.channel, now)
            arrivals.index_again(connection, image.order_id)
        arriving_phones.take_back(connection, batch_id, now)
        new = arrivals.of_batch(connection, batch_id)
        arrivals.remove(connection, new)

    def _channel(self, parsed: ParsedFile, name: str, account: str) -> tuple[Channel, Choices]:
        """Return the channel of a file, made if it is new, and what is taken over from it."""
        kind = str(parsed.format)
        with self._session.database.writer(Task.ARRIVALS) as connection:
            if not name:
                known = next((channel for channel in batches.channels(connection) if channel.kind == kind), None)
                name, account = (known.name, known.account) if known else (CHANNEL_NAMES[kind], "")
            used = batches.channel_named(connection, kind, name, account, self._session.clock.now())
            return used, channel_fields.choices(connection, used.id)

    def _begin(self, used: Channel, parsed: ParsedFile, path: Path) -> int:
        name = mask_text(path.name).text
        with self._session.database.writer(Task.ARRIVALS) as connection:
            return batches.begin(connection, used, parsed, name, kept_path(path), self._session.person.id, self._session.clock.now())

    def _fill(self, batch_id: int, used: Channel, parsed: ParsedFile, tick: Tick) -> list[Verdict]:
        """Stage the orders chunk by chunk; rows are built outside of the transaction, which then only writes."""
        verdicts: list[Verdict] = []
        total = len(parsed.orders)
        for start in range(0, total, CHUNK):
            chunk = [staged(order) for order in parsed.orders[start : start + CHUNK]]
            with self._session.database.writer(Task.ARRIVALS) as connection:
                found_here = judge(connection, used.id, chunk)
                rows = [
                    (batch_id, start + n, order.number, order.sort_ms, order.digest, order.payload, str(verdict))
                    for n, (order, verdict) in enumerate(zip(chunk, found_here, strict=True))
                ]
                batches.stage(connection, rows)
            verdicts += found_here
            tick(total + min(start + CHUNK, total), total * 2)
        return verdicts


def judge(connection: Connection, channel_id: int, chunk: Sequence[Staged]) -> list[Verdict]:
    """Say for each staged order whether it is new, known and unchanged, changed, or was erased here."""
    numbers = [order.number for order in chunk]
    known = batches.known(connection, channel_id, numbers)
    gone = batches.erased(connection, channel_id, numbers)

    def verdict(order: Staged) -> Verdict:
        if order.number in gone:
            return Verdict.ERASED
        if order.number not in known:
            return Verdict.ACCEPTED
        return Verdict.UNCHANGED if known[order.number][1] == order.digest else Verdict.UPDATED

    return [verdict(order) for order in chunk]


def _counts(parsed: ParsedFile, verdicts: Sequence[Verdict]) -> ImportCounts:
    new = [order for order, verdict in zip(parsed.orders, verdicts, strict=True) if verdict is Verdict.ACCEPTED]
    updated = verdicts.count(Verdict.UPDATED)
    return ImportCounts(
        accepted=len(new),
        updated=updated,
        duplicates=parsed.repeats + len(verdicts) - len(new) - updated,
        conflicts=len(parsed.contradictions),
        rejected=len(parsed.rejected),
        masked_numbers=len(parsed.masked),
        lines=sum(len(order.lines) for order in new),
    )
