"""Where an account number begins and ends in a text, and what words of a sentence it is not. Every number is computed or invented."""

import pytest

from backoffice.security.ibans import iban_at
from backoffice.security.masking import accounts_in, mask_text
from backoffice.security.signs import signs_of


def iban(country: str, national: str) -> str:
    """Return a number with right check digits."""
    return f"{country}{98 - int(''.join(str(int(sign, 36)) for sign in f'{national}{country}00')) % 97:02}{national}"


OUTER = iban("MT", f"MALT01100{iban('NO', '86011117947')}ABC")  # holds another valid one
SENTENCE = iban("RO", "RABATTAUFALLEARTIKEL")


def test_that_a_number_within_another_is_none_of_its_own() -> None:
    assert iban_at(OUTER, OUTER.index("NO")) is not None
    assert mask_text(f"Konto {OUTER} bitte").text == "Konto MT •••• 7ABC bitte"
    assert accounts_in(OUTER) == (OUTER,)


def test_that_more_than_three_separators_part_a_number() -> None:
    assert mask_text("DE89   3704 0044 0532 0130 00").found == ("DE •••• 3000",)
    assert mask_text("DE89    3704 0044 0532 0130 00").found == ()


def test_that_what_follows_without_a_gap_is_part_of_the_number_unless_it_is_a_word_behind_digits() -> None:
    assert mask_text("DE89370400440532013000bitte").found == ("DE •••• 3000",)
    assert mask_text("DE893704004405320130001").found == ()
    assert mask_text(f"{SENTENCE}X").found == ()
    assert mask_text(f"{SENTENCE} X").found == ("RO •••• IKEL",)


@pytest.mark.parametrize("written", ["DE 89 {} bitte", "7DE 89 {}", "IBANDE 89 {}", "Konto DE 89 {}"])
def test_that_a_country_that_stands_apart_from_its_digits_is_one(written: str) -> None:
    assert mask_text(written.format("3704 0044 0532 0130 00")).text == written.replace(" 89 {}", " •••• 3000")


def test_that_the_end_of_a_word_before_figures_is_no_country() -> None:
    text = "Bestellwoche DE 89 3704 0044 0532 0130 00".replace("che DE", "cheDE")
    assert mask_text(text).text == text


def test_that_hours_of_a_day_are_no_account() -> None:
    hours = [f"Mo–Fr 9–18, Sa 10:00-14:00 Tel. 030 23125{last:03}" for last in range(1000)]
    signs = [signs_of(one).signs for one in hours]
    assert any(iban_at(one, one.index("SA")) for one in signs), "none has the form of an account: this proves nothing"
    assert [one for one in hours if mask_text(one).found] == []


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("{0} RABATT AUF ALLE ARTIKEL", False),
        ("{0} Rabatt, auf\nalle Artikel", False),
        ("{0}-RABATT-AUF-ALLE-ARTIKEL", True),
        ("{0} RA BA TT AU FA LL EA RT IKEL", True),
        ("{0} RABA TTAU FALL EART IKEL", True),
        ("{0}RABATTAUFALLEARTIKEL", True),
    ],
)
def test_that_a_number_of_few_figures_that_is_broken_into_words_is_a_sentence(written: str, found: bool) -> None:
    text = written.format(SENTENCE[:4])
    assert (mask_text(text).found == ("RO •••• IKEL",)) is found
    assert (mask_text(text).text == text) is not found


def test_that_groups_with_figures_are_no_words() -> None:
    number = iban("RO", "RABA4TA1FAL2EARTIKEL")
    assert mask_text(f"{number[:4]} RABA4T A1F AL2E ARTIKEL").found == ("RO •••• IKEL",)
