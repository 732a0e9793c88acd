"""Bank statements of every layout: what came in is read, nobody's account is, and no file makes the reader fail but by refusing it."""

import io
import time
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.statements import Entry, Statement, StatementFormat, Unreadable
from backoffice.errors import Cancelled, StatementRefused
from backoffice.imports import statements
from backoffice.imports.statements import read_statement, read_statement_bytes
from tests.imports.statement_files import CARD, OWN_IBAN, PAYER_IBAN, TABLES, VERSIONS, camt, entry, transfer

CAME = (date(2026, 3, 9), 2490, "EUR", "Jürgen Weiß")


def told(one: Entry) -> tuple[date, int, str, str]:
    return one.day, one.amount_minor, one.currency, one.payer


def read(data: bytes | str) -> Statement:
    return read_statement_bytes(data if isinstance(data, bytes) else data.encode())


def refused(data: bytes) -> str:
    with pytest.raises(StatementRefused) as caught:
        read_statement_bytes(data)
    return caught.value.code


# XML


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("prefix", ["", "ns2"])
def test_that_every_version_is_read(version: str, prefix: str) -> None:
    statement = read(camt([entry(version=version)], version=version, prefix=prefix))

    (one,) = statement.entries
    assert (told(one), one.purpose) == (CAME, "Bestellung 1001")
    assert (statement.format, statement.first_day, statement.last_day) == (StatementFormat.CAMT, one.day, one.day)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"])
def test_that_the_encoding_of_the_document_is_followed(encoding: str) -> None:
    (one,) = read(camt([entry()], encoding=encoding)).entries
    assert one.payer == "Jürgen Weiß"


def test_that_several_statements_are_read_in_their_order() -> None:
    statement = read(camt([entry("1.00")], [entry("2.00"), entry("3.00")], []))
    assert [(one.place, one.amount_minor) for one in statement.entries] == [(1, 100), (2, 200), (3, 300)]


def test_that_money_that_went_out_was_booked_back_or_is_only_noted_is_counted_and_left() -> None:
    statement = read(
        camt(
            [
                entry(direction="DBIT"),
                entry(more="<RvslInd>true</RvslInd>"),
                entry(direction="DBIT", more="<RvslInd>1</RvslInd>"),
                entry(details=[transfer(more="<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")]),
                entry().replace("<Sts>BOOK</Sts>", "<Sts>PDNG</Sts>"),
                entry(version="08").replace("<Cd>BOOK</Cd>", "<Cd>PDNG</Cd>"),
                entry(more="<RvslInd>false</RvslInd>"),
            ]
        )
    )
    assert (len(statement.entries), statement.outgoing, statement.reversals, statement.pending) == (1, 1, 3, 2)


@pytest.mark.parametrize("version", ["02", "08"])
def test_that_a_batch_is_taken_apart_where_its_transfers_add_up(version: str) -> None:
    parts = [transfer("10.00", purpose=["A 1"], version=version), transfer("5.50", purpose=["B 2"], name="Ada", version=version)]

    statement = read(camt([entry("15.50", details=parts, version=version)]))

    assert [(one.amount_minor, one.payer, one.purpose) for one in statement.entries] == [(1000, "Jürgen Weiß", "A 1"), (550, "Ada", "B 2")]


@pytest.mark.parametrize("amounts", [("10.00", "5.00"), ("10.00", ""), ("", "")])
def test_that_a_batch_that_does_not_add_up_is_one_amount_with_all_its_words(amounts: Sequence[str]) -> None:
    parts = [transfer(amount, purpose=[f"Nr {n}"], name=f"N{n}") for n, amount in enumerate(amounts)]

    (one,) = read(camt([entry("15.50", details=parts)])).entries

    assert (one.amount_minor, one.payer, one.purpose) == (1550, "N0 / N1", "Nr 0\nNr 1")


def test_that_a_fee_within_a_batch_is_no_money_that_came_in() -> None:
    fee = transfer("0.50", version="08").replace("<CdtDbtInd>CRDT", "<CdtDbtInd>DBIT")
    statement = read(camt([entry("9.50", details=[transfer("10.00", version="08"), fee], version="08")]))
    assert ([one.amount_minor for one in statement.entries], statement.outgoing) == ([1000], 1)


