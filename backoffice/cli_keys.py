"""The command that gives the data a new key."""

import argparse

from backoffice.cli_progress import interruptible
from backoffice.cli_shop import door_of, password_of, person_of
from backoffice.cli_words import words


def rotate(options: argparse.Namespace) -> int:
    """Give the data file a new key."""
    door = door_of(options)
    person, password = person_of(door, options), password_of(options)
    with interruptible("rotating") as progress:
        door.rotate(person.id, password, progress.tick)
    print(words("rotated"))
    return 0
