"""The names of the roles; apart from all other words, because the sign-in window needs these alone and at once."""

from collections.abc import Iterable

from ui.marked_texts import QT_TRANSLATE_NOOP, translated

ROLES: dict[str, str] = {
    "owner": QT_TRANSLATE_NOOP("Messages", "Owner"),
    "orders": QT_TRANSLATE_NOOP("Messages", "Order processing"),
    "packing": QT_TRANSLATE_NOOP("Messages", "Packing"),
    "service": QT_TRANSLATE_NOOP("Messages", "Customer service"),
    "accounting": QT_TRANSLATE_NOOP("Messages", "Accounting"),
    "privacy": QT_TRANSLATE_NOOP("Messages", "Data protection"),
}


def role_words(role: str) -> str:
    """Return the name of a role; a shop's own role is called what the shop calls it."""
    return translated(ROLES[role]) if role in ROLES else role


def roles_to_pick(own: Iterable[str] = ()) -> tuple[tuple[str, str], ...]:
    """Return (words, code) of the built-in roles and then of the shop's own, by name."""
    others = sorted({*own} - ROLES.keys(), key=str.casefold)
    return (*((role_words(role), role) for role in ROLES), *((role, role) for role in others))
