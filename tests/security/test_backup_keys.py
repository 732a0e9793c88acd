"""The key of one backup: who it is sealed to, and what wraps and unwraps it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.errors import VaultDamaged
from backoffice.security import backup_keys
from backoffice.security.crypto import CannotOpen
from backoffice.security.vault_records import RECOVERY, KeyKind, read_vault
from tests.security.vault_kit import SHOP_ID, Shop, found

KEY, DATABASE, OTHER = bytes(range(32)), b"d" * 32, b"o" * 32


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return found(tmp_path, FixedClock(datetime(2026, 3, 10, 9, tzinfo=UTC)))


def test_that_the_key_is_sealed_to_owners_and_the_recovery_key_alone(shop: Shop) -> None:
    shop.hire()
    data = shop.load().data

    sealed = backup_keys.seal(data, 7, KEY)

    assert {one.to for one in sealed} == {shop.owner_id, RECOVERY}
    assert {(one.kind, one.number) for one in sealed} == {(KeyKind.BACKUP, 7)}


def test_that_nothing_is_sealed_to_a_list_that_nobody_signed(shop: Shop) -> None:
    data = shop.load().data
    forged = replace(data, roll=replace(data.roll, shop_name="Another"))
    with pytest.raises(VaultDamaged):
        backup_keys.seal(forged, 7, KEY)


def test_that_a_key_is_unwrapped_for_its_backup_of_its_shop_by_any_key_in_hand() -> None:
    wrapped = backup_keys.wrap(SHOP_ID, 7, KEY, DATABASE)

    assert backup_keys.unwrap(SHOP_ID, 7, wrapped, OTHER, DATABASE) == KEY
    assert backup_keys.unwrap(SHOP_ID, 8, wrapped, DATABASE) is None
    assert backup_keys.unwrap("another shop", 7, wrapped, DATABASE) is None
    assert backup_keys.unwrap(SHOP_ID, 7, wrapped, OTHER) is None


def test_that_the_data_has_a_key_that_only_the_backup_s_own_makes() -> None:
    made = backup_keys.data_key(bytearray(KEY))

    assert made == backup_keys.data_key(KEY)
    assert made not in (KEY, backup_keys.data_key(OTHER))


def test_that_a_part_opens_with_its_key_under_its_name_alone() -> None:
    locked = backup_keys.lock_part(KEY, "erased", b"1 2 3")

    assert backup_keys.unlock_part(KEY, "erased", locked) == b"1 2 3"
    for key, name in ((OTHER, "erased"), (KEY, "kept")):
        with pytest.raises(CannotOpen):
            backup_keys.unlock_part(key, name, locked)


def test_that_each_backup_has_a_number_of_its_own() -> None:
    assert len({backup_keys.new_id() for _ in range(100)}) == 100
    assert 0 < backup_keys.new_id() <= 2**52


def test_that_a_vault_that_holds_the_key_of_a_backup_is_refused(shop: Shop) -> None:
    data = shop.load().data
    with pytest.raises(VaultDamaged):
        read_vault(replace(data, sealed=(*data.sealed, *backup_keys.seal(data, 7, KEY))).to_bytes())
