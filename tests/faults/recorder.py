"""The process whose calls are recorded: `python -m tests.faults.recorder FOLDER WORK TRACE`, with the library of trace.c preloaded.

Each work notes in the trace what has been acknowledged: a verb that returned.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import Done, OrderQuery, Parcel
from backoffice.security.device_secret import KeyFilePort
from backoffice.security.passwords import Argon2Cost
from tests.faults import child, operations
from tests.proof import kill_child

Note = Callable[[str], None]
PLACE = "stick"  # where the program's own backups go
BEGIN = "begin"  # said once all that a work builds on is there
UNCLEAN = "restore over unclean data"  # a power cut before has left a write-ahead log that is not in the data file yet
FIRST = 10_001  # the number of the first order that is brought in


def save(folder: Path, note: Note) -> None:
    """Bring in orders, ship and take back."""
    with _signed_in(folder) as office:
        for first in range(FIRST, FIRST + 2 * kill_child.BATCH, kill_child.BATCH):
            note(f"published {kill_child.bring_in(office, first)} {first}\n")
            for undo in (False, True):
                done = ship(office, note)
                if undo:
                    office.orders.undo(done.deed)
                    note(f"undone {' '.join(map(str, done.order_ids))}\n")


def ship(office: Office, note: Note) -> Done:
    """Ship three orders."""
    rows = office.orders.page(OrderQuery(OrderView.READY), limit=3)
    done = office.orders.ship([Parcel(row.id, row.version, "DHL") for row in rows])
    note(f"shipped {' '.join(map(str, done.order_ids))}\n")
    return done


def routine(folder: Path, note: Note) -> None:
    """Name a place for backups, a new folder, and let the program make two there."""
    with _signed_in(folder) as office:
        (folder / PLACE).mkdir()
        office.backups.choose_folder(folder / PLACE)
        for _ in range(2):
            kept = office.backups.make_now()
            note(f"{kept.name}\n")


def operation(name: str) -> Callable[[Path, Note], None]:
    """Return an operation as a work that is acknowledged when it is done."""

    def work(folder: Path, note: Note) -> None:
        recovery = (folder.parent / "recovery").read_text()
        child.OPERATIONS[name](operations.Shop(folder, recovery=recovery), lambda: note(BEGIN), lambda: note("done\n"))

    return work


WORKS: dict[str, Callable[[Path, Note], None]] = {
    "save": save,
    "routine": routine,
    **{name: operation(name) for name in ("backup", "restore", "earlier", "elsewhere", "rotate", "migration", "vault")},
    UNCLEAN: operation("restore"),
}


@contextmanager
def _signed_in(folder: Path) -> Iterator[Office]:
    door = ShopDoor(folder / "shop", KeyFilePort(folder / "key"), cost=Argon2Cost(1, 8, 1))
    office = door.sign_in(door.people()[0].id, operations.PASSWORD)
    try:
        yield office
    finally:
        office.close()


def main(folder: Path, work: str, trace: Path) -> None:
    library = ctypes.CDLL(None)
    library.trace_begin(os.fsencode(folder), os.fsencode(trace))
    WORKS[work](folder, lambda text: library.trace_note(text.encode()))


if __name__ == "__main__":
    _, place, work, trace = sys.argv
    main(Path(place), work, Path(trace))
