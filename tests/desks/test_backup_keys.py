"""Who opens a backup: the owners of its day, the recovery key, and the program with the shop's present key; and nobody else."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from backoffice.backup import restore
from backoffice.backup.backup_file import opened, unpack
from backoffice.desks.door import ShopDoor
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.errors import BackupProblem, KeyStoreProblem, VaultDamaged, WrongPassword, WrongRecoveryKey
from backoffice.security import backup_keys, sealing
from backoffice.security.device_secret import MemoryPort
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.slots import open_slot
from backoffice.security.vault_records import RECOVERY, KeyKind, read_vault
from backoffice.storage import connection as raw
from tests.desks.founded import CHEAP, OTHER, OWNER, PACKER, PASSWORD, enter, found, person

SECOND = "Hülya Aydın"
FIXTURES = Path(__file__).parent.parent / "backup" / "fixtures"
EARLIER = [
    (FIXTURES / "format1.backoffice", "A6NP8S-8MFQ6K-TVH6ZG-W6HA5T-DNH1B2-R69GHE", "vor der Umstellung"),
    (FIXTURES / "format2.backoffice", "RW2518-ECZ85N-TDX0W3-252ARN-0BNRWD-P97GZN", "vor dem dritten Format"),
]
# A restore begins the log anew with one line, and its keys with it.
OF_THE_LOG = {"log_of_deeds", "log_subject", "log_segment", "log_ratchet", "log_verified"}


@pytest.fixture
def shop(tmp_path: Path) -> tuple[ShopDoor, tuple[str, ...]]:
    return found(tmp_path)


def backup_of(door: ShopDoor, folder: Path) -> Path:
    office = enter(door)
    made = office.backups.make(folder).path
    office.close()
    return made


def new_computer(folder: Path) -> ShopDoor:
    return ShopDoor(folder / "new computer", MemoryPort(), cost=CHEAP)


def rows_of(path: Path, key: bytes) -> dict[str, list[Any]]:
    """Return every row of every table, the inner tables of the search indexes too."""
    with closing(raw.connect_unrestricted(path, key)) as connection:
        asked = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%'"
        names = [row[0] for row in connection.execute(asked)]
        return {name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"'))) for name in names}


def log_of(path: Path, key: bytes, upto: int) -> list[Any]:
    with closing(raw.connect_unrestricted(path, key)) as connection:
        found = connection.execute("SELECT * FROM log_of_deeds WHERE seq <= ? ORDER BY seq", (upto,))
        return [dict(zip([column[0] for column in found.description], row, strict=True)) for row in found]


def database_key(door: ShopDoor, groups: tuple[str, ...]) -> bytes:
    return bytes(door.load(door.folder).unlock_with_recovery(RecoveryKey.parse("-".join(groups))).database_key)


def test_that_on_an_empty_computer_the_recovery_key_alone_brings_back_every_row(
    shop: tuple[ShopDoor, tuple[str, ...]], tmp_path: Path
) -> None:
    door, groups = shop
    path = backup_of(door, tmp_path)
    elsewhere = new_computer(tmp_path)

    done = elsewhere.restore(path, "-".join(groups))

    manifest, key = restore.inspect(path), database_key(elsewhere, groups)
    backup_key = restore.key_of(manifest, [database_key(door, groups)])
    assert backup_key is not None
    data_key, unpacked = restore.data_key(path, manifest, backup_key), tmp_path / "unpacked.db"
    with opened(path) as archive, archive.open(manifest.data_part) as data, unpacked.open("wb") as out:
        unpack(data, out, manifest, backup_key, None)
    before, after = rows_of(unpacked, data_key), rows_of(elsewhere.data_file, key)
    assert before.keys() == after.keys()
    assert {name: rows for name, rows in after.items() if name not in OF_THE_LOG} == {
        name: rows for name, rows in before.items() if name not in OF_THE_LOG
    }
    assert any(name.endswith("_data") and rows for name, rows in after.items())  # the search index is among them
    there = log_of(elsewhere.data_file, key, manifest.log_count)
    assert there == log_of(unpacked, data_key, manifest.log_count)
    assert (len(there), bytes(there[-1]["chain"]).hex()) == (manifest.log_count, manifest.log_head_hex)
    assert done.claim.orders == 1
    again = elsewhere.recover(groups, person(elsewhere, OWNER), OTHER)
    assert [row.number for row in again.orders.page(OrderQuery(words="weis"))] == ["1001"]
    again.close()


def test_that_only_owners_and_the_recovery_key_find_a_key_sealed_to_them(shop: tuple[ShopDoor, tuple[str, ...]], tmp_path: Path) -> None:
    door, _ = shop
    manifest = restore.inspect(backup_of(door, tmp_path))
    assert {one.to for one in manifest.sealed} == {RECOVERY, person(door, OWNER)}
    assert all((one.kind, one.number) == (KeyKind.BACKUP, manifest.id) for one in manifest.sealed)
    assert person(door, PACKER) not in {one.to for one in manifest.sealed}


def test_that_an_owner_who_left_opens_the_backups_of_their_time_and_none_made_after_the_keys_were_changed(
    shop: tuple[ShopDoor, tuple[str, ...]], tmp_path: Path
) -> None:
    door, _ = shop
    office = enter(door)
    office.people.add(SECOND, BuiltInRole.OWNER, PASSWORD, first=False)
    (tmp_path / "old").mkdir()
    old = office.backups.make(tmp_path / "old").path
    kept_vault = read_vault(door.vault_file.read_bytes())  # what somebody who is about to leave may copy
    second = person(door, SECOND)
    office.people.remove(second)
    (tmp_path / "new").mkdir()
    newer = office.backups.make(tmp_path / "new").path
    office.close()
    door.rotate(person(door, OWNER), PASSWORD)
    (tmp_path / "newest").mkdir()
    newest = backup_of(door, tmp_path / "newest")

    secret = door.port.read(kept_vault.roll.shop_id)
    private = open_slot(kept_vault.roll.shop_id, kept_vault.slot(second), BuiltInRole.OWNER, PASSWORD, secret)
    known_keys = sealing.open_keys(kept_vault.roll.shop_id, second, private.box, kept_vault.sealed)
    known = [key for (kind, _), key in known_keys.items() if kind is KeyKind.DATABASE]

    def key_for(path: Path) -> bytes | None:
        manifest = restore.inspect(path)
        return restore.key_of(manifest, [], sealing.open_keys(kept_vault.roll.shop_id, second, private.box, manifest.sealed))

    assert key_for(old) is not None
    assert key_for(newer) is None
    assert key_for(newest) is None
    assert restore.key_of(restore.inspect(newest), known) is None
    with pytest.raises((WrongPassword, KeyStoreProblem)):
        new_computer(tmp_path).restore(newest, PASSWORD, SECOND)


def test_that_todays_password_puts_back_a_backup_from_before_it_was_changed(shop: tuple[ShopDoor, tuple[str, ...]], tmp_path: Path) -> None:
    door, _ = shop
    path = backup_of(door, tmp_path)
    office = enter(door)
    office.keys.change_password(PASSWORD, OTHER)
    office.close()

    door.restore(path, OTHER, OWNER)

    enter(door, password=OTHER).close()


def test_that_an_earlier_backup_whose_key_was_not_noted_cannot_be_checked_after_a_new_key_but_an_owner_restores_it(
    shop: tuple[ShopDoor, tuple[str, ...]], tmp_path: Path
) -> None:
    door, groups = shop
    path = backup_of(door, tmp_path)
    (door.folder / "backups.bin").unlink()  # where the program noted its key
    door.rotate(person(door, OWNER), PASSWORD)
    office = enter(door)
    with pytest.raises(BackupProblem) as refused:
        office.backups.verify(path)
    office.close()
    assert refused.value.reason == "other_key"

    door.restore(path, "-".join(groups))

    back = enter(door)
    assert back.orders.count(OrderQuery()).number == 1
    back.close()


@pytest.mark.parametrize(("path", "key", "note"), EARLIER)
def test_that_a_backup_of_an_earlier_format_still_comes_back(path: Path, key: str, note: str, tmp_path: Path) -> None:
    elsewhere = new_computer(tmp_path)
    assert elsewhere.look_at_backup(path).orders == 1
    with pytest.raises(WrongRecoveryKey):
        elsewhere.restore(path, "-".join(RecoveryKey.new().groups))

    elsewhere.restore(path, key)

    office = elsewhere.recover(tuple(key.split("-")), person(elsewhere, OWNER), OTHER)
    (row,) = office.orders.page(OrderQuery())
    assert [one.body for one in office.orders.open(row.id).notes] == [note]
    office.log.check()
    office.close()


def test_that_a_sealed_key_of_another_backup_is_refused(shop: tuple[ShopDoor, tuple[str, ...]], tmp_path: Path) -> None:
    door, groups = shop
    manifest = restore.inspect(backup_of(door, tmp_path))
    private = RecoveryKey.parse("-".join(groups)).keys()[0]
    found_keys = sealing.open_keys(manifest.shop_uuid, RECOVERY, private, manifest.sealed)
    wrapped = backup_keys.unwrap(manifest.shop_uuid, manifest.id, manifest.wrapped, database_key(door, groups))
    assert {name: bytes(key) for name, key in found_keys.items()} == {(KeyKind.BACKUP, manifest.id): wrapped}
    elsewhere = tuple(replace(one, number=manifest.id + 1) for one in manifest.sealed)
    with pytest.raises(VaultDamaged):
        sealing.open_keys(manifest.shop_uuid, RECOVERY, private, elsewhere)


def test_that_a_mistyped_recovery_key_is_named_by_its_group(shop: tuple[ShopDoor, tuple[str, ...]], tmp_path: Path) -> None:
    door, groups = shop
    path = backup_of(door, tmp_path)
    for place in range(6):
        typed = list(groups)
        typed[place] = typed[place][:2] + ("7" if typed[place][2] != "7" else "9") + typed[place][3:]
        with pytest.raises(WrongRecoveryKey) as wrong:
            new_computer(tmp_path).restore(path, "-".join(typed))
        assert wrong.value.groups == (place + 1,)
