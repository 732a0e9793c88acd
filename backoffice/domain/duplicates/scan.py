"""Go through all customers of a shop and propose who may be one, in memory that half a million do not fill.

The source is read once for keys, of which 64 bits each are kept: 40 of the key's digest and 24 of the customer's place. Customers with
a key in common are read again in small lots and compared.
"""

from array import array
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import combinations, islice
from typing import Protocol

from backoffice.domain.duplicates.contacts import mailbox_key, phone_key
from backoffice.domain.duplicates.judging import judge
from backoffice.domain.duplicates.names import Likeness, likeness
from backoffice.domain.duplicates.profiles import TAIL, Profile, contact_keys, other_keys, profile
from backoffice.domain.duplicates.records import Candidate, Proposal, Reason
from backoffice.domain.ticks import Tick

_PLACE_BITS = 24
_LOT = 400
_HELD = 20_000  # customers taken apart that are kept for the next group
_HOUSEHOLD = 3  # more surnames than this with one telephone or e-mail: it is the shop's own, a relay's, a placeholder
_WHOLE, _WINDOW = 60, 12  # a larger group is put in order, and each compared with those next to it
_EVERY = 100


class Source(Protocol):
    """Where customers come from: all of them once, in any order that stays, and some of them again by id."""

    def count(self) -> int: ...

    def all(self) -> Iterator[Candidate]: ...

    def some(self, ids: Sequence[int]) -> Iterable[Candidate]: ...


def find(source: Source, tick: Tick, own: Iterable[str] = ()) -> Iterator[Proposal]:
    """Yield all proposals, each pair once. `own` are the shop's own numbers and addresses; `tick(done, total)` may raise to stop it."""
    return _Scan(source, tick, own).run()


class _Scan:
    def __init__(self, source: Source, tick: Tick, own: Iterable[str]) -> None:
        self._source, self._tick = source, tick
        self._shared = {key for text in own for key in _keys_of(text)}
        self._ids = array("q")
        self._contacts, self._others = array("Q"), array("Q")
        self._held: OrderedDict[int, Profile] = OrderedDict()
        self._seen: set[tuple[int, int]] = set()
        self._weak: list[tuple[Proposal, int]] = []

    def run(self) -> Iterator[Proposal]:
        total = self._source.count() * 3
        self._read(total)
        done = len(self._ids)
        steps = ((self._contacts, True), (self._others, False))
        for keys, contact in steps:
            self._tick(done, max(total, 1))
            groups = _groups(keys)
            while some := list(islice(groups, _EVERY)):
                self._tick(done + len(self._ids) * some[-1][0] // len(keys), max(total, 1))
                yield from self._lots([group for _, group in some], contact=contact)
            done += len(self._ids)
        yield from self._unambiguous()
        self._tick(max(total, 1), max(total, 1))

    def _read(self, total: int) -> None:
        for place, who in enumerate(self._source.all()):
            if place % _EVERY == 0:
                self._tick(place, max(total, 1))
            self._ids.append(who.id)
            taken = profile(who)
            self._contacts.extend(_packed(key, place) for key in contact_keys(taken) if key not in self._shared)
            self._others.extend(_packed(key, place) for key in other_keys(taken))

    def _lots(self, groups: Iterable[tuple[int, ...]], *, contact: bool) -> Iterator[Proposal]:
        lot: list[tuple[int, ...]] = []
        size = 0
        for group in groups:
            lot.append(group)
            size += len(group)
            if size >= _LOT:
                yield from self._compare(lot, contact=contact)
                lot, size = [], 0
        yield from self._compare(lot, contact=contact)

    def _compare(self, lot: Sequence[tuple[int, ...]], *, contact: bool) -> Iterator[Proposal]:
        people = self._profiles({self._ids[place] for group in lot for place in group})
        for group in lot:
            members = [people[self._ids[place]] for place in group if self._ids[place] in people]
            if contact and _too_many_names(members):
                common = set.intersection(*(set(contact_keys(one)) for one in members)) if members else set()
                self._shared |= common
                continue
            for one, other in _pairs(members):
                yield from self._judged(one, other)

    def _judged(self, one: Profile, other: Profile) -> Iterator[Proposal]:
        if one.id == other.id:
            return
        found = judge(one, other, self._shared)
        if found is None or (found.first, found.second) in self._seen:
            return
        self._seen.add((found.first, found.second))
        if Reason.SHORT_NAME in found.reasons and Reason.SAME_EMAIL not in found.reasons:
            shorter = min((one, other), key=lambda who: sum(map(len, who.name.first)))
            self._weak.append((found, shorter.id))
        else:
            yield found

    def _unambiguous(self) -> Iterator[Proposal]:
        """Yield those short names that fit one person only: "A. Meier" is not proposed where both Anna and Andreas live."""
        fitting: dict[int, list[int]] = {}
        for found, shorter in self._weak:
            fitting.setdefault(shorter, []).append(found.second if shorter == found.first else found.first)
        for found, shorter in self._weak:
            if all(self._are_one(pair) for pair in combinations(fitting[shorter], 2)):
                yield found

    def _are_one(self, pair: tuple[int, int]) -> bool:
        people = self._profiles(set(pair))
        return len(people) == len(pair) and likeness(*(one.name for one in people.values())) >= Likeness.NICK

    def _profiles(self, ids: Collection[int]) -> dict[int, Profile]:
        missing = [one for one in sorted(ids) if one not in self._held]
        for who in self._source.some(missing) if missing else ():
            self._held[who.id] = profile(who)
        found = {one: self._held[one] for one in ids if one in self._held}
        while len(self._held) > _HELD:
            self._held.popitem(last=False)
        return found


def _keys_of(text: str) -> Iterator[str]:
    if mailbox_key(text):
        yield f"e{mailbox_key(text)}"
    elif phone_key(text):
        yield f"p{phone_key(text)[-TAIL:]}"


def _packed(key: str, place: int) -> int:
    digest = int.from_bytes(blake2b(key.encode(), digest_size=5).digest())
    return digest << _PLACE_BITS | place


def _groups(keys: "array[int]") -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield the places of customers that have a key in common, each with how many keys were gone through."""
    mask = (1 << _PLACE_BITS) - 1
    last, group = -1, list[int]()
    for gone, value in enumerate(sorted(keys)):
        digest = value >> _PLACE_BITS
        if digest != last:
            if len(group) > 1:
                yield gone, tuple(dict.fromkeys(group))
            last, group = digest, []
        group.append(value & mask)
    if len(group) > 1:
        yield len(keys), tuple(dict.fromkeys(group))


def _too_many_names(members: Sequence[Profile]) -> bool:
    """Say whether more surnames and companies use a number or address than live in one household."""
    if len(members) <= _HOUSEHOLD:
        return False
    return len({one.name.surname or one.company for one in members}) > _HOUSEHOLD


def _pairs(members: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    if len(members) <= _WHOLE:
        yield from combinations(members, 2)
        return
    ordered = sorted(members, key=lambda one: (one.name.surname, one.name.first, one.company))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + _WINDOW]:
            yield one, other
