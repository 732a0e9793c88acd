"""What the ways back in are called, once for the pages and for the printed sheet, so that a person finds on the screen what the sheet says.

Each is the very source text of the page, with the context in which that page translates it.
"""

from ui.error_texts import ACTION_TEXTS
from ui.marked_texts import QT_TRANSLATE_NOOP, translated

PAGES: dict[str, tuple[str, str]] = {
    "forgotten": ("SignIn", QT_TRANSLATE_NOOP("SignIn", "Forgotten password")),
    "by_key": ("Messages", ACTION_TEXTS["recovery_key"]),
    "enrol": ("Messages", ACTION_TEXTS["enrol"]),
    "earlier": ("Messages", ACTION_TEXTS["earlier_list"]),
    "newer": ("Messages", ACTION_TEXTS["newer_list"]),
    "from_backup": ("Messages", ACTION_TEXTS["list_from_backup"]),
    "restore": ("LanguageStep", QT_TRANSLATE_NOOP("LanguageStep", "Restore from a backup")),
    "offer": ("KeysSection", QT_TRANSLATE_NOOP("KeysSection", "Show a one-time code")),
    "settings": ("Navigation", QT_TRANSLATE_NOOP("Navigation", "Settings")),
    "users": ("Navigation", QT_TRANSLATE_NOOP("Navigation", "Users & roles")),
    "reset": ("PeoplePart", QT_TRANSLATE_NOOP("PeoplePart", "Give a new password …")),
    "account": ("AccountSection", QT_TRANSLATE_NOOP("AccountSection", "Your access")),
    "seen": ("AccountSection", QT_TRANSLATE_NOOP("AccountSection", "My password was seen")),
    "lost": ("Recovery", QT_TRANSLATE_NOOP("Recovery", "This computer account does not know the shop")),
    "computer": ("Recovery", QT_TRANSLATE_NOOP("Recovery", "Set up a new computer")),
    "list": ("Recovery", QT_TRANSLATE_NOOP("Recovery", "The list of people and keys is damaged")),
}


def page_words(name: str) -> str:
    """Return what a page or a button is called."""
    context, source = PAGES[name]
    return translated(source, context)
