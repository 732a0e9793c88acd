"""A shop with a place for backups and a clock that can be put forward, for the tests of backups that come by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backoffice.backup import place
from backoffice.clock import FixedClock
from backoffice.desks.backup_keeper import BackupKeeper
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.orders import OrderQuery
from backoffice.errors import BackupPlaceProblem
from tests.desks.founded import OWNER, enter, found

NOW = datetime(2026, 3, 10, 9, 30, 15, tzinfo=UTC)


@dataclass
class Desk:
    """An owner at work in a shop whose backups lie on a stick."""

    door: ShopDoor
    groups: tuple[str, ...]
    office: Office
    clock: FixedClock
    stick: Path

    @property
    def keeper(self) -> BackupKeeper:
        return self.office.keeper

    def work(self) -> None:
        """Do something that is worth a backup."""
        self.office.orders.write_note(self.office.orders.page(OrderQuery())[0].id, "ein Schritt")

    def pass_by(self, **time: float) -> None:
        self.clock.moment += timedelta(**time)

    def again(self, name: str = OWNER) -> None:
        """Sign out and in."""
        self.office.close()
        self.office = enter(self.door, name)

    def files(self) -> list[str]:
        return sorted(path.name for path in self.stick.iterdir() if place.is_ours(path.name))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = FixedClock(NOW)
    door, groups = found(tmp_path, clock)
    made = Desk(door, groups, enter(door), clock, tmp_path / "stick")
    made.stick.mkdir()
    yield made
    made.office.close()


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """The same, with the place chosen."""
    desk.office.backups.choose_folder(desk.stick)
    return desk


def reason(problem: pytest.ExceptionInfo[BackupPlaceProblem]) -> str:
    return problem.value.reason
