"""The texts for what can go wrong with the folder of the shop and its files. As in `error_text.py`."""

from backoffice.texts.error_text import QT_TRANSLATE_NOOP, ErrorText

DATA_TEXTS: dict[tuple[str, str], ErrorText] = {
    ("DiskFull", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The disk is full"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "At least {megabytes} MB must be free where {path} lies. Free some, then try again; what was there before is unharmed.",
        ),
        ("retry",),
    ),
    ("DiskFailed", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The disk reports an error"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It could not be read or written just now. What was there before is unharmed. Check the disk and its cable, then try again.",
        ),
        ("retry",),
    ),
    ("ShopInUse", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The shop is already open"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Another window, or another account on this computer, works with these data right now. Close it there, then try again.",
        ),
        ("retry",),
    ),
    ("DataFileProblem", "missing"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The data file is missing"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The folder of the shop is there, but the file with the orders is not. Put it back if it was moved, or restore a backup.",
        ),
        ("restore", "folder", "retry"),
    ),
    ("DataFileProblem", "empty"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The data file is empty"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It has no contents at all, as happens after a full disk or an interrupted copy. Restore the latest backup.",
        ),
        ("restore", "folder", "retry"),
    ),
    ("DataFileProblem", "foreign"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This is not a data file of Backoffice"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "A file of another program stands in its place. Move it elsewhere and put the right one back, or restore a backup.",
        ),
        ("restore", "folder", "retry"),
    ),
    ("DataFileProblem", "damaged"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The data file is damaged"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Parts of it cannot be read, so it is not opened, to keep the rest safe. Restore the latest backup; the damaged file is "
            "kept beside it.",
        ),
        ("restore", "folder", "retry"),
    ),
    ("DataFileProblem", "newer"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The data file was written by a newer version of this program"),
        QT_TRANSLATE_NOOP("Messages", "This version does not know its layout. Install the newer version and open the shop with it."),
        ("retry", "folder"),
    ),
    ("DataFileProblem", "older"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The data file has the layout of an older version"),
        QT_TRANSLATE_NOOP("Messages", "The program brings it up to date at sign-in. That has not happened yet; please try again."),
        ("retry",),
    ),
    ("DataFileProblem", "wrong_shop"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The data file belongs to another shop"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It does not fit the keys in this folder. Probably two data folders were mixed. Put the right file back, or restore a "
            "backup of this shop.",
        ),
        ("restore", "folder", "retry"),
    ),
    ("DataFileProblem", "rolled_back"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The data file is older than expected"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Did you restore an older copy? Then confirm it; this is noted in the log. If not, somebody has exchanged the file, or the "
            "disk has lost what was written last: restore the latest backup.",
        ),
        ("accept_rollback", "restore", "retry"),
    ),
    ("DataFileProblem", "mark_older"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mark beside the data file is missing or older than the data"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The file mark.json shows when somebody exchanges the data, and it does not exchange itself. Did you put a copy of it back? "
            "Then an owner can confirm that; it is noted in the log. If not, find out who had access to the folder. Nothing is lost.",
        ),
        ("accept_rollback", "restore", "retry"),
    ),
    ("DataFileProblem", "mark_damaged"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mark beside the data file cannot be read"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The file mark.json shows when somebody exchanges the data. It is damaged, or of another shop. An owner can have it made anew; "
            "that is noted in the log. If that happens again, find out who or what changes files in the folder. Nothing is lost.",
        ),
        ("accept_mark", "restore", "retry"),
    ),
    ("DataFileProblem", "keys_rolled_back"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The list of people and keys is older than expected"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It was changed back: people who left, or old passwords, could be valid in it again. Did you restore it? "
            "Then an owner can confirm that; it is noted in the log. If not, find out who had access to the folder. Nothing is lost.",
        ),
        ("newer_list", "list_from_backup", "accept_rollback", "restore", "retry"),
    ),
    ("DataFileProblem", "keys_behind"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The list of people and keys is older than the data"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The data has been given a new key since, so this list does not open it. Probably a synchronising service or a copy put the "
            "older one back. Take a newer version of the list that lies beside it, or the copy in the newest backup with the "
            "recovery key. The data file is not affected.",
        ),
        ("newer_list", "list_from_backup", "restore", "retry"),
    ),
    ("DataFileProblem", "log_forged"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Entries of the log do not carry the program’s seal"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Somebody changed, removed or added entries with another program. The orders are still there. Make a backup now, find out who "
            "had access to this computer, and restore the latest backup from before that, or take the log as it is; that is noted in it.",
        ),
        ("accept_log", "close"),
    ),
    ("DataFileProblem", "guards_missing"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Protections in the data file are missing"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Rules that keep the log and the orders from being altered have been taken out. That does not happen by itself. Restore "
            "the latest backup and find out who had access.",
        ),
        ("restore", "folder", "retry"),
    ),
    ("DataFileProblem", "log_broken"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The log in the data file has a gap"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Its entries no longer follow one another; somebody or something has altered them. Find out who had access, and restore the "
            "latest backup. Without a backup an owner can take the log as it is; that is noted in it. Orders are not touched by this.",
        ),
        ("restore", "accept_log", "folder", "retry"),
    ),
    ("DataFileProblem", "held"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Another program holds the data file"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "A virus scanner, a backup program or a synchronising service keeps it open, or your computer account may not read it. Wait a "
            "moment, then try again. If it stays so, leave the shop’s folder out of that program.",
        ),
        ("retry", "folder"),
    ),
    ("DataFileProblem", "changed_outside"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The data file is not as the program left it"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Parts of it were exchanged while it was closed, perhaps by a failing disk, a synchronising service or a copy that was put "
            "back in part. Some entries may be of an earlier day. Restore the latest backup, or let an owner take the file as it is; that "
            "is noted in the log.",
        ),
        ("restore", "accept_change", "retry"),
    ),
    ("PathRefused", "network"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "A network drive cannot hold the shop"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Two computers could write at the same time and damage the data. Choose a folder on this computer; backups may go to the "
            "network.",
        ),
        ("folder",),
    ),
    ("PathRefused", "sync_folder"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "A synchronised folder cannot hold the shop"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Services such as OneDrive, iCloud or Dropbox exchange the file while it is open. Choose another folder; backups may go there.",
        ),
        ("folder",),
    ),
    ("PathRefused", "not_writable"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This folder cannot be written to"),
        QT_TRANSLATE_NOOP("Messages", "Your computer account may only read there. Choose another folder or ask for the permission."),
        ("folder",),
    ),
    ("PathRefused", "not_empty"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The folder is not empty"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "A shop needs a folder of its own, so that nothing of yours is mixed up with it. Choose an empty one.",
        ),
        ("folder",),
    ),
    ("PathRefused", "key_beside_data"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key cannot lie in the folder of the shop"),
        QT_TRANSLATE_NOOP(
            "Messages", "Whoever copies that folder would have both. Choose a place that can be taken away, such as a stick."
        ),
        ("folder",),
    ),
    ("PathRefused", "key_copied"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key cannot lie where it is copied elsewhere"),
        QT_TRANSLATE_NOOP("Messages", "A network drive or a synchronised folder takes it to other computers. Choose a stick."),
        ("folder",),
    ),
    ("PathRefused", "shop_exists"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There is already a shop in this folder"),
        QT_TRANSLATE_NOOP("Messages", "Open that one, or choose another folder for the new one."),
        ("folder",),
    ),
}
