"""The backup desk: what it writes, what it finds wrong, and that a backup opens with the keys of its day."""

import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.orders import OrderQuery
from backoffice.errors import BackupProblem
from backoffice.security.device_secret import MemoryPort
from tests.desks.founded import CHEAP, OTHER, OWNER, enter, found, found_another, person

NOW = datetime(2026, 3, 10, 9, 30, 15, tzinfo=UTC)


@pytest.fixture
def groups_and_office(tmp_path: Path) -> Iterator[tuple[tuple[str, ...], Office]]:
    door, groups = found(tmp_path, FixedClock(NOW))
    office = enter(door)
    yield groups, office
    office.close()


@pytest.fixture
def office(groups_and_office: tuple[tuple[str, ...], Office]) -> Office:
    return groups_and_office[1]


def test_that_a_backup_into_a_folder_is_named_by_its_time_and_counts_what_it_holds(office: Office, tmp_path: Path) -> None:
    lines = office.log.check()

    report = office.backups.make(tmp_path)

    assert report.path == tmp_path / "backoffice-2026-03-10-093015.backoffice"
    assert (report.made_at, report.orders, report.log_lines) == (NOW, 1, lines)
    assert (office.log.page()[0].code, office.log.check()) == ("backup.made", lines + 1)
    assert office.backups.verify(report.path) == report


def test_that_a_failed_backup_leaves_no_file_and_no_line(office: Office, tmp_path: Path) -> None:
    target, lines = tmp_path / "out" / "shop.backoffice", office.log.check()

    def cancel(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        office.backups.make(target, cancel)

    assert list(target.parent.iterdir()) == []
    assert office.log.check() == lines


@pytest.mark.parametrize("place", [0.01, 0.3, 0.6, 0.99])
@pytest.mark.parametrize("part", ["data.bin", "vault.json", "erased.bin", "manifest.json"])
def test_that_a_changed_byte_in_a_backup_is_found(part: str, place: float, office: Office, tmp_path: Path) -> None:
    path = office.backups.make(tmp_path / "shop.backoffice").path
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        there = archive.read(part)
    content[content.index(there) + int(place * len(there))] ^= 1
    path.write_bytes(content)

    with pytest.raises(BackupProblem):
        office.backups.verify(path)


def test_that_another_shops_backup_is_not_verified_as_ones_own(office: Office, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = enter(found_another(tmp_path / "other")[0])
    path = other.backups.make(tmp_path / "other").path
    other.close()

    with pytest.raises(BackupProblem):
        office.backups.verify(path)


def test_that_a_backup_opens_with_the_recovery_key_of_its_day(groups_and_office: tuple[tuple[str, ...], Office], tmp_path: Path) -> None:
    groups, office = groups_and_office
    path = office.backups.make(tmp_path).path
    office.keys.renew_recovery_key()
    office.close()
    elsewhere = ShopDoor(tmp_path / "elsewhere", MemoryPort(), cost=CHEAP)

    elsewhere.restore(path, "-".join(groups))

    back = elsewhere.recover(groups, person(elsewhere, OWNER), OTHER)
    assert back.orders.count(OrderQuery()).number == 1
    back.close()


def test_that_the_data_file_itself_is_checked_to_its_last_page(office: Office) -> None:
    report = office.backups.verify_data()

    assert (report.orders, report.log_lines, report.made_at) == (1, office.log.check(), NOW)
