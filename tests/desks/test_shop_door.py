"""The door of a shop: founding, signing in, recovery, rotation, restore, and what lies in the folder afterwards."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole, ShopSettings
from backoffice.errors import DataFileProblem, NotAllowed, PathRefused, ShopInUse, VaultDamaged, WrongPassword
from backoffice.security.device_secret import MemoryPort
from backoffice.security.passwords import Argon2Cost
from tests.desks.conftest import woo_order

PASSWORD = "wald tisch hafen lampe"
CHEAP = Argon2Cost(1, 8, 1)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    """A founded shop that nobody is signed in to, with one order."""
    door = ShopDoor(tmp_path / "shop", MemoryPort(), cost=CHEAP)
    office, _ = door.create(ShopSettings("Kaffeehaus"), "Maria Schulz", PASSWORD)
    export = tmp_path / "orders.json"
    export.write_text(json.dumps([woo_order()]), encoding="utf-8")
    office.imports.publish(office.imports.preview(export).batch_id)
    office.close()
    return door


def orders_of(door: ShopDoor) -> int:
    """Sign in as the first person and count the orders."""
    office = door.sign_in(door.people()[0].id, PASSWORD)
    try:
        return office.orders.count(OrderQuery()).number
    finally:
        office.close()


def test_that_a_founded_shop_is_opened_again(door: ShopDoor) -> None:
    assert door.exists()
    assert [card.name for card in door.people()] == ["Maria Schulz"]
    assert orders_of(door) == 1


def test_that_a_wrong_password_opens_nothing_and_leaves_the_lock_free(door: ShopDoor) -> None:
    with pytest.raises(WrongPassword):
        door.sign_in(door.people()[0].id, "not this one at all")

    assert orders_of(door) == 1


def test_that_a_second_shop_in_the_folder_is_refused(door: ShopDoor) -> None:
    with pytest.raises(PathRefused):
        door.create(ShopSettings("Zweiter"), "Jemand", PASSWORD)

    assert orders_of(door) == 1


def test_that_a_founding_that_is_cut_off_at_its_end_leaves_nothing_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = ShopDoor(tmp_path / "shop", MemoryPort(), cost=CHEAP)

    def cut_off(shop_id: str, mark: str) -> None:
        assert door.data_file.exists()
        raise KeyboardInterrupt

    with monkeypatch.context() as hanging:
        hanging.setattr(door.port, "write_mark", cut_off)
        with pytest.raises(KeyboardInterrupt):
            door.create(ShopSettings("Kaffeehaus"), "Maria Schulz", PASSWORD)
    assert list(door.folder.iterdir()) == []

    door.create(ShopSettings("Kaffeehaus"), "Maria Schulz", PASSWORD)[0].close()


def test_that_a_founding_leaves_alone_the_shop_of_somebody_who_was_faster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    door = ShopDoor(tmp_path / "shop", MemoryPort(), cost=CHEAP)

    def make_folder(folder: Path) -> None:
        monkeypatch.undo()
        door.create(ShopSettings("Kaffeehaus"), "Maria Schulz", PASSWORD)[0].close()

    monkeypatch.setattr("backoffice.storage.places.make_folder", make_folder)
    with pytest.raises(PathRefused):
        ShopDoor(door.folder, MemoryPort(), cost=CHEAP).create(ShopSettings("Zweiter"), "Jemand", PASSWORD)

    assert orders_of(door) == 0


def test_that_one_program_at_a_time_works_in_a_shop(door: ShopDoor) -> None:
    office = door.sign_in(door.people()[0].id, PASSWORD)
    lock = f"from pathlib import Path; from backoffice.storage.lock import ShopLock; ShopLock(Path({str(door.folder)!r})).acquire()"

    second = subprocess.run([sys.executable, "-c", lock], cwd=ROOT, capture_output=True, text=True, check=False)

    assert ShopInUse.__name__ in second.stderr
    office.close()


def test_that_an_older_data_file_is_noticed_and_an_owner_can_take_it(door: ShopDoor, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    shutil.copy(door.data_file, old)
    office = door.sign_in(door.people()[0].id, PASSWORD)
    office.orders.write_note(office.orders.page(OrderQuery())[0].id, "später")
    office.close()
    for left in door.folder.glob("shop.db-*"):
        left.unlink()
    shutil.copy(old, door.data_file)

    with pytest.raises(DataFileProblem) as refused:
        orders_of(door)
    door.accept_rollback()

    assert (refused.value.reason, refused.value.behind) == ("rolled_back", 1)
    assert orders_of(door) == 1
    assert orders_of(door) == 1


def test_that_the_recovery_key_opens_the_shop_without_password_and_key_store(tmp_path: Path) -> None:
    door = ShopDoor(tmp_path / "shop", MemoryPort(), cost=CHEAP)
    office, groups = door.create(ShopSettings("Kaffeehaus"), "Maria Schulz", PASSWORD)
    office.close()
    elsewhere = ShopDoor(door.folder, MemoryPort(), cost=CHEAP)

    elsewhere.recover(groups, door.people()[0].id, "vier neue worte hier").close()

    office = elsewhere.sign_in(door.people()[0].id, "vier neue worte hier")
    assert office.may(next(iter(office.rights)))
    office.close()
    with pytest.raises(WrongPassword):
        elsewhere.sign_in(door.people()[0].id, PASSWORD)


def test_that_a_rotated_shop_opens_and_the_old_file_does_not_fit_any_more(door: ShopDoor, tmp_path: Path) -> None:
    shutil.copy(door.data_file, tmp_path / "old.db")

    door.rotate(door.people()[0].id, PASSWORD)

    assert orders_of(door) == 1
    shutil.copy(tmp_path / "old.db", door.data_file)
    with pytest.raises(DataFileProblem):
        orders_of(door)


def test_that_only_an_owner_rotates_and_restores(door: ShopDoor, tmp_path: Path) -> None:
    office = door.sign_in(door.people()[0].id, PASSWORD)
    packer = office.people.add("Jonas Öztürk", BuiltInRole.PACKING, PASSWORD, first=False)
    backup = office.backups.make(tmp_path).path
    office.close()

    with pytest.raises(NotAllowed):
        door.rotate(packer.id, PASSWORD)
    with pytest.raises(NotAllowed):
        door.restore(backup, PASSWORD, "Jonas Öztürk")


def test_that_a_backup_brings_the_shop_back(door: ShopDoor, tmp_path: Path) -> None:
    office = door.sign_in(door.people()[0].id, PASSWORD)
    backup = office.backups.make(tmp_path).path
    office.close()
    door.rotate(door.people()[0].id, PASSWORD)
    door.data_file.write_bytes(b"")

    door.restore(backup, PASSWORD)

    assert orders_of(door) == 1


def test_that_another_shops_vault_does_not_open_this_data(door: ShopDoor, tmp_path: Path) -> None:
    other = ShopDoor(tmp_path / "other", door.port, cost=CHEAP)
    other.create(ShopSettings("Anderer"), "Maria Schulz", PASSWORD)[0].close()
    shutil.copy(other.vault_file, door.vault_file)

    with pytest.raises((DataFileProblem, VaultDamaged)):
        orders_of(door)


def test_that_the_database_opens_in_five_milliseconds(door: ShopDoor) -> None:
    from backoffice.storage import connection

    unlocked = door.load(door.folder).unlock(door.people()[0].id, PASSWORD, door.port)
    times = []
    for _ in range(20):
        begun = time.thread_time()
        raw = connection.connect(door.data_file, unlocked.database_key, read_only=True)
        raw.execute("SELECT count(*) FROM orders").fetchone()
        times.append(time.thread_time() - begun)
        raw.close()

    assert sorted(times)[2] < 0.005  # the machine may be busy otherwise


def test_that_no_file_of_the_shop_holds_a_readable_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, watch: Callable[[], bytes]
) -> None:
    names = ("Kanarienvogel", "Vogelweg", "Vogelstadt", "canary@example.org", "Zwitschern", "Federkiel", "CANARY-SKU", "CANARYTRACK")
    person = {
        "first_name": "Karla",
        "last_name": names[0],
        "address_1": f"{names[1]} 3",
        "city": names[2],
        "postcode": "50823",
        "country": "DE",
    }
    lines = [{"name": names[5], "sku": names[6], "quantity": 1, "subtotal": "10.00", "total": "10.00"}]
    order = woo_order(billing=person | {"email": names[3]}, shipping=person, customer_note=names[4], line_items=lines)
    export = tmp_path / "export.json"
    export.write_text(json.dumps([order]), encoding="utf-8")
    door = ShopDoor(tmp_path / "watched" / "shop", MemoryPort(), cost=CHEAP)
    office, groups = door.create(ShopSettings("Kaffeehaus"), "Maria Schulz", PASSWORD)
    secrets = [bytes(office.keys._unlocked.database_key), door.port.read(door.load(door.folder).shop_id)]
    office.imports.publish(office.imports.preview(export).batch_id)
    row = office.orders.page(OrderQuery(words=names[0]))[0]
    office.orders.write_note(row.id, names[4])
    office.backups.make(tmp_path / "watched")
    during = watch()
    office.close()
    door.rotate(door.people()[0].id, PASSWORD)
    door.restore(next((tmp_path / "watched").glob("*.backoffice")), PASSWORD)
    found = during + watch() + caplog.text.encode()

    words = [name.encode() for name in names] + [PASSWORD.encode(), *(group.encode() for group in groups)]
    words += [form for secret in secrets for form in (secret, secret.hex().encode(), secret.hex().upper().encode())]
    assert [word for word in words if word in found] == []


@pytest.fixture
def watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], bytes]:
    """Send temporary files into a watched folder, and return all bytes of all files there."""
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder / "tmp"))
    monkeypatch.setenv("SQLITE_TMPDIR", str(folder / "tmp"))
    return lambda: b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_that_looking_for_a_shop_leaves_nothing_in_a_folder_without_one(tmp_path: Path) -> None:
    door = ShopDoor(tmp_path, MemoryPort())
    assert not door.exists()
    with pytest.raises(VaultDamaged):
        door.people()
    assert list(tmp_path.iterdir()) == []
