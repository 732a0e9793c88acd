"""Who has a use for a personal field: which part of the program works with it, and who may read it. What is of use to nobody is told."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from backoffice.domain.taking_over import TakenField


class Use(StrEnum):
    """What a field is used for."""

    RECOGNISE = "recognise"  # an order finds its customer again
    REACH = "reach"  # staff call or write
    CARRY = "carry"  # the carrier is given it, where it needs it and the customer agreed
    PACK = "pack"  # what the customer asked for is seen by who works on the order


class Useless(StrEnum):
    """Why a field is of use to nobody."""

    NO_USE = "no_use"  # no part of the program works with it
    NO_READER = "no_reader"  # nobody who works here may read it


USES: Mapping[TakenField, tuple[Use, ...]] = {
    TakenField.EMAIL: (Use.RECOGNISE, Use.REACH, Use.CARRY),
    TakenField.PHONE: (Use.REACH, Use.CARRY),
    TakenField.NOTE: (Use.PACK,),
    TakenField.BIRTHDAY: (),
    TakenField.BUYER_NICK: (),
}
# The rights, one of which is enough, by which the field is read in full. What the program uses by itself needs no reader.
READERS: Mapping[TakenField, frozenset[str]] = {
    TakenField.EMAIL: frozenset({"customers:contact"}),
    TakenField.PHONE: frozenset({"customers:contact"}),
    TakenField.NOTE: frozenset({"orders:view"}),
    TakenField.BIRTHDAY: frozenset({"customers:view"}),
    TakenField.BUYER_NICK: frozenset({"customers:view"}),
}
_BY_ITSELF = frozenset({Use.RECOGNISE})


@dataclass(frozen=True, slots=True)
class UselessField:
    """A field that is filled for nobody's use, and why."""

    field: TakenField
    reason: Useless


def useless(filled: Collection[TakenField], rights_of_people: Collection[Collection[str]]) -> tuple[UselessField, ...]:
    """Return which of the filled fields are of use to nobody who works here."""
    found = []
    for field in (one for one in TakenField if one in filled):
        if not USES[field]:
            found.append(UselessField(field, Useless.NO_USE))
        elif not set(USES[field]) & _BY_ITSELF and not any(READERS[field] & set(rights) for rights in rights_of_people):
            found.append(UselessField(field, Useless.NO_READER))
    return tuple(found)
