"""The desk of an owner who takes everything along: one encrypted archive of all areas, as tables, as lists for other programs, and papers.

The archive is written beside its place under a name that the next start sweeps away if the work was cut off; it is read through once, the
line in the log is written, and only then does it get its name. Nothing of it lies readable on the disk at any time.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.desks import plain_files
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.papers import PaperDesk
from backoffice.desks.session import Session
from backoffice.domain.ids import OrderId
from backoffice.domain.taking_out import AREAS, Row, Sheet, TakenOut, joined
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import DiskFailed, NotPossible
from backoffice.security.masking import mask_text
from backoffice.security.passwords import check_new_password, suggest_passphrase
from backoffice.security.rights import Right
from backoffice.storage import contact_log, files, taking_out
from backoffice.storage.allow_lists import Task

PAPERS = 1000  # of each kind; setting many more takes longer than all the rest
SHOWN = ("orders", "customers", "callbacks")  # counted in the line of the log
_EACH = 250  # rows between two looks at the stop


@dataclass(slots=True)
class _Progress:
    """How far an export is: each row is written twice and read once."""

    tick: Tick
    rows: int
    done: int = 0

    def following(self, found: Iterator[Row]) -> Iterator[Row]:
        for row in found:
            self.done += 1
            if self.done % _EACH == 0:
                self.stay()
            yield row

    def stay(self, *_: int) -> None:
        self.tick(min(self.done, self.total), self.total)

    def reading(self, read: int, size: int) -> None:
        self.tick(2 * self.rows + self.rows * read // max(size, 1), self.total)

    @property
    def total(self) -> int:
        return max(3 * self.rows, 1)


class TakeOutDesk(Desk):
    """Everything, to take along."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session, self._papers = session, PaperDesk(session)

    @needs(Right.USERS_MANAGE)
    def suggest_password(self) -> str:
        """Return four words that an archive can be locked with. They are kept nowhere."""
        return suggest_passphrase(self._session.settings.language)

    @needs(Right.USERS_MANAGE, Kind.REVEAL)
    def write(self, path: Path, password: str, tick: Tick = no_tick) -> TakenOut:
        """Write everything of one moment to an encrypted archive that only its owner may read, whole or not at all.

        Raises WeakPassword, NotPossible(`save`, `cannot_write`), DiskFull, Cancelled.
        """
        check_new_password(password, person_name=self._session.person.name, shop_name=self._session.settings.name)
        beside, part = plain_files.part_of(path), plain_files.note(self._session, path)
        try:
            beside.unlink(missing_ok=True)
            counts, papers = self._write_beside(beside, password, tick)
            self._tell(counts)
            plain_files.put_in_place(path)
        except BaseException as error:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            plain_files.forget(self._session, part)
            if isinstance(error, PermissionError | FileNotFoundError | NotADirectoryError | IsADirectoryError):
                raise NotPossible("save", "cannot_write") from error
            raise
        plain_files.forget(self._session, part)
        return TakenOut(path, tuple(counts.items()), papers, path.stat().st_size)

    def _write_beside(self, beside: Path, password: str, tick: Tick) -> tuple[dict[str, int], int]:
        from backoffice.documents.archive import read_through

        with plain_files.open_new(beside) as file:
            with self._session.reading(task=Task.TAKE_OUT) as connection:
                sheets = [sheet for area in AREAS for sheet in area.sheets]
                counts = {sheet.name: taking_out.count(connection, sheet) for sheet in sheets}
                progress = _Progress(tick, sum(counts.values()))
                names, papers = self._fill(file, password, connection, counts, progress)
            file.flush()
            files.sync_file(file.fileno())
            file.seek(0)
            try:
                read_through(file, password, names, progress.reading)
            except ValueError as error:  # the disk gives back something else than what was written
                raise DiskFailed(beside) from error
        files.sync_folder(beside.parent)
        return counts, papers

    def _fill(
        self, file: IO[bytes], password: str, connection: Connection, counts: dict[str, int], progress: _Progress
    ) -> tuple[list[str], int]:
        """Write all files; return their names, and how many papers are among them."""
        from backoffice.documents.archive import Archive
        from backoffice.documents.take_out import Writer, readme, words_in

        settings, now = self._session.settings, self._session.clock.now()
        zone = ZoneInfo(settings.zone)
        words = words_in(settings.language)
        writer = Writer(words, zone, lambda text: mask_text(text).text)

        def rows(sheet: Sheet) -> Iterator[Row]:
            return progress.following(taking_out.rows(connection, sheet))

        when = f"{now.astimezone(zone):%Y-%m-%d %H:%M}"
        intro = {"shop": settings.name, "when": when, "person": self._session.person.name, "zone": settings.zone, "papers": PAPERS}
        with Archive(file, password, now.astimezone(zone)) as archive:
            archive.put("README.txt", [readme(words, counts, intro)])
            for area in AREAS:
                for sheet in area.sheets:
                    archive.put(f"csv/{words.title(sheet)}.csv", writer.table(sheet, rows(sheet)))
                parts = {part.name: rows(part) for part in area.parts}
                archive.put(f"json/{words.title(area.main)}.json", writer.listing(area, joined(rows(area.main), parts)))
            papers = self._put_papers(archive.put, words.texts, connection, progress)
        return archive.names, papers

    def _put_papers(
        self, put: Callable[[str, list[bytes]], None], texts: Mapping[str, str], connection: Connection, progress: _Progress
    ) -> int:
        """Put those papers in that can be made: slips of what is still to be sent, and receipts of withdrawals."""
        number = 0
        open_orders = [OrderId(one) for one in taking_out.open_orders(connection, PAPERS)]
        with suppress(NotPossible):
            put(f"pdf/{texts['slips']}", [self._papers.packing_slips(open_orders, progress.stay).content])
            number += 1
        for return_id in taking_out.withdrawals(connection, PAPERS):
            progress.stay()
            put(f"pdf/{texts['receipt'].format(number=return_id)}", [self._papers.withdrawal_receipt(return_id)])
            number += 1
        return number

    def _tell(self, counts: dict[str, int]) -> None:
        """Write who took how much along, and in the list of looks at contact data one line that stands for all customers."""
        with self._session.deed("data.taken_out", "shop", Task.TAKEN_OUT) as deed:
            contact_log.note(deed.connection, self._session.today, self._session.person.id, contact_log.EVERYBODY)
            deed.subjects.append("shop")
            deed.fields += [f"{name}:{counts[name]}" for name in SHOWN]
