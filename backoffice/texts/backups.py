"""The texts for what can go wrong with backups and the place where they lie. As in `error_text.py`."""

from backoffice.texts.error_text import QT_TRANSLATE_NOOP, ErrorText

BACKUP_TEXTS: dict[tuple[str, str], ErrorText] = {
    ("BackupProblem", "unreadable"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The backup cannot be read"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The file is no backup, was cut off or is not there, or the medium does not answer. Check file and cable, or choose another "
            "backup.",
        ),
        ("choose_backup",),
    ),
    ("BackupProblem", "manifest"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The backup is incomplete"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Its list of contents is missing or does not match. Probably the copying was interrupted. Choose another backup.",
        ),
        ("choose_backup",),
    ),
    ("BackupProblem", "damaged"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The backup is damaged"),
        QT_TRANSLATE_NOOP("Messages", "Its contents do not pass the check. Choose an earlier backup and make a new one soon."),
        ("choose_backup",),
    ),
    ("BackupProblem", "wrong_shop"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The backup belongs to another shop"),
        QT_TRANSLATE_NOOP("Messages", "Its keys do not fit this shop. Choose a backup of this shop."),
        ("choose_backup",),
    ),
    ("BackupProblem", "newer"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The backup was made by a newer version of this program"),
        QT_TRANSLATE_NOOP("Messages", "Install the newer version to use it."),
        ("choose_backup",),
    ),
    ("BackupProblem", "other_key"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The backup was made under an earlier key"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The data has been given a new key since, so the program cannot check this backup by itself. It can "
            "still be restored, with the "
            "recovery key or with an owner’s password of that time.",
        ),
        ("choose_backup",),
    ),
    ("BackupProblem", "list_too_old"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The list in this backup does not fit the data of today"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "A key was changed after it was made, or it is of another shop. Choose a newer backup. If there is none, restore this backup "
            "whole.",
        ),
        ("choose_backup", "restore"),
    ),
    ("BackupPlaceProblem", "none_chosen"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "No place for backups is chosen yet"),
        QT_TRANSLATE_NOOP(
            "Messages", "Choose a folder, a stick or a network drive in the settings. From then on backups are made by themselves."
        ),
        ("retry",),
    ),
    ("BackupPlaceProblem", "forgotten"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "What was noted about the backups cannot be read"),
        QT_TRANSLATE_NOOP(
            "Messages", "The backups themselves are as they were. Choose their place anew in the settings, then they are known again."
        ),
        ("retry",),
    ),
    ("BackupPlaceProblem", "missing"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The place for backups is not there"),
        QT_TRANSLATE_NOOP("Messages", "Plug in the stick or connect the network drive. The backup is made as soon as the place is back."),
        ("retry",),
    ),
    ("BackupPlaceProblem", "other_shop"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The place for backups belongs to another shop"),
        QT_TRANSLATE_NOOP(
            "Messages", "Another stick or drive stands in its place. Plug in the right one, or choose this place anew in the settings."
        ),
        ("retry",),
    ),
    ("BackupPlaceProblem", "not_writable"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Nothing can be written to the place for backups"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It is write-protected, or this computer account may only read there. Take off the protection or choose another place.",
        ),
        ("retry",),
    ),
    ("BackupPlaceProblem", "unreachable"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The place for backups does not answer"),
        QT_TRANSLATE_NOOP(
            "Messages", "The stick or the network drive reports an error. Check plug and connection; the backup is tried again by itself."
        ),
        ("retry",),
    ),
    ("BackupPlaceProblem", "hanging"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The place for backups has been silent for minutes"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Usually that is a network drive without a connection. Your work goes on; the backup is tried again when the drive answers.",
        ),
        ("retry",),
    ),
    ("BackupPlaceProblem", "in_shop"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Backups cannot lie in the folder of the shop"),
        QT_TRANSLATE_NOOP(
            "Messages", "What happens to the data would happen to them too. Choose a stick, a network drive or a folder elsewhere."
        ),
        ("retry",),
    ),
    ("BackupPlaceProblem", "not_a_folder"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This is not a folder"),
        QT_TRANSLATE_NOOP("Messages", "Backups need a folder that exists. Choose one, or make one first."),
        ("retry",),
    ),
}
