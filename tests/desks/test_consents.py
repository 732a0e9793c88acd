"""Consents as records: kept, used, withdrawn, taken back, and dropped when their proof is needed no more."""

from datetime import date, timedelta

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.consents import ConsentDesk
from backoffice.desks.session import Session
from backoffice.domain.consents import ConsentState, NewConsent, Purpose
from backoffice.domain.customers import CustomerId
from backoffice.errors import Invalid, NotFound, NotPossible
from backoffice.storage import consents
from tests.desks.backstage import backstage
from tests.desks.conftest import Desks

WHO = CustomerId(1)
TODAY = date(2026, 3, 10)
BY_PHONE = NewConsent(Purpose.PHONE_ADVERTISING, date(2026, 3, 1), "Angekreuzt auf dem Bestellformular, Ablage 12")


@pytest.fixture
def desk(desks: Desks) -> ConsentDesk:  # with it a customer with orders
    return ConsentDesk(desks.session)


def test_that_a_consent_is_kept_with_its_proof_and_a_line_without_it(desk: ConsentDesk, session: Session) -> None:
    desk.record(WHO, BY_PHONE)
    (one,) = desk.of_customer(WHO)

    assert (one.purpose, one.given_on, one.proof) == (BY_PHONE.purpose, BY_PHONE.given_on, BY_PHONE.proof)
    assert (one.state(TODAY), one.keep_until) == (ConsentState.IN_FORCE, date(2031, 3, 1))
    with backstage(session) as connection:
        line = connection.exec_driver_sql("SELECT code, subject_id, fields FROM log_of_deeds ORDER BY seq DESC LIMIT 1").one()
    assert tuple(line) == ("customer.consented", "1", "phone_advertising")


def test_that_every_use_begins_the_five_years_anew(desk: ConsentDesk, clock: FixedClock) -> None:
    desk.record(WHO, BY_PHONE)
    (one,) = desk.of_customer(WHO)
    desk.use(one.id, date(2026, 3, 9))
    assert desk.of_customer(WHO)[0].keep_until == date(2031, 3, 9)
    desk.use(one.id, date(2026, 3, 5))
    assert desk.of_customer(WHO)[0].keep_until == date(2031, 3, 9)

    desk.withdraw(one.id, TODAY)

    (one,) = desk.of_customer(WHO)
    assert (one.state(TODAY), one.withdrawn_on, one.keep_until) == (ConsentState.WITHDRAWN, TODAY, date(2031, 3, 9))
    with pytest.raises(NotPossible):
        desk.withdraw(one.id, TODAY)
    with pytest.raises(NotPossible):
        desk.use(one.id, TODAY)
    assert desk.use(one.id, date(2026, 3, 6)).customer_id == WHO  # noted late, of a day on which it held


def test_that_each_step_is_taken_back(desk: ConsentDesk) -> None:
    recorded = desk.record(WHO, BY_PHONE)
    (before,) = desk.of_customer(WHO)
    withdrawn = desk.withdraw(before.id, TODAY)
    desk.undo(withdrawn.deed)

    assert desk.of_customer(WHO) == (before,)
    with pytest.raises(Exception, match="customer"):  # something came after it
        desk.undo(recorded.deed)


def test_that_payment_numbers_in_a_proof_are_masked(desk: ConsentDesk) -> None:
    desk.record(WHO, NewConsent(Purpose.OTHER, TODAY, "Am Telefon, Karte 4111 1111 1111 1111"))

    assert desk.of_customer(WHO)[0].proof == "Am Telefon, Karte Visa •••• 1111"


def test_that_what_cannot_be_is_refused(desk: ConsentDesk) -> None:
    with pytest.raises(Invalid):
        desk.record(WHO, NewConsent(Purpose.OTHER, TODAY + timedelta(days=1), "x"))
    with pytest.raises(Invalid):
        desk.record(WHO, NewConsent(Purpose.OTHER, TODAY, "  "))
    with pytest.raises(NotFound):
        desk.record(CustomerId(4711), BY_PHONE)
    with pytest.raises(NotFound):
        desk.withdraw(4711, TODAY)
    assert desk.of_customer(WHO) == ()


def test_that_only_proofs_that_nobody_needs_are_dropped(desk: ConsentDesk, session: Session) -> None:
    desk.record(WHO, BY_PHONE)  # in force without an end
    desk.record(WHO, NewConsent(Purpose.OTHER, date(2020, 1, 1), "Brief", date(2021, 1, 1)))  # kept to the end of 2024
    desk.record(WHO, NewConsent(Purpose.OTHER, date(2024, 1, 1), "Brief", date(2025, 1, 1)))  # to the end of 2028
    with backstage(session) as connection:
        assert consents.forget_ended(connection, date(2024, 12, 31)) == ()
        assert consents.forget_ended(connection, date(2025, 1, 1)) == (WHO,)
        left = consents.of_customer(connection, WHO)
        assert [one.given_on for one in left] == [date(2026, 3, 1), date(2024, 1, 1)]
        assert consents.forget_ended(connection, date(2099, 1, 1)) == (WHO,)
        assert [one.purpose for one in consents.of_customer(connection, WHO)] == [Purpose.PHONE_ADVERTISING]
