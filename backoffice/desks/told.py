"""Free text of the kind that people tell things in: payment numbers are masked, and the accounts that it named are kept to be sealed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from backoffice.desks.typed import free_text, names_kept_number
from backoffice.security.bank_accounts import look_at, number_of
from backoffice.security.masking import accounts_in
from backoffice.storage.allow_lists import Task


@dataclass(frozen=True, slots=True)
class Told:
    """A text without payment numbers. `accounts` are whole numbers, for `Changing.seal` alone.

    `fields` are for the log: they say if somebody said of a number in it that it is no card's.
    """

    body: str
    accounts: tuple[str, ...] = field(default=(), repr=False)
    fields: tuple[str, ...] = ()

    @property
    def task(self) -> Task | None:
        """What the deed runs as: sealing needs more than the right to write a note."""
        return Task.BANK_DETAIL if self.accounts else None


def told(
    field_name: str,
    value: str,
    longest: int,
    accounts: Sequence[str] = (),
    *,
    may_be_empty: bool = False,
    kept: Collection[str] = (),
) -> Told:
    """Take a text in. `accounts` are numbers that were masked in it before it came here, `kept` such that are said to be no card's.

    Raises Invalid `empty` or `too_long`.
    """
    here = (*accounts_in(value), *(number_of(one) for one in accounts if look_at(one).valid))
    body = free_text(field_name, value, longest, may_be_empty=may_be_empty, kept=kept)
    return Told(body, tuple(dict.fromkeys(here)), names_kept_number(body))
