"""The names of the roles; apart from all other words, because the sign-in window needs these alone and at once."""

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
