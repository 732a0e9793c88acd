"""Data protection sees one order, asked for with a reason, opened by an owner, for hours; each look is in the log."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.cases import Case, CaseState
from backoffice.domain.ids import OrderId
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Invalid, NotAllowed, NotFound, NotPossible
from tests.desks.conftest import NOW
from tests.desks.founded import PASSWORD, enter, found

OFFICER, OTHER = "Petra Datenschutz", "Piet Prüfer"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def door(tmp_path: Path, clock: FixedClock) -> ShopDoor:
    door = found(tmp_path, clock)[0]
    office = enter(door)
    for name in (OFFICER, OTHER):
        office.people.add(name, BuiltInRole.PRIVACY, PASSWORD, first=False)
    office.close()
    return door


def asked(door: ShopDoor, hours: int = 4) -> Case:
    office = enter(door, OFFICER)
    case = office.cases.ask("1001", "Beschwerde vom 3. März", hours)
    office.close()
    return case


def decided(door: ShopDoor, case: Case, verb: str) -> Case:
    office = enter(door)
    case = getattr(office.cases, verb)(case.id)
    office.close()
    return case


def test_that_an_open_case_shows_its_order_until_the_hours_are_over(door: ShopDoor, clock: FixedClock) -> None:
    case = decided(door, asked(door), "grant")
    assert case.state(clock.now()) is CaseState.OPEN
    assert case.ends_at == clock.now() + timedelta(hours=4)

    office = enter(door, OFFICER)
    order = office.cases.look(case.id)
    assert (order.number, order.customer) == ("1001", "Jürgen Weiß")
    assert "@" not in order.contact.email or "•" in order.contact.email
    clock.moment += timedelta(hours=4)
    with pytest.raises(NotPossible, match="ended"):
        office.cases.look(case.id)
    office.close()

    office = enter(door)
    told = [(line.code, line.subject_kind, line.subject_id) for line in office.log.page() if line.code.startswith("case.")]
    assert told == [(f"case.{what}", "order", str(order.id)) for what in ("looked", "granted", "asked")]
    assert "Beschwerde" not in repr(office.log.page())
    office.close()


def test_that_a_clock_set_back_opens_nothing_again(door: ShopDoor, clock: FixedClock) -> None:
    case = decided(door, asked(door), "grant")
    clock.moment += timedelta(hours=5)
    enter(door).close()
    office = enter(door)
    office.people.rename(office.person.id, "Maria S.")  # a line later than the end of the case
    office.close()
    clock.moment -= timedelta(hours=4)

    office = door.sign_in(next(card.id for card in door.people() if card.name == OFFICER), PASSWORD)
    assert office.clock_back
    with pytest.raises(NotPossible, match="ended"):
        office.cases.look(case.id)
    office.close()


@pytest.mark.parametrize("verb", ["", "refuse"])
def test_that_a_case_that_is_not_open_shows_nothing(door: ShopDoor, verb: str) -> None:
    case = asked(door)
    if verb:
        decided(door, case, verb)
    office = enter(door, OFFICER)
    with pytest.raises(NotPossible, match="refused" if verb else "asked"):
        office.cases.look(case.id)
    assert [one.id for one in office.cases.mine()] == [case.id]
    office.close()


def test_that_a_case_is_of_one_person(door: ShopDoor) -> None:
    case = decided(door, asked(door), "grant")
    office = enter(door, OTHER)
    assert office.cases.mine() == ()
    for verb in (office.cases.look, office.cases.end):
        with pytest.raises(NotFound):
            verb(case.id)
    with pytest.raises(NotAllowed):
        office.cases.grant(case.id)
    office.close()


def test_that_both_sides_can_close_it_before_its_time(door: ShopDoor, clock: FixedClock) -> None:
    case = decided(door, asked(door), "grant")
    assert decided(door, case, "take_back").state(clock.now()) is CaseState.ENDED
    office = enter(door, OFFICER)
    withdrawn = office.cases.ask("1001", "Noch einmal")
    assert office.cases.end(withdrawn.id).state(clock.now()) is CaseState.ENDED
    with pytest.raises(NotPossible, match="ended"):
        office.cases.end(withdrawn.id)
    office.close()
    office = enter(door)
    assert office.cases.waiting() == 0
    with pytest.raises(NotPossible, match="decided"):
        office.cases.grant(withdrawn.id)
    office.close()


def test_that_a_number_of_two_channels_is_asked_for_with_its_channel(door: ShopDoor, tmp_path: Path) -> None:
    office = enter(door)
    office.imports.publish(office.imports.preview(tmp_path / "orders.json", channel="Flohmarkt").batch_id)
    office.close()
    office = enter(door, OFFICER)
    both = office.log.find_orders("1001")
    assert [one.channel for one in both] == [both[0].channel, "Flohmarkt"]
    with pytest.raises(NotPossible, match="several"):
        office.cases.ask("1001", "Beschwerde")
    assert office.cases.ask("1001", "Beschwerde", order_id=both[1].id).order_id == both[1].id
    with pytest.raises(NotFound):
        office.cases.ask("1001", "Beschwerde", order_id=OrderId(4711))
    office.close()


def test_that_what_is_asked_is_checked_and_payment_numbers_are_masked(door: ShopDoor) -> None:
    office = enter(door, OFFICER)
    with pytest.raises(NotFound):
        office.cases.ask("4711", "Beschwerde")
    for reason, hours in (("  ", 4), ("x" * 501, 4), ("Beschwerde", 5)):
        with pytest.raises(Invalid):
            office.cases.ask("1001", reason, hours)
    assert "4111" not in office.cases.ask("1001", "Karte 4111 1111 1111 1111").reason.replace(" ", "")[:20]
    office.close()


def test_that_no_statement_of_theirs_reads_a_customer(door: ShopDoor) -> None:
    decided(door, asked(door), "grant")
    office = enter(door, OFFICER)
    for text in ("SELECT customer FROM orders", "SELECT name FROM customer", "SELECT line1 FROM address", "SELECT body FROM note"):
        with pytest.raises(DBAPIError), office.session.reading() as connection:
            connection.exec_driver_sql(text)
    office.close()


def test_that_cases_are_dropped_after_the_period_and_their_lines_stay(door: ShopDoor, clock: FixedClock) -> None:
    decided(door, asked(door), "grant")
    clock.moment += timedelta(days=182)
    office = enter(door)
    assert office.cases.all() == ()
    assert [line.code for line in office.log.page() if line.code.startswith("case.")] == ["case.granted", "case.asked"]
    office.close()
