"""What each right allows and what follows from it, by areas, and each role in a few sentences. Plain words for who decides about them."""

from collections.abc import Iterable
from dataclasses import dataclass

from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.role_words import ROLES

# The areas of the matrix with their rights, in the order in which they are shown.
AREAS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Rights", "Orders"),
        ("orders:view", "orders:work", "orders:edit", "orders:cancel", "orders:import", "shipping:ship"),
    ),
    (QT_TRANSLATE_NOOP("Rights", "Customers"), ("customers:view", "customers:contact", "customers:edit", "customers:merge")),
    (QT_TRANSLATE_NOOP("Rights", "Callbacks"), ("callbacks:view", "callbacks:handle")),
    (QT_TRANSLATE_NOOP("Rights", "Payments"), ("payments:view", "payments:record", "payments:pay_out")),
    (QT_TRANSLATE_NOOP("Rights", "Figures and files"), ("reports:view", "export:data")),
    (QT_TRANSLATE_NOOP("Rights", "Data protection"), ("privacy:manage", "privacy:review", "log:view")),
    (QT_TRANSLATE_NOOP("Rights", "The shop"), ("settings:manage", "users:manage", "backups:manage", "password:change")),
)

# In short, as a verb.
RIGHTS: dict[str, str] = {
    "orders:view": QT_TRANSLATE_NOOP("Messages", "See orders"),
    "orders:work": QT_TRANSLATE_NOOP("Messages", "Work on orders"),
    "orders:edit": QT_TRANSLATE_NOOP("Messages", "Make orders and correct them"),
    "orders:cancel": QT_TRANSLATE_NOOP("Messages", "Cancel orders"),
    "orders:import": QT_TRANSLATE_NOOP("Messages", "Import orders"),
    "shipping:ship": QT_TRANSLATE_NOOP("Messages", "Mark orders as shipped"),
    "customers:view": QT_TRANSLATE_NOOP("Messages", "See customers"),
    "customers:contact": QT_TRANSLATE_NOOP("Messages", "Show phone numbers and e-mail addresses"),
    "customers:edit": QT_TRANSLATE_NOOP("Messages", "Correct customers"),
    "customers:merge": QT_TRANSLATE_NOOP("Messages", "Merge customers"),
    "callbacks:view": QT_TRANSLATE_NOOP("Messages", "See callback requests"),
    "callbacks:handle": QT_TRANSLATE_NOOP("Messages", "Handle callbacks"),
    "payments:view": QT_TRANSLATE_NOOP("Messages", "See how orders were paid"),
    "payments:record": QT_TRANSLATE_NOOP("Messages", "Record payments"),
    "payments:pay_out": QT_TRANSLATE_NOOP("Messages", "Pay out refunds"),
    "reports:view": QT_TRANSLATE_NOOP("Messages", "See anonymous figures"),
    "export:data": QT_TRANSLATE_NOOP("Messages", "Export lists"),
    "privacy:manage": QT_TRANSLATE_NOOP("Messages", "Give information and erase customer data"),
    "privacy:review": QT_TRANSLATE_NOOP("Messages", "Review data protection"),
    "log:view": QT_TRANSLATE_NOOP("Messages", "Read the log"),
    "settings:manage": QT_TRANSLATE_NOOP("Messages", "Change settings"),
    "users:manage": QT_TRANSLATE_NOOP("Messages", "Manage people and keys"),
    "backups:manage": QT_TRANSLATE_NOOP("Messages", "Make backups"),
    "password:change": QT_TRANSLATE_NOOP("Messages", "Change the own password"),
}

