"""A new database key: who may make one, when it is refused, and what the old key is still good for: nothing."""

import shutil
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.desks.rotation import Rotation
from backoffice.domain.orders import OrderQuery
from backoffice.errors import Cancelled, DataFileProblem, DiskFull, NotAllowed, ShopInUse, WrongPassword
from backoffice.security.vault import Vault
from backoffice.storage import files, new_key
from backoffice.storage.database import Database
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, found, person


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    return found(tmp_path)[0]


def key_of(door: ShopDoor, folder: Path | None = None) -> bytes:
    """Return the database key that the vault of a folder gives the owner."""
    return bytes(door.load(folder or door.folder).unlock(person(door, OWNER), PASSWORD, door.port).database_key)


def test_that_the_old_key_opens_nothing_after_a_rotation(door: ShopDoor) -> None:
    old, shop_id = key_of(door), door.load(door.folder).shop_id

    door.rotate(person(door, OWNER), PASSWORD)

    assert key_of(door) != old
    with pytest.raises(DataFileProblem):
        Database(door.data_file, old, shop_uuid=shop_id)
    for path in door.folder.glob("*.db*"):
        with pytest.raises(DataFileProblem):
            Database(path, old, shop_uuid=shop_id)


def test_that_no_kept_key_list_gives_the_old_key_after_a_rotation(door: ShopDoor, tmp_path: Path) -> None:
    old = key_of(door)

    door.rotate(person(door, OWNER), PASSWORD)

    found_keys = []
    for number, path in enumerate(sorted(door.folder.glob("vault.json*"))):
        alone = tmp_path / f"alone{number}"
        alone.mkdir()
        shutil.copy(path, alone / "vault.json")
        found_keys += [bytes(key) for key in door.load(alone).unlock(person(door, OWNER), PASSWORD, door.port).database_keys()]
    assert found_keys
    assert old not in found_keys


def test_that_everybody_gets_in_after_a_rotation_and_the_log_tells_of_it(door: ShopDoor) -> None:
    door.rotate(person(door, OWNER), PASSWORD)

    enter(door, PACKER).close()
    office = enter(door)
    assert office.orders.count(OrderQuery()).number == 1
    assert [line.code for line in office.log.page(limit=2)] == ["log.key_renewed", "keys.rotated"]
    assert office.log.check() == len(office.log.page())
    office.close()


def test_that_a_rotation_needs_an_owner_and_the_right_password(door: ShopDoor) -> None:
    before = key_of(door), door.vault_file.read_bytes(), door.data_file.read_bytes()

    with pytest.raises(NotAllowed):
        door.rotate(person(door, PACKER), PASSWORD)
    with pytest.raises(WrongPassword):
        door.rotate(person(door, OWNER), "not this one at all")

    assert (key_of(door), door.vault_file.read_bytes(), door.data_file.read_bytes()) == before


def test_that_a_shop_in_which_somebody_works_is_not_rotated(door: ShopDoor) -> None:
    office = enter(door)
    before = door.vault_file.read_bytes()

    with pytest.raises(ShopInUse):
        door.rotate(person(door, OWNER), PASSWORD)

    assert door.vault_file.read_bytes() == before
    office.close()


def test_that_an_older_file_is_not_rotated_into_a_trusted_one(door: ShopDoor, tmp_path: Path) -> None:
    old = shutil.copy(door.data_file, tmp_path / "old.db")
    office = enter(door)
    office.orders.write_note(office.orders.page(OrderQuery())[0].id, "später")
    office.close()
    shutil.copy(old, door.data_file)

    with pytest.raises(DataFileProblem) as refused:
        door.rotate(person(door, OWNER), PASSWORD)

    assert refused.value.reason == "rolled_back"


def test_that_the_whole_folder_of_before_a_rotation_is_noticed(door: ShopDoor, tmp_path: Path) -> None:
    shutil.copytree(door.folder, tmp_path / "before")
    door.rotate(person(door, OWNER), PASSWORD)
    shutil.rmtree(door.folder)
    shutil.copytree(tmp_path / "before", door.folder)

    with pytest.raises(DataFileProblem) as refused:
        enter(door)

    assert (refused.value.reason, refused.value.behind) == ("rolled_back", 3)


