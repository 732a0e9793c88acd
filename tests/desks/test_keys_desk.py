"""The key desk: recovery key, passwords and people, from inside; each deed with one line in the log."""

from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.errors import BackofficeError, EnrolmentRefused, KeyStoreProblem, NotPossible, WeakPassword, WrongPassword
from backoffice.security.device_secret import MemoryPort
from tests.desks.founded import CHEAP, OTHER, OWNER, PACKER, PASSWORD, enter, found, person


@pytest.fixture
def shop(tmp_path: Path) -> tuple[ShopDoor, tuple[str, ...]]:
    return found(tmp_path)


@pytest.fixture
def door(shop: tuple[ShopDoor, tuple[str, ...]]) -> ShopDoor:
    return shop[0]


def test_that_the_recovery_key_can_be_shown_until_it_is_confirmed(shop: tuple[ShopDoor, tuple[str, ...]]) -> None:
    door, groups = shop
    office = enter(door)
    assert (office.keys.recovery_confirmed(), office.keys.pending_recovery()) == (False, groups)

    office.keys.confirm_recovery()

    assert (office.keys.recovery_confirmed(), office.keys.pending_recovery()) == (True, None)
    assert [line.code for line in office.log.page(limit=2)] == ["recovery.confirmed", "recovery.shown"]
    office.close()


def test_that_a_renewed_recovery_key_takes_the_place_of_the_old_one(shop: tuple[ShopDoor, tuple[str, ...]]) -> None:
    door, old = shop
    office = enter(door)
    new = office.keys.renew_recovery_key()
    office.close()

    with pytest.raises(BackofficeError):
        door.recover(old, person(door, OWNER), OTHER)
    assert new != old

    office = door.recover(new, person(door, OWNER), OTHER)
    assert office.orders.count(OrderQuery()).number == 1
    office.close()


def test_that_everybody_changes_their_own_password(door: ShopDoor) -> None:
    office = enter(door, PACKER)
    with pytest.raises(WrongPassword):
        office.keys.change_password("not this one at all", OTHER)
    with pytest.raises(WeakPassword):
        office.keys.change_password(PASSWORD, "kurz")

    office.keys.change_password(PASSWORD, OTHER)
    office.close()

    with pytest.raises(WrongPassword):
        enter(door, PACKER)
    enter(door, PACKER, OTHER).close()
    office = enter(door)
    assert [line.person_id for line in office.log.page() if line.code == "password.changed"] == [person(door, PACKER)]
    office.close()


def test_that_a_person_who_was_added_comes_in_and_one_who_was_removed_does_not(door: ShopDoor) -> None:
    office = enter(door)
    card = office.people.add("Mia Becker", BuiltInRole.SERVICE, OTHER, first=False)
    assert (card.name, card.role) == ("Mia Becker", "service")
    assert card in office.shop.people()
    office.close()
    enter(door, "Mia Becker", OTHER).close()

    office = enter(door)
    office.people.remove(card.id)
    assert [line.subject_id for line in office.log.page(limit=1)] == [card.id]
    office.close()

    assert [one.name for one in door.people()] == [PACKER, OWNER]
    with pytest.raises(BackofficeError):
        door.sign_in(card.id, OTHER)


def test_that_nobody_removes_the_last_owner(door: ShopDoor) -> None:
    office = enter(door)
    lines = office.log.check()

    with pytest.raises(NotPossible):
        office.people.remove(office.person.id)

    assert office.log.check() == lines
    office.close()
    enter(door).close()


def test_that_a_code_takes_a_second_account_of_the_computer_in_once(door: ShopDoor) -> None:
    office = enter(door)
    code = office.keys.offer_enrolment()
    office.close()
    second, third = (ShopDoor(door.folder, MemoryPort(), cost=CHEAP) for _ in range(2))
    with pytest.raises(KeyStoreProblem):
        enter(second)

    second.accept_enrolment(code)

    enter(second).close()
    with pytest.raises(EnrolmentRefused):
        third.accept_enrolment(code)
