"""What commands share: the shop's door, who signs in, the password, and results as JSON."""

import argparse
import getpass
import json
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from backoffice.cli_progress import Progress, interruptible
from backoffice.cli_words import words
from backoffice.domain.people import PersonCard
from backoffice.errors import FirstPassword, Invalid

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor
    from backoffice.desks.office import Office


def door_of(options: argparse.Namespace) -> "ShopDoor":
    """Return the door of the shop that was meant."""
    from backoffice.desks.places import usual_door

    return usual_door(getattr(options, "shop", None), getattr(options, "key_file", None))


def sign_in(options: argparse.Namespace) -> "Office":
    """Sign in with the password that is asked for."""
    door = door_of(options)
    person = person_of(door, options)
    office = door.sign_in(person.id, password_of(options))
    if office.first_password:
        office.close()
        raise FirstPassword
    return office


@contextmanager
def at_work(options: argparse.Namespace) -> "Iterator[tuple[Office, Progress]]":
    """Sign in and out around work that Ctrl+C ends between two steps, from the password on. Raises KeyboardInterrupt."""
    door = door_of(options)
    person, password = person_of(door, options), password_of(options)
    with interruptible() as progress:
        office = door.sign_in(person.id, password)
        try:
            if office.first_password:
                raise FirstPassword
            yield office, progress
        finally:
            office.close()


def person_of(door: "ShopDoor", options: argparse.Namespace) -> PersonCard:
    """Return the person who was named, or the only one there is."""
    people = door.people()
    name = getattr(options, "user", "")
    found = [person for person in people if person.name.casefold() == name.casefold()] if name else list(people)
    if len(found) != 1:
        raise Invalid("user", "unknown" if not found else "several")
    return found[0]


def password_of(options: argparse.Namespace, *, new: bool = False) -> str:
    """Return the password; raise Invalid `no_password` if the input ends before it: that is no wrong one, which would cost time."""
    if getattr(options, "password_stdin", False):
        line = sys.stdin.readline()
        if not line:
            raise Invalid("password", "no_password")
        return line.rstrip("\r\n")
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)  # it would go on with a password that everybody can read
        try:
            first = getpass.getpass(words("password"))
            again = getpass.getpass(words("password_again")) if new else first
        except getpass.GetPassWarning as error:
            raise Invalid("password", "no_terminal") from error
        except EOFError as error:
            raise Invalid("password", "no_password") from error
    if again != first:
        raise Invalid("password", "differs")
    return first


def print_json(value: Any) -> None:
    """Print a result."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
