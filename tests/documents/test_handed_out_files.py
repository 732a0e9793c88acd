"""The files that customers go out in, read back by other means: cards by a small reader of their own, tables by Python's."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backoffice.documents.spreadsheet import BOM, cell_text, harmless, spreadsheet
from backoffice.documents.vcard import LONGEST, vcards
from backoffice.domain.customers import CustomerId
from backoffice.domain.handing_out import HandedCustomer
from backoffice.domain.orders import Address

COUNTRIES = {"DE": "Deutschland", "AT": "Österreich"}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HOME = Address("Ada Beispiel", "", "Lindenweg 3", "2. OG; links", "50667", "Köln", "", "DE")
ADA = HandedCustomer(CustomerId(1), "10001", "Ada Luise Beispiel", "Beispiel, Söhne & Co; KG", HOME, "+4915555000001", "ada@example.org")
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def unfolded(content: bytes) -> list[str]:
    """Return the lines of a file of cards: ends are CRLF, a line that begins with a space goes on with the one before."""
    text = content.decode()
    assert text.endswith("\r\n")
    lines: list[str] = []
    for line in text[:-2].split("\r\n"):
        assert len(line.encode()) <= LONGEST
        if line.startswith(" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def values_of(text: str) -> list[str]:
    """Return the parts of a value between semicolons, with their escapes undone."""
    parts, signs = [""], iter(text)
    for sign in signs:
        if sign == "\\":
            following = next(signs)
            parts[-1] += "\n" if following in "nN" else following
        elif sign == ";":
            parts.append("")
        else:
            assert sign != ","
            parts[-1] += sign
    return parts


def cards(content: bytes) -> list[dict[str, list[str]]]:
    """Read cards: the name of each property with its parts. Fails where a card is not a whole one of version 3.0."""
    found: list[dict[str, list[str]]] = []
    inside = False
    for line in unfolded(content):
        name, _, value = line.partition(":")
        name = name.partition(";")[0]
        if name == "BEGIN":
            assert (inside, value) == (False, "VCARD")
            inside = True
            found.append({})
        elif name == "END":
            assert (inside, value) == (True, "VCARD")
            inside = False
        else:
            assert inside
            assert name not in found[-1]
            found[-1][name] = values_of(value)
    assert not inside
    assert all(card["VERSION"] == ["3.0"] for card in found)
    return found


def flat(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def test_that_a_card_has_what_was_asked_for_and_nothing_else() -> None:
    (card,) = cards(vcards([ADA], COUNTRIES))

    assert card == {
        "VERSION": ["3.0"], "FN": ["Ada Luise Beispiel"], "N": ["Beispiel", "Ada Luise", "", "", ""], "ORG": ["Beispiel, Söhne & Co; KG"],
        "ADR": ["", "2. OG; links", "Lindenweg 3", "Köln", "", "50667", "Deutschland"], "TEL": ["+4915555000001"],
        "EMAIL": ["ada@example.org"],
    }  # fmt: skip


def test_that_a_company_without_a_person_is_shown_as_one() -> None:
    (card,) = cards(vcards([HandedCustomer(CustomerId(1), company="Beispiel AG")], COUNTRIES))

    assert card == {"VERSION": ["3.0"], "FN": ["Beispiel AG"], "N": [""] * 5, "ORG": ["Beispiel AG"], "X-ABShowAs": ["COMPANY"]}


@given(st.lists(st.tuples(texts, texts, texts, texts), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_that_cards_of_any_text_are_read_back(people: list[tuple[str, str, str, str]]) -> None:
    given_people = [
        HandedCustomer(CustomerId(n), "", name, company, Address(line1=street, country="DE"), phone, "a@example.org")
        for n, (name, company, street, phone) in enumerate(people)
    ]
    read = cards(vcards(given_people, COUNTRIES))

    assert len(read) == len(people)
    for card, (name, company, street, phone) in zip(read, people, strict=True):
        assert card["FN"] == [flat(name) or flat(company)]
        assert " ".join(card["N"][1::-1]).split() == flat(name).split()
        assert card.get("ADR", [""] * 7)[2] == (flat(street) if street else "")
        assert card.get("TEL", [""]) == [flat(phone)]
        assert card.get("ORG", [""]) == [flat(company)]


@pytest.mark.parametrize("first", FORMULA)
@pytest.mark.parametrize("before", ["", " ", "\u200b", "\ufeff ", "\u200e"])
def test_that_no_cell_runs_as_a_formula(first: str, before: str) -> None:
    cell = harmless(f"{before}{first}HYPERLINK(0)")

    assert cell[0] == "'" if first.strip() else not cell.startswith(FORMULA)


@given(st.lists(st.lists(texts, min_size=3, max_size=3), max_size=5))
@settings(max_examples=150, deadline=None)
def test_that_tables_of_any_text_are_read_back_and_harmless(rows: list[list[str]]) -> None:
    content = spreadsheet(("A", "=B", "C"), rows)
    assert content.startswith(BOM)
    read = list(csv.reader(io.StringIO(content[len(BOM) :].decode(), newline=""), delimiter=";"))

    assert read[0] == ["A", "'=B", "C"]
    assert len(read) == len(rows) + 1
    for cells, given_cells in zip(read[1:], rows, strict=True):
        assert len(cells) == 3
        assert not any(cell.lstrip("\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f ").startswith(FORMULA) for cell in cells)
        assert [cell.removeprefix("'") for cell in cells] == [harmless(cell).removeprefix("'") for cell in given_cells]


@pytest.mark.parametrize(
    ("cell", "written"),
    [(Decimal("1234.50"), "1234,50"), (Decimal("-3.5"), "-3,5"), (12, "12"), (None, ""), ("Müller; Söhne", "Müller; Söhne"), ("'x", "'x")],
)
def test_that_numbers_have_a_decimal_comma(cell: str | int | Decimal | None, written: str) -> None:
    assert cell_text(cell) == written
