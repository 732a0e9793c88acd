"""Lets another account of this computer in: a one-time code carries device secret and signing pin over in a file of the data folder."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from backoffice import disk
from backoffice.clock import Clock, SystemClock
from backoffice.errors import KEY_FILE, EnrolmentRefused, KeyStoreProblem
from backoffice.security import crockford, crypto, roll
from backoffice.security.atomic_file import write_atomically
from backoffice.security.crypto import CannotOpen
from backoffice.security.device_secret import DeviceSecretPort, write_and_compare
from backoffice.security.strict_json import Fields, NotAsExpected, blob_text, canonical, parse_object, readable
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault

NAME = "enrolment.json"
CODE_SYMBOLS = 20  # 100 bits: nothing is gained by guessing, so wrong codes need no counting
VALID = timedelta(minutes=15)
_FORMAT = "backoffice-enrolment-1"
_INFO = b"backoffice enrolment v1"


def offer(vault: Vault, unlocked: Unlocked, port: DeviceSecretPort, clock: Clock | None = None) -> str:
    """Write the file for a signed-in owner and return the code, in groups of five; a former offer is void."""
    roll.signer(unlocked.keys)
    secret = vault.read_device_secret(port)
    code = crockford.random_symbols(CODE_SYMBOLS)
    offered = (clock or SystemClock()).now()
    header = _header(vault.shop_id, offered.isoformat(timespec="seconds"))
    box = crypto.aead_encrypt(_key(code), secret + vault.verify_key, canonical(header))
    write_atomically(vault.folder / NAME, readable({**header, "box": blob_text(box)}))
    return crockford.in_groups(code, 5)


def accept(folder: Path, code: str, port: DeviceSecretPort, clock: Clock | None = None) -> None:
    """Put the device secret into this account's key store and remove the file; the person signs in as always afterwards.

    Raises EnrolmentRefused `none_waiting`, `expired`, `wrong_code`, and KeyStoreProblem; the offer stays for another try after a wrong code
    or a problem of the key store.
    """
    vault = Vault.load(folder)
    offered, header, box = _read(folder, vault.shop_id)
    if not _is_valid(offered, clock):
        withdraw(folder)
        raise EnrolmentRefused("expired")
    try:
        opened = crypto.aead_decrypt(_key(code), box, canonical(header))
    except CannotOpen as error:
        raise EnrolmentRefused("wrong_code") from error
    secret, pin = opened[:32], opened[32:]
    roll.verify(vault.data)
    if not vault.is_device_secret(secret) or not vault.follows(pin):
        withdraw(folder)
        raise EnrolmentRefused("expired")
    if KEY_FILE != port.name != vault.backend:
        raise KeyStoreProblem("backend_changed", port.name)
    write_and_compare(port, vault.shop_id, secret)
    port.write_pin(vault.shop_id, pin)
    withdraw(folder)


def is_waiting(folder: Path) -> bool:
    """Tell whether an offer lies in the folder, valid or not."""
    return (folder / NAME).exists()


def withdraw(folder: Path) -> None:
    """Remove the offer."""
    with suppress(FileNotFoundError):
        (folder / NAME).unlink()
        disk.sync_folder(folder)


def drop_ended(folder: Path, shop_id: str, clock: Clock) -> None:
    """Remove an offer whose time is over, that nobody used or whose use was cut off: who knows its code could open it for ever."""
    if not is_waiting(folder):
        return
    with suppress(EnrolmentRefused):
        if _is_valid(_read(folder, shop_id)[0], clock):
            return
    withdraw(folder)


def _is_valid(offered: datetime, clock: Clock | None) -> bool:
    return timedelta(seconds=-1) <= (clock or SystemClock()).now() - offered <= VALID


def _read(folder: Path, shop_id: str) -> tuple[datetime, dict[str, str], bytes]:
    try:
        with (folder / NAME).open("rb") as file:
            read = Fields(parse_object(file.read(10_000)), "format", "shop_id", "offered_utc", "box")
        header = _header(read.text("shop_id"), read.moment("offered_utc"))
        if read.text("format") != _FORMAT or header["shop_id"] != shop_id:
            raise NotAsExpected
        return datetime.fromisoformat(header["offered_utc"]), header, read.blob("box", 104, 104)
    except (OSError, ValueError) as error:
        raise EnrolmentRefused("none_waiting") from error


def _header(shop_id: str, offered_utc: str) -> dict[str, str]:
    return {"format": _FORMAT, "shop_id": shop_id, "offered_utc": offered_utc}


def _key(code: str) -> bytes:
    return crypto.hkdf(crockford.read_symbols(code).encode("utf-8", "surrogatepass"), _INFO)
