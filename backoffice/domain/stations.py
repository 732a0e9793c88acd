"""Lockers and post offices of DHL as delivery addresses: which one, and the recipient's Postnummer, wherever they stand in the lines.

A parcel to one needs the Postnummer (6 to 10 digits, for a post office a number or nothing) and the station's number (3 digits).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

_KINDS = r"(?P<kind>pack\s?-?\s?station|post\s?-?\s?filiale|paket\s?-?\s?shop|filiale)"
_STATION = re.compile(rf"\b{_KINDS}\s*(?:nr\.?|nummer|no\.?|#|:)?\s*(?P<number>\d{{3}})?\b", re.IGNORECASE)
_POST_NUMBER = re.compile(r"(?<!\d)(\d{6,10})(?!\d)")


class StationKind(StrEnum):
    """Where a parcel waits."""

    LOCKER = "packstation"
    POST_OFFICE = "postfiliale"


@dataclass(frozen=True, slots=True)
class Station:
    """A locker or post office; number and Postnummer are empty where they were not found."""

    kind: StationKind
    number: str
    post_number: str


def station_of(*lines: str) -> Station | None:
    """Return the station that an address names in any of its lines (company, name, street, addition); None for an ordinary address."""
    for place, line in enumerate(lines):
        found = _STATION.search(line)
        if found is None or (found["kind"].lower() == "filiale" and not found["number"]):
            continue
        kind = StationKind.LOCKER if found["kind"].lower().startswith("pack") else StationKind.POST_OFFICE
        rest = [line[: found.start()] + " " + line[found.end() :], *lines[:place], *lines[place + 1 :]]
        numbers = [number[1] for one in rest for number in _POST_NUMBER.finditer(one)]
        number = found["number"] or next((one for part in rest for one in re.findall(r"(?<!\d)\d{3}(?!\d)", part)), "")
        return Station(kind, number, numbers[0] if numbers else "")
    return None
