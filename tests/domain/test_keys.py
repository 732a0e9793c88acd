"""How numbers and names are put in order, and what a search is cut into."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.keys import name_key, number_key, search_words


@pytest.mark.parametrize(
    "numbers",
    [
        ("9", "10", "099", "100", "1000"),
        ("#999", "#1000", "#10000"),
        ("A9", "a10", "B1"),
        ("2025-12", "2026-3", "2026-11"),
        ("ETSY-2-9", "etsy-2-10", "ETSY-10-1"),
        ("", "1", "#1"[1:] + "-2"),
    ],
)
def test_that_numbers_sort_as_people_count(numbers: tuple[str, ...]) -> None:
    backwards = list(reversed(numbers))

    assert sorted(backwards, key=number_key) == list(numbers)


@given(st.integers(0, 10**12 - 1), st.integers(0, 10**12 - 1), st.sampled_from(("", "#", "DE-", "Bestellung ")))
def test_that_numbers_with_the_same_beginning_sort_by_value(first: int, second: int, beginning: str) -> None:
    keys = number_key(f"{beginning}{first}"), number_key(f"{beginning}{second}")

    assert (keys[0] < keys[1], keys[0] == keys[1]) == (first < second, first == second)


def test_that_numbers_longer_than_the_padding_keep_all_their_digits() -> None:
    assert number_key("306-1234567-1234567") == "000000000306-000001234567-000001234567"
    assert number_key("6700000002101456") == "6700000002101456"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Müller", "muller"),
        ("MÜLLER", "muller"),
        ("Mu\u0308ller", "muller"),
        ("Weiß", "weiss"),
        ("WEISS", "weiss"),
        ("Großmann", "grossmann"),
        ("Åsa Sjöström", "asa sjostrom"),
        ("Ærø", "aero"),
        ("Łukasz", "lukasz"),
        ("Yıldız", "yildiz"),
        ("İpek", "ipek"),
        ("François", "francois"),
        ("3M", "3m"),
        ("", ""),
    ],
)
def test_that_case_and_accents_of_a_name_do_not_count(name: str, key: str) -> None:
    assert name_key(name) == key


def test_that_names_sort_as_in_a_german_dictionary() -> None:
    names = ("Abel", "Ähren", "Azur", "Muller, Z.", "Oder", "Ödland", "Özil", "Straßburg", "Strasser", "Zander")

    assert all(first <= second for first, second in pairwise([name_key(name) for name in names]))


@given(st.text(max_size=30))
def test_that_every_spelling_of_the_same_letters_gives_one_key(name: str) -> None:
    assert name_key(unicodedata.normalize("NFC", name)) == name_key(unicodedata.normalize("NFD", name))
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("  ", ()),
        ('"', ()),
        ("Müller-Lüdtke", ("müller", "lüdtke")),
        ("#1001", ("1001",)),
        ("number:1 OR x*", ("number", "1", "or", "x")),
        ("a_b", ("a", "b")),
        (" ".join(map(str, range(20))), tuple(map(str, range(12)))),
    ],
)
def test_that_a_search_is_cut_into_plain_words(text: str, words: tuple[str, ...]) -> None:
    assert search_words(text) == words


@given(st.text(max_size=60))
def test_that_no_word_of_a_search_holds_anything_but_letters_and_digits(text: str) -> None:
    assert all(word.isalnum() or word.isnumeric() for word in search_words(text))
