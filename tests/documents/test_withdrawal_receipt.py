"""The receipt of a withdrawal, read back."""

import pytest

from backoffice.documents.withdrawal_receipt import withdrawal_receipt
from tests.documents.reading import texts
from tests.documents.typical import EN, LONG, SHOP, TODAY, receipt


def test_that_the_receipt_says_when_it_arrived_to_the_second_and_by_when_the_money_comes() -> None:
    (words,) = texts(withdrawal_receipt(receipt(), SHOP, TODAY))

    said = "Eingangsbestätigung", "10.03.2026 um 10:30:05 Uhr (UTC+01:00)", "1001", "die gesamte Bestellung", "24.03.2026"
    assert [one in words for one in said] == [True] * len(said)


def test_that_the_receipt_is_written_in_english_too_and_names_the_articles() -> None:
    (words,) = texts(withdrawal_receipt(receipt(EN, lines=(("TA-1", "Cup", 1500),)), SHOP, TODAY))

    said = "withdrawal has arrived", "10 March 2026 at 10:30:05 (UTC+01:00)", "1.5 × Cup (TA-1)", "24 March 2026"
    assert [one in words for one in said] == [True] * len(said)


@pytest.mark.parametrize("lines", [1, 200])
def test_that_the_receipt_is_one_page_whatever_it_covers(lines: int) -> None:
    articles = (("SKU", "Titel " * 40, 1000),) * lines

    pages = texts(withdrawal_receipt(receipt(address=LONG, customer="N" * 300, lines=articles), SHOP * 9, TODAY))

    assert len(pages) == 1
    assert ("+ 182" in pages[0]) == (lines == 200)


def test_that_nothing_is_said_of_money_where_none_is_due() -> None:
    (words,) = texts(withdrawal_receipt(receipt(refund_due=None), SHOP, TODAY))

    assert "Geld" not in words
