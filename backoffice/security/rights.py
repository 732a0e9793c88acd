"""What people may do: one catalogue of rights with their consequence, and the built-in roles.

What the program itself may do beyond a person's rights is the table of tasks in `storage/allow_lists.py`.
"""

from enum import StrEnum

from backoffice.domain.people import BuiltInRole


class Right(StrEnum):
    """`area:action`; the comment behind each is its consequence in one line."""

    OWN_PASSWORD = "password:change"  # changes their own password; everybody has it  # noqa: S105  # a right, no password
    ORDERS_VIEW = "orders:view"  # sees orders with delivery addresses, masked contact data, notes and history
    ORDERS_WORK = "orders:work"  # starts orders, writes notes, undoes own deeds
    ORDERS_EDIT = "orders:edit"  # makes orders by hand, corrects addresses and lines before shipping
    ORDERS_CANCEL = "orders:cancel"  # cancels orders, or some of their lines
    SHIPPING_SHIP = "shipping:ship"  # marks orders as shipped
    ORDERS_IMPORT = "orders:import"  # brings in export files: can add and update many orders at once, and undo an import
    PAYMENTS_VIEW = "payments:view"  # sees how orders were paid: method, brand, last four digits, reference
    LOG_VIEW = "log:view"  # reads who did what and when, without values
    SETTINGS_MANAGE = "settings:manage"  # changes shop data and the payment methods that ship before payment
    USERS_MANAGE = "users:manage"  # adds people, changes roles, rotates keys, restores: can give anyone every right but the privacy review
    BACKUPS_MANAGE = "backups:manage"  # writes encrypted copies of everything to a chosen folder


_ALWAYS = frozenset({Right.OWN_PASSWORD})
_EVERYDAY = _ALWAYS | {Right.ORDERS_VIEW, Right.ORDERS_WORK}
_CLERK = _EVERYDAY | {Right.ORDERS_EDIT, Right.ORDERS_CANCEL, Right.PAYMENTS_VIEW}

ROLE_RIGHTS: dict[BuiltInRole, frozenset[Right]] = {
    BuiltInRole.OWNER: frozenset(Right),
    BuiltInRole.ORDERS: _CLERK | {Right.SHIPPING_SHIP, Right.ORDERS_IMPORT},
    BuiltInRole.PACKING: _EVERYDAY | {Right.SHIPPING_SHIP},
    BuiltInRole.SERVICE: _CLERK,
    BuiltInRole.ACCOUNTING: _ALWAYS | {Right.ORDERS_VIEW, Right.PAYMENTS_VIEW, Right.LOG_VIEW},
    BuiltInRole.PRIVACY: _ALWAYS | {Right.LOG_VIEW},
}
