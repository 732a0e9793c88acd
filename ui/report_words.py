"""The sentences of the information for staff, and the kinds of data in the list of who may see what."""

from ui.marked_texts import QT_TRANSLATE_NOOP

# Kinds of data and the right to see them; an empty right is nobody's.
DATA: tuple[tuple[str, str], ...] = (
    ("orders:view", QT_TRANSLATE_NOOP("Report", "Orders with delivery addresses")),
    ("customers:contact", QT_TRANSLATE_NOOP("Report", "Phone numbers and e-mail addresses in full")),
    ("payments:view", QT_TRANSLATE_NOOP("Report", "How orders were paid")),
    ("", QT_TRANSLATE_NOOP("Report", "Whole card and account numbers")),
    ("log:view", QT_TRANSLATE_NOOP("Report", "The log of everybody")),
    ("backups:manage", QT_TRANSLATE_NOOP("Report", "Encrypted backups, to be written")),
    ("users:manage", QT_TRANSLATE_NOOP("Report", "The list of people, roles and keys")),
)

STAFF_TITLE = QT_TRANSLATE_NOOP("Report", "Information for staff: what this program keeps about your work")

# Headings with their paragraphs; {readers}, {owners}, {minutes} and {days} are filled in from what holds.
STAFF: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Report", "What is kept"),
        (
            QT_TRANSLATE_NOOP(
                "Report",
                "Of every step that changes something, one line: who, when, what was done to which entry, and which fields. "
                "Contents are not in it. Of what is only looked at nothing is kept, except that a customer’s phone number "
                "or e-mail address was shown, copied or dialled: once for each customer and day.",
            ),
            QT_TRANSLATE_NOOP("Report", "Of your sign-ins only the day of the last one, without the time."),
            QT_TRANSLATE_NOOP("Report", "Notes and changes show your name to your colleagues in the history of the order."),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Report", "What for"),
        (
            QT_TRANSLATE_NOOP(
                "Report",
                "To find and undo mistakes, and to be able to prove who worked with customers’ data (GDPR, articles 5 (2) and 32). "
                "The program makes no figures, comparisons or rankings of people.",
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Report", "For how long"),
        (
            QT_TRANSLATE_NOOP(
                "Report",
                "As long as the order or the entry that the line belongs to is kept. What an order was like before a step is kept for "
                "{days} days at most, so that the step can be taken back.",
            ),
            QT_TRANSLATE_NOOP(
                "Report", "That you were shown a customer’s contact data is kept for {access} days, in whole months, and then deleted."
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Report", "Who sees it"),
        (
            QT_TRANSLATE_NOOP("Report", "The whole log: {readers}."),
            QT_TRANSLATE_NOOP("Report", "You see your own lines at any time: settings, “Your access”."),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Report", "Your password and your screen"),
        (
            QT_TRANSLATE_NOOP(
                "Report",
                "Nobody knows your password, and it is stored nowhere. An owner can only give you a new one. After {minutes} minutes "
                "without a key or the mouse the screen is covered; what was begun goes on.",
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Report", "Whom you can ask"),
        (QT_TRANSLATE_NOOP("Report", "About your data, what is wrong in it and how to have it corrected: {owners}."),),
    ),
)
