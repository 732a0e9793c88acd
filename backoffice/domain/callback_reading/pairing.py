"""Which number goes with which time, and which one is dialled where none does."""

from collections.abc import Sequence
from dataclasses import dataclass

from backoffice.domain.callback_reading.records import FoundNumber

_AT_ONCE = 3  # signs between a time and the number that goes with it


@dataclass(frozen=True, slots=True)
class Timed:
    """Where a time stands in the message (in characters), where its clause does, and the channel that the clause names ("mobile")."""

    start: int
    end: int
    clause_start: int
    clause_end: int
    channel: str = ""


def usual_number(numbers: Sequence[FoundNumber], channel: str = "", *, second: bool = False) -> FoundNumber | None:
    """Return the number to dial: a form's phone field, then the preferred one, else the first; `channel` is preferred in words alone."""
    for wanted in (
        [number for number in numbers if number.field],
        [number for number in numbers if number.preferred],
        [number for number in numbers if channel and number.channel == channel],
        [*numbers][1:2] if second else [],
        [number for number in numbers if not number.doubtful],
        list(numbers),
    ):
        if wanted:
            return wanted[0]
    return None


def paired(times: Sequence[Timed], numbers: Sequence[FoundNumber]) -> list[FoundNumber | None]:
    """Return the number of each time, None where it holds for any."""
    if len(numbers) < 2 or any(number.field for number in numbers):
        return [None] * len(times)
    if len(times) > 1 and (found := _by_turns(times, numbers)):
        return found
    return [_beside(time, numbers) for time in times]


def _by_turns(times: Sequence[Timed], numbers: Sequence[FoundNumber]) -> list[FoundNumber | None] | None:
    """Pair in order if each number has times of its own, all behind it or all before it."""
    places = sorted(
        [(time.start, 0, index) for index, time in enumerate(times)] + [(number.start, 1, index) for index, number in enumerate(numbers)]
    )
    if not places[0][1]:
        places.reverse()
    if not places[0][1]:
        return None
    found: list[FoundNumber | None] = [None] * len(times)
    served: set[int] = set()
    current = 0
    for _, is_number, index in places:
        if is_number:
            current = index
        else:
            found[index] = numbers[current]
            served.add(current)
    return found if len(served) == len(numbers) else None


def _beside(time: Timed, numbers: Sequence[FoundNumber]) -> FoundNumber | None:
    """Return the number that follows at once ("ab 18 Uhr: 0171 …"), the only one of its clause, or the one that its channel names."""
    following = [number for number in numbers if 0 <= number.start - time.end <= _AT_ONCE]
    inside = following or [number for number in numbers if time.clause_start <= number.start < time.clause_end]
    if len(inside) == 1:
        return inside[0]
    named = [number for number in numbers if time.channel and number.channel == time.channel]
    return named[0] if len(named) == 1 and not inside else None
