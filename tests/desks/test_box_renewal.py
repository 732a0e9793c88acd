"""Somebody who held the box key leaves: new boxes use a new key at once, old ones are sealed again, and the old key goes."""

from pathlib import Path

import pytest

from backoffice.desks import box_renewal
from backoffice.desks.office import Office
from backoffice.domain.ids import OrderId
from backoffice.domain.payouts import NotPaid
from backoffice.errors import NotAllowed, NotPossible
from backoffice.security.vault_records import KeyKind
from backoffice.storage import bank_details
from backoffice.storage.allow_lists import Task
from tests.desks import paying
from tests.desks.founded import PASSWORD, person
from tests.desks.paying import ACCOUNTANT, IBANS, OWNER, SERVICE, Paying


@pytest.fixture
def shop(tmp_path: Path) -> Paying:
    return paying.found(tmp_path)


def numbers(office: Office) -> dict[int, int]:
    """Return the number of the key of each box, by account."""
    with office.session.reading(task=Task.BOXES) as connection:
        return dict(tuple(row) for row in connection.exec_driver_sql("SELECT detail_id, box_number FROM bank_detail_box"))


def kept(office: Office) -> set[int]:
    """Return the numbers of the box keys that the vault has."""
    return {one.number for one in office._vault.data.sealed if one.kind is KeyKind.BOX}


def test_that_old_boxes_are_sealed_again_at_the_next_sign_in_and_the_old_key_goes(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter()
    refund = paying.ready(office, "1001")
    office.people.remove(person(shop.door, ACCOUNTANT))
    second = paying.account(office, paying.order_id(office, "1002"), IBANS[1])

    assert (numbers(office)[second], kept(office)) == (2, {1, 2})
    assert set(numbers(office).values()) == {1, 2}
    assert office.payouts.prepare([refund]).count == 1, "a box under the old key is still paid"
    office.close()

    office = shop.enter()
    assert office.holds_box_key
    assert office.payouts.renew_boxes() == ()
    assert (set(numbers(office).values()), kept(office)) == ({2}, {2})
    assert office.log.page()[0].code == "keys.boxes_renewed"
    assert office.payouts.write([refund], tmp_path / "bank.xml", PASSWORD).count == 1
    assert IBANS[0] in (tmp_path / "bank.xml").read_text()
    office.close()


def test_that_nothing_is_written_when_there_is_nothing_to_do(shop: Paying) -> None:
    office = shop.enter()
    lines = office.log.count()
    assert office.payouts.renew_boxes() == ()
    assert office.log.count() == lines
    office.close()


def test_that_a_box_that_does_not_fit_is_left_and_named_and_keeps_no_key_alive(shop: Paying) -> None:
    office = shop.enter()
    good, bad = (paying.account(office, paying.order_id(office, number)) for number in ("1001", "1002"))
    with office.session.database.writer(Task.BOXES) as connection:
        box = bank_details.boxes(connection, [good])[good]
        connection.exec_driver_sql("UPDATE bank_detail_box SET sealed = ? WHERE detail_id = ?", (box.sealed, bad))
    office.people.remove(person(shop.door, ACCOUNTANT))

    assert office.payouts.renew_boxes() == (bad,)

    assert {detail: number for detail, number in numbers(office).items() if detail in (good, bad)} == {good: 2, bad: 1}
    assert kept(office) == {2}
    paying.refund(office, paying.order_id(office, "1002"))
    (line,) = office.payouts.waiting()
    with pytest.raises(NotPossible) as refused:
        office.payouts.prepare([line.refund_id])
    assert refused.value.reason == NotPaid.UNKNOWN_BOX_NUMBER
    office.close()


def test_that_an_account_that_the_log_does_not_know_is_left(shop: Paying) -> None:
    office = shop.enter()
    detail = paying.account(office, paying.order_id(office, "1001"))
    with office.session.database.writer(Task.BANK_DETAIL) as connection:
        kept_detail = bank_details.read(connection, detail)
        assert kept_detail is not None
        other = bank_details.add(connection, kept_detail)
        bank_details.put_box(connection, bank_details.Box(other, "x", 1, bytes(1072)))
    office.people.remove(person(shop.door, ACCOUNTANT))
    assert office.payouts.renew_boxes() == (other,)
    office.close()


def test_that_many_boxes_go_in_small_steps_and_a_cut_off_run_goes_on(shop: Paying, monkeypatch: pytest.MonkeyPatch) -> None:
    office = shop.enter()
    order = paying.order_id(office, "1001")
    for _ in range(25):
        office.orders.write_note(order, f"Konto {IBANS[0]}")
    office.people.remove(person(shop.door, ACCOUNTANT))
    again, calls = box_renewal._again, iter(range(100))

    def cut_off(*values: object) -> object:
        if next(calls) == 17:
            raise KeyboardInterrupt
        return again(*values)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(box_renewal, "_again", cut_off)
        with pytest.raises(KeyboardInterrupt):
            office.payouts.renew_boxes()
    assert sorted(numbers(office).values()) == [1] * 16 + [2] * 10, "whole steps of ten stay done"
    assert kept(office) == {1, 2}
    assert office.payouts.renew_boxes() == ()
    assert (set(numbers(office).values()), kept(office)) == ({2}, {2})
    office.close()


def test_that_who_holds_no_key_yet_pays_nothing_and_renews_nothing(shop: Paying) -> None:
    office = shop.enter()
    refund = paying.ready(office, "1001")
    office._unlocked.keys = {name: key for name, key in office._unlocked.keys.items() if name[0] is not KeyKind.BOX}
    with pytest.raises(NotPossible) as refused:
        office.payouts.prepare([refund])
    assert refused.value.reason == NotPaid.UNKNOWN_BOX_NUMBER
    with pytest.raises(NotAllowed):
        office.payouts.renew_boxes()
    office.close()


def test_that_a_role_that_is_given_and_taken_moves_the_key(shop: Paying) -> None:
    office = shop.enter()
    service = person(shop.door, SERVICE)
    office.people.change_role(service, "accounting")
    refund = paying.ready(office, "1001")
    office.close()
    office = shop.enter(SERVICE)
    assert office.payouts.prepare([refund]).count == 1
    office.close()
    office = shop.enter(OWNER)
    office.people.change_role(service, "service")
    assert kept(office) == {1, 2}
    office.close()
    office = shop.enter(SERVICE)
    assert kept(office) == {1, 2}, "who holds no key cannot seal again"
    assert office._unlocked.box_keys == {}
    office.close()
    office = shop.enter(ACCOUNTANT)
    assert office.payouts.renew_boxes() == ()
    office.close()
    office = shop.enter(SERVICE)
    assert kept(office) == {2}
    assert office.bank_details.of_order(OrderId(1))[0].masked == "DE •••• 3000"
    office.close()
