"""The texts for what can go wrong with passwords and keys. As in `error_text.py`."""

from backoffice.texts.error_text import QT_TRANSLATE_NOOP, ErrorText

KEY_TEXTS: dict[tuple[str, str], ErrorText] = {
    ("FirstPassword", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The password is still the first one"),
        QT_TRANSLATE_NOOP("Messages", "Sign in in the window and choose one of your own."),
        ("close",),
    ),
    ("WrongPassword", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The password does not match this account"),
        QT_TRANSLATE_NOOP("Messages", "Check caps lock and try again. Nothing is lost."),
        ("retry",),
    ),
    ("WrongRecoveryKey", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This recovery key belongs to another shop or is no longer valid"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "All six groups are well formed, but they do not open this shop. Use the latest emergency sheet of this shop.",
        ),
        ("retry",),
    ),
    ("WrongRecoveryKey", "groups"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The recovery key has a slip of the pen"),
        QT_TRANSLATE_NOOP("Messages", "Please compare these groups with the sheet: {groups}."),
        ("retry",),
    ),
    ("NotPossible", "only_looking"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "In this view nothing is changed"),
        QT_TRANSLATE_NOOP("Messages", "You are looking at the program as somebody of another role sees it. Go back to work."),
        ("close",),
    ),
    ("NotPossible", "last_owner"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The shop needs an owner"),
        QT_TRANSLATE_NOOP("Messages", "This is the only one. Make somebody else an owner first."),
        ("close",),
    ),
    ("NotPossible", "yourself"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "You cannot do this to yourself"),
        QT_TRANSLATE_NOOP("Messages", "Another owner can. Your own password you change in the settings."),
        ("close",),
    ),
    ("NotPossible", "role_in_use"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Somebody has this role"),
        QT_TRANSLATE_NOOP("Messages", "Give its people another role first."),
        ("close",),
    ),
    ("Invalid", "taken"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This name is taken"),
        QT_TRANSLATE_NOOP("Messages", "Choose another one, so that nobody is mistaken for somebody else."),
        ("close",),
    ),
    ("Invalid", "reserved"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This right belongs to a built-in role"),
        QT_TRANSLATE_NOOP(
            "Messages", "Managing people, the data protection review and paying out come with keys and cannot be given to other roles."
        ),
        ("close",),
    ),
    ("WeakPassword", "short"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The password is too short"),
        QT_TRANSLATE_NOOP("Messages", "Take at least 12 characters. Four words in a row are easy to remember and strong."),
        ("retry",),
    ),
    ("WeakPassword", "same"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This is the password of until now"),
        QT_TRANSLATE_NOOP("Messages", "Choose another one: somebody else may know this one."),
        ("retry",),
    ),
    ("WeakPassword", "common"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The password is easy to guess"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It is on the lists that attackers try first, or follows a simple pattern. Take four words that do not belong together.",
        ),
        ("retry",),
    ),
    ("WeakPassword", "shop_name"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The password contains the name of the shop"),
        QT_TRANSLATE_NOOP("Messages", "Who knows the shop would try that first. Take words that have nothing to do with it."),
        ("retry",),
    ),
    ("WeakPassword", "person_name"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The password contains your name"),
        QT_TRANSLATE_NOOP("Messages", "Who knows you would try that first. Take words that have nothing to do with you."),
        ("retry",),
    ),
    ("KeyStoreProblem", "locked"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key store of this computer is locked"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The shop’s data can be opened as soon as the key store is open. Unlock it with the password of your computer account, "
            "then try again.",
        ),
        ("retry", "recovery_key"),
    ),
    ("KeyStoreProblem", "absent"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There is no key store in this session"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The computer’s part of the key is kept in the key store of the system, and that is not running. Sign in to the computer’s "
            "desktop as usual, use a key file, or open with the recovery key.",
        ),
        ("retry", "key_file", "recovery_key"),
    ),
    ("KeyStoreProblem", "denied"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key store refused access"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The system asked whether this program may read its key, and the answer was no. Try again and allow it.",
        ),
        ("retry", "recovery_key"),
    ),
    ("KeyStoreProblem", "hanging"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key store does not answer"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Perhaps a window of the system that asks for permission is hidden behind others. Answer it, or restart the computer, then "
            "try again.",
        ),
        ("retry", "recovery_key"),
    ),
    ("KeyStoreProblem", "missing"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This computer account does not know the shop yet"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The key store works, but holds no key for this shop. If you work here under another computer account, let an owner show "
            "you a one-time code there. Otherwise the recovery key opens the shop.",
        ),
        ("enrol", "recovery_key", "key_file"),
    ),
    ("KeyStoreProblem", "wrong_value"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key of this computer belongs to another shop"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The key store holds a key under the name of this shop, but it does not fit these data. This happens when data folders are "
            "exchanged. Open with the recovery key; the right key is then stored again.",
        ),
        ("recovery_key", "enrol", "retry"),
    ),
    ("KeyStoreProblem", "old_value"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key of this computer account has been replaced"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "An owner has renewed the computer’s key under another computer account. Let an owner show you a one-time code there and "
            "type it in here.",
        ),
        ("enrol", "recovery_key"),
    ),
    ("KeyStoreProblem", "too_long"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The entry in the key store has been altered"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It does not have the length of a key; another program has probably changed it. Open with the recovery key; the entry is "
            "then written anew.",
        ),
        ("recovery_key", "enrol", "retry"),
    ),
    ("KeyStoreProblem", "backend_changed"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The system now uses another key store"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The shop was set up with another one than {backend} that runs today. Start the former one and try again, or open with the "
            "recovery key; the key is then kept in the new one.",
        ),
        ("retry", "recovery_key", "enrol"),
    ),
    ("KeyStoreProblem", "not_kept"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key store did not keep the key"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The key was written and was gone when it was read back. Check whether the key store may save permanently, or use a key "
            "file, for instance on a USB stick.",
        ),
        ("retry", "key_file"),
    ),
    ("KeyStoreProblem", "unknown"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key store gave an answer that we do not know"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "This is a fault between this program and the system. Restart the computer and try again; the recovery key opens the shop "
            "at any time.",
        ),
        ("retry", "recovery_key", "key_file"),
    ),
    ("KeyStoreProblem", "file_absent"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The stick with the key is not plugged in"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The computer’s part of the key lies in a file that you chose. Plug the stick in and try again. If it is lost, the recovery "
            "key opens the shop.",
        ),
        ("retry", "key_file", "recovery_key"),
    ),
    ("KeyStoreProblem", "file_missing"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key file holds no key for this shop"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It was deleted, or it belongs to another shop. Choose the right file; if it is lost, the recovery key opens the shop.",
        ),
        ("key_file", "recovery_key", "retry"),
    ),
    ("KeyStoreProblem", "file_denied"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key file may not be read or written"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Your computer account has no permission there, or the stick is write-protected. Change that and try again, or choose "
            "another place.",
        ),
        ("retry", "key_file", "recovery_key"),
    ),
    ("KeyStoreProblem", "file_not_kept"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key file could not be written"),
        QT_TRANSLATE_NOOP("Messages", "The stick may be full or broken. Make room on it, or choose another one."),
        ("retry", "key_file", "recovery_key"),
    ),
    ("KeyStoreProblem", "file_wrong_value"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This file holds no key that fits"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It is none of this program’s key files, or was damaged. Choose the right one; the recovery key opens the shop at any time.",
        ),
        ("key_file", "recovery_key", "retry"),
    ),
    ("VaultDamaged", "unreadable"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key list of the shop cannot be read"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The file was damaged or cut off. An earlier version of it may do, or the copy in a backup with the recovery key.",
        ),
        ("earlier_list", "list_from_backup", "retry"),
    ),
    ("VaultDamaged", "mac"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key list of the shop was altered from outside"),
        QT_TRANSLATE_NOOP(
            "Messages", "Its seal does not match its contents, so it is not used. An earlier version of it may do, or the copy in a backup."
        ),
        ("earlier_list", "list_from_backup", "retry"),
    ),
    ("VaultDamaged", "signature"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The list of people was not signed by an owner"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Somebody who is no owner has changed who may open the shop, so the list is not used. Restore it from the latest backup "
            "and find out who had access to this computer.",
        ),
        ("earlier_list", "list_from_backup", "retry"),
    ),
    ("VaultDamaged", "too_old"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The list of people and keys is damaged, and what was kept of it is too old"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Since the kept version somebody has left, a password was changed or the data was given a new key, so it is not used. Take the "
            "copy in the newest backup with the recovery key.",
        ),
        ("list_from_backup", "restore", "accept_rollback", "retry"),
    ),
    ("VaultDamaged", "missing"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key list of the shop is missing"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The data file is there, the file with its keys is not. Put it back if it was moved, or restore it from the latest backup.",
        ),
        ("earlier_list", "list_from_backup", "retry"),
    ),
    ("VaultDamaged", "newer"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The key list was written by a newer version of this program"),
        QT_TRANSLATE_NOOP("Messages", "This version cannot read it. Install the newer version and open the shop with it."),
        ("retry",),
    ),
    ("VaultDamaged", "cost"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The password check in the key list is outside the allowed limits"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Somebody may have tried to weaken it, so it is not used. Restore the list from the latest backup.",
        ),
        ("earlier_list", "list_from_backup", "retry"),
    ),
    ("EnrolmentRefused", "wrong_code"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The one-time code does not match"),
        QT_TRANSLATE_NOOP("Messages", "Compare it with the code on the owner’s screen. Case and dashes do not matter."),
        ("retry",),
    ),
    ("EnrolmentRefused", "expired"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The one-time code has expired"),
        QT_TRANSLATE_NOOP("Messages", "It is valid for 15 minutes. Let an owner show you a new one."),
        ("retry",),
    ),
    ("EnrolmentRefused", "none_waiting"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "No one-time code is waiting"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It was used already, or none has been made. Let an owner make one in the settings under the other computer account.",
        ),
        ("retry",),
    ),
}