def test_that_a_full_disk_ends_a_rotation_and_keeps_nobody_out(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    former = key_of(door)
    with monkeypatch.context() as patch:
        patch.setattr(new_key, "_copy", full_disk)
        with pytest.raises(DiskFull):
            door.rotate(person(door, OWNER), PASSWORD)
        for name in (PACKER, OWNER):
            enter(door, name).close()
    assert key_of(door) == former

    door.rotate(person(door, OWNER), PASSWORD)
    assert key_of(door) != former


def test_that_a_disk_without_room_keeps_nobody_out_while_a_swap_is_settled(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    former = key_of(door)
    with monkeypatch.context() as patch:
        patch.setattr(Rotation, "finish", full_disk)
        with pytest.raises(DiskFull):
            door.rotate(person(door, OWNER), PASSWORD)
    with monkeypatch.context() as patch:
        patch.setattr(Vault, "finish_rotation", full_disk)
        packer = enter(door, PACKER)
        row = packer.orders.page(OrderQuery())[0]
        packer.orders.start([(row.id, row.version)])
        packer.close()

    enter(door, PACKER).close()
    office = enter(door)
    assert len(office._unlocked.database_keys()) == 1
    assert bytes(office._unlocked.database_key) != former
    assert not office.renewal.state().wanted
    assert office.soundness._left is not None
    assert office.soundness._left.known
    assert office.log.check()
    office.close()


def test_that_a_rotation_that_was_cut_off_keeps_staff_working_and_is_wanted_still(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    former = key_of(door)
    with monkeypatch.context() as patch:
        patch.setattr(new_key, "put_in_place", power_cut)
        with pytest.raises(KeyboardInterrupt):
            door.rotate(person(door, OWNER), PASSWORD)
    packer = enter(door, PACKER)
    row = packer.orders.page(OrderQuery())[0]
    packer.orders.start([(row.id, row.version)])
    packer.close()

    office = enter(door)
    assert (bytes(office._unlocked.database_key), len(office._unlocked.database_keys())) == (former, 1)
    assert office.renewal.state().wanted
    office.renewal.renew_data_key()
    assert not office.renewal.state().wanted
    assert [line.code for line in office.log.page(limit=3)] == ["log.key_renewed", "keys.rotated", "keys.rotation_begun"]
    office.close()
    enter(door, PACKER).close()
    assert key_of(door) != former


def test_that_nothing_is_kept_of_a_rotation_that_was_stopped(door: ShopDoor) -> None:
    former = key_of(door)

    def stop(done: int, _total: int) -> None:
        if done >= 40:
            raise Cancelled

    with pytest.raises(Cancelled):
        door.rotate(person(door, OWNER), PASSWORD, stop)

    assert (key_of(door), list(door.folder.glob("*.part*"))) == (former, [])
    office = enter(door)
    assert not office.renewal.state().wanted
    assert office.log.page(limit=1)[0].code == "keys.rotation_stopped"
    office.close()


def full_disk(*_: object, **__: object) -> None:
    raise DiskFull


def power_cut(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("verb", ["renew_box_key", "renew_device_secret"])
def test_that_a_key_is_not_renewed_where_no_room_is_for_its_line(door: ShopDoor, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    office = enter(door)
    before, renew = door.vault_file.read_bytes(), getattr(office.renewal, verb)
    with monkeypatch.context() as patch:
        patch.setattr(files, "make_new", full_disk)
        with pytest.raises(DiskFull):
            renew()
    assert door.vault_file.read_bytes() == before

    renew()
    assert office.log.page(limit=1)[0].code in {"keys.box_key_renewed", "keys.device_renewed"}
    assert door.vault_file.read_bytes() != before
    office.close()
    enter(door).close()
