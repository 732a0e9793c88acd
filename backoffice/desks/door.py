"""The shop's door: founding a shop, seeing who works there, and signing in.

It knows the folder and the port of the device secret; it leaves the data to the desks behind it. The people on the sign-in window come from
`vault.json` alone, so the database, and with it SQLAlchemy, is loaded only when somebody signs in.
"""

import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from backoffice.clock import Clock, SystemClock
from backoffice.domain.people import BuiltInRole, PersonCard, PersonId, ShopSettings
from backoffice.errors import DataFileProblem, KeyStoreProblem, PathRefused
from backoffice.security import enrolment
from backoffice.security.device_secret import DeviceSecretPort
from backoffice.security.passwords import CEILING, DEFAULT, FLOOR, Argon2Cost, suggest_passphrase
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.throttle import Throttle
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault

if TYPE_CHECKING:
    from backoffice.desks.office import Office

DATA_FILE = "shop.db"
VAULT_FILE = "vault.json"


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
        return (self.folder / VAULT_FILE).exists()

    def shop_name(self) -> str:
        """Return the shop's name as the sign-in window shows it."""
        return self._load().shop_name

    def people(self) -> tuple[PersonCard, ...]:
        """Return who can sign in, before anything is unlocked. Raises VaultDamaged."""
        return self._load().people()

    @staticmethod
    def suggest_password() -> str:
        """Return four words that make a good password."""
        return suggest_passphrase()

    def create(self, settings: ShopSettings, owner_name: str, password: str) -> tuple["Office", tuple[str, ...]]:
        """Found a shop; return its office with the owner signed in, and the six groups of the recovery key.

        Raises PathRefused, KeyStoreProblem, WeakPassword, DiskFull; then nothing is left in the folder.
        """
        from backoffice.desks.office import found_data_file
        from backoffice.storage import places

        if places.holds_shop(self.folder):
            raise PathRefused("shop_exists", self.folder)
        places.check_for_shop(self.folder)
        places.make_folder(self.folder)
        uuid = str(uuid4())
        try:
            unlocked, recovery = Vault.create(
                self.folder, uuid, owner_name, password, self.port, cost=self._cost, clock=self.clock, shop_name=settings.name
            )
            vault = self._load()
            found_data_file(self, vault, unlocked, settings)
        except BaseException:
            self._remove_traces(uuid)
            raise
        return self._open(vault, unlocked), recovery.groups

    def sign_in(self, person_id: PersonId, password: str) -> "Office":
        """Open the shop for a person. Raises WrongPassword with the time to wait, KeyStoreProblem, VaultDamaged, DataFileProblem, ShopInUse."""
        vault, unlocked = self._unlock(person_id, password)
        return self._open(vault, unlocked)

    def confirm_password(self, person_id: PersonId, password: str) -> None:
        """Check a password without opening anything, to uncover a locked window. Raises WrongPassword."""
        self._unlock(person_id, password)[1].wipe()

    def recover(self, recovery_key: str, person_id: PersonId, new_password: str) -> "Office":
        """Open the shop with the recovery key and give an owner a new password; puts the device secret back. Raises WrongRecoveryKey."""
        vault = self._load()
        unlocked = vault.recover_owner(RecoveryKey.parse(recovery_key), person_id, new_password, self.port)
        return self._open(vault, unlocked)

    def accept_enrolment(self, code: str) -> None:
        """Take this OS account into the shop with a one-time code from an owner. Raises EnrolmentRefused."""
        enrolment.accept(self.folder, code, self.port, self.clock)

    def accept_older_data(self, person_id: PersonId, password: str) -> "Office":
        """Sign in although the data file is behind its marks, because the owner says that a backup was put back."""
        vault, unlocked = self._unlock(person_id, password)
        if unlocked.role != BuiltInRole.OWNER:
            unlocked.wipe()
            raise DataFileProblem("rolled_back", self.data_file)
        return self._open(vault, unlocked, trust_marks=False)

    def rotate(self, person_id: PersonId, password: str) -> None:
        """Give the data file a new key. Nobody may be signed in; only an owner may. Raises NotAllowed, DiskFull."""
        from backoffice.desks import office

        vault, unlocked = self._unlock(person_id, password)
        office.rotate(self, vault, unlocked)

    def restore(self, backup: Path, password: str, person_name: str = "") -> None:
        """Put a backup in the place of the shop's data; an owner's password as of the backup opens it. The replaced data stays beside it."""
        from backoffice.desks import restoring

        restoring.restore(self, backup, password, person_name)

    def _load(self) -> Vault:
        return Vault.load(self.folder, floor=FLOOR if self._cost.within(FLOOR, CEILING) else self._cost)

    def _unlock(self, person_id: PersonId, password: str) -> tuple[Vault, Unlocked]:
        vault = self._load()
        with Throttle(self.folder, self.clock).attempt(person_id):
            return vault, vault.unlock(person_id, password, self.port)

    def _open(self, vault: Vault, unlocked: Unlocked, *, trust_marks: bool = True) -> "Office":
        from backoffice.desks.office import open_office

        return open_office(self, vault, unlocked, trust_marks=trust_marks)

    def _remove_traces(self, uuid: str) -> None:
        for name in (VAULT_FILE, DATA_FILE):
            (self.folder / name).unlink(missing_ok=True)
        with suppress(KeyStoreProblem):
            self.port.delete(uuid)
