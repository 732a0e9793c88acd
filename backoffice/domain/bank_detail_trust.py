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
_BOX, _WAITS, _ORDER = "box:", "waits:", "order:"


@dataclass(frozen=True, slots=True)
class Trust:
    """How an account came in, and what became of it.

    `since` it is the one that money goes to, by whom, and how long it `waits` after that unless somebody else has confirmed it. `order_id`:
    the order that an account from a message was assigned to.
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
    order_id: int | None = None

    @property
    def usable_at(self) -> datetime:
        """From when on money may go there."""
        return self.since if self.confirmed_by else self.since + self.waits


def fields_of(mark: str = "", *, proposed: bool = False, waits_hours: int = 0, order_id: int | None = None) -> tuple[str, ...]:
    """Return what a line about an account names: the mark of its box, that it is only proposed, how many hours it waits, and its order."""
    named = ("holder", "account", f"{_BOX}{mark}") if mark else ()
    told = {PROPOSED: proposed, f"{_WAITS}{waits_hours}": bool(waits_hours), f"{_ORDER}{order_id}": order_id is not None}
    return (*named, *(field for field, is_so in told.items() if is_so))


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
        order = _told(line, _ORDER)
        return replace(now, proposed=False, changed=True, confirmed_by="", order_id=int(order) if order.isdecimal() else before.order_id)
    if line.code == CONFIRMED and line.person_id not in before.people:
        return replace(before, confirmed_by=line.person_id)
    return before


def _waits(line: LogLine) -> timedelta:
    told = _told(line, _WAITS)
    return timedelta(hours=int(told)) if told.isdecimal() else timedelta()


def _told(line: LogLine, what: str) -> str:
    return next((field.removeprefix(what) for field in line.fields if field.startswith(what)), "")
