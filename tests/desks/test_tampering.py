"""What is changed behind the program's back is noticed at the next start, with words about what to do."""

from pathlib import Path
from random import Random

import pytest

from backoffice.domain.contacts import ContactKind
from backoffice.domain.orders import OrderQuery
from backoffice.errors import DataFileProblem
from tests.desks.founded import OWNER, PACKER, enter
from tests.proof.tampering import TAMPERINGS, Copy, Shop, Tampering
from ui.messages import message


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop(tmp_path_factory.mktemp("tampered"))


def test_that_an_untouched_copy_is_fine_for_everybody(shop: Shop, tmp_path: Path) -> None:
    copy = Copy(shop, tmp_path / "copy", Random(1))
    assert [copy.notice(name) for name in (PACKER, OWNER, PACKER, OWNER)] == [None] * 4


@pytest.mark.parametrize("tampering", TAMPERINGS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("seed", range(2))
def test_that_a_tampering_is_noticed_with_words(shop: Shop, tmp_path: Path, tampering: Tampering, seed: int) -> None:
    copy = Copy(shop, tmp_path / "copy", Random(seed))
    tampering(copy)

    problem = copy.notice(OWNER)

    assert isinstance(problem, DataFileProblem)
    found = message(problem)
    assert found.title
    assert found.text
    assert found.actions


@pytest.mark.parametrize("tampering", TAMPERINGS, ids=lambda one: one.__name__)
def test_that_work_goes_on_once_an_owner_takes_it_as_it_is(shop: Shop, tmp_path: Path, tampering: Tampering) -> None:
    copy = Copy(shop, tmp_path / "copy", Random(11))
    tampering(copy)
    assert copy.notice(OWNER) is not None

    copy.door.accept_rollback()
    office = enter(copy.door)
    order = office.orders.page(OrderQuery())[0].id
    office.orders.write_note(order, "Weiter")
    office.contacts.reveal(order, ContactKind.PHONE)
    assert office.log.check()
    office.close()

    assert [copy.notice(name) for name in (PACKER, OWNER, PACKER)] == [None] * 3


# What only owners and data protection are told, who hold the key of the seals.
UNSEEN = {"ratchet", "mac", "segment", "reseal", "older_list"}
PLAIN = [one for one in TAMPERINGS if not one.__name__.endswith("_covered_up")]


@pytest.mark.parametrize("tampering", PLAIN, ids=lambda one: one.__name__)
def test_that_what_nobody_covered_up_is_noticed_by_whoever_comes_first(shop: Shop, tmp_path: Path, tampering: Tampering) -> None:
    """But for the seals, which only owners and data protection can check."""
    copy = Copy(shop, tmp_path / "copy", Random(7))
    tampering(copy)

    assert (copy.notice(PACKER) is None) is (tampering.__name__ in UNSEEN)
