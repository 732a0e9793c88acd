"""Putting a backup back: who may, what is refused and then changes nothing, and what is true afterwards."""

import os
import tempfile
from pathlib import Path

import pytest

from backoffice.desks.backups_beside import REPLACED
from backoffice.desks.door import ShopDoor
from backoffice.domain.orders import OrderQuery
from backoffice.errors import BackupProblem, Cancelled, NotAllowed, ShopInUse, WrongPassword, WrongRecoveryKey
from backoffice.security.device_secret import MemoryPort
from tests.desks.founded import CHEAP, OTHER, OWNER, PACKER, PASSWORD, enter, found, found_another, person


@pytest.fixture
def shop(tmp_path: Path) -> tuple[ShopDoor, tuple[str, ...], Path]:
    """A shop, its recovery key, and a backup of it; a note was written since."""
    door, groups = found(tmp_path)
    office = enter(door)
    backup = office.backups.make(tmp_path).path
    office.orders.write_note(office.orders.page(OrderQuery())[0].id, "später")
    office.close()
    return door, groups, backup


def notes_of(door: ShopDoor, password: str = PASSWORD) -> list[str]:
    """Sign in as the owner and return the notes of the only order."""
    office = enter(door, password=password)
    (row,) = office.orders.page(OrderQuery())
    notes = [note.body for note in office.orders.open(row.id).notes]
    office.close()
    return notes


def files_of(door: ShopDoor) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in door.folder.iterdir() if path.name.startswith(("shop.db", "vault.json", "mark.json"))}


def test_that_a_restored_shop_is_as_it_was_and_keeps_what_it_replaced_until_the_next_good_sign_in(
    shop: tuple[ShopDoor, tuple[str, ...], Path],
) -> None:
    door, _, backup = shop
    own = door.folder / f"{REPLACED}-of-mine"
    own.mkdir()

    done = door.restore(backup, PASSWORD, OWNER)

    assert done.kept is not None
    assert done.kept.name.startswith(REPLACED)
    assert (done.kept / "shop.db").stat().st_size > 0
    with pytest.raises(WrongPassword):
        enter(door, password=OTHER)
    assert done.kept.exists()
    assert notes_of(door) == []
    assert not done.kept.exists()
    assert own.exists()
    office = enter(door)
    assert [line.code for line in office.log.page()[:2]] == ["backup.replaced_cleared", "backup.restored"]
    office.log.check()
    office.close()


def test_that_a_backup_opens_with_the_recovery_key_on_another_computer(
    shop: tuple[ShopDoor, tuple[str, ...], Path], tmp_path: Path
) -> None:
    _, groups, backup = shop
    elsewhere = ShopDoor(tmp_path / "new computer", MemoryPort(), cost=CHEAP)

    elsewhere.restore(backup, "-".join(groups))

    assert notes_of(elsewhere) == []
    elsewhere.recover(groups, person(elsewhere, OWNER), OTHER).close()
    assert notes_of(elsewhere, OTHER) == []


