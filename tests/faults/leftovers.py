"""What may lie in a shop's folder once somebody has signed in after a crash and out again: nothing half written, nothing doubled."""

from backoffice.storage.shop_files import DATA_FILE, VAULT_FILE
from tests.faults.key_operations import CODE, OTHER_KEY, ROWS
from tests.faults.operations import BACKUP, Shop

KEYS = {VAULT_FILE, "vault.json.1", "vault.json.2", "sign-in-delay.json"}
BELONG = KEYS | {DATA_FILE, "mark.json", "left.json", "backups.bin", "backups.json", "shop.lock"}
BESIDE = {"shop", "key", BACKUP, "place", "new", "tmp", OTHER_KEY, CODE, ROWS}


def leftovers(shop: Shop) -> set[str]:
    """Return what does not belong there."""
    found = {each.name for each in shop.folder.iterdir()} - BESIDE
    found |= {f"tmp/{each.name}" for each in (shop.folder / "tmp").iterdir()}
    return found | {each.name for each in shop.door.folder.iterdir()} - BELONG
