"""The log in sentences: what each dotted code says. What happens to an order is said as in its history (`shop_words.HISTORY`)."""

from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.shop_words import HISTORY

LOG: dict[str, str] = {
    "account.offered": QT_TRANSLATE_NOOP("Log", "One-time code for another computer account shown"),
    "article.barcode_learnt": QT_TRANSLATE_NOOP("Log", "Barcode of an article learnt"),
    "article.barcode_unlearnt": QT_TRANSLATE_NOOP("Log", "Barcode of an article forgotten"),
    "backup.made": QT_TRANSLATE_NOOP("Log", "Backup written"),
    "backup.restored": QT_TRANSLATE_NOOP("Log", "Backup put back"),
    "backup.checked": QT_TRANSLATE_NOOP("Log", "Backup checked by a trial run"),
    "bank_detail.assigned": QT_TRANSLATE_NOOP("Log", "Bank details of a message given to an order"),
    "bank_detail.changed": QT_TRANSLATE_NOOP("Log", "Bank details changed"),
    "bank_detail.confirmed": QT_TRANSLATE_NOOP("Log", "Changed bank details confirmed"),
    "bank_detail.entered": QT_TRANSLATE_NOOP("Log", "Bank details entered"),
    "bank_detail.erased": QT_TRANSLATE_NOOP("Log", "Account number erased"),
    "bank_detail.taken": QT_TRANSLATE_NOOP("Log", "Bank details taken from a text"),
    "callback.calls_allowed": QT_TRANSLATE_NOOP("Log", "Mark taken off that said not to call"),
    "callback.claimed": QT_TRANSLATE_NOOP("Log", "Callback claimed"),
    "callback.corrected": QT_TRANSLATE_NOOP("Log", "Callback put right"),
    "callback.erased": QT_TRANSLATE_NOOP("Log", "Callbacks deleted, as the period says"),
    "callback.file_deleted": QT_TRANSLATE_NOOP("Log", "File with messages deleted"),
    "callback.file_read": QT_TRANSLATE_NOOP("Log", "File with messages read"),
    "callback.finished": QT_TRANSLATE_NOOP("Log", "Result of a callback written down"),
    "callback.kept": QT_TRANSLATE_NOOP("Log", "Callback kept with its order"),
    "callback.let_go": QT_TRANSLATE_NOOP("Log", "Callback kept with its order no more"),
    "callback.linked": QT_TRANSLATE_NOOP("Log", "Callback linked to customer and order"),
    "callback.released": QT_TRANSLATE_NOOP("Log", "Callback given back to the queue"),
    "callback.reopened": QT_TRANSLATE_NOOP("Log", "Callback reopened"),
    "callback.taken_in": QT_TRANSLATE_NOOP("Log", "Callback request taken in"),
    "callback.taken_over": QT_TRANSLATE_NOOP("Log", "Callback taken over from a colleague"),
    "callback.undone": QT_TRANSLATE_NOOP("Log", "Step on a callback taken back"),
    "case.asked": QT_TRANSLATE_NOOP("Log", "Access to an order asked for, for data protection"),
    "case.closed": QT_TRANSLATE_NOOP("Log", "Access for data protection closed"),
    "case.granted": QT_TRANSLATE_NOOP("Log", "Access for data protection given"),
    "case.looked": QT_TRANSLATE_NOOP("Log", "Order looked at, for data protection"),
    "case.refused": QT_TRANSLATE_NOOP("Log", "Access for data protection refused"),
    "clock.set_back": QT_TRANSLATE_NOOP("Log", "The computer's clock was set back"),
    "contact.month_dropped": QT_TRANSLATE_NOOP("Log", "Lines about contact data of a month deleted, as the period says"),
    "contact.shown": QT_TRANSLATE_NOOP("Log", "Contact data of a customer seen"),
    "data.rollback_accepted": QT_TRANSLATE_NOOP("Log", "Older data confirmed by an owner"),
    "import.file_deleted": QT_TRANSLATE_NOOP("Log", "Imported file deleted"),
    "import.published": QT_TRANSLATE_NOOP("Log", "Orders imported"),
    "import.undone": QT_TRANSLATE_NOOP("Log", "Import taken back"),
    "keys.boxes_renewed": QT_TRANSLATE_NOOP("Log", "Account numbers sealed to a new key"),
    "keys.rotated": QT_TRANSLATE_NOOP("Log", "Key of the data renewed"),
    "log.exported": QT_TRANSLATE_NOOP("Log", "Log written to a file"),
    "log.key_renewed": QT_TRANSLATE_NOOP("Log", "Key of the log renewed"),
    "log.sealed": QT_TRANSLATE_NOOP("Log", "From here on the lines of the log are sealed"),
    "log.taken_as_it_is": QT_TRANSLATE_NOOP("Log", "Damaged log taken as it is by an owner"),
    "mailbox.changed": QT_TRANSLATE_NOOP("Log", "Mailbox set up"),
    "mailbox.removed": QT_TRANSLATE_NOOP("Log", "Mailbox taken away"),
    "mailbox.switched_off": QT_TRANSLATE_NOOP("Log", "Reading the mailbox switched off"),
    "mailbox.switched_on": QT_TRANSLATE_NOOP("Log", "Reading the mailbox switched on"),
    "note.seen": QT_TRANSLATE_NOOP("Log", "Note seen"),
    "paper.saved": QT_TRANSLATE_NOOP("Log", "Paper saved as a file"),
    "password.changed": QT_TRANSLATE_NOOP("Log", "Own password changed"),
    "payout.file_deleted": QT_TRANSLATE_NOOP("Log", "File for the bank deleted"),
    "payout.lost": QT_TRANSLATE_NOOP("Log", "File for the bank lost before it got there; its refunds wait again"),
    "payout.prepared": QT_TRANSLATE_NOOP("Log", "File for the bank begun"),
    "payout.written": QT_TRANSLATE_NOOP("Log", "File for the bank written"),
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
    "statement.file_deleted": QT_TRANSLATE_NOOP("Log", "Bank statement deleted"),
    "statement.read": QT_TRANSLATE_NOOP("Log", "Bank statement read"),
    "view.kept": QT_TRANSLATE_NOOP("Log", "Own view kept"),
}
# What a line is about. A kind without words has none: the line itself says it.
KINDS: dict[str, str] = {
    "bank_detail": QT_TRANSLATE_NOOP("Log", "Bank details"),
    "payout": QT_TRANSLATE_NOOP("Log", "File for the bank"),
    "article": QT_TRANSLATE_NOOP("Log", "Article"),
    "backup": QT_TRANSLATE_NOOP("Log", "Backup"),
    "callback": QT_TRANSLATE_NOOP("Log", "Callback"),
    "customer": QT_TRANSLATE_NOOP("Log", "Customer"),
    "import": QT_TRANSLATE_NOOP("Log", "Import"),
    "month": QT_TRANSLATE_NOOP("Log", "Month"),
    "order": QT_TRANSLATE_NOOP("Log", "Order"),
    "person": QT_TRANSLATE_NOOP("Log", "Person"),
    "role": QT_TRANSLATE_NOOP("Log", "Role"),
    "shop": QT_TRANSLATE_NOOP("Log", "Shop"),
}
NAMED = frozenset({"customer", "import", "month"})  # kinds whose id says something to people

