"""The owner's people: names, roles and passwords change, each with one line in the log, and nobody locks the last owner out."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy.exc import DBAPIError

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.order_work import CancelReason
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole, PersonId
from backoffice.errors import BackofficeError, DiskFull, Invalid, NotAllowed, NotFound, NotPossible, WeakPassword, WrongPassword
from backoffice.security.rights import Right, rights_of
from backoffice.storage import connection as raw
from backoffice.storage import people
from tests.desks.founded import OTHER, OWNER, PACKER, PASSWORD, enter, found, person
from tests.desks.rights_matrix import MATRIX


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
    assert office.log.mine(limit=1) == ()
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


def test_that_nobody_removes_themselves_or_resets_their_own_password(door: ShopDoor) -> None:
    office = enter(door)
    verbs: list[Callable[[], object]] = [
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


def test_that_a_first_password_opens_only_the_way_to_ones_own(door: ShopDoor) -> None:
    office = enter(door)
    words = office.people.suggest_password()
    office.people.reset_password(person(door, PACKER), words)
    assert {one.name for one in office.people.everybody() if one.first_password} == {PACKER}
    office.close()

    office = enter(door, PACKER, words)
    assert office.first_password
    assert set(office.rights) == {"password:change"}
    with pytest.raises(NotAllowed):
        office.orders.page(OrderQuery())
    with pytest.raises(DBAPIError), office.session.reading() as connection:
        connection.exec_driver_sql("SELECT number FROM orders")
    office.keys.change_password(words, OTHER)
    office.close()

    office = enter(door, PACKER, OTHER)
    assert not office.first_password
    assert office.orders.page(OrderQuery())
    office.close()


@pytest.mark.parametrize("deed", ["add", "reset"])
def test_that_a_password_that_was_handed_over_is_to_be_changed_even_if_a_crash_cut_that_off(
    door: ShopDoor, deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list of people has the password already, the data file does not know of it yet."""

    def stopped(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    office = enter(door)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(people, "keep", stopped)
        if deed == "add":
            office.people.add("Neue", BuiltInRole.PACKING, OTHER)
        else:
            office.people.reset_password(person(door, PACKER), OTHER)
    office.close()

    with closing(enter(door, "Neue" if deed == "add" else PACKER, OTHER)) as office:
        assert office.first_password


def test_that_a_reset_that_is_refused_leaves_the_password_that_is_there(door: ShopDoor) -> None:
    with closing(enter(door)) as office:
        with pytest.raises(WeakPassword):
            office.people.reset_password(person(door, PACKER), "kurz")
        assert not any(one.first_password for one in office.people.everybody())


def test_that_who_came_after_the_backup_keeps_the_password_after_a_restore(door: ShopDoor, tmp_path: Path) -> None:
    with closing(enter(door)) as office:
        backup = office.backups.make(tmp_path).path
        office.people.add("Neue", BuiltInRole.PACKING, OTHER, first=False)
    door.restore(backup, PASSWORD, OWNER)

    with closing(enter(door, "Neue", OTHER)) as office:
        assert not office.first_password


def test_that_an_owner_sees_since_when_people_are_here_and_the_day_they_were_last_seen(tmp_path: Path) -> None:
    clock = FixedClock(datetime(2026, 3, 10, 23, 30, tzinfo=UTC))
    door = found(tmp_path, clock)[0]
    clock.moment = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
    enter(door, PACKER).close()
    clock.moment = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)

    office = enter(door)
    days = {one.name: (one.joined, one.seen) for one in office.people.everybody()}
    office.close()

    assert days == {OWNER: (date(2026, 3, 11), date(2026, 3, 14)), PACKER: (date(2026, 3, 11), date(2026, 3, 12))}


