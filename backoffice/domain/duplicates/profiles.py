"""A customer taken apart once, so that many comparisons are cheap."""

from collections.abc import Iterator
from dataclasses import dataclass

from backoffice.domain.duplicates.companies import company_key, is_company
from backoffice.domain.duplicates.contacts import mailbox_key, personal, phone_key
from backoffice.domain.duplicates.folding import folded
from backoffice.domain.duplicates.names import NOBODY, Name, read_name
from backoffice.domain.duplicates.phonetics import cologne
from backoffice.domain.duplicates.places import Place, read_place
from backoffice.domain.duplicates.records import Candidate

TAIL = 7


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of a customer. `email` is empty where the mailbox is shared by a company.

    `titled`: the name as a company's, for one that stands where a person's should.
    """

    id: int
    name: Name
    company: str
    mailbox: str
    email: str
    phone: str
    places: tuple[Place, ...]
    post_numbers: frozenset[str]
    titled: str = ""


def profile(who: Candidate) -> Profile:
    """Take a customer apart; a company's name that stands as the person's is no person."""
    name, company = who.name, who.company
    if is_company(name) or (company and folded(name) == folded(company)):
        name, company = "", company or name
    mailbox = mailbox_key(who.email)
    places = tuple(dict.fromkeys(read_place(door) for door in who.doors))
    return Profile(
        who.id,
        read_name(name) if name else NOBODY,
        company_key(company) if company else "",
        mailbox,
        mailbox if personal(mailbox) else "",
        phone_key(who.phone),
        places,
        frozenset(place.post_number for place in places if place.post_number),
        company_key(name) if name else "",
    )


def contact_keys(who: Profile) -> Iterator[str]:
    """Return what is somebody's own, until too many different people have it."""
    if who.email:
        yield f"e{who.email}"
    if who.phone:
        yield f"p{who.phone[-TAIL:]}"


def other_keys(who: Profile) -> Iterator[str]:
    """Return the other keys: whoever shares none of all is never compared."""
    for number in who.post_numbers:
        yield f"n{number}"
    name = who.name
    if who.company and who.mailbox and not who.email:
        yield f"m{who.mailbox}"
    for place in who.places:
        if place.number and place.postcode:
            yield f"h{place.postcode}:{place.number}"
        if place.number and name.first:
            yield from (f"k{place.number}:{sound}" for sound in _sounds(name))
        if place.postcode and name.first:
            yield f"l{place.postcode}:{name.joined}"
        if place.postcode and len(who.company) > 3:
            yield f"c{place.postcode}:{who.company}"


def _sounds(name: Name) -> tuple[str, ...]:
    """Return a name as it sounds; where it has more than two parts, each surname's piece with the first name."""
    return tuple(dict.fromkeys("".join(sorted((cologne(name.first[0]), cologne(piece)))) for piece in (*name.last, name.surname)))
