"""Whether two customers may be one, and why: precision before recall.

People at one address or with one telephone are a couple or a family unless their names agree; the same name in one town is two people
unless address, telephone or e-mail agree as well. The same whole name at the same door is taken for one person even with another e-mail
and telephone: people have two mailboxes far more often than a father and a son have one name, and who looks at it decides.
"""

from collections.abc import Collection
from dataclasses import dataclass

from backoffice.domain.duplicates.companies import companies_alike
from backoffice.domain.duplicates.contacts import same_phone
from backoffice.domain.duplicates.names import Likeness, likeness
from backoffice.domain.duplicates.places import Nearness, Place, nearness
from backoffice.domain.duplicates.profiles import TAIL, Profile
from backoffice.domain.duplicates.records import Proposal, Reason

_NAME_POINTS = {
    Likeness.SAME: 40,
    Likeness.SWAPPED: 36,
    Likeness.NEAR: 33,
    Likeness.HALF: 28,
    Likeness.INITIAL: 24,
    Likeness.NICK: 24,
    Likeness.EITHER: 20,
    Likeness.FIRST_ONLY: 14,
    Likeness.UNKNOWN: 14,
    Likeness.DIFFERENT: 14,
}
_NAME_REASONS = {
    Likeness.SAME: Reason.SAME_NAME,
    Likeness.SWAPPED: Reason.SWAPPED_NAME,
    Likeness.NEAR: Reason.SIMILAR_NAME,
    Likeness.HALF: Reason.DOUBLE_NAME,
    Likeness.INITIAL: Reason.SHORT_NAME,
    Likeness.NICK: Reason.SHORT_NAME,
    Likeness.EITHER: Reason.SHORT_NAME,
    Likeness.FIRST_ONLY: Reason.SAME_FIRST_NAME,
}
_POINTS = {
    Reason.SAME_EMAIL: 35,
    Reason.SAME_POST_NUMBER: 35,
    Reason.SAME_PHONE: 28,
    Reason.SAME_ADDRESS: 26,
    Reason.SIMILAR_ADDRESS: 18,
    Reason.SAME_COMPANY: 26,
    Reason.SIMILAR_COMPANY: 18,
}
_MOST = 99


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What agrees of two customers beside their names; `against` says that both have e-mail and telephone, and neither agrees."""

    email: bool
    phone: bool
    post_number: bool
    near: Nearness
    against: bool

    @property
    def own(self) -> bool:
        """Something that one person alone has."""
        return self.email or self.post_number

    @property
    def contact(self) -> bool:
        return self.own or self.phone

    def reasons(self) -> list[Reason]:
        place = {Nearness.SAME: Reason.SAME_ADDRESS, Nearness.SIMILAR: Reason.SIMILAR_ADDRESS, Nearness.SAME_STREET: Reason.SIMILAR_ADDRESS}
        there = [
            (self.email, Reason.SAME_EMAIL),
            (self.phone, Reason.SAME_PHONE),
            (self.post_number, Reason.SAME_POST_NUMBER),
        ]
        return [reason for holds, reason in there if holds] + ([place[self.near]] if self.near in place else [])


def judge(one: Profile, other: Profile, shared: Collection[str] = ()) -> Proposal | None:
    """Return a proposal if two customers may be one, else None. `shared` are contact keys that too many different people have."""
    names = likeness(one.name, other.name)
    companies = companies_alike(
        one.company or (one.titled if other.company else ""), other.company or (other.titled if one.company else "")
    )
    if names == Likeness.DIFFERENT and not companies:
        return None
    evidence = _evidence(one, other, shared)
    people = names != Likeness.DIFFERENT and _one_person(names, evidence, one, other)
    firm = bool(companies) and _one_company(companies, names, evidence, one, other)
    if not people and not firm:
        return None
    reasons = evidence.reasons()
    if firm and one.mailbox == other.mailbox and one.mailbox and not evidence.email:
        reasons.insert(0, Reason.SAME_EMAIL)
    if names in _NAME_REASONS:
        reasons.append(_NAME_REASONS[names])
    if companies:
        reasons.append(Reason.SAME_COMPANY if companies == 2 else Reason.SIMILAR_COMPANY)
    score = min(_MOST, _NAME_POINTS[names] + sum(_POINTS.get(reason, 0) for reason in reasons))
    first, second = sorted((one.id, other.id))
    return Proposal(first, second, score, tuple(reasons))


def _evidence(one: Profile, other: Profile, shared: Collection[str]) -> _Evidence:
    email = bool(one.email) and one.email == other.email and f"e{one.email}" not in shared
    phone = same_phone(one.phone, other.phone) and f"p{one.phone[-TAIL:]}" not in shared
    against = bool(one.email and other.email and one.phone and other.phone) and not email and not phone
    return _Evidence(email, phone, bool(one.post_numbers & other.post_numbers), _nearest(one.places, other.places), against)


def _nearest(some: tuple[Place, ...], others: tuple[Place, ...]) -> Nearness:
    best = Nearness.ELSEWHERE
    for place in some:
        for other in others:
            best = max(best, nearness(place, other))
    return best


def _one_person(names: Likeness, found: _Evidence, one: Profile, other: Profile) -> bool:
    """Say whether what agrees is enough for how well the names do."""
    door, uncontradicted = found.near == Nearness.SAME, not found.against
    if names in (Likeness.SAME, Likeness.SWAPPED):
        return found.contact or found.near >= Nearness.SIMILAR or (found.near == Nearness.SAME_STREET and uncontradicted)
    if names == Likeness.NEAR:
        return found.contact or door or (found.near == Nearness.SIMILAR and uncontradicted)
    if names in (Likeness.HALF, Likeness.INITIAL):
        return found.contact or (door and uncontradicted)
    if names in (Likeness.NICK, Likeness.EITHER):
        return found.own or (found.phone and names == Likeness.NICK)
    if names == Likeness.FIRST_ONLY:
        return found.own and (found.phone or door)
    neither = not one.name.first and not other.name.first
    return found.own or (neither and found.phone and door)


def _one_company(alike: int, names: Likeness, found: _Evidence, one: Profile, other: Profile) -> bool:
    """Say whether two are one company's; two different people of it stay two."""
    if one.name.first and other.name.first and names <= Likeness.FIRST_ONLY:
        return False
    mailbox = bool(one.mailbox) and one.mailbox == other.mailbox
    if found.contact or mailbox or found.near == Nearness.SAME:
        return True
    if alike < 2:
        return False
    return found.near >= Nearness.SAME_STREET or _one_without_street(one, other)


def _one_without_street(one: Profile, other: Profile) -> bool:
    codes = {place.postcode for place in one.places if place.postcode} & {place.postcode for place in other.places}
    return bool(codes) and not all(any(place.street for place in who.places) for who in (one, other))
