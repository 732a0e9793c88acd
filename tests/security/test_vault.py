"""Creating a shop's keys and opening them with a password."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Invalid, KeyStoreProblem, NotFound, PathRefused, VaultDamaged, WeakPassword, WrongPassword
from backoffice.security import vault_file
from backoffice.security.device_secret import KeyFilePort, MemoryPort
from backoffice.security.passwords import Argon2Cost
from backoffice.security.vault import Vault
from backoffice.security.vault_records import KeyKind
from tests.security.vault_kit import CHEAP, OWNER_PASSWORD, SHOP_ID, STAFF_PASSWORD, Shop, found


@pytest.fixture
def shop(tmp_path: Path, fixed_clock: FixedClock) -> Shop:
    return found(tmp_path, fixed_clock)


def test_that_the_owner_opens_what_was_created(shop: Shop, fixed_clock: FixedClock) -> None:
    vault, owner = shop.sign_in()
    assert (owner.person_id, owner.name, owner.role) == (shop.owner_id, "Anna Muster", "owner")
    assert owner.database_key == shop.database_key
    assert owner.database_keys() == (shop.database_key,)
    assert owner.pending_database_key is None
    assert len(owner.log_keys[1]) == len(owner.signing_key or b"") == len(owner.box_keys[1]) == 32
    assert owner.device_secret is None
    assert owner.key_store_problem is None
    assert (vault.shop_id, vault.shop_name, vault.backend, vault.fallback) == (SHOP_ID, "Blumenladen", "memory", False)
    assert vault.recovery_since == fixed_clock.now()
    assert shop.port.read_pin(SHOP_ID) == vault.verify_key
    assert len(vault.box_public[1]) == 32


def test_that_the_people_are_shown_without_a_password_by_name(shop: Shop) -> None:
    shop.hire("ben", "packing")
    assert [(card.name, card.role) for card in shop.load().people()] == [("Anna Muster", "owner"), ("ben", "packing")]


def test_that_showing_the_people_loads_nothing_heavy(shop: Shop) -> None:
    code = (
        "import sys; from pathlib import Path; from backoffice.security.vault import Vault; "
        "import backoffice.security.key_store, backoffice.security.enrolment, backoffice.security.throttle; "
        f"Vault.load(Path({str(shop.folder)!r})).people(); "
        "print([name for name in ('keyring', 'nacl', 'argon2', 'zxcvbn', 'xkcdpass', 'cryptography') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_that_no_secret_lies_readable_in_the_file(shop: Shop) -> None:
    _, owner = shop.sign_in()
    content = (shop.folder / vault_file.NAME).read_bytes()
    for key in (*owner.keys.values(), shop.port.read(SHOP_ID), OWNER_PASSWORD.encode(), shop.recovery.groups[0].encode()):
        assert bytes(key) not in content
        assert bytes(key).hex().encode() not in content


def test_that_staff_open_the_database_and_no_more(shop: Shop) -> None:
    ben = shop.hire()
    _, staff = shop.sign_in(ben, STAFF_PASSWORD)
    assert staff.database_key == shop.database_key
    assert set(staff.keys) == {(KeyKind.DATABASE, 1)}
    assert (staff.log_keys, staff.signing_key, staff.box_keys) == ({}, None, {})


def test_that_data_protection_holds_the_first_log_key(shop: Shop) -> None:
    _, owner = shop.sign_in()
    _, reviewer = shop.sign_in(shop.hire(role=BuiltInRole.PRIVACY), STAFF_PASSWORD)
    assert reviewer.log_keys == owner.log_keys
    assert reviewer.signing_key is None


@pytest.mark.parametrize("password", ["", "falsch", OWNER_PASSWORD + " ", OWNER_PASSWORD.upper(), "\ud800"])
def test_that_a_wrong_password_is_a_wrong_password(shop: Shop, password: str) -> None:
    with pytest.raises(WrongPassword):
        shop.sign_in(password=password)


def test_that_somebody_else_s_password_opens_nothing(shop: Shop) -> None:
    ben = shop.hire()
    with pytest.raises(WrongPassword):
        shop.sign_in(ben, OWNER_PASSWORD)


def test_that_an_unknown_person_is_not_found(shop: Shop) -> None:
    with pytest.raises(NotFound):
        shop.sign_in("nobody")


def test_that_the_file_and_the_password_are_not_enough(shop: Shop) -> None:
    port = MemoryPort()
    with pytest.raises(KeyStoreProblem) as problem:
        shop.sign_in(port=port)
    assert problem.value.state == "missing"
    port.write(SHOP_ID, bytes(32))
    with pytest.raises(KeyStoreProblem) as problem:
        shop.sign_in(port=port)
    assert problem.value.state == "wrong_value"


def test_that_another_key_store_than_the_recorded_one_is_told(shop: Shop) -> None:
    port = MemoryPort()
    port.name = "macos-keychain"
    port.write(SHOP_ID, shop.port.read(SHOP_ID))
    with pytest.raises(KeyStoreProblem) as problem:
        shop.sign_in(port=port)
    assert problem.value == KeyStoreProblem("backend_changed", "macos-keychain")


def test_that_a_key_file_is_an_explicit_choice_and_serves_any_shop(shop: Shop, tmp_path: Path) -> None:
    port = KeyFilePort(tmp_path / "shop.key")
    port.write(SHOP_ID, shop.port.read(SHOP_ID))
    _, owner = shop.sign_in(port=port)
    assert owner.database_key == shop.database_key
    assert port.read_pin(SHOP_ID) == shop.load().verify_key


def test_that_a_pin_of_another_signing_key_shows_a_forged_list(shop: Shop) -> None:
    shop.port.write_pin(SHOP_ID, bytes(32))
    with pytest.raises(VaultDamaged) as damage:
        shop.sign_in()
    assert damage.value.reason == "signature"
    assert not shop.load().follows(bytes(32))


def test_that_a_key_store_that_takes_no_pin_does_not_keep_anybody_out(shop: Shop) -> None:
    class NoPin(MemoryPort):
        def write_pin(self, shop_id: str, pin: bytes) -> None:
            raise KeyStoreProblem("denied", self.name)

    port = NoPin()
    port.write(SHOP_ID, shop.port.read(SHOP_ID))
    _, owner = shop.sign_in(port=port)
    assert owner.key_store_problem == KeyStoreProblem("denied", "memory")


def test_that_the_cost_is_bounded_before_it_runs(shop: Shop) -> None:
    with pytest.raises(VaultDamaged) as damage:
        Vault.load(shop.folder).unlock(shop.owner_id, OWNER_PASSWORD, shop.port)
    assert damage.value.reason == "cost"
    data = shop.load().data
    huge = replace(data, slots=(replace(data.slots[0], cost=Argon2Cost(1, 2**40, 1)),))
    with pytest.raises(VaultDamaged) as damage:
        Vault(shop.folder, huge, floor=CHEAP).unlock(shop.owner_id, OWNER_PASSWORD, shop.port)
    assert damage.value.reason == "cost"


def test_that_the_real_cost_is_the_default(tmp_path: Path, shop: Shop) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    created, _ = Vault.create(folder, SHOP_ID, "Anna Muster", OWNER_PASSWORD, MemoryPort(), shop_name="Blumenladen")
    assert Vault.load(folder).data.slots[0].cost == Argon2Cost(3, 65_536, 4)
    assert created.person_id


def test_that_wiping_overwrites_the_keys(shop: Shop) -> None:
    _, owner = shop.sign_in()
    key = owner.database_key
    owner.wipe()
    assert key == bytes(32)
    assert owner.keys == {}


def test_that_a_shop_is_not_created_over_another(shop: Shop) -> None:
    with pytest.raises(PathRefused) as refused:
        Vault.create(shop.folder, SHOP_ID, "Anna", OWNER_PASSWORD, shop.port, cost=CHEAP, shop_name="Zweiter")
    assert refused.value.reason == "shop_exists"


@pytest.mark.parametrize(
    ("name", "password", "error"), [("Anna", "kurz", WeakPassword("short")), (" ", OWNER_PASSWORD, Invalid("name", "empty"))]
)
def test_that_a_shop_that_cannot_be_created_leaves_nothing(tmp_path: Path, name: str, password: str, error: Exception) -> None:
    port = MemoryPort()
    with pytest.raises(type(error)) as refused:
        Vault.create(tmp_path, SHOP_ID, name, password, port, cost=CHEAP, shop_name="Blumenladen")
    assert refused.value == error
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(KeyStoreProblem):
        port.read(SHOP_ID)


def test_that_a_full_disk_leaves_no_secret_in_the_key_store(tmp_path: Path) -> None:
    port = MemoryPort()
    with pytest.raises(OSError, match="No such file"):
        Vault.create(tmp_path / "not there", SHOP_ID, "Anna", OWNER_PASSWORD, port, cost=CHEAP, shop_name="Blumenladen")
    with pytest.raises(KeyStoreProblem):
        port.read(SHOP_ID)


def test_that_an_outer_wrap_of_another_role_is_damage_and_no_wrong_password(shop: Shop) -> None:
    data = shop.load().data
    slot = data.slots[0]
    spoiled = replace(data, slots=(replace(slot, wrapped=slot.wrapped[:-1] + bytes([slot.wrapped[-1] ^ 1])),))
    with pytest.raises(VaultDamaged) as damage:
        Vault(shop.folder, spoiled, floor=CHEAP).unlock(shop.owner_id, OWNER_PASSWORD, shop.port)
    assert damage.value.reason == "mac"