def test_that_words_split_over_lines_references_and_the_true_payer_are_kept() -> None:
    more = "<RltdPties><UltmtDbtr><Nm>Ada Beispiel</Nm></UltmtDbtr></RltdPties>"
    structured = "<RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf><RfrdDocInf><Nb>R-7</Nb></RfrdDocInf></Strd></RmtInf>"
    part = transfer(purpose=["Bestellung 10", "01 vielen Dank"], end_to_end="B-1001", more=more + structured)

    (one,) = read(camt([entry(details=[part])])).entries

    assert one.payer == "Jürgen Weiß / Ada Beispiel"
    assert one.purpose == "Bestellung 10\n01 vielen Dank\nRF18539007547034\nR-7\nB-1001"


def test_that_a_booking_without_words_of_its_own_says_what_the_bank_says() -> None:
    assert read(camt([entry(purpose=())])).entries[0].purpose == "GUTSCHRIFT"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("<BookgDt><Dt>2026-03-09</Dt></BookgDt>", date(2026, 3, 9)),
        ("<BookgDt><DtTm>2026-03-08T23:30:00Z</DtTm></BookgDt>", date(2026, 3, 9)),  # after midnight in Berlin
        ("<BookgDt><DtTm>2026-03-08T23:30:00</DtTm></BookgDt>", date(2026, 3, 8)),
        ("", date(2026, 3, 8)),  # the value date
    ],
)
def test_that_the_booking_day_is_a_day_of_the_shop(day: str, expected: date) -> None:
    assert read(camt([entry(day=day)])).entries[0].day == expected


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount": "abc"}, "bad_amount"),
        ({"amount": "24.905"}, "bad_amount"),
        ({"amount": "-1.00"}, "bad_amount"),
        ({"amount": "9" * 30}, "bad_amount"),
        ({"currency": "XXQ"}, "bad_currency"),
    ],
)
def test_that_an_entry_that_cannot_be_used_is_named_and_the_rest_goes_on(change: dict[str, str], code: str) -> None:
    statement = read(camt([entry(**change), entry()]))
    assert (statement.unreadable, len(statement.entries)) == ((Unreadable(1, code),), 1)


def test_that_other_currencies_keep_their_own_minor_units() -> None:
    entries = [entry("1200", currency="JPY"), entry("1.234", currency="KWD"), entry("5.00000", currency="CHF")]
    assert [(one.amount_minor, one.currency) for one in read(camt(entries)).entries] == [(1200, "JPY"), (1234, "KWD"), (500, "CHF")]


BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "head",
    [
        f'<!DOCTYPE Document [<!ENTITY l0 "lol">{BOMB}]>',
        '<!DOCTYPE Document SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE Document [<!ENTITY % x SYSTEM "https://example.org/x.dtd"> %x;]>',
        "<!DOCTYPE Document>",
    ],
)
def test_that_a_document_type_is_refused_before_anything_of_it_is_used(head: str) -> None:
    text = camt([entry(purpose=["&l9;&x;"])]).decode().replace("?>\n", f"?>\n{head}", 1)
    assert refused(text.encode()) == "unsafe_xml"


def test_that_a_document_that_goes_too_deep_is_refused() -> None:
    deep = "<a>" * 500 + "</a>" * 500
    assert refused(camt([entry(more=deep)])) == "unsafe_xml"


@pytest.mark.parametrize(
    "data", [b"<", b"<Document>", camt([entry()])[:-20], b"<a>&nothing;</a>", b'<?xml version="1.0" encoding="x-none"?><a/>']
)
def test_that_xml_that_is_not_well_formed_is_refused(data: bytes) -> None:
    assert refused(data) == "bad_xml"


@pytest.mark.parametrize("data", [b"<html><body/></html>", b"<Document><CstmrCdtTrfInitn/></Document>", b"<Stmt><Ntry/></Stmt>"])
def test_that_another_document_is_refused(data: bytes) -> None:
    assert refused(data) == "no_statement"


