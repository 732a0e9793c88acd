"""A damaged list of people and keys: an earlier version or a backup's copy takes its place, and lets nobody in who has left."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.desks import key_lists
from backoffice.desks.door import ShopDoor
from backoffice.domain.people import BuiltInRole, PersonId
from backoffice.errors import BackofficeError, BackupProblem, DiskFull, VaultDamaged, WeakPassword, WrongRecoveryKey
from backoffice.security import atomic_file, vault_file
from backoffice.storage import mark
from tests.desks.founded import OTHER, OWNER, PACKER, PASSWORD, enter, found, found_another, person

Shop = tuple[ShopDoor, tuple[str, ...], Path]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A shop with its recovery key and a backup."""
    door, groups = found(tmp_path)
    office = enter(door)
    backup = office.backups.make(tmp_path).path
    office.close()
    return door, groups, backup


def cut_off(door: ShopDoor) -> None:
    door.vault_file.write_bytes(door.vault_file.read_bytes()[:900])


def flip(door: ShopDoor) -> None:
    """Change a symbol within a sealed key, so that the file is well formed and its seal is broken."""
    content = door.vault_file.read_text(encoding="utf-8")
    place = content.index('"data": "') + 40
    door.vault_file.write_text(content[:place] + ("A" if content[place] != "A" else "B") + content[place + 1 :], encoding="utf-8")


def gone(door: ShopDoor) -> None:
    door.vault_file.unlink()


def nothing_kept(door: ShopDoor) -> None:
    for name in vault_file.KEPT:
        (door.folder / name).unlink(missing_ok=True)


def files_of(door: ShopDoor) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in door.folder.iterdir() if path.name.startswith("vault.json")}


def codes(door: ShopDoor, password: str = PASSWORD) -> list[str]:
    office = enter(door, password=password)
    found_codes = [line.code for line in office.log.page(limit=5)]
    office.log.check()
    office.close()
    return found_codes


@pytest.mark.parametrize("harm", [cut_off, flip, gone])
def test_that_an_earlier_version_is_told_of_and_then_takes_the_place(shop: Shop, harm: Callable[[ShopDoor], None]) -> None:
    door, _, _ = shop
    office = enter(door)
    office.people.rename(person(door, PACKER), "Jonas Neu")  # takes nothing from anybody, so the version before may be used
    office.close()
    harm(door)

    with pytest.raises(VaultDamaged):
        door.check() if harm is not flip else enter(door, "Jonas Neu")
    assert "earlier_list" in door.ways
    door.use_earlier_list()
    assert "earlier_list" not in door.ways
    office = enter(door)

    assert office.earlier_list is not None
    assert office.earlier_list.missing == ()
    office.close()
    door.check()
    assert "keys.earlier_list" in codes(door)
    office = enter(door)
    assert office.earlier_list is None
    office.close()


def test_that_who_came_since_is_missing_and_named(shop: Shop) -> None:
    door, _, _ = shop
    office = enter(door)
    office.people.add("Mia Becker", BuiltInRole.SERVICE, OTHER, first=False)
    office.close()
    cut_off(door)
    door.use_earlier_list()

    office = enter(door)

    assert office.earlier_list is not None
    assert office.earlier_list.missing == ("Mia Becker",)
    assert "Mia Becker" not in {card.name for card in office.shop.people()}
    office.close()


@pytest.mark.parametrize("deed", ["leaves", "password", "new key"])
def test_that_an_earlier_version_that_lets_somebody_back_in_is_refused(shop: Shop, deed: str) -> None:
    door, _, _ = shop
    earlier = door.vault_file.read_bytes()
    jonas = person(door, PACKER)
    if deed == "new key":
        door.rotate(person(door, OWNER), PASSWORD)
    else:
        office = enter(door)
        office.people.remove(jonas) if deed == "leaves" else office.people.reset_password(jonas, OTHER)
        office.close()
    cut_off(door)
    for name in vault_file.KEPT:
        (door.folder / name).write_bytes(earlier)  # as an attacker would, who kept them
    door.use_earlier_list()

    with pytest.raises(VaultDamaged, match="too_old"):
        enter(door)

    assert ("accept_rollback" in door.ways) == (deed != "new key")  # its key opens nothing any more


def test_that_who_left_stays_out_though_all_marks_are_put_back_too(shop: Shop) -> None:
    """Then nothing but the data file knows."""
    door, _, _ = shop
    shop_id, beside = door.load(door.folder).shop_id, door.folder / mark.FILE_NAME
    earlier, marks = door.vault_file.read_bytes(), (beside.read_bytes(), door.port.read_mark(shop_id))
    office = enter(door)
    office.people.remove(person(door, PACKER))
    office.close()
    beside.write_bytes(marks[0])
    door.port.write_mark(shop_id, marks[1] or "")
    cut_off(door)
    for name in vault_file.KEPT:
        (door.folder / name).write_bytes(earlier)
    door.use_earlier_list()

    with pytest.raises(VaultDamaged, match="too_old"):
        enter(door)