# What the log can be narrowed to: what the codes begin with.
AREAS: dict[str, str] = {
    "order": QT_TRANSLATE_NOOP("Log", "Orders"),
    "import": QT_TRANSLATE_NOOP("Log", "Imports"),
    "bank_detail": QT_TRANSLATE_NOOP("Log", "Bank details"),
    "payout": QT_TRANSLATE_NOOP("Log", "Payouts"),
    "statement": QT_TRANSLATE_NOOP("Log", "Bank statements"),
    "person": QT_TRANSLATE_NOOP("Log", "People"),
    "role": QT_TRANSLATE_NOOP("Log", "Roles"),
    "password": QT_TRANSLATE_NOOP("Log", "Passwords"),
    "keys": QT_TRANSLATE_NOOP("Log", "Keys"),
    "recovery": QT_TRANSLATE_NOOP("Log", "Recovery key"),
    "account": QT_TRANSLATE_NOOP("Log", "Computer accounts"),
    "backup": QT_TRANSLATE_NOOP("Log", "Backups"),
    "paper": QT_TRANSLATE_NOOP("Log", "Papers"),
    "report": QT_TRANSLATE_NOOP("Log", "Reports"),
    "article": QT_TRANSLATE_NOOP("Log", "Articles"),
    "note": QT_TRANSLATE_NOOP("Log", "Notes"),
    "view": QT_TRANSLATE_NOOP("Log", "Views"),
    "callback": QT_TRANSLATE_NOOP("Log", "Callbacks"),
    "mailbox": QT_TRANSLATE_NOOP("Log", "Mailbox"),
    "case": QT_TRANSLATE_NOOP("Log", "Case access"),
    "contact": QT_TRANSLATE_NOOP("Log", "Contact data"),
    "log": QT_TRANSLATE_NOOP("Log", "The log itself"),
    "data": QT_TRANSLATE_NOOP("Log", "Data file"),
    "clock": QT_TRANSLATE_NOOP("Log", "Clock"),
    "shop": QT_TRANSLATE_NOOP("Log", "Shop"),
}


def subject_words(kind: str, subject_id: str = "") -> str:
    """Return what a line is about: its kind, and the id where that says something."""
    words = translated(KINDS[kind], "Log") if kind in KINDS else ""
    return f"{words} {subject_id}" if subject_id and kind in NAMED else words


def log_words(code: str) -> str:
    """Return what a line of the log says; an unknown code as it is."""
    if code in LOG:
        return translated(LOG[code], "Log")
    return translated(HISTORY[code]) if code in HISTORY else code
