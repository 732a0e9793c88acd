"""From bytes to text, records and JSON values; and that no file whatever makes the reader fail otherwise than by refusing it."""

import json
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.incoming import Format, ParsedFile
from backoffice.errors import Cancelled, FileRefused
from backoffice.imports import reading
from backoffice.imports.read import read_bytes, read_file
from backoffice.imports.report import report_json
from tests.imports.export_files import FIRST, HEADER, MORE, csv_text, row, woo


def code_of(data: bytes) -> tuple[str, int | None]:
    with pytest.raises(FileRefused) as caught:
        read_bytes(data)
    return caught.value.code, caught.value.row


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_that_encoding_delimiter_and_line_ends_are_found_out(encoding: str, delimiter: str, ending: str) -> None:
    parsed = read_bytes(csv_text(row(Notes="a;b,c|d\te"), MORE, row(Name="#2"), delimiter=delimiter, ending=ending).encode(encoding))
    assert (parsed.encoding, parsed.delimiter) == (encoding, delimiter)
    assert [(order.row, order.customer) for order in parsed.orders] == [(2, "Änne Größlich"), (4, "Änne Größlich")]
    assert parsed.orders[0].customer_note == "a;b,c|d\te"


@pytest.mark.parametrize("data", [b"", b" \n\r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_that_an_empty_file_is_refused(data: bytes) -> None:
    assert code_of(data) == ("empty", None)


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00", b"Name,Total\n\x00", b"\x81\x8d", b"\xff\xfea"])
def test_that_what_is_no_text_is_refused(data: bytes) -> None:
    assert code_of(data) == ("not_text", None)


def test_that_a_mark_of_utf_8_before_other_signs_is_dropped() -> None:
    parsed = read_bytes(b"\xef\xbb\xbf" + csv_text(FIRST).encode("cp1252"))
    assert (parsed.encoding, parsed.orders[0].customer) == ("cp1252", "Änne Größlich")


def test_that_nesting_without_measure_is_refused() -> None:
    for text in ("[" * 900 + "]" * 900, '{"data":' * 900 + "[]" + "}" * 900):
        assert code_of(text.encode())[0] in ("unknown_layout", "bad_json")


def test_that_a_quotation_without_end_is_refused_with_its_line() -> None:
    text = csv_text(FIRST, row(Name="#2")).replace("#2", '"#2')
    assert code_of(text.encode()) == ("bad_csv", 3)


def test_that_an_inch_mark_inside_a_cell_is_no_quotation() -> None:
    assert len(read_bytes(csv_text(FIRST).replace("Kaffee", 'Monitor 24" groß').encode()).orders) == 1


def test_that_a_cell_beyond_measure_is_refused() -> None:
    assert code_of(csv_text(row(Notes="x" * 1_000_001)).encode())[0] == "bad_csv"


@pytest.mark.parametrize(
    ("text", "line"),
    [('[{"id": 1,}]', 1), ('{\n"a": 1,\n}', 3), ('[{"total": NaN}]', None), ("[Infinity]", None), ("[" * 100_000, None),
    ("[1e99999999999999999999]", None),
     ("[" + "9" * 5000 + "]", None), ("{'a': 1}", 1), ("[1] x", 1), ("[]\n3", 2), ("{}\n{", 2)],
)  # fmt: skip
def test_that_json_is_read_by_the_book(text: str, line: int | None) -> None:
    assert code_of(text.encode()) == ("bad_json", line)


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "Order ID,Total\n1,2\n", "Name,Email\nA,a@example.org\n", "nur Text",
                                  "Order ID,Currency,Order Total,Discount Amount,Shipping,Payment Method\n1,EUR,2,0,0,x\n"])  # fmt: skip
def test_that_an_unknown_layout_is_refused(text: str) -> None:
    assert code_of(text.encode())[0] == "unknown_layout"


def test_that_a_column_twice_counts_by_its_first_and_blank_headers_do_not_count() -> None:
    header = ",".join([*HEADER, "Total", "", ""])
    body = csv_text(FIRST).splitlines()[1] + ",99.00,x,y"
    assert read_bytes(f"{header}\n{body}\n".encode()).orders[0].total_minor == 2490


def test_that_a_file_is_told_by_its_contents_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(json.dumps([woo()]), encoding="utf-8")
    assert read_file(path).format is Format.WOOCOMMERCE
    with pytest.raises(FileRefused, match="unknown_layout"):
        read_file(path, layout=Format.SHOPIFY)


def test_that_a_missing_file_a_folder_and_a_huge_one_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (tmp_path / "none.csv", tmp_path, tmp_path / "nu\0ll.csv", tmp_path / ("x" * 300)):
        with pytest.raises(FileRefused, match="unreadable"):
            read_file(path)
    monkeypatch.setattr(reading, "MOST_BYTES", 3)
    (tmp_path / "big.csv").write_text("Name,Total", encoding="utf-8")
    with pytest.raises(FileRefused, match="too_large"):
        read_file(tmp_path / "big.csv")
    monkeypatch.setattr(Path, "stat", lambda _path: os.stat_result((0,) * 10))
    with pytest.raises(FileRefused, match="too_large"):
        read_file(tmp_path / "big.csv")


@pytest.mark.parametrize("data", [csv_text(FIRST, row(Name="#2")).encode(), json.dumps([woo(), woo(number="2")]).encode()])
def test_that_reading_counts_and_can_be_cancelled(data: bytes) -> None:
    seen = []
    read_bytes(data, tick=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (2, 2)]

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_bytes(data, tick=cancel)


def check(parsed: ParsedFile) -> None:
    """Every accepted order can be stored and printed."""
    json.dumps(report_json(parsed)).encode()
    for order in parsed.orders:
        assert order.number
        assert len(order.currency) == 3
        assert 0 <= order.total_minor < 1 << 62
        assert order.placed_at is None or isinstance(order.placed_at.astimezone(), datetime)
        assert all(line.quantity_milli >= 0 for line in order.lines)
        repr(order).encode()
    for line in parsed.rejected:
        assert line.row >= 1
        assert line.code


CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["#1", "#2", "EUR", "12,50", "1.234,5", "-1", "paid", "2026-03-01", "30.02.2026", "DE", "4242424242424242", "'01067", '"', "\n"]
    ),
)
MEMBER = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), CELL),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(list(woo())), inner, max_size=4)),
    max_leaves=8,
)


@given(st.binary(max_size=200))
def test_that_any_bytes_are_read_or_refused(data: bytes) -> None:
    for lead in (b"", b"[", b"{", b"Name,Total,Currency,Created at\n"):
        with suppress(FileRefused):
            check(read_bytes(lead + data))


@given(st.lists(st.dictionaries(st.sampled_from(HEADER), CELL, max_size=12), max_size=6))
def test_that_any_rows_are_accepted_rejected_or_refused(rows: list[dict[str, str]]) -> None:
    text = csv_text(*(FIRST | cells for cells in rows))
    with suppress(FileRefused):
        check(read_bytes(text.encode("utf-8", "replace")))


@given(st.lists(st.dictionaries(st.sampled_from(list(woo())), MEMBER, max_size=4), max_size=4))
def test_that_any_members_are_accepted_rejected_or_refused(orders: list[dict[str, object]]) -> None:
    with suppress(FileRefused):
        check(read_bytes(json.dumps([woo(**members) for members in orders]).encode()))