def test_that_a_role_of_the_shops_own_gives_what_it_names_and_what_that_needs(door: ShopDoor) -> None:
    office = enter(door)
    made = office.people.save_role(" Aushilfe ", frozenset({Right.SHIPPING_SHIP}))
    assert (made.name, made.rights) == ("Aushilfe", frozenset({"password:change", "orders:view", "orders:work", "shipping:ship"}))
    office.people.change_role(person(door, PACKER), "Aushilfe")
    office.close()

    office = enter(door, PACKER)
    assert set(map(str, office.rights)) == made.rights
    row = office.orders.page(OrderQuery())[0]
    office.orders.start([(row.id, row.version)])
    with pytest.raises(NotAllowed):
        office.work.cancel([(row.id, row.version)], CancelReason.STOCK)
    with pytest.raises(DBAPIError), office.session.reading() as connection:
        connection.exec_driver_sql("SELECT method FROM payment")
    office.close()

    office = enter(door)
    again = office.people.save_role("Saisonkräfte", frozenset({Right.ORDERS_VIEW}), made.id)
    assert {one.name: one.role for one in office.people.everybody()}[PACKER] == "Saisonkräfte"
    with pytest.raises(NotPossible) as caught:
        office.people.remove_role(again.id)
    assert caught.value.reason == "role_in_use"
    office.close()

    office = enter(door, PACKER)
    assert set(map(str, office.rights)) == {"password:change", "orders:view"}
    office.close()

    office = enter(door)
    office.people.change_role(person(door, PACKER), BuiltInRole.PACKING)
    office.people.remove_role(again.id)
    assert office.people.own_roles() == ()
    assert [line.code for line in office.log.page(limit=5)] == [
        *("role.removed", "person.role_changed", "role.saved", "order.started", "person.role_changed"),
    ]
    office.close()


@pytest.mark.parametrize(
    ("name", "rights", "refused"),
    [
        ("", set(), Invalid("name", "empty")),
        ("  ", set(), Invalid("name", "empty")),
        ("Auf\u202ehilfe", set(), Invalid("name", "not_printable")),
        ("x" * 41, set(), Invalid("name", "too_long")),
        ("OWNER", set(), Invalid("name", "taken")),
        ("aushilfe", set(), Invalid("name", "taken")),
        ("Chefin", {Right.USERS_MANAGE}, Invalid("rights", "reserved")),
        ("Prüfung", {Right.PRIVACY_REVIEW}, Invalid("rights", "reserved")),
        ("Kasse", {Right.PAYMENTS_PAY_OUT}, Invalid("rights", "reserved")),
    ],
)
def test_that_a_role_that_cannot_be_is_refused(door: ShopDoor, name: str, rights: set[Right], refused: Invalid) -> None:
    office = enter(door)
    office.people.save_role("Aushilfe", frozenset({Right.ORDERS_VIEW}))
    with pytest.raises(Invalid) as caught:
        office.people.save_role(name, frozenset(rights))
    assert caught.value == refused
    assert [one.name for one in office.people.own_roles()] == ["Aushilfe"]
    with pytest.raises(Invalid):
        office.people.change_role(person(door, PACKER), "Gibt es nicht")
    office.close()


def test_that_a_role_that_nobody_signed_holds_nothing(door: ShopDoor) -> None:
    office = enter(door)
    office.people.save_role("Aushilfe", frozenset({Right.ORDERS_VIEW}))
    office.people.change_role(person(door, PACKER), "Aushilfe")
    key = bytes(office._unlocked.database_key)
    office.close()

    colleague = raw.connect(door.data_file, key, read_only=False)
    colleague.execute("UPDATE role SET rights = rights || ' orders:cancel settings:manage'")
    colleague.commit()
    colleague.close()

    office = enter(door, PACKER)
    assert set(office.rights) == {"password:change"}
    office.close()
    office = enter(door)
    assert not office.roles_sound
    office.people.save_role("Packerei", frozenset({Right.ORDERS_VIEW}))
    assert {one.name: one.role for one in office.people.everybody()}[PACKER] == "Aushilfe"
    office.people.change_role(person(door, PACKER), "Packerei")
    office.close()
    office = enter(door, PACKER)
    assert "orders:view" in office.rights
    office.close()


def test_that_an_owner_who_takes_another_role_loses_the_rights_at_once(door: ShopDoor) -> None:
    office = enter(door)
    with pytest.raises(NotPossible) as caught:
        office.people.change_role(office.person.id, BuiltInRole.PACKING)
    assert caught.value.reason == "last_owner"
    office.people.change_role(person(door, PACKER), BuiltInRole.OWNER)
    office.people.change_role(office.person.id, BuiltInRole.PACKING)

    with pytest.raises(NotAllowed):
        office.people.everybody()
    with pytest.raises(NotAllowed):
        office.keys.offer_enrolment()
    with pytest.raises(DBAPIError), office.session.reading() as connection:
        connection.exec_driver_sql("SELECT method FROM payment")
    assert office.orders.page(OrderQuery())
    office.close()