# What follows from having it.
CONSEQUENCES: dict[str, str] = {
    "orders:view": QT_TRANSLATE_NOOP("Rights", "All orders with delivery address, items, notes and history; phone and e-mail masked"),
    "orders:work": QT_TRANSLATE_NOOP("Rights", "Start, hold, take back goods, write notes; everything can be undone"),
    "orders:edit": QT_TRANSLATE_NOOP("Rights", "Addresses and items until shipping; the former state stays in the history"),
    "orders:cancel": QT_TRANSLATE_NOOP("Rights", "Whole orders or some items, always with a reason"),
    "orders:import": QT_TRANSLATE_NOOP("Rights", "Can add and change many orders at once, and undo an import"),
    "shipping:ship": QT_TRANSLATE_NOOP("Rights", "With carrier and tracking number, one by one or many at once; prints packing slips"),
    "customers:view": QT_TRANSLATE_NOOP("Rights", "Customers with all their orders; phone and e-mail masked"),
    "customers:contact": QT_TRANSLATE_NOOP("Rights", "In full, to call, to copy and to show; each access is logged"),
    "customers:edit": QT_TRANSLATE_NOOP("Rights", "Names, addresses and contact data"),
    "customers:merge": QT_TRANSLATE_NOOP("Rights", "Two entries become one; can be undone"),
    "callbacks:view": QT_TRANSLATE_NOOP("Rights", "Who wants to be called, when and why; the number masked"),
    "callbacks:handle": QT_TRANSLATE_NOOP("Rights", "Claim, call and write down how it ended"),
    "payments:view": QT_TRANSLATE_NOOP("Rights", "Method, last four digits and reference; never a whole number"),
    "payments:record": QT_TRANSLATE_NOOP("Rights", "Mark orders as paid, record refunds"),
    "payments:pay_out": QT_TRANSLATE_NOOP(
        "Rights", "Writes the file for the bank and holds the key for it; shows no account number either"
    ),
    "reports:view": QT_TRANSLATE_NOOP("Rights", "Counts without any person in them"),
    "export:data": QT_TRANSLATE_NOOP("Rights", "Writes files that lie outside of the encryption; each is logged"),
    "privacy:manage": QT_TRANSLATE_NOOP("Rights", "Answers customers who ask for their data, erases it, sets periods"),
    "privacy:review": QT_TRANSLATE_NOOP("Rights", "Checks that periods and rules are kept; never together with the management of people"),
    "log:view": QT_TRANSLATE_NOOP("Rights", "Who did what and when, without the contents, and who was shown contact data"),
    "settings:manage": QT_TRANSLATE_NOOP("Rights", "Shop data, calling hours and the payment methods that ship before payment"),
    "users:manage": QT_TRANSLATE_NOOP(
        "Rights", "Can give everybody every right except the data protection review, renews keys, restores backups, takes everything along"
    ),
    "backups:manage": QT_TRANSLATE_NOOP("Rights", "Encrypted copies of the whole shop, in a folder of choice"),
    "password:change": QT_TRANSLATE_NOOP("Rights", "Everybody may"),
}

SENTENCES: dict[str, str] = {
    "owner": QT_TRANSLATE_NOOP(
        "Rights",
        "Runs the shop and decides who may do what. May do everything except the data protection review, which is for somebody else. "
        "Whole payment numbers are hidden from owners too.",
    ),
    "orders": QT_TRANSLATE_NOOP(
        "Rights",
        "Works through orders from import to shipping and calls customers back. Pays nothing out, manages neither people nor settings.",
    ),
    "packing": QT_TRANSLATE_NOOP(
        "Rights",
        "Packs and ships. Sees delivery addresses and items, but neither payments nor whole phone numbers.",
    ),
    "service": QT_TRANSLATE_NOOP(
        "Rights",
        "Talks to customers, corrects and cancels orders and handles callbacks. Ships nothing and imports nothing.",
    ),
    "accounting": QT_TRANSLATE_NOOP(
        "Rights",
        "Looks after payments and refunds, exports lists and reads the log. Changes no order.",
    ),
    "privacy": QT_TRANSLATE_NOOP(
        "Rights",
        "Checks that the rules are kept: sees the log and anonymous figures, but no orders and no customers.",
    ),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """What one set of rights has more than another, and less."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]

    @classmethod
    def between(cls, before: Iterable[str], after: Iterable[str]) -> "Difference":
        """Compare, in the order of the areas."""
        old, new = set(map(str, before)), set(map(str, after))
        return cls(in_order(new - old), in_order(old - new))


def right_words(right: str) -> str:
    """Return what a right allows, as a verb."""
    return translated(RIGHTS.get(right, right))


def consequence(right: str) -> str:
    """Return what follows from having a right."""
    return translated(CONSEQUENCES[right], "Rights") if right in CONSEQUENCES else ""


def area_words(area: str) -> str:
    """Return the name of an area."""
    return translated(area, "Rights")


def sentences(role: str) -> str:
    """Return a built-in role in a few sentences; empty for a role of the shop's own."""
    return translated(SENTENCES[role], "Rights") if role in SENTENCES else ""


def in_order(rights: Iterable[str]) -> tuple[str, ...]:
    """Return rights in the order of the areas, without the one that everybody has."""
    given = set(map(str, rights))
    return tuple(right for _, held in AREAS for right in held if right in given and right != "password:change")


def built_in_roles() -> tuple[str, ...]:
    """Return the codes of the built-in roles."""
    return tuple(ROLES)
