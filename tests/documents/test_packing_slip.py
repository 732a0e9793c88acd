"""Packing slips, read back as a scanner and a reader would."""

import io
import time

import pypdf
import pytest

from backoffice.documents.packing_slip import packing_slips
from backoffice.domain.papers import Slip
from backoffice.errors import Cancelled
from tests.documents.reading import barcodes, texts
from tests.documents.typical import DE, EN, LONG, PAPER, ROAST, SHOP, TODAY, line, no_tick, order, slip, slips

MM = 72 / 25.4


def two_hundred() -> list[Slip]:
    names = ("Jürgen Weiß", "Анна Сергеевна Петрова", "محمد الأحمد", "Ada 😀 Lovelace", "X" * 60)
    return [
        slip(order(f"W-{n:04}", PAPER, ROAST), address=(names[n % 5], "Weg 1", "50667 Köln"), language=(DE, EN)[n % 2]) for n in range(200)
    ]


def test_that_two_hundred_slips_are_read_back_with_text_barcode_and_page_count() -> None:
    content = slips(*two_hundred())

    pages = texts(content)
    assert len(pages) == 200
    for number, words in enumerate(pages):
        assert f"W-{number:04}" in words
        assert ("Packzettel" in words, "Packing slip" in words) == ((True, False), (False, True))[number % 2]
        assert all(said in words for said in ("FP-4", "Filterpapier Größe 4, ungebleicht", "A-03", "RO-1", "B-11"))
    assert [barcodes(content, page) for page in range(0, 200, 8)] == [[f"W-{page:04}"] for page in range(0, 200, 8)]


@pytest.mark.proof
def test_that_every_barcode_of_two_hundred_slips_is_read_back() -> None:
    content = slips(*two_hundred())

    assert [barcodes(content, page) for page in range(200)] == [[f"W-{page:04}"] for page in range(200)]


def test_that_two_hundred_slips_take_a_few_seconds_and_twice_as_many_twice_as_long() -> None:
    slips(*two_hundred())  # fonts are loaded once
    begun = time.process_time()
    slips(*two_hundred())
    once = time.process_time() - begun
    begun = time.process_time()
    slips(*two_hundred(), *two_hundred())
    twice = time.process_time() - begun

    assert once < 5
    assert twice < 4 * once


def test_that_two_hundred_lines_go_over_several_pages_with_head_number_and_sum() -> None:
    articles = tuple(line(f"SKU-{n}", f"Artikel {n}", f"A-{n}") for n in range(200))

    pages = texts(slips(slip(order("1001", *articles))))

    assert 5 <= len(pages) <= 9
    assert [f"Seite {n + 1} von {len(pages)}" in words for n, words in enumerate(pages)] == [True] * len(pages)
    assert all("1001" in words and "Artikelnummer" in words for words in pages)
    assert [words.count("SKU-") for words in pages] == [21, *[32] * (len(pages) - 2), 200 - 21 - 32 * (len(pages) - 2)]
    assert ["200 Stück" in words for words in pages] == [False] * (len(pages) - 1) + [True]


def test_that_each_slip_counts_its_own_pages() -> None:
    many = tuple(line(f"SKU-{n}", "Tasse") for n in range(40))

    pages = texts(slips(slip(order("1", *many)), slip(order("2", PAPER))))
    feet = [[part for part in words.splitlines() if part.startswith("Seite")] for words in pages]

    assert feet == [["Seite 1 von 2"], ["Seite 2 von 2"], ["Seite 1 von 1"]]


def test_that_the_address_lies_in_the_window_of_an_envelope() -> None:
    for address in (("Ada", "Weg 1", "50667 Köln"), LONG, LONG + LONG):
        spots = where(slips(slip(order("Z-9"), address=address)), *address)

        assert len(spots) >= 3
        assert all(20 <= x <= 105 and 62.7 <= y <= 90 for x, y in spots)


def where(content: bytes, *words: str) -> list[tuple[float, float]]:
    """Return where the lines begin that some words begin with, in mm from the top left corner."""
    spots = []

    def visit(said: str, _matrix: object, place: list[float], _font: object, _size: object) -> None:
        if said.strip() and any(word.startswith(said.strip()[:8]) for word in words):
            spots.append((place[4] / MM, 297 - place[5] / MM))

    pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text(visitor_text=visit)
    return spots


def test_that_a_part_of_an_order_says_what_is_in_the_parcel_and_what_is_not() -> None:
    inside = line("FP-4", "Filterpapier", "", 2000, 5000, 1000)
    outside = line("RO-1", "Röstung", "", 0, 1000, 1000), line("TA-1", "Tasse", "", 0, 3000)

    (german,) = texts(slips(slip(order("1", inside, outside=outside))))
    (english,) = texts(slips(slip(order("1", inside, outside=outside), language=EN)))

    assert all(said in german for said in ("Teillieferung", "2 von 5 · 1 bereits versandt · 2 folgt", "Nicht in diesem Paket", "3 folgt"))
    assert all(said in english for said in ("part of your order", "2 of 5 · 1 sent before · 2 to follow", "Not in this parcel"))
    assert "2 Stück in diesem Paket" in german


def test_that_orders_packed_together_stand_on_one_slip_with_the_first_ones_barcode() -> None:
    content = slips(slip(order("1001", PAPER), order("1002", ROAST)))

    (words,) = texts(content)
    assert "Bestellung 1001 · 09.03.2026" in words
    assert "Bestellung 1002 · 09.03.2026" in words
    assert "zusammen in einem Paket" in words
    assert barcodes(content) == ["1001"]


@pytest.mark.parametrize("number", ["7", "#1001", "305-1234567-1234567", "ORDER/" + "0123456789" * 4, "A" * 55, "0" * 20 + "42"])
def test_that_a_number_of_any_length_that_can_be_scanned_is_scanned(number: str) -> None:
    assert barcodes(slips(slip(order(number, PAPER)))) == [number]


@pytest.mark.parametrize("number", ["Ä-1", "九", "B" * 120, "zwei\nZeilen"])
def test_that_a_number_that_bars_cannot_carry_stands_there_in_letters_alone(number: str) -> None:
    content = slips(slip(order(number, PAPER)))

    assert barcodes(content) == []
    assert len(texts(content)) == 1


def test_that_an_order_without_lines_says_so() -> None:
    (words,) = texts(slips(slip(order("1"))))

    assert "keine Artikel bekannt" in words


@pytest.mark.parametrize("words", ["😀" * 60, "ل" * 500, "W" * 3000, "\u202e\u0000\x07abc", "日本" * 40, "a\u0301" * 60, "नमस्ते", " ", ""])
def test_that_no_text_breaks_a_page(words: str) -> None:
    article = line(words, words, words)

    content = slips(slip(order(words, article), address=(words,) * 6, method=words))

    assert 1 <= len(texts(content)) <= 2


def test_that_a_slip_can_be_cancelled_between_two_parcels() -> None:
    told = []

    def tick(done: int, total: int) -> None:
        told.append((done, total))
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        packing_slips([slip(order("1"))] * 9, SHOP, TODAY, tick)
    assert told == [(0, 9), (1, 9), (2, 9), (3, 9)]
    assert packing_slips([slip(order("1"))] * 9, SHOP, TODAY, no_tick)[1] == 9
