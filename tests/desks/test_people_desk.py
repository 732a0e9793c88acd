"""The owner's people: names, roles and passwords change, each with one line in the log, and nobody locks the last owner out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole, PersonId
from backoffice.errors import Invalid, NotAllowed, NotFound, NotPossible, WeakPassword, WrongPassword
from tests.desks.founded import OTHER, OWNER, PACKER, PASSWORD, enter, found, person


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    return found(tmp_path)[0]


def test_that_another_role_acts_at_the_next_sign_in(door: ShopDoor) -> None:
    office = enter(door)
    packer = person(door, PACKER)
    office.people.change_role(packer, BuiltInRole.ACCOUNTING)
    assert [line.code for line in office.log.page(limit=1)] == ["person.role_changed"]
    assert {card.name: card.role for card in office.people.everybody()}[PACKER] == "accounting"
    office.close()

    office = enter(door, PACKER)
    assert office.person.role == "accounting"
    assert office.log.page(limit=1)
    row = office.orders.page(OrderQuery())[0]
    with pytest.raises(NotAllowed):
        office.orders.start([(row.id, row.version)])
    office.close()


def test_that_who_becomes_an_owner_can_do_what_owners_do_and_no_longer_when_made_another(door: ShopDoor) -> None:
    office = enter(door)
    packer = person(door, PACKER)
    office.people.change_role(packer, BuiltInRole.OWNER)
    office.close()

    office = enter(door, PACKER)
    office.people.rename(person(door, OWNER), "Maria Schulz-Weiß")
    office.people.change_role(person(door, "Maria Schulz-Weiß"), BuiltInRole.SERVICE)
    office.close()

    office = enter(door, "Maria Schulz-Weiß")
    with pytest.raises(NotAllowed):
        office.people.everybody()
    office.close()


def test_that_nobody_changes_their_own_role_or_resets_their_own_password(door: ShopDoor) -> None:
    office = enter(door)
    verbs: list[Callable[[], object]] = [
        lambda: office.people.change_role(office.person.id, BuiltInRole.PACKING),
        lambda: office.people.reset_password(office.person.id, OTHER),
        lambda: office.people.remove(office.person.id),
    ]
    for verb in verbs:
        with pytest.raises(NotPossible) as caught:
            verb()
        assert caught.value.reason in ("yourself", "last_owner")
    office.close()
    enter(door).close()


def test_that_a_new_password_takes_the_place_of_the_forgotten_one(door: ShopDoor) -> None:
    office = enter(door)
    packer, words = person(door, PACKER), office.people.suggest_password()
    assert len(words.split()) == 4
    with pytest.raises(WeakPassword):
        office.people.reset_password(packer, "kurz")
    office.people.reset_password(packer, words)
    assert [(line.code, line.subject_id) for line in office.log.page(limit=1)] == [("person.password_reset", packer)]
    office.close()

    enter(door, PACKER, words).close()
    with pytest.raises(WrongPassword):
        enter(door, PACKER, PASSWORD)


def test_that_a_name_is_changed_for_sign_in_history_and_log(door: ShopDoor) -> None:
    office = enter(door)
    packer = person(door, PACKER)
    office.people.rename(packer, "Jonas Öztürk-Klein")
    with pytest.raises(Invalid):
        office.people.rename(packer, OWNER)

    assert "Jonas Öztürk-Klein" in {card.name for card in office.shop.people()}
    office.close()
    assert "Jonas Öztürk-Klein" in {card.name for card in door.people()}


def test_that_somebody_who_is_not_there_is_not_found(door: ShopDoor) -> None:
    office, nobody = enter(door), PersonId("nobody")
    verbs: list[Callable[[], object]] = [
        lambda: office.people.rename(nobody, "Neu"),
        lambda: office.people.change_role(nobody, BuiltInRole.PACKING),
        lambda: office.people.reset_password(nobody, OTHER),
        lambda: office.people.remove(nobody),
    ]
    for verb in verbs:
        with pytest.raises(NotFound):
            verb()
    office.close()