def test_that_everybody_reads_their_own_lines_of_the_log_and_no_others(door: ShopDoor) -> None:
    office = enter(door, PACKER)
    row = office.orders.page(OrderQuery())[0]
    office.orders.start([(row.id, row.version)])

    assert [(line.code, line.person_id) for line in office.log.mine()] == [("order.started", office.person.id)]
    with pytest.raises(NotAllowed):
        office.log.page()
    with pytest.raises(DBAPIError), office.session.reading() as connection:
        connection.exec_driver_sql("SELECT code FROM log_of_deeds")
    office.close()


@pytest.mark.parametrize("role", BuiltInRole)
def test_that_an_owner_looks_as_another_role_and_can_change_nothing_there(door: ShopDoor, role: BuiltInRole) -> None:
    office = enter(door)
    row = office.orders.page(OrderQuery())[0]
    before, files = office.log.page(limit=1), sorted(door.folder.rglob("*"))
    seen = office.look_as(role)
    assert seen.rights == rights_of(role) & office.rights - {Right.USERS_MANAGE, Right.BACKUPS_MANAGE}

    writing = [verb for verb, (_, kind, _) in MATRIX.items() if kind != "view"] + ["imports.preview", "imports.stage"]
    for verb in writing:
        with pytest.raises((BackofficeError, DBAPIError)) as caught:
            MATRIX[verb][2](seen)
        if isinstance(caught.value, DBAPIError):
            assert "readonly" in str(caught.value) or "prohibited" in str(caught.value) or "not authorized" in str(caught.value)
    seen.close()

    assert office.log.page(limit=1) == before
    assert office.orders.page(OrderQuery())[0] == row
    assert sorted(door.folder.rglob("*")) == files
    office.close()
    enter(door).close()


def test_that_nobody_else_looks_as_another_role(door: ShopDoor) -> None:
    office = enter(door, PACKER)
    with pytest.raises(NotAllowed):
        office.look_as(BuiltInRole.OWNER)
    office.close()


def test_that_the_screens_of_a_role_are_covered_when_the_owner_says(door: ShopDoor) -> None:
    office = enter(door)
    assert office.idle_minutes is None
    made = office.people.save_role("Aushilfe", frozenset({Right.ORDERS_VIEW}))
    office.people.change_role(person(door, PACKER), "Aushilfe")
    office.people.set_idle_minutes("Aushilfe", 2)
    for minutes in (0, 61):
        with pytest.raises(Invalid):
            office.people.set_idle_minutes("Aushilfe", minutes)
    office.people.save_role("Saisonkräfte", frozenset({Right.ORDERS_VIEW}), made.id)
    assert office.people.idle_minutes() == {"Saisonkräfte": 2}
    office.close()

    office = enter(door, PACKER)
    assert office.idle_minutes == 2
    office.close()

    office = enter(door)
    office.people.set_idle_minutes("Saisonkräfte", None)
    assert office.people.idle_minutes() == {}
    assert [line.code for line in office.log.page(limit=1)] == ["role.idle_changed"]
    office.people.set_idle_minutes("Saisonkräfte", 5)
    office.people.change_role(person(door, PACKER), BuiltInRole.PACKING)
    office.people.remove_role(made.id)
    assert office.people.idle_minutes() == {}
    office.close()


def test_that_a_data_file_that_cannot_be_written_leaves_the_vault_as_it_was(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    office = enter(door)
    before = door.vault_file.read_bytes()

    def full(*_: object, **__: object) -> NoReturn:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(office.session.database, "writer", full)
        for verb in (
            lambda: office.people.add("Neu", BuiltInRole.PACKING, PASSWORD),
            lambda: office.people.rename(person(door, PACKER), "Neu"),
            lambda: office.people.change_role(person(door, PACKER), BuiltInRole.SERVICE),
            lambda: office.people.reset_password(person(door, PACKER), OTHER),
            lambda: office.people.remove(person(door, PACKER)),
            lambda: office.people.save_role("Aushilfe", {"orders:view"}),
        ):
            with pytest.raises(DiskFull):
                verb()
    assert door.vault_file.read_bytes() == before
    office.close()
