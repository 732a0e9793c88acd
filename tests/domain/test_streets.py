"""Street and house number apart: the rule against a table written by hand, line by line in sixteen countries."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.address_check import check_address, town_lines
from backoffice.domain.orders import Address
from backoffice.domain.streets import Street, split_street, street_line


def table(name: str) -> list[tuple[str, ...]]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [tuple(line.split(";")) for line in lines if line and not line.startswith("#")]


TABLE, PRINTED = table("streets.txt"), table("addresses_printed.txt")
COUNTRIES = {"DE", "AT", "CH", "FR", "NL", "BE", "LU", "IT", "ES", "PL", "CZ", "DK", "SE", "GB", "IE", "US"}


@pytest.mark.parametrize(("line1", "line2", "country", "street", "number", "extra"), TABLE)
def test_that_a_line_is_split_as_a_person_would(line1: str, line2: str, country: str, street: str, number: str, extra: str) -> None:
    assert split_street(line1, line2, country) == Street(street, number, extra)


@pytest.mark.parametrize("line", PRINTED, ids=";".join)
def test_that_an_address_is_split_checked_and_printed_as_its_country_wants_it(line: tuple[str, ...]) -> None:
    line1, line2, postcode, city, region, country, street, number, extra, printed, lines = line
    address = Address("Ada Beispiel", "", line1, line2, postcode, city, region, country)

    assert split_street(line1, line2, country) == Street(street, number, extra)
    assert street_line(Street(street, number, extra), country) == printed
    assert town_lines(address, whole=False) == tuple(lines.split("/"))
    assert check_address(address) == ()


@pytest.mark.parametrize(("line1", "line2", "country", "street", "number", "extra"), TABLE)
def test_that_a_printed_line_is_told_apart_again(line1: str, line2: str, country: str, street: str, number: str, extra: str) -> None:
    parts = Street(street, number)
    if number:
        assert split_street(street_line(parts, country), "", country) == parts


def test_that_the_tables_cover_the_countries_that_are_checked() -> None:
    assert {line[2] for line in TABLE} == {line[5] for line in PRINTED} == COUNTRIES
    assert len(set(PRINTED)) >= 300


@given(st.text(max_size=80), st.text(max_size=40), st.sampled_from(["DE", "FR", "US", ""]))
def test_that_nothing_that_was_typed_is_lost(line1: str, line2: str, country: str) -> None:
    parts = split_street(line1, line2, country)

    kept = sorted((parts.street + parts.house_number + parts.extra).casefold())
    digits = {sign for sign in f"{line1}{line2}" if sign.isdecimal()}
    assert digits <= set(kept)


def test_that_a_long_line_takes_no_long_time() -> None:
    for line in ("1 " * 5000, "a1" * 5000, "1-" * 5000, "(" * 5000, "Straße " * 1500 + "5", "5, " * 3000):
        begun = time.thread_time()
        split_street(line[:10_000])
        assert time.thread_time() - begun < 0.5
