"""What `vault.json` shows at the front: the shop's name and who works there, for the sign-in window.

Only names are taken, and nothing is trusted: the strict parser, the MAC and the signature follow before anything opens
(`Vault.load`, `Vault.unlock`). Reading them here first would cost the start half of its time.
"""

import json
from pathlib import Path
from typing import NamedTuple

from backoffice.domain.people import PersonCard, PersonId

NAME = "vault.json"
LONGEST_BYTES = 8 * 1024 * 1024


class Front(NamedTuple):
    """The shop's name, and its people by name."""

    shop_name: str
    people: tuple[PersonCard, ...]


def read_front(folder: Path) -> Front | None:
    """Return what the file shows; None if it is not as expected, which the strict parser can tell about."""
    try:
        with (folder / NAME).open("rb") as file:
            roll = json.loads(file.read(LONGEST_BYTES))["roll"]
        people = [PersonCard(PersonId(entry["id"]), entry["name"], entry["role"]) for entry in roll["people"]]
        front = Front(roll["shop_name"], by_name(people))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    texts = (front.shop_name, *(text for card in people for text in (card.id, card.name, card.role)))
    return front if all(isinstance(text, str) for text in texts) else None


def by_name(people: list[PersonCard]) -> tuple[PersonCard, ...]:
    """Return people in the order of the tiles."""
    return tuple(sorted(people, key=lambda card: card.name.casefold()))
