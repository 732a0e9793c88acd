"""How two addresses agree: the same door, a door with a slip in it, or another."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from backoffice.domain.duplicates.folding import folded, is_slip, slips, spelt
from backoffice.domain.duplicates.records import Door
from backoffice.domain.stations import station_of
from backoffice.domain.streets import split_street

_STREET = re.compile(r"str(?:asse|ase|\b)?\.?(?=$|[^a-z])")
_ENDING = re.compile(r"(?:str|weg|platz|allee|gasse|ring|damm|ufer)$")
_SHORTENED = ((re.compile(r"\bpl\b\.?|(?<=[a-z])pl\."), "platz"), (re.compile(r"\bst\b\.?"), "sankt"), (re.compile(r"\bdr\b\.?"), "doktor"))
_NUMBER = re.compile(r"(\d+)\s*([a-z]?)")


class Nearness(IntEnum):
    """How surely two addresses are one door."""

    ELSEWHERE = 0
    SAME_STREET = 1  # the number is missing or has a slip
    SIMILAR = 2
    SAME = 3


@dataclass(frozen=True, slots=True)
class Place:
    """An address in what is compared; `line` is street and number in one, for slips that hide where one ends.

    A locker has its number for `number`, and the recipient's own in `post_number`.
    """

    street: str
    number: str
    letter: str
    postcode: str
    city: str
    station: bool = False
    post_number: str = ""
    line: str = ""


@lru_cache(maxsize=32768)
def read_place(door: Door) -> Place:
    """Take an address apart."""
    postcode = re.sub(r"^(?:[a-z]{1,2}-)?", "", "".join(door.postcode.split()).casefold())
    city = re.sub(r"[^a-z]", "", re.sub(r"\(.*?\)|/.*|\bam main\b|a\.\s?m\.", "", folded(door.city)))
    station = station_of(door.line1, door.line2)
    if station is not None:
        return Place(str(station.kind), station.number, "", postcode, city, station=True, post_number=station.post_number)
    parts = split_street(door.line1, door.line2, door.country or "DE")
    street, number = parts.street, parts.house_number
    found = _NUMBER.search(folded(number))
    return Place(
        street_key(street), found[1].lstrip("0") or "0" if found else "", found[2] if found else "", postcode, city, line=_line(door)
    )


@lru_cache(maxsize=32768)
def street_key(street: str) -> str:
    """Return a street's name without case, signs and the ways of writing "Straße", "Platz" and "Sankt"."""
    text = _STREET.sub("str ", folded(street))
    for pattern, whole in _SHORTENED:
        text = pattern.sub(whole, text)
    return re.sub(r"[^a-z0-9]", "", text)


@lru_cache(maxsize=65536)
def nearness(one: Place, other: Place) -> Nearness:
    """Say whether two addresses are one door: street, number, and postcode or town must agree; one of them may have a slip."""
    if one.station != other.station or not one.street or not other.street:
        return Nearness.ELSEWHERE
    number = _numbers(one, other)
    town = _towns(one, other)
    street = _streets(one.street, other.street)
    if one.station:
        return Nearness.SAME if one.number and one.number == other.number and town == Nearness.SAME else Nearness.ELSEWHERE
    grades = sorted((number, town, street))
    near = grades[0] if grades[0] != Nearness.ELSEWHERE and grades[1] == Nearness.SAME else Nearness.ELSEWHERE
    return max(near, Nearness.SIMILAR) if town == Nearness.SAME and near < Nearness.SIMILAR and _one_line(one.line, other.line) else near


def _line(door: Door) -> str:
    return re.sub(r"[^a-z0-9]", "", spelt(f"{door.line1} {door.line2}"))


@lru_cache(maxsize=65536)
def _one_line(one: str, other: str) -> bool:
    """Say whether two lines are one with a slip or two among the letters; the digits are the same."""
    if re.sub(r"\D", "", one) != re.sub(r"\D", "", other):
        return False
    return min(len(one), len(other)) >= 6 and slips(one, other) <= (2 if min(len(one), len(other)) >= 10 else 1)


def _numbers(one: Place, other: Place) -> Nearness:
    if one.number != other.number or not one.number:
        missing = not one.number or not other.number
        return Nearness.SAME_STREET if missing or slips(one.number, other.number) == 1 else Nearness.ELSEWHERE
    return Nearness.SAME if one.letter == other.letter else Nearness.SIMILAR if not (one.letter and other.letter) else Nearness.ELSEWHERE


def _towns(one: Place, other: Place) -> Nearness:
    if one.postcode and one.postcode == other.postcode:
        return Nearness.SAME
    same_city = bool(one.city) and (one.city == other.city or is_slip(one.city, other.city))
    if one.postcode and other.postcode:
        near = same_city and slips(one.postcode, other.postcode) == 1
        return Nearness.SIMILAR if near else Nearness.ELSEWHERE
    return Nearness.SAME if same_city else Nearness.ELSEWHERE


@lru_cache(maxsize=65536)
def _streets(one: str, other: str) -> Nearness:
    if one == other:
        return Nearness.SAME
    bare, there = one.removesuffix("str"), other.removesuffix("str")
    if re.sub(r"\D", "", one) != re.sub(r"\D", "", other):
        return Nearness.ELSEWHERE
    if bare == there and len(bare) > 3:
        return Nearness.SIMILAR
    if is_slip(bare, there) or (min(len(bare), len(there)) >= 7 and slips(bare, there) <= 2):
        return Nearness.SIMILAR
    ended = bool(_ENDING.search(one)), bool(_ENDING.search(other))
    whole = [f"{name}asse" if name.endswith("str") else name for name in (one, other)]
    in_ending = not all(ended) and min(map(len, whole)) >= 8 and slips(*whole) <= (3 if min(map(len, whole)) >= 12 else 2)  # "Waldtsraße"
    return Nearness.SIMILAR if in_ending else Nearness.ELSEWHERE
