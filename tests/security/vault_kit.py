"""A shop with cheap passwords for the tests of the vault; the low cost is always an explicit argument."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from backoffice.clock import FixedClock
from backoffice.security.device_secret import DeviceSecretPort, MemoryPort
from backoffice.security.passwords import Argon2Cost
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault

CHEAP = Argon2Cost(1, 8, 1)
SHOP_ID = "4c1d3b52-5a3e-4c8e-9d3b-0f6f6f1f2a11"
OWNER_PASSWORD = "wald tisch hafen lampe"
STAFF_PASSWORD = "turm seife kabel wolke"
NEW_PASSWORD = "regen brief insel apfel"


@dataclass
class Shop:
    """A founded shop: folder, port, first owner and recovery key."""

    folder: Path
    port: MemoryPort = field(default_factory=MemoryPort)
    owner_id: str = ""
    recovery: RecoveryKey = field(default_factory=RecoveryKey.new)
    database_key: bytearray = field(default_factory=bytearray)

    def load(self) -> Vault:
        return Vault.load(self.folder, floor=CHEAP)

    def sign_in(self, person_id: str = "", password: str = OWNER_PASSWORD, port: DeviceSecretPort | None = None) -> tuple[Vault, Unlocked]:
        vault = self.load()
        return vault, vault.unlock(person_id or self.owner_id, password, port or self.port)

    def hire(self, name: str = "Ben Beispiel", role: str = "packing", password: str = STAFF_PASSWORD) -> str:
        vault, owner = self.sign_in()
        return str(vault.add_person(owner, name, role, password, self.port).id)


def found(folder: Path, clock: FixedClock, port: MemoryPort | None = None) -> Shop:
    """Found a shop with Anna Muster as its owner."""
    shop = Shop(folder, port or MemoryPort())
    unlocked, shop.recovery = Vault.create(
        folder, SHOP_ID, "Anna Muster", OWNER_PASSWORD, shop.port, cost=CHEAP, clock=clock, shop_name="Blumenladen"
    )
    assert unlocked.person_id is not None
    shop.owner_id, shop.database_key = unlocked.person_id, bytearray(unlocked.database_key)
    return shop


def fails_at_call(number: int, deed: Callable[..., object]) -> Callable[..., object]:
    """Return the deed with its n-th call failing like a killed program."""
    calls = iter(range(1, 10_000))

    def guarded(*values: object, **options: object) -> object:
        if next(calls) == number:
            raise KeyboardInterrupt
        return deed(*values, **options)

    return guarded
