"""Statements in archives, without accounts, bounded in size and time; no file makes the reader fail but by refusing it."""

import io
import time
import zipfile
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.statements import Entry
from backoffice.errors import Cancelled, StatementRefused
from backoffice.imports import statements
from backoffice.imports.statements import read_statement, read_statement_bytes
from tests.imports.statement_files import CARD, OWN_IBAN, PAYER_IBAN, TABLES, camt, entry
from tests.imports.statement_reading import read, refused


def archive(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("_", "."), content)
    return packed.getvalue()


def test_that_an_archive_of_statements_is_read_as_one() -> None:
    statement = read(archive(b_xml=camt([entry("2.00")]), a_xml=camt([entry("1.00"), entry(direction="DBIT")]), c_pdf=b"%PDF"))
    assert ([one.amount_minor for one in statement.entries], statement.outgoing) == ([100, 200], 1)


def test_that_an_archive_is_bounded_and_refused_if_it_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(archive(a_pdf=b"%PDF")) == "no_statement"
    assert refused(b"PK\x03\x04" + b"x" * 100) == "not_text"
    assert refused(archive(a_xml=camt([entry()]))[:-30]) == "not_text"
    assert refused(archive(**{f"f{n}_xml": b"<a/>" for n in range(1001)})) == "too_large"
    bomb = archive(a_xml=b" " * 2_000_000)
    monkeypatch.setattr(statements, "MOST_BYTES", 1_000_000)
    assert len(bomb) < 10_000
    assert refused(bomb) == "too_large"


def test_that_the_records_have_no_field_for_an_account() -> None:
    assert {one.name for one in fields(Entry)} == {"place", "day", "amount_minor", "currency", "payer", "purpose"}


@pytest.mark.parametrize("data", [camt([entry()]), *(text.encode() for text, _ in TABLES.values())])
def test_that_no_account_of_a_statement_is_in_what_is_read(data: bytes) -> None:
    whole = repr(read(data))
    assert PAYER_IBAN not in whole
    assert OWN_IBAN not in whole
    assert "BYLADEM1001" not in whole


def test_that_numbers_within_the_words_are_masked_and_counted() -> None:
    purpose = [f"1001 von {PAYER_IBAN[:12]}", f"{PAYER_IBAN[12:]} Karte {CARD}"]

    statement = read(camt([entry(purpose=purpose, name=f"Weiß {PAYER_IBAN}")]))

    (one,) = statement.entries
    assert statement.masked_numbers == 3
    assert "1001 von DE •••• 2051" in one.purpose
    assert "4242 4242" not in one.purpose
    assert one.payer == "Weiß DE •••• 2051"


def test_that_no_part_of_a_number_is_left_where_a_text_is_cut() -> None:
    for before in range(940, 1001):
        purpose = read(camt([entry(purpose=["x " * (before // 2) + PAYER_IBAN])])).entries[0].purpose
        assert "1203" not in purpose


def test_that_files_and_counts_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "konto.xml"
    path.write_bytes(camt([entry(), entry()]))
    monkeypatch.setattr(statements, "MOST_ENTRIES", 1)
    with pytest.raises(StatementRefused, match="too_large"):
        read_statement(path)
    monkeypatch.setattr(statements, "MOST_BYTES", 100)
    with pytest.raises(StatementRefused, match="too_large"):
        read_statement(path)
    with pytest.raises(StatementRefused, match="unreadable"):
        read_statement(tmp_path / "none.xml")


def test_that_reading_is_cancelled_between_entries() -> None:
    def tick(_done: int, _total: int) -> None:
        raise Cancelled

    for data in (camt([entry()] * 300), TABLES["N26"][0].encode()):
        with pytest.raises(Cancelled):
            read_statement_bytes(data, tick=tick)


def test_that_time_grows_with_the_file_and_no_faster() -> None:
    def seconds(count: int) -> float:
        data, began = camt([entry()] * count), time.process_time()
        assert len(read(data).entries) == count
        return time.process_time() - began

    seconds(200)
    allowed = 8 * min(seconds(500) for _ in range(3)) * 3
    assert any(seconds(4000) < allowed for _ in range(2))


@pytest.mark.parametrize("purpose", ["1" * 90_000, "DE" * 45_000, "&lt;" * 20_000, "1 " * 45_000])
def test_that_one_long_text_costs_no_more_than_its_beginning(purpose: str) -> None:
    began = time.process_time()
    assert len(read(camt([entry(purpose=[purpose])])).entries[0].purpose) <= 1000
    assert time.process_time() - began < 2


@pytest.mark.parametrize("cell", [" " * 400_000 + "x", "1" * 400_000, "(" * 400_000, "-" * 400_000, "1.1." * 100_000])
@pytest.mark.parametrize("column", range(5))
def test_that_one_long_cell_of_a_table_costs_little(cell: str, column: int) -> None:
    cells = ["09.03.2026", "5,00", "EUR", "Ada", "1001"]
    cells[column] = f'"{cell}"'
    text = f"Buchungstag;Betrag;Währung;Auftraggeber;Verwendungszweck\n{';'.join(cells)}\n09.03.2026;5,00;EUR;Ada;1001\n"
    began = time.process_time()
    assert len(read(text).entries) in (1, 2)
    assert time.process_time() - began < 3


SAMPLES = [camt([entry()]), camt([entry(version="08")], version="08"), *(text.encode() for text, _ in TABLES.values())]


@given(st.sampled_from(SAMPLES), st.data())
def test_that_a_damaged_statement_is_read_or_refused_and_nothing_else(sample: bytes, data: st.DataObject) -> None:
    """Bytes are cut out, doubled and replaced; what comes out is a statement or StatementRefused."""
    damaged = bytearray(sample)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, max(0, len(damaged) - 1)))
        size = data.draw(st.integers(0, 40))
        damaged[at : at + size] = data.draw(st.one_of(st.binary(max_size=20), st.just(bytes(damaged[at : at + size]) * 2)))
    try:
        statement = read_statement_bytes(bytes(damaged))
    except StatementRefused:
        return
    assert all(one.amount_minor > 0 for one in statement.entries)


@given(st.binary(max_size=400))
def test_that_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(StatementRefused):
        read_statement_bytes(data)


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=8))
def test_that_any_cells_are_read_or_named(rows: list[tuple[str, str, str, str]]) -> None:
    text = "Buchungstag;Betrag;Währung;Verwendungszweck\n" + "\n".join(";".join(row).replace("\n", " ") for row in rows)
    try:
        statement = read_statement_bytes(text.encode("utf-8", "ignore"))
    except StatementRefused:
        return
    assert all(one.amount_minor > 0 for one in statement.entries)
