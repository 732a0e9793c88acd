"""What is wrong with an address, against a table written by hand; and the lines of the town as each country prints them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.address_check import PROBLEM, AddressProblem, address_mark, check_address, town_lines
from backoffice.domain.orders import Address
from backoffice.domain.stations import Station, StationKind, station_of

TABLE = [
    line.split(";")
    for line in Path(__file__).with_name("addresses_checked.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", TABLE, ids=[";".join(line) for line in TABLE])
def test_that_a_problem_is_named_where_it_is_and_a_true_address_has_none(line: list[str]) -> None:
    expected = [AddressProblem(*problem.split(":")) for problem in line[8].split()]

    assert list(check_address(Address(*line[:8]))) == expected


def test_that_a_hundred_lines_of_the_table_have_a_problem() -> None:
    assert sum(bool(line[8]) for line in TABLE) >= 100


@given(st.builds(Address, *[st.text(max_size=60)] * 7, st.sampled_from(["DE", "US", "FR", "JP", "", "de", "??"])))
def test_that_no_text_is_too_odd_to_be_checked_and_printed(address: Address) -> None:
    for problem in check_address(address):
        assert hasattr(address, problem.field)
    assert all(town_lines(address))


@pytest.mark.parametrize(
    ("city", "region", "postcode", "country", "lines"),
    [
        ("Berlin", "", "10115", "DE", ("10115 Berlin",)),
        ("Wien", "", "1060", "AT", ("1060 Wien",)),
        ("Zürich", "", "8001", "CH", ("8001 Zürich",)),
        ("Paris", "", "75002", "FR", ("75002 Paris",)),
        ("Amsterdam", "", "1015 CJ", "NL", ("1015 CJ Amsterdam",)),
        ("Gent", "", "9000", "BE", ("9000 Gent",)),
        ("Luxembourg", "", "1611", "LU", ("1611 Luxembourg",)),
        ("Roma", "RM", "00184", "IT", ("00184 Roma RM",)),
        ("Madrid", "", "28013", "ES", ("28013 Madrid",)),
        ("Warszawa", "", "00-590", "PL", ("00-590 Warszawa",)),
        ("Praha", "", "110 00", "CZ", ("110 00 Praha",)),
        ("København K", "", "1456", "DK", ("1456 København K",)),
        ("Stockholm", "", "111 51", "SE", ("111 51 Stockholm",)),
        ("London", "", "SW1A 2AA", "GB", ("London", "SW1A 2AA")),
        ("Dublin", "Co. Dublin", "D02 X285", "IE", ("Dublin", "Co. Dublin", "D02 X285")),
        ("New York", "NY", "10118", "US", ("New York, NY 10118",)),
        ("Berlin", "", "10115", "", ("10115 Berlin",)),
        ("Berlin", "Berlin", "10115", "DE", ("10115 Berlin", "Berlin")),
    ],
)
def test_that_the_town_is_printed_as_its_country_wants_it(
    city: str, region: str, postcode: str, country: str, lines: tuple[str, ...]
) -> None:
    assert town_lines(Address(city=city, region=region, postcode=postcode, country=country)) == lines


@pytest.mark.parametrize(
    ("lines", "station"),
    [
        (("Packstation 145", "12345678"), Station(StationKind.LOCKER, "145", "12345678")),
        (("Packstation145", "Postnummer: 1234567890"), Station(StationKind.LOCKER, "145", "1234567890")),
        (("12345678 Packstation 145", ""), Station(StationKind.LOCKER, "145", "12345678")),
        (("PACKSTATION Nr. 145 Postnr 123456", ""), Station(StationKind.LOCKER, "145", "123456")),
        (("Pack-Station 145", "", "87654321"), Station(StationKind.LOCKER, "145", "87654321")),
        (("145", "Packstation", "87654321"), Station(StationKind.LOCKER, "145", "87654321")),
        (("Postfiliale 512", "1234567"), Station(StationKind.POST_OFFICE, "512", "1234567")),
        (("Post-Filiale 512", ""), Station(StationKind.POST_OFFICE, "512", "")),
        (("Filiale 512", "12345678"), Station(StationKind.POST_OFFICE, "512", "12345678")),
        (("An der Filiale 5", ""), None),
        (("Lindenweg 3", "Hinterhaus"), None),
        (("Packstationsweg 3", ""), None),
    ],
)
def test_that_a_station_is_found_with_its_numbers_wherever_they_stand(lines: tuple[str, ...], station: Station | None) -> None:
    assert station_of(*lines) == station


def test_that_an_order_without_any_place_has_no_wrong_address() -> None:
    assert address_mark(Address("Ada Beispiel")) == address_mark(Address()) == ""
    assert address_mark(Address("Ada Beispiel", line1="Lindenweg", postcode="50667", city="Köln", country="DE")) == PROBLEM
    assert address_mark(Address("Ada Beispiel", line1="Lindenweg 3", postcode="50667", city="Köln", country="DE")) == ""
