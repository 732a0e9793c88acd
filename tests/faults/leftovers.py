"""What may lie in a shop's folder once somebody has signed in after a crash and out again: nothing half written, nothing doubled."""

from backoffice.storage.shop_files import DATA_FILE, VAULT_FILE
from tests.faults.operations import BACKUP, Shop

BELONG = {DATA_FILE, VAULT_FILE, "vault.json.1", "vault.json.2", "mark.json", "backups.bin", "shop.lock", "sign-in-delay.json"}
BESIDE = {"shop", "key", BACKUP, "place", "new", "tmp"}
KEPT = "before-restore-"


def leftovers(shop: Shop, *, restored: bool) -> set[str]:
    """Return what does not belong there. Only where a backup was put back, the data of before stays, as a file of its own."""
    folder = shop.door.folder
    found = {each.name for each in shop.folder.iterdir()} - BESIDE
    found |= {f"tmp/{each.name}" for each in (shop.folder / "tmp").iterdir()}
    for each in folder.iterdir():
        if each.name.startswith(KEPT):
            kept = each / DATA_FILE
            if not restored or not kept.exists() or kept.samefile(folder / DATA_FILE):
                found.add(each.name)
        elif each.name not in BELONG:
            found.add(each.name)
    return found
