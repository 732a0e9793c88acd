"""The shop's door: founding a shop, seeing who works there, and signing in.

It knows the folder and the port of the device secret; it leaves the data to the desks behind it. The people on the sign-in window come from
`vault.json` alone, so the database, and with it SQLAlchemy, is loaded only when somebody signs in.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from backoffice.clock import Clock, SystemClock
from backoffice.domain.people import BuiltInRole, PersonCard, PersonId, ShopSettings
from backoffice.errors import DataFileProblem, KeyStoreProblem, PathRefused
from backoffice.security import enrolment
from backoffice.security.device_secret import DeviceSecretPort
from backoffice.security.passwords import DEFAULT, Argon2Cost, suggest_passphrase
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.rights import ROLE_RIGHTS
from backoffice.security.throttle import Throttle
from backoffice.security.vault import Unlocked, Vault

if TYPE_CHECKING:
    from backoffice.desks.office import Office

DATA_FILE = "shop.db"
MARK_EVERY = timedelta(minutes=1)  # the key store is asked to remember at most so often: each write may cost 50 ms
SHIPS_BEFORE_PAYMENT = ("rechnung", "kauf auf rechnung", "auf rechnung", "invoice", "nachnahme", "cash on delivery", "cod")


class ShopDoor:
    """The way into one shop's folder."""

    def __init__(self, folder: Path, port: DeviceSecretPort, clock: Clock | None = None, *, cost: Argon2Cost = DEFAULT) -> None:
        self.folder, self.port, self.clock = folder, port, clock or SystemClock()
        self._cost = cost

    @property
    def data_file(self) -> Path:
        return self.folder / DATA_FILE

    def exists(self) -> bool:
        """Say whether a shop lives in this folder."""
        return Vault.exists(self.folder)

    def shop_name(self) -> str:
        """Return the shop's name as the sign-in window shows it."""
        return Vault.load(self.folder).shop_name

    def people(self) -> tuple[PersonCard, ...]:
        """Return who can sign in, before anything is unlocked. Raises VaultDamaged."""
        return Vault.load(self.folder).people()

    @staticmethod
    def suggest_password() -> str:
        """Return four words that make a good password."""
        return suggest_passphrase()

    def create(self, settings: ShopSettings, owner_name: str, password: str) -> tuple["Office", tuple[str, ...]]:
        """Found a shop; return its office with the owner signed in, and the six groups of the recovery key.

        Raises PathRefused, KeyStoreProblem, WeakPassword, DiskFull; then nothing is left in the folder.
        """
        from backoffice.storage import lock, migrate, places, shop

        if self.exists():
            raise PathRefused("shop_exists", self.folder)
        places.check_shop_folder(self.folder)
        uuid = str(uuid4())
        held = lock.ShopLock(self.folder)
        try:
            vault, unlocked, recovery = Vault.create(
                self.folder, uuid, settings.name, owner_name, password, self.port, cost=self._cost, clock=self.clock
            )

            def fill(connection: "Connection") -> None:
                shop.found_shop(connection, uuid, vault.verify_key, settings)
                shop.keep_people(connection, vault.people(), self.clock.now())
                for method in SHIPS_BEFORE_PAYMENT:
                    shop.set_payment_method(connection, method, True)

            migrate.create_schema(self.data_file, unlocked.database_key, fill)
        except BaseException:
            held.release()
            self._remove_traces(uuid)
            raise
        held.release()
        return self._open(vault, unlocked), recovery.groups

    def sign_in(self, person_id: PersonId, password: str) -> "Office":
        """Open the shop for a person. Raises WrongPassword with the time to wait, KeyStoreProblem, VaultDamaged, DataFileProblem, ShopInUse."""
        throttle = Throttle(self.folder, self.clock)
        throttle.check(person_id)
        vault = Vault.load(self.folder)
        with throttle.counting(person_id):
            unlocked = vault.unlock(person_id, password, self.port)
        return self._open(vault, unlocked)

    def confirm_password(self, person_id: PersonId, password: str) -> None:
        """Check a password without opening anything, to uncover a locked window. Raises WrongPassword."""
        throttle = Throttle(self.folder, self.clock)
        throttle.check(person_id)
        with throttle.counting(person_id):
            Vault.load(self.folder).unlock(person_id, password, self.port).wipe()

    def recover(self, recovery_key: str, person_id: PersonId, new_password: str) -> "Office":
        """Open the shop with the recovery key and give an owner a new password; puts the device secret back. Raises WrongRecoveryKey."""
        vault = Vault.load(self.folder)
        unlocked = vault.recover_owner(RecoveryKey.parse(recovery_key), person_id, new_password, self.port)
        return self._open(vault, unlocked)

    def accept_enrolment(self, code: str) -> None:
        """Take this OS account into the shop with a one-time code from an owner. Raises EnrolmentRefused."""
        enrolment.accept(self.folder, code, self.port, self.clock)

    def accept_older_data(self, person_id: PersonId, password: str) -> "Office":
        """Sign in although the data file is behind its marks, because the owner says that a backup was put back."""
        vault = Vault.load(self.folder)
        unlocked = vault.unlock(person_id, password, self.port)
        if unlocked.role != BuiltInRole.OWNER:
            unlocked.wipe()
            raise DataFileProblem("rolled_back", self.data_file)
        return self._open(vault, unlocked, trust_marks=False)

    def _open(self, vault: Vault, unlocked: Unlocked, *, trust_marks: bool = True) -> "Office":
        from backoffice.desks.office import open_office

        return open_office(self, vault, unlocked, trust_marks=trust_marks)

    def _remove_traces(self, uuid: str) -> None:
        Vault.remove(self.folder)
        self.data_file.unlink(missing_ok=True)
        with suppress(KeyStoreProblem):
            self.port.delete(uuid)