def test_that_a_statement_without_bookings_is_one() -> None:
    assert read(camt([])).entries == ()


# Tables


@pytest.mark.parametrize("bank", TABLES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_that_the_export_of_each_bank_is_read(bank: str, encoding: str, ending: str) -> None:
    text, left = TABLES[bank]

    statement = read(text.replace("\n", ending).encode(encoding))

    (one,) = statement.entries
    payer = "" if bank == "Commerzbank" else "Jürgen Weiß"
    assert told(one) == (*CAME[:3], payer)
    assert "Bestellung 1001" in one.purpose
    assert (statement.outgoing, statement.reversals, statement.pending) == left
    assert (statement.format, statement.unreadable) == (StatementFormat.CSV, ())


def test_that_an_english_export_with_months_first_is_told_by_its_days() -> None:
    rows = ("03/09/2026,Ada,Payment,Completed,EUR,5.00,1001", "03/25/2026,Ada,Payment,Completed,EUR,6.00,1002")
    text = "\n".join(("Date,Name,Type,Status,Currency,Gross,Subject", *rows, ""))
    assert [one.day for one in read(text).entries] == [date(2026, 3, 9), date(2026, 3, 25)]


@pytest.mark.parametrize(
    ("amount", "minor"),
    [("24,90", 2490), ("+24,90", 2490), ("1.234,50 €", 123450), ("1.234,50 EUR", 123450), ("24,90 H", 2490), ("1 234,50", 123450)],
)
def test_that_amounts_are_read_as_banks_write_them(amount: str, minor: int) -> None:
    (one,) = read(f"Buchungstag;Betrag;Verwendungszweck\n09.03.2026;{amount};1001\n").entries
    assert (one.amount_minor, one.currency) == (minor, "EUR")


@pytest.mark.parametrize("amount", ["-24,90", "24,90-", "24,90 S", "(24,90)", "−24,90", "24,90 D"])
def test_that_every_way_of_writing_less_is_money_that_went_out(amount: str) -> None:
    statement = read(f"Buchungstag;Betrag;Verwendungszweck\n09.03.2026;{amount};1001\n")
    assert (statement.entries, statement.outgoing) == ((), 1)


def test_that_credit_and_debit_of_two_columns_or_a_mark_are_told_apart() -> None:
    columns = "Buchungstag;Soll;Haben;Verwendungszweck\n09.03.2026;;24,90;1001\n09.03.2026;120,00;;Strom\n"
    mark = "Buchungstag;Umsatz;S/H;Verwendungszweck\n09.03.2026;24,90;H;1001\n09.03.2026;120,00;S;Strom\n"
    for text in (columns, mark):
        statement = read(text)
        assert ([one.amount_minor for one in statement.entries], statement.outgoing) == ([2490], 1)


def test_that_the_currency_comes_from_its_column_the_amount_s_name_or_the_shop() -> None:
    rows = {
        "Buchungstag;Betrag;Währung\n09.03.2026;5,00;CHF\n": "CHF",
        "Buchungstag;Betrag (USD)\n09.03.2026;5,00\n": "USD",
        "Buchungstag;Betrag in EUR\n09.03.2026;5,00\n": "EUR",
        "Buchungstag;Betrag\n09.03.2026;£5.00\n": "GBP",
        "Buchungstag;Betrag\n09.03.2026;5,00\n": "SEK",
    }
    assert {read_statement_bytes(text.encode(), currency="SEK").entries[0].currency: want for text, want in rows.items()} == {
        want: want for want in rows.values()
    }


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("31.02.2026;5,00;EUR;1001", "bad_date"),
        ("09.03.1026;5,00;EUR;1001", "bad_date"),
        ("09.03.2026;fünf;EUR;1001", "bad_amount"),
        ("09.03.2026;5,00;Taler;1001", "bad_currency"),
        ("09.03.2026;5,00;EUR;1001;noch;mehr", "ragged"),
        ("09.03.2026", "ragged"),
    ],
)
def test_that_a_line_that_cannot_be_used_is_named_and_the_rest_goes_on(line: str, code: str) -> None:
    statement = read(f"Buchungstag;Betrag;Währung;Verwendungszweck\n{line}\n09.03.2026;5,00;EUR;1001\n")
    assert (statement.unreadable, len(statement.entries)) == ((Unreadable(2, code),), 1)


