"""Which shop the program opens when nobody says otherwise, and where the computer's secret is kept."""

from pathlib import Path

from backoffice.desks.door import ShopDoor
from backoffice.security.device_secret import DeviceSecretPort, KeyFilePort
from backoffice.security.key_store import KeyStorePort
from backoffice.storage import places


def usual_door(folder: Path | None = None, key_file: Path | None = None) -> ShopDoor:
    """Return the door of this folder, else of the shop that is found on this computer, else of the place for a new one."""
    chosen = folder or next(iter(places.existing_shops()), places.own_folder())
    return ShopDoor(chosen, secret_port(key_file))


def secret_port(key_file: Path | None) -> DeviceSecretPort:
    """Return the port of the computer's secret: the key file if one is chosen, else the system's key store."""
    return KeyFilePort(key_file) if key_file else KeyStorePort()
