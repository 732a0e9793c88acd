"""What the log says of a bank account: the lines of one account, read in their order, against what stands in the table.

Whoever has the database key can edit a table unseen, but not the sealed lines before. So a payout goes by this.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from backoffice.domain.log import LogLine

KIND = "bank_detail"
ENTERED, CHANGED, TAKEN, ASSIGNED = "bank_detail.entered", "bank_detail.changed", "bank_detail.taken", "bank_detail.assigned"
CONFIRMED, ERASED = "bank_detail.confirmed", "bank_detail.erased"
COMING = frozenset({ENTERED, CHANGED})
BECOMING = frozenset({TAKEN, ASSIGNED})
PROPOSED = "proposed"  # a field of a coming line: found in a text, not yet the account that money goes to
_BOX, _WAITS = "box:", "waits:"


@dataclass(frozen=True, slots=True)
class Trust:
    """How an account came in, and what became of it.

    `since` it is the one that money goes to, by whom, and how long it `waits` after that unless somebody else has confirmed it.
    """

    mark: str
    entered_at: datetime
    entered_by: str
    since: datetime
    since_by: str
    people: frozenset[str]
    waits: timedelta
    proposed: bool = False
    changed: bool = False
    confirmed_by: str = ""
    gone: bool = False

    @property
    def usable_at(self) -> datetime:
        """From when on money may go there."""
        return self.since if self.confirmed_by else self.since + self.waits


def fields_of(mark: str = "", *, proposed: bool = False, waits_hours: int = 0) -> tuple[str, ...]:
    """Return what a line about a new account names: the mark of its box, that it is only proposed, how many hours it waits."""
    named = ("holder", "account", f"{_BOX}{mark}") if mark else ()
    return (*named, *((PROPOSED,) if proposed else ()), *((f"{_WAITS}{waits_hours}",) if waits_hours else ()))


def trusts(lines: Iterable[LogLine]) -> dict[int, Trust]:
    """Read the lines about accounts, the oldest first; return what they say of each account, by its id.

    `gone`: it was erased, or replaced by another one, after it came.
    """
    found: dict[int, Trust] = {}
    for line in lines:
        if line.subject_kind == KIND:
            first, *others = (int(one) for one in line.subject_id.split(","))
            if line.code in COMING:
                found[first] = _come(line)
            elif first in found:
                found[first] = _after(found[first], line)
            gone = others if line.code in COMING | BECOMING else [first, *others] if line.code == ERASED else []
            found |= {one: replace(found[one], gone=True) for one in gone if one in found}
    return found


def _come(line: LogLine) -> Trust:
    came = line.at, line.person_id
    proposed, changed = PROPOSED in line.fields, line.code == CHANGED
    return Trust(_told(line, _BOX), *came, *came, frozenset({line.person_id}), _waits(line), proposed, changed)


def _after(before: Trust, line: LogLine) -> Trust:
    if line.code in BECOMING:
        people = before.people | {line.person_id}
        now = replace(before, since=line.at, since_by=line.person_id, people=people, waits=_waits(line))
        return replace(now, proposed=False, changed=True, confirmed_by="")
    if line.code == CONFIRMED and line.person_id not in before.people:
        return replace(before, confirmed_by=line.person_id)
    return before


def _waits(line: LogLine) -> timedelta:
    told = _told(line, _WAITS)
    return timedelta(hours=int(told)) if told.isdecimal() else timedelta()


def _told(line: LogLine, what: str) -> str:
    return next((field.removeprefix(what) for field in line.fields if field.startswith(what)), "")
