"""Street and house number apart: the rule against a table written by hand, line by line in sixteen countries."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.streets import Street, split_street

TABLE = [
    tuple(line.split(";"))
    for line in Path(__file__).with_name("streets.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("line1", "line2", "country", "street", "number", "extra"), TABLE)
def test_that_a_line_is_split_as_a_person_would(line1: str, line2: str, country: str, street: str, number: str, extra: str) -> None:
    assert split_street(line1, line2, country) == Street(street, number, extra)


def test_that_the_table_covers_the_countries_that_are_checked() -> None:
    assert {line[2] for line in TABLE} == {"DE", "AT", "CH", "FR", "NL", "BE", "LU", "IT", "ES", "PL", "CZ", "DK", "SE", "GB", "IE", "US"}


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
