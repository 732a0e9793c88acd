"""The families of errors that the core raises: fields, never sentences.

`ui/messages.py` and the command line turn them into German and English. What a class does not carry cannot leak into a log: no field here
holds customer data.
"""

from dataclasses import dataclass
from pathlib import Path

ROOM_TO_WORK = 8 << 20  # bytes that should be free for the program's daily writing
KEY_FILE = "key_file"  # what a file that is chosen in the place of the key store is called


class BackofficeError(Exception):
    """Anything that the person or the environment can do something about; a bug of ours is any other exception."""


@dataclass(unsafe_hash=True)  # not frozen: contextlib sets the traceback
class NotAllowed(BackofficeError):
    """The signed-in person lacks a right."""

    right: str


@dataclass(unsafe_hash=True)
class NotFound(BackofficeError):
    """A record that was asked for by its id is not there (any more)."""

    kind: str
    subject_id: int | str


@dataclass(unsafe_hash=True)
class Changed(BackofficeError):
    """Somebody else changed the record since it was read; nothing was written."""

    kind: str
    subject_id: int


@dataclass(unsafe_hash=True)
class NotPossible(BackofficeError):
    """The record's state does not let this deed happen; `reason` is a stable code such as `already_shipped`."""

    deed: str
    reason: str
    subject_id: int | str = 0


@dataclass(unsafe_hash=True)
class Invalid(BackofficeError):
    """A value that was typed in cannot be used; `reason` is a stable code such as `empty`, `too_long`, `payment_number`."""

    field: str
    reason: str


class Cancelled(BackofficeError):
    """The person cancelled the work; nothing of it remains."""


# Import


@dataclass(unsafe_hash=True)
class FileRefused(BackofficeError):
    """A whole file cannot be imported.

    Codes: `unreadable`, `empty`, `not_text`, `bad_json`, `bad_csv`, `unknown_layout`, `missing_columns`, `too_large`.
    """

    code: str
    row: int | None = None
    column: str = ""


@dataclass(unsafe_hash=True)
class StatementRefused(BackofficeError):
    """A bank statement cannot be read as a whole.

    Codes: `unreadable`, `empty`, `not_text`, `bad_xml`, `unsafe_xml`, `bad_csv`, `no_statement`, `too_large`.
    """

    code: str
    row: int | None = None


# Sign-in and keys


@dataclass(unsafe_hash=True)
class WrongPassword(BackofficeError):
    """The password does not open this person's slot; `wait_seconds` until the next try is taken."""

    wait_seconds: int = 0


@dataclass(unsafe_hash=True)
class WrongRecoveryKey(BackofficeError):
    """The recovery key does not fit; `groups` are the 1-based groups whose check symbol is wrong, empty if all are well formed."""

    groups: tuple[int, ...] = ()


class FirstPassword(BackofficeError):
    """The password was handed over and is still to be changed, in the window; until then it opens nothing else."""


@dataclass(unsafe_hash=True)
class WeakPassword(BackofficeError):
    """A new password is refused. Reasons: `short`, `common`, `shop_name`, `person_name`, `same`."""

    reason: str


@dataclass(unsafe_hash=True)
class KeyStoreProblem(BackofficeError):
    """The system's key store, or the file that was chosen in its place (`backend` is KEY_FILE then), did not give the device secret.

    States: `locked`, `absent`, `denied`, `hanging`, `missing`, `wrong_value`, `old_value`, `too_long`, `backend_changed`, `not_kept`,
    `unknown`.
    """

    state: str
    backend: str = ""


@dataclass(unsafe_hash=True)
class VaultDamaged(BackofficeError):
    """`vault.json` and its kept generations cannot be used; `version` is the program's that made a newer one, empty if that is not known.

    Reasons: `unreadable`, `mac`, `signature`, `missing`, `newer`, `cost`, `too_old` (so is what was kept of it).
    """

    reason: str
    version: str = ""


@dataclass(unsafe_hash=True)
class EnrolmentRefused(BackofficeError):
    """The one-time code does not enrol this account. Reasons: `wrong_code`, `expired`, `none_waiting`."""

    reason: str


# The data file and its folder


@dataclass(unsafe_hash=True)
class DataFileProblem(BackofficeError):
    """The data file cannot be opened, or was found wrong; `version` is the program's that made a newer one, empty if it does not say so.

    Reasons: `missing`, `empty`, `foreign`, `damaged`, `newer`, `older`, `wrong_shop`, `rolled_back`, `mark_older`, `mark_damaged`,
    `keys_rolled_back`, `keys_behind` (the list of keys is from before a new key of the data), `guards_missing`, `log_broken`, `log_forged`,
    `changed_outside`, `held`.
    """

    reason: str
    path: Path | None = None
    behind: int = 0
    version: str = ""


@dataclass(unsafe_hash=True)
class ShopInUse(BackofficeError):
    """Another process holds the shop's lock."""

    path: Path | None = None


@dataclass(unsafe_hash=True)
class PathRefused(BackofficeError):
    """A folder that may not hold a shop, or a file that may not hold its key.

    Reasons: `network`, `sync_folder`, `not_writable`, `not_empty`, `shop_exists`, `key_beside_data`, `key_copied`.
    """

    reason: str
    path: Path | None = None


@dataclass(unsafe_hash=True)
class DiskFull(BackofficeError):
    """There was no room to write; what was there before is unharmed. So many bytes `needed` must be free where `path` lies."""

    path: Path | None = None
    needed: int = ROOM_TO_WORK

    @property
    def megabytes(self) -> int:
        """What is needed, rounded up."""
        return -(-self.needed // (1 << 20))


@dataclass(unsafe_hash=True)
class DiskFailed(BackofficeError):
    """The disk, or the way to it, did not read or write; what was there before is unharmed."""

    path: Path | None = None


@dataclass(unsafe_hash=True)
class BackupProblem(BackofficeError):
    """A backup cannot be used.

    Reasons: `unreadable`, `manifest`, `damaged`, `wrong_shop`, `newer`, `other_key`, `list_too_old` (its list of people and keys lacks keys
    that are in use by now).
    """

    reason: str
    path: Path | None = None


@dataclass(unsafe_hash=True)
class BackupPlaceProblem(BackofficeError):
    """Backups cannot be written to, or read from, the place that the owner named.

    Reasons: `none_chosen`, `missing` (a stick that is not plugged in, a folder that is gone), `other_shop`, `not_writable`, `unreachable`,
    `hanging`, `in_shop`, `not_a_folder`, `forgotten` (what was noted of it cannot be read).
    """

    reason: str
    path: Path | None = None


# Messages and the mailbox


@dataclass(unsafe_hash=True)
class MessagesRefused(BackofficeError):
    """A whole file of messages cannot be read.

    Codes: `unreadable`, `empty`, `not_text`, `bad_json`, `bad_csv`, `unknown_layout`, `missing_columns`, `too_large`, `too_many`.
    """

    code: str
    row: int | None = None
    column: str = ""


@dataclass(unsafe_hash=True)
class MailboxProblem(BackofficeError):
    """The mailbox could not be read; what was taken in before stays, and what is left is read the next time.

    Reasons: `unknown_host`, `refused`, `timeout`, `offline`, `no_tls`, `certificate_expired`, `certificate_unknown`, `certificate_name`,
    `certificate`, `wrong_password`, `no_password`, `folder_missing`, `cut_off`, `server_full`, `not_understood`, `not_set_up`,
    `renumbered`. The last is no failure: the folder was made anew and has been read from its beginning.
    """

    reason: str
    host: str = ""
    folder: str = ""
