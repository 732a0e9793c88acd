"""What the entrance asks of the desks: the door of a shop before sign-in, and the few verbs of the settings page after it.

Protocols only; `backoffice.desks` has the real ones, the tests have fakes. Everything that derives a key takes a moment and is called in a
job, off the main thread.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from backoffice.domain.people import PersonCard, PersonId, ShopSettings

if TYPE_CHECKING:
    from backoffice.domain.backups import BackupState, Drilled, Kept
    from backoffice.domain.papers import EmergencySheet
    from backoffice.domain.reports import (
        BackupClaim,
        BackupReport,
        ListChange,
        OfferedBackup,
        PaymentMethod,
        Restored,
        RestorePreview,
        SheetFacts,
    )

Tick = Callable[[int, int], None]
Groups = tuple[str, ...]  # the six groups of a recovery key


class Door(Protocol):
    """A shop's folder from outside. `ways` are the codes of the ways out that this door has (`retry`, `recovery_key`, `enrol`, …)."""

    @property
    def shop_name(self) -> str: ...

    @property
    def ways(self) -> frozenset[str]: ...

    def exists(self) -> bool:
        """Say whether the folder holds a shop."""

    def check(self) -> None:
        """Look at key store, key list, data file and lock without opening anything. Raises what a problem page can show."""

    def people(self) -> tuple[PersonCard, ...]:
        """Return who may sign in, in the order of the tiles."""

    def create(self, settings: ShopSettings, owner_name: str, password: str) -> tuple[object, Groups]:
        """Create the shop; return the owner's office and the recovery key, which is shown only now."""

    def sign_in(self, person_id: PersonId, password: str) -> object:
        """Open the shop; return the person's office. Raises WrongPassword, and what `check` raises."""

    def check_group(self, position: int, text: str) -> bool:
        """Say whether a group (1 to 6) of a recovery key is well formed, by its check symbol."""

    def recover(self, groups: Groups, person_id: PersonId, new_password: str) -> object:
        """Open the shop with the recovery key and give an owner a new password. Raises WrongRecoveryKey, WeakPassword."""

    def check_key(self, groups: Groups) -> None:
        """Try a recovery key and change nothing. Raises WrongRecoveryKey."""

    def make_known(self, groups: Groups) -> None:
        """Let this computer account open the shop again, by the recovery key. Raises WrongRecoveryKey, KeyStoreProblem."""

    def sheet_facts(self) -> "SheetFacts":
        """Return which emergency sheet is the valid one. Raises VaultDamaged."""

    def accept_enrolment(self, code: str) -> None:
        """Make this computer account known by a one-time code. Raises EnrolmentRefused."""

    def use_key_file(self, path: Path) -> None:
        """Take the computer's part of the key from a file from now on. Raises KeyStoreProblem."""

    def keep_key_in(self, path: Path) -> None:
        """Keep the computer's part of the key in a file, new or another shop's too. Raises PathRefused, KeyStoreProblem."""

    def accept_rollback(self) -> None:
        """Let the next sign-in of an owner take the older data file, with a line in the log."""

    def look_at_backup(self, backup: Path) -> "BackupClaim":
        """Return what a backup says about itself, before any key is tried. Raises BackupProblem."""

    def offered_backups(self) -> "tuple[OfferedBackup, ...]":
        """Return the newest good backups in the owner's place, before any key is tried."""

    def preview_restore(self, backup: Path, secret: str, person_name: str = "") -> "RestorePreview":
        """Open a backup and compare it with today's data. Raises what `restore` raises."""

    def restore(
        self, backup: Path, secret: str, person_name: str = "", tick: Tick | None = None, fresh: tuple[str, str] = ("", "")
    ) -> "Restored":
        """Put a backup in the place of the shop's data; `secret` is an owner's password or the recovery key. Raises BackupProblem.

        `fresh`: an owner's id and new password, by the recovery key where the folder has no list of people of its own.
        """

    def use_earlier_list(self) -> None:
        """Let the next sign-in go by an earlier version of the list of people and keys. Raises VaultDamaged."""

    def use_newer_list(self) -> None:
        """Let the next sign-in go by a kept version that is newer than the one that was put back. Raises DataFileProblem."""

    def look_at_list(self, backup: Path, groups: Groups) -> "ListChange":
        """Compare the list of people and keys in a backup with today's data. Raises WrongRecoveryKey, BackupProblem."""

    def take_list(self, backup: Path, groups: Groups, person_id: PersonId, new_password: str) -> "ListChange":
        """Put it in the place of a damaged one; an owner gets a new password. Raises what `look_at_list` raises, WeakPassword."""

    def suggest_password(self) -> str:
        """Return four words."""

    def check_password(self, password: str, *, person_name: str, shop_name: str) -> None:
        """Raise WeakPassword if the password may not be taken."""


class SettingsDesk(Protocol):
    """Shop data and payment methods (`office.shop`)."""

    def settings(self) -> ShopSettings: ...

    def save(self, settings: ShopSettings) -> None: ...

    def payment_methods(self) -> "tuple[PaymentMethod, ...]": ...

    def set_ships_before_payment(self, name: str, ships: bool) -> None: ...


class SheetDesk(Protocol):
    """The emergency sheet as paper (`office.keys`)."""

    def sheet_facts(self) -> "SheetFacts": ...

    def emergency_sheet(self, sheet: "EmergencySheet") -> bytes:
        """Return the sheet as a PDF."""

    def save_sheet(self, content: bytes, path: Path) -> None:
        """Write the sheet to a file, which is a plain one. Raises NotPossible(`cannot_write`)."""


class RecoveryDesk(SheetDesk, Protocol):
    """The recovery key of a shop that is open (`office.keys`)."""

    def recovery_confirmed(self) -> bool: ...

    def pending_recovery(self) -> Groups | None:
        """Return the key as long as it is not confirmed, a new one where it was used; None if it is confirmed."""

    def renew_recovery_key(self) -> Groups:
        """Make a new recovery key; the former one opens nothing from now on but earlier backups."""

    def confirm_recovery(self) -> None:
        """Note that the printed sheet was typed back."""

    def offer_enrolment(self) -> str:
        """Return a one-time code for another account of this computer, valid for 15 minutes."""


class BackupDesk(Protocol):
    """Backups (`office.backups`)."""

    def state(self) -> "BackupState": ...

    def choose_folder(self, folder: Path) -> "BackupState":
        """Let backups lie in a folder from now on. Raises BackupPlaceProblem."""

    def make_now(self, tick: Tick) -> "Kept":
        """Make a backup there. Raises BackupPlaceProblem, DiskFull, DataFileProblem."""

    def verify(self, path: Path, tick: Tick) -> "BackupReport": ...

    def drill(self, path: Path | None, tick: Tick) -> "Drilled":
        """Restore a backup on trial, the newest one where none is named. Raises BackupProblem."""
