"""200,000 labelled strings: how many payment numbers are missed, and what is taken for one that is none."""

from collections.abc import Callable

import pytest

from tests.security.payment_scan import scan_all

pytestmark = pytest.mark.proof

COUNT, SEED = 200_000, 1


def test_that_payment_numbers_are_told_from_what_looks_like_them(record_property: Callable[[str, object], None]) -> None:
    cards, accounts, look_alikes, chance = scan_all(COUNT, SEED)
    worst = look_alikes.worst()
    record_property("strings", sum(one.tried.total() for one in (cards, accounts, look_alikes, chance)))
    record_property("cards missed", f"{cards.wrong.total()} of {cards.tried.total()}")
    record_property("accounts missed", f"{accounts.wrong.total()} of {accounts.tried.total()}")
    record_property("look-alikes taken", f"{look_alikes.wrong.total()} of {look_alikes.tried.total()}")
    record_property("worst kind", f"{worst}: {look_alikes.wrong[worst]} of {look_alikes.tried[worst]}")
    record_property("random numbers of 16 digits taken", f"{chance.share():.2%}")
    assert cards.share() <= 0.001, cards.examples[:20]
    assert accounts.share() <= 0.001, accounts.examples[:20]
    assert look_alikes.share(worst) <= 0.001, look_alikes.examples[:20]
    assert chance.share() <= 0.04
