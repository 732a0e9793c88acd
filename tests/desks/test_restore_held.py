"""A virus scanner holds a file while a backup is put back: waited for, or told; then all is as before, or is finished next time."""

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.orders import OrderQuery
from backoffice.errors import BackofficeError, DataFileProblem, PathRefused
from backoffice.storage import companions, files
from tests.desks.founded import OWNER, PASSWORD, enter, found

DATA = ("shop.db", "shop.db.part", companions.FOLDER)  # what the data's way into its place goes by
FOLLOWING = ("mark.json", "backups.bin")  # what follows it
MOMENT = 4  # refusals, which take half a second


@dataclass
class Scanner:
    """Keeps others from putting anything in the place of one file of a shop's folder."""

    folder: Path
    name: str
    refusals: int
    met: int = 0

    def replace(self, source: Path, target: Path, deed: Callable[[Path, Path], Path]) -> Path:
        if target == self.folder / self.name and self.met < self.refusals:
            self.met += 1
            raise PermissionError(13, "held", str(target))
        return deed(source, target)


@pytest.fixture
def shop(tmp_path: Path) -> tuple[ShopDoor, Path]:
    """A shop with a backup, and a note since."""
    door, _ = found(tmp_path)
    with closing(enter(door)) as office:
        backup = office.backups.make(tmp_path).path
        office.orders.write_note(office.orders.page(OrderQuery())[0].id, "später")
    return door, backup


@pytest.fixture
def hold(shop: tuple[ShopDoor, Path], monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], Scanner]:
    def held(name: str, refusals: int) -> Scanner:
        scanner, deed = Scanner(shop[0].folder, name, refusals), Path.replace
        monkeypatch.setattr(Path, "replace", lambda source, target: scanner.replace(source, Path(target), deed))
        monkeypatch.setattr(time, "sleep", lambda _seconds: None)
        return scanner

    return held


def notes_of(door: ShopDoor) -> list[str]:
    with closing(enter(door)) as office:
        (row,) = office.orders.page(OrderQuery())
        office.log.check()
        return [note.body for note in office.orders.open(row.id).notes]


@pytest.mark.parametrize("name", [*DATA, *FOLLOWING])
def test_that_what_holds_a_file_for_a_moment_is_waited_for(
    shop: tuple[ShopDoor, Path], hold: Callable[[str, int], Scanner], name: str
) -> None:
    door, backup = shop
    scanner = hold(name, MOMENT)

    door.restore(backup, PASSWORD, OWNER)

    assert scanner.met == MOMENT
    assert notes_of(door) == []


@pytest.mark.parametrize("name", DATA)
def test_that_what_holds_the_data_for_long_is_told_and_nothing_is_changed(
    shop: tuple[ShopDoor, Path], hold: Callable[[str, int], Scanner], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    door, backup = shop
    hold(name, 10_000)
    with pytest.raises(DataFileProblem, match="held"):
        door.restore(backup, PASSWORD, OWNER)
    monkeypatch.undo()

    assert not companions.is_waiting(door.folder)
    assert not list(door.folder.glob("*.incoming*"))
    assert not list(door.folder.glob("*.part*"))
    assert notes_of(door) == ["später"]
    door.restore(backup, PASSWORD, OWNER)
    assert notes_of(door) == []


@pytest.mark.parametrize("name", FOLLOWING)
def test_that_what_holds_a_file_that_follows_is_told_and_the_next_start_finishes(
    shop: tuple[ShopDoor, Path], hold: Callable[[str, int], Scanner], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    door, backup = shop
    scanner = hold(name, 10_000)
    with pytest.raises(DataFileProblem, match="held"):
        door.restore(backup, PASSWORD, OWNER)
    with pytest.raises(DataFileProblem, match="held"):  # as long as it is held, nobody works with files that do not belong together
        ShopDoor(door.folder, door.port, cost=door._cost).exists()
    scanner.refusals = 0

    assert notes_of(door) == []
    assert not companions.is_waiting(door.folder)


def test_that_a_folder_where_nobody_may_write_is_said_to_be_that(shop: tuple[ShopDoor, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    door, _ = shop
    (door.folder / companions.FOLDER).mkdir()

    def refused(*_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(files, "replace", refused)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(BackofficeError) as problem:
        door.people()
    assert isinstance(problem.value, PathRefused)
    assert problem.value.reason == "not_writable"
