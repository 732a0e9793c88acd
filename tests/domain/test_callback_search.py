"""What a search among callback requests finds: beginnings of words, and digits of a number however it is written."""

from datetime import UTC, datetime

import pytest

from backoffice.domain.callback_search import sought
from backoffice.domain.callbacks import CallbackRow, CallbackState, RequestId

AT = datetime(2026, 3, 10, 9, tzinfo=UTC)


def row(name: str, topic: str = "", order: str = "") -> CallbackRow:
    nothing = (None, None, "", None)
    return CallbackRow(RequestId(1), name, topic, "", AT, None, False, 0, CallbackState.OPEN, *nothing, False, 1, order=order)


@pytest.mark.parametrize("text", ["weiss", "WEISS", "jür", "jur", "wei jürg", "deckel", "2209", "#2209", "weiß deck"])
def test_that_beginnings_of_words_find_without_case_and_accents(text: str) -> None:
    what = sought(text)

    assert what is not None
    assert what.fits(row("Jürgen Weiß", "Deckel fehlt", "#2209"))


@pytest.mark.parametrize("text", ["eiss", "jürgen schwarz", "209", "deckelx"])
def test_that_other_words_find_nothing(text: str) -> None:
    what = sought(text)

    assert what is not None
    assert not what.fits(row("Jürgen Weiß", "Deckel fehlt", "#2209"))


@pytest.mark.parametrize("text", ["", "   ", "#", "-/("])
def test_that_nothing_is_searched_for_without_letters_or_digits(text: str) -> None:
    assert sought(text) is None


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("030 23125", "3023125"),
        ("+49 30 / 23-125", "493023125"),
        ("0049(30)", "4930"),
        ("23125", "23125"),
        ("12", ""),
        ("0012", ""),
        ("030 2312 Weiß", ""),
        ("4111 1111 1111 1111", ""),
        ("٠٣٠", ""),
    ],
)
def test_that_digits_are_those_of_a_number_only(text: str, digits: str) -> None:
    what = sought(text)

    assert what is not None
    assert what.digits == digits
