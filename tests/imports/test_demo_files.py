"""The export files of the demo shop: what is in them, and that their maker still makes them."""

from pathlib import Path

import pytest

from backoffice.imports.read import read_file
from resources.demo import make_demo_files

DEMO = Path(__file__).parents[2] / "resources" / "demo"


@pytest.mark.parametrize(
    ("name", "accepted", "rejected", "repeats", "contradictions", "masked"),
    [
        ("lindenhof_shopify_2026-03-10.csv", 140, 6, 1, 1, 2),
        ("lindenhof_shopify_2026-03-11.csv", 149, 0, 0, 0, 2),
        ("lindenhof_woocommerce_2026-03-10.json", 59, 1, 0, 0, 0),
    ],
)
def test_that_the_demo_files_hold_what_the_demo_shows(
    name: str, accepted: int, rejected: int, repeats: int, contradictions: int, masked: int
) -> None:
    parsed = read_file(DEMO / name)
    found = (len(parsed.orders), len(parsed.rejected), parsed.repeats, len(parsed.contradictions), len(parsed.masked))
    assert found == (accepted, rejected, repeats, contradictions, masked)


def test_that_each_broken_row_of_the_demo_is_told_apart() -> None:
    codes = [(line.column, line.code) for line in read_file(DEMO / "lindenhof_shopify_2026-03-10.csv").rejected]
    assert codes == [
        ("Name", "missing"),
        ("Created at", "bad_date"),
        ("Total", "bad_amount"),
        ("Shipping Country", "unknown_country"),
        ("Lineitem quantity", "negative_quantity"),
        ("Lineitem sku", "payment_number"),
    ]


def test_that_the_maker_makes_the_same_files_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_demo_files, "FOLDER", tmp_path)
    make_demo_files.main()
    for made in tmp_path.iterdir():
        assert made.read_bytes() == (DEMO / made.name).read_bytes()
    assert len(list(tmp_path.iterdir())) == 3
