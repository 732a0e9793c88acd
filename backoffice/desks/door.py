"""The shop's door: founding a shop, seeing who works there, and signing in.

It knows the folder and the port of the device secret; it leaves the data to the desks behind it. The names on the sign-in window come from
the front of `vault.json` alone, so cryptography and database are loaded only when `check` looks closer or somebody signs in.
"""

from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice import disk
from backoffice.clock import Clock, SystemClock
from backoffice.domain.people import BuiltInRole, PersonCard, PersonId, ShopSettings
from backoffice.domain.ticks import no_tick
from backoffice.errors import DataFileProblem, KeyStoreProblem, NotAllowed, VaultDamaged
from backoffice.security.front import Front, read_front
from backoffice.storage import companions, room
from backoffice.storage.lock import ShopLock
from backoffice.storage.shop_files import DATA_FILE, VAULT_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from backoffice.desks.office import Office
    from backoffice.domain.reports import BackupClaim, ListChange, OfferedBackup, Restored, RestorePreview, SheetFacts
    from backoffice.security.device_secret import DeviceSecretPort
    from backoffice.security.passwords import Argon2Cost
    from backoffice.security.unlocked import Unlocked
    from backoffice.security.vault import Vault


class ShopDoor:
    """The way into one shop's folder."""

    def __init__(self, folder: Path, port: "DeviceSecretPort", clock: Clock | None = None, *, cost: "Argon2Cost | None" = None) -> None:
        self.folder, self.port, self.clock = folder, port, clock or SystemClock()
        self._usual_port = port
        self._cost, self._trust_marks = cost, True
        self._kept = self._refused = 0  # which kept version of the list is gone by, and which was found too old
        self._shut = False  # the data does not open for the list that there is

    @property
    def data_file(self) -> Path:
        return self.folder / DATA_FILE

    @property
    def vault_file(self) -> Path:
        return self.folder / VAULT_FILE

    @property
    def ways(self) -> frozenset[str]:
        """Return the codes of the ways out that a problem page can offer here."""
        ways = {"retry", "recovery_key", "enrol", "key_file", "accept_mark", "accept_log", "folder", "restore"}
        return frozenset(ways if self._shut else {*ways, "accept_rollback"}) | self._list_ways()

    def exists(self) -> bool:
        """Say whether a shop lives in this folder."""
        self._settle()
        return self.vault_file.exists() or self.data_file.exists()

    @property
    def shop_name(self) -> str:
        """Return the shop's name as the sign-in window shows it. Raises VaultDamaged."""
        return self._front().shop_name

    @disk.told
    def people(self) -> tuple[PersonCard, ...]:
        """Return who can sign in, before anything is unlocked. Raises VaultDamaged."""
        return self._front().people

    @disk.told
    def check(self) -> None:
        """Look at key list, data file, key store and lock without opening anything. Raises what a problem page can show."""
        from backoffice.security import roll
        from backoffice.storage.mark import shop_beside

        vault = self._sound()
        if not self.data_file.exists():
            raise DataFileProblem("missing", self.data_file)
        if not self.data_file.stat().st_size:
            raise DataFileProblem("empty", self.data_file)
        roll.verify(vault.data)
        try:
            vault.read_device_secret(self.port)
        except KeyStoreProblem:
            if shop_beside(self.folder) not in ("", vault.shop_id):
                raise DataFileProblem("wrong_shop", self.data_file) from None
            raise
        with ShopLock(self.folder):
            pass

    def suggest_password(self) -> str:
        """Return four words that make a good password."""
        from backoffice.security.passwords import suggest_passphrase

        return suggest_passphrase()

    def check_password(self, password: str, *, person_name: str, shop_name: str) -> None:
        """Raise WeakPassword if a new password may not be taken."""
        from backoffice.security.passwords import check_new_password

        check_new_password(password, person_name=person_name, shop_name=shop_name)

    def check_group(self, position: int, text: str) -> bool:
        """Say whether a group (1 to 6) of a recovery key is well formed, by its check symbol."""
        from backoffice.security.crockford import read_symbols
        from backoffice.security.recovery_key import is_group

        return is_group(read_symbols(text), position)

    def use_key_file(self, path: Path) -> None:
        """Take the computer's part of the key from a file from now on. Raises KeyStoreProblem."""
        from backoffice.desks import key_file

        self.port = key_file.holding(path, self.load(self.folder).shop_id)

    def keep_key_in(self, path: Path) -> None:
        """Keep the computer's part of the key in a file, new or another shop's too. Raises PathRefused, KeyStoreProblem."""
        from backoffice.desks import key_file

        self.port = key_file.begun(path, self.folder)

    def expect_key_file(self, path: Path | None) -> None:
        """Look for it in a file that was chosen before, None: where it usually is; the stick need not be there yet."""
        from backoffice.desks import key_file

        self.port = key_file.expected(path, self._usual_port)

    @property
    def key_file(self) -> Path | None:
        """The file that it lies in; None where the key store has it."""
        return getattr(self.port, "path", None)

    def accept_rollback(self) -> None:
        """Let the next sign-in take data that is older than a mark, or whose log is broken, because an owner says so: it is noted there."""
        self._trust_marks, self._kept = False, self._kept or self._refused

    def use_earlier_list(self) -> None:
        """Let the next sign-in go by an earlier version of the list of people and keys, if that is no older than it may be.

        Raises VaultDamaged.
        """
        from backoffice.desks import key_lists

        self._kept = key_lists.earlier(self.folder)
        if not self._kept:
            raise VaultDamaged("unreadable" if self.vault_file.exists() else "missing")

    def use_newer_list(self) -> None:
        """Let the next sign-in go by a kept version that is newer than the list that somebody put back. Raises DataFileProblem."""
        from backoffice.desks import key_lists

        self._kept = key_lists.newer(self.folder)
        if not self._kept:
            raise DataFileProblem("keys_behind", self.vault_file)

    @disk.told
    def look_at_list(self, backup: Path, groups: tuple[str, ...]) -> "ListChange":
        """Compare the list of people and keys in a backup with today's data, by the recovery key; nothing is changed."""
        from backoffice.desks import key_lists

        return key_lists.preview(self, backup, groups)

    @disk.told
    def take_list(self, backup: Path, groups: tuple[str, ...], person_id: PersonId, new_password: str) -> "ListChange":
        """Put the list of people and keys in a backup in the place of a damaged one; an owner gets a new password.

        Raises WrongRecoveryKey, WeakPassword, BackupProblem (`list_too_old`), ShopInUse, DiskFull; then nothing was changed.
        """
        from backoffice.desks import key_lists

        self._kept = 0
        return key_lists.put(self, backup, groups, person_id, new_password)

    @disk.told
    def create(self, settings: ShopSettings, owner_name: str, password: str) -> tuple["Office", tuple[str, ...]]:
        """Found a shop; return its office with the owner signed in, and the six groups of the recovery key.

        Raises Invalid, PathRefused, KeyStoreProblem, WeakPassword, DiskFull; then nothing is left in the folder.
        """
        from backoffice.desks import founding
        from backoffice.security.passwords import DEFAULT

        vault, unlocked, groups = founding.found(self, settings, owner_name, password, self._cost or DEFAULT)
        with self._alone() as lock:
            return self._open(vault, unlocked, lock), groups

    @disk.told
    def sign_in(self, person_id: PersonId, password: str) -> "Office":
        """Open the shop for a person.

        Raises WrongPassword with the time to wait, KeyStoreProblem, VaultDamaged, DataFileProblem, ShopInUse.
        """
        with self._alone() as lock:
            return self._open(*self._unlock(person_id, password), lock)

    @disk.told
    def confirm_password(self, person_id: PersonId, password: str) -> None:
        """Check a password without opening or changing anything, to uncover a locked window. Raises WrongPassword."""
        self._unlock(person_id, password, tidies=False)[1].wipe()

    @disk.told
    def recover(self, groups: tuple[str, ...], person_id: PersonId, new_password: str) -> "Office":
        """Open the shop with the recovery key and give an owner a new password; the key is to be replaced then.

        Raises WrongRecoveryKey, WeakPassword, NotPossible(`not_owner`), ShopInUse.
        """
        from backoffice.security.recovery_key import RecoveryKey

        with self._alone() as lock:
            vault = self._sound()
            return self._open(vault, vault.recover(RecoveryKey.parse("-".join(groups)), self.port, person_id, new_password), lock)

    @disk.told
    def check_key(self, groups: tuple[str, ...]) -> None:
        """Try a recovery key and change nothing. Raises WrongRecoveryKey with the groups that cannot be right, or none of them."""
        from backoffice.security.recovery_key import RecoveryKey

        self.load(self.folder).unlock_with_recovery(RecoveryKey.parse("-".join(groups))).wipe()

    @disk.told
    def make_known(self, groups: tuple[str, ...]) -> None:
        """Let this computer account open the shop again, by the recovery key: passwords stay, other accounts need a new one-time code.

        Raises WrongRecoveryKey, KeyStoreProblem, ShopInUse; then nothing was changed.
        """
        from backoffice.security.recovery_key import RecoveryKey

        with self._alone() as lock:
            unlocked = self._sound().recover(RecoveryKey.parse("-".join(groups)), self.port)
            unlocked.wipe()
            lock.release()
        if unlocked.key_store_problem is not None:
            raise unlocked.key_store_problem

    @disk.told
    def sheet_facts(self) -> "SheetFacts":
        """Return which emergency sheet is the valid one, as the list of keys says before anything is unlocked. Raises VaultDamaged."""
        from backoffice.desks import sheets

        return sheets.facts_of(self.load(self.folder))

    @disk.told
    def accept_enrolment(self, code: str) -> None:
        """Take this OS account into the shop with a one-time code from an owner. Raises EnrolmentRefused."""
        from backoffice.security import enrolment

        enrolment.accept(self.folder, code, self.port, self.clock)

    @disk.told
    def rotate(self, person_id: PersonId, password: str, tick: "Callable[[int, int], None]" = no_tick) -> None:
        """Give the data file a new key. Nobody may be signed in; only an owner may. Raises NotAllowed, DiskFull, Cancelled by `tick`."""
        from backoffice.security.rights import Right, rights_of

        with room.needing(self.data_file, self.folder), self._alone() as lock:
            vault, unlocked = self._unlock(person_id, password)
            if Right.USERS_MANAGE not in rights_of(unlocked.role):
                unlocked.wipe()
                raise NotAllowed(Right.USERS_MANAGE)
            with closing(self._open(vault, unlocked, lock)) as office:
                office.renewal.renew_data_key(tick)

    @disk.told
    def look_at_backup(self, backup: Path) -> "BackupClaim":
        """Return what a backup says about itself, before any key is tried. Raises BackupProblem."""
        from backoffice.desks import restoring

        return restoring.look(backup)

    @disk.told
    def offered_backups(self) -> "tuple[OfferedBackup, ...]":
        """Return the newest good backups in the owner's place, before any key is tried; none where the place does not answer."""
        from backoffice.desks import restoring

        return restoring.offered(self.folder)

    @disk.told
    def preview_restore(self, backup: Path, secret: str, person_name: str = "") -> "RestorePreview":
        """Open a backup and compare it with today's data; nothing is changed. Raises what `restore` raises."""
        from backoffice.desks import restoring

        return restoring.preview(self, backup, secret, person_name)

    @disk.told
    def restore(
        self,
        backup: Path,
        secret: str,
        person_name: str = "",
        tick: "Callable[[int, int], None] | None" = None,
        fresh: tuple[str, str] = ("", ""),
    ) -> "Restored":
        """Put a backup in the place of the shop's data, which stays beside it.

        `secret` is an owner's password as of the backup, or the recovery key; `fresh` is an owner's id and new password, for a folder that
        has no list of people of its own.
        """
        from backoffice.desks import restoring

        return restoring.restore(self, backup, secret, person_name, tick, fresh)

    def load(self, folder: Path, brought: bytes | None = None) -> "Vault":
        """Read the vault of a folder, or one that is `brought` along and stays in memory, at the cost of guessing that this door allows.

        Raises VaultDamaged.
        """
        if folder == self.folder:
            self._settle()
        from backoffice.security.passwords import CEILING, DEFAULT, FLOOR
        from backoffice.security.vault import Vault
        from backoffice.security.vault_records import read_vault

        cost = self._cost or DEFAULT
        floor = FLOOR if cost.within(FLOOR, CEILING) else cost
        if brought is not None:
            return Vault(folder, read_vault(brought), floor=floor)
        kept = self._kept if folder == self.folder else 0
        try:
            return Vault.load(folder, floor=floor, kept=kept)
        except VaultDamaged as damaged:
            if damaged.reason != "newer":
                raise
            from backoffice.storage.left import program_of

            raise VaultDamaged("newer", program_of(folder)) from None

    def _sound(self) -> "Vault":
        """Read the vault; raise VaultDamaged where an earlier version would have to do and nobody has said so."""
        vault = self.load(self.folder)
        if vault.fallback and not self._kept:
            raise VaultDamaged("unreadable" if self.vault_file.exists() else "missing")
        return vault

    def _list_ways(self) -> frozenset[str]:
        """Return the ways out of a damaged or older list of keys: a kept version that is not tried already, or a backup."""
        from backoffice.desks import key_lists

        kept = {} if self._kept or self._refused else {"earlier_list": key_lists.earlier, "newer_list": key_lists.newer}
        return frozenset(way for way, find in kept.items() if find(self.folder)) | {"list_from_backup"}

    @disk.told
    def _settle(self) -> None:
        """Finish or undo a restore that was cut off; a folder where there was none is only looked at."""
        half = not self.vault_file.exists() and any(self.folder.glob(f"{DATA_FILE}.incoming*"))
        if half or companions.is_waiting(self.folder):
            from backoffice.desks import restoring

            restoring.settle(self.folder)

    def _front(self) -> Front:
        """Return what the sign-in window shows, from a kept generation if the file itself cannot be read."""
        self._settle()
        found = None if self._kept else read_front(self.folder)
        if found is not None:
            return found
        vault = self.load(self.folder)
        return Front(vault.shop_name, vault.people())

    @contextmanager
    def _alone(self) -> "Iterator[ShopLock]":
        """Lock the shop before anything is written, for what is opened to hold on to; where nothing is opened it is let go."""
        self.load(self.folder)  # which leaves nothing where no shop is, and settles what a crash left
        lock = ShopLock(self.folder)
        try:
            lock.acquire()
            yield lock
        except BaseException:
            lock.release()
            raise

    def _unlock(self, person_id: PersonId, password: str, *, tidies: bool = True) -> tuple["Vault", "Unlocked"]:
        from backoffice.security.throttle import Throttle

        vault = self.load(self.folder)
        with Throttle(self.folder, self.clock).attempt(person_id):
            fallback, unlocked = vault.fallback, vault.unlock(person_id, password, self.port, tidies=tidies)
            vault.fallback = fallback  # what the sign-in tidied does not make a list that was kept the newest one
            return vault, unlocked

    def _open(self, vault: "Vault", unlocked: "Unlocked", lock: ShopLock) -> "Office":
        from backoffice.desks import key_lists
        from backoffice.desks.office import open_office

        trusted, fallback = self._trust_marks or unlocked.role != BuiltInRole.OWNER, vault.fallback
        try:
            office = open_office(self, vault, unlocked, lock, trust_marks=trusted)
        except DataFileProblem as problem:
            vault.fallback = fallback  # what was begun does not make a kept list the newest one
            found = key_lists.more_exactly(self, vault, problem)
            if found is not problem:
                self._shut = problem.reason == "damaged"
                self._kept, self._refused = 0, self._kept
            raise found from None
        self._trust_marks, self._shut, self._kept, self._refused = True, False, 0, 0
        return office
