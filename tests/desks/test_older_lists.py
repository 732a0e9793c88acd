"""An older list of people and keys in the place of today's: it is told as that, and the next way out leads on."""

from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.people import BuiltInRole
from backoffice.errors import BackofficeError, DataFileProblem, VaultDamaged
from backoffice.security import vault_file
from tests.desks.founded import OTHER, OWNER, PACKER, PASSWORD, enter, found, person


def put_back(door: ShopDoor, earlier: bytes, *, kept: bool = False) -> None:
    for name in (vault_file.NAME, *(vault_file.KEPT if kept else ())):
        (door.folder / name).write_bytes(earlier)


def refused(door: ShopDoor) -> BackofficeError:
    with pytest.raises(BackofficeError) as problem:
        enter(door)
    return problem.value


@pytest.fixture
def rotated(tmp_path: Path) -> tuple[ShopDoor, tuple[str, ...], bytes]:
    """A shop whose data has a new key, the groups of its recovery key, and the list of before."""
    door, groups = found(tmp_path)
    earlier = door.vault_file.read_bytes()
    door.rotate(person(door, OWNER), PASSWORD)
    return door, groups, earlier


def test_that_a_list_from_before_a_new_key_is_told_and_a_newer_one_beside_it_takes_its_place(
    rotated: tuple[ShopDoor, tuple[str, ...], bytes],
) -> None:
    door, _, earlier = rotated
    data = door.data_file.read_bytes()
    put_back(door, earlier)

    assert refused(door) == DataFileProblem("keys_behind", door.vault_file)
    assert door.data_file.read_bytes() == data
    assert {"newer_list", "list_from_backup", "restore"} <= door.ways
    assert "accept_rollback" not in door.ways  # whoever confirms it, its key opens nothing
    door.use_newer_list()
    office = enter(door)
    assert office.earlier_list is not None
    assert [line.code for line in office.log.page(limit=1)] == ["keys.newer_list"]
    office.close()

    for name in vault_file.KEPT:
        assert not (door.folder / name).exists() or (door.folder / name).read_bytes() != earlier
    assert "newer_list" not in door.ways
    office = enter(door)
    assert office.earlier_list is None
    office.log.check()
    office.close()


@pytest.mark.parametrize("lost", ["nothing", "key store", "mark"])
def test_that_either_mark_tells_of_it_where_every_kept_list_was_put_back_too(
    rotated: tuple[ShopDoor, tuple[str, ...], bytes], tmp_path: Path, lost: str
) -> None:
    door, groups, earlier = rotated
    office = enter(door)
    backup = office.backups.make(tmp_path).path
    office.close()
    put_back(door, earlier, kept=True)
    shop_id = door.load(door.folder).shop_id
    if lost == "key store":
        door.port.write_mark(shop_id, "")
    elif lost == "mark":
        (door.folder / "mark.json").unlink()

    assert refused(door) == DataFileProblem("keys_behind", door.vault_file)
    assert "newer_list" not in door.ways
    with pytest.raises(DataFileProblem):
        door.use_newer_list()
    change = door.look_at_list(backup, groups)
    door.take_list(backup, groups, change.owners[0].id, OTHER)
    enter(door, password=OTHER).close()


def test_that_a_damaged_data_file_under_its_own_list_is_still_told_as_damaged(rotated: tuple[ShopDoor, tuple[str, ...], bytes]) -> None:
    door, _, _ = rotated
    content = bytearray(door.data_file.read_bytes())
    content[16:4096] = bytes(4080)
    door.data_file.write_bytes(content)

    assert refused(door) == DataFileProblem("damaged", door.data_file)


def test_that_an_older_list_under_the_same_key_gives_way_to_the_newer_one_too(tmp_path: Path) -> None:
    door, _ = found(tmp_path)
    earlier = door.vault_file.read_bytes()
    office = enter(door)
    office.people.rename(person(door, PACKER), "Jonas Neu")
    office.people.rename(person(door, "Jonas Neu"), "Jonas Alt")  # the kept one is the first of the two
    office.close()
    put_back(door, earlier)

    assert refused(door) == DataFileProblem("keys_rolled_back", door.vault_file)
    door.use_newer_list()
    enter(door).close()
    assert "Jonas Neu" in {card.name for card in door.people()}


def test_that_a_damaged_list_whose_kept_one_is_too_old_leads_to_the_copy_in_a_backup(tmp_path: Path) -> None:
    door, groups = found(tmp_path)
    earlier = door.vault_file.read_bytes()
    office = enter(door)
    office.people.remove(person(door, PACKER))
    office.people.add("Mia Becker", BuiltInRole.SERVICE, OTHER, first=False)
    backup = office.backups.make(tmp_path).path
    office.close()
    put_back(door, earlier, kept=True)
    door.vault_file.write_bytes(b"{")
    door.use_earlier_list()

    assert refused(door) == VaultDamaged("too_old")
    assert {"list_from_backup", "restore", "accept_rollback"} <= door.ways
    assert not {"earlier_list", "newer_list"} & door.ways
    change = door.look_at_list(backup, groups)
    assert (change.missing, change.gone) == ((), ())
    door.take_list(backup, groups, change.owners[0].id, OTHER)
    office = enter(door, password=OTHER)
    assert {card.name for card in office.shop.people()} == {OWNER, "Mia Becker"}
    office.close()


@pytest.mark.parametrize("by", ["password", "recovery key"])
def test_that_a_restore_leaves_no_older_list_untold(tmp_path: Path, by: str) -> None:
    door, groups = found(tmp_path)
    office = enter(door)
    backup = office.backups.make(tmp_path).path
    gone = office.people.add("Bob", BuiltInRole.PACKING, OTHER)
    office.close()
    earlier = door.vault_file.read_bytes()
    office = enter(door)
    office.people.remove(gone.id)
    office.close()
    put_back(door, earlier, kept=True)
    assert refused(door) == DataFileProblem("keys_rolled_back", door.vault_file)

    door.restore(backup, PASSWORD if by == "password" else "-".join(groups), OWNER if by == "password" else "")

    assert refused(door) == DataFileProblem("keys_rolled_back", door.vault_file)
    door.accept_rollback()
    office = enter(door)
    assert "data.rollback_accepted" in [line.code for line in office.log.page(limit=5)]
    office.close()
    enter(door).close()
