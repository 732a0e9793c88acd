"""Countries by code and name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.countries import ALPHA2, alpha2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DE", "DE"), ("de", "DE"), ("DEU", "DE"), ("Deutschland", "DE"), ("germany", "DE"), ("Österreich", "AT"), ("OESTERREICH", "AT"),
        ("Schweiz", "CH"), ("Vereinigte Staaten", "US"), ("USA", "US"), ("UK", "GB"), ("Großbritannien", "GB"), ("Bangladesh", "BD"),
        ("Türkei", "TR"), ("Turkey", "TR"), ("Côte d'Ivoire", "CI"), ("Bosnia & Herzegovina", "BA"), ("Kosovo", "XK"), (" Niederlande ",
        "NL"), ("Korea, Republic of", "KR"), ("Congo, Democratic Republic of the", "CD"), ("Virgin Islands, British", "VG"),
        ("United States (US)", "US"), ("Myanmar (Burma)", "MM"),
    ],
)  # fmt: skip
def test_that_a_country_is_known_by_code_and_by_name(text: str, code: str) -> None:
    assert alpha2(text) == code


@pytest.mark.parametrize("text", ["XZ", "", "Entenhausen", "D", "ZZZ", ",", "(DE)", "Korea, Ost"])
def test_that_no_country_is_made_up(text: str) -> None:
    assert alpha2(text) is None


@given(st.text(max_size=30))
def test_that_any_text_gives_a_known_code_or_none(text: str) -> None:
    assert alpha2(text) in ALPHA2 | {None}