def test_that_looking_at_a_backup_where_no_shop_is_yet_writes_nothing(
    shop: tuple[ShopDoor, tuple[str, ...], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a crash left of it in the system's folder for such things, nobody would clear away."""
    _, groups, backup = shop
    elsewhere = ShopDoor(tmp_path / "new computer", MemoryPort(), cost=CHEAP)
    monkeypatch.setattr(tempfile, "TemporaryDirectory", None)

    assert [card.name for card in elsewhere.preview_restore(backup, "-".join(groups)).owners] == [OWNER]
    assert not elsewhere.folder.exists()


@pytest.mark.parametrize(
    ("secret", "name", "error"),
    [
        (PASSWORD, PACKER, NotAllowed),
        ("not this one at all", OWNER, WrongPassword),
        (PASSWORD, "Niemand", WrongPassword),
        ("AAAAAA-BBBBBB-CCCCCC-DDDDDD-EEEEEE-FFFFFF", OWNER, WrongPassword),
    ],
)
def test_that_only_an_owner_with_the_right_secret_restores(
    secret: str, name: str, error: type[Exception], shop: tuple[ShopDoor, tuple[str, ...], Path]
) -> None:
    door, _, backup = shop
    before = files_of(door)

    with pytest.raises((error, WrongRecoveryKey) if "-" in secret else error):
        door.restore(backup, secret, name)

    assert files_of(door) == before
    assert notes_of(door) == ["später"]


def test_that_a_shop_in_which_somebody_works_is_not_replaced(shop: tuple[ShopDoor, tuple[str, ...], Path]) -> None:
    door, _, backup = shop
    office = enter(door)

    with pytest.raises(ShopInUse):
        door.restore(backup, PASSWORD, OWNER)

    office.close()
    assert notes_of(door) == ["später"]


@pytest.mark.parametrize("place", [0.0, 0.5, 0.999])
def test_that_a_damaged_backup_changes_nothing(place: float, shop: tuple[ShopDoor, tuple[str, ...], Path]) -> None:
    door, _, backup = shop
    content = bytearray(backup.read_bytes())
    content[int(place * len(content))] ^= 0xFF
    backup.write_bytes(content)
    before = files_of(door)

    with pytest.raises(BackupProblem):
        door.restore(backup, PASSWORD, OWNER)

    assert files_of(door) == before
    assert notes_of(door) == ["später"]


def test_that_a_file_that_is_no_backup_makes_no_folder_for_a_shop(tmp_path: Path) -> None:
    with pytest.raises(BackupProblem):
        ShopDoor(tmp_path / "shop", MemoryPort(), cost=CHEAP).restore(Path(__file__), PASSWORD)
    assert list(tmp_path.iterdir()) == []


def test_that_another_shops_backup_does_not_take_the_place_of_this_shop(
    shop: tuple[ShopDoor, tuple[str, ...], Path], tmp_path: Path
) -> None:
    door, _, _ = shop
    (tmp_path / "other").mkdir()
    other, other_groups = found_another(tmp_path / "other")
    office = enter(other)
    backup = office.backups.make(tmp_path / "other").path
    office.close()
    before = files_of(door)

    with pytest.raises(BackupProblem) as refused:
        door.restore(backup, "-".join(other_groups))

    assert refused.value.reason == "wrong_shop"
    assert files_of(door) == before
    assert notes_of(door) == ["später"]


def test_that_a_backup_says_what_it_holds_before_any_key(shop: tuple[ShopDoor, tuple[str, ...], Path]) -> None:
    door, _, backup = shop

    claim = door.look_at_backup(backup)

    assert claim.orders == 1
    assert claim.path == backup


@pytest.mark.parametrize("with_key", [False, True])
def test_that_a_preview_counts_what_is_newer_and_changes_nothing(shop: tuple[ShopDoor, tuple[str, ...], Path], with_key: bool) -> None:
    door, groups, backup = shop
    before = files_of(door)

    found = door.preview_restore(backup, "-".join(groups) if with_key else PASSWORD, "" if with_key else OWNER)

    assert found.orders_today == 1
    assert found.newer_entries == 2  # the backup that was made, and the note
    assert files_of(door) == before


def test_that_data_which_cannot_be_read_is_not_counted(shop: tuple[ShopDoor, tuple[str, ...], Path]) -> None:
    door, _, backup = shop
    door.data_file.write_bytes(b"broken" * 4096)

    found = door.preview_restore(backup, PASSWORD, OWNER)

    assert (found.orders_today, found.newer_entries) == (None, None)
    assert found.claim.orders == 1


def test_that_a_cancelled_restore_leaves_everything_and_no_folder(shop: tuple[ShopDoor, tuple[str, ...], Path]) -> None:
    door, _, backup = shop
    before = files_of(door)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        door.restore(backup, PASSWORD, OWNER, stop)

    assert files_of(door) == before
    assert not list(door.folder.glob(f"{REPLACED}*"))


def test_that_the_replaced_keys_are_kept_with_the_data_they_open(shop: tuple[ShopDoor, tuple[str, ...], Path]) -> None:
    door, _, backup = shop
    keys = door.vault_file.read_bytes()

    done = door.restore(backup, PASSWORD, OWNER)

    assert done.kept is not None
    assert (done.kept / "vault.json").read_bytes() == keys
    again = door.restore(backup, PASSWORD, OWNER)
    assert again.kept not in {None, done.kept}


@pytest.mark.skipif(os.name == "nt", reason="the rights of a folder hold for what is in it")
def test_that_a_restored_shop_is_readable_for_whom_its_folder_is(shop: tuple[ShopDoor, tuple[str, ...], Path]) -> None:
    door, _, backup = shop
    door.folder.chmod(0o2770)

    door.restore(backup, PASSWORD, OWNER)

    replaced = next(door.folder.glob(f"{REPLACED}-*"))
    assert replaced.stat().st_mode & 0o7777 == 0o2770
    new = [door.folder / name for name in ("shop.db", "mark.json", "backups.bin")]
    assert {path.stat().st_mode & 0o777 for path in (*new, replaced / "vault.json")} == {0o660}
