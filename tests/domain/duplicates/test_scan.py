"""The scan through a whole shop: what it finds, what it leaves alone, how it is stopped."""

from collections.abc import Callable

import pytest

from backoffice.domain.duplicates.records import Candidate, Door
from backoffice.domain.duplicates.scan import find
from backoffice.errors import Cancelled
from tests.domain.duplicates.disturbed import disturb
from tests.domain.duplicates.invented import Invented, invent
from tests.domain.duplicates.measuring import Listed, measure

CUSTOMERS, PAIRS = 5_000, 200  # a tenth of the figures of the proof


def ignore(_done: int, _total: int) -> None:
    """Let the scan go on."""


def door(number: int) -> Door:
    return Door(f"Hafenweg {number}", "", "24103", "Kiel", "DE")


@pytest.mark.parametrize("make", [invent, disturb])
def test_that_a_tenth_of_a_shop_is_scanned_with_precision_and_recall(make: Callable[[int, int, int], Invented]) -> None:
    found = measure(make(71, CUSTOMERS, PAIRS))
    assert found.precision >= 0.98, found.wrong
    assert found.recall >= 0.9, found.missed


def test_that_each_pair_comes_once_and_in_order() -> None:
    shop = invent(72, 600, 100)
    found = list(find(Listed(shop.customers), ignore))
    assert all(one.first < one.second for one in found)
    assert len({(one.first, one.second) for one in found}) == len(found)


def test_that_a_telephone_of_many_people_links_nobody() -> None:
    names = ("Koch", "Lang", "Weber", "Huber")
    people = [Candidate(n, f"Anna {name}", "", "", "0431 9876543", (door(n),)) for n, name in enumerate(names, start=1)]
    people += [Candidate(5, "Anna Koch", "", "", "0431 9876543", (door(50),))]
    assert not list(find(Listed(people), ignore))
    assert [(one.first, one.second) for one in find(Listed([people[0], people[4]]), ignore)] == [(1, 5)]


def test_that_the_shops_own_number_and_address_link_nobody() -> None:
    one, other = (Candidate(n, "Anna Koch", "", "laden@shop.example.org", "0431 9876543", (door(n * 20),)) for n in (1, 2))
    assert list(find(Listed([one, other]), ignore))
    assert not list(find(Listed([one, other]), ignore, own=("+49 431 9876543", "Laden@shop.example.org")))


def test_that_an_initial_that_fits_two_people_is_not_proposed() -> None:
    people = [Candidate(n, name, "", "", "", (door(5),)) for n, name in enumerate(("A. Koch", "Anna Koch", "Andreas Koch"), start=1)]
    assert not list(find(Listed(people), ignore))
    assert len(list(find(Listed(people[:2]), ignore))) == 1


def test_that_a_scan_tells_how_far_it_is_and_can_be_stopped() -> None:
    shop = invent(73, 2_000, 50)
    seen: list[tuple[int, int]] = []
    list(find(Listed(shop.customers), lambda done, total: seen.append((done, total))))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1][0] == seen[-1][1] == 6_000

    def stop(done: int, _total: int) -> None:
        if done > 500:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(find(Listed(shop.customers), stop))


def test_that_a_thousand_customers_of_one_name_at_one_door_end_soon() -> None:
    there = Door("Musterstraße 1", "", "12345", "Musterstadt", "DE")
    people = [Candidate(n, "Max Mustermann", "", "", "", (there,)) for n in range(1, 1001)]
    assert 1_000 <= len(list(find(Listed(people), ignore))) <= 20_000


def test_that_an_empty_shop_has_no_duplicates() -> None:
    assert not list(find(Listed([]), ignore))
