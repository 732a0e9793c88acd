"""How long a consent holds, and for how long its proof is kept."""

from datetime import date

import pytest

from backoffice.domain.consents import Consent, ConsentState, NewConsent, Purpose, check_day, check_new, keep_until, years_later
from backoffice.domain.customers import CustomerId
from backoffice.domain.periods import PERIODS, PeriodRule, last_day
from backoffice.domain.personal_fields import CATALOGUE, PersonalField, whys
from backoffice.errors import Invalid

GIVEN = date(2026, 3, 10)


def consent(ends_on: date | None = None, withdrawn_on: date | None = None) -> Consent:
    return Consent(1, CustomerId(7), Purpose.PHONE_ADVERTISING, GIVEN, "Formular", ends_on, withdrawn_on, None)


@pytest.mark.parametrize(
    ("one", "day", "state", "holds"),
    [
        (consent(), date(2026, 3, 10), ConsentState.IN_FORCE, True),
        (consent(), date(2026, 3, 9), ConsentState.IN_FORCE, False),
        (consent(ends_on=date(2026, 5, 1)), date(2026, 5, 1), ConsentState.IN_FORCE, True),
        (consent(ends_on=date(2026, 5, 1)), date(2026, 5, 2), ConsentState.ENDED, False),
        (consent(withdrawn_on=date(2026, 5, 1)), date(2026, 4, 30), ConsentState.IN_FORCE, True),
        (consent(withdrawn_on=date(2026, 5, 1)), date(2026, 5, 1), ConsentState.WITHDRAWN, False),
        (consent(date(2026, 5, 1), date(2026, 4, 1)), date(2026, 6, 1), ConsentState.WITHDRAWN, False),
    ],
)
def test_on_which_days_a_consent_holds(one: Consent, day: date, state: ConsentState, holds: bool) -> None:
    assert (one.state(day), one.holds(day)) == (state, holds)


@pytest.mark.parametrize(
    ("purpose", "given", "ends", "withdrawn", "used", "expected"),
    [
        (Purpose.PHONE_ADVERTISING, GIVEN, None, None, None, date(2031, 3, 10)),
        (Purpose.PHONE_ADVERTISING, GIVEN, None, None, date(2027, 8, 1), date(2032, 8, 1)),
        (Purpose.PHONE_ADVERTISING, GIVEN, None, date(2026, 3, 11), None, date(2031, 3, 10)),
        (Purpose.PHONE_ADVERTISING, date(2024, 2, 29), None, None, None, date(2029, 2, 28)),
        (Purpose.EMAIL_ADVERTISING, GIVEN, None, None, date(2027, 8, 1), None),
        (Purpose.EMAIL_ADVERTISING, GIVEN, date(2026, 12, 31), None, None, date(2029, 12, 31)),
        (Purpose.OTHER, GIVEN, date(2028, 1, 1), date(2026, 5, 1), None, date(2029, 12, 31)),
    ],
)
def test_for_how_long_a_proof_is_kept(
    purpose: Purpose, given: date, ends: date | None, withdrawn: date | None, used: date | None, expected: date | None
) -> None:
    assert keep_until(purpose, given, ends, withdrawn, used) == expected


def test_that_a_leap_day_has_a_day_in_other_years() -> None:
    assert (years_later(date(2024, 2, 29), 4), years_later(date(2024, 2, 29), 1)) == (date(2028, 2, 29), date(2025, 2, 28))


@pytest.mark.parametrize(
    ("given", "ends", "field"),
    [(date(2026, 3, 11), None, "given_on"), (GIVEN, date(2026, 3, 9), "ends_on")],
)
def test_that_days_that_cannot_be_are_refused(given: date, ends: date | None, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_new(NewConsent(Purpose.OTHER, given, "x", ends), GIVEN)
    assert refused.value.field == field


@pytest.mark.parametrize(("on", "reason"), [(date(2026, 3, 9), "before_given"), (date(2026, 3, 12), "in_future")])
def test_that_a_consent_is_used_and_withdrawn_within_its_time(on: date, reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_day("used_on", consent(), on, date(2026, 3, 11))
    assert refused.value == Invalid("used_on", reason)


def test_that_periods_of_the_books_begin_at_the_end_of_the_year() -> None:
    assert last_day(PeriodRule.BOOKS, date(2026, 1, 1)) == date(2034, 12, 31)
    assert last_day(PeriodRule.LETTERS, date(2026, 12, 31)) == date(2032, 12, 31)
    assert last_day(PeriodRule.DELIVERED, GIVEN) is None


def test_that_every_field_says_why_and_every_rule_has_its_sources() -> None:
    assert CATALOGUE.keys() == set(PersonalField)
    assert PERIODS.keys() == set(PeriodRule)
    assert all(one.reasons for one in CATALOGUE.values())
    assert all(period.sources and period.length for period in PERIODS.values())
    name, phone = whys((PersonalField.NAME, PersonalField.PHONE), GIVEN)
    assert (name.until, phone.until) == (date(2034, 12, 31), None)
    assert whys((PersonalField.NAME,), None)[0].until is None
