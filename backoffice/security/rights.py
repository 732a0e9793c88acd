"""What people may do: one catalogue of rights with their consequence, the built-in roles, and what a shop's own role may hold.

What the program itself may do beyond a person's rights is the table of tasks in `storage/allow_lists.py`.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from backoffice.domain.people import BuiltInRole, OwnRole


class Right(StrEnum):
    """`area:action`; the comment behind each is its consequence in one line, said in full by `ui/right_words.py`."""

    OWN_PASSWORD = "password:change"  # changes their own password; everybody has it  # noqa: S105  # a right, no password
    ORDERS_VIEW = "orders:view"  # sees orders with delivery addresses, masked contact data, notes and history
    ORDERS_WORK = "orders:work"  # starts orders, writes notes, undoes own deeds
    ORDERS_EDIT = "orders:edit"  # makes orders by hand, corrects addresses and lines before shipping
    ORDERS_CANCEL = "orders:cancel"  # cancels orders, or some of their lines
    ORDERS_IMPORT = "orders:import"  # brings in export files: can add and update many orders at once, and undo an import
    SHIPPING_SHIP = "shipping:ship"  # marks orders as shipped
    CUSTOMERS_VIEW = "customers:view"  # sees customers with their orders, contact data masked
    CUSTOMERS_CONTACT = "customers:contact"  # shows, copies and dials phone numbers and e-mail addresses; each access is logged
    CUSTOMERS_EDIT = "customers:edit"  # corrects customers' names, addresses and contact data
    CUSTOMERS_MERGE = "customers:merge"  # makes one customer of two
    CALLBACKS_VIEW = "callbacks:view"  # sees who wants to be called back, and when
    CALLBACKS_HANDLE = "callbacks:handle"  # claims callbacks, dials and writes down how they ended
    PAYMENTS_VIEW = "payments:view"  # sees how orders were paid: method, brand, last four digits, reference
    PAYMENTS_RECORD = "payments:record"  # marks orders as paid and records refunds
    PAYMENTS_PAY_OUT = "payments:pay_out"  # writes refunds to the bank; holds the key of the bank details
    REPORTS_VIEW = "reports:view"  # sees anonymous figures
    EXPORT_DATA = "export:data"  # writes lists to files outside of the encrypted data
    PRIVACY_MANAGE = "privacy:manage"  # answers data subjects, erases customer data, sets periods
    PRIVACY_REVIEW = "privacy:review"  # checks log and periods; never together with the management of people
    LOG_VIEW = "log:view"  # reads who did what and when, without values, and who was shown whose contact data
    SETTINGS_MANAGE = "settings:manage"  # changes shop data and the payment methods that ship before payment
    USERS_MANAGE = "users:manage"  # adds people, changes roles, rotates keys, restores, takes all along; gives any right but privacy review
    BACKUPS_MANAGE = "backups:manage"  # writes encrypted copies of everything to a chosen folder


_ALWAYS = frozenset({Right.OWN_PASSWORD})
_EVERYDAY = _ALWAYS | {Right.ORDERS_VIEW, Right.ORDERS_WORK}
_CUSTOMERS = frozenset({Right.CUSTOMERS_VIEW, Right.CUSTOMERS_CONTACT, Right.CUSTOMERS_EDIT})
_CALLBACKS = frozenset({Right.CALLBACKS_VIEW, Right.CALLBACKS_HANDLE})
_CLERK = _EVERYDAY | _CUSTOMERS | _CALLBACKS | {Right.ORDERS_EDIT, Right.ORDERS_CANCEL, Right.PAYMENTS_VIEW}
_MONEY = frozenset({Right.PAYMENTS_VIEW, Right.PAYMENTS_RECORD, Right.PAYMENTS_PAY_OUT})

ROLE_RIGHTS: dict[BuiltInRole, frozenset[Right]] = {
    BuiltInRole.OWNER: frozenset(Right) - {Right.PRIVACY_REVIEW},
    BuiltInRole.ORDERS: _CLERK | {Right.SHIPPING_SHIP, Right.ORDERS_IMPORT},
    BuiltInRole.PACKING: _EVERYDAY | {Right.SHIPPING_SHIP},
    BuiltInRole.SERVICE: _CLERK | {Right.CUSTOMERS_MERGE},
    BuiltInRole.ACCOUNTING: _ALWAYS | _MONEY | {Right.ORDERS_VIEW, Right.REPORTS_VIEW, Right.EXPORT_DATA},
    BuiltInRole.PRIVACY: _ALWAYS | {Right.LOG_VIEW, Right.REPORTS_VIEW, Right.PRIVACY_REVIEW},
}

# What no role of a shop's own holds: the first two are kept apart, and these rights come with keys that the built-in roles are given.
RESERVED = frozenset({Right.USERS_MANAGE, Right.PRIVACY_REVIEW, Right.PAYMENTS_PAY_OUT})

# What a right is of no use without.
_WITH: Mapping[Right, Right] = {
    Right.ORDERS_WORK: Right.ORDERS_VIEW,
    Right.ORDERS_EDIT: Right.ORDERS_WORK,
    Right.ORDERS_CANCEL: Right.ORDERS_WORK,
    Right.ORDERS_IMPORT: Right.ORDERS_VIEW,
    Right.SHIPPING_SHIP: Right.ORDERS_WORK,
    Right.CUSTOMERS_CONTACT: Right.CUSTOMERS_VIEW,
    Right.CUSTOMERS_EDIT: Right.CUSTOMERS_VIEW,
    Right.CUSTOMERS_MERGE: Right.CUSTOMERS_EDIT,
    Right.CALLBACKS_HANDLE: Right.CALLBACKS_VIEW,
    Right.PAYMENTS_VIEW: Right.ORDERS_VIEW,
    Right.PAYMENTS_RECORD: Right.PAYMENTS_VIEW,
}


def completed(rights: Iterable[Right]) -> frozenset[Right]:
    """Return rights with all that they are of no use without, and with what everybody has."""
    found, waiting = set(_ALWAYS), list(rights)
    while waiting:
        right = waiting.pop()
        if right not in found:
            found.add(right)
            waiting += [_WITH[right]] if right in _WITH else []
    return frozenset(found)


def rights_of(role: str, own: Iterable[OwnRole] = ()) -> frozenset[Right]:
    """Return what a role may do: a built-in one by code, one of the shop's `own` by name; one that is neither only the least.

    Of an own role's codes those that are unknown or reserved count for nothing.
    """
    if role in set(BuiltInRole):
        return ROLE_RIGHTS[BuiltInRole(role)]
    mine = next((one for one in own if one.name == role), None)
    known = {Right(code) for code in mine.rights if code in set(Right)} if mine is not None else set()
    return completed(known - RESERVED)
