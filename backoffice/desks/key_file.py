"""The computer's part of the key in a file that somebody chose, in the place of the system's key store."""

from pathlib import Path

from backoffice.security.device_secret import DeviceSecretPort, KeyFilePort
from backoffice.storage import places


def begun(path: Path, shop: Path) -> KeyFilePort:
    """Return a file that the key of the shop in this folder can lie in; raise PathRefused, KeyStoreProblem if it cannot."""
    places.check_for_key(path, shop)
    port = KeyFilePort(path)
    port.try_out()
    return port


def holding(path: Path, shop_id: str) -> KeyFilePort:
    """Return a file that holds a shop's key; raise KeyStoreProblem if it does not."""
    port = KeyFilePort(path)
    port.read(shop_id)
    return port


def expected(path: Path | None, usual: DeviceSecretPort) -> DeviceSecretPort:
    """Return where the key is looked for if a file was chosen before; a file that the door was made with goes first."""
    return usual if path is None or isinstance(usual, KeyFilePort) else KeyFilePort(path)
