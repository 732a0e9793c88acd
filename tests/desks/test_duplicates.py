"""Customers who are there twice: found, looked at, made one, and made two again exactly as they were."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.duplicates import DuplicateDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.session import Session
from backoffice.domain.duplicates.records import Reason
from backoffice.domain.merging import Field
from backoffice.errors import Cancelled, Changed, Invalid, NotFound, NotPossible
from backoffice.storage import customer_merges
from backoffice.storage.allow_lists import Task
from tests.desks.joined_shop import ask, drawn, fill, merge_and_part, picture

CUSTOMERS, PAIRS = 120, 50  # the proof takes 500


@pytest.fixture
def desk(session: Session) -> DuplicateDesk:
    return DuplicateDesk(session)


def change(session: Session, text: str, *values: Any) -> None:
    ask(session, text, *values)


def test_that_merging_and_parting_leaves_every_row_and_word_as_before(session: Session) -> None:
    fill(session, CUSTOMERS, seed=3)
    assert merge_and_part(session, PAIRS, seed=4) == PAIRS


def test_that_merges_one_after_the_other_are_parted_in_reverse(session: Session, desk: DuplicateDesk) -> None:
    fill(session, 40, seed=5)
    draw, pictures, merges = Random(6), [picture(session)], []
    for _ in range(15):
        kept, gone, chosen = drawn(draw, session)
        merges.append(desk.merge(kept, gone, chosen))
        pictures.append(picture(session))
    for merge in reversed(merges):
        assert picture(session) == pictures.pop()
        desk.part(merge)
    assert picture(session) == pictures.pop()


def test_that_everything_of_the_gone_customer_hangs_on_the_kept_one(session: Session, desk: DuplicateDesk) -> None:
    fill(session, 60, seed=7)
    tables = ("orders", "callback_request", "do_not_call", "customer_address", "customer_note", "consent")
    count = " + ".join(f"(SELECT count(*) FROM {table} WHERE customer_id IN (?1, ?2))" for table in tables)
    for kept in range(1, 40, 2):
        versions = dict(ask(session, "SELECT id, version FROM customer"))
        before = ask(session, f"SELECT {count}", kept, kept + 1)
        desk.merge((kept, versions[kept]), (kept + 1, versions[kept + 1]), {})
        assert ask(session, f"SELECT {count}", kept, kept) == before
        assert not any(ask(session, f"SELECT 1 FROM {table} WHERE customer_id = ?", kept + 1) for table in tables)


def two(session: Session, one: dict[str, Any], other: dict[str, Any]) -> None:
    """Let customers 1 and 2 be the same but for these columns."""
    fill(session, 2, seed=8)
    for who, columns in ((1, one), (2, other)):
        for name, value in columns.items():
            table, key = ("customer_contact", "customer_id") if name in ("phone", "email") else ("customer", "id")
            change(session, f"UPDATE {table} SET {name} = ? WHERE {key} = ?", value, who)


def versions(session: Session) -> tuple[tuple[int, int], tuple[int, int]]:
    one, other = ask(session, "SELECT id, version FROM customer ORDER BY id")
    return tuple(one), tuple(other)


@pytest.mark.parametrize(
    ("one", "other", "reason", "until"),
    [
        (("", ""), ("Zahlt nicht", "2027-01-31"), "Zahlt nicht", "2027-01-31"),
        (("Zahlt nicht", "2027-01-31"), ("", ""), "Zahlt nicht", "2027-01-31"),
        (("Zahlt nicht", "2027-01-31"), ("Retouren", "2027-06-30"), "Zahlt nicht / Retouren", "2027-06-30"),
        (("Zahlt nicht", "2027-01-31"), ("Retouren", ""), "Zahlt nicht / Retouren", ""),
        (("", ""), ("", ""), "", ""),
    ],
)
def test_that_a_block_survives_whichever_customer_had_it(
    session: Session, desk: DuplicateDesk, one: tuple[str, str], other: tuple[str, str], reason: str, until: str
) -> None:
    names = ("blocked_reason", "blocked_until")
    two(session, dict(zip(names, one, strict=True)), dict(zip(names, other, strict=True)))
    desk.merge(*versions(session), {})
    assert ask(session, "SELECT blocked_reason, blocked_until FROM customer") == [(reason, until)]


def test_that_the_chosen_fields_stay_and_both_mailboxes_are_known(session: Session, desk: DuplicateDesk) -> None:
    two(
        session,
        {"name": "Anna Meier", "phone": "1", "email": "a@example.org"},
        {"name": "Anna Maier", "name_key": "anna maier", "phone": "2", "email": "b@example.org"},
    )
    change(session, "DELETE FROM customer_email")
    desk.merge(*versions(session), {Field.NAME: 2, Field.EMAIL: 2})
    assert ask(session, "SELECT id, name, name_key FROM customer") == [(1, "Anna Maier", "anna maier")]
    assert ask(session, "SELECT phone, email FROM customer_contact") == [("1", "b@example.org")]
    assert ask(session, "SELECT email, customer_id FROM customer_email") == [("a@example.org", 1)]


def test_that_imports_after_a_merge_come_to_the_kept_customer(
    session: Session, desk: DuplicateDesk, imports: ImportDesk, woo_file: Callable[..., Path]
) -> None:
    def billed(number: str, email: str) -> dict[str, Any]:
        address = {"first_name": "Anna", "last_name": "Meier", "company": "", "address_1": "Hafenweg 1", "address_2": "", "city": "Kiel"}
        return {"number": number, "billing": address | {"postcode": "24103", "state": "", "country": "DE", "email": email, "phone": ""}}

    imports.publish(imports.preview(woo_file(billed("1", "a@example.org"), billed("2", "b@example.org"))).batch_id)
    desk.merge(*versions(session), {})
    later = [billed("3", "a@example.org"), billed("4", "b@example.org"), billed("5", "c@example.org")]
    imports.publish(imports.preview(woo_file(*later, name="later.json")).batch_id)
    assert dict(ask(session, "SELECT number, customer_id FROM orders")) == {"1": 1, "2": 1, "3": 1, "4": 1, "5": 3}


def test_that_what_was_changed_after_a_merge_stays_and_is_told(session: Session, desk: DuplicateDesk) -> None:
    two(session, {"name": "Anna Meier", "phone": "1"}, {"name": "Anna Maier", "phone": "2"})
    change(session, "DELETE FROM customer_note")
    note = "INSERT INTO customer_note (id, customer_id, person_id, body, written_at_ms) VALUES (?, ?, 'p', ?, 0)"
    change(session, note, 1, 2, "alt")
    change(session, note, 2, 2, "weg")
    merge = desk.merge(*versions(session), {Field.NAME: 2, Field.PHONE: 2})
    change(session, "UPDATE customer SET name = 'Anna Berg', version = version + 1")
    change(session, "UPDATE customer_note SET body = 'neu' WHERE id = 1")
    change(session, "DELETE FROM customer_note WHERE id = 2")
    change(session, note, 3, 1, "danach")

    parted = desk.part(merge)

    assert parted.kept_changes == ("name",)
    assert ask(session, "SELECT id, name FROM customer") == [(1, "Anna Berg"), (2, "Anna Maier")]
    assert ask(session, "SELECT customer_id, phone FROM customer_contact ORDER BY 1") == [(1, "1"), (2, "2")]
    assert ask(session, "SELECT id, customer_id, body FROM customer_note") == [(1, 2, "neu"), (3, 1, "danach")]
    assert ask(session, "SELECT rowid FROM customer_search WHERE customer_search MATCH 'Berg'") == [(1,)]


def test_that_orders_that_came_after_a_merge_stay_and_are_told(
    session: Session, desk: DuplicateDesk, imports: ImportDesk, woo_file: Callable[..., Path]
) -> None:
    two(session, {"email": "juergen@example.org"}, {})
    merge = desk.merge(*versions(session), {})
    imports.publish(imports.preview(woo_file({})).batch_id)
    assert desk.part(merge).later_orders == 1
    assert ask(session, "SELECT customer_id FROM orders WHERE number = '1001'") == [(1,)]


def test_that_a_merge_is_parted_on_its_last_day_and_forgotten_after_it(session: Session, desk: DuplicateDesk, clock: FixedClock) -> None:
    fill(session, 10, seed=9)
    before = picture(session)
    versions_ = dict(ask(session, "SELECT id, version FROM customer"))
    merge = desk.merge((1, versions_[1]), (2, versions_[2]), {})
    clock.moment += timedelta(days=30) - timedelta(milliseconds=1)
    assert [one.id for one in desk.merges()] == [merge]
    desk.part(merge)
    assert picture(session) == before

    merge = desk.merge((1, versions_[1]), (2, versions_[2]), {})
    clock.moment += timedelta(days=30)
    assert not desk.merges()
    with pytest.raises(NotFound):
        desk.part(merge)
    with session.database.writer(Task.TIDY) as connection:
        assert customer_merges.forget_ended(connection, clock.now()) == 1
    assert not ask(session, "SELECT 1 FROM customer_merge")


def test_that_only_the_last_of_several_merges_is_parted(session: Session, desk: DuplicateDesk) -> None:
    fill(session, 3, seed=10)
    there = dict(ask(session, "SELECT id, version FROM customer"))
    first = desk.merge((1, there[1]), (2, there[2]), {})
    second = desk.merge((1, there[1] + 1), (3, there[3]), {})
    assert [one.id for one in desk.merges()] == [second]
    with pytest.raises(NotPossible, match="later_merge"):
        desk.part(first)
    desk.part(second)
    desk.part(first)
    with pytest.raises(NotFound):
        desk.part(first)
    assert len(ask(session, "SELECT 1 FROM customer")) == 3


def test_that_who_went_on_into_another_comes_back_after_them(session: Session, desk: DuplicateDesk) -> None:
    fill(session, 3, seed=11)
    there = dict(ask(session, "SELECT id, version FROM customer"))
    first = desk.merge((2, there[2]), (3, there[3]), {})
    second = desk.merge((1, there[1]), (2, there[2] + 1), {})
    with pytest.raises(NotPossible, match="gone"):
        desk.part(first)
    desk.part(second)
    desk.part(first)


def test_that_a_customer_who_was_changed_meanwhile_is_not_merged(session: Session, desk: DuplicateDesk) -> None:
    fill(session, 2, seed=12)
    one, other = versions(session)
    with pytest.raises(Changed):
        desk.merge(one, (other[0], other[1] + 1), {})
    with pytest.raises(NotFound):
        desk.merge(one, (99, 1), {})
    with pytest.raises(Invalid):
        desk.merge(one, one, {})
    with pytest.raises(Invalid):
        desk.merge(one, other, {Field.NAME: 99})
    assert len(ask(session, "SELECT 1 FROM customer")) == 2


def three_orders(imports: ImportDesk, woo_file: Callable[..., Path]) -> None:
    """Bring in somebody who ordered twice with two mailboxes, and a stranger."""

    def order(number: str, name: str, email: str, street: str) -> dict[str, Any]:
        first, last = name.split()
        address = {
            "first_name": first,
            "last_name": last,
            "company": "",
            "address_1": street,
            "address_2": "",
            "city": "Kiel",
            "postcode": "24103",
        }
        address |= {"state": "", "country": "DE"}
        return {"number": number, "billing": address | {"email": email, "phone": ""}, "shipping": address}

    orders = (
        order("1", "Jürgen Weiß", "a@example.org", "Hafenweg 1"),
        order("2", "Juergen Weiss", "b@example.org", "Hafenweg 1"),
        order("3", "Anna Weiß", "c@example.org", "Hafenweg 1"),
    )
    imports.publish(imports.preview(woo_file(*orders)).batch_id)


def test_that_a_scan_proposes_compares_and_forgets_who_are_two(
    session: Session, desk: DuplicateDesk, imports: ImportDesk, woo_file: Callable[..., Path]
) -> None:
    three_orders(imports, woo_file)
    assert desk.propose(desk.scan()) == desk.count() == 1
    (row,) = desk.page()
    assert (row.first, row.second, row.names) == (1, 2, ("Jürgen Weiß", "Juergen Weiss"))
    assert Reason.SAME_ADDRESS in row.reasons
    assert not desk.page(after=row)

    seen = desk.compare(2, 1)
    assert seen.differing == (Field.NAME, Field.EMAIL)
    assert seen.first.addresses == ("Hafenweg 1, 24103 Kiel",)
    assert "a@example.org" not in repr(seen)

    desk.say_two(2, 1)
    assert desk.count() == 0
    assert desk.propose(desk.scan()) == 0
    desk.unsay_two(row.first, row.second, row.score, row.reasons)
    assert desk.page() == (row,)


def test_that_a_scan_can_be_stopped_and_tells_how_far_it_is(
    session: Session, desk: DuplicateDesk, imports: ImportDesk, woo_file: Callable[..., Path]
) -> None:
    three_orders(imports, woo_file)
    seen: list[tuple[int, int]] = []
    desk.scan(lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1] > 0

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.scan(stop)
    assert desk.count() == 0


def test_that_a_merge_stands_in_the_log_with_the_fields_that_were_taken(session: Session, desk: DuplicateDesk) -> None:
    two(session, {"phone": "1"}, {"phone": "2"})
    merge = desk.merge(*versions(session), {Field.PHONE: 2})
    desk.part(merge)
    rows = ask(session, "SELECT code, subject_id, fields FROM log_of_deeds ORDER BY seq DESC LIMIT 2")
    assert [tuple(row) for row in rows] == [("customer.parted", "1,2", ""), ("customer.merged", "1,2", "phone")]


def test_that_contact_data_is_never_returned(session: Session, desk: DuplicateDesk) -> None:
    two(session, {"phone": "+4943123125100", "email": "secret.one@example.org"}, {"phone": "+4943123125200"})
    shown = repr(desk.compare(1, 2)) + repr(desk.page()) + repr(desk.scan())
    assert "23125100" not in shown
    assert "secret.one" not in shown