@pytest.mark.parametrize(
    "data",
    [
        b"Name,Financial Status,Total,Currency\n#1001,paid,5.00,EUR\n",
        b'[{"number": "1001"}]',
        b"Guten Tag",
        b"Betrag;Verwendungszweck\n5,00;1001\n",
        b"Buchungstag;Verwendungszweck\n09.03.2026;1001\n",
    ],
)
def test_that_what_is_no_statement_is_refused(data: bytes) -> None:
    assert refused(data) == "no_statement"


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b"\xef\xbb\xbf \r\n", "empty"), (b"\x89PNG\0\0", "not_text"), (b"PK\x03\x04\0\0", "not_text")]
)
def test_that_a_file_without_text_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == code


def test_that_a_quotation_that_never_ends_is_refused() -> None:
    assert refused(b'Buchungstag;Betrag;Verwendungszweck\n09.03.2026;5,00;"1001\n10.03.2026;5,00;1002\n') == "bad_csv"


OLD_VOLKSBANK = f"""\
Volksbank Musterstadt eG

Umsatzanzeige

BLZ:;12345678;;Datum:;10.03.2026
Konto:;1234567;;Uhrzeit:;08:00:00

Buchungstag;Valuta;Auftraggeber/Zahlungsempfänger;Empfänger/Zahlungspflichtiger;Konto-Nr.;IBAN;BLZ;BIC;Vorgang/Verwendungszweck;\
Kundenreferenz;Währung;Umsatz;
09.03.2026;09.03.2026;Kaffeehaus Lindenhof;Jürgen Weiß;;{PAYER_IBAN};;BYLADEM1001;"Überweisungsgutschr.
Bestellung
1001";;EUR;24,90;H
09.03.2026;09.03.2026;Kaffeehaus Lindenhof;Stadtwerke;;{PAYER_IBAN};;BYLADEM1001;Lastschrift Strom;;EUR;120,00;S

01.03.2026;;;;;;;;;Anfangssaldo;EUR;1.000,00;H
"""
COMDIRECT = """\
;
"Umsätze Girokonto";"Zeitraum: 10 Tage";
"Neuer Kontostand";"1.024,90 EUR";

"Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";
"offen";"--";"Lastschrift";"Strom";"-5,00";
"09.03.2026";"09.03.2026";"Übertrag / Überweisung";"Auftraggeber: Jürgen Weiß Buchungstext: Bestellung 1001 Rückzahlung";"24,90";

"Alter Kontostand";"1.000,00 EUR";
"""


def test_that_credit_and_debit_are_told_by_a_column_without_a_name() -> None:
    statement = read(OLD_VOLKSBANK)
    assert [told(one) for one in statement.entries][:1] == [CAME]
    assert statement.entries[0].purpose == "Überweisungsgutschr.\nBestellung\n1001"
    assert statement.outgoing == 1


def test_that_what_a_payer_writes_is_no_word_of_the_bank() -> None:
    statement = read(COMDIRECT)
    assert ([one.amount_minor for one in statement.entries], statement.reversals) == ([2490], 0)


def test_that_a_payment_that_was_refunded_in_part_came_in() -> None:
    head = "Datum,Name,Typ,Status,Währung,Brutto,Betreff"
    rows = ('09.03.2026,Ada,Zahlung,Teilweise rückerstattet,EUR,"5,00",1001', '09.03.2026,Ada,Zahlung,Rückerstattet,EUR,"6,00",1002')
    statement = read("\n".join((head, *rows, "")))
    assert ([one.amount_minor for one in statement.entries], statement.reversals) == ([500], 1)


# Archives


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


# What never leaves the reader


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


# Bounds


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
    small, large = min(seconds(500) for _ in range(3)), min(seconds(4000) for _ in range(2))
    assert large < 8 * small * 3


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
