"""Another name of the shop is what the sign-in says from then on."""

from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.errors import DiskFull
from backoffice.security import vault_file
from backoffice.security.rights import Right
from tests.desks.founded import PACKER, enter, found, person


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    return found(tmp_path)[0]


def rename(door: ShopDoor, who: str, name: str) -> None:
    """Let somebody give the shop another name."""
    office = enter(door, who)
    try:
        office.shop.save(replace(office.settings, name=name))
    finally:
        office.close()


def test_that_a_shop_that_its_owner_names_anew_is_called_so_at_the_door(door: ShopDoor) -> None:
    rename(door, "Maria Schulz", "Teehaus")
    assert door.shop_name == "Teehaus"


def test_that_the_name_that_somebody_else_gave_is_at_the_door_once_an_owner_was_in(door: ShopDoor) -> None:
    office = enter(door)
    role = office.people.save_role("Büro", frozenset({Right.SETTINGS_MANAGE}))
    office.people.change_role(person(door, PACKER), role.name)
    office.close()

    rename(door, PACKER, "Teehaus")
    assert door.shop_name == "Kaffeehaus"
    enter(door).close()
    assert door.shop_name == "Teehaus"


def test_that_a_full_disk_leaves_the_shop_its_name_and_keeps_no_owner_out(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull(door.folder)

    with monkeypatch.context() as patch:
        patch.setattr(vault_file, "write_atomically", full)
        with pytest.raises(DiskFull):
            rename(door, "Maria Schulz", "Teehaus")
        office = enter(door)
        assert (office.settings.name, door.shop_name) == ("Kaffeehaus", "Kaffeehaus")
        office.close()
