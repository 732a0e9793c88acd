"""The log in sentences: what each dotted code says. What happens to an order is said as in its history (`shop_words.HISTORY`)."""

from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.shop_words import HISTORY

LOG: dict[str, str] = {
    "account.offered": QT_TRANSLATE_NOOP("Log", "One-time code for another computer account shown"),
    "article.barcode_learnt": QT_TRANSLATE_NOOP("Log", "Barcode of an article learnt"),
    "article.barcode_unlearnt": QT_TRANSLATE_NOOP("Log", "Barcode of an article forgotten"),
    "backup.made": QT_TRANSLATE_NOOP("Log", "Backup written"),
    "backup.restored": QT_TRANSLATE_NOOP("Log", "Backup put back"),
    "contact.shown": QT_TRANSLATE_NOOP("Log", "Contact data of a customer shown, copied or dialled"),
    "import.file_deleted": QT_TRANSLATE_NOOP("Log", "Imported file deleted"),
    "import.published": QT_TRANSLATE_NOOP("Log", "Orders imported"),
    "import.undone": QT_TRANSLATE_NOOP("Log", "Import taken back"),
    "keys.rotated": QT_TRANSLATE_NOOP("Log", "Key of the data renewed"),
    "note.seen": QT_TRANSLATE_NOOP("Log", "Note seen"),
    "paper.saved": QT_TRANSLATE_NOOP("Log", "Paper saved as a file"),
    "password.changed": QT_TRANSLATE_NOOP("Log", "Own password changed"),
    "person.added": QT_TRANSLATE_NOOP("Log", "Person invited"),
    "person.password_reset": QT_TRANSLATE_NOOP("Log", "New first password given"),
    "person.removed": QT_TRANSLATE_NOOP("Log", "Access ended"),
    "person.renamed": QT_TRANSLATE_NOOP("Log", "Person renamed"),
    "person.role_changed": QT_TRANSLATE_NOOP("Log", "Role given"),
    "recovery.confirmed": QT_TRANSLATE_NOOP("Log", "Recovery key confirmed"),
    "recovery.renewed": QT_TRANSLATE_NOOP("Log", "Recovery key renewed"),
    "recovery.shown": QT_TRANSLATE_NOOP("Log", "Recovery key shown"),
    "report.saved": QT_TRANSLATE_NOOP("Log", "Report saved as a file"),
    "role.idle_changed": QT_TRANSLATE_NOOP("Log", "Idle time of a role changed"),
    "role.removed": QT_TRANSLATE_NOOP("Log", "Role removed"),
    "role.saved": QT_TRANSLATE_NOOP("Log", "Role saved"),
    "shop.changed": QT_TRANSLATE_NOOP("Log", "Shop data changed"),
    "shop.founded": QT_TRANSLATE_NOOP("Log", "Shop founded"),
    "shop.payment_method_changed": QT_TRANSLATE_NOOP("Log", "Payment method changed"),
    "view.kept": QT_TRANSLATE_NOOP("Log", "Own view kept"),
}
KINDS: dict[str, str] = {
    "order": QT_TRANSLATE_NOOP("Log", "Order"),
    "person": QT_TRANSLATE_NOOP("Log", "Person"),
    "import": QT_TRANSLATE_NOOP("Log", "Import"),
    "shop": QT_TRANSLATE_NOOP("Log", "Shop"),
}


def log_words(code: str) -> str:
    """Return what a line of the log says; an unknown code as it is."""
    if code in LOG:
        return translated(LOG[code], "Log")
    return translated(HISTORY[code]) if code in HISTORY else code
