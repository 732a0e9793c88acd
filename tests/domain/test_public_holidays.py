"""Holidays of a country and its parts."""

from datetime import date

from backoffice.domain.public_holidays import holidays_of

UNITY, EPIPHANY, CORPUS_CHRISTI = date(2026, 10, 3), date(2026, 1, 6), date(2026, 6, 4)


def test_that_a_country_has_its_nationwide_holidays_and_a_part_of_it_more() -> None:
    assert UNITY in holidays_of("DE")
    assert EPIPHANY not in holidays_of("DE")
    assert {UNITY, EPIPHANY, CORPUS_CHRISTI} == {day for day in (UNITY, EPIPHANY, CORPUS_CHRISTI) if day in holidays_of("DE", "BY")}
    assert EPIPHANY in holidays_of("AT")


def test_that_a_region_that_is_unknown_has_the_nationwide_holidays() -> None:
    assert UNITY in holidays_of("DE", "nowhere")
    assert EPIPHANY not in holidays_of("DE", "nowhere")


def test_that_a_country_that_nobody_has_collected_has_none() -> None:
    assert UNITY not in holidays_of("XX")
