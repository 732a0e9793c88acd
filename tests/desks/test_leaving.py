"""Somebody leaves and the data file gets a new key: nothing that they kept opens the file as it is from now on."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.people import BuiltInRole
from backoffice.errors import BackofficeError, DataFileProblem, NotFound, WrongPassword
from backoffice.security.device_secret import MemoryPort
from backoffice.security.rights import Right
from backoffice.security.vault import Vault
from backoffice.storage.connection import KEY_BYTES
from backoffice.storage.database import Database
from backoffice.storage.shop_files import VAULT_FILE
from tests.desks.founded import CHEAP, OWNER, PACKER, PASSWORD, enter, found, person

ROLES = (BuiltInRole.PACKING, BuiltInRole.ACCOUNTING, BuiltInRole.PRIVACY, BuiltInRole.OWNER)


class Kept:
    """What somebody put aside while they worked here: each `vault.json` that they saw, the device secret, and every key they ever held."""

    def __init__(self, door: ShopDoor, folder: Path) -> None:
        self._door, self._folder = door, folder
        self.keys: list[bytes] = []
        self.vaults: list[bytes] = []
        self.port = MemoryPort()

    def look(self) -> None:
        """Put aside what lies in the folder now, with all that the password opens."""
        self.vaults += [path.read_bytes() for path in sorted(self._door.folder.glob("vault*"))]
        shop_id = Vault.load(self._door.folder, floor=CHEAP).shop_id
        self.port.write(shop_id, self._door.port.read(shop_id))
        unlocked = Vault.load(self._door.folder, floor=CHEAP).unlock(person(self._door, PACKER), PASSWORD, self._door.port)
        self.keys += [bytes(key) for key in unlocked.keys.values() if len(key) == KEY_BYTES]

    def doors(self) -> Iterator[ShopDoor]:
        """Yield doors to the data file of today, each beside one of the old vaults."""
        for number, content in enumerate(self.vaults):
            folder = self._folder / str(number)
            shutil.copytree(self._door.folder, folder, ignore=shutil.ignore_patterns("vault*", "*.lock"))
            (folder / VAULT_FILE).write_bytes(content)
            yield ShopDoor(folder, self.port, cost=CHEAP)


@pytest.mark.parametrize("role", ROLES)
def test_that_nothing_that_was_kept_opens_the_file_of_after(tmp_path: Path, role: BuiltInRole) -> None:
    door = found(tmp_path)[0]
    kept = Kept(door, tmp_path / "kept")
    (tmp_path / "kept").mkdir()
    kept.look()
    office = enter(door)
    leaver = person(door, PACKER)
    office.people.change_role(leaver, role)
    kept.look()
    office.people.remove(leaver)
    office.close()
    door.rotate(person(door, OWNER), PASSWORD)
    kept.vaults.append((door.folder / VAULT_FILE).read_bytes())

    for key in kept.keys:
        with pytest.raises(DataFileProblem):
            Database(door.data_file, key)
    opened = [other for other in kept.doors() if opens(other, leaver)]
    assert opened == []

    office = enter(door)
    assert office.may(Right.USERS_MANAGE)
    held_the_boxes = role in (BuiltInRole.OWNER, BuiltInRole.ACCOUNTING)
    office.payouts.renew_boxes()  # as the window does behind what people do
    expected = [
        *(["keys.boxes_renewed"] if held_the_boxes else []),
        "log.key_renewed",
        "keys.rotated",
        "keys.rotation_begun",
        "person.removed",
    ]
    assert [line.code for line in office.log.page(limit=len(expected))] == expected
    office.close()


def opens(door: ShopDoor, who: str) -> bool:
    """Say whether somebody's way in opens anything of the data file, with a program that does not care for marks."""
    try:
        vault = door.load(door.folder)
        unlocked = vault.unlock(next(card.id for card in vault.people() if card.id == who), PASSWORD, door.port)
        Database(door.data_file, unlocked.database_key).close()
    except (BackofficeError, StopIteration):
        return False
    return True


def test_that_without_a_new_key_a_copied_vault_still_opens_the_file(tmp_path: Path) -> None:
    """Leaving alone takes the way in, not what was copied before: this is what the owner is told, and why the new key is offered."""
    door = found(tmp_path)[0]
    kept = Kept(door, tmp_path / "kept")
    (tmp_path / "kept").mkdir()
    kept.look()
    office = enter(door)
    leaver = person(door, PACKER)
    office.people.remove(leaver)
    office.close()

    with pytest.raises((NotFound, WrongPassword)):
        door.sign_in(leaver, PASSWORD)
    assert any(opens(other, leaver) for other in kept.doors())