def test_that_the_copy_in_a_backup_takes_the_place_by_the_recovery_key(shop: Shop) -> None:
    door, groups, backup = shop
    cut_off(door)
    nothing_kept(door)
    before = files_of(door)
    assert "earlier_list" not in door.ways

    change = door.look_at_list(backup, groups)
    assert (change.missing, change.gone, change.renewed) == ((), (), ())
    assert [card.name for card in change.owners] == [OWNER]
    assert files_of(door) == before
    door.take_list(backup, groups, change.owners[0].id, OTHER)

    door.check()
    assert "keys.list_restored" in codes(door, OTHER)
    enter(door, PACKER).close()
    office = enter(door, password=OTHER)
    office.soundness.check()  # what was written while nobody was signed in is no stranger's
    assert not office.keys.recovery_confirmed()
    new = office.keys.pending_recovery()
    office.close()
    with pytest.raises(WrongRecoveryKey):
        door.check_key(groups)
    assert new is not None
    door.check_key(new)


def test_that_what_changed_since_the_backup_is_kept_to_and_told(shop: Shop) -> None:
    door, groups, backup = shop
    office = enter(door)
    office.people.add("Mia Becker", BuiltInRole.SERVICE, OTHER, first=False)
    jonas = office.people.add("Tom Neu", BuiltInRole.PACKING, OTHER, first=False)
    second = office.backups.make(backup.parent).path
    office.people.remove(jonas.id)
    office.people.reset_password(person(door, PACKER), OTHER)
    office.close()
    cut_off(door)
    nothing_kept(door)

    change = door.look_at_list(second, groups)
    assert (change.missing, change.gone, change.renewed) == ((), ("Tom Neu",), (PACKER,))
    assert door.look_at_list(backup, groups).missing == ("Mia Becker",)
    door.take_list(second, groups, change.owners[0].id, OTHER)

    assert "Tom Neu" not in {card.name for card in door.people()}
    for password in (PASSWORD, OTHER):
        with pytest.raises(BackofficeError):
            enter(door, PACKER, password)
    enter(door, "Mia Becker", OTHER).close()


@pytest.mark.parametrize("deed", ["new key", "accountant leaves", "owner leaves"])
def test_that_a_copy_without_the_keys_of_today_is_refused(shop: Shop, tmp_path: Path, deed: str) -> None:
    door, groups, backup = shop
    office = enter(door)
    role = BuiltInRole.OWNER if deed == "owner leaves" else BuiltInRole.ACCOUNTING
    card = office.people.add("Eva Kasse", role, OTHER, first=False)
    backup = office.backups.make(tmp_path).path
    if deed != "new key":
        office.people.remove(card.id)
    office.close()
    if deed == "new key":
        door.rotate(person(door, OWNER), PASSWORD)
    cut_off(door)
    nothing_kept(door)
    before = files_of(door)

    asks: tuple[Callable[[], object], ...] = (
        lambda: door.look_at_list(backup, groups),
        lambda: door.take_list(backup, groups, PersonId("whoever"), OTHER),
    )
    for ask in asks:
        with pytest.raises(BackupProblem) as refused:
            ask()
        assert refused.value.reason == "list_too_old"
    assert files_of(door) == before


def test_that_another_shops_backup_and_a_wrong_key_are_refused(shop: Shop, tmp_path: Path) -> None:
    door, groups, backup = shop
    (tmp_path / "other").mkdir()
    other, other_groups = found_another(tmp_path / "other")
    office = enter(other)
    foreign = office.backups.make(tmp_path / "other").path
    office.close()
    cut_off(door)

    with pytest.raises(BackupProblem):
        door.look_at_list(foreign, other_groups)
    with pytest.raises(WrongRecoveryKey):
        door.look_at_list(backup, other_groups)
    owner = door.look_at_list(backup, groups).owners[0].id
    before = files_of(door)
    with pytest.raises(WeakPassword):
        door.take_list(backup, groups, owner, "kurz")
    assert files_of(door) == before


def test_that_a_full_disk_leaves_the_damaged_list_as_it_was(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    door, groups, backup = shop
    cut_off(door)
    before, owner = files_of(door), door.look_at_list(backup, groups).owners[0].id
    real = atomic_file.write_atomically

    def full(path: Path, data: bytes, mode: int = 0o660) -> None:
        if path == door.vault_file:
            raise DiskFull(path)
        real(path, data, mode)

    monkeypatch.setattr(key_lists, "write_atomically", full)
    with pytest.raises(DiskFull):
        door.take_list(backup, groups, owner, OTHER)

    assert files_of(door) == before
    monkeypatch.undo()
    door.take_list(backup, groups, owner, OTHER)
    enter(door, password=OTHER).close()


def test_that_nobody_recovers_past_a_damaged_list(shop: Shop) -> None:
    door, groups, _ = shop
    owner = person(door, OWNER)
    cut_off(door)

    with pytest.raises(VaultDamaged):
        door.recover(groups, owner, OTHER)
    with pytest.raises(VaultDamaged):
        door.make_known(groups)
