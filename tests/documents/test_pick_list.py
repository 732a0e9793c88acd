"""The pick list, read back."""

import pytest

from backoffice.documents.pick_list import pick_list
from backoffice.domain.papers import PaperLanguage, pick_lines
from backoffice.errors import Cancelled
from tests.documents.reading import texts
from tests.documents.typical import DE, EN, SHOP, TODAY, line, no_tick


def words_of(orders: int, language: PaperLanguage = DE, lines: int = 1) -> list[str]:
    given = [(f"N{n}", [line(f"SKU-{at}", f"Tasse {at}", f"A-{at}") for at in range(lines)]) for n in range(orders)]
    return texts(pick_list(pick_lines(given), orders, SHOP, TODAY, language, no_tick)[0])


def test_that_the_list_names_sum_place_article_and_orders() -> None:
    (words,) = words_of(3)

    assert all(said in words for said in ("Pickliste", "3 Bestellungen · 1 Position · 3 Stück", "A-0", "SKU-0", "N0 (1), N1 (1), N2 (1)"))


def test_that_the_list_is_written_in_english_too() -> None:
    (words,) = words_of(2, EN)

    assert all(said in words for said in ("Pick list", "2 orders · 1 line · 2 pieces", "Storage place", "Page 1 of 1"))


def test_that_hundreds_of_lines_and_orders_go_over_pages_and_none_is_lost() -> None:
    pages = words_of(40, lines=300)

    assert len(pages) > 10
    assert sum(words.count("SKU-") for words in pages) == 300


def test_that_two_thousand_orders_of_one_article_stay_on_a_page() -> None:
    (words,) = words_of(2000)

    assert "2000" in words
    assert "…" in words


def test_that_a_long_list_can_be_cancelled() -> None:
    def tick(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        pick_list(pick_lines([("1", [line(f"S{n}", "T") for n in range(500)])]), 1, SHOP, TODAY, DE, tick)
