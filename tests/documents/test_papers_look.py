"""The typical papers beside the pictures that somebody has looked at."""

import pytest
from PIL import Image, ImageChops

from tests.documents.reading import picture
from tests.documents.typical import ACCEPTANCE, ACCEPTANCE_DPI, TYPICAL, order, slip, slips

MOST_DIFFERENT = 0.0005  # share of pixels; the thinnest letter of another order number is more


def different(one: Image.Image, other: Image.Image) -> float:
    """Return the share of pixels that differ clearly."""
    changed = ImageChops.difference(one.convert("L"), other.convert("L")).point(lambda value: 255 if value > 96 else 0)
    return changed.histogram()[255] / (one.width * one.height)


@pytest.mark.parametrize("name", TYPICAL)
def test_that_a_typical_paper_looks_as_it_was_accepted(name: str) -> None:
    with Image.open(ACCEPTANCE / f"{name}.png") as accepted:
        made = picture(TYPICAL[name](), dpi=ACCEPTANCE_DPI)

        assert made.size == accepted.size
        assert different(made, accepted) <= MOST_DIFFERENT


def test_that_a_paper_with_one_other_word_is_told_apart() -> None:
    with Image.open(ACCEPTANCE / "plain.png") as accepted:
        assert different(picture(slips(slip(order("1001"))), dpi=ACCEPTANCE_DPI), accepted) > MOST_DIFFERENT


@pytest.mark.parametrize("name", TYPICAL)
def test_that_the_same_paper_is_the_same_bytes(name: str) -> None:
    assert TYPICAL[name]() == TYPICAL[name]()
